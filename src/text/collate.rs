//! The order of names, as a language has it.

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale::Locale;
use icu_normalizer::DecomposingNormalizerBorrowed;

/// Sorts as a language does (Unicode Technical Standard 10, with the language's own rules from CLDR).
pub struct Collator(CollatorBorrowed<'static>);

impl Collator {
    /// Makes the collator of a language; the root order for a tag that nobody knows. Numbers sort by their value.
    pub fn new(lang: &str) -> Collator {
        let locale = lang.parse().unwrap_or(Locale::UNKNOWN);
        let mut preferences = CollatorPreferences::from(&locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let root = || icu_collator::Collator::try_new(CollatorPreferences::default(), CollatorOptions::default());
        let collator = icu_collator::Collator::try_new(preferences, CollatorOptions::default()).or_else(|_| root());
        Collator(collator.expect("the root order is compiled in"))
    }

    /// Sorts by a text; items with equal texts keep their order.
    pub fn sort_by_key<T>(&self, items: &mut [T], key: impl Fn(&T) -> &str) {
        items.sort_by(|a, b| self.0.compare(key(a), key(b)).then_with(|| key(a).cmp(key(b))));
    }
}

/// Returns the letter under which a name stands in an index: its first letter as a capital, without accent; `#` if it
/// begins with none.
pub fn initial(name: &str) -> String {
    let Some(first) = name.chars().find(|c| c.is_alphanumeric()).filter(|c| c.is_alphabetic()) else {
        return "#".to_owned();
    };
    let base = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(first)).next().unwrap_or(first);
    base.to_uppercase().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: &str, expected: &[&str]) {
        let mut names: Vec<&str> = expected.iter().rev().copied().collect();
        Collator::new(lang).sort_by_key(&mut names, |name| name);
        assert_eq!(names, expected);
    }

    #[test]
    fn each_language_has_its_order() {
        check("en", &["Ångström", "Zimmer"]);
        check("sv", &["Zimmer", "Ångström"]);
        check("xx-unknown", &["Meeting 2", "Meeting 10"]);
    }

    #[test]
    fn an_initial_is_a_plain_capital() {
        assert_eq!(initial("élan"), "E");
        assert_eq!(initial("“Abbas"), "A");
        assert_eq!(initial("黄志雄"), "黄");
        assert_eq!(initial("3GPP"), "#");
        assert_eq!(initial(""), "#");
    }
}
