//! What the links in prose and in front matter lead to.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use percent_encoding::percent_decode_str;
use rustc_hash::{FxHashMap, FxHashSet};

use super::index::Index;
use super::list::{self, List};
use super::near_paths::{self, NearPaths};
use super::register::Register;
use super::weave::Bodies;
use super::{DecisionIdx, Destination, Entity, MeetingIdx, Records, TextIdx};
use crate::config::{Config, Globs, Machine};
use crate::content::markdown::{LinkKind, LinkUse};
use crate::content::{Document, Kind};
use crate::diagnostic::catalogue::{self, Nowhere};
use crate::diagnostic::{Diagnostic, Place};
use crate::source::RelPath;

/// Everything of the site that a link can lead to.
#[derive(Debug)]
pub(super) struct Destinations {
    by_path: FxHashMap<RelPath, Goal>,
    by_address: FxHashMap<String, Goal>,
    /// In the order of their meetings, and of their anchors.
    decisions: Vec<DecisionIdx>,
    /// The paths of drafts and of what is to be published later.
    left_out: FxHashSet<RelPath>,
    /// The folder of the content tree, for addresses that begin with it.
    content: String,
    /// What the settings leave out.
    ignored: Globs,
    /// Made for the first link that leads nowhere.
    near: OnceLock<NearPaths>,
}

#[derive(Clone, Copy, Debug)]
enum Goal {
    Page(Entity),
    /// A place in [`Records::attachments`].
    Attachment(usize),
    /// A place in [`Records::works`].
    Work(usize),
    List(&'static str),
}

impl Goal {
    fn entity(self) -> Option<Entity> {
        match self {
            Goal::Page(entity) => Some(entity),
            Goal::Attachment(_) | Goal::Work(_) | Goal::List(_) => None,
        }
    }

    fn destination(self, records: &Records, fragment: Option<String>) -> Destination {
        let (address, attachment) = match self {
            Goal::Page(entity) => (records.address(entity), None),
            Goal::Attachment(position) => (records.attachments[position].address.as_str(), Some(position)),
            Goal::Work(position) => (records.works[position].address.as_str(), None),
            Goal::List(address) => (address, None),
        };
        Destination { address: address.to_owned(), fragment, entity: self.entity(), attachment }
    }
}

/// Returns the addresses of the front page, and of the lists that have a page.
fn lists(records: &Records) -> impl Iterator<Item = &'static str> {
    let there = List::ALL.into_iter().filter(|list| list.has_page(records));
    std::iter::once("").chain(there.map(List::address))
}

/// Returns the addresses of what else a page about the archive leads to, unless the settings leave it out.
fn beside_lists(config: &Config) -> impl Iterator<Item = &'static str> {
    let pages = [
        (list::SEARCH, config.search),
        (list::DATA, config.has_data_page()),
        ("feed.xml", config.publishes(Machine::Atom)),
        ("feed.json", config.publishes(Machine::JsonFeed)),
    ];
    pages.into_iter().filter_map(|(address, is_there)| is_there.then_some(address))
}

impl Destinations {
    pub(super) fn new(
        register: &Register,
        config: &Config,
        left_out: FxHashSet<RelPath>,
        twins: &BTreeMap<RelPath, RelPath>,
    ) -> Destinations {
        let mut destinations = Destinations {
            by_path: FxHashMap::default(),
            by_address: FxHashMap::default(),
            decisions: decisions_by_anchor(&register.records),
            left_out,
            content: config.content_path().to_owned(),
            ignored: config.ignore.clone(),
            near: OnceLock::new(),
        };
        for address in lists(&register.records).chain(beside_lists(config)) {
            destinations.by_address.insert(address.to_owned(), Goal::List(address));
        }
        for (position, work) in register.records.works.iter().enumerate() {
            destinations.by_address.insert(work.address.clone(), Goal::Work(position));
        }
        for (position, attachment) in register.records.attachments.iter().enumerate() {
            destinations.add(&attachment.path, &attachment.address, Goal::Attachment(position));
        }
        destinations.add_entities(&register.records);
        destinations.add_texts(register);
        for (twin, kept) in twins {
            if let Some(&goal) = destinations.by_path.get(kept) {
                destinations.by_path.insert(twin.clone(), goal);
            }
        }
        destinations
    }

    fn add_entities(&mut self, records: &Records) {
        let kinds = [Kind::Person, Kind::Topic, Kind::Organisation, Kind::Group].into_iter();
        for entity in kinds.flat_map(|kind| records.all(kind)) {
            self.by_address.insert(records.address(entity).to_owned(), Goal::Page(entity));
        }
    }

    fn add_texts(&mut self, register: &Register) {
        for (document, entity) in &register.texts {
            let goal = Goal::Page(*entity);
            for alias in &document.matter.common.aliases {
                self.by_address.entry(folder_address(&alias.value)).or_insert(goal);
            }
            self.add(&document.file.path, register.records.address(*entity), goal);
        }
    }

