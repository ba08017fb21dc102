//! The page of a person, and the list of all people.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;
use serde::Serialize;

use super::page::{Html, Page, Pieces, entity_link, render};
use super::pictures::{Drawn, Picture};
use super::pieces::{
    self, Count, DecisionPiece, LatestDecisions, Link, PaperPiece, Prose, decision_pieces, latest_decisions,
    most_frequent, paper_pieces, person_link, topic_link,
};
use super::{
    Edition, Ingredients, Output, Rendered, Route, Subject, appearances, entity_routes, history, lists, mentions, votes,
};
use crate::archive::{
    Appearance, AppearanceIdx, Entity, List, MeetingIdx, Mention, Part, Person, PersonIdx, PersonPost, TextIdx,
    TopicIdx,
};
use crate::content::Kind;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::date::Date;

/// How many topics and colleagues a person's page names.
const N_TOPICS: usize = 30;
const N_COLLEAGUES: usize = 24;
/// A meeting with more people than this does not make colleagues of all of them.
const LARGEST_ROUND: usize = 60;

pub(super) struct SpeakerPage;

#[derive(Serialize)]
struct View {
    title: String,
    /// Whether a report has the person speak.
    speaks: bool,
    honorific: Option<String>,
    also_known_as: Vec<String>,
    summary: Option<String>,
    years: Option<String>,
    posts: Vec<PostView>,
    n_meetings: usize,
    history: Option<Picture>,
    with_whom: Option<Picture>,
    appearances: Option<Html>,
    /// What the meetings were attended as of which nothing is said, if there are any.
    attended: Option<String>,
    /// The pages that have the appearances before these.
    earlier_appearances: Vec<Count>,
    topics: Vec<Count>,
    colleagues: Vec<Count>,
    #[serde(flatten)]
    decisions: LatestDecisions,
    /// What the person moved or seconded.
    motions: Vec<DecisionPiece>,
    n_votes: usize,
    votes: Option<Html>,
    papers: Vec<PaperPiece>,
    /// In how many meetings the person said something.
    n_said: usize,
    said: Option<Html>,
    n_mentions: usize,
    mentions: Option<Html>,
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

impl Output for SpeakerPage {
    fn name(&self) -> &'static str {
        "speaker"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        entity_routes(site, Kind::Person)
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let idx = subject.person().expect("the routes of this output are people");
        let person = edition.archive.person(idx);
        let text = person.text.map(|text| edition.archive.text(text));
        let mut pieces = Pieces::default();
        let meetings = meetings_of(edition, person);
        let topics = topics(edition, person);
        let colleagues = colleagues(edition, idx, &meetings);
        let named_in =
            mentions::besides_rolls(edition, named_by_others(edition, idx), &meetings.iter().copied().collect());
        let view = View {
            title: person.name.clone(),
            speaks: edition.archive.speaks(idx),
            honorific: person.honorific.clone(),
            also_known_as: person.also_known_as.clone(),
            summary: text.and_then(|text| text.document.matter.common.summary.clone()),
            years: pieces::years(pieces::appearance_dates(edition, &person.appearances)),
            posts: person.posts.iter().map(|post| post_view(edition, post)).collect(),
            n_meetings: meetings.len(),
            history: history::of_person(edition, &person.name, &meetings).map(|drawn| drawn.keep(&mut pieces)),
            with_whom: with_whom(edition, idx, person, &meetings, &topics, &colleagues)
                .map(|drawn| drawn.keep(&mut pieces)),
            appearances: pieces.keep_some(appearances::latest(edition, person)),
            attended: appearances::latest_attended(edition, person),
            earlier_appearances: appearances::earlier(edition, person),
            topics: counts(&topics, N_TOPICS, |topic| topic_link(edition, topic)),
            colleagues: counts(&colleagues, N_COLLEAGUES, |other| person_link(edition, other)),
            decisions: latest_decisions(edition, &person.decisions),
            motions: decision_pieces(edition, &person.motions),
            n_votes: person.votes.len(),
            votes: pieces.keep_some(votes::html(edition, &person.votes)),
            papers: paper_pieces(edition, &person.papers),
            n_said: mentions::count_turns(&person.turns),
            said: pieces.keep_some(mentions::turns_html(edition, &person.name, &person.turns)),
            n_mentions: mentions::count(edition, &named_in, |_| true),
            mentions: pieces.keep_some(mentions::html(edition, &person.name, &named_in, |_| true)),
            prose: pieces::prose(edition, text, &mut pieces),
        };
        let list = lists::link(edition, List::Speakers);
        let page = Page {
            description: pieces::description(text).or_else(|| Some(in_one_sentence(edition, &view))),
            above: vec![list],
            ..Page::of_entity(edition, Entity::Person(idx), "speaker")
        };
        render(edition, page, pieces, &view)
    }
}

