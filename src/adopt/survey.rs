//! What is known of the reports of a tree, by which rule, in how many of them, and where two witnesses disagree.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Language;
use crate::content::first_names::FirstNames;
use crate::content::schema::{HeldStatus, MeetingMatter};
use crate::content::{Document, Outcome, as_meeting, joints};
use crate::text::date;
use crate::text::name::person_key;

/// A field, with a rule by which it is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The field.
    pub field: &'static str,
    /// The rule; "" for all of them together.
    pub rule: String,
    /// In how many reports it is known so.
    pub n: usize,
    /// A value that was found so.
    pub example: String,
    /// Some of the reports in which it is not known, for the rows that stand for all rules.
    pub misses: Vec<String>,
    /// How many those are in all.
    pub n_misses: usize,
}

/// A report of which two places say different things.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// The path of the report.
    pub path: String,
    /// What they say.
    pub says: String,
}

/// What is known of all reports.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Survey {
    /// How many reports there are.
    pub n_reports: usize,
    /// The paths of what is published as pages beside them.
    pub pages: Vec<String>,
    /// Field by field.
    pub rows: Vec<Row>,
    /// Where two witnesses disagree about the date.
    pub conflicts: Vec<Conflict>,
    /// The paths of reports that are forms which nobody filled in, or empty.
    pub forms: Vec<String>,
}

/// How many rules of a field are named.
const N_RULES: usize = 4;
/// How many misses are named.
const N_MISSES: usize = 3;
/// How many lines of a text are looked at for another date.
const LINES_WITH_DATE: usize = 4;

/// The fields, in the order in which a reader wants to know of them.
const FIELDS: &[&str] = &[
    "date", "title", "group", "number", "language", "lang", "attendees", "regrets", "officers", "speakers", "sessions",
    "decisions", "turns", "recordings", "venue", "status", "next_meeting",
];

/// Surveys the documents of a tree.
pub(super) fn survey(documents: &[&Document], language: Option<&Language>) -> Survey {
    let reports: Vec<(&Document, &MeetingMatter)> =
        documents.iter().filter_map(|document| Some((*document, as_meeting(document)?))).collect();
    let names = Names::new(&reports);
    let rows = FIELDS.iter().flat_map(|field| {
        let of_texts = language.filter(|_| *field == "language").into_iter().flat_map(language_rows);
        of_texts.chain(rows(field, &reports, &names))
    });
    let rows = rows.collect();
    let conflicts = reports.iter().filter_map(|(document, _)| conflict(document)).collect();
    let pages = documents.iter().filter(|document| as_meeting(document).is_none());
    let pages = pages.map(|document| document.file.path.as_str().to_owned()).collect();
    let forms =
        reports.iter().filter(|(document, meeting)| document.told.is_form && meeting.status == HeldStatus::Held);
    let forms = forms.map(|(document, _)| document.file.path.as_str().to_owned()).collect();
    Survey { n_reports: reports.len(), pages, rows, conflicts, forms }
}

/// Who is known by any report, by whole names and first ones. Tasks that only one of them can have are told if one of them has them.
struct Names {
    keys: FxHashSet<String>,
    first_names: FirstNames<usize>,
}

impl Names {
    fn new(reports: &[(&Document, &MeetingMatter)]) -> Names {
        let people = reports.iter().flat_map(|(_, meeting)| {
            let officers = meeting.officers.iter().flat_map(|(_, people)| people);
            meeting.attendees.iter().chain(&meeting.regrets).chain(&meeting.speakers).chain(officers)
        });
        let names: Vec<&str> = people.map(|person| person.name.value.as_str()).collect();
        let keys = names.iter().flat_map(|name| {
            let first = name.split_once(' ').map(|(first, _)| first);
            std::iter::once(*name).chain(first).map(person_key)
        });
        let keys = keys.collect();
        let told: Vec<_> =
            reports.iter().map(|(document, _)| (&document.told.first_names[..], &*document.file.text)).collect();
        // Of one name is one person.
        let mut by_key: FxHashMap<String, usize> = FxHashMap::default();
        let people = names.into_iter().map(|name| {
            let n_known = by_key.len();
            (name, *by_key.entry(person_key(name)).or_insert(n_known))
        });
        let people: Vec<(&str, usize)> = people.collect();
        Names { keys, first_names: FirstNames::new(people.into_iter(), &told) }
    }

