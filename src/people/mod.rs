//! Names that may be one person's, with what speaks for it and against it, and what makes them one person or keeps them apart.
//!
//! Input: an archive. Output: [`Cluster`]s, the surest first ([`clusters`]), and the changes of files that settle one
//! ([`settle`]). Nothing is merged here: what is said is for a person who decides. All of it are pure functions.

mod evidence;
pub mod json;
pub mod settle;
pub mod wording;

#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::archive::{Archive, PersonIdx};
use crate::content::schema::Names;
use crate::text::name::{Doubt, Resemblance, resemblance, resemblance_buckets, words_left_out};
pub use evidence::Reason;
use evidence::Witness;

/// Names that may be one person's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cluster {
    /// The people, the one with the surest name first.
    pub people: Vec<PersonIdx>,
    /// What ties them, the surest first: enough to lead from each of them to every other.
    pub links: Vec<Link>,
    /// How sure the least sure of the links is.
    pub strength: Strength,
}

/// How much speaks for it that two names are one person's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Strength {
    /// More than for the contrary.
    Possible,
    /// Another explanation would be needed if they were not.
    Likely,
    /// The names are nearly one, and something else says so too.
    VeryLikely,
}

/// Two names, and why they may be one person's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// The one with the surer name.
    pub first: PersonIdx,
    /// The other.
    pub second: PersonIdx,
    /// In what their names resemble each other.
    pub resemblance: Resemblance,
    /// What else speaks for it or against it.
    pub reasons: Vec<Reason>,
    weight: i32,
    /// The one whose name is a single word, if that is how they resemble each other.
    single: Option<PersonIdx>,
}

impl Link {
    /// Returns how much speaks for it; `None` if more speaks against it.
    fn strength(&self) -> Option<Strength> {
        match self.weight {
            7.. => Some(Strength::VeryLikely),
            4.. => Some(Strength::Likely),
            2.. => Some(Strength::Possible),
            _ => None,
        }
    }
}

/// Buckets with more names than these hold a word that says little. The largest archives have fewer people of one name.
const LARGEST_BUCKET: usize = 256;

/// Returns the names that may be one person's, the surest first.
///
/// Names that leave nothing out are tied first. What is shortened joins them if it can be nobody else's; else it is offered
/// for each by itself. A single word is always offered by itself: it says too little to be one of many spellings.
pub fn clusters(archive: &Archive) -> Vec<Cluster> {
    let witness = Witness::new(archive);
    let mut links: Vec<Link> =
        candidates(archive).into_iter().filter_map(|(a, b)| link(archive, &witness, a, b)).collect();
    links.sort_by_key(|link| (Reverse(link.weight), link.first, link.second));
    let (single, links): (Vec<Link>, Vec<Link>) =
        links.into_iter().partition(|link| link.resemblance == Resemblance::OneWord);
    let (shortened, whole): (Vec<Link>, Vec<Link>) = links.into_iter().partition(is_of_shortened);
    let mut bundles = Bundles::new(archive);
    whole.into_iter().for_each(|link| bundles.tie(link, &witness));
    let (clear, unclear) = bundles.without_rivals(shortened);
    clear.into_iter().for_each(|link| bundles.tie(link, &witness));
    let (single, _) = bundles.without_rivals(single);
    let mut clusters = bundles.clusters(&witness);
    clusters.extend(surest_of_each_word(single).into_iter().filter_map(|link| by_itself(link, Strength::VeryLikely)));
    clusters.extend(unclear.into_iter().filter_map(|link| by_itself(link, Strength::Possible)));
    clusters.sort_by_key(|cluster| {
        let weight = cluster.links.iter().map(|link| link.weight).min();
        (Reverse((cluster.strength, weight)), cluster.people.clone())
    });
    clusters
}

fn by_itself(link: Link, at_most: Strength) -> Option<Cluster> {
    let strength = link.strength()?.min(at_most);
    Some(Cluster { people: vec![link.first, link.second], links: vec![link], strength })
}

/// Of the links of a single name to the spellings of one other, returns the surest: links come in that order.
fn surest_of_each_word(links: Vec<Link>) -> Vec<Link> {
    let mut seen: Vec<Option<PersonIdx>> = Vec::new();
    let mut surest = Vec::new();
    for link in links {
        if !seen.contains(&link.single) {
            seen.push(link.single);
            surest.push(link);
        }
    }
    surest
}

/// Tells whether one of two names leaves out what would tell whose it is, so that several may be meant by it.
fn is_of_shortened(link: &Link) -> bool {
    use Resemblance::{Near, OneWord, PartLeftOut, ShortGivenName};
    matches!(link.resemblance, Near(Doubt::Initials) | OneWord | PartLeftOut | ShortGivenName)
}

