//! What is known of an action beside its words: who is to act, and that it was done, by where it stands and who was there.

use super::tasks;
use super::undertaken::{self, Ground};
use crate::content::conventions::present::Present;
use crate::content::outcome::Outcome;
use crate::content::owners;
use crate::content::schema::{DecisionKind, DecisionStatus};

/// Adds what is known of an action by where it stands and who was there.
pub(super) fn complete(decision: &mut Outcome, present: &Present, is_done: bool) {
    if decision.kind != DecisionKind::Action {
        return;
    }
    if is_done {
        decision.state = Some(DecisionStatus::Done);
    }
    // "Letter to the board: Kate" begins with nobody.
    if decision.by.as_deref().is_some_and(|by| !tasks::is_there(by, present)) {
        let set = set_behind(&decision.text, present).or_else(|| set_within(&decision.text, present));
        if let Some(by) = set.map(str::to_owned) {
            decision.by = Some(by);
        }
    }
    if decision.by.is_none() {
        // `(@Kate)` says itself that somebody is meant.
        let is_meant = |name: &str| tasks::is_there(name, present) || decision.text.contains(&format!("@{name}"));
        let by = behind(&decision.text).filter(|name| is_meant(name));
        let by = by.or_else(|| addressed(&decision.text, present));
        let handles = || led_by_handles(&decision.text).map(|(handles, _)| handles).or_else(|| handles(&decision.text));
        let by = by.or_else(|| set_behind(&decision.text, present)).or_else(|| set_within(&decision.text, present));
        let undertaken = || undertaken::owner(&decision.text, present, Ground::Announced).map(undertaken::with_commas);
        decision.by = by.map(str::to_owned).or_else(undertaken).or_else(handles);
    }
}

/// Returns those whose handles a text ends with: `Write to them @son`, `Write to them (@son, @kate)`.
pub(super) fn handles(text: &str) -> Option<String> {
    const MOST: usize = 6;
    let is_joint = |word: &str| matches!(word, "&" | "and" | "und" | "et" | "y" | "e" | "en" | "+" | "/");
    let bare = |word: &str| word.trim_matches(['(', ')', '[', ']', ',', '.', ';', '*', '_']).to_owned();
    let mut found: Vec<String> = Vec::new();
    let mut words = text.split([' ', '\u{a0}']).rev().filter(|word| !word.is_empty()).take(2 * MOST);
    let mut last = "";
    for word in &mut words {
        match bare(word).strip_prefix('@').filter(|handle| is_handle(handle)) {
            Some(handle) => found.push(handle.to_owned()),
            None if is_joint(word) && !found.is_empty() => {}
            None => {
                last = word;
                break;
            }
        }
    }
    // "Write to @son", "Meet with @son": with whom, and not who.
    const BEFORE: &[&str] = &[
        "to", "with", "from", "by", "for", "of", "about", "on", "at", "in", "cc", "via", "thanks", "ask", "ping",
        "contact", "invite", "and", "or", "mit", "an", "von", "bei", "für", "zu", "à", "avec", "de", "par", "pour",
        "con", "por", "para", "a", "met", "van", "aan", "med", "till", "til", "fra", "från", "z", "od", "do", "com",
        "da", "per", "see", "like",
    ];
    let last = bare(last).to_lowercase();
    let is_set_apart = !last.is_empty() && !last.ends_with('?') && !BEFORE.contains(&last.as_str());
    found.reverse();
    (!found.is_empty() && is_set_apart && !owners::is_of_telling(&text.to_lowercase())).then(|| found.join(", "))
}

/// Returns those whose handles a text begins with, and what they are to do: `@son: write to them`, `@son and @kate – write to them`,
/// `@son Write to them`.
pub(super) fn led_by_handles(text: &str) -> Option<(String, &str)> {
    const MOST: usize = 6;
    const JOINTS: &[&str] = &["and ", "& ", "und ", "et ", "y ", "en ", "e ", "+ "];
    const PARTED: &[&str] = &[":", "- ", "\u{2013} ", "\u{2014} ", "to ", "will "];
    let mut found: Vec<&str> = Vec::new();
    let mut rest = text.trim_start_matches(['*', '_', '[', '(']);
    while let Some(behind) = rest.strip_prefix('@').filter(|_| found.len() < MOST) {
        let is_of_handle = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        let end = behind.find(|c| !is_of_handle(c)).unwrap_or(behind.len());
        found.push(&behind[..end]);
        rest = behind[end..].trim_start_matches(['*', '_', ']', ')', ',', ' ', '/']);
        rest = JOINTS
            .iter()
            .find_map(|joint| rest.strip_prefix(joint))
            .filter(|rest| rest.starts_with('@'))
            .unwrap_or(rest);
    }
    let are_handles = !found.is_empty() && found.iter().all(|handle| is_handle(handle));
    let parted = PARTED.iter().find_map(|joint| rest.strip_prefix(joint));
    let words = parted.or_else(|| owners::is_imperative(rest).then_some(rest))?.trim_start_matches(['*', '_', ' ']);
    (are_handles && words.contains(' ')).then(|| (found.join(", "), words))
}

/// Tells whether words are a handle, as accounts have them, without its sign.
pub(super) fn is_handle(word: &str) -> bool {
    !word.is_empty()
        && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
        && !word.ends_with('.')
}

/// Returns who stands alone behind a colon or an arrow at the end of a text: `Letter to the board: Kate`, `Letter to the board -> Kate`.
fn set_behind<'t>(text: &'t str, present: &Present) -> Option<&'t str> {
    let text = text.trim_end_matches(['.', ' ']);
    let (before, named) = [": ", "> ", "\u{2192} "]
        .iter()
        .filter_map(|joint| text.rsplit_once(joint))
        .max_by_key(|(before, _)| before.len())?;
    (before.contains(' ') && tasks::is_there(named, present)).then_some(named.trim_start_matches('@'))
}

/// Returns who stands in brackets before a colon, or before those with whom something is to be done: `Slides (Kate): to share`,
/// `Kate (w/Lee) - write it`.
fn set_within<'t>(text: &'t str, present: &Present) -> Option<&'t str> {
    let bracketed = text.split_once("):").and_then(|(before, _)| before.rsplit_once('(')).map(|(_, named)| named);
    let helped = || text.split_once(" (w/").map(|(named, _)| named);
    bracketed.or_else(helped).filter(|named| tasks::is_there(named, present))
}

/// Returns who stands before what they are to do: `SON and PTW, please write`, `SON and others to review`.
fn addressed<'t>(text: &'t str, present: &Present) -> Option<&'t str> {
    let others = text.split_once(" and others to ").map(|(named, _)| named);
    let comma = || text.split_once(", ").filter(|(_, rest)| rest.starts_with(char::is_lowercase));
    others.or_else(|| comma().map(|(named, _)| named)).filter(|named| tasks::is_there(named, present))
}

/// Returns what stands behind the last dash or in the last brackets of a text: `write to them - Kate`, `write to them (Kate)`.
pub(super) fn behind(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(['.', '。', ' ']);
    if let Some((_, name)) = text.strip_suffix([')', ']', '）']).and_then(|text| text.rsplit_once(['(', '[', '（'])) {
        return Some(name.trim().trim_start_matches('@'));
    }
    let at = [" - ", " – ", " — ", " -- "].iter().filter_map(|dash| Some(text.rfind(dash)? + dash.len())).max()?;
    Some(text[at..].trim_start_matches(['@', '-', ' ']).trim())
}
