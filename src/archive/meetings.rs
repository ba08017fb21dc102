//! What meeting reports say: who took which part, agenda, decisions, papers.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::gather::{push_latest, push_new};
use super::links::Destinations;
use super::lookup;
use super::register::Register;
use super::turns;
use super::{
    Actor, Appearance, AppearanceIdx, Decision, DecisionIdx, Delegation, Destination, Entity, MeetingIdx,
    OrganisationIdx, PageIdx, Paper, PaperIdx, Part, PersonIdx, Session, TopicIdx,
};
use crate::content::markdown::Heading;
use crate::content::schema::{
    self, DecisionKind, DecisionMatter, DecisionStatus, MeetingMatter, Names, PersonRef, SessionMatter,
};
use crate::content::{Document, Motion, as_meeting};
use crate::diagnostic::{Place, catalogue};
use crate::permanence::Id;
use crate::source::{SourceFile, Spanned};
use crate::text::{language, name, slug};

/// Resolves the references of all reports.
///
/// First all that can only be people, so that a bare name among the participants of one report is known as a person if
/// any report has that person speak.
pub(super) fn gather(register: &mut Register) {
    let reports = reports(register);
    let recurring = recurring_sessions(&reports);
    let mut agendas: FxHashMap<MeetingIdx, Arc<Document>> = FxHashMap::default();
    for (of, _, agenda) in &register.agendas {
        agendas.entry(*of).or_insert_with(|| Arc::clone(agenda));
    }
    for (idx, document) in &reports {
        let Some(matter) = as_meeting(document) else { continue };
        gather_frame(register, *idx, document, matter);
        let agenda = agendas.get(idx).and_then(|agenda| as_meeting(agenda)).filter(|_| matter.sessions.is_empty());
        gather_sessions(register, *idx, document, &agenda.unwrap_or(matter).sessions, &recurring);
        gather_people(register, *idx, document, matter);
    }
    turns::gather(register, &reports);
    for (idx, document) in &reports {
        let Some(matter) = as_meeting(document) else { continue };
        for (list, part) in [
            (&matter.participants, Part::Participant),
            (&matter.observers, Part::Observer),
            (&matter.regrets, Part::Regrets),
        ] {
            gather_parties(register, *idx, document, list, &part);
        }
    }
    for (idx, document) in &reports {
        let Some(matter) = as_meeting(document) else { continue };
        gather_decisions(register, *idx, document, &matter.decisions);
        gather_marked(register, *idx, document);
    }
    for (idx, document) in &reports {
        let Some(matter) = as_meeting(document) else { continue };
        gather_closed(register, *idx, document, &matter.closes);
    }
}

fn reports(register: &Register) -> Vec<(MeetingIdx, Arc<Document>)> {
    let meetings = register.records.meetings.iter().enumerate();
    meetings
        .map(|(position, meeting)| (MeetingIdx::new(position), Arc::clone(&register.texts[meeting.text.position()].0)))
        .collect()
}

fn gather_frame(register: &mut Register, idx: MeetingIdx, document: &Document, matter: &MeetingMatter) {
    let file = &document.file;
    let group = matter.group.as_ref().map(|name| register.group(name, file));
    let parent = matter.parent.as_ref().and_then(|name| register.meeting(name, file)).filter(|parent| *parent != idx);
    let translation_of = match &matter.translation_of {
        Some(name) => register.meeting(name, file),
        None => original_by_path(register, &document.id),
    };
    let topics: Vec<TopicIdx> = matter.topics.iter().map(|name| register.topic(name, file)).collect();
    if let (Some(first), Some(last)) = (document.date, &matter.end_date)
        && last.value.last_day() < first.first_day()
    {
        register.report(catalogue::ends_before_start(Place::new(file, last.span), first, last.value));
    }
    let meeting = &mut register.records.meetings[idx.position()];
    meeting.group = group;
    meeting.parent = parent;
    meeting.translation_of = translation_of.filter(|original| *original != idx);
    let mut seen: FxHashSet<TopicIdx> = FxHashSet::default();
    meeting.topics.extend(topics.into_iter().filter(|topic| seen.insert(*topic)));
}

