//! The ways of telling an outcome, and what was found by one of them.

use std::fmt;

use crate::content::conventions::place_of;
use crate::content::conventions::sections::{Form, Section};
use crate::content::mark_words::MarkWords;
use crate::content::markdown::Line;
use crate::content::marked;
use crate::content::outcome::Outcome;
use crate::content::schema::DecisionKind;
use crate::source::{SourceFile, Span};

/// How a report tells an outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::content::conventions) enum Way {
    /// Below or behind a label of outcomes: how it is set, and its words.
    Section(Form, String),
    /// In a row of a table.
    Table,
    /// Behind a box.
    Box,
    /// Beside a star.
    Star,
    /// As a motion.
    Motion,
    /// By the figures of a vote.
    Votes,
    /// By a verdict on what stands above it.
    Verdict,
    /// Behind an arrow.
    Arrow,
    /// By a mark beside a name.
    MarkWithName,
    /// By a mark in brackets.
    MarkInBrackets,
    /// By a mark in the course of a paragraph.
    MarkWithin,
    /// By a mark in what somebody says.
    MarkInTurn,
    /// By a mark that the settings do not name.
    OtherMark,
    /// By how a paragraph begins.
    Sentence,
    /// By a sentence of an account.
    SentenceWithin,
    /// As a task of somebody who was there.
    Task,
    /// As a task of somebody whom other reports may know.
    Supposed,
}

impl Way {
    /// Tells whether this is a list of outcomes.
    pub(super) fn is_list(&self) -> bool {
        matches!(self, Way::Section(..))
    }

    /// Tells whether this is how an outcome is told where it comes up.
    pub(super) fn is_in_course(&self) -> bool {
        matches!(
            self,
            Way::Task
                | Way::Supposed
                | Way::Sentence
                | Way::SentenceWithin
                | Way::MarkWithName
                | Way::MarkWithin
                | Way::MarkInTurn
                | Way::Verdict
        )
    }
}

/// The rule, as those are told who ask why something is known.
impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self {
            Way::Section(form, words) => return write!(f, "{} \u{201c}{words}\u{201d}", form.in_words()),
            Way::Table => "table",
            Way::Box => "box",
            Way::Star => "star",
            Way::Motion => "motion",
            Way::Votes => "votes",
            Way::Verdict => "verdict",
            Way::Arrow => "arrow",
            Way::MarkWithName => "mark with a name",
            Way::MarkInBrackets => "mark in brackets",
            Way::MarkWithin => "mark within a paragraph",
            Way::MarkInTurn => "mark within what is said",
            Way::OtherMark => "mark of a language",
            Way::Sentence => "sentence",
            Way::SentenceWithin => "sentence within a paragraph",
            Way::Task => "task of somebody who was there",
            Way::Supposed => "task of somebody whom other reports know",
        };
        f.write_str(words)
    }
}

impl Section<'_> {
    /// Returns the way in which the outcomes below this label are told.
    pub(super) fn way(&self) -> Way {
        Way::Section(self.form, self.words.trim().to_owned())
    }
}

/// An outcome that was found, how, and where.
#[derive(Clone, Debug)]
pub(in crate::content::conventions) struct Found {
    pub(in crate::content::conventions) outcome: Outcome,
    pub(in crate::content::conventions) way: Way,
    pub(in crate::content::conventions) span: Span,
}

impl Found {
    /// Notes an outcome whose words stand on a line or begin there.
    pub(super) fn on_line(file: &SourceFile, line: &Line, outcome: Outcome, way: Way) -> Found {
        let span = place_of(file, line, &outcome.text);
        Found { outcome, way, span }
    }
}

/// What a text tells, before it is an outcome of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Told<'t> {
    pub(super) kind: DecisionKind,
    /// The words of the outcome.
    pub(super) words: &'t str,
    /// Who is to act, where more than those words say it.
    pub(super) by: Option<&'t str>,
    pub(super) way: Way,
}

impl Told<'_> {
    /// Makes it an outcome of a paragraph.
    pub(super) fn outcome(&self, paragraph: u32, marks: MarkWords<'_>) -> Outcome {
        let outcome = marked::unmarked(marks, self.kind, self.words, paragraph);
        Outcome { by: self.by.map(str::to_owned).or(outcome.by.clone()), ..outcome }
    }
}
