//! The page of a person, and the list of all people.

use serde::Serialize;

use super::mentions::{MentionPiece, mention_pieces};
use super::page::{Html, Page, Pieces, entity_link, href, render};
use super::pieces::{
    self, Count, DecisionPiece, Link, MeetingPiece, PaperPiece, Participant, Prose, decision_pieces, most_frequent,
    paper_pieces, participant_with_part, person_link, topic_link,
};
use super::{Output, Rendered, Route, Subject, entity_routes, list_route, lists};
use crate::archive::{Appearance, AppearanceIdx, Entity, Part, Person, PersonIdx, PersonPost, TopicIdx};
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::collate::initial;
use crate::text::date::{Date, in_words};

/// How many topics and colleagues a person's page names.
const N_TOPICS: usize = 30;
const N_COLLEAGUES: usize = 24;
/// A meeting with more people than this does not make colleagues of all of them.
const LARGEST_ROUND: usize = 60;

pub(super) struct SpeakerPage;

#[derive(Serialize)]
struct View {
    title: String,
    honorific: Option<String>,
    also_known_as: Vec<String>,
    summary: Option<String>,
    years: Option<String>,
    posts: Vec<PostView>,
    n_meetings: usize,
    appearances: Vec<AppearanceView>,
    topics: Vec<Count>,
    colleagues: Vec<Count>,
    decisions: Vec<DecisionPiece>,
    papers: Vec<PaperPiece>,
    mentions: Vec<MentionPiece>,
    #[serde(flatten)]
    prose: Prose,
}

#[derive(Serialize)]
struct PostView {
    title: String,
    organisation: Option<Link>,
    dates: Option<String>,
    note: Option<String>,
}

#[derive(Serialize)]
struct AppearanceView {
    meeting: MeetingPiece,
    roles: Vec<Participant>,
}

impl Output for SpeakerPage {
    fn name(&self) -> &'static str {
        "speaker"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        entity_routes(site, site.archive.people.len(), |position| Entity::Person(PersonIdx::new(position)))
    }

    fn render(&self, site: &Site, subject: Subject) -> Result<Rendered, Diagnostic> {
        let idx = subject.person().expect("the routes of this output are people");
        let person = site.archive.person(idx);
        let text = person.text.map(|text| site.archive.text(text));
        let mut pieces = Pieces::default();
        let appearances = appearances(site, person);
        let view = View {
            title: person.name.clone(),
            honorific: person.honorific.clone(),
            also_known_as: person.also_known_as.clone(),
            summary: text.and_then(|text| text.document.matter.common.summary.clone()),
            years: pieces::years(pieces::appearance_dates(site, &person.appearances)),
            posts: person.posts.iter().map(|post| post_view(site, post)).collect(),
            n_meetings: appearances.len(),
            appearances,
            topics: topics(site, person),
            colleagues: colleagues(site, idx, person),
            decisions: decision_pieces(site, &person.decisions),
            papers: paper_pieces(site, &person.papers),
            mentions: mention_pieces(site, site.archive.mentions(Entity::Person(idx)), |_| true),
            prose: pieces::prose(site, text, &mut pieces),
        };
        let list = Link::new(lists::title(site, "speakers/"), href(&site.config, "speakers/", None));
        let page = Page {
            description: pieces::description(text).or_else(|| Some(in_one_sentence(&view))),
            above: vec![list],
            ..Page::of_entity(site, Entity::Person(idx), "speaker")
        };
        render(site, page, pieces, &view)
    }
}

fn in_one_sentence(view: &View) -> String {
    let meetings = if view.n_meetings == 1 { "meeting" } else { "meetings" };
    let years = view.years.as_ref().map(|years| format!(", {years}")).unwrap_or_default();
    format!("{} in the record: {} {meetings}{years}.", view.title, view.n_meetings)
}

fn post_view(site: &Site, post: &PersonPost) -> PostView {
    PostView {
        title: post.title.clone(),
        organisation: post.organisation.map(|organisation| entity_link(site, Entity::Organisation(organisation))),
        dates: dates_in_words(post.from, post.to),
        note: post.note.clone(),
    }
}

fn dates_in_words(from: Option<Date>, to: Option<Date>) -> Option<String> {
    match (from, to) {
        (Some(from), Some(to)) if from == to => Some(in_words(from)),
        (Some(from), Some(to)) => Some(format!("{} – {}", in_words(from), in_words(to))),
        (Some(from), None) => Some(format!("from {}", in_words(from))),
        (None, Some(to)) => Some(format!("until {}", in_words(to))),
        (None, None) => None,
    }
}

/// Returns a person's appearances meeting by meeting, oldest first.
fn appearances(site: &Site, person: &Person) -> Vec<AppearanceView> {
    in_order(site, person)
        .chunk_by(|a, b| site.archive.appearance(*a).meeting == site.archive.appearance(*b).meeting)
        .map(|of_meeting| AppearanceView {
            meeting: pieces::meeting_piece(site, site.archive.appearance(of_meeting[0]).meeting),
            roles: of_meeting.iter().map(|idx| participant_with_part(site, *idx)).collect(),
        })
        .collect()
}

fn in_order(site: &Site, person: &Person) -> Vec<AppearanceIdx> {
    let mut appearances = person.appearances.clone();
    appearances.sort_by_key(|idx| (site.archive.appearance(*idx).meeting, *idx));
    appearances
}

