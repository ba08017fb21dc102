//! The front matter of a meeting report.

use super::{Fields, Problems, WebLink, is_safe, value, web_links};
pub use crate::config::DecisionKind;
use crate::source::Spanned;
use crate::text::clock::Clock;
use crate::text::date::Date;
use crate::yaml::{Node, Value};

/// What a meeting report may say.
#[derive(Debug, Default)]
pub struct MeetingMatter {
    /// The first day.
    pub date: Option<Spanned<Date>>,
    /// Whether a date is written, even if it cannot be understood.
    pub is_date_written: bool,
    /// The last day.
    pub end_date: Option<Spanned<Date>>,
    /// The series it belongs to.
    pub group: Option<Spanned<String>>,
    /// Its number in the series, as typed.
    pub number: Option<Spanned<String>>,
    /// From when, and until when on the last day.
    pub time: Option<(Clock, Option<Clock>)>,
    /// The time zone of these times, by its name in the IANA database.
    pub time_zone: Option<String>,
    /// The symbol under which the report is filed: `AALCO/CYBER/2/REP`.
    pub symbol: Option<String>,
    /// The building.
    pub venue: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// How people met.
    pub format: Option<Format>,
    /// Whether it took place.
    pub status: HeldStatus,
    /// The larger meeting that it took place within.
    pub parent: Option<Spanned<String>>,
    /// Offices and who held them, in the order of the keys.
    pub officers: Vec<(String, Vec<PersonRef>)>,
    /// Who spoke.
    pub speakers: Vec<PersonRef>,
    /// Who was there.
    pub attendees: Vec<PersonRef>,
    /// Organisations or people that took part.
    pub participants: Vec<PersonRef>,
    /// Organisations or people that observed.
    pub observers: Vec<PersonRef>,
    /// Organisations or people that sent regrets.
    pub regrets: Vec<PersonRef>,
    /// What was discussed.
    pub topics: Vec<Spanned<String>>,
    /// The agenda.
    pub sessions: Vec<SessionMatter>,
    /// What was decided or asked.
    pub decisions: Vec<DecisionMatter>,
    /// Decisions of earlier meetings that were resolved here: `MEETING#DECISION`.
    pub closes: Vec<Spanned<String>>,
    /// Papers.
    pub documents: Vec<Paper>,
    /// Recordings.
    pub recordings: Vec<Recording>,
    /// The status of the text.
    pub record: Option<RecordStatus>,
    /// The report that this one translates.
    pub translation_of: Option<Spanned<String>>,
}

/// How people met.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// In one room.
    InPerson,
    /// Over the network.
    Online,
    /// Both.
    Hybrid,
}

/// Whether a meeting took place.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum HeldStatus {
    /// It did.
    #[default]
    Held,
    /// It is to come.
    Planned,
    /// It was called off.
    Cancelled,
    /// It was put off.
    Postponed,
}

/// The status of a report's text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RecordStatus {
    /// Not yet adopted by the meeting.
    Provisional,
    /// Adopted.
    Adopted,
    /// Corrected after adoption.
    Corrected,
}

/// A person or organisation, as a report names it.
#[derive(Clone, Debug)]
pub struct PersonRef {
    /// The name or id.
    pub name: Spanned<String>,
    /// The part taken in this meeting.
    pub role: Option<String>,
    /// The organisations of the person then.
    pub affiliation: Vec<Spanned<String>>,
    /// The post held there then.
    pub position: Option<String>,
    /// The organisation spoken for, if another.
    pub on_behalf_of: Option<Spanned<String>>,
    /// The sessions in which this holds.
    pub sessions: Vec<Spanned<String>>,
    /// Anything else.
    pub note: Option<String>,
    /// Whether it was written as a map, as only people are.
    pub is_map: bool,
}

