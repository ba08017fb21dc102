//! How far a motion goes: the paragraph in which something is moved, and those below that tell what became of it, with a discussion
//! between them or none.

use std::collections::BTreeSet;

use super::super::{ballots, carried};
use super::parts::{Field, is_all_fields, parts};
use super::{LONGEST, LONGEST_UNMARKED, MOVES, verdict};
use crate::content::conventions::present::Present;
use crate::content::mark_words::MarkWords;
use crate::content::markdown::{Block, Line};
use crate::text::words;
use crate::text::words::{sentence_ranges, sentences};

/// With more paragraphs between that tell nothing of it, a motion must be named for what is told to be of it.
const MOST_BETWEEN: usize = 12;
/// "The treasurer's report was approved without objection" is not longer.
const LONGEST_RESULT: usize = 120;
/// Further below nothing is looked for.
const FURTHEST_BELOW: usize = 120;

/// What a paragraph begins with that tells of a vote, and moves nothing.
#[rustfmt::skip]
const TELLING_OF_VOTES: &[&str] = &["an electronic vote", "a vote", "the vote", "a roll call", "the motion", "motion passed", "motion carried", "motion failed", "vote on", "der antrag", "la motion", "la proposition"];

/// What a line of a motion begins with.
const MARKS: &[&str] = &["motion", "antrag", "beschluss", "moción"];
/// What a line of a motion may begin with, if a vote follows: there are proposals of every kind.
pub(super) const WEAK_MARKS: &[&str] = &["proposal", "proposition", "propuesta", "voorstel", "vorschlag"];
/// Of these, what says that it was carried.
pub(super) const CARRIED_MARK: &str = "beschluss";
/// A paragraph as it is read for motions.
pub(super) struct Paragraph<'l> {
    pub(super) head: &'l Line,
    pub(super) text: String,
}

impl Paragraph<'_> {
    pub(super) fn is_heading(&self) -> bool {
        self.head.is_heading()
    }
}

