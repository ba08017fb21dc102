//! Boxes before what is to be done: `[ ] AP: write to them`, `[x] SON: write to them`.

use rustc_hash::FxHashSet;

use super::SHORTEST;
use super::owned::complete;
use super::told::{Found, Way};
use crate::content::conventions::chunks::Known;
use crate::content::conventions::labels::Label;
use crate::content::conventions::place_of;
use crate::content::conventions::present::Present;
use crate::content::conventions::sections::Section;
use crate::content::mark_words::{MarkWords, Place};
use crate::content::markdown::Line;
use crate::content::marked;
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
pub(super) fn read(
    file: &SourceFile,
    lines: &[Line],
    sections: &[Section<'_>],
    present: &Present,
    known: &Known,
    marks: MarkWords<'_>,
) -> Vec<Found> {
    let mut found = Vec::new();
    let is_other = |section: &&Section<'_>| {
        matches!(section.label, Label::Attendance | Label::Guests | Label::Absence | Label::Agenda)
    };
    let listed = sections.iter().filter(is_other).flat_map(|section| section.lines);
    let listed: FxHashSet<u32> = listed.map(|line| line.span.start).collect();
    let lists_other = |line: &Line| listed.contains(&line.span.start);
    for line in lines.iter().filter(|line| line.paragraph > 0 && !lists_other(line) && !known.is_on(line)) {
        let Some((is_done, text)) = in_box(file, line) else { continue };
        // `[ ] AP write to them`
        let marked = || {
            let (_, task) = marks.behind(Place::Box, text).filter(|(kind, _)| *kind == DecisionKind::Action)?;
            Some((&text[..text.len() - task.len()], task.strip_prefix(' ')?))
        };
        let Some((before, after)) =
            text.split_once(':').filter(|(before, _)| before.len() <= LONGEST_OWNER).or_else(marked)
        else {
            continue;
        };
        let (before, after) = (before.trim(), after.trim());
        let owner = present.find(before).map(|_| before.to_owned());
        if (owner.is_none() && !is_mark(before, marks)) || after.chars().count() < SHORTEST {
            continue;
        }
        let mut outcome = marked::unmarked(marks, DecisionKind::Action, after, line.paragraph);
        outcome.by = owner.or(outcome.by);
        complete(&mut outcome, present, is_done);
        found.push(Found { outcome, way: Way::Box, span: place_of(file, line, after) });
    }
    found
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
