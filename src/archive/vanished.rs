//! What was published and would not be found any more.
//!
//! An address stays if a page, a file or a list is there, or if a former address leads on from there, or if it says that
//! what was there was withdrawn. A paragraph stays if its text has its id, or says what became of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::addresses;
use super::resolve::Frozen;
use super::{Archive, Entity, Text};
use crate::config::Config;
use crate::content::schema::Names;
use crate::content::{Document, front_matter};
use crate::diagnostic::catalogue::{self, Gone};
use crate::diagnostic::{Diagnostic, Edit, Fix, Location, Place};
use crate::permanence::{Fate, Fingerprint, FrozenPage, Lost, RECORD, Record};
use crate::source::{SourceFile, Span};
use crate::text::name::term_key;
use crate::text::suggest::nearest;
use crate::yaml::insertion::{Items, insertion};
use crate::yaml::{self, Entry, Value};

/// Returns an alias as an address: a path that names a file stays one, any other is a folder's.
pub fn former_address(alias: &str) -> String {
    let parts: Vec<&str> = alias.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    let path = parts.join("/");
    let names_file = parts.last().is_some_and(|last| last.ends_with(".html") || last.ends_with(".htm"));
    if names_file || path.is_empty() { path } else { format!("{path}/") }
}

/// Finds everything that was published and that nobody would find any more. `documents` are all, drafts too.
pub(super) fn find(
    archive: &Archive,
    frozen: Frozen<'_>,
    documents: &[Arc<Document>],
    config: &Config,
) -> Vec<Diagnostic> {
    let settled: FxHashSet<String> = config
        .moved
        .iter()
        .map(|(from, _)| from)
        .chain(&config.gone)
        .map(|address| former_address(&address.value))
        .collect();
    let aliases: FxHashSet<String> = archive.texts.iter().flat_map(former_addresses).collect();
    let is_settled = |page: &FrozenPage| settled.contains(&page.address) || aliases.contains(&page.address);
    let gone: Vec<&FrozenPage> = frozen.record.pages().iter().filter(|page| !is_settled(page)).collect();
    let texts: FxHashSet<&str> = archive.texts.iter().map(|text| archive.address(text.entity)).collect();
    let (textless, gone): (Vec<&FrozenPage>, Vec<&FrozenPage>) = gone
        .into_iter()
        .filter(|page| !texts.contains(page.address.as_str()))
        .partition(|page| archive.has_address(&page.address));
    let mut problems = addresses(archive, frozen, documents, &gone);
    let others = replaced(archive, frozen.record).into_iter().filter(|other| !is_settled(other.page));
    problems.extend(others.map(|other| other.problem(archive, location(frozen.record, other.page))));
    let textless = textless.into_iter().filter(|page| !page.paragraphs.is_empty());
    problems.extend(textless.map(|page| catalogue::vanished_text(location(frozen.record, page), &page.address)));
    problems.extend(archive.texts.iter().flat_map(of_text));
    problems
}

fn former_addresses(text: &Text) -> impl Iterator<Item = String> {
    text.document.matter.common.aliases.iter().map(|alias| former_address(&alias.value))
}

fn location(record: &Record, page: &FrozenPage) -> Location {
    record.place(page).map_or(Location::File(RECORD.to_owned()), Location::Text)
}

/// Reports addresses at which nothing is any more.
fn addresses(
    archive: &Archive,
    frozen: Frozen<'_>,
    documents: &[Arc<Document>],
    gone: &[&FrozenPage],
) -> Vec<Diagnostic> {
    if gone.is_empty() {
        return Vec::new();
    }
    let hidden: FxHashMap<String, &Arc<Document>> =
        documents.iter().map(|document| (addresses::of_document(document, Some(frozen.record)), document)).collect();
    let candidates = Candidates::new(archive, frozen.record);
    let holders: Vec<Option<usize>> = gone.iter().map(|page| candidates.holder(page)).collect();
    let mut n_held = vec![0; archive.texts.len()];
    holders.iter().flatten().for_each(|holder| n_held[*holder] += 1);
    let mut named = NamedNow::new(archive, frozen.record);
    let report = |(page, holder): (&&FrozenPage, &Option<usize>)| {
        if let Some(document) = hidden.get(&page.address) {
            return of_hidden(document, page);
        }
        if let Some(holder) = holder.filter(|holder| n_held[*holder] == 1) {
            return of_moved(location(frozen.record, page), &archive.texts[holder].document, page);
        }
        let why = named.nearest(page).map_or(Gone::Unknown, Gone::Renamed);
        let fix = frozen.settings.and_then(|settings| withdrawal(settings, page, &why));
        catalogue::vanished_address(location(frozen.record, page), &page.address, &page.title, &why, fix)
    };
    gone.iter().zip(&holders).map(report).collect()
}

