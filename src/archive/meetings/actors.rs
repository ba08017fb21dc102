//! Who is named as acting: whom the archive knows, and those of a meeting by what its report calls them for short.

use std::cell::OnceCell;

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

/// Those who took part in a meeting, by what a report may call them for short: put together when one is first asked for by that, for
/// most reports name people in full.
pub(super) struct WhoWasThere<'d> {
    register: &'d Register,
    names: &'d ShortNames,
    meeting: MeetingIdx,
    by_code: FxHashMap<&'d str, &'d Spanned<String>>,
    /// By the words of their names.
    by_word: OnceCell<Sole<PersonIdx>>,
    by_initial: OnceCell<ByInitial<PersonIdx>>,
    by_initials: OnceCell<ByInitials<PersonIdx>>,
}

impl<'d> WhoWasThere<'d> {
    pub(super) fn new(
        register: &'d Register,
        names: &'d ShortNames,
        meeting: MeetingIdx,
        document: &'d Document,
    ) -> WhoWasThere<'d> {
        let mut by_code = FxHashMap::default();
        for (code, full) in &document.told.codes {
            by_code.entry(code.as_str()).or_insert(full);
        }
        let (by_word, by_initial, by_initials) = Default::default();
        WhoWasThere { register, names, meeting, by_code, by_word, by_initial, by_initials }
    }

    /// Returns what those who were there are called, each with what `add` says to it.
    fn called<C: Default>(&self, add: impl Fn(&mut C, &str, PersonIdx)) -> C {
        let (mut called, records) = (C::default(), &self.register.records);
        for idx in &records.meeting(self.meeting).appearances {
            let person = records.appearance(*idx).person;
            add(&mut called, &records.person(person).name, person);
        }
        called
    }

    fn by_word(&self, word: &str) -> Option<PersonIdx> {
        let add = |people: &mut Sole<PersonIdx>, _: &str, person| {
            self.names.words(person).iter().for_each(|word| people.add(word.clone(), person));
        };
        self.by_word.get_or_init(|| self.called(add)).find(&name::person_key(word))
    }

    fn by_initial(&self, first: &str, initial: char) -> Option<PersonIdx> {
        self.by_initial.get_or_init(|| self.called(ByInitial::add)).find(first, initial)
    }

    /// Finds nobody where the report has codes.
    fn by_initials(&self, letters: &str) -> Option<PersonIdx> {
        let all = || self.by_initials.get_or_init(|| self.called(ByInitials::add));
        self.by_code.is_empty().then(all)?.find(letters)
    }

    /// Returns those who are named as acting: several where each of them is known, `SON and STW`, and else what is written.
    pub(super) fn actors(&self, named: &str) -> Vec<Actor> {
        let parts = joints::parts(named)
            .into_iter()
            .map(|part| part.trim().trim_start_matches('@').trim_end_matches("さん"))
            .filter(|part| !part.is_empty());
        let actors: Vec<Actor> = parts.map(|part| self.actor(part)).collect();
        let is_known = |actor: &Actor| matches!(actor.entity, Some(Entity::Person(_)));
        if actors.len() > 1 && actors.iter().any(is_known) {
            return actors;
        }
        vec![self.actor(named)]
    }

    /// Returns somebody who is named as acting in a report: as the archive knows the name. A single word is a code of the
    /// report, or the first or family name of exactly one of those who were there, before it is whoever, or whatever body, is
    /// called no more than that elsewhere.
    pub(super) fn actor(&self, name: &str) -> Actor {
        let register = self.register;
        let known = actor(register, name);
        let coded = || self.by_code.get(name).and_then(|full| register.names.people.find(&full.value));
        let word = if name.contains(' ') { None } else { coded().or_else(|| self.by_word(name)) };
        // Elsewhere somebody may be listed no more fully than that: `Speaker O`.
        let short = || with_initial(name).and_then(|(first, initial)| self.by_initial(first, initial));
        let initials = || Some(name).filter(|_| known.entity.is_none()).and_then(|name| self.by_initials(name));
        match word.or_else(short).or_else(initials) {
            Some(person) => {
                let entity = Entity::Person(person);
                Actor { name: register.records.title(entity).to_owned(), entity: Some(entity) }
            }
            None => known,
        }
    }
}

/// Parts a first name from an initial in capitals, as reports have it: `Speaker O` and `SpeakerO`.
pub(super) fn with_initial(name: &str) -> Option<(&str, char)> {
    let is_meant =
        |(first, initial): &(&str, char)| initial.is_uppercase() && first.chars().skip(1).any(char::is_lowercase);
    short::split_initial(name).filter(is_meant)
}
