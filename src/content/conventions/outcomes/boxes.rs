//! Boxes before what is to be done: `[ ] AP: write to them`, `[x] SON: write to them`, `[ ] Write to them @son`.

use rustc_hash::FxHashSet;

use super::owned::{self, complete};
use super::tasks;
use super::told::{Found, Way};
use super::{SHORTEST, Search};
use crate::content::conventions::chunks::Known;
use crate::content::conventions::joints;
use crate::content::conventions::labels::Label;
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::place_of;
use crate::content::conventions::present::Present;
use crate::content::conventions::sections::Section;
use crate::content::mark_words::{MarkWords, Place};
use crate::content::markdown::{Block, Line};
use crate::content::marked;
use crate::content::owners;
use crate::content::schema::DecisionKind;
use crate::source::SourceFile;

/// Who is to act is told in a few words.
const LONGEST_OWNER: usize = 60;

pub(super) fn is_marked_box(text: &str, marks: MarkWords<'_>) -> bool {
    text.split_once(':').is_some_and(|(before, _)| is_mark(before, marks))
}

/// Tells whether a word marks an action in a box, where a name may stand as well.
fn is_mark(word: &str, marks: MarkWords<'_>) -> bool {
    marks.kind(Place::Box, word.trim()) == Some(DecisionKind::Action)
}

/// Reads each box before a mark or somebody who was there, but for where outcomes are `known`: below a heading that announces tasks
/// they are read with it.
pub(super) fn read(search: &Search<'_>, known: &Known) -> Vec<Found> {
    let Search { minutes: Minutes { file, lines, sections, marks, .. }, present, .. } = *search;
    let mut found = Vec::new();
    let is_other = |section: &&Section<'_>| {
        matches!(section.label, Label::Attendance | Label::Guests | Label::Absence | Label::Agenda)
    };
    let listed = sections.iter().filter(is_other).flat_map(|section| section.lines);
    let listed: FxHashSet<u32> = listed.map(|line| line.span.start).collect();
    let lists_other = |line: &Line| listed.contains(&line.span.start);
    // Whose the list is in which a line stands.
    let mut holder = None;
    for line in lines {
        if !matches!(line.block, Block::Item(_)) {
            holder = held(&line.text, present);
        }
        if line.paragraph == 0 || lists_other(line) || known.is_on(line) {
            continue;
        }
        let Some((is_done, text)) = in_box(file, line) else { continue };
        let told = at_front(text, present, marks)
            .or_else(|| of_stranger(text, present))
            .or_else(|| at_end(text, present))
            .or_else(|| below(text, holder));
        let Some(Boxed { words, by, is_supposed }) = told else { continue };
        let mut outcome = marked::unmarked(marks, DecisionKind::Action, words, line.paragraph);
        outcome.by = by.or(outcome.by);
        outcome.is_supposed = is_supposed;
        complete(&mut outcome, present, is_done);
        found.push(Found { outcome, way: Way::Box, span: place_of(file, line, words) });
    }
    found
}

/// What stands in a box.
struct Boxed<'t> {
    /// What is to be done.
    words: &'t str,
    by: Option<String>,
    /// Whether it is told only if the archive knows who is to act.
    is_supposed: bool,
}

/// Returns whose the list is above which a line stands: `@speaker:`, or `Speaker:` where Speaker was there.
fn held<'l>(line: &'l str, present: &Present) -> Option<&'l str> {
    let named = line.trim().strip_suffix([':', '：'])?.trim();
    match named.strip_prefix('@') {
        Some(handle) => owned::is_handle(handle).then_some(handle),
        None => present.find(named).map(|_| named),
    }
}

/// What stands in a list that is somebody's.
fn below<'t>(text: &'t str, holder: Option<&str>) -> Option<Boxed<'t>> {
    let by = holder?.to_owned();
    let is_task = text.chars().count() >= SHORTEST && !text.ends_with(['?', '？']);
    is_task.then_some(Boxed { words: text, by: Some(by), is_supposed: false })
}

