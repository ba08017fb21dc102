//! Topics of reports without headings: lines that a sign or bold letters set apart.

use rustc_hash::FxHashSet;

use super::agenda::{Item, is_of_title, topic, without_topic_number};
use super::minutes::Minutes;
use super::{Finding, place_of};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;
use crate::text::name::term_key;
use crate::text::words;

/// Signs at the beginning of lines in plain text, and those that enclose them.
const SIGNS: &[&str] = &["■", "◆", "●", "〇", "○", "◎", "□", "▼", "【", "<", "＜", "####", "###", "##", "#"];

/// Finds the topics that are set apart in the way that comes first, of those in which two lines are.
pub(super) fn read(minutes: &Minutes<'_>, own_title: Option<&str>) -> Vec<Finding<Item>> {
    let Minutes { file, lines, labels, .. } = *minutes;
    let mut n_uses: Vec<&str> = Vec::new();
    let mut known: FxHashSet<String> = FxHashSet::default();
    let mut found: Vec<(&str, Finding<Item>)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(way) = way(line).filter(|_| !is_indented(file, line)) else { continue };
        if way == BOLD && !is_bold_heading(lines, at) {
            continue;
        }
        let bare = line.text.trim().trim_matches(['【', '】', '<', '>', '＜', '＞', ' ']);
        n_uses.push(way);
        let key = term_key(bare);
        if own_title.is_some_and(|title| is_of_title(bare, title)) || !known.insert(key) {
            continue;
        }
        if let Some(title) = topic(bare, labels) {
            let heading = (way == BOLD).then(|| words::squeeze(&line.text).into_owned());
            let span = place_of(file, line, line.text.trim());
            let rule = format!("topics: lines with {way}");
            found.push((way, Finding { value: Item { title, heading, is_bare: false }, rule, span }));
        }
    }
    let n_of = |way: &str| n_uses.iter().filter(|other| **other == way).count();
    let way = found.iter().map(|(way, _)| *way).find(|way| n_of(way) >= 2);
    found.into_iter().filter(|(other, _)| Some(*other) == way).map(|(_, finding)| finding).collect()
}

fn is_indented(file: &SourceFile, line: &Line) -> bool {
    let before = &file.text[..line.span.start as usize];
    line.block == Block::Text && before.ends_with([' ', '\t', '\u{3000}'])
}

/// Tells whether a bold line is a paragraph of its own that begins with a capital; in a list, with something below it.
fn is_bold_heading(lines: &[Line], at: usize) -> bool {
    const LONGEST: usize = 90;
    let line = &lines[at];
    let text = line.text.trim();
    let next = lines.get(at + 1);
    // What calls itself a topic is one, though what became of it follows in its paragraph.
    if line.is_first && without_topic_number(text).is_some() {
        return true;
    }
    let is_whole = line.is_first && next.is_none_or(|next| next.paragraph != line.paragraph);
    let has_more = next.is_some_and(|next| next.block == line.block && next.n_strong < next.text.len());
    let is_title = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || !c.is_ascii())
        && !text.ends_with(['.', '!', ',', ';'])
        && text.len() <= LONGEST;
    is_whole && is_title && (line.block == Block::Text || has_more || next.is_none())
}

const BOLD: &str = "bold letters";

/// `#TOP 1. Roof`: without a space it is no heading of Markdown. Such a line is a paragraph of its own, with more words than a tag has.
fn is_unparted_heading(line: &Line) -> bool {
    let text = line.text.trim();
    let rest = text.trim_start_matches('#');
    line.is_first
        && rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && rest.contains(' ')
        && !rest.contains('#')
        && !text.ends_with(['.', '!', '?'])
        && !rest.split(' ').next().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns how a line is set apart.
fn way(line: &Line) -> Option<&'static str> {
    let text = line.text.trim();
    if !line.is_quoted
        && line.n_strong >= line.text.trim_end().len()
        && matches!(line.block, Block::Text | Block::Item(1))
    {
        return Some(BOLD);
    }
    let sign = SIGNS.iter().copied().find(|sign| text.starts_with(sign)).filter(|_| line.block == Block::Text)?;
    let is_heading = match sign {
        "#" => text.trim_start_matches('#').starts_with(' ') || is_unparted_heading(line),
        // Without a space they are no headings of Markdown, and yet were meant as such.
        "##" | "###" | "####" => text.trim_start_matches('#').starts_with(|c: char| c == ' ' || c.is_uppercase()),
        "【" => text.ends_with('】'),
        "<" | "＜" => text.ends_with(['>', '＞']),
        _ => true,
    };
    is_heading.then_some(sign)
}
