//! What meetings were, and what was on their agenda.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Row, meeting_id, meetings, permanent_id};
use crate::archive::{Entity, MeetingIdx, Visibility};
use crate::content::schema::{Format, RecordStatus};
use crate::output::data::records::written;
use crate::site::Site;

#[derive(Default, Serialize, JsonSchema)]
pub(super) struct MeetingRow {
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
                format: meeting.format.map(Format::name),
                status: meeting.status.name(),
                record: meeting.record.map(RecordStatus::name),
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
pub(super) struct SessionRow {
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
pub(super) struct MeetingTopicRow {
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
