//! Title and date of a file that does not write them, and where they were found.

use super::conventions::Evidence;
use super::days::{self, Days};
use super::markdown::Body;
use super::schema::Own;
use super::shelves::is_shelf;
use super::{Document, Kind, adding, is_among, untitled};
use crate::config::{Config, DateFrom, PathField, PathPattern};
use crate::diagnostic::{Diagnostic, Place, Severity, catalogue};
use crate::source::{SourceFile, Span, Spanned};
use crate::text::date::{self, Date, NumberOrder};
use crate::text::{language, words};

/// How many lines of a body are looked at for a date; minutes bear theirs in the first few.
const LINES_WITH_DATE: usize = 20;

/// What a file says beside its front matter.
pub(super) struct Clues {
    /// The title that the body bears as its first heading.
    pub(super) body_title: Option<String>,
    /// Whether the front matter has any key that could be read.
    pub(super) has_keys: bool,
    /// The pieces of front matter that could not be read.
    pub(super) lost: Vec<Span>,
    /// Where the body is.
    pub(super) body: Span,
}

impl Clues {
    /// Tells whether a key seems to be written where front matter cannot be read, perhaps without its colon: then it is not
    /// missing, and the mistake that hides it has been told.
    fn has_lost(&self, file: &SourceFile, key: &str) -> bool {
        let is_key = |line: &str| {
            let line = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '{'));
            let rest = line.strip_prefix(key).map(|rest| rest.trim_start_matches(['"', '\'', ' ', '\t']));
            rest.is_some_and(|rest| rest.starts_with(':') || rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        self.lost.iter().any(|span| file.slice(*span).lines().any(is_key))
    }
}

/// Tells whether a key is written, but misspelt, which has been told.
fn is_misspelt(document: &Document, key: &str) -> bool {
    let unknown = document.problems.iter().filter(|problem| problem.code == catalogue::UNKNOWN_KEY);
    let mut edits = unknown.flat_map(|problem| &problem.fixes).flat_map(|fix| &fix.edits);
    // A key of a document or a session stands behind a bracket, a dash or spaces.
    let begins_line = |place: &Place| document.file.text[..place.span.start as usize].ends_with('\n');
    edits.any(|edit| edit.text == key && begins_line(&edit.place))
}

/// Fills in title and date, noting what was inferred from where.
///
/// A file with front matter was meant to say both, so leaving one out is worth a warning; a file without any only gets
/// a note, and so does one whose front matter cannot be read, which is a problem by itself.
pub(super) fn complete(document: &mut Document, clues: Clues, in_path: Option<Date>, config: &Config) {
    let severity = if clues.has_keys { Severity::Warning } else { Severity::Note };
    if document.kind == Kind::Meeting {
        complete_date(document, &clues, severity, in_path, config);
    }
    complete_title(document, &clues, severity, &config.lang);
    if clues.has_lost(&document.file, "sessions") {
        forget_sessions(document);
    }
}

/// How it is told where a day was found.
const FROM_PATH: &str = "its path";
const FROM_TITLE: &str = "its title";
const FROM_LABEL: &str = "the line of its text that names the day";
const FROM_TEXT: &str = "its first lines";
const FROM_SIX_DIGITS: &str = "the digits of its path, as its text names them";
const FROM_LINE: &str = "a line of its text that is a day";

fn complete_date(document: &mut Document, clues: &Clues, severity: Severity, in_path: Option<Date>, config: &Config) {
    let (date_from, order) = (config.date_from, config.number_order());
    let Own::Meeting(meeting) = &document.matter.own else { return };
    let is_date_written = meeting.is_date_written;
    let written = meeting.date.clone();
    let last = meeting.end_date.as_ref().map(|end| end.value);
    let in_path = in_path.or_else(|| date::from_path(document.file.path.as_str()));
    let in_title =
        [document.matter.common.title.as_ref().map(|title| title.value.as_str()), clues.body_title.as_deref()]
            .into_iter()
            .flatten()
            .find_map(|title| date::find_in(title, order));
    let announced =
        in_title.map(|date| (date, FROM_TITLE)).or_else(|| document.days.text.map(|date| (date, FROM_LABEL)));
    document.days = Days {
        front: written.as_ref().map(|date| date.value).filter(|date| date.day.is_some()),
        path: in_path.filter(|date| date.day.is_some()),
        text: announced.map(|(date, _)| date),
    };
    match written {
        // Whoever said it beside the report knew what else tells the day.
        Some(written) if document.is_said("date") => document.date = Some(written.value),
        Some(written) => choose_date(document, &written, last, announced, date_from),
        None => {
            let found = find_date(document, clues, in_path, announced, config);
            document.date = found.map(|(date, _)| date);
            if let Some((date, from)) = found {
                note(document, "date", date.to_string(), from);
            }
            let is_told = is_date_written || clues.has_lost(&document.file, "date") || is_misspelt(document, "date");
            // That it cannot be understood has been said; that it is taken from there is what the settings say.
            let is_meant = found.is_some_and(|(date, from)| date.day.is_some() && is_from(from, date_from));
            if !is_told && !is_meant {
                document.problems.push(missing_date(document, found, severity));
            }
        }
    }
}

