//! Title and date of a file that does not write them, and where they were found.

use super::conventions::Evidence;
use super::markdown::Body;
use super::schema::Own;
use super::{Document, Kind, adding};
use crate::config::{DateFrom, PathField, PathPattern};
use crate::diagnostic::{Place, Severity, catalogue};
use crate::source::{SourceFile, Span, Spanned};
use crate::text::date::{self, Date};
use crate::text::{language, words};

/// How many lines of a body are looked at for a date; minutes bear theirs in the first few.
const LINES_WITH_DATE: usize = 20;

/// What a file told beside its front matter.
pub(super) struct Told {
    /// The title that the body bears as its first heading.
    pub(super) body_title: Option<String>,
    /// Whether the front matter has any key that could be read.
    pub(super) has_keys: bool,
    /// The pieces of front matter that could not be read.
    pub(super) lost: Vec<Span>,
    /// Where the body is.
    pub(super) body: Span,
}

impl Told {
    /// Tells whether a key seems to be written where front matter cannot be read: then it is not missing, and the
    /// mistake that hides it has been told.
    fn has_lost(&self, file: &SourceFile, key: &str) -> bool {
        let is_key = |line: &str| {
            let line = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '{'));
            let rest = line.strip_prefix(key).map(|rest| rest.trim_start_matches(['"', '\'', ' ', '\t']));
            rest.is_some_and(|rest| rest.starts_with(':'))
        };
        self.lost.iter().any(|span| file.slice(*span).lines().any(is_key))
    }
}

/// Tells whether a key is written, but misspelt, which has been told.
fn is_misspelt(document: &Document, key: &str) -> bool {
    let unknown = document.problems.iter().filter(|problem| problem.code == "unknown-key");
    let mut edits = unknown.flat_map(|problem| &problem.fixes).flat_map(|fix| &fix.edits);
    // A key of a document or a session stands behind a bracket, a dash or spaces.
    let begins_line = |place: &Place| document.file.text[..place.span.start as usize].ends_with('\n');
    edits.any(|edit| edit.text == key && begins_line(&edit.place))
}

/// Fills in title and date, noting what was inferred from where.
///
/// A file with front matter was meant to say both, so leaving one out is worth a warning; a file without any only gets
/// a note, and so does one whose front matter cannot be read, which is a problem by itself.
pub(super) fn complete(document: &mut Document, told: Told, in_path: Option<Date>, date_from: DateFrom) {
    let severity = if told.has_keys { Severity::Warning } else { Severity::Note };
    if document.kind == Kind::Meeting {
        complete_date(document, &told, severity, in_path, date_from);
    }
    complete_title(document, &told, severity);
    if told.has_lost(&document.file, "sessions") {
        forget_sessions(document);
    }
}

fn complete_date(document: &mut Document, told: &Told, severity: Severity, in_path: Option<Date>, date_from: DateFrom) {
    let Own::Meeting(meeting) = &document.matter.own else { return };
    let is_date_written = meeting.is_date_written;
    let in_path = in_path.or_else(|| date::from_path(document.file.path.as_str()));
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
            if date_from == DateFrom::Path {
                note(document, "date", in_path.to_string(), "its path, which counts more than front matter");
            }
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
    if let Some((date, from)) = found {
        note(document, "date", date.to_string(), from);
    }
    if is_date_written || told.has_lost(&document.file, "date") || is_misspelt(document, "date") {
        // That it cannot be understood has been said.
        return;
    }
    document.problems.push(match found {
        Some((date, from)) => {
            let remedy = adding::key(&document.file, "date", &date.to_string());
            catalogue::inferred_date(document.place(), date, from, severity, remedy)
        }
        None => catalogue::no_date(document.place()),
    });
}

/// Forgets who spoke in which session, where the list of sessions could not be read: none of them would be found, which
/// is no mistake of its own.
fn forget_sessions(document: &mut Document) {
    let Own::Meeting(meeting) = &mut document.matter.own else { return };
    let lists = [&mut meeting.speakers, &mut meeting.attendees, &mut meeting.participants, &mut meeting.observers];
    let officers = meeting.officers.iter_mut().map(|(_, people)| people);
    lists.into_iter().chain(officers).flatten().for_each(|person| person.sessions.clear());
    meeting.decisions.iter_mut().for_each(|decision| decision.session = None);
}

