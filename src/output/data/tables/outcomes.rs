//! What was decided, and what lay before the meetings.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Row, meeting_id, meetings};
use crate::archive::{Actor, MeetingIdx, Visibility};
use crate::output::data::records::{paragraph_anchor, written};
use crate::site::Site;

#[derive(Default, Serialize, JsonSchema)]
pub(super) struct DecisionRow {
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
                kind: decision.kind.name(),
                paragraph: decision.paragraph,
                paragraph_anchor: paragraph_anchor(site, decision),
                text: decision.text.clone(),
                status: decision.status.name(),
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
pub(super) struct PaperRow {
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
