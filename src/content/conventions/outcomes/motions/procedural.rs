//! Motions on how the meeting itself goes on, of which nothing is left when it is over: to adjourn it.

/// Words with which the end of a meeting is moved.
#[rustfmt::skip]
const ADJOURNING: &[&str] = &[
    "to adjourn", "be adjourned", "that we adjourn", "adjournment", "moved adjournment", "to close the meeting", "the meeting be closed", "die sitzung zu schließen", "de lever la séance",
];
/// Behind them, these words say that the meeting goes on, or that it is about something else.
const OTHERWISE: &[&str] = &[
    " to executive",
    " to closed",
    " into ",
    " to the executive",
    " debate",
    " discussion",
    " item",
    " topic",
    " policy",
    " rule",
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

#[cfg(test)]
mod tests {
    use super::*;

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