/// An item of the agenda.
#[derive(Clone, Debug)]
pub struct SessionMatter {
    /// Its id within the report.
    pub id: Option<Spanned<String>>,
    /// Its title.
    pub title: Spanned<String>,
    /// The day, if not the meeting's first.
    pub date: Option<Date>,
    /// Who chaired it.
    pub chair: Vec<PersonRef>,
    /// Who spoke in it.
    pub speakers: Vec<PersonRef>,
    /// What it was about.
    pub topics: Vec<Spanned<String>>,
    /// One sentence.
    pub summary: Option<String>,
}

/// What was decided or asked.
#[derive(Clone, Debug)]
pub struct DecisionMatter {
    /// Its id within the report.
    pub id: Option<Spanned<String>>,
    /// What it asks for.
    pub kind: DecisionKind,
    /// The numbered paragraph of the report that says so.
    pub paragraph: Option<u32>,
    /// What was decided.
    pub text: Spanned<String>,
    /// What it is about.
    pub topics: Vec<Spanned<String>>,
    /// Who is to act.
    pub by: Vec<PersonRef>,
    /// Until when.
    pub due: Option<Spanned<Date>>,
    /// What became of it.
    pub status: Option<DecisionStatus>,
    /// The meeting in which it was resolved.
    pub resolved_in: Option<Spanned<String>>,
    /// The session in which it was taken.
    pub session: Option<Spanned<String>>,
    /// Anything else.
    pub note: Option<String>,
}

/// What became of a decision.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DecisionStatus {
    /// Still to be done, or nobody said.
    Open,
    /// Adopted, with nothing left to do.
    Adopted,
    /// Done.
    Done,
    /// Given up.
    Dropped,
    /// Replaced by another.
    Superseded,
}

/// A paper of a meeting.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Its title.
    pub title: Option<String>,
    /// An attachment, as a path from the report.
    pub file: Option<Spanned<String>>,
    /// Where else it can be had.
    pub url: Option<Spanned<String>>,
    /// Its symbol: `AALCO/54/…`.
    pub symbol: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Its authors: people or organisations.
    pub by: Vec<PersonRef>,
    /// Its language.
    pub lang: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// A recording of a meeting.
pub type Recording = WebLink;

pub(super) fn read(fields: &mut Fields<'_>, problems: &mut Problems) -> MeetingMatter {
    MeetingMatter {
        is_date_written: fields.node("date").is_some(),
        date: fields.date("date", problems),
        end_date: fields.date("end_date", problems),
        group: fields.text("group", problems),
        number: fields.text("number", problems),
        time: read_time(fields, problems),
        time_zone: fields.time_zone("time_zone", problems),
        symbol: value(fields.text("symbol", problems)),
        venue: value(fields.text("venue", problems)),
        city: value(fields.text("city", problems)),
        country: value(fields.text("country", problems)),
        format: fields.choice(
            "format",
            &[("in-person", Format::InPerson), ("online", Format::Online), ("hybrid", Format::Hybrid)],
            problems,
        ),
        status: read_held_status(fields, problems),
        parent: fields.text("parent", problems),
        officers: read_officers(fields, problems),
        speakers: people(fields, "speakers", problems),
        attendees: people(fields, "attendees", problems),
        participants: people(fields, "participants", problems),
        observers: people(fields, "observers", problems),
        regrets: people(fields, "regrets", problems),
        topics: fields.texts("topics", problems),
        sessions: read_sessions(fields, problems),
        decisions: read_decisions(fields, problems),
        closes: fields.texts("closes", problems),
        documents: read_papers(fields, problems),
        recordings: web_links(fields, "recordings", problems),
        record: fields.choice(
            "record",
            &[
                ("provisional", RecordStatus::Provisional),
                ("adopted", RecordStatus::Adopted),
                ("corrected", RecordStatus::Corrected),
            ],
            problems,
        ),
        translation_of: fields.text("translation_of", problems),
    }
}

