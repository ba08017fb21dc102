//! What is new, for feed readers: Atom 1.0 (RFC 4287) and JSON Feed 1.1, for the site, for each group, topic, person and
//! organisation, and for the decisions.
//!
//! Feeds need addresses in full, so there are none without `base_url`. An entry is dated by when its report changed last,
//! so that a report of long ago that was added or corrected yesterday is news; where that is not known, by the meeting.

use atom_syndication::{Category, Entry as AtomEntry, Feed as AtomFeed, FixedDateTime, Generator, Link, Person, Text};
use serde::Serialize;
use uuid::Uuid;

use super::page::{absolute, encoded};
use super::{
    Audience, Edition, Form, Ingredients, Output, PageRef, Rendered, Route, Subject, identity, lists, metadata, pieces,
};
use crate::archive::{AppearanceIdx, Decision, DecisionIdx, Entity, List, Meeting, MeetingIdx, Visibility};
use crate::config::Machine;
use crate::content::Kind;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::words;

pub(super) struct Atom;
pub(super) struct JsonFeed;

/// How many entries a feed has, the latest ones.
const N_ENTRIES: usize = 40;
/// How many characters of a decision make its title.
const LONGEST_TITLE: usize = 120;

/// What both formats say, each in its way.
struct Feed {
    id: Uuid,
    title: String,
    /// The address of the page that shows the same.
    page: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: Uuid,
    title: String,
    url: String,
    published: jiff::Timestamp,
    updated: jiff::Timestamp,
    summary: String,
    author: String,
    tags: Vec<String>,
    lang: String,
}

impl Output for Atom {
    fn name(&self) -> &'static str {
        Machine::Atom.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Atom)
    }

    fn forms(&self, site: &Site, page: PageRef<'_>) -> Vec<Form> {
        forms(site, page, "feed.xml", "application/atom+xml", "Atom")
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        routes(site, "feed.xml")
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        ingredients(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        Ok(Rendered::Bytes(atom(edition, &feed(edition, subject)).into_bytes()))
    }
}

impl Output for JsonFeed {
    fn name(&self) -> &'static str {
        Machine::JsonFeed.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::JsonFeed)
    }

    fn forms(&self, site: &Site, page: PageRef<'_>) -> Vec<Form> {
        forms(site, page, "feed.json", "application/feed+json", "JSON Feed")
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        routes(site, "feed.json")
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        ingredients(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let json =
            serde_json::to_vec(&json_feed(edition, &feed(edition, subject))).expect("strings and lists are JSON");
        Ok(Rendered::Bytes(json))
    }
}

/// Returns what has a feed: what has at least one meeting with a date, so that a feed is never empty.
fn subjects(site: &Site) -> Vec<Subject> {
    if site.config.base_url.is_none() {
        return Vec::new();
    }
    let kinds = [Kind::Group, Kind::Topic, Kind::Person, Kind::Organisation].into_iter();
    let entities = kinds.flat_map(|kind| site.archive.all(kind)).map(Subject::Entity);
    let all = [Subject::Whole, Subject::Decisions].into_iter().chain(entities);
    all.filter(|subject| has_entries(site, *subject)).collect()
}

fn has_entries(site: &Site, subject: Subject) -> bool {
    if subject == Subject::Decisions {
        return site.archive.decisions.iter().any(|decision| is_told(site.archive.meeting(decision.meeting)));
    }
    meetings(site, subject).any(|idx| is_told(site.archive.meeting(idx)))
}

/// Tells whether feeds tell of a meeting: one for everybody, whose time is known.
fn is_told(meeting: &Meeting) -> bool {
    meeting.visibility == Visibility::Public && meeting.date.is_some() && meeting.translation_of.is_none()
}

/// Returns the address of the page that shows what a feed tells.
fn page_of(site: &Site, subject: Subject) -> String {
    match subject {
        Subject::Entity(entity) => site.archive.address(entity).to_owned(),
        Subject::Decisions => List::Decisions.address().to_owned(),
        _ => String::new(),
    }
}

fn routes(site: &Site, file_name: &str) -> Vec<Route> {
    let route = |subject| Route { address: format!("{}{file_name}", page_of(site, subject)), subject, source: None };
    subjects(site).into_iter().map(route).collect()
}

fn forms(site: &Site, page: PageRef<'_>, file_name: &str, media_type: &'static str, name: &'static str) -> Vec<Form> {
    let subject = match page.entity {
        Some(Entity::Meeting(_) | Entity::Page(_)) => return Vec::new(),
        Some(entity) => Subject::Entity(entity),
        None if page.address.is_empty() => Subject::Whole,
        None if page.address == List::Decisions.address() => Subject::Decisions,
        None => return Vec::new(),
    };
    if site.config.base_url.is_none() || !has_entries(site, subject) {
        return Vec::new();
    }
    vec![Form { rel: "alternate", media_type, name, address: format!("{}{file_name}", page.address) }]
}

