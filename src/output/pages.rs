//! Plain pages.

use serde::Serialize;

use super::page::{Html, Page, Pieces, render};
use super::page_list::{self, is_crowded, top_pages};
use super::pieces::{self, Prose};
use super::{Edition, Ingredients, Output, Rendered, Route, Subject, entity_route, mentions};
use crate::archive::{Entity, PageIdx};
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

/// The addresses at which a page introduces a list, or the whole site, and so has none of its own.
const INTRODUCTIONS: &[&str] = &["", "meetings/", "speakers/", "topics/", "organisations/", "groups/"];

impl Output for PlainPage {
    fn name(&self) -> &'static str {
        "page"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let pages = site.archive.pages.iter().enumerate();
        let is_crowded = is_crowded(&top_pages(site));
        let introduces =
            |address: &str| INTRODUCTIONS.contains(&address) || (is_crowded && address == page_list::ADDRESS);
        let own = pages.filter(|(_, page)| !introduces(&page.address));
        own.map(|(position, _)| entity_route(site, Entity::Page(PageIdx::new(position)))).collect()
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, site: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let idx = subject.page().expect("the routes of this output are pages");
        let page = site.archive.page(idx);
        let text = site.archive.text(page.text);
        let mut pieces = Pieces::default();
        let view = View {
            title: page.title.clone(),
            summary: text.document.matter.common.summary.clone(),
            mentions: pieces.keep_some(mentions::html(site, site.archive.mentions(Entity::Page(idx)), |_| true)),
            prose: pieces::prose(site, Some(text), &mut pieces),
        };
        render(site, Page::of_entity(site, Entity::Page(idx), "page"), pieces, &view)
    }
}
