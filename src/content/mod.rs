//! One file of the content tree as a value: [`parse_document`] turns a [`SourceFile`] into a [`Document`].
//!
//! Knows one file at a time and nothing of the others; what a reference leads to is the business of
//! the archive module.

pub mod front_matter;
mod infer;
pub mod kind;
pub mod markdown;
mod marked;
pub mod schema;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::config::{Config, GroupFrom};
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::{SourceFile, Span};
use crate::text::date::Date;
use crate::yaml::{self, Entry, Value};

pub use kind::Kind;
use markdown::Body;
pub use marked::MarkedDecision;
use schema::{Matter, Own, Problems};

/// One file of the content tree, understood as far as it can be alone.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub file: Arc<SourceFile>,
    /// What it describes.
    pub kind: Kind,
    /// The path below the folder of its kind, without extension.
    pub id: String,
    /// The title, written or inferred.
    pub title: String,
    /// The date of a meeting, written or inferred.
    pub date: Option<Date>,
    /// What the front matter said.
    pub matter: Matter,
    /// The text below it.
    pub body: Body,
    /// Where the body stands in the file.
    pub source: Span,
    /// The decisions that are marked in the body of a report.
    pub marked: Vec<MarkedDecision>,
    /// The problems found.
    pub problems: Vec<Diagnostic>,
}

impl Document {
    /// Returns the place of the file as a whole.
    pub fn place(&self) -> Place {
        Place::new(&self.file, Span::default())
    }

    /// Tells whether two states of one file differ in their prose alone, and so say the same of everything but what
    /// their prose names and links to. A decision that is marked in the prose is no mere prose.
    pub fn has_same_front(&self, other: &Document) -> bool {
        let front = |document: &Document| document.source.start as usize;
        let (own, others) = (&self.file, &other.file);
        let headings = |document: &Document| -> Vec<(String, String)> {
            document.body.headings.iter().map(|heading| (heading.id.clone(), heading.text.clone())).collect()
        };
        own.path == others.path
            && self.title == other.title
            && self.date == other.date
            && own.text[..front(self)] == others.text[..front(other)]
            && headings(self) == headings(other)
            && self.marked == other.marked
    }

    /// Returns the place of the title, if one is written, else of the file as a whole.
    pub fn title_place(&self) -> Place {
        let span = self.matter.common.title.as_ref().map(|title| title.span);
        Place::new(&self.file, span.unwrap_or_default())
    }
}

/// Understands one file. Never fails: what cannot be understood is left out and is a problem.
pub fn parse_document(file: &Arc<SourceFile>, config: &Config) -> Document {
    let mut problems = Problems::new();
    let (kind, id) = kind::kind_and_id(&file.path, config);
    let parts = front_matter::split(&file.text);
    if let Some(opening) = parts.unclosed {
        problems.push(catalogue::unclosed_front_matter(Place::new(file, opening)));
    }
    let entries = parse_front_matter(file, &parts.yaml, &mut problems);
    let matter = schema::read(file, kind, &entries, &config.extra_keys, &mut problems);

    let written_title = matter.common.title.as_ref().map(|title| title.value.as_str());
    let (body, body_title) = parse_body(file, parts.body, written_title, &mut problems);
    let marked = match kind {
        Kind::Meeting => marked::find(&body, &config.decision_marks),
        _ => Vec::new(),
    };
    let mut document = Document {
        file: Arc::clone(file),
        kind,
        id,
        title: String::new(),
        date: None,
        matter,
        body,
        source: parts.body,
        marked,
        problems,
    };
    let told = infer::Told { body_title, has_keys: !entries.is_empty(), body: parts.body };
    infer::complete(&mut document, told, config.date_from);
    if config.group_from == Some(GroupFrom::Folder) {
        infer::group_from_folder(&mut document);
    }
    document
}

fn parse_body(
    file: &Arc<SourceFile>,
    span: Span,
    title: Option<&str>,
    problems: &mut Problems,
) -> (Body, Option<String>) {
    if file.path.extension().eq_ignore_ascii_case("txt") {
        return (markdown::parse_plain_text(file.slice(span)), None);
    }
    let parsed = markdown::parse_markdown(file, span, title);
    problems.extend(parsed.problems);
    (parsed.body, parsed.title)
}

/// Parses the blocks of front matter into one map; where they share a key, the first counts.
fn parse_front_matter(file: &Arc<SourceFile>, blocks: &[Span], problems: &mut Problems) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for &block in blocks {
        match yaml::parse(file, block) {
            Ok(yaml::Node { value: Value::Map(found), .. }) => {
                found.into_iter().for_each(|entry| add_entry(file, &mut entries, entry, problems));
            }
            Ok(yaml::Node { value: Value::Null, .. }) => {}
            Ok(other) => problems.push(catalogue::front_matter_is_no_map(Place::new(file, other.span))),
            Err(error) => problems.push(yaml::problem(file, &error)),
        }
    }
    entries
}

fn add_entry(file: &Arc<SourceFile>, entries: &mut Vec<Entry>, entry: Entry, problems: &mut Problems) {
    match entries.iter().find(|earlier| earlier.key.value == entry.key.value) {
        None => entries.push(entry),
        Some(earlier) => {
            let (first, second) = (Place::new(file, earlier.key.span), Place::new(file, entry.key.span));
            problems.push(catalogue::key_in_two_blocks(second, &entry.key.value, first));
        }
    }
}

/// Returns the keys of a meeting, if the document is one.
pub fn as_meeting(document: &Document) -> Option<&schema::MeetingMatter> {
    match &document.matter.own {
        Own::Meeting(meeting) => Some(meeting),
        _ => None,
    }
}
