//! What was decided and is to be done: by front matter, by marks in the text, and what later reports closed.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::actors::{WhoWasThere, actor};
use super::decision_ids::DecisionIds;
use super::owners::{ShortNames, owners};
use super::sessions::find_session;
use super::told_ids;
use super::votes;
use crate::archive::gather::{push_latest, push_new};
use crate::archive::register::Register;
use crate::archive::{Actor, Decision, DecisionIdx, Entity, MeetingIdx, TopicIdx, Voters};
use crate::content::schema::{DecisionKind, DecisionMatter, DecisionStatus, PersonRef};
use crate::content::{Document, Outcome};
use crate::diagnostic::{Place, catalogue};
use crate::permanence::Id;
use crate::source::Spanned;
use crate::text::{name, slug};

pub(super) fn gather_decisions(
    register: &mut Register,
    meeting: MeetingIdx,
    document: &Document,
    decisions: &[DecisionMatter],
) {
    let file = &document.file;
    let DecisionIds { ids, lost } = DecisionIds::find(document, decisions, register.record.as_deref());
    if !lost.is_empty() {
        register.report(catalogue::vanished_decision(document.place(), &lost));
    }
    for (matter, id) in decisions.iter().zip(ids) {
        let topics: Vec<TopicIdx> = matter.topics.iter().map(|name| register.topic(name, file)).collect();
        let actors = |named: &[PersonRef]| -> Vec<Actor> {
            named.iter().map(|reference| actor(register, &reference.name.value)).collect()
        };
        let (by, moved_by, seconded_by) = (actors(&matter.by), actors(&matter.moved_by), actors(&matter.seconded_by));
        let resolved_in = matter.resolved_in.as_ref().and_then(|name| register.meeting(name, file));
        let session = matter.session.as_ref().and_then(|name| find_session(register, meeting, name, file));
        let settled = if resolved_in.is_some() { DecisionStatus::Done } else { DecisionStatus::Open };
        let idx = DecisionIdx::new(register.records.decisions.len());
        let anchor = free_anchor(register, meeting, &id);
        let paragraph = matter.paragraph.and_then(|cited| register.paragraphs_of(meeting).number_of_cited(cited));
        link_decision(register, idx, meeting, &topics, &by, resolved_in);
        register.records.decisions.push(Decision {
            meeting,
            anchor,
            id,
            kind: matter.kind,
            paragraph,
            text: matter.text.value.clone(),
            topics,
            by,
            moved_by,
            seconded_by,
            votes: votes::told(register, &matter.votes),
            due: matter.due.as_ref().map(|due| due.value),
            status: matter.status.unwrap_or(settled),
            resolved_in,
            session,
            note: matter.note.clone(),
        });
    }
}

/// What the text of a report tells was decided or is to be done, with the people whom it names.
pub(super) struct Told<'d> {
    outcome: &'d Outcome,
    /// What tells whether front matter has the same.
    key: String,
    by: Vec<Actor>,
    moved_by: Vec<Actor>,
    seconded_by: Vec<Actor>,
    votes: Vec<Voters>,
    /// Whether it counts although front matter does not have it.
    is_sure: bool,
}

/// Returns what the text of a report tells. Everybody who took part in a meeting is known by now.
pub(super) fn told<'d>(
    register: &Register,
    short: &ShortNames,
    meeting: MeetingIdx,
    document: &'d Document,
) -> Vec<Told<'d>> {
    if document.outcomes.is_empty() {
        return Vec::new();
    }
    let present = WhoWasThere::new(register, short, meeting, document);
    let actors = |names: &[String]| -> Vec<Actor> { names.iter().map(|name| present.actor(name)).collect() };
    let told = |outcome: &'d Outcome| {
        let by = owners(register, &present, short, meeting, outcome);
        Told {
            outcome,
            key: name::term_key(&outcome.text),
            is_sure: !outcome.is_supposed || short.know(&by),
            by,
            moved_by: actors(&outcome.motion.moved_by),
            seconded_by: actors(&outcome.motion.seconded_by),
            votes: votes::found(&present, &outcome.motion.ballots),
        }
    };
    document.outcomes.iter().map(told).collect()
}

