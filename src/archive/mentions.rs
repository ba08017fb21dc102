//! Names of known entities in running text.
//!
//! Every text is scanned once against a table of all names, word by word. Words are folded as names are, so that case,
//! accents and hyphens make no difference; names in scripts without spaces between words are looked for as they are.

use aho_corasick::{AhoCorasick, MatchKind};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::links::add_mention;
use super::register::Register;
use super::{Archive, Entity, GroupIdx, Mention, OrganisationIdx, PersonIdx, TextIdx, TopicIdx};
use crate::config::Config;
use crate::content::Document;
use crate::content::markdown::TextRun;
use crate::source::Span;
use crate::text::words::{fold_word, words};

/// Finds the names in all texts: where to link them, and who is mentioned where.
pub(super) fn find_names(register: &mut Register, config: &Config) {
    let table = NameTable::new(&register.archive);
    let found: Vec<Vec<Found>> =
        register.archive.texts.par_iter().map(|text| table.find_in(&text.document, text.entity)).collect();
    for (position, found) in found.into_iter().enumerate() {
        let autolink = register.archive.texts[position].document.matter.common.autolink.unwrap_or(config.autolink);
        let mut linked: FxHashSet<(Entity, u32)> = FxHashSet::default();
        let mut mentioned: FxHashSet<(Entity, u32)> = FxHashSet::default();
        let mut names = Vec::new();
        for Found { html, entity, run } in found {
            if autolink && linked.insert((entity, run.section)) {
                names.push((html, entity));
            }
            if mentioned.insert((entity, run.paragraph)) {
                let mention = Mention { text: TextIdx::new(position), paragraph: run.paragraph, html };
                add_mention(register, Some(entity), mention);
            }
        }
        register.archive.texts[position].names = names;
    }
    finish(register);
}

/// Puts the mentions of each entity in order, one for each paragraph; a name says more than a bare link.
fn finish(register: &mut Register) {
    let archive = &mut register.archive;
    let people = archive.people.iter_mut().map(|person| &mut person.mentions);
    let topics = archive.topics.iter_mut().map(|topic| &mut topic.mentions);
    let organisations = archive.organisations.iter_mut().map(|organisation| &mut organisation.mentions);
    let groups = archive.groups.iter_mut().map(|group| &mut group.mentions);
    let meetings = archive.meetings.iter_mut().map(|meeting| &mut meeting.mentions);
    let pages = archive.pages.iter_mut().map(|page| &mut page.mentions);
    for mentions in people.chain(topics).chain(organisations).chain(groups).chain(meetings).chain(pages) {
        mentions.sort_by_key(|mention| {
            (mention.text, mention.paragraph, mention.html.start == mention.html.end, mention.html)
        });
        mentions.dedup_by_key(|mention| (mention.text, mention.paragraph));
    }
}

struct Found {
    html: Span,
    entity: Entity,
    run: TextRun,
}

/// A name, without its first word.
struct Candidate {
    rest: Vec<String>,
    entity: Entity,
    /// The name as it must be written, for names that are otherwise words of the language: "WHO", "IT".
    exact: Option<String>,
}

struct NameTable {
    by_first_word: FxHashMap<String, Vec<Candidate>>,
    /// Names without spaces between words, with the automaton that finds them.
    unspaced: Option<(AhoCorasick, Vec<Entity>)>,
}

