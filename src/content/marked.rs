//! Decisions and actions that are marked as such in the text of a report: `**Decision:** …`, `RESOLUTION #3: …`,
//! `ACTION: Kate to …`, `AI - Lee: …`.
//!
//! A mark is a word at the beginning of a numbered paragraph, with nothing but a number or a name between it and its colon.
//! What such words mean differs from group to group, so the settings can name others; those that are usual were chosen so
//! that what is found is meant, at the price of what is not found.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::mark_words::{self, MarkWords};
use super::markdown::{Body, Pieces};
use super::named;
use super::outcome::Outcome;
use super::owners;
use super::schema::DecisionKind;
use super::settled;
use crate::config::DecisionMarks;
use crate::text::name::term_key;
use crate::text::phrases::Phrases;
use crate::text::words::is_invisible;

/// How many bytes of a paragraph its mark can take, colon and all.
const LONGEST_MARK: usize = 80;

/// Makes the outcome of a text that needs no mark, as it stands below a heading that says what it is; a usual one is left out, and one of
/// the settings.
pub(super) fn unmarked(marks: MarkWords<'_>, kind: DecisionKind, text: &str, paragraph: u32) -> Outcome {
    let (text, mark) = match split_mark(text, marks.usual()) {
        Some((_, mark, rest)) if !rest.is_empty() => (rest, mark),
        _ => (text, None),
    };
    made(kind, mark, without_attributes(text), paragraph)
}

/// Makes the outcome of a text, with what it tells of itself: who is to act, and what became of it.
fn made(kind: DecisionKind, named: Option<String>, text: &str, paragraph: u32) -> Outcome {
    // The box of a list that follows is no part of it.
    let text = owners::without_addendum(text.trim_end_matches(['☐', '☑', '·', ' ']));
    let is_action = kind == DecisionKind::Action;
    let by = || owners::owner(text).map(str::to_owned);
    Outcome {
        by: if is_action { named.or_else(by) } else { None },
        state: if is_action { settled::state(text) } else { None },
        ..Outcome::new(kind, text.to_owned(), paragraph)
    }
}

/// Tells whether a line begins with one of the usual marks, or of the settings.
pub(super) fn is_marked(text: &str, marks: MarkWords<'_>) -> bool {
    split_mark(text, marks.usual()).is_some_and(|(_, _, rest)| !rest.is_empty())
}

/// How a line begins with a mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Begun {
    /// With a mark alone, or one before a name in the usual forms.
    Plain,
    /// With a mark before who is to act in square brackets: `TODO[Kate]: …`
    Bracketed,
}

/// Tells whether a line begins with a mark of any language, and how.
pub(super) fn begun(text: &str, marks: MarkWords<'_>) -> Option<Begun> {
    let is_begun = split_mark(text, marks.beginning()).is_some_and(|(_, _, rest)| !rest.is_empty());
    let is_bracketed = |(_, word)| after_word(text, word).and_then(bracketed).is_some();
    let of_action = || marks.beginning().filter(|(kind, _)| *kind == DecisionKind::Action);
    is_begun.then(|| if of_action().any(is_bracketed) { Begun::Bracketed } else { Begun::Plain })
}

/// Reads the outcome of a line that begins with a mark of any language.
pub(super) fn of_line(text: &str, marks: MarkWords<'_>, paragraph: u32) -> Option<Outcome> {
    let (kind, mark, rest) = split_mark(text, marks.beginning()).filter(|(_, _, rest)| !is_nothing(rest))?;
    let is_open = kind == DecisionKind::Decision && (is_undecided(rest) || rest.ends_with(['?', '？']));
    (!rest.is_empty() && !is_open).then(|| made(kind, mark, rest, paragraph))
}

/// Finds what is marked in a body. The same words twice are one decision: some groups repeat all of them at the end.
pub(super) fn find(body: &Body, marks: &DecisionMarks) -> Vec<Outcome> {
    let mut known: FxHashSet<String> = FxHashSet::default();
    let marked = beginnings(&body.html, marks).filter_map(|start| marked(&mut body.pieces_from(start), marks));
    marked
        .filter(|decision| {
            Some(term_key(&decision.text)).filter(|key| !key.is_empty()).is_some_and(|key| known.insert(key))
        })
        .collect()
}

