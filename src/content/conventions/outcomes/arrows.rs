//! Outcomes in the course of a report that neither a section nor a mark announces: behind an arrow, and by who of those present is
//! to do what.

use rustc_hash::FxHashSet;

use super::agreed;
use super::assigned::{self, Place};
use super::concluded;
use super::marks;
use super::sentences::{Voice, told};
use super::tasks;
use crate::content::conventions::chunks::{self, Chunk, Known};
use crate::content::conventions::labels::Label;
use crate::content::conventions::present::Present;
use crate::content::conventions::sections::Section;
use crate::content::conventions::{Finding, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::marked::{self, MarkedDecision};
use crate::content::schema::{DecisionKind, DecisionStatus};
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
    let sites = Sites::new(sections);
    for chunk in chunks::of(lines) {
        let start = chunk.line.span.start;
        if sites.lists_people.contains(&start) {
            continue;
        }
        let place = Place::new(&chunk, spoken, sites.announces.contains(&start));
        found.extend(in_chunk(file, &chunk, place, present, known.is_in(&chunk)));
    }
    found
}

/// Reads one chunk; of what `is_known` to tell something only what somebody is to do besides.
fn in_chunk(
    file: &SourceFile,
    chunk: &Chunk<'_>,
    place: Place,
    present: &Present,
    is_known: bool,
) -> Vec<Finding<MarkedDecision>> {
    let paragraph = chunk.line.paragraph;
    let bare = chunk.text.trim_start_matches(['-', '*', '•', '・', ' ', '☐', '\u{3000}']);
    let finding = |value: MarkedDecision, rule: &str| {
        let span = place_of(file, chunk.line, &value.text);
        Finding { value, rule: format!("decisions: {rule}"), span }
    };
    let marks = marks::read(chunk, bare, place.is_spoken, present);
    let mut found: Vec<Finding<MarkedDecision>> =
        marks.into_iter().map(|value| finding(value, "mark with a name")).collect();
    // An arrow on a line of its own is no more what somebody says.
    let arrow = chunks::arrow(&chunk.text);
    if let Some((arrow, text)) =
        arrow.filter(|_| found.is_empty() && !is_known && !(place.is_spoken && chunk.line.is_first))
    {
        let outcome = behind_arrow(arrow, text, present).map(|(kind, text, by, rule)| {
            let value = marked::unmarked(kind, text, paragraph);
            finding(MarkedDecision { by: by.map(str::to_owned).or(value.by.clone()), ..value }, rule)
        });
        if outcome.is_some() {
            return outcome.into_iter().collect();
        }
    }
    let tasks = assigned::read(chunk, place, present).into_iter().map(|(text, owner)| {
        let value = marked::unmarked(DecisionKind::Action, text, paragraph);
        finding(MarkedDecision { by: Some(owner.to_owned()), ..value }, "task of somebody who was there")
    });
    let tasks: Vec<_> = tasks.filter(|task| !found.iter().any(|mark| shares_words(&mark.value, &task.value))).collect();
    found.extend(tasks);
    let is_item = matches!(chunk.line.block, Block::Item(_)) || chunks::begins_anew(&chunk.line.text);
    let is_noted = is_item && !place.is_announced && !place.is_spoken && !is_known;
    if found.is_empty() && is_noted && arrow.is_none() && concluded::is_concluded(bare, present) {
        let state = concluded::is_rejected(bare).then_some(DecisionStatus::Dropped);
        let value = marked::unmarked(DecisionKind::Decision, bare, paragraph);
        found.push(finding(MarkedDecision { state, ..value }, "verdict"));
    }
    if found.is_empty() && !is_known {
        let supposed = assigned::supposed(chunk, place).into_iter().map(|(text, owner)| {
            let value = marked::unmarked(DecisionKind::Action, text, paragraph);
            let value = MarkedDecision { by: Some(owner.to_owned()), is_supposed: true, ..value };
            finding(value, "task of somebody whom other reports know")
        });
        found.extend(supposed);
    }
    found
}

/// Tells whether the words of one are part of those of the other.
fn shares_words(one: &MarkedDecision, other: &MarkedDecision) -> bool {
    one.text.contains(&other.text) || other.text.contains(&one.text)
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

/// Which lines stand below labels of people, and which below those of what is to come.
struct Sites {
    lists_people: FxHashSet<u32>,
    announces: FxHashSet<u32>,
}

impl Sites {
    fn new(sections: &[Section<'_>]) -> Sites {
        let below = |labels: &[Label]| {
            let sections = sections.iter().filter(|section| labels.contains(&section.label));
            sections
                .flat_map(|section| section.lines.iter().chain([section.head]))
                .map(|line| line.span.start)
                .collect()
        };
        Sites {
            lists_people: below(&[Label::Attendance, Label::Guests, Label::Absence]),
            announces: below(&[Label::Agenda, Label::Next]),
        }
    }
}
