//! In which language reports are written.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use whatlang::{Detector, Lang};

use super::Setting;
use crate::content::front_matter;
use crate::source::SourceFile;
use crate::text::language;
use crate::text::words::counted;

/// So much of each report is looked at.
const N_CHARS: usize = 3_000;
/// So many short reports are read together.
const N_TOGETHER: usize = 60;
/// In fewer letters there are more names than words.
const FEWEST_LETTERS: usize = 150;
/// Where one report of more than so many is long enough, it does not speak for the others.
const LEAST_SHARE: usize = 10;

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
    /// How many of them are too short to be told one by one, and were read together.
    pub n_together: usize,
    /// Of how many reports in all.
    pub n_reports: usize,
    /// How many are too short, and tell nothing together.
    pub n_untold: usize,
}

impl Language {
    /// Returns the setting of the language, unless it is that of archives which do not say.
    pub(super) fn setting(&self) -> Option<Setting> {
        let mut why = format!("{} of {} are in this language", self.n, counted(self.n_reports, "report"));
        if self.n_together > 0 {
            why.push_str(&format!("; {} of them were read together, for each is short", self.n_together));
        }
        if self.n_untold > 0 {
            let are = if self.n_untold == 1 { "is" } else { "are" };
            why.push_str(&format!("; {} {are} too short to tell", self.n_untold));
        }
        (self.tag != "en").then(|| Setting { yaml: format!("lang: {}", self.tag), why: why + "." })
    }
}

/// Returns the language of a tree's reports, if it can be told.
pub(super) fn of_reports(reports: &[&Arc<SourceFile>]) -> Option<Language> {
    let detector = Detector::with_allowlist(LIKELY.to_vec());
    let told: Vec<Option<String>> =
        reports.par_iter().map(|report| language_of(&sample(&report.text), &detector)).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    told.iter().flatten().for_each(|tag| *counts.entry(tag.clone()).or_default() += 1);
    let n_short = told.iter().filter(|tag| tag.is_none()).count();
    let together = || {
        let short: Vec<_> = reports.iter().zip(&told).filter(|(_, tag)| tag.is_none()).collect();
        let step = short.len().div_ceil(N_TOGETHER).max(1);
        let texts: Vec<String> = short.iter().step_by(step).map(|(report, _)| sample(&report.text)).collect();
        language_of(&texts.join("\n"), &detector)
    };
    // A few long ones speak for the others only where those say the same.
    let together = if n_short * 2 > reports.len() { together() } else { None };
    if let Some(tag) = &together {
        *counts.entry(tag.clone()).or_default() += n_short;
    }
    let (tag, n) = counts.into_iter().max_by_key(|(_, n)| *n)?;
    let n_together = if together.as_ref() == Some(&tag) { n_short } else { 0 };
    let n_untold = if together.is_none() { n_short } else { 0 };
    (n * LEAST_SHARE >= reports.len()).then_some(Language { tag, n, n_together, n_reports: reports.len(), n_untold })
}

/// Returns the beginning of a report, below its front matter.
fn sample(text: &str) -> String {
    text[front_matter::split(text).body.range()].chars().take(N_CHARS).collect()
}

fn language_of(sample: &str, detector: &Detector) -> Option<String> {
    if let Some(tag) = by_script(sample) {
        return Some(tag.to_owned());
    }
    let prose = prose(sample);
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

    const GERMAN: &str = "Die Sitzung beginnt um acht Uhr. Das Protokoll der letzten Sitzung wird genehmigt. Wir beschließen, dass \
         die Seite in diesem Jahr erneuert wird und der Ausschuss dafür einen Vorschlag macht, der nächstes Mal besprochen wird.";

    /// Says how a tree's language is told, of which each file holds one of the texts.
    fn check_tree(texts: &[(usize, &str)], expected: &str) {
        let mut tree = String::from("\n");
        for (number, (n, text)) in texts.iter().enumerate() {
            (0..*n).for_each(|at| tree.push_str(&format!("-- {number}-{at}.md --\n{text}\n")));
        }
        let texts = files(&tree);
        let reports: Vec<&Arc<SourceFile>> = texts.iter().collect();
        let setting = of_reports(&reports).map(|language| {
            language.setting().map_or(language.tag.clone(), |setting| format!("{}: {}", setting.yaml, setting.why))
        });
        assert_eq!(setting.as_deref().unwrap_or("-"), expected);
    }

    #[test]
    fn a_few_long_reports_speak_for_the_others_only_where_those_say_the_same() {
        let short = "Das Dach wird erneuert, und der Zaun bleibt.";
        check_tree(&[(3, GERMAN)], "lang: de: 3 of 3 reports are in this language.");
        check_tree(
            &[(1, GERMAN), (9, short)],
            "lang: de: 10 of 10 reports are in this language; 9 of them were read together, for each is short.",
        );
        check_tree(
            &[(2, GERMAN), (8, "Speaker One")],
            "lang: de: 2 of 10 reports are in this language; 8 are too short to tell.",
        );
        check_tree(&[(1, GERMAN), (19, "Speaker One")], "-");
        check_tree(&[(1, GERMAN), (19, "The roof is to be renewed, and the fence will stay as it is.")], "en");
    }

    #[test]
    fn names_and_addresses_are_in_no_language() {
        check("Speaker One, Speaker Two, Speaker Three\nhttps://example.org/a/b/c", None);
    }
}
