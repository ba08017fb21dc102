//! The archive as tables for spreadsheets and notebooks: CSV (RFC 4180), with a Frictionless Data Package that says what
//! each column holds and which tables belong together.
//!
//! The columns are the fields of the rows here, and their descriptions the documentation of those.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde_json::{Value, json};

use super::records::{format_name, held_name, kind_name, paragraph_anchor, record_name, written};
use crate::archive::{Actor, Entity, MeetingIdx, Records, Visibility};
use crate::diagnostic::Diagnostic;
use crate::output::json::object;
use crate::output::metadata::linked_data::part_name;
use crate::output::pieces::status_name;
use crate::output::{Audience, Output, Rendered, Route, Subject, identity, whole_route};
use crate::site::{Edition, Site};

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
    table::<PaperRow>(),
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
        "csv"
    }

    fn audience(&self) -> Audience {
        Audience::Machines
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        let tables = addresses().enumerate();
        tables
            .map(|(position, (_, address))| Route { address, subject: Subject::Item(position), source: None })
            .collect()
    }

    fn render(&self, site: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Item(position) = subject else { unreachable!("the routes of this output are items") };
        Ok(Rendered::Bytes((TABLES[position].csv)(site.site)))
    }
}

impl Output for DataPackage {
    fn name(&self) -> &'static str {
        "datapackage"
    }

    fn audience(&self) -> Audience {
        Audience::Machines
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if site.publishes("csv") { whole_route(super::DATA_PACKAGE) } else { Vec::new() }
    }

    fn render(&self, site: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let config = &site.config;
        let license = config.license.as_ref().map(|license| json!([{"path": license}]));
        let package = object([
            ("profile", json!("tabular-data-package")),
            ("name", json!("archive")),
            ("id", json!(identity::of_archive(site.site).urn().to_string())),
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

#[derive(Default, Serialize, JsonSchema)]
struct MeetingRow {
    /// The ID.
    id: String,
    /// An ID that stays the same when the address changes.
    permanent_id: String,
    /// The address of its page, below the root of the site.
    address: String,
    /// The title.
    title: String,
    /// The first day, as much of it as is known: `2017-02-09`, `2017-02` or `2017`.
    date: Option<String>,
    /// The last day, if it is not the first.
    end_date: Option<String>,
    /// When it began on the first day, by the clocks of the place.
    time: Option<String>,
    /// When it ended on the last day.
    end_time: Option<String>,
    /// The time zone of these times.
    time_zone: Option<String>,
    /// The series of meetings that it belongs to.
    group_id: Option<String>,
    /// Its number in the series.
    number: Option<String>,
    /// The symbol under which the report is filed.
    symbol: Option<String>,
    /// The building.
    venue: Option<String>,
    /// The city.
    city: Option<String>,
    /// The country.
    country: Option<String>,
    /// How people met.
    format: Option<&'static str>,
    /// Whether it took place.
    status: &'static str,
    /// The status of the report.
    record: Option<&'static str>,
    /// The day for which the next meeting was arranged.
    next_meeting: Option<String>,
    /// The language of the report.
    lang: String,
    /// The larger meeting that it took place within.
    parent_id: Option<String>,
    /// The report of which this one is a translation.
    translation_of_id: Option<String>,
    /// One sentence.
    summary: Option<String>,
    /// When the report changed last.
    modified: Option<String>,
}

impl Row for MeetingRow {
    const TABLE: &'static str = "meetings";
    const TITLE: &'static str = "Meetings";
    const KEY: &'static [&'static str] = &["id"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] =
        &[("group_id", "groups", "id"), ("parent_id", "meetings", "id"), ("translation_of_id", "meetings", "id")];

    fn rows(site: &Site) -> Vec<MeetingRow> {
        let archive = &site.archive;
        let is_public = |idx: &MeetingIdx| archive.meeting(*idx).visibility == Visibility::Public;
        let row = |idx| {
            let meeting = archive.meeting(idx);
            let entity = Entity::Meeting(idx);
            MeetingRow {
                id: meeting.id.clone(),
                permanent_id: permanent_id(site, entity),
                address: meeting.address.clone(),
                title: meeting.title.clone(),
                date: written(meeting.date),
                end_date: written(meeting.end_date),
                time: meeting.time.map(|(start, _)| start.to_string()),
                end_time: meeting.time.and_then(|(_, end)| Some(end?.to_string())),
                time_zone: meeting.time.and_then(|_| Some(site.time_zone(idx)?.to_owned())),
                group_id: meeting.group.map(|group| archive.group(group).id.clone()),
                number: meeting.number.clone(),
                symbol: meeting.symbol.clone(),
                venue: meeting.venue.clone(),
                city: meeting.city.clone(),
                country: meeting.country.clone(),
                format: meeting.format.map(format_name),
                status: held_name(meeting.status),
                record: meeting.record.map(record_name),
                next_meeting: written(meeting.next_meeting),
                lang: site.lang_of(entity).to_owned(),
                parent_id: meeting.parent.filter(is_public).map(|parent| meeting_id(archive, parent)),
                translation_of_id: meeting.translation_of.filter(is_public).map(|other| meeting_id(archive, other)),
                summary: archive.text(meeting.text).document.matter.common.summary.clone(),
                modified: site.modified(entity).map(|moment| moment.to_string()),
            }
        };
        meetings(site).map(row).collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
struct PersonRow {
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
        let people = site.archive.people.iter().enumerate();
        let row = people.map(|(at, person)| PersonRow {
            id: person.id.clone(),
            permanent_id: permanent_id(site, Entity::Person(crate::archive::PersonIdx::new(at))),
            address: person.address.clone(),
            name: person.name.clone(),
            sort_name: person.sort_name.clone(),
            honorific: person.honorific.clone(),
        });
        row.collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
struct TopicRow {
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
        let topics = archive.topics.iter().enumerate();
        let row = topics.map(|(at, topic)| TopicRow {
            id: topic.id.clone(),
            permanent_id: permanent_id(site, Entity::Topic(crate::archive::TopicIdx::new(at))),
            address: topic.address.clone(),
            title: topic.title.clone(),
            definition: topic.definition.clone(),
            broader_id: topic.broader.first().map(|broader| archive.topic(*broader).id.clone()),
        });
        row.collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
struct OrganisationRow {
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
        let organisations = archive.organisations.iter().enumerate();
        let row = organisations.map(|(at, organisation)| OrganisationRow {
            id: organisation.id.clone(),
            permanent_id: permanent_id(site, Entity::Organisation(crate::archive::OrganisationIdx::new(at))),
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
struct GroupRow {
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
        let groups = archive.groups.iter().enumerate();
        let row = groups.map(|(at, group)| GroupRow {
            id: group.id.clone(),
            permanent_id: permanent_id(site, Entity::Group(crate::archive::GroupIdx::new(at))),
            address: group.address.clone(),
            title: group.title.clone(),
            short: group.short.clone(),
            part_of_id: group.part_of.map(|whole| archive.group(whole).id.clone()),
            organisation_id: group.organisation.map(|body| archive.organisation(body).id.clone()),
        });
        row.collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
struct AppearanceRow {
    /// The number of the row, by which other tables refer to it within this package.
    id: u32,
    /// Where.
    meeting_id: String,
    /// Who.
    person_id: String,
    /// As what.
    part: String,
    /// The role in the report's own words.
    role: Option<String>,
    /// The post held then.
    position: Option<String>,
    /// The organisation spoken for, if another than the person's own.
    on_behalf_of_id: Option<String>,
    /// Anything else.
    note: Option<String>,
}

impl Row for AppearanceRow {
    const TABLE: &'static str = "appearances";
    const TITLE: &'static str = "People in meetings: what held there and then";
    const KEY: &'static [&'static str] = &["id"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] =
        &[("meeting_id", "meetings", "id"), ("person_id", "people", "id"), ("on_behalf_of_id", "organisations", "id")];

    fn rows(site: &Site) -> Vec<AppearanceRow> {
        let archive = &site.archive;
        let row = |(id, idx)| {
            let appearance = archive.appearance(idx);
            AppearanceRow {
                id,
                meeting_id: meeting_id(archive, appearance.meeting),
                person_id: archive.person(appearance.person).id.clone(),
                part: part_name(&appearance.part).to_owned(),
                role: appearance.role.clone(),
                position: appearance.position.clone(),
                on_behalf_of_id: appearance.on_behalf_of.map(|body| archive.organisation(body).id.clone()),
                note: appearance.note.clone(),
            }
        };
        appearances(site).map(row).collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
struct AffiliationRow {
    /// The appearance.
    appearance_id: u32,
    /// An organisation that the person belonged to then.
    organisation_id: String,
}

impl Row for AffiliationRow {
    const TABLE: &'static str = "affiliations";
    const TITLE: &'static str = "The organisations of people in meetings";
    const KEY: &'static [&'static str] = &["appearance_id", "organisation_id"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] =
        &[("appearance_id", "appearances", "id"), ("organisation_id", "organisations", "id")];

    fn rows(site: &Site) -> Vec<AffiliationRow> {
        let archive = &site.archive;
        let rows = appearances(site).flat_map(|(id, idx)| {
            let mut bodies = archive.appearance(idx).affiliations.clone();
            bodies.sort();
            bodies.dedup();
            bodies.into_iter().map(move |body| AffiliationRow {
                appearance_id: id,
                organisation_id: archive.organisation(body).id.clone(),
            })
        });
        rows.collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
struct DelegationRow {
    /// Where.
    meeting_id: String,
    /// Which organisation.
    organisation_id: String,
    /// As what.
    part: String,
}

impl Row for DelegationRow {
    const TABLE: &'static str = "delegations";
    const TITLE: &'static str = "Organisations in meetings";
    const KEY: &'static [&'static str] = &["meeting_id", "organisation_id", "part"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] =
        &[("meeting_id", "meetings", "id"), ("organisation_id", "organisations", "id")];

    fn rows(site: &Site) -> Vec<DelegationRow> {
        let archive = &site.archive;
        let mut rows: Vec<DelegationRow> = Vec::new();
        for idx in meetings(site) {
            let first = rows.len();
            for delegation in &archive.meeting(idx).delegations {
                let row = DelegationRow {
                    meeting_id: meeting_id(archive, idx),
                    organisation_id: archive.organisation(delegation.organisation).id.clone(),
                    part: part_name(&delegation.part).to_owned(),
                };
                let is_same =
                    |other: &DelegationRow| other.organisation_id == row.organisation_id && other.part == row.part;
                if !rows[first..].iter().any(is_same) {
                    rows.push(row);
                }
            }
        }
        rows
    }
}

#[derive(Default, Serialize, JsonSchema)]
struct SessionRow {
    /// The meeting.
    meeting_id: String,
    /// Its place in the agenda, from 1.
    number: u32,
    /// The ID within the report.
    id: String,
    /// The title.
    title: String,
    /// The day, if it is known.
    date: Option<String>,
    /// One sentence.
    summary: Option<String>,
}

impl Row for SessionRow {
    const TABLE: &'static str = "sessions";
    const TITLE: &'static str = "The agendas of meetings";
    const KEY: &'static [&'static str] = &["meeting_id", "number"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] = &[("meeting_id", "meetings", "id")];

    fn rows(site: &Site) -> Vec<SessionRow> {
        let archive = &site.archive;
        let rows = meetings(site).flat_map(|idx| {
            let sessions = (1..).zip(&archive.meeting(idx).sessions);
            sessions.map(move |(number, session)| SessionRow {
                meeting_id: meeting_id(archive, idx),
                number,
                id: session.id.clone(),
                title: session.title.clone(),
                date: written(session.date),
                summary: session.summary.clone(),
            })
        });
        rows.collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
struct MeetingTopicRow {
    /// The meeting.
    meeting_id: String,
    /// What it discussed.
    topic_id: String,
}

impl Row for MeetingTopicRow {
    const TABLE: &'static str = "meeting-topics";
    const TITLE: &'static str = "What meetings discussed";
    const KEY: &'static [&'static str] = &["meeting_id", "topic_id"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] =
        &[("meeting_id", "meetings", "id"), ("topic_id", "topics", "id")];

    fn rows(site: &Site) -> Vec<MeetingTopicRow> {
        let archive = &site.archive;
        let rows = meetings(site).flat_map(|idx| {
            archive.meeting(idx).topics.iter().map(move |topic| MeetingTopicRow {
                meeting_id: meeting_id(archive, idx),
                topic_id: archive.topic(*topic).id.clone(),
            })
        });
        rows.collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
struct DecisionRow {
    /// The meeting that took it.
    meeting_id: String,
    /// The anchor on the meeting's page, which tells the decisions of a meeting apart.
    anchor: String,
    /// The ID within the report.
    id: String,
    /// What it asks for: `decision` or `action`.
    kind: &'static str,
    /// The numbered paragraph of the report that says so.
    paragraph: Option<u32>,
    /// The anchor of that paragraph on the meeting's page, which stays when others are put in before it.
    paragraph_anchor: Option<String>,
    /// What was decided.
    text: String,
    /// What became of it.
    status: &'static str,
    /// Until when somebody is to act.
    due: Option<String>,
    /// Who is to act.
    by: String,
    /// Who moved it.
    moved_by: String,
    /// Who seconded it.
    seconded_by: String,
    /// The meeting in which it was resolved.
    resolved_in_id: Option<String>,
    /// What became of it, in words.
    note: Option<String>,
}

impl Row for DecisionRow {
    const TABLE: &'static str = "decisions";
    const TITLE: &'static str = "What meetings decided or asked";
    const KEY: &'static [&'static str] = &["meeting_id", "anchor"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] =
        &[("meeting_id", "meetings", "id"), ("resolved_in_id", "meetings", "id")];

    fn rows(site: &Site) -> Vec<DecisionRow> {
        let archive = &site.archive;
        let is_public = |idx: &MeetingIdx| archive.meeting(*idx).visibility == Visibility::Public;
        let rows = meetings(site).flat_map(|idx| archive.meeting(idx).decisions.iter()).map(|decision| {
            let decision = archive.decision(*decision);
            let names = |actors: &[Actor]| -> String {
                actors.iter().map(|actor| actor.name.as_str()).collect::<Vec<_>>().join("; ")
            };
            DecisionRow {
                meeting_id: meeting_id(archive, decision.meeting),
                anchor: decision.anchor.clone(),
                id: decision.id.clone(),
                kind: kind_name(decision.kind),
                paragraph: decision.paragraph,
                paragraph_anchor: paragraph_anchor(site, decision),
                text: decision.text.clone(),
                status: status_name(decision.status),
                due: written(decision.due),
                by: names(&decision.by),
                moved_by: names(&decision.moved_by),
                seconded_by: names(&decision.seconded_by),
                resolved_in_id: decision.resolved_in.filter(is_public).map(|meeting| meeting_id(archive, meeting)),
                note: decision.note.clone(),
            }
        });
        rows.collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
struct PaperRow {
    /// The meeting to which it belongs.
    meeting_id: String,
    /// Its place among the papers of the meeting, from 1.
    number: u32,
    /// The title.
    title: String,
    /// Its symbol.
    symbol: Option<String>,
    /// The address of the file, below the root of the site.
    address: Option<String>,
    /// Where it can be had elsewhere.
    url: Option<String>,
    /// Its date.
    date: Option<String>,
    /// Its authors.
    by: String,
    /// Its language.
    lang: Option<String>,
}

impl Row for PaperRow {
    const TABLE: &'static str = "documents";
    const TITLE: &'static str = "The papers of meetings";
    const KEY: &'static [&'static str] = &["meeting_id", "number"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] = &[("meeting_id", "meetings", "id")];

    fn rows(site: &Site) -> Vec<PaperRow> {
        let archive = &site.archive;
        let papers = meetings(site).flat_map(|idx| (1..).zip(&archive.meeting(idx).papers));
        let rows = papers.map(|(number, paper)| {
            let paper = archive.paper(*paper);
            let by: Vec<&str> = paper.by.iter().map(|actor| actor.name.as_str()).collect();
            PaperRow {
                meeting_id: meeting_id(archive, paper.meeting),
                number,
                title: paper.title.clone(),
                symbol: paper.symbol.clone(),
                address: paper.file.as_ref().map(|file| file.address.clone()),
                url: paper.url.clone(),
                date: written(paper.date),
                by: by.join("; "),
                lang: paper.lang.clone(),
            }
        });
        rows.collect()
    }
}
