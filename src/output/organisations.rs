//! The page of an organisation, and the list of all organisations.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;
use serde::Serialize;

use super::chronicle::{Title, push, word_html, write_entry};
use super::page::{Html, Page, Pieces, entity_link, render, text_html};
use super::pieces::{
    self, DecisionPiece, LatestDecisions, Link, Prose, decision_pieces, latest_decisions, meeting_place, part_word,
    person_link,
};
use super::{Edition, Ingredients, Output, Rendered, Route, Subject, entity_routes, lists, mentions, search, votes};
use crate::archive::{Entity, List, MeetingIdx, Organisation, OrganisationIdx, PersonIdx};
use crate::content::Kind;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

/// How many meetings an organisation's page lists, the latest ones.
const N_MEETINGS: usize = 300;

pub(super) struct OrganisationPage;

#[derive(Serialize)]
struct View {
    title: String,
    short: Option<String>,
    also_known_as: Vec<String>,
    r#type: Option<String>,
    part_of: Option<Link>,
    parts: Vec<Link>,
    people: Vec<PersonEntry>,
    n_meetings: usize,
    /// What is to be said where the list does not have all of them.
    left_out: Option<String>,
    /// The way to what the search finds of it, if there is a search.
    in_search: Option<String>,
    meetings: Option<Html>,
    #[serde(flatten)]
    decisions: LatestDecisions,
    /// What it moved or seconded.
    motions: Vec<DecisionPiece>,
    n_votes: usize,
    votes: Option<Html>,
    n_mentions: usize,
    mentions: Option<Html>,
    #[serde(flatten)]
    prose: Prose,
}

#[derive(Serialize)]
struct PersonEntry {
    name: String,
    href: String,
    positions: Vec<String>,
    n: usize,
}

impl Output for OrganisationPage {
    fn name(&self) -> &'static str {
        "organisation"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        entity_routes(site, Kind::Organisation)
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let idx = subject.organisation().expect("the routes of this output are organisations");
        let body = edition.archive.organisation(idx);
        let text = body.text.map(|text| edition.archive.text(text));
        let organisation_link = |idx: OrganisationIdx| entity_link(edition, Entity::Organisation(idx));
        let mentions = edition.archive.mentions(Entity::Organisation(idx)).iter().copied();
        let took_part = meetings_of(edition, body);
        let named_in = mentions::besides_rolls(edition, mentions, &took_part);
        let n_meetings = took_part.len();
        let mut pieces = Pieces::default();
        let view = View {
            title: body.title.clone(),
            short: body.short.clone(),
            also_known_as: body.also_known_as.clone(),
            r#type: body.kind.clone(),
            part_of: body.part_of.map(organisation_link),
            parts: lists::by_name(edition, body.parts.iter().map(|part| organisation_link(*part))),
            people: people(edition, body),
            n_meetings,
            left_out: lists::left_out(edition, N_MEETINGS, n_meetings),
            in_search: search::of_words(edition, &body.title),
            meetings: pieces.keep_some(meetings(edition, body)),
            decisions: latest_decisions(edition, &body.decisions),
            motions: decision_pieces(edition, &body.motions),
            n_votes: body.votes.len(),
            votes: pieces.keep_some(votes::html(edition, &body.votes)),
            n_mentions: mentions::count(edition, &named_in, |_| true),
            mentions: pieces.keep_some(mentions::html(edition, &body.title, &named_in, |_| true)),
            prose: pieces::prose(edition, text, &mut pieces),
        };
        let list = lists::link(edition, List::Organisations);
        let page = Page {
            above: std::iter::once(list).chain(body.part_of.map(organisation_link)).collect(),
            ..Page::of_entity(edition, Entity::Organisation(idx), "organisation")
        };
        render(edition, page, pieces, &view)
    }
}

/// Returns the people who appeared for an organisation, by name, with the posts they held then.
fn people(edition: Edition<'_>, body: &Organisation) -> Vec<PersonEntry> {
    let mut by_person: BTreeMap<PersonIdx, (Vec<String>, BTreeSet<MeetingIdx>)> = BTreeMap::new();
    for idx in &body.appearances {
        let appearance = edition.archive.appearance(*idx);
        let (positions, meetings) = by_person.entry(appearance.person).or_default();
        if let Some(position) = appearance.position.as_ref().filter(|position| !positions.contains(position)) {
            positions.push(position.clone());
        }
        meetings.insert(appearance.meeting);
    }
    let mut people: Vec<(&str, PersonEntry)> = by_person
        .into_iter()
        .map(|(person, (positions, meetings))| {
            let link = person_link(edition, person);
            let entry = PersonEntry { name: link.title, href: link.href, positions, n: meetings.len() };
            (edition.archive.person(person).sort_name.as_str(), entry)
        })
        .collect();
    lists::sort_by_name(edition, &mut people, |(sort_name, _)| sort_name);
    people.into_iter().map(|(_, entry)| entry).collect()
}

