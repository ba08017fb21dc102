//! What was decided and what somebody is to do: each way of telling it has a file of its own. What is surest is read first, and
//! sentences only where nothing else told anything.

mod agreed;
mod arrows;
mod assigned;
mod ballots;
pub(super) mod boxes;
mod bracketed;
pub(in crate::content) mod carried;
mod chinese;
mod concluded;
mod counted;
pub(super) mod dues;
pub(super) mod duties;
mod elected;
mod ellipses;
pub(super) mod figures;
mod headed;
mod in_course;
mod infinitives;
mod japanese;
mod korean;
mod marked_lines;
mod marks;
mod matter;
mod motions;
mod named_marks;
mod opposed;
mod owned;
mod place;
mod planned;
mod pledged;
pub(in crate::content) mod possible;
mod put_off;
mod resolved;
mod responsible;
mod restated;
mod rows;
mod section;
mod sentences;
mod settled;
mod spoken;
mod stars;
pub(super) mod struck;
mod sublists;
pub(super) mod tasks;
mod tentative;
mod told;
mod undertaken;
mod unspaced;
mod verdict;
mod verdicts;
mod wishes;
mod words;

use rustc_hash::FxHashMap;

use super::chunks::{self, Known};
use super::labels::Label;
use super::minutes::Minutes;
use super::present::Present;
use super::sections::{Form, Section, says_something};
use crate::content::mark_words::MarkWords;
use crate::content::markdown::Line;
use crate::content::outcome::{self, Outcome, Parted};
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::source::Span;
use crate::text::date::Date;
use crate::text::name::term_key;
use crate::text::words::sentences;
use struck::Struck;
pub(super) use told::Found;
use told::Way;

/// A shorter text is a heading or an answer such as "none".
const SHORTEST: usize = 8;

/// What a report is searched for outcomes with.
#[derive(Clone, Copy)]
pub(super) struct Search<'a> {
    /// Its text.
    pub(super) minutes: Minutes<'a>,
    /// Those who were there.
    pub(super) present: &'a Present,
    /// Who speaks in which paragraph.
    pub(super) speakers: &'a FxHashMap<u32, &'a str>,
    /// The day of the meeting.
    pub(super) own: Option<Date>,
}

/// Reads all that a report says was decided or is to be done: what sections, tables, marks and motions tell, then what sentences
/// do where nothing else did.
pub(super) fn read(search: &Search<'_>) -> Vec<Found> {
    let struck = Struck::new(search.minutes.file, search.minutes.lines);
    let kept = struck.kept(search.minutes.lines);
    let search = &Search { minutes: Minutes { lines: &kept, ..search.minutes }, ..*search };
    let Search { minutes: Minutes { lines, sections, marks, .. }, present, .. } = *search;
    let mut found = set_apart(search, &struck);
    let chunks = chunks::of(lines, marks);
    found.extend(motions::in_prose::read(search, &chunks, &Known::new(&found)));
    let known = Known::new(&found);
    found.extend(sentences::read(search, &chunks, &known));
    complete_marked(&mut found, present);
    complete_verdicts(lines, &mut found, marks);
    forget_assigned(&mut found, present);
    let others = in_course::read(search, &chunks, &known);
    found.extend(verdicts::read(search, &chunks, &known));
    outcome::sever(found.iter_mut().map(|found| &mut found.outcome), others.iter().map(|other| &other.outcome));
    // `Todo: Kate to write it, Lee to send it` is two tasks.
    let named = found.iter().filter(|found| found.way == Way::MarkWithName).chain(&others);
    let parted = Parted::new(named.map(|other| &other.outcome).filter(|other| other.kind == DecisionKind::Action));
    found.retain(|found| !(found.way == Way::OtherMark && parted.has(&found.outcome)));
    let told = Said::new(&found);
    found.extend(others.into_iter().filter(|other| !told.has(&other.outcome)));
    forget(lines, &mut found, present);
    for found in &mut found {
        matter::complete(lines, found);
        tentative::leave_open(&mut found.outcome);
        let is_sentence = matches!(found.way, Way::Sentence | Way::SentenceWithin);
        let is_lost = |text: &str| verdict::begins_with_loss(text) || resolved::is_refused(text);
        if is_sentence && found.outcome.state.is_none() && is_lost(&found.outcome.text) {
            found.outcome.state = Some(DecisionStatus::Dropped);
        }
        let Outcome { text, motion, .. } = &mut found.outcome;
        if motion.ballots.is_empty() {
            motion.ballots = ballots::tally(text);
        }
    }
    forget_announcing(sections, &mut found);
    forget_bare_verdicts(&mut found);
    forget_carried(&mut found);
    matter::name_motions(lines, sections, &mut found);
    found
}

