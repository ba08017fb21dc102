//! The page of a topic, and the tree of all topics.

use serde::Serialize;

use super::chronicle::{Title, push, word_html, write_entry, write_lang, write_links, write_passages, write_place};
use super::mentions::{self, is_meeting_text};
use super::page::{Html, Page, Pieces, render};
use super::pictures::{Drawn, Picture};
use super::pieces::{
    self, Count, DecisionPiece, Link, PaperPiece, Prose, decision_pieces, most_frequent, paper_pieces, person_link,
    topic_link, topic_links,
};
use super::{Edition, Ingredients, Output, Rendered, Route, Subject, entity_routes, history, lists, search};
use crate::archive::{Entity, List, MeetingIdx, Mention, PaperIdx, Part, PersonIdx, Topic, TopicIdx};
use crate::content::Kind;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::name::term_key;

/// How many meetings a dossier holds, the latest ones; beyond that it could no longer be read, let alone printed.
const LONGEST_DOSSIER: usize = 200;
const N_SPEAKERS: usize = 60;

pub(super) struct TopicPage;

#[derive(Serialize)]
struct View {
    title: String,
    also_known_as: Vec<String>,
    definition: Option<String>,
    broader: Vec<Link>,
    narrower: Vec<Link>,
    related: Vec<Link>,
    often_with: Vec<Count>,
    years: Option<String>,
    /// How many meetings discussed it or name it.
    n_meetings: usize,
    /// What is to be said where the dossier does not have all of them.
    left_out: Option<String>,
    /// The way to what the search finds of it, if there is a search.
    in_search: Option<String>,
    dossier: Option<Html>,
    who_when: Option<Picture>,
    speakers: Vec<Count>,
    decisions: Vec<DecisionPiece>,
    papers: Vec<PaperPiece>,
    mentions: Option<Html>,
    #[serde(flatten)]
    prose: Prose,
}

impl Output for TopicPage {
    fn name(&self) -> &'static str {
        "topic"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        entity_routes(site, Kind::Topic)
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let idx = subject.topic().expect("the routes of this output are topics");
        let archive = &edition.archive;
        let topic = archive.topic(idx);
        let text = topic.text.map(|text| archive.text(text));
        let mut pieces = Pieces::default();
        let meetings = meetings(edition, idx);
        let dates = meetings.iter().filter_map(|meeting| archive.meeting(*meeting).date);
        let view = View {
            title: topic.title.clone(),
            also_known_as: topic.also_known_as.clone(),
            definition: topic.definition.clone(),
            broader: lists::by_name(edition, topic_links(edition, &topic.broader)),
            narrower: lists::by_name(edition, topic_links(edition, &topic.narrower)),
            related: lists::by_name(edition, topic_links(edition, &topic.related)),
            often_with: often_with(edition, topic),
            years: pieces::years(dates),
            n_meetings: meetings.len(),
            left_out: lists::left_out(edition, LONGEST_DOSSIER, meetings.len()),
            in_search: search::of_words(edition, &topic.title),
            dossier: pieces.keep_some(dossier(edition, idx, latest(&meetings))),
            who_when: who_when(edition, idx, topic).map(|drawn| drawn.keep(&mut pieces)),
            speakers: speakers(edition, idx, topic),
            decisions: decision_pieces(edition, &topic.decisions),
            papers: paper_pieces(edition, &papers(edition, topic)),
            mentions: pieces.keep_some(mentions::html(
                edition,
                &topic.title,
                archive.mentions(Entity::Topic(idx)),
                |text| !is_meeting_text(text),
            )),
            prose: pieces::prose(edition, text, &mut pieces),
        };
        let list = lists::link(edition, List::Topics);
        let above = std::iter::once(list).chain(topic.broader.first().map(|broader| topic_link(edition, *broader)));
        let page = Page {
            description: topic.definition.clone().or_else(|| pieces::description(text)),
            above: above.collect(),
            ..Page::of_entity(edition, Entity::Topic(idx), "topic")
        };
        render(edition, page, pieces, &view)
    }
}

/// Returns the meetings that discussed a topic or whose report names it, oldest first.
fn meetings(edition: Edition<'_>, idx: TopicIdx) -> Vec<MeetingIdx> {
    let mut meetings = edition.archive.topic(idx).meetings.clone();
    meetings.extend(
        edition.archive.mentions(Entity::Topic(idx)).iter().filter_map(|mention| meeting_of(edition, *mention)),
    );
    meetings.sort();
    meetings.dedup();
    meetings
}

