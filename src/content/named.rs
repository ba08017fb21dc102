//! Where somebody may be named in the words of a task, and which words there name nobody.

use super::owners::{self, is_imperative, is_of_task, is_of_telling};
use crate::text::words::sentences;

/// How what is taken for a name stands in a task.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Standing {
    /// Before "to" or "will".
    Subject,
    /// Before a colon, a dash or the like.
    Label,
    /// At the end, in brackets or behind a dash.
    End,
    /// Not in the words of the task: in a mark, or a column of a table.
    Apart,
}

/// Tells how a name stands in a task.
pub(crate) fn standing(text: &str, name: &str) -> Standing {
    let bare = text.trim_start_matches(['[', '(', '@']);
    if let Some(rest) = bare.strip_prefix(name) {
        return match [" to ", " will "].iter().any(|verb| rest.starts_with(verb)) {
            true => Standing::Subject,
            false => Standing::Label,
        };
    }
    match text.trim_end_matches(['.', '。', ' ', ')', ']', '）']).ends_with(name) {
        // `…。责任人：Kate` says itself that somebody is meant.
        true if !owners::is_named(text, name) => Standing::End,
        _ => Standing::Apart,
    }
}

/// Those who act together, by the last word of what they are called.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "all", "everyone", "everybody", "team", "teams", "group", "groups", "committee", "board", "council", "chairs", "staff", "members", "editors", "leads", "wg", "sig", "tsc", "volunteers", "reviewers",
    "maintainers", "authors", "participants", "attendees", "chair", "editor", "secretary", "alle", "tous", "todos", "vorstand",
];

/// Tells whether words name those who act together: `All`, `Legal team`.
pub(crate) fn is_of_group(name: &str) -> bool {
    let last = name.rsplit([' ', '/']).next().unwrap_or_default().to_lowercase();
    GROUPS.contains(&last.as_str())
}

/// Tells whether a word means everybody who was there.
pub(crate) fn is_all(name: &str) -> bool {
    matches!(name.to_lowercase().as_str(), "all" | "everyone" | "everybody")
}

/// Tells whether a name is a code of a few capitals.
pub(crate) fn is_code(name: &str) -> bool {
    (2..=4).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase()) && name != "ALL"
}

/// Words with a capital that open a sentence or a label, and name nobody.
#[rustfmt::skip]
const ORDINARY: &[&str] = &[
    "future", "timing", "takeaway", "takeaways", "how", "what", "why", "who", "where", "which", "everything", "something", "nothing", "anything", "meetings", "discussions", "merging", "asking", "timeline", "summary", "overview",
    "conclusion", "conclusions", "decision", "decisions", "outcome", "outcomes", "feedback", "comment", "comments", "reminder", "problem", "risk", "risks", "idea", "ideas", "scope", "purpose", "reason", "result", "results", "schedule",
    "release", "releases", "report", "reports", "draft", "drafts", "version", "spec", "specs", "page", "pages", "tool", "tools", "code", "data", "names", "files", "both", "each", "every", "any", "another", "others", "someone", "somebody", "anyone",
    "tbd", "nobody", "ai", "ap", "ar", "today", "tomorrow", "week", "month", "year", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "october", "november", "december",
];

/// Tells whether one of the words is no part of a name: `Future`, `Release Scoping`, `Discussion`, 長期的宿題.
pub(crate) fn is_ordinary(name: &str) -> bool {
    /// "Ming" and "Jing" are names.
    const SHORTEST_GERUND: usize = 6;
    let has_several = name.contains(' ');
    name.contains("宿題")
        || name.split([' ', '/', '&', '(', ')', ',', ':']).filter(|word| !word.is_empty()).any(|word| {
            let lower = word.to_lowercase();
            ORDINARY.contains(&lower.as_str())
                || is_of_task(word)
                || ["tion", "tions", "sion", "sions", "ability"].iter().any(|end| lower.ends_with(end))
                || (has_several && lower.len() >= SHORTEST_GERUND && lower.ends_with("ing"))
        })
}

const DASHES: &[&str] = &[" -- ", " - ", " – ", " — "];

