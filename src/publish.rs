//! Writing the site: only what changed, each file whole at every moment, and nothing that is not ours.
//!
//! The output folder is shared ground. A manifest in it lists what a build wrote; only such files are ever replaced or
//! removed. It is written before the first file of a build, with the files of the last build and those of this one at whose
//! place there is nothing yet, and again at the end: whenever a build is killed, the next one knows which files are ours, and
//! what stood there before is never taken for ours.
#![expect(clippy::disallowed_methods, reason = "this is one of the edges, where the disk is touched")]

mod checksums;
mod kept;
mod whole;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};

use rayon::prelude::*;
use tempfile::NamedTempFile;

use crate::files;
use crate::output::{Key, Rendered};
use kept::Kept;

pub use checksums::{CHECKSUMS, Digest, checksums};
pub use kept::Made;
pub use whole::replace;

/// Where the manifest and the lock are, below the output folder.
const OWN_FOLDER: &str = ".rapporteur";
const MANIFEST: &str = ".rapporteur/manifest";
/// What begins the manifest of a build that came to its end, and of one that did not yet.
const FINISHED: &str = "# Files that Rapporteur wrote here, and may replace or remove.\n";
const UNFINISHED: &str = "# Files that Rapporteur may have written here when its last build was stopped.\n";
/// What the files of the last build were made of.
const KEPT: &str = ".rapporteur/kept";
const LOCK: &str = ".rapporteur/lock";
/// What the names of our temporary files begin with; those that a killed build left are removed by the next one.
const TEMPORARY: &str = ".rapporteur-";

/// Why something could not be published.
#[derive(Debug)]
pub enum PublishError {
    /// Another build is writing into the folder.
    Locked(PathBuf),
    /// A file that we did not write is where a page shall be.
    Foreign(PathBuf),
    /// A file that shall be new is there already.
    Exists(PathBuf),
    /// A path would lead out of the output folder.
    Outside(String),
    /// The system does not let us, and says why.
    Io {
        /// What was to be done: "write".
        action: &'static str,
        /// To which file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl std::fmt::Display for PublishError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PublishError::Locked(folder) => write!(
                formatter,
                "another build is writing into {}; wait for it, or choose another folder with --output",
                folder.display()
            ),
            PublishError::Foreign(path) => write!(
                formatter,
                "{} is in the way: Rapporteur did not write it, and so does not replace it; move it, or choose another \
                 folder with --output",
                path.display()
            ),
            PublishError::Exists(path) => {
                write!(formatter, "{} exists already, and nothing is overwritten", path.display())
            }
            PublishError::Outside(path) => write!(formatter, "{path} would lead out of the output folder"),
            PublishError::Io { action, path, error } => {
                write!(formatter, "cannot {action} {}: {error}", path.display())
            }
        }
    }
}

impl std::error::Error for PublishError {}

/// What became of one file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It was written.
    Written,
    /// It had these bytes already.
    Unchanged,
}

/// A build that is being written.
#[derive(Debug)]
pub struct Publisher {
    root: PathBuf,
    /// What earlier builds wrote.
    former: BTreeSet<String>,
    /// What this one is to write.
    current: BTreeSet<String>,
    kept: Kept,
    _lock: File,
}

