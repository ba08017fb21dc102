//! The timeline: all meetings, oldest first.

use serde::Serialize;

use super::meetings::{by_year, year_word};
use super::page::{Page, Pieces, render};
use super::pieces::{MeetingPiece, meeting_piece};
use super::{Output, Rendered, Route, Subject, lists, whole_route};
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct Timeline;

#[derive(Serialize)]
struct View {
    title: String,
    n: usize,
    years: Vec<YearEntry>,
}

#[derive(Serialize)]
struct YearEntry {
    year: String,
    entries: Vec<MeetingPiece>,
}

impl Output for Timeline {
    fn name(&self) -> &'static str {
        "timeline"
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        whole_route("timeline/")
    }

    fn render(&self, site: &Site, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let by_year = by_year(site);
        let entry = |(year, meetings): (&i16, &Vec<_>)| YearEntry {
            year: year_word(*year),
            entries: meetings.iter().map(|idx| meeting_piece(site, *idx)).collect(),
        };
        let title = lists::title(site, "timeline/");
        let n = by_year.values().map(Vec::len).sum();
        let view = View { title: title.clone(), n, years: by_year.iter().map(entry).collect() };
        render(site, Page::new("timeline/", "timeline", &title), Pieces::default(), &view)
    }
}
