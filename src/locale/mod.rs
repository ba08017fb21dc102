//! The interface in one language: its words, its plurals, its dates.
//!
//! A [`Locale`] is made of a file of words (`theme/i18n/fr.yaml`) and of what CLDR knows of the language. Input: the
//! text of that file; output: finished words for templates and views. What reports say is never translated.

mod dates;
mod messages;

#[cfg(test)]
mod tests;

use icu_locale::Locale as Tag;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

pub use messages::{Messages, read};

use crate::text::date::Date;
use crate::text::escape;
use dates::Dates;

/// The interface in one language.
pub struct Locale {
    /// The language tag (BCP 47), as the site or the report has it.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    messages: Messages,
    plurals: PluralRules,
    dates: Dates,
}

impl Locale {
    /// Makes the interface of a language from its words.
    pub fn new(lang: &str, messages: Messages) -> Locale {
        let tag: Tag = lang.replace('_', "-").parse().unwrap_or(Tag::UNKNOWN);
        let rules = PluralRules::try_new((&tag).into(), PluralRulesOptions::default());
        Locale {
            lang: lang.to_owned(),
            dir: direction(lang),
            messages,
            plurals: rules.expect("the rules of all languages are compiled in"),
            dates: Dates::new(lang),
        }
    }

    /// Tells whether there is a word for a key.
    pub fn has(&self, key: &str) -> bool {
        self.messages.get(key).is_some()
    }

    /// Returns the word for a key; the key itself if there is none, which a test of all templates and views excludes.
    pub fn word<'a>(&'a self, key: &'a str) -> &'a str {
        self.messages.get(key).map_or(key, |message| message.of(PluralCategory::Other))
    }

    /// Returns a number with its noun: the message for a key in the form that the language wants for the number.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.form(key, n).replace("{n}", &n.to_string())
    }

    /// Returns the message for a key in the form of a plural category by its name in CLDR; that of other numbers, if the
    /// language has no such category.
    pub fn form_of<'a>(&'a self, key: &'a str, category: &str) -> &'a str {
        let category = PluralCategory::get_for_cldr_string(category).unwrap_or(PluralCategory::Other);
        self.messages.get(key).map_or(key, |message| message.of(category))
    }

    /// Returns the message for a key with its slots filled in: `{name}` by the value of that name.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.word(key), values)
    }

    /// Returns the message for a key as HTML: the words escaped, the slot `{}` filled with `html`, others by their value,
    /// escaped. `n` chooses the form and fills `{n}`.
    pub fn html(&self, key: &str, n: Option<usize>, values: &[(&str, &str)], html: &str) -> String {
        let message = match n {
            Some(n) => self.form(key, n).replace("{n}", &n.to_string()),
            None => self.word(key).to_owned(),
        };
        let (before, after) = message.split_once("{}").unwrap_or((&message, ""));
        let escaped = |text: &str| escape::html(&fill(text, values)).into_owned();
        format!("{}{html}{}", escaped(before), escaped(after))
    }

    /// Returns a date in words.
    pub fn date(&self, date: Date) -> String {
        self.dates.one(date)
    }

    /// Returns the days from one date to another in words; one date without an end.
    pub fn dates(&self, from: Date, to: Option<Date>) -> String {
        to.map_or_else(|| self.dates.one(from), |to| self.dates.range(from, to))
    }

    fn form<'a>(&'a self, key: &'a str, n: usize) -> &'a str {
        self.messages.get(key).map_or(key, |message| message.of(self.plurals.category_for(n)))
    }
}

fn fill(message: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(message.len());
    let mut rest = message;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let slot = after.split_once('}').and_then(|(name, after)| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, after))
        });
        match slot {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// Returns a language tag as it stands in `lang` (BCP 47); `None` for what is none.
pub fn well_formed(lang: &str) -> Option<String> {
    let tag = lang.replace('_', "-");
    tag.parse::<Tag>().is_ok().then_some(tag)
}

/// Returns the direction in which a language is written (Unicode CLDR, right-to-left scripts in current use).
pub fn direction(lang: &str) -> &'static str {
    let mut subtags = lang.split(['-', '_']);
    let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
    let script = subtags.find(|subtag| subtag.len() == 4).map(str::to_ascii_lowercase);
    let is_rtl = match script.as_deref() {
        Some(script) => matches!(script, "arab" | "hebr" | "thaa" | "syrc" | "nkoo" | "adlm" | "rohg"),
        None => matches!(
            language.as_str(),
            "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "iw" | "ks" | "ps" | "sd" | "syr" | "ug" | "ur" | "yi"
        ),
    };
    if is_rtl { "rtl" } else { "ltr" }
}