/// Adds who has a task behind the mark of a language that puts it by the verb alone: `Taak: Kate zoekt het uit`.
fn complete_marked(found: &mut [Found], present: &Present) {
    let is_meant = |found: &&mut Found| {
        found.way == Way::OtherMark && found.outcome.kind == DecisionKind::Action && found.outcome.by.is_none()
    };
    for Found { outcome, .. } in found.iter_mut().filter(is_meant) {
        let owner = undertaken::owner(&outcome.text, present, undertaken::Ground::Announced);
        outcome.by = owner.map(undertaken::with_commas);
        if outcome.by.is_none() {
            outcome.by = unspaced::owner(&outcome.text, present).map(str::to_owned);
        }
    }
}

/// Completes marked decisions that are verdicts and nothing else, and leaves out those that are on a motion that was told by itself.
fn complete_verdicts(lines: &[Line], found: &mut Vec<Found>, marks: MarkWords<'_>) {
    let is_marked = |found: &Found| matches!(found.way, Way::OtherMark) || carried::is_verdict(&found.outcome.text);
    if !found.iter().any(is_marked) {
        return;
    }
    let (mut marked, mut others) = (Vec::new(), Vec::new());
    let are_marked: Vec<bool> = found.iter().map(is_marked).collect();
    for (found, is_marked) in found.iter_mut().zip(&are_marked) {
        if *is_marked { &mut marked } else { &mut others }.push(&mut found.outcome);
    }
    let mut are_told = carried::complete(lines, marks, marked, others).into_iter();
    let mut are_marked = are_marked.into_iter();
    found.retain(|_| !(are_marked.next() == Some(true) && are_told.next() == Some(true)));
}

/// Leaves out decisions that somebody do something, where that is told by the end of the sentence: they are tasks.
fn forget_assigned(found: &mut Vec<Found>, present: &Present) {
    found.retain(|found| found.way != Way::SentenceWithin || unspaced::subject(&found.outcome.text, present).is_none());
}

/// Leaves out sentences that say of a motion, which was told by itself, that it was carried, and name it again.
fn forget_carried(found: &mut Vec<Found>) {
    let is_sentence = |found: &Found| found.way == Way::SentenceWithin && verdict::names_carried(&found.outcome.text);
    if !found.iter().any(is_sentence) {
        return;
    }
    let moved = found.iter().filter(|found| found.way == Way::Motion).map(|found| term_key(&found.outcome.text));
    let moved: Vec<String> = moved.collect();
    found.retain(|found| {
        let key = || term_key(&found.outcome.text);
        !is_sentence(found) || !moved.iter().any(|moved| key().contains(moved.as_str()))
    });
}

/// Leaves out what only announces a list that was told item by item: `**Agreed**`, `Besluiten:`
fn forget_announcing(sections: &[Section<'_>], found: &mut Vec<Found>) {
    let is_of_list = |found: &Found| matches!(found.way, Way::Section(..));
    let is_announcing = |section: &&Section<'_>| {
        matches!(section.label, Label::Decisions | Label::Actions)
            && !says_something(section.inline)
            && found.iter().any(|found| is_of_list(found) && section.holds(found.span))
    };
    let heads: Vec<Span> = sections.iter().filter(is_announcing).map(|section| section.head.span).collect();
    let is_on_head = |span: Span| heads.iter().any(|head| head.start <= span.start && span.start < head.end);
    found.retain(|found| is_of_list(found) || !is_on_head(found.span));
}

