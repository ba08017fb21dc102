//! The front matter of a meeting report.

use super::office::Office;
use super::votes::{VotersMatter, read_votes};
use super::{Fields, Problems, WebLink, check_web_address, is_safe, value, web_links};
pub use crate::config::{DecisionKind, DecisionStatus};
use crate::diagnostic::catalogue;
use crate::permanence::{Cited, Id};
use crate::source::{Span, Spanned};
use crate::text::clock::Clock;
use crate::text::date::Date;
use crate::text::worded::worded;
use crate::yaml::shape::Names;
use crate::yaml::{self, Node, Value};

/// What a meeting report may say.
#[derive(Clone, Debug, Default)]
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
    /// From when, and until when on the last day; the place is that of the end, if one is written.
    pub time: Option<Spanned<(Clock, Option<Clock>)>>,
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
    /// The day for which the next meeting was arranged.
    pub next_meeting: Option<Spanned<Date>>,
    /// The status of the text.
    pub record: Option<RecordStatus>,
    /// The report that this one translates.
    pub translation_of: Option<Spanned<String>>,
}

worded! {
    /// How people met.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Format {
        /// In one room.
        InPerson = "in-person",
        /// Over the network.
        Online = "online",
        /// Both.
        Hybrid = "hybrid",
    }
}

worded! {
    /// Whether a meeting took place.
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
    pub enum HeldStatus {
        /// It did.
        #[default]
        Held = "held",
        /// It is to come.
        Planned = "planned",
        /// It was called off.
        Cancelled = "cancelled" | "canceled",
        /// It was put off.
        Postponed = "postponed",
    }
}

worded! {
    /// The status of a report's text.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum RecordStatus {
        /// Not yet adopted by the meeting.
        Provisional = "provisional",
        /// Adopted.
        Adopted = "adopted",
        /// Corrected after adoption.
        Corrected = "corrected",
    }
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
    /// What the text calls the person elsewhere, without its sign: `@one`.
    pub handle: Option<String>,
    /// How it came to be named.
    pub origin: Origin,
}

/// How somebody is named, which tells whether that can be an organisation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// By a name in front matter.
    Bare,
    /// By a map in front matter, as only people are.
    Map,
    /// In a list of people in the text.
    Found,
}

impl Origin {
    /// Tells whether whoever is named so is a person, whatever the name.
    pub fn is_person(self) -> bool {
        self != Origin::Bare
    }
}

impl PersonRef {
    /// Names somebody, of whom nothing else is said.
    pub fn named(name: Spanned<String>) -> PersonRef {
        PersonRef {
            name,
            role: None,
            affiliation: Vec::new(),
            position: None,
            on_behalf_of: None,
            sessions: Vec::new(),
            note: None,
            handle: None,
            origin: Origin::Bare,
        }
    }
}

/// An item of the agenda.
#[derive(Clone, Debug)]
pub struct SessionMatter {
    /// Its id within the report.
    pub id: Option<Spanned<String>>,
    /// Its title.
    pub title: Spanned<String>,
    /// The day, if not the meeting's first.
    pub date: Option<Spanned<Date>>,
    /// Who chaired it.
    pub chair: Vec<PersonRef>,
    /// Who spoke in it.
    pub speakers: Vec<PersonRef>,
    /// What it was about.
    pub topics: Vec<Spanned<String>>,
    /// One sentence.
    pub summary: Option<String>,
    /// The heading of the text that it was taken from, if it was.
    pub heading: Option<String>,
    /// What was discussed, if it was found in the text, and not written in front matter.
    pub found: Option<Discussed>,
}

/// What an item of an agenda was about, by its title; nothing, where that is an address.
#[derive(Clone, Debug)]
pub struct Discussed {
    /// The title without who reported: "Update on the roof" of "Update on the roof - Speaker One".
    pub name: String,
    /// Without what was done with it, too: "roof". Items that have this in common are about the same.
    pub bare: String,
}

