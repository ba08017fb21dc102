//! What a report says was decided or is to be done, and how what was found by several means is put together.

use rustc_hash::FxHashMap;

use super::markdown::{Block, Line};
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

impl Outcome {
    /// Makes one of which no more is told.
    pub(super) fn new(kind: DecisionKind, text: String, paragraph: u32) -> Outcome {
        Outcome {
            kind,
            text,
            by: None,
            state: None,
            due: None,
            paragraph,
            motion: Motion::default(),
            is_supposed: false,
        }
    }
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

/// The headings below which the paragraphs of a report stand: what is told in the same words below two of them may be two things.
#[derive(Debug, Default)]
pub(super) struct Places(FxHashMap<u32, usize>);

impl Places {
    /// Finds them. What a list of outcomes or an agenda announces (`is_label`) is told elsewhere too: it stands in no place of its own.
    pub(super) fn new(lines: &[Line], is_label: impl Fn(&str) -> bool) -> Places {
        let mut places = FxHashMap::default();
        let mut heading = Some(0);
        let mut is_listed = false;
        for (at, line) in lines.iter().enumerate() {
            match line.block {
                Block::Heading(_) => {
                    heading = (!is_label(&line.text)).then_some(at + 1);
                    is_listed = false;
                }
                Block::Item(_) => {}
                // Behind a mark stands what it is of.
                _ => is_listed = !line.text.trim_end().trim_end_matches(':').contains(':') && is_label(&line.text),
            }
            if let Some(heading) = heading.filter(|_| line.paragraph > 0 && !is_listed) {
                places.entry(line.paragraph).or_insert(heading);
            }
        }
        Places(places)
    }

    /// Tells whether two paragraphs may tell the same: rows of tables may, wherever they stand.
    fn agree(&self, one: u32, other: u32) -> bool {
        self.0.get(&one).zip(self.0.get(&other)).is_none_or(|(one, other)| one == other)
    }
}

/// What is known of a report already, by its words.
#[derive(Default)]
struct Known {
    by_key: FxHashMap<String, Vec<usize>>,
    /// What bears a mark, by its paragraph.
    marked: FxHashMap<u32, Vec<(String, usize)>>,
}

/// With so many of one paragraph, or in the same words, each further one is compared with no more.
const MOST_COMPARED: usize = 50;

impl Known {
    /// Returns the one that tells the same in the same words.
    fn same(&self, found: &[Outcome], other: &Outcome, key: &str, places: &Places) -> Option<usize> {
        let worded = self.by_key.get(key).map_or(&[][..], Vec::as_slice);
        worded.iter().take(MOST_COMPARED).copied().find(|at| are_same(&found[*at], other, places))
    }

    /// Returns the one with a mark in the same paragraph that holds the words of another, or less than those: in plain text, a paragraph may be a
    /// whole list.
    fn part(&self, other: &Outcome, key: &str) -> Option<usize> {
        let in_paragraph = self.marked.get(&other.paragraph).filter(|_| other.paragraph > 0)?;
        let is_part = |known: &str| known != key && (known.contains(key) || key.contains(known));
        in_paragraph.iter().take(MOST_COMPARED).find(|(known, _)| is_part(known)).map(|(_, at)| *at)
    }
}

/// Tells whether outcomes of the same words are one: told in one place, for the same owner, and with the same result. `Motion to approve`
/// below two headings is two.
fn are_same(one: &Outcome, other: &Outcome, places: &Places) -> bool {
    let have_same_owner = one.by.as_deref().zip(other.by.as_deref()).is_none_or(|(one, other)| {
        let (one, other) = (term_key(one), term_key(other));
        one.contains(&other) || other.contains(&one)
    });
    // What is to be done may be told with what became of it or without; what was decided was adopted, if nothing else is said.
    let adopted = Some(DecisionStatus::Adopted).filter(|_| one.kind == DecisionKind::Decision);
    let have_same_result = one.kind != other.kind
        || one.state.or(adopted).zip(other.state.or(adopted)).is_none_or(|(one, other)| one == other);
    let are_together = one.paragraph == other.paragraph && one.paragraph > 0;
    have_same_owner && (are_together || (have_same_result && places.agree(one.paragraph, other.paragraph)))
}

/// Puts together what is told more than once, and adds what was found by other means than marks, unless it is there; who moved what is
/// there is added to it.
pub(super) fn join(found: &mut Vec<Outcome>, others: Vec<Outcome>, places: &Places) {
    let parted = Parted::new(&others);
    found.retain(|known| !parted.has(known));
    sever(found.iter_mut(), others.iter());
    let mut known = Known::default();
    let mut joined: Vec<Outcome> = Vec::with_capacity(found.len() + others.len());
    let marked = found.drain(..).map(|outcome| (outcome, true));
    for (outcome, is_marked) in marked.chain(others.into_iter().map(|outcome| (outcome, false))) {
        let key = term_key(&outcome.text);
        let part = || known.part(&outcome, &key).filter(|_| !is_marked);
        match known.same(&joined, &outcome, &key, places).or_else(part) {
            Some(at) => merge(&mut joined[at], outcome, &key),
            None if is_marked || !key.is_empty() => {
                if is_marked {
                    known.marked.entry(outcome.paragraph).or_default().push((key.clone(), joined.len()));
                }
                known.by_key.entry(key).or_default().push(joined.len());
                joined.push(outcome);
            }
            None => {}
        }
    }
    *found = joined;
    found.sort_by_key(|decision| decision.paragraph);
}

/// Adds to what is known what is told of it once more.
fn merge(known: &mut Outcome, other: Outcome, key: &str) {
    if known.motion == Motion::default() {
        known.motion = other.motion;
        known.state = known.state.or(other.state);
    }
    keep_owner(known, other.by, key);
}

/// Adds who is to act to what says so in the same words: as a decision, perhaps, which names nobody.
fn keep_owner(known: &mut Outcome, by: Option<String>, key: &str) {
    if known.by.is_none() && term_key(&known.text) == key {
        known.by = by;
    }
}

/// Takes what somebody is to do off the end of a decision behind which it stands, so that each is told by itself.
pub(super) fn sever<'d>(found: impl Iterator<Item = &'d mut Outcome>, others: impl Iterator<Item = &'d Outcome>) {
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
