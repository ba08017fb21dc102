//! Who is to do what a text tells is to be done: of all that stands where names do, people and those who act for them. Bodies that a task is about,
//! and words that open it, are passed over for somebody who is named behind them.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::actors::{self, WhoWasThere};
use crate::archive::register::Register;
use crate::archive::turns::Legends;
use crate::archive::{Actor, Entity, MeetingIdx, Person, PersonIdx};
use crate::content::named::{self, Standing};
use crate::content::schema::DecisionKind;
use crate::content::{Document, Outcome};
use crate::text::name::person_key;
use crate::text::name::short::ByInitial;

/// What the whole archive knows of what people are called for short.
pub(super) struct ShortNames {
    /// Of each person the keys of the words of the name.
    words: Vec<Vec<String>>,
    /// The first words of the names of several.
    first: FxHashSet<String>,
    by_initial: ByInitial<PersonIdx>,
    legends: Legends,
}

impl ShortNames {
    pub(super) fn new(register: &Register, reports: &[(MeetingIdx, Arc<Document>)]) -> ShortNames {
        let words_of = |person: &Person| person.name.split(' ').map(person_key).collect();
        let words: Vec<Vec<String>> = register.records.people.par_iter().map(words_of).collect();
        let of_several = words.iter().filter(|words| words.len() > 1);
        let first = of_several.map(|words| words[0].clone()).collect();
        let mut by_initial = ByInitial::default();
        for (idx, person) in PersonIdx::each(&register.records.people) {
            by_initial.add(&person.name, idx);
        }
        ShortNames { words, first, by_initial, legends: Legends::new(register, reports) }
    }

    /// Returns the keys of the words of a person's name.
    pub(super) fn words(&self, person: PersonIdx) -> &[String] {
        &self.words[person.position()]
    }

    fn is_first(&self, word: &str) -> bool {
        self.first.contains(&person_key(word))
    }

    /// Tells whether all of these are people of the archive, as far as one can see.
    pub(super) fn know(&self, actors: &[Actor]) -> bool {
        let is_known = |actor: &Actor| match actor.entity {
            Some(entity) => matches!(entity, Entity::Person(_)),
            None => self.is_short(&actor.name),
        };
        !actors.is_empty() && actors.iter().all(is_known)
    }

    /// Tells whether words are the first name of somebody, alone or with an initial: `Phil`, `Phil O.`
    fn is_short(&self, name: &str) -> bool {
        match name.split_once(' ') {
            Some((first, initial)) => initial.trim_end_matches('.').chars().count() == 1 && self.is_first(first),
            None => self.is_first(name),
        }
    }
}

/// Returns who is to act on an outcome that the report of a meeting tells.
pub(super) fn owners(
    register: &Register,
    there: &WhoWasThere<'_>,
    short: &ShortNames,
    meeting: MeetingIdx,
    told: &Outcome,
) -> Vec<Actor> {
    let finder = Finder { register, there, short, meeting, text: &told.text };
    if told.kind != DecisionKind::Action {
        return match told.by.as_deref() {
            Some(named) => there.actors(named),
            None => finder.assigned(&told.text),
        };
    }
    match told.by.as_deref() {
        Some(named) => {
            // `AI Kate and Lee to …`: the mark without its colon.
            let mut actors =
                finder.actors(named.strip_prefix("AI ").filter(|_| !named::is_of_group(named)).unwrap_or(named));
            let standing = named::standing(&told.text, named);
            actors.retain(|actor| finder.acts(actor, standing));
            match () {
                () if actors.is_empty() => finder.otherwise(&told.text, named),
                // `Somewhere - Kate`: what nobody knows is what somebody whom all know has to do with.
                () if standing == Standing::Label && finder.are_strange(&actors) => {
                    finder.set_apart(&told.text).unwrap_or(actors)
                }
                () => actors,
            }
        }
        None => finder.unnamed(&told.text),
    }
}

/// Finds people in the words of a task.
struct Finder<'a> {
    register: &'a Register,
    there: &'a WhoWasThere<'a>,
    short: &'a ShortNames,
    meeting: MeetingIdx,
    /// The words of the task.
    text: &'a str,
}

