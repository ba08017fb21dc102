//! What is known of a report, beside it, and what somebody says instead: kept in `rapporteur.reports.yaml`, while the report stays as it is.

use std::borrow::Cow;
use std::path::Path;

use serde::Serialize;

use super::request::Request;
use super::review::{Change, LONGEST_SAID, TOO_LONG, clean, names};
use crate::archive::{Archive, Entity, Text};
use crate::beside::said;
use crate::content::first_names::Meant;
use crate::content::schema::{MeetingMatter, Office, PersonRef};
use crate::content::{Document, Evidence, as_meeting};
use crate::review::{self, Kept};
use crate::site::Site;
use crate::source::RelPath;
use crate::text::date::{self, in_words};
use crate::text::words::clipped;

/// What is known of the report of a page.
#[derive(Serialize)]
pub(super) struct Known {
    /// The path of the report.
    path: String,
    facts: Vec<FactView>,
    /// What of the day and of people is not known, in words; empty if all is.
    unknown: String,
    /// The names that the report lists, to be picked.
    people: Vec<String>,
}

#[derive(Serialize)]
struct FactView {
    key: &'static str,
    label: &'static str,
    /// In words; `None` if nothing is known.
    value: Option<String>,
    /// By which rule it is known.
    how: String,
    /// Whether somebody said it beside the report, and may leave it to the rules again.
    is_said: bool,
    /// As it is written to be changed.
    written: String,
    is_of_people: bool,
    /// Whether it is of many people, each on a line.
    is_list: bool,
}

/// What somebody says of a report instead of what is known of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Saying {
    /// The path of the report.
    path: RelPath,
    key: &'static str,
    /// The value, as YAML has it; `None` if it is left to the rules again.
    value: Option<String>,
    /// What was known when somebody saw it.
    was: String,
}

/// What a value is, as somebody types it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    Day,
    /// Who had a part.
    People,
    /// A list of those who were there, or were not.
    List,
}

/// What is shown, and may be said: a key of front matter, what it is called, its form, and what is missing where it is not known and every
/// report should tell it.
const FACTS: [(&str, &str, Form, Option<&str>); 7] = [
    ("title", "Title", Form::Text, None),
    ("date", "Day", Form::Day, Some("day")),
    ("chair", "Chair", Form::People, Some("chair")),
    ("minute_taker", "Minutes by", Form::People, Some("minute taker")),
    ("attendees", "Present", Form::List, Some("attendance")),
    ("regrets", "Excused", Form::List, None),
    ("venue", "Place", Form::Text, None),
];

/// However minutes call it, it is the same part; the first that is there counts.
const WRITERS: [Office; 3] = [Office::MinuteTaker, Office::Scribe, Office::Secretary];

/// No title, place or name has more letters.
const LONGEST_TEXT: usize = 300;
/// No list of names has more bytes.
const LONGEST_LIST: usize = 10_000;
/// More of a list is not shown before somebody mends it.
const LONGEST_SHOWN: usize = 200;
/// So many names are offered to be picked.
const MOST_PICKED: usize = 60;

/// Returns what is known of a report; `None` for what is none.
pub(super) fn known(archive: &Archive, text: &Text) -> Option<Known> {
    let document = &text.document;
    let meeting = &*with_first_names(archive, text)?;
    let facts: Vec<FactView> =
        FACTS.iter().map(|(key, label, form, _)| fact(document, meeting, key, label, *form)).collect();
    let path = document.file.path.as_str().to_owned();
    Some(Known { path, facts, unknown: unknown(archive, text), people: people(meeting) })
}

/// Returns what is not known of a report and should be, in words: "chair, minute taker".
pub(super) fn unknown(archive: &Archive, text: &Text) -> String {
    let document = &text.document;
    let Some(meeting) = with_first_names(archive, text) else { return String::new() };
    let meeting = &*meeting;
    let missing = FACTS.iter().filter_map(|(key, .., missing)| {
        let is_known = document.is_said(key) || !written(document, meeting, key).is_empty();
        missing.filter(|_| !is_known && is_expected(document, meeting, key))
    });
    missing.collect::<Vec<_>>().join(", ")
}

/// Returns what a report says, with those whom the archive knows by the first name that it tells of them.
fn with_first_names<'a>(archive: &Archive, text: &'a Text) -> Option<Cow<'a, MeetingMatter>> {
    let mut meeting = Cow::Borrowed(as_meeting(&text.document)?);
    let Entity::Meeting(idx) = text.entity else { return Some(meeting) };
    for told in &text.document.told.first_names {
        let Some(meant) = archive.by_first_name(idx, told) else { continue };
        let mut name = told.name.clone();
        if let Meant::Known(person) = meant {
            name.value.clone_from(&person.name);
        }
        let officers = &mut meeting.to_mut().officers;
        match officers.iter_mut().find(|(role, _)| role == told.office.name()) {
            Some((_, people)) => people.push(PersonRef::named(name)),
            None => officers.push((told.office.name().to_owned(), vec![PersonRef::named(name)])),
        }
    }
    Some(meeting)
}

