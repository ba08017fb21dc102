//! Finding the paragraphs of a former state of a text in its present one.
//!
//! What has the same words in the same order is certain and comes first. What lies between two certain ones is compared
//! by its likeness, in order. What was moved is found wherever it is. A paragraph that is like no other is found by
//! nobody: rather a question to the author than an anchor at words that were never cited.

use rustc_hash::{FxHashMap, FxHashSet};

use super::fingerprint::{Fingerprint, similarity};

/// Between the same neighbours, a paragraph that is at least so much like a former one is that.
const ALIKE: f64 = 0.3;
/// If there is but one of each, less will do.
const ALIKE_AND_ALONE: f64 = 0.2;
/// In another place, it must be more like it.
const ALIKE_ELSEWHERE: f64 = 0.5;
/// More pairs than these are not compared: a text of which so much is new is another text.
const MOST_PAIRS: usize = 1_000_000;
/// Words that stand more often than this (`Agreed.`) are paired in their order, and not each with each.
const OFTEN: usize = 24;

/// Finds for each paragraph of a text which former one it is.
///
/// `new` are the exact fingerprints as the text is; `sketch` makes the other part, for those that are asked for.
pub(super) fn match_paragraphs(old: &[Fingerprint], new: &[u32], sketch: impl Fn(usize) -> u64) -> Vec<Option<usize>> {
    let in_order = common(old, new);
    let mut found = in_order.clone();
    take_moved(old, new, &mut found);
    let mut old_is_found = vec![false; old.len()];
    found.iter().flatten().for_each(|position| old_is_found[*position] = true);
    if !old_is_found.contains(&false) || !found.contains(&None) {
        return found;
    }
    let sketches: Vec<u64> =
        found.iter().enumerate().map(|(at, found)| found.map_or_else(|| sketch(at), |_| 0)).collect();
    let likeness = |old_at: usize, new_at: usize| similarity(old[old_at].sketch, sketches[new_at]);
    for (olds, news) in gaps(&in_order, old.len()) {
        let olds: Vec<usize> = olds.filter(|at| !old_is_found[*at]).collect();
        let news: Vec<usize> = news.filter(|at| found[*at].is_none()).collect();
        for (old_at, new_at) in aligned(&olds, &news, likeness) {
            found[new_at] = Some(old_at);
            old_is_found[old_at] = true;
        }
    }
    let olds: Vec<usize> = (0..old.len()).filter(|at| !old_is_found[*at]).collect();
    let news: Vec<usize> = (0..new.len()).filter(|at| found[*at].is_none()).collect();
    for (old_at, new_at) in most_alike(&olds, &news, likeness) {
        found[new_at] = Some(old_at);
    }
    found
}

/// Finds a longest sequence of paragraphs that have the same words in the same order: for each new one its former place.
fn common(old: &[Fingerprint], new: &[u32]) -> Vec<Option<usize>> {
    let mut found = vec![None; new.len()];
    let is_same = |(old, new): &(&Fingerprint, &u32)| old.exact == **new;
    let n_before = old.iter().zip(new).take_while(is_same).count();
    let (old_rest, new_rest) = (&old[n_before..], &new[n_before..]);
    let n_after = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(is_same).count();
    found.iter_mut().enumerate().take(n_before).for_each(|(at, found)| *found = Some(at));
    for back in 1..=n_after {
        found[new.len() - back] = Some(old.len() - back);
    }
    let (old_end, new_end) = (old.len() - n_after, new.len() - n_after);
    for (old_at, new_at) in rising(&pairs(&old[n_before..old_end], &new[n_before..new_end])) {
        found[new_at + n_before] = Some(old_at + n_before);
    }
    found
}

/// Returns which former and new paragraphs have the same words, in the order of the new ones, and for each the last of
/// the former ones first.
fn pairs(old: &[Fingerprint], new: &[u32]) -> Vec<(usize, usize)> {
    let mut places: FxHashMap<u32, (Vec<usize>, usize)> = FxHashMap::default();
    for (at, print) in old.iter().enumerate() {
        places.entry(print.exact).or_default().0.push(at);
    }
    let mut pairs = Vec::new();
    for (at, exact) in new.iter().enumerate() {
        let Some((olds, n_seen)) = places.get_mut(exact) else { continue };
        match olds.len() <= OFTEN {
            true => pairs.extend(olds.iter().rev().map(|old_at| (*old_at, at))),
            false => pairs.extend(olds.get(*n_seen).map(|old_at| (*old_at, at))),
        }
        *n_seen += 1;
    }
    pairs
}

