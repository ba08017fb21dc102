//! What the archive knows of each entity, as it is published for programs.
//!
//! The JSON Schemas are made from these types, so the words that explain a field there are its documentation here.
//! Lists are always there, if empty; whatever else is not known is left out. The form has a number, [`FORM`], which changes when a field goes or comes to mean
//! something else; new fields may come at any time.

use schemars::JsonSchema;
use serde::Serialize;

use crate::archive::{
    Actor, AppearanceIdx, Decision, DecisionIdx, Destination, Entity, GroupIdx, MeetingIdx, OrganisationIdx, PaperIdx,
    Part, PersonIdx, TopicIdx, Voters,
};
use crate::content::schema::{Format, RecordStatus, WebLink};
use crate::output::identity;
use crate::output::metadata::linked_data::part_name;
use crate::output::page::absolute;
use crate::site::Site;
use crate::text::date::Date;

/// The number of the form in which data are published.
pub(in crate::output) const FORM: u32 = 1;

/// What every entity has.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct Common {
    /// The ID, by which reports refer to it.
    id: String,
    /// An ID that stays the same when the address changes: a URN of a UUID.
    permanent_id: String,
    /// The address of its page, below the root of the site.
    address: String,
    /// The address of its page in full, if the site knows where it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// One sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    /// The language of its text, as a language tag (BCP 47).
    lang: String,
    /// When its text changed last (RFC 3339).
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    /// Sources and further reading.
    links: Vec<LinkRecord>,
}

/// Another entity of the archive.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct Ref {
    /// The ID.
    pub(super) id: String,
    /// The name.
    title: String,
    /// The address of its page, below the root of the site.
    address: String,
}

/// A page of another site.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct LinkRecord {
    /// What it is called, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// Its address.
    url: String,
}

/// A meeting and the report on it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct MeetingRecord {
    #[serde(flatten)]
    common: Common,
    /// The title.
    title: String,
    /// The first day, as much of it as is known: `2017-02-09`, `2017-02` or `2017`.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    /// The last day, if it is not the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    /// When it began on the first day, by the clocks of the place: `10:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    /// When it ended on the last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    end_time: Option<String>,
    /// The time zone of these times, by its name in the IANA database.
    #[serde(skip_serializing_if = "Option::is_none")]
    time_zone: Option<String>,
    /// The series of meetings that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<Ref>,
    /// Its number in the series, as it is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    /// The symbol under which the report is filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    symbol: Option<String>,
    /// The building.
    #[serde(skip_serializing_if = "Option::is_none")]
    venue: Option<String>,
    /// The city.
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<String>,
    /// The country.
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    /// How people met: `in-person`, `online` or `hybrid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    /// Whether it took place: `held`, `planned`, `cancelled` or `postponed`.
    status: &'static str,
    /// The status of the report: `provisional`, `adopted` or `corrected`.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<&'static str>,
    /// The larger meeting that it took place within.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<Ref>,
    /// The report of which this one is a translation.
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of: Option<Ref>,
    /// What was discussed.
    topics: Vec<Ref>,
    /// The people, and what each was there and then.
    people: Vec<AppearanceRecord>,
    /// The organisations that took part as such.
    organisations: Vec<DelegationRecord>,
    /// The agenda.
    sessions: Vec<SessionRecord>,
    /// What was decided or asked.
    decisions: Vec<DecisionRecord>,
    /// The papers.
    documents: Vec<PaperRecord>,
    /// Where it can be seen or heard.
    recordings: Vec<LinkRecord>,
    /// The day for which the next meeting was arranged.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_meeting: Option<String>,
    /// Former addresses.
    aliases: Vec<String>,
}

