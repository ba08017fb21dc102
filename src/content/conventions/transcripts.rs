//! Speakers of whom no list tells: the nicknames and names of a transcript that lists nobody, and the initials of those who are listed.
//!
//! Whatever stands before a colon again and again may be a word ("Owner", "Impact"), too. So it is somebody only where people answer
//! each other, and where some of them are spoken of besides.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::minutes::Minutes;
use super::names;
use super::present::Present;
use super::turns::{Candidate, Trust, is_word};
use crate::content::markdown::{Block, Line};
use crate::text::words;

/// A report without a list of people is a transcript if these many speak so often.
const FEWEST_SPEAKERS: usize = 2;
const FEWEST_USES: usize = 3;
/// Names of several words are seldom anything else: one of them who speaks so often is enough, if a second one answers.
const FEWEST_ANSWERS: usize = 2;

/// Those who speak in a report that lists nobody.
#[derive(Debug, Default)]
pub(super) struct Transcript<'l> {
    /// Words in small letters: what people are called in a chat.
    nicknames: FxHashSet<&'l str>,
    /// Single words in bold letters that are names.
    first_names: FxHashSet<&'l str>,
    /// Names of several words, each with how often it begins a line.
    names: FxHashMap<&'l str, usize>,
}

impl<'l> Transcript<'l> {
    /// Finds them; nobody, where somebody is listed.
    pub(super) fn of(minutes: &Minutes<'_>, candidates: &[Option<Candidate<'l>>], present: &Present) -> Transcript<'l> {
        if !present.people.is_empty() {
            return Transcript::default();
        }
        let Minutes { lines, labels, .. } = *minutes;
        let is_free = |candidate: &&Candidate<'_>| !is_word(candidate.label) && labels.find(candidate.label).is_none();
        let spoken = |is_own: fn(&Candidate<'_>) -> bool| {
            let own = candidates.iter().flatten().filter(move |candidate| is_own(candidate) && is_free(candidate));
            own.map(|candidate| candidate.label).collect::<Vec<&'l str>>()
        };
        let (first_names, names) = (spoken(is_first_name), spoken(is_whole_name));
        let mentions = mentions(lines, candidates, first_names.iter().chain(&names).copied());
        Transcript {
            nicknames: nicknames(lines, candidates),
            first_names: talk(&first_names, &mentions, FEWEST_SPEAKERS, FEWEST_USES).into_keys().collect(),
            names: talk(&names, &mentions, 1, FEWEST_ANSWERS),
        }
    }

    /// Returns whose turn it is; `officers` are those who had a part in the meeting.
    pub(super) fn speaker(&self, candidate: &Candidate<'_>, officers: &Present) -> Option<(String, Trust)> {
        let label = candidate.label;
        let own = || label.to_owned();
        if is_nickname(candidate) && self.nicknames.contains(label) {
            // Who is behind it, nothing tells.
            return Some((own(), Trust::Code));
        }
        if is_first_name(candidate) && self.first_names.contains(label) {
            let officer = officers.find(label).map(|entry| (entry.name.clone(), Trust::Known));
            return Some(officer.unwrap_or_else(|| (own(), Trust::Code)));
        }
        let n_uses = self.names.get(label).filter(|_| is_whole_name(candidate))?;
        Some((own(), if *n_uses > 1 { Trust::Known } else { Trust::Likely }))
    }
}

/// Returns the labels of a talk with the number of their turns; none, if it is no talk.
fn talk<'l>(
    spoken: &[&'l str],
    mentions: &FxHashSet<&str>,
    n_mentioned: usize,
    n_uses_of_second: usize,
) -> FxHashMap<&'l str, usize> {
    let mut n_uses: FxHashMap<&str, usize> = FxHashMap::default();
    spoken.iter().for_each(|label| *n_uses.entry(label).or_default() += 1);
    let n_often = n_uses.values().filter(|n| **n >= FEWEST_USES).count();
    let n_second = n_uses.values().filter(|n| **n >= n_uses_of_second).count();
    let is_mentioned = n_uses.keys().filter(|label| mentions.contains(*label)).count() >= n_mentioned;
    if n_often == 0 || n_second < FEWEST_SPEAKERS || !is_mentioned || !has_answers(spoken) {
        return FxHashMap::default();
    }
    n_uses
}

/// Tells whether somebody speaks after different people, and different people after that one: the parts of a form follow each other in
/// one order.
fn has_answers(spoken: &[&str]) -> bool {
    let pairs: FxHashSet<(&str, &str)> =
        spoken.windows(2).map(|pair| (pair[0], pair[1])).filter(|(first, second)| first != second).collect();
    let (mut n_after, mut n_before) = (FxHashMap::<&str, usize>::default(), FxHashMap::<&str, usize>::default());
    let (mut has_before, mut has_after) = (false, false);
    let mut is_mutual = false;
    let mut sorted: Vec<&(&str, &str)> = pairs.iter().collect();
    sorted.sort_unstable();
    for (first, second) in sorted {
        let n = n_after.entry(first).or_default();
        *n += 1;
        has_after |= *n >= 2;
        let n = n_before.entry(second).or_default();
        *n += 1;
        has_before |= *n >= 2;
        is_mutual |= pairs.contains(&(*second, *first));
    }
    is_mutual && has_after && has_before
}

