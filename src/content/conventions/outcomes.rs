//! What was decided and what somebody is to do: each way of telling it has a file of its own. What is surest is read first, and
//! sentences only where nothing else told anything.

mod agreed;
mod arrows;
mod ballots;
pub(super) mod boxes;
mod bracketed;
pub(super) mod dues;
mod matter;
mod motions;
mod owned;
mod rows;
mod section;
mod sentences;
mod stars;
mod struck;
pub(super) mod tasks;

use rustc_hash::FxHashSet;

use super::Finding;
use super::chunks;
use super::labels::Label;
use super::present::Present;
use super::sections::{Form, Section, says_something};
use crate::content::markdown::Line;
use crate::content::marked::MarkedDecision;
use crate::content::schema::DecisionKind;
use crate::source::SourceFile;
use crate::text::date::Date;

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
    found.extend(sentences::read(file, lines, spoken, &known));
    found.extend(arrows::read(file, lines, sections, present, spoken, &known));
    let mut counted: Vec<Finding<MarkedDecision>> = sentences::but_for_failed(lines, found).collect();
    counted.iter_mut().for_each(|finding| matter::complete(lines, finding));
    for MarkedDecision { text, motion, .. } in counted.iter_mut().map(|finding| &mut finding.value) {
        if motion.ballots.is_empty() {
            motion.ballots = ballots::tally(text);
        }
    }
    counted
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
    rows::read(file, lines, own, &mut found);
    boxes::read(file, lines, sections, present, &mut found);
    stars::read(file, lines, &mut found);
    motions::read(file, lines, present, &mut found);
    found
}
