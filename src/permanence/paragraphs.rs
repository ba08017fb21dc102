//! Which anchor which paragraph of a text has.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::fingerprint::{Fingerprint, contains, exact, similarity, sketch};
use super::matching::match_paragraphs;
use super::{FrozenParagraph, Id};

/// The anchors of the numbered paragraphs of one text, and what became of those that it once had.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Paragraphs {
    n_paragraphs: u32,
    /// For each paragraph its id; `None` where that is its number, as it is until something is put in.
    ids: Option<Vec<Id>>,
    /// The numbers of the paragraphs, by their ids where those are not their numbers.
    by_id: BTreeMap<Id, u32>,
    /// Ids of former paragraphs, each with the number of the one that holds its words.
    merged: Vec<(Id, u32)>,
    /// Ids of paragraphs that were withdrawn, in their order.
    withdrawn: Vec<Id>,
    /// Ids that nobody would find any more.
    lost: Vec<Lost>,
    /// What the author wrote of ids, and leads to no paragraph.
    nowhere: Vec<Id>,
}

/// What an author says became of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It was withdrawn.
    Withdrawn,
    /// Its words are in this one.
    In(Id),
}

/// A paragraph as an author refers to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cited {
    /// By the number that it has on the page now.
    Number(u32),
    /// By its anchor.
    Id(Id),
}

impl fmt::Display for Cited {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cited::Number(number) => write!(formatter, "{number}"),
            Cited::Id(id) => write!(formatter, "{id}"),
        }
    }
}

/// An id that was published, and that no paragraph of the text has any more.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Lost {
    /// The id.
    pub id: Id,
    /// The paragraph behind which it stood, if there is one.
    pub after: Option<Id>,
    /// The paragraph that seems to hold its words now.
    pub inside: Option<Id>,
    /// Whether it does so for certain: they stand there as they were.
    pub is_sure: bool,
}

/// A neighbour that is so much like a lost paragraph has taken in its words.
const HOLDS: f64 = 0.25;

impl Paragraphs {
    /// Makes the anchors of a text of which nothing was ever published: the numbers.
    pub fn numbered(n_paragraphs: u32) -> Paragraphs {
        Paragraphs { n_paragraphs, ..Paragraphs::default() }
    }

    /// Finds the ids of a text's paragraphs.
    ///
    /// `frozen` are those that were published, in their order; an id may stand several times, with other words each time.
    /// `texts` are the words of the paragraphs as they are; `fates` is what the author says of ids.
    pub fn find(frozen: &[FrozenParagraph], texts: &[&str], fates: &[(Id, Fate)]) -> Paragraphs {
        let declared: BTreeMap<Id, Fate> = fates.iter().copied().collect();
        // A paragraph of which the author says that it is gone is not looked for.
        let old: Vec<&FrozenParagraph> =
            frozen.iter().filter(|paragraph| !declared.contains_key(&paragraph.id)).collect();
        let prints: Vec<Fingerprint> = old.iter().map(|paragraph| paragraph.print).collect();
        let new: Vec<u32> = texts.iter().map(|text| exact(text)).collect();
        let found = match_paragraphs(&prints, &new, |at| sketch(texts[at]));
        let mut seen = BTreeSet::new();
        let known: Vec<Option<Id>> =
            found.iter().map(|found| found.map(|at| old[at].id).filter(|id| seen.insert(*id))).collect();
        let used: BTreeSet<Id> = frozen.iter().map(|paragraph| paragraph.id).chain(declared.keys().copied()).collect();
        let ids =
            if frozen.is_empty() { (1..).take(texts.len()).map(Id::plain).collect() } else { complete(&known, used) };
        let mut paragraphs = Paragraphs::numbered(u32::try_from(texts.len()).unwrap_or(u32::MAX));
        paragraphs.lost = lost(&old, &ids, texts);
        let is_plain = ids.iter().zip(1..).all(|(id, number)| *id == Id::plain(number));
        if !is_plain {
            paragraphs.by_id = ids.iter().copied().zip(1..).collect();
            paragraphs.ids = Some(ids);
        }
        paragraphs.settle(&declared);
        paragraphs
    }

    /// Follows what the author says of ids to where their words are.
    fn settle(&mut self, declared: &BTreeMap<Id, Fate>) {
        let ends = ends(declared);
        for &id in declared.keys() {
            // Of what was never frozen, the numbers are the ids; what is there is not gone.
            if self.number_of_own(id).is_some() {
                continue;
            }
            match ends.get(&id).copied().flatten() {
                Some(None) => self.withdrawn.push(id),
                Some(Some(goal)) => match self.number_of_own(goal) {
                    Some(number) => self.merged.push((id, number)),
                    None => self.nowhere.push(id),
                },
                None => self.nowhere.push(id),
            }
        }
        self.merged.sort_by_key(|(id, number)| (*number, *id));
    }

    /// Returns how many paragraphs there are.
    pub fn len(&self) -> u32 {
        self.n_paragraphs
    }

    /// Tells whether there are none.
    pub fn is_empty(&self) -> bool {
        self.n_paragraphs == 0
    }

    /// Tells whether each paragraph's number is its id, and nothing else is to be shown.
    pub fn are_plain(&self) -> bool {
        self.ids.is_none() && self.merged.is_empty()
    }

    /// Returns the id of the paragraph with a number, which is its anchor.
    pub fn id(&self, number: u32) -> Id {
        let ids = self.ids.as_ref();
        let id = ids.and_then(|ids| ids.get((number as usize).checked_sub(1)?).copied());
        id.unwrap_or(Id::plain(number))
    }

