//! Decisions of an account that names who moved and who seconded: `The waivers were approved with Speaker One making the motion, Person Two
//! second.`, `The budget was adopted as presented. Speaker One made the motion to approve, Person Two second.`

use super::super::Search;
use super::super::told::{Found, Way};
use super::movers::{before_verb, names_of};
use crate::content::conventions::chunks::{Chunk, Known};
use crate::content::conventions::place_of;
use crate::content::conventions::present::Present;
use crate::content::outcome::{Motion, Outcome};
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::text::words;

/// What became of a matter, in the passive.
#[rustfmt::skip]
const VERDICTS: &[(&str, DecisionStatus)] = &[
    ("not approved", DecisionStatus::Dropped), ("not adopted", DecisionStatus::Dropped), ("denied", DecisionStatus::Dropped), ("rejected", DecisionStatus::Dropped), ("tabled", DecisionStatus::Open), ("postponed", DecisionStatus::Open),
    ("approved", DecisionStatus::Adopted), ("adopted", DecisionStatus::Adopted), ("accepted", DecisionStatus::Adopted), ("passed", DecisionStatus::Adopted), ("ratified", DecisionStatus::Adopted), ("authorized", DecisionStatus::Adopted),
    ("authorised", DecisionStatus::Adopted), ("awarded", DecisionStatus::Adopted), ("granted", DecisionStatus::Adopted),
];
/// What stands between such words and who moved, within their sentence.
const WITHIN: &[&str] =
    &[" on a motion by ", " on a motion of ", " on motion of ", " on motion by ", " on the motion of "];
/// What stands behind who moved, in the sentence or in the next.
const MADE: &[&str] = &[" making the motion", " making a motion", " made the motion", " made a motion", " moved "];
const BY: &[&str] = &[
    "Motion by ", "Motion made by ", "Motion was made by ", "A motion was made by ", "The motion was made by ",
    "Moved by ",
];

