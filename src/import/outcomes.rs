//! What was decided, asked for, or is to be done after the meeting.

use super::known::Known;
use super::prose::{Prose, Sentence};
use super::sessions::topics_of;
use super::{Found, Sureness, dates, titles};
use crate::text::slug::slug;

/// A decision or what is to be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Outcome {
    /// Its id within the report.
    pub(super) id: String,
    /// The sentence.
    pub(super) text: String,
    /// Who is to act.
    pub(super) by: Option<String>,
    /// What it is about.
    pub(super) topic: Option<String>,
    /// Until when.
    pub(super) due: Option<String>,
    /// Whether nothing is left to do.
    pub(super) is_adopted: bool,
}

/// Words by which a meeting decides.
const DECIDED: &[&str] = &[
    "it was decided", "decided to", "decided that", "it was agreed", "agreed to", "agreed that", "agreed on",
    "resolved to", "resolved that", "was requested to", "were requested to", "requested the", "requested that",
    "requests the", "asked the secretariat", "was asked to", "were asked to", "is asked to", "is requested to",
    "directed the", "directed staff", "instructed the", "mandated the", "was mandated", "entrusted",
    "recommended that", "it was recommended", "called upon", "motion carried", "carried unanimously",
    "approved unanimously", "was tasked", "tasked the", "consensus to", "reached consensus", "reached a consensus",
    "undertook to", "action item", "took an action", "will take up the action", "assigned to", "asked staff",
    "invited the secretariat", "the members asked", "members asked the", "asked for a",
];
/// Words by which something is adopted, with nothing left to do.
const ADOPTED: &[&str] = &[
    "was adopted", "were adopted", "is adopted", "adopted the", "approved the", "was approved", "were approved",
    "elected", "ratified", "accepted the",
];
/// Words of what is still to come.
const TO_COME: &[&str] = &[
    "would be reported", "will be reported", "is to be", "are to be", "shall be", "will be submitted",
    "would be submitted", "to be reported", "will report", "would report", "will be placed", "would be placed",
    "will be presented", "would be presented", "will be released", "would be released", "will be circulated",
    "would be circulated", "to be submitted", "to be placed before", "will prepare", "would prepare",
    "it was proposed that", "was proposed to", "proposed that", "it was suggested that", "will follow up",
    "is expected to", "are expected to", "will be forwarded", "would be forwarded", "will be laid", "would be laid",
    "will go to", "would go to", "will draft", "would draft", "has to be reported", "must be reported", "must report",
    "be conveyed", "will be taken up", "would be taken up", "to be taken up", "will be held", "would be sent",
    "will be sent", "to report to", "be tabled", "be brought before", "to be presented",
];

/// More outcomes than this are not all decisions.
const MOST_OUTCOMES: usize = 80;

/// Finds the outcomes.
pub(super) fn read(prose: &Prose, known: &Known) -> Vec<Found<Outcome>> {
    let mut found: Vec<Found<Outcome>> = Vec::new();
    for sentence in prose.sentences.iter().filter(|sentence| !sentence.is_heading && sentence.text.len() < 900) {
        let lower = sentence.text.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        let (is_decided, is_to_come, is_adopted) = (has(DECIDED), has(TO_COME), has(ADOPTED));
        // "The agenda was adopted" is a matter of form.
        let is_form = (lower.contains("agenda") || lower.contains("minutes"))
            && is_adopted
            && !is_decided
            && !is_to_come
            && sentence.text.len() < 120;
        let is_question = lower.trim_end().ends_with('?') || lower.contains(" whether ") && !is_decided;
        let is_announced = !is_decided && announces_meeting(&lower);
        if is_form || is_question || is_announced || !(is_decided || is_to_come || is_adopted) {
            continue;
        }
        let sureness = match (is_decided, is_to_come) {
            (true, _) => Sureness::Sure,
            (_, true) => Sureness::Likely,
            _ => Sureness::Perhaps,
        };
        let outcome = Outcome {
            id: id(&sentence.text, &found),
            text: sentence.text.clone(),
            by: actor(&sentence.text, &lower, known),
            topic: topics_of(&sentence.text, known).into_iter().next(),
            due: due(sentence),
            is_adopted: is_adopted && !is_to_come && !is_decided,
        };
        found.push(Found::new(outcome, sureness, sentence));
        if found.len() >= MOST_OUTCOMES {
            break;
        }
    }
    found
}

