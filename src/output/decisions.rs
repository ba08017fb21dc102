//! The register of decisions.

use serde::Serialize;

use super::page::{Page, Pieces, render};
use super::pieces::{
    Count, DecisionPiece, decision_pieces, is_overdue, latest_meeting, most_frequent, status_name, status_word,
    topic_link,
};
use super::{Output, Rendered, Route, Subject, lists, whole_route};
use crate::archive::DecisionIdx;
use crate::content::schema::DecisionStatus;
use crate::diagnostic::Diagnostic;
use crate::site::{Edition, Site};

pub(super) struct DecisionRegister;

#[derive(Serialize)]
struct View {
    title: String,
    n: usize,
    n_overdue: usize,
    /// The date of the latest meeting, which is when it counts whether something is overdue.
    latest: Option<String>,
    topics: Vec<Count>,
    statuses: Vec<StatusEntry>,
}

#[derive(Serialize)]
struct StatusEntry {
    status: &'static str,
    status_word: String,
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

    fn render(&self, site: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let statuses = [
            DecisionStatus::Open,
            DecisionStatus::Adopted,
            DecisionStatus::Done,
            DecisionStatus::Dropped,
            DecisionStatus::Superseded,
        ];
        let entries = statuses.into_iter().map(|status| entry(site, status)).filter(|entry| entry.n > 0);
        let title = lists::title(site, "decisions/");
        let decisions = &site.archive.decisions;
        let topics = most_frequent(decisions.iter().flat_map(|decision| decision.topics.clone())).into_iter();
        let mut topics: Vec<Count> = topics.map(|(topic, n)| Count::new(topic_link(site, topic), n)).collect();
        lists::sort_by_name(site, &mut topics, |count| &count.title);
        let view = View {
            title: title.clone(),
            n: decisions.len(),
            n_overdue: decisions.iter().filter(|decision| is_overdue(site, decision)).count(),
            latest: latest_meeting(site).map(|date| site.words().date(date)),
            topics,
            statuses: entries.collect(),
        };
        render(site, Page::new("decisions/", "decisions", &title), Pieces::default(), &view)
    }
}

/// Returns the decisions of a status, the newest first.
fn entry(site: Edition<'_>, status: DecisionStatus) -> StatusEntry {
    let all = (0..site.archive.decisions.len()).rev().map(DecisionIdx::new);
    let decisions: Vec<DecisionIdx> = all.filter(|idx| site.archive.decision(*idx).status == status).collect();
    StatusEntry {
        status: status_name(status),
        status_word: status_word(site, status),
        n: decisions.len(),
        decisions: decision_pieces(site, &decisions),
    }
}
