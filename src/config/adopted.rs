//! The settings for archives that were not written for Rapporteur: what is read from the text, and what keys of others mean.

use super::path_pattern::PathPattern;
use crate::diagnostic::catalogue;
use crate::yaml::fields::{Fields, Problems};

/// A family of conventions by which minutes record something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Convention {
    /// Who was there.
    Attendance,
    /// Who was not.
    Absence,
    /// Who chaired, who took the minutes.
    Roles,
    /// What was discussed.
    Topics,
    /// Decisions and actions in sections of their own.
    Decisions,
    /// Who said what.
    Turns,
    /// Links of recordings.
    Recordings,
    /// Where the meeting was.
    Venue,
    /// That it was called off.
    Status,
    /// When they meet next.
    NextMeeting,
}

const ALL: &[Convention] = &[
    Convention::Attendance,
    Convention::Absence,
    Convention::Roles,
    Convention::Topics,
    Convention::Decisions,
    Convention::Turns,
    Convention::Recordings,
    Convention::Venue,
    Convention::Status,
    Convention::NextMeeting,
];

const CONVENTIONS: &[(&str, &[Convention])] = &[
    ("all", ALL),
    ("none", &[]),
    ("attendance", &[Convention::Attendance]),
    ("absence", &[Convention::Absence]),
    ("roles", &[Convention::Roles]),
    ("topics", &[Convention::Topics]),
    ("decisions", &[Convention::Decisions]),
    ("turns", &[Convention::Turns]),
    ("recordings", &[Convention::Recordings]),
    ("venue", &[Convention::Venue]),
    ("status", &[Convention::Status]),
    ("next_meeting", &[Convention::NextMeeting]),
];

/// The names under which `labels` adds words.
#[rustfmt::skip]
pub const LABELS: &[&str] = &[
    "attendees", "guests", "regrets", "chair", "scribe", "minute_taker", "moderator", "facilitator", "lead", "agenda", "notes", "decisions",
    "actions", "venue", "time", "recordings", "next_meeting", "other",
];

/// Which conventions are read, and in which reports.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conventions {
    families: Vec<Convention>,
    /// Whether only reports without front matter are read so: in the others somebody has said what is to be known.
    are_for_bare_reports: bool,
}

impl Default for Conventions {
    fn default() -> Conventions {
        Conventions { families: ALL.to_vec(), are_for_bare_reports: true }
    }
}

impl Conventions {
    /// Tells whether a report is read by conventions at all; `is_bare`, whether it has no front matter.
    pub fn are_on(&self, is_bare: bool) -> bool {
        !self.families.is_empty() && (is_bare || !self.are_for_bare_reports)
    }

    /// Tells whether a family is read.
    pub fn is_on(&self, convention: Convention) -> bool {
        self.families.contains(&convention)
    }
}

pub(super) fn conventions(fields: &mut Fields<'_>, problems: &mut Problems) -> Conventions {
    match fields.choices("conventions", CONVENTIONS, problems) {
        None => Conventions::default(),
        Some(families) => Conventions { families: families.concat(), are_for_bare_reports: false },
    }
}

pub(super) fn labels(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<(String, Vec<String>)> {
    let example = "{attendees: [Who was here]}";
    let Some(mut map) = fields.map("labels", "the map of labels", example, problems) else { return Vec::new() };
    let read = |name: &&'static str| {
        let words: Vec<String> = map.texts(name, problems).into_iter().map(|word| word.value).collect();
        (!words.is_empty()).then(|| ((*name).to_owned(), words))
    };
    let labels = LABELS.iter().filter_map(read).collect();
    map.finish(problems);
    labels
}

pub(super) fn paths(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<PathPattern> {
    let mut paths = Vec::new();
    for pattern in fields.texts("paths", problems) {
        match PathPattern::parse(&pattern.value) {
            Ok(path) => paths.push(path),
            Err(reason) => {
                problems.push(catalogue::bad_path_pattern(fields.place(pattern.span), &pattern.value, &reason))
            }
        }
    }
    paths
}

pub(super) fn keys(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<(String, String)> {
    let entries = fields.entries("keys", "a map", "{date: held_on, chair: meeting.chair}", problems);
    let read = entries.iter().filter_map(|entry| {
        let theirs = fields.text_of(&entry.value, "keys", problems)?;
        Some((entry.key.value.clone(), theirs.value))
    });
    read.collect()
}
