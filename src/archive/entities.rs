//! The entities of the archive and what ties them.

use std::ops::Deref;
use std::sync::Arc;

use super::meetings::Agenda;
use super::name_table::FoundNames;
use super::{
    AppearanceIdx, DecisionIdx, Entity, Findings, GroupIdx, MeetingIdx, OrganisationIdx, PaperIdx, PersonIdx, TextIdx,
    TopicIdx,
};
use crate::content::Document;
use crate::content::schema::{DecisionKind, DecisionStatus, Format, HeldStatus, RecordStatus, Vote, WebLink};
use crate::diagnostic::{Diagnostic, Place};
use crate::permanence::Paragraphs;
use crate::source::{Span, Spanned};
use crate::text::clock::Clock;
use crate::text::date::Date;
use crate::text::name::{person_key, sort_name, without_honorific};

/// Whether a document is meant for everybody yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Visibility {
    /// It is.
    #[default]
    Public,
    /// It is a draft.
    Draft,
    /// Its day of publication is still to come.
    Future,
}

/// A meeting.
#[derive(Debug)]
pub struct Meeting {
    /// The id.
    pub id: String,
    /// The address of its page.
    pub address: String,
    /// The title.
    pub title: String,
    /// The first day, if any is known.
    pub date: Option<Date>,
    /// The last day, if it is not the first.
    pub end_date: Option<Date>,
    /// The series it belongs to.
    pub group: Option<GroupIdx>,
    /// Its number in the series, as typed.
    pub number: Option<String>,
    /// From when, and until when on the last day.
    pub time: Option<(Clock, Option<Clock>)>,
    /// The time zone that the report names.
    pub time_zone: Option<String>,
    /// The symbol under which the report is filed.
    pub symbol: Option<String>,
    /// The building.
    pub venue: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// How people met.
    pub format: Option<Format>,
    /// Whether it took place.
    pub status: HeldStatus,
    /// The status of the report's text.
    pub record: Option<RecordStatus>,
    /// Whether it is a draft or still to be published.
    pub visibility: Visibility,
    /// The larger meeting that it took place within.
    pub parent: Option<MeetingIdx>,
    /// The meetings that took place within it, oldest first.
    pub parts: Vec<MeetingIdx>,
    /// People, in the order of the front matter.
    pub appearances: Vec<AppearanceIdx>,
    /// Organisations, in the order of the front matter.
    pub delegations: Vec<Delegation>,
    /// What was discussed: the report's topics, then those of its sessions.
    pub topics: Vec<TopicIdx>,
    /// The agenda.
    pub sessions: Vec<Session>,
    /// What was decided.
    pub decisions: Vec<DecisionIdx>,
    /// The decisions of earlier meetings that were resolved here.
    pub closes: Vec<DecisionIdx>,
    /// Its papers.
    pub papers: Vec<PaperIdx>,
    /// Recordings.
    pub recordings: Vec<WebLink>,
    /// The day for which the next meeting was arranged.
    pub next_meeting: Option<Date>,
    /// The meeting of the group on that day, if it has a report.
    pub arranged: Option<MeetingIdx>,
    /// The meeting before it in its group.
    pub previous: Option<MeetingIdx>,
    /// The meeting after it in its group.
    pub next: Option<MeetingIdx>,
    /// Other meetings on the same topics, the nearest first, with the topics shared; a handful.
    pub related: Vec<(MeetingIdx, Vec<TopicIdx>)>,
    /// The report of which this one is a translation.
    pub translation_of: Option<MeetingIdx>,
    /// The same report in other languages.
    pub translations: Vec<MeetingIdx>,
    /// The report.
    pub text: TextIdx,
}

/// An item of a meeting's agenda, which leads to what is told of it.
#[derive(Debug)]
pub struct Session {
    /// What tells it. Sessions are many, and most of them are those of the archive as it was.
    pub(super) agenda: Arc<Agenda>,
    /// Its place there.
    pub(super) at: usize,
    /// What it was about.
    pub topics: Vec<TopicIdx>,
}

impl Deref for Session {
    type Target = ToldSession;

    fn deref(&self) -> &ToldSession {
        self.agenda.session(self.at)
    }
}

