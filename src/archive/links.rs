//! What the links in prose and in front matter lead to.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use rustc_hash::FxHashMap;

use super::register::Register;
use super::{
    Archive, Destination, Entity, GroupIdx, MeetingIdx, Mention, OrganisationIdx, PersonIdx, TextIdx, TopicIdx,
};
use crate::config::Config;
use crate::content::Document;
use crate::content::markdown::{LinkKind, LinkUse};
use crate::diagnostic::Place;
use crate::diagnostic::catalogue::{self, Nowhere};
use crate::source::{RelPath, Span};
use crate::text::name;

/// Everything of the site that a link can lead to.
pub(super) struct Destinations {
    by_path: FxHashMap<RelPath, Goal>,
    by_lower_path: FxHashMap<String, RelPath>,
    by_address: FxHashMap<String, Goal>,
    left_out: Vec<Arc<Document>>,
    /// The folder of the content tree, for addresses that begin with it.
    content: String,
}

#[derive(Clone)]
struct Goal {
    address: String,
    entity: Option<Entity>,
    attachment: Option<usize>,
    anchors: Option<Anchors>,
}

/// The document in which a fragment is to be found, and the anchors that its page has beside those of the body.
#[derive(Clone)]
struct Anchors {
    document: Arc<Document>,
    own: Vec<String>,
}

/// The addresses of lists, which have a page whatever the archive holds.
const LISTS: &[&str] =
    &["", "meetings/", "speakers/", "topics/", "organisations/", "groups/", "decisions/", "documents/", "timeline/"];

impl Destinations {
    pub(super) fn new(register: &Register, config: &Config, left_out: Vec<Arc<Document>>) -> Destinations {
        let archive = &register.archive;
        let mut destinations = Destinations {
            by_path: FxHashMap::default(),
            by_lower_path: FxHashMap::default(),
            by_address: FxHashMap::default(),
            left_out,
            content: config.content.trim_matches('/').to_owned(),
        };
        for list in LISTS {
            let goal = Goal { address: (*list).to_owned(), entity: None, attachment: None, anchors: None };
            destinations.by_address.insert((*list).to_owned(), goal);
        }
        for (position, attachment) in archive.attachments.iter().enumerate() {
            let address = attachment.address.clone();
            let goal = Goal { address, entity: None, attachment: Some(position), anchors: None };
            destinations.add(&attachment.path, goal);
        }
        destinations.add_entities(archive);
        destinations
    }

    fn add_entities(&mut self, archive: &Archive) {
        let named = archive
            .people
            .iter()
            .map(|person| &person.address)
            .enumerate()
            .map(|(position, address)| (Entity::Person(PersonIdx::new(position)), address));
        let topics = archive
            .topics
            .iter()
            .map(|topic| &topic.address)
            .enumerate()
            .map(|(position, address)| (Entity::Topic(TopicIdx::new(position)), address));
        let organisations = archive
            .organisations
            .iter()
            .map(|body| &body.address)
            .enumerate()
            .map(|(position, address)| (Entity::Organisation(OrganisationIdx::new(position)), address));
        let groups = archive
            .groups
            .iter()
            .map(|group| &group.address)
            .enumerate()
            .map(|(position, address)| (Entity::Group(GroupIdx::new(position)), address));
        for (entity, address) in named.chain(topics).chain(organisations).chain(groups) {
            let goal = Goal { address: address.clone(), entity: Some(entity), attachment: None, anchors: None };
            self.by_address.insert(address.clone(), goal);
        }
        for text in &archive.texts {
            let address = archive.address(text.entity).to_owned();
            let anchors = Anchors { document: Arc::clone(&text.document), own: page_anchors(archive, text.entity) };
            let goal = Goal { address, entity: Some(text.entity), attachment: None, anchors: Some(anchors) };
            for alias in &text.document.matter.common.aliases {
                self.by_address.entry(folder_address(&alias.value)).or_insert_with(|| goal.clone());
            }
            self.add(&text.document.file.path, goal);
        }
    }

    fn add(&mut self, path: &RelPath, goal: Goal) {
        self.by_lower_path.insert(path.as_str().to_lowercase(), path.clone());
        self.by_address.insert(goal.address.clone(), goal.clone());
        self.by_path.insert(path.clone(), goal);
    }

