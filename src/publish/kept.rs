//! What each file was made of when it was written, so that what would come out the same need not be rendered again.

use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{Digest, KEPT, is_below};
use crate::output::Key;

/// A file as a build left it.
#[derive(Clone, Copy, Debug)]
pub struct Made<'p> {
    /// Its path below the output folder.
    pub path: &'p str,
    /// What it was made of, if that is known.
    pub key: Option<Key>,
    /// Its digest, if anybody asked for it.
    pub digest: Option<Digest>,
}

/// The state of one file of the last build.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct State {
    key: Key,
    stamp: Stamp,
    digest: Option<Digest>,
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

/// What stands where a file has no digest.
const NO_DIGEST: &str = "-";

/// The files of the last build, by path.
#[derive(Debug, Default)]
pub(super) struct Kept(FxHashMap<String, State>);

impl Kept {
    /// Reads what the last build left; what cannot be understood is written again, and so no harm.
    pub(super) fn read(root: &Path) -> Kept {
        let text = fs::read_to_string(root.join(KEPT)).unwrap_or_default();
        Kept(text.par_lines().filter_map(line).collect())
    }

    /// Tells whether a file is there as it was written, and was made of the same.
    pub(super) fn has(&self, root: &Path, path: &str, key: Key) -> bool {
        let state = self.0.get(path).filter(|state| state.key == key);
        state.is_some_and(|state| Stamp::of(&root.join(path)) == Some(state.stamp))
    }

    /// Returns the digest that a file had when it was written, if it was asked for then.
    pub(super) fn digest(&self, path: &str) -> Option<Digest> {
        self.0.get(path)?.digest
    }

    /// Returns the text that says of these files what they were made of and how they are now.
    pub(super) fn written(root: &Path, files: &[Made<'_>]) -> String {
        let line = |made: &Made<'_>| {
            let Made { path, key: Some(key), digest } = made else { return None };
            let Stamp { length, changed } = Stamp::of(&root.join(path))?;
            let digest = digest.map_or_else(|| NO_DIGEST.to_owned(), |digest| digest.to_string());
            Some(format!("{key} {length} {changed} {digest} {path}\n"))
        };
        let lines: Vec<String> = files.par_iter().filter_map(line).collect();
        let head = "# What the files were made of: a key, the length, when it was changed, the SHA-256, the path.\n";
        format!("{head}{}", lines.concat())
    }
}

fn line(line: &str) -> Option<(String, State)> {
    let mut parts = line.splitn(5, ' ');
    let key = Key::parse(parts.next()?)?;
    let stamp = Stamp { length: parts.next()?.parse().ok()?, changed: parts.next()?.parse().ok()? };
    let digest = Digest::parse(parts.next()?);
    let path = parts.next().filter(|path| is_below(path))?;
    Some((path.to_owned(), State { key, stamp, digest }))
}
