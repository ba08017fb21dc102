//! Those of whom and of which the archive speaks: people, topics, organisations, groups.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Row, permanent_id};
use crate::archive::{Entity, GroupIdx, OrganisationIdx, PersonIdx, TopicIdx};
use crate::site::Site;

#[derive(Default, Serialize, JsonSchema)]
pub(super) struct PersonRow {
    /// The ID.
    id: String,
    /// An ID that stays the same when the address changes.
    permanent_id: String,
    /// The address of the page, below the root of the site.
    address: String,
    /// The name, without honorific.
    name: String,
    /// The name as it is filed.
    sort_name: String,
    /// "Prof."
    honorific: Option<String>,
}

impl Row for PersonRow {
    const TABLE: &'static str = "people";
    const TITLE: &'static str = "People";
    const KEY: &'static [&'static str] = &["id"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] = &[];

    fn rows(site: &Site) -> Vec<PersonRow> {
        let people = PersonIdx::each(&site.archive.people);
        let row = people.map(|(idx, person)| PersonRow {
            id: person.id.clone(),
            permanent_id: permanent_id(site, Entity::Person(idx)),
            address: person.address.clone(),
            name: person.name.clone(),
            sort_name: person.sort_name.clone(),
            honorific: person.honorific.clone(),
        });
        row.collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
pub(super) struct TopicRow {
    /// The ID.
    id: String,
    /// An ID that stays the same when the address changes.
    permanent_id: String,
    /// The address of the page, below the root of the site.
    address: String,
    /// The name.
    title: String,
    /// What it means.
    definition: Option<String>,
    /// The first topic of which it is a part.
    broader_id: Option<String>,
}

impl Row for TopicRow {
    const TABLE: &'static str = "topics";
    const TITLE: &'static str = "Topics";
    const KEY: &'static [&'static str] = &["id"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] = &[("broader_id", "topics", "id")];

    fn rows(site: &Site) -> Vec<TopicRow> {
        let archive = &site.archive;
        let topics = TopicIdx::each(&archive.topics);
        let row = topics.map(|(idx, topic)| TopicRow {
            id: topic.id.clone(),
            permanent_id: permanent_id(site, Entity::Topic(idx)),
            address: topic.address.clone(),
            title: topic.title.clone(),
            definition: topic.definition.clone(),
            broader_id: topic.broader.first().map(|broader| archive.topic(*broader).id.clone()),
        });
        row.collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
pub(super) struct OrganisationRow {
    /// The ID.
    id: String,
    /// An ID that stays the same when the address changes.
    permanent_id: String,
    /// The address of the page, below the root of the site.
    address: String,
    /// The name.
    title: String,
    /// The short form.
    short: Option<String>,
    /// "state", "university" …
    #[serde(rename = "type")]
    kind: Option<String>,
    /// The organisation of which it is a part.
    part_of_id: Option<String>,
}

impl Row for OrganisationRow {
    const TABLE: &'static str = "organisations";
    const TITLE: &'static str = "Organisations";
    const KEY: &'static [&'static str] = &["id"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] = &[("part_of_id", "organisations", "id")];

    fn rows(site: &Site) -> Vec<OrganisationRow> {
        let archive = &site.archive;
        let organisations = OrganisationIdx::each(&archive.organisations);
        let row = organisations.map(|(idx, organisation)| OrganisationRow {
            id: organisation.id.clone(),
            permanent_id: permanent_id(site, Entity::Organisation(idx)),
            address: organisation.address.clone(),
            title: organisation.title.clone(),
            short: organisation.short.clone(),
            kind: organisation.kind.clone(),
            part_of_id: organisation.part_of.map(|whole| archive.organisation(whole).id.clone()),
        });
        row.collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
pub(super) struct GroupRow {
    /// The ID.
    id: String,
    /// An ID that stays the same when the address changes.
    permanent_id: String,
    /// The address of the page, below the root of the site.
    address: String,
    /// The name.
    title: String,
    /// The short form.
    short: Option<String>,
    /// The group of which it is a part.
    part_of_id: Option<String>,
    /// The body to which it belongs.
    organisation_id: Option<String>,
}

impl Row for GroupRow {
    const TABLE: &'static str = "groups";
    const TITLE: &'static str = "Groups and series of meetings";
    const KEY: &'static [&'static str] = &["id"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] =
        &[("part_of_id", "groups", "id"), ("organisation_id", "organisations", "id")];

    fn rows(site: &Site) -> Vec<GroupRow> {
        let archive = &site.archive;
        let groups = GroupIdx::each(&archive.groups);
        let row = groups.map(|(idx, group)| GroupRow {
            id: group.id.clone(),
            permanent_id: permanent_id(site, Entity::Group(idx)),
            address: group.address.clone(),
            title: group.title.clone(),
            short: group.short.clone(),
            part_of_id: group.part_of.map(|whole| archive.group(whole).id.clone()),
            organisation_id: group.organisation.map(|body| archive.organisation(body).id.clone()),
        });
        row.collect()
    }
}
