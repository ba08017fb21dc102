//! What is said of reports beside them, in files of the site's folder, so that the reports stay as they are: what their words tell
//! ([`judgements`]), and what their front matter would say ([`said`]).
//!
//! Input: the texts of these files. Output: values, and the texts with more of them. What follows for a report is the business of `content`.

pub mod judgements;
mod reports;
pub mod said;

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::source::{RelPath, SourceFile};
use judgements::Judgements;
pub use reports::pieces;
use said::Said;

/// All that is said of reports beside them.
#[derive(Debug, Default)]
pub struct Beside {
    /// What somebody judged of their words.
    pub judgements: Judgements,
    /// What stands in place of what their front matter says.
    pub said: Said,
}

impl Beside {
    /// Tells whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.judgements.is_empty() && self.said.is_empty()
    }

    /// Returns the files that say it.
    pub fn files(&self) -> impl Iterator<Item = &Arc<SourceFile>> {
        self.judgements.file().into_iter().chain(self.said.file())
    }

    /// Returns the reports of which something else is said than before.
    pub fn differing<'b>(&'b self, before: &'b Beside) -> FxHashSet<&'b RelPath> {
        self.judgements.differing(&before.judgements).chain(self.said.differing(&before.said)).collect()
    }
}
