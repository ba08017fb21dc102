//! What was discussed: first the topics that the archive has, then the subjects of sessions.

use std::collections::BTreeMap;

use super::known::Known;
use super::prose::Prose;
use super::sessions::{Sessions, topics_of};
use super::titles::capital;
use super::{Found, Sureness};

/// Words of a sentence that says what people spoke about.
const DISCUSSED: &[&str] = &[
    "discuss", "debat", "deliberat", "consider", "exchange of views", "question", "issue", "topic", "subject",
    "address", "focus", "session", "agenda", "item", "meeting on", "examin", "explor", "theme", "spoke",
    "presentation", "overview", "dealt", "stud", "principles", "norm",
];

/// A longer subject is no name of a topic.
const LONGEST_TOPIC: usize = 8;

/// Finds the topics. `titles` are the titles of the agenda's items, where those are known already.
pub(super) fn read(prose: &Prose, sessions: &Sessions, known: &Known) -> Vec<Found<String>> {
    let mut found: Vec<Found<String>> = Vec::new();
    let mut once: BTreeMap<String, Found<String>> = BTreeMap::new();
    for sentence in &prose.head {
        for topic in topics_of(&sentence.text, known) {
            add(&mut found, Found::new(topic, Sureness::Sure, sentence));
        }
    }
    for session in &sessions.all {
        for topic in &session.value.topics {
            add(&mut found, Found { value: topic.clone(), sureness: Sureness::Sure, witness: session.witness.clone() });
        }
        let subject = &session.value.title;
        let is_name =
            session.value.topics.is_empty() && !is_formal(subject) && subject.split(' ').count() <= LONGEST_TOPIC;
        if is_name {
            add(
                &mut found,
                Found { value: subject.clone(), sureness: Sureness::Likely, witness: session.witness.clone() },
            );
        }
    }
    for sentence in &prose.sentences {
        let lower = sentence.text.to_lowercase();
        let is_discussed = sentence.is_heading || DISCUSSED.iter().any(|word| lower.contains(word));
        for (_, named) in known.topics.find(&sentence.text) {
            let topic = Found::new(named.reference.clone(), Sureness::Likely, sentence);
            // What is spoken of twice is a matter of the report.
            if is_discussed || once.contains_key(&topic.value) {
                add(&mut found, topic);
            } else {
                once.insert(topic.value.clone(), topic);
            }
        }
    }
    for (_, topic) in once {
        add(&mut found, Found { sureness: Sureness::Perhaps, ..topic });
    }
    found
}

fn add(found: &mut Vec<Found<String>>, topic: Found<String>) {
    let key = crate::text::name::term_key(&topic.value);
    if !found.iter().any(|other| crate::text::name::term_key(&other.value) == key) {
        found.push(topic);
    }
}

/// Tells whether an item is one of form: opening, adoption of the agenda, future work.
pub(super) fn is_formal(title: &str) -> bool {
    let lower = title.to_lowercase();
    let formal = [
        "session", "opening", "closing", "adoption", "approval", "election", "welcome", "minutes",
        "any other business", "future work", "next meeting", "date of", "roll call", "call to order", "adjournment",
        "introduction", "announcements", "public comment", "agenda", "special study", "work of the group",
    ];
    formal.iter().any(|word| lower.contains(word)) || capital(title).starts_with("Report of")
}
