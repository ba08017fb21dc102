//! What front matter that was written for other programs means.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use super::{Setting, candidates};
use crate::content::schema::Office;
use crate::content::{Document, as_meeting, front_entries, is_whole_name};
use crate::diagnostic::{Diagnostic, Location, Severity, catalogue};
use crate::text::date;
use crate::text::name::person_key;
use crate::text::words::counted;
use crate::yaml::{Node, Value};

/// Our keys, and how others call the same.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("title", &["name", "subject", "heading"]),
    (
        "date",
        &[
            "day", "meeting_date", "meeting-date", "meetingDate", "held", "held_on", "start", "startDate",
            "start_date", "datum",
        ],
    ),
    ("end_date", &["endDate", "end", "end-date"]),
    ("group", &["team", "wg", "committee", "working_group", "working-group", "workingGroup", "body"]),
    (
        "attendees",
        &[
            "present", "attendance", "attending", "people", "anwesend", "anwesende", "teilnehmer", "teilnehmende",
            "aanwezig", "aanwezigen", "présents", "asistentes", "presentes", "närvarande",
        ],
    ),
    (
        "chair",
        &["chairs", "chairperson", "chaired_by", "leading", "leitung", "sitzungsleitung", "moderator", "facilitator"],
    ),
    (
        "minute_taker",
        &[
            "scribe", "scribes", "notetaker", "note_taker", "note-taker", "noteTaker", "notetakers", "minute-taker",
            "minutetaker", "minuteTaker", "minutes_by", "minutes-by", "notes_by", "notes-by", "recorder",
            "recorded_by", "protocol", "protokoll", "protokollant", "protokollführer", "protokollfuehrung", "notulist",
            "secretaire", "secrétaire", "secretario", "secretaria", "segretario", "referent", "protokollfører",
            "zapisovatel", "protokolant",
        ],
    ),
    (
        "regrets",
        &["absent", "apologies", "excused", "not_attending", "entschuldigt", "abwesend", "afwezig", "ausentes"],
    ),
    ("venue", &["place", "where"]),
    ("lang", &["language", "locale"]),
    ("summary", &["description", "abstract", "excerpt"]),
    ("number", &["meeting_number", "meeting-number", "no"]),
];

/// What a key of other programs was seen to hold.
#[derive(Default)]
struct Seen {
    n: usize,
    n_dates: usize,
    /// How often nothing but whole names of people.
    n_names: usize,
    /// How often a text with more than one part, which would be one name.
    n_joined: usize,
}

impl Seen {
    /// Tells whether nearly all values are names of people.
    fn are_names(&self) -> bool {
        self.n_names * 5 >= self.n * 4
    }
}

/// What stands between the values of a text that is one to YAML.
const JOINTS: [char; 3] = [',', ';', '&'];

/// Returns the values of a key: the items of a list, or the parts of a text.
fn values(node: &Node) -> Vec<&str> {
    match &node.value {
        Value::List(items) => items.iter().map(|item| text_of(item).unwrap_or_default()).collect(),
        _ => text_of(node).map(|text| text.split(JOINTS).map(str::trim).collect()).unwrap_or_default(),
    }
}

fn text_of(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Scalar(scalar) => Some(scalar.text.trim()),
        _ => None,
    }
}

fn are_names(values: &[&str]) -> bool {
    !values.is_empty() && values.iter().all(|value| is_whole_name(value))
}

/// Tells whether `author` names who took the minutes, as it does who posted them elsewhere: in several reports the text names somebody,
/// and nearly always the same.
fn is_by_writers(reports: &[Document]) -> bool {
    const MOST_COMPARED: usize = 60;
    const FEWEST: usize = 3;
    let compared = reports.iter().filter_map(|report| {
        let entries = front_entries(&report.file);
        let authors = values(&entries.iter().find(|entry| entry.key.value == AUTHOR)?.value);
        are_names(&authors).then(|| (report, authors.into_iter().map(person_key).collect::<BTreeSet<String>>()))
    });
    let (mut n_same, mut n_told) = (0, 0);
    for (report, keys) in compared.take(MOST_COMPARED) {
        let read = candidates::read(&report.file);
        let Some(meeting) = as_meeting(&read) else { continue };
        let mut writers =
            meeting.officers.iter().filter(|(role, _)| WRITERS.iter().any(|office| office.name() == role));
        let Some((_, writers)) = writers.next() else { continue };
        n_told += 1;
        n_same += usize::from(writers.iter().all(|writer| keys.contains(&person_key(&writer.name.value))));
    }
    n_same >= FEWEST && n_same * 10 >= n_told * 9
}

const AUTHOR: &str = "author";
const WRITERS: [Office; 2] = [Office::MinuteTaker, Office::Scribe];

/// Keys that are looked for elsewhere where they say nothing, and of which it is better to hear.
const OF_OURS: &[&str] = &["title", "date", "end_date"];

/// Returns the key of ours whose value is an error in front matter, which ends at `end`: other programs may mean something else by it.
fn key_of(problem: &Diagnostic, end: usize) -> Option<&str> {
    let Location::Text(place) = &problem.location else { return None };
    let start = place.span.start as usize;
    if problem.severity != Severity::Error || start >= end {
        return None;
    }
    // Of several lines, the one at the margin bears the key.
    let text = &place.file.text;
    let line = text[..text[start..].find('\n').map_or(end, |at| start + at)].lines().rev();
    let (key, _) =
        line.filter(|line| line.starts_with(char::is_alphabetic)).find_map(|line| line.split_once([':', '=']))?;
    Some(key.trim()).filter(|key| !OF_OURS.contains(key) && !key.contains(' '))
}

