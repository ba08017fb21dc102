//! What a report says was decided or is to be done, and how what was found by several means is put together.

use rustc_hash::FxHashMap;

use super::owners;
use super::schema::{DecisionKind, DecisionStatus, Vote};
use crate::text::date::Date;
use crate::text::name::term_key;
use crate::text::words::sentences;

/// A decision or an action, as a text tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// Whether it says what was decided or who is to act.
    pub kind: DecisionKind,
    /// Its words, without the mark.
    pub text: String,
    /// Who is to act, as the text has it.
    pub by: Option<String>,
    /// What has become of it, where that is told.
    pub state: Option<DecisionStatus>,
    /// Until when it is to be done.
    pub due: Option<Date>,
    /// The number of its paragraph, 0 if it stands in none: rows of tables have no numbers.
    pub paragraph: u32,
    /// Who moved it, and how the vote went, where that is told.
    pub motion: Motion,
    /// Whether it is one only if the archive knows who is to act: `Kate to write to them`, where Kate is not said to have been there.
    pub is_supposed: bool,
}

/// How a decision came about that was moved and voted on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Motion {
    /// Who moved it, as the text has it.
    pub moved_by: Vec<String>,
    /// Who seconded it.
    pub seconded_by: Vec<String>,
    /// How many voted in which way, or who.
    pub ballots: Vec<Ballot>,
    /// How the vote went, where the text says that otherwise: "Vote: 5-2".
    pub votes: Option<String>,
}

/// Those who voted in one way, as the text has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ballot {
    /// Which.
    pub vote: Vote,
    /// How many, where a number is told.
    pub count: Option<u32>,
    /// Who, where names are told.
    pub voters: Vec<String>,
}

/// Adds what was found by other means than marks, unless it is there; who moved what is there is added to it.
pub(super) fn join(found: &mut Vec<Outcome>, others: Vec<Outcome>) {
    /// With so many of one paragraph each further one is compared.
    const MOST_COMPARED: usize = 50;
    let parted = Parted::new(&others);
    found.retain(|known| !parted.has(known));
    sever(found.iter_mut(), others.iter());
    let mut keys: FxHashMap<String, usize> = FxHashMap::default();
    let mut paragraphs: FxHashMap<u32, Vec<(String, usize)>> = FxHashMap::default();
    for (at, known) in found.iter().enumerate() {
        let key = term_key(&known.text);
        paragraphs.entry(known.paragraph).or_default().push((key.clone(), at));
        keys.entry(key).or_insert(at);
    }
    for other in others {
        let key = term_key(&other.text);
        // In plain text, a paragraph may be a whole list: of two that were found in it, one may hold the words of the other.
        let in_paragraph = paragraphs.get(&other.paragraph).map_or(&[][..], Vec::as_slice);
        let is_part = |(known, _): &&(String, usize)| known.contains(&key) || key.contains(known.as_str());
        let part = in_paragraph.iter().take(MOST_COMPARED).find(is_part).filter(|_| other.paragraph > 0);
        let same = keys.get(&key).or(part.map(|(_, at)| at)).copied();
        match same {
            None if !key.is_empty() => {
                keys.insert(key, found.len());
                found.push(other);
            }
            None => {}
            Some(at) if found[at].motion == Motion::default() => {
                found[at].motion = other.motion;
                found[at].state = found[at].state.or(other.state);
                keep_owner(&mut found[at], other.by, &key);
            }
            Some(at) => keep_owner(&mut found[at], other.by, &key),
        }
    }
    found.sort_by_key(|decision| decision.paragraph);
}

/// Adds who is to act to what says so in the same words: as a decision, perhaps, which names nobody.
fn keep_owner(known: &mut Outcome, by: Option<String>, key: &str) {
    if known.by.is_none() && term_key(&known.text) == key {
        known.by = by;
    }
}

/// Takes what somebody is to do off the end of a decision behind which it stands, so that each is told by itself.
pub(super) fn sever<'d>(found: impl Iterator<Item = &'d mut Outcome>, others: impl Iterator<Item = &'d Outcome>) {
    /// With so many of one paragraph each further one is compared.
    const MOST_COMPARED: usize = 50;
    /// Shorter words say nothing of what was decided.
    const SHORTEST: usize = 12;
    /// What leads from what was decided to who sees to it.
    const ARROWS: &[&str] = &["\u{2192}", "->", "=>"];
    let mut tasks: FxHashMap<u32, Vec<&str>> = FxHashMap::default();
    for task in others.filter(|other| other.kind == DecisionKind::Action && other.paragraph > 0) {
        tasks.entry(task.paragraph).or_default().push(&task.text);
    }
    // `Action: Use it more. Kate will write it` is two tasks, the first of which is nobody's.
    let is_whole = |task: &Outcome| {
        let head = sentences(&task.text).next().unwrap_or_default();
        task.kind == DecisionKind::Decision || (owners::is_imperative(head) && owners::owner(head).is_none())
    };
    for decision in found.filter(|decision| is_whole(decision)) {
        let of_paragraph = tasks.get(&decision.paragraph).map_or(&[][..], Vec::as_slice);
        // The last stands at the end.
        for task in of_paragraph.iter().rev().take(MOST_COMPARED) {
            let head = decision.text.strip_suffix(task).map(str::trim_end);
            let head = head.and_then(|head| {
                let bare = ARROWS.iter().find_map(|arrow| head.strip_suffix(arrow)).map(str::trim_end);
                bare.or(Some(head).filter(|head| head.ends_with(['.', ';', '!']))).filter(|head| head.len() >= SHORTEST)
            });
            if let Some(head) = head.map(str::len) {
                decision.text.truncate(head);
                // Who is to do what was taken off is not said to do the rest.
                if decision.by.is_some() && owners::owner(&decision.text).is_none() {
                    decision.by = None;
                }
            }
        }
    }
}

/// What was found in each paragraph, to know what was found before as the whole of one of which each part is told by itself.
pub(super) struct Parted(FxHashMap<u32, Parts>);

/// The parts of a paragraph as they are compared, and how many letters all of them have.
#[derive(Default)]
struct Parts {
    keys: Vec<String>,
    n_letters: usize,
}

impl Parted {
    pub(super) fn new<'d>(others: impl IntoIterator<Item = &'d Outcome>) -> Parted {
        let mut paragraphs: FxHashMap<u32, Parts> = FxHashMap::default();
        for other in others.into_iter().filter(|other| other.paragraph > 0) {
            let parts = paragraphs.entry(other.paragraph).or_default();
            let key = term_key(&other.text);
            parts.n_letters += key.len();
            parts.keys.push(key);
        }
        Parted(paragraphs)
    }

    /// Tells whether an outcome is the whole of which the parts were found, and begins with one of them.
    pub(super) fn has(&self, known: &Outcome) -> bool {
        let Some(Parts { keys: parts, n_letters }) = self.0.get(&known.paragraph).filter(|parts| parts.keys.len() > 1)
        else {
            return false;
        };
        let key = term_key(&known.text);
        // One line of thousands does not hold them all; some may hold the words of others.
        if *n_letters > 2 * key.len() {
            return false;
        }
        let begins = parts.iter().any(|part| key.len() > part.len() && key.starts_with(part.as_str()));
        begins && parts.iter().all(|part| key.contains(part.as_str()))
    }
}
