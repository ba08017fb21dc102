//! Motions: what was moved, by whom, who seconded it, and how the vote went.
//!
//! `Motion: …` with its mover on the same line, below it or in brackets; `Moved by …, seconded by …` as a sentence;
//! `Moved:`, `Seconded:`, `Ayes:`, `Nays:` below a text that says what was moved. The people are those who are named; who is
//! meant by a first name or a code, the archive finds out.

use super::ballots;
use crate::content::conventions::labels::without_number;
use crate::content::conventions::names;
use crate::content::conventions::offices;
use crate::content::conventions::{Finding, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::marked::{MarkedDecision, Motion};
use crate::content::schema::DecisionKind;
use crate::source::SourceFile;
use crate::text::name::without_honorific;
use crate::text::words;

/// A shorter text is a heading or an answer such as "none".
const SHORTEST: usize = 8;
/// A longer paragraph is a discussion, in which motions are told of.
const LONGEST: usize = 2_000;

/// What bears no mark is shorter.
const LONGEST_UNMARKED: usize = 600;

/// What a part of a motion tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Field {
    Mover,
    Seconder,
    Vote,
}

/// The words before what they announce. Those that end as [`JOINING`] does need no colon.
#[rustfmt::skip]
const FIELDS: &[(Field, &[&str])] = &[
    (Field::Mover, &["maker", "mover", "moved", "moved by", "motion by", "motion was made by", "motion made by", "proposer", "proposed by", "antragsteller",
        "antragstellerin", "antragstellende", "antrag von", "beantragt von", "proposée par", "proposé par", "proposition de", "propuesta por",
        "propuesto por"]),
    (Field::Seconder, &["second", "seconder", "seconded", "seconded by", "second by", "unterstützt von", "appuyée par", "appuyé par",
        "secundada por", "secundado por"]),
    (Field::Vote, &["ayes", "aye", "yeas", "nays", "nay", "noes", "yes", "no", "in favor", "in favour", "for", "against", "opposed",
        "abstain", "abstained", "abstentions", "abstention", "abstaining", "absent", "roll call", "roll call vote", "roll-call vote", "vote", "votes", "voting", "result", "ja", "nein", "enthaltung", "enthaltungen",
        "abstimmung", "dafür", "dagegen", "pour", "contre", "a favor", "en contra", "abstenciones"]),
];
const JOINING: &[&str] = &[" by", " von", " par", " por", " de"];
/// What a line of a motion begins with.
const MARKS: &[&str] = &["motion", "antrag", "beschluss", "moción"];
/// Where a name in a sentence ends.
const ENDS: &[&str] = &[
    ", and seconded",
    " and seconded",
    " and was seconded",
    ", seconded",
    " seconded",
    " that ",
    " to ",
    ", to ",
    " for ",
    ", the ",
    ". ",
    ";",
];
/// Words by which a vote is told in a sentence.
const CARRIED: &[&str] = &[
    "motion carried",
    "motion carries",
    "motion passed",
    "motion passes",
    "carried unanimously",
    "passed unanimously",
    "approved unanimously",
    "seconded and passed",
    "seconded and carried",
    "seconded and approved",
];
/// Words that say that it was lost.
#[rustfmt::skip]
pub(super) const LOST: &[&str] = &[
    "motion failed", "motion fails", "motion lost", "motion was lost", "motion was defeated", "motion defeated", "motion denied", "motion not carried", "motion did not carry",
    "motion died", "motion dies", "not adopted", "abgelehnt", "motion rejetée", "rechazada", "motion withdrawn", "motion was withdrawn",
];

/// A paragraph as it is read for motions.
struct Paragraph<'l> {
    head: &'l Line,
    text: String,
}

/// A part of a paragraph: what it tells, and the words behind its label.
struct Part<'t> {
    field: Field,
    label: &'t str,
    value: &'t str,
    /// Where the label begins.
    start: usize,
}

