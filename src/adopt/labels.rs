//! What unknown words announce that stand before names: those who were there, in whatever language, are who is named in most reports and
//! recurs, and those who were not are who is missing then and is there at other times. Who of them had which part, names do not tell.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Setting, quoted};
use crate::config::Config;
use crate::content::{self, Document, is_whole_name};
use crate::source::Span;
use crate::text::name::{person_key, term_key};
use crate::text::words::counted;

/// Unknown words before one person who was there: a part in the meeting, or something else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Doubtful {
    /// The words.
    pub words: String,
    /// In how many reports they stand so.
    pub n_reports: usize,
    /// One of the people.
    pub example: String,
}

/// What was found out of the words of a tree.
#[derive(Default)]
pub(super) struct Learnt {
    /// The lines of the setting; what is doubtful is a comment there.
    pub(super) setting: Option<Setting>,
    /// Whether any of them is more than a comment, so that more is known with it.
    pub(super) is_sure: bool,
    /// What is doubtful.
    pub(super) doubtful: Vec<Doubtful>,
}

/// In fewer reports a habit is no habit.
const FEWEST_REPORTS: usize = 3;

/// Words for those who were there stand in at least one in so many of the reports that tell it in no known way, before at least so many.
const LEAST_SHARE: usize = 4;
const FEWEST_PRESENT: usize = 3;
/// In one of so many reports a label may stand twice.
const MOST_REPEATED: usize = 10;

/// The people of the reports.
struct People {
    /// Who was there, report by report, by their keys.
    present: Vec<FxHashSet<String>>,
    /// Whoever any report lists.
    known: FxHashSet<String>,
    /// Codes of people.
    codes: FxHashSet<String>,
    /// In how many reports each of them was there.
    n_present: FxHashMap<String, usize>,
}

/// Words, as they stand in reports.
struct Use {
    words: String,
    /// Which reports have them, with the names there.
    named: BTreeMap<usize, Vec<String>>,
}

impl Use {
    fn n_names(&self) -> usize {
        self.named.values().map(Vec::len).sum()
    }

    /// Returns all names, with their reports.
    fn names(&self) -> impl Iterator<Item = (usize, &str)> {
        self.named.iter().flat_map(|(report, names)| names.iter().map(|name| (*report, name.as_str())))
    }

    /// Tells whether most names stand in several reports, and not the same in all.
    fn recurs(&self) -> bool {
        let mut reports_of: FxHashMap<String, usize> = FxHashMap::default();
        self.names().for_each(|(_, name)| *reports_of.entry(person_key(name)).or_default() += 1);
        let differ = self.named.values().collect::<BTreeSet<_>>().len() > 1;
        differ && self.share(|_, name| reports_of[&person_key(name)] > 1) >= 50
    }

    /// Returns of how many in a hundred names something is so.
    fn share(&self, is_so: impl Fn(usize, &str) -> bool) -> usize {
        self.names().filter(|(report, name)| is_so(*report, name)).count() * 100 / self.n_names().max(1)
    }
}

/// Learns what the unknown words of reports announce.
pub(super) fn learn(documents: &[&Document], config: &Config) -> Learnt {
    let mut uses = uses(documents, config);
    if uses.is_empty() {
        return Learnt::default();
    }
    let mut people = People::of(documents);
    let is_of_people = |found: &Use| found.share(|_, name| people.are_known(name) || is_whole_name(name)) >= 80;
    uses.retain(|found| !people.is_one(&found.words) && is_of_people(found));
    let attendees = people.learn_attendance(&uses);
    let rest = || (0..uses.len()).filter(|at| !attendees.contains(at));
    let regrets: Vec<usize> = rest().filter(|at| people.are_missing(&uses[*at])).collect();
    let doubtful: Vec<usize> = rest().filter(|at| !regrets.contains(at) && people.is_part(&uses[*at])).collect();
    let setting = setting(&uses, &attendees, &regrets, &doubtful);
    let is_sure = !attendees.is_empty() || !regrets.is_empty();
    let doubtful = doubtful.into_iter().map(|at| doubt(&uses[at])).collect();
    Learnt { setting, is_sure, doubtful }
}

