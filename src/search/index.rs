//! Which word stands in which text, and how much it weighs there.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::encode;
use crate::archive::{Archive, Entity, MeetingIdx, Part, PersonIdx, Work};
use crate::text::terms;
use crate::text::web_address::called;

// How much a word counts where it stands, a word of running text being 1.
const TITLE: f32 = 8.0;
const NAME: f32 = 8.0;
const TAKES_PART: f32 = 3.0;
const TOPIC: f32 = 3.0;
const HEADING: f32 = 3.0;
const PLACE: f32 = 2.0;
const SUMMARY: f32 = 2.0;
const TEXT: f32 = 1.0;
/// Of a work, the words by which it is called. It has no others, and so weighs as much as a heading in a text.
const CITED: f32 = 2.0;

// BM25 (Robertson and Zaragoza 2009): how fast a word that is repeated stops counting, and how far length matters.
const K1: f32 = 1.2;
const B: f32 = 0.6;

/// How many texts one thread gathers the words of before another may take over.
const TEXTS_OF_A_PART: usize = 128;
/// How many parts are gathered before they are put together: their words weigh more than the index that is made of them.
const PARTS_AT_ONCE: usize = 16;

/// The heaviest weight: that of a word which fills its text.
const HEAVIEST: u8 = 63;

/// The index of an archive: its texts by number, and what stands in them.
pub struct Index {
    /// What can be found, in the order of their numbers: meetings from the oldest to the newest, then the others.
    pub items: Vec<Item>,
    /// For each shard the first term that may stand in it.
    pub starts: Vec<String>,
    /// For each shard its terms, each on a line: the term, a tab, and for each text the step from the number of the last
    /// one, and the weight.
    pub shards: Vec<String>,
    /// Tells one version of the index from another.
    pub version: u64,
}

/// What can be found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Item {
    /// What has a page of its own in the archive.
    Entity(Entity),
    /// A work that several texts cite, by its place in [`works`](crate::archive::Records::works).
    Work(usize),
}

/// Returns what can be found, numbered: the order is that of time as far as there is one, so that numbers of neighbours
/// are near to each other and a span of years is a span of numbers.
pub fn items(archive: &Archive) -> Vec<Item> {
    archive.entities().map(Item::Entity).chain((0..archive.works.len()).map(Item::Work)).collect()
}

/// Returns the item with a number, without making them all.
pub fn item(archive: &Archive, number: usize) -> Option<Item> {
    let entity = || archive.entity(number).map(Item::Entity);
    let work = || number.checked_sub(archive.n_entities()).filter(|position| *position < archive.works.len());
    entity().or_else(|| work().map(Item::Work))
}

/// Returns how many can be found.
pub fn n_items(archive: &Archive) -> usize {
    archive.n_entities() + archive.works.len()
}

impl Index {
    /// Indexes an archive into a number of shards.
    pub fn new(archive: &Archive, n_shards: usize) -> Index {
        let items = items(archive);
        let mut lengths: Vec<f32> = Vec::with_capacity(items.len());
        let mut postings: FxHashMap<String, Postings> = FxHashMap::default();
        for texts in items.chunks(PARTS_AT_ONCE * TEXTS_OF_A_PART) {
            let first = lengths.len();
            let gather = |(part, texts)| Words::of(archive, texts, first + part * TEXTS_OF_A_PART);
            let parts: Vec<Words> = texts.par_chunks(TEXTS_OF_A_PART).enumerate().map(gather).collect();
            for mut part in parts {
                lengths.append(&mut part.lengths);
                #[expect(
                    clippy::iter_over_hash_type,
                    reason = "each term has a list of its own; the terms are sorted later"
                )]
                for (term, number) in part.terms {
                    // Parts come in the order of their texts, and so do their postings.
                    postings.entry(term).or_default().append(&mut part.postings[number]);
                }
            }
        }
        let average = lengths.iter().sum::<f32>() / lengths.len().max(1) as f32;
        let share = |number: u32, weight: f32| {
            let length = 1.0 - B + B * lengths[number as usize] / average.max(1.0);
            let weight = weight / length;
            let share = weight / (weight + K1) * f32::from(HEAVIEST);
            share.round().clamp(1.0, f32::from(HEAVIEST)) as u8
        };
        let mut terms: Vec<(String, Postings)> = postings.into_iter().collect();
        terms.par_sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let lines: Vec<String> = terms.par_iter().map(|(term, postings)| line(term, postings, share)).collect();
        let mut index = Index { items, starts: Vec::new(), shards: Vec::new(), version: 0 };
        index.cut(&terms, &lines, n_shards);
        index.version = version(&index.shards);
        index
    }

    /// Cuts the lines into shards of about the same size.
    fn cut(&mut self, terms: &[(String, Postings)], lines: &[String], n_shards: usize) {
        let total: usize = lines.iter().map(String::len).sum();
        let mut done = 0;
        for ((term, _), line) in terms.iter().zip(lines) {
            let due = 1 + done * n_shards / total.max(1);
            if self.shards.len() < due.min(n_shards) {
                self.starts.push(term.clone());
                self.shards.push(String::new());
            }
            self.shards.last_mut().expect("the first term begins the first shard").push_str(line);
            done += line.len();
        }
        // There may be fewer terms than shards, and yet every shard is a file.
        self.shards.resize(n_shards, String::new());
    }
}

