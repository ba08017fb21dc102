//! Lines of names, split into the entries of which they are lists.

use crate::content::conventions::joints;
use crate::text::name::has_honorific;

/// Splits a line of names at commas and the like, but for those in brackets and before suffixes; the last two may be
/// [joined](joints) by "and".
pub(in crate::content::conventions) fn split_list(text: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            ',' | '、' | '，' | ';' | '；' | '|' if depth == 0 => {
                if begins_with_suffix(&text[at + c.len_utf8()..]) {
                    continue;
                }
                parts.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            '.' if depth == 0 && is_stop(&text[start..at], &text[at + 1..]) => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    let mut split: Vec<&str> = Vec::new();
    let n_parts = parts.len();
    for (number, part) in parts.into_iter().enumerate() {
        // `@speaker @person Member`
        let is_one = |word: &str| word.starts_with('@') || word.starts_with(char::is_uppercase);
        let n_handles = part.split_whitespace().filter(|word| word.starts_with('@')).count();
        if n_handles > 1 && part.split_whitespace().all(|word| is_one(word) && !word.contains('(')) {
            split.extend(part.split_whitespace());
            continue;
        }
        joints::split(joints::without(part.trim()), number + 1 == n_parts, &mut split);
    }
    split.retain(|part| !part.is_empty());
    split
}

/// Tells whether a full stop parts two names: `Cllr A One. Mrs B Two`, but not `Prof. Dr. C Three`.
fn is_stop(before: &str, after: &str) -> bool {
    const SHORTEST: usize = 3;
    let last = before.rsplit(' ').next().unwrap_or_default();
    let is_name =
        before.trim().contains(' ') && last.chars().count() >= SHORTEST && !has_honorific(&format!("{last} "));
    is_name && after.strip_prefix(' ').is_some_and(has_honorific)
}

/// Tells whether what follows a comma is a suffix, up to the next one.
fn begins_with_suffix(text: &str) -> bool {
    /// With spaces around it a suffix is not longer.
    const LONGEST: usize = 12;
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
    let next = text[..end].split([',', ';', '(']).next().unwrap_or_default();
    (next.len() < end || end == text.len()) && is_suffix(next)
}

/// Tells whether what stands behind a comma belongs to the name before it.
pub(super) fn is_suffix(text: &str) -> bool {
    matches!(
        text.trim().trim_end_matches('.').to_lowercase().as_str(),
        "jr" | "sr" | "ii" | "iii" | "phd" | "ph.d" | "esq" | "md"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_names_are_split() {
        let split = |text: &'static str, expected: &[&str]| assert_eq!(split_list(text), expected);
        split("A One, B Two and C Three", &["A One", "B Two", "C Three"]);
        split("A One (X, Y), B Two, Jr, and C Three", &["A One (X, Y)", "B Two, Jr", "C Three"]);
        split(
            "Cllr A One. Mrs B Two (Clerk), Prof. Dr. C Three",
            &["Cllr A One", "Mrs B Two (Clerk)", "Prof. Dr. C Three"],
        );
        split("@one @two, @three @four", &["@one", "@two", "@three", "@four"]);
        split("伊藤、當麻、小泉", &["伊藤", "當麻", "小泉"]);
    }
}
