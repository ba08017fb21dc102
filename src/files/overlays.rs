//! Texts that stand in for files: what an editor shows, which is not saved yet.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::normalised;

/// Texts by the places of the files for which they stand in, whether these exist or not.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Overlays {
    texts: BTreeMap<PathBuf, String>,
}

impl Overlays {
    /// Puts a text in the place of a file. As in what is read from a disk, lines end in `\n` then.
    pub fn put(&mut self, place: PathBuf, text: String) {
        self.texts.insert(place, normalised(text));
    }

    /// Lets what is on the disk count again.
    pub fn remove(&mut self, place: &Path) {
        self.texts.remove(place);
    }

    /// Returns the text that stands in for a file.
    pub fn get(&self, place: &Path) -> Option<&str> {
        self.texts.get(place).map(String::as_str)
    }

    /// Returns those of the files in a folder.
    pub fn within(&self, folder: &Path) -> Overlays {
        let texts = self.texts.iter().filter(|(place, _)| place.starts_with(folder));
        Overlays { texts: texts.map(|(place, text)| (place.clone(), text.clone())).collect() }
    }

    /// Returns the places in a folder, or that of the file itself.
    pub(super) fn below<'a>(&'a self, area: &'a Path) -> impl Iterator<Item = &'a PathBuf> {
        self.texts.keys().filter(move |place| place.starts_with(area))
    }
}