/// What a report or its agenda tells of a session.
#[derive(Debug)]
pub struct ToldSession {
    /// Its id within the report.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The day, if it is known.
    pub date: Option<Date>,
    /// The anchor of the section of the report that has its title.
    pub anchor: Option<String>,
    /// One sentence.
    pub summary: Option<String>,
}

/// The part that somebody took in a meeting.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// Held this office.
    Officer(String),
    /// Chaired a session.
    SessionChair,
    /// Spoke.
    Speaker,
    /// Was there.
    Attendee,
    /// Took part.
    Participant,
    /// Observed.
    Observer,
    /// Sent regrets.
    Regrets,
}

/// A person in a meeting: what held then.
#[derive(Debug)]
pub struct Appearance {
    /// Where.
    pub meeting: MeetingIdx,
    /// Who.
    pub person: PersonIdx,
    /// As what.
    pub part: Part,
    /// The role in the report's own words.
    pub role: Option<String>,
    /// The person's organisations then.
    pub affiliations: Vec<OrganisationIdx>,
    /// The post held there then.
    pub position: Option<String>,
    /// The organisation spoken for.
    pub on_behalf_of: Option<OrganisationIdx>,
    /// The sessions, as places in [`Meeting::sessions`].
    pub sessions: Vec<usize>,
    /// Anything else.
    pub note: Option<String>,
}

/// An organisation in a meeting.
#[derive(Debug)]
pub struct Delegation {
    /// Which.
    pub organisation: OrganisationIdx,
    /// As what.
    pub part: Part,
}

/// A person.
#[derive(Debug)]
pub struct Person {
    /// The id.
    pub id: String,
    /// The address of the page.
    pub address: String,
    /// The name, without honorific.
    pub name: String,
    /// The name as it is filed.
    pub sort_name: String,
    /// Other names.
    pub also_known_as: Vec<String>,
    /// "Prof."
    pub honorific: Option<String>,
    /// Posts held.
    pub posts: Vec<PersonPost>,
    /// Every appearance, oldest first.
    pub appearances: Vec<AppearanceIdx>,
    /// What the person said, where reports say whose words they are: the meeting, and the place in its report's turns.
    pub turns: Vec<(MeetingIdx, usize)>,
    /// Decisions on which the person is to act.
    pub decisions: Vec<DecisionIdx>,
    /// Decisions that the person moved or seconded, oldest first.
    pub motions: Vec<DecisionIdx>,
    /// How the person voted on decisions, oldest first.
    pub votes: Vec<(DecisionIdx, Vote)>,
    /// Papers by the person.
    pub papers: Vec<PaperIdx>,
    /// Names that are near this one and yet of other people.
    pub distinct_from: Vec<String>,
    /// Where the name was met first: the title of the file, or the first report.
    pub first_named: Place,
    /// Whether nobody named the person but texts, in which names are read by conventions.
    pub is_found: bool,
    /// The person's own file.
    pub text: Option<TextIdx>,
}

impl Person {
    /// Calls the person by a name as it is written, perhaps with an honorific.
    pub(super) fn rename(&mut self, name: &str) {
        let (honorific, bare) = without_honorific(name);
        self.name = bare.to_owned();
        self.sort_name = sort_name(bare);
        if !honorific.is_empty() {
            self.honorific = Some(honorific.to_owned());
        }
    }

    /// Tells whether the file of one of two people says that the other is somebody else, by whatever name.
    pub fn is_told_from(&self, other: &Person) -> bool {
        let names = |person: &Person, other: &Person| {
            let is_meant = |told: &String| {
                let key = person_key(told);
                let mut names = std::iter::once(&other.name).chain(&other.also_known_as);
                *told == other.id || names.any(|name| person_key(name) == key)
            };
            person.distinct_from.iter().any(is_meant)
        };
        names(self, other) || names(other, self)
    }
}

/// A post that a person held.
#[derive(Debug)]
pub struct PersonPost {
    /// The post.
    pub title: String,
    /// Where.
    pub organisation: Option<OrganisationIdx>,
    /// From when.
    pub from: Option<Date>,
    /// Until when.
    pub to: Option<Date>,
    /// Anything else.
    pub note: Option<String>,
}

