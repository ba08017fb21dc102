//! Words: finding them in a text, folding away what makes no difference between two spellings of one, and the sentence
//! around a place.
//!
//! A word is a run of letters and digits. Languages that write without spaces are not segmented: a run of Chinese is
//! one word here.

use std::borrow::Cow;
use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

use crate::text::date;

/// Returns the words of a text, each with its bytes: longest runs of letters and digits, with their combining marks.
///
/// Apostrophes and hyphens part words. What cannot be seen (a soft hyphen, a zero-width space) does not.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + word_start(&text[at..])?;
        at = start + word_length(&text[start..]);
        Some((start..at, &text[start..at]))
    })
}

// Every text is gone through word by word, most of it in ASCII: there bytes tell all that characters would.

/// For each byte, whether it is a letter or digit in ASCII.
const IS_ASCII_WORD: [bool; 256] = {
    let mut is_word = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        is_word[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    is_word
};

fn word_start(text: &str) -> Option<usize> {
    let ascii = text.bytes().position(|byte| IS_ASCII_WORD[usize::from(byte)] || !byte.is_ascii())?;
    match text.as_bytes()[ascii].is_ascii() {
        true => Some(ascii),
        false => text[ascii..].find(is_word_char).map(|at| ascii + at),
    }
}

fn word_length(text: &str) -> usize {
    let ascii = text.bytes().position(|byte| !IS_ASCII_WORD[usize::from(byte)]).unwrap_or(text.len());
    if text.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return ascii;
    }
    let mut end = ascii;
    for (at, c) in text[ascii..].char_indices() {
        if is_word_char(c) {
            end = ascii + at + c.len_utf8();
        } else if !is_ignorable(c) {
            break;
        }
    }
    end
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

/// Tells whether a character is a combining mark that the standard library does not count among the letters.
fn is_mark(c: char) -> bool {
    const CLASSES: CanonicalCombiningClassMapBorrowed<'static> = CanonicalCombiningClassMapBorrowed::new();
    // The Thai, Lao and Khmer marks are of combining class 0, unlike those of all other scripts that occur in names.
    !c.is_ascii()
        && (CLASSES.get_u8(c) != 0
            || matches!(c, '\u{0E47}' | '\u{0E4C}' | '\u{0E4E}' | '\u{0ECC}' | '\u{17C9}'..='\u{17D3}'))
}

/// Tells whether a character has neither form nor width, so that no reader can know that it is there.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Tells whether a character within a word makes no other word of it: the invisible ones, those that only choose the
/// shape of a neighbour (joiners, variation selectors).
pub(super) fn is_ignorable(c: char) -> bool {
    is_invisible(c)
        || matches!(c, '\u{034F}' | '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Appends a word without what makes no difference: case, accents, compatibility forms, and the letters for which many
/// write another (`ł`, `ø`, `ß`).
///
/// Vowel signs and voicing marks stay, for they are letters of their scripts: `が` is not `か`. Folding what is folded
/// changes nothing.
pub fn fold_word(word: &str, folded: &mut String) {
    if word.is_ascii() {
        let start = folded.len();
        folded.push_str(word);
        folded[start..].make_ascii_lowercase();
        return;
    }
    const DECOMPOSED: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();
    for c in DECOMPOSED.normalize_iter(word.chars()).flat_map(char::to_lowercase) {
        match c {
            c if is_accent(c) => {}
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ŧ' => folded.push('t'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            // Persian and Arabic keyboards write these for one another.
            'ی' | 'ى' => folded.push('ي'),
            'ک' => folded.push('ك'),
            // Compatibility forms may hold what is not part of a word: the stroke of `¼`.
            c if is_word_char(c) => folded.push(c),
            _ => {}
        }
    }
}

/// Tells whether a mark is an accent of Latin, Greek or Cyrillic, or a point of Hebrew or Arabic, which most writers
/// leave out; the tatweel only makes a word wider.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0487}' | '\u{0591}'..='\u{05C7}' | '\u{0610}'..='\u{061A}'
        | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Returns the words of a text, each as `push` appends it, with `separator` between two.
///
/// Nothing parts two words between whose letters there is only one character for which `joins` is true: with
/// [`is_apostrophe`], `O’Neall` is one word. Words of which `push` leaves nothing are left out.
pub(super) fn join_words(
    text: &str,
    separator: char,
    joins: impl Fn(char) -> bool,
    push: impl Fn(&str, &mut String),
) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut end_of_last = 0;
    for (range, word) in words(text) {
        let length_before = joined.len();
        if length_before > 0 && !is_joint(text, end_of_last..range.start, &joins) {
            joined.push(separator);
        }
        let start = joined.len();
        push(word, &mut joined);
        if joined.len() == start {
            joined.truncate(length_before);
        }
        end_of_last = range.end;
    }
    joined
}

fn is_joint(text: &str, gap: Range<usize>, joins: impl Fn(char) -> bool) -> bool {
    let mut between = text[gap.clone()].chars();
    let is_one = between.next().is_some_and(joins) && between.next().is_none();
    let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    is_one && !is_digit(text[..gap.start].chars().next_back()) && !is_digit(text[gap.end..].chars().next())
}

/// Tells whether a character is written for an apostrophe; a straight quotation mark is, by slip of the finger.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' | '`' | '´' | '′' | '"' | '＇')
}

/// Returns a number with an English noun of what is counted: "1 file", "2 files".
pub fn counted(n: usize, noun: &str) -> String {
    match (n, noun.ends_with('s')) {
        (1, _) => format!("1 {noun}"),
        (_, true) => format!("{n} {noun}es"),
        (_, false) => format!("{n} {noun}s"),
    }
}

/// Returns text with its first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Returns a text of no more than so many characters: what is longer ends at a space, with an ellipsis.
pub fn clipped(text: &str, longest: usize) -> Cow<'_, str> {
    let Some((end, _)) = text.char_indices().nth(longest) else { return Cow::Borrowed(text) };
    let end = text[..end].rfind(' ').unwrap_or(end);
    Cow::Owned(format!("{}…", text[..end].trim_end_matches([',', ';', ':', ' '])))
}

