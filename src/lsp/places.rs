//! What names what, and where: references in front matter, links, and names in prose.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::snapshot::{Sheet, Snapshot};
use crate::archive::{Archive, Entity};
use crate::content::markdown::LinkKind;
use crate::diagnostic::Place;
use crate::keys::slots::What;
use crate::source::{RelPath, Span};
use crate::yaml::shape::ANY_KEY;

/// A place that names something of the archive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Reference {
    /// Where; of a quoted value with its quotes.
    pub(super) span: Span,
    /// What is written there.
    pub(super) written: String,
    /// What it stands for.
    pub(super) entity: Entity,
    /// The way in which it names it.
    pub(super) way: Way,
}

/// The ways to name something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Way {
    /// The title of its own file.
    Title,
    /// A value of front matter.
    Value,
    /// A `[[wiki link]]`.
    Wiki,
    /// The address of a link, or the path of a report.
    Address,
    /// A name in running text.
    Prose,
    /// A name in a heading, whose words are an anchor too.
    Heading,
}

/// Returns the references in a file, in the order of the text.
fn references_in(snapshot: &Snapshot, sheet: &Sheet) -> Vec<Reference> {
    let mut references = in_front(snapshot, sheet);
    references.extend(in_links(snapshot.archive(), sheet));
    with_prose(snapshot, sheet, references)
}

fn with_prose(snapshot: &Snapshot, sheet: &Sheet, mut references: Vec<Reference>) -> Vec<Reference> {
    let taken: Vec<Span> = references.iter().map(|reference| reference.span).collect();
    references.extend(in_prose(snapshot.archive(), sheet, &taken));
    references.sort_by_key(|reference| (reference.span.start, reference.span.end));
    references
}

fn in_front(snapshot: &Snapshot, sheet: &Sheet) -> Vec<Reference> {
    let archive = snapshot.archive();
    let own = snapshot.entity_of(sheet);
    let mut references = Vec::new();
    let mut last_key: (&str, &str) = ("", "");
    for slot in sheet.slots() {
        let (entity, way) = match (&slot.what, slot.names()) {
            (What::Key(map, _), _) if sheet.is_by_path() && map.key(ANY_KEY).is_some() => {
                let path = RelPath::new(slot.text);
                (path.and_then(|path| snapshot.text(&path)).map(|text| text.entity), Way::Address)
            }
            (What::Key(..), _) => {
                last_key = (slot.text, slot.top_key);
                continue;
            }
            (_, Some(names)) => (archive.named(names, slot.text), Way::Value),
            _ if last_key == ("title", "title") && sheet.document.is_some() => (own, Way::Title),
            _ => continue,
        };
        let written = slot.text.to_owned();
        references.extend(entity.map(|entity| Reference { span: slot.span, written, entity, way }));
    }
    references
}

fn in_links(archive: &Archive, sheet: &Sheet) -> Vec<Reference> {
    let Some(document) = &sheet.document else { return Vec::new() };
    let mut references = Vec::new();
    for link in &document.body.links {
        let (entity, way, written) = match &link.kind {
            LinkKind::Wiki { .. } => {
                let name = wiki_name(archive, &link.target);
                (archive.entity_named(name), Way::Wiki, name)
            }
            _ => {
                let destination = archive.destination(document, &link.target);
                (destination.and_then(|destination| destination.entity), Way::Address, link.target.as_str())
            }
        };
        let Some(entity) = entity else { continue };
        // The place of a wiki link is all of it, with its label.
        let Some(at) = sheet.file.slice(link.span).find(written) else { continue };
        let start = link.span.start as usize + at;
        let span = Span::new(start, start + written.len());
        references.push(Reference { span, written: written.to_owned(), entity, way });
    }
    references
}

/// Returns the name in the target of a wiki link, without the anchor that may stand behind it.
fn wiki_name<'a>(archive: &Archive, target: &'a str) -> &'a str {
    match archive.entity_named(target) {
        Some(_) => target,
        None => target.split_once('#').map_or(target, |(name, _)| name),
    }
}

