//! The parts that people take in a meeting, told by the words around their names: who chaired, who spoke, and as what.

use std::ops::Range;

use super::cues::from_behind;
use super::people::Mention;
use super::speeches::{speaker_role, speech};

/// A part in the meeting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// Held an office of the meeting: "Chair".
    Officer(&'static str),
    /// Chaired a session.
    SessionChair,
    /// Spoke, in this role; "" if nothing is said of it.
    Speaker(String),
    /// Led the delegation of somebody.
    Delegation,
    /// Was there.
    Present,
    /// Was not there.
    Absent,
}

/// People whom a sentence names side by side, and what stands around them.
#[derive(Debug)]
pub(super) struct Group {
    /// Their places among the people of the sentence.
    pub(super) members: Range<usize>,
    /// What stands between the people before them and them.
    pub(super) before: Range<usize>,
    /// What stands between them and the people behind them.
    pub(super) behind: Range<usize>,
}

/// Words that stand between people who are named side by side.
const BETWEEN: &[&str] = &[
    "and", "by", "of", "from", "as", "well", "then", "followed", "finally", "lastly", "both", "the", "also", "or",
    "to", "mr", "ms",
];

/// Puts the people of a sentence together who are named side by side.
pub(super) fn groups(text: &str, mentions: &[Mention]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (position, mention) in mentions.iter().enumerate() {
        let start = position.checked_sub(1).map_or(0, |before| mentions[before].whole.end);
        let gap = text.get(start..mention.whole.start).unwrap_or_default();
        let is_joined = position > 0
            && gap
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .all(|word| BETWEEN.contains(&word.to_lowercase().as_str()));
        match groups.last_mut() {
            Some(group) if is_joined => {
                group.members.end = position + 1;
                group.behind = mention.whole.end..text.len();
            }
            before => {
                if let Some(before) = before {
                    before.behind.end = mention.whole.start;
                }
                let members = position..position + 1;
                groups.push(Group {
                    members,
                    before: start..mention.whole.start,
                    behind: mention.whole.end..text.len(),
                });
            }
        }
    }
    groups
}

/// Returns the parts of each member of a group.
pub(super) fn of_group(text: &str, group: &Group) -> Vec<Vec<Part>> {
    let n = group.members.len();
    let before = from_before(&text[group.before.clone()]);
    let behind = from_behind(&text[group.behind.clone()]);
    match (before, behind) {
        // "chaired by A, and B was the rapporteur": each cue has its own.
        (Some(before), Some(behind)) if n > 1 => {
            let mut parts = vec![vec![before]; n];
            parts[n - 1] = vec![behind];
            parts
        }
        (before, behind) => vec![before.into_iter().chain(behind).collect(); n],
    }
}

/// Folds a piece of a sentence for looking for words in it: small letters, one space between two words and at both ends.
pub(super) fn folded(text: &str) -> String {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')));
    let mut folded = String::from(" ");
    for word in words.filter(|word| !word.is_empty()) {
        folded.push_str(&word.to_lowercase());
        folded.push(' ');
    }
    folded
}

/// Words that give a part to whom they stand before; the last of them counts.
const BEFORE: &[(&str, &str)] = &[
    ("chaired by", "Chair"),
    ("chairmanship of", "Chair"),
    ("chairpersonship of", "Chair"),
    ("presided over by", "Presiding"),
    ("presidency of", "President"),
    ("presidentship of", "President"),
    ("in the chair was", "Chair"),
    ("in the chair", "Chair"),
    ("chair of the meeting was", "Chair"),
    ("chair was", "Chair"),
    ("chairman was", "Chair"),
    ("chairperson was", "Chair"),
    ("chair", "Chair"),
    ("chairman", "Chair"),
    ("rapporteur was", "Rapporteur"),
    ("rapporteur of the meeting was", "Rapporteur"),
    ("office of rapporteur was held by", "Rapporteur"),
    ("rapporteur", "Rapporteur"),
    ("vice-chair was", "Vice-Chair"),
    ("moderated by", "Moderator"),
    ("moderator was", "Moderator"),
    ("facilitated by", "Facilitator"),
    ("opened by", "Opening"),
    ("inaugurated by", "Inauguration"),
    ("closed by", "Closing"),
    ("addressed by", "Address"),
    ("introduced by", "Introduction"),
    ("presented by", "Presentation"),
    ("presentation by", "Presentation"),
    ("presentation from", "Presentation"),
    ("presentations by", "Presentation"),
    ("presentations from", "Presentation"),
    ("led by", "Lead"),
    ("headed by", "Lead"),
    ("keynote speaker was", "Keynote speaker"),
    ("keynote speakers were", "Keynote speaker"),
    ("guest speaker was", "Guest speaker"),
    ("guest of honour was", "Guest of honour"),
    ("main speaker was", "Main speaker"),
    ("principal speaker was", "Main speaker"),
    ("speaker was", "Speaker"),
    ("speakers were", "Speaker"),
    ("panellists were", "Panellist"),
    ("panelists were", "Panellist"),
    ("panel consisted of", "Panellist"),
    ("panel composed of", "Panellist"),
    ("panel of", "Panellist"),
    ("minutes were taken by", "Scribe"),
    ("minutes taken by", "Scribe"),
    ("recorded by", "Scribe"),
    ("scribe was", "Scribe"),
    ("present were", "Present"),
    ("present was", "Present"),
    ("in attendance were", "Present"),
    ("attended by", "Present"),
    ("participants were", "Present"),
    ("attendees were", "Present"),
    ("attending were", "Present"),
    ("apologies from", "Absent"),
    ("apologies were received from", "Absent"),
    ("apologies had been received from", "Absent"),
    ("absent were", "Absent"),
    ("heard from", "Speaker"),
    ("heard", "Speaker"),
    ("floor to", "Speaker"),
    ("floor was given to", "Speaker"),
    ("floor was taken by", "Speaker"),
    ("keynote", "Keynote speaker"),
];