    /// Returns what an address written in a document leads to. A fragment is kept as it is written.
    ///
    /// The address is a path from the document's folder, or from the content folder if it begins with `/`; or else the
    /// address of a page. It may be percent-encoded or not, a `#` may belong to the name of a file or not.
    pub(super) fn find(&self, document: &Document, address: &str) -> Result<Destination, Nowhere> {
        self.find_goal(document, address).map(|(goal, fragment)| Destination {
            address: goal.address.clone(),
            fragment: fragment.map(str::to_owned),
            entity: goal.entity,
            attachment: goal.attachment,
        })
    }

    fn find_goal<'a>(&self, document: &Document, address: &'a str) -> Result<(&Goal, Option<&'a str>), Nowhere> {
        let splits = address.match_indices('#').map(|(at, _)| (&address[..at], Some(&address[at + 1..])));
        let mut nowhere = None;
        for (path, fragment) in std::iter::once((address, None)).chain(splits) {
            match self.find_path(document, path) {
                Ok(goal) => return Ok((goal, fragment)),
                Err(reason) => {
                    // What is more exact than "missing" is the better reason.
                    nowhere = nowhere.filter(|earlier| *earlier != Nowhere::Missing).or(Some(reason));
                }
            }
        }
        Err(nowhere.unwrap_or(Nowhere::Missing))
    }

    fn find_path(&self, document: &Document, written: &str) -> Result<&Goal, Nowhere> {
        if written.is_empty() {
            return self.by_path.get(&document.file.path).ok_or(Nowhere::Missing);
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

    fn find_exact(&self, document: &Document, path: &str) -> Result<&Goal, Nowhere> {
        let from = match path.starts_with('/') {
            true => RelPath::new(""),
            false => Some(document.file.path.parent()),
        };
        let full = from.and_then(|from| from.join(path)).ok_or(Nowhere::Outside)?;
        let endings = ["", ".md", "/index.md", "/README.md", "/readme.md"];
        let candidates = endings.iter().filter_map(|ending| RelPath::new(&format!("{full}{ending}")));
        for candidate in candidates.clone() {
            if let Some(goal) = self.by_path.get(&candidate) {
                return Ok(goal);
            }
        }
        let address = folder_address(path.strip_prefix(&format!("/{}", self.content)).unwrap_or(path));
        let address_of_full = folder_address(full.as_str());
        if let Some(goal) = self
            .by_address
            .get(&address_of_full)
            .or_else(|| self.by_address.get(&address).filter(|_| path.starts_with('/')))
        {
            return Ok(goal);
        }
        for candidate in candidates {
            if self.left_out.iter().any(|document| document.file.path == candidate) {
                return Err(Nowhere::LeftOut);
            }
            if let Some(other) = self.by_lower_path.get(&candidate.as_str().to_lowercase()) {
                return Err(Nowhere::Case(other.as_str().to_owned()));
            }
        }
        Err(Nowhere::Missing)
    }

    /// Tells whether a page has an anchor; what is no page (an attachment, a list) is not looked into.
    fn has_anchor(goal: &Goal, fragment: &str) -> bool {
        let Some(Anchors { document, own }) = &goal.anchors else { return true };
        let body = &document.body;
        let wanted = percent_decode_str(fragment).decode_utf8_lossy();
        let is_paragraph = wanted
            .strip_prefix('p')
            .and_then(|number| number.parse::<u32>().ok())
            .is_some_and(|number| (1..=body.n_paragraphs).contains(&number));
        is_paragraph
            || wanted.is_empty()
            || wanted == "top"
            || body.headings.iter().any(|heading| heading.id == *wanted)
            || body.anchors.iter().any(|anchor| *anchor == *wanted)
            || own.iter().any(|anchor| *anchor == *wanted)
    }
}

fn page_anchors(archive: &Archive, entity: Entity) -> Vec<String> {
    let Entity::Meeting(idx) = entity else { return Vec::new() };
    archive.meeting(idx).decisions.iter().map(|idx| archive.decision(*idx).anchor.clone()).collect()
}

/// Returns an address as pages have it: without `/` at the start and `index.html` at the end, with `/` at the end.
fn folder_address(address: &str) -> String {
    let address = address.trim_start_matches('/').trim_end_matches("index.html").trim_end_matches('/');
    if address.is_empty() { String::new() } else { format!("{address}/") }
}

/// Resolves every link in prose; links between entities are mentions of the one that they lead to.
pub(super) fn resolve_links(register: &mut Register, destinations: &Destinations) {
    for position in 0..register.archive.texts.len() {
        let document = Arc::clone(&register.archive.texts[position].document);
        let found: Vec<Option<Destination>> = document
            .body
            .links
            .iter()
            .map(|link| match &link.kind {
                LinkKind::Wiki { .. } => find_by_name(register, destinations, &document, link),
                _ => find_by_address(register, destinations, &document, link),
            })
            .collect();
        for (link, destination) in document.body.links.iter().zip(&found) {
            let entity = destination.as_ref().and_then(|destination| destination.entity);
            let at = link.at as usize;
            let mention = Mention { text: TextIdx::new(position), paragraph: link.paragraph, html: Span::new(at, at) };
            add_mention(register, entity, mention);
        }
        register.archive.texts[position].links = found;
    }
}

fn find_by_address(
    register: &mut Register,
    destinations: &Destinations,
    document: &Document,
    link: &LinkUse,
) -> Option<Destination> {
    let place = Place::new(&document.file, link.span);
    match destinations.find_goal(document, &link.target) {
        Ok((goal, fragment)) => {
            let is_known = fragment.is_none_or(|fragment| Destinations::has_anchor(goal, fragment));
            if !is_known {
                let headings = goal.anchors.iter().flat_map(|anchors| &anchors.document.body.headings);
                let ids = headings.map(|heading| heading.id.as_str());
                register.report(catalogue::broken_fragment(place, fragment.unwrap_or_default(), ids));
            }
            let fragment = fragment.filter(|fragment| is_known && !fragment.is_empty());
            Some(Destination {
                address: goal.address.clone(),
                fragment: fragment.map(|fragment| percent_decode_str(fragment).decode_utf8_lossy().into_owned()),
                entity: goal.entity,
                attachment: goal.attachment,
            })
        }
        Err(reason) => {
            register.report(catalogue::broken_link(place, &link.target, &reason));
            None
        }
    }
}

fn find_by_name(
    register: &mut Register,
    destinations: &Destinations,
    document: &Document,
    link: &LinkUse,
) -> Option<Destination> {
    let (name, fragment) = match entity_named(register, &link.target) {
        Some(_) => (link.target.as_str(), None),
        None => link.target.split_once('#').map_or((link.target.as_str(), None), |(name, at)| (name, Some(at))),
    };
    if let Some(entity) = entity_named(register, name) {
        let address = register.archive.address(entity).to_owned();
        let fragment = fragment.map(str::to_owned);
        return Some(Destination { address, fragment, entity: Some(entity), attachment: None });
    }
    // `[[meetings/first]]` is a path rather than a name.
    if let Ok(destination) = destinations.find(document, &link.target) {
        return Some(destination);
    }
    register.report(catalogue::unresolved_wiki_link(Place::new(&document.file, link.span), &link.target));
    None
}

/// Returns the entity of this name: a topic before a person, an organisation, a group, a meeting and a page.
fn entity_named(register: &Register, name: &str) -> Option<Entity> {
    let topic = || register.topics.find(name).map(|found| Entity::Topic(TopicIdx(found)));
    let person = || register.people.find(name).map(|found| Entity::Person(PersonIdx(found)));
    let body = || register.organisations.find(name).map(|found| Entity::Organisation(OrganisationIdx(found)));
    let group = || register.groups.find(name).map(|found| Entity::Group(GroupIdx(found)));
    let meeting = || register.meetings.find(name).map(|found| Entity::Meeting(MeetingIdx(found)));
    let page = || {
        let key = name::term_key(name);
        let position = register.archive.pages.iter().position(|page| name::term_key(&page.title) == key)?;
        Some(Entity::Page(super::PageIdx::new(position)))
    };
    topic().or_else(person).or_else(body).or_else(group).or_else(meeting).or_else(page)
}

/// Records a mention of an entity, once for each paragraph, and not on its own page.
pub(super) fn add_mention(register: &mut Register, entity: Option<Entity>, mention: Mention) {
    let archive = &mut register.archive;
    let Some(entity) = entity.filter(|entity| archive.text(mention.text).entity != *entity) else { return };
    let mentions = match entity {
        Entity::Person(idx) => &mut archive.people[idx.position()].mentions,
        Entity::Topic(idx) => &mut archive.topics[idx.position()].mentions,
        Entity::Organisation(idx) => &mut archive.organisations[idx.position()].mentions,
        Entity::Group(idx) => &mut archive.groups[idx.position()].mentions,
        Entity::Meeting(idx) => &mut archive.meetings[idx.position()].mentions,
        Entity::Page(idx) => &mut archive.pages[idx.position()].mentions,
    };
    mentions.push(mention);
}
