//! Outcomes in the course of a report that no section announces: beside marks, behind arrows, as verdicts, and by who of those
//! present is to do what.

use rustc_hash::FxHashSet;

use super::Search;
use super::arrows;
use super::assigned::{self, Assigned};
use super::boxes;
use super::concluded;
use super::ellipses;
use super::marks;
use super::place::{Place, Voice};
use super::planned;
use super::sentences::told;
use super::spoken;
use super::told::{Found, Told, Way};
use super::undertaken;
use crate::content::conventions::chunks::{self, Chunk, Known};
use crate::content::conventions::labels::Label;
use crate::content::conventions::present::Present;
use crate::content::conventions::sections::{Form, Section, says_something};
use crate::content::markdown::Line;
use crate::content::outcome::Outcome;
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::text::words::sentences;

/// A longer text is an account.
const LONGEST_VERDICT: usize = 600;

/// Reads what the parts of a report tell, each by itself, but for where outcomes are `known`.
pub(super) fn read(search: &Search<'_>, chunks: &[Chunk<'_>], known: &Known) -> Vec<Found> {
    let sites = Sites::new(search);
    let others = chunks.iter().filter(|chunk| !sites.lists_people.contains(&chunk.line.span.start));
    let found = others.flat_map(|chunk| {
        let place =
            Place { voice: Voice::of(chunk, search), is_announced: sites.announces.contains(&chunk.line.span.start) };
        Part { search, chunk, place, is_known: known.is_in(chunk) }.read()
    });
    found.collect()
}

/// A part of a report, and what is known of it.
struct Part<'a> {
    search: &'a Search<'a>,
    chunk: &'a Chunk<'a>,
    place: Place,
    /// Whether it tells an outcome that is known by surer means; then only what somebody is to do is looked for besides.
    is_known: bool,
}

impl Part<'_> {
    fn read(&self) -> Vec<Found> {
        let bare = self.chunk.bare();
        let marks = marks::read(self.search, self.chunk, self.place.is_spoken());
        let mut found: Vec<Found> = marks.into_iter().map(|outcome| self.found(outcome, Way::MarkWithName)).collect();
        if found.is_empty()
            && !self.is_known
            && let Some(told) = self.behind_arrow().or_else(|| self.answer_within(bare))
        {
            return vec![self.told(&told)];
        }
        let assigned = assigned::read(self.chunk, self.place, self.search.present, self.search.minutes.marks);
        add(&mut found, assigned.into_iter().map(|task| self.task(&task)));
        if !self.place.is_announced {
            add(&mut found, ellipses::read(bare, self.search.present).into_iter().map(|task| self.task(&task)));
        }
        if self.place.is_spoken() && !self.is_known {
            add(&mut found, spoken::read(bare, self.search.present).iter().map(|told| self.told(told)));
        }
        if found.is_empty() && !self.is_known {
            found.extend(self.verdict(bare));
        }
        if found.is_empty() && !self.is_known {
            found.extend(
                assigned::supposed(self.chunk, self.place, self.search.minutes.marks)
                    .into_iter()
                    .map(|task| self.supposed(&task)),
            );
        }
        let is_marked = || told(bare, self.search.minutes.marks).is_some_and(|told| told.way == Way::OtherMark);
        let is_open = found.is_empty() && !self.is_known && !self.place.is_between() && !self.place.is_announced;
        if is_open && !is_marked() {
            found.extend(planned::read(bare, self.search.present).iter().map(|told| self.told(told)));
        }
        found
    }

    fn found(&self, outcome: Outcome, way: Way) -> Found {
        Found::on_line(self.search.minutes.file, self.chunk.line, outcome, way)
    }

    fn told(&self, told: &Told<'_>) -> Found {
        self.found(told.outcome(self.chunk.line.paragraph, self.search.minutes.marks), told.way.clone())
    }

    /// What an arrow at the beginning leads to. One on a line of its own is no more what somebody says.
    fn behind_arrow(&self) -> Option<Told<'_>> {
        let is_said = self.place.is_spoken() && self.chunk.line.is_first;
        let (arrow, text) = chunks::arrow(&self.chunk.text).filter(|_| !is_said)?;
        arrows::behind(arrow, text, self.search.present, self.search.minutes.marks)
    }

    fn answer_within<'t>(&self, bare: &'t str) -> Option<Told<'t>> {
        if self.place.is_spoken() { None } else { arrows::answer_within(bare) }
    }

    fn task(&self, task: &Assigned<'_>) -> Found {
        let Assigned { words, owner } = *task;
        let outcome = Told { kind: DecisionKind::Action, words, by: None, way: Way::Task }
            .outcome(self.chunk.line.paragraph, self.search.minutes.marks);
        let is_done = || boxes::in_box(self.search.minutes.file, self.chunk.line).is_some_and(|(is_done, _)| is_done);
        let state =
            if assigned::is_ticked(&self.chunk.text) || is_done() { Some(DecisionStatus::Done) } else { outcome.state };
        self.found(Outcome { by: Some(undertaken::with_commas(owner)), state, ..outcome }, Way::Task)
    }

    fn supposed(&self, task: &Assigned<'_>) -> Found {
        let Assigned { words, owner } = *task;
        let told = Told { kind: DecisionKind::Action, words, by: Some(owner), way: Way::Supposed };
        let Found { outcome, way, span } = self.told(&told);
        Found { outcome: Outcome { is_supposed: true, ..outcome }, way, span }
    }

    /// An item that ends with what was concluded on it.
    fn verdict(&self, bare: &str) -> Option<Found> {
        let line = self.chunk.line;
        // Of an account, the first sentence may bear the result.
        let bare = if bare.len() > LONGEST_VERDICT { sentences(bare).next().unwrap_or(bare) } else { bare };
        let is_item = self.chunk.is_item();
        let is_noted = is_item && !self.place.is_spoken() && (!self.place.is_announced || concluded::is_result(bare));
        if !is_noted
            || chunks::arrow(&self.chunk.text).is_some()
            || !concluded::is_concluded(bare, self.search.present, self.search.minutes.marks)
        {
            return None;
        }
        let told = Told { kind: DecisionKind::Decision, words: bare, by: None, way: Way::Verdict };
        let state = concluded::is_rejected(bare).then_some(DecisionStatus::Dropped);
        Some(self.found(Outcome { state, ..told.outcome(line.paragraph, self.search.minutes.marks) }, Way::Verdict))
    }
}