/// Tells whether a date was found where the settings say that it is to be taken from.
fn is_from(from: &str, date_from: DateFrom) -> bool {
    match date_from {
        DateFrom::FrontMatter => false,
        DateFrom::Path => from == FROM_PATH,
        DateFrom::Text => from != FROM_PATH && ![FROM_TEXT, FROM_LINE, FROM_SIX_DIGITS].contains(&from),
    }
}

fn missing_date(document: &Document, found: Option<(Date, &str)>, severity: Severity) -> Diagnostic {
    match found {
        Some((date, from)) => {
            // The title is written as much as front matter is.
            let severity = if from == FROM_TITLE && date.day.is_some() { Severity::Note } else { severity };
            let remedy = adding::key(&document.file, "date", &date.to_string());
            catalogue::inferred_date(document.place(), date, from, severity, remedy)
        }
        None => catalogue::no_date(document.place()),
    }
}

/// Decides which date counts where front matter has one, which may be that of posting, or copied.
fn choose_date(
    document: &mut Document,
    written: &Spanned<Date>,
    last: Option<Date>,
    announced: Option<(Date, &'static str)>,
    date_from: DateFrom,
) {
    let is_other = |date: &Date| !overlap(*date, written.value, last);
    let in_path = document.days.path.filter(is_other);
    let is_posting = days::is_post(&document.file.path) && document.days.path == Some(written.value);
    let in_text = announced.filter(|(date, _)| {
        is_other(date) && (date_from == DateFrom::Text || (is_posting && days::is_posted_after(written.value, *date)))
    });
    document.date = match (in_text, in_path, date_from) {
        (Some((date, _)), ..) => Some(date),
        (None, Some(in_path), DateFrom::Path) => Some(in_path),
        _ => Some(written.value),
    };
    if let Some((date, from)) = in_text {
        note(document, "date", date.to_string(), &format!("{from}, which counts more than front matter and path"));
        return;
    }
    if let Some(in_path) = in_path.filter(|_| date_from != DateFrom::Text) {
        let place = Place::new(&document.file, written.span);
        let is_decided = date_from == DateFrom::Path;
        document.problems.push(catalogue::date_differs_from_path(place, written.value, in_path, is_decided));
        if is_decided {
            note(document, "date", in_path.to_string(), "its path, which counts more than front matter");
        }
    }
}

/// Finds the date of a report whose front matter has none.
fn find_date(
    document: &Document,
    clues: &Clues,
    in_path: Option<Date>,
    announced: Option<(Date, &'static str)>,
    config: &Config,
) -> Option<(Date, &'static str)> {
    let (date_from, order) = (config.date_from, config.number_order());
    let path = document.file.path.as_str();
    let whole_in_path = document.days.path;
    let is_text_better = announced.is_some_and(|(date, _)| {
        date_from == DateFrom::Text
            || date::is_put_together(path)
            || whole_in_path
                .is_some_and(|posted| days::is_post(&document.file.path) && days::is_posted_after(posted, date))
    });
    let in_text =
        || document.file.slice(clues.body).lines().take(LINES_WITH_DATE).find_map(|line| date::find_in(line, order));
    announced
        .filter(|_| is_text_better)
        .or_else(|| whole_in_path.map(|date| (date, FROM_PATH)))
        .or(announced)
        .or_else(|| day_confirmed(path, document.file.slice(clues.body), in_path).map(|date| (date, FROM_SIX_DIGITS)))
        .or_else(|| day_of_digits(path, in_path).map(|date| (date, FROM_PATH)))
        .or_else(|| in_text().map(|date| (date, FROM_TEXT)))
        .or_else(|| {
            in_path
                .and_then(|within| day_alone(document.file.slice(clues.body), within, order))
                .map(|date| (date, FROM_LINE))
        })
        .or_else(|| in_path.map(|date| (date, FROM_PATH)))
}

/// Returns the name of a file without what tells its form.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Returns the day that three numbers in a file name are, if they can be no other: `08-28-17`. It is `within` what else the path says.
fn day_of_digits(path: &str, within: Option<Date>) -> Option<Date> {
    let mut meant = date::readings_apart(stem(path));
    meant.retain(|date| within.is_none_or(|within| overlap(*date, within, None)));
    match meant[..] {
        [only] => Some(only),
        _ => None,
    }
}

/// Returns the day that digits in a file name may be, if the text names it, and no other that they may be. It is `within` what else the
/// path says.
fn day_confirmed(path: &str, text: &str, within: Option<Date>) -> Option<Date> {
    const LINES: usize = 80;
    let mut readings = date::readings(stem(path));
    readings.retain(|date| within.is_none_or(|within| overlap(*date, within, None)));
    if readings.is_empty() {
        return None;
    }
    let named: Vec<Date> = text.lines().take(LINES).flat_map(date::find_all).map(|(date, _)| date).collect();
    let mut meant = readings.into_iter().filter(|date| named.contains(date));
    meant.next().filter(|_| meant.next().is_none())
}

/// Returns the first day within a year or a month that stands alone on a line of a text: the path says no more than those.
fn day_alone(text: &str, within: Date, order: Option<NumberOrder>) -> Option<Date> {
    const LINES: usize = 80;
    let signs = ['#', '*', '_', ' ', ':', '.', '\t', '-', '>'];
    let alone = text.lines().take(LINES).filter_map(|line| date::parse_in(line.trim_matches(signs), order).ok());
    alone.into_iter().find(|date| date.day.is_some() && overlap(*date, within, None))
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
    let is_open = |key: &str| !is_among(&document.said, key);
    if let (None, Some(number), true) = (&meeting.number, value(PathField::Number), is_open("number")) {
        let number = number.trim_start_matches('0');
        meeting.number = Some(Spanned::new(number.to_owned(), Span::default()));
        noted.push(("number", number.to_owned()));
    }
    if let (None, Some(group), true) = (&meeting.group, value(PathField::Group), is_open("group")) {
        let group = group_name(group);
        meeting.group = Some(Spanned::new(group.clone(), Span::default()));
        noted.push(("group", group));
    }
    let date = date_of_fields(&found);
    for (field, value) in noted {
        note(document, field, value, &rule);
    }
    date
}

/// Returns the day that the settings find in a path, `id` being that below its folder.
pub(super) fn day_of_path(id: &str, paths: &[PathPattern]) -> Option<Date> {
    let is_date = |text: &str| date::parse(text).is_ok_and(|date| date.day.is_some());
    let found = paths.iter().find_map(|pattern| pattern.matches(id, &is_date))?;
    date_of_fields(&found)
}

/// Puts the date of a path together from its parts.
fn date_of_fields(found: &[(PathField, &str)]) -> Option<Date> {
    let value = |wanted: PathField| found.iter().find(|(field, _)| *field == wanted).map(|(_, text)| *text);
    let number = |field: PathField| value(field).and_then(|text| text.parse::<u8>().ok());
    let whole = value(PathField::Date).and_then(|text| date::parse(text).ok());
    whole.or_else(|| {
        let year = value(PathField::Year)?;
        let month = number(PathField::Month).or_else(|| {
            date::parse(&format!("1 {} {year}", value(PathField::Month)?)).ok().and_then(|date| date.month)
        });
        Date::new(year.parse().ok()?, month, number(PathField::Day))
    })
}

/// Takes the language of a report from its path, if it does not say.
pub(super) fn language_of_path(document: &mut Document) {
    if document.kind != Kind::Meeting || document.matter.common.lang.is_some() || document.is_said("lang") {
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

/// Takes the group of a report from the folder that it lies in: the first one whose name is more than a number or "Minutes".
pub(super) fn group_from_folder(document: &mut Document) {
    if document.is_said("group") {
        return;
    }
    let Own::Meeting(meeting) = &mut document.matter.own else { return };
    let Some((folders, _)) = document.id.rsplit_once('/') else { return };
    let is_name = |folder: &&str| folder.chars().any(char::is_alphabetic) && !is_shelf(folder);
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

fn complete_title(document: &mut Document, clues: &Clues, severity: Severity, lang: &str) {
    let written = document.matter.common.title.as_ref();
    let counts = |title: &&Spanned<String>| {
        clues.body_title.is_none() || document.is_said("title") || !untitled::is_day_alone(&title.value)
    };
    if let Some(title) = written.filter(counts) {
        document.title = title.value.clone();
        return;
    }
    let is_written = written.is_some();
    let is_list_page = document.kind == Kind::Page && document.id.is_empty();
    // What stands above the text was meant to; a path only tells something.
    let is_said = |title: &String| !title.trim().is_empty();
    let heading = clues.body_title.clone().filter(is_said);
    let heading = heading.or_else(|| heading_title(document.kind, &document.body).filter(is_said));
    let day = document.date.filter(|_| document.kind == Kind::Meeting);
    let (title, from, severity) = match (heading, day) {
        (Some(title), Some(day)) if untitled::is_day_alone(&title) => {
            (untitled::title(day, lang_of(document, lang), None), "its first heading", Severity::Note)
        }
        (Some(title), _) => (as_title(&title), "its first heading", Severity::Note),
        (None, _) => (title_from_path(document, lang), FROM_PATH, severity),
    };
    if !is_written && !is_list_page && !clues.has_lost(&document.file, "title") && !is_misspelt(document, "title") {
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

/// Returns a heading as a title: of no more than some lines, and without the address of the pad in which it was written.
fn as_title(heading: &str) -> String {
    const LONGEST: usize = 200;
    let title = ["https://", "http://"].iter().find_map(|scheme| {
        let (title, address) = heading.split_once(scheme)?;
        let title = title.trim_end_matches([' ', '(', '<', '-', '–', '|', ':']);
        (!title.is_empty() && !address.trim_end().contains(' ')).then_some(title)
    });
    let title = title.unwrap_or(heading);
    match title.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", title[..end].trim_end()),
        None => title.to_owned(),
    }
}

/// Names a document after its date or its path. `lang` is the language of the site.
fn title_from_path(document: &Document, lang: &str) -> String {
    let folders = document.id.split('/').rev().skip(1);
    let folder = folders.into_iter().find(|part| !part.bytes().all(|byte| byte.is_ascii_digit()) && !is_shelf(part));
    if let Some(name) = name_without_day(document.id.rsplit('/').next().unwrap_or_default())
        && document.kind == Kind::Meeting
    {
        return name;
    }
    if let (Kind::Meeting, Some(day)) = (document.kind, document.date) {
        return untitled::title(day, lang_of(document, lang), folder);
    }
    let stem = document.id.rsplit('/').next().unwrap_or_default().replace(['-', '_'], " ");
    let stem = words::squeeze(&stem);
    match document.kind {
        Kind::Person => stem.split(' ').map(words::capitalised).collect::<Vec<_>>().join(" "),
        _ => words::capitalised(&stem),
    }
}

/// Returns the language of a document: its own, else that of the site.
fn lang_of<'d>(document: &'d Document, lang: &'d str) -> &'d str {
    document.matter.common.lang.as_ref().map_or(lang, |lang| &lang.value)
}

/// Returns the words of a file's name that somebody wrote as words, with blanks, beside the day: "Annual Meeting" of `Annual Meeting 2012`.
fn name_without_day(stem: &str) -> Option<String> {
    let is_of_day = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '_' | ',');
    date::from_path(stem)?;
    let name = words::squeeze(stem.trim_matches(is_of_day)).into_owned();
    let n_words = name.split(' ').filter(|word| word.chars().all(char::is_alphabetic)).count();
    (n_words >= 2 && name.chars().any(char::is_uppercase) && !name.contains(|c: char| c.is_ascii_digit()))
        .then_some(name)
}
