//! The JSON Schemas (draft 2020-12) of the JSON documents, made from the types that are written.

use schemars::{JsonSchema, Schema, schema_for};

use super::json::{
    ArchiveDocument, Document, GroupDocument, MeetingDocument, OrganisationDocument, PersonDocument, TopicDocument,
};
use super::records::FORM;
use crate::config::Machine;
use crate::diagnostic::Diagnostic;
use crate::output::page::absolute;
use crate::output::{Audience, Edition, Output, Rendered, Route, Subject};
use crate::site::Site;

pub(in crate::output) struct Schemas;

/// What has a schema.
const KINDS: &[&str] = &["archive", "meeting", "person", "topic", "organisation", "group"];

/// Returns the address of the schema of a kind of document.
pub(super) fn address(kind: &str) -> String {
    format!("data/schema/{FORM}/{kind}.json")
}

impl Output for Schemas {
    fn name(&self) -> &'static str {
        Machine::JsonSchemas.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::JsonSchemas)
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        let kinds = KINDS.iter().enumerate();
        kinds
            .map(|(position, kind)| Route { address: address(kind), subject: Subject::Part(position), source: None })
            .collect()
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Part(position) = subject else { unreachable!("the routes of this output are parts") };
        let kind = KINDS[position];
        let mut schema = match kind {
            "archive" => of::<ArchiveDocument>(),
            "meeting" => of::<MeetingDocument>(),
            "person" => of::<PersonDocument>(),
            "topic" => of::<TopicDocument>(),
            "organisation" => of::<OrganisationDocument>(),
            _ => of::<GroupDocument>(),
        };
        if let Some(id) = absolute(&edition.config, &address(kind)) {
            schema.insert("$id".to_owned(), id.into());
        }
        Ok(Rendered::Bytes(super::pretty(&schema)))
    }
}

fn of<T: JsonSchema>() -> Schema {
    schema_for!(Document<T>)
}
