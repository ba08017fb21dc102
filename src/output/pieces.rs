//! The pieces that occur in the views of many pages.
//!
//! `docs/theme.md` describes each for those who write templates.

use serde::Serialize;

use super::page::{entity_link, href, mark};
use crate::archive::{
    Actor, Appearance, AppearanceIdx, Decision, DecisionIdx, Entity, MeetingIdx, OrganisationIdx, PaperIdx, Part,
    PersonIdx, Text, TopicIdx,
};
use crate::content::schema::{DecisionStatus, HeldStatus, WebLink};
use crate::diagnostic::Diagnostic;
use crate::locale::direction;
use crate::site::Edition;
use crate::text::date::Date;

/// A link.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Link {
    pub(super) title: String,
    pub(super) href: String,
}

impl Link {
    pub(super) fn new(title: String, href: String) -> Link {
        Link { title, href }
    }
}

/// Makes a link.
pub(super) fn link(title: &str, href: &str) -> Link {
    Link::new(title.to_owned(), href.to_owned())
}

/// A link with a number.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Count {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) n: usize,
}

impl Count {
    pub(super) fn new(link: Link, n: usize) -> Count {
        Count { title: link.title, href: link.href, n }
    }
}

/// A meeting in a list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MeetingPiece {
    title: String,
    href: String,
    lang: Option<String>,
    date: Option<String>,
    date_iso: Option<String>,
    place: Option<String>,
    group: Option<Link>,
    number: Option<String>,
    status: Option<String>,
    mark: Option<&'static str>,
    summary: Option<String>,
    topics: Vec<Link>,
}

/// How many topics are shown beside a meeting in a list.
const N_TOPICS_IN_LIST: usize = 5;

/// Makes the piece of a meeting.
pub(super) fn meeting_piece(site: Edition<'_>, idx: MeetingIdx) -> MeetingPiece {
    let archive = &site.archive;
    let meeting = archive.meeting(idx);
    let document = &archive.text(meeting.text).document;
    let place: Vec<&str> = [&meeting.city, &meeting.country].into_iter().flatten().map(String::as_str).collect();
    MeetingPiece {
        title: meeting.title.clone(),
        href: href(&site.config, &meeting.address, None),
        lang: foreign_lang(site, Entity::Meeting(idx)),
        date: meeting.date.map(|date| site.words().dates(date, meeting.end_date)),
        date_iso: meeting.date.map(|date| date.to_string()),
        place: (!place.is_empty()).then(|| place.join(site.words().word("comma"))),
        group: meeting.group.map(|group| entity_link(site, Entity::Group(group))),
        number: meeting.number.clone(),
        status: held_word(site, meeting.status),
        mark: mark(meeting.visibility),
        summary: document.matter.common.summary.clone(),
        topics: meeting.topics.iter().take(N_TOPICS_IN_LIST).map(|topic| topic_link(site, *topic)).collect(),
    }
}

fn held_word(site: Edition<'_>, status: HeldStatus) -> Option<String> {
    let key = match status {
        HeldStatus::Held => return None,
        HeldStatus::Planned => "held-planned",
        HeldStatus::Cancelled => "held-cancelled",
        HeldStatus::Postponed => "held-postponed",
    };
    Some(site.words().word(key).to_owned())
}

/// Renders the entries of meetings in a list.
///
/// # Errors
///
/// A template that cannot be rendered.
pub(super) fn cards(site: Edition<'_>, meetings: impl IntoIterator<Item = MeetingIdx>) -> Result<String, Diagnostic> {
    let mut all = String::new();
    for idx in meetings {
        all.push_str(&card(site, idx)?);
    }
    Ok(all)
}

