//! Decisions and what became of them.

use super::{error, note, warning};
use crate::diagnostic::{Diagnostic, Place};
use crate::text::date::{Date, in_words};

/// A decision that was open when its time was up.
pub fn overdue_decision(place: Place, due: Date, latest: Date) -> Diagnostic {
    let (due, latest) = (in_words(due), in_words(latest));
    note(
        "overdue-decision",
        place,
        format!("this was due by {due}, and is still open at the latest meeting, of {latest}"),
    )
    .help("if it was done, write `status: done`, or in `resolved_in` the ID of the meeting that heard of it")
    .help("if it was given up, write `status: dropped`")
}

/// A decision that was due before the meeting that took it.
pub fn due_before_made(place: Place, due: Date, taken: Date) -> Diagnostic {
    let (due, taken) = (in_words(due), in_words(taken));
    warning(
        "due-before-made",
        place,
        format!("this was due by {due}, before it was decided, in the meeting of {taken}"),
    )
    .help("`due` is the day by which it is to be done: is the year right?")
}

/// A decision that was resolved before it was taken.
pub fn closed_before_made(place: Place, text: &str, closed: Option<Date>, made: Option<Date>) -> Diagnostic {
    const LONGEST: usize = 60;
    let of = |date: Option<Date>| date.map_or_else(String::new, |date| format!(" of {}", in_words(date)));
    let start: String = text.chars().take(LONGEST).collect();
    let text = if start.len() < text.len() { format!("{}…", start.trim_end()) } else { start };
    let (closed, made) = (of(closed), of(made));
    error(
        "closed-before-made",
        place,
        format!("the meeting{closed} cannot have resolved what the later one{made} decided: \"{text}\""),
    )
    .help("name the later meeting that resolved it")
}

/// A decision that is said to be open, and resolved.
pub fn open_though_resolved(place: Place, meeting: &str) -> Diagnostic {
    warning("open-though-resolved", place, format!("this was resolved in \"{meeting}\", but its status is open"))
        .help("remove `status: open`, or `resolved_in` if it is still to be done")
}

/// Somebody who voted twice on one decision.
pub fn voted_twice(place: Place, name: &str, votes: [&str; 2], first: Place) -> Diagnostic {
    let message = match votes {
        [first, second] if first == second => format!("\"{name}\" is named twice among those who voted `{first}`"),
        [first, second] => format!("\"{name}\" is named both in `{first}` and in `{second}` of one vote"),
    };
    warning("voted-twice", place, message)
        .also(first, "named here before")
        .help("remove the one that is wrong")
        .help("if they are two people, write their names so that they can be told apart: with a middle name or initial")
}

/// A decision of a paragraph that the text does not have.
pub fn unknown_paragraph(place: Place, paragraph: &str, n_paragraphs: u32) -> Diagnostic {
    let has = match n_paragraphs {
        0 => "none".to_owned(),
        1 => "one".to_owned(),
        n => n.to_string(),
    };
    warning(
        "unknown-paragraph",
        place,
        format!("the text has no paragraph {paragraph}, where this should stand; it has {has}"),
    )
    .help("the number of a paragraph is the one beside it on the page")
}
