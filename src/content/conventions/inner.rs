//! Labels within paragraphs: `The chair called to order. Present: Speaker One. Absent: Speaker Two.`
//!
//! A line is parted where a sentence begins with such a label, so that all else finds it at the beginning of a line.

use std::borrow::Cow;

use super::LONGEST_LINE;
use super::labels::{Label, Labels};
use crate::content::markdown::{Block, Line};

/// Labels are no longer than this.
const LONGEST_LABEL: usize = 40;

/// Parts lines at the sentences in them that begin with who was there and who was not.
pub(super) fn parted<'l>(lines: &'l [Line], labels: &Labels) -> Cow<'l, [Line]> {
    let cuts: Vec<Option<usize>> = lines.iter().map(|line| cut(line, labels)).collect();
    if cuts.iter().all(Option::is_none) {
        return Cow::Borrowed(lines);
    }
    let mut parted = Vec::with_capacity(lines.len() + cuts.len());
    for line in lines {
        let mut rest = line.clone();
        while let Some(at) = cut(&rest, labels) {
            let after = Line { text: rest.text[at..].to_owned(), is_first: false, n_strong: 0, ..rest.clone() };
            rest.text.truncate(at);
            parted.push(std::mem::replace(&mut rest, after));
        }
        parted.push(rest);
    }
    Cow::Owned(parted)
}

/// Returns where the first such sentence behind another begins.
fn cut(line: &Line, labels: &Labels) -> Option<usize> {
    if line.block != Block::Text || line.is_quoted || line.text.len() > LONGEST_LINE || !line.text.contains(": ") {
        return None;
    }
    line.text.match_indices(". ").map(|(at, end)| at + end.len()).find(|at| {
        let rest = &line.text[*at..];
        let end = rest.char_indices().nth(LONGEST_LABEL).map_or(rest.len(), |(end, _)| end);
        let words = rest[..end].split_once(": ").map(|(words, _)| words);
        words
            .filter(|words| words.starts_with(char::is_uppercase))
            .is_some_and(|words| matches!(labels.find(words), Some(Label::Attendance | Label::Absence | Label::Guests)))
    })
}
