//! The ids of the decisions in front matter, which are part of their addresses (`#r-decision-3`) and what other reports
//! close them by.
//!
//! One without an `id` has its place in the list, until it is published: then it is known by its words, as a paragraph is.

use std::collections::BTreeSet;

use crate::archive::anchors;
use crate::content::Document;
use crate::content::schema::DecisionMatter;
use crate::diagnostic::Severity;
use crate::permanence::{Fate, FrozenDecision, FrozenParagraph, Id, Paragraphs, Record};

/// The ids of a report's decisions.
pub(super) struct DecisionIds {
    /// In the order of the decisions.
    pub(super) ids: Vec<String>,
    /// Those that were published and that none has any more.
    pub(super) lost: Vec<String>,
}

impl DecisionIds {
    /// Finds them by what the record has of the report.
    pub(super) fn find(document: &Document, decisions: &[DecisionMatter], record: Option<&Record>) -> DecisionIds {
        let frozen = record.map(|record| anchors::frozen_decisions(document, record)).unwrap_or_default();
        let ids = ids(decisions, &frozen);
        let mut lost: BTreeSet<&str> = frozen.iter().map(|decision| decision.id.as_str()).collect();
        ids.iter().for_each(|id| {
            lost.remove(id.as_str());
        });
        // Where front matter cannot be read, nobody took a decision out.
        let is_read = document.problems.iter().all(|problem| problem.severity != Severity::Error);
        let lost = lost.into_iter().filter(|_| is_read).map(str::to_owned).collect();
        DecisionIds { ids, lost }
    }
}

fn ids(decisions: &[DecisionMatter], frozen: &[FrozenDecision]) -> Vec<String> {
    let own = decisions.iter().filter_map(|decision| decision.id.as_ref()).map(|id| id.value.as_str());
    // What the author gave is not looked for, and given to none beside.
    let given: Vec<(Id, Fate)> = own.filter_map(as_id).map(|id| (id, Fate::Withdrawn)).collect();
    let frozen: Vec<FrozenParagraph> = frozen
        .iter()
        .filter_map(|decision| Some(FrozenParagraph { id: as_id(&decision.id)?, print: decision.print }))
        .filter(|decision| given.iter().all(|(id, _)| *id != decision.id))
        .collect();
    let texts: Vec<&str> = decisions
        .iter()
        .filter(|decision| decision.id.is_none())
        .map(|decision| decision.text.value.as_str())
        .collect();
    let found = (!frozen.is_empty()).then(|| Paragraphs::find(&frozen, &texts, &given));
    let mut number = 0;
    let id = |(position, decision): (usize, &DecisionMatter)| match (&decision.id, &found) {
        (Some(id), _) => id.value.clone(),
        (None, None) => (position + 1).to_string(),
        (None, Some(found)) => {
            number += 1;
            found.id(number).label()
        }
    };
    decisions.iter().enumerate().map(id).collect()
}

/// Reads `3` or `3a`.
fn as_id(id: &str) -> Option<Id> {
    Id::parse(&format!("p{id}"))
}
