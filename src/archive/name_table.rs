//! Names of known entities in running text.
//!
//! A text is scanned once against a table of all names, word by word. Words are folded as names are, so that case,
//! accents and hyphens make no difference; names in scripts without spaces between words are looked for as they are.

use std::collections::hash_map::Entry;
use std::ops::Range;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};
use rustc_hash::{FxHashMap, FxHashSet};

use super::gather::push_new;
use super::word_filters::{BeginningFilter, WordSet, hash, hash_of_folded};
use super::{Entity, Group, GroupIdx, OrganisationIdx, PersonIdx, Records, Topic, TopicIdx};
use crate::content::markdown::TextRun;
use crate::content::{Document, is_mark_of_task};
use crate::source::Span;
use crate::text::words::{fold_word, words};

/// A name in a body.
#[derive(Clone, Copy, Debug)]
pub(super) struct FoundName {
    pub(super) html: Span,
    pub(super) entity: Entity,
    pub(super) run: TextRun,
}

/// All names in a body, and what tells which names it cannot hold.
#[derive(Debug)]
pub(super) struct FoundNames {
    /// In order, none within another.
    pub(super) names: Vec<FoundName>,
    words: Arc<WordSet>,
}

/// What is different between two tables.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// The words of each name that only one of them has.
    names: Vec<Vec<u64>>,
    /// What stands in another place of its list.
    moved: FxHashMap<Entity, Entity>,
}

impl Changes {
    /// More new names than these, and it is as quick to look for all.
    const MOST: usize = 64;

    /// Returns what an entity is called in the new table.
    pub(super) fn entity(&self, entity: Entity) -> Entity {
        self.moved.get(&entity).copied().unwrap_or(entity)
    }

    /// Returns the names that the new table finds in a body, given those that the old one found; `None` if it may find
    /// others.
    pub(super) fn apply(&self, found: &Arc<FoundNames>) -> Option<Arc<FoundNames>> {
        let may_hold = |name: &Vec<u64>| name.iter().all(|word| found.words.may_hold(*word));
        if self.names.iter().any(may_hold) {
            return None;
        }
        if !found.names.iter().any(|name| self.moved.contains_key(&name.entity)) {
            return Some(Arc::clone(found));
        }
        let names = found.names.iter().map(|name| FoundName { entity: self.entity(name.entity), ..*name });
        Some(Arc::new(FoundNames { names: names.collect(), words: Arc::clone(&found.words) }))
    }
}

/// What a name stands for.
#[derive(PartialEq, Eq, Debug)]
struct Named {
    entity: Entity,
    /// The name as it must be written, for names that are otherwise words of the language: "WHO", "IT".
    exact: Option<String>,
}

/// All names that are looked for. A name is found by its words, folded: first whether any name begins with a word, then
/// the longest of them that stands there, however many begin alike.
#[derive(Debug)]
pub(super) struct NameTable {
    beginnings: BeginningFilter,
    /// For each first word of names, of how many words they are: most first.
    n_words: FxHashMap<String, Vec<usize>>,
    /// By their folded words, a space between two.
    names: FxHashMap<String, Named>,
    /// Names without spaces between words, with the automaton that finds them.
    unspaced: Option<(AhoCorasick, Vec<(String, Entity)>)>,
}

