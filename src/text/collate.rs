//! The order of names, as a language has it.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale::Locale;
use icu_normalizer::ComposingNormalizerBorrowed;

use super::words::fold_word;

/// Sorts as a language does (Unicode Technical Standard 10, with the language's own rules from CLDR).
pub struct Collator(CollatorBorrowed<'static>);

impl Collator {
    /// Makes the collator of a language; the root order for a tag that nobody knows. Numbers sort by their value.
    pub fn new(lang: &str) -> Collator {
        let locale: Locale = lang.replace('_', "-").parse().unwrap_or(Locale::UNKNOWN);
        let collator = numeric_collator(CollatorPreferences::from(&locale));
        Collator(
            collator
                .or_else(|| numeric_collator(CollatorPreferences::default()))
                .expect("the root order is compiled in"),
        )
    }

    /// Compares two texts; they are only equal if they are the same to the byte.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.compare(a, b).then_with(|| a.cmp(b))
    }

    /// Sorts by a text; items with the same text keep their order.
    pub fn sort_by_key<T>(&self, items: &mut [T], key: impl Fn(&T) -> &str) {
        items.sort_by(|a, b| self.compare(key(a), key(b)));
    }
}

fn numeric_collator(mut preferences: CollatorPreferences) -> Option<CollatorBorrowed<'static>> {
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    icu_collator::Collator::try_new(preferences, CollatorOptions::default()).ok()
}

/// Returns the letter under which a name stands in an index: the first one as a capital; `#` if a digit comes first, or
/// if there is no letter at all.
///
/// Latin letters go without accents (`É` under E); other scripts have their own letters (`Й` is not И). Korean syllables
/// stand under the consonant they begin with, kana under their row, as in the dictionaries of these languages.
pub fn initial(name: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize_iter(name.chars());
    let Some(first) = composed.into_iter().find(|c| c.is_alphanumeric()).filter(|c| c.is_alphabetic()) else {
        return "#".to_owned();
    };
    if let Some(heading) = of_hangul(first).or_else(|| of_kana(first)) {
        return heading.to_string();
    }
    let mut folded = String::new();
    fold_word(first.encode_utf8(&mut [0; 4]), &mut folded);
    match folded.chars().next() {
        Some(letter) if letter.is_ascii_alphabetic() => letter.to_ascii_uppercase().to_string(),
        // Georgian capitals are for whole lines of capitals only.
        _ if matches!(first, '\u{10D0}'..='\u{10FF}') => first.to_string(),
        _ => first.to_uppercase().collect(),
    }
}

/// Returns the consonant that a Korean syllable begins with.
fn of_hangul(c: char) -> Option<char> {
    const FIRST: u32 = 0xAC00;
    /// Each consonant is followed by so many syllables.
    const OF_ONE: u32 = 588;
    const CONSONANTS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    let position = u32::from(c).checked_sub(FIRST)? / OF_ONE;
    CONSONANTS.chars().nth(position as usize)
}

/// Returns the kana that gives the row of one its name: `か` for `ガ`.
fn of_kana(c: char) -> Option<char> {
    /// Katakana lie so far behind hiragana.
    const APART: u32 = 0x60;
    let hiragana = match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - APART)?,
        _ => c,
    };
    Some(match hiragana {
        'ぁ'..='お' | 'ゔ' => 'あ',
        'か'..='ご' | 'ゕ' | 'ゖ' => 'か',
        'さ'..='ぞ' => 'さ',
        'た'..='ど' => 'た',
        'な'..='の' => 'な',
        'は'..='ぽ' => 'は',
        'ま'..='も' => 'ま',
        'ゃ'..='よ' => 'や',
        'ら'..='ろ' => 'ら',
        'ゎ'..='ん' => 'わ',
        _ => return None,
    })
}

/// Tells whether a heading of an index is an ideograph, of which there are thousands.
pub fn is_ideograph(heading: &str) -> bool {
    let is_one = |c| matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}');
    heading.chars().next().is_some_and(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: &str, expected: &[&str]) {
        let mut names: Vec<&str> = expected.iter().rev().copied().collect();
        Collator::new(lang).sort_by_key(&mut names, |name| name);
        assert_eq!(names, expected, "{lang}");
    }

    #[test]
    fn each_language_has_its_order() {
        check("en", &["Ångström", "Zimmer"]);
        check("sv", &["Zimmer", "Ångström"]);
        check("zh_Hant", &["一", "丁", "七"]);
    }

    #[test]
    fn an_unknown_language_has_the_root_order() {
        for lang in ["en", "xx-unknown", "", "no such tag", "日本"] {
            check(lang, &["Meeting 2", "Meeting 10", "Zoë", "Zola"]);
        }
    }

    #[test]
    fn what_a_language_does_not_tell_apart_has_an_order_too() {
        let collator = Collator::new("en");
        assert_ne!(collator.compare("a\u{AD}b", "ab"), Ordering::Equal);
        assert_eq!(collator.compare("ab", "ab"), Ordering::Equal);
    }

    #[test]
    fn an_initial_is_a_plain_capital() {
        assert_eq!(initial("élan"), "E");
        assert_eq!(initial("e\u{301}lan"), "E");
        assert_eq!(initial("Łódź"), "L");
        assert_eq!(initial("Ærø"), "A");
        assert_eq!(initial("“Abbas"), "A");
        assert_eq!(initial("йод"), "Й");
        assert_eq!(["ガス", "かとう", "ゔぁいおりん", "ん"].map(initial), ["か", "か", "あ", "わ"]);
        assert_eq!(["김", "가", "힣", "이"].map(initial), ["ㄱ", "ㄱ", "ㅎ", "ㅇ"]);
        assert_eq!(initial("黄志雄"), "黄");
        assert_eq!(initial("აბაშიძე"), "ა");
    }

    #[test]
    fn what_begins_with_no_letter_is_under_the_hash() {
        assert_eq!(initial("3GPP"), "#");
        assert_eq!(initial("⚡"), "#");
        assert_eq!(initial(""), "#");
    }
}
