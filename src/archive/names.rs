//! Finding an entity by what somebody called it.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::{Entity, GroupIdx, Meeting, MeetingIdx, OrganisationIdx, PageIdx, PersonIdx, TopicIdx};
use crate::text::name;

/// The names of everything that has a page.
#[derive(Debug)]
pub(super) struct AllNames {
    pub(super) people: Names<PersonIdx>,
    pub(super) topics: Names<TopicIdx>,
    pub(super) organisations: Names<OrganisationIdx>,
    pub(super) groups: Names<GroupIdx>,
    pub(super) meetings: Names<MeetingIdx>,
    pub(super) pages: Names<PageIdx>,
    pub(super) beginnings: Beginnings,
}

impl AllNames {
    /// Makes empty tables.
    pub(super) fn new() -> AllNames {
        AllNames {
            people: Names::new(name::person_key),
            topics: Names::new(name::term_key),
            organisations: Names::new(name::term_key),
            groups: Names::new(name::term_key),
            meetings: Names::new(name::term_key),
            pages: Names::new(name::term_key),
            beginnings: Beginnings::default(),
        }
    }

    /// Returns the entity of this name: a topic before a person, an organisation, a group, a meeting and a page.
    pub(super) fn entity(&self, name: &str) -> Option<Entity> {
        let topic = || self.topics.find(name).map(Entity::Topic);
        let person = || self.people.find(name).map(Entity::Person);
        let body = || self.organisations.find(name).map(Entity::Organisation);
        let group = || self.groups.find(name).map(Entity::Group);
        let meeting = || self.meetings.find(name).map(Entity::Meeting);
        let page = || self.pages.find(name).map(Entity::Page);
        topic().or_else(person).or_else(body).or_else(group).or_else(meeting).or_else(page)
    }
}

/// The last parts of the ids of meetings, by which one is found that begins with some words.
#[derive(Debug, Default)]
pub(super) struct Beginnings {
    /// In the order of the letters.
    sorted: Vec<(String, MeetingIdx)>,
}

impl Beginnings {
    pub(super) fn new(meetings: &[Meeting]) -> Beginnings {
        let last = |id: &str| id.rsplit('/').next().unwrap_or(id).to_owned();
        let mut sorted: Vec<_> = MeetingIdx::each(meetings).map(|(idx, meeting)| (last(&meeting.id), idx)).collect();
        sorted.sort();
        Beginnings { sorted }
    }

    /// Returns the only meeting whose id is this, or begins with it and a hyphen.
    pub(super) fn only(&self, beginning: &str) -> Option<MeetingIdx> {
        let with_more = format!("{beginning}-");
        let from = |text: &str| &self.sorted[self.sorted.partition_point(|(last, _)| last.as_str() < text)..];
        let same = from(beginning).iter().take_while(|(last, _)| last == beginning);
        let longer = from(&with_more).iter().take_while(|(last, _)| last.starts_with(&with_more));
        let mut found = same.chain(longer);
        match (found.next(), found.next()) {
            (Some((_, idx)), None) => Some(*idx),
            _ => None,
        }
    }
}

/// The names of one kind of entity: ids, titles and other names, each leading to one place in a list.
#[derive(Debug)]
pub(super) struct Names<I> {
    key: fn(&str) -> String,
    by_id: FxHashMap<String, I>,
    by_key: FxHashMap<String, I>,
    /// As they were written in references. Most references repeat one, and to fold a name takes longer than to find it.
    by_spelling: FxHashMap<String, Spelling<I>>,
}

/// A name as it was written in references.
#[derive(Clone, Copy, Debug)]
struct Spelling<I> {
    entity: I,
    /// How often it was written so.
    n: usize,
    /// Which of all spellings it is, in the order in which they came.
    number: usize,
}

impl<I: Copy + Ord> Names<I> {
    /// Makes an empty table; `key` folds the spellings of one name together.
    fn new(key: fn(&str) -> String) -> Names<I> {
        Names { key, by_id: FxHashMap::default(), by_key: FxHashMap::default(), by_spelling: FxHashMap::default() }
    }

    /// Returns what the spellings of a name share.
    pub(super) fn key(&self, name: &str) -> String {
        (self.key)(name)
    }

    /// Takes an id for an entity; an id that is taken stays with its first holder.
    pub(super) fn claim_id(&mut self, id: &str, entity: I) {
        self.by_id.entry(id.to_lowercase()).or_insert(entity);
    }

    /// Takes a name for an entity, or returns the other entity that has it.
    pub(super) fn claim(&mut self, name: &str, entity: I) -> Result<(), I> {
        self.claim_key(self.key(name), entity)
    }

    /// Takes for an entity the names that share a key, or returns the other entity that has them.
    pub(super) fn claim_key(&mut self, key: String, entity: I) -> Result<(), I> {
        let holder = *self.by_key.entry(key).or_insert(entity);
        if holder == entity { Ok(()) } else { Err(holder) }
    }

    /// Returns the entity with this id or name.
    pub(super) fn find(&self, name: &str) -> Option<I> {
        self.by_id.get(&name.to_lowercase()).or_else(|| self.by_key.get(&(self.key)(name))).copied()
    }

    /// Returns what [`find`](Names::find) does: at once for what was asked of [`find_again`](Names::find_again) before.
    pub(super) fn known(&self, name: &str) -> Option<I> {
        self.by_spelling.get(name).map(|spelling| spelling.entity).or_else(|| self.find(name))
    }

    /// Returns what [`find`](Names::find) does, and remembers it: for the references of which there are very many.
    pub(super) fn find_again(&mut self, name: &str) -> Option<I> {
        if let Some(known) = self.by_spelling.get_mut(name) {
            known.n += 1;
            return Some(known.entity);
        }
        let found = self.find(name)?;
        self.remember(name, found);
        Some(found)
    }

    /// Remembers that a reference to an entity was written so.
    pub(super) fn remember(&mut self, name: &str, entity: I) {
        let spelling = Spelling { entity, n: 1, number: self.by_spelling.len() };
        self.by_spelling.entry(name.to_owned()).or_insert(spelling);
    }

    /// Returns how each entity is written in references, the best spelling first: whole names, then the most frequent, then
    /// those that have their accents and capitals where names have them, then what came first. Accents are left out far more often
    /// than put where none belongs, so who writes them counts for several.
    pub(super) fn spellings(&self) -> Vec<(I, &str)> {
        const WEIGHT_OF_ACCENTS: usize = 3;
        let weight = |name: &str, n: usize| if care(name).0 > 0 { n * WEIGHT_OF_ACCENTS } else { n };
        let mut all: Vec<(&String, &Spelling<I>)> = self.by_spelling.iter().collect();
        all.sort_by_cached_key(|(name, spelling)| {
            (spelling.entity, Reverse((name.contains(' '), weight(name, spelling.n), care(name))), spelling.number)
        });
        all.into_iter().map(|(name, spelling)| (spelling.entity, name.as_str())).collect()
    }
}

/// Returns with how much care a name is written: how many accents it has, and how many words with one capital, at the beginning.
fn care(name: &str) -> (usize, usize) {
    let has_its_capital =
        |word: &&str| word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
    let n_accents = name.chars().filter(|c| !c.is_ascii() && c.is_alphabetic()).count();
    (n_accents, name.split(' ').filter(has_its_capital).count())
}
