//! Verdicts that stand alone on a line, and are on what stands above them: `* Approved` below an item, `[Merged]` or `Vertagt bis Mai`
//! below a heading.

use std::cell::LazyCell;

use rustc_hash::FxHashSet;

use super::motions::verdict;
use crate::content::conventions::chunks::{Chunk, Known};
use crate::content::conventions::labels::Label;
use crate::content::conventions::sections::Section;
use crate::content::conventions::{Finding, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::marked::{self, MarkedDecision};
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::source::SourceFile;

/// "Unanimously approved by all present" is not longer.
const MOST_WORDS: usize = 5;
/// Nor are those words.
const LONGEST_VERDICT: usize = 60;
/// Fewer letters name no matter.
const SHORTEST: usize = 4;
/// A longer text above a verdict is an account.
const LONGEST: usize = 240;

/// Reads the verdicts of a report, but for where outcomes are `known`. `spoken` are the paragraphs in which somebody speaks.
pub(super) fn read(
    file: &SourceFile,
    lines: &[Line],
    chunks: &[Chunk<'_>],
    sections: &[Section<'_>],
    spoken: &FxHashSet<u32>,
    known: &Known,
) -> Vec<Finding<MarkedDecision>> {
    let others = LazyCell::new(|| labelled(sections));
    let mut found = Vec::new();
    for (at, chunk) in chunks.iter().enumerate() {
        let Some(state) = status(&chunk.text) else { continue };
        if spoken.contains(&chunk.line.paragraph) || known.is_in(chunk) {
            continue;
        }
        let above = lines.partition_point(|line| line.span.start < chunk.line.span.start);
        let matter = match chunk.line.block {
            Block::Item(depth) => parent(&chunks[..at], depth).or_else(|| heading(&lines[..above], &others)),
            _ => heading(&lines[..above], &others),
        };
        let Some(matter) = matter.map(|matter| matter.trim_end_matches([':', '-', '–', ' ', '.'])) else { continue };
        if !(SHORTEST..=LONGEST).contains(&matter.len()) || matter.ends_with(['?', '？']) || status(matter).is_some() {
            continue;
        }
        let said = chunk.text.trim_matches(['*', '-', '•', ' ', '[', ']', '.']);
        let value = marked::unmarked(DecisionKind::Decision, &format!("{matter}: {said}"), chunk.line.paragraph);
        // What was adopted is so by being told.
        let state = Some(state).filter(|state| *state != DecisionStatus::Adopted);
        let span = place_of(file, chunk.line, said);
        found.push(Finding { value: MarkedDecision { state, ..value }, rule: "decisions: verdict".to_owned(), span });
    }
    found
}

/// Returns what follows from a line that is a verdict and nothing else.
fn status(text: &str) -> Option<DecisionStatus> {
    let bare = text.trim_matches(['*', '-', '•', ' ', '[', ']', '.', '!']);
    if bare.len() > LONGEST_VERDICT || bare.split(' ').count() > MOST_WORDS {
        return None;
    }
    if bare.eq_ignore_ascii_case("merged") {
        return Some(DecisionStatus::Adopted);
    }
    verdict::of_line(bare)
}

/// Returns the item of whose list an item at this depth is a part.
fn parent<'c>(above: &'c [Chunk<'_>], depth: u8) -> Option<&'c str> {
    let of_list = above.iter().rev().map_while(|chunk| match chunk.line.block {
        Block::Item(other) => Some((other, chunk)),
        _ => None,
    });
    of_list.into_iter().find(|(other, _)| *other < depth).map(|(_, chunk)| chunk.text.as_str())
}

/// Returns the heading below which a line stands, if it is one of an item of the meeting.
fn heading<'l>(above: &'l [Line], others: &FxHashSet<u32>) -> Option<&'l str> {
    let heading = above.iter().rev().find(|line| matches!(line.block, Block::Heading(_)))?;
    (!others.contains(&heading.span.start)).then(|| heading.text.trim())
}

/// Returns where labels stand: what they announce is no item.
fn labelled(sections: &[Section<'_>]) -> FxHashSet<u32> {
    let is_of_minutes = |section: &Section<'_>| section.words.to_lowercase().contains("minutes");
    let labelled = sections.iter().filter(|section| section.label != Label::Other && !is_of_minutes(section));
    labelled.map(|section| section.head.span.start).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_says_nothing_else() {
        for text in ["* Approved", "Merged.", "[MERGED]", "Unanimously approved", "Einstimmig angenommen"] {
            assert_eq!(status(text), Some(DecisionStatus::Adopted), "{text}");
        }
        assert_eq!(status("- Rejected"), Some(DecisionStatus::Dropped));
        for text in ["Vertagt bis Mai", "Postponed to next week", "* Deferred"] {
            assert_eq!(status(text), Some(DecisionStatus::Open), "{text}");
        }
        for text in [
            "To be approved",
            "Approved licenses",
            "Not merged yet",
            "Merge it",
            "It passed away",
            "All passed",
            "POSTPONED:",
            "Approved?",
        ] {
            assert_eq!(status(text), None, "{text}");
        }
    }
}