/// Returns what a feed is made of: the reports that it tells of, of which it quotes the beginning.
fn ingredients(site: &Site, subject: Subject) -> Ingredients {
    match subject {
        Subject::Entity(_) => {
            let latest = latest(site, subject).into_iter();
            Ingredients::Prose(latest.map(|idx| site.archive.meeting(idx).text).collect())
        }
        _ => Ingredients::Everything,
    }
}

/// Returns the meetings of a subject.
fn meetings<'a>(site: &'a Site, subject: Subject) -> Box<dyn Iterator<Item = MeetingIdx> + 'a> {
    let archive = &*site.archive;
    let of_appearances =
        |appearances: &'a [AppearanceIdx]| appearances.iter().map(|idx| archive.appearance(*idx).meeting);
    match subject {
        Subject::Entity(Entity::Group(idx)) => Box::new(archive.group(idx).meetings.iter().copied()),
        Subject::Entity(Entity::Topic(idx)) => Box::new(archive.topic(idx).meetings.iter().copied()),
        Subject::Entity(Entity::Person(idx)) => Box::new(of_appearances(&archive.person(idx).appearances)),
        Subject::Entity(Entity::Organisation(idx)) => {
            let organisation = archive.organisation(idx);
            let delegations = organisation.delegations.iter().map(|(meeting, _)| *meeting);
            Box::new(of_appearances(&organisation.appearances).chain(delegations))
        }
        _ => Box::new(archive.originals().map(|(idx, _)| idx)),
    }
}

fn feed(edition: Edition<'_>, subject: Subject) -> Feed {
    let archive = &edition.archive;
    let page = page_of(edition.site, subject);
    let (owner, name) = match subject {
        Subject::Entity(entity) => (identity::of_entity(edition.site, entity), Some(archive.title(entity).to_owned())),
        Subject::Decisions => (
            identity::of_part(identity::of_archive(edition.site), "decisions"),
            Some(lists::title(edition, List::Decisions)),
        ),
        _ => (identity::of_archive(edition.site), None),
    };
    let site_title = &edition.config.title;
    let title = name.map_or_else(|| site_title.clone(), |name| format!("{name} – {site_title}"));
    let mut entries: Vec<Entry> = match subject {
        Subject::Decisions => decision_entries(edition),
        _ => latest(edition.site, subject).into_iter().map(|idx| meeting_entry(edition, idx)).collect(),
    };
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.updated, entry.published)));
    entries.truncate(N_ENTRIES);
    Feed { id: identity::of_part(owner, "feed"), title: one_line(&title), page, entries }
}

/// Returns the meetings of which a subject's feed tells, the latest first.
fn latest(site: &Site, subject: Subject) -> Vec<MeetingIdx> {
    let mut meetings: Vec<MeetingIdx> =
        meetings(site, subject).filter(|idx| is_told(site.archive.meeting(*idx))).collect();
    meetings.sort_by_key(|idx| std::cmp::Reverse((moments(site, *idx), *idx)));
    meetings.dedup();
    meetings.truncate(N_ENTRIES);
    meetings
}

/// Returns when a report changed last and when its meeting was, for one of which feeds tell. What is still to come is
/// published as soon as it was written (RFC 4287, 4.2.9): readers that sort by this would have it at the top for ever.
fn moments(site: &Site, idx: MeetingIdx) -> (jiff::Timestamp, jiff::Timestamp) {
    let meeting = site.archive.meeting(idx);
    let held = meeting.end_date.or(meeting.date).map(|date| date.midnight()).unwrap_or_default();
    let updated = site.modified(Entity::Meeting(idx)).unwrap_or(held);
    (updated, held.min(updated))
}

fn meeting_entry(edition: Edition<'_>, idx: MeetingIdx) -> Entry {
    let archive = &edition.archive;
    let entity = Entity::Meeting(idx);
    let meeting = archive.meeting(idx);
    let (updated, published) = moments(edition.site, idx);
    let title = one_line(&meeting.title);
    let text = archive.text(meeting.text);
    Entry {
        id: identity::of_entity(edition.site, entity),
        url: absolute(&edition.config, &meeting.address).unwrap_or_default(),
        published,
        updated,
        summary: pieces::description(Some(text)).map_or_else(|| title.clone(), |summary| one_line(&summary)),
        author: one_line(metadata::author(edition.site, meeting)),
        tags: meeting.topics.iter().map(|topic| one_line(&archive.topic(*topic).title)).collect(),
        lang: edition.site.lang_of(entity).to_owned(),
        title,
    }
}

fn decision_entries(edition: Edition<'_>) -> Vec<Entry> {
    let all = (0..edition.archive.decisions.len()).map(DecisionIdx::new).map(|idx| edition.archive.decision(idx));
    let mut told: Vec<&Decision> = all.filter(|decision| is_told(edition.archive.meeting(decision.meeting))).collect();
    told.sort_by_key(|decision| std::cmp::Reverse(moments(edition.site, decision.meeting)));
    told.truncate(N_ENTRIES);
    told.into_iter().map(|decision| decision_entry(edition, decision)).collect()
}

