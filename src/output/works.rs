//! What several reports cite on other sites: the list of such works, and the page of each, which quotes what was said of it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::page::{Html, Page, Pieces, href, render};
use super::pieces::{self, Count, Link};
use super::{Edition, Ingredients, Output, Rendered, Route, Subject, lists, mentions};
use crate::archive::{Entity, List, MOST_LOOKED_AT, Text, TextIdx, Work, best_title};
use crate::content::Cited;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::web_address::called;
use crate::text::words::clipped;

/// Nobody reads a longer list; what is cited most is in it.
const LONGEST_LIST: usize = 2000;
/// Of an address that is longer, the list has the beginning.
const LONGEST_NAME: usize = 48;
/// Of one that begins like others, more.
const LONGEST_NAME_OF_MANY: usize = 160;

pub(super) struct WorkPage;
pub(super) struct WorkList;

#[derive(Serialize)]
struct View {
    title: String,
    /// What tells it from others of that title: what it is called by its number, or where it is kept.
    short: Option<String>,
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
    /// Of what has a name but no title, when it was cited.
    years: Option<String>,
    /// Of what has neither, who cited it and when; of what is told from others by nothing else, where it is kept.
    detail: Option<String>,
    /// Its number, if it has one, and whether it has neither that nor a title.
    #[serde(skip)]
    order: (u64, bool),
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
        let (title, short) = told_apart(edition, work);
        let heading = short.as_ref().map_or_else(|| title.clone(), |short| format!("{title} ({short})"));
        let view = View {
            title,
            short,
            url: archive.work_url(work),
            n: work.n_texts(),
            years: years(edition, work),
            mentions: pieces.keep_some(mentions::of_work(edition, work)),
        };
        let above = vec![lists::link(edition, List::Works)];
        let page = Page { above, ..Page::new(&work.address, "work", &heading) };
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
        let mark = called.mark.clone().map(|mark| (mark, called.full.clone()));
        entry(edition, work, mark, called.name())
    };
    let large = large.into_iter().map(|(name, works)| {
        let mut works = sorted(edition, works.iter().map(|work| (within(work), *work)).collect());
        tell_apart(&mut works);
        Collection { name: Some(name.to_owned()), works: works.into_iter().map(|(entry, _)| entry).collect() }
    });
    let others = edition.words().word("others");
    let others = Some(others.to_owned()).filter(|_| large.len() > 0);
    let small = small.iter().flat_map(|(place, works)| works.iter().map(move |work| (*place, *work)));
    let small = small.map(|(place, work)| {
        let mut entry = entry(edition, work, None, &called(&work.essence).full);
        if entry.detail.is_none() {
            entry.detail = Some(place.to_owned());
        }
        (entry, work)
    });
    let small: Vec<Entry> = sorted(edition, small.collect()).into_iter().map(|(entry, _)| entry).collect();
    let small = (!small.is_empty()).then_some(Collection { name: others, works: small });
    large.chain(small).collect()
}

/// Says of those with one title in one place what each is called by its address.
fn tell_apart(entries: &mut [(Entry, &Work)]) {
    let mut n_titles: FxHashMap<String, usize> = FxHashMap::default();
    for title in entries.iter().filter_map(|(entry, _)| entry.title.clone()) {
        *n_titles.entry(title).or_default() += 1;
    }
    let is_alike = |entry: &Entry| entry.title.as_ref().is_some_and(|title| n_titles[title] > 1);
    for (entry, work) in entries.iter_mut().filter(|(entry, _)| entry.mark.is_none() && is_alike(entry)) {
        let called = called(&work.essence);
        match entry.order {
            (_, true) => entry.title = Some(clipped(called.name(), LONGEST_NAME_OF_MANY).into_owned()),
            _ => entry.detail = Some(readable(called.name())),
        }
    }
}

/// Puts entries in the order of their numbers, then of their titles; last what has none.
fn sorted<'w>(edition: Edition<'_>, mut entries: Vec<(Entry, &'w Work)>) -> Vec<(Entry, &'w Work)> {
    lists::sort_by_name(edition, &mut entries, |(entry, _)| {
        entry.title.as_deref().or(entry.mark.as_deref()).unwrap_or_default()
    });
    entries.sort_by_key(|(entry, _)| entry.order);
    entries
}

