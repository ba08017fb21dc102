//! Reports that lie where pages do.
//!
//! Whoever saves a report beside the folder of reports rather than in it gets a page, which no list of meetings has. Its
//! keys tell that a meeting was meant.

use std::sync::Arc;

use super::Kind;
use crate::config::Config;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue;
use crate::source::SourceFile;
use crate::yaml::Entry;
use crate::yaml::fields::Problems;

/// Keys that say something of a meeting alone. `date` is none by itself: other programs date their pages.
const OF_MEETINGS: &[&str] =
    &["date", "chair", "speakers", "attendees", "participants", "regrets", "sessions", "decisions"];

/// Reports a page that must have been meant for a report, and returns the keys that say so, of which nothing else need be
/// told.
pub(super) fn check(
    file: &Arc<SourceFile>,
    kind: Kind,
    entries: &[Entry],
    config: &Config,
    problems: &mut Problems,
) -> Vec<String> {
    let is_below = |folder: &String| file.path.strip_prefix(folder).is_some();
    // What the settings or its name make a page is meant to be one.
    let is_meant = config.pages.is_match(&file.path) || config.folders.meetings.iter().any(is_below);
    let found: Vec<&Entry> =
        entries.iter().filter(|entry| OF_MEETINGS.contains(&entry.key.value.to_lowercase().as_str())).collect();
    let (Kind::Page, [first, _, ..], false) = (kind, &found[..], is_meant) else { return Vec::new() };
    let Some(folder) = config.folders.meetings.first() else { return Vec::new() };
    let keys: Vec<&str> = found.iter().map(|entry| entry.key.value.as_str()).collect();
    let place = Place::new(file, first.key.span);
    problems.push(catalogue::misplaced_report(place, &keys, &config.label_of(folder)));
    keys.into_iter().map(str::to_owned).collect()
}
