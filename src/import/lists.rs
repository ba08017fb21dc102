//! What lists and headings tell: the conventions of minutes, which are read as for any report without front matter.

use std::sync::Arc;

use super::gather::{Draft, Person};
use super::known::Known;
use super::outcomes::Outcome;
use super::sessions::{Session, topics_of};
use super::{Found, Sureness, Witness, posts, topics};
use crate::config::Config;
use crate::content::schema::{DecisionStatus, HeldStatus, PersonRef};
use crate::content::{self, Evidence, Motion};
use crate::source::SourceFile;
use crate::text::name::{person_key, term_key, without_honorific};
use crate::text::slug::slug;

/// Adds what the conventions find to what prose told; what prose told of the same person stays.
pub(super) fn add(draft: &mut Draft, file: &Arc<SourceFile>, known: &Known, config: &Config) {
    let document = content::parse_document(file, config);
    let Some(meeting) = content::as_meeting(&document) else { return };
    let evidence = &document.told.evidence;
    let witness = |field: &str, value: &str| witness(file, evidence, field, value);
    for (office, people) in &meeting.officers {
        for found in people {
            add_officer(draft, office, found, witness("officers", &found.name.value), known);
        }
    }
    for found in &meeting.attendees {
        let witness = witness("attendees", &found.name.value);
        let is_known = is_named(draft, &found.name.value);
        if !is_known {
            draft.attendees.push(Found { value: person(found, known), sureness: Sureness::Sure, witness });
        }
    }
    for found in &meeting.regrets {
        let witness = witness("regrets", &found.name.value);
        draft.regrets.push(Found { value: found.name.value.clone(), sureness: Sureness::Sure, witness });
    }
    for session in &meeting.sessions {
        let found = session.found.as_ref().filter(|found| !found.name.is_empty());
        let title = found.map_or(&session.title.value, |found| &found.name).trim();
        add_session(draft, title, witness("sessions", &session.title.value), known);
    }
    let decided = document
        .outcomes
        .iter()
        .filter(|decision| decision.state != Some(DecisionStatus::Dropped) && !decision.is_supposed);
    for decision in decided.filter(|decision| is_told(evidence, &decision.text)) {
        add_decision(draft, decision, witness("decisions", &decision.text), known);
    }
    if draft.place.venue.is_none()
        && let Some(venue) = &meeting.venue
    {
        draft.place.venue =
            Some(Found { value: venue.clone(), sureness: Sureness::Likely, witness: witness("venue", venue) });
    }
    let day = draft.date.as_ref().filter(|_| draft.has_date()).map(|days| days.value.1.unwrap_or(days.value.0));
    if let Some(next) = &meeting.next_meeting
        && day.is_none_or(|day| next.value.first_day() > day.last_day())
    {
        let witness = witness("next_meeting", &next.value.to_string());
        draft.next_meeting = Some(Found { value: next.value, sureness: Sureness::Likely, witness });
    }
    draft.recordings.extend(meeting.recordings.iter().map(|recording| recording.url.clone()));
    draft.status = match meeting.status {
        status @ (HeldStatus::Cancelled | HeldStatus::Postponed) => Some(status.name()),
        HeldStatus::Held | HeldStatus::Planned => None,
    };
    merge_attendees(draft);
}

/// Those who are only perhaps there, and are somewhere else for certain, are not told twice.
fn merge_attendees(draft: &mut Draft) {
    let certain: Vec<String> = draft
        .attendees
        .iter()
        .filter(|found| found.sureness > Sureness::Perhaps)
        .map(|found| person_key(&found.value.name))
        .collect();
    draft
        .attendees
        .retain(|found| found.sureness > Sureness::Perhaps || !certain.contains(&person_key(&found.value.name)));
}

fn is_named(draft: &Draft, name: &str) -> bool {
    let key = person_key(name);
    let attendees =
        draft.attendees.iter().filter(|found| found.sureness > Sureness::Perhaps).map(|found| &found.value.name);
    attendees.chain(draft.speakers.iter().map(|found| &found.value.person.name)).any(|other| person_key(other) == key)
}

