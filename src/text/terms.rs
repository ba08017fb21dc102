//! The words of a text, as the search knows them, and as one paragraph is told from another.
//!
//! The script of the search cuts and folds what is typed in the same way (`theme/assets/search.js`); a test compares the
//! two. Scripts that write without spaces are cut into pairs of letters, each with the next: a dictionary at the build
//! and another one in the browser would not always cut a sentence alike, and then what is there would not be found.

use crate::text::words::{fold_word, words};

/// Longer words are cut: nobody types them to their end.
const LONGEST: usize = 40;

/// Calls `found` with each term of a text, folded, in order.
pub fn each(text: &str, mut found: impl FnMut(&str)) {
    let mut folded = String::new();
    for (_, word) in words(text) {
        folded.clear();
        fold_word(word, &mut folded);
        if folded.is_ascii() {
            found(cut(&folded));
        } else {
            each_run(&folded, &mut found);
        }
    }
}

/// Parts a word where a script that needs no spaces begins or ends.
fn each_run(word: &str, found: &mut impl FnMut(&str)) {
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let is_spaceless = needs_no_spaces(first);
        let end = rest.find(|c| needs_no_spaces(c) != is_spaceless).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        match is_spaceless {
            true => each_pair(run, found),
            false => found(cut(run)),
        }
    }
}

fn each_pair(run: &str, found: &mut impl FnMut(&str)) {
    let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
    if starts.len() == 2 {
        found(run);
    }
    for pair in starts.windows(3) {
        found(&run[pair[0]..pair[2]]);
    }
}

fn cut(word: &str) -> &str {
    word.char_indices().nth(LONGEST).map_or(word, |(end, _)| &word[..end])
}

/// Tells whether a letter is of a script that writes without spaces between words: Han, Kana, Thai, Lao, Burmese, Khmer.
pub fn needs_no_spaces(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3005..=0x3007 | 0x3040..=0x30FF | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let mut terms = Vec::new();
        each(text, |term| terms.push(term.to_owned()));
        assert_eq!(terms, expected);
    }

    #[test]
    fn words_are_folded() {
        check("The Łódź Treaty’s Übung", &["the", "lodz", "treaty", "s", "ubung"]);
        check("AALCO/56/2017", &["aalco", "56", "2017"]);
        check("Московская", &["московская"]);
    }

    #[test]
    fn scripts_without_spaces_are_cut_into_pairs() {
        check("国際法と国連", &["国際", "際法", "法と", "と国", "国連"]);
        check("第2回", &["第", "2", "回"]);
        check("法", &["法"]);
    }
}
