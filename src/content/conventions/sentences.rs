//! Decisions that a sentence tells: `It was agreed to …`, `Der Vorstand beschließt …`, `Le conseil décide …`; and motions that
//! were lost, which are none.

use rustc_hash::FxHashSet;

use super::agenda::whole;
use super::{Finding, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::marked::{self, MarkedDecision};
use crate::content::schema::DecisionKind;
use crate::source::SourceFile;

/// Openings of sentences that tell a decision.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "agreed to ", "agreed that ", "agreed not to ", "decided to ", "decided that ", "decided not to ", "resolved to ", "resolved that ",
    "consensus to ", "consensus on ", "consensus that ", "it was agreed ", "it was decided ", "it was resolved ",
    "it was unanimously agreed ", "it was unanimously decided ", "be it resolved ", "es wurde beschlossen", "es wird beschlossen", "einstimmig beschlossen", "einstimmig wurde beschlossen",
    "il est décidé ", "il a été décidé ", "se acuerda ", "se acordó ", "se decide ", "se decidió ", "se aprueba ",
];

/// Bodies that decide.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "the council", "the board", "the committee", "the group", "the working group", "the meeting", "the members", "the assembly", "the commission", "the team",
    "der vorstand", "die versammlung", "die mitgliederversammlung", "der gemeinderat", "der stadtrat", "der ausschuss", "der rat", "das gremium", "die anwesenden",
    "le conseil", "le comité", "le bureau", "l'assemblée", "l\u{2019}assemblée", "la commission", "après en avoir délibéré", "el pleno", "la junta", "el consejo",
];

/// What they do then.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    " agreed to ", " agreed that ", " agreed not to ", " decided to ", " decided that ", " decided not to ", " resolved to ", " resolved that ", " voted to ", " approved the ", " adopted the ",
    " beschließt", " beschliesst", " beschloss", " beschlossen", " décide ", " décident ", " approuve ", " autorise ", " adopte ", " rejette ", " décide, ", " acuerda ", " aprueba ", " acordó ", " aprobó ",
];

/// Words in capitals with which a body decides, one below the other.
const VERBS_IN_CAPITALS: &[&str] = &[
    "DÉCIDE",
    "DECIDE",
    "APPROUVE",
    "AUTORISE",
    "ADOPTE",
    "REJETTE",
    "FIXE",
    "RESOLVES",
    "DECIDES",
    "APPROVES",
    "ACUERDA",
    "BESCHLIESST",
];

/// Marks besides those of the settings.
const MARKS: &[(DecisionKind, &str)] = &[
    (DecisionKind::Action, "aufgabe"),
    (DecisionKind::Action, "todo"),
    (DecisionKind::Action, "to do"),
    (DecisionKind::Action, "action à mener"),
    (DecisionKind::Decision, "consensus"),
    (DecisionKind::Decision, "décision"),
    (DecisionKind::Decision, "délibération"),
    (DecisionKind::Decision, "resolution no"),
    (DecisionKind::Decision, "ordinance no"),
];

/// What says that a motion was lost.
#[rustfmt::skip]
const LOST: &[&str] = &[
    "motion failed", "motion fails", "motion lost", "motion was lost", "motion was defeated", "motion defeated", "motion denied", "motion not carried", "motion did not carry",
    "motion died", "motion dies", "not adopted", "abgelehnt", "motion rejetée", "rechazada", "motion withdrawn", "motion was withdrawn",
];

/// A longer paragraph is an account of a debate.
const LONGEST: usize = 600;
/// The outcome of a motion is told in a line near it.
const LINES_OF_A_MOTION: usize = 8;

/// Adds what sentences tell to what was found otherwise.
pub(super) fn with_told(
    file: &SourceFile,
    lines: &[Line],
    mut found: Vec<Finding<MarkedDecision>>,
) -> Vec<Finding<MarkedDecision>> {
    let known: FxHashSet<u32> = found.iter().map(|finding| finding.value.paragraph).collect();
    for line in lines.iter().filter(|line| line.is_first && line.paragraph > 0 && !line.is_quoted) {
        if known.contains(&line.paragraph) || !matches!(line.block, Block::Text | Block::Item(_)) {
            continue;
        }
        let text = whole(lines, line);
        if text.len() > LONGEST {
            continue;
        }
        let Some((kind, text, rule)) = told(&text) else { continue };
        let value = marked::unmarked(kind, text, line.paragraph, false);
        found.push(Finding { value, rule: rule.to_owned(), span: place_of(file, line, text) });
    }
    found
}

