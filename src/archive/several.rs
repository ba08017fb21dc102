//! Names and topics of front matter that are several in one: `chair: Speaker One, Speaker Two`.
//!
//! YAML makes one text of it, and the archive one person. A comma alone says nothing, for it stands in "Doe, Jane" and in
//! "Science, technology and innovation" too; that one of the parts is known by itself does.

use rustc_hash::FxHashSet;

use super::register::Register;
use crate::content::front_matter;
use crate::diagnostic::{Place, catalogue};
use crate::text::name::{person_key, term_key};

/// What follows a name behind a comma and is a part of it.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "qc", "kc", "sc", "llm", "mp"];

/// Reports what must be several, and names with a remark in brackets.
pub(super) fn find_several(register: &mut Register) {
    let mut problems = Vec::new();
    let people = &register.records.people;
    let keys: FxHashSet<String> = people.iter().map(|person| person_key(&person.name)).collect();
    let is_known = |part: &str| n_words(part) > 1 && keys.contains(&person_key(part));
    for person in people.iter().filter(|person| person.text.is_none() && is_written(&person.first_named)) {
        let parts = parts(&person.name);
        if let Some((name, remark)) = with_remark(&person.name).filter(|(name, _)| is_known(name)) {
            problems.push(catalogue::remark_in_name(person.first_named.clone(), &person.name, name, remark));
        } else if are_people(&person.name, &parts, is_known) {
            let post = parts.get(1).filter(|part| parts.len() == 2 && !is_known(part)).copied();
            problems.push(catalogue::several_people(person.first_named.clone(), &person.name, &parts, post));
        }
    }
    let topics = &register.records.topics;
    let keys: FxHashSet<String> = topics.iter().map(|topic| term_key(&topic.title)).collect();
    for topic in topics.iter().filter(|topic| topic.text.is_none() && is_written(&topic.first_named)) {
        let parts = parts(&topic.title);
        if parts.len() > 1 && parts.iter().any(|part| keys.contains(&term_key(part))) {
            problems.push(catalogue::several_topics(topic.first_named.clone(), &topic.title, &parts));
        }
    }
    problems.into_iter().for_each(|problem| register.report(problem));
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

/// `Speaker Two (Treasurer)`: the name, and what stands behind it.
fn with_remark(name: &str) -> Option<(&str, &str)> {
    let (name, remark) = name.strip_suffix(')')?.rsplit_once('(')?;
    Some((name.trim(), remark.trim())).filter(|(_, remark)| !remark.is_empty())
}

fn n_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Tells whether somebody wrote it in front matter; what was read from the text was taken apart there.
fn is_written(place: &Place) -> bool {
    place.span.start < front_matter::split(&place.file.text).body.start
}
