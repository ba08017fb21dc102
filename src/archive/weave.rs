//! What the texts say of the entities: where links lead, which names stand where, who is mentioned in which paragraph.
//!
//! Each text is looked through by itself, against the index. What was found in it before is used again where nothing of
//! it can have changed.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::checks::{self, Gist};
use super::index::{Index, Shown, ShownDocument};
use super::links::{FoundLinks, find_links};
use super::name_table::{Changes, FoundName, FoundNames};
use super::{Archive, Destination, Entity, Mention, Text, TextIdx};
use crate::content::Document;
use crate::diagnostic::Diagnostic;
use crate::permanence::Paragraphs;
use crate::source::{RelPath, Span};

/// What was found in one body.
#[derive(Debug)]
pub struct Findings {
    /// What each link of the body leads to, in the order of the body's links; `None` where it leads nowhere.
    pub links: Vec<Option<Destination>>,
    /// The names that are to be linked, in order, none within another.
    pub names: Vec<(Span, Entity)>,
    /// Who and what is mentioned in which paragraph, each once; in the order of who and what, then of
    /// paragraphs.
    pub mentions: Vec<(Entity, u32, Span)>,
    /// The texts in which links look for an anchor.
    asked: Vec<TextIdx>,
    /// What tells that another text is not the same.
    pub(super) gist: Gist,
    /// The problems of links.
    pub(super) problems: Vec<Diagnostic>,
}

/// Where each entity is mentioned, in the order of texts and paragraphs.
pub(super) type Mentions = FxHashMap<Entity, Arc<Vec<Mention>>>;

/// The documents of all texts, each with the anchors of its paragraphs.
#[derive(Clone, Copy)]
pub(super) struct Bodies<'a> {
    index: &'a Index,
    shown: &'a Shown,
}

impl<'a> Bodies<'a> {
    fn of(self, text: TextIdx) -> &'a ShownDocument {
        let (position, _) = self.index.texts[text.position()];
        &self.shown.documents[position]
    }

    pub(super) fn document(self, text: TextIdx) -> &'a Arc<Document> {
        &self.of(text).document
    }

    pub(super) fn paragraphs(self, text: TextIdx) -> &'a Arc<Paragraphs> {
        &self.of(text).paragraphs
    }
}

/// Looks through all texts of what is shown; `former` is the archive as it was.
pub(super) fn weave(
    index: &Arc<Index>,
    shown: &Shown,
    autolink: bool,
    former: Option<&Archive>,
) -> (Vec<Text>, Mentions) {
    let bodies = Bodies { index, shown };
    let former = former.map(|archive| Former::new(archive, index, bodies));
    let texts: Vec<Text> = index
        .texts
        .par_iter()
        .enumerate()
        .map(|(position, (_, entity))| {
            let document = bodies.document(TextIdx::new(position));
            let names = former.as_ref().and_then(|former| former.names(position, document, *entity));
            let names = names.unwrap_or_else(|| Arc::new(index.name_table.find_in(document, *entity)));
            let paragraphs = Arc::clone(bodies.paragraphs(TextIdx::new(position)));
            let known = former.as_ref().and_then(|former| former.findings(index, position, document, &names));
            let findings = known.unwrap_or_else(|| {
                let links = find_links(document, index, bodies);
                Arc::new(findings(document, *entity, links, &names.names, autolink))
            });
            let known = former.as_ref().and_then(|former| former.doubts(index, position, document, *entity));
            let doubts = known.unwrap_or_else(|| match entity {
                Entity::Meeting(idx) => Arc::new(checks::of_text(&index.records, *idx, document, &paragraphs)),
                _ => Arc::default(),
            });
            Text { document: Arc::clone(document), entity: *entity, findings, doubts, paragraphs, names }
        })
        .collect();
    let mentions = match former.filter(|former| former.has_nearly_same(&texts)) {
        Some(former) => former.mentions(&texts),
        None => all_mentions(&texts),
    };
    (texts, mentions)
}

/// The archive as it was, with what tells which of its findings still hold.
struct Former<'a> {
    archive: &'a Archive,
    has_same_index: bool,
    /// What became of the names, unless too much did.
    name_changes: Option<Changes>,
    by_path: FxHashMap<&'a RelPath, &'a Text>,
    /// The texts whose document is another one.
    changed: FxHashSet<TextIdx>,
}

