//! What can be written at a place: keys, values, names, links.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use crate::archive::{Archive, Entity, MeetingIdx};
use crate::beside::judgements;
use crate::content::schema::Names;
use crate::content::{Document, Possible, Strength, as_meeting};
use crate::keys::{Subject, in_words, shape};
use crate::review;
use crate::source::{RelPath, Span};
use crate::text::clock;
use crate::yaml::shape::{ANY_KEY, MapShape, Shape, TextShape};
use crate::yaml::written;

use super::client::Client;
use super::context::{self, LinkPlace, Place};
use super::hover::{of_entity, of_key};
use super::snapshot::{Sheet, Snapshot};
use super::symbols::{entities, folded, matches, names_of};

/// No list has more; what is typed next makes it shorter.
const MOST: usize = 200;

/// Something that can be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Item {
    /// What it is called in the list.
    pub(super) label: String,
    /// What it is, in a few words.
    pub(super) detail: String,
    /// More of it, in Markdown.
    pub(super) about: String,
    /// What kind of thing it is.
    pub(super) kind: ItemKind,
    /// What is compared with what was typed.
    pub(super) filter: String,
    /// What is written.
    pub(super) text: String,
    /// Whether `text` has places to fill in.
    pub(super) is_snippet: bool,
}

/// What kind of thing an item is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ItemKind {
    /// A key.
    Key,
    /// A word or value.
    Word,
    /// The name of something.
    Name,
    /// A file.
    File,
    /// A place within a file.
    Anchor,
}

/// What can be written at a place.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Offer {
    /// The best first.
    pub(super) items: Vec<Item>,
    /// What of the text they take the place of.
    pub(super) span: Span,
    /// Whether there are more than these.
    pub(super) is_cut: bool,
}

/// Returns what can be written at a place.
pub(super) fn complete(snapshot: &Snapshot, sheet: &Sheet, offset: usize, client: &Client) -> Offer {
    let offer = match sheet.block_at(offset) {
        Some(block) => in_yaml(snapshot, sheet, block, offset, client),
        None => in_body(snapshot, sheet, offset),
    };
    let is_cut = offer.is_cut || offer.items.len() > MOST;
    Offer { items: offer.items.into_iter().take(MOST).collect(), is_cut, ..offer }
}

fn in_yaml(snapshot: &Snapshot, sheet: &Sheet, block: Span, offset: usize, client: &Client) -> Offer {
    let text = &sheet.file.text;
    let place = context::place_in_yaml(text, block, offset);
    let start = place.start.min(offset);
    let typed = text.get(start..offset).unwrap_or_default();
    let Some(found) = shape_at(shape(sheet.subject), &place.path) else { return Offer::default() };
    let mut items = Vec::new();
    if let Some(value) = found.value.filter(|_| place.is_value) {
        items.extend(values(snapshot, sheet, value, typed));
        if let (Subject::Outcomes, [report, key]) = (sheet.subject, place.path.as_slice()) {
            items.extend(sentences(snapshot, report, key, typed));
        }
    }
    if let Some(map) = found.map.filter(|_| place.is_key) {
        let after = text[offset..].split('\n').next().unwrap_or_default();
        let has_colon = after.trim_start().starts_with(':');
        if place.path.is_empty() && sheet.is_by_path() {
            let whole = Span::new(0, text.len());
            items.extend(reports(snapshot.archive(), &top_keys(text, whole), typed, has_colon));
        }
        let taken = if place.path.is_empty() { top_keys(text, block) } else { place.siblings.clone() };
        items.extend(keys(map, &taken, typed, &place, has_colon, client));
    }
    Offer { items, span: Span::new(start, offset), is_cut: false }
}

/// What is known of a place in YAML.
struct FoundShape<'a> {
    /// The map whose key can stand there.
    map: Option<&'a MapShape>,
    /// The value that can.
    value: Option<&'a Shape>,
}

fn shape_at<'a>(top: &'a MapShape, path: &[String]) -> Option<FoundShape<'a>> {
    let mut found = FoundShape { map: Some(top), value: None };
    for key in path {
        let shape = found.map?.key(key)?;
        found = FoundShape { map: shape.map.as_ref(), value: Some(shape) };
    }
    Some(found)
}

