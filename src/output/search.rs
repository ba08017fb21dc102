//! The search: its page, and the files that its script fetches.
//!
//! They are scripts that call one function, since that is what a page may load from a disk too, under a policy that
//! forbids everything else. The directory tells the version, which the script puts into the addresses of the others, so
//! that no browser asks a shard that it kept with a directory that is new.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::page::{Page, Pieces, encoded, href, render};
use super::pieces::{Link, MeetingPiece, foreign_lang, kind_name, meeting_piece};
use super::{Audience, Edition, Ingredients, Output, Rendered, Route, Subject, lists, whole_route, works};
use crate::archive::{Entity, Meeting, Part, Work};
use crate::content::markdown::TextPiece;
use crate::diagnostic::Diagnostic;
use crate::search::{self, Index, Item};
use crate::site::Site;
use crate::text::slug::percent_encode_path;

/// The address of the page.
pub(super) const ADDRESS: &str = crate::archive::SEARCH;

pub(super) struct SearchPage;

#[derive(Serialize)]
struct View {
    title: String,
    /// What the script says, as JSON.
    words: String,
    ways: Vec<Link>,
    has_groups: bool,
}

/// The words that the script of the search uses, by their keys.
const WORDS: &[&str] = &[
    "search-none", "search-no-index", "search-some-words", "search-near", "search-looked-through", "paragraph-short",
    "meeting", "speaker", "topic", "organisation", "group", "page", "work",
];

impl Output for SearchPage {
    fn name(&self) -> &'static str {
        "search"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if site.config.search { whole_route(ADDRESS) } else { Vec::new() }
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let words = edition.words();
        let mut said: BTreeMap<&str, String> = WORDS.iter().map(|key| (*key, words.word(key).to_owned())).collect();
        // The script knows the plural categories of the language too.
        for category in ["zero", "one", "two", "few", "many", "other"] {
            said.insert(category, words.form_of("search-n-results", category).to_owned());
        }
        if !edition.is_of_speakers() {
            said.insert("speaker", words.word("person").to_owned());
        }
        let title = words.word("search").to_owned();
        let view = View {
            title: title.clone(),
            words: serde_json::to_string(&said).unwrap_or_default(),
            ways: lists::ways(edition),
            has_groups: !edition.archive.groups.is_empty(),
        };
        render(edition, Page::new(ADDRESS, "search", &title), Pieces::default(), &view)
    }
}

/// Returns the way to what the search finds of some words that stand together; `None` if there is no search.
pub(super) fn of_words(edition: Edition<'_>, words: &str) -> Option<String> {
    let bare = words.replace('"', " ");
    let is_phrase = crate::text::words::words(&bare).nth(1).is_some();
    asked(edition, "q", &if is_phrase { format!("\"{bare}\"") } else { bare })
}

/// Returns the way to what the search finds of those meetings in which a person took part; `None` if there is no search.
pub(super) fn of_person(edition: Edition<'_>, name: &str) -> Option<String> {
    asked(edition, "speaker", name)
}

fn asked(edition: Edition<'_>, field: &str, value: &str) -> Option<String> {
    let value = percent_encode_path(value).replace('&', "%26").replace('+', "%2B").replace('=', "%3D");
    edition.config.search.then(|| format!("{}?{field}={value}", href(&edition.config, ADDRESS, None)))
}

/// Makes a script that hands a value to the search.
fn script(what: &str, number: usize, value: &impl Serialize) -> Rendered {
    let value = serde_json::to_string(value).unwrap_or_default();
    Rendered::Bytes(format!("rapporteurSearch({}, {number}, {value});\n", json!(what)).into_bytes())
}

pub(super) struct Directory;

impl Output for Directory {
    fn name(&self) -> &'static str {
        "directory of the search"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if site.config.search { whole_route("search/directory.js") } else { Vec::new() }
    }

    fn is_of_index(&self) -> bool {
        true
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let index = edition.search_index();
        let directory = json!({
            "version": format!("{:016x}", index.version),
            "texts": index.items.len(),
            "starts": index.starts,
            "shards": index.shards.len(),
            "kinds": kinds(index),
            "years": years(edition.site),
        });
        Ok(script("directory", 0, &directory))
    }
}

