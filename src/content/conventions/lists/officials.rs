//! Those of an office with their posts before them: `Senior Engineer (Mr. A. One), Administrative Officer, Services (Speaker Two)`

use crate::content::conventions::names::{self, Entry};
use crate::content::conventions::offices;
use crate::content::markdown::{Block, Line};
use crate::text::name::has_honorific;

/// Reads a line in which each name stands in brackets behind a post; `None` if it is no such line.
pub(super) fn read(text: &str) -> Option<Vec<Entry>> {
    const FEWEST: usize = 2;
    let mut entries = Vec::new();
    let mut n_offices = 0;
    let mut rest = text.trim().trim_end_matches(['.', ';']);
    while !rest.is_empty() {
        let (post, behind) = rest.split_once('(')?;
        let (inner, after) = behind.split_once(')')?;
        let entry = names::parse(inner).filter(|_| has_honorific(inner.trim()) || names::is_whole(inner))?;
        let post = post.trim_start_matches("and ").trim().trim_end_matches(',');
        n_offices += usize::from(post.split([' ', ',', '/']).any(offices::is_office));
        entries.push(Entry { position: Some(post.to_owned()).filter(|post| !post.is_empty()), ..entry });
        rest = after.trim_start_matches([',', ';', ' ']);
    }
    (entries.len() >= FEWEST && n_offices * 2 > entries.len()).then_some(entries)
}

/// Reads the paragraph that begins with the first of some lines, each name with the line in which it begins.
pub(super) fn in_paragraph(lines: &[Line]) -> Option<Vec<(&Line, Entry)>> {
    const MOST_LINES: usize = 30;
    let first = lines.first().filter(|line| line.paragraph > 0)?;
    let own: Vec<&Line> = lines
        .iter()
        .take_while(|line| line.paragraph == first.paragraph && line.block == Block::Text)
        .take(MOST_LINES)
        .collect();
    let texts: Vec<&str> = own.iter().map(|line| line.text.trim()).collect();
    let entries = read(&texts.join(" "))?;
    let mut near = 0;
    let place = |entry: Entry| {
        let first_word = entry.name.split(' ').next().unwrap_or_default().to_owned();
        near = (near..own.len()).find(|at| own[*at].text.contains(&first_word)).unwrap_or(near);
        (own[near], entry)
    };
    Some(entries.into_iter().map(place).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let said = |entry: Entry| format!("{}, {}", entry.name, entry.position.unwrap_or_default());
        let read = read(text).unwrap_or_default().into_iter().map(said).collect::<Vec<String>>();
        assert_eq!(read.join("; "), expected, "{text}");
    }

    #[test]
    fn names_in_brackets_stand_behind_posts() {
        check(
            "Director of Roads (Mr. A. One), Administrative Officer, Services (Ms. B. Two), Senior Engineer, (Speaker Three).",
            "Mr. A. One, Director of Roads; Ms. B. Two, Administrative Officer, Services; Speaker Three, Senior Engineer",
        );
        check("Speaker One (Some Body), Speaker Two (Other Body)", "");
        check("Speaker One (Director), Speaker Two (Clerk)", "");
        check("Clerk (Speaker One)", "");
    }
}