/// Returns a longest sequence of pairs that rises on both sides (Hunt and Szymanski).
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // Of the sequences of one length the one whose last former place is the least, as a place in `ends`.
    let mut piles: Vec<usize> = Vec::new();
    let mut ends: Vec<(usize, usize, Option<usize>)> = Vec::with_capacity(pairs.len());
    for &(old_at, new_at) in pairs {
        let length = piles.partition_point(|end| ends[*end].0 < old_at);
        let before = length.checked_sub(1).map(|shorter| piles[shorter]);
        ends.push((old_at, new_at, before));
        match piles.get_mut(length) {
            Some(pile) => *pile = ends.len() - 1,
            None => piles.push(ends.len() - 1),
        }
    }
    let mut sequence = Vec::new();
    let mut at = piles.last().copied();
    while let Some((old_at, new_at, before)) = at.map(|end| ends[end]) {
        sequence.push((old_at, new_at));
        at = before;
    }
    sequence.reverse();
    sequence
}

/// Finds what has the same words in another place.
fn take_moved(old: &[Fingerprint], new: &[u32], found: &mut [Option<usize>]) {
    let mut is_found = vec![false; old.len()];
    found.iter().flatten().for_each(|at| is_found[*at] = true);
    let mut left: FxHashMap<u32, std::collections::VecDeque<usize>> = FxHashMap::default();
    for (at, print) in old.iter().enumerate().filter(|(at, _)| !is_found[*at]) {
        left.entry(print.exact).or_default().push_back(at);
    }
    if left.is_empty() {
        return;
    }
    for (at, exact) in new.iter().enumerate() {
        if found[at].is_none() {
            found[at] = left.get_mut(exact).and_then(std::collections::VecDeque::pop_front);
        }
    }
}

type Range = std::ops::Range<usize>;

/// Returns what lies between two neighbours of a rising sequence, before the first and behind the last: former places
/// and new ones.
fn gaps(in_order: &[Option<usize>], n_old: usize) -> Vec<(Range, Range)> {
    let mut gaps = Vec::new();
    let (mut old_start, mut new_start) = (0, 0);
    let ends = in_order.iter().enumerate().filter_map(|(new_at, found)| Some(((*found)?, new_at)));
    for (old_at, new_at) in ends.chain([(n_old, in_order.len())]) {
        if old_start < old_at && new_start < new_at {
            gaps.push((old_start..old_at, new_start..new_at));
        }
        (old_start, new_start) = (old_at + 1, new_at + 1);
    }
    gaps
}

/// Pairs former and new paragraphs in their order so that together they are as much alike as can be.
fn aligned(olds: &[usize], news: &[usize], likeness: impl Fn(usize, usize) -> f64) -> Vec<(usize, usize)> {
    if olds.is_empty() || news.is_empty() || olds.len() * news.len() > MOST_PAIRS {
        return Vec::new();
    }
    let least = if olds.len() == 1 && news.len() == 1 { ALIKE_AND_ALONE } else { ALIKE };
    let width = news.len() + 1;
    let mut sums = vec![0.0_f64; (olds.len() + 1) * width];
    let mut likes = vec![0.0_f64; olds.len() * news.len()];
    for (i, old_at) in olds.iter().enumerate().rev() {
        for (j, new_at) in news.iter().enumerate().rev() {
            let like = likeness(*old_at, *new_at);
            likes[i * news.len() + j] = like;
            let skip = sums[(i + 1) * width + j].max(sums[i * width + j + 1]);
            let both = if like >= least { like + sums[(i + 1) * width + j + 1] } else { 0.0 };
            sums[i * width + j] = skip.max(both);
        }
    }
    let mut pairs = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < olds.len() && j < news.len() {
        let sum = sums[i * width + j];
        let like = likes[i * news.len() + j];
        if like >= least && sum <= like + sums[(i + 1) * width + j + 1] {
            pairs.push((olds[i], news[j]));
            (i, j) = (i + 1, j + 1);
        } else if sum <= sums[(i + 1) * width + j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Pairs what was moved and edited: the most alike first.
fn most_alike(olds: &[usize], news: &[usize], likeness: impl Fn(usize, usize) -> f64) -> Vec<(usize, usize)> {
    if olds.len() * news.len() > MOST_PAIRS {
        return Vec::new();
    }
    let all = olds.iter().flat_map(|old_at| news.iter().map(|new_at| (*old_at, *new_at)));
    let mut pairs: Vec<(f64, usize, usize)> = all
        .map(|(old_at, new_at)| (likeness(old_at, new_at), old_at, new_at))
        .filter(|(like, ..)| *like >= ALIKE_ELSEWHERE)
        .collect();
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut old_taken, mut new_taken) = (FxHashSet::default(), FxHashSet::default());
    let pairs = pairs.into_iter().map(|(_, old_at, new_at)| (old_at, new_at));
    pairs
        .filter(|(old_at, new_at)| {
            let is_free = !old_taken.contains(old_at) && !new_taken.contains(new_at);
            is_free && old_taken.insert(*old_at) && new_taken.insert(*new_at)
        })
        .collect()
}
