//! The agenda: sessions, their sections, days and times.

use super::{note, problem, quoted, warning};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::text::clock::Clock;
use crate::text::date::{Date, in_words, range_in_words};

/// A meeting of one day that ends at an earlier time than it begins.
pub fn time_ends_before_start(place: Place, start: Clock, end: Clock) -> Diagnostic {
    warning("time-ends-before-start", place, format!("the meeting ends at {end}, before it begins at {start}"))
        .help("write the times from 00:00 to 23:59: two o'clock in the afternoon is 14:00")
        .help("if it went on past midnight, write the next day as `end_date`")
}

/// A next meeting on a day that is not after the meeting. `later` is the same day a year on, if that may be meant.
pub fn next_meeting_not_after(
    place: Place,
    next: Date,
    (first, last): (Date, Option<Date>),
    later: Option<Date>,
) -> Diagnostic {
    let (day, meeting) = (in_words(next), range_in_words(first, last));
    let message = format!("the next meeting is on {day}, which is not after this one, on {meeting}");
    let diagnostic = warning("next-meeting-not-after", place.clone(), message).help(
        "`next_meeting` is the day that was arranged at this meeting; correct it, or remove it if none was arranged",
    );
    match later {
        Some(later) => diagnostic.help(format!("was {} meant?", in_words(later))).possible_fix(
            format!("write {later}"),
            place,
            later.to_string(),
        ),
        None => diagnostic,
    }
}

/// A session on a day on which the meeting was not.
pub fn session_outside_meeting(place: Place, date: Date, (first, last): (Date, Option<Date>)) -> Diagnostic {
    let (session, meeting) = (in_words(date), range_in_words(first, last));
    warning("session-outside-meeting", place, format!("the session is on {session}, and the meeting was on {meeting}"))
        .help("correct whichever is wrong; the last day of a meeting of several days is `end_date`")
}

/// An id that two sessions or two decisions of a report have.
pub fn id_twice(place: Place, of: &str, id: &str, first: Place) -> Diagnostic {
    warning("id-twice", place, format!("another {of} of this report has the ID \"{id}\""))
        .also(first, "first given here")
        .help("give one of the two another ID: what refers to it means the first one")
}

/// A session whose title is no heading of the text, although those of others are.
pub fn session_without_section(place: Place, title: &str, near: Option<&str>) -> Diagnostic {
    let severity = if near.is_some() { Severity::Warning } else { Severity::Note };
    let message = format!("the session \"{title}\" has no section in the text, though most others have one");
    let diagnostic = problem(severity, "session-without-section", place.clone(), message);
    match near {
        Some(near) => diagnostic
            .help(format!("did you mean the section \"{near}\"? Write title and heading in the same words"))
            .possible_fix(format!("call the session \"{near}\""), place, quoted(near)),
        None => diagnostic.help("a section belongs to a session if its heading is the session's title"),
    }
}

/// A heading among those of sessions that is of none.
pub fn section_without_session(place: Place, heading: &str) -> Diagnostic {
    note(
        "section-without-session",
        place,
        format!("the section \"{heading}\" stands between those of sessions, but no session has its title"),
    )
    .help(format!("if it is an item of the agenda, add `{{title: {}}}` to `sessions`", quoted(heading)))
}

/// A session whose section is empty.
pub fn session_without_outcome(place: Place, title: &str, heading: Option<Place>) -> Diagnostic {
    let diagnostic = warning(
        "session-without-outcome",
        place,
        format!("nothing is said of the session \"{title}\" below its heading"),
    )
    .help("write what came of it, even if only that it was not reached, or was put off");
    match heading {
        Some(heading) => diagnostic.also(heading, "its section"),
        None => diagnostic,
    }
}
