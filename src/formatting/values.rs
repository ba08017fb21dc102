//! The form of a single value.

use crate::text::date;
use crate::yaml::Scalar;
use crate::yaml::shape::TextShape;

/// Returns a value in its form; `None` if it has it. `source` is how it is written.
pub(super) fn in_form(source: &str, scalar: &Scalar, shape: Option<&TextShape>, is_in_flow: bool) -> Option<String> {
    // Texts of several lines were laid out by somebody.
    if source.contains('\n') {
        return None;
    }
    if let Some(date) = date_in_form(scalar, shape) {
        return (date != source).then_some(date);
    }
    if scalar.plain || !source.starts_with(['"', '\'']) {
        return None;
    }
    if is_plain_text(&scalar.text, is_in_flow) {
        return Some(scalar.text.clone());
    }
    let has_escapes = scalar.text.contains(['"', '\\']) || scalar.text.contains(char::is_control);
    (source.starts_with('\'') && !has_escapes).then(|| format!("\"{}\"", scalar.text))
}

/// Returns a date as ISO 8601 has it, if the value is one and says no more.
pub(super) fn date_in_form(scalar: &Scalar, shape: Option<&TextShape>) -> Option<String> {
    if shape != Some(&TextShape::Date) || has_time_of_day(&scalar.text) {
        return None;
    }
    date::parse(&scalar.text).ok().map(|date| date.to_string())
}

/// Tells whether a text may say when on the day: that would be lost with the words.
fn has_time_of_day(text: &str) -> bool {
    const NUMBERS_OF_A_DATE: usize = 3;
    const WORDS: [&str; 12] = ["am", "pm", "m", "h", "uhr", "noon", "midnight", "utc", "gmt", "cet", "cest", "heures"];
    let n_numbers = text.split(|c: char| !c.is_numeric()).filter(|number| !number.is_empty()).count();
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic());
    n_numbers > NUMBERS_OF_A_DATE || text.contains(':') || words.any(|word| WORDS.contains(&word))
}

/// Tells whether every program that reads YAML takes a text for this text without quotes too: one that begins with a letter,
/// has none of the marks of YAML, and is no word that some version of it takes for something else (YAML 1.1, types `bool` and
/// `null`).
fn is_plain_text(text: &str, is_in_flow: bool) -> bool {
    const WORDS: [&str; 11] = ["y", "yes", "n", "no", "true", "false", "on", "off", "null", "nan", "inf"];
    let has_marks = text.contains(": ")
        || text.contains(" #")
        || text.ends_with(':')
        || text.contains(['"', '\'', '\\', '`', '\t'])
        || (is_in_flow && text.contains([',', '[', ']', '{', '}', '?', ':']));
    let begins_with_letter = text.chars().next().is_some_and(char::is_alphabetic);
    let is_visible = !text.contains(|c: char| c.is_control() || (c.is_whitespace() && c != ' '));
    let is_even = text.trim() == text && !text.contains("  ");
    begins_with_letter && is_visible && is_even && !has_marks && !WORDS.contains(&text.to_lowercase().as_str())
}
