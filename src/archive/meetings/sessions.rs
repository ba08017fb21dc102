//! The agenda: what was discussed, under which heading, and how reports refer to it.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::archive::register::Register;
use crate::archive::{MeetingIdx, Session, ToldSession, TopicIdx};
use crate::content::markdown::Heading;
use crate::content::schema::SessionMatter;
use crate::content::{Document, as_meeting};
use crate::diagnostic::{Place, catalogue};
use crate::source::{RelPath, SourceFile, Spanned};
use crate::text::{name, slug};

/// The sessions of a report, as that and its agenda alone tell them.
#[derive(Debug)]
pub(in crate::archive) struct Agenda {
    report: Arc<Document>,
    /// The document that tells the sessions: the report, or an agenda in a file of its own.
    told_in: Arc<Document>,
    items: Vec<Item>,
}

/// A session as it is told.
#[derive(Debug)]
struct Item {
    told: ToldSession,
    /// What it was about, if that was found in a text.
    subject: Option<Subject>,
    /// Whether nothing but a table or a list stands below its heading.
    is_bare: bool,
}

/// What a session was about.
#[derive(Debug)]
struct Subject {
    /// What its title calls it.
    name: String,
    /// What tells whether another session was about the same.
    key: String,
}

impl Item {
    fn subject_key(&self) -> Option<&str> {
        self.subject.as_ref().map(|subject| subject.key.as_str())
    }
}

impl Agenda {
    /// Returns the sessions of a report, or of its agenda if it tells none itself.
    pub(super) fn new(report: &Arc<Document>, agenda: Option<&Arc<Document>>) -> Agenda {
        let told_in = Agenda::place(report, agenda);
        Agenda { report: Arc::clone(report), told_in: Arc::clone(told_in), items: items(report, sessions_of(told_in)) }
    }

    /// Returns the document that tells the sessions of a report.
    fn place<'d>(report: &'d Arc<Document>, agenda: Option<&'d Arc<Document>>) -> &'d Arc<Document> {
        agenda.filter(|_| sessions_of(report).is_empty()).unwrap_or(report)
    }

    /// Tells whether it is that of these documents.
    pub(super) fn is_of(&self, report: &Arc<Document>, agenda: Option<&Arc<Document>>) -> bool {
        Arc::ptr_eq(&self.report, report) && Arc::ptr_eq(&self.told_in, Agenda::place(report, agenda))
    }

    /// Returns the path of the report.
    pub(super) fn path(&self) -> &RelPath {
        &self.report.file.path
    }

    /// Returns a session by its place.
    pub(in crate::archive) fn session(&self, at: usize) -> &ToldSession {
        &self.items[at].told
    }

    /// Returns its items, each with what is written of it.
    fn items(&self) -> impl Iterator<Item = (&SessionMatter, &Item)> {
        sessions_of(&self.told_in).iter().zip(&self.items)
    }
}

fn sessions_of(document: &Document) -> &[SessionMatter] {
    as_meeting(document).map_or(&[], |matter| &matter.sessions)
}

fn items(document: &Document, sessions: &[SessionMatter]) -> Vec<Item> {
    let headings = Headings::new(document, sessions);
    let bare: FxHashSet<&str> = document.told.bare_sessions.iter().map(String::as_str).collect();
    let item = |(position, matter): (usize, &SessionMatter)| {
        let id = matter.id.as_ref().map_or_else(|| slug::slug(&matter.title.value), |id| id.value.clone());
        let heading = headings.find(&name::term_key(matter.heading.as_ref().unwrap_or(&matter.title.value)));
        let told = ToldSession {
            id: if id.is_empty() { (position + 1).to_string() } else { id },
            title: matter.title.value.clone(),
            date: matter.date.as_ref().map(|date| date.value),
            anchor: heading.map(|heading| heading.id.clone()),
            summary: matter.summary.clone(),
        };
        Item {
            told,
            subject: matter
                .found
                .as_ref()
                .filter(|found| !found.bare.is_empty())
                .map(|found| Subject { name: found.name.clone(), key: name::term_key(&found.bare) }),
            is_bare: matter.found.is_some() && bare.contains(matter.title.value.as_str()),
        }
    };
    sessions.iter().enumerate().map(item).collect()
}

