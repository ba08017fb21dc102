//! What reports cite on other sites.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Row, meeting_id, meetings};
use crate::archive::MeetingIdx;
use crate::content::CitedAt;
use crate::site::Site;

#[derive(Default, Serialize, JsonSchema)]
pub(super) struct CitationRow {
    /// The meeting in whose report the link stands.
    meeting_id: String,
    /// The place of the link among those of the report, from 1; those of the front matter come first.
    number: u32,
    /// The address to which it leads, as it is written.
    url: String,
    /// What is cited: the address without what makes no difference, so the same for all links to one thing.
    work: String,
    /// The words of the link.
    words: Option<String>,
    /// The anchor of the numbered paragraph in which it stands, on the meeting's page.
    anchor: Option<String>,
}

impl Row for CitationRow {
    const TABLE: &'static str = "citations";
    const TITLE: &'static str = "What reports cite on other sites";
    const KEY: &'static [&'static str] = &["meeting_id", "number"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] = &[("meeting_id", "meetings", "id")];

    fn rows(site: &Site) -> Vec<CitationRow> {
        meetings(site).flat_map(|idx| of_meeting(site, idx)).collect()
    }
}

fn of_meeting(site: &Site, idx: MeetingIdx) -> impl Iterator<Item = CitationRow> {
    let archive = &site.archive;
    let text = archive.text(archive.meeting(idx).text);
    let body = &text.document.body;
    (1..).zip(&text.document.cited).map(move |(number, cited)| CitationRow {
        meeting_id: meeting_id(archive, idx),
        number,
        url: cited.url(body).into_owned(),
        work: cited.essence.clone(),
        words: Some(cited.words(body).into_owned()).filter(|words| !words.is_empty()),
        anchor: match cited.place {
            CitedAt::Prose(link) if link.paragraph > 0 => Some(text.anchor(link.paragraph)),
            _ => None,
        },
    })
}
