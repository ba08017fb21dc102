//! Labels of decisions and actions with more words: `Review of action items`, `Decisions captured from the notes`, `Actions for May`.

mod following;
mod meanings;
mod to_come;
mod tongues;

use super::labels::Label;
use crate::text::name::term_key;

/// What may stand beside "actions" and "decisions" in a label that announces them.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "prior", "previous", "last", "past", "old", "pending", "open", "outstanding", "new", "next", "current", "ongoing", "remaining", "unresolved", "completed", "closed", "finished", "done", "review", "reviews",
    "reviewing", "reviewed", "status", "statuses", "of", "the", "from", "for", "our", "all", "and", "in", "on", "to", "this", "these", "key", "main", "summary", "list", "log", "register", "meeting", "meetings", "week", "weeks", "call", "calls",
    "session", "agreed", "resulting", "arising", "captured", "made", "taken", "passed", "adopted", "consented", "approved", "notes", "minutes", "discussion", "discussions", "include", "includes", "included", "recorded", "follow", "up", "assigned", "required", "team",
    "group", "board", "committee", "council", "progress", "tracking", "tracker", "immediate", "formal", "by", "were", "are", "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "actions", "decisions", "action", "items", "item", "points", "point", "today", "todays", "followup", "followups", "any", "update", "updates", "s", "other", "with", "owners", "oriented", "a",
];
/// With these beside it, a label is of what is not resolved on, or on how that is done.
#[rustfmt::skip]
const OTHER: &[&str] = &["no", "recurring", "report", "template", "how", "process", "proposed", "proposal", "potential", "tentative", "possible", "sample", "example", "without", "issues", "requests", "request"];

/// What a label is about, if it announces decisions or actions. What was to be done before is reviewed, and so told here too.
pub(super) fn label(key: &str) -> Option<Label> {
    const MOST_WORDS: usize = 7;
    let words: Vec<&str> = key.split(' ').collect();
    if let Some(label) = following::label(&words) {
        return Some(label);
    }
    if to_come::is_label(&words) {
        return Some(Label::Actions);
    }
    if words.len() > MOST_WORDS || words.iter().any(|word| OTHER.contains(word)) {
        return None;
    }
    let is_pair = |pair: &[&str]| matches!(pair, ["action", "items" | "points"] | ["to", "dos"]);
    if words.windows(2).any(is_pair) || words.contains(&"todos") {
        return Some(Label::Actions);
    }
    let is_beside = |word: &&str| BESIDE.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit());
    let are_all = |own: &[&str]| {
        words.iter().any(|word| own.contains(word)) && words.iter().all(|word| own.contains(word) || is_beside(word))
    };
    // What was decided before is no outcome of this meeting.
    let is_earlier = words.iter().any(|word| {
        matches!(*word, "prior" | "previous" | "last" | "past" | "old" | "review" | "reviews" | "reviewing")
    });
    if !is_earlier && are_all(&["decisions", "resolutions", "outcomes", "conclusions"]) {
        return Some(Label::Decisions);
    }
    let is_action =
        words.windows(2).any(|pair| matches!(pair, ["action", "item" | "point"])) || words.contains(&"actions");
    if is_action && are_all(&["action", "actions"]) {
        return Some(Label::Actions);
    }
    let is_step = words
        .windows(2)
        .any(|pair| matches!(pair, ["next", "steps"] | ["follow", "ups"] | ["followup" | "up", "items"]));
    let is_outcome = |word: &str| matches!(word, "conclusions" | "conclusion" | "outcomes" | "decisions");
    let is_of_steps = is_step
        && words.iter().all(|word| matches!(*word, "steps" | "ups" | "follow") || is_outcome(word) || is_beside(word));
    if is_of_steps { Some(Label::Actions) } else { tongues::label(&words) }
}

/// Tells whether words before a colon say what is to be done by the next time: `Plan für die kommende Woche`.
pub(super) fn is_to_come(words: &str) -> bool {
    const LONGEST: usize = 60;
    words.len() <= LONGEST && to_come::is_label(&term_key(words).split(' ').collect::<Vec<_>>())
}