/// Returns what may name somebody who stands behind a dash or in brackets at the end, the last first: `write to them - Kate`,
/// `write to them (Kate)`, `write to them - Kate - by May`.
pub(crate) fn set_apart(text: &str) -> Vec<&str> {
    let text = text.trim_end_matches(['.', '。', ' ']);
    let mut found = Vec::new();
    // Somebody who is to be asked stands behind the task in the same way.
    if !is_of_telling(text)
        && let Some((_, name)) = text.strip_suffix([')', ']', '）']).and_then(|text| text.rsplit_once(['(', '[', '（']))
    {
        found.push(name.trim());
    }
    // `write to them (Kate`: nobody closed it.
    if let Some((_, name)) =
        text.rsplit_once('(').filter(|(_, name)| !name.contains(')') && name.len() <= LONGEST_SUBJECT)
    {
        found.push(name.trim());
    }
    let mut rest = text;
    for _ in 0..MOST_DASHES {
        let last = DASHES.iter().filter_map(|dash| Some((rest.rfind(dash)?, *dash))).max();
        let Some((before, dash)) = last else { break };
        found.push(rest[before + dash.len()..].trim().trim_start_matches('@'));
        rest = &rest[..before];
    }
    found.retain(|name| !name.is_empty());
    found
}

/// Returns the one or two words with a capital before a word in small letters: `Kate`, and `Some One`.
pub(crate) fn before_verb(text: &str) -> Vec<&str> {
    let mut ends = text.match_indices(' ').map(|(at, _)| at);
    let (first, second) = (ends.next(), ends.next());
    let ends = [second, first].into_iter().flatten();
    let is_named = |at: &usize| {
        let rest = text[at + 1..].split(' ').next().unwrap_or_default();
        text[..*at].split(' ').all(|word| word.starts_with(char::is_uppercase))
            && rest.chars().all(|c| c.is_ascii_lowercase())
            && (is_imperative(rest) || matches!(rest, "to" | "will" | "willing"))
    };
    ends.filter(is_named).map(|at| &text[..at]).collect()
}

/// Returns who stands before "to" or "will" in the sentences behind the first: `It is broken. Kate to mend it`.
pub(crate) fn later_subjects(text: &str) -> impl Iterator<Item = &str> {
    sentences(text).skip(1).filter_map(|sentence| {
        let end = sentence.char_indices().nth(LONGEST_SUBJECT).map_or(sentence.len(), |(end, _)| end);
        let begun = &sentence[..end];
        let until = [" to ", " will "].iter().filter_map(|verb| begun.find(verb)).min()?;
        begun.starts_with(char::is_uppercase).then_some(&begun[..until])
    })
}

/// "Speaker One and Speaker Two will" is not longer.
const LONGEST_SUBJECT: usize = 40;
/// So many dashes part a task; more are a line.
const MOST_DASHES: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_several_ways() {
        for (text, name, expected) in [
            ("Kate to write", "Kate", Standing::Subject),
            ("Kate - write", "Kate", Standing::Label),
            ("[Kate] write", "Kate", Standing::Label),
            ("write (Kate)", "Kate", Standing::End),
            ("write", "Kate", Standing::Apart),
        ] {
            assert_eq!(standing(text, name), expected, "{text}");
        }
    }

    #[test]
    fn words_are_told_from_names() {
        for word in [
            "Future", "Timing", "Release Scoping", "Operations Coordination", "Discussion", "Asking Kate", "長期的宿題",
        ] {
            assert!(is_ordinary(word), "{word}");
        }
        for name in ["Kate", "Ming", "Clement", "Fleming", "Jennings", "Mary Harkness", "Art", "Mark Lee", "甲野"] {
            assert!(!is_ordinary(name), "{name}");
        }
        assert!(is_of_group("Legal team") && is_of_group("All") && !is_of_group("Kate"));
    }

    #[test]
    fn names_are_found_behind_the_task() {
        assert_eq!(set_apart("Some Body - ask them - Kate L - Yes"), ["Yes", "Kate L", "ask them"]);
        assert_eq!(set_apart("Write it (Kate)."), ["Kate"]);
        assert_eq!(set_apart("Write it (kate"), ["kate"]);
        assert_eq!(set_apart("Ask the chair (Kate)"), [""; 0]);
        assert_eq!(set_apart("Some Body - Kate ask Lee"), ["Kate ask Lee"]);
        assert_eq!(before_verb("Kate create it"), ["Kate"]);
        assert_eq!(before_verb("Kate Lee willing to help"), ["Kate Lee"]);
        assert_eq!(before_verb("Kate is ill"), [""; 0]);
        let later: Vec<&str> = later_subjects("It is broken. Kate to mend it. He waits.").collect();
        assert_eq!(later, ["Kate"]);
    }
}