    fn add(&mut self, path: &RelPath, address: &str, goal: Goal) {
        self.by_address.insert(address.to_owned(), goal);
        self.by_path.insert(path.clone(), goal);
    }

    /// Returns the entity whose page is at an address, or at a former one that leads there.
    pub(super) fn entity_at(&self, address: &str) -> Option<Entity> {
        self.by_address.get(&folder_address(address))?.entity()
    }

    pub(super) fn has_address(&self, address: &str) -> bool {
        self.by_address.contains_key(&folder_address(address)) || self.by_address.contains_key(address)
    }

    /// Returns what an address written in a document leads to. A fragment is kept as it is written.
    ///
    /// The address is a path from the document's folder, or from the content folder if it begins with `/`; or else the
    /// address of a page. It may be percent-encoded or not, a `#` may belong to the name of a file or not.
    pub(super) fn find(&self, records: &Records, document: &Document, address: &str) -> Result<Destination, Nowhere> {
        let (goal, fragment) = self.find_goal(document, address)?;
        Ok(goal.destination(records, fragment.map(str::to_owned)))
    }

    fn find_goal<'a>(&self, document: &Document, address: &'a str) -> Result<(Goal, Option<&'a str>), Nowhere> {
        // A name of a file with more of these is none, and each is tried.
        const MOST_MARKS: usize = 8;
        let splits =
            address.match_indices('#').take(MOST_MARKS).map(|(at, _)| (&address[..at], Some(&address[at + 1..])));
        let mut nowhere = None;
        for (path, fragment) in std::iter::once((address, None)).chain(splits) {
            match self.find_path(document, path) {
                Ok(goal) => return Ok((goal, fragment)),
                Err(reason) => {
                    let reason = match (reason, fragment) {
                        (Nowhere::Near(path), Some(fragment)) => Nowhere::Near(format!("{path}#{fragment}")),
                        (reason, _) => reason,
                    };
                    // What is more exact than "missing" is the better reason.
                    nowhere = nowhere.filter(|earlier| *earlier != Nowhere::Missing).or(Some(reason));
                }
            }
        }
        Err(nowhere.unwrap_or(Nowhere::Missing))
    }

    fn find_path(&self, document: &Document, written: &str) -> Result<Goal, Nowhere> {
        if written.is_empty() {
            return self.by_path.get(&document.file.path).copied().ok_or(Nowhere::Missing);
        }
        let decoded = percent_decode_str(written).decode_utf8_lossy();
        let mut nowhere = Nowhere::Missing;
        for path in [written, &*decoded] {
            match self.find_exact(document, path) {
                Ok(goal) => return Ok(goal),
                Err(reason) => nowhere = reason,
            }
        }
        let without_query = decoded.split('?').next().unwrap_or_default();
        match without_query.len() < decoded.len() && !without_query.is_empty() {
            true => self.find_exact(document, without_query),
            false => Err(nowhere),
        }
    }

    fn find_exact(&self, document: &Document, path: &str) -> Result<Goal, Nowhere> {
        let from = match path.starts_with('/') {
            true => RelPath::new(""),
            false => Some(document.file.path.parent()),
        };
        let full = from.and_then(|from| from.join(path)).ok_or(Nowhere::Outside)?;
        let endings = ["", ".md", "/index.md", "/README.md", "/readme.md"];
        let candidates = endings.iter().filter_map(|ending| RelPath::new(&format!("{full}{ending}")));
        for candidate in candidates.clone() {
            if let Some(goal) = self.by_path.get(&candidate) {
                return Ok(*goal);
            }
        }
        let address = folder_address(path.strip_prefix(&format!("/{}", self.content)).unwrap_or(path));
        let address_of_full = folder_address(full.as_str());
        if let Some(goal) = self
            .by_address
            .get(&address_of_full)
            .or_else(|| self.by_address.get(full.as_str()))
            .or_else(|| self.by_address.get(&address).filter(|_| path.starts_with('/')))
        {
            return Ok(*goal);
        }
        let near = self.near.get_or_init(|| {
            // In their order, for what is found must not depend on that of a map.
            let mut paths: Vec<&RelPath> = self.by_path.keys().collect();
            paths.sort();
            NearPaths::new(paths.into_iter())
        });
        for candidate in candidates {
            if self.left_out.contains(&candidate) {
                return Err(Nowhere::LeftOut);
            }
            if let Some(other) = near.in_other_case(&candidate) {
                return Err(Nowhere::Case(other.as_str().to_owned()));
            }
        }
        if self.ignored.covers(&full) {
            return Err(Nowhere::Ignored);
        }
        let meant = near.find(&document.file.path.parent(), &full).filter(|near| *near != document.file.path);
        Err(meant.map_or(Nowhere::Missing, |meant| match path.starts_with('/') {
            true => Nowhere::Near(format!("/{meant}")),
            false => Nowhere::Near(near_paths::from_folder(&document.file.path.parent(), &meant)),
        }))
    }
}