/// Returns text with every run of white space, of whatever kind, as one space, and none at the ends.
///
/// What cannot be seen (soft hyphens, zero-width spaces, byte order marks) goes without a trace.
pub fn squeeze(text: &str) -> Cow<'_, str> {
    if is_squeezed(text) {
        return Cow::Borrowed(text);
    }
    let mut squeezed = String::with_capacity(text.len());
    // Most texts are of letters that need no closer look. Of what is white space, the standard library's ASCII leaves out one.
    if text.is_ascii() && !text.contains('\u{b}') {
        for word in text.split_ascii_whitespace() {
            if !squeezed.is_empty() {
                squeezed.push(' ');
            }
            squeezed.push_str(word);
        }
        return Cow::Owned(squeezed);
    }
    for word in text.split(char::is_whitespace) {
        let length = squeezed.len();
        if length > 0 {
            squeezed.push(' ');
        }
        let start = squeezed.len();
        word.split(is_invisible).for_each(|part| squeezed.push_str(part));
        // Between two spaces there was no word, or none that can be seen.
        if squeezed.len() == start {
            squeezed.truncate(length);
        }
    }
    Cow::Owned(squeezed)
}

fn is_squeezed(text: &str) -> bool {
    if text.is_ascii() {
        let is_wide = |pair: &[u8]| pair == b"  " || matches!(pair[0], b'\t'..=b'\r');
        let bytes = text.as_bytes();
        let is_trimmed =
            [bytes.first(), bytes.last()].into_iter().flatten().all(|byte| !matches!(byte, b' ' | b'\t'..=b'\r'));
        return is_trimmed && !bytes.windows(2).any(is_wide);
    }
    let mut is_after_space = true;
    for c in text.chars() {
        if (c == ' ' && is_after_space) || (c != ' ' && c.is_whitespace()) || is_invisible(c) {
            return false;
        }
        is_after_space = c == ' ';
    }
    !text.ends_with(' ')
}

/// Returns the bytes of the sentence that holds `range`; of a longer one, about `limit` characters around the range,
/// cut between words.
///
/// Several sentences are returned if the range reaches over them. A range that does not fit the text counts as the part
/// of it that does.
pub fn sentence_around(text: &str, range: Range<usize>, limit: usize) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    let range = start..text.ceil_char_boundary(range.end).max(start);
    let mut sentence = 0..text.len();
    for (at, sign) in text.char_indices().filter(|(_, c)| is_closing_sign(*c)) {
        let after = at + sign.len_utf8();
        let is_within = range.start < after && after < range.end;
        if is_within || !ends_sentence(&text[sentence.start..], at - sentence.start, sign) {
            continue;
        }
        let after = text.len() - text[after..].trim_start_matches(CLOSING).len();
        if after <= range.start {
            sentence.start = text.len() - text[after..].trim_start().len();
        } else {
            sentence.end = after.max(range.end);
            break;
        }
    }
    shorten(text, sentence.start.min(range.start)..sentence.end, range, limit)
}

/// Returns the sentences of a text, without the space between them: none of a text of nothing but space.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    sentence_ranges(text).map(|range| &text[range])
}

/// Returns the bytes of each sentence of a text.
pub fn sentence_ranges(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = text.len() - text.trim_start().len();
    let mut signs = text.char_indices().filter(|(_, c)| is_closing_sign(*c));
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let end = signs.by_ref().find(|&(at, sign)| at >= start && ends_sentence(rest, at - start, sign));
        let end = end.map_or(text.trim_end().len(), |(at, sign)| {
            let after = &text[at + sign.len_utf8()..];
            text.len() - after.trim_start_matches(CLOSING).len()
        });
        let sentence = start..end.max(start);
        start = text.len() - text[sentence.end..].trim_start().len();
        Some(sentence)
    })
}

fn is_closing_sign(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '。' | '？' | '！')
}

/// What closes with a sentence: `.”`, `.)`.
const CLOSING: [char; 9] = ['"', '”', '’', '»', ')', ']', '」', '』', '）'];

