//! What the archive knows already: the names under which a text may speak of it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::states::STATES;
use crate::text::name::{person_key, term_key};
use crate::text::words::{fold_word, words};

/// Something that the archive has a page of, and all its names.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// How front matter refers to it.
    pub reference: String,
    /// Its title, its short form and its other names.
    pub names: Vec<String>,
}

/// A city in which the archive has a meeting, and its country.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct City {
    /// The city.
    pub city: String,
    /// The country.
    pub country: Option<String>,
}

/// What the archive knows.
#[derive(Debug)]
pub struct Known {
    pub(super) topics: Terms,
    pub(super) organisations: Terms,
    pub(super) groups: Terms,
    pub(super) cities: Terms,
    pub(super) states: Terms,
    /// The country of each city.
    countries: BTreeMap<String, String>,
    people: BTreeMap<String, String>,
    persons: Terms,
    /// The organisation to which each group belongs.
    bodies: BTreeMap<String, String>,
}

impl Known {
    /// Puts the names in order.
    pub fn new(
        topics: Vec<Named>,
        organisations: Vec<Named>,
        groups: Vec<Named>,
        people: &[Named],
        cities: Vec<City>,
    ) -> Known {
        let capitals = STATES.iter().filter(|state| !state.capital.is_empty());
        let capitals = capitals.map(|state| (state.capital.to_owned(), state.name.to_owned()));
        let own = cities.iter().filter_map(|city| Some((city.city.clone(), city.country.clone()?)));
        let places = capitals.clone().map(|(city, _)| city).chain(cities.iter().map(|city| city.city.clone()));
        let places = places.map(|city| Named { reference: city.clone(), names: vec![city] });
        let states = STATES.iter().map(|state| Named {
            reference: state.name.to_owned(),
            names: std::iter::once(state.name).chain(state.others.iter().copied()).map(str::to_owned).collect(),
        });
        let by_key = people.iter().flat_map(|person| {
            person.names.iter().map(|name| (person_key(name), person.names.first().unwrap_or(name).clone()))
        });
        Known {
            topics: Terms::new(topics),
            organisations: Terms::new(organisations),
            groups: Terms::new(groups),
            cities: Terms::new(places.collect()),
            states: Terms::new(states.collect()),
            countries: capitals.chain(own).map(|(city, country)| (term_key(&city), country)).collect(),
            people: by_key.collect(),
            persons: Terms::new(people.to_vec()),
            bodies: BTreeMap::new(),
        }
    }

    /// Adds to which organisation each group belongs, both as front matter refers to them.
    #[must_use]
    pub fn with_bodies(self, bodies: impl IntoIterator<Item = (String, String)>) -> Known {
        Known { bodies: bodies.into_iter().collect(), ..self }
    }

    /// Returns the organisation to which a group belongs.
    pub(super) fn body_of(&self, group: &str) -> Option<&str> {
        self.bodies.get(group).map(String::as_str)
    }

    /// Returns the country of a city.
    pub(super) fn country_of(&self, city: &str) -> Option<&str> {
        self.countries.get(&term_key(city)).map(String::as_str)
    }

    /// Returns the name under which the archive files a person of this name.
    pub(super) fn person(&self, name: &str) -> Option<&str> {
        self.people.get(&person_key(name)).map(String::as_str)
    }

    /// Returns where the names of known people stand in a text, none of one word.
    pub(super) fn people_in(&self, text: &str) -> Vec<Range<usize>> {
        let found = self.persons.find(text).into_iter().map(|(range, _)| range);
        found.filter(|range| text[range.clone()].contains([' ', '.'])).collect()
    }

    /// Returns how front matter names a State.
    pub(super) fn state(&self, text: &str) -> Option<String> {
        let name = self.states.named(text)?;
        Some(self.organisations.named(text).or_else(|| self.organisations.named(name)).unwrap_or(name).to_owned())
    }

    /// Returns how front matter refers to an organisation of this name, if the archive has it.
    pub(super) fn organisation(&self, text: &str) -> Option<&str> {
        self.organisations.named(text)
    }
}

/// Names, to be found in a text. Of two that begin at one place the longer is found.
#[derive(Debug, Default)]
pub(super) struct Terms {
    entries: Vec<Named>,
    keys: BTreeMap<String, usize>,
    /// The words of each name, by the first of them.
    by_first: BTreeMap<String, Vec<Term>>,
}

#[derive(Debug)]
struct Term {
    words: Vec<String>,
    /// A single word in capitals stands for itself only in capitals: WHO.
    exact: Option<String>,
    entry: usize,
}

impl Terms {
    fn new(entries: Vec<Named>) -> Terms {
        let mut terms = Terms { entries, ..Terms::default() };
        for (entry, named) in terms.entries.iter().enumerate() {
            for name in &named.names {
                let words: Vec<String> = words(name).map(|(_, word)| stem(word)).collect();
                let Some(first) = words.first().cloned() else { continue };
                let is_acronym = words.len() == 1 && name.chars().all(|c| !c.is_lowercase());
                let term = Term { words, exact: is_acronym.then(|| name.trim().to_owned()), entry };
                terms.by_first.entry(first).or_default().push(term);
                terms.keys.entry(term_key(name)).or_insert(entry);
            }
            terms.keys.entry(term_key(&named.reference)).or_insert(entry);
        }
        for of_word in terms.by_first.values_mut() {
            of_word.sort_by_key(|term| std::cmp::Reverse(term.words.len()));
        }
        terms
    }

    /// Returns how front matter refers to what has this very name.
    pub(super) fn named(&self, name: &str) -> Option<&str> {
        self.keys.get(&term_key(name)).map(|&entry| self.entries[entry].reference.as_str())
    }

    /// Returns the entries in their order.
    pub(super) fn entries(&self) -> &[Named] {
        &self.entries
    }

    /// Returns where names stand in a text, none within another, and to what each refers.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, &Named)> {
        let in_text: Vec<(Range<usize>, &str)> = words(text).collect();
        let stems: Vec<String> = in_text.iter().map(|(_, word)| stem(word)).collect();
        let (mut found, mut at) = (Vec::new(), 0);
        while at < stems.len() {
            let term = self.by_first.get(&stems[at]).and_then(|of_word| {
                of_word.iter().find(|term| {
                    stems[at..].starts_with(&term.words)
                        && term.exact.as_ref().is_none_or(|exact| exact == in_text[at].1)
                })
            });
            let Some(term) = term else {
                at += 1;
                continue;
            };
            let last = at + term.words.len() - 1;
            found.push((in_text[at].0.start..in_text[last].0.end, &self.entries[term.entry]));
            at = last + 1;
        }
        found
    }
}

/// Returns a word as it is compared: folded, and in the singular, as far as a final s tells.
pub(super) fn stem(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_word(word, &mut folded);
    if folded.len() > 3 && folded.ends_with('s') && !folded.ends_with("ss") {
        folded.pop();
    }
    folded
}