/// Returns the keys that stand at the top of a block, before and behind the place.
fn top_keys(text: &str, block: Span) -> Vec<String> {
    let lines = text.get(block.range()).unwrap_or_default().lines();
    let is_top = |line: &&str| !line.starts_with([' ', '-', '#', '\t']);
    let keys = lines.filter(is_top).filter_map(|line| line.split_once(':'));
    keys.map(|(key, _)| key.trim().trim_matches(['"', '\'']).to_owned()).collect()
}

fn keys(map: &MapShape, taken: &[String], typed: &str, place: &Place, has_colon: bool, client: &Client) -> Vec<Item> {
    let is_wanted = |key: &str| key != ANY_KEY && (key == typed || !taken.iter().any(|taken| taken == key));
    let wanted = map.keys.iter().filter(|(key, _)| is_wanted(key) && key.starts_with(typed));
    wanted
        .map(|(key, shape)| {
            let snippet = client.has_snippets && !has_colon;
            let text = match (has_colon, snippet) {
                (true, _) => (*key).to_owned(),
                (false, true) => snippet_of(key, shape, place),
                (false, false) => format!("{key}: "),
            };
            Item {
                label: (*key).to_owned(),
                detail: in_words(shape),
                about: of_key(map, key, shape).unwrap_or_default(),
                kind: ItemKind::Key,
                filter: (*key).to_owned(),
                text,
                is_snippet: snippet,
            }
        })
        .collect()
}

/// Returns the paths of reports, the latest first; `taken` are those that have an entry.
fn reports(archive: &Archive, taken: &[String], typed: &str, has_colon: bool) -> Vec<Item> {
    let (wanted, typed_lower) = (folded(typed), typed.to_lowercase());
    let taken: FxHashSet<&str> = taken.iter().map(String::as_str).collect();
    let meetings = (0..archive.meetings.len()).rev().map(|position| Entity::Meeting(MeetingIdx::new(position)));
    let of_meetings = meetings.filter_map(|entity| Some((entity, archive.document_of(entity)?.file.path.as_str())));
    let is_wanted = |(entity, path): &(Entity, &str)| {
        let matches = path.to_lowercase().contains(&typed_lower) || matches(archive, *entity, &wanted);
        matches && (*path == typed || !taken.contains(path))
    };
    let item = |(entity, path): (Entity, &str)| Item {
        label: path.to_owned(),
        detail: archive.title(entity).to_owned(),
        about: of_entity(archive, entity),
        kind: ItemKind::File,
        filter: format!("{path} {}", archive.title(entity)),
        text: if has_colon { written(path) } else { format!("{}:", written(path)) },
        is_snippet: false,
    };
    of_meetings.filter(is_wanted).take(MOST + 1).map(item).collect()
}

/// Returns the sentences of a report that may tell an outcome, those that seem to tell what a key says first.
fn sentences(snapshot: &Snapshot, report: &str, key: &str, typed: &str) -> Vec<Item> {
    if !judgements::KEYS.contains(&key) {
        return Vec::new();
    }
    let text = RelPath::new(report).and_then(|path| snapshot.text(&path));
    let offers = text.and_then(|text| review::of_report(&snapshot.site, &text.document, Strength::Maybe));
    let mut offered = offers.map(|offers| offers.sentences).unwrap_or_default();
    offered.retain(|sentence| sentence.words.to_lowercase().contains(&typed.to_lowercase()));
    offered.sort_by_key(|sentence| (sentence.kind.name() != key, Reverse(sentence.strength)));
    let item = |sentence: &Possible| Item {
        detail: format!("{}{}", review::seeming(sentence), review::heading(sentence)),
        text: written(&sentence.words),
        ..word(&sentence.words)
    };
    offered.iter().map(item).collect()
}

/// Returns a key with the places of its value to fill in.
fn snippet_of(key: &str, shape: &Shape, place: &Place) -> String {
    let is_block = !place.is_in_flow;
    let is_top = place.path.is_empty();
    match &shape.text {
        _ if shape.is_list && shape.map.is_some() && is_block && is_top => format!("{key}:\n  - $0"),
        _ if shape.is_list => format!("{key}: [$0]"),
        Some(TextShape::Words(words)) => format!("{key}: ${{1|{}|}}$0", words.join(",")),
        Some(TextShape::Flag) => format!("{key}: ${{1|true,false|}}$0"),
        None if shape.map.is_some() && is_block && is_top => format!("{key}:\n  $0"),
        None if shape.map.is_some() => format!("{key}: {{$0}}"),
        _ => format!("{key}: $0"),
    }
}

