//! Who took which part: officers, speakers, those who were there, and delegations.

use rustc_hash::{FxHashMap, FxHashSet};

use super::sessions::find_session;
use crate::archive::gather::{push_latest, push_new};
use crate::archive::lookup;
use crate::archive::register::Register;
use crate::archive::{
    Appearance, AppearanceIdx, Delegation, Entity, MeetingIdx, OrganisationIdx, Part, PersonIdx, Records,
};
use crate::content::Document;
use crate::content::schema::{MeetingMatter, Names, Origin, PersonRef};
use crate::text::name;

pub(super) fn gather_people(register: &mut Register, idx: MeetingIdx, document: &Document, matter: &MeetingMatter) {
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

/// Returns how many people a report names at most: a list that grows by itself is copied again and again.
pub(in crate::archive) fn n_people(matter: &MeetingMatter) -> usize {
    let of_sessions = matter.sessions.iter().map(|session| session.chair.len() + session.speakers.len());
    let officers = matter.officers.iter().map(|(_, people)| people.len());
    let others = [&matter.speakers, &matter.attendees, &matter.participants, &matter.observers, &matter.regrets];
    of_sessions.chain(officers).chain(others.map(Vec::len)).sum()
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
    let person = match reference.origin == Origin::Found {
        true => register.found_person(&reference.name, reference.handle.as_deref(), file),
        false => register.person(&reference.name, file),
    };
    let mut sessions: Vec<usize> =
        reference.sessions.iter().filter_map(|name| find_session(register, meeting, name, file)).collect();
    if let Some(session) = session {
        push_new(&mut sessions, session);
    }
    let says_more = reference.role.is_some() || reference.position.is_some() || !reference.affiliation.is_empty();
    let earlier = earlier(register, meeting, person, &part);
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

/// Who took which part in a meeting with many people. Of fewer, whoever one looks for is found at a glance.
#[derive(Default)]
pub(in crate::archive) struct Present {
    first: FxHashMap<(PersonIdx, Part), AppearanceIdx>,
    people: FxHashSet<PersonIdx>,
}

impl Present {
    /// As many appearances are found at a glance.
    const FEW: usize = 24;

    fn add(&mut self, idx: AppearanceIdx, appearance: &Appearance) {
        self.first.entry((appearance.person, appearance.part.clone())).or_insert(idx);
        self.people.insert(appearance.person);
    }
}

fn appearances(records: &Records, meeting: MeetingIdx) -> impl Iterator<Item = (AppearanceIdx, &Appearance)> {
    records.meeting(meeting).appearances.iter().map(|idx| (*idx, records.appearance(*idx)))
}

/// Returns the first appearance of a person in a part of a meeting.
fn earlier(register: &Register, meeting: MeetingIdx, person: PersonIdx, part: &Part) -> Option<AppearanceIdx> {
    match register.present.get(&meeting) {
        Some(present) => present.first.get(&(person, part.clone())).copied(),
        None => {
            let mut all = appearances(&register.records, meeting);
            all.find(|(_, other)| other.person == person && other.part == *part).map(|(idx, _)| idx)
        }
    }
}

/// Tells whether a person took part in a meeting, in whatever part.
fn is_present(register: &Register, meeting: MeetingIdx, person: PersonIdx) -> bool {
    match register.present.get(&meeting) {
        Some(present) => present.people.contains(&person),
        None => appearances(&register.records, meeting).any(|(_, other)| other.person == person),
    }
}

fn push_appearance(register: &mut Register, appearance: Appearance) {
    let records = &mut register.records;
    let idx = AppearanceIdx::new(records.appearances.len());
    let meeting = appearance.meeting;
    records.meetings[meeting.position()].appearances.push(idx);
    records.people[appearance.person.position()].appearances.push(idx);
    for organisation in appearance.affiliations.iter().chain(&appearance.on_behalf_of) {
        push_latest(&mut records.organisations[organisation.position()].appearances, idx);
    }
    records.appearances.push(appearance);
    match register.present.get_mut(&meeting) {
        Some(present) => present.add(idx, register.records.appearance(idx)),
        None if records.meeting(meeting).appearances.len() > Present::FEW => {
            let mut present = Present::default();
            appearances(records, meeting).for_each(|(idx, appearance)| present.add(idx, appearance));
            register.present.insert(meeting, present);
        }
        None => {}
    }
}

/// Records that a person took a part, unless there is a record of the person already.
pub(in crate::archive) fn add_bare_appearance(
    register: &mut Register,
    meeting: MeetingIdx,
    person: PersonIdx,
    part: Part,
) {
    if !is_present(register, meeting, person) {
        push_appearance(register, bare(meeting, person, part));
    }
}

/// Records that a person had an office in a meeting, unless there is a record of that already.
pub(in crate::archive) fn add_officer(register: &mut Register, meeting: MeetingIdx, person: PersonIdx, office: &str) {
    let part = Part::Officer(office.to_owned());
    if earlier(register, meeting, person, &part).is_none() {
        push_appearance(register, bare(meeting, person, part));
    }
}

fn bare(meeting: MeetingIdx, person: PersonIdx, part: Part) -> Appearance {
    Appearance {
        meeting,
        person,
        part,
        role: None,
        affiliations: Vec::new(),
        position: None,
        on_behalf_of: None,
        sessions: Vec::new(),
        note: None,
    }
}

/// Records people and organisations that took part as such.
pub(super) fn gather_parties(
    register: &mut Register,
    meeting: MeetingIdx,
    document: &Document,
    parties: &[PersonRef],
    part: &Part,
) {
    for reference in parties {
        match party(register, reference) {
            Party::Organisation(organisation) => add_delegation(register, meeting, organisation, part),
            Party::Person => add_appearance(register, meeting, document, reference, part.clone(), None),
            Party::Unknown => {
                let organisation = register.organisation(&reference.name, &document.file);
                add_delegation(register, meeting, organisation, part);
            }
        }
    }
}

/// Whose name one is.
enum Party {
    /// That of an organisation which the archive knows.
    Organisation(OrganisationIdx),
    /// A person's, whether the archive knows them or not.
    Person,
    /// Nobody's yet: an organisation's, for want of a sign that it is a person's.
    Unknown,
}

/// Tells whether a name is a person's or an organisation's: as it is known, else by the way it is written.
fn party(register: &Register, reference: &PersonRef) -> Party {
    let name = &reference.name.value;
    // What is listed among people is none but a person.
    let names = if reference.origin == Origin::Found { Names::Person } else { Names::Party };
    match lookup::named(&register.names, names, name) {
        Some(Entity::Organisation(organisation)) => Party::Organisation(organisation),
        Some(_) => Party::Person,
        None if reference.origin.is_person() || name::has_honorific(name) => Party::Person,
        None => Party::Unknown,
    }
}

fn add_delegation(register: &mut Register, meeting: MeetingIdx, organisation: OrganisationIdx, part: &Part) {
    let records = &mut register.records;
    records.meetings[meeting.position()].delegations.push(Delegation { organisation, part: part.clone() });
    records.organisations[organisation.position()].delegations.push((meeting, part.clone()));
}
