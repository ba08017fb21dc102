//! Lines with numbers as Chinese and Japanese set them, which no Markdown knows as a list: `1、同意新建仓库`, `（2）确认版本`.

use crate::content::conventions::names;
use crate::content::markdown::{Block, Line};

/// Tells whether the first of some lines bears the first number.
pub(super) fn is_list(lines: &[Line]) -> bool {
    lines.first().and_then(|line| parted(line)).is_some_and(|(number, _)| number == 1)
}

/// Returns what stands behind the number of a line, without the sign that ends an item of a list.
pub(super) fn item(line: &Line) -> Option<&str> {
    parted(line).map(|(_, text)| text)
}

fn parted(line: &Line) -> Option<(u32, &str)> {
    if line.block != Block::Text || line.is_quoted {
        return None;
    }
    let text = line.text.trim();
    let inner = text.strip_prefix(['（', '(']).unwrap_or(text);
    let behind = inner.trim_start_matches(char::is_numeric);
    let figures = &inner[..inner.len() - behind.len()];
    let ends: &[char] = if inner.len() < text.len() { &['）', ')'] } else { &['、', '）', ')', '．'] };
    let number = figures.chars().try_fold(0, |number: u32, c| Some(number * 10 + figure(c)?))?;
    let rest = behind.strip_prefix(ends)?.trim().trim_end_matches(['；', ';']);
    ((1..=99).contains(&number) && figures.chars().count() <= 2 && names::is_east_asian(rest)).then_some((number, rest))
}

/// Returns the value of a figure, of half or full width.
fn figure(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| u32::from(c).checked_sub(u32::from('０')).filter(|value| *value < 10))
}
