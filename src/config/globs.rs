//! Patterns of paths, understood once when the settings are read.

use globset::{Glob, GlobSet, GlobSetBuilder};

use crate::diagnostic::catalogue;
use crate::source::{RelPath, Spanned};
use crate::yaml::fields::{Fields, Problems};

/// A list of patterns such as `drafts/**` and `*.bak`.
#[derive(Clone, Debug, Default)]
pub struct Globs {
    patterns: Vec<String>,
    set: GlobSet,
}

impl PartialEq for Globs {
    fn eq(&self, other: &Globs) -> bool {
        self.patterns == other.patterns
    }
}

impl Eq for Globs {}

impl Globs {
    /// Tells whether there is no pattern.
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// Makes a set of patterns; one that cannot be understood is told elsewhere, and left out.
    pub(super) fn of(patterns: &[Spanned<String>]) -> Globs {
        let mut globs = Globs::default();
        let mut set = GlobSetBuilder::new();
        for pattern in patterns {
            if let Ok(glob) = Glob::new(&anywhere(&pattern.value)) {
                set.add(glob);
                globs.patterns.push(pattern.value.clone());
            }
        }
        globs.set = set.build().unwrap_or_default();
        globs
    }

    /// Tells whether a path is one of those that are meant.
    pub fn is_match(&self, path: &RelPath) -> bool {
        self.set.is_match(path.as_str())
    }
}

/// Reads the patterns of a key; one that cannot be understood is a problem, and left out.
pub(super) fn read(fields: &mut Fields<'_>, key: &'static str, problems: &mut Problems) -> Globs {
    let mut globs = Globs::default();
    let mut set = GlobSetBuilder::new();
    for pattern in fields.texts(key, problems) {
        match Glob::new(&anywhere(&pattern.value)) {
            Ok(glob) => {
                set.add(glob);
                globs.patterns.push(pattern.value);
            }
            Err(error) => {
                let place = fields.place(pattern.span);
                problems.push(catalogue::bad_pattern(place, &pattern.value, &error.kind().to_string()));
            }
        }
    }
    globs.set = set.build().unwrap_or_default();
    globs
}

/// A pattern without a folder is meant for files in any of them, as in .gitignore.
fn anywhere(pattern: &str) -> String {
    let pattern = pattern.strip_suffix('/').unwrap_or(pattern);
    if pattern.contains('/') { pattern.to_owned() } else { format!("**/{pattern}") }
}