fn decisions_by_anchor(records: &Records) -> Vec<DecisionIdx> {
    let mut decisions: Vec<DecisionIdx> = DecisionIdx::each(&records.decisions).map(|(idx, _)| idx).collect();
    decisions.sort_by(|a, b| place_of(records, *a).cmp(&place_of(records, *b)));
    decisions
}

fn place_of(records: &Records, idx: DecisionIdx) -> (MeetingIdx, &str) {
    let decision = records.decision(idx);
    (decision.meeting, &decision.anchor)
}

/// Tells whether the page of an entity with a text has an anchor: in that, or of a decision.
fn has_anchor(index: &Index, bodies: Bodies<'_>, (entity, text): (Entity, TextIdx), fragment: &str) -> bool {
    let wanted = percent_decode_str(fragment).decode_utf8_lossy();
    let is_of_decision = |meeting: MeetingIdx| {
        let decisions = &index.destinations.decisions;
        decisions.binary_search_by(|idx| place_of(&index.records, *idx).cmp(&(meeting, &*wanted))).is_ok()
    };
    bodies.paragraphs(text).have(&wanted)
        || wanted.is_empty()
        || wanted == "top"
        || bodies.document(text).body.has_anchor(&wanted)
        || matches!(entity, Entity::Meeting(meeting) if is_of_decision(meeting))
}

/// Returns an address as pages have it: without `/` at the start and `index.html` at the end, with `/` at the end.
fn folder_address(address: &str) -> String {
    let address = address.trim_start_matches('/').trim_end_matches("index.html").trim_end_matches('/');
    if address.is_empty() { String::new() } else { format!("{address}/") }
}

/// What the links of one body lead to.
#[derive(Debug, Default)]
pub(super) struct FoundLinks {
    /// In the order of the links; `None` where one leads nowhere.
    pub(super) destinations: Vec<Option<Destination>>,
    /// The texts that were asked for an anchor.
    pub(super) asked: Vec<TextIdx>,
    pub(super) problems: Vec<Diagnostic>,
}

/// Finds what the links of a document's body lead to.
pub(super) fn find_links(document: &Document, index: &Index, bodies: Bodies<'_>) -> FoundLinks {
    let mut found = FoundLinks::default();
    for link in &document.body.links {
        let destination = match &link.kind {
            LinkKind::Wiki { .. } => find_by_name(document, link, index, &mut found),
            _ => find_by_address(document, link, index, bodies, &mut found),
        };
        found.destinations.push(destination);
    }
    found
}

fn find_by_address(
    document: &Document,
    link: &LinkUse,
    index: &Index,
    bodies: Bodies<'_>,
    found: &mut FoundLinks,
) -> Option<Destination> {
    let place = Place::new(&document.file, link.span);
    match index.destinations.find_goal(document, &link.target) {
        Ok((goal, fragment)) => {
            // What is no page (an attachment, a list) is not looked into.
            let page = goal.entity().and_then(|entity| Some((entity, index.records.text_idx_of(entity)?)));
            let page = page.filter(|_| fragment.is_some());
            found.asked.extend(page.map(|(_, text)| text));
            let is_known = match (page, fragment) {
                (Some(page), Some(fragment)) => has_anchor(index, bodies, page, fragment),
                _ => true,
            };
            if let (Some((_, text)), false) = (page, is_known) {
                let headings = &bodies.document(text).body.headings;
                // With each of many links each of many headings would be compared.
                const MOST_HEADINGS: usize = 1_000;
                let ids = headings.iter().take(MOST_HEADINGS).map(|heading| heading.id.as_str());
                found.problems.push(catalogue::broken_fragment(place, fragment.unwrap_or_default(), ids));
            }
            let fragment = fragment.filter(|fragment| is_known && !fragment.is_empty());
            let fragment = fragment.map(|fragment| percent_decode_str(fragment).decode_utf8_lossy().into_owned());
            Some(goal.destination(&index.records, fragment))
        }
        Err(reason) => {
            found.problems.push(match link.kind {
                LinkKind::Image => catalogue::broken_picture(place, &link.target, &reason),
                _ => catalogue::broken_link(place, &link.target, &reason),
            });
            None
        }
    }
}

fn find_by_name(document: &Document, link: &LinkUse, index: &Index, found: &mut FoundLinks) -> Option<Destination> {
    let (name, fragment) = match index.names.entity(&link.target) {
        Some(_) => (link.target.as_str(), None),
        None => link.target.split_once('#').map_or((link.target.as_str(), None), |(name, at)| (name, Some(at))),
    };
    if let Some(entity) = index.names.entity(name) {
        let address = index.records.address(entity).to_owned();
        let fragment = fragment.map(str::to_owned);
        return Some(Destination { address, fragment, entity: Some(entity), attachment: None });
    }
    // `[[meetings/first]]` is a path rather than a name.
    if let Ok(destination) = index.destinations.find(&index.records, document, &link.target) {
        return Some(destination);
    }
    found.problems.push(catalogue::unresolved_wiki_link(Place::new(&document.file, link.span), &link.target));
    None
}
