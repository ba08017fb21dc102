//! Plain pages.

use serde::Serialize;

use super::page::{Html, Page, Pieces, render};
use super::pieces::{self, Prose};
use super::{Edition, Ingredients, Output, Rendered, Route, Subject, entity_route, mentions};
use crate::archive::{Entity, List, PageIdx};
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct PlainPage;

#[derive(Serialize)]
struct View {
    title: String,
    summary: Option<String>,
    mentions: Option<Html>,
    #[serde(flatten)]
    prose: Prose,
}

/// Tells whether a page with an address introduces a list, or the whole site, and so has no page of its own.
fn is_introduction(site: &Site, address: &str) -> bool {
    let introduces = |list: List| list.may_have_intro() && list.has_page(&site.archive);
    address.is_empty() || List::at(address).is_some_and(introduces)
}

impl Output for PlainPage {
    fn name(&self) -> &'static str {
        "page"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let pages = PageIdx::each(&site.archive.pages);
        let own = pages.filter(|(_, page)| !is_introduction(site, &page.address));
        own.map(|(idx, _)| entity_route(site, Entity::Page(idx))).collect()
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let idx = subject.page().expect("the routes of this output are pages");
        let page = edition.archive.page(idx);
        let text = edition.archive.text(page.text);
        let mut pieces = Pieces::default();
        let view = View {
            title: page.title.clone(),
            summary: text.document.matter.common.summary.clone(),
            mentions: pieces.keep_some(mentions::html(
                edition,
                &page.title,
                edition.archive.mentions(Entity::Page(idx)),
                |_| true,
            )),
            prose: pieces::prose(edition, Some(text), &mut pieces),
        };
        render(edition, Page::of_entity(edition, Entity::Page(idx), "page"), pieces, &view)
    }
}