/// Returns the decision or action that a paragraph tells, and by which rule that is known.
fn told(text: &str) -> Option<(DecisionKind, &str, &'static str)> {
    let text = text.trim();
    let lower = text.to_lowercase();
    if let Some((kind, rest)) = marked_otherwise(text) {
        return Some((kind, rest, "decisions: mark of a language"));
    }
    let begins = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
    let first_sentence = lower.split(". ").next().unwrap_or_default();
    let is_told = begins(OPENINGS)
        || (begins(BODIES) && VERBS.iter().any(|verb| first_sentence.contains(verb)))
        || VERBS_IN_CAPITALS
            .iter()
            .any(|verb| text.strip_prefix(verb).is_some_and(|rest| rest.starts_with([' ', ','])))
        || is_moved(&lower);
    is_told.then_some((DecisionKind::Decision, without_mark(text).trim_end_matches(','), "decisions: sentence"))
}

/// `Motion by One, second by Two, to …`, `It was moved by One and seconded by Two to …`
fn is_moved(lower: &str) -> bool {
    let begins = ["motion", "moved by", "it was moved", "on a motion", "upon motion", "on motion"];
    begins.iter().any(|word| lower.starts_with(word))
        && ["moved by", "motion by", "moved and", "motion of"].iter().any(|word| lower.contains(word))
        && lower.contains("second")
        && [" to ", " that "].iter().any(|word| lower.contains(word))
}

fn without_mark(text: &str) -> &str {
    ["MOTION:", "Motion:"].iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text).trim()
}

fn marked_otherwise(text: &str) -> Option<(DecisionKind, &str)> {
    const LONGEST_MARK: usize = 40;
    let (before, after) = text.split_once([':', '：'])?;
    // In small letters it is the nickname of who says so.
    if before.starts_with(char::is_lowercase) {
        return None;
    }
    let mark = before.trim().trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | ' ' | '#'));
    let mark = mark.trim_end_matches("n°").trim().to_lowercase();
    let (kind, _) = MARKS.iter().find(|(_, word)| *word == mark).filter(|_| before.len() <= LONGEST_MARK)?;
    (!marked::is_nothing(after)).then_some((*kind, after.trim().trim_end_matches(',')))
}

/// Leaves out what was moved and lost, unless it is known as a motion, which then is kept as dropped.
pub(super) fn but_for_failed(
    lines: &[Line],
    found: Vec<Finding<MarkedDecision>>,
) -> impl Iterator<Item = Finding<MarkedDecision>> {
    let lost: Vec<bool> = found
        .iter()
        .map(|finding| {
            finding.value.kind == DecisionKind::Decision && !finding.value.motion.is_lost && is_lost(lines, finding)
        })
        .collect();
    found.into_iter().zip(lost).filter(|(_, is_lost)| !is_lost).map(|(finding, _)| finding)
}

fn is_lost(lines: &[Line], finding: &Finding<MarkedDecision>) -> bool {
    if !["decisions: motion", "decisions: sentence"].iter().any(|rule| finding.rule.starts_with(rule)) {
        return false;
    }
    let at = lines.partition_point(|line| line.span.end <= finding.span.start);
    let is_next = |line: &&Line| {
        matches!(line.block, Block::Heading(_))
            || (line.paragraph != finding.value.paragraph
                && (is_moved(&line.text.to_lowercase())
                    || ["motion:", "antrag:", "beschluss:"]
                        .iter()
                        .any(|mark| line.text.to_lowercase().starts_with(mark))))
    };
    let own = lines[at..].iter().take_while(|line| !is_next(line)).take(LINES_OF_A_MOTION);
    own.map(|line| line.text.to_lowercase()).any(|text| LOST.iter().any(|lost| text.contains(lost)))
}