/// Returns the paragraphs that name a person, but for those in which nothing but that the person speaks is sure: what the person
/// said is quoted by itself.
fn named_by_others(edition: Edition<'_>, idx: PersonIdx) -> Vec<Mention> {
    let turns = edition.archive.person(idx).turns.iter();
    let own: FxHashSet<(TextIdx, u32)> = turns
        .filter_map(|(meeting, turn)| {
            let text = edition.archive.meeting(*meeting).text;
            Some((text, edition.archive.text(text).document.told.turns.get(*turn)?.paragraph))
        })
        .collect();
    let mentions = edition.archive.mentions(Entity::Person(idx)).iter().copied();
    mentions.filter(|mention| !own.contains(&(mention.text, mention.paragraph))).collect()
}

/// Returns the first of what was counted, as links.
fn counts<T: Copy>(counted: &[(T, usize)], most: usize, link: impl Fn(T) -> Link) -> Vec<Count> {
    counted.iter().take(most).map(|(item, n)| Count::new(link(*item), *n)).collect()
}

fn in_one_sentence(edition: Edition<'_>, view: &View) -> String {
    let meetings = edition.words().count("n-meetings", view.n_meetings);
    match &view.years {
        Some(years) => format!("{}: {meetings} ({years}).", view.title),
        None => format!("{}: {meetings}.", view.title),
    }
}

fn post_view(edition: Edition<'_>, post: &PersonPost) -> PostView {
    PostView {
        title: post.title.clone(),
        organisation: post.organisation.map(|organisation| entity_link(edition, Entity::Organisation(organisation))),
        dates: dates_in_words(edition, post.from, post.to),
        note: post.note.clone(),
    }
}

fn dates_in_words(edition: Edition<'_>, from: Option<Date>, to: Option<Date>) -> Option<String> {
    let words = edition.words();
    match (from, to) {
        (Some(from), to @ Some(_)) => Some(words.dates(from, to)),
        (Some(from), None) => Some(words.fill("from-date", &[("date", &words.date(from))])),
        (None, Some(to)) => Some(words.fill("until-date", &[("date", &words.date(to))])),
        (None, None) => None,
    }
}

/// Returns a person's appearances in the order of their meetings.
pub(super) fn in_order(site: &Site, person: &Person) -> Vec<AppearanceIdx> {
    let mut appearances = person.appearances.clone();
    appearances.sort_by_key(|idx| (site.archive.appearance(*idx).meeting, *idx));
    appearances
}

/// Returns the topics of the sessions in which a person appeared, with the number of meetings; of the whole meeting,
/// where no session of theirs is known.
fn topics(edition: Edition<'_>, person: &Person) -> Vec<(TopicIdx, usize)> {
    let in_order = in_order(edition.site, person);
    let of_meetings =
        in_order.chunk_by(|a, b| edition.archive.appearance(*a).meeting == edition.archive.appearance(*b).meeting);
    most_frequent(of_meetings.flat_map(|appearances| topics_of_meeting(edition, appearances)))
}

/// Returns the meetings in which a person appeared, oldest first.
fn meetings_of(edition: Edition<'_>, person: &Person) -> Vec<MeetingIdx> {
    let mut meetings: Vec<MeetingIdx> =
        person.appearances.iter().map(|idx| edition.archive.appearance(*idx).meeting).collect();
    meetings.sort();
    meetings.dedup();
    meetings
}

