//! Files, folders and addresses.

use super::{error, note, problem};
use crate::diagnostic::{Diagnostic, Location, Severity};

/// Something in a folder that cannot be read or published.
pub fn unreadable(label: &str, severity: Severity, message: String, help: &str) -> Diagnostic {
    let diagnostic = problem(severity, "unreadable-file", Location::File(label.to_owned()), message);
    if help.is_empty() { diagnostic } else { diagnostic.help(help) }
}

/// Two pages with one address.
pub fn address_taken(location: Location, address: &str, first: &str, second: &str) -> Diagnostic {
    error("address-taken", location, format!("{second} would have the same address as {first}: /{address}"))
        .help("give one of the two another name, or another address with `slug`")
}

/// The site has no content at all.
pub fn no_content(folder: &str) -> Diagnostic {
    error("no-content", Location::Site, format!("there are no reports: the folder {folder} is missing or empty")).help(
        "run `rapporteur init` to begin an archive, or name the folder of your reports in rapporteur.yaml: \
         `content: minutes`",
    )
}

/// The content is in a repository of which only the end is at hand.
pub fn history_cut_off(folder: &str) -> Diagnostic {
    let message = "when reports last changed is not known, for their git history is not at hand as a whole";
    note("history-cut-off", Location::File(folder.to_owned()), message)
        .help("fetch all of it: `git fetch --unshallow`, or `fetch-depth: 0` where a service checks it out")
}
