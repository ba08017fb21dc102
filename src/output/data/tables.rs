//! The archive as tables for spreadsheets and notebooks: CSV (RFC 4180), with a Frictionless Data Package that says what
//! each column holds and which tables belong together. The rows are in modules of their own.
//!
//! The columns are the fields of the rows here, and their descriptions the documentation of those.

mod agenda;
mod attendance;
mod citations;
mod entities;
mod outcomes;
mod votes;

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde_json::{Value, json};

use crate::archive::{Entity, MeetingIdx, Records, Visibility};
use crate::config::Machine;
use crate::diagnostic::Diagnostic;
use crate::output::json::object;
use crate::output::{Audience, Edition, Output, Rendered, Route, Subject, identity, whole_route};
use crate::site::Site;
use agenda::{MeetingRow, MeetingTopicRow, SessionRow};
use attendance::{AffiliationRow, AppearanceRow, DelegationRow};
use citations::CitationRow;
use entities::{GroupRow, OrganisationRow, PersonRow, TopicRow};
use outcomes::{DecisionRow, PaperRow};
use votes::{VoteRow, VoterRow};

pub(in crate::output) struct Tables;
pub(in crate::output) struct DataPackage;

/// A row of a table.
trait Row: Serialize + JsonSchema + Default {
    /// The name of the table.
    const TABLE: &'static str;
    /// What it holds.
    const TITLE: &'static str;
    /// The columns that tell its rows apart.
    const KEY: &'static [&'static str];
    /// Columns that name a row of another table: the column, the table, its column.
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)];

    /// Returns the rows.
    fn rows(site: &Site) -> Vec<Self>;
}

/// A table, by what can be done with it.
struct Table {
    name: &'static str,
    csv: fn(&Site) -> Vec<u8>,
    resource: fn() -> Value,
}

const fn table<R: Row>() -> Table {
    Table { name: R::TABLE, csv: csv::<R>, resource: resource::<R> }
}

const TABLES: &[Table] = &[
    table::<MeetingRow>(),
    table::<PersonRow>(),
    table::<TopicRow>(),
    table::<OrganisationRow>(),
    table::<GroupRow>(),
    table::<AppearanceRow>(),
    table::<AffiliationRow>(),
    table::<DelegationRow>(),
    table::<SessionRow>(),
    table::<MeetingTopicRow>(),
    table::<DecisionRow>(),
    table::<VoteRow>(),
    table::<VoterRow>(),
    table::<PaperRow>(),
    table::<CitationRow>(),
];

/// Returns the name and address of each table.
pub(super) fn addresses() -> impl Iterator<Item = (&'static str, String)> {
    TABLES.iter().map(|table| (table.name, address(table.name)))
}

fn address(name: &str) -> String {
    format!("data/{name}.csv")
}

impl Output for Tables {
    fn name(&self) -> &'static str {
        Machine::Csv.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Csv)
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        let tables = addresses().enumerate();
        tables
            .map(|(position, (_, address))| Route { address, subject: Subject::Part(position), source: None })
            .collect()
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Part(position) = subject else { unreachable!("the routes of this output are parts") };
        Ok(Rendered::Bytes((TABLES[position].csv)(edition.site)))
    }
}

impl Output for DataPackage {
    fn name(&self) -> &'static str {
        Machine::DataPackage.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::DataPackage)
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        whole_route(super::DATA_PACKAGE)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let config = &edition.config;
        let license = config.license.as_ref().map(|license| json!([{"path": license}]));
        let package = object([
            ("profile", json!("tabular-data-package")),
            ("name", json!("archive")),
            ("id", json!(identity::of_archive(edition.site).urn().to_string())),
            ("title", json!(config.title)),
            ("description", json!(config.description)),
            ("homepage", json!(config.base_url)),
            ("licenses", json!(license)),
            ("resources", TABLES.iter().map(|table| (table.resource)()).collect()),
        ]);
        Ok(Rendered::Bytes(super::pretty(&package)))
    }
}

fn csv<R: Row>(site: &Site) -> Vec<u8> {
    let mut writer =
        ::csv::WriterBuilder::new().has_headers(false).terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let written = writer
        .write_record(columns::<R>())
        .and_then(|()| R::rows(site).iter().try_for_each(|row| writer.serialize(row)));
    written.expect("rows are flat, and a vector takes everything");
    writer.into_inner().expect("a vector takes everything")
}

/// Returns the names of the columns in their order.
fn columns<R: Row>() -> Vec<String> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.serialize(R::default()).expect("rows are flat");
    let text = String::from_utf8(writer.into_inner().expect("a vector takes everything")).unwrap_or_default();
    text.lines().next().unwrap_or_default().split(',').map(str::to_owned).collect()
}

/// Returns what the data package says of a table.
fn resource<R: Row>() -> Value {
    let schema = schema_for!(R);
    let properties = schema.get("properties").cloned().unwrap_or_default();
    let field = |name: String| {
        let property = &properties[&name];
        let is_key = R::KEY.contains(&name.as_str());
        // The type of what may be missing is a list of two.
        let is_number = property["type"] == "integer" || property["type"][0] == "integer";
        object([
            ("type", json!(if is_number { "integer" } else { "string" })),
            ("description", property["description"].clone()),
            ("constraints", if is_key { json!({"required": true}) } else { Value::Null }),
            ("name", json!(name)),
        ])
    };
    let references = R::REFERENCES.iter().map(|(column, table, other)| {
        // A table that refers to itself is named by nothing.
        let table = if *table == R::TABLE { "" } else { table };
        json!({"fields": [column], "reference": {"resource": table, "fields": [other]}})
    });
    json!({
        "name": R::TABLE,
        "title": R::TITLE,
        "path": format!("{}.csv", R::TABLE),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": columns::<R>().into_iter().map(field).collect::<Vec<_>>(),
            "primaryKey": R::KEY,
            "foreignKeys": references.collect::<Vec<_>>(),
        },
    })
}

/// Returns the meetings that are meant for everybody.
fn meetings(site: &Site) -> impl Iterator<Item = MeetingIdx> {
    let all = (0..site.archive.meetings.len()).map(MeetingIdx::new);
    all.filter(|idx| site.archive.meeting(*idx).visibility == Visibility::Public)
}

fn permanent_id(site: &Site, entity: Entity) -> String {
    identity::of_entity(site, entity).urn().to_string()
}

fn meeting_id(archive: &Records, idx: MeetingIdx) -> String {
    archive.meeting(idx).id.clone()
}

/// Returns the position of each public appearance among them all, from 1, with the appearance.
fn appearances(site: &Site) -> impl Iterator<Item = (u32, crate::archive::AppearanceIdx)> {
    let of_meetings = meetings(site).flat_map(|idx| site.archive.meeting(idx).appearances.iter().copied());
    (1..).zip(of_meetings)
}
