//! Where those who were there introduce themselves: what stands behind a name there is who somebody is, and nothing that was said.

use rustc_hash::FxHashSet;

use crate::content::markdown::{Block, Line};
use crate::source::Span;
use crate::text::name::term_key;

/// What such a part is called.
#[rustfmt::skip]
const HEADINGS: &[&str] = &[
    "intro", "intros", "introduction", "introductions", "round of introductions", "introduction round", "member introductions", "vorstellung", "vorstellungsrunde", "vorstellungen", "tour de table",
    "présentations", "voorstelronde", "presentaciones",
];

/// A longer text is more than who somebody is.
const MOST_WORDS: usize = 15;

/// Returns the lines that introduce somebody: `Speaker One: Head of the Office, Some Body`.
pub(super) fn find(lines: &[Line]) -> FxHashSet<Span> {
    let mut found = FxHashSet::default();
    let mut is_below = false;
    for line in lines {
        match &line.block {
            Block::Heading(_) => is_below = is_heading(&line.text),
            _ if is_below && introduces(&line.text) => {
                found.insert(line.span);
            }
            _ => {}
        }
    }
    found
}

/// Tells whether a heading is that of such a part.
pub(super) fn is_heading(text: &str) -> bool {
    HEADINGS.contains(&term_key(text).as_str())
}

/// Tells whether a line is a name with who that is behind a colon. Those who speak do so in sentences, and of themselves.
fn introduces(text: &str) -> bool {
    const SELF: &[&str] = &[
        "i", "i'm", "i\u{2019}m", "i've", "my", "we", "we're", "ich", "wir", "je", "j'ai", "nous", "ik", "hi", "hello",
    ];
    let Some((_, said)) = text.split_once([':', '\u{ff1a}']) else { return false };
    let said = said.trim();
    let first = said.split([' ', ',']).next().unwrap_or_default().to_lowercase();
    !said.ends_with(['.', '!', '?', '\u{3002}'])
        && said.split_whitespace().count() <= MOST_WORDS
        && !SELF.contains(&first.as_str())
}
