//! The parts that people take in a meeting, told by the words around their names: who chaired, who spoke, and as what.

use std::ops::Range;

use super::people::Mention;
use super::titles::capital;

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
fn folded(text: &str) -> String {
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

/// Verbs and phrases behind a name, with the part that they give; the first that stands in the text counts.
const BEHIND: &[(&str, Cue)] = &[
    ("in the chair", Cue::Chair),
    ("took the chair", Cue::Chair),
    ("occupied the chair", Cue::Chair),
    ("chaired", Cue::Chair),
    ("chairing", Cue::Chair),
    ("presided", Cue::Presided),
    ("presiding", Cue::Presided),
    ("as chair", Cue::Chair),
    ("as chairman", Cue::Chair),
    ("as chairperson", Cue::Chair),
    ("as the chair", Cue::Chair),
    ("as the chairman", Cue::Chair),
    ("as the chairperson", Cue::Chair),
    ("was the chair", Cue::Chair),
    ("was chairman", Cue::Chair),
    ("was chair", Cue::Chair),
    ("was chairperson", Cue::Chair),
    ("called the meeting to order", Cue::Chair),
    ("elected chair", Cue::Chair),
    ("elected chairman", Cue::Chair),
    ("elected chairperson", Cue::Chair),
    ("as vice-chair", Cue::Office("Vice-Chair")),
    ("elected vice-chair", Cue::Office("Vice-Chair")),
    ("as rapporteur", Cue::Office("Rapporteur")),
    ("as the rapporteur", Cue::Office("Rapporteur")),
    ("as special rapporteur", Cue::Office("Rapporteur")),
    ("was the rapporteur", Cue::Office("Rapporteur")),
    ("was rapporteur", Cue::Office("Rapporteur")),
    ("elected rapporteur", Cue::Office("Rapporteur")),
    ("appointed rapporteur", Cue::Office("Rapporteur")),
    ("elected president", Cue::Office("President")),
    ("elected as president", Cue::Office("President")),
    ("elected as the president", Cue::Office("President")),
    ("was elected the president", Cue::Office("President")),
    ("as president of the session", Cue::Office("President")),
    ("took the minutes", Cue::Office("Scribe")),
    ("took minutes", Cue::Office("Scribe")),
    ("scribed", Cue::Office("Scribe")),
    ("moderated", Cue::Role("Moderator")),
    ("moderating", Cue::Role("Moderator")),
    ("as moderator", Cue::Role("Moderator")),
    ("was the moderator", Cue::Role("Moderator")),
    ("was guest of honour", Cue::Role("Guest of honour")),
    ("was the guest of honour", Cue::Role("Guest of honour")),
    ("as guest of honour", Cue::Role("Guest of honour")),
    ("formed the panel", Cue::Role("Panellist")),
    ("on the panel", Cue::Role("Panellist")),
    ("were panellists", Cue::Role("Panellist")),
    ("were the panellists", Cue::Role("Panellist")),
    ("as panellist", Cue::Role("Panellist")),
    ("as panellists", Cue::Role("Panellist")),
    ("was the discussant", Cue::Role("Discussant")),
    ("led the", Cue::Led),
    ("headed the", Cue::Led),
    ("led the delegation", Cue::Delegation),
    ("headed the delegation", Cue::Delegation),
    ("head of the delegation", Cue::Delegation),
    ("led their delegation", Cue::Delegation),
    ("leading the delegation", Cue::Delegation),
    ("opened", Cue::Role("Opening")),
    ("inaugurated", Cue::Role("Inauguration")),
    ("closed the", Cue::Role("Closing")),
    ("welcomed", Cue::Role("Welcome")),
    ("introduced", Cue::Role("Introduction")),
    ("gave", Cue::Speech),
    ("delivered", Cue::Speech),
    ("made", Cue::Speech),
    ("presented", Cue::Presented),
    ("presenting", Cue::Presented),
    ("reported", Cue::Presented),
    ("briefed", Cue::Role("Briefing")),
    ("read", Cue::Speech),
    ("giving", Cue::Speech),
    ("delivering", Cue::Speech),
    ("was", Cue::Was),
    ("were", Cue::Was),
    ("as", Cue::Was),
    ("being", Cue::Was),
    ("spoke", Cue::Spoke),
    ("speaking", Cue::Spoke),
    ("addressed", Cue::Role("Address")),
    ("addressing", Cue::Role("Address")),
    ("took the floor", Cue::Spoke),
    ("explained", Cue::Spoke),
    ("outlined", Cue::Spoke),
    ("stressed", Cue::Spoke),
    ("emphasised", Cue::Spoke),
    ("emphasized", Cue::Spoke),
    ("underlined", Cue::Spoke),
    ("discussed", Cue::Spoke),
    ("described", Cue::Spoke),
    ("noted", Cue::Spoke),
    ("argued", Cue::Spoke),
    ("examined", Cue::Spoke),
    ("analysed", Cue::Spoke),
    ("reviewed", Cue::Spoke),
    ("shared", Cue::Spoke),
    ("surveyed", Cue::Spoke),
    ("dealt with", Cue::Spoke),
    ("elaborated", Cue::Spoke),
    ("highlighted", Cue::Spoke),
    ("recalled", Cue::Spoke),
    ("said", Cue::Spoke),
    ("looked at", Cue::Spoke),
    ("looked back", Cue::Spoke),
    ("commented", Cue::Spoke),
    ("responded", Cue::Spoke),
    ("added", Cue::Spoke),
    ("answered", Cue::Spoke),
    ("asked", Cue::Spoke),
    ("observed", Cue::Spoke),
    ("suggested", Cue::Spoke),
    ("proposed", Cue::Spoke),
    ("summarised", Cue::Spoke),
    ("summarized", Cue::Spoke),
    ("attended", Cue::Present),
    ("were present", Cue::Present),
    ("was present", Cue::Present),
    ("in attendance", Cue::Present),
    ("sent apologies", Cue::Absent),
    ("sent their apologies", Cue::Absent),
    ("were absent", Cue::Absent),
    ("was absent", Cue::Absent),
    ("were excused", Cue::Absent),
    ("was excused", Cue::Absent),
];

#[derive(Clone, Copy)]
enum Cue {
    Chair,
    /// Who presides over an assembly is its President.
    Presided,
    /// "led the Ruritanian delegation"
    Led,
    Office(&'static str),
    Role(&'static str),
    Delegation,
    /// "gave an address": what was given is the role.
    Speech,
    /// "presented a report"
    Presented,
    /// "was the keynote speaker"
    Was,
    Spoke,
    Present,
    Absent,
}

fn from_behind(text: &str) -> Option<Part> {
    let folded = own_clause(folded(&text[..text.floor_char_boundary(400)]));
    let mut cues: Vec<(usize, usize, Cue)> = BEHIND
        .iter()
        .filter_map(|(words, cue)| Some((folded.find(&format!(" {words} "))?, words.len(), *cue)))
        .collect();
    // The earliest counts; of several at one place the longest.
    cues.sort_by_key(|(at, length, _)| (*at, std::cmp::Reverse(*length)));
    cues.into_iter().find_map(|(at, length, cue)| {
        // Further down the sentence is about something else.
        let n_words_before = folded[..at].split(' ').filter(|word| !word.is_empty()).count();
        if n_words_before > 8 {
            return None;
        }
        let rest = &folded[at + length + 1..];
        let object: String = rest.split(' ').take(14).collect::<Vec<_>>().join(" ");
        of_cue(cue, &object)
    })
}

/// Leaves out the verb that belongs to whom the text names next: "…, and moderated by".
fn own_clause(folded: String) -> String {
    let Some(rest) = folded.strip_suffix(" by ") else { return folded };
    let cut = rest.rfind(' ').unwrap_or(0);
    format!("{} ", &rest[..cut])
}

fn of_cue(cue: Cue, object: &str) -> Option<Part> {
    match cue {
        Cue::Chair => {
            let near: Vec<&str> = object.split(' ').filter(|word| !word.is_empty()).take(6).collect();
            let near = format!(" {} ", near.join(" "));
            let is_session = (near.contains(" session ") || near.contains(" sessions "))
                && !near.contains("annual session")
                || near.contains(" panel ");
            Some(if is_session { Part::SessionChair } else { Part::Officer("Chair") })
        }
        Cue::Presided if of_cue(Cue::Chair, object) == Some(Part::SessionChair) => Some(Part::SessionChair),
        Cue::Presided => Some(Part::Officer("Presiding")),
        Cue::Led => object
            .split(' ')
            .filter(|word| !word.is_empty())
            .take(3)
            .any(|word| word == "delegation")
            .then_some(Part::Delegation),
        Cue::Office(office) => Some(Part::Officer(office)),
        Cue::Role("Opening") if speech(object).is_some() && object.contains("with") => {
            speech(object).map(Part::Speaker)
        }
        Cue::Role("Introduction") if object.contains("motion") => None,
        Cue::Role(role) => Some(Part::Speaker(role.to_owned())),
        Cue::Delegation => Some(Part::Delegation),
        Cue::Speech => speech(object).map(Part::Speaker),
        Cue::Presented => Some(Part::Speaker(match object {
            object if object.contains(" report") => "Report".to_owned(),
            object if object.contains(" paper") => "Paper".to_owned(),
            _ => "Presentation".to_owned(),
        })),
        Cue::Was => speaker_role(object).map(Part::Speaker),
        Cue::Spoke => Some(Part::Speaker(String::new())),
        Cue::Present => Some(Part::Present),
        Cue::Absent => Some(Part::Absent),
    }
}

const SPEECHES: &[&str] = &[
    "address",
    "remarks",
    "speech",
    "statement",
    "presentation",
    "lecture",
    "talk",
    "keynote",
    "overview",
    "briefing",
    "intervention",
    "demonstration",
    "tutorial",
    "welcome",
    "report",
    "update",
];
const KINDS: &[&str] = &[
    "opening",
    "inaugural",
    "welcome",
    "welcoming",
    "closing",
    "keynote",
    "introductory",
    "special",
    "concluding",
    "guest",
    "final",
    "valedictory",
    "congratulatory",
    "video",
    "plenary",
];

/// Returns what a speech was: "Inaugural address", "Opening remarks".
fn speech(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let singular = |word: &str| match word {
        "addresses" => "address".to_owned(),
        "speeches" => "speech".to_owned(),
        "remarks" => "remarks".to_owned(),
        word => word.strip_suffix('s').filter(|word| SPEECHES.contains(word)).unwrap_or(word).to_owned(),
    };
    let at = words.iter().position(|word| SPEECHES.contains(&singular(word).as_str()))?;
    let (noun_at, noun) = match words.get(at + 1).map(|next| singular(next)) {
        // "keynote address", "welcome speech"
        Some(next) if matches!(words[at], "keynote" | "welcome") && SPEECHES.contains(&next.as_str()) => (at + 1, next),
        _ => (at, singular(words[at])),
    };
    let kinds = &words[noun_at.saturating_sub(3)..noun_at];
    let kind = kinds.iter().rev().find(|word| KINDS.contains(word));
    Some(match kind {
        Some(kind) => format!("{} {noun}", capital(kind)),
        None => capital(&noun),
    })
}

/// Returns the role of "the keynote speaker", "one of the panellists".
fn speaker_role(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|word| {
        matches!(
            *word,
            "speaker"
                | "speakers"
                | "panellist"
                | "panelist"
                | "panellists"
                | "panelists"
                | "discussant"
                | "moderator"
                | "lecturer"
                | "presenter"
                | "resource"
        )
    })?;
    let noun = words[at].trim_end_matches('s').replace("panelist", "panellist");
    if noun == "resource" {
        return (words.get(at + 1) == Some(&"person")).then(|| "Resource person".to_owned());
    }
    let kinds =
        ["keynote", "guest", "main", "principal", "invited", "lead", "opening", "featured", "first", "second", "key"];
    let kind = at.checked_sub(1).map(|before| words[before]).filter(|word| kinds.contains(word));
    Some(match kind {
        Some("first" | "second") | None => capital(&noun),
        Some(kind) => format!("{} {noun}", capital(kind)),
    })
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