/// Finds the motions of a report.
pub(super) fn read(file: &SourceFile, lines: &[Line], found: &mut Vec<Finding<MarkedDecision>>) {
    let paragraphs = paragraphs(lines);
    let mut at = 0;
    while at < paragraphs.len() {
        let n_below = paragraphs[at + 1..]
            .iter()
            .take_while(|below| is_all_fields(&below.text) || is_outcome(&below.text) || is_answer(&below.text))
            .count();
        let below = &paragraphs[at + 1..at + 1 + n_below];
        if let Some(decision) = motion(&paragraphs[at], below) {
            let span = place_of(file, paragraphs[at].head, decision.text.lines().next().unwrap_or_default());
            found.push(Finding { value: decision, rule: "decisions: motion".to_owned(), span });
        }
        at += 1 + n_below;
    }
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

/// Tells whether a paragraph consists of nothing but parts of a motion, the first of which is no vote of something else.
fn is_all_fields(text: &str) -> bool {
    if text.len() > LONGEST || !begins_with_field(text) {
        return false;
    }
    let parts = parts(text);
    let begins = parts.first().is_some_and(|first| text[..first.start].chars().all(|c| !c.is_alphanumeric()));
    let is_told = |part: &Part<'_>| match part.field {
        Field::Vote => is_count(part.value) || ballots::read(part.label, part.value).is_some(),
        _ => are_only_names(part.value),
    };
    begins && parts.iter().all(is_told)
}

/// Tells whether a text begins with the label of a part. Hardly any does, and the others need no closer look.
fn begins_with_field(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_begun = |label: &str| bare.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label));
    FIELDS.iter().any(|(_, labels)| labels.iter().any(|label| is_begun(label)))
}

/// Tells whether a text holds the stem of any word on which a motion turns.
fn may_be_motion(text: &str) -> bool {
    const STEMS: &[&str] = &["mov", "motion", "moci", "maker", "propos", "propuest", "antrag", "beschluss"];
    let folded = text.to_ascii_lowercase();
    STEMS.iter().any(|stem| folded.contains(stem))
}

/// Tells whether a paragraph says no more than how the vote went: "Motion carried."
fn is_outcome(text: &str) -> bool {
    /// "Motion carried unanimously by a show of hands" is not longer.
    const LONGEST_OUTCOME: usize = 60;
    let lower = text.to_lowercase();
    let bare = lower.trim_start_matches(|c: char| !c.is_alphabetic());
    text.len() <= LONGEST_OUTCOME && CARRIED.iter().chain(LOST).any(|words| bare.starts_with(words))
}

/// Tells whether a paragraph is no more than what somebody answered when the roll was called: "Two: aye".
fn is_answer(text: &str) -> bool {
    /// With an office, a name and a vote are not longer.
    const LONGEST_ANSWER: usize = 80;
    text.len() <= LONGEST_ANSWER && ballots::roll(text).is_some()
}

