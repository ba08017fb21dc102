//! What was published and withdrawn: a page at each such address that says so, for whoever follows a citation to it.

use serde::Serialize;

use super::page::{Page, Pieces, render};
use super::pieces::Link;
use super::{Audience, Edition, Output, Rendered, Route, Source, Subject, in_settings, lists};
use crate::archive::former_address;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct Withdrawn;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    /// What it was called, if the record of what was published knows it.
    former_title: Option<&'a str>,
    ways: Vec<Link>,
}

/// Returns the addresses of what was withdrawn with their places in the settings; the front page is always there.
fn addresses(site: &Site) -> impl Iterator<Item = (usize, String)> {
    let addresses = site.config.gone.iter().map(|address| former_address(&address.value));
    addresses.enumerate().filter(|(_, address)| !address.is_empty())
}

impl Output for Withdrawn {
    fn name(&self) -> &'static str {
        "page of what was withdrawn"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let route = |(position, address)| Route {
            address,
            subject: Subject::Gone(position),
            source: in_settings(site, site.config.gone[position].span).map(Source::Place),
        };
        addresses(site).map(route).collect()
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Gone(position) = subject else { unreachable!("the routes of this output are what is gone") };
        let address = former_address(&edition.config.gone[position].value);
        let record = edition.site.archive.record();
        let former = record.and_then(|record| record.page(&address)).map(|page| page.title.as_str());
        let view = View {
            title: edition.words().word("withdrawn"),
            former_title: former.filter(|title| !title.is_empty()),
            ways: lists::ways(edition),
        };
        let page = Page { is_indexed: false, ..Page::new(&address, "withdrawn", view.title) };
        render(edition, page, Pieces::default(), &view)
    }
}
