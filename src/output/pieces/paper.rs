//! Papers.

use crate::output::Edition;
use serde::Serialize;

use super::{Link, actors};
use crate::archive::{Entity, PaperIdx};
use crate::output::page::{entity_link, href};

/// A paper.
#[derive(Clone, Debug, Serialize)]
pub(in super::super) struct PaperPiece {
    title: String,
    href: Option<String>,
    is_external: bool,
    format: Option<String>,
    size: Option<String>,
    symbol: Option<String>,
    date: Option<String>,
    by: Vec<Link>,
    lang: Option<String>,
    note: Option<String>,
    meeting: Option<Link>,
    meeting_date: Option<String>,
}

/// Makes the piece of a paper.
fn paper_piece(edition: Edition<'_>, idx: PaperIdx) -> PaperPiece {
    let paper = edition.archive.paper(idx);
    let meeting = edition.archive.meeting(paper.meeting);
    let own = paper.file.as_ref().map(|file| href(&edition.config, &file.address, file.fragment.as_deref()));
    let attachment = paper.file.as_ref().and_then(|file| file.attachment).map(|at| &edition.archive.attachments[at]);
    PaperPiece {
        title: paper.title.clone(),
        is_external: own.is_none() && paper.url.is_some(),
        href: own.or_else(|| paper.url.clone()),
        format: attachment.map(|attachment| attachment.path.extension().to_uppercase()).filter(|name| !name.is_empty()),
        size: attachment.map(|attachment| size_in_words(edition, attachment.length)),
        symbol: paper.symbol.clone(),
        date: paper.date.map(|date| edition.words().date(date)),
        by: actors(edition, &paper.by),
        lang: paper.lang.clone(),
        note: paper.note.clone(),
        meeting: Some(entity_link(edition, Entity::Meeting(paper.meeting))),
        meeting_date: meeting.date.map(|date| edition.words().dates(date, meeting.end_date)),
    }
}

/// Makes the pieces of papers.
pub(in super::super) fn paper_pieces(edition: Edition<'_>, papers: &[PaperIdx]) -> Vec<PaperPiece> {
    papers.iter().map(|idx| paper_piece(edition, *idx)).collect()
}

/// Makes the pieces of papers for the page of their meeting, which needs no link to itself.
pub(in super::super) fn own_paper_pieces(edition: Edition<'_>, papers: &[PaperIdx]) -> Vec<PaperPiece> {
    papers.iter().map(|idx| PaperPiece { meeting: None, ..paper_piece(edition, *idx) }).collect()
}

/// Returns a size in the units of IEC 80000-13 that readers know from their file managers: "12 KB".
fn size_in_words(edition: Edition<'_>, bytes: u64) -> String {
    let (key, n) = match bytes {
        0..1_000 => ("size-bytes", bytes.to_string()),
        1_000..1_000_000 => ("size-kilobytes", bytes.div_ceil(1_000).to_string()),
        _ => ("size-megabytes", format!("{}.{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000)),
    };
    edition.words().fill(key, &[("n", &n)])
}