/// Returns the unknown words of a report, but for those of lines of which any rule told something.
fn unknown(document: &Document, config: &Config) -> Vec<content::UnknownLabel> {
    if content::as_meeting(document).is_none() {
        return Vec::new();
    }
    let is_on = |line: Span, at: Span| at.end > at.start && line.start <= at.start && at.start < line.end;
    let evidence = || document.told.evidence.iter().filter(|evidence| evidence.field != "speakers");
    let mut labels = content::unknown_labels(document, config);
    labels.retain(|label| !evidence().any(|evidence| is_on(label.span, evidence.span)));
    labels
}

/// Gathers the unknown words of the reports that stand once in each.
fn uses(documents: &[&Document], config: &Config) -> Vec<Use> {
    let found: Vec<_> = documents.par_iter().map(|document| unknown(document, config)).collect();
    let mut by_key: BTreeMap<String, (Use, usize)> = BTreeMap::new();
    for (report, labels) in found.into_iter().enumerate() {
        for label in labels {
            let own = by_key.entry(term_key(&label.words));
            let (own, n_repeated) = own.or_insert_with(|| (Use { words: label.words, named: BTreeMap::new() }, 0));
            match own.named.entry(report) {
                Entry::Vacant(entry) => _ = entry.insert(label.names),
                Entry::Occupied(_) => *n_repeated += 1,
            }
        }
    }
    // What stands in a report several times is no label of it: somebody who speaks, or who moved something.
    let is_label = |(found, n_repeated): &(Use, usize)| {
        found.named.len() >= FEWEST_REPORTS && n_repeated * MOST_REPEATED <= found.named.len()
    };
    by_key.into_values().filter(is_label).map(|(found, _)| found).collect()
}

impl People {
    fn of(documents: &[&Document]) -> People {
        let mut people = People {
            present: vec![FxHashSet::default(); documents.len()],
            known: FxHashSet::default(),
            codes: FxHashSet::default(),
            n_present: FxHashMap::default(),
        };
        for (report, document) in documents.iter().enumerate() {
            let Some(meeting) = content::as_meeting(document) else { continue };
            let officers = meeting.officers.iter().flat_map(|(_, people)| people);
            // Who speaks may be a word that was taken for somebody.
            let others = meeting.regrets.iter().chain(officers);
            people.known.extend(others.map(|person| person_key(&person.name.value)));
            people.codes.extend(document.told.codes.iter().map(|(code, _)| person_key(code)));
            meeting.attendees.iter().for_each(|person| people.add(report, &person.name.value));
        }
        people
    }

    fn add(&mut self, report: usize, name: &str) {
        let key = person_key(name);
        if self.present[report].insert(key.clone()) {
            self.known.insert(key.clone());
            *self.n_present.entry(key).or_default() += 1;
        }
    }

    fn are_known(&self, name: &str) -> bool {
        self.known.contains(&person_key(name))
    }

    /// Tells whether words are somebody who speaks: listed in several reports, or a code.
    fn is_one(&self, words: &str) -> bool {
        let key = person_key(words);
        self.n_present.get(&key).is_some_and(|n| *n > 1) || self.codes.contains(&key)
    }

    fn was_there(&self, report: usize, name: &str) -> bool {
        let key = person_key(name);
        // Beside a part the first name will do.
        let begins_so = |other: &String| other.strip_prefix(key.as_str()).is_some_and(|rest| rest.starts_with(' '));
        self.present[report].contains(&key) || self.present[report].iter().any(begins_so)
    }

