//! Motions: what was moved, by whom, who seconded it, how the vote went and what became of it.
//!
//! `Motion: …` with its mover on the same line, below it or in brackets; `Moved by …, seconded by …` as a sentence;
//! `Moved:`, `Seconded:`, `Ayes:`, `Nays:` below a text that says what was moved. A discussion may stand between a motion and its
//! vote. The people are those who are named; who is meant by a first name or a code, the archive finds out. What nobody says was
//! carried is not adopted.

mod counted;
pub(super) mod in_prose;
mod movers;
pub(super) mod parts;
pub(super) mod procedural;
mod resolved_that;
mod several;
mod stretch;

use std::borrow::Cow;

use super::Search;
use super::ballots;
use super::told::{Found, Way};
use super::verdict;
use crate::content::conventions::labels::without_number;
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::place_of;
use crate::content::conventions::present::Present;
use crate::content::outcome::{Motion, Outcome};
use crate::content::schema::{DecisionKind, DecisionStatus, Vote};
use crate::text::words;
use movers::{before_verb, names_of, split_movers};
use parts::{Field, Part, begins_with_field, is_all_fields, is_count, parts};
use stretch::{CARRIED_MARK, Paragraph, WEAK_MARKS, after_mark, begins_with_any, is_vote};

/// A shorter text is a heading or an answer such as "none".
const SHORTEST: usize = 8;
/// A longer paragraph is a discussion, in which motions are told of.
pub(super) const LONGEST: usize = 2_000;
/// What bears no mark is shorter.
const LONGEST_UNMARKED: usize = 600;
/// How a sentence may begin that moves something without saying who does.
const BEGINNINGS: &[&str] = &["motion to ", "motion that "];
/// The words by which somebody moves something.
const MOVES: &[&str] = &[
    " moved ", " moved, ", " moves ", " so moved", " made the motion", " made a motion", " makes a motion",
    " motioned ", " nominated ", " proposed that ",
];
/// Finds the motions of a report.
pub(super) fn read(search: &Search<'_>) -> Vec<Found> {
    let Search { minutes: Minutes { file, lines, marks, .. }, present, .. } = *search;
    let mut found: Vec<Found> = Vec::new();
    // The paragraph of each.
    let mut starts: Vec<usize> = Vec::new();
    let paragraphs = stretch::paragraphs(lines, marks);
    let mut is_told = vec![false; paragraphs.len()];
    // Who moved what stands below them have not moved what stands above.
    let is_lead = |at: usize| resolved_that::below(&paragraphs, at).is_some();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if is_told[at] {
            continue;
        }
        if let Some((below, outcome)) = resolved_that::below(&paragraphs, at) {
            is_told[at] = true;
            is_told[below] = true;
            found.push(Found { outcome, way: Way::Motion, span: paragraphs[below].head.span });
            starts.push(at);
            continue;
        }
        let mut below = stretch::below(&paragraphs, at, present);
        // What a motion above took is not of another.
        below.retain(|at| !is_told[*at] && !is_lead(*at));
        let telling: Vec<&Paragraph<'_>> = below.iter().map(|at| &paragraphs[*at]).collect();
        if let Some(outcome) = motion(paragraph, &telling, present) {
            below.iter().for_each(|at| is_told[*at] = true);
            let span = place_of(file, paragraph.head, outcome.text.lines().next().unwrap_or_default());
            found.push(Found { outcome, way: Way::Motion, span });
            let verdict = below.iter().copied().find_map(|at| Some((at, several::meant(&paragraphs[at].text)?)));
            if let Some((verdict, n_meant)) = verdict {
                let is_heading = |at: usize| paragraphs[at].is_heading();
                several::carry(&mut found, &starts, (verdict, n_meant), is_heading);
            }
            starts.push(at);
        }
    }
    for counted in counted::find(&paragraphs, &is_told) {
        let head = paragraphs[counted.start].head;
        if let Some(outcome) = counted::decision(&paragraphs, counted) {
            found.push(Found { outcome, way: Way::Votes, span: head.span });
        }
    }
    found
}

/// Tells whether a line begins with the mark of a motion: `Motion: …`
pub(super) fn is_marked(text: &str) -> bool {
    stretch::after_mark(text).is_some_and(|(word, _)| !WEAK_MARKS.contains(&word))
}

/// Tells whether a text holds the stem of any word on which a motion turns.
fn may_be_motion(text: &str) -> bool {
    const STEMS: &[&str] = &["mov", "motion", "moci", "maker", "propos", "nominat", "propuest", "antrag", "beschluss"];
    let folded = text.to_ascii_lowercase();
    STEMS.iter().any(|stem| folded.contains(stem))
}

