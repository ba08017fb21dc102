//! Lists of names in which nothing stands between one name and the next.
//!
//! Tabs or several spaces part three names and more as commas do. With single spaces nothing tells where one ends: "María José García López"
//! is one person and "Speaker One Speaker Two" are two, and one made of two is worse than none. Names in Hangul and whole Chinese
//! names have no space within, so there each word is a person.

use std::borrow::Cow;

use super::names;

/// Returns a text with commas where tabs or several spaces part names of two words at least; as it is, if it has commas, or
/// if one of its parts is no such name. Of two parts only the first is kept.
pub(super) fn parted(text: &str) -> Cow<'_, str> {
    if let Some(parted) = east_asian(text) {
        return Cow::Owned(parted);
    }
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

/// Parts names of one word each: `김하나 이두리 박세나`, `王小明 李红 张伟`. Two Chinese or Japanese words of two signs each may be one
/// person's family name and given name, so one of three has to be among them, and three words at least.
fn east_asian(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_hangul = |c: char| matches!(c, '\u{AC00}'..='\u{D7AF}');
    let is_han = |c: char| matches!(c, '\u{4E00}'..='\u{9FFF}');
    let are_of = |is_sign: &dyn Fn(char) -> bool| {
        words.iter().all(|word| (2..=4).contains(&word.chars().count()) && word.chars().all(is_sign))
    };
    let is_whole = |word: &str| word.chars().count() == 3;
    let are_people = (words.len() >= 2 && words.iter().all(|word| is_whole(word) && names::is_korean_name(word)))
        || (words.len() >= 3
            && (are_of(&is_hangul) || are_of(&is_han))
            && words.iter().filter(|word| is_whole(word)).count() * 2 >= words.len());
    are_people.then(|| words.join(", "))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_spaces_within_are_parted_at_spaces() {
        for (text, expected) in [
            ("김하나 이두리 박세나", "김하나, 이두리, 박세나"),
            ("김하나 이두리", "김하나, 이두리"),
            // A firm and somebody of it.
            ("카카오 김하나", "카카오 김하나"),
            ("王小明 李红 张大伟", "王小明, 李红, 张大伟"),
            ("山田 太郎", "山田 太郎"),
            ("山田 太郎 鈴木 花子", "山田 太郎 鈴木 花子"),
            ("甲社 山田 鈴木", "甲社 山田 鈴木"),
        ] {
            assert_eq!(parted(text), expected);
        }
    }
}
