//! Where a person appeared: on their own page, and with very many meetings on pages of their own but for the latest.

use serde::Serialize;

use super::chronicle::{Title, push, word_html, write_entry, write_links, write_place};
use super::page::{Html, Page, Pieces, entity_link, href, render, text_html};
use super::pieces::{self, Count, Link, Participant, participant_with_part};
use super::speakers::in_order;
use super::{Edition, Output, Rendered, Route, Subject, lists};
use crate::archive::{Appearance, AppearanceIdx, Entity, List, Part, Person, PersonIdx};
use crate::diagnostic::Diagnostic;
use crate::site::Site;

/// How many meetings stand on one page. They are counted from the oldest on, so that a page once full stays as it is.
const MOST_ON_ONE_PAGE: usize = 300;

/// In a longer list, with a line for each meeting, it is not said again and again that somebody attended.
const MOST_THAT_SAY_ALL: usize = 24;

pub(super) struct EarlierAppearances;

#[derive(Serialize)]
struct View {
    title: String,
    n: usize,
    /// What the meetings were attended as of which nothing is said, if there are any.
    attended: Option<String>,
    appearances: Html,
    previous: Option<Link>,
    next: Link,
}

impl Output for EarlierAppearances {
    fn name(&self) -> &'static str {
        "earlier appearances"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let people = PersonIdx::each(&site.archive.people);
        let many = people.filter(|(_, person)| person.appearances.len() > MOST_ON_ONE_PAGE);
        let parts = many.flat_map(|(idx, person)| {
            let n_parts = n_meetings(site, person).div_ceil(MOST_ON_ONE_PAGE);
            (0..n_parts.saturating_sub(1)).map(move |part| (person, idx, part))
        });
        let route = |(person, idx, part): (&Person, PersonIdx, usize)| Route {
            address: address(person, part),
            subject: Subject::Appearances(idx, part),
            source: None,
        };
        parts.map(route).collect()
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Appearances(idx, part) = subject else {
            unreachable!("the routes of this output are appearances")
        };
        let person = edition.archive.person(idx);
        let meetings = by_meeting(edition.site, person);
        let parts: Vec<&[Vec<AppearanceIdx>]> = meetings.chunks(MOST_ON_ONE_PAGE).collect();
        let years = |part: usize| years(edition, parts[part], part);
        let link = |part: usize| Link::new(years(part), href(&edition.config, &address(person, part), None));
        let own = entity_link(edition, Entity::Person(idx));
        let next = match part + 2 < parts.len() {
            true => link(part + 1),
            false => Link::new(years(part + 1), format!("{}#r-appearances", own.href)),
        };
        let title = format!("{} ({})", edition.words().fill("appearances-of", &[("name", &person.name)]), years(part));
        let mut pieces = Pieces::default();
        let view = View {
            title: title.clone(),
            n: parts[part].len(),
            attended: attended(edition, parts[part]),
            appearances: pieces.keep(html(edition, parts[part])),
            previous: part.checked_sub(1).map(link),
            next,
        };
        let list = lists::link(edition, List::Speakers);
        let address = address(person, part);
        render(edition, Page { above: vec![list, own], ..Page::new(&address, "appearances", &title) }, pieces, &view)
    }
}

fn address(person: &Person, part: usize) -> String {
    format!("{}appearances/{}/", person.address, part + 1)
}

/// Writes the latest of a person's appearances meeting by meeting, oldest first.
pub(super) fn latest(edition: Edition<'_>, person: &Person) -> String {
    let meetings = by_meeting(edition.site, person);
    meetings.chunks(MOST_ON_ONE_PAGE).last().map(|latest| html(edition, latest)).unwrap_or_default()
}

/// Returns what is to be said of those of the latest appearances that say nothing.
pub(super) fn latest_attended(edition: Edition<'_>, person: &Person) -> Option<String> {
    let meetings = by_meeting(edition.site, person);
    meetings.chunks(MOST_ON_ONE_PAGE).last().and_then(|latest| attended(edition, latest))
}

/// Returns the pages with a person's earlier appearances, with how many meetings each.
pub(super) fn earlier(edition: Edition<'_>, person: &Person) -> Vec<Count> {
    let meetings = by_meeting(edition.site, person);
    let mut parts: Vec<&[Vec<AppearanceIdx>]> = meetings.chunks(MOST_ON_ONE_PAGE).collect();
    parts.pop();
    let count = |(part, meetings): (usize, &&[Vec<AppearanceIdx>])| {
        let link = Link::new(years(edition, meetings, part), href(&edition.config, &address(person, part), None));
        Count::new(link, meetings.len())
    };
    parts.iter().enumerate().map(count).collect()
}