    /// Tells whether all who are named are such people: `Kate`, `Kate L.`
    fn know(&self, named: &str) -> bool {
        joints::parts(named).into_iter().all(|name| {
            let first = name.split_once(' ').filter(|(_, rest)| rest.trim_end_matches('.').chars().count() == 1);
            self.keys.contains(&person_key(name))
                || first.is_some_and(|(first, _)| self.keys.contains(&person_key(first)))
        })
    }
}

/// Tells in which language the texts were taken to be.
fn language_rows(language: &Language) -> [Row; 2] {
    let row = |rule: &str, example: &str| Row {
        field: "language",
        rule: rule.to_owned(),
        n: language.n,
        example: example.to_owned(),
        misses: Vec::new(),
        n_misses: 0,
    };
    [row("", ""), row("words of the text", &language.tag)]
}

/// A rule by which a field of some reports is known.
struct Rule {
    name: String,
    n: usize,
    example: String,
}

fn rows(field: &'static str, reports: &[(&Document, &MeetingMatter)], names: &Names) -> Vec<Row> {
    // Labels in large letters and small ones are one rule.
    let mut rules: BTreeMap<String, Rule> = BTreeMap::new();
    let mut n_known = 0;
    let mut misses = Vec::new();
    for (document, meeting) in reports {
        let known = known(field, document, meeting, names);
        if known.is_empty() {
            misses.push(document.file.path.as_str().to_owned());
            continue;
        }
        n_known += 1;
        let mut seen: Vec<String> = Vec::new();
        for (name, example) in known {
            let key = name.to_lowercase();
            if !seen.contains(&key) {
                rules.entry(key.clone()).or_insert(Rule { name, n: 0, example }).n += 1;
                seen.push(key);
            }
        }
    }
    if n_known == 0 && !matches!(field, "date" | "title" | "attendees" | "officers" | "sessions" | "decisions") {
        return Vec::new();
    }
    let n_misses = misses.len();
    misses.truncate(N_MISSES);
    let mut rows = vec![Row { field, rule: String::new(), n: n_known, example: String::new(), misses, n_misses }];
    let mut by_count: Vec<Rule> = rules.into_values().collect();
    by_count.sort_by(|a, b| b.n.cmp(&a.n).then_with(|| a.name.cmp(&b.name)));
    rows.extend(by_count.into_iter().take(N_RULES).map(|Rule { name, n, example }| Row {
        field,
        rule: name,
        n,
        example,
        misses: Vec::new(),
        n_misses: 0,
    }));
    rows
}

/// Returns the rules by which a field of a report is known, each with a value.
fn known(field: &str, document: &Document, meeting: &MeetingMatter, names: &Names) -> Vec<(String, String)> {
    let is_strange =
        |outcome: &&Outcome| outcome.is_supposed && !outcome.by.as_deref().is_some_and(|by| names.know(by));
    let strange: FxHashSet<&str> = match field {
        "decisions" => document.outcomes.iter().filter(is_strange).map(|outcome| outcome.text.as_str()).collect(),
        _ => FxHashSet::default(),
    };
    let told = || document.told.evidence.iter().filter(|evidence| evidence.field == field);
    let found: Vec<(String, String)> = told()
        .filter(|evidence| !strange.contains(evidence.value.as_str()))
        .map(|evidence| (plain_rule(&evidence.rule), evidence.value.clone()))
        .collect();
    let by_first_name = || {
        let known = document.told.first_names.iter().filter_map(|told| {
            let meant = names.first_names.find(&told.name.value)?;
            Some((plain_rule(&meant.rule(&told.rule)), format!("{}: {}", told.office.name(), told.name.value)))
        });
        known.collect::<Vec<(String, String)>>()
    };
    let marked = || {
        let explained: FxHashSet<&str> = told().map(|evidence| evidence.value.as_str()).collect();
        let marked = document.outcomes.iter().find(|outcome| !explained.contains(outcome.text.as_str()));
        marked.map(|outcome| ("decisions: mark".to_owned(), outcome.text.clone()))
    };
    match field {
        // A month or a year is not known to be the day of a meeting.
        "date" if document.date.is_none_or(|date| date.day.is_none()) => Vec::new(),
        "turns" => document
            .told
            .turns
            .first()
            .map(|turn| ("name before a colon".to_owned(), format!("{}: {}", turn.speaker.value, turn.text)))
            .into_iter()
            .collect(),
        "officers" if !document.told.first_names.is_empty() => found.into_iter().chain(by_first_name()).collect(),
        "decisions" if !document.outcomes.is_empty() => marked().into_iter().chain(found).collect(),
        _ if !found.is_empty() => found,
        _ => written(field, document, meeting).map(|value| ("front matter".to_owned(), value)).into_iter().collect(),
    }
}