/// A page that was published, at whose address there is another, while what it was of is elsewhere.
pub(super) struct Replaced<'a> {
    page: &'a FrozenPage,
    /// What is at the address.
    pub(super) by: Entity,
    /// What was there.
    pub(super) of: Entity,
}

/// Finds the pages of people, topics, organisations and groups in whose place there are others. Of what has paragraphs,
/// those tell.
pub(super) fn replaced<'a>(archive: &Archive, record: &'a Record) -> Vec<Replaced<'a>> {
    let is_other = |page: &'a FrozenPage| {
        let by = archive.entity_at(&page.address).filter(|by| archive.address(*by) == page.address)?;
        let names = match by {
            Entity::Person(_) => Names::Person,
            Entity::Topic(_) => Names::Topic,
            Entity::Organisation(_) => Names::Organisation,
            Entity::Group(_) => Names::Group,
            Entity::Meeting(_) | Entity::Page(_) => return None,
        };
        let of = archive.named(names, &page.title).filter(|of| *of != by)?;
        Some(Replaced { page, by, of })
    };
    record.pages().iter().filter(|page| page.paragraphs.is_empty()).filter_map(is_other).collect()
}

impl Replaced<'_> {
    fn problem(&self, archive: &Archive, location: Location) -> Diagnostic {
        let FrozenPage { address, title, .. } = self.page;
        let file = archive.document_of(self.by).map(|document| document.file.label.as_str());
        catalogue::replaced_address(location, address, title, archive.title(self.by), archive.address(self.of), file)
    }
}

fn of_hidden(document: &Arc<Document>, page: &FrozenPage) -> Diagnostic {
    let file = document.file.label.clone();
    let release = &document.matter.common.release;
    let why = if release.draft || release.is_unclear { Gone::Draft(file) } else { Gone::Future(file) };
    catalogue::vanished_address(document.place(), &page.address, &page.title, &why, None)
}

fn of_moved(location: Location, document: &Arc<Document>, page: &FrozenPage) -> Diagnostic {
    let alias = format!("/{}", page.address);
    let items = Items::OfList(vec![as_yaml(&alias)]);
    let title = format!("write the former address into {}", document.file.label);
    let fix = into_front_matter(&document.file, "aliases", &items, title, true);
    let why = Gone::Moved { file: document.file.label.clone(), alias };
    catalogue::vanished_address(location, &page.address, &page.title, &why, fix)
}

/// The texts that may hold what was at another address, by what tells it.
struct Candidates<'a> {
    /// In the order of the archive's texts.
    all: Vec<Candidate<'a>>,
    by_print: FxHashMap<u32, Vec<usize>>,
    /// Those at whose address nothing was ever published, by folder and title.
    by_title: FxHashMap<(&'a str, String), Vec<usize>>,
}

/// What as many texts share as this tells none of them.
const MOST_ALIKE: usize = 64;

struct Candidate<'a> {
    title: String,
    prints: FxHashSet<u32>,
    folder: &'a str,
    /// Whether nothing was ever published at its address.
    is_new: bool,
}