/// Returns the pairs of people whose names are to be compared.
fn candidates(archive: &Archive) -> Vec<(PersonIdx, PersonIdx)> {
    let mut buckets: FxHashMap<String, Vec<PersonIdx>> = FxHashMap::default();
    for (idx, person) in PersonIdx::each(&archive.people) {
        for bucket in resemblance_buckets(&person.name) {
            let bucket = buckets.entry(bucket).or_default();
            if bucket.last() != Some(&idx) {
                bucket.push(idx);
            }
        }
    }
    let small = buckets.into_values().filter(|people| people.len() <= LARGEST_BUCKET);
    let mut pairs: Vec<(PersonIdx, PersonIdx)> = small.flat_map(|people| pairs_of(&people)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn pairs_of(people: &[PersonIdx]) -> Vec<(PersonIdx, PersonIdx)> {
    let pairs = people
        .iter()
        .enumerate()
        .flat_map(|(n_before, second)| people[..n_before].iter().map(|first| (*first.min(second), *first.max(second))));
    pairs.filter(|(first, second)| first != second).collect()
}

fn link(archive: &Archive, witness: &Witness<'_>, a: PersonIdx, b: PersonIdx) -> Option<Link> {
    let resemblance = resemblance(&archive.person(a).name, &archive.person(b).name)?;
    let is_settled = archive.person(a).is_told_from(archive.person(b));
    if is_settled || (resemblance == Resemblance::PartLeftOut && are_run_together(archive, a, b)) {
        return None;
    }
    let (first, second) = if witness.rank(b) > witness.rank(a) { (b, a) } else { (a, b) };
    let reasons = witness.reasons(first, second, resemblance);
    let weight = weight_of(resemblance) + reasons.iter().map(Reason::weight).sum::<i32>();
    let is_single = |person: &PersonIdx| !archive.person(*person).name.trim().contains(char::is_whitespace);
    let single = [first, second].into_iter().find(is_single).filter(|_| resemblance == Resemblance::OneWord);
    Some(Link { first, second, resemblance, reasons, weight, single }).filter(|link| link.strength().is_some())
}

/// Tells whether the longer name is the other with somebody else's behind it, or an organisation: a list without a comma.
fn are_run_together(archive: &Archive, a: PersonIdx, b: PersonIdx) -> bool {
    let left_out = words_left_out(&archive.person(a).name, &archive.person(b).name);
    archive.named(Names::Party, &left_out).is_some()
}

/// Returns how much a resemblance says by itself: what [`likeness`](crate::text::name::likeness) doubts is likely, all else
/// needs evidence. The numbers were set on the names of four public archives, of which samples were judged by eye.
fn weight_of(resemblance: Resemblance) -> i32 {
    match resemblance {
        Resemblance::Near(Doubt::Spelling) | Resemblance::Transliteration => 6,
        Resemblance::Near(Doubt::MiddleInitial | Doubt::Suffix | Doubt::Order) => 5,
        Resemblance::Near(Doubt::Initials) | Resemblance::ShortGivenName | Resemblance::TwoSlips => 4,
        Resemblance::PartLeftOut => 3,
        Resemblance::OneWord => -1,
    }
}

/// People who are being tied together.
struct Bundles<'a> {
    archive: &'a Archive,
    /// For each person the first of the bundle.
    bundle_of: Vec<PersonIdx>,
    /// The people of each bundle that has more than one, by its first.
    members: FxHashMap<PersonIdx, Vec<PersonIdx>>,
    links: Vec<Link>,
}

impl<'a> Bundles<'a> {
    fn new(archive: &'a Archive) -> Bundles<'a> {
        let bundle_of = (0..archive.people.len()).map(PersonIdx::new).collect();
        Bundles { archive, bundle_of, members: FxHashMap::default(), links: Vec::new() }
    }

    fn bundle(&self, person: PersonIdx) -> PersonIdx {
        self.bundle_of[person.position()]
    }

    fn members(&self, bundle: PersonIdx) -> Vec<PersonIdx> {
        self.members.get(&bundle).cloned().unwrap_or_else(|| vec![bundle])
    }

    /// Ties two bundles to one, unless two people in them are told apart, or stand in one list again and again.
    fn tie(&mut self, link: Link, witness: &Witness<'_>) {
        let (into, from) = (self.bundle(link.first), self.bundle(link.second));
        if into == from {
            return;
        }
        let (mut kept, added) = (self.members(into), self.members(from));
        let are_apart = |a: PersonIdx, b: PersonIdx| {
            let is_this = (a, b) == (link.first, link.second);
            self.archive.person(a).is_told_from(self.archive.person(b)) || (!is_this && witness.are_two(a, b))
        };
        if kept.iter().any(|a| added.iter().any(|b| are_apart(*a, *b))) {
            return;
        }
        for person in &added {
            self.bundle_of[person.position()] = into;
        }
        kept.extend(added);
        self.members.remove(&from);
        self.members.insert(into, kept);
        self.links.push(link);
    }

    /// Parts links of shortened names: those of a name that can be only one person's, and those of one that may be that of
    /// several.
    fn without_rivals(&self, links: Vec<Link>) -> (Vec<Link>, Vec<Link>) {
        let n_letters = |person: PersonIdx| self.archive.person(person).name.chars().count();
        let short = |link: &Link| {
            let is_first = n_letters(link.first) < n_letters(link.second);
            if is_first { (link.first, link.second) } else { (link.second, link.first) }
        };
        let mut goals: FxHashMap<PersonIdx, Vec<PersonIdx>> = FxHashMap::default();
        for link in &links {
            let (short, long) = short(link);
            goals.entry(short).or_default().push(self.bundle(long));
        }
        links.into_iter().partition(|link| {
            let (short, long) = short(link);
            goals[&short].iter().all(|goal| *goal == self.bundle(long))
        })
    }

    fn clusters(self, witness: &Witness<'_>) -> Vec<Cluster> {
        let mut links_of: FxHashMap<PersonIdx, Vec<Link>> = FxHashMap::default();
        for link in &self.links {
            links_of.entry(self.bundle(link.first)).or_default().push(link.clone());
        }
        let mut bundles: Vec<(PersonIdx, Vec<PersonIdx>)> = self.members.into_iter().collect();
        bundles.sort_unstable();
        let cluster = |(bundle, mut people): (PersonIdx, Vec<PersonIdx>)| {
            people.sort_by_key(|person| (Reverse(witness.rank(*person)), *person));
            let links = links_of.remove(&bundle)?;
            let strength = links.iter().filter_map(Link::strength).min()?;
            Some(Cluster { people, links, strength })
        };
        bundles.into_iter().filter_map(cluster).collect()
    }
}