/// A topic.
#[derive(Debug)]
pub struct Topic {
    /// The id.
    pub id: String,
    /// The address of the page.
    pub address: String,
    /// The name.
    pub title: String,
    /// Other names.
    pub also_known_as: Vec<String>,
    /// What it means.
    pub definition: Option<String>,
    /// Topics of which this one is a part.
    pub broader: Vec<TopicIdx>,
    /// Topics that are a part of this one, by title.
    pub narrower: Vec<TopicIdx>,
    /// Topics that this one or they name as related, by title.
    pub related: Vec<TopicIdx>,
    /// Topics discussed in the same meetings, the most frequent first, with the number of meetings; a handful.
    pub often_with: Vec<(TopicIdx, u32)>,
    /// The meetings that discussed it, oldest first.
    pub meetings: Vec<MeetingIdx>,
    /// Decisions on it.
    pub decisions: Vec<DecisionIdx>,
    /// Where the name was met first.
    pub first_named: Place,
    /// Whether nobody named it as a topic: it is a heading of minutes that came back.
    pub is_found: bool,
    /// The topic's own file.
    pub text: Option<TextIdx>,
}

/// A State, body or institution.
#[derive(Debug)]
pub struct Organisation {
    /// The id.
    pub id: String,
    /// The address of the page.
    pub address: String,
    /// The name.
    pub title: String,
    /// The short form.
    pub short: Option<String>,
    /// Other names.
    pub also_known_as: Vec<String>,
    /// "state", "university" …
    pub kind: Option<String>,
    /// The organisation of which it is a part.
    pub part_of: Option<OrganisationIdx>,
    /// The organisations that are a part of it, by title.
    pub parts: Vec<OrganisationIdx>,
    /// Meetings it took part in as such, oldest first, and as what.
    pub delegations: Vec<(MeetingIdx, Part)>,
    /// Appearances of people affiliated with it or speaking for it, oldest first.
    pub appearances: Vec<AppearanceIdx>,
    /// Decisions on which it is to act.
    pub decisions: Vec<DecisionIdx>,
    /// Decisions that it moved or seconded, oldest first.
    pub motions: Vec<DecisionIdx>,
    /// How it voted on decisions, oldest first.
    pub votes: Vec<(DecisionIdx, Vote)>,
    /// Where the name was met first.
    pub first_named: Place,
    /// The organisation's own file.
    pub text: Option<TextIdx>,
}

/// A working group or another series of meetings.
#[derive(Debug)]
pub struct Group {
    /// The id.
    pub id: String,
    /// The address of the page.
    pub address: String,
    /// The name.
    pub title: String,
    /// The short form.
    pub short: Option<String>,
    /// Other names.
    pub also_known_as: Vec<String>,
    /// The group of which it is a part.
    pub part_of: Option<GroupIdx>,
    /// The groups that are a part of it, by title.
    pub parts: Vec<GroupIdx>,
    /// The body to which it belongs.
    pub organisation: Option<OrganisationIdx>,
    /// The time zone of its meetings, if they do not name theirs.
    pub time_zone: Option<String>,
    /// Its meetings, oldest first.
    pub meetings: Vec<MeetingIdx>,
    /// Where the name was met first.
    pub first_named: Place,
    /// The group's own file.
    pub text: Option<TextIdx>,
}

impl Group {
    /// Tells whether nothing but the folder of its reports names it.
    pub fn is_called_after_folder(&self) -> bool {
        self.text.is_none() && self.first_named.span == Span::default()
    }
}

/// A plain page.
#[derive(Debug)]
pub struct Page {
    /// The address, "" for the front page.
    pub address: String,
    /// The title.
    pub title: String,
    /// Its text.
    pub text: TextIdx,
}

/// Somebody who is to act on a decision, or who wrote a paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Actor {
    /// The name as it is shown.
    pub name: String,
    /// The person, organisation or group, if the archive knows one of that name.
    pub entity: Option<Entity>,
}

/// Those who voted in one way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Voters {
    /// Which.
    pub vote: Vote,
    /// How many they are.
    pub count: u32,
    /// Who they are, if that is known.
    pub voters: Vec<Actor>,
}

