//! Where and when a meeting was, where it can be heard again, when the next one is, and whether it took place.

use rustc_hash::FxHashSet;

use super::labels::Label;
use super::minutes::Minutes;
use super::placeholders;
use super::sections::{Form, Section};
use super::{Finding, place_of};
use crate::content::markdown::{Address, Block, classify};
use crate::content::schema::{HeldStatus, WebLink};
use crate::source::Span;
use crate::text::words;

/// Further down, "place:" is a word of the discussion.
const LINES_WITH_VENUE: usize = 40;
/// A longer text is a sentence.
const LONGEST_VENUE: usize = 80;

/// Reads where the meeting was.
pub(super) fn venue(minutes: &Minutes<'_>) -> Option<Finding<String>> {
    let Minutes { file, sections, .. } = *minutes;
    let is_near_top = |section: &&Section<'_>| {
        section.form == Form::Heading || file.line_column(section.head.span.start).0 <= LINES_WITH_VENUE
    };
    let section = sections.iter().filter(|section| section.label == Label::Venue).find(is_near_top)?;
    let line = if section.inline.is_empty() { section.lines.first()? } else { section.head };
    let text = if section.inline.is_empty() { line.text.trim() } else { section.inline };
    // An address on the web, and where one is to be had, is no place.
    let is_address = (!text.contains(' ') && text.contains('.')) || text.to_lowercase().contains("link on ");
    let is_short = !is_address && text.chars().count() <= LONGEST_VENUE && !text.contains("://") && !text.contains('@');
    let rule = format!("venue: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
    // From when they meet elsewhere is said of days to come.
    let lower = text.to_lowercase();
    let is_of_later = ["ab jetzt", "ab sofort", "from now on", "starting next", "künftig", "désormais", "d'ora in poi"]
        .iter()
        .any(|start| lower.starts_with(start));
    (is_short && !is_of_later && !text.is_empty() && !placeholders::is_one(text)).then(|| Finding {
        value: words::squeeze(text).into_owned(),
        rule,
        span: place_of(file, line, text),
    })
}

/// Reads the links of recordings.
pub(super) fn recordings(minutes: &Minutes<'_>) -> Vec<Finding<WebLink>> {
    let Minutes { file, sections, .. } = *minutes;
    let mut found: Vec<Finding<WebLink>> = Vec::new();
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    for section in sections.iter().filter(|section| section.label == Label::Recordings) {
        for line in std::iter::once(section.head).chain(section.lines) {
            for (text, address) in &line.links {
                let is_web = classify(address) == Address::External && !address.starts_with("mailto:");
                if !is_web || !seen.insert(address) {
                    continue;
                }
                let title = (text != address && !text.is_empty()).then(|| text.clone());
                let rule = format!("recordings: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
                let value = WebLink { title, url: address.clone() };
                found.push(Finding { value, rule, span: place_of(file, line, address) });
            }
        }
    }
    found
}

/// A text with more lines than this has a meeting in it.
const LONGEST_STUB: usize = 12;

/// Tells whether a report says that the meeting was called off or put off: in its title, or in a text of a few lines.
pub(super) fn status(minutes: &Minutes<'_>, title: Option<&str>) -> Option<Finding<HeldStatus>> {
    if let Some(status) = title.and_then(|title| word_of_status(title, true)) {
        return Some(Finding { value: status, rule: "status: title".to_owned(), span: Span::default() });
    }
    if let Some(finding) = planned(minutes) {
        return Some(finding);
    }
    let lines = Some(minutes.lines).filter(|lines| lines.len() <= LONGEST_STUB)?;
    lines.iter().find_map(|line| {
        let value = word_of_status(&line.text, false)?;
        Some(Finding { value, rule: "status: stub".to_owned(), span: place_of(minutes.file, line, line.text.trim()) })
    })
}

/// An agenda that was sent round, at whose end the notes were to be added: nothing tells that they ever met.
fn planned(minutes: &Minutes<'_>) -> Option<Finding<HeldStatus>> {
    const TO_BE_ADDED: &[&str] = &[
        "added after the meeting",
        "be added after",
        "be added later",
        "be posted after",
        "notes to follow",
        "minutes to follow",
        "folgt nach der sitzung",
        "nach der sitzung ergänzt",
        "protokoll folgt",
        "complété après la réunion",
        "ajouté après la réunion",
        "se añadirá después",
        "na de vergadering toegevoegd",
        "notulen volgen",
    ];
    const MOST_WORDS: usize = 7;
    let [.., above, line] = minutes.lines else { return None };
    let lower = line.text.to_lowercase();
    let is_announced = lower.split_whitespace().count() <= MOST_WORDS
        && matches!((&above.block, &line.block), (Block::Heading(_), Block::Text | Block::Item(_)))
        && TO_BE_ADDED.iter().any(|words| lower.contains(words));
    is_announced.then(|| Finding {
        value: HeldStatus::Planned,
        rule: "status: notes are still to be added".to_owned(),
        span: place_of(minutes.file, line, line.text.trim()),
    })
}

fn word_of_status(text: &str, is_title: bool) -> Option<HeldStatus> {
    let lower = text.to_lowercase();
    let n_words = lower.split_whitespace().count();
    let is_of_meeting = is_title
        || n_words <= 3
        || [
            "meeting", "call", "session", "sitzung", "réunion", "reunión", "reunião", "riunione", "vergadering",
            "möte", "møde", "møte", "spotkanie", "posiedzenie", "zebranie", "schůze",
        ]
        .iter()
        .any(|word| lower.contains(word));
    let has = |words: &[&str]| {
        words.iter().any(|word| {
            lower.split(|c: char| !c.is_alphanumeric()).any(|own| own == *word)
                || (!word.is_ascii() && lower.contains(word))
        })
    };
    if !is_of_meeting || n_words > 14 {
        return None;
    }
    if has(&[
        "cancelled", "canceled", "abgesagt", "ausgefallen", "annulée", "annulé", "cancelada", "cancelado", "annullata",
        "annullato", "afgelast", "inställt", "aflyst", "avlyst", "odwołane", "odwołano", "zrušeno", "中止",
    ]) {
        return Some(HeldStatus::Cancelled);
    }
    has(&[
        "postponed", "verschoben", "reportée", "aplazada", "adiada", "rinviata", "uitgesteld", "uppskjutet", "udsat",
        "utsatt", "przełożone", "odloženo", "延期",
    ])
    .then_some(HeldStatus::Postponed)
}
