//! The lists of meetings: all of them, and those of a year.

use std::collections::BTreeMap;
use std::collections::btree_map::Range;
use std::ops::Bound;

use serde::Serialize;

use super::page::{Html, Page, Pieces, entity_link, href, render};
use super::pieces::{Count, Link, cards};
use super::{Edition, Output, Rendered, Route, Subject, lists};
use crate::archive::{Entity, GroupIdx, List, MeetingIdx};
use crate::diagnostic::Diagnostic;
use crate::site::Site;

/// A list of more meetings than this shows the newest year, and names the others, each of which has a page of its own.
pub(super) const MOST_ON_ONE_PAGE: usize = 300;

pub(super) struct MeetingList;

#[derive(Serialize)]
struct ListView {
    title: String,
    intro: Option<Html>,
    n: usize,
    years: Vec<YearEntry>,
    groups: Vec<Count>,
}

#[derive(Serialize)]
struct YearEntry {
    year: String,
    href: String,
    n: usize,
    cards: Option<Html>,
}

impl Output for MeetingList {
    fn name(&self) -> &'static str {
        "meetings"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        lists::route(site, List::Meetings)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let mut pieces = Pieces::default();
        let by_year = by_year(&edition);
        let n = by_year.values().map(Vec::len).sum();
        let mut years = Vec::new();
        for (position, (year, meetings)) in by_year.iter().rev().enumerate() {
            let is_newest = position == 0 && meetings.len() <= MOST_ON_ONE_PAGE;
            let listed = if n <= MOST_ON_ONE_PAGE || year.is_none() || is_newest {
                Some(pieces.keep(cards(edition, meetings.iter().rev().copied())?))
            } else {
                None
            };
            years.push(YearEntry {
                year: year_word(edition, *year),
                href: href(&edition.config, &year_address(*year), None),
                n: meetings.len(),
                cards: listed,
            });
        }
        let title = lists::title(edition, List::Meetings);
        let view = ListView {
            title: title.clone(),
            intro: lists::intro(edition, List::Meetings, &mut pieces),
            n,
            years,
            groups: group_counts(edition),
        };
        render(edition, lists::page(edition, List::Meetings, &title), pieces, &view)
    }
}

/// Returns the groups that have meetings, by name, with how many.
fn group_counts(edition: Edition<'_>) -> Vec<Count> {
    let groups = GroupIdx::each(&edition.archive.groups).filter(|(_, group)| !group.meetings.is_empty());
    let mut counts: Vec<Count> =
        groups.map(|(idx, group)| Count::new(entity_link(edition, Entity::Group(idx)), group.meetings.len())).collect();
    lists::sort_by_name(edition, &mut counts, |count| &count.title);
    counts
}

/// Returns all meetings by year, each year oldest first; before them those whose date nobody knows.
pub(super) fn by_year(site: &Site) -> BTreeMap<Option<i16>, Vec<MeetingIdx>> {
    let mut years: BTreeMap<Option<i16>, Vec<MeetingIdx>> = BTreeMap::new();
    for (idx, meeting) in site.archive.originals() {
        years.entry(meeting.date.map(|date| date.year)).or_default().push(idx);
    }
    years
}

/// Returns the years before one, and those after it.
pub(super) fn beside<T>(
    by_year: &BTreeMap<Option<i16>, T>,
    year: Option<i16>,
) -> (Range<'_, Option<i16>, T>, Range<'_, Option<i16>, T>) {
    (by_year.range(..year), by_year.range((Bound::Excluded(year), Bound::Unbounded)))
}

/// Returns a year in words.
pub(super) fn year_word(edition: Edition<'_>, year: Option<i16>) -> String {
    year.map_or_else(|| edition.words().word("without-date").to_owned(), |year| year.to_string())
}

/// Returns the address of a year's page; the list itself for meetings without a date.
pub(super) fn year_address(year: Option<i16>) -> String {
    year.map_or_else(|| List::Meetings.address().to_owned(), |year| format!("meetings/by-year/{year}/"))
}

pub(super) struct MeetingsOfYear;

#[derive(Serialize)]
struct YearView {
    title: String,
    year: i16,
    n: usize,
    cards: Html,
    previous: Option<Link>,
    next: Option<Link>,
}

impl Output for MeetingsOfYear {
    fn name(&self) -> &'static str {
        "meetings of a year"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let years = by_year(site).into_keys().filter(Option::is_some);
        years.map(|year| Route { address: year_address(year), subject: Subject::Year(year), source: None }).collect()
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Year(Some(year)) = subject else { unreachable!("the routes of this output are years") };
        let by_year = by_year(&edition);
        let meetings = by_year.get(&Some(year)).map(Vec::as_slice).unwrap_or_default();
        let link = |year: i16| Link::new(year.to_string(), href(&edition.config, &year_address(Some(year)), None));
        let (mut earlier, mut later) = beside(&by_year, Some(year));
        let mut pieces = Pieces::default();
        let title = edition.words().fill("meetings-in-year", &[("year", &year.to_string())]);
        let view = YearView {
            title: title.clone(),
            year,
            n: meetings.len(),
            cards: pieces.keep(cards(edition, meetings.iter().copied())?),
            previous: earlier.next_back().and_then(|(year, _)| *year).map(link),
            next: later.next().and_then(|(year, _)| *year).map(link),
        };
        let list = lists::link(edition, List::Meetings);
        let address = year_address(Some(year));
        render(edition, Page { above: vec![list], ..Page::new(&address, "meetings-year", &title) }, pieces, &view)
    }
}
