//! Lists below a heading, or a line that ends with a colon, that says what became of all that stands in them: `Grants approved`,
//! `Proposals rejected:`.

use super::told::{Found, Way};
use crate::content::conventions::labels::Label;
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::place_of;
use crate::content::conventions::sections::Form;
use crate::content::markdown::{Block, Line};
use crate::content::marked;
use crate::content::outcome::Outcome;
use crate::content::schema::{DecisionKind, DecisionStatus};

/// What became of them, in small letters.
const REFUSED: &[&str] = &["rejected", "declined", "denied", "refused"];
const ACCEPTED: &[&str] = &["approved", "accepted", "adopted", "ratified", "admitted"];
/// With these it is not so yet, or was so before.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "not", "never", "no", "previously", "already", "recently", "currently", "earlier", "formerly", "last", "previous", "past", "prior", "yet", "to", "be", "being", "been", "if", "when", "how", "once", "until", "will", "should", "must", "can", "was", "were",
    "are", "is", "have", "has", "get", "got", "that", "which", "who", "why", "what", "for", "as",
];
/// That these were approved is told of every meeting, and what stands below them is something else.
const OF_MEETING: &[&str] = &["minutes", "notes", "agendas", "apologies", "regrets"];
/// A longer item is an account.
const LONGEST: usize = 300;

/// Reads what stands in such lists.
pub(super) fn read(minutes: &Minutes<'_>) -> Vec<Found> {
    let Minutes { file, lines, sections, marks, .. } = *minutes;
    let is_label =
        |line: &Line| sections.iter().any(|section| section.label != Label::Other && section.head.span == line.span);
    let mut found = Vec::new();
    for (at, head) in lines.iter().enumerate() {
        let Some((form, words, state)) = announced(head).filter(|_| !is_label(head)) else { continue };
        let items = items(&lines[at + 1..]);
        found.extend(items.into_iter().filter(|(_, text)| is_told(text)).map(|(line, text)| {
            let outcome = marked::unmarked(marks, DecisionKind::Decision, &format!("{words}: {text}"), line.paragraph);
            let state = own_state(&text).or(state);
            let way = Way::Section(form, words.to_owned());
            Found { outcome: Outcome { state, ..outcome }, way, span: place_of(file, line, &line.text) }
        }));
    }
    found
}

/// Reads a line that says what became of what stands below it. What was approved is so by being told.
fn announced(line: &Line) -> Option<(Form, &str, Option<DecisionStatus>)> {
    let text = line.text.trim();
    let (form, words) = match line.block {
        Block::Heading(_) => (Form::Heading, text.trim_end_matches([':', ' '])),
        Block::Text if line.is_first && !line.is_quoted => (Form::Line, text.strip_suffix(':')?.trim_end()),
        _ => return None,
    };
    let state = became(words.trim_matches(['*', '_', ' ']))?;
    Some((form, words, state))
}

/// `Grants approved`: the things are several, so that a list of them can follow, and nothing else is said of them.
fn became(words: &str) -> Option<Option<DecisionStatus>> {
    const MOST_WORDS: usize = 5;
    let lower = words.to_lowercase();
    let (things, last) = lower.rsplit_once(' ')?;
    let state = match last {
        last if ACCEPTED.contains(&last) => None,
        last if REFUSED.contains(&last) => Some(DecisionStatus::Dropped),
        _ => return None,
    };
    let noun = things.rsplit(' ').next()?;
    let is_several =
        noun.len() > 3 && noun.ends_with('s') && !noun.ends_with("ss") && noun.chars().all(char::is_alphabetic);
    let is_other =
        |word: &str| OTHERWISE.contains(&word) || OF_MEETING.contains(&word) || word.ends_with([',', '.', ';', ':']);
    (is_several && things.split(' ').count() < MOST_WORDS && !things.split(' ').any(is_other)).then_some(state)
}

/// Returns the items of the list right below a line, but for what stands in lists below them.
fn items(below: &[Line]) -> Vec<(&Line, String)> {
    let list = || {
        below.iter().map_while(|line| match line.block {
            Block::Item(depth) => Some((depth, line)),
            _ => None,
        })
    };
    let Some(top) = list().map(|(depth, _)| depth).min() else { return Vec::new() };
    let mut items: Vec<(&Line, String)> = Vec::new();
    for (_, line) in list().filter(|(depth, line)| *depth == top && line.paragraph > 0) {
        match items.last_mut() {
            Some((first, text)) if first.paragraph == line.paragraph => {
                text.push(' ');
                text.push_str(line.text.trim());
            }
            _ => items.push((line, line.text.trim().to_owned())),
        }
    }
    items
}

fn is_told(text: &str) -> bool {
    text.len() <= LONGEST && !text.ends_with(['?', '？', ':']) && !marked::is_nothing(text)
}

/// Returns what an item says of itself alone at its end: `… (deferred)`.
fn own_state(text: &str) -> Option<DecisionStatus> {
    let lower = text.to_lowercase();
    let last = lower.trim_end_matches(['.', ')', ']', '*', ' ']).rsplit([' ', '(', '[']).next()?;
    match last {
        last if REFUSED.contains(&last) => Some(DecisionStatus::Dropped),
        "deferred" | "postponed" | "pending" | "tabled" => Some(DecisionStatus::Open),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_says_what_became_of_a_list() {
        for words in ["Grants approved", "Individual members approved", "New proposals accepted", "Licenses Adopted"] {
            assert_eq!(became(words), Some(None), "{words}");
        }
        assert_eq!(became("Requests rejected"), Some(Some(DecisionStatus::Dropped)));
        for words in [
            "Approved",
            "OSI approved",
            "Minutes approved",
            "Minutes of the last meetings approved",
            "Grants previously approved",
            "Licenses to be approved",
            "How grants are approved",
            "Grants not approved",
            "Process approved",
            "Grants",
            "The talks that our members gave were accepted",
        ] {
            assert_eq!(became(words), None, "{words}");
        }
    }
}
