//! Lines that conclude with what became of what they name: `Request 12 - Approved, wait for merge`, `The fence: agreed not to paint`,
//! `What about May? [Agreement]`.

use super::tasks;
use crate::content::conventions::present::Present;
use crate::content::mark_words::MarkWords;
use crate::content::marked;
use crate::content::owners;
use crate::text::words::sentences;

/// What stands between the matter and the verdict.
const JOINTS: &[&str] = &[" - ", " – ", " — ", " -- ", ": "];
/// Verdicts, in small letters.
#[rustfmt::skip]
const VERDICTS: &[&str] = &["accepted", "rejected", "approved", "agreed", "agreement", "general agreement", "general approval", "agreement to", "no objections", "no objection", "consensus reached", "all agreed", "agreed to", "agreed not to"];
/// Those that no agenda has, for they follow from what was said.
#[rustfmt::skip]
const RESULTS: &[&str] = &[
    "merged", "all agreed, merged", "looks good, merged", "looks good, approved", "no objections, merged", "reviewed and merged", "reviewed, merged", "reviewed and approved", "reviewed, approved", "to be added", "to be deleted", "to be removed", "to be dropped", "not adding", "not adding now", "not to be added", "leave as is", "leave as-is", "keep as is", "keep as-is"];
/// Verdicts before a number: `target 1.2`, `leave at 2.0`.
const NUMBERED: &[&str] = &["target ", "leave at ", "keep at "];
/// Verdicts at the end of a line that need no joint.
const LAST: &[&str] = &[
    "- closed", ": closed", "[agreement]", "[agreed]", "[approved]", "[accepted]", "[decided]", "* decision made",
    "- decision made", " is approved & merged", " is approved and merged", ", approved and merged",
    ", approved & merged", ", looks good, merged",
];
/// What may stand behind a verdict, besides a sign.
const NEXT: &[&str] = &[
    " and ", " & ", " + ", " - ", " – ", " by ", " in ", " with ", " ok ", " on call", " on the call", " unanimously",
    " for rc",
];
/// Fewer letters are no matter.
const SHORTEST_MATTER: usize = 2;
/// Fewer letters before a verdict without a joint are none either.
const SHORTEST_SENTENCE: usize = 8;
/// A longer line is an account.
const LONGEST: usize = 600;

/// Tells whether a line ends with a verdict, or tells one behind what it names.
pub(super) fn is_concluded(text: &str, present: &Present, marks: MarkWords<'_>) -> bool {
    let text = text.trim().trim_end_matches(['.', '*', ' ']);
    if text.len() > LONGEST || marked::is_undecided(text) {
        return false;
    }
    let lower = text.to_lowercase();
    if let Some(matter) = LAST.iter().find_map(|verdict| lower.strip_suffix(verdict)) {
        return matter.trim().len() >= SHORTEST_SENTENCE;
    }
    if is_headline(&lower) || is_answered(&lower) || is_merged(&lower) {
        return true;
    }
    // In other alphabets small letters may be longer, so that places differ.
    let Some((at, joint)) = JOINTS.iter().filter_map(|joint| Some((first_verdict(&lower, joint)?, *joint))).min()
    else {
        return false;
    };
    let Some(matter) = text.get(..at).filter(|_| lower.len() == text.len()) else { return false };
    // "Add a page – target 1.1" is to be done.
    if is_numbered(&lower[at + joint.len()..]) && owners::is_imperative(matter) {
        return false;
    }
    // "Kate: agreed to that" is what Kate says, and "Action: approved …" bears a mark.
    let last = JOINTS.iter().filter_map(|joint| Some(matter.rfind(joint)? + joint.len())).max().unwrap_or_default();
    let is_said = tasks::is_there(matter[last..].trim(), present) || (joint == ": " && marked::is_marked(text, marks));
    let is_status = matter[last..].trim().eq_ignore_ascii_case("status");
    matter.chars().count() >= SHORTEST_MATTER && !is_said && !is_status && !matter.ends_with('?')
}

/// Tells whether a line asks something and answers that all agree: `Can we keep the two apart? General agreement`
fn is_answered(lower: &str) -> bool {
    #[rustfmt::skip]
    const ANSWERS: &[&str] = &[
        "agreed", "all agreed", "agreement", "general agreement", "general consensus", "everyone agreed", "everyone agrees", "everybody agreed", "all agree", "yes, agreed", "yes - agreed", "agreed yes", "agreed by all", "agreed to", "group agrees", "group agreed", "consensus", "consensus is yes",
        "approved", "no objections", "no objection", "none objected", "no one objected", "nobody objected",
    ];
    const FEWEST_WORDS: usize = 4;
    let Some((asked, answer)) = lower.rsplit_once("? ") else { return false };
    let answer = answer.trim_matches([' ', '.', '!', '(', ')', '[', ']', '*', '-', '–']);
    ANSWERS.contains(&answer) && asked.split(' ').count() >= FEWEST_WORDS
}

