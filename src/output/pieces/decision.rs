//! Decisions.

use crate::output::Edition;
use std::borrow::Cow;

use serde::Serialize;

use super::{Link, actors, meeting_date, session_link, topic_links, within};
use crate::archive::{DecisionIdx, Entity, List, Voters};
use crate::content::schema::{DecisionKind, DecisionStatus, Vote};
use crate::output::lists;
use crate::output::page::{entity_link, href};

/// A decision.
#[derive(Clone, Debug, Serialize)]
pub(in super::super) struct DecisionPiece {
    id: String,
    href: String,
    anchor: String,
    text: String,
    is_action: bool,
    /// The paragraph of the report that says so.
    paragraph: Option<Link>,
    status: &'static str,
    status_word: String,
    is_overdue: bool,
    due: Option<String>,
    due_iso: Option<String>,
    by: Vec<Link>,
    moved_by: Vec<Link>,
    seconded_by: Vec<Link>,
    votes: Vec<VotersPiece>,
    topics: Vec<Link>,
    session: Option<Link>,
    meeting: Link,
    meeting_date: Option<String>,
    /// The larger meeting of which that is a part.
    within: Option<Link>,
    resolved_in: Option<Link>,
    note: Option<String>,
}

/// Those who voted in one way.
#[derive(Clone, Debug, Serialize)]
struct VotersPiece {
    vote: &'static str,
    vote_word: String,
    n: u32,
    voters: Vec<Link>,
}

/// Makes the piece of a decision.
fn decision_piece(edition: Edition<'_>, idx: DecisionIdx) -> DecisionPiece {
    let archive = &edition.archive;
    let decision = archive.decision(idx);
    let meeting = archive.meeting(decision.meeting);
    let status = decision.status.name();
    DecisionPiece {
        id: decision.id.clone(),
        href: href(&edition.config, &meeting.address, Some(&decision.anchor)),
        anchor: decision.anchor.clone(),
        text: decision.text.clone(),
        is_action: decision.kind == DecisionKind::Action,
        paragraph: decision.paragraph.map(|number| {
            let title = edition.words().fill("paragraph-short", &[("n", &number.to_string())]);
            Link::new(title, href(&edition.config, &meeting.address, Some(&archive.text(meeting.text).anchor(number))))
        }),
        status,
        status_word: status_word(edition, decision.status),
        is_overdue: archive.is_overdue(decision),
        due: decision.due.map(|due| edition.words().date(due)),
        due_iso: decision.due.map(|due| due.to_string()),
        by: actors(edition, &decision.by),
        moved_by: actors(edition, &decision.moved_by),
        seconded_by: actors(edition, &decision.seconded_by),
        votes: decision.votes.iter().map(|voters| voters_piece(edition, voters)).collect(),
        topics: topic_links(edition, &decision.topics),
        session: decision.session.map(|session| session_link(edition, decision.meeting, session)),
        meeting: entity_link(edition, Entity::Meeting(decision.meeting)),
        meeting_date: meeting_date(edition, decision.meeting).map(Cow::into_owned),
        within: within(edition, decision.meeting),
        // A decision that was settled where it was taken needs no word about that.
        resolved_in: decision
            .resolved_in
            .filter(|resolved_in| *resolved_in != decision.meeting)
            .map(|meeting| entity_link(edition, Entity::Meeting(meeting))),
        note: decision.note.clone(),
    }
}

fn voters_piece(edition: Edition<'_>, voters: &Voters) -> VotersPiece {
    VotersPiece {
        vote: voters.vote.name(),
        vote_word: vote_word(edition, voters.vote).to_owned(),
        n: voters.count,
        voters: actors(edition, &voters.voters),
    }
}

/// Returns a way to vote in words.
pub(in super::super) fn vote_word<'a>(edition: Edition<'a>, vote: Vote) -> &'a str {
    edition.words().word(match vote {
        Vote::For => "vote-for",
        Vote::Against => "vote-against",
        Vote::Abstained => "vote-abstained",
        Vote::Absent => "vote-absent",
    })
}

/// Makes the pieces of decisions.
pub(in super::super) fn decision_pieces(edition: Edition<'_>, decisions: &[DecisionIdx]) -> Vec<DecisionPiece> {
    decisions.iter().map(|idx| decision_piece(edition, *idx)).collect()
}

/// How many decisions stand on the page of a person, an organisation or a group; the lists by year hold all of them.
const N_LATEST: usize = 100;

/// The decisions of somebody, and of very many the latest.
#[derive(Debug, Serialize)]
pub(in super::super) struct LatestDecisions {
    decisions: Vec<DecisionPiece>,
    n_decisions: usize,
    /// What is to be said where these are not all, and where all are.
    decisions_left_out: Option<String>,
    all_decisions: String,
}

/// Makes the pieces of decisions, in their order; of very many those of the latest, the newest first.
pub(in super::super) fn latest_decisions(edition: Edition<'_>, decisions: &[DecisionIdx]) -> LatestDecisions {
    let n_decisions = decisions.len();
    let shown = match n_decisions > N_LATEST {
        true => decisions.iter().rev().take(N_LATEST).copied().collect(),
        false => decisions.to_vec(),
    };
    LatestDecisions {
        decisions: decision_pieces(edition, &shown),
        n_decisions,
        decisions_left_out: lists::left_out(edition, shown.len(), n_decisions),
        all_decisions: href(&edition.config, List::Decisions.address(), None),
    }
}

/// Returns a status in words.
pub(in super::super) fn status_word(edition: Edition<'_>, status: DecisionStatus) -> String {
    let key = match status {
        DecisionStatus::Open => "status-open",
        DecisionStatus::Adopted => "status-adopted",
        DecisionStatus::Done => "status-done",
        DecisionStatus::Dropped => "status-dropped",
        DecisionStatus::Superseded => "status-superseded",
    };
    edition.words().word(key).to_owned()
}
