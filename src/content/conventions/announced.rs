//! Labels of decisions and actions with more words: `Review of action items`, `Decisions captured from the notes`, `Actions for May`.

mod tongues;

use super::labels::Label;

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
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| {
        matches!(word, "completed" | "closed" | "finished" | "done" | "erledigt" | "erledigte" | "terminées")
    }) || lower.contains("完了")
}