/// Renders the entry of a meeting, or returns what was rendered for another list.
fn card<'a>(site: Edition<'a>, idx: MeetingIdx) -> Result<std::borrow::Cow<'a, str>, Diagnostic> {
    let slot = &site.site.cards[idx.position()];
    let is_shared = site.words().lang == site.config.lang;
    if let Some(card) = slot.get().filter(|_| is_shared) {
        return Ok(card.into());
    }
    let meeting = site.archive.meeting(idx);
    let card = site.theme.render(site.interface, "meeting-card", &meeting_piece(site, idx), &meeting.address)?;
    match is_shared {
        true => Ok(slot.get_or_init(|| card).into()),
        false => Ok(card.into()),
    }
}

/// A person in a meeting.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Participant {
    name: String,
    href: String,
    role: Option<String>,
    position: Option<String>,
    affiliations: Vec<Link>,
    on_behalf_of: Option<Link>,
    sessions: Vec<Link>,
    note: Option<String>,
}

/// Makes the piece of a person in a meeting; what the person was there is the role in the report's own words.
pub(super) fn participant(site: Edition<'_>, idx: AppearanceIdx) -> Participant {
    let appearance = site.archive.appearance(idx);
    participant_as(site, appearance, appearance.role.clone())
}

/// Makes the piece of a person in a meeting for a page on which it would otherwise not be clear what part they took.
pub(super) fn participant_with_part(site: Edition<'_>, idx: AppearanceIdx) -> Participant {
    let appearance = site.archive.appearance(idx);
    let role = appearance.role.clone().unwrap_or_else(|| part_word(site, &appearance.part).to_owned());
    participant_as(site, appearance, Some(role))
}

fn participant_as(site: Edition<'_>, appearance: &Appearance, role: Option<String>) -> Participant {
    let person = entity_link(site, Entity::Person(appearance.person));
    let organisation = |idx: OrganisationIdx| entity_link(site, Entity::Organisation(idx));
    Participant {
        name: person.title,
        href: person.href,
        role,
        position: appearance.position.clone(),
        affiliations: appearance.affiliations.iter().map(|idx| organisation(*idx)).collect(),
        on_behalf_of: appearance.on_behalf_of.map(organisation),
        sessions: appearance.sessions.iter().map(|session| session_link(site, appearance.meeting, *session)).collect(),
        note: appearance.note.clone(),
    }
}

/// Makes the piece of an organisation in a meeting: a participant without role.
pub(super) fn delegation(site: Edition<'_>, organisation: OrganisationIdx) -> Participant {
    let body = entity_link(site, Entity::Organisation(organisation));
    Participant {
        name: body.title,
        href: body.href,
        role: None,
        position: None,
        affiliations: Vec::new(),
        on_behalf_of: None,
        sessions: Vec::new(),
        note: None,
    }
}

/// Returns what a part is called.
pub(super) fn part_word<'a>(site: Edition<'a>, part: &'a Part) -> &'a str {
    let key = match part {
        Part::Officer(office) => return office_word(site, office),
        Part::SessionChair => "part-session-chair",
        Part::Speaker => "part-speaker",
        Part::Attendee => "part-attendee",
        Part::Participant => "part-participant",
        Part::Observer => "part-observer",
        Part::Regrets => "part-regrets",
    };
    site.words().word(key)
}

/// Returns what an office is called: in the words of the interface if the front matter has a key for it, else as the
/// report has it.
pub(super) fn office_word<'a>(site: Edition<'a>, office: &'a str) -> &'a str {
    let key = match office {
        "Chair" => "office-chair",
        "Vice-Chair" => "office-vice-chair",
        "Rapporteur" => "office-rapporteur",
        "Secretary" => "office-secretary",
        other => return other,
    };
    site.words().word(key)
}

/// Returns a link to a session: to its section in the report, or to the report if that has none.
pub(super) fn session_link(site: Edition<'_>, meeting: MeetingIdx, session: usize) -> Link {
    let meeting = site.archive.meeting(meeting);
    let session = &meeting.sessions[session];
    Link::new(session.title.clone(), href(&site.config, &meeting.address, session.anchor.as_deref()))
}