fn is_told(evidence: &[Evidence], text: &str) -> bool {
    evidence.iter().any(|evidence| evidence.field == "decisions" && evidence.value == text)
}

fn witness(file: &SourceFile, evidence: &[Evidence], field: &str, value: &str) -> Witness {
    let found = evidence.iter().find(|evidence| evidence.field == field && evidence.value.contains(value));
    match found.filter(|found| found.span.start < found.span.end) {
        Some(found) => Witness { text: file.slice(found.span).to_owned(), line: file.line_column(found.span.start).0 },
        None => Witness { text: value.to_owned(), line: 0 },
    }
}

fn person(found: &PersonRef, known: &Known) -> Person {
    let (honorific, bare) = without_honorific(&found.name.value);
    let affiliation = found.affiliation.iter().map(|of| posts::reference(&of.value, known)).collect();
    let name = known.person(bare).map_or_else(|| bare.to_owned(), str::to_owned);
    Person { name, honorific: honorific.to_owned(), position: found.position.clone(), affiliation }
}

fn add_officer(draft: &mut Draft, office: &str, found: &PersonRef, witness: Witness, known: &Known) {
    let person = person(found, known);
    let key = person_key(&person.name);
    let found = Found { value: person, sureness: Sureness::Sure, witness };
    match draft.officers.iter_mut().find(|(other, _)| other == office) {
        Some((_, holders)) if holders.iter().any(|holder| person_key(&holder.value.name) == key) => {}
        Some((_, holders)) => holders.push(found),
        None => draft.officers.push((office.to_owned(), vec![found])),
    }
}

fn add_session(draft: &mut Draft, title: &str, witness: Witness, known: &Known) {
    let key = term_key(title);
    let is_title = term_key(&draft.title.value) == key;
    let topics = topics_of(title, known);
    let is_there = draft
        .sessions
        .iter()
        .any(|other| term_key(&other.value.title) == key || (!topics.is_empty() && other.value.topics == topics));
    if is_title || is_there || title.is_empty() {
        return;
    }
    let mut id: String = slug(title).chars().take(40).collect();
    id = id.trim_end_matches('-').to_owned();
    if id.is_empty() || draft.sessions.iter().any(|other| other.value.id == id) {
        id = format!("item-{}", draft.sessions.len() + 1);
    }
    if topics.is_empty() && !topics::is_formal(title) && title.split(' ').count() <= 8 {
        add_topic(draft, title.to_owned(), Sureness::Perhaps, &witness);
    }
    for topic in &topics {
        add_topic(draft, topic.clone(), Sureness::Sure, &witness);
    }
    let session = Session { id, title: title.to_owned(), number: None, topics };
    draft.sessions.push(Found { value: session, sureness: Sureness::Sure, witness });
}

fn add_topic(draft: &mut Draft, topic: String, sureness: Sureness, witness: &Witness) {
    let key = term_key(&topic);
    match draft.topics.iter_mut().find(|other| term_key(&other.value) == key) {
        Some(other) => other.sureness = other.sureness.max(sureness),
        None => draft.topics.push(Found { value: topic, sureness, witness: witness.clone() }),
    }
}

fn add_decision(draft: &mut Draft, decision: &content::Outcome, witness: Witness, known: &Known) {
    let text = decision.text.as_str();
    let key = term_key(text);
    let (same, others) = std::mem::take(&mut draft.decisions).into_iter().partition(|other| {
        let own = term_key(&other.value.text);
        own.contains(&key) || key.contains(&own)
    });
    draft.decisions = others;
    let due = same.into_iter().find_map(|other| other.value.due);
    let mut id: String = slug(text).split('-').take(4).collect::<Vec<_>>().join("-");
    if id.is_empty() || draft.decisions.iter().any(|other| other.value.id == id) {
        id = format!("decision-{}", draft.decisions.len() + 1);
    }
    let outcome = Outcome {
        id,
        text: text.to_owned(),
        by: decision.by.clone(),
        topic: topics_of(text, known).into_iter().next(),
        due,
        // What was moved was voted on.
        is_adopted: decision.motion != Motion::default(),
    };
    draft.decisions.push(Found { value: outcome, sureness: Sureness::Sure, witness });
}