/// Leaves out that a proposal was carried where nothing says which, or where that was told by itself.
fn forget_bare_verdicts(found: &mut Vec<Found>) {
    let ends_with_verdict = |found: &Found| {
        let last = sentences(&found.outcome.text).last();
        found.way == Way::SentenceWithin && last.is_some_and(resolved::is_verdict)
    };
    if !found.iter().any(ends_with_verdict) {
        return;
    }
    let decided: Vec<String> = found
        .iter()
        .filter(|found| found.outcome.kind == DecisionKind::Decision)
        .map(|found| found.outcome.text.clone())
        .collect();
    found.retain(|found| {
        let text = &found.outcome.text;
        let is_told_before = |other: &String| text.len() > other.len() && text.starts_with(other.as_str());
        !ends_with_verdict(found) || !(resolved::is_verdict(text) || decided.iter().any(is_told_before))
    });
}

/// Leaves out what came to nothing, and what is told elsewhere too.
fn forget(lines: &[Line], found: &mut Vec<Found>, present: &Present) {
    found.retain(|found| {
        let Found { outcome, .. } = found;
        !sentences::is_failed(lines, found)
            && !tentative::is_divided(outcome)
            && !is_adjournment(outcome)
            && !is_of_agenda(found)
            && !wishes::is_wish(outcome)
    });
    restated::forget(found, present);
    restated::forget_doubled(found);
    restated::forget_repeated(found);
}

/// Tells whether it was decided that the meeting be over, which it then was.
fn is_adjournment(decision: &Outcome) -> bool {
    decision.kind == DecisionKind::Decision && motions::procedural::is_adjournment(&decision.text)
}

/// Tells whether a sentence says that all agreed on what the meeting was to be about. A motion to adopt an agenda is one.
fn is_of_agenda(found: &Found) -> bool {
    let is_sentence = matches!(found.way, Way::Sentence | Way::SentenceWithin);
    is_sentence && motions::procedural::is_of_agenda(&found.outcome.text)
}

/// What was told already, to be compared with what is found by other means in the same paragraph.
struct Said(FxHashMap<u32, Vec<(DecisionKind, String)>>);

impl Said {
    fn new(found: &[Found]) -> Said {
        let mut said: FxHashMap<u32, Vec<(DecisionKind, String)>> = FxHashMap::default();
        for Outcome { paragraph, kind, text, .. } in found.iter().map(|found| &found.outcome) {
            said.entry(*paragraph).or_default().push((*kind, term_key(text)));
        }
        Said(said)
    }

    /// Tells whether the words of an outcome, or more or fewer of them, were told.
    fn has(&self, other: &Outcome) -> bool {
        /// With so many of one paragraph each further one is compared.
        const MOST_COMPARED: usize = 50;
        let Some(said) = self.0.get(&other.paragraph) else { return false };
        let key = term_key(&other.text);
        said.iter()
            .take(MOST_COMPARED)
            .any(|(kind, known)| known.contains(&key) || (*kind == other.kind && key.contains(known.as_str())))
    }
}

/// Reads the sections of decisions and actions, tables, boxes, stars, duties, motions and votes.
fn set_apart(search: &Search<'_>, struck: &Struck<'_>) -> Vec<Found> {
    let minutes = &search.minutes;
    let sections = minutes.sections;
    let mut found = Vec::new();
    for section in sections {
        let kind = match section.label {
            Label::Decisions => DecisionKind::Decision,
            Label::Actions => DecisionKind::Action,
            _ => continue,
        };
        // Words before a colon are a mark, which is read where marks are, unless they say what the list below them is about.
        let has_list = || counted::is_list(section.lines);
        if section.form == Form::Heading || !says_something(section.inline) || has_list() {
            found.extend(section::read(search, struck, section, kind));
        }
    }
    found.extend(headed::read(minutes));
    let told = Said::new(&found);
    found.extend(marked_lines::read(minutes).into_iter().filter(|line| !told.has(&line.outcome)));
    found.extend(rows::read(minutes, search.own));
    found.extend(boxes::read(search, &Known::new(&found)));
    let mut starred = stars::read(minutes);
    let of_actions: Vec<&Section<'_>> = sections.iter().filter(|section| section.label == Label::Actions).collect();
    restated::forget_starred(&mut starred, |found| of_actions.iter().any(|section| section.holds(found.span)));
    found.extend(starred);
    found.extend(duties::read(search));
    found.extend(motions::read(search));
    found.extend(figures::read(search, &Known::new(&found)));
    found
}
