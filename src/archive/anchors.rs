//! Which anchors the paragraphs of documents have, by what was frozen of them.

use std::hash::Hash;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::addresses;
use super::index::ShownDocument;
use super::vanished::{self, former_address};
use super::{Archive, Entity};
use crate::content::{Document, as_meeting};
use crate::permanence::{
    Fate, Fingerprint, FrozenDecision, FrozenPage, FrozenParagraph, FrozenPart, Id, Paragraphs, Record,
};
use crate::source::Span;

/// Finds the anchors of all documents; those of documents that were shown before are the same again. Both are in the order of their paths.
pub(super) fn find(shown: &mut [ShownDocument], record: Option<&Arc<Record>>, former: &[ShownDocument]) {
    let mut rest = former;
    let mut new: Vec<&mut ShownDocument> = Vec::new();
    for shown in shown {
        let path = &shown.document.file.path;
        let is_before = |former: &ShownDocument| former.document.file.path < *path;
        while rest.first().is_some_and(|former| !Arc::ptr_eq(&former.document, &shown.document) && is_before(former)) {
            rest = &rest[1..];
        }
        match rest.first().filter(|former| Arc::ptr_eq(&former.document, &shown.document)) {
            Some(same) => {
                shown.paragraphs = Arc::clone(&same.paragraphs);
                rest = &rest[1..];
            }
            None => new.push(shown),
        }
    }
    let of_document = |shown: &mut &mut ShownDocument| {
        shown.paragraphs = Arc::new(of_document(&shown.document, record.map(|record| &**record)));
    };
    new.par_iter_mut().for_each(of_document);
}

fn of_document(document: &Document, record: Option<&Record>) -> Paragraphs {
    let fates: Vec<(Id, Fate)> = document.matter.common.paragraphs.iter().map(|(id, fate)| (id.value, *fate)).collect();
    let frozen = record.map(|record| frozen_of(document, record)).unwrap_or_default();
    if frozen.is_empty() && fates.is_empty() {
        return Paragraphs::numbered(document.body.n_paragraphs);
    }
    let texts = document.body.paragraph_texts();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Paragraphs::find(&frozen, &texts, &fates)
}

/// Returns what was frozen of a document: at its address, and at its former ones what has no other id here.
fn frozen_of(document: &Document, record: &Record) -> Vec<FrozenParagraph> {
    frozen_parts(document, record, |page| &page.paragraphs)
}

/// Returns the decisions that were frozen of a document, likewise.
pub(super) fn frozen_decisions(document: &Document, record: &Record) -> Vec<FrozenDecision> {
    frozen_parts(document, record, |page| &page.decisions)
}

fn frozen_parts<I: Clone + Eq + Hash>(
    document: &Document,
    record: &Record,
    of: fn(&FrozenPage) -> &Vec<FrozenPart<I>>,
) -> Vec<FrozenPart<I>> {
    let own = addresses::of_document(document, Some(record));
    let former = document.matter.common.aliases.iter().map(|alias| former_address(&alias.value));
    let mut frozen: Vec<FrozenPart<I>> = Vec::new();
    let mut known: FxHashSet<I> = FxHashSet::default();
    for address in std::iter::once(own).chain(former) {
        let Some(page) = record.page(&address) else { continue };
        frozen.extend(of(page).iter().filter(|part| !known.contains(&part.id)).cloned());
        known.extend(of(page).iter().map(|part| part.id.clone()));
    }
    frozen
}

/// Returns all that an archive publishes, as a record keeps it: without what took the address of something else, and that
/// at the address which it has meanwhile, for this is to be settled first.
pub(super) fn to_freeze(archive: &Archive) -> Vec<FrozenPage> {
    let record = archive.record().map(|record| &**record);
    let replaced = record.map(|record| vanished::replaced(archive, record)).unwrap_or_default();
    let named = replaced.iter().map(|other| other.of).filter(|of| archive.text_idx_of(*of).is_none());
    let unsettled: FxHashSet<Entity> = replaced.iter().map(|other| other.by).chain(named).collect();
    let all: Vec<Entity> = archive.entities().filter(|entity| !unsettled.contains(entity)).collect();
    all.into_par_iter().map(|entity| page(archive, entity)).collect()
}

/// Returns how many pages are not in a record, or have paragraphs that are not.
pub(super) fn n_unfrozen(archive: &Archive, record: &Record) -> usize {
    let is_frozen = |entity: &Entity| {
        let Some(page) = record.page(archive.address(*entity)) else { return false };
        let paragraphs = archive.text_of(*entity).map(|text| &text.paragraphs);
        let mut ids = paragraphs.into_iter().flat_map(|own| (1..=own.len()).map(|number| own.id(number)));
        let known: FxHashSet<Id> = page.paragraphs.iter().map(|paragraph| paragraph.id).collect();
        let is_known = |decision: &FrozenDecision| page.decisions.iter().any(|known| known.id == decision.id);
        ids.all(|id| known.contains(&id)) && decisions(archive, *entity).iter().all(is_known)
    };
    archive.entities().filter(|entity| !is_frozen(entity)).count()
}

fn page(archive: &Archive, entity: Entity) -> FrozenPage {
    let mut paragraphs = Vec::new();
    if let Some(text) = archive.text_of(entity) {
        let texts = text.document.body.paragraph_texts();
        let ids = (1..=text.paragraphs.len()).map(|number| text.paragraphs.id(number));
        let frozen = ids.zip(&texts).map(|(id, text)| FrozenParagraph { id, print: Fingerprint::of(text) });
        paragraphs.extend(frozen);
    }
    let (address, title) = (archive.address(entity).to_owned(), archive.title(entity).to_owned());
    FrozenPage { address, title, paragraphs, decisions: decisions(archive, entity), span: Span::default() }
}

/// Returns the decisions that the front matter of a report tells. Those of its text have the ids of their paragraphs.
fn decisions(archive: &Archive, entity: Entity) -> Vec<FrozenDecision> {
    let Entity::Meeting(idx) = entity else { return Vec::new() };
    let matter = archive.document_of(entity).and_then(|document| as_meeting(document));
    let n_decisions = matter.map_or(0, |matter| matter.decisions.len());
    // Those are the first of a report.
    let all = archive.meeting(idx).decisions.iter().take(n_decisions).map(|idx| archive.decision(*idx));
    all.map(|decision| FrozenDecision { id: decision.id.clone(), print: Fingerprint::of(&decision.text) }).collect()
}
