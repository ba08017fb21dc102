//! What is decided on how the meeting itself goes on, of which nothing is left when it is over: to adjourn it, or what its agenda is.

/// Words with which the end of a meeting is moved.
#[rustfmt::skip]
const ADJOURNING: &[&str] = &[
    "to adjourn", "be adjourned", "that we adjourn", "adjournment", "moved adjournment", "to close the meeting", "the meeting be closed", "die sitzung zu schließen", "de lever la séance",
];
/// Behind them, these words say that the meeting goes on, or that it is about something else.
const OTHERWISE: &[&str] = &[
    " to executive", " to closed", " into ", " to the executive", " debate", " discussion", " item", " topic",
    " policy", " rule",
];
/// A longer text moves something besides.
const LONGEST: usize = 400;

/// Tells whether a text moves that the meeting be adjourned.
pub(in super::super) fn is_adjournment(text: &str) -> bool {
    let lower = text.to_lowercase();
    let found = ADJOURNING.iter().find_map(|words| Some((lower.find(words)?, words.len())));
    found.filter(|_| text.len() <= LONGEST).is_some_and(|(at, length)| {
        let behind = &lower[at + length..];
        let behind = behind.split(['.', ';']).next().unwrap_or_default();
        let before = lower[..at].rsplit(['.', ';']).next().unwrap_or_default();
        // "to approve the minutes and to adjourn" moves both.
        let is_second = before.contains(" to ") && before.trim_end().ends_with("and");
        !is_second && !OTHERWISE.iter().any(|words| behind.contains(words))
    })
}

/// Tells whether a sentence says that all agreed on what this meeting is to be about, and no more: `We agreed on the agenda`, `The board
/// reviewed the agenda, and it was agreed upon`.
pub(in super::super) fn is_of_agenda(sentence: &str) -> bool {
    /// What may stand between "agreed" and "agenda".
    #[rustfmt::skip]
    const BETWEEN: &[&str] = &["on", "upon", "to", "with", "the", "this", "an", "follow", "proposed", "draft", "meeting", "today's", "final"];
    /// What may stand behind "agenda" and say which.
    #[rustfmt::skip]
    const BEHIND: &[&str] = &["for", "of", "the", "this", "today", "today's", "meeting", "call", "session", "as", "is", "it", "written", "proposed", "presented", "circulated", "without", "changes"];
    let lower = sentence.to_lowercase();
    let words =
        lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';')).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let Some(agreed) = words.iter().rposition(|word| *word == "agreed") else { return false };
    let (before, behind) = (&words[..agreed], &words[agreed + 1..]);
    match behind.iter().position(|word| *word == "agenda") {
        Some(agenda) => {
            let (between, rest) = (&behind[..agenda], &behind[agenda + 1..]);
            between.iter().all(|word| BETWEEN.contains(word)) && rest.iter().all(|word| BEHIND.contains(word))
        }
        None => {
            let is_reviewed = before.windows(3).any(|words| words[0] == "reviewed" && words[2] == "agenda");
            is_reviewed && matches!(behind, [] | ["on" | "upon"] | ["on" | "upon" | "with" | "to", "it"])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_meeting_is_about_is_told_from_what_it_decides() {
        for text in [
            "We agreed on the agenda.",
            "The TSC reviewed the agenda and it was agreed upon.",
            "The board reviewed the agenda, and the group agreed upon it",
            "The group agreed to follow the proposed agenda for today's call.",
        ] {
            assert!(is_of_agenda(text), "{text}");
        }
        for text in [
            "The group agreed to add the roof to the agenda.",
            "We agreed on the agenda of the conference.",
            "The TSC reviewed the agenda and agreed to renew the roof.",
            "The board agreed upon it.",
        ] {
            assert!(!is_of_agenda(text), "{text}");
        }
    }

    #[test]
    fn the_end_of_a_meeting_is_told_from_what_is_decided() {
        for text in [
            "Speaker One moved that the meeting be adjourned. Speaker Two seconded him.",
            "Motion to adjourn by Speaker One, second by Speaker Two. Motion carried.",
            "Speaker Two moved to adjourn the meeting; Speaker One seconded.",
            "Speaker One made a motion for adjournment.",
        ] {
            assert!(is_adjournment(text), "{text}");
        }
        for text in [
            "Speaker One moved to adjourn to executive session.",
            "Speaker One moved to approve the minutes and to adjourn. Carried.",
            "Speaker One moved that the rule be kept.",
            "Speaker One moved to adopt the adjournment policy.",
        ] {
            assert!(!is_adjournment(text), "{text}");
        }
    }
}
