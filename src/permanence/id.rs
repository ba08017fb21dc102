//! The ids of paragraphs: `p3`, and `p3a` for one that was put in behind it later.

use std::fmt;

/// The id of a paragraph, which is its anchor on the page.
///
/// One that was put in between paragraphs is named as laws do it: behind 3 come 3a, 3b …, and none of the others moves.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Id {
    number: u32,
    /// 0 without letters, 1 for `a`, 26 for `z`, 27 for `aa`.
    letters: u32,
}

/// More digits than these no text has paragraphs.
const MOST_DIGITS: usize = 7;
/// Nor would anybody put in so many behind one.
const MOST_LETTERS: usize = 4;

impl Id {
    /// Makes the id of a paragraph that has the number as its place.
    pub fn plain(number: u32) -> Id {
        Id { number, letters: 0 }
    }

    /// Reads `p3` or `p3a`. `None` for anything else, `P3` and `p03` too: an anchor is these very letters.
    pub fn parse(text: &str) -> Option<Id> {
        let rest = text.strip_prefix('p')?;
        let n_digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, letters) = rest.split_at(n_digits);
        let is_number = (1..=MOST_DIGITS).contains(&n_digits) && (n_digits == 1 || !digits.starts_with('0'));
        if !is_number || letters.len() > MOST_LETTERS || !letters.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return None;
        }
        let letters = letters.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'a') + 1);
        Some(Id { number: digits.parse().ok()?, letters })
    }

    /// Returns the number, without letters.
    pub fn number(self) -> u32 {
        self.number
    }

    /// Returns the id with the next letters: `p3a` after `p3`, `p3aa` after `p3z`.
    #[must_use]
    pub fn with_next_letters(self) -> Id {
        Id { letters: self.letters + 1, ..self }
    }

    /// Returns the id as people say it, without the `p`: "3a".
    pub fn label(self) -> String {
        self.to_string().split_off(1)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "p{}", self.number)?;
        let mut rest = self.letters;
        let mut letters = Vec::new();
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'a' + (rest % 26) as u8));
            rest /= 26;
        }
        letters.iter().rev().try_for_each(|letter| write!(formatter, "{letter}"))
    }
}
