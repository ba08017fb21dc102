//! The timeline: all meetings, oldest first.

use serde::Serialize;

use super::meetings::{MOST_ON_ONE_PAGE, by_year, year_address, year_word};
use super::page::{Pieces, href, render};
use super::pictures::Picture;
use super::pieces::{MeetingPiece, meeting_piece};
use super::{Edition, Output, Rendered, Route, Subject, history, lists};
use crate::archive::List;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct Timeline;

#[derive(Serialize)]
struct View {
    title: String,
    n: usize,
    picture: Option<Picture>,
    years: Vec<YearEntry>,
}

#[derive(Serialize)]
struct YearEntry {
    year: String,
    href: String,
    n: usize,
    /// The meetings; none where there are so many that each year has them on a page of its own only.
    entries: Vec<MeetingPiece>,
}

impl Output for Timeline {
    fn name(&self) -> &'static str {
        "timeline"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        lists::route(site, List::Timeline)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let by_year = by_year(&edition);
        let n = by_year.values().map(Vec::len).sum();
        let listed = if n <= MOST_ON_ONE_PAGE { usize::MAX } else { 0 };
        let entry = |(year, meetings): (&Option<i16>, &Vec<_>)| YearEntry {
            year: year_word(edition, *year),
            href: href(&edition.config, &year_address(*year), None),
            n: meetings.len(),
            entries: meetings.iter().take(listed).map(|idx| meeting_piece(edition, *idx)).collect(),
        };
        let title = lists::title(edition, List::Timeline);
        let mut pieces = Pieces::default();
        let picture = history::of_archive(edition).map(|drawn| drawn.keep(&mut pieces));
        let view = View { title: title.clone(), n, picture, years: by_year.iter().map(entry).collect() };
        render(edition, lists::page(edition, List::Timeline, &title), pieces, &view)
    }
}
