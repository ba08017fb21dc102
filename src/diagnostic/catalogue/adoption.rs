//! What was not written for Rapporteur and is read all the same.

use super::archive::quoted_for_shell;
use super::{error, warning};
use crate::diagnostic::{Diagnostic, Location, Place};

/// A pattern of `paths` that cannot be read.
pub fn bad_path_pattern(place: Place, pattern: &str, reason: &str) -> Diagnostic {
    error("bad-path-pattern", place, format!("the pattern \"{pattern}\" cannot be understood: {reason}"))
        .help("`{group}/**/{date}*` means: the first folder is the group, and the name begins with a date")
}

/// A web page with front matter, which is read by other programs and not here.
pub fn unread_page(content: &str, path: &str) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or(path);
    let place = if content == "." { path.to_owned() } else { format!("{content}/{path}") };
    warning(
        "unread-page",
        Location::File(place.clone()),
        format!("{name} is a web page with front matter, which is not read; it is published as plain text: {name}.txt"),
    )
    .help(format!("if it is a report, make one of it: rapporteur import {}", quoted_for_shell(&place)))
    .help(format!("if nobody needs it here, leave it out in rapporteur.yaml: `ignore: [{path}]`"))
}
