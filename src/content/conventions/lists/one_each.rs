//! Lists of people in which each item is one person, with what is said of them behind commas: `Speaker One, Some Body, Other Body`.

use super::entries::split_outside_brackets;
use crate::content::conventions::names::{self, Entry};
use crate::content::markdown::Line;

/// `Speaker One: @one`: somebody with the name by which they are known elsewhere.
pub(super) fn with_handle(text: &str) -> Option<Entry> {
    let (name, handle) = text.split_once([':', '：'])?;
    let handle = handle.trim();
    let is_handle = handle.strip_prefix('@').is_some_and(|own| !own.is_empty() && !own.contains(char::is_whitespace));
    names::parse(&format!("{name} {handle}")).filter(|entry| is_handle && names::is_whole(&entry.name))
}

/// Tells whether each item of a list is one person, with what is said of them behind commas: hardly an item has names alone.
pub(super) fn is_list(lines: &[Line]) -> bool {
    let items = || lines.iter().filter(|line| line.is_item());
    let n_items = items().count();
    n_items > 1 && items().filter(|line| are_names(&line.text)).count() * 2 < n_items
}

/// Tells whether a text is nothing but names, three of them or more, that are all whole or all of one word.
fn are_names(text: &str) -> bool {
    let parts = names::split_list(text);
    let is_first = |part: &&str| !part.contains(' ') && names::parse(part).is_some();
    let is_whole = |part: &&str| names::parse(part).is_some_and(|entry| names::is_whole(&entry.name));
    parts.len() > 2 && (parts.iter().all(is_whole) || parts.iter().all(is_first))
}

/// Reads an item of such a list, if more than one comma stands in it: what is behind them is said of that person, whatever it looks like.
pub(super) fn single(text: &str) -> Option<Entry> {
    let commas = text.matches([',', '、', '，', ';', '；', '|']).count();
    let is_joined = names::split_list(text).len() > 1 + commas;
    if commas < 2 || split_outside_brackets(text).is_some() || (is_joined && are_names(text)) {
        return None;
    }
    let mut entry = names::parse(text)?;
    let bodies: Vec<String> = entry.affiliation.iter().flat_map(|bodies| bodies_of(bodies)).collect();
    // What goes on in small letters is no list of bodies, but what somebody does.
    match bodies.iter().any(|body| body.starts_with(char::is_lowercase)) {
        true => entry.note = entry.note.take().or(Some(std::mem::take(&mut entry.affiliation).join(", "))),
        false => entry.affiliation = bodies,
    }
    Some(entry)
}

/// Parts several bodies of one person; what a firm is by law and where a university is belong to the name before.
fn bodies_of(text: &str) -> Vec<String> {
    const FORMS: &[&str] =
        &["llp", "llc", "inc", "ltd", "gmbh", "ag", "sa", "plc", "co", "corp", "pllc", "lp", "bv", "kk"];
    const PLACED: &[&str] = &["universi", "institut", "college", "school", "hochschule", "ministry", "city of"];
    let lower = text.to_lowercase();
    if PLACED.iter().any(|placed| lower.contains(placed)) {
        return vec![text.to_owned()];
    }
    let mut bodies: Vec<String> = Vec::new();
    for part in text.split(", ").map(str::trim).filter(|part| !part.is_empty()) {
        match bodies.last_mut() {
            Some(last) if FORMS.contains(&part.trim_end_matches('.').to_lowercase().as_str()) => {
                last.push_str(", ");
                last.push_str(part);
            }
            _ => bodies.push(part.to_owned()),
        }
    }
    bodies
}