/// Tells whether a report should tell of a key.
fn is_expected(document: &Document, meeting: &MeetingMatter, key: &str) -> bool {
    // Whoever wrote front matter said there what is to be known.
    let has_front_matter = !document.file.text[..document.source.start as usize].trim().is_empty();
    let is_writer = |role: &str| WRITERS.iter().any(|office| office.name() == role);
    match key {
        "date" => true,
        _ if has_front_matter => false,
        // Whoever has another part may well have led the meeting.
        "chair" => meeting.officers.iter().all(|(role, _)| is_writer(role)),
        // States and bodies may be all that was there.
        "attendees" => meeting.participants.is_empty(),
        _ => true,
    }
}

fn fact(document: &Document, meeting: &MeetingMatter, key: &'static str, label: &'static str, form: Form) -> FactView {
    let written = written(document, meeting, key);
    let shown = match (form, document.date) {
        (Form::Day, Some(day)) => in_words(day),
        (Form::Text, _) if key == "venue" => place(meeting),
        _ => clipped(&written.replace('\n', ", "), LONGEST_SHOWN).into_owned(),
    };
    let value = Some(shown).filter(|value| !value.is_empty());
    let how = how(document, meeting, key, value.is_some());
    let is_of_people = matches!(form, Form::People | Form::List);
    let is_said = document.is_said(key);
    FactView { key, label, value, how, is_said, written, is_of_people, is_list: form == Form::List }
}

/// Returns a value as somebody may change it: people one on a line.
fn written(document: &Document, meeting: &MeetingMatter, key: &str) -> String {
    match key {
        "title" => document.title.clone(),
        "date" => document.date.map(|day| day.to_string()).unwrap_or_default(),
        "chair" => in_lines(officers(meeting, Office::Chair)),
        "minute_taker" => in_lines(writer(document, meeting).map_or(&[][..], |office| officers(meeting, office))),
        "attendees" => in_lines(&meeting.attendees),
        "regrets" => in_lines(&meeting.regrets),
        _ => meeting.venue.clone().unwrap_or_default(),
    }
}

