//! The record as a file: a line for each page, which says everything of it.
//!
//! A line stands for itself and the order of lines means nothing, so that version control merges two records by keeping
//! the lines of both; where two lines speak of one page, both count. What two people froze at the same time is put
//! together by the next `rapporteur freeze`, even where version control left its marks of a conflict.
//!
//! ```text
//! rapporteur.frozen 1
//! # What was published … (one line)
//! /meetings/first/ <tab> First Meeting <tab> p1:fingerprint p2:fingerprint p2a:fingerprint <tab> 1:fingerprint 2:fingerprint
//! ```
//!
//! What stands behind the last tab are the decisions of front matter.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Fingerprint, Id};
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::{SourceFile, Span};
use crate::text::{slug, words};

/// What the first line says before the version.
const NAME: &str = "rapporteur.frozen ";
/// The version of the format and of how fingerprints are made.
const VERSION: &str = "1";
const COMMENT: &str = "# What was published and may not vanish: addresses, titles, and paragraphs with fingerprints of \
                       their words. Written by `rapporteur freeze`; commit it, do not edit it.";
/// More damaged lines than these are not reported one by one.
const MOST_REPORTED: usize = 5;
/// What version control writes before, between and behind the two sides of a conflict.
const CONFLICT_MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// What was published.
#[derive(Clone, Debug)]
pub struct Record {
    /// By address.
    pages: Vec<FrozenPage>,
    file: Option<Arc<SourceFile>>,
}

/// A page that was published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrozenPage {
    /// Its address below the site's root, "" for the front page.
    pub address: String,
    /// What it was called.
    pub title: String,
    /// Its paragraphs in their order. An id may stand twice, with other words, after two people froze one text.
    pub paragraphs: Vec<FrozenParagraph>,
    /// The decisions of its front matter, likewise.
    pub decisions: Vec<FrozenDecision>,
    /// Where the record says so.
    pub span: Span,
}

/// A part of a page that was published, and that has an id.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FrozenPart<I> {
    /// Its id.
    pub id: I,
    /// What is kept of its words.
    pub print: Fingerprint,
}

/// A paragraph that was published.
pub type FrozenParagraph = FrozenPart<Id>;

/// A decision that was published, with its id within the report.
pub type FrozenDecision = FrozenPart<String>;

/// What a record holds that it did not hold before.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Growth {
    /// Pages that are new.
    pub n_pages: usize,
    /// Paragraphs that are new.
    pub n_paragraphs: usize,
    /// Decisions that are new.
    pub n_decisions: usize,
    /// Paragraphs, decisions and titles that say something else than before.
    pub n_edited: usize,
}

impl Record {
    /// Makes a record of nothing.
    pub fn empty() -> Record {
        Record { pages: Vec::new(), file: None }
    }

    /// Returns all pages, by address.
    pub fn pages(&self) -> &[FrozenPage] {
        &self.pages
    }

    /// Returns the page at an address.
    pub fn page(&self, address: &str) -> Option<&FrozenPage> {
        let position = self.pages.binary_search_by(|page| page.address.as_str().cmp(address)).ok()?;
        Some(&self.pages[position])
    }

    /// Returns the pages whose addresses begin with that of a folder.
    pub fn pages_below(&self, folder: &str) -> &[FrozenPage] {
        let start = self.pages.partition_point(|page| page.address.as_str() < folder);
        let rest = &self.pages[start..];
        &rest[..rest.partition_point(|page| page.address.starts_with(folder))]
    }

    /// Returns where the record speaks of a page.
    pub fn place(&self, page: &FrozenPage) -> Option<Place> {
        Some(Place::new(self.file.as_ref()?, page.span))
    }