/// Tells whether a label is of what was to be done before, of which a report may tell in the course of what is said.
pub(super) fn is_review(words: &str) -> bool {
    let lower = words.to_lowercase();
    ["review", "status", "previous", "prior", "last", "past", "update", "old ", "reports "]
        .iter()
        .any(|word| lower.contains(word))
}

/// Tells whether a label is of what comes next, and so of more than tasks.
pub(super) fn is_of_next(words: &str) -> bool {
    let lower = words.to_lowercase();
    [
        "next step",
        "follow",
        "nächste schritte",
        "prochaines étapes",
        "próximos pasos",
        "próximos passos",
        "prossimi passi",
        "volgende stappen",
        "vervolgstappen",
        "nästa steg",
        "næste skridt",
        "neste steg",
        "następne kroki",
        "kolejne kroki",
        "další kroky",
        "propers passos",
        "seuraavat askeleet",
        "следующие шаги",
        "дальнейшие шаги",
        "наступні кроки",
        "sonraki adımlar",
        "다음 단계",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

/// Tells whether an item only says of the next meeting when it is, what it is about, or who has which part in it, which is no task:
/// `Next meeting on 9/3`, `No meeting next week`, `Next chair: Speaker One`.
pub(super) fn is_of_next_meeting(text: &str) -> bool {
    #[rustfmt::skip]
    const BEGINNINGS: &[&str] = &[
        "no meeting", "no call", "next meeting", "next call", "next chair", "next scribe", "next host", "next facilitator", "next moderator", "next minute taker", "next note taker", "next notetaker", "next session", "kein treffen", "keine sitzung", "nächstes treffen",
        "nächste sitzung", "nächster termin", "prochaine réunion", "prochain rendez-vous", "pas de réunion", "próxima reunión", "próxima reunião", "prossima riunione", "prossimo incontro", "volgende vergadering", "nästa möte", "neste møte", "næste møde", "następne spotkanie", "příští schůzka", "další schůzka",
    ];
    let lower = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_behind = |rest: &str| {
        let next = rest.trim_start_matches('s').split(' ').find(|word| !word.is_empty());
        rest.is_empty()
            || rest.starts_with([':', ',', '-', '.'])
            || next.is_some_and(|word| {
                word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '('))
                    || matches!(
                        word,
                        "on" | "is"
                            | "will"
                            | "at"
                            | "next"
                            | "this"
                            | "am"
                            | "ist"
                            | "le"
                            | "el"
                            | "é"
                            | "est"
                            | "es"
                            | "op"
                            | "den"
                            | "during"
                            | "in"
                            | "w"
                            | "dnia"
                    )
            })
    };
    BEGINNINGS.iter().any(|begin| lower.strip_prefix(begin).is_some_and(is_behind))
}

/// Tells whether a label names actions, and so is of nothing else: `Follow-up actions`.
pub(super) fn is_of_actions(words: &str) -> bool {
    let lower = words.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.clone().any(|word| matches!(word, "action" | "actions"))
        && words.all(|word| matches!(word, "follow" | "up" | "followup" | "action" | "actions"))
}

/// Tells whether a label is of what has been done.
pub(super) fn is_of_done(words: &str) -> bool {
    let lower = words.to_lowercase();
    // "To be done by the next meeting"
    let is_to_be = lower.contains("to be done") || lower.contains("be done by");
    !is_to_be
        && lower.split(|c: char| !c.is_alphanumeric()).any(|word| {
            matches!(word, "completed" | "closed" | "finished" | "done" | "erledigt" | "erledigte" | "terminées")
        })
        || lower.contains("完了")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_the_next_meeting_is_no_task() {
        for text in [
            "Next meeting on 9/3",
            "No meeting on 9/3",
            "Next chair: Speaker One",
            "Next meeting: 5 May",
            "Nächste Sitzung am 5. Mai",
        ] {
            assert!(is_of_next_meeting(text), "{text}");
        }
        for text in [
            "Next meeting agenda: Speaker One to write it",
            "Book a room for the next meeting",
            "No meetings were missed",
        ] {
            assert!(!is_of_next_meeting(text), "{text}");
        }
    }
}