/// Returns a link to a topic.
pub(super) fn topic_link(site: Edition<'_>, topic: TopicIdx) -> Link {
    entity_link(site, Entity::Topic(topic))
}

/// Returns links to topics.
pub(super) fn topic_links(site: Edition<'_>, topics: &[TopicIdx]) -> Vec<Link> {
    topics.iter().map(|topic| topic_link(site, *topic)).collect()
}

/// A decision.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DecisionPiece {
    id: String,
    href: String,
    anchor: String,
    text: String,
    status: &'static str,
    status_word: String,
    is_overdue: bool,
    due: Option<String>,
    due_iso: Option<String>,
    by: Vec<Link>,
    topics: Vec<Link>,
    session: Option<Link>,
    meeting: Link,
    meeting_date: Option<String>,
    resolved_in: Option<Link>,
    note: Option<String>,
}

/// Makes the piece of a decision.
pub(super) fn decision_piece(site: Edition<'_>, idx: DecisionIdx) -> DecisionPiece {
    let archive = &site.archive;
    let decision = archive.decision(idx);
    let meeting = archive.meeting(decision.meeting);
    let status = status_name(decision.status);
    DecisionPiece {
        id: decision.id.clone(),
        href: href(&site.config, &meeting.address, Some(&decision.anchor)),
        anchor: decision.anchor.clone(),
        text: decision.text.clone(),
        status,
        status_word: status_word(site, decision.status),
        is_overdue: is_overdue(site, decision),
        due: decision.due.map(|due| site.words().date(due)),
        due_iso: decision.due.map(|due| due.to_string()),
        by: actors(site, &decision.by),
        topics: topic_links(site, &decision.topics),
        session: decision.session.map(|session| session_link(site, decision.meeting, session)),
        meeting: entity_link(site, Entity::Meeting(decision.meeting)),
        meeting_date: meeting.date.map(|date| site.words().dates(date, meeting.end_date)),
        // A decision that was settled where it was taken needs no word about that.
        resolved_in: decision
            .resolved_in
            .filter(|resolved_in| *resolved_in != decision.meeting)
            .map(|meeting| entity_link(site, Entity::Meeting(meeting))),
        note: decision.note.clone(),
    }
}

/// Tells whether a decision was still open when its time was up: on the day of the latest meeting, for an archive says
/// the same whenever it is built.
pub(super) fn is_overdue(site: Edition<'_>, decision: &Decision) -> bool {
    let is_open = decision.status == DecisionStatus::Open;
    let due = decision.due.filter(|_| is_open).map(Date::last_day);
    due.zip(latest_meeting(site)).is_some_and(|(due, latest)| due < latest.first_day())
}

/// Returns the date of the latest meeting that took place.
pub(super) fn latest_meeting(site: Edition<'_>) -> Option<Date> {
    let held = site.archive.meetings.iter().rev().filter(|meeting| meeting.status == HeldStatus::Held);
    held.filter_map(|meeting| meeting.date).next()
}

/// Makes the pieces of decisions.
pub(super) fn decision_pieces(site: Edition<'_>, decisions: &[DecisionIdx]) -> Vec<DecisionPiece> {
    decisions.iter().map(|idx| decision_piece(site, *idx)).collect()
}

/// Returns the name of a status in templates.
pub(super) fn status_name(status: DecisionStatus) -> &'static str {
    match status {
        DecisionStatus::Open => "open",
        DecisionStatus::Done => "done",
        DecisionStatus::Dropped => "dropped",
        DecisionStatus::Superseded => "superseded",
    }
}

/// Returns a status in words.
pub(super) fn status_word(site: Edition<'_>, status: DecisionStatus) -> String {
    let key = match status {
        DecisionStatus::Open => "status-open",
        DecisionStatus::Done => "status-done",
        DecisionStatus::Dropped => "status-dropped",
        DecisionStatus::Superseded => "status-superseded",
    };
    site.words().word(key).to_owned()
}

