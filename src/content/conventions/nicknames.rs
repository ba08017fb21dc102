//! Lists that call people by what they are called in a chat, with their names in brackets: `nick42 (Speaker One)`.
//!
//! In `kate (Some Body)` the same form says where somebody is from. So it is read as a name only where a list has it several
//! times, and never twice with the same words in brackets: few lists have each person from another body.

use rustc_hash::FxHashSet;

use super::Finding;
use super::names::{self, Entry};

/// With fewer, nothing tells nicknames from first names.
const FEWEST: usize = 4;

/// Gives the people of such a list their names, and keeps their nicknames as the codes by which the report calls them. Tells
/// whether the list is such a one.
pub(super) fn settle(people: &mut [Finding<Entry>]) -> bool {
    let named: Vec<&str> = people.iter().filter_map(|finding| name_behind(&finding.value)).collect();
    let n_different = named.iter().collect::<FxHashSet<_>>().len();
    let n_bodies = people.iter().filter(|finding| !finding.value.affiliation.is_empty()).count();
    if named.len() < FEWEST || n_different < named.len() || n_bodies > named.len() {
        return false;
    }
    people.iter_mut().for_each(|finding| resolve(&mut finding.value));
    true
}

/// Puts the name in brackets in the place of the nickname before it.
pub(super) fn resolve(entry: &mut Entry) {
    let Some(name) = name_behind(entry).map(str::to_owned) else { return };
    entry.code = Some(std::mem::replace(&mut entry.name, name));
    entry.affiliation.clear();
}

/// Returns what stands in brackets behind a single word in small letters, if it can be a person's whole name.
fn name_behind(entry: &Entry) -> Option<&str> {
    let [name] = &entry.affiliation[..] else { return None };
    let is_nickname = !entry.name.contains(' ') && entry.name.starts_with(|c: char| c.is_lowercase());
    let words: Vec<&str> = name.split(' ').collect();
    let is_whole = (2..=4).contains(&words.len()) && words.iter().all(|word| word.starts_with(char::is_uppercase));
    (is_nickname && is_whole && names::looks_like_name(name)).then_some(name)
}
