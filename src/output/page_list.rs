//! The list of plain pages, for an archive that has more of them than a menu.

use serde::Serialize;

use super::lists::{self, Initial};
use super::page::{Html, Pieces, entity_link, render};
use super::pieces::Link;
use super::{Edition, Output, Rendered, Route, Subject};
use crate::archive::{Entity, List, PageIdx};
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct PageList;

#[derive(Serialize)]
struct View {
    title: String,
    intro: Option<Html>,
    n: usize,
    initials: Vec<Initial<Link>>,
}

impl Output for PageList {
    fn name(&self) -> &'static str {
        "pages"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if List::Pages.has_page(&site.archive) { lists::route(site, List::Pages) } else { Vec::new() }
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let pages = PageIdx::each(&edition.archive.pages);
        let own = pages.filter(|(_, page)| !page.address.is_empty() && List::at(&page.address).is_none());
        let links = own.map(|(idx, _)| entity_link(edition, Entity::Page(idx)));
        let links = lists::by_name(edition, links);
        let mut pieces = Pieces::default();
        let title = lists::title(edition, List::Pages);
        let view = View {
            title: title.clone(),
            intro: lists::intro(edition, List::Pages, &mut pieces),
            n: links.len(),
            initials: lists::by_initial(links, |link| &link.title),
        };
        render(edition, lists::page(edition, List::Pages, &title), pieces, &view)
    }
}
