//! Giving a person, topic, organisation or group another name, or another id, wherever it is named.
//!
//! The running text of a report is a record, and what it calls a topic may be words of the language; so prose changes only
//! where it names a person. All others stay known by the old name. Headings stay, since links lead to their words.

use std::sync::Arc;

use crate::archive::{Archive, Entity};
use crate::content::Document;
use crate::content::schema::Names;
use crate::diagnostic::Place;
use crate::source::Span;
use crate::text::{name, words};
use crate::yaml::{Value, written};

use super::changes::Change;
use super::client::Client;
use super::places::{Found, Reference, Way, reference_at, references_to};
use super::snapshot::{Sheet, Snapshot};

/// What is to be changed.
struct Renaming {
    entity: Entity,
    kind: Names,
    is_by_id: bool,
}

/// Returns the piece of text that stands for what can be renamed at a place, and what it is called.
///
/// # Errors
///
/// Why nothing can be renamed there, in words.
pub(super) fn prepare(snapshot: &Snapshot, sheet: &Sheet, offset: usize) -> Result<(Span, String), String> {
    let (reference, renaming) = find(snapshot, sheet, offset)?;
    let archive = snapshot.archive();
    let shown = if renaming.is_by_id { archive.id(renaming.entity) } else { archive.title(renaming.entity) };
    let is_quoted = sheet.file.slice(reference.span).starts_with(['"', '\'']);
    let inner = Span { start: reference.span.start + 1, end: reference.span.end.saturating_sub(1) };
    Ok((if is_quoted { inner } else { reference.span }, shown.to_owned()))
}

/// Returns what has to be changed for the thing at a place to have another name.
///
/// # Errors
///
/// Why it cannot be called so, in words.
pub(super) fn rename(
    snapshot: &Snapshot,
    sheet: &Sheet,
    offset: usize,
    new: &str,
    client: &Client,
) -> Result<Change, String> {
    let (_, renaming) = find(snapshot, sheet, offset)?;
    let new = words::squeeze(new).into_owned();
    if !new.contains(char::is_alphanumeric) {
        return Err("a name needs a letter or a digit".to_owned());
    }
    match renaming.is_by_id {
        true => new_id(snapshot, &renaming, &new, client),
        false => new_name(snapshot, &renaming, &new),
    }
}

fn find(snapshot: &Snapshot, sheet: &Sheet, offset: usize) -> Result<(Reference, Renaming), String> {
    let archive = snapshot.archive();
    let Some(reference) = reference_at(snapshot, sheet, offset) else {
        return Err("nothing of the archive is named here; put the cursor on the name of a person or topic".to_owned());
    };
    let kind = match reference.entity {
        Entity::Person(_) => Names::Person,
        Entity::Topic(_) => Names::Topic,
        Entity::Organisation(_) => Names::Organisation,
        Entity::Group(_) => Names::Group,
        Entity::Meeting(_) | Entity::Page(_) => {
            return Err(
                "meetings and pages are named by their files; change `title` or the file's name there".to_owned()
            );
        }
    };
    if reference.way == Way::Address {
        return Err("this is the address of a file; put the cursor on a name".to_owned());
    }
    let is_by_id = is_id(archive, &reference);
    let entity = reference.entity;
    Ok((reference, Renaming { entity, kind, is_by_id }))
}

/// Tells whether a reference names something by the id of its file rather than by a name.
fn is_id(archive: &Archive, reference: &Reference) -> bool {
    let entity = reference.entity;
    matches!(reference.way, Way::Value | Way::Wiki)
        && archive.document_of(entity).is_some()
        && reference.written.to_lowercase() == archive.id(entity).to_lowercase()
        && reference.written != archive.title(entity)
}

fn key(kind: Names, text: &str) -> String {
    if kind == Names::Person { name::person_key(text) } else { name::term_key(text) }
}

fn new_name(snapshot: &Snapshot, renaming: &Renaming, new: &str) -> Result<Change, String> {
    let archive = snapshot.archive();
    let Renaming { entity, kind, .. } = *renaming;
    if archive.named(kind, new).is_some_and(|other| other != entity) {
        return Err(format!("somebody or something else is called \"{new}\" already"));
    }
    let old = archive.title(entity).to_owned();
    let old_key = key(kind, &old);
    let mut change = Change::default();
    let mut has_title = false;
    for Found { place, reference } in references_to(snapshot, entity) {
        has_title |= reference.way == Way::Title;
        let names_it = reference.way == Way::Title || key(kind, &reference.written) == old_key;
        let is_to_change = match reference.way {
            Way::Title | Way::Value | Way::Wiki => true,
            Way::Prose => kind == Names::Person,
            Way::Address | Way::Heading => false,
        };
        if !names_it || !is_to_change || is_id(archive, &reference) {
            continue;
        }
        let (honorific, _) = match kind {
            Names::Person if reference.way != Way::Prose => name::without_honorific(&reference.written),
            _ => ("", ""),
        };
        let named = if honorific.is_empty() { new.to_owned() } else { format!("{honorific} {new}") };
        let text = if matches!(reference.way, Way::Title | Way::Value) { written(&named) } else { named };
        if place.file.slice(place.span) != text {
            change.edits.push((place, text));
        }
    }
    if let Some(document) = archive.document_of(entity) {
        let sheet = Sheet::of(Arc::clone(document));
        let mut lines = Lines::default();
        if !has_title {
            lines.set("title", new);
        }
        if old_key != key(kind, new) {
            lines.add("also_known_as", &old);
        }
        change.edits.extend(lines.edits(&sheet));
    }
    Ok(change)
}

