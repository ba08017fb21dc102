//! Votes of which only the figures are told, as German minutes count them, for, against and abstained: `The plan ==> 5/0/2`,
//! `7/0/1 --> angenommen` below it, `Budget: 200 € (Beschluss: 5/0/0)`, and `Speaker One: 9/0/0` below an office.

use crate::content::conventions::chunks::Known;
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::present::Present;
use crate::content::conventions::{names, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::marked;
use crate::content::outcome::{Ballot, Motion, Outcome};
use crate::content::schema::{DecisionKind, DecisionStatus, Vote};

use super::Search;
use super::told::{Found, Way};
use super::verdict;

/// What stands between the matter and the figures.
const ARROWS: &[&str] = &["==>", "-->", "=>", "->", "→", "⇒"];
/// Words before figures that say what they count.
const OF_VOTES: &[&str] = &["beschluss", "abstimmung", "abstimmungsergebnis", "ergebnis", "vote", "votes", "result"];
/// What is voted on together, and named above.
const TOGETHER: &[&str] = &["im block", "en bloc", "blockwahl", "gesamt", "alle zusammen"];
/// A matter has so many bytes.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=240;
/// "Speaker One (Stellvertretung)" is not longer.
const LONGEST_NAMED: usize = 60;
/// No more vote than this.
const MOST_VOTES: u32 = 500;

/// A line that ends with the figures of a vote, or has them and what came of it.
struct Counted<'t> {
    /// What stands before the figures.
    matter: &'t str,
    counts: [u32; 3],
    /// Whether the line says that it counts votes: with an arrow, such a word or a verdict.
    is_told: bool,
    verdict: Option<DecisionStatus>,
}

/// Tells whether a text is nothing but such figures.
pub(in super::super) fn is_only_figures(text: &str) -> bool {
    counts(text.trim()).is_some_and(has_zero)
}

/// Reads such votes, but for where outcomes are `known`.
pub(super) fn read(search: &Search<'_>, known: &Known) -> Vec<Found> {
    let Search { minutes: Minutes { file, lines, marks, .. }, present, .. } = *search;
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if line.paragraph == 0 || matches!(line.block, Block::Heading(_) | Block::Row { .. }) || known.is_on(line) {
            continue;
        }
        let Some(counted) = counted(&line.text) else { continue };
        let Some((text, above)) = matter(&counted, &lines[..=at], present) else { continue };
        // What stands above the figures may be told as a motion.
        if !LENGTHS.contains(&text.len()) || above.is_some_and(|above| known.is_on(above)) {
            continue;
        }
        let ways = [Vote::For, Vote::Against, Vote::Abstained].into_iter().zip(counted.counts);
        let ballots = ways.map(|(vote, count)| Ballot { vote, count: Some(count), voters: Vec::new() }).collect();
        let motion = Motion { ballots, ..Motion::default() };
        let state = counted.verdict.or_else(|| verdict::of_vote(&motion));
        let span = place_of(file, line, counted.matter);
        let outcome =
            Outcome { motion, state, ..marked::unmarked(marks, DecisionKind::Decision, &text, line.paragraph) };
        found.push(Found { outcome, way: Way::Votes, span });
    }
    found
}

/// Reads a line with the figures of a vote at its end, or before what came of it.
fn counted(text: &str) -> Option<Counted<'_>> {
    if !text.contains('/') {
        return None;
    }
    let text = text.trim().trim_end_matches(['.', '*', ' ']);
    let (text, verdict) = split_verdict(text);
    let (before, figures) = text.rsplit_once([' ', '(', ':', '>', '→', '⇒']).map_or(("", text), |(before, figures)| {
        (&text[..before.len() + text[before.len()..].chars().next().map_or(0, char::len_utf8)], figures)
    });
    let counts = counts(figures)?;
    let bare = before.trim_end().trim_end_matches(['(', ':', ' ', '*']);
    let of_arrow = ARROWS.iter().find_map(|arrow| bare.strip_suffix(arrow));
    let of_word = || {
        let head = bare.trim_end_matches([':', ' ']);
        let (matter, word) = head.rsplit_once([' ', '(']).unwrap_or(("", head));
        OF_VOTES.contains(&word.to_lowercase().as_str()).then_some(matter)
    };
    let told = of_arrow.or_else(of_word);
    let matter = told
        .unwrap_or(bare)
        .trim()
        .trim_start_matches(['*', '-', '•', ' '])
        .trim_end_matches(['(', ':', ' ', '-', '–']);
    let is_told = told.is_some() || verdict.is_some() || TOGETHER.contains(&matter.to_lowercase().as_str());
    // With no zero among them, figures may be a day.
    (has_zero(counts) || (is_told && counts[2] < 20)).then_some(Counted { matter, counts, is_told, verdict })
}

