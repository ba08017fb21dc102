//! What could harm the readers of an archive.

use super::{error, warning};
use crate::diagnostic::{Diagnostic, Location};

/// An attachment that would run programs in the browser of whoever opens it.
pub fn active_attachment(content: &str, path: &str) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or(path);
    warning(
        "active-attachment",
        Location::File(format!("{content}/{path}")),
        format!("{name} could run programs in a reader's browser, so it is published as plain text: {name}.txt"),
    )
    .help("put a PDF or a picture in its place, or take the scripts out")
    .help(format!("if you trust whoever made it, say so in rapporteur.yaml: `trusted: [{path}]`"))
}

/// An address at which nothing can be published.
pub fn impossible_address(location: Location, address: &str) -> Diagnostic {
    error("impossible-address", location, format!("nothing can be published at the address /{address}"))
        .help("an address has names between its slashes, each of at most 255 bytes, without \\ and without line breaks")
        .help("those that begin with _preview or .rapporteur are taken")
}