/// Records what the text of a report tells. What its front matter has too is the same, and only gets its paragraph; a
/// paragraph may hold several, as a whole list of plain text does.
pub(super) fn gather_told(register: &mut Register, meeting: MeetingIdx, all: Vec<Told<'_>>) {
    if all.is_empty() {
        return;
    }
    let mut known = KnownDecisions::new(register, meeting);
    let mut found: Vec<Told<'_>> = Vec::new();
    for told in all {
        if let Some(same) = known.find(told.outcome.paragraph, &told.key) {
            let idx = register.records.meeting(meeting).decisions[same];
            let paragraph = Some(told.outcome.paragraph).filter(|paragraph| *paragraph > 0);
            let decision = &mut register.records.decisions[idx.position()];
            known.claim(same, decision.paragraph);
            decision.paragraph = paragraph.or(decision.paragraph);
            add_motion(decision, told);
        } else if told.is_sure {
            found.push(told);
        }
    }
    let outcomes: Vec<(u32, &str)> = found.iter().map(|told| (told.outcome.paragraph, told.key.as_str())).collect();
    let n_before = register.records.meeting(meeting).decisions.len();
    let paragraphs = register.paragraphs_of(meeting);
    let ids = told_ids::of(&outcomes, n_before, |paragraph| paragraphs.id(paragraph).to_string());
    for (told, id) in found.into_iter().zip(ids) {
        let Told { outcome, by, moved_by, seconded_by, votes, .. } = told;
        let status = match (outcome.kind, outcome.state) {
            (_, Some(state)) => state,
            (DecisionKind::Decision, None) => DecisionStatus::Adopted,
            (DecisionKind::Action, None) => DecisionStatus::Open,
        };
        let idx = DecisionIdx::new(register.records.decisions.len());
        let anchor = free_anchor(register, meeting, &id);
        link_decision(register, idx, meeting, &[], &by, None);
        register.records.decisions.push(Decision {
            meeting,
            id,
            anchor,
            kind: outcome.kind,
            paragraph: Some(outcome.paragraph).filter(|paragraph| *paragraph > 0),
            text: outcome.text.clone(),
            topics: Vec::new(),
            by,
            moved_by,
            seconded_by,
            votes,
            due: outcome.due,
            status,
            resolved_in: None,
            session: None,
            note: outcome.motion.votes.clone(),
        });
    }
}

/// Adds who moved and seconded a decision, and the votes, where front matter does not say so.
fn add_motion(decision: &mut Decision, told: Told<'_>) {
    let Told { outcome, moved_by, seconded_by, votes, .. } = told;
    if decision.votes.is_empty() {
        decision.votes = votes;
    }
    if decision.moved_by.is_empty() {
        decision.moved_by = moved_by;
    }
    if decision.seconded_by.is_empty() {
        decision.seconded_by = seconded_by;
    }
    if decision.note.is_none() {
        decision.note.clone_from(&outcome.motion.votes);
    }
}

/// Closes the decisions of other meetings that a report says were resolved in its own: `MEETING#DECISION`.
pub(super) fn gather_closed(
    register: &mut Register,
    meeting: MeetingIdx,
    document: &Document,
    closes: &[Spanned<String>],
) {
    for reference in closes {
        let place = || Place::new(&document.file, reference.span);
        let Some((of, id)) = reference.value.rsplit_once('#') else {
            register.report(catalogue::unknown_decision(place(), &reference.value, &[]));
            continue;
        };
        let Some(of) = register.meeting(&Spanned::new(of.to_owned(), reference.span), &document.file) else { continue };
        let paragraph = Id::parse(id).and_then(|id| register.paragraphs_of(of).number_of(id));
        let records = &mut register.records;
        let decisions = records.meetings[of.position()].decisions.clone();
        let is_meant = |idx: &DecisionIdx| {
            let decision = records.decision(*idx);
            decision.id == id || (paragraph.is_some() && decision.paragraph == paragraph)
        };
        let Some(idx) = decisions.iter().copied().find(is_meant) else {
            let ids: Vec<String> = decisions.iter().map(|idx| records.decision(*idx).id.clone()).collect();
            register.report(catalogue::unknown_decision(place(), id, &ids));
            continue;
        };
        let decision = &mut records.decisions[idx.position()];
        if matches!(decision.status, DecisionStatus::Open | DecisionStatus::Adopted) {
            decision.status = DecisionStatus::Done;
        }
        if decision.resolved_in.is_none() {
            decision.resolved_in = Some(meeting);
            push_new(&mut records.meetings[meeting.position()].closes, idx);
        }
    }
}

