//! The parts of a motion: words that say who moved or seconded it or how the vote went, and what stands behind them.

use std::sync::LazyLock;

use super::super::ballots;
use super::LONGEST;
use super::movers::are_only_names;
use crate::text::phrases::Phrases;

/// What a part of a motion tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Field {
    Mover,
    Seconder,
    Vote,
}

/// The words before what they announce. Those that end as [`JOINING`] does need no colon.
#[rustfmt::skip]
const FIELDS: &[(Field, &[&str])] = &[
    (Field::Mover, &["maker", "mover", "moved", "moved by", "motion by", "motion was made by", "motion made by", "proposer", "proposed by", "sponsor", "sponsors", "sponsored by", "antragsteller",
        "antragstellerin", "antragstellende", "antrag von", "beantragt von", "proposée par", "proposé par", "proposition de", "propuesta por",
        "propuesto por", "on the proposal of", "on the proposition of"]),
    (Field::Seconder, &["second", "seconder", "seconded", "seconded by", "second by", "2nd", "2nd by", "2nded by", "unterstützt von", "appuyée par", "appuyé par",
        "secundada por", "secundado por"]),
    (Field::Vote, &["ayes", "aye", "yeas", "yays", "yay", "nays", "nay", "noes", "yes", "no", "in favor", "in favour", "for", "against", "opposed", "votes in favor", "votes in favour", "votes for", "votes against", "votes opposed",
        "abstain", "abstained", "abstentions", "abstention", "abstaining", "absent", "no vote", "not voting", "did not vote", "roll call", "roll call vote", "roll-call vote", "vote", "votes", "voting", "result", "ja", "nein", "enthaltung", "enthaltungen",
        "abstimmung", "dafür", "dagegen", "pour", "contre", "a favor", "en contra", "abstenciones"]),
];
const JOINING: &[&str] = &[" by", " von", " par", " por", " de", " of"];
/// A part of a paragraph: what it tells, and the words behind its label.
pub(super) struct Part<'t> {
    pub(super) field: Field,
    pub(super) label: &'t str,
    pub(super) value: &'t str,
    /// Where the label begins.
    pub(super) start: usize,
}

/// Tells whether a paragraph consists of nothing but parts of a motion, the first of which is no vote of something else.
pub(super) fn is_all_fields(text: &str) -> bool {
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
pub(in super::super) fn begins_with_field(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_begun = |label: &str| bare.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label));
    FIELDS.iter().any(|(_, labels)| labels.iter().any(|label| is_begun(label)))
}

static ANY_LABEL: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&FIELDS.iter().flat_map(|(_, labels)| *labels).copied().collect::<Vec<&str>>()));

/// Finds the parts of a motion in a text, in order.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let folded = text.to_ascii_lowercase();
    if !ANY_LABEL.is_any_in(&folded) {
        return Vec::new();
    }
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

pub(super) fn is_count(value: &str) -> bool {
    /// "8 yes, 0 no, 0 abstained (Speaker One)" is not longer.
    const LONGEST_COUNT: usize = 80;
    let lower = value.to_lowercase();
    let is_word =
        ["none", "all", "unanimous", "carried", "passed", "failed"].iter().any(|word| lower.starts_with(word));
    value.len() <= LONGEST_COUNT && (value.starts_with(|c: char| c.is_ascii_digit()) || is_word)
}

/// Returns the first line, and those below it as long as a list goes on.
fn first_lines(text: &str) -> &str {
    let ends = text.match_indices('\n').map(|(end, _)| end);
    let end = ends.into_iter().find(|end| !text[..*end].trim_end().ends_with(','));
    &text[..end.unwrap_or(text.len())]
}
