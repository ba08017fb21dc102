//! Motions: what was moved, by whom, who seconded it, how the vote went and what became of it.
//!
//! `Motion: …` with its mover on the same line, below it or in brackets; `Moved by …, seconded by …` as a sentence;
//! `Moved:`, `Seconded:`, `Ayes:`, `Nays:` below a text that says what was moved. A discussion may stand between a motion and its
//! vote. The people are those who are named; who is meant by a first name or a code, the archive finds out. What nobody says was
//! carried is not adopted.

mod movers;
pub(super) mod parts;
pub(super) mod verdict;

use std::collections::BTreeSet;

use super::ballots;
use crate::content::conventions::labels::without_number;
use crate::content::conventions::present::Present;
use crate::content::conventions::{Finding, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::marked::{MarkedDecision, Motion};
use crate::content::schema::{DecisionKind, DecisionStatus, Vote};
use crate::source::SourceFile;
use crate::text::words;
use movers::{before_verb, names_of, split_movers};
use parts::{Field, Part, begins_with_field, is_all_fields, is_count, parts};

/// A shorter text is a heading or an answer such as "none".
const SHORTEST: usize = 8;
/// A longer paragraph is a discussion, in which motions are told of.
pub(super) const LONGEST: usize = 2_000;
/// What bears no mark is shorter.
const LONGEST_UNMARKED: usize = 600;
/// Further below a motion its vote is not looked for: so many paragraphs are a discussion of it.
const MOST_BELOW: usize = 12;

/// What a line of a motion begins with.
const MARKS: &[&str] = &["motion", "antrag", "beschluss", "moción"];
/// What a line of a motion may begin with, if a vote follows: there are proposals of every kind.
const WEAK_MARKS: &[&str] = &["proposal", "proposition", "propuesta", "voorstel", "vorschlag"];
/// Of these, what says that it was carried.
const CARRIED_MARK: &str = "beschluss";
/// How a sentence may begin that moves something without saying who does.
const BEGINNINGS: &[&str] = &["motion to ", "motion that "];
/// The words by which somebody moves something.
const MOVES: &[&str] = &[
    " moved ",
    " moved, ",
    " moves ",
    " so moved",
    " made the motion",
    " made a motion",
    " makes a motion",
    " motioned ",
];
/// What a paragraph begins with that tells of a vote, and moves nothing.
#[rustfmt::skip]
const VOTES: &[&str] = &["an electronic vote", "a vote", "the vote", "a roll call", "the motion", "motion passed", "motion carried", "motion failed", "vote on", "der antrag", "la motion", "la proposition"];

/// A paragraph as it is read for motions.
#[derive(Clone)]
struct Paragraph<'l> {
    head: &'l Line,
    text: String,
}

impl Paragraph<'_> {
    fn is_heading(&self) -> bool {
        matches!(self.head.block, Block::Heading(_))
    }
}

/// Finds the motions of a report.
pub(super) fn read(file: &SourceFile, lines: &[Line], present: &Present, found: &mut Vec<Finding<MarkedDecision>>) {
    let paragraphs: Vec<Paragraph<'_>> = paragraphs(lines).into_iter().flat_map(parted).collect();
    let mut is_told = vec![false; paragraphs.len()];
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if is_told[at] {
            continue;
        }
        let below = below(&paragraphs, at, present);
        let telling: Vec<&Paragraph<'_>> = below.iter().map(|at| &paragraphs[*at]).collect();
        if let Some(decision) = motion(paragraph, &telling, present) {
            below.iter().for_each(|at| is_told[*at] = true);
            let span = place_of(file, paragraph.head, decision.text.lines().next().unwrap_or_default());
            found.push(Finding { value: decision, rule: "decisions: motion".to_owned(), span });
        }
    }
}

/// Returns which of the paragraphs below one tell of it as a motion: those right below, and where it surely is one, all up to the
/// next motion or heading.
fn below(paragraphs: &[Paragraph<'_>], at: usize, present: &Present) -> Vec<usize> {
    let head = &paragraphs[at];
    let mut found = Vec::new();
    let is_begun = begins_motion(&head.text) && !head.is_heading();
    for (position, paragraph) in paragraphs.iter().enumerate().skip(at + 1) {
        let is_next = position == at + 1 + found.len();
        if position > at + MOST_BELOW && !is_next {
            break;
        }
        if tells(paragraph, present) {
            found.push(position);
        } else if !is_begun || paragraph.is_heading() || begins_motion(&paragraph.text) {
            break;
        }
    }
    found
}

/// Puts the lines of each paragraph together; a heading is one too, for what stands below it may be about it.
fn paragraphs(lines: &[Line]) -> Vec<Paragraph<'_>> {
    let mut paragraphs: Vec<Paragraph<'_>> = Vec::new();
    for line in lines.iter().filter(|line| !matches!(line.block, Block::Row { .. })) {
        match paragraphs.last_mut() {
            Some(last) if line.paragraph > 0 && last.head.paragraph == line.paragraph => {
                last.text.push('\n');
                last.text.push_str(line.text.trim());
            }
            _ => paragraphs.push(Paragraph { head: line, text: line.text.trim().to_owned() }),
        }
    }
    paragraphs
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
    let ends = text.match_indices(". ").map(|(at, _)| at + 1).chain([text.len()]);
    let mut start = 0;
    for end in ends {
        if start > 0 && verdict::told(&text[start..end]).is_some() {
            return &text[..end];
        }
        start = end;
    }
    text
}

