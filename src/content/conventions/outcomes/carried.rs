//! A marked decision that says no more than what became of what stands above it: `Att: Kate skriver` and below it `Beslut: Attsats
//! bifalles`. What was moved there is the decision, and the verdict its state; where nothing was, the heading says what it is on.

use rustc_hash::FxHashMap;

use super::motions::parts;
use super::verdict;
use crate::content::conventions::agenda::without_topic_mark;
use crate::content::conventions::chunks;
use crate::content::conventions::labels::without_number;
use crate::content::mark_words::{self, MarkWords, Place};
use crate::content::markdown::Line;
use crate::content::outcome::Outcome;
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::text::words;

/// With more lines between, a verdict is on something else.
const FURTHEST: usize = 30;
/// Fewer letters move nothing.
const SHORTEST: usize = 8;
/// A longer text is an account.
const LONGEST: usize = 1_000;
/// A longer heading is a text of its own.
const LONGEST_HEADING: usize = 120;

/// What a line of a motion begins with, before a colon or on a line of its own, in small letters.
#[rustfmt::skip]
const MARKS: &[&str] = &[
    "motion", "proposal", "proposed", "antrag", "vorschlag", "beschlussvorschlag", "proposition", "moción", "propuesta", "mozione", "proposta", "moção", "voorstel",
    "att", "att-sats", "attsats", "yrkande", "förslag", "förslag till beslut", "forslag", "wniosek", "návrh", "ehdotus", "esitys", "javaslat", "öneri", "предложение", "пропозиція", "propunere", "moció", "提案", "动议", "動議",
];

/// What a verdict is on, and what it says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::content) struct Carried {
    /// What was moved, or the heading with the verdict.
    text: String,
    /// The paragraph in which it was moved; 0 if it is the heading.
    paragraph: u32,
    state: DecisionStatus,
}

/// Completes decisions of the marked ones that are verdicts; where that was told as a motion by itself, among the `others`, its state is the
/// verdict, and the two say the same. Returns which of the marked ones another one tells.
pub(in crate::content) fn complete(
    lines: &[Line],
    marks: MarkWords<'_>,
    marked: Vec<&mut Outcome>,
    mut others: Vec<&mut Outcome>,
) -> Vec<bool> {
    let mut first: Option<FxHashMap<u32, usize>> = None;
    let mut are_told = vec![false; marked.len()];
    for (is_told, marked) in are_told.iter_mut().zip(marked) {
        if marked.kind != DecisionKind::Decision || marked.paragraph == 0 || !verdict::may_be_bare(&marked.text) {
            continue;
        }
        let first = first.get_or_insert_with(|| of_paragraphs(lines));
        let Some(carried) = first.get(&marked.paragraph).and_then(|at| above(lines, *at, marks, &marked.text)) else {
            continue;
        };
        let is_moved = |other: &&mut &mut Outcome| {
            other.kind == DecisionKind::Decision && other.paragraph == carried.paragraph && carried.paragraph > 0
        };
        marked.state = Some(carried.state).filter(|state| *state != DecisionStatus::Adopted);
        marked.text = match others.iter_mut().find(is_moved) {
            Some(moved) => {
                *is_told = true;
                moved.state = Some(carried.state);
                moved.text.clone()
            }
            None => carried.text,
        };
    }
    are_told
}

/// Tells whether a text is a verdict and nothing else.
pub(super) fn is_verdict(text: &str) -> bool {
    verdict::bare(text.trim_matches(['*', '_', ' ', '.', '!'])).is_some()
}

/// Returns what a line says of what was moved above it, if it says no more than that, with a mark or without.
pub(in crate::content::conventions) fn says(text: &str, marks: MarkWords<'_>) -> Option<DecisionStatus> {
    let unmarked = || text.trim_matches(['*', '_', ' ', '-']);
    let of_motion = || verdict::told(unmarked()).filter(|_| verdict::is_only_verdict(unmarked()));
    told(text, marks).map(|(_, state)| state).or_else(of_motion)
}

/// Returns where the lines of each paragraph begin.
fn of_paragraphs(lines: &[Line]) -> FxHashMap<u32, usize> {
    let mut first = FxHashMap::default();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.paragraph > 0) {
        first.entry(line.paragraph).or_insert(at);
    }
    first
}

/// Returns what the verdict `said` of the paragraph that begins at a line is on.
fn above(lines: &[Line], first: usize, marks: MarkWords<'_>, said: &str) -> Option<Carried> {
    let paragraph = lines[first].paragraph;
    let own = lines[first..].iter().take_while(|line| line.paragraph == paragraph);
    let (at, state) = own.enumerate().find_map(|(number, line)| {
        let (rest, state) = told(&line.text, marks)?;
        (said.contains(rest) || line.text.contains(said)).then_some((first + number, state))
    })?;
    moved_above(lines, at, marks).map(|(text, paragraph)| Carried { text, paragraph, state }).or_else(|| {
        let heading = lines[..at].iter().rfind(|line| line.is_heading())?;
        let title = without_number(without_topic_mark(heading.text.trim())).trim_end_matches([':', '.', ' ']);
        let is_title = title.len() <= LONGEST_HEADING && title.chars().any(char::is_alphabetic);
        let rest = told(&lines[at].text, marks).map_or(said, |(rest, _)| rest);
        is_title.then(|| Carried { text: format!("{title}: {rest}"), paragraph: 0, state })
    })
}

