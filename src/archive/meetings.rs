//! What meeting reports say: who took which part, agenda, decisions, papers.

use std::sync::Arc;

use super::gather::{push_latest, push_new};
use super::links::Destinations;
use super::register::Register;
use super::{
    Actor, Appearance, AppearanceIdx, Decision, DecisionIdx, Delegation, Entity, GroupIdx, MeetingIdx, OrganisationIdx,
    Paper, PaperIdx, Part, PersonIdx, Session, TopicIdx,
};
use crate::content::schema::{
    self, DecisionKind, DecisionMatter, DecisionStatus, MeetingMatter, PersonRef, SessionMatter,
};
use crate::content::{Document, as_meeting};
use crate::diagnostic::{Place, catalogue};
use crate::source::{SourceFile, Spanned};
use crate::text::{name, slug};

/// Resolves the references of all reports.
///
/// First all that can only be people, so that a bare name among the participants of one report is known as a person if
/// any report has that person speak.
pub(super) fn gather(register: &mut Register) {
    let reports = reports(register);
    for (idx, document) in &reports {
        let Some(matter) = as_meeting(document) else { continue };
        gather_frame(register, *idx, document, matter);
        gather_sessions(register, *idx, document, &matter.sessions);
        gather_people(register, *idx, document, matter);
    }
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
    let translation_of = matter.translation_of.as_ref().and_then(|name| register.meeting(name, file));
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
    for topic in topics {
        push_new(&mut meeting.topics, topic);
    }
}

fn gather_sessions(register: &mut Register, idx: MeetingIdx, document: &Document, sessions: &[SessionMatter]) {
    for (position, matter) in sessions.iter().enumerate() {
        let topics: Vec<TopicIdx> = matter.topics.iter().map(|name| register.topic(name, &document.file)).collect();
        let id = matter.id.as_ref().map(|id| id.value.clone());
        let key = name::term_key(&matter.title.value);
        let heading = document.body.headings.iter().find(|heading| name::term_key(&heading.text) == key);
        let meeting = &mut register.records.meetings[idx.position()];
        for &topic in &topics {
            push_new(&mut meeting.topics, topic);
        }
        meeting.sessions.push(Session {
            id: id.unwrap_or_else(|| {
                Some(slug::slug(&matter.title.value))
                    .filter(|id| !id.is_empty())
                    .unwrap_or_else(|| (position + 1).to_string())
            }),
            title: matter.title.value.clone(),
            date: matter.date,
            anchor: heading.map(|heading| heading.id.clone()),
            topics,
            summary: matter.summary.clone(),
        });
    }
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
    let earlier = register.records.meetings[meeting.position()].appearances.iter().copied().find(|earlier| {
        let earlier = register.records.appearance(*earlier);
        earlier.person == person && earlier.part == part
    });
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
    let organisations: Vec<OrganisationIdx> =
        appearance.affiliations.iter().copied().chain(appearance.on_behalf_of).collect();
    for organisation in organisations {
        push_latest(&mut records.organisations[organisation.position()].appearances, idx);
    }
    records.appearances.push(appearance);
}

fn find_session(
    register: &mut Register,
    meeting: MeetingIdx,
    name: &Spanned<String>,
    file: &Arc<SourceFile>,
) -> Option<usize> {
    let sessions = &register.records.meetings[meeting.position()].sessions;
    let key = name::term_key(&name.value);
    let found = sessions
        .iter()
        .position(|session| session.id == name.value || name::term_key(&session.title) == key)
        .or_else(|| {
            name.value
                .parse()
                .ok()
                .filter(|number| (1..=sessions.len()).contains(number))
                .map(|number: usize| number - 1)
        });
    if found.is_none() {
        let ids: Vec<String> = sessions.iter().map(|session| session.id.clone()).collect();
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
    if let Some(found) = register.names.organisations.find(name) {
        return Some(Entity::Organisation(OrganisationIdx(found)));
    }
    if let Some(found) = register.names.people.find(name) {
        return Some(Entity::Person(PersonIdx(found)));
    }
    // The person is not there yet; the index only says that it is to be one.
    (reference.is_map || name::has_honorific(name)).then_some(Entity::Person(PersonIdx(u32::MAX)))
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
        let by: Vec<Actor> = matter.by.iter().map(|reference| actor(register, &reference.name.value)).collect();
        let resolved_in = matter.resolved_in.as_ref().and_then(|name| register.meeting(name, file));
        let session = matter.session.as_ref().and_then(|name| find_session(register, meeting, name, file));
        let id = matter.id.as_ref().map_or_else(|| (position + 1).to_string(), |id| id.value.clone());
        let settled = if resolved_in.is_some() { DecisionStatus::Done } else { DecisionStatus::Open };
        let idx = DecisionIdx::new(register.records.decisions.len());
        let anchor = free_anchor(register, meeting, &id);
        link_decision(register, idx, meeting, &topics, &by, resolved_in);
        register.records.decisions.push(Decision {
            meeting,
            anchor,
            id,
            kind: matter.kind,
            paragraph: matter.paragraph,
            text: matter.text.value.clone(),
            topics,
            by,
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
    for marked in &document.marked {
        let key = name::term_key(&marked.text);
        let records = &register.records;
        let is_same = |idx: &&DecisionIdx| {
            let decision = records.decision(**idx);
            decision.paragraph == Some(marked.paragraph) || name::term_key(&decision.text) == key
        };
        let same = records.meeting(meeting).decisions.iter().find(is_same).copied();
        if let Some(same) = same {
            register.records.decisions[same.position()].paragraph = Some(marked.paragraph);
            continue;
        }
        let id = format!("p{}", marked.paragraph);
        let by: Vec<Actor> = marked.by.iter().map(|name| actor(register, name)).collect();
        let status = match (marked.kind, marked.is_done) {
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
            paragraph: Some(marked.paragraph),
            text: marked.text.clone(),
            topics: Vec::new(),
            by,
            due: None,
            status,
            resolved_in: None,
            session: None,
            note: None,
        });
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
        let records = &mut register.records;
        let decisions = records.meetings[of.position()].decisions.clone();
        let is_meant = |idx: &DecisionIdx| {
            let decision = records.decision(*idx);
            decision.id == id || decision.paragraph.is_some_and(|paragraph| id == format!("p{paragraph}"))
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
fn free_anchor(register: &Register, meeting: MeetingIdx, id: &str) -> String {
    let records = &register.records;
    let earlier = &records.meeting(meeting).decisions;
    let stem = format!("r-decision-{}", slug::slug(id));
    let is_free = |anchor: &String| earlier.iter().all(|idx| records.decision(*idx).anchor != *anchor);
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone()).chain(numbered).find(is_free).expect("there are more numbers than decisions")
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
    let person = || register.names.people.find(name).map(|found| Entity::Person(PersonIdx(found)));
    let body = || register.names.organisations.find(name).map(|found| Entity::Organisation(OrganisationIdx(found)));
    let group = || register.names.groups.find(name).map(|found| Entity::Group(GroupIdx(found)));
    let entity = person().or_else(body).or_else(group);
    Actor { name: entity.map_or(name, |entity| register.records.title(entity)).to_owned(), entity }
}

/// Resolves the papers of all reports.
pub(super) fn find_papers(register: &mut Register, destinations: &Destinations) {
    for (idx, document) in reports(register) {
        let Some(matter) = as_meeting(&document) else { continue };
        for paper in &matter.documents {
            add_paper(register, destinations, idx, &document, paper);
        }
    }
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
