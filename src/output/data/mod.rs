//! The archive as data: JSON documents and their schemas, tables, and what other vocabularies make of it.

pub(super) mod json;
pub(super) mod linked;
pub(super) mod page;
pub(super) mod popolo;
mod records;
pub(super) mod schemas;
pub(super) mod tables;

use serde::Serialize;

use crate::archive::Entity;

const ARCHIVE_JSON: &str = "data/archive.json";
const ARCHIVE_JSON_LD: &str = "data/archive.jsonld";
const POPOLO: &str = "data/popolo.json";
const DATA_PACKAGE: &str = "data/datapackage.json";

/// Returns what kind of document an entity has; plain pages have none.
fn kind_of(entity: Entity) -> Option<&'static str> {
    match entity {
        Entity::Meeting(_) => Some("meeting"),
        Entity::Person(_) => Some("person"),
        Entity::Topic(_) => Some("topic"),
        Entity::Organisation(_) => Some("organisation"),
        Entity::Group(_) => Some("group"),
        Entity::Page(_) => None,
    }
}

/// Writes JSON as people can read it too.
fn pretty(value: &impl Serialize) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(value).expect("structs of strings, numbers and lists are JSON");
    json.push(b'\n');
    json
}
