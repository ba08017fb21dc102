//! In which language reports are written.

use std::sync::Arc;

use super::Setting;
use crate::source::SourceFile;

/// So many reports are looked at, and so much of each.
const N_REPORTS: usize = 60;
const N_CHARS: usize = 3_000;

/// Words that are frequent in one language and hardly occur in the others.
const WORDS: &[(&str, &[&str])] = &[
    ("en", &["the", "and", "is", "for", "that", "with", "this"]),
    ("de", &["und", "der", "die", "das", "nicht", "ist", "wird"]),
    ("fr", &["et", "les", "des", "est", "une", "pour", "dans"]),
    ("es", &["los", "las", "una", "por", "del", "para", "que"]),
];

/// Returns the setting of the language, unless it is that of archives which do not say.
pub(super) fn setting(reports: &[&Arc<SourceFile>]) -> Option<Setting> {
    let step = (reports.len() / N_REPORTS).max(1);
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    let mut n_read = 0;
    for report in reports.iter().step_by(step).take(N_REPORTS) {
        if let Some(language) = language_of(&report.text) {
            *counts.entry(language).or_default() += 1;
            n_read += 1;
        }
    }
    let (language, n) = counts.into_iter().max_by_key(|(_, n)| *n)?;
    (language != "en").then(|| Setting {
        yaml: format!("lang: {language}"),
        why: format!("{n} of {n_read} reports that were looked at are in this language."),
    })
}

fn language_of(text: &str) -> Option<&'static str> {
    let mut scripts = [0_usize; 5];
    let sample: String = text.chars().take(N_CHARS).collect();
    for c in sample.chars() {
        match c {
            '\u{3040}'..='\u{30FF}' => scripts[0] += 1,
            '\u{4E00}'..='\u{9FFF}' => scripts[1] += 1,
            '\u{AC00}'..='\u{D7AF}' => scripts[2] += 1,
            '\u{0400}'..='\u{04FF}' => scripts[3] += 1,
            '\u{0600}'..='\u{06FF}' => scripts[4] += 1,
            _ => {}
        }
    }
    let n_letters = sample.chars().filter(|c| c.is_alphabetic()).count().max(1);
    let is_much = |n: usize| n * 5 > n_letters;
    match scripts {
        [kana, ..] if kana * 10 > n_letters => return Some("ja"),
        [_, han, ..] if is_much(han) => return Some("zh"),
        [_, _, hangul, ..] if is_much(hangul) => return Some("ko"),
        [_, _, _, cyrillic, _] if is_much(cyrillic) => return Some("ru"),
        [.., arabic] if is_much(arabic) => return Some("ar"),
        _ => {}
    }
    let lower = sample.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).collect();
    let count = |own: &[&str]| words.iter().filter(|word| own.contains(word)).count();
    let best = WORDS.iter().map(|(language, own)| (*language, count(own))).max_by_key(|(_, n)| *n)?;
    (best.1 >= 3).then_some(best.0)
}