fn latest(meetings: &[MeetingIdx]) -> &[MeetingIdx] {
    &meetings[meetings.len().saturating_sub(LONGEST_DOSSIER)..]
}

fn meeting_of(edition: Edition<'_>, mention: Mention) -> Option<MeetingIdx> {
    match edition.archive.text(mention.text).entity {
        Entity::Meeting(idx) => Some(idx),
        _ => None,
    }
}

/// Topics that are not linked in another way already.
fn often_with(edition: Edition<'_>, topic: &Topic) -> Vec<Count> {
    let linked = |other: &TopicIdx| {
        topic.broader.contains(other) || topic.narrower.contains(other) || topic.related.contains(other)
    };
    let others = topic.often_with.iter().filter(|(other, _)| !linked(other));
    others.map(|(other, n)| Count::new(topic_link(edition, *other), *n as usize)).collect()
}

/// Writes what was said on a topic, meeting by meeting.
fn dossier(edition: Edition<'_>, idx: TopicIdx, meetings: &[MeetingIdx]) -> String {
    let mut html = String::new();
    for &meeting in meetings {
        write_entry(edition, meeting, Title::Heading, &mut html, |html| {
            write_place(edition, meeting, html);
            write_sessions(edition, idx, meeting, html);
            html.push_str("<div class=\"passages\"");
            write_lang(edition, Entity::Meeting(meeting), html);
            html.push_str(">\n");
            write_passages(edition, mentions_in(edition, idx, meeting), html);
            html.push_str("</div>\n");
        });
    }
    html
}

fn mentions_in<'a>(edition: Edition<'a>, idx: TopicIdx, meeting: MeetingIdx) -> &'a [Mention] {
    let text = edition.site.archive.meeting(meeting).text;
    let mentions = edition.site.archive.mentions(Entity::Topic(idx));
    let start = mentions.partition_point(|mention| mention.text < text);
    let end = mentions.partition_point(|mention| mention.text <= text);
    &mentions[start..end]
}

/// Writes the sessions of a meeting that were on a topic, with who spoke.
fn write_sessions(edition: Edition<'_>, idx: TopicIdx, meeting: MeetingIdx, html: &mut String) {
    let sessions = edition.archive.meeting(meeting).sessions.iter().enumerate();
    for (position, _) in sessions.filter(|(_, session)| session.topics.contains(&idx)) {
        let in_words = |key: &str, links: &[Link]| {
            let mut linked = String::new();
            write_links(links, &word_html(edition, "comma"), &mut linked);
            edition.words().html(key, None, &[], &linked)
        };
        push(
            html,
            &["<p class=\"who\">", &in_words("in-session", &[pieces::session_link(edition, meeting, position)])],
        );
        let speakers = speakers_of_session(edition, meeting, position);
        let speakers: Vec<Link> = speakers.into_iter().map(|person| person_link(edition, person)).collect();
        if !speakers.is_empty() {
            push(html, &[&word_html(edition, "comma"), &in_words("with", &speakers)]);
        }
        html.push_str("</p>\n");
    }
}

fn speakers_of_session(edition: Edition<'_>, meeting: MeetingIdx, session: usize) -> Vec<PersonIdx> {
    let appearances = edition.archive.meeting(meeting).appearances.iter().map(|idx| edition.archive.appearance(*idx));
    let mut people = Vec::new();
    for appearance in appearances {
        let spoke = appearance.part == Part::Speaker && appearance.sessions.contains(&session);
        if spoke && !people.contains(&appearance.person) {
            people.push(appearance.person);
        }
    }
    people
}

/// Returns who spoke in sessions on a topic in which meeting, once for each session.
fn spoken(edition: Edition<'_>, idx: TopicIdx, topic: &Topic) -> Vec<(PersonIdx, MeetingIdx)> {
    let spoken = topic.meetings.iter().flat_map(|meeting| {
        let sessions = edition.archive.meeting(*meeting).sessions.iter().enumerate();
        let on_topic = sessions.filter(|(_, session)| session.topics.contains(&idx)).map(|(position, _)| position);
        on_topic.flat_map(|session| speakers_of_session(edition, *meeting, session)).map(|person| (person, *meeting))
    });
    spoken.collect()
}

/// Draws who spoke on a topic and when: those with a mark in one column spoke with each other.
fn who_when(edition: Edition<'_>, idx: TopicIdx, topic: &Topic) -> Option<Drawn> {
    const MOST_PEOPLE: usize = 30;
    let spoken = spoken(edition, idx, topic);
    let people = most_frequent(spoken.iter().map(|(person, _)| *person)).into_iter().take(MOST_PEOPLE);
    let mut people: Vec<PersonIdx> = people.map(|(person, _)| person).collect();
    people.sort();
    history::of_speakers(edition, &topic.title, &people, &spoken)
}

