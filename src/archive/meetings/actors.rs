//! Who is named as acting: whom the archive knows, and those of a meeting by what its report calls them for short.

use rustc_hash::FxHashMap;

use super::owners::ShortNames;
use crate::archive::lookup;
use crate::archive::register::Register;
use crate::archive::{Actor, Entity, MeetingIdx, PersonIdx};
use crate::content::schema::Names;
use crate::content::{Document, joints};
use crate::source::Spanned;
use crate::text::name;
use crate::text::name::short::{self, ByInitial, ByInitials, Sole};

/// Returns somebody who is named as acting. Such names stay text if the archive does not know them: "the Chair" and
/// "all members" act too.
pub(super) fn actor(register: &Register, name: &str) -> Actor {
    let entity = lookup::named(&register.names, Names::Actor, name);
    Actor { name: entity.map_or(name, |entity| register.records.title(entity)).to_owned(), entity }
}

/// Those who took part in a meeting, by what a report may call them for short.
pub(super) struct WhoWasThere<'d> {
    by_code: FxHashMap<&'d str, &'d Spanned<String>>,
    /// By the words of their names.
    by_word: Sole<PersonIdx>,
    by_initial: ByInitial<PersonIdx>,
    /// Where the report has no codes.
    by_initials: ByInitials<PersonIdx>,
}

impl<'d> WhoWasThere<'d> {
    pub(super) fn new(
        register: &Register,
        names: &ShortNames,
        meeting: MeetingIdx,
        document: &'d Document,
    ) -> WhoWasThere<'d> {
        let mut there = WhoWasThere {
            by_code: FxHashMap::default(),
            by_word: Sole::default(),
            by_initial: ByInitial::default(),
            by_initials: ByInitials::default(),
        };
        for (code, full) in &document.told.codes {
            there.by_code.entry(code).or_insert(full);
        }
        let records = &register.records;
        for idx in &records.meeting(meeting).appearances {
            let person = records.appearance(*idx).person;
            let full = records.person(person).name.as_str();
            names.words(person).iter().for_each(|word| there.by_word.add(word.clone(), person));
            there.by_initial.add(full, person);
            if document.told.codes.is_empty() {
                there.by_initials.add(full, person);
            }
        }
        there
    }

    /// Returns those who are named as acting: several where each of them is known, `SON and STW`, and else what is written.
    pub(super) fn actors(&self, register: &Register, named: &str) -> Vec<Actor> {
        let parts = joints::parts(named)
            .into_iter()
            .map(|part| part.trim().trim_start_matches('@').trim_end_matches("さん"))
            .filter(|part| !part.is_empty());
        let actors: Vec<Actor> = parts.map(|part| self.actor(register, part)).collect();
        let is_known = |actor: &Actor| matches!(actor.entity, Some(Entity::Person(_)));
        if actors.len() > 1 && actors.iter().any(is_known) {
            return actors;
        }
        vec![self.actor(register, named)]
    }

    /// Returns somebody who is named as acting in a report: as the archive knows the name. A single word is a code of the
    /// report, or the first or family name of exactly one of those who were there, before it is whoever, or whatever body, is
    /// called no more than that elsewhere.
    pub(super) fn actor(&self, register: &Register, name: &str) -> Actor {
        let known = actor(register, name);
        let coded = || self.by_code.get(name).and_then(|full| register.names.people.find(&full.value));
        let only = || self.by_word.find(&name::person_key(name));
        let word = if name.contains(' ') { None } else { coded().or_else(only) };
        // Elsewhere somebody may be listed no more fully than that: `Speaker O`.
        let short = || with_initial(&self.by_initial, name);
        let initials = || self.by_initials.find(name).filter(|_| known.entity.is_none());
        match word.or_else(short).or_else(initials) {
            Some(person) => {
                let entity = Entity::Person(person);
                Actor { name: register.records.title(entity).to_owned(), entity: Some(entity) }
            }
            None => known,
        }
    }
}

/// Returns who is meant by a first name with an initial in capitals, as a report has it: `Speaker O` and `SpeakerO`.
pub(super) fn with_initial(people: &ByInitial<PersonIdx>, name: &str) -> Option<PersonIdx> {
    let (first, initial) = short::split_initial(name)?;
    let is_meant = initial.is_uppercase() && first.chars().skip(1).any(char::is_lowercase);
    people.find(first, initial).filter(|_| is_meant)
}
