//! The page for addresses that lead nowhere, as static hosts expect it: `404.html`.

use serde::Serialize;

use super::page::{Page, Pieces, href, main_lists, render};
use super::pieces::Link;
use super::{Audience, Edition, Output, Rendered, Route, Subject, whole_route};
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

    fn render(&self, site: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let ways = main_lists(site).into_iter();
        let ways = ways.map(|(title, address)| Link::new(title, href(&site.config, &address, None))).collect();
        let search = site.config.search.then(|| href(&site.config, "search/", None));
        let view = View { title: site.words().word("not-found"), search, ways };
        render(site, Page::new("404.html", "not-found", view.title), Pieces::default(), &view)
    }
}
