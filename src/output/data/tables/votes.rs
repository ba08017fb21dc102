//! How votes on decisions went.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Row, meeting_id, meetings};
use crate::archive::{Decision, Entity, Voters};
use crate::site::Site;

#[derive(Default, Serialize, JsonSchema)]
pub(super) struct VoteRow {
    /// The meeting.
    meeting_id: String,
    /// The anchor of the decision on the meeting's page.
    decision_anchor: String,
    /// A way to vote: `for`, `against`, `abstained` or `absent`.
    vote: &'static str,
    /// How many voted so.
    count: u32,
}

impl Row for VoteRow {
    const TABLE: &'static str = "votes";
    const TITLE: &'static str = "How many voted in which way on decisions";
    const KEY: &'static [&'static str] = &["meeting_id", "decision_anchor", "vote"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] = &[("meeting_id", "meetings", "id")];

    fn rows(site: &Site) -> Vec<VoteRow> {
        let archive = &site.archive;
        let row = |(decision, voters): (&Decision, &Voters)| VoteRow {
            meeting_id: meeting_id(archive, decision.meeting),
            decision_anchor: decision.anchor.clone(),
            vote: voters.vote.name(),
            count: voters.count,
        };
        votes(site).map(row).collect()
    }
}

#[derive(Default, Serialize, JsonSchema)]
pub(super) struct VoterRow {
    /// The meeting.
    meeting_id: String,
    /// The anchor of the decision on the meeting's page.
    decision_anchor: String,
    /// A way to vote: `for`, `against`, `abstained` or `absent`.
    vote: &'static str,
    /// The place among those who voted so, from 1.
    number: u32,
    /// The name of who did.
    name: String,
    /// The person of this name, if it is one's.
    person_id: Option<String>,
    /// The organisation of this name, if it is one's.
    organisation_id: Option<String>,
}

impl Row for VoterRow {
    const TABLE: &'static str = "voters";
    const TITLE: &'static str = "Who voted in which way on decisions";
    const KEY: &'static [&'static str] = &["meeting_id", "decision_anchor", "vote", "number"];
    const REFERENCES: &'static [(&'static str, &'static str, &'static str)] =
        &[("meeting_id", "meetings", "id"), ("person_id", "people", "id"), ("organisation_id", "organisations", "id")];

    fn rows(site: &Site) -> Vec<VoterRow> {
        let archive = &site.archive;
        let rows = votes(site).flat_map(|(decision, voters)| {
            (1..).zip(&voters.voters).map(move |(number, voter)| VoterRow {
                meeting_id: meeting_id(archive, decision.meeting),
                decision_anchor: decision.anchor.clone(),
                vote: voters.vote.name(),
                number,
                name: voter.name.clone(),
                person_id: match voter.entity {
                    Some(Entity::Person(person)) => Some(archive.person(person).id.clone()),
                    _ => None,
                },
                organisation_id: match voter.entity {
                    Some(Entity::Organisation(body)) => Some(archive.organisation(body).id.clone()),
                    _ => None,
                },
            })
        });
        rows.collect()
    }
}

/// Returns the ways in which people voted, decision by decision.
fn votes(site: &Site) -> impl Iterator<Item = (&Decision, &Voters)> {
    let archive = &site.archive;
    let decisions = meetings(site).flat_map(|idx| archive.meeting(idx).decisions.iter());
    decisions
        .map(|idx| archive.decision(*idx))
        .flat_map(|decision| decision.votes.iter().map(move |voters| (decision, voters)))
}
