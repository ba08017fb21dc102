//! Those who were there, to be found by whatever a report calls them: names, codes, first names, `Speaker O`, `Member One`.

use rustc_hash::FxHashMap;

use super::Finding;
use super::names::Entry;
use super::offices;
use crate::text::name::person_key;

/// Those who were there, to be found by whatever a report calls them.
#[derive(Debug, Default)]
pub(super) struct Present {
    /// In the order of the report.
    pub(super) people: Vec<Finding<Entry>>,
    by_code: FxHashMap<String, usize>,
    by_key: FxHashMap<String, usize>,
    /// By the name without the office before it.
    by_bare_key: FxHashMap<String, usize>,
    /// By the single words of names of several; `None` where several people bear one.
    by_word: FxHashMap<String, Option<usize>>,
    /// By the first name and the initial of the last: `Speaker O`; `None` where several people share both.
    by_initial: FxHashMap<String, Option<usize>>,
    /// By the first letters of first and last name, where nobody has a code; `None` where several share them.
    by_initials: FxHashMap<String, Option<usize>>,
    /// Whether the list has nicknames with the names behind them in brackets.
    pub(super) has_nicknames: bool,
}

impl Present {
    /// Makes them of a list in which each stands once.
    pub(super) fn new(people: Vec<Finding<Entry>>) -> Present {
        let mut present = Present { people, ..Present::default() };
        for (at, Finding { value: entry, .. }) in present.people.iter().enumerate() {
            if let Some(code) = &entry.code {
                present.by_code.entry(code.clone()).or_insert(at);
            }
            present.by_key.entry(person_key(&entry.name)).or_insert(at);
            present.by_bare_key.entry(person_key(offices::bare(&entry.name))).or_insert(at);
            if !entry.name.contains(' ') {
                continue;
            }
            if let Some((first, last)) = entry.name.split_once(' ')
                && let Some(initial) = last.rsplit(' ').next().and_then(|last| last.chars().next())
            {
                let initials = format!("{}{initial}", first.chars().next().unwrap_or_default()).to_uppercase();
                for initials in std::iter::once(initials).chain(all_initials(&entry.name)) {
                    let bearer = present.by_initials.entry(initials).or_insert(Some(at));
                    *bearer = bearer.filter(|other| *other == at);
                }
                let bearer = present.by_initial.entry(person_key(&format!("{first} {initial}"))).or_insert(Some(at));
                *bearer = bearer.filter(|other| *other == at);
            }
            for word in entry.name.split(' ') {
                let bearer = present.by_word.entry(person_key(word)).or_insert(Some(at));
                *bearer = bearer.filter(|other| *other == at);
            }
        }
        present
    }

    /// Returns who has these initials alone, in a list without codes: `SO` for "Speaker One", `SvO` for "Speaker van One".
    pub(super) fn by_initials(&self, initials: &str) -> Option<&Entry> {
        let at = (*self.by_initials.get(initials)?)?;
        self.by_code.is_empty().then(|| self.people.get(at).map(|finding| &finding.value))?
    }

    /// Tells whether somebody has a code.
    pub(super) fn has_code(&self, code: &str) -> bool {
        self.by_code.contains_key(code)
    }

    /// Returns who is meant by a code, a name, or a first or family name that only one of them has.
    pub(super) fn find(&self, name: &str) -> Option<&Entry> {
        let entry = |at: usize| Some(&self.people.get(at)?.value);
        let known = self.by_code.get(name).or_else(|| self.by_key.get(&person_key(name)));
        if let Some(at) = known {
            return entry(*at);
        }
        let part = offices::bare(name.trim_start_matches('@'));
        let key = person_key(part);
        if let Some((_, last)) = part.split_once(' ') {
            let named = self.by_bare_key.get(&key).copied();
            let is_initial = last.trim_end_matches('.').chars().count() == 1;
            return entry(named.or_else(|| *self.by_initial.get(&key).filter(|_| is_initial)?)?);
        }
        if part.chars().count() < 2 {
            return None;
        }
        entry((*self.by_word.get(&key)?)?)
    }
}

/// Returns the first letters of all words of a name in which one begins with a small letter: `SvO`.
fn all_initials(name: &str) -> Option<String> {
    let initials: String = name.split(' ').filter_map(|word| word.chars().next()).collect();
    let is_mixed = initials.chars().any(char::is_lowercase) && initials.starts_with(char::is_uppercase);
    is_mixed.then_some(initials)
}
