//! What front matter alone says: all entities with what ties them, and everything that a text can refer to.
//!
//! While prose is written this stays as it is, and is used again: only what names, dates, topics or anything else in
//! front matter makes a new one necessary.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::links::Destinations;
use super::name_table::NameTable;
use super::names::AllNames;
use super::register::Register;
use super::{Attachment, Entity, Records, Visibility, doubts, gather, meetings, relations};
use crate::config::Config;
use crate::content::Document;
use crate::diagnostic::Diagnostic;
use crate::source::RelPath;

/// What an index is made of.
#[derive(Debug)]
pub(super) struct Shown {
    /// The documents that are shown, by path.
    pub(super) documents: Vec<(Arc<Document>, Visibility)>,
    /// The paths of those that are not shown.
    pub(super) left_out: FxHashSet<RelPath>,
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
    shown: Shown,
    config: Config,
}

impl Index {
    /// Resolves every reference in front matter.
    pub(super) fn new(shown: Shown, attachments: Vec<Attachment>, config: &Config) -> Index {
        let mut register = Register::from_documents(&shown.documents, attachments);
        gather::gather(&mut register);
        meetings::gather(&mut register);
        relations::relate(&mut register);
        let destinations = Destinations::new(&register, config, shown.left_out.clone());
        meetings::find_papers(&mut register, &destinations);
        doubts::find_doubts(&mut register);
        let position_of = |document: &Arc<Document>| {
            let path = &document.file.path;
            let found = shown.documents.binary_search_by(|(shown, _)| shown.file.path.cmp(path));
            found.expect("a text is one of the documents that are shown")
        };
        let texts = register.texts.iter().map(|(document, entity)| (position_of(document), *entity)).collect();
        let Register { records, names, problems, .. } = register;
        let name_table = NameTable::new(&records);
        Index { records, names, destinations, name_table, problems, texts, shown, config: config.clone() }
    }

    /// Tells whether these would make the same index.
    pub(super) fn is_of(&self, shown: &Shown, attachments: &[Attachment], config: &Config) -> bool {
        let is_same = |((a, visibility_a), (b, visibility_b)): (&(Arc<Document>, _), &(Arc<Document>, _))| {
            visibility_a == visibility_b && (Arc::ptr_eq(a, b) || a.has_same_front(b))
        };
        self.shown.documents.len() == shown.documents.len()
            && self.shown.documents.iter().zip(&shown.documents).all(is_same)
            && self.shown.left_out == shown.left_out
            && self.records.attachments == attachments
            && self.config == *config
    }
}