/// A person in a meeting: what held there and then.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct AppearanceRecord {
    /// Who; left out where the person is what the document is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<Ref>,
    /// Where; left out where the meeting is what the document is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    meeting: Option<Ref>,
    /// The date of that meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    /// As what: `Speaker`, `Attendee`, `Participant`, `Observer`, `Regrets`, `Session chair`, or the name of an office.
    part: String,
    /// The role in the report's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    /// The organisations that the person belonged to then.
    affiliations: Vec<Ref>,
    /// The post held there then.
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<String>,
    /// The organisation spoken for, if another.
    #[serde(skip_serializing_if = "Option::is_none")]
    on_behalf_of: Option<Ref>,
    /// The sessions in which this holds, by their IDs; all if there are none.
    sessions: Vec<String>,
    /// Anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// An organisation in a meeting.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct DelegationRecord {
    /// Which; left out where the organisation is what the document is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<Ref>,
    /// Where; left out where the meeting is what the document is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    meeting: Option<Ref>,
    /// As what: `Participant`, `Observer` or `Regrets`.
    part: String,
}

/// An item of an agenda.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct SessionRecord {
    /// The ID within the report.
    id: String,
    /// The title.
    title: String,
    /// The day, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    /// The anchor of its section on the meeting's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<String>,
    /// What it was about.
    topics: Vec<Ref>,
    /// One sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
}

/// What a meeting decided or asked.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct DecisionRecord {
    /// The ID within the report.
    id: String,
    /// The meeting that took it; left out where that is what the document is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    meeting: Option<Ref>,
    /// Its anchor on the meeting's page.
    anchor: String,
    /// What it asks for: `decision` or `action`.
    kind: &'static str,
    /// The numbered paragraph of the report that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraph: Option<u32>,
    /// The anchor of that paragraph on the meeting's page, which stays when others are put in before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraph_anchor: Option<String>,
    /// What was decided.
    text: String,
    /// What became of it: `open`, `adopted`, `done`, `dropped` or `superseded`.
    status: &'static str,
    /// Until when somebody is to act.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    /// Who is to act.
    by: Vec<ActorRecord>,
    /// Who moved it.
    moved_by: Vec<ActorRecord>,
    /// Who seconded it.
    seconded_by: Vec<ActorRecord>,
    /// How the vote on it went.
    votes: Vec<VotersRecord>,
    /// What it is about.
    topics: Vec<Ref>,
    /// The meeting in which it was resolved.
    #[serde(skip_serializing_if = "Option::is_none")]
    resolved_in: Option<Ref>,
    /// The session in which it was taken, by its ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
    /// What became of it, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// Those who voted in one way on a decision.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct VotersRecord {
    /// Which: `for`, `against`, `abstained` or `absent`.
    vote: &'static str,
    /// How many they are.
    count: u32,
    /// Who they are, if that is known.
    voters: Vec<ActorRecord>,
}

/// Somebody who is to act, or who wrote a paper.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct ActorRecord {
    /// The name.
    name: String,
    /// The page of the person, organisation or group, if the archive knows one of that name.
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
}

/// A paper of a meeting.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct PaperRecord {
    /// The title.
    title: String,
    /// The address of the file, below the root of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    /// Where it can be had elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// Its symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    symbol: Option<String>,
    /// Its date.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    /// Its authors.
    by: Vec<ActorRecord>,
    /// Its language.
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    /// Anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// A person.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct PersonRecord {
    #[serde(flatten)]
    common: Common,
    /// The name, without honorific.
    name: String,
    /// The name as it is filed: "Huang, Zhixiong".
    sort_name: String,
    /// "Prof."
    #[serde(skip_serializing_if = "Option::is_none")]
    honorific: Option<String>,
    /// Other names.
    also_known_as: Vec<String>,
    /// Posts held.
    posts: Vec<PostRecord>,
}

/// A post that a person held.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct PostRecord {
    /// The post.
    title: String,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<Ref>,
    /// From when.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    /// Anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// A topic.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct TopicRecord {
    #[serde(flatten)]
    common: Common,
    /// The name.
    title: String,
    /// Other names.
    also_known_as: Vec<String>,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<String>,
    /// Topics of which it is a part.
    broader: Vec<Ref>,
    /// Related topics.
    related: Vec<Ref>,
}