/// Tells whether a line begins with the number of an issue, and ends with that it was merged: `#12: nobody minded, so it was mended and merged`
fn is_merged(lower: &str) -> bool {
    const OTHERWISE: &[&str] = &[
        "not", "if", "once", "when", "until", "after", "should", "can", "will", "be", "before", "unless", "needs",
        "need", "must", "get", "already", "yet", "last", "yesterday",
    ];
    let is_numbered = lower
        .trim_start_matches('[')
        .strip_prefix('#')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let last = sentences(lower).last().unwrap_or_default();
    is_numbered
        && [" and merged", ", merged"].iter().any(|end| last.ends_with(end))
        && !last.split(|c: char| !c.is_alphanumeric()).any(|word| OTHERWISE.contains(&word))
}

/// Tells whether a line is a matter that is resolved on, and that it was approved, without a verb: `Review of the charter approved`.
fn is_headline(lower: &str) -> bool {
    #[rustfmt::skip]
    const MATTERS: &[&str] = &["review", "charter", "agenda", "proposal", "request", "change", "changes", "fix", "plan", "budget", "report", "draft", "policy", "application"];
    /// With these it is not so yet, or a clause of its own.
    #[rustfmt::skip]
    const OTHERWISE: &[&str] = &["was", "were", "is", "are", "be", "been", "not", "if", "once", "when", "until", "after", "already", "get", "got", "have", "has", "and", "to", "that", "which", "who"];
    const MOST_WORDS: usize = 6;
    let Some(matter) = lower.strip_suffix(" approved").or_else(|| lower.strip_suffix(" accepted")) else {
        return false;
    };
    let mut words = matter.split(' ');
    words.clone().count() < MOST_WORDS
        && words.clone().next_back().is_some_and(|last| MATTERS.contains(&last))
        && words.all(|word| !OTHERWISE.contains(&word) && !word.ends_with([',', ':', '.', ';', '-']))
}

/// Tells whether a line tells a result that nobody puts on an agenda: `The gate - to be added`.
pub(super) fn is_result(text: &str) -> bool {
    let lower = text.to_lowercase();
    JOINTS.iter().filter(|joint| **joint != ": ").any(|joint| {
        lower.split_once(joint).is_some_and(|(_, rest)| {
            RESULTS.iter().any(|result| rest.strip_prefix(result).is_some_and(is_end_of_verdict))
        })
    })
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
        VERDICTS.iter().chain(RESULTS).any(|verdict| {
            let Some(more) = rest.strip_prefix(verdict) else { return false };
            let is_with_object = verdict.ends_with(" to");
            match is_with_object {
                true => more.starts_with(' ') && more.trim().len() > 2,
                false => is_end_of_verdict(more),
            }
        }) || is_numbered(rest)
    };
    lower.match_indices(joint).map(|(at, _)| at).find(|at| is_verdict(&lower[at + joint.len()..]))
}

/// Tells whether words begin with a verdict before a number.
fn is_numbered(rest: &str) -> bool {
    let behind = NUMBERED.iter().find_map(|verdict| rest.strip_prefix(verdict));
    behind.is_some_and(|behind| {
        behind.starts_with(|c: char| c.is_ascii_digit())
            && behind.split([' ', ',']).next().is_some_and(|n| n.contains('.'))
    })
}

/// Tells whether what stands behind a word leaves it a verdict: "approved, wait for merge", but not "approved licenses".
fn is_end_of_verdict(more: &str) -> bool {
    more.is_empty() || more.starts_with([',', ':', ';', '/', '.']) || NEXT.iter().any(|next| more.starts_with(next))
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
            "#12 - merged",
            "Reviewed #12 -- looks good, merged",
            "https://example.org/12 is approved & merged",
            "https://example.org/12 - Approved & merged",
            "The gate - to be added; (as it is new)",
            "The fence - not adding now - see the rules",
            "The roof - to be deleted.  It is old.",
            "The wall - Leave as is for RC2",
            "#1109 – tag of the page – target 1.2, will revisit it",
            "#1000 – leave at 2.0 since it is old",
            "Charter review approved",
            "Can we keep the two of them apart? General agreement",
            "Do we want a higher fence? (all agreed)",
            "#12- Kate approved it. Concerns? None raised, so it was written down and merged.",
        ] {
            assert!(is_concluded(text, &present, MarkWords::known()), "{text}");
        }
        for text in [
            "Approved",
            "List - approved licenses are green",
            "Conferences: accepted (One), submitted (Two)",
            "Ok? - agreed to",
            "[Agreement]",
            "The fence - no decision yet - approved by none",
            "To be approved",
            "Status: merged",
            "to be added",
            "The gate - to be added when it is there",
            "The roof - target 12 people",
            "Add a page on the roof – target 1.1",
            "The plan is not approved",
            "They said the plan was approved",
            "The roof - leave at five",
            "The fence - leave as is or paint it",
            "Who knows if they agree? Agreed in part",
            "Why? Agreed",
            "#12: can be reviewed and merged",
            "Roof and gate were merged, and merged",
        ] {
            assert!(!is_concluded(text, &present, MarkWords::known()), "{text}");
        }
    }
}
