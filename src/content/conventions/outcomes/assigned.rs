//! Tasks of those who were there that bear no mark, in the course of a report: `Kate to write to them`, as an item, a sentence, or
//! a clause behind what it is about.

use rustc_hash::FxHashSet;

use super::sentences::{FEWEST_SPOKEN, sentences};
use super::tasks::{self, Clause, OF_AGENDA};
use super::undertaken;
use crate::content::conventions::chunks::{self, Chunk};
use crate::content::conventions::present::Present;
use crate::content::markdown::Block;

/// Where a chunk stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Place {
    /// Whether it is what somebody says.
    pub(super) is_spoken: bool,
    /// Whether others speak in the report.
    pub(super) is_between: bool,
    /// Whether it stands below what announces what is to come, as an agenda does.
    pub(super) is_announced: bool,
}

impl Place {
    pub(super) fn new(chunk: &Chunk<'_>, spoken: &FxHashSet<u32>, is_announced: bool) -> Place {
        Place {
            is_spoken: spoken.contains(&chunk.line.paragraph),
            is_between: spoken.len() >= FEWEST_SPOKEN,
            is_announced,
        }
    }
}

/// Returns the words of each task with who has it.
pub(super) fn read<'c>(chunk: &'c Chunk<'_>, place: Place, present: &Present) -> Vec<(&'c str, &'c str)> {
    let bare = chunk.text.trim_start_matches(['-', '*', '•', '・', ' ', '☐', '\u{3000}']);
    if let Some(owner) =
        tasks::subject(&chunk.text, present).filter(|_| !place.is_announced && !chunk.text.contains('★'))
    {
        return vec![(bare, owner)];
    }
    if let Some(owner) = assigned_to(bare, present).filter(|_| !place.is_spoken) {
        return vec![(bare, owner)];
    }
    if present.people.is_empty() {
        return Vec::new();
    }
    let undertaken = undertaken(bare, place, present);
    if !undertaken.is_empty() || !(bare.contains(" to ") || bare.contains(" will ")) {
        return undertaken;
    }
    let is_item = matches!(chunk.line.block, Block::Item(_)) || chunks::begins_anew(&chunk.line.text);
    /// "Kate will do" says nothing of what.
    const FEWEST_WORDS: usize = 5;
    let is_single = place.is_between
        && chunk.line.is_first
        && sentences(bare).nth(1).is_none()
        && bare.split(' ').count() >= FEWEST_WORDS;
    let is_task = |number: usize, clause: &Clause<'_>| {
        // Where others speak, what will be is somebody's account, unless it is noted down as an item.
        let is_alone = is_single && number == 0 && clause.start == 0;
        let is_noted = clause.task.is_assigned || !place.is_between || is_item || is_alone;
        // What somebody says begins with who does, and goes on with what they say of themselves and others.
        let is_said = place.is_spoken && (number == 0 || !clause.task.is_assigned || clause.start > 0);
        let is_of_meeting = place.is_announced && OF_AGENDA.contains(&clause.task.verb);
        is_noted && !is_said && !is_of_meeting
    };
    let found = sentences(bare).enumerate().flat_map(|(number, sentence)| {
        let mut clauses = tasks::clauses(sentence, present);
        clauses.retain(|clause| is_task(number, clause));
        parted(sentence, &clauses)
    });
    found.collect()
}

/// Returns the words of each task that a language tells by its verb alone.
fn undertaken<'c>(bare: &'c str, place: Place, present: &Present) -> Vec<(&'c str, &'c str)> {
    if place.is_spoken || !undertaken::may_tell(bare) {
        return Vec::new();
    }
    let found = sentences(bare).flat_map(|sentence| parted(sentence, &undertaken::clauses(sentence, present)));
    found.collect()
}

/// `897 assigned to Kate.`
fn assigned_to<'t>(text: &'t str, present: &Present) -> Option<&'t str> {
    const LONGEST: usize = 160;
    let (before, named) = text.trim_end_matches('.').rsplit_once(" assigned to ")?;
    let is_whole = before.len() >= 3 && text.len() <= LONGEST && !before.contains(['?', '.']);
    (is_whole && tasks::is_there(named, present)).then_some(named)
}

/// Returns the words of each task of somebody who may be known elsewhere: told with "to" and a verb, where no sentence of the chunk tells of
/// somebody who was there.
pub(super) fn supposed<'c>(chunk: &'c Chunk<'_>, place: Place) -> Vec<(&'c str, &'c str)> {
    let bare = chunk.text.trim_start_matches(['-', '*', '•', '・', ' ', '☐', '\u{3000}']);
    if place.is_spoken || !bare.contains(" to ") {
        return Vec::new();
    }
    let found = sentences(bare).flat_map(|sentence| {
        let mut clauses = tasks::clauses_of_strangers(sentence);
        clauses.retain(|clause| !(place.is_announced && OF_AGENDA.contains(&clause.task.verb)));
        parted(sentence, &clauses)
    });
    found.collect()
}

/// Parts a sentence where each task but the first begins: `The gate: Kate to paint it; Lee to ask them`.
fn parted<'t>(sentence: &'t str, clauses: &[Clause<'t>]) -> Vec<(&'t str, &'t str)> {
    /// A longer sentence is an account, of which only the clause tells the task.
    const LONGEST: usize = 400;
    let parts = clauses.iter().enumerate().map(|(number, clause)| {
        let end = clauses.get(number + 1).map_or(sentence.len(), |next| next.start);
        let start = if number > 0 || end > LONGEST { clause.start } else { 0 };
        let text = sentence[start..end].trim_end();
        let text = [" and", " but", " so", " then"].iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text);
        let text = text.trim().trim_end_matches([',', ';', '-', '–', '—', ':', ' ', '(', '[']);
        // `[Kate to write it] https://…`
        let inner = text.strip_prefix('[').and_then(|text| text.split_once(']')).map(|(inner, _)| inner);
        let text = inner.filter(|inner| inner.starts_with(clause.task.owner)).unwrap_or(text);
        // `TODO: Kate to write it`: the mark is no part of it.
        let text =
            ["TODO:", "Todo:", "ToDo:"].iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text).trim_start();
        // The bracket before the task is left behind.
        let text = if text.contains('(') { text } else { text.trim_end_matches(')') };
        (text, clause.task.owner)
    });
    parts.filter(|(text, _)| text.len() <= LONGEST).collect()
}
