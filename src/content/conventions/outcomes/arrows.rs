//! What is answered behind an arrow to what stands before it, or above.

use super::agreed;
use super::japanese;
use super::place::Voice;
use super::planned;
use super::sentences;
use super::tasks;
use super::told::{Told, Way};
use crate::content::conventions::chunks;
use crate::content::conventions::names;
use crate::content::conventions::present::Present;
use crate::content::mark_words::MarkWords;
use crate::content::schema::DecisionKind;
use crate::text::words;

/// `説明してはどうか＞説明する`: what is answered behind an arrow to what stands before it, as Japanese has it.
pub(super) fn answer_within(text: &str) -> Option<Told<'_>> {
    const LONGEST: usize = 140;
    const LONGEST_ANSWER: usize = 32;
    // Other arrows lead from one thing to the next.
    const ARROWS: &[&str] = &["＞", " => "];
    let answers =
        ARROWS.iter().filter_map(|arrow| text.rsplit_once(arrow)).filter(|(before, _)| !before.trim().is_empty());
    let answer = answers.map(|(_, answer)| answer).min_by_key(|answer| answer.len())?;
    let answer = answer.trim().trim_end_matches('。');
    let is_short = text.chars().count() <= LONGEST
        && answer.chars().count() <= LONGEST_ANSWER
        && names::is_east_asian(answer)
        && !text.contains('★');
    let kind = japanese::resolved(answer).or_else(|| answer.ends_with("する").then_some(DecisionKind::Decision));
    kind.filter(|_| is_short).map(|kind| Told { kind, words: text, by: None, way: Way::Arrow })
}

/// Returns what an arrow leads to.
pub(super) fn behind<'t>(arrow: &str, text: &'t str, present: &Present, marks: MarkWords<'_>) -> Option<Told<'t>> {
    /// A longer text is an account, whatever its last sentence says.
    const LONGEST_IN_JAPANESE: usize = 140;
    // What stands behind the first sentence is said of it.
    let text = if names::is_east_asian(text) { words::sentences(text).next().unwrap_or(text) } else { text };
    if text.contains('★') || text.ends_with(['?', '？', ':']) {
        return None;
    }
    let told = |kind, by| Told { kind, words: text, by, way: Way::Arrow };
    if let Some(task) = tasks::task_behind_arrow(text, present) {
        return Some(told(DecisionKind::Action, Some(task.owner)));
    }
    if let Some(told) = sentences::told(text, marks) {
        return Some(Told { way: Way::Arrow, ..told });
    }
    if agreed::is_told(text, Voice::Minutes) || follows(arrow, text) {
        return Some(told(DecisionKind::Decision, None));
    }
    let by = japanese::subject(text, present).or_else(|| japanese::answerer(text, present));
    let is_asked = || text.contains(['?', '？']) || text.chars().count() > LONGEST_IN_JAPANESE;
    let resolved = japanese::resolved(text).or_else(|| planned::planned(text)).filter(|_| !is_asked());
    resolved.or(by.map(|_| DecisionKind::Action)).map(|kind| told(kind, by))
}

/// Tells what follows from what was said, behind a double arrow: a statement without any doubt.
fn follows(arrow: &str, text: &str) -> bool {
    const FEWEST_WORDS: usize = 4;
    #[rustfmt::skip]
    const DOUBTS: &[&str] = &[
        "might", "may", "could", "maybe", "perhaps", "would", "question", "can", "should", "whether", "if", "unclear", "seems", "think", "probably", "not sure", "tbd", "discuss", "but", "possible", "need", "needs",
    ];
    #[rustfmt::skip]
    const FINITE: &[&str] = &["is", "are", "will", "must", "shall", "was", "were", "wird", "werden", "ist", "est", "sera", "se"];
    let lower = text.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric());
    matches!(arrow, "==>" | "=>" | "⇒")
        && !text.contains(['?', '"', '{'])
        && lower.split(' ').count() >= FEWEST_WORDS
        && words().any(|word| FINITE.contains(&word))
        && !words().any(|word| DOUBTS.contains(&word))
        && chunks::arrow(text).is_none()
        && [" is removed", "ed ", " will ", " must "].iter().any(|words| lower.contains(words))
}
