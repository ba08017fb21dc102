//! Text as the numbers and words of which dates are made.

use super::calendar::{Word, meaning};
use crate::text::words::fold_word;

/// A number or a word, with what stands before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Token {
    /// What stands between the token before and this one.
    pub(super) gap: Gap,
    /// What it is.
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// A run of digits; `value` is the largest possible one if it is too long for it.
    Number { value: u32, n_digits: usize },
    /// A run of letters.
    Word(Word),
}

/// What stands between two tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gap {
    /// Nothing: `9th`.
    None,
    /// White space.
    Space,
    /// `.` without a space.
    Dot,
    /// `.` with a space.
    DotSpace,
    /// `,` with or without space.
    Comma,
    /// `/` without a space.
    Slash,
    /// A hyphen, a dash or `_` without a space.
    Dash,
    /// A dash with spaces.
    SpacedDash,
    /// `:`
    Colon,
    /// Anything else.
    Other,
}

impl Gap {
    /// Tells whether a date goes on behind it: `9 February, 2017`, `9-Feb-2017`, `9. Februar`.
    pub(super) fn is_within_phrase(self) -> bool {
        use Gap::{Comma, Dash, Dot, DotSpace, None, Slash, Space};
        matches!(self, None | Space | Dot | DotSpace | Comma | Slash | Dash)
    }

    /// Tells whether it can part the numbers of a date: `2017-02-09`, `9. 2. 2017`.
    pub(super) fn is_separator(self) -> bool {
        matches!(self, Gap::Dash | Gap::Slash | Gap::Dot | Gap::DotSpace)
    }
}

impl Token {
    /// Returns the value of a number of one or two digits, as days and months are.
    pub(super) fn short_number(self) -> Option<u32> {
        match self.kind {
            Kind::Number { value, n_digits: ..=2 } => Some(value),
            _ => None,
        }
    }

    /// Returns the value of a number of `n` digits.
    pub(super) fn number_of(self, n: usize) -> Option<u32> {
        match self.kind {
            Kind::Number { value, n_digits } if n_digits == n => Some(value),
            _ => None,
        }
    }

    /// Returns the value of a number that may be a year.
    pub(super) fn year(self) -> Option<u32> {
        self.number_of(4).filter(|year| (1000..=2999).contains(year))
    }

    /// Returns the month that a word names.
    pub(super) fn month(self) -> Option<u32> {
        match self.kind {
            Kind::Word(Word::Month(month)) => Some(month.into()),
            _ => None,
        }
    }

    pub(super) fn is(self, word: Word) -> bool {
        self.kind == Kind::Word(word)
    }
}

/// Returns the numbers and words of a text in their order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut end_of_last = 0;
    while let Some(start) = text[end_of_last..].find(|c| class(c) != Class::Gap).map(|at| end_of_last + at) {
        let end = start + token_length(&text[start..]);
        tokens.push(Token { gap: gap(&text[end_of_last..start]), kind: kind(&text[start..end]) });
        end_of_last = end;
    }
    tokens
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    /// A sign that is a word of its own, since East Asian dates have no spaces.
    Sign,
    Gap,
}

fn class(c: char) -> Class {
    match c {
        _ if digit(c).is_some() => Class::Digit,
        '年' | '月' | '日' | '년' | '월' | '일' => Class::Sign,
        _ if c.is_alphabetic() || matches!(c, '\u{0300}'..='\u{036F}') => Class::Letter,
        _ => Class::Gap,
    }
}

/// The value of a digit, full-width ones included.
fn digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        c => c.to_digit(10),
    }
}

fn token_length(text: &str) -> usize {
    let mut letters = text.char_indices();
    let Some((_, first)) = letters.next() else { return 0 };
    let first = class(first);
    letters.find(|(_, c)| first == Class::Sign || class(*c) != first).map_or(text.len(), |(at, _)| at)
}

fn kind(text: &str) -> Kind {
    if text.starts_with(|c| digit(c).is_some()) {
        let digits = text.chars().filter_map(digit);
        let value = digits.clone().fold(0_u32, |value, digit| value.saturating_mul(10).saturating_add(digit));
        return Kind::Number { value, n_digits: digits.count() };
    }
    let mut folded = String::with_capacity(text.len());
    // The signs stand for themselves; folded, Hangul would be in pieces.
    match class(text.chars().next().unwrap_or(' ')) {
        Class::Sign => folded.push_str(text),
        _ => fold_word(text, &mut folded),
    }
    Kind::Word(meaning(&folded))
}

fn gap(text: &str) -> Gap {
    let trimmed = text.trim();
    let is_tight = trimmed.len() == text.len();
    let mut signs = trimmed.chars();
    match (signs.next(), signs.next()) {
        (None, _) if text.is_empty() => Gap::None,
        (None, _) => Gap::Space,
        // `9 d’abril`
        (Some('\'' | '’'), None) if is_tight => Gap::None,
        (Some('.' | '．'), None) => {
            if is_tight {
                Gap::Dot
            } else {
                Gap::DotSpace
            }
        }
        (Some(',' | '，' | '、'), None) | (Some('.'), Some(',')) => Gap::Comma,
        (Some('/' | '／'), None) if is_tight => Gap::Slash,
        (Some('-' | '‐' | '‑' | '‒' | '–' | '—' | '−' | '－' | '_' | '~' | '～' | '〜'), None) => {
            if is_tight {
                Gap::Dash
            } else {
                Gap::SpacedDash
            }
        }
        (Some(':' | '：'), None) => Gap::Colon,
        _ => Gap::Other,
    }
}
