//! What front matter that was written for other programs means.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Setting;
use crate::config::Config;
use crate::content::parse_document;
use crate::diagnostic::{Location, catalogue};
use crate::source::SourceFile;
use crate::text::date;
use crate::text::words::counted;

/// Our keys, and how others call the same.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("title", &["name", "subject", "heading"]),
    (
        "date",
        &[
            "day",
            "meeting_date",
            "meeting-date",
            "meetingDate",
            "held",
            "held_on",
            "start",
            "startDate",
            "start_date",
            "datum",
        ],
    ),
    ("end_date", &["endDate", "end", "end-date"]),
    ("group", &["team", "wg", "committee", "working_group", "working-group", "workingGroup", "body"]),
    ("attendees", &["present", "attendance", "people", "anwesend", "anwesende"]),
    ("chair", &["chairs", "chairperson", "chaired_by"]),
    ("regrets", &["absent", "apologies"]),
    ("venue", &["place", "where"]),
    ("lang", &["language", "locale"]),
    ("summary", &["description", "abstract", "excerpt"]),
    ("number", &["meeting_number", "meeting-number", "no"]),
];

/// Returns the settings that follow from the front matter of reports.
pub(super) fn settings(reports: &[&Arc<SourceFile>], config: &Config) -> Vec<Setting> {
    let mut n_with = 0;
    let mut n_with_people = 0;
    let mut keys: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut parents, mut titles): (Vec<String>, Vec<String>) = Default::default();
    for report in reports {
        let document = parse_document(report, config);
        if document.source.start == 0 {
            continue;
        }
        n_with += 1;
        let meeting = crate::content::as_meeting(&document);
        parents.extend(meeting.and_then(|meeting| meeting.parent.as_ref()).map(|parent| parent.value.clone()));
        titles.extend([document.title.clone(), document.id.clone()]);
        n_with_people += usize::from(meeting.is_some_and(|meeting| {
            let found = |field: &str| document.told.evidence.iter().any(|evidence| evidence.field == field);
            (!meeting.attendees.is_empty() && !found("attendees")) || !meeting.participants.is_empty()
        }));
        for problem in &document.problems {
            if problem.code == catalogue::UNKNOWN_KEY
                && let Location::Text(place) = &problem.location
            {
                let key = place.file.slice(place.span).trim_matches(['"', '\'']).to_owned();
                let value = report.text[place.span.end as usize..].lines().next().unwrap_or_default();
                let is_date =
                    date::parse(value.trim_start_matches([':', '"', '\'', ' ']).trim_matches(['"', '\'', ' '])).is_ok();
                let seen = keys.entry(key).or_default();
                seen.0 += 1;
                seen.1 += usize::from(is_date);
            }
        }
    }
    let mut settings = Vec::new();
    if n_with == 0 {
        return settings;
    }
    if n_with_people * 2 < n_with {
        let why = format!(
            "{} of {} {} front matter, but {} says who was there: that is read from the text, as is what else minutes tell.",
            n_with,
            counted(reports.len(), "report"),
            if n_with == 1 { "has" } else { "have" },
            if n_with_people == 0 { "none".to_owned() } else { format!("only {n_with_people}") }
        );
        settings.push(Setting { yaml: "conventions: all".to_owned(), why });
    }
    let mapped: Vec<(&str, &str)> = SYNONYMS
        .iter()
        .filter_map(|(ours, theirs)| {
            let used = |key: &&&str| {
                keys.get(**key)
                    .is_some_and(|(n, n_dates)| *n * 10 >= n_with && (!ours.ends_with("date") || n_dates * 2 > *n))
            };
            Some((*ours, **theirs.iter().find(used).as_ref()?))
        })
        .collect();
    if !mapped.is_empty() {
        let pairs: Vec<String> =
            mapped.iter().map(|(ours, theirs)| format!("{ours}: {}", super::quoted(theirs))).collect();
        let why = "Keys of front matter, with what they are called here.".to_owned();
        settings.push(Setting { yaml: format!("keys: {{{}}}", pairs.join(", ")), why });
    }
    // Sites of pages have parents as well, in their menus.
    let is_menu =
        !parents.is_empty() && keys.contains_key("layout") && !parents.iter().any(|parent| titles.contains(parent));
    let extra: Vec<String> = keys
        .keys()
        .filter(|key| !mapped.iter().any(|(_, theirs)| theirs == key))
        .map(String::as_str)
        .chain(is_menu.then_some("parent"))
        .map(super::quoted)
        .collect();
    if !extra.is_empty() {
        let why = "Keys of other programs, about which nothing is to be said.".to_owned();
        settings.push(Setting { yaml: format!("extra_keys: [{}]", extra.join(", ")), why });
    }
    settings
}