fn from_before(text: &str) -> Option<Part> {
    let folded = folded(text);
    let trimmed = folded.trim_end();
    let tail =
        [" was", " were", " being", " namely", " mr", " by", " with", " the"].iter().fold(trimmed, |tail, end| {
            match *end {
                " was" | " were" | " by" => tail,
                end => tail.strip_suffix(end).unwrap_or(tail),
            }
        });
    let direct = BEFORE.iter().find(|(words, _)| tail.ends_with(&format!(" {words}")));
    if let Some((words, role)) = direct {
        if *role == "Lead" {
            return tail
                .contains("delegation")
                .then_some(Part::Delegation)
                .or_else(|| tail.contains("session").then_some(Part::SessionChair));
        }
        if *role == "Chair" && words.ends_with(" by") && is_of_session(tail) {
            return Some(Part::SessionChair);
        }
        return Some(part(role));
    }
    // "addresses were delivered by", "opening remarks by", "a statement from"
    let is_agent =
        tail.ends_with(" by") || tail.ends_with(" of") || tail.ends_with(" from") || tail.ends_with(" came from");
    let near: Vec<&str> = tail.split(' ').rev().take(14).collect();
    let near: Vec<&str> = near.into_iter().rev().collect();
    if is_agent && let Some(role) = speech(&near.join(" ")) {
        return Some(Part::Speaker(role));
    }
    // "The speaker of the session was", "the main speaker in this session was", "as keynote speaker"
    let is_named =
        tail.ends_with(" was") || tail.ends_with(" were") || tail.ends_with(" with") || tail.ends_with(" as");
    (is_named || tail.ends_with(" speaker")).then(|| speaker_role(&near.join(" "))).flatten().map(Part::Speaker)
}

/// Tells whether what was chaired is one session of the meeting.
fn is_of_session(folded: &str) -> bool {
    let last = folded.rsplit(" was ").nth(1).unwrap_or(folded);
    (last.contains(" session") && !last.contains("annual session")) || last.contains(" panel")
}

fn part(role: &'static str) -> Part {
    match role {
        "Chair" | "Presiding" | "President" | "Rapporteur" | "Vice-Chair" | "Scribe" | "Facilitator" => {
            Part::Officer(role)
        }
        "Speaker" => Part::Speaker(String::new()),
        "Present" => Part::Present,
        "Absent" => Part::Absent,
        role => Part::Speaker(role.to_owned()),
    }
}

/// Returns the part that an office before or behind a name is.
pub(super) fn of_office(office: &str) -> Part {
    let officers = ["Chair", "Vice-Chair", "Co-Chair", "Rapporteur", "Scribe", "Facilitator"];
    match officers.iter().find(|officer| **officer == office) {
        Some(officer) => Part::Officer(officer),
        None => Part::Speaker(office.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn officer(office: &'static str) -> Option<Part> {
        Some(Part::Officer(office))
    }

    fn speaker(role: &str) -> Option<Part> {
        Some(Part::Speaker(role.to_owned()))
    }

    #[test]
    fn the_words_behind_a_name_tell_its_part() {
        for (text, expected) in [
            (" was the keynote speaker of the session.", speaker("Keynote speaker")),
            (", was in the chair.", officer("Chair")),
            (" chaired the third session.", Some(Part::SessionChair)),
            (" chaired the Annual Session.", officer("Chair")),
            (" gave an opening address.", speaker("Opening address")),
            (" delivered welcome remarks", speaker("Welcome remarks")),
            (" acted as Rapporteur.", officer("Rapporteur")),
            (" presented a report on it.", speaker("Report")),
            (" moderated the panel", speaker("Moderator")),
            (" led the delegation of China", Some(Part::Delegation)),
            (" spoke on behalf of all.", speaker("")),
            (" was mentioned.", None),
        ] {
            assert_eq!(from_behind(text), expected, "{text}");
        }
    }

    #[test]
    fn the_words_before_a_name_tell_its_part() {
        for (text, expected) in [
            ("The meeting was chaired by ", officer("Chair")),
            ("The third session was chaired by ", Some(Part::SessionChair)),
            ("Addresses were delivered by ", speaker("Address")),
            ("It opened with inaugural addresses by ", speaker("Inaugural address")),
            ("The guest speaker was ", speaker("Guest speaker")),
            ("The main speaker of the fifth session was ", speaker("Main speaker")),
            ("The group elected ", None),
        ] {
            assert_eq!(from_before(text), expected, "{text}");
        }
    }
}