/// Returns the years of some appearances, or the number of the part where no date is known.
fn years(edition: Edition<'_>, meetings: &[Vec<AppearanceIdx>], part: usize) -> String {
    let firsts: Vec<AppearanceIdx> = meetings.iter().map(|of_meeting| of_meeting[0]).collect();
    pieces::years(pieces::appearance_dates(edition, &firsts)).unwrap_or_else(|| (part + 1).to_string())
}

fn n_meetings(site: &Site, person: &Person) -> usize {
    let meeting_of = |idx: &AppearanceIdx| site.archive.appearance(*idx).meeting;
    in_order(site, person).chunk_by(|a, b| meeting_of(a) == meeting_of(b)).count()
}

/// Returns a person's appearances in each meeting, oldest first.
fn by_meeting(site: &Site, person: &Person) -> Vec<Vec<AppearanceIdx>> {
    let meeting_of = |idx: &AppearanceIdx| site.archive.appearance(*idx).meeting;
    in_order(site, person).chunk_by(|a, b| meeting_of(a) == meeting_of(b)).map(<[AppearanceIdx]>::to_vec).collect()
}

/// Returns what is to be said of those appearances of a list that say nothing.
fn attended(edition: Edition<'_>, meetings: &[Vec<AppearanceIdx>]) -> Option<String> {
    let is_any = meetings.iter().flatten().any(|idx| is_mere(edition.archive.appearance(*idx)));
    let part = edition.words().word("part-attendee");
    (meetings.len() > MOST_THAT_SAY_ALL && is_any).then(|| edition.words().fill("attended-unless", &[("part", part)]))
}

/// Tells whether nothing is known of an appearance but that somebody was there.
fn is_mere(appearance: &Appearance) -> bool {
    appearance.part == Part::Attendee
        && appearance.role.is_none()
        && appearance.note.is_none()
        && appearance.position.is_none()
        && appearance.on_behalf_of.is_none()
        && appearance.affiliations.is_empty()
        && appearance.sessions.is_empty()
}

fn html(edition: Edition<'_>, meetings: &[Vec<AppearanceIdx>]) -> String {
    let says_all = meetings.len() <= MOST_THAT_SAY_ALL;
    let mut html = String::new();
    for of_meeting in meetings {
        let meeting = edition.archive.appearance(of_meeting[0]).meeting;
        write_entry(edition, meeting, Title::Line, &mut html, |html| {
            write_place(edition, meeting, html);
            let told = of_meeting
                .iter()
                .filter(|idx| says_all || !is_mere(edition.archive.appearance(**idx)))
                .filter(|idx| !is_told_by_another(edition.site, **idx, of_meeting));
            told.for_each(|idx| write_role(edition, &participant_with_part(edition, *idx), html));
        });
    }
    html
}

/// Tells whether somebody is only said to have been there, of whom another record of the meeting says as much and more: whoever
/// chaired was there.
fn is_told_by_another(site: &Site, idx: AppearanceIdx, of_meeting: &[AppearanceIdx]) -> bool {
    let own = site.archive.appearance(idx);
    let is_as_told = |other: &Appearance| {
        !matches!(other.part, Part::Attendee | Part::Regrets)
            && own.affiliations.iter().all(|body| other.affiliations.contains(body))
            && (own.position.is_none() || own.position == other.position)
            && (own.on_behalf_of.is_none() || own.on_behalf_of == other.on_behalf_of)
    };
    own.part == Part::Attendee
        && own.role.is_none()
        && own.note.is_none()
        && own.sessions.is_empty()
        && of_meeting.iter().any(|other| is_as_told(site.archive.appearance(*other)))
}

/// Writes what a person was at a meeting, for whom, and in which sessions.
fn write_role(edition: Edition<'_>, participant: &Participant, html: &mut String) {
    let comma = word_html(edition, "comma");
    let role = participant.role.as_deref().unwrap_or_default();
    push(html, &["<p class=\"who\"><span class=\"role\">", &text_html(role), "</span>"]);
    if let Some(position) = &participant.position {
        push(html, &[&comma, &text_html(position)]);
    }
    if !participant.affiliations.is_empty() {
        html.push_str(&comma);
        write_links(&participant.affiliations, &word_html(edition, "semicolon"), html);
    }
    if let Some(body) = &participant.on_behalf_of {
        let mut linked = String::new();
        write_links(std::slice::from_ref(body), "", &mut linked);
        push(html, &[&comma, &edition.words().html("on-behalf-of", None, &[], &linked)]);
    }
    if !participant.sessions.is_empty() {
        html.push_str(&word_html(edition, "colon"));
        write_links(&participant.sessions, &comma, html);
    }
    if let Some(note) = &participant.note {
        push(html, &[" <span class=\"note\">(", &text_html(note), ")</span>"]);
    }
    html.push_str("</p>\n");
}