/// Reads a paragraph, with what stands below it, as a motion.
fn motion(paragraph: &Paragraph<'_>, below: &[Paragraph<'_>]) -> Option<MarkedDecision> {
    let whole = paragraph.text.as_str();
    let is_telling = !below.is_empty() || may_be_motion(whole);
    if whole.len() > LONGEST || !is_telling || is_all_fields(whole) {
        return None;
    }
    let is_heading = matches!(paragraph.head.block, Block::Heading(_));
    let rest = after_mark(whole);
    let own = parts(rest.unwrap_or(whole));
    let mut motion = Motion::default();
    for part in own.iter() {
        add(&mut motion, part);
    }
    for paragraph in below {
        let answers = ballots::roll(&paragraph.text).unwrap_or_default();
        answers.into_iter().for_each(|ballot| ballots::add(&mut motion.ballots, ballot));
        parts(&paragraph.text).iter().for_each(|part| add(&mut motion, part));
    }
    if motion.ballots.is_empty() {
        motion.ballots = below
            .iter()
            .map(|paragraph| ballots::tally(&paragraph.text))
            .find(|read| !read.is_empty())
            .unwrap_or_default();
    }
    let told = rest.unwrap_or(whole);
    let text = match own.first() {
        // What stands before the first part is what was moved; a sentence that begins with its mover is told whole.
        Some(first) if is_text(&told[..first.start]) && !is_sentence_about(first, whole) => &told[..first.start],
        _ => &told[..start_of_votes(told, &own)],
    };
    // Brackets at the end of another sentence may hold anything.
    let (text, behind) = if rest.is_some() { split_movers(text) } else { (from_mover(text), None) };
    if let Some((mover, seconder)) = behind
        && motion.moved_by.is_empty()
    {
        (motion.moved_by, motion.seconded_by) = (vec![mover], vec![seconder]);
    }
    if rest.is_none() && motion.moved_by.is_empty() {
        motion.moved_by = before_verb(whole, &[" moved ", " moved, ", " moves ", " so moved"]);
    }
    if motion.seconded_by.is_empty() {
        motion.seconded_by = before_verb(whole, &[" seconded"]);
    }
    let everything: Vec<String> = std::iter::once(paragraph).chain(below).map(|one| one.text.to_lowercase()).collect();
    motion.is_lost = everything.iter().any(|text| LOST.iter().any(|words| text.contains(words)));
    let is_carried = everything.iter().any(|text| CARRIED.iter().any(|words| text.contains(words)));
    let is_voted = motion.votes.is_some() || !motion.ballots.is_empty();
    let has_outcome = !motion.seconded_by.is_empty() || is_voted || is_carried || motion.is_lost;
    // Without the mark, words on who moved are a motion only with what follows one.
    let is_motion = match rest {
        Some(_) => !is_heading,
        None => {
            !motion.moved_by.is_empty()
                && has_outcome
                && whole.len() <= LONGEST_UNMARKED
                && (!is_heading || !below.is_empty())
        }
    };
    let text =
        words::squeeze(without_number(text.trim_matches([' ', '*', '_', ',', ';', '–', '-', '\n']))).into_owned();
    let paragraph_number = match is_heading {
        true => below.first()?.head.paragraph,
        false => paragraph.head.paragraph,
    };
    (is_motion && text.chars().count() >= SHORTEST && paragraph_number > 0).then_some(MarkedDecision {
        kind: DecisionKind::Decision,
        text,
        by: None,
        state: None,
        due: None,
        paragraph: paragraph_number,
        motion,
    })
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

/// Takes the mark off a motion: `Motion:`, `MOTION 3:`, `Antrag:`.
fn after_mark(text: &str) -> Option<&str> {
    /// With its number a mark is not longer.
    const LONGEST_MARK: usize = 24;
    let text = text.trim_start_matches(['*', '_', ' ', '-']);
    let (before, after) = text.split_once([':', '：'])?;
    let before = before.trim().to_lowercase();
    let word = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '#' | '.' | '-' | '/'));
    (before.len() <= LONGEST_MARK && MARKS.contains(&word)).then(|| after.trim_start_matches(['*', '_', ' ']))
}

/// Finds the parts of a motion in a text, in order.
fn parts(text: &str) -> Vec<Part<'_>> {
    let folded = text.to_ascii_lowercase();
    let mut places: Vec<(usize, usize, usize, Field)> = Vec::new();
    for (field, labels) in FIELDS {
        for label in *labels {
            for (start, _) in folded.match_indices(label) {
                let end = start + label.len();
                let is_word =
                    !text[..start].ends_with(char::is_alphanumeric) && !text[end..].starts_with(char::is_alphanumeric);
                let behind = text[end..].trim_start_matches(['*', '_', ' ']);
                let joins =
                    JOINING.iter().any(|joining| label.ends_with(joining)) && text[end..].starts_with([' ', '\n']);
                let colon = behind.strip_prefix([':', '：']).map(|rest| text.len() - rest.len());
                if let Some(value) = colon.or_else(|| joins.then_some(end)).filter(|_| is_word) {
                    places.push((start, value, end, *field));
                }
            }
        }
    }
    // Of "moved" and "moved by" the longer is meant.
    places.sort_by_key(|(start, value, _, _)| (*start, std::cmp::Reverse(*value)));
    let mut parts: Vec<(usize, usize, usize, Field)> = Vec::new();
    for place in places {
        if parts.last().is_none_or(|last| place.0 >= last.1) {
            parts.push(place);
        }
    }
    let ends: Vec<usize> = parts.iter().skip(1).map(|next| next.0).chain([text.len()]).collect();
    let read = parts.iter().zip(ends).map(|(&(start, value, end, field), next)| {
        // "It was seconded by" may be the end of a line.
        let value = first_lines(text[value..next].trim_start());
        // "by Speaker One and seconded by Speaker Two": what joins the parts belongs to neither.
        let joints = [" and was", " and", " und", " et", " y"];
        let value = joints.iter().find_map(|joint| value.trim_end().strip_suffix(joint)).unwrap_or(value);
        Part {
            field,
            label: &text[start..end],
            value: value.trim_matches([' ', '*', '_', ',', ';', '(', ')', '|', '/', '-']),
            start,
        }
    });
    read.collect()
}

