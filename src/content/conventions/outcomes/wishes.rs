//! What somebody wants, in German, where "will" is no promise: `Speaker One will den Zaun streichen`.

use crate::content::outcome::Outcome;
use crate::content::schema::DecisionKind;

/// Words of German sentences that are no words of English ones.
#[rustfmt::skip]
const GERMAN: &[&str] = &[
    "der", "das", "den", "dem", "des", "ein", "eine", "einen", "einer", "und", "oder", "nicht", "mit", "für", "auf", "beim", "vom", "zum", "zur", "sich", "ihn", "dass", "noch", "auch", "nach", "wegen", "bei", "über", "wir", "ins", "zu",
];
const ENGLISH: &[&str] = &["the", "to", "of", "and", "a", "an", "for", "with", "on", "it", "this", "that", "be"];

/// Tells whether a task is none, but what somebody wants.
pub(super) fn is_wish(decision: &Outcome) -> bool {
    decision.kind == DecisionKind::Action && is_wanted(&decision.text)
}

fn is_wanted(text: &str) -> bool {
    let Some((_, behind)) = text.split_once(" will ") else { return false };
    let has = |words: &[&str]| behind.split([' ', ',', '.', ';']).any(|word| words.contains(&word));
    has(GERMAN) && !has(ENGLISH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_something_in_german_has_no_task() {
        assert!(is_wanted("Speaker One will die Rechnung für die Fahrt beim Verein einreichen"));
        assert!(is_wanted("Speaker One will sich darum kümmern"));
        assert!(!is_wanted("Speaker One will write to the Verein der Freunde"));
        assert!(!is_wanted("Speaker One will schedule calls"));
        assert!(!is_wanted("Speaker One schreibt den Brief"));
    }
}
