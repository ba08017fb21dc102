//! Words: finding them in a text, and folding away what makes no difference between two spellings of one.

use std::borrow::Cow;
use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Returns the words of a text, each a longest run of letters and digits (with their combining marks), with its bytes.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let end = rest.find(|c: char| !is_word_char(c)).map_or(text.len(), |length| start + length);
        at = end;
        Some((start..end, &text[start..end]))
    })
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

/// Tells whether a character is a combining mark of the blocks that occur in names: combining diacritics, the points
/// of Hebrew and Arabic, the vowel signs of Indic and Thai scripts.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0487}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}'..='\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}'
        | '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{094F}' | '\u{0E31}' | '\u{0E34}'..='\u{0E3A}'
        | '\u{0E47}'..='\u{0E4E}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}')
}

/// Appends a word without what makes no difference: case, accents, and the forms of letters that many write in another
/// way (`ł`, `ø`, `ß`). Vowel signs that are letters of their script stay.
pub fn fold_word(word: &str, folded: &mut String) {
    if word.is_ascii() {
        folded.extend(word.chars().map(|c| c.to_ascii_lowercase()));
        return;
    }
    let normalizer = DecomposingNormalizerBorrowed::new_nfkd();
    for c in normalizer.normalize_iter(word.chars()).flat_map(char::to_lowercase) {
        match c {
            // Latin, Greek and Cyrillic accents, Hebrew and Arabic points; not the vowel signs of other scripts.
            '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05C7}' | '\u{064B}'..='\u{065F}' | '\u{0640}' | '\u{0670}' => {}
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            // The forms of yeh and kaf that Persian and Arabic keyboards write for one another.
            'ی' | 'ى' => folded.push('ي'),
            'ک' => folded.push('ك'),
            c => folded.push(c),
        }
    }
}

/// Returns text with every run of white space, of whatever kind, as one space, and none at the ends. Soft hyphens and
/// zero-width spaces go.
pub fn squeeze(text: &str) -> Cow<'_, str> {
    let is_plain = !text.starts_with(' ')
        && !text.ends_with(' ')
        && !text.contains("  ")
        && !text.contains(|c: char| (c != ' ' && c.is_whitespace()) || is_invisible(c));
    if is_plain {
        return Cow::Borrowed(text);
    }
    let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    Cow::Owned(visible.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Returns the sentence that holds `range`, at most about `limit` characters of it.
///
/// A full stop ends a sentence only before a space, and not behind an initial, a number or an honorific.
pub fn sentence_around(text: &str, range: Range<usize>, limit: usize) -> Range<usize> {
    let mut start = 0;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        if !ends_sentence(text, at, c) {
            continue;
        }
        if after <= range.start {
            start = after;
        } else if after >= range.end {
            end = after;
            break;
        }
    }
    start += text[start..].len() - text[start..].trim_start().len();
    shorten(text, start.min(range.start)..end.max(range.end), range, limit)
}

fn ends_sentence(text: &str, at: usize, c: char) -> bool {
    let after = &text[at + c.len_utf8()..];
    match c {
        '。' | '？' | '！' => true,
        '?' | '!' => after.is_empty() || after.starts_with([' ', '"', '”', '’', ')']),
        '.' => {
            let word_start = text[..at].rfind(|c: char| c.is_whitespace() || c == '(').map_or(0, |space| space + 1);
            let word = text.get(word_start..at).unwrap_or("");
            let is_initial = word.chars().count() <= 1 && !word.contains(|c: char| c.is_numeric());
            let is_abbreviation = is_initial
                || word.contains('.')
                || [
                    "Mr", "Mrs", "Ms", "Dr", "Prof", "Hon", "Amb", "No", "St", "Art", "para", "paras", "cf", "vs",
                    "Vol",
                ]
                .contains(&word);
            (after.is_empty() || after.starts_with([' ', '"', '”', ')'])) && !is_abbreviation
        }
        _ => false,
    }
}

/// Cuts a sentence that is too long at the words around the name in it.
fn shorten(text: &str, sentence: Range<usize>, name: Range<usize>, limit: usize) -> Range<usize> {
    if text[sentence.clone()].chars().count() <= limit {
        return sentence;
    }
    let room = limit.saturating_sub(text[name.clone()].chars().count()) / 2;
    let back = text[sentence.start..name.start].char_indices().rev().nth(room).map_or(sentence.start, |(at, _)| {
        let at = sentence.start + at;
        text[at..name.start].find(' ').map_or(at, |space| at + space + 1)
    });
    let forth = text[name.end..sentence.end].char_indices().nth(room).map_or(sentence.end, |(at, _)| {
        let at = name.end + at;
        text[name.end..at].rfind(' ').map_or(at, |space| name.end + space)
    });
    back..forth
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(word: &str) -> String {
        let mut folded = String::new();
        fold_word(word, &mut folded);
        folded
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let found: Vec<&str> = words("V.D. Sharma’s “cyber-law”, 2017: 黄志雄 กมลินทร์").map(|(_, word)| word).collect();
        assert_eq!(found, ["V", "D", "Sharma", "s", "cyber", "law", "2017", "黄志雄", "กมลินทร์"]);
    }

    #[test]
    fn folding_forgets_case_and_accents() {
        assert_eq!(folded("NIȚĂ"), "nita");
        assert_eq!(folded("Małolepszy"), "malolepszy");
        assert_eq!(folded("Straße"), "strasse");
        assert_eq!(folded("Ｆｕｌｌ"), "full");
        assert_eq!(folded("กมลินทร์"), "กมลินทร์");
        assert_eq!(folded("Сковорода"), "сковорода");
    }

    #[test]
    fn odd_spaces_are_one_space() {
        assert_eq!(squeeze("a\u{00A0}\u{2003}b\u{200B}c\u{00AD}\n d "), "a bc d");
        assert!(matches!(squeeze("as it is"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_sentence_ends_at_a_full_stop_that_is_one() {
        let text = "First one. Dr. V.D. Sharma spoke of Art. 2. Last one.";
        let at = text.find("Sharma").unwrap();
        assert_eq!(&text[sentence_around(text, at..at + 6, 200)], "Dr. V.D. Sharma spoke of Art. 2.");
        let long = format!("{} name {}", "word ".repeat(50), "word ".repeat(50));
        let at = long.find("name").unwrap();
        let cut = sentence_around(&long, at..at + 4, 40);
        assert!(long[cut.clone()].contains("name") && long[cut].len() < 60);
    }
}
