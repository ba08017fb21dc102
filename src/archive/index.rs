//! What front matter alone says: all entities with what ties them, and everything that a text can refer to.
//!
//! While prose is written this stays as it is, and is used again: only what names, dates, topics or anything else in
//! front matter makes a new one necessary.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::links::Destinations;
use super::meetings::Agenda;
use super::name_table::NameTable;
use super::names::AllNames;
use super::register::Register;
use super::{
    Attachment, Entity, Records, Visibility, addresses, checks, doubts, gather, list, meetings, relations, works,
};
use crate::config::Config;
use crate::content::{Document, as_meeting};
use crate::diagnostic::Diagnostic;
use crate::permanence::{Id, Paragraphs, Record};
use crate::source::RelPath;

/// What an index is made of.
#[derive(Debug)]
pub(super) struct Shown {
    /// The documents that are shown, by path.
    pub(super) documents: Vec<ShownDocument>,
    /// The paths of those that are not shown.
    pub(super) left_out: FxHashSet<RelPath>,
    /// The paths of those that would have the address of another, each with that of the other.
    pub(super) twins: BTreeMap<RelPath, RelPath>,
}

/// A document that is shown.
#[derive(Clone, Debug)]
pub(super) struct ShownDocument {
    pub(super) document: Arc<Document>,
    pub(super) visibility: Visibility,
    /// The anchors of its paragraphs.
    pub(super) paragraphs: Arc<Paragraphs>,
}

impl ShownDocument {
    /// Tells whether front matter, and what stands beside it in an index, say the same in both.
    fn has_same_front(&self, other: &ShownDocument) -> bool {
        let is_edited = !Arc::ptr_eq(&self.document, &other.document);
        self.visibility == other.visibility
            && (!is_edited || self.document.has_same_front(&other.document))
            && (Arc::ptr_eq(&self.paragraphs, &other.paragraphs)
                || self.anchors_of_decisions().eq(other.anchors_of_decisions()))
    }

    /// Returns the numbers and ids of the paragraphs of decisions.
    fn anchors_of_decisions(&self) -> impl Iterator<Item = (u32, Id)> {
        let told = self.document.outcomes.iter().map(|outcome| outcome.paragraph);
        let matter = as_meeting(&self.document).map_or(&[][..], |matter| &matter.decisions);
        let cited = matter.iter().filter_map(|decision| self.paragraphs.number_of_cited(decision.paragraph?));
        told.chain(cited).map(|number| (number, self.paragraphs.id(number)))
    }
}

/// All entities, and everything that a text can refer to.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) records: Records,
    pub(super) names: AllNames,
    pub(super) destinations: Destinations,
    pub(super) name_table: NameTable,
    pub(super) problems: Vec<Diagnostic>,
    /// For each text, its document (a place in `shown.documents`) and what it describes.
    pub(super) texts: Vec<(usize, Entity)>,
    /// How far into each file something here points, its line included.
    pointed: FxHashMap<RelPath, usize>,
    /// What each report and its agenda tell of its sessions, in the order of the meetings.
    agendas: Vec<Arc<Agenda>>,
    shown: Arc<Shown>,
    config: Config,
}

