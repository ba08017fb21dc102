//! Tasks of those who were there that bear no mark, in the course of a report: `Kate to write to them`, as an item, a sentence, or
//! a clause behind what it is about.

use super::duties;
use super::japanese;
use super::place::Place;
use super::responsible;
use super::sentences::told;
use super::tasks::{self, Clause, OF_AGENDA};
use super::undertaken;
use super::unspaced;
use crate::content::conventions::chunks::Chunk;
use crate::content::conventions::names;
use crate::content::conventions::present::Present;
use crate::content::mark_words::{self, MarkWords};
use crate::text::words::{sentence_ranges, sentences};

/// A task and who has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Assigned<'t> {
    pub(super) words: &'t str,
    pub(super) owner: &'t str,
}

/// Returns the tasks of a chunk.
pub(super) fn read<'c>(
    chunk: &'c Chunk<'_>,
    place: Place,
    present: &Present,
    marks: MarkWords<'_>,
) -> Vec<Assigned<'c>> {
    let bare = chunk.bare();
    if let Some(owner) =
        japanese::subject(&chunk.text, present).filter(|_| !place.is_announced && !chunk.text.contains('★'))
    {
        return vec![Assigned { words: bare, owner }];
    }
    if let Some(task) = assigned_to(bare, present).filter(|_| !place.is_spoken()) {
        return vec![task];
    }
    let is_noted = !place.is_spoken() && !place.is_announced;
    if is_noted && names::is_east_asian(bare) {
        if let Some(owner) = duties::in_charge(bare, present) {
            return vec![Assigned { words: bare, owner }];
        }
        let owned = |words: &'c str| unspaced::subject(words, present).map(|owner| Assigned { words, owner });
        let tasks: Vec<Assigned<'c>> = sentences(bare).filter_map(owned).collect();
        if !tasks.is_empty() {
            return tasks;
        }
    }
    if let Some(task) = pointed_at(bare, present).or_else(|| taken(bare, present)).filter(|_| is_noted) {
        return vec![task];
    }
    let responsible = if is_noted { responsible::read(bare, present) } else { Vec::new() };
    if !responsible.is_empty() {
        return responsible;
    }
    if present.people.is_empty() {
        let of_officers = |(_, sentence)| parted(sentence, &tasks::clauses_of_officers(sentence), marks);
        return if is_noted { placed(bare).flat_map(of_officers).collect() } else { Vec::new() };
    }
    let undertaken = undertaken(bare, place, present, marks);
    if !undertaken.is_empty() || !tasks::tells_of_task(bare) {
        return undertaken;
    }
    let is_item = chunk.is_item();
    /// "Kate will do" says nothing of what.
    const FEWEST_WORDS: usize = 5;
    let is_single = place.is_between()
        && chunk.line.is_first
        && sentences(bare).nth(1).is_none()
        && bare.split(' ').count() >= FEWEST_WORDS;
    let is_task = |number: usize, clause: &Clause<'_>| {
        // Where others speak, what will be is somebody's account, unless it is noted down as an item.
        let is_alone = is_single && number == 0 && clause.start == 0;
        let is_noted = clause.task.is_assigned || !place.is_between() || is_item || is_alone;
        // What somebody says begins with who does, and goes on with what they say of themselves and others.
        let sentence_begins = clause.start == 0 || is_behind_stop(bare, clause.task.owner, clause.task.verb);
        let is_said =
            place.is_spoken() && (!sentence_begins || !clause.task.is_assigned || (number == 0 && clause.start == 0));
        let goes_back = clause.task.verb == "go" && bare.contains(" to go back ");
        let is_of_meeting = place.is_announced && OF_AGENDA.contains(&clause.task.verb) && !goes_back;
        is_noted && !is_said && !is_of_meeting
    };
    let found = with_brackets(bare, present).into_iter().enumerate().flat_map(|(number, sentence)| {
        let mut clauses = tasks::clauses(sentence, present);
        clauses.retain(|clause| is_task(number, clause));
        parted(sentence, &clauses, marks)
    });
    found.collect()
}

/// Returns the sentences of a text, each with the brackets behind it, which say who sees to it: `Does it fit? (Kate to try it)`
fn with_brackets<'t>(text: &'t str, present: &Present) -> Vec<&'t str> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (at, sentence) in placed(text) {
        let is_bracket = sentence.starts_with('(') && sentence.trim_end_matches('.').ends_with(')');
        let is_bare = |(_, before): &&mut (usize, &str)| is_bracket && tasks::clauses(before, present).is_empty();
        match found.last_mut().filter(is_bare) {
            Some((start, last)) => *last = with_before(text, *start, at, sentence),
            None => found.push((at, sentence)),
        }
    }
    found.into_iter().map(|(_, sentence)| sentence).collect()
}

