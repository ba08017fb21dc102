//! The page of a group, and the list of all groups.

use serde::Serialize;

use super::page::{Html, Page, Pieces, entity_link, href, render};
use super::pictures::Picture;
use super::pieces::{
    self, Count, LatestDecisions, Link, Prose, cards, latest_decisions, most_frequent, office_word, person_link,
    topic_link,
};
use super::{Edition, Ingredients, Output, Rendered, Route, Subject, entity_routes, history, lists, mentions};
use crate::archive::{DecisionIdx, Entity, Group, GroupIdx, List, Part, PersonIdx};
use crate::content::Kind;
use crate::content::schema::DecisionStatus;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::date::Date;

/// How many meetings a group's page lists, the latest ones; the lists by year hold all of them.
const N_MEETINGS: usize = 300;
const N_TOPICS: usize = 30;

pub(super) struct GroupPage;

#[derive(Serialize)]
struct View {
    title: String,
    short: Option<String>,
    also_known_as: Vec<String>,
    part_of: Option<Link>,
    parts: Vec<Link>,
    organisation: Option<Link>,
    dates: Option<String>,
    n: usize,
    history: Option<Picture>,
    /// What is to be said where the list does not have all meetings.
    left_out: Option<String>,
    all_meetings: String,
    cards: Html,
    officers: Vec<Officers>,
    topics: Vec<Count>,
    #[serde(flatten)]
    decisions: LatestDecisions,
    mentions: Option<Html>,
    #[serde(flatten)]
    prose: Prose,
}

#[derive(Serialize)]
struct Officers {
    role: String,
    people: Vec<Officer>,
}

#[derive(Serialize)]
struct Officer {
    name: String,
    href: String,
    years: Option<String>,
}

impl Output for GroupPage {
    fn name(&self) -> &'static str {
        "group"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        entity_routes(site, Kind::Group)
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let idx = subject.group().expect("the routes of this output are groups");
        let archive = &edition.archive;
        let group = archive.group(idx);
        let text = group.text.map(|text| archive.text(text));
        let group_link = |idx: GroupIdx| entity_link(edition, Entity::Group(idx));
        let mut pieces = Pieces::default();
        let listed = group.meetings.iter().rev().take(N_MEETINGS).copied();
        let view = View {
            title: group.title.clone(),
            short: group.short.clone(),
            also_known_as: group.also_known_as.clone(),
            part_of: group.part_of.map(group_link),
            parts: lists::by_name(edition, group.parts.iter().map(|part| group_link(*part))),
            organisation: group.organisation.map(|body| entity_link(edition, Entity::Organisation(body))),
            dates: dates(edition, group),
            n: group.meetings.len(),
            history: history::of_group(edition, group).map(|drawn| drawn.keep(&mut pieces)),
            left_out: lists::left_out(edition, N_MEETINGS, group.meetings.len()),
            all_meetings: href(&edition.config, List::Meetings.address(), None),
            cards: pieces.keep(cards(edition, listed)?),
            officers: officers(edition, group),
            topics: topics(edition, group),
            decisions: latest_decisions(edition, &open_decisions(edition, group)),
            mentions: pieces.keep_some(mentions::html(
                edition,
                &group.title,
                archive.mentions(Entity::Group(idx)),
                |_| true,
            )),
            prose: pieces::prose(edition, text, &mut pieces),
        };
        let list = lists::link(edition, List::Groups);
        let page = Page {
            above: std::iter::once(list).chain(group.part_of.map(group_link)).collect(),
            ..Page::of_entity(edition, Entity::Group(idx), "group")
        };
        render(edition, page, pieces, &view)
    }
}

fn dates(edition: Edition<'_>, group: &Group) -> Option<String> {
    pieces::years(group.meetings.iter().filter_map(|idx| edition.archive.meeting(*idx).date))
}

/// A person, with the dates of meetings.
type DatedPerson = (PersonIdx, Vec<Date>);

/// Returns who held which office in a group's meetings, offices and people in the order of their first appearance.
fn officers(edition: Edition<'_>, group: &Group) -> Vec<Officers> {
    let mut offices: Vec<(String, Vec<DatedPerson>)> = Vec::new();
    for meeting in group.meetings.iter().map(|idx| edition.archive.meeting(*idx)) {
        for appearance in meeting.appearances.iter().map(|idx| edition.archive.appearance(*idx)) {
            let Part::Officer(role) = &appearance.part else { continue };
            let people = entry_of(&mut offices, office_word(edition, role).to_owned());
            entry_of(people, appearance.person).extend(meeting.date);
        }
    }
    let officer = |(person, dates): DatedPerson| {
        let link = person_link(edition, person);
        Officer { name: link.title, href: link.href, years: pieces::years(dates.into_iter()) }
    };
    let offices = offices.into_iter();
    offices.map(|(role, people)| Officers { role, people: people.into_iter().map(officer).collect() }).collect()
}

/// Returns the list that belongs to a key, a new one for a new key.
fn entry_of<K: PartialEq, V>(entries: &mut Vec<(K, Vec<V>)>, key: K) -> &mut Vec<V> {
    let position = entries.iter().position(|(other, _)| *other == key).unwrap_or_else(|| {
        entries.push((key, Vec::new()));
        entries.len() - 1
    });
    &mut entries[position].1
}

fn topics(edition: Edition<'_>, group: &Group) -> Vec<Count> {
    let topics = group.meetings.iter().flat_map(|idx| edition.archive.meeting(*idx).topics.iter().copied());
    let counts = most_frequent(topics).into_iter().take(N_TOPICS);
    counts.map(|(topic, n)| Count::new(topic_link(edition, topic), n)).collect()
}

fn open_decisions(edition: Edition<'_>, group: &Group) -> Vec<DecisionIdx> {
    let decisions = group.meetings.iter().flat_map(|idx| &edition.archive.meeting(*idx).decisions).copied();
    decisions.filter(|idx| edition.archive.decision(*idx).status == DecisionStatus::Open).collect()
}

pub(super) struct GroupList;

#[derive(Serialize)]
struct ListView {
    title: String,
    intro: Option<Html>,
    n: usize,
    groups: Vec<GroupEntry>,
}

/// A group in a list.
#[derive(Serialize)]
pub(super) struct GroupEntry {
    title: String,
    href: String,
    n: usize,
    dates: Option<String>,
    summary: Option<String>,
}

/// Returns all groups, by name.
pub(super) fn group_entries(edition: Edition<'_>) -> Vec<GroupEntry> {
    let archive = &edition.archive;
    let mut entries: Vec<GroupEntry> = GroupIdx::each(&archive.groups)
        .map(|(idx, group)| {
            let link = entity_link(edition, Entity::Group(idx));
            let text = group.text.map(|text| archive.text(text));
            let summary = text.and_then(|text| text.document.matter.common.summary.clone());
            GroupEntry {
                title: link.title,
                href: link.href,
                n: group.meetings.len(),
                dates: dates(edition, group),
                summary,
            }
        })
        .collect();
    lists::sort_by_name(edition, &mut entries, |entry| &entry.title);
    entries
}

impl Output for GroupList {
    fn name(&self) -> &'static str {
        "groups"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        lists::route(site, List::Groups)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let mut pieces = Pieces::default();
        let title = lists::title(edition, List::Groups);
        let intro = lists::intro(edition, List::Groups, &mut pieces);
        let view =
            ListView { title: title.clone(), intro, n: edition.archive.groups.len(), groups: group_entries(edition) };
        render(edition, lists::page(edition, List::Groups, &title), pieces, &view)
    }
}
