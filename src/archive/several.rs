//! Names and topics of front matter that are several in one: `chair: Speaker One, Speaker Two`.
//!
//! YAML makes one text of it, and the archive one person. A comma alone says nothing, for it stands in "Doe, Jane" and in
//! "Science, technology and innovation" too; that one of the parts is known by itself does.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Person, Records, Topic};
use crate::content::front_matter;
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::RelPath;
use crate::text::name::{person_key, term_key};

/// What follows a name behind a comma and is a part of it.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "qc", "kc", "sc", "llm", "mp"];

/// Finds what must be several.
pub(super) fn find(records: &Records) -> Vec<Diagnostic> {
    let mut written = Written::default();
    let mut found = several_people(&records.people, &mut written);
    found.extend(several_topics(&records.topics, &mut written));
    found
}

fn several_people(people: &[Person], written: &mut Written) -> Vec<Diagnostic> {
    let doubtful: Vec<&Person> =
        people.iter().filter(|person| person.text.is_none() && person.name.contains([',', ';'])).collect();
    if doubtful.is_empty() {
        return Vec::new();
    }
    let keys: FxHashSet<String> = people.iter().map(|person| person_key(&person.name)).collect();
    let is_known = |part: &str| n_words(part) > 1 && keys.contains(&person_key(part));
    let problem = |person: &Person| {
        let parts = parts(&person.name);
        // Nobody parts a post from a name with a semicolon.
        let may_be_post = parts.len() == 2 && !person.name.contains(';');
        let post = parts.get(1).filter(|part| may_be_post && !is_known(part)).copied();
        are_people(&person.name, &parts, is_known)
            .then(|| catalogue::several_people(person.first_named.clone(), &person.name, &parts, post))
    };
    doubtful.into_iter().filter(|person| written.holds(&person.first_named)).filter_map(problem).collect()
}

fn several_topics(topics: &[Topic], written: &mut Written) -> Vec<Diagnostic> {
    let doubtful: Vec<&Topic> =
        topics.iter().filter(|topic| topic.text.is_none() && topic.title.contains([',', ';'])).collect();
    if doubtful.is_empty() {
        return Vec::new();
    }
    let keys: FxHashSet<String> = topics.iter().map(|topic| term_key(&topic.title)).collect();
    let problem = |topic: &Topic| {
        let parts = parts(&topic.title);
        let is_several = parts.len() > 1 && parts.iter().any(|part| keys.contains(&term_key(part)));
        is_several.then(|| catalogue::several_topics(topic.first_named.clone(), &topic.title, &parts))
    };
    doubtful.into_iter().filter(|topic| written.holds(&topic.first_named)).filter_map(problem).collect()
}

fn are_people(name: &str, parts: &[&str], is_known: impl Fn(&str) -> bool) -> bool {
    let is_suffix = |part: &&str| SUFFIXES.contains(&part.replace('.', "").to_lowercase().as_str());
    let are_whole = parts.iter().all(|part| n_words(part) > 1);
    let is_list = are_whole && (parts.len() > 2 || name.contains(';'));
    parts.len() > 1 && !parts.iter().any(is_suffix) && (is_list || parts.iter().any(|part| is_known(part)))
}

fn parts(text: &str) -> Vec<&str> {
    text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn n_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// What somebody wrote in front matter; what was read from the text was taken apart there.
#[derive(Default)]
struct Written {
    /// Where the front matter of a file ends, once it was asked for.
    ends: FxHashMap<RelPath, u32>,
}

impl Written {
    fn holds(&mut self, place: &Place) -> bool {
        let end = || front_matter::split(&place.file.text).body.start;
        place.span.start < *self.ends.entry(place.file.path.clone()).or_insert_with(end)
    }
}
