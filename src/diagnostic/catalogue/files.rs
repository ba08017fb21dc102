//! Files, folders and addresses.

use super::{error, note, warning};
use crate::diagnostic::{Diagnostic, Location};

/// A file that cannot be read.
pub fn unreadable(label: &str, reason: &str) -> Diagnostic {
    unreadable_file(label, format!("the file cannot be read: {reason}"))
        .help("check that it is there and that you may read it")
}

/// A pipe, a device or a socket.
pub fn no_file(label: &str) -> Diagnostic {
    unreadable_file(label, "this is not an ordinary file".to_owned()).help("remove it from the folder")
}

/// A name that is not Unicode.
pub fn unreadable_name(label: &str) -> Diagnostic {
    unreadable_file(label, "the name of the file cannot be read as text".to_owned()).help("give it another name")
}

/// A file that should be text and is none.
pub fn no_text(label: &str) -> Diagnostic {
    unreadable_file(label, "the file is not text in any known encoding".to_owned())
        .help("save it as UTF-8 in your editor, or give it another extension")
}

fn unreadable_file(label: &str, message: String) -> Diagnostic {
    error("unreadable-file", Location::File(label.to_owned()), message)
}

/// A link of the file system to something outside the folder, or to nothing.
pub fn outside_link(label: &str) -> Diagnostic {
    let message = "a link that leads out of the folder, or nowhere, is not followed";
    error("outside-link", Location::File(label.to_owned()), message).help("put the file itself here")
}

/// A text that is too long for a report.
pub fn long_file(label: &str, megabytes: u64) -> Diagnostic {
    let message = format!("the file is longer than {megabytes} MB and is left out");
    error("long-file", Location::File(label.to_owned()), message).help("if it is a report, split it into several")
}

/// A text that is not UTF-8, but in another encoding, as far as can be told.
pub fn guessed_encoding(label: &str, encoding: &str) -> Diagnostic {
    let message = format!("the file is not UTF-8; it was read as {encoding}");
    note("guessed-encoding", Location::File(label.to_owned()), message)
        .help("save it as UTF-8 to be sure of every letter")
}

/// Two names that some systems take for one.
pub fn twin_names(label: &str, other: &str) -> Diagnostic {
    let message = format!("the name differs from {other} only in capitals or accents");
    warning("twin-names", Location::File(label.to_owned()), message)
        .help("rename one of the two: some systems cannot keep them apart")
}

/// Two pages with one address.
pub fn address_taken(location: Location, address: &str, first: &str, second: &str) -> Diagnostic {
    error("address-taken", location, format!("{second} would have the same address as {first}: /{address}"))
        .help("give one of the two another name, or another address with `slug`")
}

/// A former address in the settings at which there is something.
pub fn moved_from_what_is_there(location: Location, address: &str, other: &str) -> Diagnostic {
    let message = format!("{other} has the address /{address}, from which `moved` would lead on");
    error("address-taken", location, message)
        .help("leave it out of `moved`, or give the other another address with `slug`")
}

/// An address that the settings say was withdrawn, and at which there is something.
pub fn gone_and_there(location: Location, address: &str, other: &str) -> Diagnostic {
    let message = format!("{other} has the address /{address}, which `gone` says was withdrawn");
    error("address-taken", location, message)
        .help("leave it out of `gone`, or give the other another address with `slug`")
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
    let message = "it is not known when reports last changed, because their git history is incomplete here";
    note("history-cut-off", Location::File(folder.to_owned()), message)
        .help("fetch all of it: `git fetch --unshallow`, or `fetch-depth: 0` where a service checks it out")
}