fn kind_of(item: Item) -> &'static str {
    match item {
        Item::Entity(entity) => kind_name(entity),
        Item::Work(_) => "work",
    }
}

/// Returns for each kind the numbers of its texts: from the first to one behind the last.
fn kinds(index: &Index) -> Vec<(&'static str, usize, usize)> {
    let chunks = index.items.chunk_by(|a, b| kind_of(*a) == kind_of(*b));
    let mut start = 0;
    let span = |chunk: &[Item]| {
        let span = (kind_of(chunk[0]), start, start + chunk.len());
        start += chunk.len();
        span
    };
    chunks.map(span).collect()
}

/// Returns for each year the numbers of its meetings, which are in the order of time.
fn years(site: &Site) -> Vec<(i16, usize, usize)> {
    let mut years: BTreeMap<i16, (usize, usize)> = BTreeMap::new();
    for (number, meeting) in site.archive.meetings.iter().enumerate() {
        if let Some(date) = meeting.date {
            years.entry(date.year).or_insert((number, number)).1 = number + 1;
        }
    }
    years.into_iter().rev().map(|(year, (start, end))| (year, start, end)).collect()
}

pub(super) struct Shards;

impl Output for Shards {
    fn name(&self) -> &'static str {
        "shard of the search"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let n_shards = if site.config.search { search::n_shards(&site.archive) } else { 0 };
        numbered("search/terms", n_shards)
    }

    fn is_of_index(&self) -> bool {
        true
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Part(number) = subject else { unreachable!("the routes of this output are parts") };
        Ok(script("terms", number, &edition.search_index().shards[number]))
    }
}

fn numbered(folder: &str, n: usize) -> Vec<Route> {
    let route =
        |number| Route { address: format!("{folder}/{number}.js"), subject: Subject::Part(number), source: None };
    (0..n).map(route).collect()
}

pub(super) struct Texts;

impl Output for Texts {
    fn name(&self) -> &'static str {
        "text for the search"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let n_texts = if site.config.search { search::n_items(&site.archive) } else { 0 };
        numbered("search/text", n_texts)
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        let Subject::Part(number) = subject else { return Ingredients::Everything };
        match search::item(&site.archive, number) {
            Some(Item::Work(position)) => Ingredients::Prose(site.archive.works[position].texts().collect()),
            Some(Item::Entity(entity)) => Ingredients::Prose(site.archive.text_idx_of(entity).into_iter().collect()),
            None => Ingredients::Everything,
        }
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Part(number) = subject else { unreachable!("the routes of this output are parts") };
        let item = search::item(&edition.archive, number).expect("the routes of this output are numbers of items");
        let shown = match item {
            Item::Entity(entity) => text(edition, entity),
            Item::Work(position) => work(edition, &edition.archive.works[position]),
        };
        Ok(script("text", number, &shown))
    }
}

/// Returns what the search shows of a text, and quotes from.
fn text(edition: Edition<'_>, entity: Entity) -> Value {
    let archive = &edition.archive;
    let title = Some(archive.title(entity)).filter(|title| !title.is_empty()).unwrap_or(&edition.config.title);
    let mut shown = json!({
        "title": title,
        "href": encoded(&edition.config, archive.address(entity)),
        "kind": kind_name(entity),
    });
    if let Some(lang) = foreign_lang(edition, entity) {
        shown["lang"] = json!(lang);
    }
    let mut pieces: Vec<(String, u32, String)> = Vec::new();
    if let Some(text) = archive.text_of(entity) {
        let summary = text.document.matter.common.summary.clone();
        pieces.extend(summary.map(|summary| (String::new(), 0, summary)));
        let body = text.document.body.pieces();
        let anchor = |piece: &TextPiece| match piece.number {
            0 => piece.anchor.clone(),
            number => text.anchor(number),
        };
        pieces.extend(body.map(|piece| (anchor(&piece), piece.number, piece.text)));
    }
    match entity {
        Entity::Meeting(idx) => {
            let MeetingPiece { date, place, group, .. } = meeting_piece(edition, idx);
            shown["date"] = json!(date);
            shown["place"] = json!(place);
            shown["group"] = json!(group.map(|group| group.title));
            pieces.extend(of_meeting(edition, archive.meeting(idx)));
        }
        Entity::Person(idx) => shown["names"] = json!(archive.person(idx).also_known_as),
        Entity::Topic(idx) => {
            shown["names"] = json!(archive.topic(idx).also_known_as);
            let definition = archive.topic(idx).definition.clone();
            pieces.extend(definition.map(|definition| (String::new(), 0, definition)));
        }
        Entity::Organisation(idx) => shown["names"] = json!(archive.organisation(idx).also_known_as),
        Entity::Group(idx) => shown["names"] = json!(archive.group(idx).also_known_as),
        Entity::Page(_) => {}
    }
    shown["pieces"] = json!(pieces);
    shown
}

