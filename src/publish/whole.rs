//! One file, whole at every moment: a new one beside it takes its place in one step.
//!
//! Whoever is killed leaves the new one behind. It is locked as long as somebody writes it, so the next who writes in that
//! folder can tell that nobody does any more, and removes it; no clock is asked.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::Path;

use tempfile::{NamedTempFile, TempPath};

use super::TEMPORARY;

/// So many files may be in the making at once in one folder, those included that were left behind where locks do not work.
const MOST_AT_ONCE: usize = 1000;

/// Puts a file that says `after` in the place of one that says `before`, with the permissions that it has.
///
/// # Errors
///
/// The file is write-protected, or changed since it was read; what the system does not allow.
pub fn replace(path: &Path, before: &[u8], after: &[u8]) -> io::Result<()> {
    let mut new = beside(path)?;
    inherit(&new, path)?;
    new.write_all(after)?;
    new.as_file().sync_all()?;
    if fs::read(path)? != before {
        return Err(io::Error::other("the file changed in the meantime; run the command again"));
    }
    new.persist(path)?;
    Ok(())
}

/// Gives a file that is still empty the permissions of the one whose place it shall take.
pub(super) fn inherit(new: &NamedTempFile, path: &Path) -> io::Result<()> {
    let permissions = fs::metadata(path)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is write-protected"));
    }
    new.as_file().set_permissions(permissions)
}

/// Makes an empty file beside another one, and holds it until it has a name of its own.
///
/// The names are few and known, so that finding what was left behind takes no look through the folder, which may hold ten
/// thousand reports.
pub(super) fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let places = (0..MOST_AT_ONCE).map(|number| folder.join(format!("{TEMPORARY}{number}.tmp")));
    for place in places {
        if let Some(new) = make(&place)? {
            return Ok(new);
        }
    }
    Err(io::Error::other(format!("there are too many files {TEMPORARY}*.tmp beside it; remove them")))
}

/// Makes a file, in the place of one that was left behind if need be; `None` if somebody else is writing there.
fn make(place: &Path) -> io::Result<Option<NamedTempFile>> {
    let file = match File::create_new(place) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && was_removed(place) => File::create_new(place),
        file => file,
    };
    match file {
        Ok(file) if is_held(&file) => Ok(Some(NamedTempFile::from_parts(file, TempPath::try_from_path(place)?))),
        // Another one took it for left behind in the moment before it was held.
        Ok(_) => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(None),
        Err(error) => Err(error),
    }
}

/// Holds a file that was just made; tells whether it is still there. Without locks, nobody takes it away either.
fn is_held(file: &File) -> bool {
    match file.try_lock() {
        Ok(()) => !is_removed(file),
        Err(TryLockError::WouldBlock) => false,
        Err(TryLockError::Error(_)) => true,
    }
}

/// Removes a file that nobody is writing any more, and tells whether it did. A link, or a folder, is not ours.
fn was_removed(place: &Path) -> bool {
    let is_file = place.symlink_metadata().is_ok_and(|metadata| metadata.is_file());
    let Some(file) = File::options().append(true).open(place).ok().filter(|_| is_file) else { return false };
    // Held until it is gone, so that none but us can take it for left behind.
    file.try_lock().is_ok() && is_at(&file, place) && fs::remove_file(place).is_ok()
}

/// Tells whether a file has no name any more.
fn is_removed(file: &File) -> bool {
    #[cfg(unix)]
    let is_removed = {
        use std::os::unix::fs::MetadataExt;
        file.metadata().is_ok_and(|metadata| metadata.nlink() == 0)
    };
    #[cfg(not(unix))]
    let is_removed = {
        let _ = file;
        false
    };
    is_removed
}

/// Tells whether a file still bears this name, and is not yet the one whose place it was to take.
fn is_at(file: &File, place: &Path) -> bool {
    #[cfg(unix)]
    let is_at = {
        use std::os::unix::fs::MetadataExt;
        let inode = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
        let (held, there) = (file.metadata().map(inode), place.symlink_metadata().map(inode));
        matches!((held, there), (Ok(held), Ok(there)) if held == there)
    };
    #[cfg(not(unix))]
    let is_at = {
        let _ = file;
        place.is_file()
    };
    is_at
}
