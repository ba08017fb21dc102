//! What a file consists of, and what an archive does.

use crate::archive::{Archive, Entity};
use crate::content::{Kind, as_meeting};
use crate::keys::slots::What;
use crate::source::Span;
use crate::text::words::{fold_word, words};

use super::snapshot::Sheet;

/// A part of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Symbol {
    /// What it is called.
    pub(super) name: String,
    /// What it is.
    pub(super) kind: SymbolKind,
    /// All of it.
    pub(super) span: Span,
    /// Its name.
    pub(super) name_span: Span,
    /// The parts of it.
    pub(super) parts: Vec<Symbol>,
}

/// What a part of a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum SymbolKind {
    /// The agenda.
    Agenda,
    /// A session of it.
    Session,
    /// A heading with the text below it.
    Section,
}

/// Returns the parts of a file: its agenda, then its sections, each with those below it.
pub(super) fn parts(sheet: &Sheet) -> Vec<Symbol> {
    let Some(document) = &sheet.document else { return Vec::new() };
    let mut all = Vec::new();
    let key = sheet.slots().into_iter().find(|slot| matches!(slot.what, What::Key(..)) && slot.text == "sessions");
    if let (Some(meeting), Some(key)) = (as_meeting(document), key) {
        let sessions = meeting.sessions.iter().map(|session| Symbol {
            name: session.title.value.clone(),
            kind: SymbolKind::Session,
            span: session.title.span,
            name_span: session.title.span,
            parts: Vec::new(),
        });
        let sessions: Vec<Symbol> = sessions.collect();
        let end = sessions.last().map_or(key.span.end, |last| last.span.end.max(key.span.end));
        let span = Span { start: key.span.start, end };
        all.push(Symbol {
            name: "sessions".to_owned(),
            kind: SymbolKind::Agenda,
            span,
            name_span: key.span,
            parts: sessions,
        });
    }
    let headings: Vec<(u8, Symbol)> = document
        .body
        .headings
        .iter()
        .enumerate()
        .map(|(position, heading)| {
            let later = &document.body.headings[position + 1..];
            let next = later.iter().find(|next| next.level <= heading.level);
            let end = next.map_or(document.source.end, |next| next.span.start).max(heading.span.end);
            let span = Span { start: heading.span.start, end };
            let name = if heading.text.is_empty() { "…".to_owned() } else { heading.text.clone() };
            let kind = SymbolKind::Section;
            (heading.level, Symbol { name, kind, span, name_span: heading.span, parts: Vec::new() })
        })
        .collect();
    all.extend(nested(&headings));
    all
}

/// Puts headings below those of a higher level before them.
fn nested(headings: &[(u8, Symbol)]) -> Vec<Symbol> {
    let mut all = Vec::new();
    let mut rest = headings;
    while let Some(((level, first), after)) = rest.split_first() {
        let n_below = after.iter().take_while(|(other, _)| other > level).count();
        all.push(Symbol { parts: nested(&after[..n_below]), ..first.clone() });
        rest = &after[n_below..];
    }
    all
}

/// Returns everything of the archive that has a page.
pub(super) fn entities(archive: &Archive) -> impl Iterator<Item = Entity> + '_ {
    let others = [Kind::Person, Kind::Topic, Kind::Organisation, Kind::Group].into_iter();
    // What was written last is looked for most.
    let meetings = archive.all(Kind::Meeting).rev();
    others.flat_map(|kind| archive.all(kind)).chain(meetings).chain(archive.all(Kind::Page))
}

/// Returns everything whose name or id has all the words that are asked for, or begins with them.
pub(super) fn find<'a>(archive: &'a Archive, query: &str) -> impl Iterator<Item = Entity> + 'a {
    let wanted = folded(query);
    entities(archive).filter(move |entity| matches(archive, *entity, &wanted))
}

/// Tells whether some folded words are the beginnings of words by which something is known.
pub(super) fn matches(archive: &Archive, entity: Entity, wanted: &[String]) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let known: Vec<String> = names_of(archive, entity).into_iter().flat_map(folded).collect();
    wanted.iter().all(|wanted| known.iter().any(|known| known.starts_with(wanted.as_str())))
}

/// Returns the words of a text, without what makes no difference between spellings.
pub(super) fn folded(text: &str) -> Vec<String> {
    words(text)
        .map(|(_, word)| {
            let mut folded = String::new();
            fold_word(word, &mut folded);
            folded
        })
        .collect()
}

/// Returns the names of something, and its id.
pub(super) fn names_of(archive: &Archive, entity: Entity) -> Vec<&str> {
    let (short, others): (Option<&str>, &[String]) = match entity {
        Entity::Meeting(_) | Entity::Page(_) => (None, &[]),
        Entity::Person(idx) => (None, &archive.person(idx).also_known_as),
        Entity::Topic(idx) => (None, &archive.topic(idx).also_known_as),
        Entity::Organisation(idx) => {
            let organisation = archive.organisation(idx);
            (organisation.short.as_deref(), &organisation.also_known_as)
        }
        Entity::Group(idx) => {
            let group = archive.group(idx);
            (group.short.as_deref(), &group.also_known_as)
        }
    };
    let others = others.iter().map(String::as_str);
    std::iter::once(archive.title(entity)).chain([archive.id(entity)]).chain(short).chain(others).collect()
}