/// Tells whether a task stands behind a semicolon, as one that is noted down beside what somebody says does.
fn is_behind_stop(text: &str, owner: &str, verb: &str) -> bool {
    text.contains(&format!("; {owner} to {verb} "))
}

/// Returns the tasks that a language tells by its verb alone.
fn undertaken<'c>(bare: &'c str, place: Place, present: &Present, marks: MarkWords<'_>) -> Vec<Assigned<'c>> {
    if place.is_spoken() || !undertaken::may_tell(bare) {
        return Vec::new();
    }
    let mut tasks = Vec::new();
    let mut before = 0;
    for (at, sentence) in placed(bare) {
        let clauses = undertaken::clauses(sentence, present);
        match clauses.as_slice() {
            [clause] if undertaken::is_of_pronoun(sentence) => {
                tasks.push(Assigned { words: with_before(bare, before, at, sentence), owner: clause.task.owner });
            }
            clauses => tasks.extend(parted(sentence, clauses, marks)),
        }
        before = at;
    }
    tasks
}

/// Returns the sentences of a text and where they begin.
pub(super) fn placed(text: &str) -> impl Iterator<Item = (usize, &str)> {
    sentence_ranges(text).map(|range| (range.start, &text[range]))
}

/// Returns a sentence with the one before it, which tells what it is about.
pub(super) fn with_before<'t>(text: &'t str, before: usize, at: usize, sentence: &'t str) -> &'t str {
    /// More is an account.
    const LONGEST: usize = 400;
    let both = &text[before..at + sentence.len()];
    if both.len() <= LONGEST { both } else { sentence }
}

/// Signs before what was done, is being done and is open.
const TICKS: &[&str] = &["✅", "☑", "✔"];
const OTHER_SIGNS: &[&str] = &["🏗", "🚧", "❔", "❓", "⏳", "🔄", "⬜", "🔲", "\u{fe0f}"];

/// Tells whether a text bears the sign of what was done.
pub(super) fn is_ticked(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '*', '•', ' ']);
    TICKS.iter().any(|sign| text.starts_with(sign))
}

/// `897 assigned to Kate.`, `897 – assigned to Kate – version 2`, `✅ Write to them - Assigned to @kate`
fn assigned_to<'t>(text: &'t str, present: &Present) -> Option<Assigned<'t>> {
    const LONGEST: usize = 160;
    let (text, is_signed) = without_signs(text);
    let joints = [" - Assigned to ", " – Assigned to ", " (assigned to ", " assigned to "];
    let (before, named) = joints.iter().find_map(|joint| text.trim_end_matches(['.', ')']).rsplit_once(joint))?;
    let named = [" – ", " - "].iter().find_map(|dash| named.split_once(dash)).map_or(named, |(named, _)| named);
    let is_whole = before.chars().count() >= 3 && text.len() <= LONGEST && !before.contains(['?', '.']);
    let is_account = named.strip_prefix('@').is_some_and(|name| !name.contains(' '));
    let is_named = tasks::is_there(named, present) || is_account;
    let words = if is_signed || is_account { before } else { text };
    (is_whole && is_named).then_some(Assigned { words, owner: named.trim_start_matches('@') })
}

fn without_signs(text: &str) -> (&str, bool) {
    let mut bare = text;
    while let Some(rest) = TICKS.iter().chain(OTHER_SIGNS).find_map(|sign| bare.strip_prefix(sign)) {
        bare = rest.trim_start();
    }
    (bare, bare.len() < text.len())
}

/// `Who tells them? --> Kate`, `Ask for a van -> Kate`: an arrow from what is to be done to who has it.
fn pointed_at<'t>(text: &'t str, present: &Present) -> Option<Assigned<'t>> {
    const ARROWS: &[&str] = &[" ==> ", " --> ", " => ", " -> ", " \u{2014}> ", " \u{2013}> ", " \u{2192} "];
    const LONGEST: usize = 200;
    const FEWEST_WORDS: usize = 3;
    let text = text.trim_end_matches(['.', ' ']);
    let (before, named) = ARROWS.iter().find_map(|arrow| text.rsplit_once(arrow))?;
    // "Chair: Speaker One -> Kate" goes from one to another.
    let names_one = before.split([':', ',', ' ']).any(|word| word.len() > 1 && present.find(word).is_some());
    let has_arrow = ARROWS.iter().any(|arrow| before.contains(arrow));
    let is_task = before.split(' ').count() >= FEWEST_WORDS && text.len() <= LONGEST && !names_one && !has_arrow;
    (is_task && tasks::is_there(named.trim(), present)).then_some(Assigned { words: before, owner: named.trim() })
}