/// Returns those who act as links; the address is empty for those whom the archive does not know.
fn actors(site: Edition<'_>, actors: &[Actor]) -> Vec<Link> {
    let link = |actor: &Actor| match actor.entity {
        Some(entity) => entity_link(site, entity),
        None => Link::new(actor.name.clone(), String::new()),
    };
    actors.iter().map(link).collect()
}

/// A paper.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PaperPiece {
    title: String,
    href: Option<String>,
    is_external: bool,
    format: Option<String>,
    size: Option<String>,
    symbol: Option<String>,
    date: Option<String>,
    by: Vec<Link>,
    lang: Option<String>,
    note: Option<String>,
    meeting: Option<Link>,
    meeting_date: Option<String>,
}

/// Makes the piece of a paper.
pub(super) fn paper_piece(site: Edition<'_>, idx: PaperIdx) -> PaperPiece {
    let paper = site.archive.paper(idx);
    let meeting = site.archive.meeting(paper.meeting);
    let own = paper.file.as_ref().map(|file| href(&site.config, &file.address, file.fragment.as_deref()));
    let attachment = paper.file.as_ref().and_then(|file| file.attachment).map(|at| &site.archive.attachments[at]);
    PaperPiece {
        title: paper.title.clone(),
        is_external: own.is_none() && paper.url.is_some(),
        href: own.or_else(|| paper.url.clone()),
        format: attachment.map(|attachment| attachment.path.extension().to_uppercase()).filter(|name| !name.is_empty()),
        size: attachment.map(|attachment| size_in_words(site, attachment.length)),
        symbol: paper.symbol.clone(),
        date: paper.date.map(|date| site.words().date(date)),
        by: actors(site, &paper.by),
        lang: paper.lang.clone(),
        note: paper.note.clone(),
        meeting: Some(entity_link(site, Entity::Meeting(paper.meeting))),
        meeting_date: meeting.date.map(|date| site.words().dates(date, meeting.end_date)),
    }
}

/// Makes the pieces of papers.
pub(super) fn paper_pieces(site: Edition<'_>, papers: &[PaperIdx]) -> Vec<PaperPiece> {
    papers.iter().map(|idx| paper_piece(site, *idx)).collect()
}

/// Makes the pieces of papers for the page of their meeting, which needs no link to itself.
pub(super) fn own_paper_pieces(site: Edition<'_>, papers: &[PaperIdx]) -> Vec<PaperPiece> {
    papers.iter().map(|idx| PaperPiece { meeting: None, ..paper_piece(site, *idx) }).collect()
}