/// Tells those who moved and seconded which decisions these are; whoever did both, once.
pub(super) fn gather_motions(register: &mut Register) {
    let records = &mut register.records;
    for (idx, decision) in DecisionIdx::each(&records.decisions) {
        for actor in decision.moved_by.iter().chain(&decision.seconded_by) {
            let motions = match actor.entity {
                Some(Entity::Person(person)) => &mut records.people[person.position()].motions,
                Some(Entity::Organisation(body)) => &mut records.organisations[body.position()].motions,
                _ => continue,
            };
            push_latest(motions, idx);
        }
    }
}

/// Returns an anchor for a decision that no earlier one of the meeting has.
fn free_anchor(register: &mut Register, meeting: MeetingIdx, id: &str) -> String {
    let stem = format!("r-decision-{}", slug::slug(id));
    let taken = register.anchors.entry(meeting).or_default();
    // The next number of a stem, 1 standing for the stem alone. Anchors are never given back, so that what was taken stays so.
    let mut number = taken.get(&stem).copied().unwrap_or(1);
    let anchor = loop {
        let anchor = if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
        number += 1;
        if !taken.contains_key(&anchor) {
            break anchor;
        }
    };
    taken.insert(stem, number);
    taken.entry(anchor.clone()).or_insert(2);
    anchor
}

fn link_decision(
    register: &mut Register,
    idx: DecisionIdx,
    meeting: MeetingIdx,
    topics: &[TopicIdx],
    by: &[Actor],
    resolved_in: Option<MeetingIdx>,
) {
    let records = &mut register.records;
    records.meetings[meeting.position()].decisions.push(idx);
    if let Some(resolved_in) = resolved_in.filter(|resolved_in| *resolved_in != meeting) {
        records.meetings[resolved_in.position()].closes.push(idx);
    }
    for &topic in topics {
        push_new(&mut records.meetings[meeting.position()].topics, topic);
        push_latest(&mut records.topics[topic.position()].decisions, idx);
    }
    for actor in by {
        match actor.entity {
            Some(Entity::Person(person)) => records.people[person.position()].decisions.push(idx),
            Some(Entity::Organisation(body)) => records.organisations[body.position()].decisions.push(idx),
            _ => {}
        }
    }
}

/// The decisions of front matter as places in the list of their meeting, by what tells that one of the text is the same.
#[derive(Default)]
struct KnownDecisions {
    /// Those of front matter that say of which paragraph they are, and for which it has not been read yet.
    by_paragraph: FxHashMap<u32, BTreeSet<usize>>,
    by_key: FxHashMap<String, usize>,
}

impl KnownDecisions {
    fn new(register: &Register, meeting: MeetingIdx) -> KnownDecisions {
        let mut known = KnownDecisions::default();
        for (at, idx) in register.records.meeting(meeting).decisions.iter().enumerate() {
            let decision = register.records.decision(*idx);
            if let Some(paragraph) = decision.paragraph {
                known.by_paragraph.entry(paragraph).or_default().insert(at);
            }
            known.by_key.entry(name::term_key(&decision.text)).or_insert(at);
        }
        known
    }

    /// Returns the one with these words, or else the first that is of this paragraph, if that is one.
    fn find(&self, paragraph: u32, key: &str) -> Option<usize> {
        let in_paragraph = || self.by_paragraph.get(&paragraph).filter(|_| paragraph > 0).and_then(BTreeSet::first);
        self.by_key.get(key).or_else(in_paragraph).copied()
    }

    /// Takes note that a decision of front matter was found in the text: what else stands in its paragraph is another.
    fn claim(&mut self, at: usize, paragraph: Option<u32>) {
        if let Some(places) = paragraph.and_then(|paragraph| self.by_paragraph.get_mut(&paragraph)) {
            places.remove(&at);
        }
    }
}
