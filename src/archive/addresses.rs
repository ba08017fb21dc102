//! Addresses: those of documents, and with ids those of what has no file: people, topics, organisations and groups that are only named.
//!
//! What was published keeps the address that it had. Anything else gets one from its name, when all names are known: were
//! it given at the first mention, an older report that is added later would hand the address of one to another.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::names::Names;
use super::register::Register;
use super::vanished::former_address;
use super::{GroupIdx, OrganisationIdx, PersonIdx, TopicIdx};
use crate::config::Config;
use crate::content::{Document, Kind};
use crate::permanence::{Record, digest};
use crate::text::slug;

/// Gives ids and addresses to everything without a file.
pub(super) fn give(register: &mut Register, config: &Config) {
    let ground = Ground { taken: taken(register, config), record: register.record.clone() };
    let (records, names) = (&mut register.records, &mut register.names);
    let people = records.people.iter().map(|person| (person.name.as_str(), person.text.is_none()));
    for (at, id) in ground.ids(Kind::Person, &names.people, people) {
        names.people.claim_id(&id, PersonIdx::new(at));
        let person = &mut records.people[at];
        (person.address, person.id) = (address(Kind::Person, &id), id);
    }
    let topics = records.topics.iter().map(|topic| (topic.title.as_str(), topic.text.is_none()));
    for (at, id) in ground.ids(Kind::Topic, &names.topics, topics) {
        names.topics.claim_id(&id, TopicIdx::new(at));
        let topic = &mut records.topics[at];
        (topic.address, topic.id) = (address(Kind::Topic, &id), id);
    }
    let bodies = records.organisations.iter().map(|body| (body.title.as_str(), body.text.is_none()));
    for (at, id) in ground.ids(Kind::Organisation, &names.organisations, bodies) {
        names.organisations.claim_id(&id, OrganisationIdx::new(at));
        let body = &mut records.organisations[at];
        (body.address, body.id) = (address(Kind::Organisation, &id), id);
    }
    let groups = records.groups.iter().map(|group| (group.title.as_str(), group.text.is_none()));
    for (at, id) in ground.ids(Kind::Group, &names.groups, groups) {
        names.groups.claim_id(&id, GroupIdx::new(at));
        let group = &mut records.groups[at];
        (group.address, group.id) = (address(Kind::Group, &id), id);
    }
}

fn address(kind: Kind, id: &str) -> String {
    format!("{}/{id}/", kind.folder())
}

/// Returns the address of a document's page: its id below the folder of its kind, the last part replaced by `slug`. Blanks in the names
/// of files would be percent signs in it, so such names are put as slugs; but what was published with them stays where it is.
pub(super) fn of_document(document: &Document, record: Option<&Record>) -> String {
    let written = written_address(document, |part| Cow::Borrowed(part));
    let is_frozen = || record.is_some_and(|record| record.page(&written).is_some());
    match document.id.contains(char::is_whitespace) && !is_frozen() {
        true => written_address(document, slug::without_blanks),
        false => written,
    }
}

/// Returns the address of a document's page, with each part of its id as `named` has it.
fn written_address(document: &Document, named: fn(&str) -> Cow<'_, str>) -> String {
    let mut parts: Vec<Cow<'_, str>> = Vec::new();
    parts.extend(Some(document.kind.folder()).filter(|folder| !folder.is_empty()).map(Cow::Borrowed));
    parts.extend(document.id.split('/').filter(|part| !part.is_empty()).map(named));
    let slug = document.matter.common.slug.as_ref().map(|slug| slug.value.trim_matches('/'));
    if let (Some(slug), Some(last)) = (slug.filter(|slug| is_path(slug)), parts.last_mut()) {
        *last = Cow::Borrowed(slug);
    }
    let mut address = String::with_capacity(parts.iter().map(|part| part.len() + 1).sum());
    for part in &parts {
        address.push_str(part);
        address.push('/');
    }
    address
}

/// Tells whether a slug can stand in an address without leading elsewhere.
fn is_path(slug: &str) -> bool {
    !slug.is_empty() && slug.split('/').all(|part| !matches!(part, "" | "." | "..")) && !slug.contains('\\')
}