/// Writes the meetings in which an organisation took part, by itself or by its people, oldest first.
fn meetings(edition: Edition<'_>, body: &Organisation) -> String {
    let mut parts_taken: BTreeMap<MeetingIdx, Vec<String>> = BTreeMap::new();
    let own = body.delegations.iter().map(|(meeting, part)| (*meeting, part_word(edition, part).to_owned()));
    let of_people = body.appearances.iter().map(|idx| {
        let appearance = edition.archive.appearance(*idx);
        (appearance.meeting, edition.archive.person(appearance.person).name.clone())
    });
    for (meeting, part) in own.chain(of_people) {
        let parts = parts_taken.entry(meeting).or_default();
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    let left_out = parts_taken.len().saturating_sub(N_MEETINGS);
    let mut html = String::new();
    for (idx, parts_taken) in parts_taken.into_iter().skip(left_out) {
        write_entry(edition, idx, Title::Line, &mut html, |html| write_parts(edition, idx, &parts_taken, html));
    }
    html
}

/// Writes where a meeting was, and who took part in it for an organisation.
fn write_parts(edition: Edition<'_>, idx: MeetingIdx, parts_taken: &[String], html: &mut String) {
    let place = meeting_place(edition, edition.archive.meeting(idx));
    if place.is_none() && parts_taken.is_empty() {
        return;
    }
    html.push_str("<p class=\"meta\">");
    if let Some(place) = place {
        push(html, &["<span>", &text_html(&place), "</span>"]);
    }
    if !parts_taken.is_empty() {
        let parts: Vec<Cow<'_, str>> = parts_taken.iter().map(|part| text_html(part)).collect();
        push(html, &["<span class=\"role\">", &parts.join(&word_html(edition, "comma")), "</span>"]);
    }
    html.push_str("</p>\n");
}

pub(super) struct OrganisationList;

#[derive(Serialize)]
struct ListView {
    title: String,
    intro: Option<Html>,
    n: usize,
    types: Vec<TypeEntry>,
    /// Instead of the types, where no organisation has one.
    initials: Vec<lists::Initial<Entry>>,
}

#[derive(Serialize)]
struct TypeEntry {
    r#type: Option<String>,
    organisations: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    title: String,
    href: String,
    short: Option<String>,
    n: usize,
}

impl Output for OrganisationList {
    fn name(&self) -> &'static str {
        "organisations"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        lists::route(site, List::Organisations)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let mut pieces = Pieces::default();
        let title = lists::title(edition, List::Organisations);
        let mut types = by_type(edition);
        let initials = match types.as_mut_slice() {
            [only] if only.r#type.is_none() => {
                let all = std::mem::take(&mut only.organisations);
                types.clear();
                lists::by_initial(all, |entry| &entry.title)
            }
            _ => Vec::new(),
        };
        let view = ListView {
            title: title.clone(),
            intro: lists::intro(edition, List::Organisations, &mut pieces),
            n: edition.archive.organisations.len(),
            types,
            initials,
        };
        render(edition, lists::page(edition, List::Organisations, &title), pieces, &view)
    }
}

/// Returns all organisations by their type, those without one last.
fn by_type(edition: Edition<'_>) -> Vec<TypeEntry> {
    let mut types: BTreeMap<(bool, String), TypeEntry> = BTreeMap::new();
    for (idx, body) in OrganisationIdx::each(&edition.archive.organisations) {
        let key = (body.kind.is_none(), body.kind.clone().unwrap_or_default().to_lowercase());
        let link = entity_link(edition, Entity::Organisation(idx));
        let entry = Entry {
            title: link.title,
            href: link.href,
            short: body.short.clone(),
            n: meetings_of(edition, body).len(),
        };
        let of_type = TypeEntry { r#type: body.kind.clone(), organisations: Vec::new() };
        types.entry(key).or_insert(of_type).organisations.push(entry);
    }
    let mut types: Vec<TypeEntry> = types.into_values().collect();
    for of_type in &mut types {
        lists::sort_by_name(edition, &mut of_type.organisations, |entry| &entry.title);
    }
    types
}

/// Returns the meetings in which an organisation took part, by itself or by its people.
fn meetings_of(edition: Edition<'_>, body: &Organisation) -> FxHashSet<MeetingIdx> {
    let own = body.delegations.iter().map(|(meeting, _)| *meeting);
    let of_people = body.appearances.iter().map(|idx| edition.archive.appearance(*idx).meeting);
    own.chain(of_people).collect()
}
