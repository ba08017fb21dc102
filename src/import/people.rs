//! People in a sentence: who is named, by which title, with which post.
//!
//! Somebody is a person who bears an honorific, whom the archive knows, or beside whom a post stands. Other words with
//! capitals are people only if the sentence gives them a part ([`super::parts`]).

use std::ops::Range;

use super::appositions::{post_before, post_behind};
use super::known::Known;
use super::names::name_at;
use super::posts::Post;
use super::prose::words_of;

/// A person in a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Mention {
    /// All that belongs to the person: the post before the name, the name, what stands behind it in apposition.
    pub(super) whole: Range<usize>,
    /// The name alone.
    pub(super) name: String,
    /// What stands before it: "H.E. Dr."
    pub(super) honorific: String,
    /// The post.
    pub(super) post: Post,
    /// The phrase before or behind the name that names a part in the meeting: "Chair", "the Rapporteur".
    pub(super) offices: Vec<String>,
    /// Whether honorific, archive or post show that it is a person.
    pub(super) is_certain: bool,
}

/// Finds the people of a sentence, from left to right.
pub(super) fn read(text: &str, known: &Known) -> Vec<Mention> {
    let words = words_of(text);
    let from_archive = known.people_in(text);
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let free_from = found.last().map_or(0, |mention| mention.whole.end);
        let name =
            (words[at].range.start >= free_from).then(|| name_at(text, &words, at, &from_archive, known)).flatten();
        let Some(name) = name else {
            at += 1;
            continue;
        };
        let next = name.last + 1;
        let before = post_before(text, &words, at, free_from, known);
        let behind = post_behind(text, &words, name.last, known, &from_archive);
        let is_certain = name.is_certain
            || before.as_ref().is_some_and(|post| post.is_title)
            || behind.as_ref().is_some_and(|post| post.is_title);
        let start = before.as_ref().map_or(words[at].range.start, |post| post.start);
        let end = behind.as_ref().map_or(words[name.last].range.end, |post| post.end);
        let mut offices: Vec<String> = Vec::new();
        let mut post = Post::default();
        for found in [behind, before].into_iter().flatten() {
            offices.extend(found.offices);
            post.position = post.position.or(found.post.position);
            post.affiliation = post.affiliation.or(found.post.affiliation);
        }
        found.push(Mention {
            whole: start..end,
            name: name.name,
            honorific: name.honorific,
            post,
            offices,
            is_certain,
        });
        at = words.iter().position(|word| word.range.start >= end).unwrap_or(words.len()).max(next);
    }
    found
}