/// A State, body or institution.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct OrganisationRecord {
    #[serde(flatten)]
    common: Common,
    /// The name.
    title: String,
    /// The short form.
    #[serde(skip_serializing_if = "Option::is_none")]
    short: Option<String>,
    /// Other names.
    also_known_as: Vec<String>,
    /// "state", "university" …
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    /// The organisation of which it is a part.
    #[serde(skip_serializing_if = "Option::is_none")]
    part_of: Option<Ref>,
}

/// A working group or another series of meetings.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::output) struct GroupRecord {
    #[serde(flatten)]
    common: Common,
    /// The name.
    title: String,
    /// The short form.
    #[serde(skip_serializing_if = "Option::is_none")]
    short: Option<String>,
    /// Other names.
    also_known_as: Vec<String>,
    /// The group of which it is a part.
    #[serde(skip_serializing_if = "Option::is_none")]
    part_of: Option<Ref>,
    /// The body to which it belongs.
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<Ref>,
}

pub(super) fn common(site: &Site, entity: Entity) -> Common {
    let archive = &site.archive;
    let matter = archive.document_of(entity).map(|document| &document.matter.common);
    Common {
        id: site.archive.id(entity).to_owned(),
        permanent_id: identity::of_entity(site, entity).urn().to_string(),
        address: archive.address(entity).to_owned(),
        url: absolute(&site.config, archive.address(entity)),
        summary: matter.and_then(|matter| matter.summary.clone()),
        lang: site.lang_of(entity).to_owned(),
        modified: site.modified(entity).map(|moment| moment.to_string()),
        links: matter.map(|matter| links(&matter.links)).unwrap_or_default(),
    }
}

pub(super) fn reference(site: &Site, entity: Entity) -> Ref {
    let archive = &site.archive;
    Ref {
        id: archive.id(entity).to_owned(),
        title: archive.title(entity).to_owned(),
        address: archive.address(entity).to_owned(),
    }
}

fn links(links: &[WebLink]) -> Vec<LinkRecord> {
    links.iter().map(|link| LinkRecord { title: link.title.clone(), url: link.url.clone() }).collect()
}

fn topics(site: &Site, topics: &[TopicIdx]) -> Vec<Ref> {
    topics.iter().map(|topic| reference(site, Entity::Topic(*topic))).collect()
}

fn meeting_ref(site: &Site, idx: MeetingIdx) -> Ref {
    reference(site, Entity::Meeting(idx))
}

fn organisation_ref(site: &Site, idx: OrganisationIdx) -> Ref {
    reference(site, Entity::Organisation(idx))
}