/// Parts the figures from the verdict behind them: `7/0/1 --> angenommen`.
fn split_verdict(text: &str) -> (&str, Option<DecisionStatus>) {
    let parts = ARROWS.iter().chain(&["–", "-", ",", ":", " "]).filter_map(|joint| text.rsplit_once(joint));
    let told = parts.filter_map(|(before, said)| {
        let status = verdict::of_line(said.trim().trim_end_matches(')'))?;
        before
            .trim_end()
            .ends_with(|c: char| c.is_ascii_digit() || c == ')')
            .then_some((before.trim_end(), Some(status)))
    });
    told.min_by_key(|(before, _)| before.len()).unwrap_or((text, None))
}

/// Reads `5/0/2`.
fn counts(figures: &str) -> Option<[u32; 3]> {
    let figures = figures.trim_matches(['(', ')', '*', '[', ']']);
    let number = |figure: &str| {
        let is_plain = (1..=3).contains(&figure.len()) && (figure.len() == 1 || !figure.starts_with('0'));
        let number = figure.bytes().all(|byte| byte.is_ascii_digit()).then(|| figure.parse().ok()).flatten();
        number.filter(|number| is_plain && *number <= MOST_VOTES)
    };
    let counts: Vec<u32> = figures.split('/').map(number).collect::<Option<_>>()?;
    <[u32; 3]>::try_from(counts).ok().filter(|counts| counts[0] + counts[1] > 0)
}

fn has_zero(counts: [u32; 3]) -> bool {
    counts.contains(&0)
}

/// Returns what was voted on: it stands before the figures, or above them, and then in which line.
fn matter<'l>(counted: &Counted<'_>, lines: &'l [Line], present: &Present) -> Option<(String, Option<&'l Line>)> {
    let (line, above) = lines.split_last()?;
    let office = || {
        let mut headings = above.iter().rev().filter(|line| line.is_heading());
        let first = headings.next()?;
        let is_of_votes = OF_VOTES.contains(&first.text.trim().to_lowercase().as_str());
        // Beside "Abstimmung" stands who was a candidate, and above it for what.
        if is_of_votes { headings.find(|other| other.level() < first.level()) } else { Some(first) }
    };
    let named = counted.matter.split('(').next().unwrap_or_default().trim();
    let is_person =
        counted.matter.len() <= LONGEST_NAMED && present.find(named).is_some() && names::looks_like_name(named);
    if is_person || TOGETHER.contains(&counted.matter.to_lowercase().as_str()) {
        return Some((format!("{}: {}", office()?.text.trim(), counted.matter), None));
    }
    if !counted.matter.is_empty() {
        return (counted.is_told || counted.matter.contains(' ')).then(|| (counted.matter.to_owned(), None));
    }
    let is_matter = |line: &&Line| {
        let text = line.text.trim();
        !text.ends_with(['?', ':']) && text.chars().any(char::is_alphabetic)
    };
    let own =
        above.iter().rev().take_while(|other| other.paragraph == line.paragraph && !line.is_first).find(is_matter);
    let own = own.filter(|own| above.last().is_some_and(|last| std::ptr::eq(last, *own)));
    let of_list = || above.iter().rev().take_while(|other| other.is_item());
    let parent = || of_list().find(|other| other.is_first && other.depth() < line.depth());
    let found = own.or_else(|| parent().filter(is_matter)).or_else(|| office().filter(|_| counted.is_told))?;
    Some((found.text.trim().trim_start_matches(['*', '-', '•', ' ']).to_owned(), Some(found)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_vote_are_told_from_days_and_fractions() {
        let read =
            |text: &str| counted(text).map(|counted| (counted.matter.to_owned(), counted.counts, counted.verdict));
        let adopted = Some(DecisionStatus::Adopted);
        for (text, matter, counts, verdict) in [
            ("The plan is paid ==> 5/0/2", "The plan is paid", [5, 0, 2], None),
            ("Budget: 200€ (Beschluss: 5/0/0)", "Budget: 200€", [5, 0, 0], None),
            ("Speaker One: 9/0/0", "Speaker One", [9, 0, 0], None),
            ("* Speaker One 8/0/1", "Speaker One", [8, 0, 1], None),
            ("7/0/1 --> angenommen", "", [7, 0, 1], adopted),
            ("8/0/0", "", [8, 0, 0], None),
            ("im Block: 6/1/2 angenommen", "im Block", [6, 1, 2], adopted),
            ("* im Block: 6/1/2", "im Block", [6, 1, 2], None),
        ] {
            assert_eq!(read(text), Some((matter.to_owned(), counts, verdict)), "{text}");
        }
        for text in [
            "Am 5/6/21", "Versuch 5/5", "Deadline: 10/10/2024", "The parts 1/2/3", "0/0/0", "https://a.org/5/0/0/",
            "02/03/00",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(is_only_figures("9/0/0") && !is_only_figures("1/2/3") && !is_only_figures("at 9/0/0"));
    }
}
