//! Lists of names in which nothing stands between one name and the next.
//!
//! Tabs or several spaces part three names and more as commas do. With single spaces nothing tells where one ends: "María José García López"
//! is one person and "Speaker One Speaker Two" are two, and one made of two is worse than none.

use std::borrow::Cow;

use super::names;

/// Returns a text with commas where tabs or several spaces part names of two words at least; as it is, if it has commas, or
/// if one of its parts is no such name. Of two parts only the first is kept.
pub(super) fn parted(text: &str) -> Cow<'_, str> {
    let gap = |text: &str| text.contains("  ") || text.contains('\t') || text.contains('\u{2003}');
    if !gap(text.trim()) || names::split_list(text).len() > 1 {
        return Cow::Borrowed(text);
    }
    let spaced = text.replace(['\t', '\u{2003}'], "  ");
    let parts: Vec<&str> = spaced.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect();
    let is_name = |part: &&str| names::parse(part).is_some_and(|entry| entry.name.contains(' '));
    match parts[..] {
        // Of two columns the second may be where the person is from.
        [first, second] if is_name(&first) && is_name(&second) => Cow::Owned(first.to_owned()),
        [_, _, _, ..] if parts.iter().all(is_name) => Cow::Owned(parts.join(", ")),
        _ => Cow::Borrowed(text),
    }
}

/// Tells whether a name that stands alone, where there should be a list, has so many words that it may be several people's.
pub(super) fn may_be_several(name: &str) -> bool {
    /// The fewest words of which two people's names can consist.
    const FEWEST: usize = 4;
    let is_whole = |word: &&str| {
        let n_letters = word.chars().filter(|c| c.is_alphabetic()).count();
        n_letters > 1 && word.starts_with(char::is_uppercase)
    };
    !names::is_east_asian(name) && name.split(' ').filter(is_whole).count() >= FEWEST
}
