//! From documents to the archive, stage by stage.

use std::sync::Arc;

use super::index::{Index, Shown};
use super::weave::weave;
use super::{Archive, Attachment, Visibility};
use crate::config::Config;
use crate::content::Document;
use crate::diagnostic::Diagnostic;
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

/// Makes the archive: finds what every reference means, and what follows from it.
///
/// The result does not depend on the order of the documents, and not on `former`: the archive as it was before some of
/// them changed, whose parts are used again where they would come out the same.
pub fn resolve(sources: Sources<'_>, former: Option<&Archive>) -> Archive {
    let Sources { documents, attachments, config, show } = sources;
    let shown = select(documents, show);
    let documents: Vec<Arc<Document>> = shown.documents.iter().map(|(document, _)| Arc::clone(document)).collect();
    let index = match former.filter(|former| former.index.is_of(&shown, &attachments, config)) {
        Some(former) => Arc::clone(&former.index),
        None => Arc::new(Index::new(shown, attachments, config)),
    };
    let (texts, mentions) = weave(&index, &documents, config.autolink, former);
    let mut problems: Vec<Diagnostic> = index.problems.clone();
    problems.extend(documents.iter().flat_map(|document| document.problems.iter().cloned()));
    problems.extend(texts.iter().flat_map(|text| text.findings.problems.iter().cloned()));
    problems.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    Archive { texts, problems, mentions, index }
}

/// Parts the documents into those to show and those to leave out.
fn select(documents: &[Arc<Document>], show: Show) -> Shown {
    let mut shown =
        Shown { documents: Vec::with_capacity(documents.len()), left_out: rustc_hash::FxHashSet::default() };
    for document in documents {
        let visibility = visibility(document, show.today);
        let is_shown = match visibility {
            Visibility::Public => true,
            Visibility::Draft => show.drafts,
            Visibility::Future => show.future,
        };
        match is_shown {
            true => shown.documents.push((Arc::clone(document), visibility)),
            false => {
                shown.left_out.insert(document.file.path.clone());
            }
        }
    }
    shown.documents.sort_by(|(a, _), (b, _)| a.file.path.cmp(&b.file.path));
    shown
}

fn visibility(document: &Document, today: Date) -> Visibility {
    let common = &document.matter.common;
    if common.draft {
        Visibility::Draft
    } else if common.publish.as_ref().is_some_and(|publish| publish.value.first_day() > today.first_day()) {
        Visibility::Future
    } else {
        Visibility::Public
    }
}
