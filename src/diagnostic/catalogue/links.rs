//! Links in the text.

use super::{error, list_of, note, warning};
use crate::diagnostic::{Diagnostic, Place};
use crate::text::suggest::nearest;

/// Why a link leads nowhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Nowhere {
    /// Nothing has that path.
    Missing,
    /// Something has that path but for the case of letters: this.
    Case(String),
    /// The page is a draft or still to be published.
    LeftOut,
    /// The path leads out of the content folder.
    Outside,
}

/// A link to nothing.
pub fn broken_link(place: Place, target: &str, reason: &Nowhere) -> Diagnostic {
    warning("broken-link", place, format!("the link leads nowhere: \"{target}\"")).help(remedy(reason))
}

/// A document of a meeting that is not there.
pub fn missing_document(place: Place, file: &str, reason: &Nowhere) -> Diagnostic {
    error("missing-document", place, format!("the document \"{file}\" is not there")).help(remedy(reason))
}

fn remedy(reason: &Nowhere) -> String {
    match reason {
        Nowhere::Missing => {
            "write the path of a file from this file's folder (`../topics/privacy.md`), or from the content folder \
             with a `/` before it"
                .to_owned()
        }
        Nowhere::Case(path) => format!("the file is called \"{path}\": capitals and small letters must agree"),
        Nowhere::LeftOut => "that page is a draft or to be published later; link to it when it is there".to_owned(),
        Nowhere::Outside => "the path leads out of the content folder; copy the file there".to_owned(),
    }
}

/// A link to a place that a page does not have.
pub fn broken_fragment<'a>(place: Place, fragment: &str, ids: impl Iterator<Item = &'a str>) -> Diagnostic {
    let diagnostic = warning("broken-fragment", place, format!("the page has no section \"#{fragment}\""));
    let ids: Vec<&str> = ids.collect();
    match nearest(fragment, ids.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `#{near}`?")),
        None if ids.is_empty() => diagnostic.help("leave the part from `#` on out, or link to a paragraph: `#p3`"),
        None => diagnostic.help(format!("its sections are {}", list_of(&ids))),
    }
}

/// A `[[name]]` that names nothing.
pub fn unresolved_wiki_link(place: Place, name: &str) -> Diagnostic {
    note("unresolved-wiki-link", place, format!("[[{name}]] names nothing in this archive and stays as it is written"))
}

/// A link that would run code or read local files.
pub fn unsafe_link(place: Place, scheme: &str) -> Diagnostic {
    let scheme: String = scheme.chars().filter(|c| !c.is_control()).take(20).collect();
    warning("unsafe-link", place, format!("a link of the kind \"{scheme}:\" is not published"))
        .help("link to a web address (`https://…`), a mail address (`mailto:…`) or a file of the archive")
}
