//! Who was at which meeting, for whom.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Row, appearances, meeting_id, meetings};
use crate::output::metadata::linked_data::part_name;
use crate::site::Site;

#[derive(Default, Serialize, JsonSchema)]
pub(super) struct AppearanceRow {
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
pub(super) struct AffiliationRow {
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
pub(super) struct DelegationRow {
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
