//! One text as a [`Draft`]: what each reader found, put together.

use std::sync::Arc;

use super::known::Known;
use super::outcomes::{self, Outcome};
use super::parts::{self, Part};
use super::people::{self, Mention};
use super::places::{self, Place};
use super::prose::{self, Prose, Sentence};
use super::register::{Entry, Register};
use super::sessions::{self, Session, Sessions};
use super::{Found, Sureness, appositions, clean, dates, lists, parties, titles, topics, write};
use crate::config::Config;
use crate::content::markdown;
use crate::source::{RelPath, SourceFile, Span};
use crate::text::date::Date;
use crate::text::slug::slug;

/// Somebody in a meeting.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Person {
    /// The name.
    pub name: String,
    /// "H.E. Dr."
    pub honorific: String,
    /// The post.
    pub position: Option<String>,
    /// The organisations, as front matter refers to them.
    pub affiliation: Vec<String>,
}

/// Somebody who spoke.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Speaker {
    /// Who.
    pub person: Person,
    /// As what: "Keynote speaker"; "" if the text does not say.
    pub role: String,
    /// The ids of the sessions.
    pub sessions: Vec<String>,
    /// For whom, if for others.
    pub on_behalf_of: Option<String>,
}

/// A report, as far as its text tells what it is.
#[derive(Debug)]
pub struct Draft {
    pub(super) title: Found<String>,
    pub(super) date: Option<Found<(Date, Option<Date>)>>,
    pub(super) group: Option<Found<String>>,
    pub(super) number: Option<Found<u32>>,
    pub(super) place: Place,
    pub(super) status: Option<&'static str>,
    pub(super) officers: Vec<(String, Vec<Found<Person>>)>,
    pub(super) speakers: Vec<Found<Speaker>>,
    pub(super) attendees: Vec<Found<Person>>,
    pub(super) participants: Vec<Found<String>>,
    pub(super) observers: Vec<Found<String>>,
    pub(super) regrets: Vec<Found<String>>,
    pub(super) topics: Vec<Found<String>>,
    pub(super) sessions: Vec<Found<Session>>,
    pub(super) decisions: Vec<Found<Outcome>>,
    pub(super) next_meeting: Option<Found<Date>>,
    pub(super) recordings: Vec<String>,
    pub(super) body: String,
}

/// More of anything than this is not what a report says of a meeting.
const MOST: usize = 250;

/// Reads a text that is Markdown. `name` is what the document is called, without its extension; `group` is what its reader
/// knows better.
pub fn draft(text: &str, name: &str, group: Option<&str>, known: &Known, config: &Config) -> Draft {
    let text = clean::clean(text);
    let folder = config.folders.meetings.first().map(String::as_str).unwrap_or_default();
    let path = RelPath::new(&format!("{folder}/imported.md")).or_else(|| RelPath::new("imported.md"));
    let path = path.expect("a file name alone leads nowhere else");
    let file = Arc::new(SourceFile::new(path, name.to_owned(), text));
    let whole = Span::new(0, file.text.len());
    let outline = markdown::parse_markdown(&file, whole, Some("")).outline;
    let prose = prose::read(&file, &outline);
    let mut found = titles::read(&prose, known);
    if let Some(group) = group {
        let reference = known.groups.named(group).unwrap_or(group).to_owned();
        found.group = Some(told(reference, Sureness::Sure, "given with --group"));
    }
    let named = || told(name.replace(['_', '-'], " "), Sureness::Likely, "the name of the file");
    let title = found.title.unwrap_or_else(named);
    let body = prose::body(&file, &prose, &title, known);
    let read = people_of(&prose, known);
    let sessions = sessions::read(&prose, known);
    let parties = parties::read(&prose, &read, known);
    let mut draft = Draft {
        topics: topics::read(&prose, &sessions, known),
        date: dates::read(&prose),
        place: places::read(&prose, known),
        group: found.group,
        number: found.number,
        decisions: outcomes::read(&prose, known),
        participants: parties.participants,
        observers: parties.observers,
        title,
        status: None,
        officers: Vec::new(),
        speakers: Vec::new(),
        attendees: Vec::new(),
        regrets: Vec::new(),
        sessions: Vec::new(),
        next_meeting: None,
        recordings: Vec::new(),
        body,
    };
    let register = register(&prose, &read, &sessions, known);
    draft.fill_people(&register, &prose, known);
    draft.sessions = in_order(sessions.all, &draft.speakers);
    lists::add(&mut draft, &file, known, config);
    draft.bound();
    draft
}