/// Returns where a meeting was, of which only the building is mended.
fn place(meeting: &MeetingMatter) -> String {
    let parts = [&meeting.venue, &meeting.city, &meeting.country].into_iter().flatten();
    parts.map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn in_lines(people: &[PersonRef]) -> String {
    people.iter().map(|person| person.name.value.as_str()).collect::<Vec<_>>().join("\n")
}

fn officers(meeting: &MeetingMatter, office: Office) -> &[PersonRef] {
    let found = meeting.officers.iter().find(|(role, _)| role == office.name());
    found.map_or(&[], |(_, people)| people)
}

fn writer(document: &Document, meeting: &MeetingMatter) -> Option<Office> {
    // Nobody else wrote where somebody is said to have, or nobody.
    let n_meant = if document.is_said("minute_taker") { 1 } else { WRITERS.len() };
    WRITERS.into_iter().take(n_meant).find(|office| !officers(meeting, *office).is_empty())
}

/// Says by which rule a value is known.
fn how(document: &Document, meeting: &MeetingMatter, key: &str, is_known: bool) -> String {
    if document.is_said(key) {
        return if is_known { "said beside the report" } else { "none, as is said beside the report" }.to_owned();
    }
    if !is_known {
        return "not known".to_owned();
    }
    let office = match key {
        "chair" => Some(Office::Chair),
        "minute_taker" => writer(document, meeting),
        _ => None,
    };
    let is_of_key = |evidence: &&Evidence| match office {
        Some(office) => evidence.field == "officers" && evidence.value.starts_with(&format!("{}: ", office.name())),
        None => evidence.field == key,
    };
    let first_name = document.told.first_names.iter().find(|told| Some(told.office) == office);
    if let Some(told) = first_name {
        let (line, _) = document.file.line_column(told.name.span.start);
        return format!("read from the text, line {line}");
    }
    match document.told.evidence.iter().find(is_of_key) {
        Some(found) if found.span.start < found.span.end => {
            let (line, _) = document.file.line_column(found.span.start);
            format!("read from the text, line {line}")
        }
        Some(found) => format!("from {}", clipped(&found.rule, LONGEST_SAID)),
        None => "from the front matter".to_owned(),
    }
}

/// Returns the names that a report lists, in whichever part.
fn people(meeting: &MeetingMatter) -> Vec<String> {
    let officers = meeting.officers.iter().flat_map(|(_, people)| people);
    let all = officers.chain(&meeting.attendees).chain(&meeting.speakers).chain(&meeting.regrets);
    let mut names: Vec<String> = Vec::new();
    for person in all {
        if names.len() < MOST_PICKED && !names.contains(&person.name.value) {
            names.push(person.name.value.clone());
        }
    }
    names
}

/// Returns all people of an archive, those who appear most often first, to be offered where a name is typed.
pub(super) fn everybody(site: &Site) -> String {
    /// Whoever types knows how the others are called.
    const MOST_OFFERED: usize = 3000;
    let mut people: Vec<_> = site.archive.people.iter().collect();
    people.sort_by_key(|person| std::cmp::Reverse(person.appearances.len()));
    people.iter().take(MOST_OFFERED).map(|person| format!("{}\n", person.name)).collect()
}

/// Returns what somebody says of a report.
///
/// # Errors
///
/// Why that cannot be kept, in words that say what to do.
pub(super) fn change(site: &Site, request: &Request) -> Result<Change, String> {
    let of_request = |name: &str| request.parameter(name).ok_or_else(|| "This cannot be read.".to_owned());
    let (path, key) = (of_request("report")?, of_request("key")?);
    let (key, _, form, _) = FACTS.iter().find(|(known, ..)| *known == key).ok_or("There is no such key.")?;
    let mut texts = site.archive.texts.iter().filter(|text| as_meeting(&text.document).is_some());
    let text = texts.find(|text| text.document.file.path.as_str() == path).ok_or(CHANGED)?;
    let was = of_request("was")?;
    let value = match request.parameter("value") {
        Some(typed) => Some(value(key, *form, &typed, &was)?),
        None if request.path().as_deref() == Some("_preview/unsay") => None,
        None => return Err("This cannot be read.".to_owned()),
    };
    Ok(Change::Say(Saying { path: text.document.file.path.clone(), key, value, was }))
}

impl Saying {
    /// Keeps it in the site's folder, unless what is known is not what somebody saw any more; returns how it is told, too.
    pub(super) fn keep(&self, site: &Site, root: &Path) -> Result<(String, Kept), String> {
        let text = site.archive.texts.iter().find(|text| text.document.file.path == self.path).ok_or(CHANGED)?;
        let meeting = as_meeting(&text.document).ok_or(CHANGED)?;
        if written(&text.document, meeting, self.key) != self.was {
            return Err(CHANGED.to_owned());
        }
        let label = FACTS.iter().find(|(key, ..)| *key == self.key).map_or(self.key, |(_, label, ..)| *label);
        let title = clipped(&text.document.title, LONGEST_SAID);
        Ok(match &self.value {
            Some(value) => (format!("{label} of {title}"), review::say(root, &self.path, self.key, value)?),
            None => (format!("{label} of {title}: left to the rules"), review::unsay(root, &self.path, self.key)?),
        })
    }
}

const CHANGED: &str = "This was changed meanwhile, or the report was. Reload the page.";

/// Returns what somebody typed as the value of a key; `was` is what stood there before.
fn value(key: &str, form: Form, typed: &str, was: &str) -> Result<String, String> {
    let people = || people_of(typed, was);
    match (key, form) {
        // A name alone that nobody knows would be that of an organisation there.
        ("regrets", _) => Ok(said::people(&people()?)),
        (_, Form::List) => Ok(said::list(&people()?)),
        (_, Form::People) => Ok(said::names(&people()?)),
        (_, Form::Day) => match date::parse(&clean(typed, LONGEST_TEXT)?) {
            Ok(date) if date.day.is_some() => Ok(date.to_string()),
            _ => Err("This is no day. Write it like 2023-02-08.".to_owned()),
        },
        ("title", Form::Text) if clean(typed, LONGEST_TEXT)?.is_empty() => Err("A report has a title.".to_owned()),
        (_, Form::Text) => Ok(said::text(&clean(typed, LONGEST_TEXT)?)),
    }
}

/// Returns the names that somebody typed, each on a line or behind a comma; one that was there before may hold a comma.
fn people_of(typed: &str, was: &str) -> Result<Vec<String>, String> {
    if typed.len() > LONGEST_LIST {
        return Err(TOO_LONG.to_owned());
    }
    let is_known = |line: &str| was.lines().any(|known| known == line);
    let mut people: Vec<String> = Vec::new();
    for line in typed.lines() {
        let line = clean(line, LONGEST_LIST)?;
        let parts = if is_known(&line) { vec![line] } else { names(&line) };
        for name in parts {
            if name.chars().count() > LONGEST_TEXT {
                return Err(TOO_LONG.to_owned());
            }
            if !people.contains(&name) {
                people.push(name);
            }
        }
    }
    Ok(people)
}
