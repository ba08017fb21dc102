//! The page for addresses that lead nowhere, as static hosts expect it: `404.html`.

use serde::Serialize;

use super::page::{Page, Pieces, href, render};
use super::pieces::Link;
use super::{Audience, Edition, Output, Rendered, Route, Subject, lists, search, whole_route};
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct NotFound;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    search: Option<String>,
    ways: Vec<Link>,
}

impl Output for NotFound {
    fn name(&self) -> &'static str {
        "not-found page"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        whole_route("404.html")
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let search = edition.config.search.then(|| href(&edition.config, search::ADDRESS, None));
        let view = View { title: edition.words().word("not-found"), search, ways: lists::ways(edition) };
        render(edition, Page::new("404.html", "not-found", view.title), Pieces::default(), &view)
    }
}
