//! What several reports cite on other sites: the list of such works, and the page of each, which quotes what was said of it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::page::{Html, Page, Pieces, href, render};
use super::pieces::{self, Count, Link};
use super::{Edition, Ingredients, Output, Rendered, Route, Subject, lists, mentions};
use crate::archive::{Entity, List, Text, Work};
use crate::content::markdown::Body;
use crate::content::{Cited, CitedAt};
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::source::Span;
use crate::text::terms::needs_no_spaces;
use crate::text::web_address::{called, essence};
use crate::text::words::{self, clipped, squeeze};

/// Nobody reads a longer list; what is cited most is in it.
const LONGEST_LIST: usize = 2000;
/// Of more links to one thing the first tell what it is called.
const MOST_LOOKED_AT: usize = 200;
/// Longer words of a link are no title.
const LONGEST_TITLE: usize = 120;
/// Of an address that is longer, the list has the beginning.
const LONGEST_NAME: usize = 48;

pub(super) struct WorkPage;
pub(super) struct WorkList;

#[derive(Serialize)]
struct View {
    title: String,
    /// What it is called by its number, if that is not the title.
    name: Option<String>,
    url: String,
    n: usize,
    years: Option<String>,
    mentions: Option<Html>,
}

#[derive(Serialize)]
struct ListView {
    title: String,
    n: usize,
    /// What is to be said where not all are listed.
    left_out: Option<String>,
    collections: Vec<Collection>,
}

/// What is kept at one place: on a site, in a repository.
#[derive(Serialize)]
struct Collection {
    /// Where that is, or that it is elsewhere; `None` if all is.
    name: Option<String>,
    works: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    /// What it is called there, if there is a name for such things: `#12`.
    mark: Option<String>,
    title: Option<String>,
    href: String,
    n: usize,
}

impl Output for WorkPage {
    fn name(&self) -> &'static str {
        "work"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let route = |(position, work): (usize, &Work)| Route {
            address: work.address.clone(),
            subject: Subject::Part(position),
            source: None,
        };
        site.archive.works.iter().enumerate().map(route).collect()
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        match subject {
            Subject::Part(position) => Ingredients::Prose(site.archive.works[position].texts().collect()),
            _ => Ingredients::Everything,
        }
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Part(position) = subject else { unreachable!("the routes of this output are parts") };
        let archive = &edition.archive;
        let work = &archive.works[position];
        let mut pieces = Pieces::default();
        let called = called(&work.essence);
        let own = title(edition, work);
        let dates = work.texts().filter_map(|text| match archive.text(text).entity {
            Entity::Meeting(idx) => archive.meeting(idx).date,
            _ => None,
        });
        let view = View {
            name: (own.is_some() && called.mark.is_some()).then(|| called.full.clone()),
            title: own.unwrap_or(called.full),
            url: url(edition, work),
            n: work.n_texts(),
            years: pieces::years(dates),
            mentions: pieces.keep_some(mentions::of_work(edition, work)),
        };
        let (address, heading) = (work.address.clone(), view.title.clone());
        let above = vec![lists::link(edition, List::Works)];
        let page = Page { above, ..Page::new(&address, "work", &heading) };
        render(edition, page, pieces, &view)
    }
}

impl Output for WorkList {
    fn name(&self) -> &'static str {
        "cited"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if List::Works.has_page(&site.archive) { lists::route(site, List::Works) } else { Vec::new() }
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let all = &edition.archive.works;
        let title = lists::title(edition, List::Works);
        let listed = most_cited(all);
        let view = ListView {
            title: title.clone(),
            n: all.len(),
            left_out: left_out(edition, listed.len(), all.len()),
            collections: collections(edition, &listed),
        };
        render(edition, lists::page(edition, List::Works, &title), Pieces::default(), &view)
    }
}