/// What was decided or asked.
#[derive(Clone, Debug)]
pub struct DecisionMatter {
    /// Its id within the report.
    pub id: Option<Spanned<String>>,
    /// What it asks for.
    pub kind: DecisionKind,
    /// The numbered paragraph of the report that says so.
    pub paragraph: Option<Cited>,
    /// What was decided.
    pub text: Spanned<String>,
    /// What it is about.
    pub topics: Vec<Spanned<String>>,
    /// Who is to act.
    pub by: Vec<PersonRef>,
    /// Who moved it.
    pub moved_by: Vec<PersonRef>,
    /// Who seconded it.
    pub seconded_by: Vec<PersonRef>,
    /// How the vote on it went.
    pub votes: Vec<VotersMatter>,
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
        group: fields.name("group", Names::Group, problems),
        number: fields.text("number", problems),
        time: read_time(fields, problems),
        time_zone: fields.time_zone("time_zone", problems),
        symbol: value(fields.text("symbol", problems)),
        venue: value(fields.text("venue", problems)),
        city: value(fields.text("city", problems)),
        country: value(fields.text("country", problems)),
        format: fields.choice("format", Format::WORDS, problems),
        status: fields.choice("status", HeldStatus::WORDS, problems).unwrap_or_default(),
        parent: fields.name("parent", Names::Meeting, problems),
        officers: read_officers(fields, problems),
        speakers: people(fields, "speakers", Names::Person, problems),
        attendees: people(fields, "attendees", Names::Person, problems),
        participants: people(fields, "participants", Names::Party, problems),
        observers: people(fields, "observers", Names::Party, problems),
        regrets: people(fields, "regrets", Names::Party, problems),
        topics: fields.names("topics", Names::Topic, problems),
        sessions: fields.each("sessions", |fields, node| read_session(fields, node, problems)),
        decisions: fields.each("decisions", |fields, node| read_decision(fields, node, problems)),
        closes: fields.names("closes", Names::Decision, problems),
        documents: fields.each("documents", |fields, node| read_paper(fields, node, problems)),
        recordings: web_links(fields, "recordings", problems),
        next_meeting: fields.date("next_meeting", problems),
        record: fields.choice("record", RecordStatus::WORDS, problems),
        translation_of: fields.name("translation_of", Names::Meeting, problems),
    }
}

