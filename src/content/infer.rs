//! Title and date of a file that does not write them, and where they were found.

use super::markdown::Body;
use super::schema::Own;
use super::{Document, Kind};
use crate::config::DateFrom;
use crate::diagnostic::{Place, Severity, catalogue};
use crate::source::{Span, Spanned};
use crate::text::date::{self, Date};
use crate::text::words;

/// How many lines of a body are looked at for a date; minutes bear theirs in the first few.
const LINES_WITH_DATE: usize = 20;

/// What a file told beside its front matter.
pub(super) struct Told {
    /// The title that the body bears as its first heading.
    pub(super) body_title: Option<String>,
    /// Whether the front matter has any key that could be read.
    pub(super) has_keys: bool,
    /// Where the body is.
    pub(super) body: Span,
}

/// Fills in title and date, noting what was inferred from where.
///
/// A file with front matter was meant to say both, so leaving one out is worth a warning; a file without any only gets
/// a note, and so does one whose front matter cannot be read, which is a problem by itself.
pub(super) fn complete(document: &mut Document, told: Told, date_from: DateFrom) {
    let severity = if told.has_keys { Severity::Warning } else { Severity::Note };
    if document.kind == Kind::Meeting {
        complete_date(document, &told, severity, date_from);
    }
    complete_title(document, told.body_title, severity);
}

fn complete_date(document: &mut Document, told: &Told, severity: Severity, date_from: DateFrom) {
    let Own::Meeting(meeting) = &document.matter.own else { return };
    let in_path = date::from_path(document.file.path.as_str());
    let full_in_path = in_path.filter(|date| date.day.is_some());
    if let Some(written) = &meeting.date {
        let last = meeting.end_date.as_ref().map(|end| end.value);
        let other = full_in_path.filter(|in_path| !overlap(*in_path, written.value, last));
        document.date = match (other, date_from) {
            (Some(in_path), DateFrom::Path) => Some(in_path),
            _ => Some(written.value),
        };
        if let Some(in_path) = other {
            let place = Place::new(&document.file, written.span);
            document.problems.push(catalogue::date_differs_from_path(place, written.value, in_path));
        }
        return;
    }
    let (title, body) = (told.body_title.as_deref(), told.body);
    let text = document.file.slice(body);
    let title = document.matter.common.title.as_ref().map(|title| title.value.as_str()).or(title);
    let in_text = || text.lines().take(LINES_WITH_DATE).find_map(date::find);
    let found = full_in_path
        .map(|date| (date, "its path"))
        .or_else(|| title.and_then(date::find).map(|date| (date, "its title")))
        .or_else(|| in_text().map(|date| (date, "its first lines")))
        .or_else(|| in_path.map(|date| (date, "its path")));
    document.date = found.map(|(date, _)| date);
    if meeting.is_date_written {
        // That it cannot be understood has been said.
        return;
    }
    document.problems.push(match found {
        Some((date, from)) => catalogue::inferred_date(document.place(), date, from, severity),
        None => catalogue::no_date(document.place()),
    });
}

/// Takes the group of a report from the folder that it lies in: the first one whose name is more than a number.
pub(super) fn group_from_folder(document: &mut Document) {
    let Own::Meeting(meeting) = &mut document.matter.own else { return };
    let Some((folders, _)) = document.id.rsplit_once('/') else { return };
    let is_name = |folder: &&str| folder.chars().any(char::is_alphabetic);
    let (None, Some(folder)) = (&meeting.group, folders.split('/').find(is_name)) else { return };
    let name = folder.replace(['-', '_'], " ");
    let mut letters = name.chars();
    let name: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    meeting.group = Some(Spanned::new(name, Span::default()));
}

/// Tells whether a date lies within the days of a meeting.
fn overlap(date: Date, first: Date, last: Option<Date>) -> bool {
    let last = last.unwrap_or(first);
    date.last_day() >= first.first_day() && date.first_day() <= last.last_day()
}

fn complete_title(document: &mut Document, body_title: Option<String>, severity: Severity) {
    if let Some(title) = &document.matter.common.title {
        document.title = title.value.clone();
        return;
    }
    let is_list_page = document.kind == Kind::Page && document.id.is_empty();
    let is_said = |title: &String| !title.trim().is_empty();
    let heading = body_title.filter(is_said).or_else(|| heading_title(document.kind, &document.body).filter(is_said));
    let (title, from) = match heading {
        Some(title) => (shortened(&title), "its first heading"),
        None => (title_from_path(document), "its path"),
    };
    if !is_list_page {
        document.problems.push(catalogue::inferred_title(document.place(), &title, from, severity));
    }
    document.title = title;
}

/// A plain page or a person may open with a heading of a lower level; a meeting's would be "Attendees" or the like.
fn heading_title(kind: Kind, body: &Body) -> Option<String> {
    let heading = body.headings.first().filter(|_| kind != Kind::Meeting)?;
    Some(heading.text.clone())
}

fn shortened(title: &str) -> String {
    const LONGEST: usize = 200;
    match title.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", title[..end].trim_end()),
        None => title.to_owned(),
    }
}

fn title_from_path(document: &Document) -> String {
    let in_words = document.date.map(date::in_words);
    let folder = document.id.split('/').rev().skip(1).find(|part| !part.bytes().all(|byte| byte.is_ascii_digit()));
    match (document.kind, in_words, folder) {
        (Kind::Meeting, Some(date), Some(folder)) => format!("Meeting of {date} ({folder})"),
        (Kind::Meeting, Some(date), None) => format!("Meeting of {date}"),
        _ => {
            let stem = document.id.rsplit('/').next().unwrap_or_default().replace(['-', '_'], " ");
            let stem = words::squeeze(&stem);
            match document.kind {
                Kind::Person => stem.split(' ').map(capitalised).collect::<Vec<_>>().join(" "),
                _ => capitalised(&stem),
            }
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
