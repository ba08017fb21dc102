//! The list of plain pages, for an archive that has more of them than a menu.

use serde::Serialize;

use super::lists::{self, Initial};
use super::page::{Html, Pieces, entity_link, render};
use super::pieces::Link;
use super::{Edition, Output, Rendered, Route, Subject};
use crate::archive::{Entity, List, Page, PageIdx};
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::source::RelPath;

/// A menu with more pages than these is one that nobody reads.
const MOST_IN_MENU: usize = 8;

pub(super) struct PageList;

#[derive(Serialize)]
struct View {
    title: String,
    intro: Option<Html>,
    n: usize,
    initials: Vec<Initial<Link>>,
}

/// Tells whether the menu leads to a list of these pages instead of to each.
pub(super) fn is_crowded(top_pages: &[PageIdx]) -> bool {
    top_pages.len() > MOST_IN_MENU
}

/// Returns the plain pages at the top of the content, to which a menu leads: neither the front page nor what introduces a list.
pub(super) fn top_pages(site: &Site) -> Vec<PageIdx> {
    let pages = site.archive.pages.iter().enumerate().map(|(position, page)| (PageIdx::new(position), page));
    pages.filter(|(_, page)| is_at_top(site, page)).map(|(idx, _)| idx).collect()
}

/// What the README of a folder says is for those who look at that folder.
fn is_at_top(site: &Site, page: &Page) -> bool {
    let is_at_top = page.address.matches('/').count() == 1 && List::at(&page.address).is_none();
    let path = &site.archive.text(page.text).document.file.path;
    is_at_top && !(is_readme(path) && path.as_str().contains('/'))
}

pub(super) fn is_readme(path: &RelPath) -> bool {
    path.file_name().split('.').next().is_some_and(|stem| stem.eq_ignore_ascii_case("readme"))
}

impl Output for PageList {
    fn name(&self) -> &'static str {
        "pages"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if is_crowded(&top_pages(site)) { lists::route(site, List::Pages) } else { Vec::new() }
    }

    fn render(&self, site: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let pages = site.archive.pages.iter().enumerate();
        let own = pages.filter(|(_, page)| !page.address.is_empty() && List::at(&page.address).is_none());
        let links = own.map(|(position, _)| entity_link(site, Entity::Page(PageIdx::new(position))));
        let links = lists::by_name(site, links);
        let mut pieces = Pieces::default();
        let title = lists::title(site, List::Pages);
        let view = View {
            title: title.clone(),
            intro: lists::intro(site, List::Pages, &mut pieces),
            n: links.len(),
            initials: lists::by_initial(links, |link| &link.title),
        };
        render(site, lists::page(site, List::Pages, &title), pieces, &view)
    }
}