/// What no sentence of Japanese begins with.
const PARTICLES: [&str; 8] = ["を", "という", "といった", "との", "って", "について", "に関", "、"];

/// Tells whether the sign at `at` ends a sentence of `text`, which begins with that sentence.
fn ends_sentence(text: &str, at: usize, sign: char) -> bool {
    let rest = &text[at + sign.len_utf8()..];
    let after = rest.trim_start_matches(CLOSING);
    match sign {
        // `何ができるか？を考える`: a particle goes on with what was asked.
        '？' | '！' if PARTICLES.iter().any(|particle| rest.starts_with(particle)) => false,
        '。' | '？' | '！' if after.len() == rest.len() => true,
        _ if !begins_sentence(after) => false,
        '.' => !is_abbreviated(&text[..at], after),
        _ => true,
    }
}

/// Tells whether what stands behind a sign begins a sentence, or is nothing. "Really? – no" and "(how many?) of them" go on.
fn begins_sentence(after: &str) -> bool {
    let begins = |c: char| (c.is_alphanumeric() && !c.is_lowercase()) || OPENING.contains(&c);
    after.is_empty() || (after.starts_with(char::is_whitespace) && after.trim_start().chars().next().is_none_or(begins))
}

/// What opens with a sentence: `“So …`, `(So …`.
const OPENING: [char; 12] = ['"', '“', '„', '‘', '«', '»', '(', '[', '¿', '¡', '「', '『'];

// Folded. After these a full stop seldom ends a sentence; after the second ones only if a number follows ("No. 5").
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "hon", "amb", "sr", "sra", "st", "rev", "gen", "col", "lt", "capt", "mme", "mlle",
    "cf", "vs", "viz", "approx", "eg", "ie", "bzw", "vgl", "rt", "smt", "messrs", "maj", "gov", "sen", "adm", "jt",
    "cllr", "avv", "sig", "sigg", "ing", "dott", "geom", "hr",
];
const ABBREVIATIONS_BEFORE_NUMBERS: &[&str] =
    &["no", "nos", "nr", "art", "arts", "para", "paras", "sec", "ch", "vol", "pp", "fig", "abs"];
/// After these a number with a full stop is an ordinal of German, whose nouns have capitals: "jeden 1. Samstag".
const BEFORE_ORDINALS: &[&str] =
    &["am", "beim", "dem", "den", "der", "des", "die", "im", "jedem", "jeden", "vom", "zum", "zur"];
const LONGEST_ABBREVIATION: usize = 6;

/// Tells whether the word before a full stop takes it as its own.
fn is_abbreviated(before: &str, after: &str) -> bool {
    let is_border = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '"' | '“');
    let word = before.rsplit(is_border).next().unwrap_or(before);
    let next = after.trim_start().chars().next();
    if word.chars().all(char::is_numeric) {
        // "1. Opening", "am 11. Mai"; but "in 2017. Then", "item 3. Then".
        let is_alone = before.len() == word.len();
        let is_ordinal = || {
            let before = before[..before.len() - word.len()].trim_end();
            BEFORE_ORDINALS.contains(&before.rsplit(is_border).next().unwrap_or(before))
        };
        return word.chars().count() <= 2 && (is_alone || date::begins_with_month(after.trim_start()) || is_ordinal());
    }
    // Most words are too long for an abbreviation, which is quicker seen than looked up.
    if word.len() > LONGEST_ABBREVIATION && word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return false;
    }
    let parts = || words(word).map(|(_, part)| part);
    let is_initial = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_alphabetic);
    let is_initials = parts().next().is_some() && parts().all(is_initial);
    let mut folded = String::with_capacity(word.len());
    parts().for_each(|part| fold_word(part, &mut folded));
    let folded = folded.as_str();
    let is_before_number = next.is_some_and(char::is_numeric);
    is_initials
        || ABBREVIATIONS.contains(&folded)
        || (is_before_number && ABBREVIATIONS_BEFORE_NUMBERS.contains(&folded))
}

/// Cuts a sentence that is too long at the words around the range in it.
fn shorten(text: &str, sentence: Range<usize>, range: Range<usize>, limit: usize) -> Range<usize> {
    if text[sentence.clone()].chars().count() <= limit {
        return sentence;
    }
    let room = limit.saturating_sub(text[range.clone()].chars().count()) / 2;
    let before = &text[sentence.start..range.start];
    let after = &text[range.end..sentence.end];
    let start = match before.char_indices().rev().nth(room) {
        Some((at, c)) => {
            let kept = &before[at + c.len_utf8()..];
            let word = kept.find(char::is_whitespace).map_or(0, |space| kept.len() - kept[space..].trim_start().len());
            range.start - kept.len() + word
        }
        None => sentence.start,
    };
    let end = match after.char_indices().nth(room) {
        Some((at, _)) => range.end + after[..at].rfind(char::is_whitespace).unwrap_or(at),
        None => sentence.end,
    };
    start..end
}

#[cfg(test)]
#[path = "words/tests.rs"]
mod tests;
