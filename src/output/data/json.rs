//! One JSON document beside the page of each entity, and one of the whole archive.

use schemars::JsonSchema;
use serde::Serialize;

use super::records::{
    self, AppearanceRecord, DecisionRecord, DelegationRecord, FORM, GroupRecord, MeetingRecord, OrganisationRecord,
    PersonRecord, Ref, TopicRecord,
};
use super::{Each, kind_of, schemas};
use crate::archive::{Entity, GroupIdx, MeetingIdx, OrganisationIdx, PersonIdx, TopicIdx, Visibility};
use crate::config::Machine;
use crate::content::Kind;
use crate::diagnostic::Diagnostic;
use crate::output::page::absolute;
use crate::output::{
    Audience, Edition, Form, Ingredients, Output, PageRef, Rendered, Route, Subject, beside_route, whole_route,
};
use crate::site::Site;

pub(in crate::output) struct EntityJson;
pub(in crate::output) struct ArchiveJson;

/// What the document of every entity begins with.
#[derive(Serialize, JsonSchema)]
pub(super) struct Document<T> {
    /// The schema of this document, from where it lies.
    #[serde(rename = "$schema")]
    schema: String,
    /// The number of the form of the data.
    form: u32,
    /// What it describes.
    #[serde(flatten)]
    content: T,
}

/// A meeting.
#[derive(Serialize, JsonSchema)]
pub(super) struct MeetingDocument {
    #[serde(flatten)]
    meeting: MeetingRecord,
    /// The meetings that took place within it.
    parts: Vec<Ref>,
    /// The meeting before it in its group.
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<Ref>,
    /// The meeting after it in its group.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<Ref>,
    /// The same report in other languages.
    translations: Vec<Ref>,
    /// The decisions of earlier meetings that were resolved here.
    closes: Vec<DecisionRecord>,
}

/// A person.
#[derive(Serialize, JsonSchema)]
pub(super) struct PersonDocument {
    #[serde(flatten)]
    person: PersonRecord,
    /// Every appearance, oldest first.
    appearances: Vec<AppearanceRecord>,
    /// Decisions on which the person is to act.
    decisions: Vec<DecisionRecord>,
}

/// A topic.
#[derive(Serialize, JsonSchema)]
pub(super) struct TopicDocument {
    #[serde(flatten)]
    topic: TopicRecord,
    /// Topics that are a part of it.
    narrower: Vec<Ref>,
    /// The meetings that discussed it, oldest first.
    meetings: Vec<Ref>,
    /// Decisions on it.
    decisions: Vec<DecisionRecord>,
}

/// An organisation.
#[derive(Serialize, JsonSchema)]
pub(super) struct OrganisationDocument {
    #[serde(flatten)]
    organisation: OrganisationRecord,
    /// The organisations that are a part of it.
    parts: Vec<Ref>,
    /// The meetings in which it took part as such, oldest first.
    delegations: Vec<DelegationRecord>,
    /// Appearances of people who belonged to it or spoke for it, oldest first.
    appearances: Vec<AppearanceRecord>,
}

/// A group.
#[derive(Serialize, JsonSchema)]
pub(super) struct GroupDocument {
    #[serde(flatten)]
    group: GroupRecord,
    /// The groups that are a part of it.
    parts: Vec<Ref>,
    /// Its meetings, oldest first.
    meetings: Vec<Ref>,
}

/// The whole archive. What follows from the rest (who was at which meetings) is to be found in the meetings.
#[derive(Serialize, JsonSchema)]
pub(super) struct ArchiveDocument<'a> {
    /// The name of the archive.
    title: String,
    /// One sentence on what it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    /// Where it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// Who publishes it.
    publisher: String,
    /// The licence under which it may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<String>,
    /// Its language, as a language tag (BCP 47).
    lang: String,
    /// The meetings, oldest first.
    #[schemars(with = "Vec<MeetingRecord>")]
    meetings: Each<'a, MeetingRecord>,
    /// The people.
    #[schemars(with = "Vec<PersonRecord>")]
    people: Each<'a, PersonRecord>,
    /// The topics.
    topics: Vec<TopicRecord>,
    /// The organisations.
    organisations: Vec<OrganisationRecord>,
    /// The groups.
    groups: Vec<GroupRecord>,
}

const FILE: &str = "data.json";

impl Output for EntityJson {
    fn name(&self) -> &'static str {
        Machine::Json.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Json)
    }

    fn forms(&self, _site: &Site, page: PageRef<'_>) -> Vec<Form> {
        let has_document = page.entity.is_some_and(|entity| kind_of(entity).is_some());
        let form = Form {
            rel: "describedby",
            media_type: "application/json",
            name: "JSON",
            address: format!("{}{FILE}", page.address),
        };
        has_document.then_some(form).into_iter().collect()
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        entities(site).map(|entity| beside_route(site, entity, FILE)).collect()
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let site = edition.site;
        let Subject::Entity(entity) = subject else { unreachable!("the routes of this output are entities") };
        let json = match entity {
            Entity::Meeting(idx) => document(site, entity, &meeting(site, idx)),
            Entity::Person(idx) => document(site, entity, &person(site, idx)),
            Entity::Topic(idx) => document(site, entity, &topic(site, idx)),
            Entity::Organisation(idx) => document(site, entity, &organisation(site, idx)),
            Entity::Group(idx) => document(site, entity, &group(site, idx)),
            Entity::Page(_) => unreachable!("plain pages have no document"),
        };
        Ok(Rendered::Bytes(json))
    }
}

