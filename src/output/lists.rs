//! What the pages of lists have in common.

use super::page::{Html, Page, Pieces, list_title};
use super::{body, pieces};
use crate::site::Edition;
use crate::text::collate::Collator;

/// Returns the text that introduces a list, if the site has a page for it (`meetings/index.md`).
pub(super) fn intro(site: Edition<'_>, address: &str, pieces: &mut Pieces) -> Option<Html> {
    let page = site.archive.page_at(address)?;
    pieces.keep_some(body::html(site, site.archive.text(page.text)))
}

/// Makes the frame of a list's page; `title` is what [`list_title`] returns for it.
pub(super) fn list_page<'a>(site: Edition<'_>, address: &'a str, template: &'static str, title: &'a str) -> Page<'a> {
    let page = site.archive.page_at(address);
    let description = page.and_then(|page| pieces::description(Some(site.archive.text(page.text))));
    Page { description, ..Page::new(address, template, title) }
}

/// Returns the title of a list.
pub(super) fn title(site: Edition<'_>, address: &str) -> String {
    list_title(site, address)
}

/// Sorts by name as the site's language does.
pub(super) fn sort_by_name<T>(site: Edition<'_>, items: &mut [T], name: impl Fn(&T) -> &str) {
    Collator::new(&site.config.lang).sort_by_key(items, name);
}
