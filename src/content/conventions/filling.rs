//! What a text tells, filled into the keys of its meeting as far as they say nothing; of each value it is noted why it is known.

use rustc_hash::FxHashSet;

use super::names::{Entry, Role};
use super::{Finding, Told, agenda, people};
use crate::content::schema::{MeetingMatter, Office, Origin, PersonRef, SessionMatter};
use crate::source::Spanned;
use crate::text::name::{person_key, term_key};

/// Returns an entry as it is told to those who ask why.
fn in_words(entry: &Entry) -> String {
    let mut words = entry.name.clone();
    if let Some(code) = &entry.code {
        words.push_str(&format!(" [{code}]"));
    }
    if let Some(handle) = entry.handle.as_ref().filter(|handle| **handle != entry.name) {
        words.push_str(&format!(" @{handle}"));
    }
    if !entry.affiliation.is_empty() {
        words.push_str(&format!(" ({})", entry.affiliation.join("; ")));
    }
    let role = entry.role.map(Role::name);
    for more in entry.position.as_deref().into_iter().chain(role).chain(entry.note.as_deref()) {
        words.push_str(&format!(", {more}"));
    }
    words
}

pub(super) fn attendees(meeting: &mut MeetingMatter, roster: &people::Roster, told: &mut Told) {
    // Somebody took the trouble to list them above, and knows better.
    if !meeting.attendees.is_empty() || !meeting.participants.is_empty() {
        return;
    }
    for finding in &roster.present.people {
        told.note("attendees", in_words(&finding.value), finding);
        meeting.attendees.push(person(finding));
    }
}

pub(super) fn regrets(meeting: &mut MeetingMatter, roster: &people::Roster, told: &mut Told) {
    if !meeting.regrets.is_empty() {
        return;
    }
    for finding in &roster.absent {
        told.note("regrets", in_words(&finding.value), finding);
        meeting.regrets.push(person(finding));
    }
}

/// Of those whom somebody listed beside the report, what the text tells of each beside the name.
pub(super) fn listed_attendees(meeting: &mut MeetingMatter, roster: &people::Roster) {
    for attendee in meeting.attendees.iter_mut().filter(|attendee| attendee.origin == Origin::Bare) {
        let key = person_key(&attendee.name.value);
        if let Some(found) = roster.present.people.iter().find(|found| person_key(&found.value.name) == key) {
            let name = std::mem::take(&mut attendee.name);
            *attendee = PersonRef { name, ..person(found) };
        }
    }
}

pub(super) fn officers(
    meeting: &mut MeetingMatter,
    roster: &people::Roster,
    is_open: impl Fn(Office) -> bool,
    told: &mut Told,
) {
    let written: Vec<String> = meeting.officers.iter().map(|(role, _)| term_key(role)).collect();
    for (role, finding) in roster.roles.iter().filter(|(role, _)| is_open(*role)) {
        let role = role.name();
        if written.contains(&term_key(role)) {
            continue;
        }
        told.note("officers", format!("{role}: {}", in_words(&finding.value)), finding);
        let holder = PersonRef { role: None, ..person(finding) };
        match meeting.officers.iter_mut().find(|(other, _)| other == role) {
            Some((_, holders)) => holders.push(holder),
            None => meeting.officers.push((role.to_owned(), vec![holder])),
        }
    }
    // What is sure of a part is all that is told of it.
    let is_told = |office: Office| meeting.officers.iter().any(|(role, _)| term_key(role) == term_key(office.name()));
    let first_names = roster.first_names.iter().filter(|told| is_open(told.office) && !is_told(told.office));
    told.first_names = first_names.cloned().collect();
}

/// Who spoke without being listed was there all the same.
pub(super) fn speakers(meeting: &mut MeetingMatter, told: &mut Told) {
    let everybody =
        meeting.attendees.iter().chain(&meeting.speakers).chain(meeting.officers.iter().flat_map(|(_, people)| people));
    let mut known: FxHashSet<String> = everybody.map(|person| person_key(&person.name.value)).collect();
    let turns = std::mem::take(&mut told.turns);
    for turn in turns.iter().filter(|turn| turn.is_known) {
        if !known.insert(person_key(&turn.speaker.value)) {
            continue;
        }
        let finding =
            Finding { value: (), rule: "turns: speaks and is not listed".to_owned(), span: turn.speaker.span };
        told.note("speakers", turn.speaker.value.clone(), &finding);
        meeting.speakers.push(bare(turn.speaker.clone()));
    }
    told.turns = turns;
}

fn bare(name: Spanned<String>) -> PersonRef {
    // What stands in a list of people is a person, as a map is.
    PersonRef { origin: Origin::Found, ..PersonRef::named(name) }
}

fn person(finding: &Finding<Entry>) -> PersonRef {
    let entry = &finding.value;
    PersonRef {
        role: entry.role.filter(|role| !matches!(role, Role::Office(_))).map(|role| role.name().to_owned()),
        affiliation: entry.affiliation.iter().map(|body| Spanned::new(body.clone(), finding.span)).collect(),
        position: entry.position.clone(),
        note: entry.note.clone(),
        handle: entry.handle.clone(),
        ..bare(Spanned::new(entry.name.clone(), finding.span))
    }
}

pub(super) fn sessions(meeting: &mut MeetingMatter, items: Vec<Finding<agenda::Item>>, told: &mut Told) {
    for finding in items {
        told.note("sessions", finding.value.title.clone(), &finding);
        if finding.value.is_bare {
            told.bare_sessions.push(finding.value.title.clone());
        }
        meeting.sessions.push(session(finding));
    }
}

fn session(finding: Finding<agenda::Item>) -> SessionMatter {
    let found = agenda::discussed(&finding.value.title);
    SessionMatter {
        id: None,
        title: Spanned::new(finding.value.title, finding.span),
        date: None,
        chair: Vec::new(),
        speakers: Vec::new(),
        topics: Vec::new(),
        summary: None,
        heading: finding.value.heading,
        found: Some(found),
    }
}
