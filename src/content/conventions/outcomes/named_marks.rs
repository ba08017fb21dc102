//! Marks behind a full stop with the name of somebody who was there: `The letter is late. Task Kate: write it`, and `De brief moet weg.
//! Actie: Kate.`, where what is to be done stands before the mark.

use super::assigned::placed;
use super::tasks;
use super::undertaken::{self, Ground};
use crate::content::conventions::present::Present;
use crate::content::mark_words::{MarkWords, Place};
use crate::content::schema::DecisionKind;

/// A shorter text says nothing of what is to be done.
const SHORTEST: usize = 8;
/// A longer one is an account.
const LONGEST: usize = 400;

/// Returns each task and who has it. A mark that nothing stands before is that of its paragraph, unless others follow it.
pub(super) fn read<'t>(text: &'t str, present: &Present, marks: MarkWords<'_>) -> Vec<(&'t str, &'t str)> {
    let mut found = Vec::new();
    let mut is_behind = false;
    let mut before = None;
    for (at, sentence) in placed(text) {
        let marked = marked(sentence, before, present, marks);
        is_behind |= marked.is_some() && at > 0;
        before = if marked.is_some() { None } else { Some(sentence) };
        found.extend(marked);
    }
    if is_behind { found } else { Vec::new() }
}

/// Reads a mark with which a sentence begins.
fn marked<'t>(
    sentence: &'t str,
    before: Option<&'t str>,
    present: &Present,
    marks: MarkWords<'_>,
) -> Option<(&'t str, &'t str)> {
    let sentence = sentence.trim_matches(['*', ' ', '(', '[']);
    let (_, rest) = marks.behind(Place::Name, sentence).filter(|(kind, _)| *kind == DecisionKind::Action)?;
    let (task, named) = match rest.strip_prefix(' ') {
        // `Taak Kate: de brief schrijven`
        Some(rest) => {
            let (named, task) = rest.split_once(": ")?;
            (task, tasks::is_there(named, present).then_some(named)?)
        }
        None => {
            // Where a mark may stand anywhere before its colon, it is read there.
            let is_read = marks.kind(Place::Course, &sentence[..sentence.len() - rest.len()]).is_some();
            let task = rest.strip_prefix(": ").filter(|_| !is_read)?;
            let named = task.trim_end_matches(['*', '.', ' ', ')', ']']);
            match tasks::is_there(named, present) {
                // `Actie: Kate.`
                true => (before?, named),
                // `Actie: Kate schrijft de brief.`
                false => (task, undertaken::owner(task, present, Ground::Announced)?),
            }
        }
    };
    let task = task.trim_matches(['*', ' ']);
    let is_task = task.len() >= SHORTEST && task.len() <= LONGEST && !task.ends_with('?');
    is_task.then_some((task, named))
}
