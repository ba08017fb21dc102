//! What people are called for short, where only one of several may be meant: a word of the name, the first name with the initial of
//! the last, the initials.

use rustc_hash::FxHashMap;

use super::person_key;

/// Bearers of keys; of a key that several have, none is one.
#[derive(Clone, Debug)]
pub struct Sole<T>(FxHashMap<String, Option<T>>);

impl<T> Default for Sole<T> {
    fn default() -> Sole<T> {
        Sole(FxHashMap::default())
    }
}

impl<T: Copy + PartialEq> Sole<T> {
    /// Adds a bearer.
    pub fn add(&mut self, key: String, bearer: T) {
        let known = self.0.entry(key).or_insert(Some(bearer));
        *known = known.filter(|other| *other == bearer);
    }

    /// Returns who alone has a key.
    pub fn find(&self, key: &str) -> Option<T> {
        self.0.get(key).copied().flatten()
    }

    /// Tells whether anybody has a key.
    pub fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }
}

/// People by the first name and the initial of the last: `Speaker O`, and `SpeakerO`.
#[derive(Clone, Debug)]
pub struct ByInitial<T>(Sole<T>);

impl<T> Default for ByInitial<T> {
    fn default() -> ByInitial<T> {
        ByInitial(Sole::default())
    }
}

impl<T: Copy + PartialEq> ByInitial<T> {
    /// Adds somebody with a name of several words.
    pub fn add(&mut self, full: &str, bearer: T) {
        if let Some((first, last)) = ends(full)
            && let Some(initial) = last.chars().next()
        {
            self.0.add(key(first, initial), bearer);
        }
    }

    /// Returns who is meant by a first name with an initial.
    pub fn find(&self, first: &str, initial: char) -> Option<T> {
        self.0.find(&key(first, initial))
    }
}

fn key(first: &str, initial: char) -> String {
    // Joined, for before a letter alone `Dr` is a title and no name.
    person_key(&format!("{first}{initial}"))
}

/// Parts a first name from the initial behind it: `Speaker O`, `Speaker O.` and `SpeakerO`, however the letters are written.
pub fn split_initial(name: &str) -> Option<(&str, char)> {
    let bare = name.trim_end_matches('.');
    let (at, initial) = bare.char_indices().next_back()?;
    let first = bare[..at].trim_end();
    (!first.is_empty()).then_some((first, initial))
}

/// People by the first letters of first and last name, `SO` for "Speaker One", and of all words of a name in which one begins with a
/// small letter, `SvO` for "Speaker van One"; where a hyphen joins two last names, of both: `SOT` for "Speaker One-Two".
#[derive(Clone, Debug)]
pub struct ByInitials<T>(Sole<T>);

impl<T> Default for ByInitials<T> {
    fn default() -> ByInitials<T> {
        ByInitials(Sole::default())
    }
}

impl<T: Copy + PartialEq> ByInitials<T> {
    /// Adds somebody with a name of several words.
    pub fn add(&mut self, full: &str, bearer: T) {
        let Some((first, last)) = ends(full) else { return };
        let letters: String = [first, last].iter().filter_map(|word| word.chars().next()).collect();
        let all: String = full.split(' ').filter_map(|word| word.chars().next()).collect();
        let is_mixed = all.chars().any(char::is_lowercase) && all.starts_with(char::is_uppercase);
        // `SOT` is "Speaker One-Two".
        let parts = std::iter::once(first).chain(last.split('-')).filter_map(|word| word.chars().next());
        let joined = last.contains('-').then(|| parts.collect::<String>().to_uppercase());
        for letters in std::iter::once(letters.to_uppercase()).chain(joined).chain(is_mixed.then_some(all)) {
            self.0.add(letters, bearer);
        }
    }

    /// Returns who alone has these letters.
    pub fn find(&self, letters: &str) -> Option<T> {
        self.0.find(letters)
    }
}

/// Returns the first and the last word of a name of several.
pub fn ends(full: &str) -> Option<(&str, &str)> {
    let (first, rest) = full.split_once(' ')?;
    rest.rsplit(' ').next().filter(|last| !last.is_empty()).map(|last| (first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_are_called_means_nobody() {
        let (mut by_initial, mut by_initials) = (ByInitial::default(), ByInitials::default());
        for (bearer, name) in ["Speaker One", "Speaker Two", "Person van One", "Speaker One"].into_iter().enumerate() {
            by_initial.add(name, bearer % 3);
            by_initials.add(name, bearer % 3);
        }
        assert_eq!(by_initial.find("speaker", 'T'), Some(1));
        assert_eq!(by_initial.find("Speaker", 'O'), Some(0));
        assert_eq!(by_initials.find("PO"), Some(2));
        assert_eq!(by_initials.find("PvO"), Some(2));
        by_initials.add("Human Three-Four", 4);
        assert_eq!((by_initials.find("HT"), by_initials.find("HTF")), (Some(4), Some(4)));
        by_initial.add("Speaker Other", 3);
        assert_eq!(by_initial.find("Speaker", 'O'), None);
    }

    #[test]
    fn an_initial_stands_behind_a_first_name() {
        for name in ["Speaker O", "Speaker O.", "SpeakerO"] {
            assert_eq!(split_initial(name), Some(("Speaker", 'O')), "{name}");
        }
        assert_eq!(split_initial("O."), None);
    }
}
