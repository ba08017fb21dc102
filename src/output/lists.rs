//! What the pages of lists have in common.

use serde::Serialize;

use super::page::{Html, Page, Pieces, href};
use super::pieces::Link;
use super::{Edition, Route, body, introduced_route, pieces, whole_route};
use crate::archive::List;
use crate::site::Site;
use crate::text::collate::{Collator, initial, is_ideograph};

/// Makes the route of a list, of which the page that introduces it is the source.
pub(super) fn route(site: &Site, list: List) -> Vec<Route> {
    match list.may_have_intro() {
        true => introduced_route(site, list.address()),
        false => whole_route(list.address()),
    }
}

/// Returns the text that introduces a list, if the site has a page for it (`meetings/index.md`).
pub(super) fn intro(edition: Edition<'_>, list: List, pieces: &mut Pieces) -> Option<Html> {
    let page = edition.archive.page_at(list.address())?;
    pieces.keep_some(body::html(edition, edition.archive.text(page.text)))
}

/// Makes the frame of a list's page; `title` is its [`title`].
pub(super) fn page<'a>(edition: Edition<'_>, list: List, title: &'a str) -> Page<'a> {
    let page = edition.archive.page_at(list.address());
    let description = page.and_then(|page| pieces::description(Some(edition.archive.text(page.text))));
    Page { description, ..Page::new(list.address(), list.name(), title) }
}

/// Returns the title of a list: that of the page that introduces it, or else the usual one.
pub(super) fn title(edition: Edition<'_>, list: List) -> String {
    let word = match list {
        List::Speakers if !edition.is_of_speakers() => "people",
        list => list.name(),
    };
    let usual = || edition.words().word(word).to_owned();
    edition.archive.page_at(list.address()).map_or_else(usual, |page| page.title.clone())
}

/// Returns a link to a list.
pub(super) fn link(edition: Edition<'_>, list: List) -> Link {
    Link::new(title(edition, list), href(&edition.config, list.address(), None))
}

/// Returns the lists that hold anything, in the order of the menu.
pub(super) fn shown(edition: Edition<'_>) -> impl Iterator<Item = List> {
    List::ALL.into_iter().filter(move |list| match list {
        List::Meetings | List::Timeline => true,
        List::Pages => list.has_page(&edition.archive),
        others => others.n(&edition.archive).is_some_and(|n| n > 0),
    })
}

/// Returns links to the lists that hold anything.
pub(super) fn ways(edition: Edition<'_>) -> Vec<Link> {
    shown(edition).map(|list| link(edition, list)).collect()
}

/// Sorts by name as the site's language does. Quotation marks and brackets before a name do not put it before the others.
pub(super) fn sort_by_name<T>(edition: Edition<'_>, items: &mut [T], name: impl Fn(&T) -> &str) {
    Collator::new(&edition.config.lang).sort_by_key(items, |item| bare(name(item)));
}

/// Returns links sorted by their names.
pub(super) fn by_name(edition: Edition<'_>, links: impl IntoIterator<Item = Link>) -> Vec<Link> {
    let mut links: Vec<Link> = links.into_iter().collect();
    sort_by_name(edition, &mut links, |link| &link.title);
    links
}

/// Returns a name from its first letter or digit on.
fn bare(name: &str) -> &str {
    let bare = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() { name } else { bare }
}

/// Returns what is to be said of a list that has only the latest of all meetings.
pub(super) fn left_out(edition: Edition<'_>, n_listed: usize, n_all: usize) -> Option<String> {
    let values = [("n", &*n_listed.to_string()), ("all", &*n_all.to_string())];
    (n_all > n_listed).then(|| edition.words().fill("latest-of-all", &values))
}

/// A letter of an index, with what stands under it.
#[derive(Debug, Serialize)]
pub(super) struct Initial<T> {
    pub(super) initial: String,
    pub(super) id: String,
    pub(super) items: Vec<T>,
}

/// An index with more ideographs than this, each with hardly a name, has them under one heading.
const MOST_IDEOGRAPHS: usize = 12;
/// So many names under an ideograph are worth a heading, on average: the surnames of a long Chinese list.
const WORTH_A_HEADING: usize = 3;
/// The heading for all ideographs, as those who read them write it.
const IDEOGRAPHS: &str = "漢字";

/// Puts what is sorted by name under its letters.
pub(super) fn by_initial<T>(items: Vec<T>, name: impl Fn(&T) -> &str) -> Vec<Initial<T>> {
    let initials = by_letter(items, name);
    let ideographs = || initials.iter().filter(|initial| is_ideograph(&initial.initial));
    let (n_headings, n_items) = (ideographs().count(), ideographs().map(|initial| initial.items.len()).sum::<usize>());
    match n_headings > MOST_IDEOGRAPHS && n_items < n_headings * WORTH_A_HEADING {
        true => with_ideographs_together(initials),
        false => initials,
    }
}

fn with_ideographs_together<T>(initials: Vec<Initial<T>>) -> Vec<Initial<T>> {
    let mut merged: Vec<Initial<T>> = Vec::new();
    for mut initial in initials {
        let is_one = is_ideograph(&initial.initial);
        match merged.last_mut() {
            Some(last) if is_one && last.initial == IDEOGRAPHS => last.items.append(&mut initial.items),
            _ if is_one => merged.push(Initial { initial: IDEOGRAPHS.to_owned(), ..initial }),
            _ => merged.push(initial),
        }
    }
    merged
}

fn by_letter<T>(items: Vec<T>, name: impl Fn(&T) -> &str) -> Vec<Initial<T>> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(names: Vec<String>, expected: &[(&str, usize)]) {
        let initials = by_initial(names, |name| name);
        let found: Vec<(&str, usize)> =
            initials.iter().map(|initial| (initial.initial.as_str(), initial.items.len())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn ideographs_with_hardly_a_name_each_share_a_heading() {
        let surnames = "一丁七万三上下不与丑丘丙世";
        let once: Vec<String> = surnames.chars().map(String::from).collect();
        check([vec!["Abbas".to_owned()], once.clone()].concat(), &[("A", 1), ("漢字", 13)]);
        check(once[..3].to_vec(), &[("一", 1), ("丁", 1), ("七", 1)]);
        let often = surnames.chars().flat_map(|c| (0..3).map(move |n| format!("{c}{n}"))).collect();
        let expected: Vec<String> = once;
        let expected: Vec<(&str, usize)> = expected.iter().map(|surname| (surname.as_str(), 3)).collect();
        check(often, &expected);
    }

    #[test]
    fn quotation_marks_before_a_name_count_for_nothing() {
        assert_eq!(["«Abbas»", "(A)", "...", "Abbas"].map(bare), ["Abbas»", "A)", "...", "Abbas"]);
    }
}
