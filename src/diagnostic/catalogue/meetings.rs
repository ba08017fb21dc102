//! What a report says of its meeting.

use super::{error, list_of, problem, warning};
use crate::diagnostic::{Diagnostic, Edit, Place, Severity};
use crate::text::date::{Date, in_words};
use crate::text::suggest::nearest;

/// A title that was inferred; `remedy` writes it.
pub fn inferred_title(place: Place, title: &str, from: &str, severity: Severity, remedy: Option<Edit>) -> Diagnostic {
    problem(severity, "inferred-title", place, format!("no title is written; \"{title}\" was taken from {from}"))
        .help(format!("to choose another, write `title: {title}` in the front matter"))
        .offering("write that title in the front matter", remedy)
}

/// A date that was inferred; `remedy` writes it.
pub fn inferred_date(place: Place, date: Date, from: &str, severity: Severity, remedy: Option<Edit>) -> Diagnostic {
    let words = in_words(date);
    problem(severity, "inferred-date", place, format!("no date is written; {words} was taken from {from}"))
        .help(format!("if the meeting was on that day, write `date: {date}` in the front matter"))
        .offering(&format!("write `date: {date}` in the front matter"), remedy)
}

/// A report without any date.
pub fn no_date(place: Place) -> Diagnostic {
    error("no-date", place, "this meeting has no date, and neither its path nor its text gives one")
        .help("write `date: 2017-02-09` in the front matter; `2017-02` or `2017` will do if the day is not known")
}

/// A date that is not the one in the path. `is_decided`, whether the settings say that the path counts, so that there is
/// nothing to do.
pub fn date_differs_from_path(place: Place, date: Date, in_path: Date, is_decided: bool) -> Diagnostic {
    let (date, in_path) = (in_words(date), in_words(in_path));
    let severity = if is_decided { Severity::Note } else { Severity::Warning };
    let message = format!("the date is {date}, but the file's path says {in_path}");
    let diagnostic = problem(severity, "date-differs-from-path", place, message);
    match is_decided {
        true => diagnostic.help("the path counts, as the settings say: `date_from: path`"),
        false => diagnostic
            .help("correct whichever is wrong; an old path can be kept as an address with `aliases`")
            .help("the front matter counts, unless the settings say `date_from: path`"),
    }
}

/// A meeting that ends before it begins.
pub fn ends_before_start(place: Place, first: Date, last: Date) -> Diagnostic {
    let (first, last) = (in_words(first), in_words(last));
    error("ends-before-start", place, format!("the meeting ends on {last}, before it begins on {first}"))
        .help("`date` is the first day, `end_date` the last one")
}

/// A session that does not exist.
pub fn unknown_session(place: Place, name: &str, ids: &[String]) -> Diagnostic {
    let diagnostic = warning("unknown-session", place.clone(), format!("this report has no session \"{name}\""));
    if ids.is_empty() {
        return diagnostic.help("list the sessions first: `sessions: [{id: opening, title: Opening}]`");
    }
    match nearest(name, ids.iter().map(String::as_str)) {
        Some(near) => diagnostic.did_you_mean(place, name, near),
        None => diagnostic.help(format!("its sessions are {}", list_of(ids))),
    }
}