impl Finder<'_> {
    fn actors(&self, named: &str) -> Vec<Actor> {
        let mut actors = self.there.actors(named);
        for actor in actors.iter_mut().filter(|actor| actor.entity.is_none()) {
            // A code that this report does not explain is who it was in those around it.
            let coded = || self.short.legends.find(&actor.name, self.meeting).filter(|_| named::is_code(&actor.name));
            let initial = || actors::with_initial(&actor.name);
            let short = || initial().and_then(|(first, initial)| self.short.by_initial.find(first, initial));
            if let Some(person) = coded().or_else(short) {
                let entity = Entity::Person(person);
                *actor = Actor { name: self.register.records.title(entity).to_owned(), entity: Some(entity) };
            }
        }
        actors
    }

    /// Tells whether who stands so in a task is to do it.
    fn acts(&self, actor: &Actor, standing: Standing) -> bool {
        let name = actor.name.as_str();
        match actor.entity {
            Some(Entity::Person(_) | Entity::Group(_)) => true,
            // "Some Body to publish it" tells of one that acts; "Some Body - ask them" of one that the task is about.
            Some(_) => matches!(standing, Standing::Subject | Standing::Apart),
            None if name.contains(['(', ')', '?']) => false,
            // `(@Kate)` says itself that somebody is meant.
            None if self.text.contains(&format!("@{name}")) => true,
            None if named::is_of_group(name) => true,
            None if named::is_ordinary(name) => false,
            None => match standing {
                Standing::Subject | Standing::Apart => true,
                Standing::Label => !name.contains(' ') || self.bears_first_name(name),
                Standing::End => self.bears_first_name(name),
            },
        }
    }

    /// `DECISION: Kate to write to them`: who is to do what was decided, if the archive knows them.
    fn assigned(&self, text: &str) -> Vec<Actor> {
        /// "Kate to the rescue" tells of no task.
        const NO_VERBS: &[&str] = &["the", "a", "an", "be", "his", "her", "our", "their"];
        let is_assigned = |name: &&str| {
            let rest = text.strip_prefix(*name).and_then(|rest| rest.strip_prefix(" to "));
            rest.and_then(|rest| rest.split(' ').next()).is_some_and(|verb| !NO_VERBS.contains(&verb))
        };
        let mut named = named::before_verb(text).into_iter().filter(is_assigned);
        named.find_map(|name| self.people_there(name)).unwrap_or_default()
    }

    /// Tells whether nobody knows any of these, and none is a group.
    fn are_strange(&self, actors: &[Actor]) -> bool {
        let is_strange = |actor: &Actor| {
            actor.entity.is_none() && !named::is_of_group(&actor.name) && !self.bears_first_name(&actor.name)
        };
        actors.iter().all(is_strange)
    }

    fn bears_first_name(&self, name: &str) -> bool {
        name.split([' ', '/', ',', '&']).any(|word| self.short.is_first(word))
    }

    /// Finds somebody else where what stands in place of a name is none.
    fn otherwise(&self, text: &str, named: &str) -> Vec<Actor> {
        // `Some Body (SON): …`, `Kate (with others)`, `Asking Kate to …`
        let (head, inner) = match named.split_once('(') {
            Some((head, inner)) => (Some(head.trim()), Some(inner.trim_end_matches(')'))),
            None => (None, None),
        };
        let tail = named.split_once(' ').map(|(_, tail)| tail);
        let within = [inner, head, tail].into_iter().flatten().find_map(|name| self.people(name));
        within.unwrap_or_else(|| self.unnamed(text))
    }

    /// Finds who is named nowhere at the front of a task: behind a dash, in brackets at the end, in a later sentence.
    fn unnamed(&self, text: &str) -> Vec<Actor> {
        let at_front = named::before_verb(text).into_iter().find_map(|name| self.people_there(name));
        let at_end = || self.set_apart(text);
        let later = || named::later_subjects(text).find_map(|name| self.people_there(name));
        at_front.or_else(at_end).or_else(later).unwrap_or_default()
    }

    fn set_apart(&self, text: &str) -> Option<Vec<Actor>> {
        let parts = named::set_apart(text);
        // What stands in brackets is said of somebody: "(Kate will join them)".
        let is_behind_dash = |part: &&&str| !text.contains(&format!("({part}"));
        let heads = parts.iter().filter(is_behind_dash).flat_map(|part| named::before_verb(part));
        parts.iter().copied().chain(heads).find_map(|name| self.people(name))
    }

    /// Returns those who are named, if all of them are people.
    fn people(&self, named: &str) -> Option<Vec<Actor>> {
        let actors = self.actors(named);
        let is_person = |actor: &Actor| match actor.entity {
            Some(entity) => matches!(entity, Entity::Person(_)),
            None => {
                named::is_all(&actor.name) || (self.short.is_short(&actor.name) && !named::is_ordinary(&actor.name))
            }
        };
        (!actors.is_empty() && actors.iter().all(is_person)).then_some(actors)
    }

    /// Returns those who are named, if all of them are known to the archive.
    fn people_there(&self, named: &str) -> Option<Vec<Actor>> {
        self.people(named).filter(|actors| actors.iter().all(|actor| actor.entity.is_some()))
    }
}
