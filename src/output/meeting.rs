//! The page of a meeting.

use serde::Serialize;

use super::citations::{self, Citation};
use super::page::{Alternate, Html, Page, Pieces, entity_link, render};
use super::pieces::{
    self, Count, DecisionPiece, Link, MeetingPiece, PaperPiece, Participant, Prose, decision_pieces, office_word,
    own_paper_pieces, participant, status_word, topic_link, topic_links,
};
use super::{Edition, Ingredients, Output, Rendered, Route, Subject, entity_routes, lists, mentions, works};
use crate::archive::{AppearanceIdx, Entity, List, Meeting, MeetingIdx, Part};
use crate::content::Kind;
use crate::content::schema::{DecisionStatus, Format, RecordStatus};
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::name::term_key;

pub(super) struct MeetingPage;

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    meeting: MeetingPiece,
    end_date_iso: Option<String>,
    /// "10:00–12:30", and where clocks show that.
    time: Option<String>,
    time_zone: Option<String>,
    venue: Option<String>,
    city: Option<String>,
    country: Option<String>,
    format: Option<String>,
    record: Option<String>,
    parent: Option<Link>,
    parts: Vec<MeetingPiece>,
    officers: Vec<Officers>,
    speakers: Vec<Participant>,
    attendees: Vec<Participant>,
    participants: Vec<Participant>,
    observers: Vec<Participant>,
    regrets: Vec<Participant>,
    all_topics: Vec<Link>,
    sessions: Vec<SessionView>,
    decisions: Vec<DecisionPiece>,
    decision_counts: Vec<StatusCount>,
    closes: Vec<DecisionPiece>,
    papers: Vec<PaperPiece>,
    recordings: Vec<Link>,
    next_meeting: Option<NextMeeting>,
    previous: Option<Link>,
    next: Option<Link>,
    related: Vec<Related>,
    translations: Vec<Alternate>,
    mentions: Option<Html>,
    /// What it cites that other texts cite too.
    cited: Vec<Count>,
    citations: Vec<Citation>,
    #[serde(flatten)]
    prose: Prose,
}

#[derive(Serialize)]
struct Officers {
    role: String,
    people: Vec<Participant>,
}

/// The day for which the next meeting was arranged; the page of that meeting, if there is one.
#[derive(Serialize)]
struct NextMeeting {
    date: String,
    date_iso: String,
    href: Option<String>,
}

#[derive(Serialize)]
struct SessionView {
    number: usize,
    title: String,
    href: Option<String>,
    date: Option<String>,
    chair: Vec<Participant>,
    speakers: Vec<Participant>,
    topics: Vec<Link>,
    summary: Option<String>,
}

/// How many decisions of the meeting have a status.
#[derive(Serialize)]
struct StatusCount {
    status_word: String,
    n: usize,
}

#[derive(Serialize)]
struct Related {
    #[serde(flatten)]
    meeting: MeetingPiece,
    shared: Vec<Link>,
}

impl Output for MeetingPage {
    fn name(&self) -> &'static str {
        "meeting"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        entity_routes(site, Kind::Meeting)
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let idx = subject.meeting().expect("the routes of this output are meetings");
        let archive = &edition.archive;
        let meeting = archive.meeting(idx);
        let mut pieces = Pieces::default();
        let view = view(edition, idx, &mut pieces);
        // The group stands right above the title.
        let above = std::iter::once(lists::link(edition, List::Meetings)).chain(pieces::within(edition, idx)).collect();
        let page = Page {
            above,
            alternates: translations(edition, meeting),
            visibility: meeting.visibility,
            ..Page::of_entity(edition, Entity::Meeting(idx), "meeting")
        };
        render(edition, page, pieces, &view)
    }
}

fn view(edition: Edition<'_>, idx: MeetingIdx, pieces: &mut Pieces) -> View {
    let archive = &edition.archive;
    let meeting = archive.meeting(idx);
    let meeting_link = |idx: MeetingIdx| entity_link(edition, Entity::Meeting(idx));
    View {
        meeting: pieces::meeting_piece(edition, idx),
        end_date_iso: meeting.end_date.map(|date| date.to_string()),
        time: meeting.time.map(|(start, end)| match end {
            Some(end) => format!("{start}–{end}"),
            None => start.to_string(),
        }),
        time_zone: edition.time_zone(idx).map(|zone| zone.replace('_', " ")),
        venue: meeting.venue.clone(),
        city: meeting.city.clone(),
        country: meeting.country.clone(),
        format: meeting.format.map(|format| format_word(edition, format)),
        record: meeting.record.map(|record| record_word(edition, record)),
        parent: meeting.parent.map(meeting_link),
        parts: meeting.parts.iter().map(|part| pieces::meeting_piece(edition, *part)).collect(),
        officers: officers(edition, meeting),
        speakers: people(edition, meeting, &Part::Speaker),
        attendees: people(edition, meeting, &Part::Attendee),
        participants: parties(edition, meeting, &Part::Participant),
        observers: parties(edition, meeting, &Part::Observer),
        regrets: parties(edition, meeting, &Part::Regrets),
        all_topics: topic_links(edition, &meeting.topics),
        sessions: (0..meeting.sessions.len()).map(|session| session_view(edition, meeting, session)).collect(),
        decisions: decision_pieces(edition, &meeting.decisions),
        decision_counts: decision_counts(edition, meeting),
        closes: decision_pieces(edition, &meeting.closes),
        papers: own_paper_pieces(edition, &meeting.papers),
        recordings: pieces::web_links(&meeting.recordings),
        next_meeting: meeting.next_meeting.map(|date| NextMeeting {
            date: edition.words().date(date),
            date_iso: date.to_string(),
            href: meeting.arranged.map(|arranged| meeting_link(arranged).href),
        }),
        previous: meeting.previous.map(meeting_link),
        next: meeting.next.map(meeting_link),
        related: meeting
            .related
            .iter()
            .map(|(other, shared)| Related {
                meeting: pieces::meeting_piece(edition, *other),
                shared: shared.iter().map(|topic| topic_link(edition, *topic)).collect(),
            })
            .collect(),
        translations: translations(edition, meeting),
        mentions: pieces.keep_some(mentions::html(
            edition,
            &meeting.title,
            archive.mentions(Entity::Meeting(idx)),
            |_| true,
        )),
        cited: works::cited_here(edition, archive.text(meeting.text)),
        citations: citations::citations(edition, idx, pieces),
        prose: pieces::report(edition, archive.text(meeting.text), pieces),
    }
}