/// Returns which of the paragraphs below one tell of it as a motion: those right below, and where it surely is one, all up to the
/// next motion or heading.
pub(super) fn below(paragraphs: &[Paragraph<'_>], at: usize, present: &Present) -> Vec<usize> {
    let head = &paragraphs[at];
    // What tells of a vote moves nothing.
    let is_of_vote = is_all_fields(&head.text) || is_answer(&head.text) || is_tally(&head.text);
    if is_of_vote || (head.is_heading() && movers_of_next(paragraphs, at + 1)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    if at > 0 && movers_of_next(paragraphs, at - 1) {
        found.push(at - 1);
    }
    let mut n_between = 0;
    let is_begun = begins_motion(&head.text) && !head.is_heading();
    for (position, paragraph) in paragraphs.iter().enumerate().skip(at + 1).take(FURTHEST_BELOW) {
        let is_of_it = n_between <= MOST_BETWEEN || names_motion(&paragraph.text);
        let is_result = || {
            is_begun
                && paragraph.text.len() <= LONGEST_RESULT
                && verdict::of_object(&paragraph.text, &head.text).is_some()
        };
        if (tells(paragraph, present) && is_of_it) || is_result() {
            found.push(position);
            continue;
        }
        n_between += 1;
        if !is_begun || paragraph.is_heading() || begins_motion(&paragraph.text) {
            break;
        }
    }
    found
}

/// Tells whether a paragraph says who moves what stands below it behind a mark, and nothing else: `Sponsor: One, Second: Two`.
fn movers_of_next(paragraphs: &[Paragraph<'_>], at: usize) -> bool {
    let (Some(movers), Some(next)) = (paragraphs.get(at), paragraphs.get(at + 1)) else { return false };
    let is_below_heading = at.checked_sub(1).is_some_and(|above| paragraphs[above].is_heading());
    is_below_heading
        && !next.is_heading()
        && after_mark(&next.text).is_some()
        && is_all_fields(&movers.text)
        && parts(&movers.text).iter().all(|part| part.field != Field::Vote)
}

/// Tells whether a paragraph says what became of a motion by its name, or nothing but that: `The motion passed.`, `Approved`
fn names_motion(text: &str) -> bool {
    let text = text.trim_matches(['*', '_', ' ', '.']);
    if verdict::of_line(text).is_some() {
        return true;
    }
    begins_with_any(text, TELLING_OF_VOTES)
        && text.split([' ', '\n']).take(3).any(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            matches!(word.as_str(), "motion" | "antrag" | "proposition")
        })
}

/// Puts the lines of each paragraph together; a heading is one too, for what stands below it may be about it.
pub(super) fn paragraphs<'l>(lines: &'l [Line], marks: MarkWords<'_>) -> Vec<Paragraph<'l>> {
    let mut paragraphs: Vec<Paragraph<'_>> = Vec::new();
    // A verdict on what stands above it may be a line of the same paragraph.
    let is_verdict = |line: &Line| carried::told(&line.text, marks).is_some();
    for line in lines.iter().filter(|line| !matches!(line.block, Block::Row { .. })) {
        match paragraphs.last_mut() {
            Some(last) if line.paragraph > 0 && last.head.paragraph == line.paragraph && !is_verdict(line) => {
                last.text.push('\n');
                last.text.push_str(line.text.trim());
            }
            // Where pages of paper began, other programs end a paragraph within its sentence.
            Some(last) if line.paragraph > 0 && is_broken_off(&last.text) => {
                last.text.push(' ');
                last.text.push_str(line.text.trim());
            }
            _ => paragraphs.push(Paragraph { head: line, text: line.text.trim().to_owned() }),
        }
    }
    paragraphs.into_iter().flat_map(parted).collect()
}

/// Tells whether a motion ends with a word that none can end with: "MOTION: Director One made the motion to approve the".
fn is_broken_off(text: &str) -> bool {
    const JOINING: &[&str] =
        &["the", "a", "an", "of", "to", "and", "for", "that", "der", "die", "das", "den", "und", "zu"];
    let last = text.rsplit([' ', '\n']).next().unwrap_or_default();
    JOINING.contains(&last) && after_mark(text).is_some_and(|(_, rest)| rest.contains(' '))
}

/// Parts a paragraph in which several motions are told one after the other, each with what became of it: `Motion by One, second by
/// Two to … . Motion carried. Motion by …`
fn parted(paragraph: Paragraph<'_>) -> Vec<Paragraph<'_>> {
    let flat = words::squeeze(&paragraph.text);
    let starts: Vec<usize> = STARTS
        .iter()
        .flat_map(|start| flat.match_indices(start).map(|(at, _)| at))
        .filter(|at| *at == 0 || flat[..*at].ends_with(". "))
        .collect::<BTreeSet<usize>>()
        .into_iter()
        .collect();
    // `MOTION: To mend it. Moved by One. Carried.` says who moved what it names.
    let is_of_mark = |at: usize| {
        after_mark(&flat).is_some_and(|(_, rest)| {
            let before = rest.get(..(at + rest.len()).saturating_sub(flat.len())).unwrap_or_default();
            !before.trim().is_empty() && !before.trim_end().trim_end_matches('.').contains(". ")
        })
    };
    let starts: Vec<usize> =
        starts.iter().enumerate().filter(|(number, at)| *number > 0 || !is_of_mark(**at)).map(|(_, at)| *at).collect();
    if starts.iter().all(|at| *at == 0) {
        return vec![paragraph];
    }
    let before = (starts[0] > 0).then_some((0, starts[0]));
    let ends = starts.iter().skip(1).copied().chain([flat.len()]);
    let pieces = before.into_iter().chain(starts.iter().copied().zip(ends));
    pieces
        .map(|(from, to)| Paragraph { head: paragraph.head, text: up_to_verdict(&flat[from..to]).to_owned() })
        .collect()
}

/// How a motion begins in the midst of a paragraph.
const STARTS: &[&str] = &["Motion by ", "Motion made by ", "Motion was made by ", "A motion was made by ", "Moved by "];

/// Returns a motion up to the end of the sentence that says what became of it: what follows is something else.
fn up_to_verdict(text: &str) -> &str {
    let mut later = sentence_ranges(text).skip(1);
    later.find(|range| verdict::told(&text[range.clone()]).is_some()).map_or(text, |range| &text[..range.end])
}

/// Tells whether a text surely moves something: it bears the mark of a motion, or says who makes one.
fn begins_motion(text: &str) -> bool {
    text.len() <= LONGEST
        && match after_mark(text) {
            Some((_, rest)) => !is_vote(rest),
            None => says_who_moves(text),
        }
}

fn says_who_moves(text: &str) -> bool {
    const MAKES: [&str; 7] = [
        " made the motion", " made a motion", " makes a motion", " motioned to", " moved to ", " moved that ",
        " moved and ",
    ];
    MAKES.iter().any(|makes| text.contains(makes))
}

/// Tells whether a paragraph tells of the motion above it, and of nothing else.
fn tells(paragraph: &Paragraph<'_>, present: &Present) -> bool {
    let text = paragraph.text.as_str();
    is_all_fields(text)
        || is_answer(text)
        || is_tally(text)
        || (!paragraph.is_heading() && is_account_of_vote(text))
        || (!paragraph.is_heading()
            && !begins_motion(text)
            && (verdict::is_only_verdict(text)
                || is_seconding(text, present)
                || is_vote(after_mark(text).map_or(text, |(_, rest)| rest))))
}

pub(super) fn begins_with_any(text: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start)))
}