/// Returns who spoke in sessions on a topic, with the number of sessions.
fn speakers(edition: Edition<'_>, idx: TopicIdx, topic: &Topic) -> Vec<Count> {
    let spoken = spoken(edition, idx, topic).into_iter().map(|(person, _)| person);
    most_frequent(spoken)
        .into_iter()
        .take(N_SPEAKERS)
        .map(|(person, n)| Count::new(person_link(edition, person), n))
        .collect()
}

/// Returns the papers of meetings that discussed nothing but this topic, and those that name it in their title.
fn papers(edition: Edition<'_>, topic: &Topic) -> Vec<PaperIdx> {
    let key = term_key(&topic.title);
    let is_on_topic = |idx: &PaperIdx| {
        let paper = edition.archive.paper(*idx);
        edition.archive.meeting(paper.meeting).topics.len() == 1 || term_key(&paper.title).contains(&key)
    };
    let papers = topic.meetings.iter().flat_map(|meeting| &edition.archive.meeting(*meeting).papers);
    papers.copied().filter(is_on_topic).collect()
}

pub(super) struct TopicTree;

#[derive(Serialize)]
struct ListView {
    title: String,
    intro: Option<Html>,
    n: usize,
    picture: Option<Picture>,
    topics: Vec<Branch>,
    /// Instead of the tree, where very many topics make none.
    initials: Vec<lists::Initial<Branch>>,
}

/// More topics than this, of which none is a part of another and none has a definition, are an index rather than a tree.
const LONGEST_FLAT: usize = 40;

#[derive(Serialize)]
struct Branch {
    title: String,
    href: String,
    definition: Option<String>,
    n: usize,
    narrower: Vec<Branch>,
}

impl Output for TopicTree {
    fn name(&self) -> &'static str {
        "topics"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        lists::route(site, List::Topics)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let mut pieces = Pieces::default();
        let topics = &edition.archive.topics;
        let roots = (0..topics.len()).map(TopicIdx::new).filter(|idx| edition.archive.topic(*idx).broader.is_empty());
        let mut roots: Vec<Branch> = roots.map(|idx| branch(edition, idx, 1)).collect();
        lists::sort_by_name(edition, &mut roots, |branch| &branch.title);
        let is_flat = roots.iter().all(|branch| branch.narrower.is_empty() && branch.definition.is_none());
        let flat = if is_flat && roots.len() > LONGEST_FLAT { std::mem::take(&mut roots) } else { Vec::new() };
        let title = lists::title(edition, List::Topics);
        let view = ListView {
            title: title.clone(),
            intro: lists::intro(edition, List::Topics, &mut pieces),
            n: topics.len(),
            picture: history::of_topics(edition, &most_discussed(edition)).map(|drawn| drawn.keep(&mut pieces)),
            topics: roots,
            initials: lists::by_initial(flat, |branch| &branch.title),
        };
        render(edition, lists::page(edition, List::Topics, &title), pieces, &view)
    }
}

/// Returns the topics of most meetings, by name.
fn most_discussed(edition: Edition<'_>) -> Vec<TopicIdx> {
    const MOST: usize = 30;
    let all = TopicIdx::each(&edition.archive.topics).filter(|(_, topic)| !topic.meetings.is_empty());
    let mut all: Vec<(TopicIdx, &Topic)> = all.collect();
    all.sort_by_key(|(_, topic)| std::cmp::Reverse(topic.meetings.len()));
    all.truncate(MOST);
    lists::sort_by_name(edition, &mut all, |(_, topic)| &topic.title);
    all.into_iter().map(|(idx, _)| idx).collect()
}

/// The tree is drawn to this depth; deeper topics are on the pages of those above them.
const DEEPEST: usize = 4;

fn branch(edition: Edition<'_>, idx: TopicIdx, depth: usize) -> Branch {
    let topic = edition.archive.topic(idx);
    let link = topic_link(edition, idx);
    let below = if depth < DEEPEST { topic.narrower.as_slice() } else { &[] };
    let mut narrower: Vec<Branch> = below.iter().map(|idx| branch(edition, *idx, depth + 1)).collect();
    lists::sort_by_name(edition, &mut narrower, |branch| &branch.title);
    Branch {
        title: link.title,
        href: link.href,
        definition: topic.definition.clone(),
        n: topic.meetings.len(),
        narrower,
    }
}