fn values(snapshot: &Snapshot, sheet: &Sheet, shape: &Shape, typed: &str) -> Vec<Item> {
    let archive = snapshot.archive();
    match &shape.text {
        Some(TextShape::Words(words)) => words.iter().map(|word| self::word(word)).collect(),
        Some(TextShape::Flag) => ["true", "false"].into_iter().map(word).collect(),
        Some(TextShape::TimeZone) => {
            let typed = typed.to_lowercase();
            let zones = clock::zone_names().into_iter().filter(|zone| zone.to_lowercase().contains(&typed));
            zones.map(|zone| word(&zone)).collect()
        }
        Some(TextShape::Name(Names::Session)) => sessions(snapshot, sheet),
        Some(TextShape::Name(Names::File)) => {
            sheet.document.as_ref().map(|document| attachments(snapshot, document)).unwrap_or_default()
        }
        Some(TextShape::Name(Names::Decision)) => decisions(archive),
        Some(TextShape::Name(names)) => {
            let wanted = folded(typed);
            let own = snapshot.entity_of(sheet);
            let of_kind = entities(archive).filter(|entity| is_of(*entity, *names) && Some(*entity) != own);
            let matching = of_kind.filter(|entity| matches(archive, *entity, &wanted)).take(MOST + 1);
            matching.map(|entity| name(archive, entity)).collect()
        }
        _ => Vec::new(),
    }
}

fn is_of(entity: Entity, names: Names) -> bool {
    match names {
        Names::Person => matches!(entity, Entity::Person(_)),
        Names::Party => matches!(entity, Entity::Person(_) | Entity::Organisation(_)),
        Names::Actor => matches!(entity, Entity::Person(_) | Entity::Organisation(_) | Entity::Group(_)),
        Names::Topic => matches!(entity, Entity::Topic(_)),
        Names::Organisation => matches!(entity, Entity::Organisation(_)),
        Names::Group => matches!(entity, Entity::Group(_)),
        Names::Meeting => matches!(entity, Entity::Meeting(_)),
        Names::Decision | Names::Session | Names::File => false,
    }
}

fn word(word: &str) -> Item {
    Item {
        label: word.to_owned(),
        detail: String::new(),
        about: String::new(),
        kind: ItemKind::Word,
        filter: word.to_owned(),
        text: word.to_owned(),
        is_snippet: false,
    }
}

/// Returns the item of something that is named in front matter: meetings by their ids, since many share a title.
fn name(archive: &Archive, entity: Entity) -> Item {
    let title = archive.title(entity);
    let text = match entity {
        Entity::Meeting(idx) => archive.meeting(idx).id.clone(),
        _ => written(title),
    };
    Item {
        label: title.to_owned(),
        detail: detail(archive, entity),
        about: of_entity(archive, entity),
        kind: ItemKind::Name,
        filter: names_of(archive, entity).join(" "),
        text,
        is_snippet: false,
    }
}

fn detail(archive: &Archive, entity: Entity) -> String {
    match entity {
        Entity::Meeting(idx) => archive.meeting(idx).id.clone(),
        _ => entity.kind().in_words().trim_start_matches("an ").trim_start_matches("a ").to_owned(),
    }
}

/// The sessions of a report: as they stand in the text, or as they stood when it could last be read.
fn sessions(snapshot: &Snapshot, sheet: &Sheet) -> Vec<Item> {
    let now = sheet.document.as_ref().and_then(|document| as_meeting(document));
    let titles: Vec<String> = now
        .map(|meeting| meeting.sessions.iter().map(|session| session.title.value.clone()).collect())
        .unwrap_or_default();
    let then = || match snapshot.entity_of(sheet) {
        Some(Entity::Meeting(idx)) => {
            snapshot.archive().meeting(idx).sessions.iter().map(|session| session.title.clone()).collect()
        }
        _ => Vec::new(),
    };
    let titles = if titles.is_empty() { then() } else { titles };
    titles.iter().map(|title| Item { text: written(title), ..word(title) }).collect()
}

fn decisions(archive: &Archive) -> Vec<Item> {
    let open = archive.decisions.iter().rev();
    open.map(|decision| {
        let id = format!("{}#{}", archive.meeting(decision.meeting).id, decision.id);
        let label: String = decision.text.chars().take(60).collect();
        Item { text: written(&id), filter: format!("{id} {label}"), detail: id, ..word(&label) }
    })
    .collect()
}