/// Returns what the search shows of a work: what it is called, and how many texts cite it.
fn work(edition: Edition<'_>, work: &Work) -> Value {
    let (title, short) = works::told_apart(edition, work);
    let words = edition.words();
    let cited_in = [words.word("cited-in"), words.word("colon"), &words.count("n-texts", work.n_texts())].concat();
    json!({
        "title": title,
        "href": encoded(&edition.config, &work.address),
        "kind": "work",
        "place": short,
        "group": cited_in,
        "pieces": [],
    })
}

/// Returns what front matter says of a meeting and can be found.
fn of_meeting(edition: Edition<'_>, meeting: &Meeting) -> Vec<(String, u32, String)> {
    let archive = &edition.archive;
    let decisions = meeting.decisions.iter().map(|idx| archive.decision(*idx));
    let decisions = decisions.map(|decision| (decision.anchor.clone(), 0, decision.text.clone()));
    let papers = meeting.papers.iter().map(|idx| archive.paper(*idx));
    let papers = papers.map(|paper| {
        let symbol = paper.symbol.as_ref().map(|symbol| format!(" ({symbol})")).unwrap_or_default();
        ("r-papers".to_owned(), 0, format!("{}{symbol}", paper.title))
    });
    let mut people: Vec<String> = Vec::new();
    for appearance in meeting.appearances.iter().map(|idx| archive.appearance(*idx)) {
        let name = &archive.person(appearance.person).name;
        if appearance.part != Part::Regrets && !people.contains(name) {
            people.push(name.clone());
        }
    }
    let people = (!people.is_empty()).then(|| ("r-present".to_owned(), 0, people.join(edition.words().word("comma"))));
    decisions.chain(papers).chain(people).collect()
}

pub(super) struct Filters;

impl Output for Filters {
    fn name(&self) -> &'static str {
        "filters of the search"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if site.config.search { whole_route("search/filters.js") } else { Vec::new() }
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let mut of_groups: BTreeMap<Entity, Vec<u32>> = BTreeMap::new();
        let mut of_topics = of_groups.clone();
        let mut of_people = of_groups.clone();
        for (number, meeting) in (0..).zip(&edition.archive.meetings) {
            if let Some(group) = meeting.group {
                of_groups.entry(Entity::Group(group)).or_default().push(number);
            }
            for topic in &meeting.topics {
                of_topics.entry(Entity::Topic(*topic)).or_default().push(number);
            }
            for appearance in meeting.appearances.iter().map(|idx| edition.archive.appearance(*idx)) {
                let own = of_people.entry(Entity::Person(appearance.person)).or_default();
                if appearance.part != Part::Regrets && own.last() != Some(&number) {
                    own.push(number);
                }
            }
        }
        let listed = |found: BTreeMap<Entity, Vec<u32>>| -> Vec<(String, String)> {
            let mut listed: Vec<(String, String)> = found
                .into_iter()
                .filter(|(_, numbers)| !numbers.is_empty())
                .map(|(entity, numbers)| {
                    let mut encoded = String::new();
                    search::rising(numbers, &mut encoded);
                    (edition.archive.title(entity).to_owned(), encoded)
                })
                .collect();
            super::lists::sort_by_name(edition, &mut listed, |(title, _)| title);
            listed
        };
        let filters = json!({ "group": listed(of_groups), "topic": listed(of_topics), "speaker": listed(of_people) });
        Ok(script("filters", 0, &filters))
    }
}