/// Reads a line that is the mark of a decision and a verdict.
pub(super) fn told<'l>(text: &'l str, marks: MarkWords<'_>) -> Option<(&'l str, DecisionStatus)> {
    let rest = behind_decision(text, marks)?.trim_matches(['*', '_', ' ', '.', '!']);
    Some((rest, verdict::bare(rest)?))
}

/// Returns what stands behind the mark of a decision with which a line begins.
fn behind_decision<'l>(text: &'l str, marks: MarkWords<'_>) -> Option<&'l str> {
    /// With its number a mark is not longer.
    const LONGEST_MARK: usize = 40;
    let (before, rest) = bare_start(text).split_once([':', '：']).filter(|(before, _)| before.len() <= LONGEST_MARK)?;
    let before = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '*' | '_' | ' ' | '#' | '\u{a0}'));
    let is_usual =
        || marks.usual().any(|(kind, word)| kind == DecisionKind::Decision && mark_words::is_same(before, word));
    (marks.kind(Place::Beginning, before) == Some(DecisionKind::Decision) || is_usual()).then_some(rest)
}

fn bare_start(text: &str) -> &str {
    text.trim_start_matches(['*', '_', '-', '•', '>', ' '])
}

/// Returns what was moved nearest above a line, below the same heading, with its paragraph; another decision ends the way.
fn moved_above(lines: &[Line], at: usize, marks: MarkWords<'_>) -> Option<(String, u32)> {
    for place in (at.saturating_sub(FURTHEST)..at).rev() {
        let line = &lines[place];
        if let Some(rest) = behind_mark(&line.text) {
            return moved(&lines[place..at], rest, marks);
        }
        if line.is_heading() || behind_decision(&line.text, marks).is_some() {
            return None;
        }
    }
    None
}

/// Returns the words of a motion: those behind its mark, or below it, to the end of their paragraph.
fn moved(lines: &[Line], rest: &str, marks: MarkWords<'_>) -> Option<(String, u32)> {
    let is_alone = !rest.chars().any(char::is_alphanumeric);
    let from = usize::from(is_alone);
    let own = lines.get(from)?;
    let more = lines[from + 1..].iter().take_while(|line| {
        line.paragraph == own.paragraph && !chunks::begins_anew(&line.text, marks) && behind_mark(&line.text).is_none()
    });
    let head = if is_alone { own.text.as_str() } else { rest };
    let text = more.fold(head.trim().to_owned(), |text, line| format!("{text} {}", line.text.trim()));
    let text = words::squeeze(text.trim_matches(['*', '_', ' ', '-'])).into_owned();
    let is_told = own.paragraph > 0
        && !own.is_heading()
        && (SHORTEST..=LONGEST).contains(&text.len())
        && !parts::begins_with_field(&text)
        && !text.ends_with(['?', '？']);
    is_told.then_some((text, own.paragraph))
}

/// Returns what stands behind the mark of a motion with which a line begins.
pub(in crate::content::conventions) fn behind_mark(text: &str) -> Option<&str> {
    /// With its number a mark is not longer.
    const LONGEST_MARK: usize = 24;
    let text = bare_start(text.trim());
    // What is moved is a clause in Swedish: `Att välja Kate`.
    if let Some(rest) = ["Att ", "att "].iter().find_map(|word| text.strip_prefix(word))
        && !rest.contains(':')
    {
        return Some(text);
    }
    let end = text.find([':', '：']).unwrap_or(text.len());
    let before = text.get(..end).filter(|before| before.len() <= LONGEST_MARK)?.to_lowercase();
    let word =
        before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '*' | '_' | '#' | '.'));
    MARKS.contains(&word).then(|| text[end..].trim_start_matches([':', '：', '*', '_', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_motion_begins_it() {
        for (text, expected) in [
            ("Att: Kate skriver", Some("Kate skriver")),
            ("- **Antrag 2:** Wir kaufen ein Rad", Some("Wir kaufen ein Rad")),
            ("Att godkänna listan", Some("Att godkänna listan")),
            ("Proposition : acheter un bus", Some("acheter un bus")),
            ("**Antrag**", Some("")),
            ("Proposals: none", None),
            ("The motion of May: buy a bus", None),
        ] {
            assert_eq!(behind_mark(text), expected, "{text}");
        }
    }

    #[test]
    fn a_marked_verdict_says_nothing_else() {
        let status = |text| told(text, MarkWords::known()).map(|(_, status)| status);
        for text in [
            "Beslut: Attsats bifalles",
            "**Decision:** Approved.",
            "Beschluss 3: Der Antrag wird einstimmig angenommen",
            "Décision : Adoptée à l'unanimité",
            "Acuerdo: Se aprueba por unanimidad",
            "Decisione: accolta",
        ] {
            assert_eq!(status(text), Some(DecisionStatus::Adopted), "{text}");
        }
        for text in ["Beslut: avslås", "Decision: Rejected", "Beschluss: Antrag nicht angenommen"] {
            assert_eq!(status(text), Some(DecisionStatus::Dropped), "{text}");
        }
        assert_eq!(status("Beslut: Frågan bordläggs"), Some(DecisionStatus::Open));
        for text in [
            "Decision: Approved the minutes",
            "Decision: The budget was approved",
            "Decision: approved?",
            "Approved",
            "Status: Approved",
            "Beslut: Lukas väljs",
        ] {
            assert_eq!(status(text), None, "{text}");
        }
    }
}