impl NameTable {
    /// Makes the table of all names of the records.
    pub(super) fn new(records: &Records) -> NameTable {
        let mut table = NameTable {
            beginnings: BeginningFilter::for_names(0),
            n_words: FxHashMap::default(),
            names: FxHashMap::default(),
            unspaced: None,
        };
        let mut unspaced: Vec<(String, Entity)> = Vec::new();
        let mut seen_unspaced: FxHashSet<&str> = FxHashSet::default();
        for (name, entity) in known_names(records) {
            if !is_unspaced(name) {
                table.add(name, entity);
            } else if name.chars().count() >= 2 && seen_unspaced.insert(name) {
                unspaced.push((name.to_owned(), entity));
            }
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself, in whatever order")]
        for lengths in table.n_words.values_mut() {
            lengths.sort_unstable_by_key(|n_words| std::cmp::Reverse(*n_words));
        }
        table.beginnings = BeginningFilter::for_names(table.names.len());
        table.names.keys().for_each(|name| table.beginnings.add(name));
        table.unspaced = automaton(unspaced);
        table
    }

    /// Returns what is different in another table; `None` if that is too much to be worth telling.
    pub(super) fn changes_to(&self, new: &NameTable) -> Option<Changes> {
        let unspaced = |table: &NameTable| table.unspaced.as_ref().map(|(_, names)| names.clone());
        if unspaced(self) != unspaced(new) {
            return None;
        }
        // One word may well be in every text: "New" of "New Delhi".
        let words = |name: &str| name.split(' ').map(hash_of_folded).collect();
        let mut changes = Changes::default();
        let come = new.names.keys().filter(|name| !self.names.contains_key(*name));
        changes.names.extend(come.take(Changes::MOST).map(|name| words(name)));
        #[expect(clippy::iter_over_hash_type, reason = "what is found does not depend on the order")]
        for (name, old) in &self.names {
            match new.names.get(name) {
                Some(now) if now.exact == old.exact => {
                    // Two names of one entity that went to different ones: no such move can be told.
                    let goal = *changes.moved.entry(old.entity).or_insert(now.entity);
                    if goal != now.entity {
                        return None;
                    }
                }
                _ => changes.names.push(words(name)),
            }
        }
        changes.moved.retain(|old, now| old != now);
        (changes.names.len() < Changes::MOST).then_some(changes)
    }

    fn add(&mut self, name: &str, entity: Entity) {
        let folded: Vec<String> = words(name).map(|(_, word)| folded(word)).collect();
        if !is_linkable(name, &folded, entity) {
            return;
        }
        let Some(first) = folded.first() else { return };
        if let Entry::Vacant(vacant) = self.names.entry(folded.join(" ")) {
            vacant.insert(Named { entity, exact: is_acronym(name).then(|| name.to_owned()) });
            push_new(self.n_words.entry(first.clone()).or_default(), folded.len());
        }
    }

    /// Returns the names in a document's body; that of what the document describes is no news there.
    pub(super) fn find_in(&self, document: &Document, own: Entity) -> FoundNames {
        let html = &document.body.html;
        let mut found = Vec::new();
        let mut set = WordSet::new();
        let (mut phrase, mut folded) = (Phrase::default(), String::new());
        for run in &document.body.runs {
            let text = &html[run.html.range()];
            self.find_unspaced(text, *run, own, &mut found);
            let mut end_of_last = 0;
            let hashed = words(text).map(|(range, word)| (range.start, hash(word, &mut folded)));
            let mut hashes = hashed.inspect(|(_, hash)| set.add(*hash)).peekable();
            while let Some((start, first)) = hashes.next() {
                let second = hashes.peek().map(|(_, second)| *second);
                if start < end_of_last || !self.beginnings.may_begin(first, second) {
                    continue;
                }
                let Some((end, named)) = self.name_at(text, start, &mut phrase) else { continue };
                end_of_last = end;
                if named.entity != own && !is_mark_of_task(&text[start..end], &text[end..]) {
                    let html = Span::new(start, end).shifted(run.html.start as usize);
                    found.push(FoundName { html, entity: named.entity, run: *run });
                }
            }
        }
        found.sort_by_key(|found| found.html);
        FoundNames { names: without_overlaps(found), words: Arc::new(set) }
    }

    /// Returns the names in any text, from left to right, none within another.
    pub(super) fn find_in_text(&self, text: &str) -> Vec<(Range<usize>, Entity)> {
        let mut found: Vec<(Range<usize>, Entity)> = Vec::new();
        if let Some((automaton, names)) = self.unspaced.as_ref().filter(|_| !text.is_ascii()) {
            let hits = automaton.find_iter(text);
            found.extend(hits.map(|hit| (hit.range(), names[hit.pattern().as_usize()].1)));
        }
        let mut phrase = Phrase::default();
        let mut end_of_last = 0;
        for (range, _) in words(text) {
            if range.start < end_of_last {
                continue;
            }
            if let Some((end, named)) = self.name_at(text, range.start, &mut phrase) {
                found.push((range.start..end, named.entity));
                end_of_last = end;
            }
        }
        found.sort_by_key(|(range, _)| range.start);
        let mut end_of_last = 0;
        found.retain(|(range, _)| {
            let is_apart = range.start >= end_of_last;
            end_of_last = range.end.max(end_of_last);
            is_apart
        });
        found
    }

    /// Returns the longest name that stands at `start`, and where it ends.
    fn name_at(&self, text: &str, start: usize, phrase: &mut Phrase) -> Option<(usize, &Named)> {
        phrase.clear();
        let mut words = words(&text[start..]).map(|(range, word)| (start + range.start..start + range.end, word));
        let (range, first) = words.next()?;
        phrase.push(first, range.end);
        let lengths = self.n_words.get(phrase.folded.as_str())?;
        let most = *lengths.first()?;
        let mut end = range.end;
        for (range, word) in words.take(most - 1) {
            if !is_joint(&text[end..range.start]) {
                break;
            }
            phrase.push(word, range.end);
            end = range.end;
        }
        lengths.iter().find_map(|&n_words| {
            let (folded, end) = phrase.first_words(n_words)?;
            let named = self.names.get(folded)?;
            let is_as_written = named.exact.as_ref().is_none_or(|exact| text[start..end] == **exact);
            is_as_written.then_some((end, named))
        })
    }

    fn find_unspaced(&self, text: &str, run: TextRun, own: Entity, found: &mut Vec<FoundName>) {
        let Some((automaton, names)) = self.unspaced.as_ref().filter(|_| !text.is_ascii()) else { return };
        for hit in automaton.find_iter(text) {
            let (_, entity) = names[hit.pattern().as_usize()];
            if entity != own {
                let html = Span::new(hit.start(), hit.end()).shifted(run.html.start as usize);
                found.push(FoundName { html, entity, run });
            }
        }
    }
}

/// Some words in a row, folded.
#[derive(Default)]
struct Phrase {
    folded: String,
    /// For each word, where it ends: in `folded`, and in the text.
    ends: Vec<(usize, usize)>,
}

impl Phrase {
    fn clear(&mut self) {
        self.folded.clear();
        self.ends.clear();
    }