fn decision_entry(edition: Edition<'_>, decision: &Decision) -> Entry {
    let archive = &edition.archive;
    let of_meeting = meeting_entry(edition, decision.meeting);
    let text = one_line(&decision.text);
    let by: Vec<&str> = decision.by.iter().map(|actor| actor.name.as_str()).collect();
    let due = decision.due.map(|due| format!("→ {due}"));
    let facts = [Some(of_meeting.title), Some(by.join(", ")), due].into_iter().flatten();
    let facts: Vec<String> = facts.filter(|fact| !fact.is_empty()).collect();
    Entry {
        id: identity::of_part(of_meeting.id, &format!("decisions/{}", decision.id)),
        title: words::clipped(&text, LONGEST_TITLE).into_owned(),
        url: format!("{}#{}", of_meeting.url, crate::text::slug::percent_encode_path(&decision.anchor)),
        summary: one_line(&format!("{text} ({})", facts.join("; "))),
        tags: decision.topics.iter().map(|topic| one_line(&archive.topic(*topic).title)).collect(),
        ..of_meeting
    }
}

/// Returns a text as a line that XML can hold: some control characters cannot even be escaped (XML 1.0, 2.2).
fn one_line(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text: String = text.chars().filter(|c| !matches!(c, '\u{FFFE}' | '\u{FFFF}')).collect();
    words::squeeze(&text).into_owned()
}

fn atom(edition: Edition<'_>, feed: &Feed) -> String {
    let config = &edition.config;
    let base = config.base_url.as_deref().unwrap_or_default();
    let link = |rel: &str, href: String, media_type: &str| Link {
        rel: rel.to_owned(),
        href,
        mime_type: Some(media_type.to_owned()),
        ..Link::default()
    };
    let page = encoded(config, &feed.page);
    let folder = crate::text::slug::percent_encode_path(&feed.page);
    let document = AtomFeed {
        lang: Some(config.lang.clone()),
        title: Text::plain(feed.title.clone()),
        id: urn(feed.id),
        updated: fixed(feed.entries.iter().map(|entry| entry.updated).max().unwrap_or_default()),
        authors: vec![Person { name: one_line(config.publisher()), ..Person::default() }],
        generator: Some(Generator { value: "Rapporteur".to_owned(), ..Generator::default() }),
        rights: config.license.as_ref().map(|license| Text::plain(one_line(license))),
        links: vec![
            link("self", format!("{base}{folder}feed.xml"), "application/atom+xml"),
            link("alternate", format!("{base}{page}"), "text/html"),
        ],
        entries: feed.entries.iter().map(atom_entry).collect(),
        ..AtomFeed::default()
    };
    let xml = document.write_to(Vec::new()).expect("a vector takes everything");
    format!("{}\n", String::from_utf8(xml).expect("it was made of strings"))
}

fn atom_entry(entry: &Entry) -> AtomEntry {
    AtomEntry {
        title: Text::plain(entry.title.clone()),
        id: urn(entry.id),
        updated: fixed(entry.updated),
        published: Some(fixed(entry.published)),
        authors: vec![Person { name: entry.author.clone(), ..Person::default() }],
        categories: entry.tags.iter().map(|tag| Category { term: tag.clone(), ..Category::default() }).collect(),
        links: vec![Link {
            rel: "alternate".to_owned(),
            href: entry.url.clone(),
            mime_type: Some("text/html".to_owned()),
            hreflang: Some(entry.lang.clone()),
            ..Link::default()
        }],
        summary: Some(Text::plain(entry.summary.clone())),
        ..AtomEntry::default()
    }
}

fn urn(id: Uuid) -> String {
    id.urn().to_string()
}

fn fixed(moment: jiff::Timestamp) -> FixedDateTime {
    moment.to_string().parse().expect("jiff writes what RFC 3339 asks for")
}

#[derive(Serialize)]
struct JsonDocument<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: String,
    feed_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    language: &'a str,
    authors: [JsonAuthor<'a>; 1],
    items: Vec<JsonItem<'a>>,
}

#[derive(Serialize)]
struct JsonAuthor<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    id: String,
    url: &'a str,
    title: &'a str,
    content_text: &'a str,
    date_published: String,
    date_modified: String,
    authors: [JsonAuthor<'a>; 1],
    tags: &'a [String],
    language: &'a str,
}

fn json_feed<'a>(edition: Edition<'a>, feed: &'a Feed) -> JsonDocument<'a> {
    let config = &edition.site.config;
    let base = config.base_url.as_deref().unwrap_or_default();
    let folder = crate::text::slug::percent_encode_path(&feed.page);
    let item = |entry: &'a Entry| JsonItem {
        id: urn(entry.id),
        url: &entry.url,
        title: &entry.title,
        content_text: &entry.summary,
        date_published: entry.published.to_string(),
        date_modified: entry.updated.to_string(),
        authors: [JsonAuthor { name: &entry.author }],
        tags: &entry.tags,
        language: &entry.lang,
    };
    JsonDocument {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: format!("{base}{}", encoded(config, &feed.page)),
        feed_url: format!("{base}{folder}feed.json"),
        description: config.description.as_deref().filter(|_| feed.page.is_empty()),
        language: &config.lang,
        authors: [JsonAuthor { name: config.publisher() }],
        items: feed.entries.iter().map(item).collect(),
    }
}
