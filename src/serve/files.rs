//! Files as they are served: read when they are asked for, and never whole.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// A file that is about to be served.
pub(super) struct Opened {
    pub(super) file: File,
    pub(super) length: u64,
    /// What changes whenever the file is written.
    pub(super) stamp: String,
    /// Whether its beginning is UTF-8 text.
    pub(super) is_utf8: bool,
}

/// Texts are recognised by as many bytes.
const N_SNIFFED: u64 = 64 * 1024;

/// Returns what changes whenever a file is written; "" if there is none.
pub(super) fn stamp(path: &Path) -> String {
    fs::metadata(path).map(|metadata| stamp_of(&metadata)).unwrap_or_default()
}

fn stamp_of(metadata: &fs::Metadata) -> String {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    format!("{:x}-{:x}", metadata.len(), since.unwrap_or_default().as_nanos())
}

/// Opens a file, if it is one and lies in one of these folders: not a pipe, which would keep us waiting, and not what a
/// link leads to that was put in its place.
pub(super) fn open(path: &Path, folders: &[PathBuf]) -> Option<Opened> {
    let real = path.canonicalize().ok()?;
    let is_within = |folder: &PathBuf| folder.canonicalize().is_ok_and(|folder| real.starts_with(folder));
    if !folders.iter().any(is_within) || !fs::metadata(&real).ok()?.is_file() {
        return None;
    }
    let mut file = File::open(&real).ok()?;
    let metadata = file.metadata().ok()?;
    let mut start = Vec::new();
    file.by_ref().take(N_SNIFFED).read_to_end(&mut start).ok()?;
    let is_utf8 = match std::str::from_utf8(&start) {
        Ok(_) => true,
        // We may have cut a letter in two.
        Err(error) => error.error_len().is_none() && metadata.len() > N_SNIFFED,
    };
    std::io::Seek::rewind(&mut file).ok()?;
    Some(Opened { file, length: metadata.len(), stamp: stamp_of(&metadata), is_utf8 })
}
