//! Patterns of paths, as in `.gitignore`: `drafts`, `*.bak`, `/minutes/private/**`.

use globset::{Glob, GlobSet, GlobSetBuilder};

/// Patterns of paths below one folder, understood once.
///
/// A pattern without a slash is meant for files and folders of that name anywhere; one with a slash counts from the folder
/// on, whether or not it begins with `/` or `./`. What a pattern says of a folder it says of all that is in it, where that is
/// asked for ([`covers`](Patterns::covers)).
#[derive(Clone, Debug, Default)]
pub struct Patterns {
    /// For whole paths below the folder.
    globs: Vec<String>,
    set: GlobSet,
}

impl PartialEq for Patterns {
    fn eq(&self, other: &Patterns) -> bool {
        self.globs == other.globs
    }
}

impl Eq for Patterns {}

/// What is wrong with a pattern.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PatternFault {
    /// Which of the patterns it is, counted from 0.
    pub position: usize,
    /// Why it cannot be understood: "unclosed character class".
    pub reason: String,
}

impl Patterns {
    /// Understands patterns. One that cannot be understood takes no other one with it.
    pub fn new<'p>(written: impl IntoIterator<Item = &'p str>) -> (Patterns, Vec<PatternFault>) {
        let mut builder = GlobSetBuilder::new();
        let mut globs = Vec::new();
        let mut faults = Vec::new();
        for (position, pattern) in written.into_iter().enumerate() {
            let glob = from_the_folder_on(pattern);
            match Glob::new(&glob) {
                Ok(understood) => {
                    builder.add(understood);
                    globs.push(glob);
                }
                Err(error) => faults.push(PatternFault { position, reason: error.kind().to_string() }),
            }
        }
        match builder.build() {
            Ok(set) => (Patterns { globs, set }, faults),
            Err(error) => (Patterns::default(), vec![PatternFault { position: 0, reason: error.kind().to_string() }]),
        }
    }

    /// Returns the pattern of just this folder, whatever signs stand in its name.
    pub fn of_folder(folder: &str) -> String {
        format!("/{}", globset::escape(folder.trim_start_matches("./").trim_matches('/')))
    }

    /// Tells whether a path is one of those that are meant.
    pub fn is_match(&self, path: &str) -> bool {
        self.set.is_match(path)
    }

    /// Tells whether a path is one of those that are meant, or lies in a folder that is: who writes `drafts` means all of them.
    pub fn covers(&self, path: &str) -> bool {
        self.set.is_match(path) || path.match_indices('/').any(|(at, _)| self.set.is_match(&path[..at]))
    }
}

/// Returns a pattern for whole paths below the folder.
fn from_the_folder_on(pattern: &str) -> String {
    let pattern = pattern.trim();
    let inner = pattern.strip_prefix("./").or_else(|| pattern.strip_prefix('/'));
    let is_anchored = inner.is_some();
    let pattern = inner.unwrap_or(pattern).trim_end_matches('/');
    if is_anchored || pattern.contains('/') { pattern.to_owned() } else { format!("**/{pattern}") }
}

#[cfg(test)]
mod tests {
    use super::Patterns;

    fn check(pattern: &str, covered: &[&str], others: &[&str]) {
        let (patterns, faults) = Patterns::new([pattern]);
        assert!(faults.is_empty(), "{pattern}");
        for path in covered {
            assert!(patterns.covers(path), "{pattern} means {path}");
        }
        for path in others {
            assert!(!patterns.covers(path), "{pattern} does not mean {path}");
        }
    }

    #[test]
    fn a_name_is_meant_anywhere_and_a_path_where_it_is() {
        check("drafts", &["drafts", "drafts/a.md", "minutes/drafts/a.md"], &["drafts.md", "a/drafts-2"]);
        check("drafts/", &["drafts/a.md", "minutes/drafts/a.md"], &["drafts.md"]);
        check("*.bak", &["a.bak", "b/a.bak"], &["a.bak.md"]);
        for pattern in ["/drafts", "./drafts", "/drafts/"] {
            check(pattern, &["drafts/a.md", "drafts/b/a.md"], &["minutes/drafts/a.md"]);
        }
        check("minutes/drafts", &["minutes/drafts/a.md"], &["drafts/a.md", "old/minutes/drafts/a.md"]);
    }

    #[test]
    fn a_pattern_that_cannot_be_understood_takes_no_other_one_with_it() {
        let (patterns, faults) = Patterns::new(["[", "*.bak", "{a"]);
        assert_eq!(faults.iter().map(|fault| fault.position).collect::<Vec<_>>(), [0, 2]);
        assert!(patterns.covers("a.bak") && !patterns.covers("a.md"));
    }
}
