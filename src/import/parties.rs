//! States and organisations that a text names as present.

use super::known::Known;
use super::people::Mention;
use super::prose::{Prose, Sentence};
use super::{Found, Sureness};

/// Who took part, and who observed.
#[derive(Debug, Default)]
pub(super) struct Parties {
    pub(super) participants: Vec<Found<String>>,
    pub(super) observers: Vec<Found<String>>,
}

/// Words of a sentence that says who was there.
const PRESENT: &[&str] = &[
    "took part", "participated", "participation", "attended", "attendance", "were present", "was present",
    "represented", "delegations of", "delegates from", "delegates of", "representatives of", "representatives from",
    "delegations from", "member states:", "taking part", "participants from", "joined by", "in the meeting were",
    "named as present", "following member states",
];
/// Words of a sentence that leaves open whether those whom it names came.
const EXPECTED: &[&str] = &[
    "expected", "were invited", "was invited", "been invited", "were absent", "was absent", "not present",
    "not represented", "unable to", "could not", "did not",
];
const SPOKE: &[&str] = &[
    "spoke", "took the floor", "made statements", "intervened", "statements were made by", "made interventions",
    "delivered statements",
];

/// Finds them. `people` are those of each sentence, whose posts name States and organisations that need not have been there.
pub(super) fn read(prose: &Prose, people: &[Vec<Mention>], known: &Known) -> Parties {
    let mut parties = Parties::default();
    for (sentence, people) in prose.sentences.iter().zip(people) {
        let lower = sentence.text.to_lowercase();
        let is_present = PRESENT.iter().any(|words| lower.contains(words));
        let has_spoken = SPOKE.iter().any(|words| lower.contains(words));
        if !is_present && !has_spoken {
            continue;
        }
        let sureness = match is_present {
            _ if EXPECTED.iter().any(|words| lower.contains(words)) => Sureness::Perhaps,
            true => Sureness::Sure,
            false => Sureness::Likely,
        };
        in_sentence(sentence, &lower, people, sureness, known, &mut parties);
    }
    for sentence in prose.sentences.iter().filter(|sentence| !sentence.is_heading) {
        if let Some(name) = named_observer(&sentence.text) {
            add(&mut parties.observers, Found::new(super::posts::reference(name, known), Sureness::Likely, sentence));
        }
    }
    let observers: Vec<String> = parties.observers.iter().map(|observer| observer.value.clone()).collect();
    parties.participants.retain(|participant| !observers.contains(&participant.value));
    parties
}

fn in_sentence(
    sentence: &Sentence,
    lower: &str,
    people: &[Mention],
    sureness: Sureness,
    known: &Known,
    parties: &mut Parties,
) {
    let text = &sentence.text;
    let states = known.states.find(text);
    let organisations = known.organisations.find(text);
    let is_free = |start: usize| !people.iter().any(|mention| mention.whole.contains(&start));
    let mut named: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    for (range, organisation) in organisations.iter().chain(&states) {
        let is_inside = named.iter().any(|(other, _)| other.contains(&range.start) || range.contains(&other.start));
        if is_free(range.start) && !is_inside && !is_of(text, range.start) {
            let reference = known.state(&text[range.clone()]).unwrap_or_else(|| organisation.reference.clone());
            named.push((range.clone(), reference));
        }
    }
    named.sort_by_key(|(range, _)| range.start);
    let n_states = named.iter().filter(|(range, _)| known.states.named(&text[range.clone()]).is_some()).count();
    // "It was attended by many in India" names no participant; a list does. An observer is named by the word.
    let observed = lower.find("observer");
    if n_states < 2 && observed.is_none() {
        return;
    }
    for (range, reference) in named {
        let is_state = known.states.named(&text[range.clone()]).is_some();
        let is_observer = observed.is_some_and(|at| observes(text, lower, &range, at));
        if is_observer {
            add(&mut parties.observers, Found::new(reference, sureness, sentence));
        } else if is_state && n_states >= 2 {
            add(&mut parties.participants, Found::new(reference, sureness, sentence));
        }
    }
}

/// Finds who is called an observer by name: "with the Some Organization as an observer".
fn named_observer(text: &str) -> Option<&str> {
    let at = [" as an observer", " as observer"].iter().find_map(|mark| text.find(mark))?;
    let before = text[..at].trim_end();
    let before = ["attended", "participated", "took part", "joined", "present"]
        .iter()
        .fold(before, |before, verb| before.strip_suffix(verb).unwrap_or(before).trim_end());
    let start = [" with the ", " with ", ", and the ", " and the ", " while the ", "; the "]
        .iter()
        .filter_map(|mark| Some(before.rfind(mark)? + mark.len()))
        .max()?;
    let name = before[start..].trim();
    let is_name = name
        .split(' ')
        .all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the" | "for" | "and" | "on"));
    (is_name && super::posts::is_organisation(name)).then_some(name)
}

/// "the Ministry of Kenya", "the Government of India": the State is only part of a name; "delegations of Kenya" is not.
fn is_of(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end().trim_end_matches(" the").to_lowercase();
    let names = [
        "ministry of", "government of", "university of", "city of", "bank of", "affairs of", "law of", "laws of",
        "capital of", "justice of", "in", "at",
    ];
    names.iter().any(|name| before.ends_with(&format!(" {name}")) || before == *name)
}

/// Tells whether a name stands on the side of "observer": in the same part of the sentence.
fn observes(text: &str, lower: &str, range: &std::ops::Range<usize>, at: usize) -> bool {
    if lower.len() != text.len() {
        return range.start > at;
    }
    // "A, B and C took part, and D as an observer": the part between the last break before the word and the word, and what follows it.
    let breaks = [", with ", ", and ", "; ", " while ", " with the ", " with ", " and "];
    let start = breaks.iter().filter_map(|mark| text[..at].rfind(mark)).max().unwrap_or(0);
    range.start >= start
}

fn add(found: &mut Vec<Found<String>>, party: Found<String>) {
    if !found.iter().any(|other| other.value == party.value) {
        found.push(party);
    }
}