/// Returns a size in the units of IEC 80000-13 that readers know from their file managers: "12 KB".
fn size_in_words(site: Edition<'_>, bytes: u64) -> String {
    let (key, n) = match bytes {
        0..1_000 => ("size-bytes", bytes.to_string()),
        1_000..1_000_000 => ("size-kilobytes", bytes.div_ceil(1_000).to_string()),
        _ => ("size-megabytes", format!("{}.{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000)),
    };
    site.words().fill(key, &[("n", &n)])
}

/// A heading of a body, for the table of contents.
#[derive(Clone, Debug, Serialize)]
pub(super) struct HeadingPiece {
    level: u8,
    title: String,
    href: String,
}

/// The text of an entity's own file, as far as all pages show it alike.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Prose {
    pub(super) headings: Vec<HeadingPiece>,
    pub(super) body: super::page::Html,
    pub(super) has_body: bool,
    /// The language of the title and the text, if it is not that of the interface.
    pub(super) text_lang: Option<String>,
    pub(super) text_dir: &'static str,
    pub(super) links: Vec<Link>,
    /// What the file's front matter says for the site's own theme.
    pub(super) extra: serde_json::Value,
}

/// Makes the text of an entity's own file, empty if it has none.
pub(super) fn prose(site: Edition<'_>, text: Option<&Text>, pieces: &mut super::page::Pieces) -> Prose {
    let html = text.map(|text| super::body::html(site, text)).unwrap_or_default();
    prose_of(site, text, html, pieces)
}

/// Makes the text of a report, with its margin.
pub(super) fn report(site: Edition<'_>, text: &Text, pieces: &mut super::page::Pieces) -> Prose {
    prose_of(site, Some(text), super::body::html_with_margin(site, text), pieces)
}

/// Returns the language of a text, if it is not that of the interface.
pub(super) fn foreign_lang(site: Edition<'_>, entity: Entity) -> Option<String> {
    let lang = site.lang_of(entity);
    (lang != site.words().lang).then(|| lang.to_owned())
}

fn prose_of(site: Edition<'_>, text: Option<&Text>, html: String, pieces: &mut super::page::Pieces) -> Prose {
    let lang = text.map_or(site.config.lang.as_str(), |text| site.lang_of(text.entity));
    let text_lang = (lang != site.words().lang).then(|| lang.to_owned());
    let text_dir = direction(lang);
    let Some(text) = text else {
        return Prose {
            headings: Vec::new(),
            body: pieces.keep(html),
            has_body: false,
            text_lang,
            text_dir,
            links: Vec::new(),
            extra: serde_json::Value::Null,
        };
    };
    let body = &text.document.body;
    let heading = |heading: &crate::content::markdown::Heading| HeadingPiece {
        level: heading.level,
        title: heading.text.clone(),
        href: format!("#{}", heading.id),
    };
    Prose {
        headings: body.headings.iter().map(heading).collect(),
        body: pieces.keep(html),
        text_lang,
        text_dir,
        has_body: !body.html.trim().is_empty(),
        links: web_links(&text.document.matter.common.links),
        extra: text.document.matter.common.extra.clone(),
    }
}

/// Returns links to other sites.
pub(super) fn web_links(links: &[WebLink]) -> Vec<Link> {
    links
        .iter()
        .map(|link| Link::new(link.title.clone().unwrap_or_else(|| link.url.clone()), link.url.clone()))
        .collect()
}

/// Returns the years that dates span: "2016–2023".
pub(super) fn years(dates: impl Iterator<Item = Date>) -> Option<String> {
    let (first, last) = dates.map(|date| date.year).fold(None, |span: Option<(i16, i16)>, year| {
        Some(span.map_or((year, year), |(first, last)| (first.min(year), last.max(year))))
    })?;
    Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
}

/// Counts how often each value occurs; the most frequent first, of equals in the order of the values.
pub(super) fn most_frequent<T: Ord + Copy>(values: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: std::collections::BTreeMap<T, usize> = std::collections::BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(value, n)| (std::cmp::Reverse(n), value));
    counts
}

/// Returns a sentence that describes a text: its summary, or the beginning of its first paragraph.
pub(super) fn description(text: Option<&Text>) -> Option<String> {
    const LONGEST: usize = 160;
    let document = &text?.document;
    let summary = document.matter.common.summary.clone();
    summary.or_else(|| {
        let lead = &document.body.lead;
        if lead.chars().count() <= LONGEST {
            return Some(lead.clone()).filter(|lead| !lead.is_empty());
        }
        let end = lead.char_indices().nth(LONGEST).map_or(lead.len(), |(end, _)| end);
        let end = lead[..end].rfind(' ').unwrap_or(end);
        Some(format!("{}…", lead[..end].trim_end_matches([',', ';', ':', ' '])))
    })
}

/// Returns the dates of people's appearances.
pub(super) fn appearance_dates<'a>(
    site: Edition<'a>,
    appearances: &'a [AppearanceIdx],
) -> impl Iterator<Item = Date> + 'a {
    appearances.iter().filter_map(move |idx| site.archive.meeting(site.archive.appearance(*idx).meeting).date)
}

/// Returns a person as a link.
pub(super) fn person_link(site: Edition<'_>, person: PersonIdx) -> Link {
    entity_link(site, Entity::Person(person))
}
