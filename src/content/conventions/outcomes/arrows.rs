//! Outcomes in the course of a report that neither a section nor a mark announces: behind an arrow, and by who of those present is
//! to do what.

use rustc_hash::FxHashSet;

use super::agreed;
use super::concluded;
use super::marks;
use super::sentences::{FEWEST_SPOKEN, Voice, sentences, told};
use super::tasks::{self, OF_AGENDA};
use crate::content::conventions::chunks::{self, Chunk, Known};
use crate::content::conventions::labels::Label;
use crate::content::conventions::present::Present;
use crate::content::conventions::sections::Section;
use crate::content::conventions::{Finding, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::marked::{self, MarkedDecision};
use crate::content::schema::DecisionKind;
use crate::source::SourceFile;

/// Reads what arrows and those who were there tell, but for where outcomes are `known`. `spoken` are the paragraphs in which somebody
/// speaks.
pub(super) fn read(
    file: &SourceFile,
    lines: &[Line],
    sections: &[Section<'_>],
    present: &Present,
    spoken: &FxHashSet<u32>,
    known: &Known,
) -> Vec<Finding<MarkedDecision>> {
    let mut found = Vec::new();
    let places = Places::new(sections);
    for chunk in chunks::of(lines) {
        let start = chunk.line.span.start;
        // An arrow on a line of its own is no more what somebody says.
        let is_spoken =
            spoken.contains(&chunk.line.paragraph) && (chunk.line.is_first || chunks::arrow(&chunk.text).is_none());
        if is_spoken || known.is_in(&chunk) || places.lists_people.contains(&start) {
            continue;
        }
        let bare = chunk.text.trim_start_matches(['-', '*', '•', '・', ' ', '☐', '\u{3000}']);
        if let Some(value) = marks::read(bare, present, chunk.line.paragraph) {
            let span = place_of(file, chunk.line, &value.text);
            found.push(Finding { value, rule: "decisions: mark with a name".to_owned(), span });
            continue;
        }
        let outcome = match chunks::arrow(&chunk.text) {
            Some((arrow, text)) => behind_arrow(arrow, text, present),
            None => assigned(&chunk, present, spoken, places.announces.contains(&start))
                .or_else(|| concluded_item(&chunk, bare, present, spoken, places.announces.contains(&start))),
        };
        let Some((kind, text, by, rule)) = outcome else { continue };
        let mut value = marked::unmarked(kind, text, chunk.line.paragraph);
        value.by = by.map(str::to_owned).or(value.by);
        let span = place_of(file, chunk.line, text);
        found.push(Finding { value, rule: format!("decisions: {rule}"), span });
    }
    found
}

type Outcome<'t> = (DecisionKind, &'t str, Option<&'t str>, &'static str);

fn behind_arrow<'t>(arrow: &str, text: &'t str, present: &Present) -> Option<Outcome<'t>> {
    const RULE: &str = "arrow";
    /// A longer text is an account, whatever its last sentence says.
    const LONGEST_IN_JAPANESE: usize = 140;
    if text.contains('★') || text.ends_with(['?', '？', ':']) {
        return None;
    }
    if let Some(task) = tasks::task_behind_arrow(text, present) {
        return Some((DecisionKind::Action, text, Some(task.owner), RULE));
    }
    if let Some((kind, text, _)) = told(text) {
        return Some((kind, text, None, RULE));
    }
    let is_decided = agreed::is_told(text, Voice::Minutes) || tasks::follows(arrow, text);
    if is_decided {
        return Some((DecisionKind::Decision, text, None, RULE));
    }
    let by = tasks::subject(text, present);
    let resolved = tasks::resolved_in_japanese(text).filter(|_| text.chars().count() <= LONGEST_IN_JAPANESE);
    resolved.or(by.map(|_| DecisionKind::Action)).map(|kind| (kind, text, by, RULE))
}

/// `The fence: agreed not to paint`, as an item.
fn concluded_item<'c>(
    chunk: &'c Chunk<'_>,
    text: &'c str,
    present: &Present,
    spoken: &FxHashSet<u32>,
    is_announced: bool,
) -> Option<Outcome<'c>> {
    let is_item = matches!(chunk.line.block, Block::Item(_)) || chunks::begins_anew(&chunk.line.text);
    (is_item && !is_announced && spoken.len() < FEWEST_SPOKEN && concluded::is_concluded(text, present)).then_some((
        DecisionKind::Decision,
        text,
        None,
        "verdict",
    ))
}

/// `Kate to write to them`, as an item or at the beginning of a sentence.
fn assigned<'c>(
    chunk: &'c Chunk<'_>,
    present: &Present,
    spoken: &FxHashSet<u32>,
    is_announced: bool,
) -> Option<Outcome<'c>> {
    const RULE: &str = "task of somebody who was there";
    if let Some(owner) = tasks::subject(&chunk.text, present).filter(|_| !is_announced && !chunk.text.contains('★')) {
        return Some((
            DecisionKind::Action,
            chunk.text.trim_start_matches(['-', '・', ' ', '*', '\u{3000}']),
            Some(owner),
            RULE,
        ));
    }
    if present.people.is_empty() || !(chunk.text.contains(" to ") || chunk.text.contains(" will ")) {
        return None;
    }
    let is_item = matches!(chunk.line.block, Block::Item(_)) || chunks::begins_anew(&chunk.line.text);
    let text = chunk.text.trim_start_matches(['-', '*', '•', '・', ' ', '☐', '\u{3000}']);
    sentences(text).enumerate().find_map(|(number, sentence)| {
        let own = tasks::task(sentence, present);
        let is_within = own.is_none();
        let task = own.or_else(|| tasks::task_within(sentence, present))?;
        // Between what others say, what will be is somebody's account.
        let is_task = task.is_assigned || (spoken.len() < FEWEST_SPOKEN && (is_item || (number == 0 && !is_within)));
        let is_of_meeting = is_announced && OF_AGENDA.contains(&task.verb);
        (is_task && !is_of_meeting).then_some((DecisionKind::Action, sentence, Some(task.owner), RULE))
    })
}

/// Which lines stand below labels of people, and which below those of what is to come.
struct Places {
    lists_people: FxHashSet<u32>,
    announces: FxHashSet<u32>,
}

impl Places {
    fn new(sections: &[Section<'_>]) -> Places {
        let below = |labels: &[Label]| {
            let sections = sections.iter().filter(|section| labels.contains(&section.label));
            sections
                .flat_map(|section| section.lines.iter().chain([section.head]))
                .map(|line| line.span.start)
                .collect()
        };
        Places {
            lists_people: below(&[Label::Attendance, Label::Guests, Label::Absence]),
            announces: below(&[Label::Agenda, Label::Next]),
        }
    }
}
