//! The register of decisions.

use serde::Serialize;

use super::page::{Page, Pieces, render};
use super::pieces::{DecisionPiece, decision_pieces, status_words};
use super::{Output, Rendered, Route, Subject, lists, whole_route};
use crate::archive::DecisionIdx;
use crate::content::schema::DecisionStatus;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct DecisionRegister;

#[derive(Serialize)]
struct View {
    title: String,
    n: usize,
    statuses: Vec<StatusEntry>,
}

#[derive(Serialize)]
struct StatusEntry {
    status: &'static str,
    status_word: &'static str,
    n: usize,
    decisions: Vec<DecisionPiece>,
}

impl Output for DecisionRegister {
    fn name(&self) -> &'static str {
        "decisions"
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        whole_route("decisions/")
    }

    fn render(&self, site: &Site, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let statuses =
            [DecisionStatus::Open, DecisionStatus::Done, DecisionStatus::Dropped, DecisionStatus::Superseded];
        let entries = statuses.into_iter().map(|status| entry(site, status)).filter(|entry| entry.n > 0);
        let title = lists::title(site, "decisions/");
        let view = View { title: title.clone(), n: site.archive.decisions.len(), statuses: entries.collect() };
        render(site, Page::new("decisions/", "decisions", &title), Pieces::default(), &view)
    }
}

/// Returns the decisions of a status, the newest first.
fn entry(site: &Site, status: DecisionStatus) -> StatusEntry {
    let all = (0..site.archive.decisions.len()).rev().map(DecisionIdx::new);
    let decisions: Vec<DecisionIdx> = all.filter(|idx| site.archive.decision(*idx).status == status).collect();
    let (status, status_word) = status_words(status);
    StatusEntry { status, status_word, n: decisions.len(), decisions: decision_pieces(site, &decisions) }
}
