//! What the pages of lists have in common.

use serde::Serialize;

use super::page::{Html, Page, Pieces, list_title};
use super::{body, pieces};
use crate::site::Edition;
use crate::text::collate::{Collator, initial};

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

/// Sorts by name as the site's language does. Quotation marks and brackets before a name do not put it before the others.
pub(super) fn sort_by_name<T>(site: Edition<'_>, items: &mut [T], name: impl Fn(&T) -> &str) {
    Collator::new(&site.config.lang).sort_by_key(items, |item| bare(name(item)));
}

/// Returns a name from its first letter or digit on.
fn bare(name: &str) -> &str {
    let bare = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() { name } else { bare }
}

/// Returns what is to be said of a list that has only the latest of all meetings.
pub(super) fn left_out(site: Edition<'_>, n_listed: usize, n_all: usize) -> Option<String> {
    let values = [("n", &*n_listed.to_string()), ("all", &*n_all.to_string())];
    (n_all > n_listed).then(|| site.words().fill("latest-of-all", &values))
}

/// A letter of an index, with what stands under it.
#[derive(Debug, Serialize)]
pub(super) struct Initial<T> {
    pub(super) initial: String,
    pub(super) id: String,
    pub(super) items: Vec<T>,
}

/// Puts what is sorted by name under its letters.
pub(super) fn by_initial<T>(items: Vec<T>, name: impl Fn(&T) -> &str) -> Vec<Initial<T>> {
    let mut initials: Vec<Initial<T>> = Vec::new();
    for item in items {
        let letter = initial(name(&item));
        match initials.last_mut() {
            Some(last) if last.initial == letter => last.items.push(item),
            _ => {
                let id = format!("r-initial-{}", initials.len() + 1);
                initials.push(Initial { initial: letter, id, items: vec![item] });
            }
        }
    }
    initials
}
