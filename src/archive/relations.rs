//! What follows from the references: order, neighbours, topics in common.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::gather::push_latest;
use super::register::Register;
use super::{GroupIdx, Meeting, MeetingIdx, Records, TopicIdx};
use crate::content::as_meeting;
use crate::diagnostic::{Place, catalogue};
use crate::text::date::Date;
use crate::text::words;

/// How many related meetings and topics are kept. A reader follows a handful.
const N_RELATED: usize = 6;
/// A topic of more meetings than this says too little about two of them to call them related; so bounded, finding
/// what is related does not grow with the square of anything.
const TOO_COMMON: usize = 60;
/// A meeting with more topics tells nothing about which go together; each would go with each.
const TOO_MANY_TOPICS: usize = 300;
/// One text has not more translations; each would name each.
const MOST_VERSIONS: usize = 300;

/// Derives everything that needs no text.
pub(super) fn relate(register: &mut Register) {
    finish_parts(register);
    finish_translations(register);
    finish_order(register);
    finish_arranged(register);
    spell_groups(register);
    finish_topics(register);
    finish_related(register);
}

fn finish_parts(register: &mut Register) {
    cut_circles(register);
    let meetings = &mut register.records.meetings;
    for position in 0..meetings.len() {
        if let Some(parent) = meetings[position].parent {
            meetings[parent.position()].parts.push(MeetingIdx::new(position));
        }
    }
}

/// Of meetings that name one another as the larger, round in a circle, none is believed.
fn cut_circles(register: &mut Register) {
    let meetings = &mut register.records.meetings;
    // For each meeting, from which one on the way to larger ones it was come by first.
    let mut come_from: Vec<Option<usize>> = vec![None; meetings.len()];
    // The first of each, and whether it is all of it.
    let mut in_circles: Vec<(MeetingIdx, bool)> = Vec::new();
    for start in 0..meetings.len() {
        let mut at = Some(MeetingIdx::new(start));
        while let Some(idx) = at.filter(|idx| come_from[idx.position()].is_none()) {
            come_from[idx.position()] = Some(start);
            at = meetings[idx.position()].parent;
        }
        let Some(first) = at.filter(|idx| come_from[idx.position()] == Some(start)) else { continue };
        in_circles.push((first, meetings[first.position()].parent == Some(first)));
        let mut member = Some(first);
        while let Some(idx) = member {
            member = meetings[idx.position()].parent.take();
        }
    }
    for (idx, is_itself) in in_circles {
        let document = &register.texts[register.records.meeting(idx).text.position()].0;
        let Some(parent) = as_meeting(document).and_then(|matter| matter.parent.as_ref()) else { continue };
        let place = Place::new(&document.file, parent.span);
        let problem = match is_itself {
            true => catalogue::own_parent(place, &document.title),
            false => catalogue::parent_cycle(place, &document.title, &parent.value),
        };
        register.report(problem);
    }
}

/// Spells groups that only folders name as the titles of their meetings do: the folder `ai` holds "AI Team Meetings".
fn spell_groups(register: &mut Register) {
    let records = &mut register.records;
    for group in records.groups.iter_mut().filter(|group| group.is_called_after_folder()) {
        let mut spellings: BTreeMap<&str, usize> = BTreeMap::new();
        for idx in &group.meetings {
            let title = &records.meetings[idx.position()].title;
            let found = words::words(title).map(|(_, word)| word);
            let found = found.filter(|word| word.to_lowercase() == group.title.to_lowercase());
            // What begins with a small letter is a word of the sentence rather than a name.
            if let Some(word) = found.into_iter().find(|word| word.starts_with(char::is_uppercase)) {
                *spellings.entry(word).or_default() += 1;
            }
        }
        let most = spellings.into_iter().max_by_key(|(word, n)| (*n, Reverse(*word)));
        if let Some((word, _)) = most.filter(|(_, n)| n * 2 > group.meetings.len()) {
            group.title = word.to_owned();
        }
    }
}

/// Ties every translation to its original and to the other translations.
fn finish_translations(register: &mut Register) {
    let meetings = &mut register.records.meetings;
    let originals: Vec<Option<MeetingIdx>> = meetings.iter().map(|meeting| meeting.translation_of).collect();
    let mut versions: FxHashMap<MeetingIdx, Vec<MeetingIdx>> = FxHashMap::default();
    for (position, original) in originals.iter().enumerate() {
        let Some(original) = original else { continue };
        // A translation of a translation is one of the original.
        let original = originals[original.position()].unwrap_or(*original);
        let idx = MeetingIdx::new(position);
        if original == idx {
            meetings[position].translation_of = None;
            continue;
        }
        meetings[position].translation_of = Some(original);
        versions.entry(original).or_insert_with(|| vec![original]).push(idx);
    }
    let mut versions: Vec<Vec<MeetingIdx>> = versions.into_values().collect();
    versions.sort();
    for all in versions {
        for &idx in &all {
            meetings[idx.position()].translations =
                all.iter().copied().filter(|other| *other != idx).take(MOST_VERSIONS).collect();
        }
    }
}