/// Reads the sentences of each paragraph of which nothing is `known`.
pub(in crate::content::conventions::outcomes) fn read(
    search: &Search<'_>,
    chunks: &[Chunk<'_>],
    known: &Known,
) -> Vec<Found> {
    let may_tell =
        |chunk: &&Chunk<'_>| (chunk.text.contains("otion") || chunk.text.contains("oved")) && !known.is_in(chunk);
    let mut found = Vec::new();
    for chunk in chunks.iter().filter(may_tell) {
        let sentences: Vec<&str> = words::sentences(&chunk.text).map(str::trim).collect();
        for (at, sentence) in sentences.iter().enumerate() {
            let Some(outcome) = decision(sentence, &sentences[at + 1..], search.present, chunk.line.paragraph) else {
                continue;
            };
            let span = place_of(search.minutes.file, chunk.line, &outcome.text);
            found.push(Found { outcome, way: Way::Motion, span });
        }
    }
    found
}

fn decision(sentence: &str, below: &[&str], present: &Present, paragraph: u32) -> Option<Outcome> {
    let (end, state) = passed(sentence)?;
    let (text, moved_by, rest) = within(sentence, end).or_else(|| {
        let next = below.first()?;
        let movers = movers(next, present);
        (!movers.is_empty()).then_some((sentence, movers, *next))
    })?;
    let seconds = |text: &str| before_verb(text, &[" seconded", " seconds", " second,", " second.", " 2nd"], present);
    let by = |text: &str| text.split_once("econded by ").map(|(_, names)| names_of(names)).unwrap_or_default();
    // Who seconded may stand in the next sentence.
    let next = below.iter().take(2).filter(|next| next.contains("second"));
    let texts = std::iter::once(rest).chain(next.copied());
    let seconded_by =
        texts.flat_map(|text| [by(text), seconds(text)]).find(|names| !names.is_empty()).unwrap_or_default();
    let motion = Motion { moved_by, seconded_by, ..Motion::default() };
    let text = words::squeeze(text.trim_matches([' ', ',', ';'])).into_owned();
    Some(Outcome { state: Some(state), motion, ..Outcome::new(DecisionKind::Decision, text, paragraph) })
}

/// Returns what a sentence says became of its matter, and where these words end.
fn passed(sentence: &str) -> Option<(usize, DecisionStatus)> {
    /// `were reviewed and approved`
    const MOST_BETWEEN: usize = 3;
    let is_passive = |before: &str| {
        let verb = [" was ", " were "].iter().filter_map(|verb| Some(before.rfind(verb)? + verb.len())).max();
        verb.is_some_and(|end| before[end..].split_whitespace().count() <= MOST_BETWEEN)
    };
    let place = |word: &str| {
        let mut ends = sentence.match_indices(word).filter(|(at, _)| is_passive(&sentence[..*at]));
        ends.next().map(|(at, _)| at + word.len()).filter(|end| !sentence[*end..].starts_with(char::is_alphanumeric))
    };
    VERDICTS.iter().find_map(|(word, state)| Some((place(word)?, *state)))
}

/// Returns the decision of a sentence with who moved it, if that stands behind it, and what stands behind that in turn.
fn within(sentence: &str, end: usize) -> Option<(&str, Vec<String>, &str)> {
    let behind = &sentence[end..];
    let by =
        || WITHIN.iter().find_map(|joint| behind.split_once(joint)).map(|(more, rest)| (more, names_of(rest), rest));
    let with = || {
        let verb = MADE.iter().filter_map(|verb| behind.find(verb)).min()?;
        let (more, name) = behind[..verb].rsplit_once(" with ")?;
        Some((more, names_of(name), &behind[verb..]))
    };
    let (more, movers, rest) = by().or_else(with)?;
    (!movers.is_empty()).then(|| (&sentence[..end + more.len()], movers, rest))
}

/// Returns who moves in a sentence that begins so.
fn movers(sentence: &str, present: &Present) -> Vec<String> {
    let by = BY.iter().find_map(|words| sentence.strip_prefix(words));
    by.map_or_else(|| before_verb(sentence, MADE, present), names_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let sentences: Vec<&str> = words::sentences(text).map(str::trim).collect();
        let present = Present::default();
        let told = sentences.iter().enumerate().filter_map(|(at, sentence)| {
            let Outcome { text, motion, state, .. } = decision(sentence, &sentences[at + 1..], &present, 1)?;
            let state =
                state.filter(|state| *state != DecisionStatus::Adopted).map(|state| format!(" ({})", state.name()));
            let people = [motion.moved_by, motion.seconded_by].map(|names| names.join(", "));
            Some(format!("{text}{} - {}", state.unwrap_or_default(), people.join(" / ")))
        });
        assert_eq!(told.collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn an_account_names_who_moved_and_seconded() {
        check(
            "The waivers were approved with Speaker One making the motion, Person Two Jr. second, with Member Three making it unanimous. It rained.",
            &["The waivers were approved - Speaker One / Person Two Jr"],
        );
        check(
            "The proposed budget was adopted as presented. Speaker One made the motion to approve, Person Two second, with Member Three making it unanimous.",
            &["The proposed budget was adopted as presented. - Speaker One / Person Two"],
        );
        check(
            "Resolution 4 was adopted with no increase in taxes. Motion by Speaker One, seconded by Person Two.",
            &["Resolution 4 was adopted with no increase in taxes. - Speaker One / Person Two"],
        );
        check(
            "The permit was denied on a motion by Speaker One. Person Two seconded.",
            &["The permit was denied (dropped) - Speaker One / Person Two"],
        );
    }

    #[test]
    fn what_nobody_moved_is_left_to_other_rules() {
        check("The plan was approved in May. Speaker One reported on it.", &[]);
        check("The plan was discussed. Speaker One made the motion to table it.", &[]);
        check("A motion was passed around.", &[]);
    }
}
