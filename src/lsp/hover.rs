//! What is told of the thing under the pointer: a key, or whatever a name stands for.

use crate::archive::{Archive, DecisionIdx, Entity, MeetingIdx, Part};
use crate::content::schema::DecisionStatus;
use crate::keys::in_words;
use crate::keys::reference::description;
use crate::keys::slots::What;
use crate::source::Span;
use crate::text::words::counted;
use crate::yaml::shape::{MapShape, Shape};

use super::places::reference_at;
use super::snapshot::{Sheet, Snapshot};

/// How many meetings are named.
const N_MEETINGS: usize = 3;

/// Returns what to tell of a place, in Markdown, and the piece of text that it is about.
pub(super) fn hover(snapshot: &Snapshot, sheet: &Sheet, offset: usize) -> Option<(String, Span)> {
    let is_at = |span: Span| (span.start as usize..=span.end as usize).contains(&offset);
    for slot in sheet.slots() {
        if let What::Key(map, shape) = slot.what
            && is_at(slot.span)
            && let Some(told) = of_key(map, slot.text, shape)
        {
            return Some((told, slot.span));
        }
    }
    let reference = reference_at(snapshot, sheet, offset)?;
    Some((of_entity(snapshot.archive(), reference.entity), reference.span))
}

/// Returns what to tell of a key, in Markdown.
pub(super) fn of_key(map: &MapShape, key: &str, shape: &Shape) -> Option<String> {
    let description = description(map.of, key)?;
    let default = description.default.as_ref().map(|default| format!("\n\nIf left out: `{default}`"));
    Some(format!(
        "**{key}**: {}\n\n{}\n\n```yaml\n{key}: {}\n```{}",
        in_words(shape),
        description.meaning,
        description.example,
        default.unwrap_or_default()
    ))
}

/// Returns a summary of something of the archive, in Markdown.
pub(super) fn of_entity(archive: &Archive, entity: Entity) -> String {
    let mut lines = vec![format!("**{}**, {}", escaped(archive.title(entity)), entity.kind().in_words())];
    let file = archive.document_of(entity);
    match entity {
        Entity::Meeting(idx) => of_meeting(archive, idx, &mut lines),
        Entity::Person(idx) => {
            let person = archive.person(idx);
            lines.extend(other_names(&person.also_known_as));
            for post in person.posts.iter().rev().take(N_MEETINGS) {
                let at = post.organisation.map(|idx| format!(", {}", archive.organisation(idx).title));
                lines.push(escaped(&format!("{}{}", post.title, at.unwrap_or_default())));
            }
            let mut meetings: Vec<MeetingIdx> =
                person.appearances.iter().map(|idx| archive.appearance(*idx).meeting).collect();
            meetings.dedup();
            lines.extend(met(archive, &meetings));
            lines.extend(decided(archive, &person.decisions));
        }
        Entity::Topic(idx) => {
            let topic = archive.topic(idx);
            lines.extend(topic.definition.as_deref().map(escaped));
            lines.extend(other_names(&topic.also_known_as));
            lines.extend(met(archive, &topic.meetings));
            lines.extend(decided(archive, &topic.decisions));
        }
        Entity::Organisation(idx) => {
            let organisation = archive.organisation(idx);
            lines.extend(organisation.short.as_deref().map(escaped));
            lines.extend(other_names(&organisation.also_known_as));
            let of_people = organisation.appearances.iter().map(|idx| archive.appearance(*idx).meeting);
            let mut meetings: Vec<MeetingIdx> =
                organisation.delegations.iter().map(|(meeting, _)| *meeting).chain(of_people).collect();
            meetings.sort();
            meetings.dedup();
            lines.extend(met(archive, &meetings));
            lines.extend(decided(archive, &organisation.decisions));
        }
        Entity::Group(idx) => {
            let group = archive.group(idx);
            lines.extend(group.short.as_deref().map(escaped));
            lines.extend(other_names(&group.also_known_as));
            lines.extend(met(archive, &group.meetings));
        }
        Entity::Page(_) => {}
    }
    let summary = file.and_then(|document| document.matter.common.summary.as_deref());
    lines.extend(summary.map(escaped));
    if file.is_none() {
        lines.push("Without a file of its own.".to_owned());
    }
    lines.join("\n\n")
}

fn of_meeting(archive: &Archive, idx: MeetingIdx, lines: &mut Vec<String>) {
    let meeting = archive.meeting(idx);
    let date = meeting.date.map(|date| match meeting.end_date {
        Some(end) => format!("{date} to {end}"),
        None => date.to_string(),
    });
    let place = [meeting.city.as_deref(), meeting.country.as_deref()].into_iter().flatten().collect::<Vec<_>>();
    let group = meeting.group.map(|idx| archive.group(idx).title.clone());
    let told = [date, Some(place.join(", ")).filter(|place| !place.is_empty()), group];
    lines.push(escaped(&told.into_iter().flatten().collect::<Vec<_>>().join(" · ")));
    let is_speaker = |idx: &&crate::archive::AppearanceIdx| archive.appearance(**idx).part == Part::Speaker;
    let n_speakers = meeting.appearances.iter().filter(is_speaker).count();
    lines.push(format!(
        "{}, {}, {}",
        counted(n_speakers, "speaker"),
        counted(meeting.sessions.len(), "session"),
        counted(meeting.decisions.len(), "decision")
    ));
}

/// Returns how many meetings there are, and the last of them.
fn met(archive: &Archive, meetings: &[MeetingIdx]) -> Option<String> {
    let last = meetings.iter().rev().take(N_MEETINGS).map(|idx| {
        let meeting = archive.meeting(*idx);
        let date = meeting.date.map(|date| format!("{date} ")).unwrap_or_default();
        format!("\n- {date}{}", escaped(&meeting.title))
    });
    let more = if meetings.len() > N_MEETINGS { ", the last of them" } else { "" };
    let listed: String = last.collect();
    (!meetings.is_empty()).then(|| format!("{}{more}:\n{listed}", counted(meetings.len(), "meeting")))
}

fn decided(archive: &Archive, decisions: &[DecisionIdx]) -> Option<String> {
    let is_open = |idx: &&DecisionIdx| archive.decision(**idx).status == DecisionStatus::Open;
    let n_open = decisions.iter().filter(is_open).count();
    (!decisions.is_empty()).then(|| format!("{}, {n_open} open", counted(decisions.len(), "decision")))
}

fn other_names(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| escaped(&format!("Also known as {}", names.join(", "))))
}

/// Returns text that says the same where Markdown is read.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