impl<'a> Candidates<'a> {
    fn new(archive: &'a Archive, record: &Record) -> Candidates<'a> {
        let all: Vec<Candidate<'_>> =
            archive.texts.par_iter().map(|text| Candidate::new(archive, record, text)).collect();
        let mut by_print: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        let mut by_title: FxHashMap<(&str, String), Vec<usize>> = FxHashMap::default();
        for (at, candidate) in all.iter().enumerate() {
            candidate.prints.iter().for_each(|print| by_print.entry(*print).or_default().push(at));
            if candidate.is_new {
                by_title.entry((candidate.folder, candidate.title.clone())).or_default().push(at);
            }
        }
        Candidates { all, by_print, by_title }
    }

    /// Returns the text that holds what a page held, if it is the only one.
    fn holder(&self, page: &FrozenPage) -> Option<usize> {
        let of_print = |print: u32| self.by_print.get(&print);
        let title = (folder(&page.address), term_key(&page.title));
        let lists = page.paragraphs.iter().filter_map(|paragraph| of_print(paragraph.print.exact));
        let lists = lists.chain(self.by_title.get(&title)).filter(|list| list.len() <= MOST_ALIKE);
        let likely: BTreeSet<usize> = lists.flatten().copied().collect();
        let mut holders = likely.into_iter().filter(|at| self.all[*at].holds(page, &title));
        let first = holders.next()?;
        holders.next().is_none().then_some(first)
    }
}

impl<'a> Candidate<'a> {
    fn new(archive: &'a Archive, record: &Record, text: &Text) -> Candidate<'a> {
        let address = archive.address(text.entity);
        let frozen = record.page(address);
        let prints = match frozen {
            Some(page) => page.paragraphs.iter().map(|paragraph| paragraph.print.exact).collect(),
            None => {
                let texts = text.document.body.paragraph_texts();
                texts.iter().map(|text| Fingerprint::of(text).exact).collect()
            }
        };
        let title = term_key(archive.title(text.entity));
        Candidate { title, prints, folder: folder(address), is_new: frozen.is_none() }
    }

    /// Tells whether it holds what a page of this folder and title held: at least half of the paragraphs, or in the same
    /// folder the same title where there were none.
    fn holds(&self, page: &FrozenPage, (folder, title): &(&str, String)) -> bool {
        let n_same = page.paragraphs.iter().filter(|paragraph| self.prints.contains(&paragraph.print.exact)).count();
        let has_same_title = self.is_new && self.folder == *folder && self.title == *title;
        match page.paragraphs.len() {
            0 => has_same_title,
            n_paragraphs => n_same * 2 >= n_paragraphs && (n_same >= 2 || has_same_title),
        }
    }
}

fn folder(address: &str) -> &str {
    address.split('/').next().unwrap_or_default()
}

/// The names of people, topics and bodies with their addresses, by the folder of these: first those that were never
/// published before.
struct NamedNow<'a> {
    by_folder: BTreeMap<&'a str, [Vec<(&'a str, &'a str)>; 2]>,
    n_compared: usize,
}

impl<'a> NamedNow<'a> {
    fn new(archive: &'a Archive, record: &Record) -> NamedNow<'a> {
        let people = archive.people.iter().map(|person| (&person.name, &person.address));
        let topics = archive.topics.iter().map(|topic| (&topic.title, &topic.address));
        let bodies = archive.organisations.iter().map(|body| (&body.title, &body.address));
        let groups = archive.groups.iter().map(|group| (&group.title, &group.address));
        let mut by_folder: BTreeMap<&str, [Vec<(&str, &str)>; 2]> = BTreeMap::new();
        for (name, address) in people.chain(topics).chain(bodies).chain(groups) {
            let is_known = record.page(address).is_some();
            by_folder.entry(folder(address)).or_default()[usize::from(is_known)].push((name, address));
        }
        NamedNow { by_folder, n_compared: 0 }
    }

    /// Returns the address of what has nearly the name that a page had: of somebody who is only named in reports, by another
    /// spelling now.
    fn nearest(&mut self, page: &FrozenPage) -> Option<String> {
        // Each is compared with all of its kind; where so much is gone, something else is the reason.
        const MOST_COMPARED: usize = 300_000;
        let lists = self.by_folder.get(folder(&page.address))?;
        self.n_compared += lists.iter().map(Vec::len).sum::<usize>();
        if self.n_compared > MOST_COMPARED {
            return None;
        }
        lists.iter().find_map(|list| {
            let near = nearest(&page.title, list.iter().map(|(name, _)| *name))?;
            list.iter().find(|(name, _)| *name == near).map(|(_, address)| (*address).to_owned())
        })
    }
}

/// Returns how to say in the settings that an address is another one, or withdrawn. Only a person can know which.
fn withdrawal(settings: &Arc<SourceFile>, page: &FrozenPage, why: &Gone) -> Option<Fix> {
    let whole = Span::new(0, settings.text.len());
    let entries = match yaml::parse(settings, whole).ok()?.value {
        Value::Map(entries) => entries,
        Value::Null => Vec::new(),
        _ => return None,
    };
    let address = as_yaml(&page.address);
    let (key, items, title) = match why {
        Gone::Renamed(to) => {
            let items = Items::OfMap(vec![format!("{address}: {}", as_yaml(to))]);
            ("moved", items, format!("let the former address lead to /{to}"))
        }
        _ => ("gone", Items::OfList(vec![address]), format!("say that /{} was withdrawn", page.address)),
    };
    let edits = insertion(&settings.text, Some(whole), &entries, key, &items);
    Some(fix(settings, edits, title, false))
}

/// Returns an address as it stands in YAML, in quotes where it would be read as something else.
fn as_yaml(address: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    let begins_plainly = address.starts_with('/') || address.starts_with(char::is_alphabetic);
    match begins_plainly && address.chars().all(is_plain) {
        true => address.to_owned(),
        false => format!("\"{}\"", address.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

fn fix(file: &Arc<SourceFile>, edits: Vec<(Span, String)>, title: String, is_certain: bool) -> Fix {
    let edits = edits.into_iter().map(|(span, text)| Edit { place: Place::new(file, span), text });
    Fix { title, edits: edits.collect(), is_certain }
}

/// Makes the fix that adds to a key of a file's front matter; `None` if that cannot be read.
fn into_front_matter(file: &Arc<SourceFile>, key: &str, items: &Items, title: String, is_certain: bool) -> Option<Fix> {
    let parts = front_matter::split(&file.text);
    if parts.unfinished.is_some() {
        return None;
    }
    let blocks: Vec<(Span, Vec<Entry>)> = parts
        .yaml
        .iter()
        .map(|span| match yaml::parse(file, *span).ok()?.value {
            Value::Map(entries) => Some((*span, entries)),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let has_key = |block: &&(Span, Vec<Entry>)| block.1.iter().any(|entry| entry.key.value == key);
    let block = blocks.iter().find(has_key).or(blocks.first());
    let (span, entries) = block.map_or((None, &[][..]), |(span, entries)| (Some(*span), entries.as_slice()));
    Some(fix(file, insertion(&file.text, span, entries, key, items), title, is_certain))
}

/// Reports the paragraphs of a text that were published and are gone: those whose words are elsewhere for certain, and
/// those of which only a person can know.
fn of_text(text: &Text) -> Vec<Diagnostic> {
    let (held, gone): (Vec<&Lost>, Vec<&Lost>) = text.paragraphs.lost().iter().partition(|lost| lost.is_sure);
    [held, gone].into_iter().filter(|lost| !lost.is_empty()).map(|lost| of_lost(&text.document, &lost)).collect()
}

fn of_lost(document: &Arc<Document>, lost: &[&Lost]) -> Diagnostic {
    const MOST_NAMED: usize = 8;
    let ids: Vec<String> = lost.iter().take(MOST_NAMED).map(|lost| lost.id.label()).collect();
    let named = match (ids.as_slice(), lost.len() - ids.len()) {
        ([one], 0) => format!("paragraph {one}"),
        ([others @ .., last], 0) => format!("paragraphs {} and {last}", others.join(", ")),
        (ids, n_more) => format!("paragraphs {} and {n_more} more", ids.join(", ")),
    };
    let fate = |lost: &&Lost| match lost.inside {
        Some(inside) => format!("{}: {inside}", lost.id),
        None => format!("{}: withdrawn", lost.id),
    };
    let items: Vec<String> = lost.iter().map(fate).collect();
    let is_certain = lost.iter().all(|lost| lost.is_sure);
    let shown: Vec<String> = items.iter().take(MOST_NAMED).cloned().collect();
    let lines = format!("`paragraphs: {{{}}}`", shown.join(", "));
    let (help, title) = match is_certain {
        true => {
            let help =
                format!("the words are in another paragraph now; write {lines} in the front matter, which leads there");
            (vec![help], "lead to where the words are")
        }
        false => {
            let stood: Vec<String> = lost.iter().take(MOST_NAMED).map(|lost| stood(lost)).collect();
            let help = format!(
                "write {lines} in the front matter, or instead of `withdrawn` the anchor of the paragraph in which the \
                 words are now"
            );
            (vec![stood.join("; "), help], "say what became of them")
        }
    };
    let items = Items::OfMap(items);
    let fix = into_front_matter(&document.file, "paragraphs", &items, title.to_owned(), is_certain);
    catalogue::vanished_paragraph(document.place(), &named, lost.len(), &help, fix.into_iter().collect())
}

/// Says where a lost paragraph stood, for whoever looks for it.
fn stood(lost: &Lost) -> String {
    let id = lost.id;
    match (lost.inside, lost.after) {
        (Some(inside), _) => format!("{id} seems to be part of {inside} now"),
        (None, Some(after)) => format!("{id} stood after {after}"),
        (None, None) => format!("{id} stood at the beginning"),
    }
}

/// Reports former paragraphs that lead to none.
pub(super) fn leading_nowhere(archive: &Archive) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for text in archive.texts.iter().filter(|text| !text.paragraphs.nowhere().is_empty()) {
        let document = &text.document;
        for (id, fate) in &document.matter.common.paragraphs {
            if let (true, Fate::In(goal)) = (text.paragraphs.nowhere().contains(&id.value), fate) {
                let place = Place::new(&document.file, id.span);
                let problem = catalogue::paragraph_moved_nowhere(
                    place,
                    &id.value.to_string(),
                    &goal.to_string(),
                    text.paragraphs.len(),
                );
                problems.push(problem);
            }
        }
    }
    problems
}
