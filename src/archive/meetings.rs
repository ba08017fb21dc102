//! What meeting reports say: the frame of each meeting here; in modules of their own agenda, people, decisions, papers.

mod actors;
mod decision_ids;
mod decisions;
mod owners;
mod papers;
mod people;
mod sessions;
mod told_ids;
mod votes;

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::register::Register;
use super::turns;
use super::{MeetingIdx, Part, TopicIdx};
use crate::content::schema::{MeetingMatter, SessionMatter};
use crate::content::{Document, as_meeting};
use crate::diagnostic::{Place, catalogue};
use crate::text::language;
use decisions::{gather_closed, gather_decisions, gather_motions, gather_told};
pub(super) use papers::find_papers;
pub(super) use people::add_bare_appearance;
use people::{gather_parties, gather_people};
pub(super) use sessions::SessionNames;
use sessions::{Item, gather_sessions, items, recurring_subjects};
use votes::gather_votes;

/// Resolves the references of all reports.
///
/// First all that can only be people, so that a bare name among the participants of one report is known as a person if
/// any report has that person speak.
pub(super) fn gather(register: &mut Register) {
    let reports = reports(register);
    let agendas = agendas(register);
    let items: Vec<Vec<Item<'_>>> =
        reports.par_iter().map(|(idx, document)| items(document, sessions_of(document, agendas.get(idx)))).collect();
    let recurring = recurring_subjects(&items);
    for ((idx, document), items) in reports.iter().zip(&items) {
        let Some(matter) = as_meeting(document) else { continue };
        gather_frame(register, *idx, document, matter);
        gather_sessions(register, *idx, &document.file, items, &recurring);
        gather_people(register, *idx, document, matter);
    }
    turns::gather(register, &reports);
    for (idx, document) in &reports {
        let Some(matter) = as_meeting(document) else { continue };
        for (list, part) in [
            (&matter.participants, Part::Participant),
            (&matter.observers, Part::Observer),
            (&matter.regrets, Part::Regrets),
        ] {
            gather_parties(register, *idx, document, list, &part);
        }
    }
    let short = owners::ShortNames::new(register, &reports);
    for (idx, document) in &reports {
        let Some(matter) = as_meeting(document) else { continue };
        gather_decisions(register, *idx, document, &matter.decisions);
        gather_told(register, &short, *idx, document);
    }
    for (idx, document) in &reports {
        let Some(matter) = as_meeting(document) else { continue };
        gather_closed(register, *idx, document, &matter.closes);
    }
    gather_motions(register);
    gather_votes(register);
}

fn reports(register: &Register) -> Vec<(MeetingIdx, Arc<Document>)> {
    let meetings = register.records.meetings.iter().enumerate();
    meetings
        .map(|(position, meeting)| (MeetingIdx::new(position), Arc::clone(&register.texts[meeting.text.position()].0)))
        .collect()
}

/// Returns the first agenda of each meeting that has one in a file of its own.
fn agendas(register: &Register) -> FxHashMap<MeetingIdx, Arc<Document>> {
    let mut agendas: FxHashMap<MeetingIdx, Arc<Document>> = FxHashMap::default();
    for (of, _, agenda) in &register.agendas {
        agendas.entry(*of).or_insert_with(|| Arc::clone(agenda));
    }
    agendas
}

/// Returns the sessions of a report, or of its agenda if it has none itself.
fn sessions_of<'d>(report: &'d Document, agenda: Option<&'d Arc<Document>>) -> &'d [SessionMatter] {
    let of = |document: &'d Document| as_meeting(document).map_or(&[][..], |matter| &matter.sessions);
    let own = of(report);
    if own.is_empty() { agenda.map_or(own, |agenda| of(agenda)) } else { own }
}

fn gather_frame(register: &mut Register, idx: MeetingIdx, document: &Document, matter: &MeetingMatter) {
    let file = &document.file;
    let group = matter.group.as_ref().map(|name| register.group(name, file));
    let parent = matter.parent.as_ref().and_then(|name| register.meeting(name, file));
    let translation_of = match &matter.translation_of {
        Some(name) => register.meeting(name, file),
        None => original_by_path(register, &document.id),
    };
    let topics: Vec<TopicIdx> = matter.topics.iter().map(|name| register.topic(name, file)).collect();
    if let (Some(first), Some(last)) = (document.date, &matter.end_date)
        && last.value.last_day() < first.first_day()
    {
        register.report(catalogue::ends_before_start(Place::new(file, last.span), first, last.value));
    }
    let meeting = &mut register.records.meetings[idx.position()];
    meeting.group = group;
    meeting.parent = parent;
    meeting.translation_of = translation_of.filter(|original| *original != idx);
    let mut seen: FxHashSet<TopicIdx> = FxHashSet::default();
    meeting.topics.extend(topics.into_iter().filter(|topic| seen.insert(*topic)));
}

/// Returns the report that one is a translation of by its path: `20250305` of `20250305.en`, `meetup-20230210` of
/// `meetup-en-20230210`.
fn original_by_path(register: &Register, id: &str) -> Option<MeetingIdx> {
    let (_, original) = language::of_path(id)?;
    register.names.meetings.find(&original).filter(|idx| register.records.meeting(*idx).id == original)
}
