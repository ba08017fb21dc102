//! Who is named as acting: whom the archive knows, and those of a meeting by what its report calls them for short.

use rustc_hash::FxHashMap;

use crate::archive::lookup;
use crate::archive::register::Register;
use crate::archive::{Actor, Entity, MeetingIdx, PersonIdx};
use crate::content::schema::Names;
use crate::content::{Document, joints};
use crate::source::Spanned;
use crate::text::name;

/// Returns somebody who is named as acting. Such names stay text if the archive does not know them: "the Chair" and
/// "all members" act too.
pub(super) fn actor(register: &Register, name: &str) -> Actor {
    let entity = lookup::named(&register.names, Names::Actor, name);
    Actor { name: entity.map_or(name, |entity| register.records.title(entity)).to_owned(), entity }
}

/// Those who took part in a meeting, by what a report may call them for short.
pub(super) struct WhoWasThere<'d> {
    by_code: FxHashMap<&'d str, &'d Spanned<String>>,
    /// By the words of their names; `None` where several bear one.
    by_word: FxHashMap<String, Option<PersonIdx>>,
    by_initial: ByInitial,
    /// By the first letters of first and last name, where the report has no codes; `None` where several share them.
    by_initials: FxHashMap<String, Option<PersonIdx>>,
}

impl<'d> WhoWasThere<'d> {
    pub(super) fn new(register: &Register, meeting: MeetingIdx, document: &'d Document) -> WhoWasThere<'d> {
        let mut there = WhoWasThere {
            by_code: FxHashMap::default(),
            by_word: FxHashMap::default(),
            by_initial: ByInitial::default(),
            by_initials: FxHashMap::default(),
        };
        for (code, full) in &document.told.codes {
            there.by_code.entry(code).or_insert(full);
        }
        let records = &register.records;
        for idx in &records.meeting(meeting).appearances {
            let person = records.appearance(*idx).person;
            let full = records.person(person).name.as_str();
            for word in full.split(' ') {
                let bearer = there.by_word.entry(name::person_key(word)).or_insert(Some(person));
                *bearer = bearer.filter(|other| *other == person);
            }
            there.by_initial.add(full, person);
            if let Some(initials) = initials(full).filter(|_| document.told.codes.is_empty()) {
                let bearer = there.by_initials.entry(initials).or_insert(Some(person));
                *bearer = bearer.filter(|other| *other == person);
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
        let only = || self.by_word.get(&name::person_key(name)).copied().flatten();
        let word = if name.contains(' ') { None } else { coded().or_else(only) };
        let short = || self.by_initial.find(name).or_else(|| self.by_initials.get(name).copied().flatten());
        match word.or_else(|| short().filter(|_| known.entity.is_none())) {
            Some(person) => {
                let entity = Entity::Person(person);
                Actor { name: register.records.title(entity).to_owned(), entity: Some(entity) }
            }
            None => known,
        }
    }
}

/// People by the first name and the initial of the last, `Speaker O` and `SpeakerO`; `None` where several share both.
#[derive(Default)]
pub(super) struct ByInitial(FxHashMap<String, Option<PersonIdx>>);

impl ByInitial {
    pub(super) fn add(&mut self, full: &str, person: PersonIdx) {
        let Some((first, last)) = full.split_once(' ') else { return };
        let Some(initial) = last.rsplit(' ').next().and_then(|last| last.chars().next()) else { return };
        let bearer = self.0.entry(name::person_key(&format!("{first}{initial}"))).or_insert(Some(person));
        *bearer = bearer.filter(|other| *other == person);
    }

    /// Returns who is meant by a name with an initial alone, as a report has it.
    pub(super) fn find(&self, name: &str) -> Option<PersonIdx> {
        let bare = name.trim_end_matches('.');
        let joined = || bare.char_indices().next_back().map(|(at, _)| bare.split_at(at));
        let (first, initial) = bare.rsplit_once(' ').or_else(joined)?;
        let is_initial = initial.chars().count() == 1 && initial.chars().all(char::is_uppercase);
        let is_first = first.chars().skip(1).any(char::is_lowercase);
        let key = (is_initial && is_first).then(|| name::person_key(&format!("{first}{initial}")))?;
        self.0.get(&key).copied().flatten()
    }
}

/// Returns the first letters of a first and a last name: `SO` of "Speaker One".
fn initials(full: &str) -> Option<String> {
    let (first, last) = full.split_once(' ')?;
    let letters = [first, last.rsplit(' ').next()?].map(|word| word.chars().next().filter(|c| c.is_uppercase()));
    letters.into_iter().collect()
}