/// Returns what became of the decisions, so that the head of a long report tells of what stands at its end.
fn decision_counts(edition: Edition<'_>, meeting: &Meeting) -> Vec<StatusCount> {
    let number =
        |status| meeting.decisions.iter().filter(|idx| edition.archive.decision(**idx).status == status).count();
    let counts = DecisionStatus::WORDS.iter().map(|(_, status)| (*status, number(*status))).filter(|(_, n)| *n > 0);
    counts.map(|(status, n)| StatusCount { status_word: status_word(edition, status), n }).collect()
}

fn format_word(edition: Edition<'_>, format: Format) -> String {
    let key = match format {
        Format::InPerson => "format-in-person",
        Format::Online => "format-online",
        Format::Hybrid => "format-hybrid",
    };
    edition.words().word(key).to_owned()
}

fn record_word(edition: Edition<'_>, record: RecordStatus) -> String {
    let key = match record {
        RecordStatus::Provisional => "record-provisional",
        RecordStatus::Adopted => "record-adopted",
        RecordStatus::Corrected => "record-corrected",
    };
    edition.words().word(key).to_owned()
}

fn with_part<'a>(
    edition: Edition<'a>,
    meeting: &'a Meeting,
    is_wanted: impl Fn(&Part) -> bool + 'a,
) -> impl Iterator<Item = AppearanceIdx> + 'a {
    meeting.appearances.iter().copied().filter(move |idx| is_wanted(&edition.archive.appearance(*idx).part))
}

fn people(edition: Edition<'_>, meeting: &Meeting, part: &Part) -> Vec<Participant> {
    with_part(edition, meeting, |other| other == part).map(|idx| participant(edition, idx)).collect()
}

fn officers(edition: Edition<'_>, meeting: &Meeting) -> Vec<Officers> {
    let mut officers: Vec<Officers> = Vec::new();
    for idx in with_part(edition, meeting, |part| matches!(part, Part::Officer(_))) {
        let Part::Officer(role) = &edition.archive.appearance(idx).part else { continue };
        match officers.iter_mut().find(|others| others.role == office_word(edition, role)) {
            Some(others) => others.people.push(participant(edition, idx)),
            None => officers.push(Officers {
                role: office_word(edition, role).to_owned(),
                people: vec![participant(edition, idx)],
            }),
        }
    }
    officers
}

/// Returns organisations, then people, that took part as such.
fn parties(edition: Edition<'_>, meeting: &Meeting, part: &Part) -> Vec<Participant> {
    let bodies = meeting.delegations.iter().filter(|delegation| delegation.part == *part);
    let bodies = bodies.map(|delegation| pieces::delegation(edition, delegation.organisation));
    bodies.chain(people(edition, meeting, part)).collect()
}

fn session_view(edition: Edition<'_>, meeting: &Meeting, position: usize) -> SessionView {
    let session = &meeting.sessions[position];
    let of_session = |part: Part| -> Vec<Participant> {
        with_part(edition, meeting, move |other| *other == part)
            .filter(|idx| edition.archive.appearance(*idx).sessions.contains(&position))
            .map(|idx| participant(edition, idx))
            .collect()
    };
    SessionView {
        number: position + 1,
        title: session.title.clone(),
        href: session.anchor.as_ref().map(|anchor| format!("#{anchor}")),
        date: session.date.map(|date| edition.words().date(date)),
        chair: of_session(Part::SessionChair),
        speakers: of_session(Part::Speaker),
        // A topic that is the title again says nothing.
        topics: session
            .topics
            .iter()
            .map(|topic| topic_link(edition, *topic))
            .filter(|topic| term_key(&topic.title) != term_key(&session.title))
            .collect(),
        summary: session.summary.clone(),
    }
}

fn translations(edition: Edition<'_>, meeting: &Meeting) -> Vec<Alternate> {
    let alternate = |idx: &MeetingIdx| {
        let entity = Entity::Meeting(*idx);
        Alternate::new(edition.lang_of(entity), entity_link(edition, entity))
    };
    meeting.translations.iter().map(alternate).collect()
}