/// Fills in the meetings of each group and each meeting's neighbours; meetings without a group are a series too, and so are
/// the days of one meeting, unless they are meetings of another group that came together during it.
fn finish_order(register: &mut Register) {
    let records = &mut register.records;
    let mut latest: FxHashMap<(Option<GroupIdx>, Option<MeetingIdx>), MeetingIdx> = FxHashMap::default();
    let order: Vec<MeetingIdx> = records.originals().map(|(idx, _)| idx).collect();
    for idx in order {
        let group = records.meeting(idx).group;
        if let Some(group) = group {
            records.groups[group.position()].meetings.push(idx);
        }
        let parent = records.meeting(idx).parent;
        let whole = parent.filter(|parent| group.is_none() || group == records.meeting(*parent).group);
        if let Some(previous) = latest.insert((group, whole), idx) {
            records.meetings[previous.position()].next = Some(idx);
            records.meetings[idx.position()].previous = Some(previous);
        }
    }
}

/// Fills in which meeting was arranged in which: the one of the same group on the day that was said. Of two on one day
/// nothing tells which was meant.
fn finish_arranged(register: &mut Register) {
    let records = &mut register.records;
    let mut by_day: FxHashMap<(Option<GroupIdx>, Date), Option<MeetingIdx>> = FxHashMap::default();
    for (idx, meeting) in records.originals() {
        if let Some(date) = meeting.date.filter(|date| date.day.is_some()) {
            by_day.entry((meeting.group, date)).and_modify(|only| *only = None).or_insert(Some(idx));
        }
    }
    for (position, meeting) in records.meetings.iter_mut().enumerate() {
        let found = meeting.next_meeting.and_then(|next| by_day.get(&(meeting.group, next)).copied().flatten());
        meeting.arranged = found.filter(|found| found.position() != position);
    }
}

/// Fills in the meetings of each topic, and with which topics it is discussed.
fn finish_topics(register: &mut Register) {
    let records = &mut register.records;
    let order: Vec<MeetingIdx> = records.originals().map(|(idx, _)| idx).collect();
    for &idx in &order {
        for topic in records.meeting(idx).topics.clone() {
            push_latest(&mut records.topics[topic.position()].meetings, idx);
        }
    }
    for position in 0..records.topics.len() {
        let mut together: FxHashMap<TopicIdx, u32> = FxHashMap::default();
        for &meeting in &records.topics[position].meetings {
            let topics = &records.meeting(meeting).topics;
            for &other in topics.iter().filter(|_| topics.len() <= TOO_MANY_TOPICS) {
                if other.position() != position {
                    *together.entry(other).or_default() += 1;
                }
            }
        }
        let mut together: Vec<(TopicIdx, u32)> = together.into_iter().collect();
        together.sort_by_key(|&(topic, n_meetings)| (std::cmp::Reverse(n_meetings), topic));
        together.truncate(2 * N_RELATED);
        records.topics[position].often_with = together;
    }
}

/// Fills in the meetings with the most topics in common.
fn finish_related(register: &mut Register) {
    let records = &mut register.records;
    let all = 0..records.meetings.len();
    let related: Vec<Vec<(MeetingIdx, Vec<TopicIdx>)>> =
        all.into_par_iter().map(|position| related(records, position)).collect();
    for (meeting, related) in records.meetings.iter_mut().zip(related) {
        meeting.related = related;
    }
}

/// Returns the meetings with the most topics in common, rarer topics counting more; of equals, the nearer in time.
fn related(records: &Records, position: usize) -> Vec<(MeetingIdx, Vec<TopicIdx>)> {
    let meeting = &records.meetings[position];
    let rare = meeting.topics.iter().filter(|topic| records.topic(**topic).meetings.len() <= TOO_COMMON);
    let others = rare.flat_map(|topic| records.topic(*topic).meetings.iter().map(move |other| (*other, *topic)));
    let mut shared: Vec<(MeetingIdx, TopicIdx)> = others.filter(|(other, _)| other.position() != position).collect();
    // The topics of each stay in the order in which the meeting has them.
    shared.sort_by_key(|(other, _)| *other);
    let weight = |(_, topic): &(MeetingIdx, TopicIdx)| 1000 / records.topic(*topic).meetings.len().max(1) as u32;
    let by_meeting = shared.chunk_by(|a, b| a.0 == b.0).filter(|topics| !is_near(meeting, topics[0].0));
    let mut related: Vec<&[(MeetingIdx, TopicIdx)]> = by_meeting.collect();
    related.sort_by_cached_key(|topics| {
        let other = topics[0].0;
        (Reverse(topics.iter().map(weight).sum::<u32>()), other.position().abs_diff(position), other)
    });
    related.truncate(N_RELATED);
    related.into_iter().map(|topics| (topics[0].0, topics.iter().map(|(_, topic)| *topic).collect())).collect()
}

/// Tells whether a meeting is already linked as a neighbour, parent or part.
fn is_near(meeting: &Meeting, other: MeetingIdx) -> bool {
    [meeting.previous, meeting.next, meeting.parent, meeting.translation_of].contains(&Some(other))
        || meeting.parts.contains(&other)
        || meeting.translations.contains(&other)
}