impl Index {
    /// Resolves every reference in front matter. What is in the record keeps its address; what `former` knows of the same
    /// documents by themselves is used again.
    pub(super) fn new(
        shown: &Arc<Shown>,
        attachments: Vec<Attachment>,
        config: &Config,
        record: Option<&Arc<Record>>,
        former: Option<&Index>,
    ) -> Index {
        let mut register = Register::from_documents(&shown.documents, attachments, record.cloned());
        let position_of = |(document, _): &(Arc<Document>, Entity)| {
            let path = &document.file.path;
            let found = shown.documents.binary_search_by(|shown| shown.document.file.path.cmp(path));
            found.expect("a text is one of the documents that are shown")
        };
        let positions: Vec<usize> = register.texts.par_iter().map(position_of).collect();
        register.paragraphs = positions.iter().map(|at| Arc::clone(&shown.documents[*at].paragraphs)).collect();
        gather::gather(&mut register);
        let agendas = meetings::gather(&mut register, former.map_or(&[], |former| &former.agendas));
        relations::relate(&mut register);
        register.settle_spellings();
        addresses::give(&mut register, config);
        register.records.top_pages = list::top_pages(&register);
        let texts = register.texts.iter().map(|(document, entity)| (&**document, *entity));
        register.records.works = works::find(&register.records, texts);
        let (destinations, doubts) = rayon::join(
            || Destinations::new(&register, config, shown.left_out.clone(), &shown.twins),
            || doubts::find(&register),
        );
        register.problems.extend(doubts);
        meetings::find_papers(&mut register, &destinations);
        let texts = positions.into_iter().zip(register.texts.iter().map(|(_, entity)| *entity)).collect();
        let documents = register.texts.iter().map(|(document, _)| document).collect();
        let ground = checks::Ground { records: &register.records, names: &register.names, documents };
        let found = checks::of_records(&ground);
        register.problems.extend(found);
        let Register { mut records, names, problems, .. } = register;
        records.shrink_to_fit();
        let (name_table, pointed) = rayon::join(|| NameTable::new(&records), || pointed(&records, &problems));
        Index {
            records,
            names,
            destinations,
            name_table,
            problems,
            texts,
            pointed,
            agendas,
            shown: Arc::clone(shown),
            config: config.clone(),
        }
    }

    /// Tells whether names are linked alike in texts that do not say it themselves.
    pub(super) fn has_same_autolink(&self, other: &Index) -> bool {
        self.config.autolink == other.config.autolink
    }

    /// Returns where in its report each session of a meeting is; nothing else has sessions.
    pub(super) fn anchors_of_sessions(&self, entity: Entity) -> impl Iterator<Item = Option<&str>> {
        let sessions = match entity {
            Entity::Meeting(idx) => self.records.meeting(idx).sessions.as_slice(),
            _ => &[],
        };
        sessions.iter().map(|session| session.anchor.as_deref())
    }

    /// Returns the file that is published where another one would be, too.
    pub(super) fn twin_of(&self, path: &RelPath) -> Option<&RelPath> {
        self.shown.twins.get(path)
    }

    /// Tells whether these would make the same index, with the same record.
    pub(super) fn is_of(&self, shown: &Shown, attachments: &[Attachment], config: &Config) -> bool {
        self.shown.documents.len() == shown.documents.len()
            && self.shown.documents.iter().zip(&shown.documents).all(|(a, b)| a.has_same_front(b))
            && self.shown.documents.iter().zip(&shown.documents).all(|(a, b)| self.points_right(a, b))
            && self.shown.left_out == shown.left_out
            && self.shown.twins == shown.twins
            && self.records.attachments == attachments
            && self.config == *config
    }

    /// Tells whether what points into a document points to the same in another state of it. What conventions find stands
    /// in prose, and moves with it.
    fn points_right(&self, former: &ShownDocument, new: &ShownDocument) -> bool {
        let (former, new) = (&former.document.file, &new.document.file);
        let Some(end) = self.pointed.get(&former.path).filter(|_| !Arc::ptr_eq(former, new)) else { return true };
        former.line_column(0) == new.line_column(0) && former.text.get(..*end) == new.text.get(..*end)
    }
}

fn pointed(records: &Records, problems: &[Diagnostic]) -> FxHashMap<RelPath, usize> {
    let people = records.people.iter().map(|person| &person.first_named);
    let topics = records.topics.iter().map(|topic| &topic.first_named);
    let bodies = records.organisations.iter().map(|body| &body.first_named);
    let groups = records.groups.iter().map(|group| &group.first_named);
    let of_problems = problems.iter().flat_map(Diagnostic::places);
    let mut pointed: FxHashMap<RelPath, usize> = FxHashMap::default();
    for place in people.chain(topics).chain(bodies).chain(groups).chain(of_problems) {
        let end = place.span.range().end;
        let rest = place.file.text.get(end..).unwrap_or_default();
        let end = end + rest.find('\n').unwrap_or(rest.len());
        let known = pointed.entry(place.file.path.clone()).or_default();
        *known = end.max(*known);
    }
    pointed
}