impl NameTable {
    fn new(archive: &Archive) -> NameTable {
        let mut by_first_word: FxHashMap<String, Vec<Candidate>> = FxHashMap::default();
        let mut unspaced: Vec<(String, Entity)> = Vec::new();
        let mut seen: FxHashSet<String> = FxHashSet::default();
        for (name, entity) in known_names(archive) {
            if is_unspaced(name) {
                if name.chars().count() >= 2 && seen.insert(name.to_owned()) {
                    unspaced.push((name.to_owned(), entity));
                }
                continue;
            }
            let folded: Vec<String> = words(name).map(|(_, word)| folded(word)).collect();
            let Some((first, rest)) = folded.split_first().filter(|_| is_linkable(name, &folded, entity)) else {
                continue;
            };
            if seen.insert(folded.join(" ")) {
                let exact = is_acronym(name).then(|| name.to_owned());
                let candidate = Candidate { rest: rest.to_vec(), entity, exact };
                by_first_word.entry(first.clone()).or_default().push(candidate);
            }
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself, in whatever order")]
        for candidates in by_first_word.values_mut() {
            candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.rest.len()));
        }
        NameTable { by_first_word, unspaced: automaton(unspaced) }
    }

    fn find_in(&self, document: &Document, own: Entity) -> Vec<Found> {
        let html = &document.body.html;
        let mut found = Vec::new();
        let mut folded_word = String::new();
        for run in &document.body.runs {
            let text = &html[run.html.range()];
            self.find_unspaced(text, *run, own, &mut found);
            let mut end_of_last = 0;
            for (range, word) in words(text) {
                if range.start < end_of_last {
                    continue;
                }
                folded_word.clear();
                fold_word(word, &mut folded_word);
                let Some(candidates) = self.by_first_word.get(folded_word.as_str()) else { continue };
                let matching =
                    candidates.iter().find_map(|candidate| Some((candidate.end(text, range.start)?, candidate)));
                let Some((end, candidate)) = matching else { continue };
                end_of_last = end;
                if candidate.entity != own {
                    let html = Span::new(range.start, end).shifted(run.html.start as usize);
                    found.push(Found { html, entity: candidate.entity, run: *run });
                }
            }
        }
        found.sort_by_key(|found| found.html);
        without_overlaps(found)
    }

    fn find_unspaced(&self, text: &str, run: TextRun, own: Entity, found: &mut Vec<Found>) {
        let Some((automaton, entities)) = self.unspaced.as_ref().filter(|_| !text.is_ascii()) else { return };
        for hit in automaton.find_iter(text) {
            let entity = entities[hit.pattern().as_usize()];
            if entity != own {
                let html = Span::new(hit.start(), hit.end()).shifted(run.html.start as usize);
                found.push(Found { html, entity, run });
            }
        }
    }
}

impl Candidate {
    /// Returns where the name ends if it stands at `start`.
    fn end(&self, text: &str, start: usize) -> Option<usize> {
        let mut words = words(&text[start..]);
        let mut end = start + words.next()?.0.end;
        for wanted in &self.rest {
            let (range, word) = words.next()?;
            let (word_start, word_end) = (start + range.start, start + range.end);
            if !is_joint(&text[end..word_start]) || folded(word) != *wanted {
                return None;
            }
            end = word_end;
        }
        let is_as_written = self.exact.as_ref().is_none_or(|exact| text[start..end] == **exact);
        is_as_written.then_some(end)
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
fn known_names(archive: &Archive) -> impl Iterator<Item = (&str, Entity)> {
    let people = archive.people.iter().enumerate().flat_map(|(position, person)| {
        names(&person.name, None, &person.also_known_as, Entity::Person(PersonIdx::new(position)))
    });
    let organisations = archive.organisations.iter().enumerate().flat_map(|(position, body)| {
        let entity = Entity::Organisation(OrganisationIdx::new(position));
        names(&body.title, body.short.as_deref(), &body.also_known_as, entity)
    });
    let topics = archive.topics.iter().enumerate().flat_map(|(position, topic)| {
        names(&topic.title, None, &topic.also_known_as, Entity::Topic(TopicIdx::new(position)))
    });
    let groups = archive.groups.iter().enumerate().flat_map(|(position, group)| {
        let entity = Entity::Group(GroupIdx::new(position));
        names(&group.title, group.short.as_deref(), &group.also_known_as, entity)
    });
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

/// Tells whether a name is in a script that does not put spaces between words.
fn is_unspaced(name: &str) -> bool {
    name.chars().any(|c| {
        matches!(c,
            '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' // Thai, Lao, Burmese, Khmer
            | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' // kana, Han
            | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
    })
}

fn automaton(names: Vec<(String, Entity)>) -> Option<(AhoCorasick, Vec<Entity>)> {
    let entities = names.iter().map(|(_, entity)| *entity).collect();
    let patterns = names.iter().map(|(name, _)| name);
    let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns).ok()?;
    (!names.is_empty()).then_some((automaton, entities))
}

fn without_overlaps(found: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    for next in found {
        if kept.last().is_none_or(|last| last.html.end <= next.html.start) {
            kept.push(next);
        }
    }
    kept
}
