//! Words of which any may stand in a text, looked for all at once.

use aho_corasick::{AhoCorasick, MatchKind};

/// Some words and phrases. To look for all of them takes one pass over a text, however many they are.
#[derive(Debug)]
pub struct Phrases(Option<AhoCorasick>);

impl Phrases {
    /// Returns these phrases; letters count as they are written.
    pub fn new(phrases: &[&str]) -> Phrases {
        // It fails for more phrases than any list in the program has.
        Phrases(AhoCorasick::builder().match_kind(MatchKind::Standard).build(phrases).ok())
    }

    /// Tells whether any of them stands in a text.
    pub fn is_any_in(&self, text: &str) -> bool {
        self.0.as_ref().is_none_or(|phrases| phrases.is_match(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_wherever_it_stands() {
        let phrases = Phrases::new(&["gree", "décid"]);
        for (text, is_in) in [("They agreed.", true), ("On a décidé", true), ("Agré", false), ("", false)] {
            assert_eq!(phrases.is_any_in(text), is_in, "{text}");
        }
        assert!(!Phrases::new(&[]).is_any_in("agreed"));
    }
}
