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
/// Latin letters go without accents (`É` under E); other scripts have their own letters (`Й` is not И).
pub fn initial(name: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize_iter(name.chars());
    let Some(first) = composed.into_iter().find(|c| c.is_alphanumeric()).filter(|c| c.is_alphabetic()) else {
        return "#".to_owned();
    };
    let mut folded = String::new();
    fold_word(first.encode_utf8(&mut [0; 4]), &mut folded);
    match folded.chars().next() {
        Some(letter) if letter.is_ascii_alphabetic() => letter.to_ascii_uppercase().to_string(),
        // Georgian capitals are for whole lines of capitals only.
        _ if matches!(first, '\u{10D0}'..='\u{10FF}') => first.to_string(),
        _ => first.to_uppercase().collect(),
    }
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
        assert_eq!(initial("ガス"), "ガ");
        assert_eq!(initial("김"), "김");
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