/// Returns where the paragraphs stand that begin as a mark does: in most texts none does, and to make all of a text plain
/// takes long. One that begins with code quotes a mark rather than makes it.
fn beginnings<'h>(html: &'h str, marks: &'h DecisionMarks) -> impl Iterator<Item = usize> + 'h {
    const NUMBER: &str = "<a class=\"pn\"";
    let begins_with_mark = |start: &usize| {
        let Some((_, text)) = html[*start..].split_once("</a>") else { return false };
        let mut text = trim_unseen(text);
        if text.starts_with("<code") {
            return false;
        }
        while let Some((tag, after)) = text.strip_prefix('<').and_then(|tag| tag.split_once('>')) {
            // What is struck out counts as not written.
            if matches!(tag, "s" | "del" | "strike") {
                return false;
            }
            text = trim_unseen(after);
        }
        marks.all().any(|(_, word)| after_word(text, word).is_some())
    };
    memchr::memmem::find_iter(html.as_bytes(), NUMBER).filter(begins_with_mark)
}

fn trim_unseen(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c))
}

/// Reads the mark with which the first of these pieces may begin, and what is marked by it.
fn marked(pieces: &mut Pieces<'_>, marks: &DecisionMarks) -> Option<Outcome> {
    let piece = pieces.next()?;
    let (kind, mark, rest) = split_mark(&piece.text, marks.all())?;
    // A mark that stands alone is that of the paragraph below it.
    let next = if rest.is_empty() { pieces.next() } else { None };
    let below = next.filter(|next| !next.is_heading && next.number == piece.number + 1);
    let text = without_table(without_attributes(below.as_ref().map_or(rest, |below| &below.text)));
    let is_open = kind == DecisionKind::Decision && (is_undecided(text) || text.ends_with(['?', '？']));
    if is_nothing(text) || is_open || below.as_ref().is_some_and(|below| split_mark(&below.text, marks.all()).is_some())
    {
        return None;
    }
    let paragraph = below.as_ref().map_or(piece.number, |below| below.number);
    Some(made(kind, mark, text, paragraph))
}

/// Takes the mark off a paragraph: its kind, the name that stands in it, and what follows its colon.
fn split_mark<'t, 'm>(
    text: &'t str,
    marks: impl Iterator<Item = (DecisionKind, &'m str)>,
) -> Option<(DecisionKind, Option<String>, &'t str)> {
    let mut matching = marks.filter_map(|(kind, word)| Some((kind, word.len(), after_word(text, word)?)));
    let (kind, _, rest) = {
        let first = matching.next()?;
        // Of "Action" and "Action item" the longer is meant.
        matching.fold(first, |longest, other| if other.1 > longest.1 { other } else { longest })
    };
    if kind == DecisionKind::Action
        && let Some((name, task)) = bracketed(rest)
    {
        return Some((kind, Some(name.to_owned()), task));
    }
    let end = rest.char_indices().take_while(|(at, _)| *at < LONGEST_MARK).find(|(_, c)| matches!(c, ':' | '：'))?;
    let (between, after) = (rest[..end.0].trim(), rest[end.0 + end.1.len_utf8()..].trim());
    Some((kind, name_in_mark(between)?, after))
}

/// Returns what follows a word that a text begins with.
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '[' | '☐' | '☑'));
    mark_words::after(text, word, mark_words::is_same)
}

/// What stands between a mark and the one whom it is put to, language by language.
#[rustfmt::skip]
pub(super) const ADDRESSING: &[&str] = &[
    "on", "ON", "On", "for", "FOR", "For", "an", "für", "pour", "para", "voor", "aan", "per", "för", "till", "til", "dla", "pro", "pre", "за", "для",
];

/// Reads who stands in square brackets behind a mark, with a colon or none, and what is to be done: `TODO[SON+PTW]: write`,
/// `TODO [Kate] write`, `ACTION [All]: write`.
fn bracketed(rest: &str) -> Option<(&str, &str)> {
    /// What is said of a task rather than who has it.
    #[rustfmt::skip]
    const OTHERWISE: &[&str] = &["optional", "urgent", "new", "old", "open", "low", "medium", "high", "later", "maybe", "tbd", "tbc", "wip", "asap", "important", "ongoing", "pending", "carried", "nice to have"];
    let (name, task) = rest.strip_prefix(' ').unwrap_or(rest).strip_prefix('[')?.split_once(']')?;
    let (name, task) = (name.trim(), task.trim_start());
    let is_name = |part: &str| owners::is_name(part) && part.chars().all(|c| c.is_alphabetic() || " -'@.".contains(c));
    let is_one = !name.is_empty() && name.split(['+', ',', '&', '/']).all(|part| is_name(part.trim()));
    let is_parted = task.starts_with([':', '：']) || rest.starts_with([' ', '[']);
    let task = task.trim_start_matches([':', '：']).trim_start();
    // `TODO [Optional] write`, `ACTION [DONE]: write`
    let is_somebody = settled::of_word(name).is_none()
        && !named::is_ordinary(name)
        && !OTHERWISE.contains(&name.to_lowercase().as_str());
    (is_one && is_parted && !task.is_empty() && is_somebody).then_some((name, task))
}

