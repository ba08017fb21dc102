//! What each file of the site is made of, as a key: while that is the same, so is what would be rendered.
//!
//! Most files show what front matter says, which may come from anywhere, and the prose of a few texts: their own, and those
//! from which they quote. So an edit of prose changes a handful of keys, and an edit of anything else all of them.

use std::fmt::{self, Debug, Write};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::Subject;
use crate::archive::{Entity, Text, TextIdx};
use crate::site::Site;

/// What an output makes a file of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ingredients {
    /// Anything.
    Everything,
    /// Files that are published as they are, and that nobody has read.
    Unread,
    /// What front matter says, and the prose of these texts.
    Prose(Vec<TextIdx>),
}

impl Ingredients {
    /// Returns those of an output that shows of an entity all that tells of it: its own text, those which mention it, and
    /// reports of what a person said.
    pub(super) fn of_entity(site: &Site, subject: Subject) -> Ingredients {
        let Subject::Entity(entity) = subject else { return Ingredients::Everything };
        let archive = &site.archive;
        let turns = match entity {
            Entity::Person(idx) => archive.person(idx).turns.as_slice(),
            _ => &[],
        };
        let of_meetings = turns.chunk_by(|a, b| a.0 == b.0);
        let said = of_meetings.map(|turns| archive.meeting(turns[0].0).text);
        let of_texts = archive.mentions(entity).chunk_by(|a, b| a.text == b.text);
        let mentioning = of_texts.map(|mentions| mentions[0].text);
        Ingredients::Prose(archive.text_idx_of(entity).into_iter().chain(mentioning).chain(said).collect())
    }
}

/// Stands for everything that a file is made of: the first half of a SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Key(u128);

impl Key {
    fn of(digest: &[u8]) -> Key {
        Key(digest.iter().take(16).fold(0, |key, byte| (key << 8) | u128::from(*byte)))
    }

    /// Reads a key as it is written.
    pub fn parse(digits: &str) -> Option<Key> {
        u128::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 32).map(Key)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:032x}", self.0)
    }
}

/// The keys of a site.
pub(super) struct Keys {
    /// Of all but prose.
    ground: Key,
    /// Of each text with its prose.
    texts: Vec<Key>,
    /// Of all.
    everything: Key,
}

impl Keys {
    /// Makes the keys of a site; `program` tells one program from another.
    pub(super) fn new(site: &Site, program: &str) -> Keys {
        let archive = &site.archive;
        let fronts: Vec<Key> = archive.texts.par_iter().map(|text| front(site, text)).collect();
        let texts: Vec<Key> = archive.texts.par_iter().map(|text| prose(site, text)).collect();
        let own_theme: Vec<(&str, &str)> =
            site.theme.own_texts.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
        let ground = key(&(program, &site.config, own_theme, &archive.attachments, archive.record(), fronts));
        let everything = key(&(ground, &texts));
        Keys { ground, texts, everything }
    }

    /// Returns the key of a file that is made of these, if they have one.
    pub(super) fn of(&self, ingredients: &Ingredients) -> Option<Key> {
        match ingredients {
            Ingredients::Everything => Some(self.everything),
            Ingredients::Unread => None,
            Ingredients::Prose(texts) => Some(self.of_texts(texts)),
        }
    }

    fn of_texts(&self, texts: &[TextIdx]) -> Key {
        let mut hasher = Sha256::new();
        hasher.update(self.ground.0.to_be_bytes());
        for text in texts {
            hasher.update(self.texts[text.position()].0.to_be_bytes());
        }
        Key::of(&hasher.finalize())
    }
}

/// Returns the key of what a text says to the rest of the archive.
fn front(site: &Site, text: &Text) -> Key {
    let visibility = match text.entity {
        Entity::Meeting(idx) => Some(site.archive.meeting(idx).visibility),
        _ => None,
    };
    // Where paragraphs have anchors that stay, anything may lead to one.
    let anchors = (!text.paragraphs.are_plain()).then_some(&text.paragraphs);
    key(&(text.document.front(), text.entity, visibility, anchors))
}

/// Returns the key of a text with all that its prose says, and where that leads.
fn prose(site: &Site, text: &Text) -> Key {
    let modified = site.modified(text.entity).map(jiff::Timestamp::as_nanosecond);
    let rest = key(&(text.document.source, &text.findings.links, &text.paragraphs, modified));
    let digest = Sha256::digest(text.document.file.text.as_bytes());
    key(&(rest, Key::of(&digest)))
}

/// Returns the key of a value, which is what it looks like to those who debug it: so no part of it can be forgotten.
fn key(value: &impl Debug) -> Key {
    let mut hasher = Hasher(Sha256::new());
    // It fails only if a value says so, and none does.
    let _ = write!(hasher, "{value:?}");
    Key::of(&hasher.0.finalize())
}

struct Hasher(Sha256);

impl Write for Hasher {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text);
        Ok(())
    }
}
