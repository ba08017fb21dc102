//! Those who were there, to be found by whatever a report calls them: names, codes, first names, `Speaker O`, `Member One`.

use rustc_hash::FxHashMap;

use super::Finding;
use super::names::Entry;
use super::offices;
use crate::text::name::short::{self, ByInitial, ByInitials, Sole};
use crate::text::name::{Resemblance, person_key, resemblance};

/// Those who were there, to be found by whatever a report calls them.
#[derive(Debug, Default)]
pub(super) struct Present {
    /// In the order of the report.
    pub(super) people: Vec<Finding<Entry>>,
    by_code: FxHashMap<String, usize>,
    by_key: FxHashMap<String, usize>,
    /// By the name without the office before it.
    by_bare_key: FxHashMap<String, usize>,
    /// By the single words of names of several.
    by_word: Sole<usize>,
    by_initial: ByInitial<usize>,
    /// Where nobody has a code.
    by_initials: ByInitials<usize>,
    /// By the initial of the first name and the last name, as in an account: `sone`.
    by_account: Sole<usize>,
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
            let Some((first, last)) = short::ends(&entry.name) else { continue };
            present.by_initial.add(&entry.name, at);
            present.by_initials.add(&entry.name, at);
            let initial = first.chars().next().into_iter().flat_map(char::to_lowercase);
            present.by_account.add(initial.collect::<String>() + &person_key(last), at);
            for word in entry.name.split(' ') {
                present.by_word.add(person_key(word), at);
            }
        }
        present
    }

    /// Makes them of names, for tests.
    #[cfg(test)]
    pub(super) fn of(listed: &[&str]) -> Present {
        let finding = |name: &&str| {
            let value = super::names::parse(name).expect("tests list names");
            Finding { value, rule: String::new(), span: crate::source::Span::default() }
        };
        Present::new(listed.iter().map(finding).collect())
    }

    /// Returns who has these initials alone, in a list without codes: `SO` for "Speaker One", `SvO` for "Speaker van One".
    pub(super) fn by_initials(&self, initials: &str) -> Option<&Entry> {
        let at = self.by_initials.find(initials)?;
        self.by_code.is_empty().then(|| self.people.get(at).map(|finding| &finding.value))?
    }

    /// Returns whom a code fits that nobody is listed with, where the list has codes: it begins with the first letters of a first and a last
    /// name, and goes on with others of that, as `SON` does for "Speaker One". Only one of those who were there may be called so.
    pub(super) fn by_unlisted_code(&self, code: &str) -> Option<&Entry> {
        const LETTERS: usize = 3;
        if self.by_code.is_empty() || code.len() != LETTERS || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return None;
        }
        let mut fitting = self.people.iter().map(|finding| &finding.value).filter(|entry| fits(code, &entry.name));
        fitting.next().filter(|_| fitting.next().is_none())
    }

    /// Returns whom initials before a family name mean, if that is one person alone: `S. One` for "Speaker One".
    pub(super) fn by_initialled(&self, name: &str) -> Option<&Entry> {
        let (initials, family) = name.rsplit_once(' ')?;
        let is_initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
        let first = initials.chars().next().filter(|_| initials.split(' ').all(is_initial))?;
        let is_meant = |entry: &&Entry| {
            entry.name.rsplit_once(' ').is_some_and(|(_, own)| own == family) && entry.name.starts_with(first)
        };
        let mut bearers = self.people.iter().map(|finding| &finding.value).filter(is_meant);
        bearers.next().filter(|_| bearers.next().is_none())
    }

    /// Tells whether somebody is listed under these very letters, as a code or as the whole name.
    pub(super) fn has(&self, letters: &str) -> bool {
        let is_name = |at: &usize| self.people.get(*at).is_some_and(|finding| finding.value.name == letters);
        self.by_code.contains_key(letters) || self.by_key.get(&person_key(letters)).is_some_and(is_name)
    }

    /// Returns who alone is called so for short: "Bob" for "Robert One", `sone` for "Speaker One"; where it is said `n_uses` times, "Bec" for
    /// "Rebecca One".
    pub(super) fn by_short_form(&self, name: &str, n_uses: usize) -> Option<&Entry> {
        /// Shorter forms stand for too many names.
        const FEWEST_LETTERS: usize = 3;
        const MOST_LETTERS: usize = 8;
        /// Where more were there, nothing is called for short.
        const MOST_PEOPLE: usize = 60;
        let n_letters = name.chars().count();
        if !name.chars().all(char::is_alphabetic) || n_letters < FEWEST_LETTERS {
            return None;
        }
        if name.starts_with(char::is_lowercase) {
            return self.people.get(self.by_account.find(name)?).map(|finding| &finding.value);
        }
        if n_letters > MOST_LETTERS || self.people.len() > MOST_PEOPLE {
            return None;
        }
        let is_meant = |entry: &&Entry| is_short_for(name, &entry.name, n_uses >= 2);
        let mut bearers = self.people.iter().map(|finding| &finding.value).filter(is_meant);
        bearers.next().filter(|_| bearers.next().is_none())
    }

    /// Tells whether somebody is called so: one of them, or several, so that it is open which.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let is_single = || !name.contains(' ') && name.chars().count() > 1;
        self.find(name).is_some() || (is_single() && self.by_word.has(&person_key(name)))
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
        let initialled =
            || short::split_initial(part).and_then(|(first, initial)| self.by_initial.find(first, initial));
        if let Some((_, last)) = part.split_once(' ') {
            let is_initial = last.trim_end_matches('.').chars().count() == 1;
            return entry(self.by_bare_key.get(&key).copied().or_else(|| initialled().filter(|_| is_initial))?);
        }
        if part.chars().count() < 2 {
            return None;
        }
        match self.by_word.has(&key) {
            true => entry(self.by_word.find(&key)?),
            false => entry(initialled().filter(|_| ends_with_initial(part))?),
        }
    }
}

/// Tells whether a word is a given name with the initial that is written with it: `SpeakerO`.
fn ends_with_initial(word: &str) -> bool {
    const SHORTEST: usize = 3;
    let Some((given, initial)) = short::split_initial(word) else { return false };
    initial.is_uppercase()
        && given.chars().count() >= SHORTEST
        && given.starts_with(char::is_uppercase)
        && given.chars().skip(1).all(char::is_lowercase)
}

/// Tells whether a given name is a short form of that of a whole name; one from the middle of it (`may_be_middle`) may be a word.
fn is_short_for(short: &str, name: &str, may_be_middle: bool) -> bool {
    let Some((given, family)) = name.split_once(' ') else { return false };
    let (folded, given) = (short.to_lowercase(), given.to_lowercase());
    let is_middle = || given.chars().count() >= folded.chars().count() + 3 && given.contains(&folded);
    let is_form = || resemblance(&format!("{short} {family}"), name) == Some(Resemblance::ShortGivenName);
    given != folded && ((may_be_middle && is_middle()) || is_form())
}

/// Tells whether a code is made of the first letter of a first name, and of some of the last name in their order, from its first one on.
fn fits(code: &str, name: &str) -> bool {
    let upper = name.to_uppercase();
    let Some((first, last)) = upper.split_once(' ') else { return false };
    let last = last.rsplit(' ').next().unwrap_or_default();
    let mut wanted = code.chars();
    if wanted.next() != first.chars().next() || code.chars().nth(1) != last.chars().next() {
        return false;
    }
    let mut letters = last.chars();
    wanted.all(|letter| letters.any(|other| other == letter))
}