/// Returns the addresses, in lower case, that nothing without a file can have: those of files, by their ids too, and those
/// that lead on or were withdrawn.
fn taken(register: &Register, config: &Config) -> FxHashSet<String> {
    let mut taken: FxHashSet<String> = FxHashSet::default();
    for (document, entity) in &register.texts {
        let (own, by_id) = (register.records.address(*entity), address(document.kind, &document.id));
        taken.insert(own.to_lowercase());
        taken.extend(Some(by_id).filter(|by_id| by_id != own).map(|by_id| by_id.to_lowercase()));
        let aliases = document.matter.common.aliases.iter();
        taken.extend(aliases.map(|alias| former_address(&alias.value).to_lowercase()));
    }
    let settled = config.moved.iter().map(|(from, _)| from).chain(&config.gone);
    taken.extend(settled.map(|address| former_address(&address.value).to_lowercase()));
    taken
}

/// What is there already, and was.
struct Ground {
    taken: FxHashSet<String>,
    record: Option<Arc<Record>>,
}

impl Ground {
    /// Returns an id for each thing of a kind that has no file, with its place. `all` are the names of all, and whether that
    /// is all there is of one.
    fn ids<'a, I: Copy + Ord>(
        &self,
        kind: Kind,
        names: &Names<I>,
        all: impl Iterator<Item = (&'a str, bool)>,
    ) -> Vec<(usize, String)> {
        let frozen = self.frozen_ids(kind, names);
        let mut ids: Vec<(usize, String)> = Vec::new();
        let mut rest: Vec<(usize, &str, String)> = Vec::new();
        for (at, (name, _)) in all.enumerate().filter(|(_, (_, is_named))| *is_named) {
            let known = if frozen.is_empty() { None } else { frozen.get(&names.key(name)) };
            match known {
                Some(id) => ids.push((at, id.clone())),
                None => rest.push((at, name, slug::slug(name))),
            }
        }
        let mut held: FxHashSet<String> = ids.iter().map(|(_, id)| id.to_lowercase()).collect();
        let mut n_of_stem: FxHashMap<&str, u32> = FxHashMap::default();
        for (_, _, stem) in &rest {
            *n_of_stem.entry(stem).or_default() += 1;
        }
        for (at, name, stem) in &rest {
            let is_free = |id: &String| !held.contains(id) && self.is_free(&address(kind, id), names);
            // What is cut does not say what it is of, and others begin alike.
            let is_sole = n_of_stem[stem.as_str()] == 1 && !stem.is_empty() && !slug::is_cut(name);
            let id = Some(stem.clone()).filter(|id| is_sole && is_free(id));
            let id = id.unwrap_or_else(|| with_digest(stem, &names.key(name), is_free));
            held.insert(id.clone());
            ids.push((*at, id));
        }
        ids
    }

    /// Returns the ids that things of a kind have in the record, by the keys of their names.
    fn frozen_ids<I: Copy + Ord>(&self, kind: Kind, names: &Names<I>) -> FxHashMap<String, String> {
        let mut ids: FxHashMap<String, String> = FxHashMap::default();
        let folder = format!("{}/", kind.folder());
        let pages = self.record.as_ref().map_or(&[][..], |record| record.pages_below(&folder));
        for page in pages.iter().filter(|page| !self.taken.contains(&page.address.to_lowercase())) {
            let id = page.address[folder.len()..].trim_end_matches('/');
            let key = names.key(&page.title);
            // What was published under several addresses has that of its name.
            if !id.is_empty() && (!ids.contains_key(&key) || slug::slug(&page.title) == id) {
                ids.insert(key, id.to_owned());
            }
        }
        ids
    }

    /// Tells whether nobody has an address, nor had it and is elsewhere now.
    fn is_free<I: Copy + Ord>(&self, address: &str, names: &Names<I>) -> bool {
        let frozen = self.record.as_ref().and_then(|record| record.page(address));
        !self.taken.contains(&address.to_lowercase()) && frozen.is_none_or(|page| names.find(&page.title).is_none())
    }
}

/// Returns an id that a name has by itself, whatever else there is: with signs made of its words.
fn with_digest(stem: &str, key: &str, is_free: impl Fn(&String) -> bool) -> String {
    const FEWEST: usize = 6;
    let stem = if stem.is_empty() { "unnamed" } else { stem };
    let digest = digest(key);
    let digests = (FEWEST..=digest.len()).map(|length| format!("{stem}-{}", &digest[..length]));
    let numbered = (2..).map(|number| format!("{stem}-{digest}-{number}"));
    digests.chain(numbered).find(is_free).expect("there are more numbers than entities")
}