fn entities(site: &Site) -> impl Iterator<Item = Entity> {
    let kinds = [Kind::Meeting, Kind::Person, Kind::Topic, Kind::Organisation, Kind::Group].into_iter();
    kinds.flat_map(|kind| site.archive.all(kind))
}

fn document(site: &Site, entity: Entity, content: &impl Serialize) -> Vec<u8> {
    let depth = site.archive.address(entity).matches('/').count();
    let kind = kind_of(entity).expect("the routes of this output have a kind");
    let schema = format!("{}{}", "../".repeat(depth), schemas::address(kind));
    super::pretty(&Document { schema, form: FORM, content })
}

fn refs(site: &Site, entities: impl Iterator<Item = Entity>) -> Vec<Ref> {
    entities.map(|entity| records::reference(site, entity)).collect()
}

fn meeting(site: &Site, idx: MeetingIdx) -> MeetingDocument {
    let meeting = site.archive.meeting(idx);
    let meeting_ref = |idx: MeetingIdx| records::reference(site, Entity::Meeting(idx));
    MeetingDocument {
        meeting: records::meeting(site, idx),
        parts: meeting.parts.iter().map(|part| meeting_ref(*part)).collect(),
        previous: meeting.previous.map(meeting_ref),
        next: meeting.next.map(meeting_ref),
        translations: meeting.translations.iter().map(|other| meeting_ref(*other)).collect(),
        closes: meeting.closes.iter().map(|decision| records::decision_at(site, *decision)).collect(),
    }
}

fn person(site: &Site, idx: PersonIdx) -> PersonDocument {
    let person = site.archive.person(idx);
    PersonDocument {
        person: records::person(site, idx),
        appearances: person.appearances.iter().map(|appearance| records::appearance_at(site, *appearance)).collect(),
        decisions: person.decisions.iter().map(|decision| records::decision_at(site, *decision)).collect(),
    }
}

fn topic(site: &Site, idx: TopicIdx) -> TopicDocument {
    let topic = site.archive.topic(idx);
    TopicDocument {
        topic: records::topic(site, idx),
        narrower: refs(site, topic.narrower.iter().map(|idx| Entity::Topic(*idx))),
        meetings: refs(site, topic.meetings.iter().map(|idx| Entity::Meeting(*idx))),
        decisions: topic.decisions.iter().map(|decision| records::decision_at(site, *decision)).collect(),
    }
}

fn organisation(site: &Site, idx: OrganisationIdx) -> OrganisationDocument {
    let organisation = site.archive.organisation(idx);
    let delegations = organisation.delegations.iter();
    let appearances = organisation.appearances.iter().map(|appearance| {
        let person = Entity::Person(site.archive.appearance(*appearance).person);
        records::appearance_at(site, *appearance).of(records::reference(site, person))
    });
    OrganisationDocument {
        organisation: records::organisation(site, idx),
        parts: refs(site, organisation.parts.iter().map(|idx| Entity::Organisation(*idx))),
        delegations: delegations.map(|(meeting, part)| records::delegation_at(site, *meeting, part)).collect(),
        appearances: appearances.collect(),
    }
}

fn group(site: &Site, idx: GroupIdx) -> GroupDocument {
    let group = site.archive.group(idx);
    GroupDocument {
        group: records::group(site, idx),
        parts: refs(site, group.parts.iter().map(|idx| Entity::Group(*idx))),
        meetings: refs(site, group.meetings.iter().map(|idx| Entity::Meeting(*idx))),
    }
}

impl Output for ArchiveJson {
    fn name(&self) -> &'static str {
        Machine::ArchiveJson.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::ArchiveJson)
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        whole_route(super::ARCHIVE_JSON)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let schema = format!("../{}", schemas::address("archive"));
        Ok(Rendered::Bytes(super::pretty(&Document { schema, form: FORM, content: archive(edition.site) })))
    }
}

fn archive(site: &Site) -> ArchiveDocument<'_> {
    let archive = &site.archive;
    let config = &site.config;
    let is_public = move |idx: &MeetingIdx| archive.meeting(*idx).visibility == Visibility::Public;
    let meetings = move || (0..archive.meetings.len()).map(MeetingIdx::new).filter(is_public);
    ArchiveDocument {
        title: config.title.clone(),
        description: config.description.clone(),
        url: absolute(config, ""),
        publisher: config.publisher().to_owned(),
        license: config.license.clone(),
        lang: config.lang.clone(),
        meetings: Each::new(move || meetings().map(|idx| records::meeting(site, idx))),
        people: Each::new(move || PersonIdx::each(&archive.people).map(|(idx, _)| records::person(site, idx))),
        topics: TopicIdx::each(&archive.topics).map(|(idx, _)| records::topic(site, idx)).collect(),
        organisations: OrganisationIdx::each(&archive.organisations)
            .map(|(idx, _)| records::organisation(site, idx))
            .collect(),
        groups: GroupIdx::each(&archive.groups).map(|(idx, _)| records::group(site, idx)).collect(),
    }
}