/// Returns how many reports have a key in their front matter.
fn n_with_key(reports: &[Document], key: &str) -> usize {
    let has_key = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with([':', '=']));
    const LONGEST: usize = 100;
    reports.iter().filter(|report| report.file.text.lines().take(LONGEST).any(has_key)).count()
}

/// What the front matter of reports has.
#[derive(Default)]
struct Matter {
    /// How many reports have any.
    n_with: usize,
    /// How many of these say who was there.
    n_with_people: usize,
    /// Keys that are none of ours.
    keys: BTreeMap<String, Seen>,
    /// Our keys whose values are none here, and in how many reports.
    unread: BTreeMap<String, usize>,
    parents: Vec<String>,
    /// What reports are called.
    titles: BTreeSet<String>,
}

impl Matter {
    fn note(&mut self, document: &Document) {
        self.n_with += 1;
        let meeting = as_meeting(document);
        self.parents.extend(meeting.and_then(|meeting| meeting.parent.as_ref()).map(|parent| parent.value.clone()));
        self.titles.extend([document.title.clone(), document.id.clone()]);
        self.n_with_people += usize::from(meeting.is_some_and(|meeting| {
            let found = |field: &str| document.told.evidence.iter().any(|evidence| evidence.field == field);
            (!meeting.attendees.is_empty() && !found("attendees")) || !meeting.participants.is_empty()
        }));
        let end = document.source.start as usize;
        let doubted: BTreeSet<&str> = document.problems.iter().filter_map(|problem| key_of(problem, end)).collect();
        doubted.into_iter().for_each(|key| *self.unread.entry(key.to_owned()).or_default() += 1);
        let entries = LazyCell::new(|| front_entries(&document.file));
        for problem in document.problems.iter().filter(|problem| problem.code == catalogue::UNKNOWN_KEY) {
            let Location::Text(place) = &problem.location else { continue };
            let seen = self.keys.entry(place.file.slice(place.span).trim_matches(['"', '\'']).to_owned()).or_default();
            seen.n += 1;
            let Some(entry) = entries.iter().find(|entry| entry.key.span == place.span) else { continue };
            let text = text_of(&entry.value).unwrap_or_default();
            seen.n_dates += usize::from(date::parse(text).is_ok());
            seen.n_names += usize::from(are_names(&values(&entry.value)));
            seen.n_joined += usize::from(text.contains(JOINTS));
        }
    }

    /// Returns our keys, with what most reports call them.
    fn mapped(&self) -> Vec<(&'static str, &str)> {
        let pair = |(ours, theirs): &(&'static str, &'static [&'static str])| {
            let is_used = |seen: &Seen| {
                let is_of_kind = match *ours {
                    "minute_taker" => seen.are_names(),
                    "chair" => seen.n_joined == 0,
                    ours => !ours.ends_with("date") || seen.n_dates * 2 > seen.n,
                };
                seen.n * 10 >= self.n_with && is_of_kind
            };
            let used = |wanted: &&'static str| {
                let is_it = |key: &str| key == *wanted || key.to_lowercase() == *wanted;
                self.keys.iter().find(|(key, seen)| is_it(key) && is_used(seen)).map(|(key, _)| key.as_str())
            };
            Some((*ours, theirs.iter().find_map(used)?))
        };
        SYNONYMS.iter().filter_map(pair).collect()
    }

    /// Tells whether parents are those of a site's menu, which has pages as well as reports.
    fn has_menu(&self) -> bool {
        let n_known = self.parents.iter().filter(|parent| self.titles.contains(parent.as_str())).count();
        n_known * 2 < self.parents.len()
    }
}

/// Returns the settings that follow from the front matter of reports.
pub(super) fn settings(reports: &[Document]) -> Vec<Setting> {
    let mut matter = Matter::default();
    reports.iter().filter(|document| document.source.start > 0).for_each(|document| matter.note(document));
    let Matter { n_with, n_with_people, keys, unread, .. } = &matter;
    let mut settings = Vec::new();
    if *n_with == 0 {
        return settings;
    }
    if n_with_people * 2 < *n_with {
        let why = format!(
            "{} of {} {} front matter, but {} says who was there: that is read from the text, as is what else minutes tell.",
            n_with,
            counted(reports.len(), "report"),
            if *n_with == 1 { "has" } else { "have" },
            if *n_with_people == 0 { "none".to_owned() } else { format!("only {n_with_people}") }
        );
        settings.push(Setting { yaml: "conventions: all".to_owned(), why });
    }
    let mut mapped = matter.mapped();
    let are_authors = keys.get(AUTHOR).is_some_and(|seen| seen.n * 10 >= *n_with && seen.are_names());
    if are_authors && !mapped.iter().any(|(ours, _)| *ours == "minute_taker") && is_by_writers(reports) {
        mapped.push(("minute_taker", AUTHOR));
    }
    if !mapped.is_empty() {
        let pairs: Vec<String> =
            mapped.iter().map(|(ours, theirs)| format!("{ours}: {}", super::quoted(theirs))).collect();
        let why = "Keys of front matter, with what they are called here.".to_owned();
        settings.push(Setting { yaml: format!("keys: {{{}}}", pairs.join(", ")), why });
    }
    let unread = unread.iter().filter(|(key, n)| **n * 2 > n_with_key(reports, key)).map(|(key, _)| key.as_str());
    let foreign = keys.keys().map(String::as_str).filter(|key| !mapped.iter().any(|(_, theirs)| theirs == key));
    let extra: BTreeSet<&str> = foreign.chain(matter.has_menu().then_some("parent")).chain(unread).collect();
    let extra: Vec<String> = extra.into_iter().map(super::quoted).collect();
    if !extra.is_empty() {
        let why = "Keys of other programs, about which nothing is to be said.".to_owned();
        settings.push(Setting { yaml: format!("extra_keys: [{}]", extra.join(", ")), why });
    }
    settings
}
