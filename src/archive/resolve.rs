//! From documents to the archive, stage by stage.

use std::sync::Arc;

use super::register::Register;
use super::{Archive, Attachment, Visibility, doubts, gather, links, meetings, mentions, relations};
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
/// The result does not depend on the order of the documents.
pub fn resolve(sources: Sources<'_>) -> Archive {
    let (shown, left_out) = select(sources.documents, sources.show);
    let mut problems: Vec<Diagnostic> =
        shown.iter().flat_map(|(document, _)| document.problems.iter().cloned()).collect();

    let mut register = Register::from_documents(&shown, sources.attachments);
    gather::gather(&mut register);
    meetings::gather(&mut register);
    relations::relate(&mut register);
    let destinations = links::Destinations::new(&register, sources.config, left_out);
    meetings::find_papers(&mut register, &destinations);
    links::resolve_links(&mut register, &destinations);
    mentions::find_names(&mut register, sources.config);
    doubts::find_doubts(&mut register);

    let mut archive = register.archive;
    problems.append(&mut archive.problems);
    problems.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    archive.problems = problems;
    archive
}

type Shown = Vec<(Arc<Document>, Visibility)>;

/// Parts the documents into those to show and those to leave out.
fn select(documents: &[Arc<Document>], show: Show) -> (Shown, Vec<Arc<Document>>) {
    let mut shown = Vec::with_capacity(documents.len());
    let mut left_out = Vec::new();
    for document in documents {
        let visibility = visibility(document, show.today);
        let is_shown = match visibility {
            Visibility::Public => true,
            Visibility::Draft => show.drafts,
            Visibility::Future => show.future,
        };
        match is_shown {
            true => shown.push((Arc::clone(document), visibility)),
            false => left_out.push(Arc::clone(document)),
        }
    }
    shown.sort_by(|(a, _), (b, _)| a.file.path.cmp(&b.file.path));
    (shown, left_out)
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