/// Returns what was discussed in sessions, found in texts, of several reports, or of one and a translation: by its key, what it is called.
///
/// What is discussed again is a topic that somebody can follow; what is discussed once is an item of that day. What most reports
/// have, with nothing but a table or a list below it, is a part of their form.
pub(super) fn recurring_subjects(agendas: &[Arc<Agenda>]) -> FxHashMap<&str, &str> {
    let mut first: FxHashMap<&str, usize> = FxHashMap::default();
    let mut recurring = FxHashSet::default();
    for (position, agenda) in agendas.iter().enumerate() {
        for key in agenda.items.iter().filter_map(Item::subject_key) {
            if *first.entry(key).or_insert(position) != position {
                recurring.insert(key);
            }
        }
    }
    let parts = parts_of_form(agendas);
    recurring.retain(|key| !parts.contains(key));
    names_of(&recurring, agendas)
}

/// Returns what each subject is called: by nothing but itself where a title does that ("Roof"), else as it is most often ("Roof update").
fn names_of<'i>(subjects: &FxHashSet<&'i str>, agendas: &'i [Arc<Agenda>]) -> FxHashMap<&'i str, &'i str> {
    let mut names: FxHashMap<&str, Vec<(&str, usize)>> = FxHashMap::default();
    let all = agendas.iter().flat_map(|agenda| &agenda.items).filter_map(|item| item.subject.as_ref());
    for Subject { name, key } in all.filter(|subject| subjects.contains(subject.key.as_str())) {
        let known = names.entry(key).or_default();
        match known.iter_mut().find(|(other, _)| other == name) {
            Some((_, n)) => *n += 1,
            None => known.push((name, 1)),
        }
    }
    let chosen = names.into_iter().filter_map(|(key, known)| {
        let bare = known.iter().find(|(name, _)| name::term_key(name) == key);
        // Of those that are as frequent, the first.
        let chosen = bare.or_else(|| known.iter().rev().max_by_key(|(_, n)| n))?;
        Some((key, chosen.0))
    });
    chosen.collect()
}

/// Returns the keys of what at least two of three reports with sessions have below their headings with nothing but a table or a list.
fn parts_of_form(agendas: &[Arc<Agenda>]) -> FxHashSet<&str> {
    /// In fewer reports, the same may have been discussed each time.
    const FEWEST: usize = 3;
    let n_reports = agendas.iter().filter(|agenda| agenda.items.iter().any(|item| item.subject.is_some())).count();
    let mut n_bare: FxHashMap<&str, usize> = FxHashMap::default();
    for agenda in agendas {
        let bare: FxHashSet<&str> =
            agenda.items.iter().filter(|item| item.is_bare).filter_map(Item::subject_key).collect();
        bare.into_iter().for_each(|key| *n_bare.entry(key).or_default() += 1);
    }
    let is_part = |n: usize| n >= FEWEST && n * 3 >= n_reports * 2;
    n_bare.into_iter().filter(|(_, n)| is_part(*n)).map(|(key, _)| key).collect()
}