/// Returns what a report cites that others cite too, in the order of the report, with the number of texts that do.
pub(super) fn cited_here(edition: Edition<'_>, text: &Text) -> Vec<Count> {
    let Text { document, .. } = text;
    let mut by_work: FxHashMap<&str, Vec<&Cited>> = FxHashMap::default();
    let mut works = Vec::new();
    for cited in &document.cited {
        let Some(work) = edition.site.archive.work_of(&cited.essence) else { continue };
        let all = by_work.entry(&cited.essence).or_default();
        works.extend(all.is_empty().then_some(work));
        all.push(cited);
    }
    let count = |work: &Work| {
        let all = by_work[work.essence.as_str()].iter().take(MOST_LOOKED_AT);
        let own = best_title(&work.essence, all.map(|cited| cited.words(&document.body).into_owned()));
        let title = own.unwrap_or_else(|| called(&work.essence).full);
        Count::new(Link::new(title, href(&edition.config, &work.address, None)), work.n_texts())
    };
    works.into_iter().map(count).collect()
}

/// Returns the first links to a work, each with the body in which it stands.
fn cited<'e>(edition: Edition<'e>, work: &'e Work) -> impl Iterator<Item = (&'e Body, &'e Cited)> {
    work.places.iter().take(MOST_LOOKED_AT).map(move |&(text, at)| {
        let document = &edition.site.archive.text(text).document;
        (&document.body, &document.cited[at as usize])
    })
}

/// Returns the works that most texts cite, in the order of the list.
fn most_cited(all: &[Work]) -> Vec<&Work> {
    let mut works: Vec<&Work> = all.iter().collect();
    if works.len() > LONGEST_LIST {
        works.sort_by_key(|work| Reverse(work.n_texts()));
        works.truncate(LONGEST_LIST);
        works.sort_by(|a, b| a.essence.cmp(&b.essence));
    }
    works
}

fn left_out(edition: Edition<'_>, n_listed: usize, n_all: usize) -> Option<String> {
    let values = [("n", &*n_listed.to_string()), ("all", &*n_all.to_string())];
    (n_all > n_listed).then(|| edition.words().fill("most-cited-of-all", &values))
}

/// Puts works together that are kept at one place, and those that are nearly alone behind them.
fn collections(edition: Edition<'_>, works: &[&Work]) -> Vec<Collection> {
    /// Fewer are not worth a heading.
    const FEWEST: usize = 3;
    let mut by_place: BTreeMap<&str, Vec<&Work>> = BTreeMap::new();
    for work in works {
        by_place.entry(called(&work.essence).collection).or_default().push(work);
    }
    let (large, small): (Vec<_>, Vec<_>) = by_place.into_iter().partition(|(_, works)| works.len() >= FEWEST);
    let within = |work: &&Work| {
        let called = called(&work.essence);
        entry(edition, work, called.mark.clone(), called.name())
    };
    let large = large.into_iter().map(|(name, works)| Collection {
        name: Some(name.to_owned()),
        works: sorted(edition, works.iter().map(within)),
    });
    let others = edition.words().word("others");
    let others = Some(others.to_owned()).filter(|_| large.len() > 0);
    let small = small.iter().flat_map(|(_, works)| works);
    let small = sorted(edition, small.map(|work| entry(edition, work, None, &called(&work.essence).full)));
    let small = (!small.is_empty()).then_some(Collection { name: others, works: small });
    large.chain(small).collect()
}

/// Puts entries in the order of their numbers, then of their titles.
fn sorted(edition: Edition<'_>, entries: impl Iterator<Item = Entry>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = entries.collect();
    lists::sort_by_name(edition, &mut entries, |entry| {
        entry.title.as_deref().or(entry.mark.as_deref()).unwrap_or_default()
    });
    entries.sort_by_key(|entry| entry.mark.as_deref().map_or(u64::MAX, number));
    entries
}

fn entry(edition: Edition<'_>, work: &Work, mark: Option<String>, name: &str) -> Entry {
    // What has a mark needs no other name; of a long address the beginning is enough.
    let name = || mark.is_none().then(|| clipped(name, LONGEST_NAME).into_owned());
    let title = title(edition, work).or_else(name);
    Entry { mark, title, href: href(&edition.config, &work.address, None), n: work.n_texts() }
}

/// Returns the number of what is called `#12` or `RFC 12`.
fn number(mark: &str) -> u64 {
    mark.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(u64::MAX)
}