pub(super) fn written(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// Returns the record of a meeting.
pub(super) fn meeting(site: &Site, idx: MeetingIdx) -> MeetingRecord {
    let archive = &site.archive;
    let meeting = archive.meeting(idx);
    let matter = &archive.text(meeting.text).document.matter.common;
    let people = meeting.appearances.iter().map(|appearance| AppearanceRecord {
        person: Some(reference(site, Entity::Person(archive.appearance(*appearance).person))),
        ..appearance_record(site, *appearance)
    });
    let delegations = meeting.delegations.iter().map(|delegation| DelegationRecord {
        organisation: Some(organisation_ref(site, delegation.organisation)),
        meeting: None,
        part: part_name(&delegation.part).to_owned(),
    });
    let sessions = meeting.sessions.iter().map(|session| SessionRecord {
        id: session.id.clone(),
        title: session.title.clone(),
        date: written(session.date),
        anchor: session.anchor.clone(),
        topics: topics(site, &session.topics),
        summary: session.summary.clone(),
    });
    MeetingRecord {
        common: common(site, Entity::Meeting(idx)),
        title: meeting.title.clone(),
        date: written(meeting.date),
        end_date: written(meeting.end_date),
        time: meeting.time.map(|(start, _)| start.to_string()),
        end_time: meeting.time.and_then(|(_, end)| Some(end?.to_string())),
        time_zone: meeting.time.and_then(|_| Some(site.time_zone(idx)?.to_owned())),
        group: meeting.group.map(|group| reference(site, Entity::Group(group))),
        number: meeting.number.clone(),
        symbol: meeting.symbol.clone(),
        venue: meeting.venue.clone(),
        city: meeting.city.clone(),
        country: meeting.country.clone(),
        format: meeting.format.map(Format::name),
        status: meeting.status.name(),
        record: meeting.record.map(RecordStatus::name),
        parent: meeting.parent.map(|parent| meeting_ref(site, parent)),
        translation_of: meeting.translation_of.map(|original| meeting_ref(site, original)),
        topics: topics(site, &meeting.topics),
        people: people.collect(),
        organisations: delegations.collect(),
        sessions: sessions.collect(),
        decisions: meeting.decisions.iter().map(|decision| decision_record(site, *decision)).collect(),
        documents: meeting.papers.iter().map(|paper| paper_record(site, *paper)).collect(),
        recordings: links(&meeting.recordings),
        next_meeting: written(meeting.next_meeting),
        aliases: matter.aliases.iter().map(|alias| alias.value.clone()).collect(),
    }
}

/// Returns an appearance without person and meeting, one of which the document is about.
fn appearance_record(site: &Site, idx: AppearanceIdx) -> AppearanceRecord {
    let appearance = site.archive.appearance(idx);
    let sessions = &site.archive.meeting(appearance.meeting).sessions;
    AppearanceRecord {
        person: None,
        meeting: None,
        date: None,
        part: part_name(&appearance.part).to_owned(),
        role: appearance.role.clone(),
        affiliations: appearance.affiliations.iter().map(|body| organisation_ref(site, *body)).collect(),
        position: appearance.position.clone(),
        on_behalf_of: appearance.on_behalf_of.map(|body| organisation_ref(site, body)),
        sessions: appearance.sessions.iter().map(|position| sessions[*position].id.clone()).collect(),
        note: appearance.note.clone(),
    }
}

/// Returns an appearance with its meeting.
pub(super) fn appearance_at(site: &Site, idx: AppearanceIdx) -> AppearanceRecord {
    let meeting = site.archive.appearance(idx).meeting;
    AppearanceRecord {
        meeting: Some(meeting_ref(site, meeting)),
        date: written(site.archive.meeting(meeting).date),
        ..appearance_record(site, idx)
    }
}

/// Returns an organisation's part in a meeting.
pub(super) fn delegation_at(site: &Site, meeting: MeetingIdx, part: &Part) -> DelegationRecord {
    DelegationRecord { organisation: None, meeting: Some(meeting_ref(site, meeting)), part: part_name(part).to_owned() }
}

/// Returns a decision with the meeting that took it.
pub(super) fn decision_at(site: &Site, idx: DecisionIdx) -> DecisionRecord {
    let meeting = site.archive.decision(idx).meeting;
    DecisionRecord { meeting: Some(meeting_ref(site, meeting)), ..decision_record(site, idx) }
}

/// Returns a decision in the document of the meeting that took it.
fn decision_record(site: &Site, idx: DecisionIdx) -> DecisionRecord {
    let decision = site.archive.decision(idx);
    let sessions = &site.archive.meeting(decision.meeting).sessions;
    DecisionRecord {
        id: decision.id.clone(),
        meeting: None,
        anchor: decision.anchor.clone(),
        kind: decision.kind.name(),
        paragraph: decision.paragraph,
        paragraph_anchor: paragraph_anchor(site, decision),
        text: decision.text.clone(),
        status: decision.status.name(),
        due: written(decision.due),
        by: actors(site, &decision.by),
        moved_by: actors(site, &decision.moved_by),
        seconded_by: actors(site, &decision.seconded_by),
        votes: decision.votes.iter().map(|voters| voters_record(site, voters)).collect(),
        topics: topics(site, &decision.topics),
        resolved_in: decision.resolved_in.map(|meeting| meeting_ref(site, meeting)),
        session: decision.session.map(|position| sessions[position].id.clone()),
        note: decision.note.clone(),
    }
}

fn voters_record(site: &Site, voters: &Voters) -> VotersRecord {
    VotersRecord { vote: voters.vote.name(), count: voters.count, voters: actors(site, &voters.voters) }
}

/// Returns the anchor of the paragraph that says what was decided.
pub(super) fn paragraph_anchor(site: &Site, decision: &Decision) -> Option<String> {
    let text = site.archive.text(site.archive.meeting(decision.meeting).text);
    decision.paragraph.map(|number| text.anchor(number))
}

fn actors(site: &Site, actors: &[Actor]) -> Vec<ActorRecord> {
    let actor = |actor: &Actor| ActorRecord {
        name: actor.name.clone(),
        address: actor.entity.map(|entity| site.archive.address(entity).to_owned()),
    };
    actors.iter().map(actor).collect()
}

fn paper_record(site: &Site, idx: PaperIdx) -> PaperRecord {
    let paper = site.archive.paper(idx);
    PaperRecord {
        title: paper.title.clone(),
        address: paper.file.as_ref().map(|file: &Destination| file.address.clone()),
        url: paper.url.clone(),
        symbol: paper.symbol.clone(),
        date: written(paper.date),
        by: actors(site, &paper.by),
        lang: paper.lang.clone(),
        note: paper.note.clone(),
    }
}

/// Returns the record of a person.
pub(super) fn person(site: &Site, idx: PersonIdx) -> PersonRecord {
    let person = site.archive.person(idx);
    let posts = person.posts.iter().map(|post| PostRecord {
        title: post.title.clone(),
        organisation: post.organisation.map(|body| organisation_ref(site, body)),
        from: written(post.from),
        to: written(post.to),
        note: post.note.clone(),
    });
    PersonRecord {
        common: common(site, Entity::Person(idx)),
        name: person.name.clone(),
        sort_name: person.sort_name.clone(),
        honorific: person.honorific.clone(),
        also_known_as: person.also_known_as.clone(),
        posts: posts.collect(),
    }
}

/// Returns the record of a topic.
pub(super) fn topic(site: &Site, idx: TopicIdx) -> TopicRecord {
    let topic = site.archive.topic(idx);
    TopicRecord {
        common: common(site, Entity::Topic(idx)),
        title: topic.title.clone(),
        also_known_as: topic.also_known_as.clone(),
        definition: topic.definition.clone(),
        broader: topics(site, &topic.broader),
        related: topics(site, &topic.related),
    }
}

/// Returns the record of an organisation.
pub(super) fn organisation(site: &Site, idx: OrganisationIdx) -> OrganisationRecord {
    let organisation = site.archive.organisation(idx);
    OrganisationRecord {
        common: common(site, Entity::Organisation(idx)),
        title: organisation.title.clone(),
        short: organisation.short.clone(),
        also_known_as: organisation.also_known_as.clone(),
        kind: organisation.kind.clone(),
        part_of: organisation.part_of.map(|whole| organisation_ref(site, whole)),
    }
}

/// Returns the record of a group.
pub(super) fn group(site: &Site, idx: GroupIdx) -> GroupRecord {
    let group = site.archive.group(idx);
    GroupRecord {
        common: common(site, Entity::Group(idx)),
        title: group.title.clone(),
        short: group.short.clone(),
        also_known_as: group.also_known_as.clone(),
        part_of: group.part_of.map(|whole| reference(site, Entity::Group(whole))),
        organisation: group.organisation.map(|body| organisation_ref(site, body)),
    }
}

impl AppearanceRecord {
    /// Returns it with the person.
    pub(super) fn of(self, person: Ref) -> AppearanceRecord {
        AppearanceRecord { person: Some(person), ..self }
    }
}
