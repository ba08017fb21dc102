//! Pictures that are written as words: `:one: Mend the roof`, `:date: 5 May`, `2️⃣ Paint it`.
//!
//! They say nothing themselves. At the beginning of a line, those of numbers and a few others stand where the bullet of a list would, and
//! below the heading of an agenda they are its items.

use std::borrow::Cow;

use super::chunks;
use super::labels::{Label, Labels};
use crate::content::mark_words::MarkWords;
use crate::content::markdown::{Block, Line};

/// Words for pictures that stand before items.
#[rustfmt::skip]
const BULLETS: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "keycap_ten", "ten", "arrow_forward", "arrow_right", "point_right", "small_blue_diamond", "small_orange_diamond", "large_blue_diamond",
    "large_orange_diamond", "black_small_square", "white_small_square", "small_red_triangle", "exclamation", "heavy_exclamation_mark", "pushpin", "round_pushpin",
];
/// No word for a picture is longer.
const LONGEST: usize = 40;

/// The bullet of plain text that the picture of a number becomes.
const BULLET: &str = "\u{2022} ";

/// Returns the lines without such words, and those that begin with the number of one as items.
pub(super) fn without<'l>(lines: Cow<'l, [Line]>, labels: &Labels, marks: MarkWords<'_>) -> Cow<'l, [Line]> {
    if !lines.iter().any(|line| has_any(&line.text)) {
        return lines;
    }
    let mut plain: Vec<Line> = Vec::with_capacity(lines.len());
    let mut is_agenda = false;
    // The paragraph in which the last line began an item.
    let mut paragraph = 0;
    for mut line in lines.into_owned() {
        if line.is_heading() {
            is_agenda = labels.find(&line.text) == Some(Label::Agenda);
        }
        let text = bullet(&line.text).map(|text| words(text).into_owned());
        match text.filter(|_| matches!(line.block, Block::Text | Block::Item(_))) {
            Some(text) => {
                paragraph = line.paragraph;
                plain.push(item(line, text, is_agenda));
                continue;
            }
            None => without_words(&mut line),
        }
        let goes_on = line.paragraph > 0 && line.paragraph == paragraph && !chunks::begins_anew(&line.text, marks);
        match plain.last_mut().filter(|_| goes_on && !line.is_first) {
            Some(last) => append(last, line),
            None => {
                paragraph = 0;
                plain.push(line);
            }
        }
    }
    Cow::Owned(plain)
}

/// Returns a line as the item that its picture says that it is.
fn item(line: Line, text: String, is_agenda: bool) -> Line {
    match line.block {
        Block::Text if is_agenda => Line { text, block: Block::Item(1), is_first: true, n_strong: 0, ..line },
        Block::Text => Line { text: format!("{BULLET}{text}"), n_strong: 0, ..line },
        _ => Line { text, n_strong: 0, ..line },
    }
}

/// Puts what goes on with an item behind its beginning.
fn append(item: &mut Line, line: Line) {
    item.text.push(' ');
    item.text.push_str(line.text.trim());
    item.span.end = line.span.end;
    item.links.extend(line.links);
}

fn without_words(line: &mut Line) {
    let length = line.text.len();
    line.text = words(&line.text).into_owned();
    line.n_strong = line.n_strong.saturating_sub(length - line.text.len());
    if let Block::Row { cells, .. } = &mut line.block {
        cells.iter_mut().for_each(|cell| *cell = words(cell).into_owned());
    }
}

/// Returns a text without words for pictures.
pub(super) fn words(text: &str) -> Cow<'_, str> {
    if !text.contains(':') || !text.split(' ').any(is_code) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split(' ').filter(|word| !is_code(word)).collect::<Vec<&str>>().join(" "))
}

fn has_any(text: &str) -> bool {
    bullet(text).is_some() || matches!(words(text), Cow::Owned(_))
}

/// Returns what follows the picture of a number at the beginning of a line.
fn bullet(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let (first, rest) = text.split_once(' ')?;
    let is_bullet = code(first).is_some_and(|code| BULLETS.contains(&code)) || is_keycap(first);
    Some(rest.trim_start()).filter(|rest| is_bullet && rest.chars().any(char::is_alphanumeric))
}

/// `1️⃣`, `🔟`, `▶️`
fn is_keycap(word: &str) -> bool {
    let bare = word.trim_end_matches(['\u{FE0F}', '\u{20E3}']);
    let is_number = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && word.ends_with('\u{20E3}')) || matches!(bare, "\u{1F51F}" | "\u{25B6}" | "\u{1F539}" | "\u{1F538}")
}

fn is_code(word: &str) -> bool {
    code(word).is_some()
}

/// Returns the name of a picture: `:snail:`. Letters alone may be a word between two colons, and digits alone a time.
fn code(word: &str) -> Option<&str> {
    let name = word.strip_prefix(':')?.strip_suffix(':')?;
    let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '+' | '-');
    let is_name = name.len() > 1 && name.len() <= LONGEST && name.chars().all(is_sign);
    (is_name && name.contains(|c: char| c.is_ascii_lowercase() || c == '+')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_no_words() {
        for (text, expected) in [
            ("The :snail: runs", "The runs"),
            (":date: 5 May :clock3: 15:30", "5 May 15:30"),
            (":+1: from all", "from all"),
        ] {
            assert_eq!(words(text), expected);
        }
        for text in ["Item ::", "a :12: b", "Std::vec::Vec", "key:value: x", ":Note: this", "10:30:15"] {
            assert_eq!(words(text), text);
        }
    }

    #[test]
    fn pictures_of_numbers_begin_items() {
        for text in [":one: Mend it", ":arrow_forward: Mend it", "1\u{FE0F}\u{20E3} Mend it", "\u{1F51F} Mend it"] {
            assert_eq!(bullet(text), Some("Mend it"), "{text}");
        }
        for text in ["1 Mend it", ":snail: Mend it", "one Mend it", ":one:", "12 :one: Mend it"] {
            assert_eq!(bullet(text), None, "{text}");
        }
    }
}
