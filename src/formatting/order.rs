//! Putting the keys of a map in order, each with what belongs to it.

use std::ops::Range;

use super::{Edits, apply};
use crate::keys::reference;
use crate::source::Span;
use crate::yaml::{Entry, Value};

/// Returns which entry comes when, as places in the list; `None` if all stand where they belong, or if there is no order.
pub(super) fn turns(of: &str, entries: &[Entry]) -> Option<Vec<usize>> {
    let order = reference::order(of)?;
    let rank = |entry: &Entry| order.iter().position(|key| *key == entry.key.value).unwrap_or(order.len());
    let mut turns: Vec<usize> = (0..entries.len()).collect();
    turns.sort_by_key(|position| rank(&entries[*position]));
    (!turns.is_sorted()).then_some(turns)
}

/// Returns where an entry ends.
fn end(entry: &Entry) -> usize {
    entry.value.span.end.max(entry.key.span.end) as usize
}

/// Puts the entries of a map in braces in order; commas and spaces stay where they are. `None` if anything else stands between
/// two of them.
pub(super) fn in_braces(
    text: &str,
    entries: &[Entry],
    turns: &[usize],
    edits: &Edits,
) -> Option<(Range<usize>, String)> {
    let pieces: Vec<Range<usize>> = entries.iter().map(|entry| entry.key.span.start as usize..end(entry)).collect();
    let gaps: Vec<&str> = pieces.windows(2).map(|pair| text.get(pair[0].end..pair[1].start)).collect::<Option<_>>()?;
    if gaps.iter().any(|gap| gap.trim() != ",") {
        return None;
    }
    let mut new = String::new();
    for (position, turn) in turns.iter().enumerate() {
        new.push_str(&apply(text, pieces[*turn].clone(), edits));
        new.push_str(gaps.get(position).copied().unwrap_or_default());
    }
    Some((pieces.first()?.start..pieces.last()?.end, new))
}

/// Puts the entries of a map that has a key on each line in order. Comments go with the key below them, and so do blank lines;
/// a comment that is further in than the keys goes with what is above it. What stands at the top of the whole front matter,
/// with a blank line below, and what stands below the last key stays there. `None` if the lines are laid out in another way.
pub(super) fn in_lines(
    text: &str,
    entries: &[Entry],
    turns: &[usize],
    edits: &Edits,
    outermost: Option<Span>,
) -> Option<(Range<usize>, String)> {
    let first = entries.first()?.key.span.start as usize;
    let indent = first - line_start(text, first);
    let margin = " ".repeat(indent);
    let start = match outermost {
        Some(block) => below_preamble(text, block.start as usize, line_start(text, first)),
        None => first,
    };
    let mut starts = vec![start];
    for pair in entries.windows(2) {
        let (above, key) = (own_end(text, &pair[0], indent)?, pair[1].key.span.start as usize);
        let line = line_start(text, key);
        if text.get(line..key)? != margin || line < above {
            return None;
        }
        starts.push(above);
    }
    let is_first_alone = text[line_start(text, first)..first].trim().is_empty();
    if outermost.is_some() && !is_first_alone {
        return None;
    }
    let last = own_end(text, entries.last()?, indent)?;
    if keeps_blank_lines(&text[start..last]) {
        return None;
    }
    let ends = starts.iter().copied().skip(1).chain([last]);
    let pieces: Vec<Range<usize>> = starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
    let mut new = String::new();
    for (position, turn) in turns.iter().enumerate() {
        let piece = apply(text, pieces[*turn].clone(), edits);
        if outermost.is_some() || position == *turn {
            new.push_str(&piece);
            continue;
        }
        // Before the first key of an item stands its dash.
        match (position, *turn) {
            (0, _) => new.push_str(piece.strip_prefix(&margin).filter(|piece| !piece.starts_with([' ', '#', '\n']))?),
            (_, 0) => new.extend([margin.as_str(), &piece]),
            _ => new.push_str(&piece),
        }
    }
    Some((start..last, new))
}

/// Tells whether lines hold a text that keeps the blank lines below it: they would belong to it, or not, wherever it goes.
fn keeps_blank_lines(lines: &str) -> bool {
    let is_head =
        |line: &str| line.contains(['|', '>']) && line.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with('+');
    lines.lines().any(|line| is_head(line.split(" #").next().unwrap_or_default().trim_end()))
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Returns where the lines begin that belong to the first key: below the last blank line above it.
fn below_preamble(text: &str, start: usize, first_line: usize) -> usize {
    let mut below = start;
    let mut at = start;
    for line in text[start..first_line].split_inclusive('\n') {
        at += line.len();
        if line.trim().is_empty() {
            below = at;
        }
    }
    below
}

/// Returns where the lines of an entry end: with the line in which its value does, and the comments below that are further in
/// than its key. `None` if that line has no end.
fn own_end(text: &str, entry: &Entry, indent: usize) -> Option<usize> {
    let value_end = end(entry);
    let mut end = value_end + text[value_end..].find('\n')? + 1;
    // Items may stand in the column of their key, and with them one that was taken out.
    let is_list_in_column = matches!(entry.value.value, Value::List(_))
        && text[entry.value.span.range()].starts_with('-')
        && entry.value.span.start as usize - line_start(text, entry.value.span.start as usize) == indent;
    let mut at = end;
    for line in text[end..].split_inclusive('\n') {
        at += line.len();
        let bare = line.trim_start_matches(' ');
        let column = line.len() - bare.len();
        let is_blank = bare.trim().is_empty();
        let is_own_comment = bare.starts_with('#')
            && (column > indent
                || (is_list_in_column && column == indent && bare.trim_start_matches(['#', ' ']).starts_with("- ")));
        match (is_own_comment, is_blank) {
            (true, _) => end = at,
            (_, true) => {}
            _ => break,
        }
    }
    Some(end)
}