/// Returns which of the labels stand within what is said or told, with a capital.
fn mentions<'l>(
    lines: &[Line],
    candidates: &[Option<Candidate<'_>>],
    spoken: impl Iterator<Item = &'l str>,
) -> FxHashSet<&'l str> {
    const MOST_WORDS: usize = 4;
    let spoken: FxHashSet<&'l str> = spoken.collect();
    let mut found = FxHashSet::default();
    if spoken.is_empty() {
        return found;
    }
    for (line, candidate) in lines.iter().zip(candidates) {
        let text = candidate.as_ref().map_or(line.text.as_str(), |candidate| candidate.text);
        let mut starts: VecDeque<usize> = VecDeque::new();
        for (number, (at, _)) in words::words(text).enumerate() {
            // The first word of a line has a capital, whatever it is; before a comma it calls somebody, and before another
            // capital it is that of a name.
            let next = &text[at.end..];
            let is_called = next.starts_with(',')
                || next.strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_uppercase));
            if number == 0 && !is_called {
                continue;
            }
            starts.push_front(at.start);
            starts.truncate(MOST_WORDS + 1);
            found.extend(starts.iter().filter_map(|start| spoken.get(&text[*start..at.end])));
        }
    }
    found
}

fn nicknames<'l>(lines: &[Line], candidates: &[Option<Candidate<'l>>]) -> FxHashSet<&'l str> {
    let mut n_uses: FxHashMap<&str, usize> = FxHashMap::default();
    let spoken = candidates.iter().flatten().filter(|candidate| is_nickname(candidate));
    spoken.for_each(|candidate| *n_uses.entry(candidate.label).or_default() += 1);
    let n_text = lines.iter().filter(|line| line.block == Block::Text && line.is_first).count();
    let n_spoken: usize = n_uses.values().sum();
    let is_often = n_uses.values().filter(|n| **n >= FEWEST_USES).count() >= FEWEST_SPEAKERS;
    if !is_often || n_spoken * 2 < n_text {
        return FxHashSet::default();
    }
    n_uses.into_iter().filter(|(_, n)| *n >= 2).map(|(label, _)| label).collect()
}

fn is_nickname(candidate: &Candidate<'_>) -> bool {
    let label = candidate.label;
    candidate.line.block == Block::Text
        && candidate.line.is_first
        && label.starts_with(|c: char| c.is_ascii_lowercase())
        && label.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-'))
        && !is_word(label)
}

/// `**Speaker**: …`
fn is_first_name(candidate: &Candidate<'_>) -> bool {
    let label = candidate.label;
    candidate.line.block == Block::Text
        && candidate.is_set_off
        && !candidate.text.is_empty()
        && label.starts_with(char::is_uppercase)
        && label.chars().skip(1).all(|c| c.is_lowercase() || c == '-')
        && names::looks_like_name(label)
}

/// `Speaker One: …`
fn is_whole_name(candidate: &Candidate<'_>) -> bool {
    let label = candidate.label;
    candidate.line.block == Block::Text
        && !candidate.text.is_empty()
        && names::is_whole(label)
        && !names::is_east_asian(label)
        && label.split(' ').count() <= 4
        && names::looks_like_name(label)
        && candidate.line.n_strong < candidate.line.text.trim_end().len()
}

/// Whether a report calls those whom it lists by their initials.
#[derive(Debug)]
pub(super) struct Initials {
    are_usual: bool,
}

impl Initials {
    /// Looks whether several of those who are listed speak under theirs.
    pub(super) fn of(candidates: &[Option<Candidate<'_>>], present: &Present) -> Initials {
        const FEWEST: usize = 3;
        let own = candidates.iter().flatten().filter(|candidate| speaks_under(candidate, present).is_some());
        let labels: FxHashSet<&str> = own.map(|candidate| candidate.label).collect();
        Initials { are_usual: labels.len() >= FEWEST }
    }

    /// Returns whose turn it is.
    pub(super) fn speaker(&self, candidate: &Candidate<'_>, present: &Present) -> Option<(String, Trust)> {
        let name = speaks_under(candidate, present).filter(|_| self.are_usual)?;
        Some((name.to_owned(), Trust::Known))
    }
}

/// Returns who of those who are listed has the initials with which a line of text begins.
fn speaks_under<'p>(candidate: &Candidate<'_>, present: &'p Present) -> Option<&'p str> {
    let label = candidate.label;
    let is_heading = candidate.line.n_strong >= candidate.line.text.trim_end().len();
    let are_initials = (2..=4).contains(&label.chars().count())
        && label.starts_with(char::is_uppercase)
        && label.ends_with(char::is_uppercase)
        && label.chars().all(char::is_alphabetic);
    let is_turn = are_initials && candidate.line.block == Block::Text && !is_heading && !is_word(label);
    present.by_initials(label).filter(|_| is_turn).map(|entry| entry.name.as_str())
}