/// `#897: Kate took it.`, `#897 (gate): Kate self-assigned as she knows it`
fn taken<'t>(text: &'t str, present: &Present) -> Option<Assigned<'t>> {
    let (number, told) = text.split_once(": ")?;
    let is_numbered = number.strip_prefix('#').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        && number.len() < 40;
    let owner = [" took it", " takes it", " self-assigned", " will take it", " to take it", " to take."]
        .iter()
        .find_map(|words| told.split_once(words))
        .map(|(owner, _)| owner)?;
    (is_numbered && tasks::is_there(owner, present)).then_some(Assigned { words: text, owner })
}

/// Returns the tasks of those who may be known elsewhere: told with "to" and a verb, where no sentence of the chunk tells of
/// somebody who was there.
pub(super) fn supposed<'c>(chunk: &'c Chunk<'_>, place: Place, marks: MarkWords<'_>) -> Vec<Assigned<'c>> {
    let bare = chunk.bare();
    if place.is_spoken() {
        return Vec::new();
    }
    let undertaken = |sentence| undertaken::clause_of_stranger(sentence).map(|clause| (sentence, clause));
    if !place.is_announced && undertaken::may_tell(bare) {
        let found =
            sentences(bare).filter_map(undertaken).flat_map(|(sentence, clause)| parted(sentence, &[clause], marks));
        let found: Vec<Assigned<'c>> = found.collect();
        if !found.is_empty() {
            return found;
        }
    }
    if !bare.contains(" to ") && !bare.contains(" will ") {
        return Vec::new();
    }
    let found = sentences(bare).flat_map(|sentence| {
        let mut clauses = tasks::clauses_of_strangers(sentence);
        clauses.retain(|clause| !(place.is_announced && OF_AGENDA.contains(&clause.task.verb)));
        parted(sentence, &clauses, marks)
    });
    found.collect()
}

/// Tells whether what stands before a task is what was decided, and an arrow: `Agreed to sell it → Kate to find a buyer`.
fn is_behind_decision(before: &str, marks: MarkWords<'_>) -> bool {
    let decided = ["\u{2192}", "->", "=>"].iter().find_map(|arrow| before.trim_end().strip_suffix(arrow));
    decided.is_some_and(|decided| told(decided, marks).is_some())
}

/// Parts a sentence where each task but the first begins: `The gate: Kate to paint it; Lee to ask them`.
fn parted<'t>(sentence: &'t str, clauses: &[Clause<'t>], marks: MarkWords<'_>) -> Vec<Assigned<'t>> {
    /// A longer sentence is an account, of which only the clause tells the task.
    const LONGEST: usize = 400;
    let parts = clauses.iter().enumerate().map(|(number, clause)| {
        let end = clauses.get(number + 1).map_or(sentence.len(), |next| next.start);
        let is_apart = number > 0 || end > LONGEST || is_behind_decision(&sentence[..clause.start], marks);
        let start = if is_apart { clause.start } else { 0 };
        let text = sentence[start..end].trim_end();
        let text = [" and", " but", " so", " then"].iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text);
        let text = text.trim().trim_end_matches([',', ';', '-', '–', '—', ':', ' ', '(', '[']);
        // `[Kate to write it] https://…`
        let inner = text.strip_prefix('[').and_then(|text| text.split_once(']')).map(|(inner, _)| inner);
        let text = inner.filter(|inner| inner.starts_with(clause.task.owner)).unwrap_or(text);
        // `TODO: Kate to write it`: the mark is no part of it.
        let dashed = || {
            let (_, rest) = marks.behind(mark_words::Place::Dash, text)?;
            [" - ", " – "].iter().find_map(|dash| rest.strip_prefix(dash))
        };
        let marked = marks.behind(mark_words::Place::Course, text).and_then(|(_, rest)| rest.strip_prefix(':'));
        let marked = marked.or_else(dashed);
        let text = marked.map_or(text, str::trim_start);
        // The bracket before the task is left behind.
        let text = if text.contains('(') { text } else { text.trim_end_matches(')') };
        Assigned { words: text, owner: clause.task.owner }
    });
    parts.filter(|task| task.words.len() <= LONGEST).collect()
}
