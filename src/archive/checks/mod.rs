//! What a careful archivist would ask about records that are each right by themselves: numbers that do not follow their
//! dates, a person in two places, a decision that was closed before it was made.
//!
//! Each check is a pure function from what is known to problems, and they run side by side. Those of [`of_records`] ask
//! what front matter alone says: their answers are kept with the index, as long as that is, so they may point at nothing
//! but front matter. Those of [`of_text`] compare a report with its own text, and are kept with what was found in that.
//! Those of [`of_texts`] ask what stands in all texts, and are asked again after every edit. All are part of resolving, so
//! that whoever has an archive has all that is to be said of it.
//!
//! A check doubts what somebody wrote on purpose. So it asks only where another explanation is unlikely, and what an
//! author cannot or need not mend is a note.

mod agenda;
mod decisions;
mod numbers;
mod people;
mod posts;
mod twins;
mod unused;

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::names::AllNames;
use super::weave::Mentions;
use super::{Entity, Meeting, MeetingIdx, OrganisationIdx, PersonIdx, Records, Text};
use crate::config::Config;
use crate::content::schema::{MeetingMatter, Origin, PersonRef};
use crate::content::{Document, as_meeting};
use crate::diagnostic::{Diagnostic, Place};
use crate::permanence::Paragraphs;
use crate::source::Span;
pub(super) use twins::{Gist, gist};

/// What front matter says.
pub(super) struct Ground<'a> {
    pub(super) records: &'a Records,
    pub(super) names: &'a AllNames,
    /// The document of each text.
    pub(super) documents: Vec<&'a Arc<Document>>,
}

/// What is known when all texts have been looked through.
pub(super) struct Woven<'a> {
    pub(super) records: &'a Records,
    pub(super) texts: &'a [Text],
    pub(super) mentions: &'a Mentions,
    pub(super) config: &'a Config,
}

/// Asks all that front matter can answer.
pub(super) fn of_records(ground: &Ground<'_>) -> Vec<Diagnostic> {
    let checks: [fn(&Ground<'_>) -> Vec<Diagnostic>; 6] =
        [agenda::check_frames, decisions::check, numbers::check, people::check, posts::check, twins::check_meetings];
    checks.par_iter().flat_map_iter(|check| check(ground)).collect()
}

/// Asks what the text of a report alone can answer.
pub(super) fn of_text(
    records: &Records,
    idx: MeetingIdx,
    document: &Arc<Document>,
    paragraphs: &Paragraphs,
) -> Vec<Diagnostic> {
    let Some(matter) = as_meeting(document) else { return Vec::new() };
    agenda::check_sections(Report { idx, meeting: records.meeting(idx), document, matter }, paragraphs)
}

/// Asks what only front matter and all texts together can answer.
pub(super) fn of_texts(woven: &Woven<'_>) -> Vec<Diagnostic> {
    let checks: [fn(&Woven<'_>) -> Vec<Diagnostic>; 2] = [twins::check_texts, unused::check];
    checks.par_iter().flat_map_iter(|check| check(woven)).collect()
}

/// A meeting with the front matter of its report.
#[derive(Clone, Copy)]
struct Report<'a> {
    idx: MeetingIdx,
    meeting: &'a Meeting,
    document: &'a Arc<Document>,
    matter: &'a MeetingMatter,
}

impl Report<'_> {
    fn place(&self, span: Span) -> Place {
        Place::new(&self.document.file, span)
    }
}

impl<'a> Ground<'a> {
    /// Returns a meeting with its report.
    fn report(&self, idx: MeetingIdx) -> Option<Report<'a>> {
        let meeting = self.records.meeting(idx);
        let document = self.documents[meeting.text.position()];
        Some(Report { idx, meeting, document, matter: as_meeting(document)? })
    }

    /// Returns all meetings with their reports, oldest first.
    fn reports(&self) -> impl Iterator<Item = Report<'a>> {
        MeetingIdx::each(&self.records.meetings).filter_map(|(idx, _)| self.report(idx))
    }

    /// Returns the person whom a report means.
    fn person(&self, reference: &PersonRef) -> Option<PersonIdx> {
        self.names.people.known(&reference.name.value)
    }

    /// Returns the organisation that a report means.
    fn organisation(&self, name: &str) -> Option<OrganisationIdx> {
        self.names.organisations.known(name)
    }

    /// Tells whether two organisations are one, or one is part of the other, or the name of one is part of the other's.
    fn are_related(&self, a: OrganisationIdx, b: OrganisationIdx) -> bool {
        let is_within = |part: OrganisationIdx, whole: OrganisationIdx| {
            // Circles were cut when they were found.
            let above = |idx: &OrganisationIdx| self.records.organisation(*idx).part_of;
            std::iter::successors(Some(part), above).any(|idx| idx == whole)
        };
        let are_alike = || {
            let names = [a, b].map(|idx| crate::text::name::term_key(&self.records.organisation(idx).title));
            names[0].contains(&*names[1]) || names[1].contains(&*names[0])
        };
        is_within(a, b) || is_within(b, a) || are_alike()
    }
}