    /// Returns the number of a paragraph that an author refers to; a number is taken at its word.
    pub fn number_of_cited(&self, cited: Cited) -> Option<u32> {
        match cited {
            Cited::Number(number) => Some(number).filter(|number| (1..=self.n_paragraphs).contains(number)),
            Cited::Id(id) => self.number_of(id),
        }
    }

    /// Returns the number of the paragraph to which an id leads.
    pub fn number_of(&self, id: Id) -> Option<u32> {
        let merged = self.merged.iter().find(|(merged, _)| *merged == id).map(|(_, number)| *number);
        merged.or_else(|| self.number_of_own(id))
    }

    fn number_of_own(&self, id: Id) -> Option<u32> {
        match &self.ids {
            Some(_) => self.by_id.get(&id).copied(),
            None => {
                Some(id.number()).filter(|number| (1..=self.n_paragraphs).contains(number) && Id::plain(*number) == id)
            }
        }
    }

    /// Returns the former ids that lead to the paragraph with a number.
    pub fn merged_into(&self, number: u32) -> impl Iterator<Item = Id> {
        let start = self.merged.partition_point(|(_, into)| *into < number);
        self.merged[start..].iter().take_while(move |(_, into)| *into == number).map(|(id, _)| *id)
    }

    /// Returns the ids of paragraphs that were withdrawn.
    pub fn withdrawn(&self) -> &[Id] {
        &self.withdrawn
    }

    /// Tells whether the page has an anchor.
    pub fn have(&self, anchor: &str) -> bool {
        Id::parse(anchor).is_some_and(|id| self.number_of(id).is_some() || self.withdrawn.contains(&id))
    }

    /// Returns the ids that were published and that nobody would find any more.
    pub fn lost(&self) -> &[Lost] {
        &self.lost
    }

    /// Returns the ids of which the author says that their words are where there is no paragraph.
    pub fn nowhere(&self) -> &[Id] {
        &self.nowhere
    }
}

/// Returns where each of the author's ways ends: at an id, at none because it was withdrawn, or nowhere since it leads round.
fn ends(declared: &BTreeMap<Id, Fate>) -> BTreeMap<Id, Option<Option<Id>>> {
    let mut ends: BTreeMap<Id, Option<Option<Id>>> = BTreeMap::new();
    for &start in declared.keys() {
        let mut way = Vec::new();
        let mut on_way = BTreeSet::new();
        let mut at = start;
        // What was followed before is not followed again.
        let end = loop {
            if let Some(known) = ends.get(&at) {
                break *known;
            }
            match declared.get(&at) {
                Some(Fate::In(_)) if !on_way.insert(at) => break None,
                Some(Fate::In(next)) => {
                    way.push(at);
                    at = *next;
                }
                Some(Fate::Withdrawn) => {
                    way.push(at);
                    break Some(None);
                }
                None => break Some(Some(at)),
            }
        };
        way.into_iter().for_each(|id| {
            ends.insert(id, end);
        });
    }
    ends
}

/// Gives an id to each paragraph that has none, such as nothing on the page ever had: letters behind the id before it, or
/// at the end the next number.
fn complete(known: &[Option<Id>], mut used: BTreeSet<Id>) -> Vec<Id> {
    let mut last_number = used.last().map_or(0, |id| id.number());
    // Behind one paragraph many may have been put in, and none is to try all letters again.
    let mut last_behind: BTreeMap<u32, Id> = BTreeMap::new();
    let n_settled = known.iter().rposition(Option::is_some).map_or(0, |at| at + 1);
    let mut before = Id::plain(0);
    let mut ids = Vec::with_capacity(known.len());
    for (at, id) in known.iter().enumerate() {
        let id = id.unwrap_or_else(|| match at >= n_settled {
            true => {
                last_number += 1;
                Id::plain(last_number)
            }
            false => {
                let last = last_behind.entry(before.number()).or_insert(Id::plain(before.number()));
                *last = last.with_next_letters();
                while used.contains(last) {
                    *last = last.with_next_letters();
                }
                *last
            }
        });
        used.insert(id);
        before = id;
        ids.push(id);
    }
    ids
}

/// Returns the ids of former paragraphs that none has any more.
fn lost(old: &[&FrozenParagraph], ids: &[Id], texts: &[&str]) -> Vec<Lost> {
    let place: BTreeMap<Id, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let mut lost: Vec<Lost> = Vec::new();
    let mut seen: BTreeSet<Id> = BTreeSet::new();
    let mut after = None;
    for paragraph in old {
        let id = paragraph.id;
        if place.contains_key(&id) {
            after = Some(id);
        } else if seen.insert(id) {
            let (inside, is_sure) = holder(paragraph, after, &place, ids, texts);
            lost.push(Lost { id, after, inside, is_sure });
        }
    }
    lost
}

/// Returns the paragraph that seems to have taken in the words of a lost one, and whether that is sure: of its neighbours
/// the one in which they stand as they were, or else that which is like it.
fn holder(
    lost: &FrozenParagraph,
    after: Option<Id>,
    place: &BTreeMap<Id, usize>,
    ids: &[Id],
    texts: &[&str],
) -> (Option<Id>, bool) {
    let next = after.and_then(|after| place.get(&after)).map_or(0, |at| at + 1);
    let neighbours = next.saturating_sub(1)..(next + 1).min(ids.len());
    let mut holding = neighbours.clone().filter(|at| contains(texts[*at], lost.print.exact));
    if let (Some(at), None) = (holding.next(), holding.next()) {
        return (Some(ids[at]), true);
    }
    let likeness = neighbours.map(|at| (similarity(lost.print.sketch, sketch(texts[at])), at));
    let best = likeness.filter(|(like, _)| *like >= HOLDS).max_by(|a, b| a.0.total_cmp(&b.0));
    (best.map(|(_, at)| ids[at]), false)
}