/// Returns the topics of the sessions in which a person appeared, with the number of meetings; of the whole meeting,
/// where no session of theirs is known.
fn topics(site: &Site, person: &Person) -> Vec<Count> {
    let in_order = in_order(site, person);
    let of_meetings =
        in_order.chunk_by(|a, b| site.archive.appearance(*a).meeting == site.archive.appearance(*b).meeting);
    let counts = most_frequent(of_meetings.flat_map(|appearances| topics_of_meeting(site, appearances)));
    counts.into_iter().take(N_TOPICS).map(|(topic, n)| Count::new(topic_link(site, topic), n)).collect()
}

/// Returns each topic once on which a person appeared in one meeting.
fn topics_of_meeting(site: &Site, appearances: &[AppearanceIdx]) -> Vec<TopicIdx> {
    let appearances = appearances.iter().map(|idx| site.archive.appearance(*idx));
    let present: Vec<&Appearance> = appearances.filter(|appearance| appearance.part != Part::Regrets).collect();
    let Some(first) = present.first() else { return Vec::new() };
    let meeting = site.archive.meeting(first.meeting);
    let sessions = present.iter().flat_map(|appearance| &appearance.sessions);
    let mut topics: Vec<TopicIdx> = sessions.flat_map(|session| meeting.sessions[*session].topics.clone()).collect();
    if present.iter().all(|appearance| appearance.sessions.is_empty()) {
        topics.clone_from(&meeting.topics);
    }
    topics.sort();
    topics.dedup();
    topics
}

/// Returns the people whom a person met most often, with the number of meetings.
fn colleagues(site: &Site, idx: PersonIdx, person: &Person) -> Vec<Count> {
    let mut meetings: Vec<_> = person.appearances.iter().map(|idx| site.archive.appearance(*idx).meeting).collect();
    meetings.sort();
    meetings.dedup();
    let rounds = meetings.into_iter().map(|meeting| {
        let mut round: Vec<PersonIdx> = site
            .archive
            .meeting(meeting)
            .appearances
            .iter()
            .map(|idx| site.archive.appearance(*idx))
            .filter(|other| other.part != Part::Regrets && other.person != idx)
            .map(|other| other.person)
            .collect();
        round.sort();
        round.dedup();
        round
    });
    let counts = most_frequent(rounds.filter(|round| round.len() <= LARGEST_ROUND).flatten());
    counts.into_iter().take(N_COLLEAGUES).map(|(other, n)| Count::new(person_link(site, other), n)).collect()
}

pub(super) struct SpeakerList;

#[derive(Serialize)]
struct ListView {
    title: String,
    intro: Option<Html>,
    n: usize,
    initials: Vec<Initial>,
}

#[derive(Serialize)]
struct Initial {
    initial: String,
    id: String,
    people: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    name: String,
    href: String,
    detail: Option<String>,
    n: usize,
}

impl Output for SpeakerList {
    fn name(&self) -> &'static str {
        "speakers"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        list_route(site, "speakers/")
    }

    fn render(&self, site: &Site, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let mut pieces = Pieces::default();
        let mut people: Vec<(&Person, Entry)> = site
            .archive
            .people
            .iter()
            .enumerate()
            .map(|(position, person)| (person, entry(site, PersonIdx::new(position), person)))
            .collect();
        lists::sort_by_name(site, &mut people, |(person, _)| &person.sort_name);
        let n = people.len();
        let title = lists::title(site, "speakers/");
        let view = ListView {
            title: title.clone(),
            intro: lists::intro(site, "speakers/", &mut pieces),
            n,
            initials: by_initial(people),
        };
        render(site, lists::list_page(site, "speakers/", "speakers", &title), pieces, &view)
    }
}

fn entry(site: &Site, idx: PersonIdx, person: &Person) -> Entry {
    let link = person_link(site, idx);
    let mut meetings: Vec<_> = person.appearances.iter().map(|idx| site.archive.appearance(*idx).meeting).collect();
    meetings.sort();
    meetings.dedup();
    Entry { name: person.sort_name.clone(), href: link.href, detail: latest_post(site, person), n: meetings.len() }
}

/// Returns the post or organisation with which a person appeared last.
fn latest_post(site: &Site, person: &Person) -> Option<String> {
    in_order(site, person).iter().rev().find_map(|idx| {
        let appearance = site.archive.appearance(*idx);
        let body = appearance.affiliations.first().map(|body| &site.archive.organisation(*body).title);
        match (&appearance.position, body) {
            (Some(position), Some(body)) => Some(format!("{position}, {body}")),
            (Some(position), None) => Some(position.clone()),
            (None, Some(body)) => Some(body.clone()),
            (None, None) => None,
        }
    })
}

fn by_initial(people: Vec<(&Person, Entry)>) -> Vec<Initial> {
    let mut initials: Vec<Initial> = Vec::new();
    for (person, entry) in people {
        let letter = initial(&person.sort_name);
        match initials.last_mut() {
            Some(last) if last.initial == letter => last.people.push(entry),
            _ => {
                let id = format!("r-initial-{}", initials.len() + 1);
                initials.push(Initial { initial: letter, id, people: vec![entry] });
            }
        }
    }
    initials
}
