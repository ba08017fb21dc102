//! The sentences of a paragraph or an item, with their places in the file.

use crate::content::conventions::chunks::{self, Chunk};
use crate::content::conventions::outcomes::assigned::placed;
use crate::source::{SourceFile, Span};

/// A sentence, or a part of one between semicolons.
#[derive(Debug)]
pub(super) struct Piece<'c> {
    /// Its words, without what items begin with.
    pub(super) words: &'c str,
    /// Where it stands in the file.
    pub(super) span: Span,
    /// Whether the paragraph or item is nothing else.
    pub(super) is_alone: bool,
    /// Whether it begins the paragraph or item.
    pub(super) is_first: bool,
    /// Whether an arrow leads to it.
    pub(super) has_arrow: bool,
}

/// Parts a chunk.
pub(super) fn of<'c>(file: &SourceFile, chunk: &'c Chunk<'_>) -> Vec<Piece<'c>> {
    let (text, has_arrow) = bare(&chunk.text);
    let parts: Vec<&str> = placed(text).flat_map(|(_, sentence)| clauses(sentence)).collect();
    let is_alone = parts.len() == 1;
    let mut place = Places { file, at: chunk.line.span.start as usize, end: chunk.end as usize };
    let pieces = parts.into_iter().enumerate().map(|(number, words)| Piece {
        words,
        span: place.of(words),
        is_alone,
        is_first: number == 0,
        has_arrow: has_arrow && number == 0,
    });
    pieces.filter(|piece| !is_code(file, piece.span)).collect()
}

/// Tells whether a place in a file is set as code.
fn is_code(file: &SourceFile, place: Span) -> bool {
    let Span { start, end } = place;
    let (before, behind) = file.text.split_at_checked(start as usize).unwrap_or_default();
    before.ends_with('`') && behind.get((end - start) as usize..).is_some_and(|rest| rest.starts_with('`'))
}

/// Takes off what items begin with: bullets, boxes, numbers, an arrow.
fn bare(text: &str) -> (&str, bool) {
    const BULLETS: &[char] =
        &['-', '*', '•', '・', '☐', '☑', '●', '○', '◯', '■', '◆', '※', '★', '☆', '\u{3000}', ' ', '–', '—', '+'];
    let mut rest = text.trim_start_matches(BULLETS);
    for open in ["[ ]", "[x]", "[X]", "[]"] {
        rest = rest.strip_prefix(open).unwrap_or(rest);
    }
    let rest = chunks::arrow(text).map_or(rest, |(_, rest)| rest);
    let has_arrow = chunks::arrow(text).is_some();
    (without_number(rest.trim_start()), has_arrow)
}

/// `2. `, `3) `, `4、`, `a) `
fn without_number(text: &str) -> &str {
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let n_letters = text.len() - behind.len();
    match behind.strip_prefix([')', '、']) {
        Some(rest) if (1..=5).contains(&n_letters) => rest.trim_start(),
        _ if (2..=6).contains(&n_letters) && behind.starts_with(' ') && text[..n_letters].ends_with('.') => {
            behind.trim_start()
        }
        _ => text,
    }
}

/// Parts a sentence at semicolons, if what stands on both sides could be one.
fn clauses(sentence: &str) -> Vec<&str> {
    /// Shorter parts are of a list.
    const SHORTEST: usize = 20;
    let parts: Vec<&str> = sentence.split([';', '；']).map(str::trim).filter(|part| !part.is_empty()).collect();
    // What stands in brackets is part of what stands around them.
    let is_closed = |part: &&str| part.matches(['(', '[', '（']).count() == part.matches([')', ']', '）']).count();
    if !parts.iter().all(is_closed) {
        return vec![sentence];
    }
    if parts.len() > 1 && parts.iter().all(|part| part.len() >= SHORTEST) { parts } else { vec![sentence] }
}

/// Looks for words in a part of a file, one piece behind the other.
struct Places<'f> {
    file: &'f SourceFile,
    at: usize,
    end: usize,
}

impl Places<'_> {
    /// Returns where the words stand, with the markup among them.
    fn of(&mut self, words: &str) -> Span {
        /// What markup may stand between two words.
        const WIDEST_GAP: usize = 300;
        let whole = Span::new(self.at, self.end);
        let mut start = None;
        for word in words.split_whitespace() {
            let limit = (self.at + WIDEST_GAP).min(self.end);
            let limit = (limit..=self.end).find(|at| self.file.text.is_char_boundary(*at)).unwrap_or(self.end);
            let rest = self.file.text.get(self.at..limit).unwrap_or_default();
            if let Some(at) = rest.find(word) {
                start.get_or_insert(self.at + at);
                self.at += at + word.len();
            }
        }
        start.map_or(whole, |start| Span::new(start, self.at))
    }
}