fn read_time(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Spanned<(Clock, Option<Clock>)>> {
    let start = fields.time("time", problems);
    let end = fields.time("end_time", problems);
    let Spanned { value: (start, own_end), span } = start?;
    Some(match end {
        Some(end) => Spanned::new((start, Some(end.value.0)), end.span),
        None => Spanned::new((start, own_end), span),
    })
}

fn read_officers(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<(String, Vec<PersonRef>)> {
    let mut officers: Vec<(String, Vec<PersonRef>)> = Vec::new();
    for (key, office) in Office::KEYS {
        officers.push((office.name().to_owned(), people(fields, key, Names::Person, problems)));
    }
    let (of, wanted, example) = ("the map of officers", "a map of role to people", "{President: [Name]}");
    if let Some((map, lists)) = fields.lists_by_name("officers", of, wanted, example, problems) {
        for (office, items) in lists {
            let people = items.into_iter().filter_map(|node| person(&map, node, "officers", Names::Person, problems));
            officers.push((office.to_owned(), people.collect()));
        }
    }
    officers.retain(|(_, people)| !people.is_empty());
    officers
}

/// Reads a list of people or organisations, each a bare name or a map.
///
/// A single word that says that there was nobody is nobody's name.
fn people(fields: &mut Fields<'_>, key: &'static str, names: Names, problems: &mut Problems) -> Vec<PersonRef> {
    let people = fields.each(key, |fields, node| person(fields, node, key, names, problems));
    match &people[..] {
        [only] if only.origin == Origin::Bare && is_nobody(&only.name.value) => Vec::new(),
        [only] if !fields.is_list(key) => match several(&only.name.value, key) {
            Some(names) => {
                let list = |names: &[String]| {
                    format!("[{}]", names.iter().map(|name| yaml::written(name)).collect::<Vec<_>>().join(", "))
                };
                let (place, whole) = (fields.place(only.name.span), list(std::slice::from_ref(&only.name.value)));
                problems.push(catalogue::several_names(place, key, names.len(), &list(&names), &whole));
                names.into_iter().map(|name| PersonRef::named(Spanned::new(name, only.name.span))).collect()
            }
            None => people,
        },
        _ => people,
    }
}

/// Keys of which nobody expects one person and a title behind a comma.
const LISTS_OF_PEOPLE: &[&str] = &["speakers", "attendees", "regrets"];
/// The key of one person or two, whose title may stand behind a comma, but hardly one that looks like a whole name.
const WRITER: &str = "minute_taker";

/// Returns the names in a text that is to be a list and is none: "Karen One, Shannon Two". One name may have a comma before the given
/// one.
fn several(text: &str, key: &str) -> Option<Vec<String>> {
    let is_list = LISTS_OF_PEOPLE.contains(&key);
    if !is_list && key != WRITER {
        return None;
    }
    const MOST_WORDS: usize = 4;
    let parts: Vec<&str> = text.split([',', ';']).map(str::trim).collect();
    let n_words = |part: &str| part.split_whitespace().count();
    let is_name = |part: &&str| part.starts_with(char::is_uppercase) && n_words(part) <= MOST_WORDS;
    let is_whole = |part: &&str| n_words(part) > 1 && part.rsplit(' ').next().is_some_and(|last| is_name(&last));
    let are_several =
        parts.len() > 1 && parts.iter().all(is_name) && ((is_list && parts.len() > 2) || parts.iter().all(is_whole));
    are_several.then(|| parts.into_iter().map(str::to_owned).collect())
}

/// Tells whether a word in the place of a name says that there was nobody.
pub(in crate::content) fn is_nobody(name: &str) -> bool {
    NOBODY.contains(&name.trim().to_lowercase().as_str())
}

/// What stands in minutes where there was nobody: `regrets: none`.
const NOBODY: &[&str] = &[
    "none", "nobody", "no one", "nil", "n/a", "-", "–", "—", "keine", "keiner", "niemand", "aucun", "aucune",
    "personne", "néant", "ninguno", "ninguna", "nadie", "нет", "никто", "无", "無", "لا أحد", "لا يوجد",
];

pub(super) fn person<'a>(
    fields: &Fields<'a>,
    node: &'a Node,
    key: &'static str,
    names: Names,
    problems: &mut Problems,
) -> Option<PersonRef> {
    if let Value::Scalar(_) = &node.value {
        let name = fields.name_of(node, key, names, problems)?;
        return Some(match names {
            Names::Person => bare_person(fields, name),
            _ => PersonRef::named(name),
        });
    }
    let mut map = fields.map_of(node, key, "a person", problems)?;
    let name = map.name("name", names, problems);
    let role = value(map.text("role", problems));
    let affiliation = map.names("affiliation", Names::Organisation, problems);
    let position = value(map.text("position", problems));
    let on_behalf_of = map.name("on_behalf_of", Names::Organisation, problems);
    let sessions = map.names("session", Names::Session, problems);
    let note = value(map.text("note", problems));
    map.needs(&["name"], "a person with a name", "{name: …}", problems);
    map.finish(problems);
    Some(PersonRef {
        name: name?,
        role,
        affiliation,
        position,
        on_behalf_of,
        sessions,
        note,
        handle: None,
        origin: Origin::Map,
    })
}

/// Names a person. What stands in brackets behind the name is no part of it: `Speaker One (until 16:30)`.
fn bare_person(fields: &Fields<'_>, name: Spanned<String>) -> PersonRef {
    let parted = || {
        let (bare, note) = name.value.strip_suffix(')')?.split_once(" (")?;
        let (bare, note) = (bare.trim(), note.trim());
        (!bare.is_empty() && !note.is_empty() && !note.contains(['(', ')'])).then(|| (bare.to_owned(), note.to_owned()))
    };
    let Some((bare, note)) = parted() else { return PersonRef::named(name) };
    // What is said beside a report has no place in it.
    let place = fields.place(name.span);
    let written = place.file.text.get(name.span.range()).unwrap_or_default();
    let span = written.find(&bare).map_or(name.span, |at| {
        let start = name.span.range().start + at;
        Span::new(start, start + bare.len())
    });
    PersonRef { note: Some(note), ..PersonRef::named(Spanned::new(bare, span)) }
}

fn read_session<'a>(fields: &Fields<'a>, node: &'a Node, problems: &mut Problems) -> Option<SessionMatter> {
    if let Value::Scalar(_) = &node.value {
        return fields.text_of(node, "sessions", problems).map(bare_session);
    }
    let mut map = fields.map_of(node, "sessions", "a session", problems)?;
    let id = map.text("id", problems);
    let title = map.text("title", problems).or_else(|| id.clone());
    let date = map.date("date", problems);
    let chair = people(&mut map, "chair", Names::Person, problems);
    let speakers = people(&mut map, "speakers", Names::Person, problems);
    let topics = map.names("topics", Names::Topic, problems);
    let summary = value(map.text("summary", problems));
    map.needs(&["title", "id"], "a session with a title", "{title: …}", problems);
    map.finish(problems);
    Some(SessionMatter { id, date, chair, speakers, topics, summary, ..bare_session(title?) })
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
        heading: None,
        found: None,
    }
}