    /// Learns which words announce those who were there, and counts them as such: those before several people each in a good part of the
    /// reports of which nothing tells it, most of whom stand there in other reports too. Groups may have words of their own.
    fn learn_attendance(&mut self, uses: &[Use]) -> Vec<usize> {
        let n_without = self.present.iter().filter(|here| here.is_empty()).count();
        let mut learnt: Vec<usize> = Vec::new();
        let is_it = |people: &People, found: &Use| {
            let n_missing = found.named.keys().filter(|report| people.present[**report].is_empty()).count();
            n_missing >= FEWEST_REPORTS
                && n_missing * LEAST_SHARE >= n_without
                && found.n_names() >= found.named.len() * FEWEST_PRESENT
                && found.recurs()
        };
        loop {
            let left = (0..uses.len()).filter(|at| !learnt.contains(at) && is_it(self, &uses[*at]));
            let Some(at) = left.max_by_key(|at| uses[*at].n_names()) else { return learnt };
            uses[at].names().for_each(|(report, name)| self.add(report, name));
            learnt.push(at);
        }
    }

    /// Tells whether words announce those who were not there: nobody of them was, and most of them are at other times.
    fn are_missing(&self, found: &Use) -> bool {
        let is_known = found.named.keys().filter(|report| !self.present[**report].is_empty()).count();
        is_known >= FEWEST_REPORTS
            && is_known * 5 >= found.named.len() * 4
            && found.share(|report, name| self.was_there(report, name)) <= 5
            && found.share(|_, name| self.n_present.contains_key(&person_key(name))) >= 70
    }

    /// Tells whether words stand before one person who was there.
    fn is_part(&self, found: &Use) -> bool {
        found.n_names() * 10 <= found.named.len() * 11 && found.share(|report, name| self.was_there(report, name)) >= 80
    }
}

fn doubt(found: &Use) -> Doubtful {
    let example = found.names().next().map(|(_, name)| name.to_owned()).unwrap_or_default();
    Doubtful { words: found.words.clone(), n_reports: found.named.len(), example }
}

/// Returns the lines of the setting, those that are doubtful as a comment.
fn setting(uses: &[Use], attendees: &[usize], regrets: &[usize], doubtful: &[usize]) -> Option<Setting> {
    let listed = |name: &str, of: &[usize]| {
        let words: Vec<String> = of.iter().map(|at| quoted(&uses[*at].words)).collect();
        (!words.is_empty()).then(|| format!("{name}: [{}]", words.join(", ")))
    };
    let sure: Vec<String> =
        [listed("attendees", attendees), listed("regrets", regrets)].into_iter().flatten().collect();
    let said = |at: usize| {
        let doubt = doubt(&uses[at]);
        format!("\u{201c}{}\u{201d} ({}, such as {})", doubt.words, counted(doubt.n_reports, "report"), doubt.example)
    };
    let mut why = Vec::new();
    for at in attendees {
        why.push(format!(
            "\u{201c}{}\u{201d} stands before several people in {}, most of whom other reports name there too.",
            uses[*at].words,
            counted(uses[*at].named.len(), "report")
        ));
    }
    if !regrets.is_empty() {
        why.push("Those named as absent are there at other meetings, and never at that one.".to_owned());
    }
    if !doubtful.is_empty() {
        let all: Vec<String> = doubtful.iter().map(|at| said(*at)).collect();
        why.push(format!("One person who was there stands behind {}. If that is a part in the meeting, take away the sign # and the words that are not meant.", all.join(", ")));
    }
    // Without the sign, each line is one of the setting.
    let sign = if sure.is_empty() { "#" } else { "" };
    let mut lines = vec![format!("{sign}labels:")];
    lines.extend(sure.iter().map(|line| format!("  {line}")));
    lines.extend(
        ["chair", "minute_taker"].iter().filter_map(|part| listed(part, doubtful)).map(|line| format!("#  {line}")),
    );
    (!why.is_empty()).then(|| Setting { yaml: lines.join("\n"), why: why.join(" ") })
}
