//! The whole archive as linked data (JSON-LD 1.1), in the vocabulary of schema.org, as every page has its own part of it.

use serde::Serialize;
use serde_json::{Value, json};

use super::Each;
use crate::archive::{Entity, MeetingIdx, Visibility};
use crate::config::Machine;
use crate::content::Kind;
use crate::diagnostic::Diagnostic;
use crate::output::json::Json;
use crate::output::metadata::linked_data::{self, Writing};
use crate::output::page::{absolute, encoded};
use crate::output::{Audience, Edition, Output, Rendered, Route, Subject, whole_route};
use crate::site::Site;

pub(in crate::output) struct ArchiveJsonLd;

impl Output for ArchiveJsonLd {
    fn name(&self) -> &'static str {
        Machine::JsonLd.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::JsonLd)
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        whole_route(super::ARCHIVE_JSON_LD)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let site = edition.site;
        let config = &site.config;
        let iri =
            |address: &str| absolute(config, address).unwrap_or_else(|| format!("../{}", encoded(config, address)));
        let writing = Writing { site, iri: &iri };
        let graph = Each::new(|| entities(site).flat_map(|entity| linked_data::things(writing, entity)));
        // The context is spelled out, so that nothing has to be fetched to read this in fifty years.
        let address = json!({"@type": "@id"});
        let context = json!({
            "@vocab": "https://schema.org/",
            "url": address, "sameAs": address, "license": address, "eventStatus": address, "eventAttendanceMode": address,
        });
        Ok(Rendered::Bytes(super::pretty(&Graph { context, graph })))
    }
}

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: Value,
    #[serde(rename = "@graph")]
    graph: Each<'a, Json<'a>>,
}

fn entities(site: &Site) -> impl Iterator<Item = Entity> {
    let archive = &site.archive;
    let is_public = |idx: &MeetingIdx| archive.meeting(*idx).visibility == Visibility::Public;
    let meetings = (0..archive.meetings.len()).map(MeetingIdx::new).filter(is_public).map(Entity::Meeting);
    let others = [Kind::Person, Kind::Topic, Kind::Organisation, Kind::Group].into_iter();
    meetings.chain(others.flat_map(|kind| archive.all(kind)))
}
