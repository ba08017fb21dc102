//! The register of decisions, and of very many those of each year.

use std::collections::BTreeMap;

use serde::Serialize;

use super::meetings::{beside, year_word};
use super::page::{Page, Pieces, href, render};
use super::pieces::{Count, DecisionPiece, Link, decision_pieces, most_frequent, status_word, topic_link};
use super::{Edition, Output, Rendered, Route, Subject, lists};
use crate::archive::{Decision, DecisionIdx, List};
use crate::content::schema::DecisionStatus;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

/// A register of more decisions than this shows those of the newest year, and names the other years, each of which has a page
/// of its own.
const MOST_ON_ONE_PAGE: usize = 300;

pub(super) struct DecisionRegister;
pub(super) struct DecisionsOfYear;

#[derive(Serialize)]
struct View {
    title: String,
    n: usize,
    n_overdue: usize,
    /// The date of the latest meeting, which is when it counts whether something is overdue.
    latest: Option<String>,
    /// What is to be said where the list has only those of a year.
    left_out: Option<String>,
    /// The years that have pages of their own, the newest first.
    years: Vec<Count>,
    topics: Vec<Count>,
    statuses: Vec<StatusEntry>,
    /// The years beside this one.
    previous: Option<Link>,
    next: Option<Link>,
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

    fn routes(&self, site: &Site) -> Vec<Route> {
        lists::route(site, List::Decisions)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let all = &edition.archive.decisions;
        let by_year = by_year(&edition);
        let newest = by_year.last_key_value().filter(|_| has_years(&edition));
        let is_listed = |idx: &DecisionIdx| match newest {
            // What is late is looked for here first, whenever it was decided.
            Some((year, _)) => {
                let decision = edition.archive.decision(*idx);
                year_of(&edition, decision) == *year || edition.archive.is_overdue(decision)
            }
            None => true,
        };
        let listed: Vec<DecisionIdx> = (0..all.len()).map(DecisionIdx::new).filter(is_listed).collect();
        let topics = most_frequent(all.iter().flat_map(|decision| decision.topics.clone())).into_iter();
        let mut topics: Vec<Count> = topics.map(|(topic, n)| Count::new(topic_link(edition, topic), n)).collect();
        lists::sort_by_name(edition, &mut topics, |count| &count.title);
        let years = by_year.iter().rev().filter(|_| has_years(&edition));
        let view = View {
            n: all.len(),
            n_overdue: all.iter().filter(|decision| edition.archive.is_overdue(decision)).count(),
            left_out: newest
                .map(|(year, _)| edition.words().fill("decisions-listed", &[("year", &year_word(edition, *year))])),
            years: years.map(|(year, decisions)| Count::new(year_link(edition, *year), decisions.len())).collect(),
            topics,
            ..View::of(edition, lists::title(edition, List::Decisions), &listed)
        };
        let title = view.title.clone();
        render(edition, lists::page(edition, List::Decisions, &title), Pieces::default(), &view)
    }
}

impl Output for DecisionsOfYear {
    fn name(&self) -> &'static str {
        "decisions of a year"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let years = by_year(site).into_keys().filter(|_| has_years(site));
        years.map(|year| Route { address: year_address(year), subject: Subject::Year(year), source: None }).collect()
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Year(year) = subject else { unreachable!("the routes of this output are years") };
        let by_year = by_year(&edition);
        let (mut earlier, mut later) = beside(&by_year, year);
        let listed = by_year.get(&year).map(Vec::as_slice).unwrap_or_default();
        let title = match year {
            None => format!("{}: {}", lists::title(edition, List::Decisions), year_word(edition, year)),
            Some(year) => edition.words().fill("decisions-in-year", &[("year", &year.to_string())]),
        };
        let view = View {
            previous: earlier.next_back().map(|(year, _)| year_link(edition, *year)),
            next: later.next().map(|(year, _)| year_link(edition, *year)),
            ..View::of(edition, title, listed)
        };
        let list = lists::link(edition, List::Decisions);
        let (address, title) = (year_address(year), view.title.clone());
        let page = Page { above: vec![list], ..Page::new(&address, List::Decisions.name(), &title) };
        render(edition, page, Pieces::default(), &view)
    }
}

impl View {
    /// Shows decisions, which come in the order of their meetings.
    fn of(edition: Edition<'_>, title: String, decisions: &[DecisionIdx]) -> View {
        let is_overdue = |idx: &&DecisionIdx| edition.archive.is_overdue(edition.archive.decision(**idx));
        let (overdue, others): (Vec<DecisionIdx>, Vec<DecisionIdx>) = decisions.iter().partition(is_overdue);
        let n_overdue = overdue.len();
        let late = StatusEntry {
            status: "overdue",
            status_word: edition.words().word("status-overdue").to_owned(),
            n: n_overdue,
            decisions: newest_first(edition, overdue.into_iter()),
        };
        let entries = std::iter::once(late)
            .chain(DecisionStatus::WORDS.iter().map(|(_, status)| entry(edition, *status, &others)));
        View {
            title,
            n: decisions.len(),
            n_overdue,
            latest: edition.archive.latest_meeting().map(|date| edition.words().date(date)),
            left_out: None,
            years: Vec::new(),
            topics: Vec::new(),
            statuses: entries.filter(|entry| entry.n > 0).collect(),
            previous: None,
            next: None,
        }
    }
}

/// Returns the decisions of a status, the newest first.
fn entry(edition: Edition<'_>, status: DecisionStatus, decisions: &[DecisionIdx]) -> StatusEntry {
    let of_status = decisions.iter().copied().filter(|idx| edition.archive.decision(*idx).status == status);
    let decisions = newest_first(edition, of_status);
    StatusEntry { status: status.name(), status_word: status_word(edition, status), n: decisions.len(), decisions }
}

fn newest_first(edition: Edition<'_>, decisions: impl DoubleEndedIterator<Item = DecisionIdx>) -> Vec<DecisionPiece> {
    let decisions: Vec<DecisionIdx> = decisions.rev().collect();
    decision_pieces(edition, &decisions)
}

/// Tells whether the decisions are too many for one page.
fn has_years(site: &Site) -> bool {
    site.archive.decisions.len() > MOST_ON_ONE_PAGE
}

/// Returns all decisions by the years of their meetings.
fn by_year(site: &Site) -> BTreeMap<Option<i16>, Vec<DecisionIdx>> {
    let mut years: BTreeMap<Option<i16>, Vec<DecisionIdx>> = BTreeMap::new();
    for (idx, decision) in DecisionIdx::each(&site.archive.decisions) {
        years.entry(year_of(site, decision)).or_default().push(idx);
    }
    years
}

fn year_of(site: &Site, decision: &Decision) -> Option<i16> {
    site.archive.meeting(decision.meeting).date.map(|date| date.year)
}

fn year_link(edition: Edition<'_>, year: Option<i16>) -> Link {
    Link::new(year_word(edition, year), href(&edition.config, &year_address(year), None))
}

fn year_address(year: Option<i16>) -> String {
    match year {
        None => "decisions/by-year/unknown/".to_owned(),
        Some(year) => format!("decisions/by-year/{year}/"),
    }
}