/// `AP: write to them`, `AP write to them`, `SON: write to them`: behind a mark, or somebody who was there.
fn at_front<'t>(text: &'t str, present: &Present, marks: MarkWords<'_>) -> Option<Boxed<'t>> {
    let marked = || {
        let (_, task) = marks.behind(Place::Box, text).filter(|(kind, _)| *kind == DecisionKind::Action)?;
        // `AI ↔ robot: …` is of two things.
        let words = task
            .strip_prefix(' ')
            .filter(|words| words.starts_with(|c: char| c.is_alphanumeric() || "@([\"“*_`".contains(c)));
        Some((&text[..text.len() - task.len()], words?))
    };
    let (before, words) = text.split_once(':').filter(|(before, _)| before.len() <= LONGEST_OWNER).or_else(marked)?;
    let (before, words) = (before.trim(), words.trim());
    let by = present.find(before).map(|_| before.to_owned());
    let is_told = (by.is_some() || is_mark(before, marks)) && words.chars().count() >= SHORTEST;
    is_told.then_some(Boxed { words, by, is_supposed: false })
}

/// `Speaker One to write to them`, `@speaker write to them`, `@speaker: write to them`, `Speaker: write to them`: of somebody whom the report does not list. A word before
/// a colon may be what the task is about, so the archive must know who that is.
fn of_stranger<'t>(text: &'t str, present: &Present) -> Option<Boxed<'t>> {
    if tasks::task(text, present).is_some() {
        return None;
    }
    let clauses = tasks::clauses_of_strangers(text);
    if let Some(clause) = clauses.first().filter(|clause| clause.start == 0 && clause.task.is_assigned) {
        let owner = clause.task.owner;
        return Some(Boxed { words: text, by: Some(owner.to_owned()), is_supposed: !owner.contains(' ') });
    }
    if let Some((handles, words)) = owned::led_by_handles(text) {
        return Some(Boxed { words, by: Some(handles), is_supposed: false });
    }
    let (named, words) = text.split_once(':').filter(|(named, _)| named.len() <= LONGEST_OWNER)?;
    let (named, words) = (named.trim(), words.trim());
    let is_task = words.chars().count() >= SHORTEST && words.contains(' ') && !words.ends_with(['?', '？']);
    (is_task && tasks::are_persons(named)).then(|| Boxed { words, by: Some(named.to_owned()), is_supposed: true })
}

/// `Write to them @speaker`, `Write to them → Speaker`, `Write to them (Speaker)`: with who is to do it behind. Behind brackets alone may stand
/// who speaks on a topic, so what stands before them must be put as a task.
fn at_end<'t>(text: &'t str, present: &Present) -> Option<Boxed<'t>> {
    const POINTS: &[&str] = &["\u{2192} ", "-> ", "=> "];
    if text.ends_with(['?', '？']) || text.chars().count() < SHORTEST {
        return None;
    }
    let told = |by: String, is_supposed| Some(Boxed { words: text, by: Some(by), is_supposed });
    if let Some(handles) = owned::handles(text) {
        return told(handles, false);
    }
    let verb = text.split(' ').next().unwrap_or_default().to_lowercase();
    let is_work = || owners::is_imperative(text) && !tasks::OF_AGENDA.contains(&verb.as_str());
    if let Some((_, named)) =
        POINTS.iter().filter_map(|arrow| text.rsplit_once(arrow)).min_by_key(|(_, named)| named.len())
    {
        let named = named.trim_end_matches(['.', ' ']);
        let is_there = tasks::is_there(named, present);
        if is_there || tasks::are_persons(named) {
            return told(joints::with_commas(named), !is_there);
        }
    }
    let named = owned::behind(text).filter(|_| is_work())?;
    tasks::is_there(named, present).then(|| told(joints::with_commas(named), false)).flatten()
}

/// Returns whether the box before a line is ticked, and the text behind it. In lists, the box is no part of the text.
pub(in crate::content::conventions) fn in_box<'l>(file: &SourceFile, line: &'l Line) -> Option<(bool, &'l str)> {
    let before = file.text[..line.span.start as usize].rsplit('\n').next().unwrap_or_default();
    let text = line.text.trim();
    let is_ticked = |text: &str| text.starts_with('☑') || text.starts_with("[x]") || text.starts_with("[X]");
    let is_empty = |text: &str| text.starts_with('☐') || text.starts_with("[ ]");
    if is_ticked(text) || is_empty(text) {
        return Some((is_ticked(text), without_box(text)));
    }
    let own = before.trim_start_matches(['-', '*', '+', ' ', '>']);
    (is_ticked(own) || is_empty(own)).then(|| (is_ticked(own), text))
}

pub(super) fn without_box(text: &str) -> &str {
    let text = text.trim().trim_start_matches(['☐', '☑', '-', '*', '・', '•', '☆', '→', '●', '○', '\u{3000}', ' ']);
    ["[ ]", "[x]", "[X]"].iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text).trim()
}
