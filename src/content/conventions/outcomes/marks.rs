//! Marks with the name of somebody who was there: `Action Kate: …`, `Kate TODO: …`, and `… is broken AI: Kate`, where what is to be
//! done stands before the mark.

use super::sentences::sentences;
use super::tasks;
use crate::content::conventions::present::Present;
use crate::content::marked::{self, MarkedDecision};
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::content::settled;

/// Marks beside a name.
const BESIDE: &[&str] =
    &["Action", "ACTION", "Action item", "Action Item", "TODO", "Todo", "To-do", "AI", "AP", "AR", "Task"];
/// Marks behind what is to be done.
const BEHIND: &[&str] = &["AI:", "AP:", "AR:", "ACTION:", "TODO:", "Action:"];
/// A shorter text says nothing of what is to be done.
const SHORTEST: usize = 8;
/// A longer one is an account.
const LONGEST: usize = 400;

/// Reads a mark with a name beside or behind it.
pub(super) fn read(text: &str, present: &Present, paragraph: u32) -> Option<MarkedDecision> {
    if text.len() > LONGEST || !text.contains(':') {
        return None;
    }
    beside(text, present, paragraph).or_else(|| behind(text, present, paragraph))
}

fn beside(text: &str, present: &Present, paragraph: u32) -> Option<MarkedDecision> {
    let (before, task) = text.split_once(':')?;
    let before = before.trim();
    let named = BESIDE.iter().find_map(|mark| {
        let first = before.strip_prefix(mark).and_then(|name| name.strip_prefix(' '));
        first.or_else(|| before.strip_suffix(mark).and_then(|name| name.strip_suffix(' ')))
    })?;
    let is_task = tasks::is_there(named, present)
        && task.trim().len() >= SHORTEST
        && !sentences(task).next().is_some_and(|first| first.ends_with('?'));
    is_task.then(|| made(task.trim(), named, paragraph))
}

fn behind(text: &str, present: &Present, paragraph: u32) -> Option<MarkedDecision> {
    let (at, mark) = BEHIND.iter().filter_map(|mark| Some((text.rfind(mark)?, *mark))).max()?;
    let (before, after) = (&text[..at], text[at + mark.len()..].trim_matches(['*', ' ', '.']));
    let task = before.trim_end_matches(['*', ' ', '-', '–', '(', ',']);
    if !before.ends_with([' ', '*', '(']) || task.len() < SHORTEST {
        return None;
    }
    // `AI: Kate **Done**`
    let lower = after.to_ascii_lowercase();
    let (named, is_done) = match lower.find(" done").and_then(|at| after.get(..at)) {
        Some(named) => (named, true),
        None => (after, false),
    };
    let named = named.trim_matches(['*', ' ', '-', ')', '(']);
    if tasks::is_there(named, present) {
        let decision = made(task, named, paragraph);
        let state = if is_done { Some(DecisionStatus::Done) } else { decision.state };
        return Some(MarkedDecision { state, ..decision });
    }
    // `It is broken  AI: Kate to mend it`: without a stop before it the mark says what the sentence is about.
    let task = tasks::task(after, present)?;
    (!after.ends_with('?'))
        .then(|| MarkedDecision { state: settled::state(after), ..made(text.trim(), task.owner, paragraph) })
}

fn made(text: &str, by: &str, paragraph: u32) -> MarkedDecision {
    MarkedDecision { by: Some(by.to_owned()), ..marked::unmarked(DecisionKind::Action, text, paragraph) }
}