fn in_body(snapshot: &Snapshot, sheet: &Sheet, offset: usize) -> Offer {
    let Some(document) = &sheet.document else { return Offer::default() };
    let text = &sheet.file.text;
    match context::link_at(text, offset) {
        Some(LinkPlace::Wiki(start)) => {
            let is_closed = text[offset..].starts_with("]]");
            let items = wiki_links(snapshot, &text[start..offset], if is_closed { "" } else { "]]" });
            Offer { items, span: Span::new(start, offset), is_cut: false }
        }
        Some(LinkPlace::Address(start)) => {
            let typed = &text[start..offset];
            match typed.split_once('#') {
                Some((path, _)) => {
                    let items = anchors(snapshot, document, path);
                    Offer { items, span: Span::new(start + path.len() + 1, offset), is_cut: false }
                }
                None => {
                    Offer { items: paths(snapshot, document, typed), span: Span::new(start, offset), is_cut: false }
                }
            }
        }
        None => Offer::default(),
    }
}

fn wiki_links(snapshot: &Snapshot, typed: &str, end: &str) -> Vec<Item> {
    let archive = snapshot.archive();
    let wanted = folded(typed);
    let found = entities(archive).filter(|entity| matches(archive, *entity, &wanted)).take(MOST + 1);
    found
        .map(|entity| {
            let title = archive.title(entity);
            // A title that several share leads to the first of them.
            let is_clear = archive.entity_named(title) == Some(entity);
            let target = match entity {
                Entity::Meeting(idx) if !is_clear => archive.meeting(idx).id.as_str(),
                _ => title,
            };
            let text = format!("{target}{end}");
            Item { text, ..name(archive, entity) }
        })
        .collect()
}

/// Returns the files to which a link can lead, by their paths from the document.
fn paths(snapshot: &Snapshot, document: &Document, typed: &str) -> Vec<Item> {
    let archive = snapshot.archive();
    let wanted = folded(typed);
    let is_wanted = |label: &str| {
        let known = folded(label);
        wanted.iter().all(|wanted| known.iter().any(|known| known.starts_with(wanted.as_str())))
    };
    let texts = archive.texts.iter().map(|text| (&text.document.file.path, archive.title(text.entity)));
    let attachments = archive.attachments.iter().map(|attachment| (&attachment.path, ""));
    let all = texts.chain(attachments).filter(|(path, _)| **path != document.file.path);
    let found = all.filter(|(path, title)| is_wanted(&format!("{path} {title}"))).take(MOST + 1);
    found.map(|(path, title)| file_item(&document.file.path, path, title)).collect()
}

fn attachments(snapshot: &Snapshot, document: &Document) -> Vec<Item> {
    let attachments = snapshot.archive().attachments.iter();
    let item = |path: &RelPath| Item {
        text: written(&relative(&document.file.path, path)),
        ..file_item(&document.file.path, path, "")
    };
    attachments.map(|attachment| item(&attachment.path)).collect()
}

fn file_item(from: &RelPath, path: &RelPath, title: &str) -> Item {
    let address = relative(from, path).replace(' ', "%20");
    Item {
        label: address.clone(),
        detail: title.to_owned(),
        about: String::new(),
        kind: ItemKind::File,
        filter: format!("{address} {title}"),
        text: address,
        is_snippet: false,
    }
}

/// Returns the way from one file to another.
fn relative(from: &RelPath, to: &RelPath) -> String {
    let folder = from.parent();
    let from: Vec<&str> = folder.as_str().split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = to.as_str().split('/').collect();
    let n_shared = from.iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
    let up = from[n_shared..].iter().map(|_| "..");
    up.chain(to[n_shared..].iter().copied()).collect::<Vec<_>>().join("/")
}

fn anchors(snapshot: &Snapshot, document: &Document, path: &str) -> Vec<Item> {
    let archive = snapshot.archive();
    let entity = archive.destination(document, path).and_then(|destination| destination.entity);
    let other = entity.and_then(|entity| archive.document_of(entity));
    let target = if path.is_empty() { Some(document) } else { other.map(|other| &**other) };
    let headings = target.into_iter().flat_map(|target| &target.body.headings);
    headings
        .map(|heading| Item {
            label: heading.id.clone(),
            detail: heading.text.clone(),
            about: String::new(),
            kind: ItemKind::Anchor,
            filter: format!("{} {}", heading.id, heading.text),
            text: heading.id.clone(),
            is_snippet: false,
        })
        .collect()
}