/// A value that the user gave, or that follows from the name of the file.
fn told(value: String, sureness: Sureness, source: &str) -> Found<String> {
    let witness = super::Witness { text: source.to_owned(), line: 0 };
    Found { value, sureness, witness }
}

impl Draft {
    /// Returns the text of the file. `source` is what the reader calls the document.
    pub fn file_text(&self, source: &str) -> String {
        write::file(self, source)
    }

    /// Returns the name of the file, without extension: day, and title without the group.
    pub fn stem(&self) -> String {
        let title = &self.title.value;
        let short =
            title.split(" of the ").next().filter(|short| self.group.is_some() && short.contains(' ')).unwrap_or(title);
        let slug = slug(short);
        let slug = if slug.is_empty() { "report".to_owned() } else { slug };
        match self.date.as_ref().filter(|_| self.has_date()) {
            Some(days) => format!("{}-{slug}", days.value.0),
            None => slug,
        }
    }

    /// Tells whether the meeting's day is known.
    pub fn has_date(&self) -> bool {
        self.date.as_ref().is_some_and(|days| days.sureness > Sureness::Perhaps)
    }

    /// Returns what was found, as lines of label and value, and how many values are only proposed.
    pub fn overview(&self) -> (Vec<(&'static str, String)>, usize) {
        super::overview::lines(self)
    }

    fn fill_people(&mut self, register: &Register, prose: &Prose, known: &Known) {
        for entry in &register.entries {
            let mut person = person(entry);
            let offices = offices(entry, self, known);
            // The secretary of the body that met is the body's, where the text does not say so.
            let is_secretary = offices.iter().any(|(office, ..)| office == "Secretary-General");
            if is_secretary && person.affiliation.is_empty() {
                let body = self.group.as_ref().and_then(|group| known.body_of(&group.value));
                person.affiliation.extend(body.map(str::to_owned));
            }
            let is_officer = !offices.is_empty();
            for (office, sureness, sentence) in offices {
                let found = Found::new(person.clone(), sureness, &prose.sentences[sentence]);
                match self.officers.iter_mut().find(|(other, _)| *other == office) {
                    Some((_, holders)) => holders.push(found),
                    None => self.officers.push((office, vec![found])),
                }
            }
            self.fill_speaker(entry, &person, is_officer, prose);
        }
    }

    /// Adds what somebody did: one line for each role, with its sessions.
    fn fill_speaker(&mut self, entry: &Entry, person: &Person, is_officer: bool, prose: &Prose) {
        let mut is_named = is_officer;
        for did in &entry.parts {
            let sureness = entry.sureness_of(did);
            let sentence = &prose.sentences[did.sentence];
            let (role, of) = match &did.part {
                Part::Speaker(role) => (role.clone(), None),
                Part::Delegation => ("Head of delegation".to_owned(), did.on_behalf_of.clone()),
                Part::SessionChair => ("Chair of the session".to_owned(), None),
                Part::Present if is_officer => continue,
                Part::Present => {
                    self.attendees.push(Found::new(person.clone(), sureness, sentence));
                    is_named = true;
                    continue;
                }
                Part::Absent => {
                    self.regrets.push(Found::new(person.name.clone(), sureness, sentence));
                    is_named = true;
                    continue;
                }
                Part::Officer(_) => {
                    is_named = true;
                    continue;
                }
            };
            is_named = true;
            self.add_speaker(
                Speaker { person: person.clone(), role, sessions: did.sessions.clone(), on_behalf_of: of },
                sureness,
                sentence,
            );
        }
        // Named with a post, and nothing said that we understand: the secretary may know.
        if !is_named && entry.is_certain {
            let sentence = &prose.sentences[entry.sentence];
            self.attendees.push(Found::new(person.clone(), Sureness::Perhaps, sentence));
        }
    }

    fn add_speaker(&mut self, speaker: Speaker, sureness: Sureness, sentence: &Sentence) {
        let same = |other: &&mut Found<Speaker>| {
            let is_same = other.value.person.name == speaker.person.name;
            let is_repeated = other.value.role == speaker.role || speaker.role.is_empty();
            let is_same_session = speaker.sessions.iter().all(|session| other.value.sessions.contains(session));
            is_same && is_repeated && (is_same_session || other.value.role == speaker.role)
        };
        if let Some(other) = self.speakers.iter_mut().find(same) {
            for session in &speaker.sessions {
                if !other.value.sessions.contains(session) {
                    other.value.sessions.push(session.clone());
                }
            }
            return;
        }
        // "spoke" says less than "was the keynote speaker of the session", wherever it stands.
        if !speaker.role.is_empty() {
            self.speakers.retain(|other| {
                !(other.value.person.name == speaker.person.name
                    && other.value.role.is_empty()
                    && other.value.sessions.iter().all(|session| speaker.sessions.contains(session)))
            });
        }
        self.speakers.push(Found::new(speaker, sureness, sentence));
    }

    /// Keeps the front matter within what the reader of YAML takes.
    fn bound(&mut self) {
        self.speakers.truncate(MOST);
        self.attendees.truncate(MOST);
        self.participants.truncate(MOST);
        self.observers.truncate(MOST);
        self.regrets.truncate(MOST);
        self.topics.truncate(MOST);
        self.sessions.truncate(MOST);
        self.decisions.truncate(MOST);
        self.recordings.truncate(1);
        for (_, people) in &mut self.officers {
            people.truncate(MOST / 10);
        }
    }
}

fn people_of(prose: &Prose, known: &Known) -> Vec<Vec<Mention>> {
    let read = |sentence: &Sentence| if sentence.is_heading { Vec::new() } else { people::read(&sentence.text, known) };
    prose.sentences.iter().map(read).collect()
}

/// Goes through the text and notes who did what.
fn register(prose: &Prose, read: &[Vec<Mention>], sessions: &Sessions, known: &Known) -> Register {
    let mut register = Register::default();
    let mut current: Option<(usize, Vec<String>)> = None;
    for (at, (sentence, mentions)) in prose.sentences.iter().zip(read).enumerate() {
        if current.as_ref().is_some_and(|(block, _)| *block != sentence.block) {
            current = None;
        }
        let spoken_of = &sessions.spoken_of[at];
        let here: Vec<String> = spoken_of.iter().map(|(_, id)| id.clone()).collect();
        for group in parts::groups(&sentence.text, mentions) {
            let own = |range: std::ops::Range<usize>| {
                let ids = spoken_of.iter().filter(|(place, _)| range.contains(place)).map(|(_, id)| id.clone());
                ids.collect::<Vec<_>>()
            };
            let beside = own(group.before.start..group.behind.end);
            let inside = current.as_ref().map(|(_, ids)| ids.clone()).unwrap_or_default();
            let of_group = if beside.is_empty() && here.is_empty() {
                inside
            } else if beside.is_empty() {
                here.clone()
            } else {
                beside
            };
            let parts = parts::of_group(&sentence.text, &group);
            let far = (group.members.len() == 1)
                .then(|| appositions::post_at_a_distance(&sentence.text[group.behind.clone()], known))
                .flatten();
            let behalf = known.states.find(&sentence.text[group.behind.clone()]).into_iter().next();
            let behalf = behalf.and_then(|(_, state)| known.state(&state.reference));
            for (mention, parts) in mentions[group.members.clone()].iter().zip(parts) {
                let name = known.person(&mention.name).unwrap_or(&mention.name).to_owned();
                let mut mention = Mention { name, ..mention.clone() };
                if let Some(far) = far.clone().filter(|_| mention.post.position.is_none()) {
                    mention.post =
                        super::posts::Post { affiliation: far.affiliation.or(mention.post.affiliation), ..far };
                }
                register.note(&mention, parts, &of_group, behalf.clone(), at);
            }
        }
        if !here.is_empty() {
            current = Some((sentence.block, here));
        }
    }
    register
}

fn person(entry: &Entry) -> Person {
    Person {
        name: entry.name.clone(),
        honorific: entry.honorific.clone(),
        position: entry.position.clone(),
        affiliation: entry.affiliation.iter().cloned().collect(),
    }
}

/// Returns the offices that somebody held in the meeting, with the sentence that says so.
fn offices(entry: &Entry, draft: &Draft, known: &Known) -> Vec<(String, Sureness, usize)> {
    let mut offices: Vec<(String, Sureness, usize)> = Vec::new();
    let mut add = |office: &str, sureness: Sureness, sentence: usize| {
        if !offices.iter().any(|(other, ..)| other == office) {
            offices.push((office.to_owned(), sureness, sentence));
        }
    };
    for did in &entry.parts {
        if let Part::Officer(office) = did.part {
            // An assembly has a President, a group a Chair.
            let is_session = draft.title.value.to_lowercase().contains("session");
            let presiding = if is_session { "President" } else { "Chair" };
            let office = if office == "Presiding" { presiding } else { office };
            add(office, entry.sureness_of(did), did.sentence);
        }
    }
    // The head of the secretariat of the body that met is an officer of the meeting.
    let position = entry.position.as_deref().unwrap_or_default();
    let body = draft.group.as_ref().and_then(|group| known.body_of(&group.value));
    let is_of_body = body.is_some_and(|body| entry.affiliation.iter().all(|own| own == body));
    if is_of_body
        && (position == "Secretary-General" || position.ends_with(" Secretary-General"))
        && !position.contains("Deputy")
    {
        add("Secretary-General", Sureness::Likely, entry.sentence);
    }
    // "President of the 55th Annual Session" is one in the report of that session.
    let is_session = draft.title.value.to_lowercase().contains("session");
    let number = draft.number.as_ref().map(|number| number.value);
    if let Some(of) = position.strip_prefix("President of the ")
        && is_session
        && (titles::number(of).is_some_and(|own| Some(own) == number) || of.eq_ignore_ascii_case("session"))
    {
        add("President", Sureness::Sure, entry.sentence);
    }
    offices
}

/// Puts the sessions in order, and leaves out those of which nothing but a number is known.
fn in_order(mut sessions: Vec<Found<Session>>, speakers: &[Found<Speaker>]) -> Vec<Found<Session>> {
    let is_used = |id: &String| speakers.iter().any(|speaker| speaker.value.sessions.contains(id));
    sessions.retain(|session| !session.value.title.starts_with("Session ") || is_used(&session.value.id));
    let is_numbered = sessions.iter().all(|session| {
        session.value.number.is_some()
            || matches!(
                session.value.id.as_str(),
                "inaugural" | "opening" | "closing" | "concluding" | "valedictory" | "introductory"
            )
    });
    if is_numbered {
        let place = |session: &Found<Session>| match session.value.id.as_str() {
            "inaugural" | "opening" | "introductory" => 0,
            "closing" | "concluding" | "valedictory" => u32::MAX,
            _ => session.value.number.unwrap_or(u32::MAX - 1),
        };
        sessions.sort_by_key(place);
    }
    sessions
}
