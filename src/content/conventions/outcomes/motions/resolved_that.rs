//! `Proposed by Speaker One; seconded by Speaker Two; and resolved:` above `“That the minutes be signed.”`: what was resolved stands in a
//! paragraph of its own below those who moved it, as councils of Ireland write.

use super::movers::names_of;
use super::parts::{Field, parts};
use super::stretch::Paragraph;
use crate::content::outcome::{Motion, Outcome};
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::text::words;

/// Words with which those who moved something end, before what was resolved.
const RESOLVED: &[&str] = &["resolved", "agreed", "decided", "passed"];
/// With names and offices it is not longer.
const LONGEST_LEAD: usize = 400;

/// Returns what was resolved below a paragraph that says who moved it, with the place of its own paragraph. The foot of a page may stand
/// between them.
pub(super) fn below(paragraphs: &[Paragraph<'_>], at: usize) -> Option<(usize, Outcome)> {
    const FURTHEST: usize = 2;
    let lead = paragraphs.get(at).filter(|lead| leads(&lead.text))?;
    let mut near = paragraphs.iter().enumerate().skip(at + 1).take(FURTHEST);
    near.find_map(|(below, paragraph)| Some((below, read(lead, paragraph)?)))
}

fn read(lead: &Paragraph<'_>, resolved: &Paragraph<'_>) -> Option<Outcome> {
    let text = without_quotes(&resolved.text);
    let is_begun = ["That ", "That, ", "THAT ", "THAT, "].iter().any(|begin| text.starts_with(begin));
    if !is_begun || resolved.head.paragraph == 0 {
        return None;
    }
    let named = |field: Field| {
        let own = parts(&lead.text).into_iter().find(|part| part.field == field);
        own.map(|part| names_of(part.value.split([';', '\n']).next().unwrap_or_default())).unwrap_or_default()
    };
    let motion = Motion { moved_by: named(Field::Mover), seconded_by: named(Field::Seconder), ..Motion::default() };
    let outcome = Outcome::new(DecisionKind::Decision, words::squeeze(text).into_owned(), resolved.head.paragraph);
    Some(Outcome { state: Some(DecisionStatus::Adopted), motion, ..outcome })
}

/// Tells whether a text says who moved something and ends with what became of it.
fn leads(text: &str) -> bool {
    if text.len() > LONGEST_LEAD {
        return false;
    }
    let bare = text.trim_end_matches([':', '-', '–', '.', ' ', '*', '_', '“', '"']);
    let last = bare.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    RESOLVED.contains(&last.as_str()) && parts(text).iter().any(|part| part.field == Field::Mover)
}

fn without_quotes(text: &str) -> &str {
    text.trim_matches(['“', '”', '"', '\'', '‘', '’', '*', '_', ' '])
}
