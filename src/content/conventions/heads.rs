//! The title of a report whose text begins with it in another form than a heading of the first level.

use super::labels::Labels;
use super::sections::is_list_of_names;
use crate::content::markdown::{Block, Line};
use crate::text::{date, words};

/// A longer line is a sentence.
const LONGEST_TITLE: usize = 110;

/// Returns the title that a text begins with: a heading of a lower level, a bold line, a line with the sign of a heading in
/// plain text, or one with a date and more words than that.
pub(super) fn title(lines: &[Line], labels: &Labels) -> Option<String> {
    let line = lines.iter().find(|line| line.text.chars().any(char::is_alphanumeric))?;
    let text = words::squeeze(&line.text);
    let bare = text.trim_matches(['■', '◆', '●', '【', '】', '*', '_', '=', '-', ' ']);
    let is_set_apart = match line.block {
        Block::Heading(_) => true,
        Block::Text => {
            line.n_strong >= line.text.len() || text.starts_with(['■', '◆', '【']) || date::find(bare).is_some()
        }
        _ => false,
    };
    let is_label = labels.find(bare).is_some()
        || bare.split([':', '：']).next().is_some_and(|before| labels.find(before).is_some());
    let is_title = is_set_apart
        && !is_label
        && bare.len() <= LONGEST_TITLE
        && says_more_than_a_date(bare)
        && !bare.ends_with(['.', '。'])
        && !is_list_of_names(bare);
    is_title.then(|| bare.replace("】【", " "))
}

/// Tells whether a line has a word that is no part of a date.
fn says_more_than_a_date(text: &str) -> bool {
    if date::parse(text).is_ok() {
        return false;
    }
    const PARTS: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "the",
        "st",
        "nd",
        "rd",
        "th",
        "of",
        "date",
    ];
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.any(|word| !PARTS.contains(&word.to_lowercase().as_str()) && word.chars().count() >= 2)
}