/// Tells whether a sentence says when and where people meet next, which is announced rather than left to do.
fn announces_meeting(lower: &str) -> bool {
    /// "the next annual general meeting"
    const MOST_BETWEEN: usize = 3;
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_next = |at: usize| {
        words[at] == "next" && words[at + 1..].iter().take(MOST_BETWEEN + 1).any(|word| titles::is_meeting(word))
    };
    let is_when = ["be held", "take place", "be convened", "be hosted", "will meet", "would meet"];
    let is_when = is_when.iter().any(|words| lower.contains(words));
    is_when && (0..words.len()).any(is_next)
}

/// Returns who is asked: "the Secretariat was requested to", "requested the Secretariat to".
fn actor(text: &str, lower: &str, known: &Known) -> Option<String> {
    if lower.len() != text.len() {
        return None;
    }
    let asked = [
        "requested the ", "requests the ", "asked the ", "directed the ", "instructed the ", "mandated the ",
        "tasked the ", "invited the ", "directed ", "asked ",
    ];
    let object = asked.iter().find_map(|asked| Some(&text[lower.find(asked)? + asked.len()..]));
    let object = object.and_then(|rest| {
        let end = rest.find(" to ").or_else(|| rest.find(" for "))?;
        Some(&rest[..end])
    });
    let passive = [
        " was requested to", " were requested to", " was asked to", " were asked to", " is asked to",
        " is requested to", " was tasked", " was mandated", " undertook to",
    ];
    let subject = passive.iter().find_map(|words| Some(&text[..lower.find(words)?]));
    let subject = subject.map(|subject| subject.rsplit([',', ';']).next().unwrap_or(subject).trim());
    let who = object.or(subject)?;
    let who =
        ["The ", "the ", "that ", "and "].iter().fold(who.trim(), |who, lead| who.strip_prefix(lead).unwrap_or(who));
    let is_short = !who.is_empty() && who.split(' ').count() <= 5 && who.starts_with(char::is_uppercase);
    is_short.then(|| known.organisation(who).unwrap_or(who).to_owned())
}

/// Returns the day until which: "by 31 March 2021", "before 1 May 2020".
fn due(sentence: &Sentence) -> Option<String> {
    let lower = sentence.text.to_lowercase();
    let marks = [" by ", " before ", " until ", " no later than ", " not later than "];
    let rest = marks.iter().find_map(|mark| {
        lower.match_indices(mark).find_map(|(at, _)| {
            let rest = lower.get(at + mark.len()..)?;
            let near: String = rest.chars().take(24).collect();
            dates::whole(&near)
        })
    })?;
    Some(rest.0.to_string())
}

fn id(text: &str, found: &[Found<Outcome>]) -> String {
    const SMALL: &[&str] = &[
        "the", "it", "was", "that", "a", "of", "to", "is", "be", "in", "for", "and", "on", "would", "will", "agreed",
        "decided", "requested", "as",
    ];
    let words = slug(text);
    let words: Vec<&str> = words.split('-').filter(|word| !SMALL.contains(word)).take(4).collect();
    let id = if words.is_empty() { "outcome".to_owned() } else { words.join("-") };
    let is_taken = |id: &str| found.iter().any(|other| other.value.id == id);
    if !is_taken(&id) {
        return id;
    }
    (2..).map(|n| format!("{id}-{n}")).find(|id| !is_taken(id)).unwrap_or_default()
}
