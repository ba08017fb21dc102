//! The register of documents.

use std::collections::BTreeMap;

use serde::Serialize;

use super::page::{Pieces, render};
use super::pieces::{Count, PaperPiece, paper_pieces};
use super::{Edition, Output, Rendered, Route, Subject, lists};
use crate::archive::{List, PaperIdx};
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct DocumentRegister;

#[derive(Serialize)]
struct View {
    title: String,
    n: usize,
    /// The list of what is cited elsewhere, if there is any.
    works: Option<Count>,
    years: Vec<YearEntry>,
}

#[derive(Serialize)]
struct YearEntry {
    year: Option<String>,
    papers: Vec<PaperPiece>,
}

impl Output for DocumentRegister {
    fn name(&self) -> &'static str {
        "documents"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        lists::route(site, List::Documents)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let mut by_year: BTreeMap<Option<i16>, Vec<PaperIdx>> = BTreeMap::new();
        for idx in (0..edition.archive.papers.len()).map(PaperIdx::new) {
            let paper = edition.archive.paper(idx);
            let date = paper.date.or(edition.archive.meeting(paper.meeting).date);
            by_year.entry(date.map(|date| date.year)).or_default().push(idx);
        }
        let years = by_year.into_iter().rev();
        let entry = |(year, papers): (Option<i16>, Vec<PaperIdx>)| YearEntry {
            year: year.map(|year| year.to_string()),
            papers: paper_pieces(edition, &papers),
        };
        let title = lists::title(edition, List::Documents);
        let n_works = edition.archive.works.len();
        let view = View {
            title: title.clone(),
            n: edition.archive.papers.len(),
            works: (n_works > 0).then(|| Count::new(lists::link(edition, List::Works), n_works)),
            years: years.map(entry).collect(),
        };
        render(edition, lists::page(edition, List::Documents, &title), Pieces::default(), &view)
    }
}