/// Returns the titles of sessions, found in texts, that several reports share, or one report and a translation.
///
/// What is discussed again is a topic that somebody can follow; what is discussed once is an item of that day.
fn recurring_sessions(reports: &[(MeetingIdx, Arc<Document>)]) -> FxHashSet<String> {
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

/// Returns the report that one is a translation of by its path: `20250305` of `20250305.en`, `meetup-20230210` of
/// `meetup-en-20230210`.
fn original_by_path(register: &Register, id: &str) -> Option<MeetingIdx> {
    let (_, original) = language::of_path(id)?;
    register.names.meetings.find(&original).map(MeetingIdx).filter(|idx| register.records.meeting(*idx).id == original)
}

/// Returns what a session was about.
fn subject(session: &SessionMatter) -> &str {
    session.subject.as_deref().unwrap_or(&session.title.value)
}

fn gather_sessions(
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

fn gather_people(register: &mut Register, idx: MeetingIdx, document: &Document, matter: &MeetingMatter) {
    for (role, people) in &matter.officers {
        for person in people {
            add_appearance(register, idx, document, person, Part::Officer(role.clone()), None);
        }
    }
    for person in &matter.speakers {
        add_appearance(register, idx, document, person, Part::Speaker, None);
    }
    for (position, session) in matter.sessions.iter().enumerate() {
        for person in &session.chair {
            add_appearance(register, idx, document, person, Part::SessionChair, Some(position));
        }
        for person in &session.speakers {
            add_appearance(register, idx, document, person, Part::Speaker, Some(position));
        }
    }
    for person in &matter.attendees {
        add_appearance(register, idx, document, person, Part::Attendee, None);
    }
}

/// Records that a person took a part. One who is named again in the same part gets the further session, and no second
/// record unless that would say something else.
fn add_appearance(
    register: &mut Register,
    meeting: MeetingIdx,
    document: &Document,
    reference: &PersonRef,
    part: Part,
    session: Option<usize>,
) {
    let file = &document.file;
    let person = register.person(&reference.name, file);
    let mut sessions: Vec<usize> =
        reference.sessions.iter().filter_map(|name| find_session(register, meeting, name, file)).collect();
    if let Some(session) = session {
        push_new(&mut sessions, session);
    }
    let says_more = reference.role.is_some() || reference.position.is_some() || !reference.affiliation.is_empty();
    let earlier = register.present.get(&(meeting, person, part.clone())).copied();
    if let Some(earlier) = earlier.filter(|_| !says_more) {
        let earlier = &mut register.records.appearances[earlier.position()];
        sessions.into_iter().for_each(|session| push_new(&mut earlier.sessions, session));
        return;
    }
    let affiliations = reference.affiliation.iter().map(|name| register.organisation(name, file)).collect();
    let on_behalf_of = reference.on_behalf_of.as_ref().map(|name| register.organisation(name, file));
    push_appearance(
        register,
        Appearance {
            meeting,
            person,
            part,
            role: reference.role.clone(),
            affiliations,
            position: reference.position.clone(),
            on_behalf_of,
            sessions,
            note: reference.note.clone(),
        },
    );
}

fn push_appearance(register: &mut Register, appearance: Appearance) {
    let records = &mut register.records;
    let idx = AppearanceIdx::new(records.appearances.len());
    records.meetings[appearance.meeting.position()].appearances.push(idx);
    records.people[appearance.person.position()].appearances.push(idx);
    let key = (appearance.meeting, appearance.person, appearance.part.clone());
    register.present.entry(key).or_insert(idx);
    register.present_at_all.insert((appearance.meeting, appearance.person));
    let organisations: Vec<OrganisationIdx> =
        appearance.affiliations.iter().copied().chain(appearance.on_behalf_of).collect();
    for organisation in organisations {
        push_latest(&mut records.organisations[organisation.position()].appearances, idx);
    }
    records.appearances.push(appearance);
}

/// Records that a person took a part, unless there is a record of the person already.
pub(super) fn add_bare_appearance(register: &mut Register, meeting: MeetingIdx, person: PersonIdx, part: Part) {
    if register.present_at_all.contains(&(meeting, person)) {
        return;
    }
    let appearance = Appearance {
        meeting,
        person,
        part,
        role: None,
        affiliations: Vec::new(),
        position: None,
        on_behalf_of: None,
        sessions: Vec::new(),
        note: None,
    };
    push_appearance(register, appearance);
}

fn find_session(
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

/// Records people and organisations that took part as such.
fn gather_parties(
    register: &mut Register,
    meeting: MeetingIdx,
    document: &Document,
    parties: &[PersonRef],
    part: &Part,
) {
    for reference in parties {
        match party(register, reference) {
            Some(Entity::Organisation(organisation)) => add_delegation(register, meeting, organisation, part),
            Some(_) => add_appearance(register, meeting, document, reference, part.clone(), None),
            None => {
                let organisation = register.organisation(&reference.name, &document.file);
                add_delegation(register, meeting, organisation, part);
            }
        }
    }
}

/// Tells whether a name is a person's or an organisation's: as it is known, else by the way it is written.
fn party(register: &Register, reference: &PersonRef) -> Option<Entity> {
    let name = &reference.name.value;
    // What is listed among people is none but a person.
    let names = if reference.is_found { Names::Person } else { Names::Party };
    let found = lookup::named(&register.names, &register.records, names, name);
    // The person is not there yet; the index only says that it is to be one.
    let is_to_be_a_person = reference.is_map || name::has_honorific(name);
    found.or_else(|| is_to_be_a_person.then_some(Entity::Person(PersonIdx(u32::MAX))))
}

fn add_delegation(register: &mut Register, meeting: MeetingIdx, organisation: OrganisationIdx, part: &Part) {
    let records = &mut register.records;
    records.meetings[meeting.position()].delegations.push(Delegation { organisation, part: part.clone() });
    records.organisations[organisation.position()].delegations.push((meeting, part.clone()));
}

fn gather_decisions(register: &mut Register, meeting: MeetingIdx, document: &Document, decisions: &[DecisionMatter]) {
    let file = &document.file;
    for (position, matter) in decisions.iter().enumerate() {
        let topics: Vec<TopicIdx> = matter.topics.iter().map(|name| register.topic(name, file)).collect();
        let actors = |named: &[PersonRef]| -> Vec<Actor> {
            named.iter().map(|reference| actor(register, &reference.name.value)).collect()
        };
        let (by, moved_by, seconded_by) = (actors(&matter.by), actors(&matter.moved_by), actors(&matter.seconded_by));
        let resolved_in = matter.resolved_in.as_ref().and_then(|name| register.meeting(name, file));
        let session = matter.session.as_ref().and_then(|name| find_session(register, meeting, name, file));
        let id = matter.id.as_ref().map_or_else(|| (position + 1).to_string(), |id| id.value.clone());
        let settled = if resolved_in.is_some() { DecisionStatus::Done } else { DecisionStatus::Open };
        let idx = DecisionIdx::new(register.records.decisions.len());
        let anchor = free_anchor(register, meeting, &id);
        let paragraph = matter.paragraph.and_then(|cited| register.paragraphs_of(meeting).number_of_cited(cited));
        link_decision(register, idx, meeting, &topics, &by, resolved_in);
        register.records.decisions.push(Decision {
            meeting,
            anchor,
            id,
            kind: matter.kind,
            paragraph,
            text: matter.text.value.clone(),
            topics,
            by,
            moved_by,
            seconded_by,
            due: matter.due.as_ref().map(|due| due.value),
            status: matter.status.unwrap_or(settled),
            resolved_in,
            session,
            note: matter.note.clone(),
        });
    }
}

/// Records the decisions that are marked in the text of a report. One that its front matter has too is the same, and only
/// gets its paragraph.
fn gather_marked(register: &mut Register, meeting: MeetingIdx, document: &Document) {
    if document.marked.is_empty() {
        return;
    }
    let mut known = KnownDecisions::new(register, meeting);
    let present = WhoWasThere::new(register, meeting, document);
    for marked in &document.marked {
        let key = name::term_key(&marked.text);
        if let Some(same) = known.find(marked.paragraph, &key) {
            let idx = register.records.meeting(meeting).decisions[same];
            let paragraph = Some(marked.paragraph).filter(|paragraph| *paragraph > 0);
            let decision = &mut register.records.decisions[idx.position()];
            known.move_to(same, decision.paragraph, paragraph.or(decision.paragraph));
            decision.paragraph = paragraph.or(decision.paragraph);
            add_motion(register, idx, &present, &marked.motion);
            continue;
        }
        let paragraph = Some(marked.paragraph).filter(|paragraph| *paragraph > 0);
        let n_before = register.records.meeting(meeting).decisions.len();
        let id = match paragraph {
            Some(paragraph) => register.paragraphs_of(meeting).id(paragraph).to_string(),
            None => (n_before + 1).to_string(),
        };
        let by: Vec<Actor> = marked.by.iter().map(|name| present.actor(register, name)).collect();
        known.add(n_before, paragraph, key);
        let status = match (marked.kind, marked.is_done) {
            _ if marked.motion.is_lost => DecisionStatus::Dropped,
            (_, true) => DecisionStatus::Done,
            (DecisionKind::Decision, false) => DecisionStatus::Adopted,
            (DecisionKind::Action, false) => DecisionStatus::Open,
        };
        let idx = DecisionIdx::new(register.records.decisions.len());
        let anchor = free_anchor(register, meeting, &id);
        link_decision(register, idx, meeting, &[], &by, None);
        register.records.decisions.push(Decision {
            meeting,
            id,
            anchor,
            kind: marked.kind,
            paragraph,
            text: marked.text.clone(),
            topics: Vec::new(),
            by,
            moved_by: Vec::new(),
            seconded_by: Vec::new(),
            due: None,
            status,
            resolved_in: None,
            session: None,
            note: None,
        });
        add_motion(register, idx, &present, &marked.motion);
    }
}

/// Adds who moved and seconded a decision, and the votes, where front matter does not say so.
fn add_motion(register: &mut Register, idx: DecisionIdx, present: &WhoWasThere<'_>, motion: &Motion) {
    let actors = |names: &[String]| -> Vec<Actor> { names.iter().map(|name| present.actor(register, name)).collect() };
    let (moved_by, seconded_by) = (actors(&motion.moved_by), actors(&motion.seconded_by));
    let decision = &mut register.records.decisions[idx.position()];
    if decision.moved_by.is_empty() {
        decision.moved_by = moved_by;
    }
    if decision.seconded_by.is_empty() {
        decision.seconded_by = seconded_by;
    }
    if decision.note.is_none() {
        decision.note.clone_from(&motion.votes);
    }
}

/// Closes the decisions of other meetings that a report says were resolved in its own: `MEETING#DECISION`.
fn gather_closed(register: &mut Register, meeting: MeetingIdx, document: &Document, closes: &[Spanned<String>]) {
    for reference in closes {
        let place = || Place::new(&document.file, reference.span);
        let Some((of, id)) = reference.value.rsplit_once('#') else {
            register.report(catalogue::unknown_decision(place(), &reference.value, &[]));
            continue;
        };
        let Some(of) = register.meeting(&Spanned::new(of.to_owned(), reference.span), &document.file) else { continue };
        let paragraph = Id::parse(id).and_then(|id| register.paragraphs_of(of).number_of(id));
        let records = &mut register.records;
        let decisions = records.meetings[of.position()].decisions.clone();
        let is_meant = |idx: &DecisionIdx| {
            let decision = records.decision(*idx);
            decision.id == id || (paragraph.is_some() && decision.paragraph == paragraph)
        };
        let Some(idx) = decisions.iter().copied().find(is_meant) else {
            let ids: Vec<String> = decisions.iter().map(|idx| records.decision(*idx).id.clone()).collect();
            register.report(catalogue::unknown_decision(place(), id, &ids));
            continue;
        };
        let decision = &mut records.decisions[idx.position()];
        if matches!(decision.status, DecisionStatus::Open | DecisionStatus::Adopted) {
            decision.status = DecisionStatus::Done;
        }
        if decision.resolved_in.is_none() {
            decision.resolved_in = Some(meeting);
            push_new(&mut records.meetings[meeting.position()].closes, idx);
        }
    }
}

/// Returns an anchor for a decision that no earlier one of the meeting has.
fn free_anchor(register: &mut Register, meeting: MeetingIdx, id: &str) -> String {
    let stem = format!("r-decision-{}", slug::slug(id));
    let taken = register.anchors.entry(meeting).or_default();
    // The next number of a stem, 1 standing for the stem alone. Anchors are never given back, so that what was taken stays so.
    let mut number = taken.get(&stem).copied().unwrap_or(1);
    let anchor = loop {
        let anchor = if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
        number += 1;
        if !taken.contains_key(&anchor) {
            break anchor;
        }
    };
    taken.insert(stem.clone(), number);
    taken.entry(anchor.clone()).or_insert(2);
    anchor
}

fn link_decision(
    register: &mut Register,
    idx: DecisionIdx,
    meeting: MeetingIdx,
    topics: &[TopicIdx],
    by: &[Actor],
    resolved_in: Option<MeetingIdx>,
) {
    let records = &mut register.records;
    records.meetings[meeting.position()].decisions.push(idx);
    if let Some(resolved_in) = resolved_in.filter(|resolved_in| *resolved_in != meeting) {
        records.meetings[resolved_in.position()].closes.push(idx);
    }
    for &topic in topics {
        push_new(&mut records.meetings[meeting.position()].topics, topic);
        push_latest(&mut records.topics[topic.position()].decisions, idx);
    }
    for actor in by {
        match actor.entity {
            Some(Entity::Person(person)) => records.people[person.position()].decisions.push(idx),
            Some(Entity::Organisation(body)) => records.organisations[body.position()].decisions.push(idx),
            _ => {}
        }
    }
}

/// Returns somebody who is named as acting. Such names stay text if the archive does not know them: "the Chair" and
/// "all members" act too.
fn actor(register: &Register, name: &str) -> Actor {
    let entity = lookup::named(&register.names, &register.records, Names::Actor, name);
    Actor { name: entity.map_or(name, |entity| register.records.title(entity)).to_owned(), entity }
}

/// The decisions of a meeting as places in its list, by what tells that one is the same.
#[derive(Default)]
struct KnownDecisions {
    by_paragraph: FxHashMap<u32, BTreeSet<usize>>,
    by_key: FxHashMap<String, usize>,
}

impl KnownDecisions {
    fn new(register: &Register, meeting: MeetingIdx) -> KnownDecisions {
        let mut known = KnownDecisions::default();
        for (at, idx) in register.records.meeting(meeting).decisions.iter().enumerate() {
            let decision = register.records.decision(*idx);
            known.add(at, decision.paragraph, name::term_key(&decision.text));
        }
        known
    }

    fn add(&mut self, at: usize, paragraph: Option<u32>, key: String) {
        if let Some(paragraph) = paragraph {
            self.by_paragraph.entry(paragraph).or_default().insert(at);
        }
        self.by_key.entry(key).or_insert(at);
    }

    /// Returns the first with this paragraph, if that is one, or these words.
    fn find(&self, paragraph: u32, key: &str) -> Option<usize> {
        let in_paragraph = self.by_paragraph.get(&paragraph).filter(|_| paragraph > 0).and_then(BTreeSet::first);
        in_paragraph.into_iter().chain(self.by_key.get(key)).min().copied()
    }

    fn move_to(&mut self, at: usize, from: Option<u32>, to: Option<u32>) {
        if let Some(places) = from.and_then(|from| self.by_paragraph.get_mut(&from)) {
            places.remove(&at);
        }
        if let Some(to) = to {
            self.by_paragraph.entry(to).or_default().insert(at);
        }
    }
}

/// Those who took part in a meeting, by what a report may call them for short.
struct WhoWasThere<'d> {
    by_code: FxHashMap<&'d str, &'d Spanned<String>>,
    /// By the words of their names; `None` where several bear one.
    by_word: FxHashMap<String, Option<PersonIdx>>,
}

impl<'d> WhoWasThere<'d> {
    fn new(register: &Register, meeting: MeetingIdx, document: &'d Document) -> WhoWasThere<'d> {
        let mut there = WhoWasThere { by_code: FxHashMap::default(), by_word: FxHashMap::default() };
        for (code, full) in &document.told.codes {
            there.by_code.entry(code).or_insert(full);
        }
        let records = &register.records;
        for idx in &records.meeting(meeting).appearances {
            let person = records.appearance(*idx).person;
            for word in records.person(person).name.split(' ') {
                let bearer = there.by_word.entry(name::person_key(word)).or_insert(Some(person));
                *bearer = bearer.filter(|other| *other == person);
            }
        }
        there
    }

    /// Returns somebody who is named as acting in a report: as the archive knows the name, else by a code of the report, or
    /// by the first or family name of exactly one of those who were there.
    fn actor(&self, register: &Register, name: &str) -> Actor {
        let known = actor(register, name);
        if known.entity.is_some() || name.contains(' ') {
            return known;
        }
        let coded = self.by_code.get(name).and_then(|full| register.names.people.find(&full.value)).map(PersonIdx);
        let only = || self.by_word.get(&name::person_key(name)).copied().flatten();
        match coded.or_else(only) {
            Some(person) => {
                let entity = Entity::Person(person);
                Actor { name: register.records.title(entity).to_owned(), entity: Some(entity) }
            }
            None => known,
        }
    }
}

/// Among more sessions than these nothing near is looked for.
const MOST_LOOKED_AT: usize = 500;

/// The sessions of a meeting as places in its list, by what refers to them.
#[derive(Debug)]
pub(super) struct SessionNames {
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

/// Resolves the papers of all reports.
pub(super) fn find_papers(register: &mut Register, destinations: &Destinations) {
    for (idx, document) in reports(register) {
        let Some(matter) = as_meeting(&document) else { continue };
        for paper in &matter.documents {
            add_paper(register, destinations, idx, &document, paper);
        }
    }
    for (meeting, page, document) in register.agendas.clone() {
        add_agenda(register, meeting, page, &document);
    }
}

/// Adds an agenda that is a file of its own to the papers of its meeting.
fn add_agenda(register: &mut Register, meeting: MeetingIdx, page: PageIdx, document: &Document) {
    let idx = PaperIdx::new(register.records.papers.len());
    let entity = Entity::Page(page);
    let address = register.records.address(entity).to_owned();
    register.records.meetings[meeting.position()].papers.push(idx);
    register.records.papers.push(Paper {
        meeting,
        title: document.title.clone(),
        file: Some(Destination { address, fragment: None, entity: Some(entity), attachment: None }),
        url: None,
        symbol: None,
        date: None,
        by: Vec::new(),
        lang: None,
        note: None,
    });
}

fn add_paper(
    register: &mut Register,
    destinations: &Destinations,
    meeting: MeetingIdx,
    document: &Document,
    matter: &schema::Paper,
) {
    let file = matter.file.as_ref().and_then(|file| {
        let found = destinations.find(document, &file.value);
        match found {
            Ok(destination) => Some(destination),
            Err(reason) => {
                let place = Place::new(&document.file, file.span);
                register.report(catalogue::missing_document(place, &file.value, &reason));
                None
            }
        }
    });
    let by: Vec<Actor> = matter.by.iter().map(|reference| actor(register, &reference.name.value)).collect();
    let idx = PaperIdx::new(register.records.papers.len());
    for actor in &by {
        if let Some(Entity::Person(person)) = actor.entity {
            register.records.people[person.position()].papers.push(idx);
        }
    }
    register.records.meetings[meeting.position()].papers.push(idx);
    register.records.papers.push(Paper {
        meeting,
        title: paper_title(matter),
        file,
        url: matter.url.as_ref().map(|url| url.value.clone()),
        symbol: matter.symbol.clone(),
        date: matter.date,
        by,
        lang: matter.lang.clone(),
        note: matter.note.clone(),
    });
}

fn paper_title(matter: &schema::Paper) -> String {
    let file_name = matter.file.as_ref().map(|file| file.value.rsplit('/').next().unwrap_or(&file.value));
    let url = matter.url.as_ref().map(|url| url.value.as_str());
    matter.title.as_deref().or(matter.symbol.as_deref()).or(file_name).or(url).unwrap_or_default().to_owned()
}
