//! When files changed last, as the version control they are kept in knows it.
//!
//! Git is asked once for the whole folder, not once for each file, and asked again only when something was committed.
//! Where there is no repository, no git, or a history that was cut off (a "shallow" clone knows only the last commit, so
//! that everything would seem to have changed then), nothing is known.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use super::folder::Stamp;
use crate::source::RelPath;

/// When the files of a folder were last committed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes {
    by_path: HashMap<RelPath, jiff::Timestamp>,
    /// Whether there is a history of which only the end is at hand.
    pub is_cut_off: bool,
}

impl Changes {
    /// Returns when a file was last committed.
    pub fn last(&self, path: &RelPath) -> Option<jiff::Timestamp> {
        self.by_path.get(path).copied()
    }
}

impl FromIterator<(RelPath, jiff::Timestamp)> for Changes {
    fn from_iter<T: IntoIterator<Item = (RelPath, jiff::Timestamp)>>(changes: T) -> Changes {
        Changes { by_path: changes.into_iter().collect(), is_cut_off: false }
    }
}

/// The history of a folder, as it was when last looked at.
#[derive(Debug, Default)]
pub struct History {
    changes: Arc<Changes>,
    /// What grows with every commit, and how it was.
    log: Option<(PathBuf, Option<Stamp>)>,
    has_looked: bool,
}

impl History {
    /// Looks whether anything was committed, and returns when files changed last, and whether that is other than before.
    pub fn look(&mut self, folder: &Path) -> (Arc<Changes>, bool) {
        let stamp = self.log.as_ref().map(|(log, _)| stamp_of(log));
        let is_as_before = self.has_looked && stamp == self.log.as_ref().map(|(_, stamp)| *stamp);
        if is_as_before {
            return (Arc::clone(&self.changes), false);
        }
        let is_first = !self.has_looked;
        self.has_looked = true;
        self.log = log_of(folder).map(|log| (log.clone(), stamp_of(&log)));
        let changes = if self.log.is_some() { read(folder) } else { Changes::default() };
        let is_other = !is_first && changes != *self.changes;
        self.changes = Arc::new(changes);
        (Arc::clone(&self.changes), is_other)
    }
}

fn stamp_of(file: &Path) -> Option<Stamp> {
    file.metadata().ok().map(|metadata| Stamp::of(&metadata))
}

/// Returns the file to which git adds a line at each commit, if the folder is in a repository.
fn log_of(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    // Asking git takes some milliseconds, and most previews of small archives have no need of it.
    folder.ancestors().find(|ancestor| ancestor.join(".git").exists())?;
    let path = git(&folder, &["rev-parse", "--path-format=absolute", "--git-path", "logs/HEAD"])?;
    Some(PathBuf::from(String::from_utf8(path).ok()?.trim_end_matches('\n')))
}

fn read(folder: &Path) -> Changes {
    let is_cut_off = git(folder, &["rev-parse", "--is-shallow-repository"]).is_some_and(|answer| answer == b"true\n");
    if is_cut_off {
        return Changes { by_path: HashMap::new(), is_cut_off };
    }
    // %x01 cannot stand in a path that we read, so it tells commits from paths.
    let log = git(folder, &["log", "--format=%x01%ct", "--name-only", "--no-renames", "--relative", "-z", "--", "."]);
    Changes { by_path: log.map(|log| parse(&log)).unwrap_or_default(), is_cut_off }
}

/// Reads what `git log` printed, the newest commit first.
fn parse(log: &[u8]) -> HashMap<RelPath, jiff::Timestamp> {
    let mut changes = HashMap::new();
    let mut moment = None;
    for item in log.split(|byte| matches!(byte, 0 | b'\n')).filter(|item| !item.is_empty()) {
        let Ok(item) = std::str::from_utf8(item) else { continue };
        if let Some(seconds) = item.strip_prefix('\u{1}') {
            moment = seconds.parse().ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        } else if let (Some(moment), Some(path)) = (moment, RelPath::new(item)) {
            changes.entry(path).or_insert(moment);
        }
    }
    changes
}

/// Runs git in a folder and returns what it printed. The settings of a repository may name programs to run; none of
/// those that these commands would heed is.
fn git(folder: &Path, arguments: &[&str]) -> Option<Vec<u8>> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["-c", "log.showSignature=false", "-c", "core.fsmonitor=false", "--no-pager"])
        .args(arguments)
        .env("GIT_OPTIONAL_LOCKS", "0")
        // A repository may be one that fetches what it lacks when it is asked for it, by a program of its own choice.
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_ALLOW_PROTOCOL", "")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output.status.success().then_some(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_commit_of_a_file_counts() {
        let log = "\u{1}1500000000\0\nmeetings/a.md\0\u{1}1400000000\0\nmeetings/a.md\0topics/ü b.md\0";
        let changes = parse(log.as_bytes());
        let second = |path: &str| changes[&RelPath::new(path).unwrap()].as_second();
        assert_eq!(second("meetings/a.md"), 1_500_000_000);
        assert_eq!(second("topics/ü b.md"), 1_400_000_000);
        assert_eq!(changes.len(), 2);
    }

    #[test]
    fn a_folder_in_no_repository_has_no_history() {
        let folder = tempfile::tempdir().unwrap();
        let (changes, is_other) = History::default().look(folder.path());
        assert_eq!(*changes, Changes::default());
        assert!(!is_other);
    }
}
