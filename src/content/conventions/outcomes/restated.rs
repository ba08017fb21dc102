//! Outcomes that a report tells in its course and again in a list at its end or its head: they are one, which the list tells best.

use rustc_hash::FxHashSet;

use super::told::Found;
use crate::content::conventions::present::Present;
use crate::content::outcome::Outcome;
use crate::content::schema::DecisionKind;
use crate::text::words;

/// Words of telling, which are not what is told.
#[rustfmt::skip]
const TELLING: &[&str] = &["will", "agreed", "agree", "decided", "decision", "decide", "group", "team", "that", "volunteered", "offered", "should", "would", "also", "with", "this", "from", "into"];
/// So much of the shorter one the other must say, in hundredths.
const LEAST_SHARED: usize = 80;
/// Fewer words say too little to be told by them.
const FEWEST_WORDS: usize = 3;
/// With more of them each is not compared with each.
const MOST_COMPARED: usize = 200;

/// An outcome as it is compared.
struct Said {
    kind: DecisionKind,
    by: Option<String>,
    words: FxHashSet<String>,
}

/// Forgets what is told in the course of a report and in a list too.
pub(super) fn forget(found: &mut Vec<Found>, present: &Present) {
    let listed: Vec<Said> = found
        .iter()
        .filter(|found| found.way.is_list())
        .take(MOST_COMPARED)
        .map(|found| Said::new(&found.outcome, present))
        .collect();
    if !listed.is_empty() {
        found.retain(|found| {
            !found.way.is_in_course() || {
                let said = Said::new(&found.outcome, present);
                !listed.iter().any(|other| other.is_same(&said))
            }
        });
    }
}

/// Forgets a sentence of the course that another one there ends with: a summary tells it too, with what it is about.
pub(super) fn forget_repeated(found: &mut Vec<Found>) {
    /// Shorter ones may be said of several things.
    const SHORTEST: usize = 40;
    let is_of_course = |found: &&Found| found.way.is_in_course() && found.outcome.text.len() >= SHORTEST;
    let texts: Vec<(u32, String)> = found
        .iter()
        .filter(is_of_course)
        .take(MOST_COMPARED)
        .map(|found| (found.span.start, found.outcome.text.clone()))
        .collect();
    found.retain(|found| {
        let text = found.outcome.text.as_str();
        let is_longer =
            |(at, other): &(u32, String)| *at != found.span.start && other.len() > text.len() && other.ends_with(text);
        !is_of_course(&found) || !texts.iter().any(is_longer)
    });
}

/// Forgets the starred tasks of the course that a starred list below tells again, in other words: it has the same owners in the same order,
/// and most pairs share a word. `is_listed` tells which stand in the list.
pub(super) fn forget_starred(found: &mut Vec<Found>, is_listed: impl Fn(&Found) -> bool) {
    const FEWEST: usize = 3;
    let (listed, others): (Vec<usize>, Vec<usize>) = (0..found.len()).partition(|at| is_listed(&found[*at]));
    if listed.len() < FEWEST || others.len() > MOST_COMPARED {
        return;
    }
    let mut rest = others.iter().copied().filter(|at| found[*at].span.start < found[listed[0]].span.start);
    let has_same_owner = |one: usize, other: usize| {
        let by = |at: usize| found[at].outcome.by.as_deref();
        by(one).is_some() && by(one) == by(other)
    };
    let pairs: Vec<(usize, usize)> =
        listed.iter().map_while(|own| Some((*own, rest.find(|other| has_same_owner(*own, *other))?))).collect();
    let n_alike = pairs.iter().filter(|(own, other)| shares_word(&found[*own], &found[*other])).count();
    if pairs.len() < listed.len() || n_alike * 2 <= pairs.len() {
        return;
    }
    let told: FxHashSet<usize> = pairs.into_iter().map(|(_, other)| other).collect();
    let mut at = 0;
    found.retain(|_| {
        at += 1;
        !told.contains(&(at - 1))
    });
}

/// Tells whether two tasks have a word in common: two letters in a row that are none of inflection.
fn shares_word(one: &Found, other: &Found) -> bool {
    let is_of_word = |c: &char| c.is_alphanumeric() && !matches!(*c, '\u{3041}'..='\u{309F}');
    let letters: Vec<char> = one.outcome.text.chars().collect();
    let mut pairs = letters.windows(2).filter(|pair| pair.iter().all(is_of_word));
    pairs.any(|pair| other.outcome.text.contains(&pair.iter().collect::<String>()))
}

/// Forgets decisions that are nothing but a task of their paragraph, behind a mark or not: `Conclusion: Kate will write to them`.
pub(super) fn forget_doubled(found: &mut Vec<Found>) {
    /// "Working conclusion: " is not longer.
    const LONGEST_MARK: usize = 24;
    let tasks: Vec<(u32, String)> = found
        .iter()
        .map(|found| &found.outcome)
        .filter(|task| {
            task.kind == DecisionKind::Action && task.by.is_some() && !task.is_supposed && task.paragraph > 0
        })
        .map(|task| (task.paragraph, task.text.clone()))
        .collect();
    if tasks.is_empty() {
        return;
    }
    let tasks: FxHashSet<(u32, &str)> = tasks
        .iter()
        .flat_map(|(paragraph, text)| {
            let behind =
                text.split_once(": ").filter(|(mark, _)| mark.len() <= LONGEST_MARK).map(|(_, rest)| rest.trim());
            [Some(text.as_str()), behind].into_iter().flatten().map(|text| (*paragraph, text))
        })
        .collect();
    found.retain(|Found { outcome, .. }| {
        outcome.kind != DecisionKind::Decision || !tasks.contains(&(outcome.paragraph, outcome.text.as_str()))
    });
}

impl Said {
    fn new(decision: &Outcome, present: &Present) -> Said {
        let by = decision.by.as_deref().map(|by| match present.find(by) {
            Some(entry) => entry.name.to_lowercase(),
            None => by.to_lowercase(),
        });
        // Who has it is compared by itself.
        let of_owner: Vec<String> =
            decision.by.iter().flat_map(|by| words::words(by)).map(|(_, word)| folded(word)).collect();
        let words = words::words(&decision.text).map(|(_, word)| folded(word));
        let words = words.filter(|word| {
            let is_telling = word.chars().count() <= 3 && !word.bytes().any(|byte| byte.is_ascii_digit());
            !is_telling && !TELLING.contains(&word.as_str()) && !of_owner.contains(word)
        });
        Said { kind: decision.kind, by, words: words.collect() }
    }

    fn is_same(&self, other: &Said) -> bool {
        let fewest = self.words.len().min(other.words.len());
        let shared = self.words.intersection(&other.words).count();
        let has_number = |word: &&String| word.bytes().any(|byte| byte.is_ascii_digit());
        let numbers =
            |said: &Said| said.words.iter().filter(has_number).cloned().collect::<std::collections::BTreeSet<_>>();
        self.kind == other.kind
            && self.by == other.by
            && fewest >= FEWEST_WORDS + usize::from(self.by.is_none())
            && shared * 100 >= fewest * LEAST_SHARED
            && numbers(self) == numbers(other)
    }
}

fn folded(word: &str) -> String {
    let mut folded = String::new();
    words::fold_word(word, &mut folded);
    folded
}