/// Reads a paragraph, with what stands below it, as a motion.
fn motion(paragraph: &Paragraph<'_>, below: &[&Paragraph<'_>], present: &Present) -> Option<Outcome> {
    let whole = paragraph.text.as_str();
    let whole = &*unwrapped(whole);
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
        motion.seconded_by = seconder(told, present);
    }
    let became = |text| verdict::told(text).or_else(|| verdict::of_object(text, told));
    let verdict = std::iter::once(told).chain(below.iter().map(|one| one.text.as_str())).filter_map(became).next_back();
    let is_voted = motion.votes.is_some() || !motion.ballots.is_empty();
    // Who was nominated is decided on by what became of it.
    let is_nomination =
        mark.is_none() && !told.contains("mov") && !told.contains("otion") && told.contains(" nominated ");
    let has_outcome = (!motion.seconded_by.is_empty() && !is_nomination) || is_voted || verdict.is_some();
    // Without the mark, words on who moved are a motion only with what follows one.
    let is_motion = match mark {
        Some((word, _)) if WEAK_MARKS.contains(&word) => is_voted || verdict.is_some(),
        Some(_) => !paragraph.is_heading(),
        None => {
            whole.len() <= LONGEST_UNMARKED
                && (begins_with_any(whole, BEGINNINGS) && (is_voted || verdict.is_some())
                    || (!motion.moved_by.is_empty() && has_outcome && (!paragraph.is_heading() || !below.is_empty()))
                    || is_moved_by_somebody(told, &own, &motion, verdict)
                    || is_line_above_voters(told, &own, &motion))
        }
    };
    let text = without_beginning_of_next(text).trim_matches([' ', '*', '_', ',', ';', '–', '-', '\n']);
    let text = words::squeeze(without_number(without_times(text))).into_owned();
    let number = if paragraph.is_heading() { below.first()?.head.paragraph } else { paragraph.head.paragraph };
    let state = verdict.or_else(|| verdict::of_vote(&motion)).or_else(|| {
        // Who only moved something has not carried it.
        (mark.is_none_or(|(word, _)| word != CARRIED_MARK)).then_some(DecisionStatus::Open)
    });
    (is_motion && text.chars().count() >= SHORTEST && number > 0).then(|| {
        let outcome = Outcome::new(DecisionKind::Decision, text, number);
        Outcome { state, motion, ..outcome }
    })
}

/// Returns who seconded, by the verb: `Speaker Two seconded`, `Speaker Two 2nd.`
fn seconder(text: &str, present: &Present) -> Vec<String> {
    const VERBS: &[&str] = &[" seconded", " seconds", " 2nded", " 2nds", " 2nd"];
    VERBS.iter().map(|verb| before_verb(text, &[verb], present)).find(|named| !named.is_empty()).unwrap_or_default()
}

/// Puts lines together that an editor broke within a sentence: where the next begins with a small letter.
fn unwrapped(text: &str) -> Cow<'_, str> {
    let is_more = |line: &str| line.starts_with(char::is_lowercase);
    if !text.lines().skip(1).any(is_more) {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            whole.push(if is_more(line) && !(line.contains(':') && begins_with_field(line)) { ' ' } else { '\n' });
        }
        whole.push_str(line);
    }
    Cow::Owned(whole)
}

/// Takes off when a motion was moved: `11:01–11:05 Motion to …`
fn without_times(text: &str) -> &str {
    /// "11:01–11:05" is not longer.
    const LONGEST: usize = 16;
    let is_of_time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '–' | '-' | '—');
    let rest = text.trim_start_matches(is_of_time);
    let times = &text[..text.len() - rest.len()];
    let is_time = times.len() <= LONGEST
        && times.split(['–', '-', '—']).all(|time| {
            time.split_once(':').is_some_and(|(hours, minutes)| (1..=2).contains(&hours.len()) && minutes.len() == 2)
        });
    if is_time && rest.starts_with(' ') { rest.trim_start() } else { text }
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
        motion.seconded_by = seconder(&unwrapped(text), present);
    }
}

/// Tells whether a text begins with somebody who moves, whoever "him" or "the Secretary" is, and says what, who seconded, and what became
/// of it.
fn is_moved_by_somebody(told: &str, own: &[Part<'_>], motion: &Motion, verdict: Option<DecisionStatus>) -> bool {
    let is_begun = own.first().is_some_and(|first| {
        first.field == Field::Mover && first.start == 0 && [" that ", " to "].iter().any(|to| first.value.contains(to))
    });
    is_begun && told.contains("econded") && !motion.seconded_by.is_empty() && verdict.is_some()
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

/// Takes off the words of the next sentence that were cut off before who seconded: `…; the motion was | seconded by Speaker Two.`
fn without_beginning_of_next(text: &str) -> &str {
    #[rustfmt::skip]
    const BEGINNINGS: &[&str] = &["and the motion was", "the motion was", "this motion was", "this was", "which was", "and it was", "it was", "and was"];
    let bare = text.trim_end();
    let head = BEGINNINGS.iter().find_map(|words| {
        let at = bare.len().checked_sub(words.len())?;
        let is_there = bare.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(words));
        is_there
            .then(|| bare[..at].trim_end())
            .filter(|head| head.ends_with([',', ';', '.', '-', '–']) || words.contains("motion"))
    });
    head.unwrap_or(text)
}

/// Returns a paragraph from the sentence on in which somebody moves something.
fn from_mover(text: &str) -> &str {
    let text = ["Voting:", "Vote:"].iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text).trim();
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
