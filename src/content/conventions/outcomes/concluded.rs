//! Lines that conclude with what became of what they name: `Request 12 - Approved, wait for merge`, `The fence: agreed not to paint`,
//! `What about May? [Agreement]`.

use super::tasks;
use crate::content::conventions::present::Present;
use crate::content::marked;

/// What stands between the matter and the verdict.
const JOINTS: &[&str] = &[" - ", " – ", " — ", " -- ", ": "];
/// Verdicts, in small letters.
#[rustfmt::skip]
const VERDICTS: &[&str] = &["accepted", "rejected", "approved", "agreed", "agreement", "general agreement", "general approval", "agreement to", "no objections", "no objection", "consensus reached", "all agreed", "agreed to", "agreed not to"];
/// Verdicts at the end of a line that need no joint.
const LAST: &[&str] = &[
    "- closed",
    ": closed",
    "[agreement]",
    "[agreed]",
    "[approved]",
    "[accepted]",
    "[decided]",
    "* decision made",
    "- decision made",
];
/// Fewer letters are no matter.
const SHORTEST_MATTER: usize = 2;
/// Fewer letters before a verdict without a joint are none either.
const SHORTEST_SENTENCE: usize = 8;
/// A longer line is an account.
const LONGEST: usize = 600;

/// Tells whether a line ends with a verdict, or tells one behind what it names.
pub(super) fn is_concluded(text: &str, present: &Present) -> bool {
    let text = text.trim().trim_end_matches(['.', '*', ' ']);
    if text.len() > LONGEST || marked::is_undecided(text) {
        return false;
    }
    let lower = text.to_lowercase();
    if let Some(matter) = LAST.iter().find_map(|verdict| lower.strip_suffix(verdict)) {
        return matter.trim().len() >= SHORTEST_SENTENCE;
    }
    // In other alphabets small letters may be longer, so that places differ.
    let Some((at, joint)) = JOINTS.iter().filter_map(|joint| Some((first_verdict(&lower, joint)?, *joint))).min()
    else {
        return false;
    };
    let Some(matter) = text.get(..at).filter(|_| lower.len() == text.len()) else { return false };
    // "Kate: agreed to that" is what Kate says, and "Action: approved …" bears a mark.
    let last = JOINTS.iter().filter_map(|joint| Some(matter.rfind(joint)? + joint.len())).max().unwrap_or_default();
    let is_said = tasks::is_there(matter[last..].trim(), present) || (joint == ": " && marked::is_marked(text));
    matter.chars().count() >= SHORTEST_MATTER && !is_said && !matter.ends_with('?')
}

/// Tells whether what a line concludes with is that what it names was refused: `1059 - Rejected: too few use it`.
pub(super) fn is_rejected(text: &str) -> bool {
    let lower = text.to_lowercase();
    JOINTS.iter().any(|joint| {
        lower.split_once(joint).and_then(|(_, rest)| rest.strip_prefix("rejected")).is_some_and(is_end_of_verdict)
    })
}

/// Returns where the first of these joints stands that has a verdict behind it.
fn first_verdict(lower: &str, joint: &str) -> Option<usize> {
    let is_verdict = |rest: &str| {
        VERDICTS.iter().any(|verdict| {
            let Some(more) = rest.strip_prefix(verdict) else { return false };
            let is_with_object = verdict.ends_with(" to");
            match is_with_object {
                true => more.starts_with(' ') && more.trim().len() > 2,
                false => is_end_of_verdict(more),
            }
        })
    };
    lower.match_indices(joint).map(|(at, _)| at).find(|at| is_verdict(&lower[at + joint.len()..]))
}

/// Tells whether what stands behind a word leaves it a verdict: "approved, wait for merge", but not "approved licenses".
fn is_end_of_verdict(more: &str) -> bool {
    more.is_empty()
        || more.starts_with([',', ':', ';', '/', '.'])
        || [" and ", " + ", " - ", " – ", " by ", " in ", " with ", " ok ", " on call", " on the call", " unanimously"]
            .iter()
            .any(|next| more.starts_with(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_stand_behind_what_they_are_on() {
        let present = Present::default();
        for text in [
            "https://example.org/12 - Approved, wait for merge",
            "1059 (ABC) - Rejected: too few use it",
            "The fence: agreed not to paint",
            "#417 - all agreed ok to close",
            "Show it to the neighbours? [Agreement]",
            "It moves into the other house. * Decision made *",
        ] {
            assert!(is_concluded(text, &present), "{text}");
        }
        for text in [
            "Approved",
            "List - approved licenses are green",
            "Conferences: accepted (One), submitted (Two)",
            "Ok? - agreed to",
            "[Agreement]",
            "The fence - no decision yet - approved by none",
            "To be approved",
        ] {
            assert!(!is_concluded(text, &present), "{text}");
        }
    }
}