fn line(term: &str, postings: &[(u32, f32)], share: impl Fn(u32, f32) -> u8) -> String {
    let mut line = String::with_capacity(term.len() + 3 * postings.len() + 2);
    line.push_str(term);
    line.push('\t');
    let mut last = 0;
    for (number, weight) in postings {
        encode::number(number - last, &mut line);
        encode::small(share(*number, *weight), &mut line);
        last = *number;
    }
    line.push('\n');
    line
}

fn version(shards: &[String]) -> u64 {
    use std::hash::Hasher;
    let mut hasher = rustc_hash::FxHasher::default();
    shards.iter().for_each(|shard| hasher.write(shard.as_bytes()));
    hasher.finish()
}

/// The texts in which a term stands, by number, with what it weighs there.
type Postings = Vec<(u32, f32)>;

/// The words of some texts that follow one another.
#[derive(Default)]
struct Words {
    /// Where each term's postings are.
    terms: FxHashMap<String, usize>,
    postings: Vec<Postings>,
    /// How many words of running text there are in each.
    lengths: Vec<f32>,
    /// The number of the text whose words are added.
    number: u32,
}

impl Words {
    /// Gathers the words of texts; `first` is the number of the first of them.
    fn of(archive: &Archive, items: &[Item], first: usize) -> Words {
        let mut words = Words::default();
        for (at, item) in items.iter().enumerate() {
            words.number = u32::try_from(first + at).expect("an archive has less texts than there are numbers");
            words.lengths.push(0.0);
            match *item {
                Item::Entity(entity) => words.add_entity(archive, entity),
                Item::Work(position) => words.add_work(archive, &archive.works[position]),
            }
        }
        words
    }

    fn add_entity(&mut self, archive: &Archive, entity: Entity) {
        self.add(archive.title(entity), TITLE);
        match entity {
            Entity::Meeting(idx) => self.add_meeting(archive, idx),
            Entity::Person(idx) => {
                let person = archive.person(idx);
                person.also_known_as.iter().for_each(|name| self.add(name, NAME));
                for post in &person.posts {
                    self.add(&post.title, TEXT);
                    let body = post.organisation.map(Entity::Organisation);
                    body.into_iter().for_each(|body| self.add(archive.title(body), TEXT));
                }
            }
            Entity::Topic(idx) => {
                let topic = archive.topic(idx);
                topic.also_known_as.iter().for_each(|name| self.add(name, NAME));
                topic.definition.iter().for_each(|definition| self.add(definition, SUMMARY));
            }
            Entity::Organisation(idx) => {
                let body = archive.organisation(idx);
                body.also_known_as.iter().chain(&body.short).for_each(|name| self.add(name, NAME));
            }
            Entity::Group(idx) => {
                let group = archive.group(idx);
                group.also_known_as.iter().chain(&group.short).for_each(|name| self.add(name, NAME));
            }
            Entity::Page(_) => {}
        }
        if let Some(text) = archive.text_of(entity) {
            text.document.matter.common.summary.iter().for_each(|summary| self.add(summary, SUMMARY));
            for piece in text.document.body.pieces() {
                self.add(&piece.text, if piece.is_heading { HEADING } else { TEXT });
            }
        }
    }

    /// Adds what a work is called. What reports say of it is found in them; its address has words that stand in hundreds of others.
    fn add_work(&mut self, archive: &Archive, work: &Work) {
        let called = called(&work.essence);
        let title = archive.work_title(work);
        if title.is_none() || called.mark.is_some() {
            self.add(called.name(), CITED);
        }
        title.iter().for_each(|title| self.add(title, CITED));
    }

    fn add_meeting(&mut self, archive: &Archive, idx: MeetingIdx) {
        let meeting = archive.meeting(idx);
        let mut people: Vec<PersonIdx> = Vec::new();
        for appearance in meeting.appearances.iter().map(|idx| archive.appearance(*idx)) {
            if appearance.part != Part::Regrets && !people.contains(&appearance.person) {
                people.push(appearance.person);
            }
        }
        for person in people.into_iter().map(|idx| archive.person(idx)) {
            self.add(&person.name, TAKES_PART);
            person.also_known_as.iter().for_each(|name| self.add(name, TAKES_PART));
        }
        for topic in meeting.topics.iter().map(|idx| archive.topic(*idx)) {
            self.add(&topic.title, TOPIC);
            topic.also_known_as.iter().for_each(|name| self.add(name, TOPIC));
        }
        let group = meeting.group.map(|idx| archive.title(Entity::Group(idx)));
        let places = [&meeting.venue, &meeting.city, &meeting.country, &meeting.number];
        let places = places.into_iter().flatten().map(String::as_str);
        places.chain(group).for_each(|place| self.add(place, PLACE));
        meeting.sessions.iter().for_each(|session| self.add(&session.title, HEADING));
        meeting.decisions.iter().for_each(|idx| self.add(&archive.decision(*idx).text, TEXT));
        for paper in meeting.papers.iter().map(|idx| archive.paper(*idx)) {
            self.add(&paper.title, TEXT);
            paper.symbol.iter().for_each(|symbol| self.add(symbol, PLACE));
        }
    }

    fn add(&mut self, text: &str, weight: f32) {
        let Words { terms, postings, lengths, number } = self;
        let mut n_words = 0;
        terms::each(text, |term| {
            n_words += 1;
            let position = terms.get(term).copied().unwrap_or_else(|| {
                terms.insert(term.to_owned(), postings.len());
                postings.push(Vec::new());
                postings.len() - 1
            });
            match postings[position].last_mut() {
                Some((last, sum)) if last == number => *sum += weight,
                _ => postings[position].push((*number, weight)),
            }
        });
        if let Some(length) = lengths.last_mut() {
            *length += n_words as f32;
        }
    }
}