/// Reads what stands between a mark and its colon: nothing, a number, or the name of somebody. `None` if it is something
/// else, and so the mark none.
fn name_in_mark(between: &str) -> Option<Option<String>> {
    let number = between.trim_start_matches(['#', ' ', '-', '–']);
    if number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Some(None);
    }
    // `ACTION ON SON: …`, `Action for Kate: …`, `Auftrag an Kate: …`
    let addressed = ADDRESSING.iter().find_map(|word| between.strip_prefix(word)?.strip_prefix(' '));
    if let Some(name) = addressed.filter(|name| owners::is_name(name) && !owners::is_of_task(name)) {
        return Some(Some(name.to_owned()));
    }
    let inner = between.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let name = inner.or_else(|| between.strip_prefix(['-', '–', '—']))?.trim();
    owners::is_name(name).then(|| Some(name.to_owned()))
}

/// Takes off a table behind a sentence, whose cells have no numbers of their own.
fn without_table(text: &str) -> &str {
    const CELL: &str = " \u{b7} ";
    const FEWEST_CELLS: usize = 3;
    /// Shorter words only announce the table.
    const SHORTEST: usize = 12;
    let Some((head, _)) = text.split_once(CELL) else { return text };
    let is_table = text.matches(CELL).count() >= FEWEST_CELLS;
    if is_table && head.len() >= SHORTEST && !head.ends_with(':') { head } else { text }
}

/// Takes off what kramdown gives a paragraph in braces: `{: #resolution1 .resolution}`.
fn without_attributes(text: &str) -> &str {
    match text.rfind("{:") {
        Some(at) if text.ends_with('}') => text[..at].trim_end(),
        _ => text,
    }
}

/// Tells whether a text says that there is nothing: "Actions: none".
pub(super) fn is_nothing(text: &str) -> bool {
    /// "No new action items at this time" is not longer.
    const LONGEST: usize = 60;
    if text.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return true;
    }
    if text.len() > LONGEST {
        return false;
    }
    let key = term_key(text);
    let key = NO_MORE.iter().find_map(|more| key.strip_suffix(more)).unwrap_or(&key);
    NOTHING.contains(&key)
        || key.strip_prefix("no ").is_some_and(|rest| rest.split(' ').all(|word| OF_WHICH.contains(&word)))
}

/// Words that say that nothing was decided.
#[rustfmt::skip]
static UNDECIDED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&[
    "no decision", "no consensus", "no agreement", "no conclusion", "not decided", "not yet decided", "undecided", "need to table", "not able to reach", "unable to reach",  "needs to be tabled", "not confirmed", "not yet agreed", "not agreed on yet", "to be decided", "to be taken",
    "to be discussed", "remains open", "still open", "more discussion needed", "need more discussion", "needs more discussion", "needs further discussion", "further discussion needed", "further discussion is needed", "keine entscheidung",
    "keine einigung", "vertagt", "aucune décision", "pas de décision", "sin acuerdo", "未讨论", "未討論", "未决策", "未达成一致", "未达成共识", "待定", "待讨论", "没有结论", "暂无结论",
]));

/// Tells whether a text says that nothing was decided yet: "Need to table, no consensus yet".
pub(super) fn is_undecided(text: &str) -> bool {
    // What happens without one is decided.
    let lower = text.to_lowercase().replace("if there is no decision", "");
    let is_matter = ["the choice", "the question", "question", "where ", "which ", "whether "];
    UNDECIDED.is_any_in(&lower)
        || (is_matter.iter().any(|word| lower.starts_with(word)) && lower.trim_end_matches('.').ends_with(" is open"))
}

