//! Headings that hold nothing but deeper ones, and so are no topics: those below them are.

use rustc_hash::FxHashMap;

use super::Heading;
use crate::content::conventions::names;
use crate::content::markdown::{Block, Line};
use crate::text::name::term_key;

/// Nobody nests deeper.
const DEEPEST: usize = 4;

/// Puts what stands below each such heading in its place; `all` are the headings that may be topics, in order.
///
/// What stands below several of them alike (`### Votes`) is a part of a form, and each is then one topic as it is.
pub(super) fn opened<'h>(lines: &[Line], chosen: Vec<&'h Heading>, all: &'h [Heading]) -> Vec<&'h Heading> {
    let mut n_uses: FxHashMap<String, usize> = FxHashMap::default();
    all.iter().for_each(|heading| *n_uses.entry(term_key(&heading.finding.value.title)).or_default() += 1);
    let is_unique = |heading: &Heading| n_uses[&term_key(&heading.finding.value.title)] == 1;
    let mut open = chosen;
    for _ in 0..DEEPEST {
        let n_before = open.len();
        let ats: Vec<usize> = open.iter().map(|heading| heading.at).collect();
        open = open.into_iter().flat_map(|heading| inner(lines, heading, all, &is_unique)).collect();
        if open.len() == n_before && open.iter().map(|heading| heading.at).eq(ats) {
            break;
        }
    }
    open
}

/// Returns the headings below one that holds nothing else; the heading itself, if it holds more or nothing.
fn inner<'h>(
    lines: &[Line],
    heading: &'h Heading,
    all: &'h [Heading],
    is_unique: &dyn Fn(&Heading) -> bool,
) -> Vec<&'h Heading> {
    let own = depth(&lines[heading.at]);
    let is_container = !heading.is_marked && lines.get(heading.at + 1).is_some_and(|next| depth(next) > own && own > 0);
    if !is_container {
        return vec![heading];
    }
    let start = all.partition_point(|other| other.at <= heading.at);
    // Where a label comes first ("Discussion"), the deeper headings are parts of the form of one topic.
    if all.get(start).is_none_or(|next| next.at != heading.at + 1) {
        return vec![heading];
    }
    let below: Vec<&Heading> = all[start..].iter().take_while(|other| depth(&lines[other.at]) > own).collect();
    // A heading that is no topic may end what stands below this one.
    let end = lines[heading.at + 1..].iter().position(|line| (1..=own).contains(&depth(line)));
    let end = end.map_or(lines.len(), |end| heading.at + 1 + end);
    let below: Vec<&Heading> = below.into_iter().filter(|other| other.at < end).collect();
    let Some(highest) = below.iter().map(|other| depth(&lines[other.at])).min() else { return vec![heading] };
    let inner: Vec<&Heading> = below.into_iter().filter(|other| depth(&lines[other.at]) == highest).collect();
    // Single words are those who reported, or what every topic is told under: "Background".
    let are_words = inner.iter().all(|other| is_single_word(&other.finding.value.title));
    if !are_words && inner.iter().all(|other| is_unique(other)) { inner } else { vec![heading] }
}

fn is_single_word(title: &str) -> bool {
    !title.trim().contains(' ') && !names::is_east_asian(title)
}

/// Returns the level of a heading, and nought for other lines.
fn depth(line: &Line) -> u8 {
    match line.block {
        Block::Heading(level) => level,
        _ => 0,
    }
}