    /// Returns the record with these pages as they are now, and what is new in it. Nothing that it held is lost: of a page
    /// that is given, ids that it has no more stay where they were; a page that is not given stays as it was.
    pub fn grown(&self, pages: impl IntoIterator<Item = FrozenPage>) -> (Record, Growth) {
        let mut growth = Growth::default();
        let mut all: BTreeMap<String, FrozenPage> =
            self.pages.iter().map(|page| (page.address.clone(), page.clone())).collect();
        for page in pages {
            let page = FrozenPage { title: plain_title(&page.title), ..page };
            let former = all.remove(&page.address);
            growth.n_pages += usize::from(former.is_none());
            let former_paragraphs = former.as_ref().map_or(&[][..], |former| &former.paragraphs);
            let former_decisions = former.as_ref().map_or(&[][..], |former| &former.decisions);
            let [of_paragraphs, of_decisions] =
                [compared(former_paragraphs, &page.paragraphs), compared(former_decisions, &page.decisions)];
            growth.n_paragraphs += of_paragraphs.0;
            growth.n_decisions += of_decisions.0;
            growth.n_edited += of_paragraphs.1 + of_decisions.1;
            growth.n_edited += usize::from(former.as_ref().is_some_and(|former| former.title != page.title));
            let paragraphs = together(former_paragraphs, page.paragraphs);
            let decisions = together(former_decisions, page.decisions);
            all.insert(page.address.clone(), FrozenPage { paragraphs, decisions, ..page });
        }
        (Record { pages: all.into_values().collect(), file: None }, growth)
    }

    /// Writes the record.
    pub fn to_text(&self) -> String {
        let mut text = format!("{NAME}{VERSION}\n{COMMENT}\n");
        for page in &self.pages {
            text.push('/');
            push_address(&page.address, &mut text);
            // Nothing stands at the end of a line that an editor would take away.
            let n_columns = match page {
                page if !page.decisions.is_empty() => 3,
                page if !page.paragraphs.is_empty() => 2,
                page => usize::from(!page.title.is_empty()),
            };
            if n_columns >= 1 {
                text.push('\t');
                text.push_str(&page.title);
            }
            if n_columns >= 2 {
                text.push('\t');
                push_parts(&page.paragraphs, &mut text, |id, text| text.push_str(&id.to_string()));
            }
            if n_columns >= 3 {
                text.push('\t');
                push_parts(&page.decisions, &mut text, |id, text| text.push_str(&slug::percent_encode_path(id)));
            }
            text.push('\n');
        }
        text
    }
}

fn push_parts<I>(parts: &[FrozenPart<I>], text: &mut String, push_id: fn(&I, &mut String)) {
    for (position, part) in parts.iter().enumerate() {
        text.push_str(if position == 0 { "" } else { " " });
        push_id(&part.id, text);
        text.push(':');
        part.print.push_to(text);
    }
}

/// Returns how many parts are new, and how many say something else than before.
fn compared<I: Ord + Clone>(former: &[FrozenPart<I>], new: &[FrozenPart<I>]) -> (usize, usize) {
    let mut prints: BTreeMap<&I, Vec<Fingerprint>> = BTreeMap::new();
    former.iter().for_each(|former| prints.entry(&former.id).or_default().push(former.print));
    let (mut n_new, mut n_edited) = (0, 0);
    for part in new {
        match prints.get(&part.id) {
            None => n_new += 1,
            Some(prints) => n_edited += usize::from(!prints.contains(&part.print)),
        }
    }
    (n_new, n_edited)
}

/// Puts those of the former parts that are not among the new ones behind the one behind which they stood.
fn together<I: Ord + Clone>(former: &[FrozenPart<I>], new: Vec<FrozenPart<I>>) -> Vec<FrozenPart<I>> {
    if former.iter().zip(&new).all(|(former, new)| former.id == new.id) && former.len() <= new.len() {
        return new;
    }
    let mut places: BTreeMap<&I, usize> = BTreeMap::new();
    for (at, part) in new.iter().enumerate() {
        places.entry(&part.id).or_insert(at + 1);
    }
    // For each place among the new ones, what belongs there.
    let mut gone: BTreeMap<usize, Vec<FrozenPart<I>>> = BTreeMap::new();
    let mut behind = 0;
    for part in former {
        match places.get(&part.id) {
            Some(place) => behind = *place,
            None => gone.entry(behind).or_default().push(part.clone()),
        }
    }
    let mut list = gone.remove(&0).unwrap_or_default();
    for (at, part) in new.into_iter().enumerate() {
        list.push(part);
        list.extend(gone.remove(&(at + 1)).unwrap_or_default());
    }
    list
}

