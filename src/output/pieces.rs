//! The pieces that occur in the views of many pages: links, counts, meetings and who takes part in them; in modules of
//! their own decisions, papers, and the text of a file.
//!
//! `docs/theme.md` describes each for those who write templates.

mod decision;
mod paper;
mod prose;

use std::borrow::Cow;

use serde::Serialize;

pub(super) use decision::{DecisionPiece, LatestDecisions, decision_pieces, latest_decisions, status_word, vote_word};
pub(super) use paper::{PaperPiece, own_paper_pieces, paper_pieces};
pub(super) use prose::{Prose, description, foreign_lang, prose, report};

use super::Edition;
use super::page::{entity_link, href, mark};
use crate::archive::{
    Actor, Appearance, AppearanceIdx, Entity, Meeting, MeetingIdx, OrganisationIdx, Part, PersonIdx, TopicIdx,
};
use crate::content::schema::{HeldStatus, Office, WebLink};
use crate::diagnostic::Diagnostic;
use crate::text::date::Date;
use crate::text::words;

/// A link.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Link {
    pub(super) title: String,
    pub(super) href: String,
}

impl Link {
    /// Makes a link.
    pub(super) fn new(title: String, href: String) -> Link {
        Link { title, href }
    }
}

/// Returns those who act as links; the address is empty for those whom the archive does not know.
pub(super) fn actors(edition: Edition<'_>, actors: &[Actor]) -> Vec<Link> {
    let link = |actor: &Actor| match actor.entity {
        Some(entity) => entity_link(edition, entity),
        None => Link::new(actor.name.clone(), String::new()),
    };
    actors.iter().map(link).collect()
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
    pub(super) date: Option<String>,
    date_iso: Option<String>,
    pub(super) place: Option<String>,
    pub(super) group: Option<Link>,
    /// The larger meeting of which it is a part.
    within: Option<Link>,
    number: Option<String>,
    status: Option<String>,
    mark: Option<&'static str>,
    summary: Option<String>,
    topics: Vec<Link>,
}

/// How many topics are shown beside a meeting in a list.
const N_TOPICS_IN_LIST: usize = 5;

/// Returns as much of a summary as belongs into a list; the page of the meeting has the whole of it.
fn summary_in_list(summary: &str) -> String {
    const LONGEST: usize = 320;
    words::clipped(summary, LONGEST).into_owned()
}

/// Makes the piece of a meeting.
pub(super) fn meeting_piece(edition: Edition<'_>, idx: MeetingIdx) -> MeetingPiece {
    let archive = &edition.archive;
    let meeting = archive.meeting(idx);
    let document = &archive.text(meeting.text).document;
    MeetingPiece {
        title: meeting.title.clone(),
        href: href(&edition.config, &meeting.address, None),
        lang: foreign_lang(edition, Entity::Meeting(idx)),
        date: meeting_date(edition, idx).map(Cow::into_owned),
        date_iso: meeting.date.map(|date| date.to_string()),
        place: meeting_place(edition, meeting),
        group: meeting.group.map(|group| entity_link(edition, Entity::Group(group))),
        within: within(edition, idx),
        number: meeting.number.clone(),
        status: held_word(edition, meeting.status),
        mark: mark(meeting.visibility),
        summary: document.matter.common.summary.as_deref().map(summary_in_list),
        topics: meeting.topics.iter().take(N_TOPICS_IN_LIST).map(|topic| topic_link(edition, *topic)).collect(),
    }
}

/// Returns when a meeting was, in words; in the site's own language they are made once.
pub(super) fn meeting_date<'a>(edition: Edition<'a>, idx: MeetingIdx) -> Option<Cow<'a, str>> {
    let meeting = edition.site.archive.meeting(idx);
    let date = meeting.date?;
    let words = || edition.words().dates(date, meeting.end_date);
    Some(match edition.is_main() {
        true => Cow::Borrowed(edition.shared_of(idx).date.get_or_init(words).as_str()),
        false => Cow::Owned(words()),
    })
}

/// Returns where a meeting was.
pub(super) fn meeting_place(edition: Edition<'_>, meeting: &Meeting) -> Option<String> {
    let place: Vec<&str> = [&meeting.city, &meeting.country].into_iter().flatten().map(String::as_str).collect();
    (!place.is_empty()).then(|| place.join(edition.words().word("comma")))
}

/// Returns the larger meeting of which one is a part: "Second day" says little by itself.
pub(super) fn within(edition: Edition<'_>, idx: MeetingIdx) -> Option<Link> {
    edition.archive.meeting(idx).parent.map(|parent| entity_link(edition, Entity::Meeting(parent)))
}

fn held_word(edition: Edition<'_>, status: HeldStatus) -> Option<String> {
    let key = match status {
        HeldStatus::Held => return None,
        HeldStatus::Planned => "held-planned",
        HeldStatus::Cancelled => "held-cancelled",
        HeldStatus::Postponed => "held-postponed",
    };
    Some(edition.words().word(key).to_owned())
}

/// Renders the entries of meetings in a list.
///
/// # Errors
///
/// A template that cannot be rendered.
pub(super) fn cards(
    edition: Edition<'_>,
    meetings: impl IntoIterator<Item = MeetingIdx>,
) -> Result<String, Diagnostic> {
    let mut all = String::new();
    for idx in meetings {
        all.push_str(&card(edition, idx)?);
    }
    Ok(all)
}

