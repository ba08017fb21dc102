//! Everybody whom a text names, once each, with all that it says of them.

use super::Sureness;
use super::parts::{self, Part};
use super::people::Mention;
use crate::text::name::person_key;
use crate::text::words::{fold_word, words};

/// Everybody, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Register {
    pub(super) entries: Vec<Entry>,
}

/// Somebody.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) honorific: String,
    pub(super) position: Option<String>,
    pub(super) affiliation: Option<String>,
    pub(super) is_certain: bool,
    /// The sentence that says most of them.
    pub(super) sentence: usize,
    pub(super) parts: Vec<Did>,
}

/// What somebody did.
#[derive(Debug)]
pub(super) struct Did {
    pub(super) part: Part,
    pub(super) sessions: Vec<String>,
    pub(super) on_behalf_of: Option<String>,
    pub(super) sentence: usize,
}

impl Entry {
    /// Returns how sure it is that somebody did something: less so if only capitals show that it is a person.
    pub(super) fn sureness_of(&self, did: &Did) -> Sureness {
        let is_vague = did.part == Part::Speaker(String::new());
        match (self.is_certain, is_vague) {
            (true, false) => Sureness::Sure,
            (true, true) | (false, false) => Sureness::Likely,
            (false, true) => Sureness::Perhaps,
        }
    }
}

impl Register {
    /// Notes what a sentence says of somebody.
    pub(super) fn note(
        &mut self,
        mention: &Mention,
        mut parts: Vec<Part>,
        sessions: &[String],
        behalf: Option<String>,
        sentence: usize,
    ) {
        parts.extend(mention.offices.iter().map(|office| parts::of_office(office)));
        let position = match self.find(mention) {
            Some(position) => position,
            None if mention.is_certain || !parts.is_empty() => {
                self.entries.push(Entry {
                    name: mention.name.clone(),
                    honorific: mention.honorific.clone(),
                    position: None,
                    affiliation: None,
                    is_certain: false,
                    sentence,
                    parts: Vec::new(),
                });
                self.entries.len() - 1
            }
            None => return,
        };
        let entry = &mut self.entries[position];
        entry.is_certain |= mention.is_certain;
        if entry.honorific.len() < mention.honorific.len() {
            entry.honorific.clone_from(&mention.honorific);
        }
        if entry.position.is_none() && mention.post.position.is_some() {
            entry.sentence = sentence;
            entry.position.clone_from(&mention.post.position);
            entry.affiliation = mention.post.affiliation.clone().or(entry.affiliation.take());
        }
        if entry.affiliation.is_none() {
            entry.affiliation.clone_from(&mention.post.affiliation);
        }
        if entry.affiliation.is_none() && parts.contains(&Part::Delegation) {
            entry.affiliation.clone_from(&behalf);
        }
        for part in parts {
            // A chair who "spoke" in the chair, twice named: each part once in a sentence.
            let is_known = entry
                .parts
                .iter()
                .any(|did| did.part == part && (did.sentence == sentence || did.sessions == sessions));
            if !is_known {
                let is_of_session = matches!(part, Part::Speaker(_) | Part::SessionChair);
                let sessions = if is_of_session { sessions.to_vec() } else { Vec::new() };
                entry.parts.push(Did { part, sessions, on_behalf_of: behalf.clone(), sentence });
            }
        }
    }

    /// Finds somebody who was named before: by the whole name, or by the family name behind an honorific.
    fn find(&self, mention: &Mention) -> Option<usize> {
        let key = person_key(&mention.name);
        if let Some(position) = self.entries.iter().position(|entry| person_key(&entry.name) == key) {
            return Some(position);
        }
        let folded = |text: &str| -> Vec<String> {
            let fold = |word: &str| {
                let mut folded = String::new();
                fold_word(word, &mut folded);
                folded
            };
            words(text).map(|(_, word)| fold(word)).collect()
        };
        let own = folded(&mention.name);
        let is_short = own.len() == 1 && !mention.honorific.is_empty();
        let mut same =
            self.entries.iter().enumerate().filter(|(_, entry)| is_short && folded(&entry.name).contains(&own[0]));
        match (same.next(), same.next()) {
            (Some((position, _)), None) => Some(position),
            _ => None,
        }
    }
}
