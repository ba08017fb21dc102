//! A text in small letters, its words parted by one space each, with one around all: so that words are found as they stand.

/// Makes such a text.
pub(super) fn lower(text: &str) -> String {
    let mut lower = String::from(" ");
    for word in text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-'))) {
        let word = word.trim_matches(['\'', '’', '-']);
        if !word.is_empty() {
            lower.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
            lower.push(' ');
        }
    }
    lower
}

/// Tells whether one of the words of such a text begins so.
pub(super) fn has_stem(lower: &str, stem: &str) -> bool {
    lower.match_indices(stem).any(|(at, _)| lower[..at].ends_with(' '))
}

/// Tells whether such a text has these words.
pub(super) fn has_words(lower: &str, words: &str) -> bool {
    lower.match_indices(words).any(|(at, _)| lower[..at].ends_with(' ') && lower[at + words.len()..].starts_with(' '))
}

/// Tells whether such a text begins with these words.
pub(super) fn begins(lower: &str, words: &str) -> bool {
    lower.strip_prefix(' ').and_then(|text| text.strip_prefix(words)).is_some_and(|rest| rest.starts_with(' '))
}

/// Tells whether a word has one of some ends, and enough before it.
pub(super) fn ends(word: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| word.len() >= end.len() + 2 && word.ends_with(end))
}
