//! Labels within paragraphs: `The chair called to order. Present: Speaker One. Absent: Speaker Two.`, `Chair: Speaker One, Minutes: Person Two`
//!
//! A line is parted where a sentence begins with such a label, or a part stands behind another, so that all else finds it at the beginning of a line.

use std::borrow::Cow;

use super::LONGEST_LINE;
use super::labels::{Label, Labels};
use super::names;
use crate::content::markdown::{Block, Line};

/// Labels are no longer than this.
const LONGEST_LABEL: usize = 40;

/// Parts lines at the sentences in them that begin with who was there and who was not.
pub(super) fn parted<'l>(lines: Cow<'l, [Line]>, labels: &Labels) -> Cow<'l, [Line]> {
    let cuts: Vec<Option<usize>> = lines.iter().map(|line| cut(line, labels)).collect();
    if cuts.iter().all(Option::is_none) {
        return lines;
    }
    let mut parted = Vec::with_capacity(lines.len() + cuts.len());
    for line in lines.iter() {
        let mut rest = line.clone();
        while let Some(at) = cut(&rest, labels) {
            let after = Line { text: rest.text[at..].to_owned(), is_first: false, n_strong: 0, ..rest.clone() };
            rest.text.truncate(at);
            let own = rest.text.trim_end_matches([' ', '\t', ',', ';', '|', '/', '-', '\u{2013}']).len();
            rest.text.truncate(own);
            parted.push(std::mem::replace(&mut rest, after));
        }
        parted.push(rest);
    }
    Cow::Owned(parted)
}

/// Returns where the first such sentence behind another begins, or the next of several labels on one line.
fn cut(line: &Line, labels: &Labels) -> Option<usize> {
    let is_prose = matches!(line.block, Block::Text | Block::Item(_));
    if !is_prose || line.is_quoted || line.text.len() > LONGEST_LINE || !line.text.contains(": ") {
        return None;
    }
    let sentence = || {
        line.text.match_indices(". ").map(|(at, end)| at + end.len()).find(|at| {
            let label = words_of_label(&line.text[*at..]).filter(|words| words.starts_with(char::is_uppercase));
            label.is_some_and(|words| {
                matches!(labels.find(words), Some(Label::Attendance | Label::Absence | Label::Guests))
            })
        })
    };
    beside(&line.text, labels).or_else(|| sentence().filter(|_| line.block == Block::Text))
}

/// `Chair: Speaker One, Minutes: Person Two`, `Moderation: A One | Protokoll: B Two`: behind a part and a name, another one.
fn beside(text: &str, labels: &Labels) -> Option<usize> {
    const JOINTS: &[&str] = &[", ", "; ", " / ", " \u{2013} ", " - ", "  ", "\t"];
    /// What hardly stands between other words.
    const BARS: &[&str] = &[" | ", " \u{2022} ", " \u{b7} "];
    let is_of_meeting = |words: &str| !matches!(labels.find(words), None | Some(Label::Other));
    let bar = || {
        words_of_label(text).filter(|words| is_of_meeting(words))?;
        let ends = BARS.iter().flat_map(|bar| text.match_indices(*bar).map(|(at, bar)| at + bar.len()));
        ends.filter(|end| words_of_label(&text[*end..]).is_some_and(is_of_meeting)).min()
    };
    if let Some(end) = bar() {
        return Some(end);
    }
    let is_part = |words: &str| matches!(labels.find(words), Some(Label::Role(_)));
    let own = words_of_label(text).filter(|words| is_part(words))?;
    let first = own.len() + ": ".len();
    let ends = JOINTS.iter().flat_map(|joint| text.match_indices(*joint).map(|(at, joint)| (at, at + joint.len())));
    let ends = ends.filter(|(at, _)| *at > first);
    ends.filter(|(at, end)| {
        let next = words_of_label(text[*end..].trim_start());
        let is_name = names::parse(text[first..*at].trim()).is_some();
        is_name && next.is_some_and(|words| is_part(words) || labels.find(words) == Some(Label::Notes))
    })
    .map(|(_, end)| end)
    .min()
}

/// Returns the words before the first colon, if they are few.
fn words_of_label(text: &str) -> Option<&str> {
    let end = text.char_indices().nth(LONGEST_LABEL).map_or(text.len(), |(end, _)| end);
    text[..end].split_once(": ").map(|(words, _)| words)
}