fn written(field: &str, document: &Document, meeting: &MeetingMatter) -> Option<String> {
    let first = |people: &[crate::content::schema::PersonRef]| people.first().map(|person| person.name.value.clone());
    match field {
        "date" => document.date.map(|date| date.to_string()),
        "title" => Some(document.title.clone()),
        "group" => meeting.group.as_ref().map(|group| group.value.clone()),
        "number" => meeting.number.as_ref().map(|number| number.value.clone()),
        "lang" => document.matter.common.lang.as_ref().map(|lang| lang.value.clone()),
        "attendees" => first(&meeting.attendees).or_else(|| first(&meeting.participants)),
        "regrets" => first(&meeting.regrets),
        "officers" => meeting.officers.first().map(|(role, _)| role.clone()),
        "speakers" => first(&meeting.speakers),
        "sessions" => meeting.sessions.first().map(|session| session.title.value.clone()),
        "decisions" => meeting.decisions.first().map(|decision| decision.text.value.clone()),
        "recordings" => meeting.recordings.first().map(|recording| recording.url.clone()),
        "venue" => meeting.venue.clone(),
        "next_meeting" => meeting.next_meeting.as_ref().map(|next| next.value.to_string()),
        _ => None,
    }
}

/// Returns a rule without what differs from report to report: dates and numbers in the words of a label, which stand in quotation marks.
fn plain_rule(rule: &str) -> String {
    let mut is_quoted = false;
    let plain = |c: char| {
        is_quoted = (is_quoted || c == '“') && c != '”';
        if is_quoted && c.is_ascii_digit() { '#' } else { c }
    };
    let mut plain: String = rule.chars().map(plain).collect();
    while plain.contains("##") {
        plain = plain.replace("##", "#");
    }
    const LONGEST: usize = 60;
    match plain.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &plain[..end]),
        None => plain,
    }
}

/// Tells whether places of a report name different days, and which counts.
fn conflict(document: &Document) -> Option<Conflict> {
    let counts = document.date.filter(|date| date.day.is_some())?;
    let meeting = as_meeting(document)?;
    let last = meeting.end_date.as_ref().map_or(counts, |end| end.value);
    let is_other = |date: date::Date| date.first_day() < counts.first_day() || date.first_day() > last.last_day();
    let text = document.file.slice(document.source);
    let head = text.lines().filter(|line| !line.trim().is_empty()).take(LINES_WITH_DATE);
    let in_head = || head.filter(|line| !line.to_lowercase().contains("next")).find_map(date::find);
    let days = document.days;
    let places = [
        ("front matter", days.front),
        ("path", days.path),
        ("text", days.text),
        ("first lines", in_head().filter(|_| days.text.is_none())),
    ];
    let named = || places.iter().filter_map(|(place, day)| Some((*place, (*day)?)));
    if !named().any(|(_, day)| is_other(day)) {
        return None;
    }
    let says: Vec<String> = named().map(|(place, day)| format!("{place}: {day}")).collect();
    let says = format!("{}; {counts} counts", says.join(", "));
    Some(Conflict { path: document.file.path.as_str().to_owned(), says })
}