fn is_count(value: &str) -> bool {
    /// "8 yes, 0 no, 0 abstained (Speaker One)" is not longer.
    const LONGEST_COUNT: usize = 80;
    let lower = value.to_lowercase();
    let is_word =
        ["none", "all", "unanimous", "carried", "passed", "failed"].iter().any(|word| lower.starts_with(word));
    value.len() <= LONGEST_COUNT && (value.starts_with(|c: char| c.is_ascii_digit()) || is_word)
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

/// Returns the first line, and those below it as long as a list goes on.
fn first_lines(text: &str) -> &str {
    let ends = text.match_indices('\n').map(|(end, _)| end);
    let end = ends.into_iter().find(|end| !text[..*end].trim_end().ends_with(','));
    &text[..end.unwrap_or(text.len())]
}

/// Tells whether a text names somebody and says nothing else.
fn are_only_names(text: &str) -> bool {
    ENDS.iter().all(|end| !text.contains(end)) && !names_of(text).is_empty()
}

/// Returns who stands before a verb, at the beginning of the text or of a part of it: `Speaker One moved to …; Speaker Two
/// seconded.`
fn before_verb(text: &str, verbs: &[&str]) -> Vec<String> {
    let places = verbs.iter().filter_map(|verb| text.find(verb));
    let Some(before) = places.min().map(|at| &text[..at]) else { return Vec::new() };
    let start =
        [". ", "; ", ", ", " and ", "\n"].iter().filter_map(|part| Some(before.rfind(part)? + part.len())).max();
    let named = names_of(&before[start.unwrap_or(0)..]);
    // A family name is enough where an office or a title says that it is one: `Member Two moved to …`
    let part = &before[start.unwrap_or(0)..];
    let is_titled = offices::split(part.trim()).is_some() || !without_honorific(part.trim()).0.is_empty();
    if is_titled || named.iter().all(|name| name.contains(' ')) { named } else { Vec::new() }
}

/// Returns who is named at the beginning of a text: up to where the sentence goes on.
fn names_of(text: &str) -> Vec<String> {
    const MOST_NAMES: usize = 3;
    let end = ENDS.iter().filter_map(|end| text.find(end)).min().unwrap_or(text.len());
    let text = text[..end].trim_matches([' ', '.', ',', '*', '_', ':']);
    let parts = names::split_list(text);
    let are_names = parts.iter().all(|part| names::parse(part).is_some_and(|entry| is_capital(&entry.name)));
    let named = parts.iter().filter_map(|part| Some(names::parse(part)?.name));
    if are_names && parts.len() <= MOST_NAMES { named.collect() } else { Vec::new() }
}

fn is_capital(name: &str) -> bool {
    name.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase())
}

/// `adopt the plan (Speaker One/Speaker Two)`: mover and seconder stand in brackets at the end.
fn split_movers(text: &str) -> (&str, Option<(String, String)>) {
    let split = || {
        let bare = text.trim_end().trim_end_matches(['.', '*', '_', ' ']);
        let (before, inside) = bare.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?;
        let pieces: Vec<&str> = inside.split(['/', ',']).map(str::trim).collect();
        let [mover, seconder] = pieces[..] else { return None };
        Some((before, (names_of(mover).pop()?, names_of(seconder).pop()?)))
    };
    match split() {
        Some((before, movers)) => (before, Some(movers)),
        None => (text, None),
    }
}