/// Where front matter names people, report by report: read once for each that is asked about.
#[derive(Default)]
struct Places {
    by_report: FxHashMap<MeetingIdx, FxHashMap<PersonIdx, Option<Place>>>,
}

impl Places {
    /// Returns where the front matter of a report names a person first.
    fn of_person(&mut self, ground: &Ground<'_>, report: Report<'_>, person: PersonIdx) -> Option<Place> {
        let of_report = self.by_report.entry(report.idx).or_insert_with(|| Places::of_report(ground, report));
        of_report.get(&person).cloned().flatten()
    }

    fn of_report(ground: &Ground<'_>, report: Report<'_>) -> FxHashMap<PersonIdx, Option<Place>> {
        let matter = report.matter;
        let officers = matter.officers.iter().flat_map(|(_, people)| people);
        let sessions = matter.sessions.iter().flat_map(|session| session.speakers.iter().chain(&session.chair));
        let others = [&matter.attendees, &matter.participants, &matter.observers, &matter.regrets];
        let all = matter.speakers.iter().chain(sessions).chain(officers).chain(others.into_iter().flatten());
        let mut places = FxHashMap::default();
        for reference in all {
            if let Some(person) = ground.person(reference) {
                let place = || (reference.origin != Origin::Found).then(|| report.place(reference.name.span));
                places.entry(person).or_insert_with(place);
            }
        }
        places
    }
}

impl<'a> Woven<'a> {
    /// Returns all meetings with their reports, oldest first.
    fn reports(&self) -> impl Iterator<Item = Report<'a>> {
        MeetingIdx::each(&self.records.meetings).filter_map(|(idx, meeting)| {
            let document = &self.texts[meeting.text.position()].document;
            Some(Report { idx, meeting, document, matter: as_meeting(document)? })
        })
    }

    fn is_mentioned(&self, entity: Entity) -> bool {
        self.mentions.get(&entity).is_some_and(|mentions| !mentions.is_empty())
    }
}

/// Returns the first and last day of a meeting, if its days are known.
fn days(meeting: &Meeting) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
    let first = meeting.date?;
    Some((first.first_day(), meeting.end_date.unwrap_or(first).last_day()))
}

/// Tells whether two meetings are one within the other, parts of one, or one report in two languages.
fn belong_together(records: &Records, a: MeetingIdx, b: MeetingIdx) -> bool {
    let root = |idx: MeetingIdx| {
        let original = records.meeting(idx).translation_of.unwrap_or(idx);
        let above = |idx: &MeetingIdx| records.meeting(*idx).parent;
        // Circles were cut when they were found.
        std::iter::successors(Some(original), above).last().unwrap_or(original)
    };
    root(a) == root(b)
}
