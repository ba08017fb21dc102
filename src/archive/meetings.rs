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

use super::first_names;
use super::register::Register;
use super::turns;
use super::{MeetingIdx, Part, TopicIdx};
use crate::content::schema::MeetingMatter;
use crate::content::{Document, as_meeting};
use crate::diagnostic::{Place, catalogue};
use crate::source::RelPath;
use crate::text::language;
use decisions::{Told, gather_closed, gather_decisions, gather_motions, gather_told, told};
pub(super) use papers::find_papers;
pub(super) use people::n_people;
pub(super) use people::{Present, add_bare_appearance, add_officer};
use people::{gather_parties, gather_people};
pub(super) use sessions::{Agenda, SessionNames};
use sessions::{gather_sessions, recurring_subjects};
use votes::gather_votes;

/// Resolves the references of all reports.
///
/// First all that can only be people, so that a bare name among the participants of one report is known as a person if
/// any report has that person speak.
///
/// Returns the agendas of all reports; those of `former` that are of the same documents, again.
pub(super) fn gather(register: &mut Register, former: &[Arc<Agenda>]) -> Vec<Arc<Agenda>> {
    let reports = reports(register);
    let agendas = agendas(register, &reports, former);
    let recurring = recurring_subjects(&agendas);
    register.records.appearances.reserve(register.records.meetings.iter().map(|new| new.appearances.capacity()).sum());
    for ((idx, document), agenda) in reports.iter().zip(&agendas) {
        let Some(matter) = as_meeting(document) else { continue };
        gather_frame(register, *idx, document, matter);
        gather_sessions(register, *idx, &document.file, agenda, &recurring);
        gather_people(register, *idx, document, matter);
    }
    turns::gather(register, &reports);
    first_names::gather(register, &reports);
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
    let told: Vec<Vec<Told<'_>>> =
        reports.par_iter().map(|(idx, document)| told(register, &short, *idx, document)).collect();
    for ((idx, document), told) in reports.iter().zip(told) {
        let Some(matter) = as_meeting(document) else { continue };
        gather_decisions(register, *idx, document, &matter.decisions);
        gather_told(register, *idx, told);
    }
    for (idx, document) in &reports {
        let Some(matter) = as_meeting(document) else { continue };
        gather_closed(register, *idx, document, &matter.closes);
    }
    gather_motions(register);
    gather_votes(register);
    agendas
}

fn reports(register: &Register) -> Vec<(MeetingIdx, Arc<Document>)> {
    let meetings = MeetingIdx::each(&register.records.meetings);
    meetings.map(|(idx, meeting)| (idx, Arc::clone(&register.texts[meeting.text.position()].0))).collect()
}

/// Returns the agendas of all reports. Of a meeting with several in files of their own, the first counts.
fn agendas(register: &Register, reports: &[(MeetingIdx, Arc<Document>)], former: &[Arc<Agenda>]) -> Vec<Arc<Agenda>> {
    let mut own_files: FxHashMap<MeetingIdx, &Arc<Document>> = FxHashMap::default();
    for (of, _, agenda) in &register.agendas {
        own_files.entry(*of).or_insert(agenda);
    }
    let known: FxHashMap<&RelPath, &Arc<Agenda>> = former.iter().map(|agenda| (agenda.path(), agenda)).collect();
    let agenda = |(idx, report): &(MeetingIdx, Arc<Document>)| {
        let own_file = own_files.get(idx).copied();
        match known.get(&report.file.path).filter(|known| known.is_of(report, own_file)) {
            Some(known) => Arc::clone(known),
            None => Arc::new(Agenda::new(report, own_file)),
        }
    };
    reports.par_iter().map(agenda).collect()
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