impl Publisher {
    /// Begins to write `paths` into a folder, which is made if it is missing.
    ///
    /// # Errors
    ///
    /// Another build in the same folder; a path that leads out of it; what the system does not allow.
    pub fn open<'p>(root: &Path, paths: impl Iterator<Item = &'p str>) -> Result<Publisher, PublishError> {
        let own = root.join(OWN_FOLDER);
        if own.symlink_metadata().is_ok_and(|metadata| !metadata.is_dir()) {
            return Err(PublishError::Foreign(own));
        }
        create_dir(&own)?;
        let lock = lock(root)?;
        let (former, was_finished) = read_manifest(root)?;
        let current: BTreeSet<String> = paths.map(str::to_owned).collect();
        if let Some(path) = current.iter().find(|path| !is_below(path)) {
            return Err(PublishError::Outside(path.clone()));
        }
        let publisher = Publisher { root: root.to_owned(), former, current, kept: Kept::read(root), _lock: lock };
        publisher.remove_temporary(was_finished);
        publisher.make_room()?;
        let is_free = |path: &&String| root.join(path).symlink_metadata().is_err();
        let new: Vec<&String> = publisher.current.difference(&publisher.former).collect();
        let new: Vec<&String> = new.into_par_iter().filter(is_free).collect();
        publisher.write_manifest(UNFINISHED, publisher.former.iter().chain(new).map(String::as_str))?;
        Ok(publisher)
    }

    /// Tells whether a file is there as the last build wrote it, and would come out the same: it was made of what this key
    /// stands for.
    pub fn has(&self, path: &str, key: Key) -> bool {
        self.former.contains(path) && self.kept.has(&self.root, path, key)
    }

    /// Returns the digest of a file that the folder [has](Publisher::has).
    ///
    /// # Errors
    ///
    /// A file that cannot be read.
    pub fn digest(&self, path: &str) -> io::Result<Digest> {
        self.kept.digest(path).map_or_else(|| Digest::of_file(&self.root.join(path)), Ok)
    }

    /// Writes one file, unless it has these bytes already.
    ///
    /// # Errors
    ///
    /// A foreign file in the way; what the system does not allow.
    pub fn write(&self, path: &str, rendered: &Rendered) -> Result<Outcome, PublishError> {
        let target = self.root.join(path);
        if let Ok(found) = target.symlink_metadata() {
            if has_bytes(&target, &found, rendered)? {
                return Ok(Outcome::Unchanged);
            }
            if !self.former.contains(path) {
                return Err(PublishError::Foreign(target));
            }
        }
        self.replace(&target, rendered)?;
        Ok(Outcome::Written)
    }

    /// Ends the build: removes what earlier builds wrote and is not to be there any more, and returns how many files that
    /// were. `made` are the files that are now as they are to be.
    ///
    /// # Errors
    ///
    /// What the system does not allow.
    pub fn finish(self, made: &[Made<'_>]) -> Result<usize, PublishError> {
        let mut n_removed = 0;
        for path in self.former.difference(&self.current) {
            n_removed += usize::from(self.remove(path)?);
        }
        // What could not be rendered is ours only if it was before.
        let kept = self.former.intersection(&self.current).map(String::as_str);
        let ours: BTreeSet<&str> = made.iter().map(|made| made.path).chain(kept).collect();
        self.write_manifest(FINISHED, ours.into_iter())?;
        self.write_own(KEPT, Kept::written(&self.root, made))?;
        Ok(n_removed)
    }

    fn replace(&self, target: &Path, rendered: &Rendered) -> Result<(), PublishError> {
        let folder = target.parent().unwrap_or(&self.root);
        let mut temporary = match temporary_in(folder) {
            Ok(temporary) => temporary,
            // Most folders are there; so the system is asked to make one only when it is missed.
            Err(_) => {
                self.create_folders(folder)?;
                temporary_in(folder).map_err(io_error("write", target))?
            }
        };
        match rendered {
            Rendered::Bytes(bytes) => temporary.write_all(bytes).map_err(io_error("write", target))?,
            Rendered::File(source) => {
                let mut source_file = File::open(source).map_err(io_error("read", source))?;
                io::copy(&mut source_file, &mut temporary).map_err(io_error("write", target))?;
            }
        }
        temporary.persist(target).map_err(|error| io_error("write", target)(error.error))?;
        Ok(())
    }

    /// Makes a folder below the root, one by one, so that none of them is a link that leads elsewhere.
    fn create_folders(&self, folder: &Path) -> Result<(), PublishError> {
        let below = folder.strip_prefix(&self.root).unwrap_or(Path::new(""));
        let mut at = self.root.clone();
        for part in below.components() {
            at.push(part);
            match at.symlink_metadata() {
                Ok(metadata) if metadata.is_dir() => {}
                Ok(_) => return Err(PublishError::Foreign(at)),
                Err(_) => match fs::create_dir(&at) {
                    Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                        return Err(io_error("make", &at)(error));
                    }
                    _ => {}
                },
            }
        }
        Ok(())
    }

    /// Removes a file of an earlier build, and the folders that it leaves empty. One that somebody else put in its
    /// place (a folder, a link) stays.
    fn remove(&self, path: &str) -> Result<bool, PublishError> {
        let target = self.root.join(path);
        if !is_below(path)
            || !target.symlink_metadata().is_ok_and(|metadata| metadata.is_file())
            || self.leads_elsewhere(path)
        {
            return Ok(false);
        }
        fs::remove_file(&target).map_err(io_error("remove", &target))?;
        for folder in target.ancestors().skip(1).take_while(|folder| *folder != self.root) {
            // Not empty: somebody needs it.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(true)
    }

    /// Tells whether a folder on the way to a path is a link.
    fn leads_elsewhere(&self, path: &str) -> bool {
        let folders = Path::new(path).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        folders
            .into_iter()
            .any(|folder| self.root.join(folder).symlink_metadata().is_ok_and(|metadata| metadata.is_symlink()))
    }

    /// Removes files of earlier builds where this one needs a folder, and the other way round.
    fn make_room(&self) -> Result<(), PublishError> {
        let mut folders: BTreeSet<&str> = BTreeSet::new();
        for path in &self.current {
            folders.extend(path.match_indices('/').map(|(at, _)| &path[..at]));
        }
        for path in self.former.iter().filter(|path| folders.contains(path.as_str())) {
            self.remove(path)?;
        }
        for path in self.current.iter().filter(|path| !self.former.contains(*path)) {
            let inside = format!("{path}/");
            let within: Vec<&String> =
                self.former.range(inside.clone()..).take_while(|former| former.starts_with(&inside)).collect();
            for former in within {
                self.remove(former)?;
            }
        }
        for folder in folders {
            let is_link = self.root.join(folder).symlink_metadata().is_ok_and(|metadata| !metadata.is_dir());
            if is_link {
                return Err(PublishError::Foreign(self.root.join(folder)));
            }
        }
        Ok(())
    }

    /// Removes what a build left that was stopped. A build that came to its end left nothing among the pages.
    fn remove_temporary(&self, was_finished: bool) {
        let mut folders: BTreeSet<PathBuf> = BTreeSet::from([self.root.clone(), self.root.join(OWN_FOLDER)]);
        if !was_finished {
            folders.extend(self.former.iter().filter_map(|path| self.root.join(path).parent().map(Path::to_owned)));
        }
        for folder in folders {
            let Ok(entries) = fs::read_dir(&folder) else { continue };
            for entry in entries.flatten() {
                let is_ours = entry.file_name().to_string_lossy().starts_with(TEMPORARY);
                if is_ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
                    // One that cannot be removed does no harm.
                    let _ = fs::remove_file(entry.path());
                }
            }
        }
    }

    fn write_manifest<'p>(&self, head: &str, paths: impl Iterator<Item = &'p str>) -> Result<(), PublishError> {
        let mut text = head.to_owned();
        for path in paths {
            text.push_str(path);
            text.push('\n');
        }
        self.write_own(MANIFEST, text)
    }

    /// Writes a file of the build's own.
    fn write_own(&self, path: &str, text: String) -> Result<(), PublishError> {
        let target = self.root.join(path);
        let rendered = Rendered::Bytes(text.into_bytes());
        if let Ok(found) = target.symlink_metadata()
            && has_bytes(&target, &found, &rendered)?
        {
            return Ok(());
        }
        self.replace(&target, &rendered)
    }
}

