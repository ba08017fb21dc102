//! Which paragraphs list people and say nothing else: whoever looks for what is said of somebody need not be led there.

use std::collections::BTreeMap;

use super::people::Roster;
use crate::content::markdown::Line;
use crate::text::words;

/// The words that a list has for each of its names, with what stands beside it: a post, an organisation.
const MOST_WORDS_FOR_A_NAME: usize = 7;

/// Returns the numbers of the paragraphs in which people are listed and nothing is told, in order.
pub(super) fn find(lines: &[Line], roster: &Roster) -> Vec<u32> {
    let mut starts: Vec<u32> =
        roster.present.people.iter().chain(&roster.absent).map(|found| found.span.start).collect();
    starts.sort_unstable();
    starts.dedup();
    // Of each paragraph, how many names are listed in it, and how many words it has.
    let mut paragraphs: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.paragraph > 0) {
        let from = starts.partition_point(|start| *start < line.span.start);
        let n_names = starts[from..].partition_point(|start| *start < line.span.end);
        let (names, n_words) = paragraphs.entry(line.paragraph).or_default();
        *names += n_names;
        *n_words += words::words(&line.text).count();
    }
    let is_roll =
        |(_, (names, n_words)): &(u32, (usize, usize))| *names > 0 && *n_words <= names * MOST_WORDS_FOR_A_NAME;
    paragraphs.into_iter().filter(is_roll).map(|(paragraph, _)| paragraph).collect()
}
