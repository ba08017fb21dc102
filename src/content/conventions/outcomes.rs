//! What was decided and what somebody is to do: each way of telling it has a file of its own. What is surest is read first, and
//! sentences only where nothing else told anything.

mod agreed;
mod arrows;
mod assigned;
mod ballots;
pub(super) mod boxes;
mod bracketed;
mod concluded;
pub(super) mod dues;
mod elected;
mod ellipses;
pub(super) mod figures;
mod marks;
mod matter;
mod motions;
mod owned;
mod put_off;
mod restated;
mod rows;
mod section;
mod sentences;
mod spoken;
mod stars;
mod struck;
mod sublists;
pub(super) mod tasks;
mod tentative;
mod undertaken;
mod verdicts;
mod wishes;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Finding;
use super::chunks;
use super::labels::Label;
use super::present::Present;
use super::sections::{Form, Section, says_something};
use crate::content::markdown::Line;
use crate::content::marked::{self, MarkedDecision};
use crate::content::schema::DecisionKind;
use crate::source::SourceFile;
use crate::text::date::Date;
use crate::text::name::term_key;

/// A shorter text is a heading or an answer such as "none".
const SHORTEST: usize = 8;

/// Reads all that a report says was decided or is to be done: what sections, tables, marks and motions tell, then what sentences
/// do where nothing else did. `own` is the day of the meeting, `spoken` are the paragraphs in which somebody speaks.
pub(super) fn read(
    file: &SourceFile,
    lines: &[Line],
    sections: &[Section<'_>],
    present: &Present,
    own: Option<Date>,
    spoken: &FxHashSet<u32>,
) -> Vec<Finding<MarkedDecision>> {
    let mut found = set_apart(file, lines, sections, present, own);
    let known = chunks::Known::new(&found);
    let chunks = chunks::of(lines);
    found.extend(sentences::read(file, &chunks, spoken, &known));
    let others = arrows::read(file, &chunks, sections, present, spoken, &known);
    found.extend(verdicts::read(file, lines, &chunks, sections, spoken, &known));
    marked::sever(found.iter_mut().map(|finding| &mut finding.value), others.iter().map(|finding| &finding.value));
    let told = Said::new(&found);
    found.extend(others.into_iter().filter(|other| !told.has(&other.value)));
    let mut counted: Vec<Finding<MarkedDecision>> = sentences::but_for_failed(lines, found).collect();
    counted.retain(|Finding { value, .. }| {
        !tentative::is_divided(value) && !is_adjournment(value) && !wishes::is_wish(value)
    });
    restated::forget(&mut counted, present);
    restated::forget_doubled(&mut counted);
    counted.iter_mut().for_each(|finding| {
        matter::complete(lines, finding);
        tentative::leave_open(&mut finding.value);
    });
    for MarkedDecision { text, motion, .. } in counted.iter_mut().map(|finding| &mut finding.value) {
        if motion.ballots.is_empty() {
            motion.ballots = ballots::tally(text);
        }
    }
    counted
}

/// Tells whether it was decided that the meeting be over, which it then was.
fn is_adjournment(decision: &MarkedDecision) -> bool {
    decision.kind == DecisionKind::Decision && motions::procedural::is_adjournment(&decision.text)
}

/// What was told already, to be compared with what is found by other means in the same paragraph.
struct Said(FxHashMap<u32, Vec<(DecisionKind, String)>>);

impl Said {
    fn new(found: &[Finding<MarkedDecision>]) -> Said {
        let mut said: FxHashMap<u32, Vec<(DecisionKind, String)>> = FxHashMap::default();
        for MarkedDecision { paragraph, kind, text, .. } in found.iter().map(|finding| &finding.value) {
            said.entry(*paragraph).or_default().push((*kind, term_key(text)));
        }
        Said(said)
    }

    /// Tells whether the words of an outcome, or more or fewer of them, were told.
    fn has(&self, other: &MarkedDecision) -> bool {
        /// With so many of one paragraph each further one is compared.
        const MOST_COMPARED: usize = 50;
        let Some(said) = self.0.get(&other.paragraph) else { return false };
        let key = term_key(&other.text);
        said.iter()
            .take(MOST_COMPARED)
            .any(|(kind, known)| known.contains(&key) || (*kind == other.kind && key.contains(known.as_str())))
    }
}

/// Reads the sections of decisions and actions, tables, boxes, stars and motions.
fn set_apart(
    file: &SourceFile,
    lines: &[Line],
    sections: &[Section<'_>],
    present: &Present,
    own: Option<Date>,
) -> Vec<Finding<MarkedDecision>> {
    let mut found = Vec::new();
    for section in sections {
        let kind = match section.label {
            Label::Decisions => DecisionKind::Decision,
            Label::Actions => DecisionKind::Action,
            _ => continue,
        };
        // Words before a colon are a mark, which is read where marks are.
        if section.form == Form::Heading || !says_something(section.inline) {
            section::read(file, section, kind, present, &mut found);
        }
    }
    rows::read(file, lines, sections, own, &mut found);
    boxes::read(file, lines, sections, present, &mut found);
    stars::read(file, lines, &mut found);
    motions::read(file, lines, present, &mut found);
    let voted = figures::read(file, lines, present, &chunks::Known::new(&found));
    found.extend(voted);
    found
}