/// Words that say that there is nothing.
#[rustfmt::skip]
const NOTHING: &[&str] = &[
    "", "none", "n a", "na", "nil", "no", "tbd", "tba", "nothing", "not applicable", "to be added", "to be determined", "keine", "keiner", "nichts", "entfällt", "aucun", "aucune",
    "néant", "sans objet", "ninguna", "ninguno", "sin acuerdos", "nessuna", "geen", "nenhuma", "нет", "なし", "無し", "特になし", "特に無し", "無", "没有", "无", "暂无", "待定",
];
/// What may follow them.
const NO_MORE: &[&str] = &[
    " at this time", " this week", " today", " recorded", " this month", " noted", " were recorded", " at this meeting",
];
/// What there may be none of.
const OF_WHICH: &[&str] = &[
    "new", "open", "action", "actions", "item", "items", "decision", "decisions", "resolution", "resolutions", "point",
    "points", "todo", "todos", "further", "formal", "outstanding", "pending", "or", "and", "were", "made", "taken",
    "tasks",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::markdown;
    use crate::content::schema::DecisionStatus;
    use crate::source::{RelPath, SourceFile, Span};

    fn check(markdown: &str, expected: &[&str]) {
        let path = RelPath::new("a.md").unwrap();
        let file = std::sync::Arc::new(SourceFile::new(path, "a.md".to_owned(), markdown.to_owned()));
        let body = markdown::parse_markdown(&file, Span::new(0, markdown.len()), Some("T")).body;
        let found = find(&body, &DecisionMarks::default());
        let found: Vec<String> = found
            .iter()
            .map(|decision| {
                let kind = if decision.kind == DecisionKind::Action { "action" } else { "decision" };
                let by = decision.by.as_deref().map(|by| format!(" <{by}>")).unwrap_or_default();
                let done = if decision.state == Some(DecisionStatus::Done) { " done" } else { "" };
                format!("p{} {kind}{by}{done}: {}", decision.paragraph, decision.text)
            })
            .collect();
        assert_eq!(found, expected, "{markdown}");
    }

    #[test]
    fn marks_are_found_however_they_are_set() {
        check("x\n\n**Decision:** We meet in May.", &["p2 decision: We meet in May."]);
        check("**Decision**: We meet.", &["p1 decision: We meet."]);
        check("RESOLUTION: We meet.", &["p1 decision: We meet."]);
        check("> ***Resolution #1: close issue #5***", &["p1 decision: close issue #5"]);
        check("- a\n- Agreed: so be it", &["p2 decision: so be it"]);
        check("RESOLUTION: rename it {: #resolution1 .resolution}", &["p1 decision: rename it"]);
        check("決定\n\nDecision： 五月", &["p2 decision: 五月"]);
        check("- [ ] **Action item:** write", &["p1 action: write"]);
    }

    #[test]
    fn who_is_to_act_is_read() {
        check("ACTION: Kate to write.", &["p1 action <Kate>: Kate to write."]);
        check("AI: Kate Stewart - ask", &["p1 action <Kate Stewart>: Kate Stewart - ask"]);
        check("**ACTION - Lee:** ask", &["p1 action <Lee>: ask"]);
        check("Action (Mary Ann): ask", &["p1 action <Mary Ann>: ask"]);
        check("ACTION[SpOn+PeTw]: ask", &["p1 action <SpOn+PeTw>: ask"]);
        check("* Action [Kate] make a draft", &["p1 action <Kate>: make a draft"]);
        check("ACTION [low priority]: ask", &[]);
        check("ACTION [DONE] ask", &[]);
        check("Action für Kate: ask", &["p1 action <Kate>: ask"]);
        check(
            "ACTION: Someone in the group should think about what to do",
            &["p1 action: Someone in the group should think about what to do"],
        );
        check("Action: we need to talk", &["p1 action: we need to talk"]);
        check("ACTION: DONE Kate wrote", &["p1 action done: DONE Kate wrote"]);
    }

    #[test]
    fn a_mark_alone_is_that_of_the_paragraph_below() {
        check("**DECISION:**\n\nWe meet.\n\nAnd more.", &["p2 decision: We meet."]);
        check("Decision:\n\n- one\n- two", &["p2 decision: one"]);
        check("Decision:\n\n## Next\n\nText.", &[]);
        check("Decision:\n\nDecision: We meet.", &["p2 decision: We meet."]);
    }

    #[test]
    fn the_same_words_are_one_decision() {
        check("RESOLUTION: We meet.\n\n# All\n\n- Resolution #1: We meet", &["p1 decision: We meet."]);
    }

    #[test]
    fn what_only_looks_like_a_mark_is_none() {
        for text in [
            "Proposed resolution: we meet",
            "Decision-making: is slow",
            "Decision on the budget and the plan: later",
            "The decision: we meet",
            "Actions: none",
            "Action: none.",
            "Action: ·  ☐",
            "Action: ",
            "AIs: nothing",
            "ai: nothing",
            "Resolution",
            "Decisions",
            "`Decision: x`",
            "Actionable: x",
            "~~Decision: we meet~~",
            "- <s>Action: Kate to write</s>",
            "Agreed, and so on: x",
            "Decision: Need to table, no consensus yet",
            "Decision: no decision yet",
        ] {
            check(text, &[]);
        }
    }
}
