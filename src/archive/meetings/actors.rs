//! Who is named as acting: whom the archive knows, and those of a meeting by what its report calls them for short.

use rustc_hash::FxHashMap;

use crate::archive::lookup;
use crate::archive::register::Register;
use crate::archive::{Actor, Entity, MeetingIdx, PersonIdx};
use crate::content::Document;
use crate::content::schema::Names;
use crate::source::Spanned;
use crate::text::name;

/// Returns somebody who is named as acting. Such names stay text if the archive does not know them: "the Chair" and
/// "all members" act too.
pub(super) fn actor(register: &Register, name: &str) -> Actor {
    let entity = lookup::named(&register.names, &register.records, Names::Actor, name);
    Actor { name: entity.map_or(name, |entity| register.records.title(entity)).to_owned(), entity }
}

/// Those who took part in a meeting, by what a report may call them for short.
pub(super) struct WhoWasThere<'d> {
    by_code: FxHashMap<&'d str, &'d Spanned<String>>,
    /// By the words of their names; `None` where several bear one.
    by_word: FxHashMap<String, Option<PersonIdx>>,
}

impl<'d> WhoWasThere<'d> {
    pub(super) fn new(register: &Register, meeting: MeetingIdx, document: &'d Document) -> WhoWasThere<'d> {
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

    /// Returns those who are named as acting: several where each of them is known, `SON and STW`, and else what is written.
    pub(super) fn actors(&self, register: &Register, named: &str) -> Vec<Actor> {
        let parts = named.split([',', '/', '&', '、', '，', '+']).flat_map(|part| part.split(" and "));
        let parts = parts.map(|part| part.trim().trim_end_matches("さん")).filter(|part| !part.is_empty());
        let actors: Vec<Actor> = parts.map(|part| self.actor(register, part)).collect();
        let is_known = |actor: &Actor| matches!(actor.entity, Some(Entity::Person(_)));
        if actors.len() > 1 && actors.iter().any(is_known) {
            return actors;
        }
        vec![self.actor(register, named)]
    }

    /// Returns somebody who is named as acting in a report: as the archive knows the name. A single word is a code of the
    /// report, or the first or family name of exactly one of those who were there, before it is whoever is called no more
    /// than that elsewhere.
    pub(super) fn actor(&self, register: &Register, name: &str) -> Actor {
        let known = actor(register, name);
        let is_body = known.entity.is_some_and(|entity| !matches!(entity, Entity::Person(_)));
        if is_body || name.contains(' ') {
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