/// Returns the address at which the first text that cites a work says it is.
fn url(edition: Edition<'_>, work: &Work) -> String {
    cited(edition, work).next().map(|(body, cited)| cited.url(body).into_owned()).unwrap_or_default()
}

/// Returns what reports call a work, if they do: by the words of links to it, or else by those that stand before its
/// bare address again and again.
fn title(edition: Edition<'_>, work: &Work) -> Option<String> {
    let own = cited(edition, work).map(|(body, cited)| cited.words(body).into_owned());
    let before = || {
        let before = cited(edition, work).filter_map(|(body, cited)| words_before(body, cited));
        let said = counts(&work.essence, before).into_iter().filter(|(_, n)| *n > 1);
        said.max_by_key(|(_, n)| *n).map(|(words, _)| words)
    };
    best_title(&work.essence, own).or_else(before)
}

/// Returns what stands in the same sentence before a bare address and announces it.
fn words_before(body: &Body, cited: &Cited) -> Option<String> {
    let CitedAt::Prose(link) = cited.place else { return None };
    let passage = body.passage(Span::new(link.at as usize, link.at as usize));
    let announced = passage.before.trim().strip_suffix([':', '-', '–', '—', '(', '：'])?;
    let is_bare = passage.name.contains("://") && words::words(announced).nth(2).is_some();
    is_bare.then(|| announced.trim().trim_start_matches('…').trim().to_owned())
}

/// Returns those words of links to a work that say most of it: in whole words, and the more the oftener.
fn best_title(essence: &str, all: impl Iterator<Item = String>) -> Option<String> {
    /// More words of a title do not make it a better one.
    const ENOUGH: usize = 8;
    let weight = |(words, n): &(String, usize)| n * words::words(words).count().min(ENOUGH);
    // Of those that say as much, the first.
    counts(essence, all).into_iter().rev().max_by_key(weight).map(|(words, _)| words)
}

/// Returns those words that tell something of a work, each with how often, in the order in which they come first.
fn counts(essence: &str, all: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for words in all {
        let words = squeeze(&words).trim().to_owned();
        if !tells(essence, &words) {
            continue;
        }
        match counts.iter_mut().find(|(known, _)| *known == words) {
            Some((_, n)) => *n += 1,
            None => counts.push((words, 1)),
        }
    }
    counts
}

/// Tells whether the words of a link say more of a work than its address does: "here" does not, nor "Pull Request 12".
fn tells(work: &str, text: &str) -> bool {
    /// What anything may be called that a link leads to.
    const ANYTHING: &[&str] =
        &["bug", "here", "issue", "link", "links", "merge", "pull", "request", "the", "this", "ticket"];
    let is_address = text.contains("://")
        || text.starts_with("www.")
        || essence(&format!("https://{text}")).as_deref() == Some(work);
    let says = |word: &str| {
        let word = word.to_lowercase();
        word.chars().count() > 2 && !work.contains(&word) && !ANYTHING.contains(&word.as_str())
    };
    let n_own = words::words(text).filter(|(_, word)| word.contains(char::is_alphabetic) && says(word)).count();
    // Scripts that put no blanks between words have few of them.
    let is_long_script = || text.chars().filter(|c| needs_no_spaces(*c)).count() > 3;
    !is_address && text.chars().count() <= LONGEST_TITLE && (n_own > 1 || is_long_script())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(essence: &str, words: &[&str], expected: Option<&str>) {
        let found = best_title(essence, words.iter().map(|words| (*words).to_owned()));
        assert_eq!(found.as_deref(), expected, "{words:?}");
    }

    #[test]
    fn a_work_is_called_what_says_most_of_it_and_is_said_often() {
        let issue = "github.com/org/repo/issues/12";
        check(issue, &["here", "#12", "PR 12", "Pull Request #12", "https://github.com/org/repo/pull/12"], None);
        check(issue, &["Rules for annexes", "here", "the annexes"], Some("Rules for annexes"));
        check(issue, &["Rules for annexes", "Old rules", "Old rules"], Some("Old rules"));
        check("example.org/a-study", &["www.example.org/a-study", "example.org/a-study"], None);
        check("example.jp/a", &["標準化の計画"], Some("標準化の計画"));
    }
}
