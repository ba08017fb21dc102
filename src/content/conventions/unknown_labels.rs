//! Words that stand above or before names and that no rule knows: a group may call those who were there "Crew", and whoever takes the
//! minutes "Quill". What such words announce a whole archive tells better than one report.

use super::labels::{Label, Labels, without_number};
use super::lists;
use super::names;
use super::procedure;
use super::sections::{self, Section, says_something};
use crate::content::mark_words::MarkWords;
use crate::content::markdown::{Block, Line};
use crate::source::{SourceFile, Span};
use crate::text::words;

/// Words before names that announce nothing that is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownLabel {
    /// The words.
    pub words: String,
    /// Where the line stands that bears them.
    pub span: Span,
    /// Who is named behind or below them.
    pub names: Vec<String>,
}

/// Who was there stands at the top of a report.
const LINES_AT_TOP: usize = 60;
/// Longer words are a sentence.
const LONGEST: usize = 40;
const MOST_WORDS: usize = 5;

/// Finds such words at the top of a report and in its last lines. Below or behind each stand names and nothing else.
pub(super) fn read(
    file: &SourceFile,
    lines: &[Line],
    own: &[(String, Vec<String>)],
    marks: MarkWords<'_>,
) -> Vec<UnknownLabel> {
    /// Who signed stands at the end.
    const LINES_AT_END: usize = 6;
    let known = Labels::new(own);
    let is_near = |at: usize| at < LINES_AT_TOP || at + LINES_AT_END >= lines.len();
    let near = lines.iter().enumerate().filter(|(at, line)| is_near(*at) && !line.is_quoted);
    let mut candidates: Vec<String> = near
        .filter_map(|(at, line)| candidate(line, lines.get(at + 1)))
        .filter(|words| known.find(words).is_none() && !procedure::is_one(words))
        .map(str::to_owned)
        .collect();
    candidates.sort_unstable();
    candidates.dedup();
    if candidates.is_empty() {
        return Vec::new();
    }
    let supposed: Vec<(String, Vec<String>)> =
        own.iter().cloned().chain([("attendees".to_owned(), candidates)]).collect();
    let labels = Labels::new(&supposed);
    let sections = sections::find(lines, &labels, marks);
    let of_people =
        sections.iter().filter(|section| section.label == Label::Attendance && known.find(section.words).is_none());
    of_people.filter_map(|section| unknown(file, section)).collect()
}

/// Returns the words of a line that may be a label.
fn candidate<'l>(line: &'l Line, next: Option<&Line>) -> Option<&'l str> {
    let text = line.text.trim();
    let words = match &line.block {
        Block::Row { cells, is_head: false } => match &cells[..] {
            [first, _] => first.trim(),
            _ => return None,
        },
        Block::Row { .. } => return None,
        Block::Heading(_) => text,
        Block::Text | Block::Item(_) => match text.split_once([':', '：']) {
            Some((words, _)) => words,
            None => {
                let is_above = next.is_some_and(|next| matches!(next.block, Block::Item(_) | Block::Text));
                Some(text).filter(|_| is_above)?
            }
        },
    };
    let words = without_number(words.trim_matches(['*', '_', ' ', ':', '：'])).trim();
    let is_short = words.chars().count() <= LONGEST && words.split(' ').count() <= MOST_WORDS;
    let has_sign = words.contains(['/', '.', ',', '?', '!', '(', '"', '@', '#', '<', '`', '、', '。']);
    (is_short
        && !has_sign
        && words.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !words.contains(|c: char| c.is_ascii_digit()))
    .then_some(words)
}

/// Tells whether words are the whole name of somebody: in a script that has no capitals, a few words of letters.
pub fn is_whole_name(name: &str) -> bool {
    let words = || name.split_whitespace();
    let is_caseless = |word: &str| word.chars().all(|c| c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase());
    names::is_whole(name) || ((2..=4).contains(&words().count()) && words().all(is_caseless))
}

/// Returns a label with the names below or behind it, if there is nothing else.
fn unknown(file: &SourceFile, section: &Section<'_>) -> Option<UnknownLabel> {
    let found = lists::entries(file, section, "attendance");
    let parts = |text: &str| names::split_list(text).len();
    let is_item = |line: &&Line| matches!(line.block, Block::Item(_) | Block::Row { is_head: false, .. });
    let n_least = match section.lines.first() {
        _ if says_something(section.inline) => parts(section.inline),
        Some(first) if first.block == Block::Text => parts(&first.text),
        _ => section.lines.iter().filter(is_item).count(),
    };
    let is_only_names = found.len() >= n_least;
    let names: Vec<String> = found.into_iter().map(|finding| finding.value.name).collect();
    (is_only_names && !names.is_empty()).then(|| UnknownLabel {
        words: words::squeeze(section.words.trim().trim_matches(['*', '_', ' '])).into_owned(),
        span: section.head.span,
        names,
    })
}