impl<'a> Former<'a> {
    fn new(archive: &'a Archive, index: &Arc<Index>, bodies: Bodies<'_>) -> Former<'a> {
        let has_same_index = Arc::ptr_eq(&archive.index, index);
        let name_changes = match has_same_index {
            true => Some(Changes::default()),
            false => archive.index.name_table.changes_to(&index.name_table),
        };
        let by_path = match name_changes.is_some() && !has_same_index {
            true => archive.texts.iter().map(|text| (&text.document.file.path, text)).collect(),
            false => FxHashMap::default(),
        };
        let is_changed = |(idx, text): &(TextIdx, &Text)| !Arc::ptr_eq(&text.document, bodies.document(*idx));
        let changed = match has_same_index {
            true => TextIdx::each(&archive.texts).filter(is_changed).map(|(idx, _)| idx).collect(),
            false => FxHashSet::default(),
        };
        Former { archive, has_same_index, name_changes, by_path, changed }
    }

    /// Returns what was the text of a document's file.
    fn text(&self, position: usize, document: &Document) -> Option<&'a Text> {
        match self.has_same_index {
            true => self.archive.texts.get(position),
            false => self.by_path.get(&document.file.path).copied(),
        }
    }

    /// Returns the names that were found in a document, if the same would be found again.
    fn names(&self, position: usize, document: &Arc<Document>, entity: Entity) -> Option<Arc<FoundNames>> {
        let changes = self.name_changes.as_ref()?;
        let text = self.text(position, document)?;
        // What a text describes is not found in it; meetings and pages have no names in the table.
        let is_nameless = |entity| matches!(entity, Entity::Meeting(_) | Entity::Page(_));
        let has_same_entity =
            changes.entity(text.entity) == entity || (is_nameless(text.entity) && is_nameless(entity));
        let is_same = Arc::ptr_eq(&text.document, document) && has_same_entity;
        is_same.then(|| changes.apply(&text.names)).flatten()
    }

    /// Returns what was found in a document, if the same would be found again with these names in it.
    fn findings(
        &self,
        index: &Index,
        position: usize,
        document: &Arc<Document>,
        names: &Arc<FoundNames>,
    ) -> Option<Arc<Findings>> {
        let text = self.text(position, document)?;
        let is_same = Arc::ptr_eq(&text.document, document)
            && match self.has_same_index {
                true => !text.findings.asked.iter().any(|asked| self.changed.contains(asked)),
                // Of another index, a text without links asks nothing.
                false => {
                    document.body.links.is_empty()
                        && Arc::ptr_eq(&text.names, names)
                        && self.archive.index.has_same_autolink(index)
                }
            };
        is_same.then(|| Arc::clone(&text.findings))
    }

    /// Returns what is doubtful in what front matter says of a document's text, if the same would be found again.
    fn doubts(
        &self,
        index: &Index,
        position: usize,
        document: &Arc<Document>,
        entity: Entity,
    ) -> Option<Arc<Vec<Diagnostic>>> {
        let text = self.text(position, document)?;
        let former = &self.archive.index;
        let is_same = Arc::ptr_eq(&text.document, document)
            && (self.has_same_index || former.anchors_of_sessions(text.entity).eq(index.anchors_of_sessions(entity)));
        is_same.then(|| Arc::clone(&text.doubts))
    }

    /// Tells whether all texts are where they were, and in all but a few of them the same was found.
    fn has_nearly_same(&self, texts: &[Text]) -> bool {
        /// Of more, all mentions are as quickly put together anew.
        const MOST_OTHERS: usize = 64;
        let both = || self.archive.texts.iter().zip(texts);
        let is_other = |(former, text): &(&Text, &Text)| !Arc::ptr_eq(&former.findings, &text.findings);
        self.archive.texts.len() == texts.len()
            && both().filter(is_other).take(MOST_OTHERS + 1).count() <= MOST_OTHERS
            && both().filter(is_other).all(|(former, text)| former.document.file.path == text.document.file.path)
    }

    /// Returns the mentions of all entities: those of former times, but for the texts in which others were found.
    fn mentions(&self, texts: &[Text]) -> Mentions {
        let mut mentions = self.archive.mentions.clone();
        for (position, (former, text)) in self.archive.texts.iter().zip(texts).enumerate() {
            if Arc::ptr_eq(&former.findings, &text.findings) {
                continue;
            }
            let idx = TextIdx::new(position);
            let both = former.findings.mentions.iter().chain(&text.findings.mentions);
            let entities: FxHashSet<Entity> = both.map(|(entity, ..)| *entity).collect();
            #[expect(
                clippy::iter_over_hash_type,
                reason = "each entity has a list of its own, changed in whatever order"
            )]
            for entity in entities {
                let list = Arc::make_mut(mentions.entry(entity).or_default());
                let start = list.partition_point(|mention| mention.text < idx);
                let end = list.partition_point(|mention| mention.text <= idx);
                let own = text.findings.mentions.iter().filter(|(mentioned, ..)| *mentioned == entity);
                list.splice(start..end, own.map(|found| mention(idx, *found)));
            }
        }
        mentions
    }
}

fn all_mentions(texts: &[Text]) -> Mentions {
    let mut mentions: FxHashMap<Entity, Vec<Mention>> = FxHashMap::default();
    for (idx, text) in TextIdx::each(texts) {
        for &found in &text.findings.mentions {
            mentions.entry(found.0).or_default().push(mention(idx, found));
        }
    }
    mentions.into_iter().map(|(entity, list)| (entity, Arc::new(list))).collect()
}

fn mention(text: TextIdx, (_, paragraph, html): (Entity, u32, Span)) -> Mention {
    Mention { text, paragraph, html }
}

/// Puts together what was found in a body: a name is linked once in a section, and mentioned once in a paragraph.
fn findings(document: &Document, own: Entity, links: FoundLinks, names: &[FoundName], autolink: bool) -> Findings {
    let autolink = document.matter.common.autolink.unwrap_or(autolink);
    let mut linked: FxHashSet<(Entity, u32)> = FxHashSet::default();
    let linked_names = names.iter().filter(|name| autolink && linked.insert((name.entity, name.run.section)));
    let linked_names = linked_names.map(|name| (name.html, name.entity)).collect();
    let named = names.iter().map(|name| (name.entity, name.run.paragraph, name.html));
    let FoundLinks { destinations, asked, problems } = links;
    let led_to = document.body.links.iter().zip(&destinations).filter_map(|(link, destination)| {
        let at = link.at as usize;
        Some((destination.as_ref()?.entity?, link.paragraph, Span::new(at, at)))
    });
    let mut mentions: Vec<(Entity, u32, Span)> = named.chain(led_to).filter(|(entity, ..)| *entity != own).collect();
    // A name says more than a bare link, and the first of several names as much as the others.
    mentions.sort_by_key(|(entity, paragraph, html)| (*entity, *paragraph, html.start == html.end, *html));
    mentions.dedup_by_key(|(entity, paragraph, _)| (*entity, *paragraph));
    Findings { links: destinations, names: linked_names, mentions, asked, gist: checks::gist(document), problems }
}