fn read_decision<'a>(fields: &Fields<'a>, node: &'a Node, problems: &mut Problems) -> Option<DecisionMatter> {
    if let Value::Scalar(_) = &node.value {
        return fields.text_of(node, "decisions", problems).map(bare_decision);
    }
    let mut map = fields.map_of(node, "decisions", "a decision", problems)?;
    let text = map.text("text", problems);
    let decision = DecisionMatter {
        id: map.text("id", problems),
        kind: map.choice("kind", DecisionKind::WORDS, problems).unwrap_or_default(),
        paragraph: cited(&mut map, problems),
        topics: map.names("topic", Names::Topic, problems),
        by: people(&mut map, "by", Names::Actor, problems),
        moved_by: people(&mut map, "moved_by", Names::Actor, problems),
        seconded_by: people(&mut map, "seconded_by", Names::Actor, problems),
        votes: read_votes(&mut map, problems),
        due: map.date("due", problems),
        status: map.choice("status", DecisionStatus::WORDS, problems),
        resolved_in: map.name("resolved_in", Names::Meeting, problems),
        session: map.name("session", Names::Session, problems),
        note: value(map.text("note", problems)),
        text: Spanned::default(),
    };
    map.needs(&["text"], "a decision with a text", "{text: …}", problems);
    map.finish(problems);
    Some(DecisionMatter { text: text?, ..decision })
}

/// Reads the number of a paragraph, or its anchor, which stays when others are put in before it.
fn cited(map: &mut Fields<'_>, problems: &mut Problems) -> Option<Cited> {
    let node = map.node("paragraph")?;
    let text = map.text_of(node, "paragraph", problems)?.value;
    let number = text.parse().ok().filter(|number| *number > 0).map(Cited::Number);
    let cited = number.or_else(|| Id::parse(&text).map(Cited::Id));
    if cited.is_none() {
        problems.push(map.wrong_type(node, "paragraph", "the number of a paragraph or its anchor", "p12"));
    }
    cited
}

fn bare_decision(text: Spanned<String>) -> DecisionMatter {
    DecisionMatter {
        id: None,
        kind: DecisionKind::default(),
        paragraph: None,
        text,
        topics: Vec::new(),
        by: Vec::new(),
        moved_by: Vec::new(),
        seconded_by: Vec::new(),
        votes: Vec::new(),
        due: None,
        status: None,
        resolved_in: None,
        session: None,
        note: None,
    }
}

fn read_paper<'a>(fields: &Fields<'a>, node: &'a Node, problems: &mut Problems) -> Option<Paper> {
    if let Value::Scalar(_) = &node.value {
        let text = fields.name_of(node, "documents", Names::File, problems)?;
        return is_safe(fields, &text, problems).then(|| bare_paper(text));
    }
    let mut map = fields.map_of(node, "documents", "a document", problems)?;
    let paper = Paper {
        title: value(map.text("title", problems)),
        file: map.name("file", Names::File, problems),
        url: map.text("url", problems).filter(|url| is_safe(fields, url, problems)),
        symbol: value(map.text("symbol", problems)),
        date: value(map.date("date", problems)),
        by: people(&mut map, "by", Names::Actor, problems),
        lang: value(map.text("lang", problems)),
        note: value(map.text("note", problems)),
    };
    let needed = ["title", "file", "url", "symbol"];
    map.needs(&needed, "a document with a title", "{title: …, file: …}", problems);
    map.finish(problems);
    if let Some(url) = &paper.url {
        check_web_address(fields, url, "url", problems);
    }
    let has_name = paper.title.is_some() || paper.file.is_some() || paper.url.is_some() || paper.symbol.is_some();
    has_name.then_some(paper)
}

/// A bare file name or address.
fn bare_paper(text: Spanned<String>) -> Paper {
    let is_address = text.value.contains("://");
    let (file, url) = if is_address { (None, Some(text)) } else { (Some(text), None) };
    Paper { title: None, file, url, symbol: None, date: None, by: Vec::new(), lang: None, note: None }
}
