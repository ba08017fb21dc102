//! The front page.

use serde::Serialize;

use super::groups::{GroupEntry, group_entries};
use super::meetings::{by_year, year_address, year_word};
use super::page::{Html, Page, Pieces, href, render};
use super::pictures::Picture;
use super::pieces::{
    self, Count, DecisionPiece, Link, MeetingPiece, cards, decision_pieces, meeting_piece, topic_link,
};
use super::{Edition, Output, Rendered, Route, Subject, body, history, introduced_route, lists, search};
use crate::archive::{DecisionIdx, List, MeetingIdx, TopicIdx};
use crate::content::schema::{DecisionStatus, HeldStatus};
use crate::diagnostic::Diagnostic;
use crate::site::Site;

const N_RECENT: usize = 6;
const N_TOPICS: usize = 20;
const N_DECISIONS: usize = 8;

pub(super) struct Home;

#[derive(Serialize)]
struct View {
    title: String,
    description: Option<String>,
    intro: Option<Html>,
    search: Option<String>,
    history: Option<Picture>,
    latest: Option<MeetingPiece>,
    recent: Option<Html>,
    counts: Vec<Count>,
    groups: Vec<GroupEntry>,
    topics: Vec<Count>,
    decisions: Vec<DecisionPiece>,
    /// What is said of it if there are more open decisions, and where they all are.
    left_out: Option<String>,
    all_decisions: String,
    years: Vec<Count>,
}

impl Output for Home {
    fn name(&self) -> &'static str {
        "front page"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        introduced_route(site, "")
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let page = edition.archive.page_at("");
        let text = page.map(|page| edition.archive.text(page.text));
        let mut pieces = Pieces::default();
        let recent = recent(edition);
        let open = open_decisions(edition);
        let latest_open = &open[..open.len().min(N_DECISIONS)];
        let view = View {
            title: edition.config.title.clone(),
            description: edition.config.description.clone(),
            intro: text.and_then(|text| pieces.keep_some(body::html(edition, text))),
            search: edition.config.search.then(|| href(&edition.config, search::ADDRESS, None)),
            history: history::of_archive(edition).map(|drawn| drawn.keep(&mut pieces)),
            latest: recent.first().map(|idx| meeting_piece(edition, *idx)),
            recent: pieces.keep_some(cards(edition, recent.iter().skip(1).copied())?),
            counts: counts(edition),
            groups: group_entries(edition),
            topics: topics(edition),
            decisions: decision_pieces(edition, latest_open),
            left_out: lists::left_out(edition, latest_open.len(), open.len()),
            all_decisions: href(&edition.config, List::Decisions.address(), None),
            years: years(edition),
        };
        let frame = Page {
            description: edition.config.description.clone().or_else(|| pieces::description(text)),
            ..Page::new("", "home", &edition.config.title)
        };
        render(edition, frame, pieces, &view)
    }
}

/// Returns the latest meetings that took place, newest first.
fn recent(edition: Edition<'_>) -> Vec<MeetingIdx> {
    let held = edition.archive.originals().rev().filter(|(_, meeting)| meeting.date.is_some());
    held.filter(|(_, meeting)| meeting.status == HeldStatus::Held).map(|(idx, _)| idx).take(N_RECENT).collect()
}

fn counts(edition: Edition<'_>) -> Vec<Count> {
    let counted = lists::shown(edition).filter_map(|list| Some((list, list.n(&edition.archive)?)));
    counted.filter(|(_, n)| *n > 0).map(|(list, n)| Count::new(lists::link(edition, list), n)).collect()
}

/// Returns the topics of most meetings.
fn topics(edition: Edition<'_>) -> Vec<Count> {
    let topics = TopicIdx::each(&edition.archive.topics).filter(|(_, topic)| !topic.meetings.is_empty());
    let mut topics: Vec<(usize, TopicIdx)> = topics.map(|(idx, topic)| (topic.meetings.len(), idx)).collect();
    topics.sort_by_key(|(n, idx)| (std::cmp::Reverse(*n), *idx));
    topics.into_iter().take(N_TOPICS).map(|(n, idx)| Count::new(topic_link(edition, idx), n)).collect()
}

/// Returns the decisions that are open, the newest first.
fn open_decisions(edition: Edition<'_>) -> Vec<DecisionIdx> {
    let all = (0..edition.archive.decisions.len()).rev().map(DecisionIdx::new);
    all.filter(|idx| edition.archive.decision(*idx).status == DecisionStatus::Open).collect()
}

fn years(edition: Edition<'_>) -> Vec<Count> {
    let years = by_year(&edition).into_iter();
    years
        .map(|(year, meetings)| {
            Count::new(
                Link::new(year_word(edition, year), href(&edition.config, &year_address(year), None)),
                meetings.len(),
            )
        })
        .collect()
}
