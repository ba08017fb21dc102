//! In which language reports are written.

use std::collections::BTreeMap;
use std::sync::Arc;

use whatlang::{Detector, Lang};

use super::Setting;
use crate::content::front_matter;
use crate::source::SourceFile;
use crate::text::language;
use crate::text::words::counted;

/// So many reports are looked at, and so much of each.
const N_REPORTS: usize = 60;
const N_CHARS: usize = 3_000;
/// In fewer letters there are more names than words.
const FEWEST_LETTERS: usize = 150;

/// Languages in which minutes are likely to be kept; more of them would only be taken for one another.
const LIKELY: &[Lang] = &[
    Lang::Eng,
    Lang::Deu,
    Lang::Fra,
    Lang::Spa,
    Lang::Ita,
    Lang::Por,
    Lang::Nld,
    Lang::Cat,
    Lang::Ron,
    Lang::Dan,
    Lang::Swe,
    Lang::Nob,
    Lang::Fin,
    Lang::Est,
    Lang::Lav,
    Lang::Lit,
    Lang::Pol,
    Lang::Ces,
    Lang::Slk,
    Lang::Slv,
    Lang::Hrv,
    Lang::Hun,
    Lang::Tur,
    Lang::Ell,
    Lang::Rus,
    Lang::Ukr,
    Lang::Bel,
    Lang::Bul,
    Lang::Srp,
    Lang::Mkd,
    Lang::Heb,
    Lang::Ara,
    Lang::Hin,
    Lang::Vie,
    Lang::Ind,
    Lang::Tha,
];

/// The language in which most reports are written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Language {
    /// Its tag (BCP 47).
    pub tag: String,
    /// In how many reports.
    pub n: usize,
    /// Of how many that were looked at and could be told.
    pub n_read: usize,
}

impl Language {
    /// Returns the setting of the language, unless it is that of archives which do not say.
    pub(super) fn setting(&self) -> Option<Setting> {
        (self.tag != "en").then(|| Setting {
            yaml: format!("lang: {}", self.tag),
            why: format!("{} of {} that were looked at are in this language.", self.n, counted(self.n_read, "report")),
        })
    }
}

/// Returns the language of a tree's reports, if it can be told.
pub(super) fn of_reports(reports: &[&Arc<SourceFile>]) -> Option<Language> {
    let detector = Detector::with_allowlist(LIKELY.to_vec());
    let step = (reports.len() / N_REPORTS).max(1);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut n_read = 0;
    for report in reports.iter().step_by(step).take(N_REPORTS) {
        if let Some(language) = language_of(&report.text, &detector) {
            *counts.entry(language).or_default() += 1;
            n_read += 1;
        }
    }
    let (tag, n) = counts.into_iter().max_by_key(|(_, n)| *n)?;
    Some(Language { tag, n, n_read })
}

fn language_of(text: &str, detector: &Detector) -> Option<String> {
    let text = &text[front_matter::split(text).body.range()];
    let sample: String = text.chars().take(N_CHARS).collect();
    if let Some(tag) = by_script(&sample) {
        return Some(tag.to_owned());
    }
    let prose = prose(&sample);
    let is_enough = prose.chars().filter(|c| c.is_alphabetic()).count() >= FEWEST_LETTERS;
    let found = detector.detect(&prose).filter(|found| is_enough && found.is_reliable())?;
    language::shortest_tag(found.lang().code())
}

/// Returns the words of a text that are of its language: no addresses, marks and numbers.
fn prose(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| !word.contains(['/', '@', '_', '`', '<', '>', '=']));
    let words = words.filter(|word| !word.chars().any(|c| c.is_ascii_digit()));
    words.collect::<Vec<_>>().join(" ")
}

/// Tells languages by their signs: texts in them are full of words in others.
fn by_script(sample: &str) -> Option<&'static str> {
    let mut scripts = [0_usize; 3];
    for c in sample.chars() {
        match c {
            '\u{3040}'..='\u{30FF}' => scripts[0] += 1,
            '\u{4E00}'..='\u{9FFF}' => scripts[1] += 1,
            '\u{AC00}'..='\u{D7AF}' => scripts[2] += 1,
            _ => {}
        }
    }
    let n_letters = sample.chars().filter(|c| c.is_alphabetic()).count().max(1);
    let is_much = |n: usize| n * 5 > n_letters;
    match scripts {
        [kana, ..] if kana * 10 > n_letters => Some("ja"),
        [_, han, _] if is_much(han) => Some("zh"),
        [.., hangul] if is_much(hangul) => Some("ko"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::files;

    fn check(text: &str, expected: Option<&str>) {
        let texts = files(&format!("\n-- a.md --\n{text}\n"));
        let reports: Vec<&Arc<SourceFile>> = texts.iter().collect();
        assert_eq!(of_reports(&reports).map(|language| language.tag).as_deref(), expected, "{text}");
    }

    #[test]
    fn the_language_is_that_of_the_words() {
        check(
            "De vergadering begint om acht uur. De notulen van de vorige keer worden goedgekeurd. We besluiten dat de website \
             dit jaar vernieuwd wordt, en dat de commissie daarvoor een voorstel maakt dat we volgende keer bespreken.",
            Some("nl"),
        );
        check(
            "The meeting began at eight. The minutes of the last meeting were approved. We agreed that the website is renewed \
             this year, and that the committee makes a proposal which will be discussed next time.",
            Some("en"),
        );
        check(
            "Zebranie rozpoczęło się o ósmej. Protokół z poprzedniego zebrania został przyjęty. Postanowiono, że strona \
             internetowa zostanie w tym roku odnowiona, a komisja przygotuje propozycję na następne spotkanie.",
            Some("pl"),
        );
        check(
            "参加者：甲社 山田、乙社 鈴木。次回の会合は来月に開催することになりました。Zoom, GitHub, Slack",
            Some("ja"),
        );
    }

    #[test]
    fn names_and_addresses_are_in_no_language() {
        check("Speaker One, Speaker Two, Speaker Three\nhttps://example.org/a/b/c", None);
    }
}