/// Tells whether a text holds the stem of any word on which a motion turns.
fn may_be_motion(text: &str) -> bool {
    const STEMS: &[&str] = &["mov", "motion", "moci", "maker", "propos", "propuest", "antrag", "beschluss"];
    let folded = text.to_ascii_lowercase();
    STEMS.iter().any(|stem| folded.contains(stem))
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
        " made the motion",
        " made a motion",
        " makes a motion",
        " motioned to",
        " moved to ",
        " moved that ",
        " moved and ",
    ];
    MAKES.iter().any(|makes| text.contains(makes))
}

/// Tells whether a paragraph tells of the motion above it, and of nothing else.
fn tells(paragraph: &Paragraph<'_>, present: &Present) -> bool {
    let text = paragraph.text.as_str();
    is_all_fields(text)
        || is_answer(text)
        || (!paragraph.is_heading()
            && !begins_motion(text)
            && (verdict::is_only_verdict(text)
                || is_seconding(text, present)
                || is_vote(after_mark(text).map_or(text, |(_, rest)| rest))))
}

fn begins_with_any(text: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start)))
}

/// Tells whether a paragraph says how a vote went: "The motion passed with 13 in favor (…) and 1 opposed (…)."
fn is_vote(text: &str) -> bool {
    text.len() <= LONGEST_UNMARKED
        && begins_with_any(text, VOTES)
        && !says_who_moves(text)
        && (!ballots::tally(text).is_empty() || verdict::told(text).is_some())
}

/// Tells whether a paragraph says no more than who seconded: "Speaker Two seconded the motion."
fn is_seconding(text: &str, present: &Present) -> bool {
    /// With an office and a name it is not longer.
    const LONGEST_SECONDING: usize = 90;
    text.len() <= LONGEST_SECONDING
        && text.contains(" seconded")
        && !before_verb(text, &[" seconded"], present).is_empty()
}

/// Tells whether a paragraph is no more than what somebody answered when the roll was called: "Two: aye".
fn is_answer(text: &str) -> bool {
    /// With an office, a name and a vote are not longer.
    const LONGEST_ANSWER: usize = 80;
    text.len() <= LONGEST_ANSWER && ballots::roll(text).is_some()
}

/// Reads a paragraph, with what stands below it, as a motion.
fn motion(paragraph: &Paragraph<'_>, below: &[&Paragraph<'_>], present: &Present) -> Option<MarkedDecision> {
    let whole = paragraph.text.as_str();
    let may_be = !below.is_empty() || may_be_motion(whole) || whole.lines().skip(1).any(begins_with_field);
    if whole.len() > LONGEST || !may_be || is_all_fields(whole) {
        return None;
    }
    let mark = after_mark(whole);
    let told = mark.map_or(whole, |(_, rest)| rest);
    if is_vote(told) {
        return None;
    }
    let own = parts(told);
    let mut motion = Motion::default();
    own.iter().for_each(|part| add(&mut motion, part));
    below.iter().for_each(|paragraph| add_below(&mut motion, &paragraph.text, present));
    if motion.ballots.is_empty() {
        motion.ballots = ballots::of_sentence(told);
    }
    let text = match own.first() {
        // What stands before the first part is what was moved; a sentence that begins with its mover is told whole.
        Some(first) if is_text(&told[..first.start]) && !is_sentence_about(first, whole) => &told[..first.start],
        _ => &told[..start_of_votes(told, &own)],
    };
    // Brackets at the end of another sentence may hold anything.
    let (text, behind) = if mark.is_some() { split_movers(text) } else { (from_mover(text), None) };
    if let Some((mover, seconder)) = behind
        && motion.moved_by.is_empty()
    {
        (motion.moved_by, motion.seconded_by) = (vec![mover], vec![seconder]);
    }
    if motion.moved_by.is_empty() {
        motion.moved_by = before_verb(told, MOVES, present);
    }
    if motion.seconded_by.is_empty() {
        motion.seconded_by = before_verb(told, &[" seconded"], present);
    }
    let verdict =
        std::iter::once(told).chain(below.iter().map(|one| one.text.as_str())).filter_map(verdict::told).next_back();
    let is_voted = motion.votes.is_some() || !motion.ballots.is_empty();
    let has_outcome = !motion.seconded_by.is_empty() || is_voted || verdict.is_some();
    // Without the mark, words on who moved are a motion only with what follows one.
    let is_motion = match mark {
        Some((word, _)) if WEAK_MARKS.contains(&word) => is_voted || verdict.is_some(),
        Some(_) => !paragraph.is_heading(),
        None => {
            whole.len() <= LONGEST_UNMARKED
                && (begins_with_any(whole, BEGINNINGS) && (is_voted || verdict.is_some())
                    || (!motion.moved_by.is_empty() && has_outcome && (!paragraph.is_heading() || !below.is_empty()))
                    || is_line_above_voters(told, &own, &motion))
        }
    };
    let text =
        words::squeeze(without_number(text.trim_matches([' ', '*', '_', ',', ';', '–', '-', '\n']))).into_owned();
    let number = if paragraph.is_heading() { below.first()?.head.paragraph } else { paragraph.head.paragraph };
    let state = verdict.or_else(|| verdict::of_vote(&motion)).or_else(|| {
        // Who only moved something has not carried it.
        (mark.is_none_or(|(word, _)| word != CARRIED_MARK)).then_some(DecisionStatus::Open)
    });
    (is_motion && text.chars().count() >= SHORTEST && number > 0).then_some(MarkedDecision {
        kind: DecisionKind::Decision,
        text,
        by: None,
        state,
        due: None,
        paragraph: number,
        motion,
    })
}

