//! Outcomes in the course of a report that neither a section nor a mark announces: behind an arrow, and by who of those present is
//! to do what.

use rustc_hash::FxHashSet;

use super::agreed;
use super::assigned::{self, Place};
use super::concluded;
use super::ellipses;
use super::marks;
use super::sentences::{Voice, sentences, told};
use super::spoken;
use super::tasks;
use super::undertaken;
use crate::content::conventions::chunks::{self, Chunk, Known};
use crate::content::conventions::labels::Label;
use crate::content::conventions::names;
use crate::content::conventions::present::Present;
use crate::content::conventions::sections::{Form, Section};
use crate::content::conventions::{Finding, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::marked::{self, MarkedDecision};
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::source::SourceFile;

/// Reads what arrows and those who were there tell, but for where outcomes are `known`. `spoken` are the paragraphs in which somebody
/// speaks.
pub(super) fn read(
    file: &SourceFile,
    chunks: &[Chunk<'_>],
    sections: &[Section<'_>],
    present: &Present,
    spoken: &FxHashSet<u32>,
    known: &Known,
) -> Vec<Finding<MarkedDecision>> {
    let mut found = Vec::new();
    let sites = Sites::new(sections, present);
    for chunk in chunks {
        let start = chunk.line.span.start;
        if sites.lists_people.contains(&start) {
            continue;
        }
        let place = Place::new(chunk, spoken, sites.announces.contains(&start));
        found.extend(in_chunk(file, chunk, place, present, known.is_in(chunk)));
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
    if let Some(kind) = answer_within(bare).filter(|_| found.is_empty() && !is_known && !place.is_spoken) {
        return vec![finding(marked::unmarked(kind, bare, paragraph), "arrow")];
    }
    let task = |(text, owner): (&str, &str)| {
        let value = marked::unmarked(DecisionKind::Action, text, paragraph);
        let by = Some(undertaken::with_commas(owner));
        let state = if assigned::is_ticked(&chunk.text) { Some(DecisionStatus::Done) } else { value.state };
        finding(MarkedDecision { by, state, ..value }, "task of somebody who was there")
    };
    let add = |found: &mut Vec<Finding<MarkedDecision>>, others: Vec<Finding<MarkedDecision>>| {
        let is_other =
            |other: &Finding<MarkedDecision>| !found.iter().any(|known| shares_words(&known.value, &other.value));
        let others: Vec<_> = others.into_iter().filter(is_other).collect();
        found.extend(others);
    };
    add(&mut found, assigned::read(chunk, place, present).into_iter().map(task).collect());
    if !place.is_announced {
        add(&mut found, ellipses::read(bare, present).into_iter().map(task).collect());
    }
    if let Some((kind, text, by)) = spoken::read(bare, present).filter(|_| place.is_spoken && !is_known) {
        let value = marked::unmarked(kind, text, paragraph);
        let by = by.map(str::to_owned).or(value.by.clone());
        add(&mut found, vec![finding(MarkedDecision { by, ..value }, "mark within what is said")]);
    }
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

/// `説明してはどうか＞説明する`: what is answered behind an arrow to what stands before it, as Japanese has it.
fn answer_within(text: &str) -> Option<DecisionKind> {
    const LONGEST: usize = 140;
    const LONGEST_ANSWER: usize = 32;
    // Other arrows lead from one thing to the next.
    const ARROWS: &[&str] = &["＞", " => "];
    let answers =
        ARROWS.iter().filter_map(|arrow| text.rsplit_once(arrow)).filter(|(before, _)| !before.trim().is_empty());
    let answer = answers.map(|(_, answer)| answer).min_by_key(|answer| answer.len())?;
    let answer = answer.trim().trim_end_matches('。');
    let is_short = text.chars().count() <= LONGEST
        && answer.chars().count() <= LONGEST_ANSWER
        && names::is_east_asian(answer)
        && !text.contains('★');
    let kind =
        tasks::resolved_in_japanese(answer).or_else(|| answer.ends_with("する").then_some(DecisionKind::Decision));
    kind.filter(|_| is_short)
}

fn behind_arrow<'t>(arrow: &str, text: &'t str, present: &Present) -> Option<Outcome<'t>> {
    const RULE: &str = "arrow";
    /// A longer text is an account, whatever its last sentence says.
    const LONGEST_IN_JAPANESE: usize = 140;
    // What stands behind the first sentence is said of it.
    let text = if names::is_east_asian(text) { sentences(text).next().unwrap_or(text) } else { text };
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
    let by = tasks::subject(text, present).or_else(|| tasks::answerer(text, present));
    let is_asked = || text.contains(['?', '？']) || text.chars().count() > LONGEST_IN_JAPANESE;
    let resolved = tasks::resolved_in_japanese(text).filter(|_| !is_asked());
    resolved.or(by.map(|_| DecisionKind::Action)).map(|kind| (kind, text, by, RULE))
}

/// Which lines stand below labels of people, and which below those of what is to come.
struct Sites {
    lists_people: FxHashSet<u32>,
    announces: FxHashSet<u32>,
}

impl Sites {
    fn new(sections: &[Section<'_>], present: &Present) -> Sites {
        let of = |labels: &'static [Label]| sections.iter().filter(move |section| labels.contains(&section.label));
        let start = |line: &Line| line.span.start;
        let announced =
            of(&[Label::Agenda, Label::Next]).flat_map(|section| begun(section).iter().chain([section.head]));
        let named = Named::new(present);
        let listing = of(&[Label::Attendance, Label::Guests, Label::Absence]);
        let listed = listing.flat_map(|section| named.list(section).iter().chain([section.head]));
        Sites { lists_people: listed.map(start).collect(), announces: announced.map(start).collect() }
    }
}

/// Returns the lines that a label announces: all below a heading, and else, where nothing tells where they end, those of the first
/// paragraph or list.
fn begun<'l>(section: &Section<'l>) -> &'l [Line] {
    let lines = section.lines;
    let Some(first) = lines.first().filter(|_| section.form == Form::Line) else { return lines };
    let is_item = |line: &Line| matches!(line.block, Block::Item(_));
    let n_begun =
        lines.iter().take_while(|line| line.paragraph == first.paragraph || (is_item(first) && is_item(line)));
    &lines[..n_begun.count()]
}

/// Where those stand who were there.
struct Named(Vec<u32>);

impl Named {
    fn new(present: &Present) -> Named {
        let mut starts: Vec<u32> = present.people.iter().map(|person| person.span.start).collect();
        starts.sort_unstable();
        Named(starts)
    }

    /// Returns the lines of a list of people. Below a heading all are; in plain text only those down to the last that names somebody,
    /// for nothing tells where it ends.
    fn list<'l>(&self, section: &Section<'l>) -> &'l [Line] {
        let lines = section.lines;
        if section.form == Form::Heading {
            return lines;
        }
        let names_somebody = |line: &Line| {
            let at = self.0.partition_point(|start| *start < line.span.start);
            self.0.get(at).is_some_and(|start| *start < line.span.end)
        };
        let last = lines.iter().rposition(names_somebody).map(|at| at + 1);
        last.map_or_else(|| begun(section), |last| &lines[..last])
    }
}
