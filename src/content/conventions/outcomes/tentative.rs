//! Decisions that are none yet: `Tentative: …`, `Tentatively agreed to …`, `Approved, pending review`, and what all agreed to disagree
//! about, which was not decided at all.

use crate::content::outcome::Outcome;
use crate::content::schema::{DecisionKind, DecisionStatus};

/// Words that say that something holds for the time being.
const STEMS: &[&str] =
    &["tentative", "pending", "subject to", "disagree", "vorläufig", "vorbehaltlich", "sous réserve"];
/// What may be tentative so that the decision is.
const OUTCOMES: &[&str] =
    &["decision", "decisions", "agreement", "consensus", "conclusion", "resolution", "approval", "outcome"];
/// What is done tentatively so that the decision is.
const DONE: &[&str] =
    &["agreed", "agree", "decided", "approved", "accepted", "adopted", "resolved", "concluded", "settled", "chosen"];
/// What a decision may wait for.
#[rustfmt::skip]
const AWAITED: &[&str] = &[
    "approval", "confirmation", "review", "feedback", "agreement", "consent", "sign-off", "signoff", "ratification", "the following", "final", "legal", "further", "more", "any objection", "any objections", "no objection",
];
/// Words with which it is told that there was no agreement.
#[rustfmt::skip]
const DIVIDED: &[&str] = &["agreed to disagree", "agree to disagree", "agreeing to disagree", "the disagreement is", "the disagreement was", "still disagree", "disagreement remains"];

/// Tells whether a text tells of no agreement.
pub(super) fn is_divided(decision: &Outcome) -> bool {
    decision.kind == DecisionKind::Decision && decision.state.is_none() && {
        let lower = decision.text.to_lowercase();
        DIVIDED.iter().any(|words| lower.contains(words))
    }
}

/// Leaves a decision open of which the text says that it is not settled.
pub(super) fn leave_open(decision: &mut Outcome) {
    if decision.kind == DecisionKind::Decision && decision.state.is_none() && is_tentative(&decision.text) {
        decision.state = Some(DecisionStatus::Open);
    }
}

fn is_tentative(text: &str) -> bool {
    let lower = text.to_lowercase();
    if !STEMS.iter().any(|stem| lower.contains(stem)) {
        return false;
    }
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty()).collect();
    let is_first = words.first().is_some_and(|first| matches!(*first, "tentative" | "tentatively" | "vorläufig"));
    let is_marked = lower.contains("(tentative") || lower.contains("[tentative");
    let is_of_outcome = words.windows(2).any(|pair| match pair {
        ["tentative", outcome] => OUTCOMES.contains(outcome),
        ["tentatively", done] | [done, "tentatively"] => DONE.contains(done),
        _ => false,
    });
    is_first || is_marked || is_of_outcome || awaits(&lower)
}

/// `Approved, pending review`, `agreed subject to confirmation`: behind it stands what the decision waits for.
fn awaits(lower: &str) -> bool {
    ["pending ", "subject to ", "vorbehaltlich ", "sous réserve d"].iter().any(|word| {
        let Some((before, behind)) = lower.split_once(word) else { return false };
        let is_word = !before.ends_with(char::is_alphanumeric) && !before.is_empty();
        let is_foreign = !word.is_ascii() || word.starts_with("vor");
        let behind = ["the ", "a ", "his ", "her ", "their ", "our "]
            .iter()
            .filter(|_| !behind.starts_with("the following"))
            .find_map(|article| behind.strip_prefix(article))
            .unwrap_or(behind);
        is_word && (is_foreign || AWAITED.iter().any(|awaited| behind.starts_with(awaited)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::mark_words::MarkWords;
    use crate::content::marked;

    #[test]
    fn what_is_tentative_is_told_from_what_is_settled() {
        for text in [
            "(tentative) the short form is allowed",
            "Tentative (until Friday): add the fence",
            "The group came to a tentative decision of painting it",
            "Tentatively agreed to paint the fence",
            "The fence is agreed tentatively",
            "Approved, pending review by Kate",
            "Paint the fence, subject to the approval of the owner",
        ] {
            assert!(is_tentative(text), "{text}");
        }
        for text in [
            "Agreed to publish the tentative agenda",
            "Merge the pending requests",
            "Say that this is subject to change",
            "Depending on the review, paint it",
            "The calendar of tentative dates is adopted",
        ] {
            assert!(!is_tentative(text), "{text}");
        }
    }

    #[test]
    fn who_agrees_to_disagree_decides_nothing() {
        let decision = |text| marked::unmarked(MarkWords::known(), DecisionKind::Decision, text, 1);
        assert!(is_divided(&decision("Agreed to disagree on whether the gate is needed")));
        assert!(!is_divided(&decision("Agreed to tell those who disagree")));
    }
}
