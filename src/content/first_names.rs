//! Who is meant by a first name alone, `Notetaker: Tom`, in a report that lists nobody of that name: somebody whom other reports know, or who
//! had a part in several of them and is called no more anywhere. Only the whole archive can tell; a report keeps what it says ([`FirstName`]).

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::owners;
use super::schema::Office;
use crate::source::Spanned;
use crate::text::name::person_key;
use crate::text::name::short::{Sole, ends};

/// A part in a meeting that a report tells by a first name alone.
#[derive(Clone, Debug)]
pub struct FirstName {
    /// The part.
    pub office: Office,
    /// The name as it is written.
    pub name: Spanned<String>,
    /// The rule by which it was found.
    pub rule: String,
    /// Whether nothing else than somebody's name is likely to stand there, report after report.
    pub is_of_person: bool,
}

/// Who is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meant<T> {
    /// Somebody of whom the whole name is known, or who is listed by this name alone.
    Known(T),
    /// Somebody of whom nothing but this name is known, in several reports.
    Recurring,
}

impl<T> Meant<T> {
    /// Returns the rule, with how it is known who is meant.
    pub fn rule(&self, rule: &str) -> String {
        let how = match self {
            Meant::Known(_) => "the only one of this name in the archive",
            Meant::Recurring => "by a first name alone, as in other reports",
        };
        format!("{rule}, {how}")
    }
}

/// What first names mean in an archive.
#[derive(Debug)]
pub struct FirstNames<T> {
    whole: FxHashMap<String, T>,
    /// By the first and the last word of names of several.
    by_word: Sole<T>,
    recurring: FxHashSet<String>,
}

/// In fewer reports it may be a word, or a slip.
const FEWEST_REPORTS: usize = 3;

impl<T: Copy + PartialEq> FirstNames<T> {
    /// Learns what first names mean: of all people by their names, and of what reports tell by first names, `told`, each with its text.
    pub fn new<'a>(people: impl Iterator<Item = (&'a str, T)>, told: &[(&'a [FirstName], &'a str)]) -> FirstNames<T> {
        let told: Vec<_> = told.iter().filter(|(names, _)| !names.is_empty()).collect();
        let (mut whole, mut by_word) = (FxHashMap::default(), Sole::default());
        if told.is_empty() {
            return FirstNames { whole, by_word, recurring: FxHashSet::default() };
        }
        for (name, person) in people {
            whole.entry(person_key(name)).or_insert(person);
            if let Some((first, last)) = ends(name) {
                by_word.add(person_key(first), person);
                by_word.add(person_key(last), person);
            }
        }
        let mut n_reports: FxHashMap<String, usize> = FxHashMap::default();
        let mut words: FxHashSet<String> = FxHashSet::default();
        for (names, text) in told {
            let own = names.iter().filter(|told| told.is_of_person).map(|told| told.name.value.as_str());
            let own: BTreeSet<&str> = own.collect();
            let in_text = owners::words(text);
            for name in own {
                *n_reports.entry(person_key(name)).or_default() += 1;
                // What is written in small letters elsewhere is a word: "Notetaker: Volunteer".
                if in_text.contains(name.to_lowercase().as_str()) {
                    words.insert(person_key(name));
                }
            }
        }
        n_reports.retain(|key, n| *n >= FEWEST_REPORTS && !by_word.has(key) && !words.contains(key));
        FirstNames { whole, by_word, recurring: n_reports.into_keys().collect() }
    }

    /// Returns who is meant by a first name; nobody, if several may be.
    pub fn find(&self, name: &str) -> Option<Meant<T>> {
        let key = person_key(name);
        let known = self.whole.get(&key).copied().or_else(|| self.by_word.find(&key));
        known.map(Meant::Known).or_else(|| self.recurring.contains(&key).then_some(Meant::Recurring))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn first_names_mean_who_alone_is_called_so_or_recur() {
        let first_name = |name: &str| FirstName {
            office: Office::MinuteTaker,
            name: Spanned::new(name.to_owned(), Span::default()),
            rule: String::new(),
            is_of_person: name != "Etherpad",
        };
        let names: Vec<FirstName> =
            ["Ann", "Bea", "Carla", "One", "Volunteer", "Doris", "Etherpad"].into_iter().map(first_name).collect();
        let (twice, thrice) = ([first_name("Erna")], "A volunteer is wanted.");
        let mut told: Vec<(&[FirstName], &str)> = vec![(&names, thrice); 3];
        told.extend([(&twice[..], ""); 2]);
        let people = ["Ann One", "Bea Two", "Bea Three", "Carla"];
        let known = FirstNames::new(people.into_iter().zip(0..), &told);
        assert_eq!(known.find("Ann"), Some(Meant::Known(0)));
        assert_eq!(known.find("One"), Some(Meant::Known(0)));
        assert_eq!(known.find("Bea"), None);
        assert_eq!(known.find("Carla"), Some(Meant::Known(3)));
        assert_eq!(known.find("Doris"), Some(Meant::Recurring));
        assert_eq!(known.find("Volunteer"), None);
        assert_eq!(known.find("Erna"), None);
        assert_eq!(known.find("Etherpad"), None);
    }
}