/// Adds what a paragraph below a motion tells of it.
fn add_below(motion: &mut Motion, text: &str, present: &Present) {
    let answers = ballots::roll(text).unwrap_or_default();
    answers.into_iter().for_each(|ballot| ballots::add(&mut motion.ballots, ballot));
    parts(text).iter().for_each(|part| add(motion, part));
    if motion.ballots.is_empty() {
        motion.ballots = ballots::tally(text);
    }
    if motion.seconded_by.is_empty() {
        motion.seconded_by = before_verb(text, &[" seconded"], present);
    }
}

/// Tells whether the lines of those who voted in each way stand below a single line, which says on what: `DO PASS, SB 15`.
fn is_line_above_voters(told: &str, own: &[Part<'_>], motion: &Motion) -> bool {
    let is_above = own.first().is_some_and(|first| {
        let before = &told[..first.start];
        first.field == Field::Vote
            && before.trim_end_matches(['*', '_']).ends_with('\n')
            && before.trim().lines().count() == 1
    });
    let is_named = motion.ballots.iter().any(|ballot| ballot.vote == Vote::For && ballot.voters.len() > 1);
    is_above && is_named
}

/// Returns a paragraph from the sentence on in which somebody moves something, without the words of the next one that were cut off
/// before who seconded.
fn from_mover(text: &str) -> &str {
    let text = ["Voting:", "Vote:"].iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text).trim();
    let text = [" It was", " it was"].iter().find_map(|rest| text.strip_suffix(rest)).unwrap_or(text);
    // "So moved" moves what stands before it.
    let Some(at) = [" moved to ", " moved that ", " moved the "].iter().filter_map(|verb| text.find(verb)).min() else {
        return text;
    };
    let start = [". ", ".\n"].iter().filter_map(|end| text[..at].rfind(end)).max().map_or(0, |end| end + 2);
    // "Dr." ends no sentence.
    let is_sentence =
        text[..start].trim_end().trim_end_matches('.').rsplit(' ').next().is_some_and(|word| word.len() > 3);
    if is_sentence { text[start..].trim_start() } else { text }
}

fn is_text(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= 4
}

/// Returns where a text goes over to how the vote went: in a line or a sentence of its own.
fn start_of_votes(text: &str, parts: &[Part<'_>]) -> usize {
    let is_set_off =
        |part: &&Part<'_>| text[..part.start].trim_end_matches([' ', '*', '_', '(']).ends_with(['\n', '.', ';']);
    let first = parts.iter().find(|part| part.field == Field::Vote);
    first.filter(is_set_off).map_or(text.len(), |first| first.start)
}

/// "It was moved by …" and "On a motion by …" are no text before the part: the sentence says what was moved behind it.
fn is_sentence_about(first: &Part<'_>, whole: &str) -> bool {
    let before = whole.find(first.label).map(|at| whole[..at].trim().to_lowercase()).unwrap_or_default();
    // `Speaker One moved, seconded by Speaker Two, to …`
    if before.trim_end_matches(',').ends_with(" moved") {
        return true;
    }
    matches!(
        before.as_str(),
        "it was" | "a" | "it has been" | "on a" | "on the" | "upon" | "upon a" | "a motion was" | "on" | "es wurde"
    )
}

/// Takes the mark off a motion: `Motion:`, `MOTION 3:`, `Antrag:`, or the word on a line of its own. Returns it and the rest.
fn after_mark(text: &str) -> Option<(&'static str, &str)> {
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

fn add(motion: &mut Motion, part: &Part<'_>) {
    match part.field {
        Field::Mover if motion.moved_by.is_empty() => motion.moved_by = names_of(part.value),
        Field::Seconder if motion.seconded_by.is_empty() => motion.seconded_by = names_of(part.value),
        Field::Vote => match ballots::read(part.label, part.value) {
            Some(read) => read.into_iter().for_each(|ballot| ballots::add(&mut motion.ballots, ballot)),
            None if is_count(part.value) => {
                let vote = format!("{}: {}", part.label, part.value.trim_end_matches('.'));
                match &mut motion.votes {
                    Some(votes) => votes.push_str(&format!("; {vote}")),
                    None => motion.votes = Some(vote),
                }
            }
            None => {}
        },
        _ => {}
    }
}
