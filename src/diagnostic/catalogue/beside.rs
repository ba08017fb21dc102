//! What is said of reports beside them.

use super::warning;
use crate::diagnostic::{Diagnostic, Place};

/// An entry of the judgements that is none.
pub fn bad_judgement(place: Place, report: &str) -> Diagnostic {
    warning("bad-judgement", place, format!("this does not say what words of {report} tell"))
        .help("write one of `decision: …`, `action: …` and `neither: …`, each with words as they stand in the report")
}

/// What is said of a report that is not there.
pub fn unknown_report(place: Place, report: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = warning("unknown-report", place.clone(), format!("no report has the path \"{report}\""));
    match near {
        Some(near) => diagnostic.help(format!("did you mean {near}?")).instead(place, report, near, false),
        None => {
            diagnostic.help("write the path of a report from the content folder on, as in `meetings/2020-01-02.md`")
        }
    }
}

/// A judgement of words that its report does not have.
pub fn unmet_judgement(place: Place, report: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = warning("unmet-judgement", place, format!("{report} does not say this, or not in these words"));
    match near {
        Some(near) => diagnostic.help(format!("did you mean \"{near}\"?")),
        None => diagnostic.help("write the words as they stand in the report now, or remove the entry"),
    }
}

/// A judgement of what the front matter of its report says.
pub fn judged_front_matter(place: Place, report: &str) -> Diagnostic {
    warning("unmet-judgement", place, format!("the front matter of {report} says this, and not its text"))
        .help("change it in the front matter of the report, and remove the entry here")
}

/// What is said of a file that holds several meetings as if it were of one; `first` is the path of the first of them.
pub fn said_of_several(place: Place, file: &str, first: &str) -> Diagnostic {
    warning("said-of-several", place, format!("{file} holds several meetings, and this can be said of one alone"))
        .help(format!("write the path of one of them; that of the first is {first}"))
}
