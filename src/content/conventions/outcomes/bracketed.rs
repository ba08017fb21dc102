//! Tasks whose mark stands in brackets within a paragraph: `… a draft (AI: Kate will write it)`, `(AI all: please read it)`. What is
//! left of emphasis that was not closed, as in `(AI: Kate** to write)`, is no part of them.

use crate::content::conventions::names;
use crate::content::mark_words::{MarkWords, Place};
use crate::content::marked;
use crate::content::outcome::Outcome;
use crate::content::owners;
use crate::content::schema::DecisionKind;

const FEWEST_WORDS: usize = 4;
/// A longer text is an account.
const LONGEST: usize = 600;

/// Returns the tasks of a paragraph.
pub(super) fn find(text: &str, paragraph: u32, marks: MarkWords<'_>) -> Vec<Outcome> {
    let bare = text.replace("**", "");
    let mut found = Vec::new();
    for (at, _) in bare.match_indices('(') {
        let marked = marks.behind(Place::Course, &bare[at + 1..]).filter(|(kind, _)| *kind == DecisionKind::Action);
        found.extend(marked.and_then(|(_, rest)| task(inner(rest), paragraph, marks)));
    }
    found
}

/// Returns what stands before the bracket that closes, if one does.
fn inner(rest: &str) -> &str {
    let mut depth = 0_usize;
    let end = rest.char_indices().find(|(_, c)| {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return true,
            ')' => depth -= 1,
            _ => {}
        }
        false
    });
    end.map_or(rest, |(at, _)| &rest[..at])
}

fn task(inner: &str, paragraph: u32, marks: MarkWords<'_>) -> Option<Outcome> {
    /// `(AI all: …)`
    const LONGEST_OWNER: usize = 30;
    let (between, words) = inner.split_once(':').filter(|(between, _)| between.len() <= LONGEST_OWNER)?;
    let words = words.trim_matches(['\'', '*', ' ']);
    let named = between.trim();
    let owner = match named.is_empty() {
        true => owner(words)?,
        false if between.starts_with(' ') && is_owner(named) => named,
        false => return None,
    };
    // `(AI: Kate will take)` says of what only where it stands.
    let is_task = words.split(' ').count() >= FEWEST_WORDS && words.len() <= LONGEST && !words.ends_with('?');
    is_task.then(|| {
        let outcome = marked::unmarked(marks, DecisionKind::Action, words, paragraph);
        Outcome { by: Some(owner.to_owned()), ..outcome }
    })
}

/// Returns who stands before "to", "will" or a dash, or before a verb: `Kate add it to the page`.
fn owner(words: &str) -> Option<&str> {
    let joints = [" to ", " will ", " - ", " – "].iter().filter_map(|joint| words.find(joint));
    let named = joints.min().map(|at| words[..at].trim()).filter(|named| is_owner(named));
    named.or_else(|| {
        let (first, rest) = words.split_once(' ')?;
        (is_owner(first) && rest.starts_with(char::is_lowercase) && owners::is_imperative(rest)).then_some(first)
    })
}

fn is_owner(named: &str) -> bool {
    named.eq_ignore_ascii_case("all")
        || (named.starts_with(char::is_uppercase)
            && named.split(' ').count() <= 2
            && named.split(' ').next() != Some("I")
            && !owners::is_of_task(named)
            && names::looks_like_name(named))
}