/// Reads what the settings say of the parts of paths, fills in group and number, and returns the date.
pub(super) fn fields_of_path(document: &mut Document, paths: &[PathPattern]) -> Option<Date> {
    let Own::Meeting(meeting) = &mut document.matter.own else { return None };
    let is_date = |text: &str| date::parse(text).is_ok_and(|date| date.day.is_some());
    let id = document.id.clone();
    let (pattern, found) = paths.iter().find_map(|pattern| Some((pattern, pattern.matches(&id, &is_date)?)))?;
    let rule = format!("path: {}", pattern.text);
    let value = |wanted: PathField| found.iter().find(|(field, _)| *field == wanted).map(|(_, text)| *text);
    let mut noted = Vec::new();
    if let (None, Some(number)) = (&meeting.number, value(PathField::Number)) {
        let number = number.trim_start_matches('0');
        meeting.number = Some(Spanned::new(number.to_owned(), Span::default()));
        noted.push(("number", number.to_owned()));
    }
    if let (None, Some(group)) = (&meeting.group, value(PathField::Group)) {
        let group = group_name(group);
        meeting.group = Some(Spanned::new(group.clone(), Span::default()));
        noted.push(("group", group));
    }
    let whole = value(PathField::Date).and_then(|text| date::parse(text).ok());
    let parts = || {
        let number = |field: PathField| value(field).and_then(|text| text.parse::<u8>().ok());
        let year = value(PathField::Year)?;
        let month = number(PathField::Month).or_else(|| {
            date::parse(&format!("1 {} {year}", value(PathField::Month)?)).ok().and_then(|date| date.month)
        });
        Date::new(year.parse().ok()?, month, number(PathField::Day))
    };
    for (field, value) in noted {
        note(document, field, value, &rule);
    }
    whole.or_else(parts)
}

/// Takes the language of a report from its path, if it does not say.
pub(super) fn language_of_path(document: &mut Document) {
    if document.kind != Kind::Meeting || document.matter.common.lang.is_some() {
        return;
    }
    if let Some((tag, _)) = language::of_path(&document.id) {
        note(document, "lang", tag.clone(), "its path");
        document.matter.common.lang = Some(Spanned::new(tag, Span::default()));
    }
}

/// Returns the name of a group that a folder or a part of a file name is called after.
fn group_name(folder: &str) -> String {
    let name = folder.replace(['-', '_'], " ");
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Takes the group of a report from the folder that it lies in: the first one whose name is more than a number.
pub(super) fn group_from_folder(document: &mut Document) {
    let Own::Meeting(meeting) = &mut document.matter.own else { return };
    let Some((folders, _)) = document.id.rsplit_once('/') else { return };
    let is_name = |folder: &&str| folder.chars().any(char::is_alphabetic);
    let (None, Some(folder)) = (&meeting.group, folders.split('/').find(is_name)) else { return };
    let name = group_name(folder);
    meeting.group = Some(Spanned::new(name.clone(), Span::default()));
    note(document, "group", name, "its folder");
}

/// Tells whether a date lies within the days of a meeting. A last day before the first one is a slip of its own, and
/// counts as not written.
fn overlap(date: Date, first: Date, last: Option<Date>) -> bool {
    let last = last.filter(|last| last.last_day() >= first.first_day()).unwrap_or(first);
    date.last_day() >= first.first_day() && date.first_day() <= last.last_day()
}

fn complete_title(document: &mut Document, told: &Told, severity: Severity) {
    if let Some(title) = &document.matter.common.title {
        document.title = title.value.clone();
        return;
    }
    let is_list_page = document.kind == Kind::Page && document.id.is_empty();
    // What stands above the text was meant to; a path only tells something.
    let is_said = |title: &String| !title.trim().is_empty();
    let heading = told.body_title.clone().filter(is_said);
    let heading = heading.or_else(|| heading_title(document.kind, &document.body).filter(is_said));
    let (title, from, severity) = match heading {
        Some(title) => (shortened(&title), "its first heading", Severity::Note),
        None => (title_from_path(document), "its path", severity),
    };
    if !is_list_page && !told.has_lost(&document.file, "title") && !is_misspelt(document, "title") {
        let remedy = adding::key(&document.file, "title", &title);
        document.problems.push(catalogue::inferred_title(document.place(), &title, from, severity, remedy));
    }
    note(document, "title", title.clone(), from);
    document.title = title;
}

/// Keeps why something is known that is not written in front matter.
fn note(document: &mut Document, field: &'static str, value: String, from: &str) {
    let evidence = Evidence { field, value, rule: from.to_owned(), span: Span::default() };
    document.told.evidence.insert(0, evidence);
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
    let folders = document.id.split('/').rev().skip(1);
    let folder =
        folders.into_iter().find(|part| !part.bytes().all(|byte| byte.is_ascii_digit()) && !is_common_folder(part));
    match (document.kind, in_words, folder) {
        (Kind::Meeting, Some(date), Some(folder)) => format!("Meeting of {date} ({folder})"),
        (Kind::Meeting, Some(date), None) => format!("Meeting of {date}"),
        _ => {
            let stem = document.id.rsplit('/').next().unwrap_or_default().replace(['-', '_'], " ");
            let stem = words::squeeze(&stem);
            match document.kind {
                Kind::Person => stem.split(' ').map(words::capitalised).collect::<Vec<_>>().join(" "),
                _ => words::capitalised(&stem),
            }
        }
    }
}

/// Tells whether a folder is called as folders of reports are, and so says nothing of what is in it.
fn is_common_folder(name: &str) -> bool {
    let key = name.to_lowercase().replace(['-', '_'], " ");
    matches!(
        key.as_str(),
        "meetings" | "meeting" | "minutes" | "meeting minutes" | "notes" | "meeting notes" | "reports" | "telcons"
    )
}
