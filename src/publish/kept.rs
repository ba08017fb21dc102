//! What each file was made of when it was written, so that what would come out the same need not be rendered again.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use super::{KEPT, is_below};
use crate::output::Key;

/// The state of one file of the last build.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct State {
    key: Key,
    stamp: Stamp,
}

/// What tells whether a file was touched since: its length, and when it was changed, in nanoseconds of Unix time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Stamp {
    length: u64,
    changed: u128,
}

impl Stamp {
    /// `None` if there is no such file, or nobody knows when it was changed.
    fn of(path: &Path) -> Option<Stamp> {
        let found = path.symlink_metadata().ok().filter(fs::Metadata::is_file)?;
        let changed = found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        Some(Stamp { length: found.len(), changed })
    }
}

/// The files of the last build, by path.
#[derive(Debug, Default)]
pub(super) struct Kept(BTreeMap<String, State>);

impl Kept {
    /// Reads what the last build left; what cannot be understood is written again, and so no harm.
    pub(super) fn read(root: &Path) -> Kept {
        let text = fs::read_to_string(root.join(KEPT)).unwrap_or_default();
        Kept(text.lines().filter_map(line).collect())
    }

    /// Tells whether a file is there as it was written, and was made of the same.
    pub(super) fn has(&self, root: &Path, path: &str, key: Key) -> bool {
        let state = self.0.get(path).filter(|state| state.key == key);
        state.is_some_and(|state| Stamp::of(&root.join(path)) == Some(state.stamp))
    }

    /// Returns the text that says of these files what they were made of and how they are now.
    pub(super) fn written<'p>(root: &Path, files: impl Iterator<Item = (&'p str, Key)>) -> String {
        let mut text =
            String::from("# What the files were made of: a key, the length, when it was changed, the path.\n");
        for (path, key) in files {
            if let Some(Stamp { length, changed }) = Stamp::of(&root.join(path)) {
                text.push_str(&format!("{key} {length} {changed} {path}\n"));
            }
        }
        text
    }
}

fn line(line: &str) -> Option<(String, State)> {
    let mut parts = line.splitn(4, ' ');
    let key = Key::parse(parts.next()?)?;
    let stamp = Stamp { length: parts.next()?.parse().ok()?, changed: parts.next()?.parse().ok()? };
    let path = parts.next().filter(|path| is_below(path))?;
    Some((path.to_owned(), State { key, stamp }))
}
