//! What the files of topics, people, organisations and groups say of one another.

use std::sync::Arc;

use super::register::Register;
use super::{Entity, GroupIdx, OrganisationIdx, PersonIdx, PersonPost, TopicIdx};
use crate::content::Document;
use crate::content::schema::{GroupMatter, OrganisationMatter, Own, PersonMatter, TopicMatter};
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::Spanned;

/// Resolves the references in all files but meeting reports.
pub(super) fn gather(register: &mut Register) {
    let files: Vec<(Entity, Arc<Document>)> =
        register.texts.iter().map(|(document, entity)| (*entity, Arc::clone(document))).collect();
    for (entity, document) in &files {
        match (entity, &document.matter.own) {
            (Entity::Topic(idx), Own::Topic(matter)) => gather_topic(register, *idx, document, matter),
            (Entity::Person(idx), Own::Person(matter)) => gather_person(register, *idx, document, matter),
            (Entity::Organisation(idx), Own::Organisation(matter)) => {
                gather_organisation(register, *idx, document, matter);
            }
            (Entity::Group(idx), Own::Group(matter)) => gather_group(register, *idx, document, matter),
            _ => {}
        }
    }
    finish_topics(register);
    finish_parts(register);
}

fn gather_topic(register: &mut Register, idx: TopicIdx, document: &Document, matter: &TopicMatter) {
    for name in &matter.broader {
        let broader = register.topic(name, &document.file);
        if leads_to(register, broader, idx) {
            let place = Place::new(&document.file, name.span);
            register.report(catalogue::broader_cycle(place, &document.title, &name.value));
        } else {
            push_new(&mut register.records.topics[idx.position()].broader, broader);
        }
    }
    for name in &matter.related {
        let related = register.topic(name, &document.file);
        if related != idx {
            push_new(&mut register.records.topics[idx.position()].related, related);
            push_new(&mut register.records.topics[related.position()].related, idx);
        }
    }
}

/// Tells whether going from a topic to its broader ones leads to `goal`.
fn leads_to(register: &Register, from: TopicIdx, goal: TopicIdx) -> bool {
    // Most topics are below none, and one may name very many of them.
    if register.records.topic(from).broader.is_empty() {
        return from == goal;
    }
    let mut open = vec![from];
    let mut seen = vec![false; register.records.topics.len()];
    while let Some(topic) = open.pop() {
        if topic == goal {
            return true;
        }
        if !std::mem::replace(&mut seen[topic.position()], true) {
            open.extend(&register.records.topic(topic).broader);
        }
    }
    false
}

fn gather_person(register: &mut Register, idx: PersonIdx, document: &Document, matter: &PersonMatter) {
    for post in &matter.posts {
        let organisation = post.organisation.as_ref().map(|name| register.organisation(name, &document.file));
        let (title, note) = (post.title.value.clone(), post.note.clone());
        let [from, to] = [&post.from, &post.to].map(|date| date.as_ref().map(|date| date.value));
        let post = PersonPost { title, organisation, from, to, note };
        register.records.people[idx.position()].posts.push(post);
    }
}

fn gather_organisation(
    register: &mut Register,
    idx: OrganisationIdx,
    document: &Document,
    matter: &OrganisationMatter,
) {
    let Some(name) = &matter.part_of else { return };
    let whole = register.organisation(name, &document.file);
    let mut above = Some(whole);
    while let Some(organisation) = above {
        if organisation == idx {
            return register.report(part_of_cycle(document, name, whole == idx));
        }
        above = register.records.organisation(organisation).part_of;
    }
    register.records.organisations[idx.position()].part_of = Some(whole);
}

fn gather_group(register: &mut Register, idx: GroupIdx, document: &Document, matter: &GroupMatter) {
    let organisation = matter.organisation.as_ref().map(|name| register.organisation(name, &document.file));
    register.records.groups[idx.position()].organisation = organisation;
    let Some(name) = &matter.part_of else { return };
    let whole = register.group(name, &document.file);
    let mut above = Some(whole);
    while let Some(group) = above {
        if group == idx {
            return register.report(part_of_cycle(document, name, whole == idx));
        }
        above = register.records.group(group).part_of;
    }
    register.records.groups[idx.position()].part_of = Some(whole);
}

/// Reports that something is part of what is part of it, or of itself.
fn part_of_cycle(document: &Document, whole: &Spanned<String>, is_itself: bool) -> Diagnostic {
    let place = Place::new(&document.file, whole.span);
    match is_itself {
        true => catalogue::own_part(place, &document.title),
        false => catalogue::part_of_cycle(place, &document.title, &whole.value),
    }
}

/// Fills in the narrower topics.
fn finish_topics(register: &mut Register) {
    let topics = &mut register.records.topics;
    for position in 0..topics.len() {
        for broader in topics[position].broader.clone() {
            push_new(&mut topics[broader.position()].narrower, TopicIdx::new(position));
        }
    }
}

/// Fills in the parts of organisations and groups.
fn finish_parts(register: &mut Register) {
    let organisations = &mut register.records.organisations;
    for position in 0..organisations.len() {
        if let Some(whole) = organisations[position].part_of {
            organisations[whole.position()].parts.push(OrganisationIdx::new(position));
        }
    }
    let groups = &mut register.records.groups;
    for position in 0..groups.len() {
        if let Some(whole) = groups[position].part_of {
            groups[whole.position()].parts.push(GroupIdx::new(position));
        }
    }
}

/// Appends a value that the list does not have yet.
pub(super) fn push_new<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}

/// Appends a value, unless it was appended last: for long lists that are filled in the order of their values.
pub(super) fn push_latest<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if list.last() != Some(&value) {
        list.push(value);
    }
}