/// Draws with whom a person appeared on what.
fn with_whom(
    edition: Edition<'_>,
    idx: PersonIdx,
    person: &Person,
    meetings: &[MeetingIdx],
    topics: &[(TopicIdx, usize)],
    colleagues: &[(PersonIdx, usize)],
) -> Option<Drawn> {
    const MOST_PEOPLE: usize = 12;
    const MOST_TOPICS: usize = 8;
    let topics: Vec<TopicIdx> = topics.iter().map(|(topic, _)| *topic).take(MOST_TOPICS).collect();
    let mut others: Vec<PersonIdx> = colleagues.iter().map(|(other, _)| *other).take(MOST_PEOPLE).collect();
    others.sort();
    let mut shared: BTreeMap<(PersonIdx, TopicIdx), Vec<MeetingIdx>> = BTreeMap::new();
    for &meeting in meetings {
        let appearances = &edition.archive.meeting(meeting).appearances;
        let of_person = |wanted: PersonIdx| {
            let own = appearances.iter().copied();
            let own: Vec<AppearanceIdx> = own.filter(|idx| edition.archive.appearance(*idx).person == wanted).collect();
            topics_of_meeting(edition, &own)
        };
        let own = of_person(idx);
        for other in &others {
            for topic in of_person(*other).into_iter().filter(|topic| own.contains(topic) && topics.contains(topic)) {
                shared.entry((*other, topic)).or_default().push(meeting);
            }
        }
    }
    others.retain(|other| shared.keys().any(|(person, _)| person == other));
    history::of_colleagues(edition, &person.name, &others, &topics, &shared)
}

/// Returns each topic once on which a person appeared in one meeting.
fn topics_of_meeting(edition: Edition<'_>, appearances: &[AppearanceIdx]) -> Vec<TopicIdx> {
    let appearances = appearances.iter().map(|idx| edition.archive.appearance(*idx));
    let present: Vec<&Appearance> = appearances.filter(|appearance| appearance.part != Part::Regrets).collect();
    let Some(first) = present.first() else { return Vec::new() };
    let meeting = edition.archive.meeting(first.meeting);
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
fn colleagues(edition: Edition<'_>, idx: PersonIdx, meetings: &[MeetingIdx]) -> Vec<(PersonIdx, usize)> {
    let rounds = meetings.iter().map(|&meeting| {
        let mut round: Vec<PersonIdx> = edition
            .archive
            .meeting(meeting)
            .appearances
            .iter()
            .map(|idx| edition.archive.appearance(*idx))
            .filter(|other| other.part != Part::Regrets && other.person != idx)
            .map(|other| other.person)
            .collect();
        round.sort();
        round.dedup();
        round
    });
    most_frequent(rounds.filter(|round| round.len() <= LARGEST_ROUND).flatten())
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
    /// The date of the last appearance, for sorting.
    latest: Option<String>,
}

impl Output for SpeakerList {
    fn name(&self) -> &'static str {
        "speakers"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        lists::route(site, List::Speakers)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let mut pieces = Pieces::default();
        let people = PersonIdx::each(&edition.archive.people);
        let mut people: Vec<(&Person, Entry)> =
            people.map(|(idx, person)| (person, entry(edition, idx, person))).collect();
        lists::sort_by_name(edition, &mut people, |(person, _)| &person.sort_name);
        let n = people.len();
        let title = lists::title(edition, List::Speakers);
        let view = ListView {
            title: title.clone(),
            intro: lists::intro(edition, List::Speakers, &mut pieces),
            n,
            initials: by_initial(people),
        };
        render(edition, lists::page(edition, List::Speakers, &title), pieces, &view)
    }
}

fn entry(edition: Edition<'_>, idx: PersonIdx, person: &Person) -> Entry {
    let link = person_link(edition, idx);
    let meetings = meetings_of(edition, person);
    let latest = meetings.iter().rev().find_map(|idx| edition.archive.meeting(*idx).date);
    Entry {
        name: person.sort_name.clone(),
        href: link.href,
        detail: latest_post(edition, person),
        latest: latest.map(|date| date.to_string()),
        n: meetings.len(),
    }
}

/// Returns the post or organisation with which a person appeared last.
fn latest_post(edition: Edition<'_>, person: &Person) -> Option<String> {
    in_order(edition.site, person).iter().rev().find_map(|idx| {
        let appearance = edition.archive.appearance(*idx);
        let body = appearance.affiliations.first().map(|body| &edition.archive.organisation(*body).title);
        match (&appearance.position, body) {
            (Some(position), Some(body)) => Some(format!("{position}, {body}")),
            (Some(position), None) => Some(position.clone()),
            (None, Some(body)) => Some(body.clone()),
            (None, None) => None,
        }
    })
}

fn by_initial(people: Vec<(&Person, Entry)>) -> Vec<Initial> {
    let of_letter = |letter: lists::Initial<(&Person, Entry)>| Initial {
        initial: letter.initial,
        id: letter.id,
        people: letter.items.into_iter().map(|(_, entry)| entry).collect(),
    };
    lists::by_initial(people, |(person, _)| &person.sort_name).into_iter().map(of_letter).collect()
}