/// Makes the entry of a work; `mark` is what it is called there, and anywhere.
fn entry(edition: Edition<'_>, work: &Work, mark: Option<(String, String)>, name: &str) -> Entry {
    let title = edition.archive.work_title(work);
    let is_untitled = title.is_none() && mark.is_none();
    let order = (mark.as_ref().map_or(u64::MAX, |(mark, _)| number(mark)), is_untitled);
    // A number alone says nothing to who hears links without what is around them.
    let mark = mark.map(|(mark, anywhere)| if title.is_some() { mark } else { anywhere });
    Entry {
        years: (title.is_none() && mark.is_some()).then(|| years(edition, work)).flatten(),
        detail: is_untitled.then(|| citing_in_words(edition, work)).flatten(),
        title: title.or_else(|| is_untitled.then(|| readable(name))),
        mark,
        href: href(&edition.config, &work.address, None),
        n: work.n_texts(),
        order,
    }
}

/// Returns an address as far as somebody can read it: of what a program made up the beginning, and of a long one too.
fn readable(name: &str) -> String {
    /// Shorter parts can be compared by eye.
    const LONGEST_PART: usize = 20;
    const N_SHOWN: usize = 6;
    let is_made_up = |part: &str| {
        let has = |is: fn(&char) -> bool| part.chars().any(|c| is(&c));
        part.len() > LONGEST_PART
            && has(char::is_ascii_digit)
            && has(char::is_ascii_uppercase)
            && has(char::is_ascii_lowercase)
    };
    let part = |part: &str| match is_made_up(part) {
        true => format!("{}…", part.chars().take(N_SHOWN).collect::<String>()),
        false => part.to_owned(),
    };
    let parts: String = name
        .split_inclusive(['/', '?', '=', '&'])
        .map(|whole| {
            let end = whole.trim_end_matches(['/', '?', '=', '&']).len();
            part(&whole[..end]) + &whole[end..]
        })
        .collect();
    clipped(&parts, LONGEST_NAME).into_owned()
}

/// Returns which groups cite a work, and when.
fn citing_in_words(edition: Edition<'_>, work: &Work) -> Option<String> {
    /// More say little.
    const MOST_GROUPS: usize = 2;
    let archive = &edition.archive;
    let group = |text: TextIdx| match archive.text(text).entity {
        Entity::Meeting(idx) => archive.meeting(idx).group,
        _ => None,
    };
    let mut groups: Vec<&str> =
        work.texts().filter_map(group).map(|group| archive.title(Entity::Group(group))).collect();
    groups.sort_unstable();
    groups.dedup();
    let groups = (groups.len() <= MOST_GROUPS).then(|| groups.join(edition.words().word("comma")));
    let parts: Vec<String> = groups.into_iter().chain(years(edition, work)).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(edition.words().word("comma")))
}

/// Returns the years in which meetings cited a work.
fn years(edition: Edition<'_>, work: &Work) -> Option<String> {
    let archive = &edition.archive;
    pieces::years(work.texts().filter_map(|text| match archive.text(text).entity {
        Entity::Meeting(idx) => archive.meeting(idx).date,
        _ => None,
    }))
}

/// Returns what a work is called, and what tells it from others: reports may say "the draft" of several.
pub(super) fn told_apart(edition: Edition<'_>, work: &Work) -> (String, Option<String>) {
    let called = called(&work.essence);
    let Some(title) = edition.archive.work_title(work) else { return (called.full, None) };
    let is_short = called.mark.is_some() || called.full.chars().count() <= LONGEST_NAME;
    let place = if is_short { called.full } else { called.collection.to_owned() };
    let is_said = title.contains(&place);
    (title, Some(place).filter(|_| !is_said))
}

/// Returns the number of what is called `#12` or `RFC 12`.
fn number(mark: &str) -> u64 {
    mark.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(u64::MAX)
}