fn in_prose(archive: &Archive, sheet: &Sheet, taken: &[Span]) -> Vec<Reference> {
    let Some(document) = &sheet.document else { return Vec::new() };
    let text = sheet.file.slice(document.source);
    let base = document.source.start as usize;
    let is_free = |span: Span| !taken.iter().any(|other| other.start < span.end && span.start < other.end);
    let code = code_in(text);
    let is_prose = |at: usize| !is_in_address(text, at) && !code.iter().any(|code| code.contains(&at));
    let is_heading = |span: Span| {
        document.body.headings.iter().any(|heading| heading.span.start <= span.start && span.end <= heading.span.end)
    };
    let found = archive.names_in(text).into_iter().filter(|(range, _)| is_prose(range.start));
    found
        .map(|(range, entity)| {
            let written = text[range.clone()].to_owned();
            let span = Span::new(range.start, range.end).shifted(base);
            let way = if is_heading(span) { Way::Heading } else { Way::Prose };
            Reference { span, written, entity, way }
        })
        .filter(|reference| is_free(reference.span))
        .collect()
}

/// Returns the pieces of a text that are code: between fences, and between backticks on one line.
fn code_in(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut fence: Option<&str> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start();
        let opened = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
        match (fence, opened) {
            (Some(open), Some(mark)) if open == mark => fence = None,
            (Some(_), _) => pieces.push(start..start + line.len()),
            (None, Some(mark)) => fence = Some(mark),
            (None, None) => {
                let ticks: Vec<usize> = line.match_indices('`').map(|(at, _)| start + at).collect();
                pieces.extend(ticks.chunks_exact(2).map(|pair| pair[0]..pair[1]));
            }
        }
        start += line.len();
    }
    pieces
}

/// Tells whether a place is within the address of a link, which is no prose.
fn is_in_address(text: &str, at: usize) -> bool {
    let word_start = text[..at].rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let before = &text[word_start..at];
    before.contains("://") || before.contains("](") || before.ends_with(['/', '@'])
}

/// Returns the reference at a place, the shortest where several are.
pub(super) fn reference_at(snapshot: &Snapshot, sheet: &Sheet, offset: usize) -> Option<Reference> {
    let is_at = |reference: &Reference| (reference.span.start as usize..=reference.span.end as usize).contains(&offset);
    let all = references_in(snapshot, sheet).into_iter().filter(is_at);
    all.min_by_key(|reference| reference.span.end - reference.span.start)
}

/// A place of another file, with what is written there.
pub(super) struct Found {
    /// Where.
    pub(super) place: Place,
    /// What.
    pub(super) reference: Reference,
}

/// Returns all places of the archive that name an entity.
pub(super) fn references_to(snapshot: &Snapshot, entity: Entity) -> Vec<Found> {
    let texts = &snapshot.archive().texts;
    let of_entity = |reference: &Reference| reference.entity == entity;
    let placed = |sheet: &Sheet, references: Vec<Reference>| -> Vec<Found> {
        let references = references.into_iter().filter(of_entity);
        references.map(|reference| Found { place: Place::new(&sheet.file, reference.span), reference }).collect()
    };
    let in_texts: Vec<Vec<Found>> = texts
        .par_iter()
        .map(|text| {
            let sheet = Sheet::of(Arc::clone(&text.document));
            let mut references = in_front(snapshot, &sheet);
            references.extend(in_links(snapshot.archive(), &sheet));
            // To look for names takes longest, and most texts are known to hold none of the wanted one.
            let is_mentioned = text.findings.mentions.iter().any(|(mentioned, ..)| *mentioned == entity);
            if is_mentioned || text.entity == entity || references.iter().any(of_entity) {
                references = with_prose(snapshot, &sheet, references);
            }
            placed(&sheet, references)
        })
        .collect();
    let beside = snapshot.sheets_beside().map(|sheet| placed(&sheet, in_front(snapshot, &sheet)));
    let mut found: Vec<Found> = in_texts.into_iter().chain(beside).flatten().collect();
    found.sort_by(|a, b| (&a.place.file.label, a.place.span).cmp(&(&b.place.file.label, b.place.span)));
    found
}