/// Returns a title as a piece of a line.
fn plain_title(title: &str) -> String {
    words::squeeze(title).chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Appends an address with what would part or end a line percent-encoded; all other letters stay, for people to read.
fn push_address(address: &str, text: &mut String) {
    for c in address.chars() {
        match c {
            '%' => text.push_str("%25"),
            c if c.is_control() => {
                let mut bytes = [0; 4];
                c.encode_utf8(&mut bytes).bytes().for_each(|byte| text.push_str(&format!("%{byte:02X}")));
            }
            c => text.push(c),
        }
    }
}

/// Reads a record. Lines that cannot be read are problems; without a version that is known there is no record.
pub fn parse(file: &Arc<SourceFile>) -> (Option<Record>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let mut lines = Lines { text: &file.text, at: 0 };
    let first = lines.next();
    let (version_span, version) = first.map_or((Span::default(), ""), |(span, line)| (span, line.trim_end()));
    if version.strip_prefix(NAME) != Some(VERSION) {
        problems.push(catalogue::record_version(Place::new(file, shown(version_span)), version.strip_prefix(NAME)));
        return (None, problems);
    }
    let mut pages: Vec<FrozenPage> = Vec::new();
    let mut n_damaged = 0;
    let mut conflict = None;
    for (span, line) in lines {
        if line.trim().is_empty() || line.starts_with('#') || line.trim_end().strip_prefix(NAME) == Some(VERSION) {
            continue;
        }
        if CONFLICT_MARKS.iter().any(|mark| line.starts_with(mark)) {
            conflict.get_or_insert(span);
            continue;
        }
        match page(line, span) {
            Some(page) => pages.push(page),
            None => {
                n_damaged += 1;
                if n_damaged <= MOST_REPORTED {
                    problems.push(catalogue::damaged_record(Place::new(file, shown(span))));
                }
            }
        }
    }
    problems.extend(conflict.map(|span| catalogue::record_conflict(Place::new(file, shown(span)))));
    pages.sort_by(|a, b| a.address.cmp(&b.address));
    (Some(Record { pages: merged(pages), file: Some(Arc::clone(file)) }), problems)
}

/// Puts together what several lines say of one page.
fn merged(pages: Vec<FrozenPage>) -> Vec<FrozenPage> {
    let mut merged: Vec<FrozenPage> = Vec::with_capacity(pages.len());
    for page in pages {
        match merged.last_mut().filter(|last| last.address == page.address) {
            None => merged.push(page),
            Some(last) => {
                add_new(&mut last.paragraphs, page.paragraphs);
                add_new(&mut last.decisions, page.decisions);
            }
        }
    }
    merged
}

fn add_new<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>) {
    let new: Vec<T> = more.into_iter().filter(|one| !list.contains(one)).collect();
    list.extend(new);
}

/// Returns as much of a line as a message can show.
fn shown(span: Span) -> Span {
    const LONGEST: u32 = 60;
    Span { start: span.start, end: span.end.min(span.start + LONGEST) }
}

fn page(line: &str, span: Span) -> Option<FrozenPage> {
    let mut columns = line.trim_end().split('\t');
    let address = percent_encoding::percent_decode_str(columns.next()?.strip_prefix('/')?).decode_utf8().ok()?;
    let title = columns.next().unwrap_or_default();
    let paragraphs = parts(columns.next(), Id::parse)?;
    let decisions = parts(columns.next(), slug::percent_decode)?;
    let is_whole = columns.next().is_none();
    let span = Span { start: span.start, end: span.start + u32::try_from(line.find('\t').unwrap_or(line.len())).ok()? };
    let page = FrozenPage { address: address.into_owned(), title: title.to_owned(), paragraphs, decisions, span };
    is_whole.then_some(page)
}

/// Reads the parts of a page: ids with fingerprints.
fn parts<I>(column: Option<&str>, id: fn(&str) -> Option<I>) -> Option<Vec<FrozenPart<I>>> {
    let parts = column.unwrap_or_default().split(' ').filter(|part| !part.is_empty());
    let part = |part: &str| {
        let (written, print) = part.rsplit_once(':')?;
        Some(FrozenPart { id: id(written)?, print: Fingerprint::parse(print)? })
    };
    parts.map(part).collect()
}

/// The lines of a text, each with its place.
struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = (Span, &'a str);

    fn next(&mut self) -> Option<(Span, &'a str)> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find('\n').unwrap_or(rest.len());
        let span = Span::new(self.at, self.at + length);
        self.at += length + 1;
        Some((span, &rest[..length]))
    }
}
