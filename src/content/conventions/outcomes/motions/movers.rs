//! Who moved a motion and who seconded it, where no label says so.

use super::super::ballots;
use crate::content::conventions::names;
use crate::content::conventions::offices;
use crate::content::conventions::present::Present;
use crate::text::name::without_honorific;

/// Where a name in a sentence ends.
const ENDS: &[&str] = &[
    ", and seconded", " and seconded", " and was seconded", ", seconded", " seconded", " that ", " to ", ", to ",
    " for ", ", the ", ". ", ";",
];

/// Tells whether a text names somebody and says nothing else.
pub(super) fn are_only_names(text: &str) -> bool {
    ENDS.iter().all(|end| !text.contains(end)) && !names_of(text).is_empty()
}

/// Returns who stands before a verb, at the beginning of the text or of a part of it: `Speaker One moved to …; Speaker Two
/// seconded.`
pub(super) fn before_verb(text: &str, verbs: &[&str], present: &Present) -> Vec<String> {
    let places = verbs.iter().filter_map(|verb| text.find(verb));
    let Some(before) = places.min().map(|at| &text[..at]) else { return Vec::new() };
    let start =
        [". ", "; ", ": ", ", ", " and ", "\n"].iter().filter_map(|part| Some(before.rfind(part)? + part.len())).max();
    let part = before[start.unwrap_or(0)..].trim();
    let named = names_of(part);
    // A family name is enough where an office or a title says that it is one, or somebody who was there bears it: `Member Two moved to …`
    let is_titled = offices::split(part).is_some() || !without_honorific(part).0.is_empty();
    let is_known = |name: &String| name.contains(' ') || present.find(name).is_some();
    if is_titled || named.iter().all(is_known) { named } else { Vec::new() }
}

/// Returns who is named at the beginning of a text: up to where the sentence goes on.
pub(super) fn names_of(text: &str) -> Vec<String> {
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
pub(super) fn split_movers(text: &str) -> (&str, Option<(String, String)>) {
    let split = || {
        // "13 in favor and 2 opposed (Two, Three)" names who was opposed.
        if !ballots::tally(text).is_empty() {
            return None;
        }
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