/// Returns where something comes from: its file, or else where it is named first.
pub(super) fn origin(archive: &Archive, entity: Entity) -> Option<Place> {
    let in_own_file = archive.document_of(entity).map(|document| document.title_place());
    in_own_file.or_else(|| archive.first_named(entity).cloned())
}

/// What the thing at a place leads to.
pub(super) enum Goal {
    /// A piece of a text file.
    Place(Place),
    /// A file that is not read, by its path below the content folder.
    File(RelPath),
}

/// Returns what the thing at a place leads to.
pub(super) fn definition(snapshot: &Snapshot, sheet: &Sheet, offset: usize) -> Option<Goal> {
    let archive = snapshot.archive();
    let link = link_at(sheet, offset);
    if let Some(goal) = link.and_then(|target| goal_of_link(snapshot, sheet, &target)) {
        return Some(goal);
    }
    if let Some(place) = session_at(sheet, offset) {
        return Some(Goal::Place(place));
    }
    let reference = reference_at(snapshot, sheet, offset)?;
    origin(archive, reference.entity).map(Goal::Place)
}

/// Returns the address of the link, or the path in front matter, at a place.
fn link_at(sheet: &Sheet, offset: usize) -> Option<String> {
    let document = sheet.document.as_ref()?;
    let is_at = |span: Span| (span.start as usize..=span.end as usize).contains(&offset);
    let in_body = document.body.links.iter().find(|link| is_at(link.span)).map(|link| link.target.clone());
    in_body.or_else(|| {
        let slots = sheet.slots();
        let slot =
            slots.iter().find(|slot| is_at(slot.span) && slot.names() == Some(crate::yaml::shape::Names::File))?;
        Some(slot.text.to_owned())
    })
}

fn goal_of_link(snapshot: &Snapshot, sheet: &Sheet, target: &str) -> Option<Goal> {
    let archive = snapshot.archive();
    let document = sheet.document.as_ref()?;
    let (entity, fragment) = match archive.destination(document, target) {
        Some(destination) => {
            if let Some(attachment) = destination.attachment {
                return Some(Goal::File(archive.attachments[attachment].path.clone()));
            }
            (destination.entity?, destination.fragment)
        }
        None => {
            let name = wiki_name(archive, target);
            let fragment = target.strip_prefix(name).and_then(|rest| rest.strip_prefix('#'));
            (archive.entity_named(name)?, fragment.map(str::to_owned))
        }
    };
    let heading = fragment.and_then(|fragment| {
        let document = archive.document_of(entity)?;
        let heading = document.body.headings.iter().find(|heading| heading.id == fragment)?;
        Some(Place::new(&document.file, heading.span))
    });
    heading.or_else(|| origin(archive, entity)).map(Goal::Place)
}

/// Returns where the session is written that is named at a place.
fn session_at(sheet: &Sheet, offset: usize) -> Option<Place> {
    use crate::text::name::term_key;
    use crate::yaml::shape::Names;
    let slots = sheet.slots();
    let is_at = |span: Span| (span.start as usize..=span.end as usize).contains(&offset);
    let slot = slots.iter().find(|slot| is_at(slot.span) && slot.names() == Some(Names::Session))?;
    let meeting = crate::content::as_meeting(sheet.document.as_ref()?)?;
    let key = term_key(slot.text);
    let is_meant = |id: Option<&str>, title: &str| id == Some(slot.text) || term_key(title) == key;
    let session = meeting
        .sessions
        .iter()
        .find(|session| is_meant(session.id.as_ref().map(|id| id.value.as_str()), &session.title.value))?;
    Some(Place::new(&sheet.file, session.title.span))
}
