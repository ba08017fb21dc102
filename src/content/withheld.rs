//! What is said of publication where front matter cannot be read.
//!
//! Whoever writes `draft: true` relies on it: what was to be held back cannot be taken back once it is out. So a mistake that
//! hides such a line makes the file a draft.

use std::sync::Arc;

use super::schema::Release;
use crate::diagnostic::{Location, catalogue};
use crate::source::{SourceFile, Span};
use crate::text::date;
use crate::yaml::fields::Problems;

/// Holds a file back of which a piece of front matter was lost that says something of its publication, and says so beside the
/// mistake.
pub(super) fn hold_back(file: &Arc<SourceFile>, lost: &[Span], release: &mut Release, problems: &mut Problems) {
    let says = |span: &&Span| file.slice(**span).lines().find_map(withholding_key);
    let Some((span, key)) = lost.iter().find_map(|span| Some((span, says(&span)?))) else { return };
    release.is_unclear = true;
    let touches = |place: Span| place.start <= span.end && span.start <= place.end;
    let of_mistake = problems.iter_mut().find(|problem| match &problem.location {
        Location::Text(place) => place.file.path == file.path && touches(place.span),
        _ => false,
    });
    of_mistake.into_iter().for_each(|problem| catalogue::holds_back(problem, key));
}

/// Returns the key by which a line holds a file back, perhaps without its colon.
fn withholding_key(line: &str) -> Option<&'static str> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '{'));
    ["draft", "publish"].into_iter().find(|key| line.strip_prefix(key).is_some_and(|rest| holds_back_by(key, rest)))
}

/// Tells whether what stands behind a key holds a file back. Others say with `publish: true` that a page is published.
fn holds_back_by(key: &str, rest: &str) -> bool {
    let rest = rest.trim_start_matches(['"', '\'']);
    let value = rest.trim_start().strip_prefix(':');
    let word = value.unwrap_or(rest).split(['#', '}', ',']).next().unwrap_or_default();
    let word = word.trim().trim_matches(['"', '\'']).to_lowercase();
    let (is_on, is_off) = (matches!(&*word, "true" | "yes" | "on"), matches!(&*word, "false" | "no" | "off"));
    match (key, value.is_some()) {
        _ if word.is_empty() => false,
        ("draft", true) => !is_off,
        ("draft", false) => is_on && rest.starts_with([' ', '\t']),
        (_, true) => !is_on,
        (_, false) => date::parse(&word).is_ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_hold_a_file_back_are_known_without_their_colon_too() {
        for line in
            ["draft: true", " draft:true", "\"draft\": yes", "draft true", "{draft: true}", "draft: ture # not yet"]
        {
            assert_eq!(withholding_key(line), Some("draft"), "{line}");
        }
        assert_eq!(withholding_key("publish: 2030-01-01"), Some("publish"));
        assert_eq!(withholding_key("publish 2030-01-01"), Some("publish"));
        let others =
            ["draft: false", "drafted: true", "draft report", "publish: true", "a draft: true", "draft", "draft:"];
        for line in others {
            assert_eq!(withholding_key(line), None, "{line}");
        }
    }
}
