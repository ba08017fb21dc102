//! Decisions and actions that are marked as such in the text of a report: `**Decision:** …`, `RESOLUTION #3: …`,
//! `ACTION: Kate to …`, `AI - Lee: …`.
//!
//! A mark is a word at the beginning of a numbered paragraph, with nothing but a number or a name between it and its colon.
//! What such words mean differs from group to group, so the settings can name others; those that are usual were chosen so
//! that what is found is meant, at the price of what is not found.

use rustc_hash::{FxHashMap, FxHashSet};

use super::markdown::{Body, Pieces};
use super::schema::{DecisionKind, Vote};
use crate::config::DecisionMarks;
use crate::text::name::term_key;
use crate::text::words::is_invisible;

/// A decision or action that is marked in the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MarkedDecision {
    /// Whether it says what was decided or who is to act.
    pub kind: DecisionKind,
    /// Its words, without the mark.
    pub text: String,
    /// Who is to act, as the text has it.
    pub by: Option<String>,
    /// Whether it says that it was done.
    pub is_done: bool,
    /// The number of its paragraph, 0 if it stands in none: rows of tables have no numbers.
    pub paragraph: u32,
    /// Who moved it, and how the vote went, where that is told.
    pub motion: Motion,
}

/// How a decision came about that was moved and voted on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Motion {
    /// Who moved it, as the text has it.
    pub moved_by: Vec<String>,
    /// Who seconded it.
    pub seconded_by: Vec<String>,
    /// How many voted in which way, or who.
    pub ballots: Vec<Ballot>,
    /// How the vote went, where the text says that otherwise: "Vote: 5-2".
    pub votes: Option<String>,
    /// Whether it was lost.
    pub is_lost: bool,
}

/// Those who voted in one way, as the text has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ballot {
    /// Which.
    pub vote: Vote,
    /// How many, where a number is told.
    pub count: Option<u32>,
    /// Who, where names are told.
    pub voters: Vec<String>,
}

/// How many bytes of a paragraph its mark can take, colon and all.
const LONGEST_MARK: usize = 80;
/// A name has no more words than this; what is longer is a sentence.
const MOST_WORDS_OF_NAME: usize = 4;

/// Makes the decision of a text that bears no mark itself, as it stands below a heading that says what it is.
pub(super) fn unmarked(kind: DecisionKind, text: &str, paragraph: u32, is_done: bool) -> MarkedDecision {
    let usual = DecisionMarks::default();
    let (text, mark) = match split_mark(text, &usual) {
        Some((_, mark, rest)) if !rest.is_empty() => (rest, mark),
        _ => (text, None),
    };
    let text = without_attributes(text);
    let by = match kind {
        DecisionKind::Action => mark.or_else(|| actor(text).or_else(|| actor_behind(text)).map(str::to_owned)),
        DecisionKind::Decision => None,
    };
    MarkedDecision {
        kind,
        text: text.to_owned(),
        by,
        is_done: is_done || text.starts_with("DONE"),
        paragraph,
        motion: Motion::default(),
    }
}

/// Adds what was found by other means than marks, unless it is there; who moved what is there is added to it.
pub(super) fn add(found: &mut Vec<MarkedDecision>, others: Vec<MarkedDecision>) {
    /// With so many of one paragraph each further one is compared.
    const MOST_COMPARED: usize = 50;
    let mut keys: FxHashMap<String, usize> = FxHashMap::default();
    let mut paragraphs: FxHashMap<u32, Vec<(String, usize)>> = FxHashMap::default();
    for (at, known) in found.iter().enumerate() {
        let key = term_key(&known.text);
        paragraphs.entry(known.paragraph).or_default().push((key.clone(), at));
        keys.entry(key).or_insert(at);
    }
    for other in others {
        let key = term_key(&other.text);
        let in_paragraph = paragraphs.entry(other.paragraph).or_default();
        // In plain text, a paragraph may be a whole list.
        let is_part = |(known, _): &&(String, usize)| known.contains(&key) || key.contains(known.as_str());
        let part = in_paragraph.iter().take(MOST_COMPARED).find(is_part).filter(|_| other.paragraph > 0);
        let same = keys.get(&key).or(part.map(|(_, at)| at)).copied();
        match same {
            None if !key.is_empty() => {
                in_paragraph.push((key.clone(), found.len()));
                keys.insert(key, found.len());
                found.push(other);
            }
            None => {}
            Some(at) if found[at].motion == Motion::default() => found[at].motion = other.motion,
            Some(_) => {}
        }
    }
    found.sort_by_key(|decision| decision.paragraph);
}

