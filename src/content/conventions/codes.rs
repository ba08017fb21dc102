//! Letters in brackets behind names: the codes by which a report calls people, or the bodies that they are of.

use rustc_hash::FxHashMap;

use super::Finding;
use super::names::{self, Entry};
use crate::text::name::{person_key, term_key};

/// Letters in brackets are a code or the short name of a body. They are a code if they can be made of the name, or if
/// the body is named besides; what several people bear is no code of any of them.
pub(super) fn settle(present: &mut [Finding<Entry>]) {
    let codes: Vec<String> = present.iter().filter_map(|finding| finding.value.code.clone()).collect();
    let mut n_of: FxHashMap<&str, usize> = FxHashMap::default();
    codes.iter().for_each(|code| *n_of.entry(code).or_default() += 1);
    let are_bodies = are_bodies(present);
    for finding in present {
        let entry = &mut finding.value;
        let Some(code) = entry.code.clone() else { continue };
        // Where the body is in capitals, the letters in brackets that many bear were not taken for a code: `(TSC) - ABC`.
        if entry.affiliation.iter().any(|body| n_of.get(body.as_str()).is_some_and(|n| *n > 2)) {
            entry.code = None;
            entry.affiliation = vec![code];
            continue;
        }
        let n_bearers = n_of.get(code.as_str()).copied().unwrap_or_default();
        let is_plausible = is_made_of(&code, &entry.name)
            || (!entry.affiliation.is_empty() && codes.len() > 2)
            || !names::is_code(&code);
        let is_body = are_bodies && entry.affiliation.is_empty() && !is_short_for(&code, &entry.name);
        if n_bearers > 1 || !is_plausible || is_body {
            entry.code = None;
            // What three bear is the body that they belong to, whatever its first letter.
            if entry.affiliation.is_empty() && (n_bearers > 2 || is_body || !is_made_of(&code, &entry.name)) {
                entry.affiliation.push(code);
            }
        }
    }
}

/// Tells whether what stands beside the names is bodies, for most of them: then letters in the place of one are the short name of one, too.
fn are_bodies(present: &[Finding<Entry>]) -> bool {
    let is_body = |entry: &Entry| match &entry.code {
        Some(code) => entry.affiliation.is_empty() && !is_short_for(code, &entry.name),
        None => !entry.affiliation.is_empty(),
    };
    let n_bodies = present.iter().filter(|finding| is_body(&finding.value)).count();
    let n_named = present.iter().filter(|finding| finding.value.code.is_some() || is_body(&finding.value)).count();
    n_bodies > 2 && n_bodies * 3 > n_named * 2
}

/// Tells whether the letters of a code stand in a name in their order, the first of them at the beginning of a word.
fn is_short_for(code: &str, name: &str) -> bool {
    let (code, name) = (term_key(code), term_key(name));
    let mut letters = name.chars();
    let is_in_order = code.chars().all(|letter| letters.any(|other| other == letter));
    is_in_order && code.chars().next().is_some_and(|initial| name.split(' ').any(|word| word.starts_with(initial)))
}

/// Tells whether a code begins as one of the words of a name does.
fn is_made_of(code: &str, name: &str) -> bool {
    let first = |text: &str| person_key(text).chars().next();
    let initial = first(code);
    name.split([' ', '-']).any(|word| initial.is_some() && first(word) == initial)
}
