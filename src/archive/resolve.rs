//! From documents to the archive, stage by stage.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::index::{Index, Shown, ShownDocument};
use super::weave::weave;
use super::{Archive, Attachment, Visibility, addresses, anchors, checks, vanished};
use crate::config::Config;
use crate::content::{Document, twins};
use crate::diagnostic::{Diagnostic, Location, catalogue};
use crate::permanence::Record;
use crate::source::SourceFile;
use crate::text::date::Date;

/// Everything that the archive is made from.
pub struct Sources<'a> {
    /// All documents, by path.
    pub documents: &'a [Arc<Document>],
    /// All other files, by path.
    pub attachments: Vec<Attachment>,
    /// The settings.
    pub config: &'a Config,
    /// Which documents to leave out.
    pub show: Show,
    /// What was published before, if anything was frozen.
    pub frozen: Option<Frozen<'a>>,
}

/// What was published before.
#[derive(Clone, Copy)]
pub struct Frozen<'a> {
    /// The record of that.
    pub record: &'a Arc<Record>,
    /// The file of the settings, in which remedies may have to be written.
    pub settings: Option<&'a Arc<SourceFile>>,
}

/// Which documents are shown that are not meant for everybody yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Show {
    /// Whether drafts are.
    pub drafts: bool,
    /// Whether reports are whose day of publication is still to come.
    pub future: bool,
    /// The day to compare the day of publication with.
    pub today: Date,
}

impl Show {
    /// Shows all that there is.
    pub fn all(today: Date) -> Show {
        Show { drafts: true, future: true, today }
    }
}

/// Makes the archive: finds what every reference means, and what follows from it.
///
/// The result does not depend on the order of the documents, and not on `former`: the archive as it was before some of
/// them changed, whose parts are used again where they would come out the same.
pub fn resolve(sources: Sources<'_>, former: Option<&Archive>) -> Archive {
    let Sources { documents: all, attachments, config, show, frozen } = sources;
    let record = frozen.map(|frozen| frozen.record);
    // What another record told of anchors is in every part of an archive.
    let former = former.filter(|former| same_record(former.record.as_ref(), record));
    let mut shown = select(all, show);
    let twin_problems = part_twins(&mut shown, record.map(|record| &**record));
    anchors::find(&mut shown.documents, record, former.map_or(&[], |former| &former.shown.documents));
    let shown = Arc::new(shown);
    let index = match former.map(|former| &former.index) {
        Some(former) if former.is_of(&shown, &attachments, config) => Arc::clone(former),
        former => Arc::new(Index::new(&shown, attachments, config, record, former.map(|former| &**former))),
    };
    let (texts, mentions) = weave(&index, &shown, config.autolink, former);
    let mut problems: Vec<Diagnostic> = index.problems.clone();
    problems.extend(twin_problems);
    // A file that is held back by mistake is told of like those that are shown.
    let is_told = |document: &&Arc<Document>| {
        let release = &document.matter.common.release;
        release.is_unclear && !is_shown(visibility(document, show.today), show)
    };
    let told = shown.documents.iter().map(|shown| &shown.document).chain(all.iter().filter(is_told));
    problems.extend(told.flat_map(|document| document.problems.iter().cloned()));
    problems.extend(texts.iter().flat_map(|text| text.findings.problems.iter().chain(text.doubts.iter()).cloned()));
    let woven = checks::Woven { records: &index.records, texts: &texts, mentions: &mentions, config };
    problems.extend(checks::of_texts(&woven));
    let mut archive = Archive { texts, problems, mentions, index, shown, record: record.map(Arc::clone) };
    let vanished = match frozen {
        Some(frozen) => vanished::find(&archive, frozen, all, config),
        None => Vec::new(),
    };
    archive.problems.extend(vanished);
    archive.problems.extend(vanished::leading_nowhere(&archive));
    archive.problems.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    archive
}

fn same_record(a: Option<&Arc<Record>>, b: Option<&Arc<Record>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b),
        (a, b) => a.is_none() && b.is_none(),
    }
}

/// Parts the documents into those to show and those to leave out.
fn select(documents: &[Arc<Document>], show: Show) -> Shown {
    let mut shown = Shown {
        documents: Vec::with_capacity(documents.len()),
        left_out: rustc_hash::FxHashSet::default(),
        twins: BTreeMap::new(),
    };
    for document in documents {
        let visibility = visibility(document, show.today);
        match is_shown(visibility, show) {
            true => {
                let paragraphs = Arc::default();
                shown.documents.push(ShownDocument { document: Arc::clone(document), visibility, paragraphs });
            }
            false => {
                shown.left_out.insert(document.file.path.clone());
            }
        }
    }
    shown.documents.sort_by(|a, b| a.document.file.path.cmp(&b.document.file.path));
    shown
}

/// Leaves out the documents that would have the address of another, and reports each: a meeting would be counted twice, though it has
/// one page.
fn part_twins(shown: &mut Shown, record: Option<&Record>) -> Vec<Diagnostic> {
    let twins = twins::find(shown.documents.iter().map(|shown| &*shown.document));
    let mut problems = Vec::with_capacity(twins.len());
    for &(twin, kept) in &twins {
        let (twin, kept) = (&shown.documents[twin].document, &shown.documents[kept].document);
        let location = Location::Text(twin.place());
        problems.push(catalogue::address_taken(
            location,
            &addresses::of_document(kept, record),
            &kept.file.label,
            &twin.file.label,
        ));
        shown.twins.insert(twin.file.path.clone(), kept.file.path.clone());
    }
    let Shown { documents, twins, .. } = shown;
    documents.retain(|shown| !twins.contains_key(&shown.document.file.path));
    problems
}

fn is_shown(visibility: Visibility, show: Show) -> bool {
    match visibility {
        Visibility::Public => true,
        Visibility::Draft => show.drafts,
        Visibility::Future => show.future,
    }
}

fn visibility(document: &Document, today: Date) -> Visibility {
    let release = &document.matter.common.release;
    if release.draft || release.is_unclear {
        Visibility::Draft
    } else if release.publish.as_ref().is_some_and(|publish| publish.value.first_day() > today.first_day()) {
        Visibility::Future
    } else {
        Visibility::Public
    }
}
