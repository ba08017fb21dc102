//! Honorifics: what stands before a name out of respect and is no part of it.
//!
//! Only what is hardly ever a name is taken for an honorific. A single letter never is: `M.` may be Monsieur, but is
//! more often an initial.

use crate::text::words::{fold_word, is_apostrophe, words};

/// Parts a name into its honorifics and the rest, both as they are written; the honorific is "" if there is none.
///
/// Several in a row are one honorific (`H.E. Prof. Dr.`). Something is always left of a name: `Dr.` is a name.
pub fn without_honorific(name: &str) -> (&str, &str) {
    let name = name.trim();
    let mut bare = name;
    while let Some(length) = honorific_length(bare) {
        bare = bare[length..].trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-'));
    }
    (name[..name.len() - bare.len()].trim_end(), bare)
}

/// Tells whether a name begins with an honorific.
pub fn has_honorific(name: &str) -> bool {
    honorific_length(name.trim_start()).is_some()
}

/// Folded, without full stops, and sorted: this is asked of every name of every report.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "cllr", "dame", "datin", "dato", "datuk", "dipl ing", "dr", "dra", "drs", "frau", "her excellency", "herr",
    "his excellency", "honorable", "honourable", "madame", "miss", "mlle", "mme", "monsieur", "mr", "mrs", "ms",
    "mx", "prof", "professeur", "professorin", "puan sri", "reverend", "rt hon", "senor", "senora", "shri",
    "signor", "signora", "sir", "smt", "srta", "tan sri", "the hon", "the honorable", "the honourable",
    "the right honourable", "the rt hon", "univ prof",
];

/// Abbreviations that are names without their full stop: Hon, Col, Sra.
const ABBREVIATIONS: &[&str] = &[
    "hon", "amb", "sr", "sra", "dott", "ing", "rev", "gen", "col", "lt", "maj", "capt", "asst", "assoc", "lic", "avv",
    "mag", "adv", "msgr",
];

/// Titles that are words of other names too, of which what follows tells: "Judge of the Court", "Justice for All".
const NOUNS: &[&str] = &["judge", "justice", "ambassador", "counsellor", "professor", "lord", "lady"];

/// Words that show that a noun before them is meant as one.
const AFTER_NOUNS: &[&str] = &["of", "for", "and", "at", "in", "the"];

/// The longest title has three words.
const MOST_WORDS: usize = 3;

/// Returns the length of the one honorific at the start of a name, if a name follows.
fn honorific_length(name: &str) -> Option<usize> {
    excellency_length(name).or_else(|| title_length(name))
}

/// The longest title at the start: `The Hon.` before `The`.
fn title_length(name: &str) -> Option<usize> {
    let mut longest = None;
    let mut phrase = String::new();
    let mut end_of_last = 0;
    for (range, word) in words(name).take(MOST_WORDS) {
        let gap = &name[end_of_last..range.start];
        let is_phrase = gap.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '-'));
        if !is_phrase || (phrase.is_empty() && range.start > 0) {
            break;
        }
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        fold_word(word, &mut phrase);
        end_of_last = range.end;
        longest = title_end(&phrase, name, range.end).or(longest);
        let next_title = TITLES[TITLES.partition_point(|title| *title < phrase.as_str())..].first();
        if !next_title.is_some_and(|title| title.starts_with(&phrase)) {
            break;
        }
    }
    longest
}

/// Returns where the title `phrase` of `name` ends, if it is one; its words end at `end`.
fn title_end(phrase: &str, name: &str, end: usize) -> Option<usize> {
    let after = name[end..].strip_prefix(is_apostrophe).unwrap_or(&name[end..]);
    let has_stop = after.starts_with('.');
    let after = after.strip_prefix('.').unwrap_or(after);
    let (_, next) = words(after).next()?;
    let is_parted =
        if has_stop { !after.starts_with(|c: char| c.is_numeric()) } else { after.starts_with(char::is_whitespace) };
    let is_title = TITLES.binary_search(&phrase).is_ok() || (has_stop && ABBREVIATIONS.contains(&phrase));
    let is_noun = NOUNS.contains(&phrase);
    let is_before_name = !is_noun || !AFTER_NOUNS.iter().any(|word| word.eq_ignore_ascii_case(next));
    (is_parted && (is_title || is_noun) && is_before_name).then(|| name.len() - after.len())
}

/// `H.E.`, `H. E.`; `HE` only before another honorific, as He is a family name.
fn excellency_length(name: &str) -> Option<usize> {
    let after_h = name.strip_prefix(['H', 'h'])?;
    let spelt_out = after_h.strip_prefix('.').map(str::trim_start);
    let after = spelt_out.unwrap_or(after_h).strip_prefix(['E', 'e'])?;
    let rest = after.strip_prefix('.').unwrap_or(after);
    let is_parted = rest.starts_with(char::is_whitespace) || (rest.len() < after.len() && spelt_out.is_some());
    let rest = rest.trim_start();
    let is_before_name =
        if spelt_out.is_some() { rest.contains(char::is_alphanumeric) } else { title_length(rest).is_some() };
    (is_parted && is_before_name).then(|| name.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn honorifics_are_parted_from_names() {
        let parted = |name: &'static str, honorific: &str, bare: &str| {
            assert_eq!(without_honorific(name), (honorific, bare), "{name}");
        };
        parted("H.E. Prof. Dr. Kennedy Gastorn", "H.E. Prof. Dr.", "Kennedy Gastorn");
        parted("H. E. Mr. Abbas", "H. E. Mr.", "Abbas");
        parted("HE Mr Abbas", "HE Mr", "Abbas");
        parted("Mr.Smith", "Mr.", "Smith");
        parted("Prof.Dr. Smith", "Prof.Dr.", "Smith");
        parted("The Rt. Hon. Jane Smith", "The Rt. Hon.", "Jane Smith");
        parted("the Honourable Jane Smith", "the Honourable", "Jane Smith");
        parted("Tan Sri Dato' Ahmad", "Tan Sri Dato'", "Ahmad");
        parted("Señora García", "Señora", "García");
        parted("SEN\u{303}ORA García", "SEN\u{303}ORA", "García");
        parted("Dipl.-Ing. Karl Kraus", "Dipl.-Ing.", "Karl Kraus");
        parted("Ambassador Lee", "Ambassador", "Lee");
    }

    #[test]
    fn the_titles_are_sorted() {
        assert!(TITLES.is_sorted());
    }

    #[test]
    fn what_may_be_a_name_is_left_in_it() {
        for name in [
            "M. Smith", "Dr.", "Prof. Dr.", "He Wei", "HE Wei", "Tan Wei", "Hon Hai", "Ing Lee", "H E Smith",
            "Drew Lord", "the best",
        ] {
            let honorific = if name == "Prof. Dr." { "Prof." } else { "" };
            assert_eq!(without_honorific(name).0, honorific, "{name}");
        }
        for name in ["Justice for All", "Judge of the Court", "Judge, Mary", "India", "Mr", ""] {
            assert!(!has_honorific(name), "{name}");
        }
    }
}
