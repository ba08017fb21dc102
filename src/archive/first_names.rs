//! Parts that reports tell by a first name alone: whoever the archive knows by it had the part.

use std::sync::Arc;

use super::meetings::add_officer;
use super::register::Register;
use super::{Archive, Entity, MeetingIdx, Part, Person};
use crate::content::first_names::{FirstName, FirstNames, Meant};
use crate::content::{Document, as_meeting};
use crate::text::name::person_key;

/// Adds those parts. Everybody whom a report lists, or who speaks in one, is known by now.
pub(super) fn gather(register: &mut Register, reports: &[(MeetingIdx, Arc<Document>)]) {
    let told: Vec<_> =
        reports.iter().map(|(_, document)| (&document.told.first_names[..], &*document.file.text)).collect();
    let people = register.records.people.iter().enumerate();
    let known = FirstNames::new(
        people.map(|(position, person)| (person.name.as_str(), super::PersonIdx::new(position))),
        &told,
    );
    for (meeting, document) in reports {
        for FirstName { office, name, .. } in &document.told.first_names {
            let person = match known.find(&name.value) {
                // Whoever sent regrets was not there.
                Some(Meant::Known(person)) if is_absent(document, &register.records.people[person.position()]) => {
                    continue;
                }
                Some(Meant::Known(person)) => person,
                // Bodies and States preside as well.
                Some(Meant::Recurring) if register.names.entity(&name.value).is_some_and(is_no_person) => continue,
                Some(Meant::Recurring) => register.found_person(name, None, &document.file),
                None => continue,
            };
            add_officer(register, *meeting, person, office.name());
        }
    }
}

fn is_no_person(entity: Entity) -> bool {
    !matches!(entity, Entity::Person(_))
}

fn is_absent(document: &Document, person: &Person) -> bool {
    let key = person_key(&person.name);
    as_meeting(document)
        .is_some_and(|meeting| meeting.regrets.iter().any(|absent| person_key(&absent.name.value) == key))
}

impl Archive {
    /// Returns who had a part of which the report of a meeting tells by a first name alone, and how that is known.
    pub fn by_first_name(&self, meeting: MeetingIdx, told: &FirstName) -> Option<Meant<&Person>> {
        let appearances = self.meeting(meeting).appearances.iter().map(|idx| self.appearance(*idx));
        let mut holders = appearances
            .filter(|appearance| matches!(&appearance.part, Part::Officer(role) if role == told.office.name()));
        let key = person_key(&told.name.value);
        holders.find_map(|appearance| {
            let person = self.person(appearance.person);
            match person.name.split(' ').any(|word| person_key(word) == key) {
                true if person.name == told.name.value => Some(Meant::Recurring),
                true => Some(Meant::Known(person)),
                false => None,
            }
        })
    }
}