    fn push(&mut self, word: &str, end: usize) {
        if !self.ends.is_empty() {
            self.folded.push(' ');
        }
        fold_word(word, &mut self.folded);
        self.ends.push((self.folded.len(), end));
    }

    /// Returns the first words, and where the last of them ends in the text.
    fn first_words(&self, n_words: usize) -> Option<(&str, usize)> {
        let (length, end) = *self.ends.get(n_words.checked_sub(1)?)?;
        Some((&self.folded[..length], end))
    }
}

/// Tells whether what stands between two words can stand within a name: "V. D.", "cyber-attacks", a broken line.
fn is_joint(between: &str) -> bool {
    between.len() <= 4
        && between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '.' | '\'' | '’'))
        && !between.contains("\n\n")
}

fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_word(word, &mut folded);
    folded
}

/// Returns every name with its entity; those that come first keep a name that several have.
fn known_names(records: &Records) -> impl Iterator<Item = (&str, Entity)> {
    let people = PersonIdx::each(&records.people)
        .flat_map(|(idx, person)| names(&person.name, None, &person.also_known_as, Entity::Person(idx)));
    let organisations = OrganisationIdx::each(&records.organisations).flat_map(|(idx, body)| {
        names(&body.title, body.short.as_deref(), &body.also_known_as, Entity::Organisation(idx))
    });
    let is_named = |topic: &Topic| !topic.is_found || is_no_plain_word(&topic.title);
    let topics = TopicIdx::each(&records.topics).filter(move |(_, topic)| is_named(topic));
    let topics = topics.flat_map(|(idx, topic)| names(&topic.title, None, &topic.also_known_as, Entity::Topic(idx)));
    let is_named = |group: &Group| !group.is_called_after_folder() || is_no_plain_word(&group.title);
    let groups = GroupIdx::each(&records.groups).filter(move |(_, group)| is_named(group));
    let groups = groups
        .flat_map(|(idx, group)| names(&group.title, group.short.as_deref(), &group.also_known_as, Entity::Group(idx)));
    people.chain(organisations).chain(topics).chain(groups)
}

fn names<'a>(
    title: &'a str,
    short: Option<&'a str>,
    others: &'a [String],
    entity: Entity,
) -> impl Iterator<Item = (&'a str, Entity)> {
    std::iter::once(title).chain(short).chain(others.iter().map(String::as_str)).map(move |name| (name, entity))
}

/// Tells whether a name is distinct enough to be linked wherever it stands. One word is not enough for a person: Will
/// and Mark are words too.
fn is_linkable(name: &str, folded: &[String], entity: Entity) -> bool {
    match entity {
        Entity::Person(_) => folded.len() >= 2,
        _ => folded.len() >= 2 || name.chars().filter(|c| c.is_alphanumeric()).count() >= 2,
    }
}

/// Tells whether a name is written in capitals only, and so is another word than the same letters in small.
fn is_acronym(name: &str) -> bool {
    name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase)
}

/// Tells whether a name that nobody gave on purpose (a heading, a folder) can hardly be meant otherwise where it stands in
/// a sentence: "Update" and "Tech" are words, "Dataset Profiles" and "SPDX 3" are names.
fn is_no_plain_word(name: &str) -> bool {
    /// Of signs without spaces between words, so many are more than a word.
    const MANY_SIGNS: usize = 4;
    if is_unspaced(name) {
        return name.chars().count() >= MANY_SIGNS;
    }
    let has_odd_letters = |word: &str| word.chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit());
    words(name).count() >= 2 || has_odd_letters(name)
}

/// Tells whether a name is in a script that does not put spaces between words.
fn is_unspaced(name: &str) -> bool {
    name.chars().any(|c| {
        matches!(c,
            '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' // Thai, Lao, Burmese, Khmer
            | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' // kana, Han
            | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
    })
}

fn automaton(names: Vec<(String, Entity)>) -> Option<(AhoCorasick, Vec<(String, Entity)>)> {
    let patterns = names.iter().map(|(name, _)| name);
    let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns).ok()?;
    (!names.is_empty()).then_some((automaton, names))
}

fn without_overlaps(found: Vec<FoundName>) -> Vec<FoundName> {
    let mut kept: Vec<FoundName> = Vec::with_capacity(found.len());
    for next in found {
        if kept.last().is_none_or(|last| last.html.end <= next.html.start) {
            kept.push(next);
        }
    }
    kept
}
