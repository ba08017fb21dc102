//! Patterns of paths, understood once when the settings are read.

use crate::diagnostic::catalogue;
use crate::source::{PatternFault, Patterns, RelPath, Spanned};
use crate::yaml::fields::{Fields, Problems};

/// A list of patterns such as `drafts/**` and `*.bak`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Globs {
    written: Vec<Spanned<String>>,
    patterns: Patterns,
    /// Whether something was written that cannot be understood.
    is_unclear: bool,
}

impl Globs {
    /// Tells whether there is no pattern.
    pub fn is_empty(&self) -> bool {
        self.written.is_empty()
    }

    /// Returns the patterns that could be understood, as they were written.
    pub fn written(&self) -> &[Spanned<String>] {
        &self.written
    }

    /// Tells whether something was written that cannot be understood: nobody knows then which files were meant.
    pub fn is_unclear(&self) -> bool {
        self.is_unclear
    }

    /// Tells whether a path is one of those that are meant.
    pub fn is_match(&self, path: &RelPath) -> bool {
        self.patterns.is_match(path.as_str())
    }

    /// Tells whether a path is one of those that are meant, or lies in a folder that is.
    pub fn covers(&self, path: &RelPath) -> bool {
        self.patterns.covers(path.as_str())
    }
}

/// Reads the patterns of a key; one that cannot be understood is a problem, and left out.
pub(super) fn read(fields: &mut Fields<'_>, key: &'static str, problems: &mut Problems) -> Globs {
    let n_before = problems.len();
    let mut written = fields.texts(key, problems);
    let (patterns, faults) = Patterns::new(written.iter().map(|pattern| pattern.value.as_str()));
    for PatternFault { position, reason } in &faults {
        let pattern = &written[*position];
        problems.push(catalogue::bad_pattern(fields.place(pattern.span), &pattern.value, reason));
    }
    let mut is_understood = (0..).map(|position| !faults.iter().any(|fault| fault.position == position));
    written.retain(|_| is_understood.next().unwrap_or_default());
    Globs { written, patterns, is_unclear: problems.len() > n_before }
}