/// What a meeting decided or asked.
#[derive(Debug)]
pub struct Decision {
    /// The meeting that took it.
    pub meeting: MeetingIdx,
    /// Its id within the report.
    pub id: String,
    /// Its anchor on the meeting's page.
    pub anchor: String,
    /// What it asks for.
    pub kind: DecisionKind,
    /// The numbered paragraph of the report that says so.
    pub paragraph: Option<u32>,
    /// What was decided.
    pub text: String,
    /// What it is about.
    pub topics: Vec<TopicIdx>,
    /// Who is to act.
    pub by: Vec<Actor>,
    /// Who moved it.
    pub moved_by: Vec<Actor>,
    /// Who seconded it.
    pub seconded_by: Vec<Actor>,
    /// How the vote on it went: each way to vote at most once, in their order.
    pub votes: Vec<Voters>,
    /// Until when.
    pub due: Option<Date>,
    /// What became of it.
    pub status: DecisionStatus,
    /// The meeting in which it was resolved.
    pub resolved_in: Option<MeetingIdx>,
    /// The session in which it was taken, as a place in [`Meeting::sessions`].
    pub session: Option<usize>,
    /// Anything else.
    pub note: Option<String>,
}

/// A paper of a meeting.
#[derive(Debug)]
pub struct Paper {
    /// The meeting to which it belongs.
    pub meeting: MeetingIdx,
    /// Its title.
    pub title: String,
    /// Where it can be had within the site.
    pub file: Option<Destination>,
    /// Where it can be had elsewhere.
    pub url: Option<String>,
    /// Its symbol.
    pub symbol: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Its authors.
    pub by: Vec<Actor>,
    /// Its language.
    pub lang: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// Something on another site that several texts cite: a proposal, a standard, a judgment.
#[derive(Debug)]
pub struct Work {
    /// The [essence](crate::text::web_address::essence) of its address.
    pub essence: String,
    /// The address of its page below the site's root.
    pub address: String,
    /// Where it is cited: each text, and the place among all that the text cites; in their order.
    pub places: Vec<(TextIdx, u32)>,
}

impl Work {
    /// Returns the texts that cite it, in order.
    pub fn texts(&self) -> impl Iterator<Item = TextIdx> {
        self.places.chunk_by(|a, b| a.0 == b.0).map(|of_text| of_text[0].0)
    }

    /// Returns how many texts cite it.
    pub fn n_texts(&self) -> usize {
        self.texts().count()
    }
}

/// The body of a document, with what was found in it.
#[derive(Clone, Debug)]
pub struct Text {
    /// The document.
    pub document: Arc<Document>,
    /// What the document describes.
    pub entity: Entity,
    /// What each link of the body leads to, and which names are to be linked.
    pub findings: Arc<Findings>,
    /// What is doubtful in what front matter says of it.
    pub(super) doubts: Arc<Vec<Diagnostic>>,
    /// The anchors of its paragraphs.
    pub paragraphs: Arc<Paragraphs>,
    /// Every name in the body, whether it is to be linked or not.
    pub(super) names: Arc<FoundNames>,
}

impl Text {
    /// Returns the anchor of the paragraph with a number, which stays when others are put in before it. Whatever links to a
    /// paragraph uses this.
    pub fn anchor(&self, number: u32) -> String {
        self.paragraphs.id(number).to_string()
    }
}

/// What a link leads to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Destination {
    /// The address below the site's root, not percent-encoded.
    pub address: String,
    /// The anchor there.
    pub fragment: Option<String>,
    /// The entity whose page it is.
    pub entity: Option<Entity>,
    /// The attachment, as a place in [`Records::attachments`](super::Records::attachments).
    pub attachment: Option<usize>,
}

/// A paragraph that names an entity, by name or by link.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Mention {
    /// The text.
    pub text: TextIdx,
    /// The numbered paragraph, 0 if in none.
    pub paragraph: u32,
    /// The name in the body's HTML; empty where a link was filled in.
    pub html: Span,
}

/// Returns the places of `spanned` values' text, for the common case that only the words matter.
pub(super) fn words(spanned: &[Spanned<String>]) -> Vec<String> {
    spanned.iter().map(|name| name.value.clone()).collect()
}