fn new_id(snapshot: &Snapshot, renaming: &Renaming, new: &str, client: &Client) -> Result<Change, String> {
    let archive = snapshot.archive();
    let entity = renaming.entity;
    let (Some(document), true) = (archive.document_of(entity), client.renames_files) else {
        return Err("this editor cannot rename the file; rename it by hand, and write the old address into `aliases`"
            .to_owned());
    };
    let old = archive.id(entity).to_owned();
    let last = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let (old_last, new_last) = (last(&old), last(new));
    let folder = old.strip_suffix(&old_last).unwrap_or_default();
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !new_last.chars().all(is_name)
        || new_last.starts_with('.')
        || !matches!(new.strip_suffix(&new_last), Some(found) if found.is_empty() || found == folder)
    {
        return Err("an id consists of letters, digits and hyphens; it is the name of the file".to_owned());
    }
    let new_id = format!("{folder}{new_last}");
    if archive.named(renaming.kind, &new_id).is_some_and(|other| other != entity) {
        return Err(format!("there is a \"{new_id}\" already"));
    }
    let label = document.file.label.as_str();
    let extension = document.file.path.extension();
    let Some(before) = label.strip_suffix(&format!("{old_last}.{extension}")) else {
        return Err(
            "the file is the index of a folder; rename the folder by hand, and write the old address into `aliases`"
                .to_owned(),
        );
    };
    let mut change =
        Change { rename: Some((label.to_owned(), format!("{before}{new_last}.{extension}"))), ..Change::default() };
    for Found { place, reference } in references_to(snapshot, entity) {
        let text = match reference.way {
            Way::Value if is_id(archive, &reference) => written(&new_id),
            Way::Wiki if is_id(archive, &reference) => new_id.clone(),
            Way::Address => match new_address(&reference.written, &old_last, &new_last) {
                Some(address) => address,
                None => continue,
            },
            _ => continue,
        };
        change.edits.push((place, text));
    }
    change.edits.extend(traces(archive, entity, document, &old));
    Ok(change)
}

/// Returns the address of a link to a file that has another name.
fn new_address(address: &str, old: &str, new: &str) -> Option<String> {
    let (path, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
    let at = path.rfind(old)?;
    Some(format!("{}{new}{}{fragment}", &path[..at], &path[at + old.len()..]))
}

/// Returns what keeps the former address of a renamed file working.
fn traces(archive: &Archive, entity: Entity, document: &Arc<Document>, old: &str) -> Vec<(Place, String)> {
    let common = &document.matter.common;
    let mut lines = Lines::default();
    if common.slug.is_none() {
        lines.add("aliases", &format!("/{}", archive.address(entity)));
    }
    if common.permanent_id.is_none() {
        lines.set("permanent_id", old);
    }
    lines.edits(&Sheet::of(Arc::clone(document)))
}

/// What front matter is to say that it does not say yet.
#[derive(Default)]
struct Lines {
    /// Keys that are not there, with their values.
    new: Vec<(&'static str, String)>,
    /// Keys of lists, each with a further item.
    more: Vec<(&'static str, String)>,
}

impl Lines {
    fn set(&mut self, key: &'static str, value: &str) {
        self.new.push((key, written(value)));
    }

    fn add(&mut self, key: &'static str, item: &str) {
        self.more.push((key, written(item)));
    }

    /// Returns the edits that make a file say so.
    fn edits(mut self, sheet: &Sheet) -> Vec<(Place, String)> {
        let mut edits = Vec::new();
        for (key, item) in std::mem::take(&mut self.more) {
            match longer_list(sheet, key, &item) {
                Some(edit) => edits.push(edit),
                None => self.new.push((key, format!("[{item}]"))),
            }
        }
        let lines: String = self.new.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
        if let (Some(block), false) = (sheet.blocks.first(), lines.is_empty()) {
            edits.push((Span { start: block.end, end: block.end }, lines));
        } else if !lines.is_empty() {
            edits.push((Span::default(), format!("---\n{lines}---\n\n")));
        }
        edits.into_iter().map(|(span, text)| (Place::new(&sheet.file, span), text)).collect()
    }
}

/// Returns the edit that makes the list of a key longer; `None` if there is no such list.
fn longer_list(sheet: &Sheet, key: &str, item: &str) -> Option<(Span, String)> {
    let entry = sheet.entries().iter().find(|entry| entry.key.value == key)?;
    let span = entry.value.span;
    let source = sheet.file.slice(span);
    let insert = |at: u32, text: String| Some((Span { start: at, end: at }, text));
    match &entry.value.value {
        Value::List(items) if source.starts_with('[') => {
            insert(span.end - 1, if items.is_empty() { item.to_owned() } else { format!(", {item}") })
        }
        Value::List(items) => {
            let (first, last) = (items.first()?, items.last()?);
            let before = &sheet.file.text[..first.span.start as usize];
            let line = &before[before.rfind('\n').map_or(0, |newline| newline + 1)..];
            let indent = &line[..line.find('-')?];
            // Behind the comment that may stand there.
            let rest = &sheet.file.text[last.span.end as usize..];
            let end = rest.find('\n').map_or(sheet.file.text.len(), |newline| last.span.end as usize + newline);
            insert(Span::new(end, end).start, format!("\n{indent}- {item}"))
        }
        Value::Scalar(_) => Some((span, format!("[{source}, {item}]"))),
        Value::Null => {
            let rest = &sheet.file.text[entry.key.span.end as usize..];
            let colon = entry.key.span.end + u32::try_from(rest.find(':')?).ok()? + 1;
            let end = span.end.max(colon);
            Some((Span { start: colon, end }, format!(" [{item}]")))
        }
        Value::Map(_) => None,
    }
}