fn read_time(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<(Clock, Option<Clock>)> {
    let start = fields.time("time", problems);
    let end = fields.time("end_time", problems);
    let (start, own_end) = start?;
    Some((start, end.map(|(end, _)| end).or(own_end)))
}

fn read_held_status(fields: &mut Fields<'_>, problems: &mut Problems) -> HeldStatus {
    let words = [
        ("held", HeldStatus::Held),
        ("planned", HeldStatus::Planned),
        ("cancelled", HeldStatus::Cancelled),
        ("canceled", HeldStatus::Cancelled),
        ("postponed", HeldStatus::Postponed),
    ];
    fields.choice("status", &words, problems).unwrap_or_default()
}

/// The offices that have a key of their own, with the words to show.
const OFFICES: &[(&str, &str)] =
    &[("chair", "Chair"), ("vice_chair", "Vice-Chair"), ("rapporteur", "Rapporteur"), ("secretary", "Secretary")];

fn read_officers(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<(String, Vec<PersonRef>)> {
    let mut officers: Vec<(String, Vec<PersonRef>)> = Vec::new();
    for (key, office) in OFFICES {
        officers.push(((*office).to_owned(), people(fields, key, problems)));
    }
    if let Some(node) = fields.node("officers") {
        match &node.value {
            Value::Map(entries) => {
                for entry in entries {
                    let items = match &entry.value.value {
                        Value::List(items) => items.iter().filter(|item| !item.is_null()).collect(),
                        _ if entry.value.is_null() => Vec::new(),
                        _ => vec![&entry.value],
                    };
                    let people = items.into_iter().filter_map(|node| person(fields, node, "officers", problems));
                    officers.push((entry.key.value.clone(), people.collect()));
                }
            }
            _ => problems.push(fields.wrong_type(node, "officers", "a map of role to people", "{President: [Name]}")),
        }
    }
    officers.retain(|(_, people)| !people.is_empty());
    officers
}

/// Reads a list of people or organisations, each a bare name or a map.
fn people(fields: &mut Fields<'_>, key: &'static str, problems: &mut Problems) -> Vec<PersonRef> {
    fields.items(key).into_iter().filter_map(|node| person(fields, node, key, problems)).collect()
}

fn person<'a>(fields: &Fields<'a>, node: &'a Node, key: &'static str, problems: &mut Problems) -> Option<PersonRef> {
    if let Value::Scalar(_) = &node.value {
        let name = fields.text_of(node, key, problems)?;
        return Some(PersonRef {
            name,
            role: None,
            affiliation: Vec::new(),
            position: None,
            on_behalf_of: None,
            sessions: Vec::new(),
            note: None,
            is_map: false,
        });
    }
    let mut map = fields.map_of(node, key, "a person", problems)?;
    let name = map.text("name", problems);
    let role = value(map.text("role", problems));
    let affiliation = map.texts("affiliation", problems);
    let position = value(map.text("position", problems));
    let on_behalf_of = map.text("on_behalf_of", problems);
    let sessions = map.texts("session", problems);
    let note = value(map.text("note", problems));
    map.finish(problems);
    let Some(name) = name else {
        problems.push(fields.wrong_type(node, key, "a person with a name", "{name: …}"));
        return None;
    };
    Some(PersonRef { name, role, affiliation, position, on_behalf_of, sessions, note, is_map: true })
}

fn read_sessions(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<SessionMatter> {
    let mut sessions = Vec::new();
    for node in fields.items("sessions") {
        if let Value::Scalar(_) = &node.value {
            let title = fields.text_of(node, "sessions", problems);
            sessions.extend(title.map(bare_session));
            continue;
        }
        let Some(mut map) = fields.map_of(node, "sessions", "a session", problems) else { continue };
        let id = map.text("id", problems);
        let title = map.text("title", problems).or_else(|| id.clone());
        let session = title.map(|title| SessionMatter {
            id,
            date: value(map.date("date", problems)),
            chair: people(&mut map, "chair", problems),
            speakers: people(&mut map, "speakers", problems),
            topics: map.texts("topics", problems),
            summary: value(map.text("summary", problems)),
            title,
        });
        match session {
            Some(session) => {
                map.finish(problems);
                sessions.push(session);
            }
            None => problems.push(fields.wrong_type(node, "sessions", "a session with a title", "{title: …}")),
        }
    }
    sessions
}

fn bare_session(title: Spanned<String>) -> SessionMatter {
    SessionMatter {
        id: None,
        title,
        date: None,
        chair: Vec::new(),
        speakers: Vec::new(),
        topics: Vec::new(),
        summary: None,
    }
}

fn read_decisions(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<DecisionMatter> {
    let mut decisions = Vec::new();
    for node in fields.items("decisions") {
        if let Value::Scalar(_) = &node.value {
            let text = fields.text_of(node, "decisions", problems);
            decisions.extend(text.map(bare_decision));
            continue;
        }
        let Some(mut map) = fields.map_of(node, "decisions", "a decision", problems) else { continue };
        let decision = map.text("text", problems).map(|text| DecisionMatter {
            id: map.text("id", problems),
            kind: map
                .choice("kind", &[("decision", DecisionKind::Decision), ("action", DecisionKind::Action)], problems)
                .unwrap_or_default(),
            paragraph: map.number("paragraph", problems),
            topics: map.texts("topic", problems),
            by: people(&mut map, "by", problems),
            due: map.date("due", problems),
            status: read_decision_status(&mut map, problems),
            resolved_in: map.text("resolved_in", problems),
            session: map.text("session", problems),
            note: value(map.text("note", problems)),
            text,
        });
        match decision {
            Some(decision) => {
                map.finish(problems);
                decisions.push(decision);
            }
            None => problems.push(fields.wrong_type(node, "decisions", "a decision with a text", "{text: …}")),
        }
    }
    decisions
}

fn bare_decision(text: Spanned<String>) -> DecisionMatter {
    DecisionMatter {
        id: None,
        kind: DecisionKind::default(),
        paragraph: None,
        text,
        topics: Vec::new(),
        by: Vec::new(),
        due: None,
        status: None,
        resolved_in: None,
        session: None,
        note: None,
    }
}

fn read_decision_status(map: &mut Fields<'_>, problems: &mut Problems) -> Option<DecisionStatus> {
    let words = [
        ("open", DecisionStatus::Open),
        ("adopted", DecisionStatus::Adopted),
        ("done", DecisionStatus::Done),
        ("dropped", DecisionStatus::Dropped),
        ("superseded", DecisionStatus::Superseded),
    ];
    map.choice("status", &words, problems)
}

fn read_papers(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<Paper> {
    let mut papers = Vec::new();
    for node in fields.items("documents") {
        if let Value::Scalar(_) = &node.value {
            let text = fields.text_of(node, "documents", problems);
            papers.extend(text.filter(|text| is_safe(fields, text, problems)).map(bare_paper));
            continue;
        }
        let Some(mut map) = fields.map_of(node, "documents", "a document", problems) else { continue };
        let paper = Paper {
            title: value(map.text("title", problems)),
            file: map.text("file", problems),
            url: map.text("url", problems).filter(|url| is_safe(fields, url, problems)),
            symbol: value(map.text("symbol", problems)),
            date: value(map.date("date", problems)),
            by: people(&mut map, "by", problems),
            lang: value(map.text("lang", problems)),
            note: value(map.text("note", problems)),
        };
        map.finish(problems);
        if paper.title.is_none() && paper.file.is_none() && paper.url.is_none() && paper.symbol.is_none() {
            problems.push(fields.wrong_type(node, "documents", "a document with a title", "{title: …, file: …}"));
        } else {
            papers.push(paper);
        }
    }
    papers
}

/// A bare file name or address.
fn bare_paper(text: Spanned<String>) -> Paper {
    let is_address = text.value.contains("://");
    let (file, url) = if is_address { (None, Some(text)) } else { (Some(text), None) };
    Paper { title: None, file, url, symbol: None, date: None, by: Vec::new(), lang: None, note: None }
}
