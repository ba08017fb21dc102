//! How a style prints references, learned once for all that have the same fields.
//!
//! Formatting one reference takes hayagriva up to three milliseconds; an archive has thousands, in several styles. So a
//! style is asked how it prints a reference whose fields are marks, and each report's own fields are then put where the
//! marks are. What a style does to the letters of a title (some put capitals into English ones) is so left undone, and is
//! meant to be: the title of a record is quoted as it is. What it does around a field that ends with punctuation is kept,
//! since the mark then ends with it too.

use crate::text::escape;

/// Stands for the number of the paragraph in what is printed: a number that no reference has by itself.
pub(super) const PARAGRAPH_MARK: &str = "987654321";
/// Stands for a symbol that is a number, which styles tell from other symbols.
pub(super) const NUMBER_MARK: &str = "876543219";
/// Stands for the year.
pub(super) const YEAR_MARK: i16 = 1987;
/// The first of the marks of fields, all in the private use area: they replace nothing in what is put in for them.
const FIRST_MARK: u32 = 0xE000;

/// A piece of what is printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Whether it is in italics.
    pub is_italic: bool,
}

/// A reference as it is printed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Printed {
    /// As plain text.
    pub plain: String,
    /// As HTML.
    pub html: String,
}

/// What is printed, with marks for the fields.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Pattern(pub(super) Vec<Run>);

/// Returns the mark of a field by its position.
pub(super) fn mark(position: usize) -> char {
    u32::try_from(position).ok().and_then(|position| char::from_u32(FIRST_MARK + position)).unwrap_or('\u{F8FF}')
}

impl Pattern {
    /// Puts the fields in, by their position, and the year where there is one. The number of the paragraph becomes `{n}`.
    pub(super) fn fill(&self, fields: &[Option<&str>], year: Option<i16>) -> Printed {
        let mut printed = Printed::default();
        for run in &self.0 {
            let text = filled(&run.text, fields, year);
            let html = escape::html(&text);
            match run.is_italic {
                true => printed.html.push_str(&format!("<i>{html}</i>")),
                false => printed.html.push_str(&html),
            }
            printed.plain.push_str(&text);
        }
        printed
    }
}

fn filled(text: &str, fields: &[Option<&str>], year: Option<i16>) -> String {
    let text = text.replace(PARAGRAPH_MARK, "{n}");
    let text = match year {
        Some(year) => text.replace(&YEAR_MARK.to_string(), &year.to_string()),
        None => text,
    };
    let number = mark(super::styles::NUMBER).to_string();
    let text = text.replace(NUMBER_MARK, &number);
    let mut filled = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        let position = u32::from(c).checked_sub(FIRST_MARK).and_then(|position| usize::try_from(position).ok());
        match position.and_then(|position| fields.get(position)) {
            Some(field) => filled.push_str(field.unwrap_or_default()),
            None => filled.push(c),
        }
    }
    filled
}