/// Finds what is marked in a body. The same words twice are one decision: some groups repeat all of them at the end.
pub(super) fn find(body: &Body, marks: &DecisionMarks) -> Vec<MarkedDecision> {
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
        while let Some((_, after)) = text.strip_prefix('<').and_then(|tag| tag.split_once('>')) {
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
fn marked(pieces: &mut Pieces<'_>, marks: &DecisionMarks) -> Option<MarkedDecision> {
    let piece = pieces.next()?;
    let (kind, mark, rest) = split_mark(&piece.text, marks)?;
    // A mark that stands alone is that of the paragraph below it.
    let next = if rest.is_empty() { pieces.next() } else { None };
    let below = next.filter(|next| !next.is_heading && next.number == piece.number + 1);
    let text = without_attributes(below.as_ref().map_or(rest, |below| &below.text));
    if is_nothing(text) || below.as_ref().is_some_and(|below| split_mark(&below.text, marks).is_some()) {
        return None;
    }
    let by = match kind {
        DecisionKind::Action => mark.or_else(|| actor(text).or_else(|| actor_behind(text)).map(str::to_owned)),
        DecisionKind::Decision => None,
    };
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    Some(MarkedDecision {
        kind,
        text: text.to_owned(),
        by,
        is_done: first == "DONE",
        paragraph: below.as_ref().map_or(piece.number, |below| below.number),
        motion: Motion::default(),
    })
}

/// Takes the mark off a paragraph: its kind, the name that stands in it, and what follows its colon.
fn split_mark<'t>(text: &'t str, marks: &DecisionMarks) -> Option<(DecisionKind, Option<String>, &'t str)> {
    let mut matching = marks.all().filter_map(|(kind, word)| Some((kind, word.len(), after_word(text, word)?)));
    let (kind, _, rest) = {
        let first = matching.next()?;
        // Of "Action" and "Action item" the longer is meant.
        matching.fold(first, |longest, other| if other.1 > longest.1 { other } else { longest })
    };
    let end = rest.char_indices().take_while(|(at, _)| *at < LONGEST_MARK).find(|(_, c)| matches!(c, ':' | '：'))?;
    let (between, after) = (rest[..end.0].trim(), rest[end.0 + end.1.len_utf8()..].trim());
    Some((kind, name_in_mark(between)?, after))
}

/// Returns what follows a word that a text begins with.
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '[' | '☐' | '☑'));
    let start = text.get(..word.len())?;
    // Short words are other words in another case: an AI is not ai.
    let is_word = if word.len() <= 2 { start == word } else { start.eq_ignore_ascii_case(word) };
    let rest = &text[word.len()..];
    (is_word && !rest.starts_with(|c: char| c.is_alphanumeric())).then_some(rest)
}

/// Reads what stands between a mark and its colon: nothing, a number, or the name of somebody. `None` if it is something
/// else, and so the mark none.
fn name_in_mark(between: &str) -> Option<Option<String>> {
    let number = between.trim_start_matches(['#', ' ']);
    if number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Some(None);
    }
    let inner = between.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let name = inner.or_else(|| between.strip_prefix(['-', '–', '—']))?.trim();
    is_name(name).then(|| Some(name.to_owned()))
}

/// Returns who stands in brackets at the end: `write to them (Speaker One)`.
fn actor_behind(text: &str) -> Option<&str> {
    let (_, name) = text.trim_end_matches('.').strip_suffix(')')?.rsplit_once('(')?;
    (name.contains(' ') && is_name(name)).then_some(name)
}

/// What is done to somebody: "Write to them" names nobody.
const TO_WHOM: &[&str] = &[
    "write",
    "talk",
    "speak",
    "reply",
    "respond",
    "answer",
    "go",
    "return",
    "add",
    "move",
    "listen",
    "appeal",
    "apply",
    "report",
    "continue",
    "try",
    "need",
    "reach out",
    "get back",
];

/// What is done with somebody who stands behind it: "Invite Speaker One to the next meeting" says nothing of who is to do so.
const TELLING: &[&str] = &[
    "invite",
    "ask",
    "email",
    "contact",
    "ping",
    "remind",
    "tell",
    "send",
    "thank",
    "introduce",
    "nominate",
    "appoint",
    "get",
    "allow",
    "request",
];

/// Returns who is to act: who stands before "to", "will" or a dash.
fn actor(text: &str) -> Option<&str> {
    let ends = [" to ", " will ", " - ", " – ", ": "];
    // `SON, write to them`
    let comma = text.find(", ").filter(|at| {
        let (name, rest) = (&text[..*at], &text[at + 2..]);
        !name.contains(' ') && rest.starts_with(char::is_lowercase)
    });
    let end = ends.iter().filter_map(|end| text.find(end)).chain(comma).min()?;
    let name = text[..end].trim();
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let is_self = matches!(first.as_str(), "i" | "we" | "you" | "he" | "she" | "it" | "they");
    let is_told =
        is_self || name.contains(' ') && (TO_WHOM.contains(&first.as_str()) || TELLING.contains(&first.as_str()));
    (is_name(name) && name != "DONE" && !is_told && !TO_WHOM.contains(&name.to_lowercase().as_str())).then_some(name)
}

/// Tells whether words look like a name: a few, all with a capital or from a script without.
fn is_name(text: &str) -> bool {
    let mut n_words = 0;
    let all = text.split([' ', ',', '/']).filter(|word| !word.is_empty()).all(|word| {
        n_words += 1;
        let first = word.trim_start_matches(['@', '(']).chars().next();
        matches!(word, "and" | "&" | "de" | "van" | "von")
            || first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
    });
    all && (1..=MOST_WORDS_OF_NAME).contains(&n_words)
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
    if text.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return true;
    }
    matches!(term_key(text).as_str(), "" | "none" | "n a" | "na" | "nil" | "no" | "tbd")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::markdown;
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
                let done = if decision.is_done { " done" } else { "" };
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
            "Agreed, and so on: x",
        ] {
            check(text, &[]);
        }
    }
}
