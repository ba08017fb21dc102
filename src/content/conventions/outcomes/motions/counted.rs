//! Votes of which only the count is told, below what was voted on: `* Pour: 7`, `* Contre: 0` below a line or a heading, with what came
//! of it behind them or not.

use super::parts::{Field, is_all_fields, parts};
use super::stretch::Paragraph;
use super::verdict;
use crate::content::conventions::labels::without_number;
use crate::content::outcome::{Ballot, Motion, Outcome};
use crate::content::schema::{DecisionKind, Vote};
use crate::text::words;

use super::super::ballots;

/// Headings of votes themselves.
#[rustfmt::skip]
const OF_VOTES: &[&str] = &["vote", "votes", "voting", "result", "results", "abstimmung", "abstimmungen", "ergebnis", "résultat", "résultats", "votación", "votaciones", "votazione", "votação", "stemming"];
/// Fewer letters name no matter, and more are an account.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=240;

/// A run of counts: which paragraphs it takes, and what they count.
pub(super) struct Counted {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    end: usize,
    ballots: Vec<Ballot>,
}

/// Finds the runs of counts among paragraphs of which no motion was told.
pub(super) fn find(paragraphs: &[Paragraph<'_>], is_told: &[bool]) -> Vec<Counted> {
    let mut found: Vec<Counted> = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate().filter(|(at, _)| !is_told[*at]) {
        let Some(read) = counts(&paragraph.text) else { continue };
        match found.last_mut().filter(|last| last.end == at) {
            Some(last) => {
                read.into_iter().for_each(|ballot| ballots::add(&mut last.ballots, ballot));
                last.end = at + 1;
            }
            None => found.push(Counted { start: at, end: at + 1, ballots: read }),
        }
    }
    found.retain(|counted| {
        let has = |vote: Vote| counted.ballots.iter().any(|ballot| ballot.vote == vote);
        has(Vote::For) && (has(Vote::Against) || has(Vote::Abstained))
    });
    found
}

/// Reads a paragraph of nothing but counts.
fn counts(text: &str) -> Option<Vec<Ballot>> {
    if !is_all_fields(text) {
        return None;
    }
    let mut counted = Vec::new();
    for part in parts(text) {
        let read = ballots::read(part.label, part.value).filter(|_| part.field == Field::Vote)?;
        counted.extend(read);
    }
    (!counted.is_empty() && counted.iter().all(|ballot| ballot.count.is_some())).then_some(counted)
}

/// Returns the decision on which was voted: what is said behind the counts came of it, or else what stands above them.
pub(super) fn decision(paragraphs: &[Paragraph<'_>], counted: Counted) -> Option<Outcome> {
    let behind = paragraphs.get(counted.end).filter(|next| !next.is_heading() && verdict::tells(&next.text));
    let above = || above(&paragraphs[..counted.start]);
    let matter = behind.map(|next| next.text.as_str()).or_else(above)?;
    let text = words::squeeze(without_number(matter.trim().trim_end_matches(':'))).into_owned();
    let paragraph = behind.unwrap_or(&paragraphs[counted.start]).head.paragraph;
    let motion = Motion { ballots: counted.ballots, ..Motion::default() };
    let state = verdict::of_vote(&motion);
    (LENGTHS.contains(&text.len()) && paragraph > 0).then(|| {
        let outcome = Outcome::new(DecisionKind::Decision, text, paragraph);
        Outcome { state, motion, ..outcome }
    })
}

/// Returns a line right above, or the heading of what was voted on.
fn above<'p>(paragraphs: &'p [Paragraph<'_>]) -> Option<&'p str> {
    let last = paragraphs.last()?;
    let is_line = !last.is_heading() && last.text.lines().count() == 1 && LENGTHS.contains(&last.text.len());
    if is_line && !last.text.ends_with(['?', '？']) {
        return Some(&last.text);
    }
    let mut headings = paragraphs.iter().rev().filter(|paragraph| paragraph.is_heading());
    let is_of_votes = |heading: &&Paragraph<'_>| {
        let bare = heading.text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        OF_VOTES.contains(&bare.as_str())
    };
    headings.find(|heading| !is_of_votes(heading)).map(|heading| heading.text.as_str())
}