/// Adds what tells nothing that was found before.
fn add(found: &mut Vec<Found>, others: impl Iterator<Item = Found>) {
    let n_known = found.len();
    for other in others {
        if !found[..n_known].iter().any(|known| shares_words(&known.outcome, &other.outcome)) {
            found.push(other);
        }
    }
}

/// Tells whether the words of one are part of those of the other.
fn shares_words(one: &Outcome, other: &Outcome) -> bool {
    one.text.contains(&other.text) || other.text.contains(&one.text)
}

/// Which lines stand below labels of people, and which below those of what is to come.
struct Sites {
    lists_people: FxHashSet<u32>,
    announces: FxHashSet<u32>,
}

impl Sites {
    fn new(search: &Search<'_>) -> Sites {
        let sections = search.minutes.sections;
        let of = |labels: &'static [Label]| sections.iter().filter(move |section| labels.contains(&section.label));
        let start = |line: &Line| line.span.start;
        let announced =
            of(&[Label::Agenda, Label::Next]).flat_map(|section| begun(section).iter().chain([section.head]));
        let named = Named::new(search.present);
        let listing = of(&[Label::Attendance, Label::Guests, Label::Absence]);
        let listed = listing.flat_map(|section| named.list(section).iter().chain([section.head]));
        Sites { lists_people: listed.map(start).collect(), announces: announced.map(start).collect() }
    }
}

/// Returns the lines that a label announces: all below a heading, and else, where nothing tells where they end, those of the first
/// paragraph or list.
fn begun<'l>(section: &Section<'l>) -> &'l [Line] {
    let lines = section.lines;
    let Some(first) = lines.first().filter(|_| section.form == Form::Line) else { return lines };
    let n_begun =
        lines.iter().take_while(|line| line.paragraph == first.paragraph || (first.is_item() && line.is_item()));
    &lines[..n_begun.count()]
}

/// Where those stand who were there.
struct Named(Vec<u32>);

impl Named {
    fn new(present: &Present) -> Named {
        let mut starts: Vec<u32> = present.people.iter().map(|person| person.span.start).collect();
        starts.sort_unstable();
        Named(starts)
    }

    /// Returns the lines of a list of people. Below a heading all are; in plain text only those down to the last that names somebody,
    /// for nothing tells where it ends.
    fn list<'l>(&self, section: &Section<'l>) -> &'l [Line] {
        let lines = section.lines;
        if section.form == Form::Heading {
            return lines;
        }
        let names_somebody = |line: &Line| {
            let at = self.0.partition_point(|start| *start < line.span.start);
            self.0.get(at).is_some_and(|start| *start < line.span.end)
        };
        let last = lines.iter().rposition(names_somebody).map(|at| at + 1);
        match last {
            Some(last) => &lines[..last],
            // All stand behind the label.
            None if says_something(section.inline) => &[],
            None => begun(section),
        }
    }
}