/// Tells whether a paragraph says how a vote went: "The motion passed with 13 in favor (…) and 1 opposed (…)."
pub(super) fn is_vote(text: &str) -> bool {
    text.len() <= LONGEST_UNMARKED
        && begins_with_any(text, TELLING_OF_VOTES)
        && !says_who_moves(text)
        && (!ballots::tally(text).is_empty() || verdict::told(text).is_some())
}

/// Tells whether a paragraph tells of a vote and ends with what became of the motion: "A show of hands took place. The motion was
/// carried."
fn is_account_of_vote(text: &str) -> bool {
    text.len() <= LONGEST_UNMARKED
        && !begins_motion(text)
        && !begins_with_any(text, STARTS)
        && !MOVES.iter().any(|moves| text.contains(moves))
        && text.contains(". ")
        && sentences(text).last().is_some_and(|last| {
            begins_with_any(last, &["the motion ", "motion carried", "motion passed", "motion failed", "der antrag "])
                && verdict::told(last).is_some()
        })
}

/// Tells whether a paragraph says no more than who seconded: "Speaker Two seconded the motion."
fn is_seconding(text: &str, present: &Present) -> bool {
    /// With an office and a name it is not longer.
    const LONGEST_SECONDING: usize = 90;
    text.len() <= LONGEST_SECONDING && !super::seconder(text, present).is_empty()
}

/// Tells whether a paragraph is no more than how many voted in which way: `7 Ja-Stimmen, 1 Enthaltung`.
fn is_tally(text: &str) -> bool {
    const LONGEST_TALLY: usize = 80;
    let text = text.trim_start_matches(['*', '(', '-', ' ']);
    text.len() <= LONGEST_TALLY && text.starts_with(|c: char| c.is_ascii_digit()) && !ballots::tally(text).is_empty()
}

/// Tells whether a paragraph is no more than what somebody answered when the roll was called: "Two: aye".
fn is_answer(text: &str) -> bool {
    /// With an office, a name and a vote are not longer.
    const LONGEST_ANSWER: usize = 80;
    text.len() <= LONGEST_ANSWER && ballots::roll(text).is_some()
}

/// Takes the mark off a motion: `Motion:`, `MOTION 3:`, `Antrag:`, or the word on a line of its own. Returns it and the rest.
pub(super) fn after_mark(text: &str) -> Option<(&'static str, &str)> {
    /// With its number a mark is not longer.
    const LONGEST_MARK: usize = 24;
    let text = text.trim_start_matches(['*', '_', ' ', '-']);
    let end = text.find([':', '：', '\n'])?;
    let is_line = text[end..].starts_with('\n');
    let before = text[..end].trim_matches([' ', '*', '_']).to_lowercase();
    let word = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '#' | '.' | '-' | '/'));
    let mark = MARKS.iter().chain(WEAK_MARKS).find(|mark| **mark == word)?;
    (end <= LONGEST_MARK || is_line).then(|| (*mark, text[end..].trim_start_matches([':', '：', '\n', '*', '_', ' '])))
}