/// Writes one file, so that it is whole at every moment, with the permissions of the one that it replaces.
///
/// # Errors
///
/// What the system does not allow.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    let write = || {
        let mut new = whole::beside(path)?;
        // A link is replaced, and says nothing of what shall be in its place.
        if path.symlink_metadata().is_ok_and(|metadata| metadata.is_file()) {
            whole::inherit(&new, path)?;
        }
        new.write_all(bytes)?;
        new.persist(path)?;
        Ok(())
    };
    write().map_err(io_error("write", path))
}

/// Writes a text, so that the file is whole at every moment. Of one that is there already, what the text leaves as it was stays so
/// to the byte, with the mark at the beginning, the ends of lines and the permissions; one that says just this is not touched.
///
/// # Errors
///
/// A file that is not UTF-8: what was guessed must not be written back. What the system does not allow.
pub fn write_text(path: &Path, text: &str) -> Result<(), PublishError> {
    // Nothing is written through a link: it is replaced.
    if path.symlink_metadata().is_ok_and(|metadata| metadata.is_symlink()) {
        return write_file(path, text.as_bytes());
    }
    let before = match fs::read(path) {
        Ok(before) => before,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return write_new(path, text),
        Err(error) => return Err(io_error("read", path)(error)),
    };
    let after = files::rewritten(&before, text)
        .ok_or_else(|| io_error("write", path)(io::Error::other("it is not UTF-8; save it as UTF-8 first")))?;
    if after == before {
        return Ok(());
    }
    replace(path, &before, &after).map_err(io_error("write", path))
}