/// Renders the entry of a meeting, or returns what was rendered for another list.
fn card<'a>(edition: Edition<'a>, idx: MeetingIdx) -> Result<Cow<'a, str>, Diagnostic> {
    let slot = &edition.shared_of(idx).card;
    if let Some(card) = slot.get().filter(|_| edition.is_main()) {
        return Ok(card.into());
    }
    let meeting = edition.archive.meeting(idx);
    let mut card =
        edition.theme.render(edition.interface, "meeting-card", &meeting_piece(edition, idx), &meeting.address)?;
    // It is kept as long as the site.
    card.shrink_to_fit();
    match edition.is_main() {
        true => Ok(slot.get_or_init(|| card).into()),
        false => Ok(card.into()),
    }
}

/// A person in a meeting.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Participant {
    name: String,
    href: String,
    pub(super) role: Option<String>,
    pub(super) position: Option<String>,
    pub(super) affiliations: Vec<Link>,
    pub(super) on_behalf_of: Option<Link>,
    pub(super) sessions: Vec<Link>,
    pub(super) note: Option<String>,
}

/// Makes the piece of a person in a meeting; what the person was there is the role in the report's own words.
pub(super) fn participant(edition: Edition<'_>, idx: AppearanceIdx) -> Participant {
    let appearance = edition.archive.appearance(idx);
    participant_as(edition, appearance, appearance.role.clone())
}

/// Makes the piece of a person in a meeting for a page on which it would otherwise not be clear what part they took.
pub(super) fn participant_with_part(edition: Edition<'_>, idx: AppearanceIdx) -> Participant {
    let appearance = edition.archive.appearance(idx);
    let role = appearance.role.clone().unwrap_or_else(|| part_word(edition, &appearance.part).to_owned());
    participant_as(edition, appearance, Some(role))
}

fn participant_as(edition: Edition<'_>, appearance: &Appearance, role: Option<String>) -> Participant {
    let person = entity_link(edition, Entity::Person(appearance.person));
    let organisation = |idx: OrganisationIdx| entity_link(edition, Entity::Organisation(idx));
    Participant {
        name: person.title,
        href: person.href,
        role,
        position: appearance.position.clone(),
        affiliations: appearance.affiliations.iter().map(|idx| organisation(*idx)).collect(),
        on_behalf_of: appearance.on_behalf_of.map(organisation),
        sessions: appearance
            .sessions
            .iter()
            .map(|session| session_link(edition, appearance.meeting, *session))
            .collect(),
        note: appearance.note.clone(),
    }
}

/// Makes the piece of an organisation in a meeting: a participant without role.
pub(super) fn delegation(edition: Edition<'_>, organisation: OrganisationIdx) -> Participant {
    let body = entity_link(edition, Entity::Organisation(organisation));
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

/// Returns the kind of an entity, by the name of its template, which is also the key of its word.
pub(super) fn kind_name(entity: Entity) -> &'static str {
    match entity {
        Entity::Meeting(_) => "meeting",
        Entity::Person(_) => "speaker",
        Entity::Topic(_) => "topic",
        Entity::Organisation(_) => "organisation",
        Entity::Group(_) => "group",
        Entity::Page(_) => "page",
    }
}

/// Returns what a part is called.
pub(super) fn part_word<'a>(edition: Edition<'a>, part: &'a Part) -> &'a str {
    let key = match part {
        Part::Officer(office) => return office_word(edition, office),
        Part::SessionChair => "part-session-chair",
        Part::Speaker => "part-speaker",
        Part::Attendee => "part-attendee",
        Part::Participant => "part-participant",
        Part::Observer => "part-observer",
        Part::Regrets => "part-regrets",
    };
    edition.words().word(key)
}

/// Returns what an office is called: in the words of the interface if front matter has a key for it or a convention knows it,
/// else as the report has it.
pub(super) fn office_word<'a>(edition: Edition<'a>, office: &'a str) -> &'a str {
    let Some(known) = Office::of(office) else { return office };
    let key = match known {
        Office::Chair => "office-chair",
        Office::ViceChair => "office-vice-chair",
        Office::Rapporteur => "office-rapporteur",
        Office::Secretary => "office-secretary",
        Office::CoChair => "office-co-chair",
        Office::Scribe => "office-scribe",
        Office::MinuteTaker => "office-minute-taker",
        Office::Moderator => "office-moderator",
        Office::Facilitator => "office-facilitator",
        Office::Lead => "office-lead",
        Office::Timekeeper => "office-timekeeper",
    };
    edition.words().word(key)
}

/// Returns a link to a session: to its section in the report, or to the report if that has none.
pub(super) fn session_link(edition: Edition<'_>, meeting: MeetingIdx, session: usize) -> Link {
    let meeting = edition.archive.meeting(meeting);
    let session = &meeting.sessions[session];
    Link::new(session.title.clone(), href(&edition.config, &meeting.address, session.anchor.as_deref()))
}

/// Returns a link to a topic.
pub(super) fn topic_link(edition: Edition<'_>, topic: TopicIdx) -> Link {
    entity_link(edition, Entity::Topic(topic))
}

/// Returns links to topics.
pub(super) fn topic_links(edition: Edition<'_>, topics: &[TopicIdx]) -> Vec<Link> {
    topics.iter().map(|topic| topic_link(edition, *topic)).collect()
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

/// Returns the dates of people's appearances.
pub(super) fn appearance_dates<'a>(
    edition: Edition<'a>,
    appearances: &'a [AppearanceIdx],
) -> impl Iterator<Item = Date> + 'a {
    appearances.iter().filter_map(move |idx| edition.archive.meeting(edition.archive.appearance(*idx).meeting).date)
}

/// Returns a person as a link.
pub(super) fn person_link(edition: Edition<'_>, person: PersonIdx) -> Link {
    entity_link(edition, Entity::Person(person))
}
