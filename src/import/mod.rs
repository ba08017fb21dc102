//! Making a report out of a text that is no report yet: what its front matter should say, why, and how sure that is.
//!
//! Input is the text of one document as Markdown and what the archive knows ([`Known`]). Output is a [`Draft`]: the values,
//! each with the sentence that it was taken from, and the text without what word processors leave behind; or, of a document that is one
//! of many, that text alone ([`plain`]). Nothing here reads or writes a file.
//!
//! Lists and headings are read by the conventions of minutes ([`crate::content::conventions`]); what is here reads prose.
//! The rules are those of English and of no archive.

mod appositions;
mod bullets;
mod clean;
mod cues;
mod dates;
mod gather;
mod known;
mod lists;
mod names;
mod outcomes;
mod overview;
mod parties;
mod parts;
mod people;
mod places;
mod plain;
mod posts;
mod prose;
mod register;
mod relinked;
mod sessions;
mod sources;
mod speeches;
mod states;
mod titles;
mod topics;
mod verbs;
mod write;

pub use gather::{Draft, Person, Speaker, draft};
pub use known::{City, Known, Named};
pub use plain::plain;
pub use relinked::relinked;
pub use sources::prepared;

use prose::Sentence;

/// How sure it is that a value is meant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sureness {
    /// It may be so; it is proposed as a comment.
    Perhaps,
    /// It follows from where the words stand.
    Likely,
    /// The text says so.
    Sure,
}

/// The sentence that a value was taken from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Witness {
    /// Its words; what else a value was taken from, if it has no line.
    pub text: String,
    /// Its line in the source, from 1; 0 if it has none.
    pub line: usize,
}

/// A value, how sure it is, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// How sure it is.
    pub sureness: Sureness,
    /// Why.
    pub witness: Witness,
}

impl<T> Found<T> {
    fn new(value: T, sureness: Sureness, sentence: &Sentence) -> Found<T> {
        Found { value, sureness, witness: Witness { text: sentence.text.clone(), line: sentence.line } }
    }
}
