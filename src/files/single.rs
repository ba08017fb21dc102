//! One file, as it was when last looked at: it is read again only when something tells that it was written.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use super::folder::{Stamp, UNSETTLED};
use super::{Fault, FaultKind, Overlays, decode, in_words};
use crate::source::{RelPath, SourceFile};

/// One file, as it was when last looked at.
#[derive(Debug, Default)]
pub struct Single {
    stamp: Option<Stamp>,
    file: Option<Arc<SourceFile>>,
    fault: Option<Fault>,
}

impl Single {
    /// Looks at a file of at most `longest` bytes, or at what stands in for it, and tells whether it says something else than before.
    #[expect(clippy::disallowed_methods, reason = "to tell whether a file was written just before it was read")]
    pub fn look(&mut self, path: &Path, label: &str, longest: u64, overlays: &Overlays) -> bool {
        if let Some(text) = overlays.get(path) {
            return self.put(None, file(label, text.to_owned()).map(Some), label);
        }
        let metadata = match fs::metadata(path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return self.put(None, Ok(None), label),
            Err(error) => return self.put(None, Err(FaultKind::Unreadable(in_words(&error))), label),
        };
        let stamp = Stamp::of(&metadata);
        if self.stamp == Some(stamp) {
            return false;
        }
        let age = metadata.modified().ok().and_then(|modified| SystemTime::now().duration_since(modified).ok());
        let settled = Some(stamp).filter(|_| age.is_some_and(|age| age > UNSETTLED));
        let read = match metadata.len() {
            _ if !metadata.is_file() => Err(FaultKind::NoFile),
            length if length > longest => Err(FaultKind::TooLong),
            _ => fs::read(path).map_err(|error| FaultKind::Unreadable(in_words(&error))).and_then(|bytes| {
                let (text, _) = decode(bytes).ok_or(FaultKind::NoText)?;
                file(label, text).map(Some)
            }),
        };
        self.put(settled, read, label)
    }

    fn put(&mut self, stamp: Option<Stamp>, read: Result<Option<SourceFile>, FaultKind>, label: &str) -> bool {
        let (file, fault) = match read {
            Ok(file) => (file, None),
            Err(kind) => (None, Some(Fault { label: label.to_owned(), kind })),
        };
        self.stamp = stamp;
        let is_same = file.as_ref().map(|file| &file.text) == self.file.as_ref().map(|file| &file.text);
        if is_same && fault == self.fault {
            return false;
        }
        (self.file, self.fault) = (file.map(Arc::new), fault);
        true
    }

    /// Returns the file; `None` if it is not there, or cannot be read.
    pub fn file(&self) -> Option<&Arc<SourceFile>> {
        self.file.as_ref()
    }

    /// Returns why it cannot be read.
    pub fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }
}

fn file(label: &str, text: String) -> Result<SourceFile, FaultKind> {
    let path = RelPath::new(label).ok_or(FaultKind::Name)?;
    Ok(SourceFile::new(path, label.to_owned(), text))
}