/// Records the sessions of a meeting, and what was discussed in them.
pub(super) fn gather_sessions(
    register: &mut Register,
    idx: MeetingIdx,
    file: &Arc<SourceFile>,
    agenda: &Arc<Agenda>,
    recurring: &FxHashMap<&str, &str>,
) {
    register.records.meetings[idx.position()].sessions.reserve_exact(agenda.items.len());
    let mut discussed: Option<FxHashSet<TopicIdx>> = None;
    for (at, (matter, Item { subject, .. })) in agenda.items().enumerate() {
        let own = subject.as_ref().and_then(|Subject { name, key }| {
            let mut known = [name.as_str(), key].into_iter().filter(|name| register.names.topics.find(name).is_some());
            known.next().or_else(|| recurring.get(key.as_str()).copied())
        });
        let own = own.map(|name| Spanned::new(name.to_owned(), matter.title.span));
        let mut topics: Vec<TopicIdx> = matter.topics.iter().map(|name| register.topic(name, file)).collect();
        topics.extend(own.map(|name| register.found_topic(&name, file)));
        let meeting = &mut register.records.meetings[idx.position()];
        if !topics.is_empty() {
            let discussed = discussed.get_or_insert_with(|| meeting.topics.iter().copied().collect());
            meeting.topics.extend(topics.iter().copied().filter(|topic| discussed.insert(*topic)));
        }
        meeting.sessions.push(Session { agenda: Arc::clone(agenda), at, topics });
    }
}

/// The headings of a report, by what they say.
struct Headings<'d> {
    by_key: FxHashMap<String, &'d Heading>,
    /// The same without their numbers, for sessions that bear none.
    by_bare_key: FxHashMap<String, &'d Heading>,
}

impl<'d> Headings<'d> {
    fn new(document: &'d Document, sessions: &[SessionMatter]) -> Headings<'d> {
        let mut headings = Headings { by_key: FxHashMap::default(), by_bare_key: FxHashMap::default() };
        let wanted = if sessions.is_empty() { &[][..] } else { &document.body.headings };
        for heading in wanted {
            headings.by_key.entry(name::term_key(&heading.text)).or_insert(heading);
            headings.by_bare_key.entry(name::term_key(without_number(&heading.text))).or_insert(heading);
        }
        headings
    }

    fn find(&self, key: &str) -> Option<&'d Heading> {
        self.by_key.get(key).or_else(|| self.by_bare_key.get(key)).copied()
    }
}

/// Returns a heading without the number by which it is counted: "Opening" of "1. Opening".
fn without_number(heading: &str) -> &str {
    let rest = heading.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_counted = rest.len() < heading.len() && rest.starts_with(['.', ')', ':']);
    if is_counted { rest.trim_start_matches(|c: char| c.is_ascii_digit() || ".): ".contains(c)) } else { heading }
}

pub(super) fn find_session(
    register: &mut Register,
    meeting: MeetingIdx,
    name: &Spanned<String>,
    file: &Arc<SourceFile>,
) -> Option<usize> {
    let sessions = &register.records.meetings[meeting.position()].sessions;
    let names = register.session_names.entry(meeting).or_insert_with(|| SessionNames::new(sessions));
    let found = names.find(&name.value).or_else(|| {
        name.value.parse().ok().filter(|number| (1..=sessions.len()).contains(number)).map(|number: usize| number - 1)
    });
    if found.is_none() {
        let ids: Vec<String> = sessions.iter().take(MOST_LOOKED_AT).map(|session| session.id.clone()).collect();
        register.report(catalogue::unknown_session(Place::new(file, name.span), &name.value, &ids));
    }
    found
}

/// Among more sessions than these nothing near is looked for.
const MOST_LOOKED_AT: usize = 500;

/// The sessions of a meeting as places in its list, by what refers to them.
#[derive(Debug)]
pub(in crate::archive) struct SessionNames {
    by_id: FxHashMap<String, usize>,
    by_key: FxHashMap<String, usize>,
}

impl SessionNames {
    fn new(sessions: &[Session]) -> SessionNames {
        let mut names = SessionNames { by_id: FxHashMap::default(), by_key: FxHashMap::default() };
        for (at, session) in sessions.iter().enumerate() {
            names.by_id.entry(session.id.clone()).or_insert(at);
            names.by_key.entry(name::term_key(&session.title)).or_insert(at);
        }
        names
    }

    fn find(&self, name: &str) -> Option<usize> {
        let by_key = self.by_key.get(&name::term_key(name));
        self.by_id.get(name).into_iter().chain(by_key).min().copied()
    }
}
