//! The agenda: what was discussed, under which heading, and how reports refer to it.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::archive::register::Register;
use crate::archive::{MeetingIdx, Session, TopicIdx};
use crate::content::Document;
use crate::content::markdown::Heading;
use crate::content::schema::SessionMatter;
use crate::diagnostic::{Place, catalogue};
use crate::source::{SourceFile, Spanned};
use crate::text::{name, slug};

/// A session as its report alone tells it.
pub(super) struct Item<'d> {
    matter: &'d SessionMatter,
    id: String,
    anchor: Option<String>,
    /// What tells whether another session was about the same, if it was found in a text.
    subject_key: Option<String>,
    /// Whether nothing but a table or a list stands below its heading.
    is_bare: bool,
}

/// Returns the sessions of a report. If they stand in an agenda of their own, `sessions` are of that.
pub(super) fn items<'d>(document: &Document, sessions: &'d [SessionMatter]) -> Vec<Item<'d>> {
    let headings = Headings::new(document, sessions);
    let bare: FxHashSet<&str> = document.told.bare_sessions.iter().map(String::as_str).collect();
    let item = |(position, matter): (usize, &'d SessionMatter)| {
        let id = matter.id.as_ref().map_or_else(|| slug::slug(&matter.title.value), |id| id.value.clone());
        let heading = headings.find(&name::term_key(matter.heading.as_ref().unwrap_or(&matter.title.value)));
        Item {
            matter,
            id: if id.is_empty() { (position + 1).to_string() } else { id },
            anchor: heading.map(|heading| heading.id.clone()),
            subject_key: matter.is_found.then(|| name::term_key(subject(matter))),
            is_bare: matter.is_found && bare.contains(matter.title.value.as_str()),
        }
    };
    sessions.iter().enumerate().map(item).collect()
}

/// Returns the keys of what was discussed in sessions, found in texts, of several reports, or of one and a translation.
///
/// What is discussed again is a topic that somebody can follow; what is discussed once is an item of that day. What most reports
/// have, with nothing but a table or a list below it, is a part of their form.
pub(super) fn recurring_subjects<'i>(agendas: &'i [Vec<Item<'_>>]) -> FxHashSet<&'i str> {
    let mut first: FxHashMap<&str, usize> = FxHashMap::default();
    let mut recurring = FxHashSet::default();
    for (position, items) in agendas.iter().enumerate() {
        for key in items.iter().filter_map(|item| item.subject_key.as_deref()) {
            if *first.entry(key).or_insert(position) != position {
                recurring.insert(key);
            }
        }
    }
    let parts = parts_of_form(agendas);
    recurring.retain(|key| !parts.contains(key));
    recurring
}

/// Returns the keys of what at least two of three reports with sessions have below their headings with nothing but a table or a list.
fn parts_of_form<'i>(agendas: &'i [Vec<Item<'_>>]) -> FxHashSet<&'i str> {
    /// In fewer reports, the same may have been discussed each time.
    const FEWEST: usize = 3;
    let n_reports = agendas.iter().filter(|items| items.iter().any(|item| item.subject_key.is_some())).count();
    let mut n_bare: FxHashMap<&str, usize> = FxHashMap::default();
    for items in agendas {
        let bare: FxHashSet<&str> =
            items.iter().filter(|item| item.is_bare).filter_map(|item| item.subject_key.as_deref()).collect();
        bare.into_iter().for_each(|key| *n_bare.entry(key).or_default() += 1);
    }
    let is_part = |n: usize| n >= FEWEST && n * 3 >= n_reports * 2;
    n_bare.into_iter().filter(|(_, n)| is_part(*n)).map(|(key, _)| key).collect()
}

/// Returns what a session was about.
fn subject(session: &SessionMatter) -> &str {
    session.subject.as_deref().unwrap_or(&session.title.value)
}

/// Records the sessions of a meeting, and what was discussed in them.
pub(super) fn gather_sessions(
    register: &mut Register,
    idx: MeetingIdx,
    file: &Arc<SourceFile>,
    items: &[Item<'_>],
    recurring: &FxHashSet<&str>,
) {
    let mut discussed: FxHashSet<TopicIdx> = register.records.meeting(idx).topics.iter().copied().collect();
    for Item { matter, id, anchor, subject_key, .. } in items {
        let is_topic = subject_key
            .as_deref()
            .is_some_and(|key| recurring.contains(key) || register.names.topics.find(subject(matter)).is_some());
        let own = is_topic.then(|| Spanned::new(subject(matter).to_owned(), matter.title.span));
        let mut topics: Vec<TopicIdx> = matter.topics.iter().map(|name| register.topic(name, file)).collect();
        topics.extend(own.map(|name| register.found_topic(&name, file)));
        let meeting = &mut register.records.meetings[idx.position()];
        meeting.topics.extend(topics.iter().copied().filter(|topic| discussed.insert(*topic)));
        meeting.sessions.push(Session {
            id: id.clone(),
            title: matter.title.value.clone(),
            date: matter.date.as_ref().map(|date| date.value),
            anchor: anchor.clone(),
            topics,
            summary: matter.summary.clone(),
        });
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