/// Tells whether there is a file that holds just this. What is `found` there by its name says its length.
fn has_bytes(target: &Path, found: &fs::Metadata, rendered: &Rendered) -> Result<bool, PublishError> {
    if !found.is_file() {
        return Ok(false);
    }
    match rendered {
        Rendered::Bytes(bytes) => {
            Ok(found.len() == bytes.len() as u64 && fs::read(target).is_ok_and(|found| found == *bytes))
        }
        Rendered::File(source) => {
            let length = fs::metadata(source).map_err(io_error("read", source))?.len();
            Ok(found.len() == length && same_bytes(source, target).map_err(io_error("read", source))?)
        }
    }
}

/// Writes a file that must not exist yet, and the folders that it lies in. It is there as a whole or not at all.
///
/// # Errors
///
/// It exists; what the system does not allow.
pub fn write_new(path: &Path, text: &str) -> Result<(), PublishError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        create_dir(folder)?;
    }
    let mut new = whole::beside(path).map_err(io_error("write", path))?;
    new.write_all(text.as_bytes()).map_err(io_error("write", path))?;
    match new.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Err(PublishError::Exists(path.to_owned())),
        Err(error) => Err(io_error("write", path)(error.error)),
    }
}

fn lock(root: &Path) -> Result<File, PublishError> {
    let path = root.join(LOCK);
    let file = File::options().create(true).append(true).open(&path).map_err(io_error("write", &path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(PublishError::Locked(root.to_owned())),
        // A file system without locks: two builds at once are then the user's own affair.
        Err(fs::TryLockError::Error(_)) => Ok(file),
    }
}

/// Returns what earlier builds wrote, and whether the last of them came to its end.
fn read_manifest(root: &Path) -> Result<(BTreeSet<String>, bool), PublishError> {
    let path = root.join(MANIFEST);
    match fs::read_to_string(&path) {
        Ok(text) => {
            let paths = text.lines().filter(|line| !line.starts_with('#') && is_below(line));
            Ok((paths.map(str::to_owned).collect(), text.starts_with(FINISHED)))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok((BTreeSet::new(), false)),
        Err(error) => Err(io_error("read", &path)(error)),
    }
}

fn create_dir(path: &Path) -> Result<(), PublishError> {
    fs::create_dir_all(path).map_err(io_error("make", path))
}

fn temporary_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    // Published files are for everybody to read; the user's umask takes away what it should.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Tells whether a path has only ordinary parts, and so leads to somewhere below the folder it is joined to.
fn is_below(path: &str) -> bool {
    !path.is_empty()
        && !path.ends_with('/')
        && !path.contains(['\\', '\0', '\n'])
        && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

fn same_bytes(a: &Path, b: &Path) -> io::Result<bool> {
    let (mut a, mut b) = (File::open(a)?, File::open(b)?);
    let (mut piece_a, mut piece_b) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let n_bytes = a.read(&mut piece_a)?;
        if n_bytes == 0 {
            return Ok(b.read(&mut piece_b)? == 0);
        }
        if b.read_exact(&mut piece_b[..n_bytes]).is_err() || piece_a[..n_bytes] != piece_b[..n_bytes] {
            return Ok(false);
        }
    }
}

fn io_error<'p>(action: &'static str, path: &'p Path) -> impl Fn(io::Error) -> PublishError + 'p {
    move |error| PublishError::Io { action, path: path.to_owned(), error }
}

#[cfg(test)]
mod tests;
