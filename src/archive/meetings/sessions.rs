//! The agenda: what was discussed, under which heading, and how reports refer to it.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::archive::register::Register;
use crate::archive::{MeetingIdx, Session, TopicIdx};
use crate::content::markdown::Heading;
use crate::content::schema::SessionMatter;
use crate::content::{Document, as_meeting};
use crate::diagnostic::{Place, catalogue};
use crate::source::{SourceFile, Spanned};
use crate::text::{name, slug};

/// Returns the titles of sessions, found in texts, that several reports share, or one report and a translation.
///
/// What is discussed again is a topic that somebody can follow; what is discussed once is an item of that day.
pub(super) fn recurring_sessions(reports: &[(MeetingIdx, Arc<Document>)]) -> FxHashSet<String> {
    let mut first: FxHashMap<String, MeetingIdx> = FxHashMap::default();
    let mut recurring = FxHashSet::default();
    for (idx, document) in reports {
        let sessions = as_meeting(document).map_or(&[][..], |matter| &matter.sessions);
        for session in sessions.iter().filter(|session| session.is_found) {
            let key = name::term_key(subject(session));
            match first.get(&key) {
                None => {
                    first.insert(key, *idx);
                }
                Some(earlier) if earlier != idx => {
                    recurring.insert(key);
                }
                Some(_) => {}
            }
        }
    }
    recurring
}

/// Returns what a session was about.
fn subject(session: &SessionMatter) -> &str {
    session.subject.as_deref().unwrap_or(&session.title.value)
}

pub(super) fn gather_sessions(
    register: &mut Register,
    idx: MeetingIdx,
    document: &Document,
    sessions: &[SessionMatter],
    recurring: &FxHashSet<String>,
) {
    let headings = Headings::new(document, sessions);
    let mut discussed: FxHashSet<TopicIdx> = register.records.meeting(idx).topics.iter().copied().collect();
    for (position, matter) in sessions.iter().enumerate() {
        let key = name::term_key(subject(matter));
        let is_topic =
            matter.is_found && (recurring.contains(&key) || register.names.topics.find(subject(matter)).is_some());
        let own = is_topic.then(|| Spanned::new(subject(matter).to_owned(), matter.title.span));
        let named = matter.topics.iter().map(|name| register.topic(name, &document.file));
        let mut topics: Vec<TopicIdx> = named.collect();
        topics.extend(own.map(|name| register.found_topic(&name, &document.file)));
        let key = name::term_key(&matter.title.value);
        let id = matter.id.as_ref().map(|id| id.value.clone());
        let key = matter.heading.as_ref().map_or(key, |heading| name::term_key(heading));
        let heading = headings.find(&key);
        let meeting = &mut register.records.meetings[idx.position()];
        meeting.topics.extend(topics.iter().copied().filter(|topic| discussed.insert(*topic)));
        meeting.sessions.push(Session {
            id: id.unwrap_or_else(|| {
                Some(slug::slug(&matter.title.value))
                    .filter(|id| !id.is_empty())
                    .unwrap_or_else(|| (position + 1).to_string())
            }),
            title: matter.title.value.clone(),
            date: matter.date.as_ref().map(|date| date.value),
            anchor: heading.map(|heading| heading.id.clone()),
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
