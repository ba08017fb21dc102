//! A folder as it was when last looked at, and looking again: only what changed since is read.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use icu_normalizer::ComposingNormalizerBorrowed;
use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap};
use walkdir::{DirEntry, WalkDir};

use super::{Fault, FaultKind, LONGEST_TEXT, OtherFile, Reading, Tree, active, decode, in_words, joined};
use crate::source::{RelPath, SourceFile};
use crate::text::reserved::is_reserved;

/// A file that was written so shortly before it was read may have been written again since, without its time telling:
/// file systems count in steps, the coarsest of two seconds (FAT).
pub(super) const UNSETTLED: Duration = Duration::from_secs(2);

/// A file that is written to while it is read is read again, so often at most.
const MOST_READINGS: usize = 4;

/// A folder as it was when last looked at.
#[derive(Debug, Default)]
pub struct Folder {
    entries: BTreeMap<PathBuf, Entry>,
}

/// Where to look.
#[derive(Clone, Debug)]
pub enum Look {
    /// At everything.
    Everything,
    /// At these files, and at all that lies in these folders; what is not there any more is gone.
    Below(Vec<PathBuf>),
}

#[derive(Debug)]
struct Entry {
    /// `None` if the file is to be read at the next look, whatever its stamp then is.
    stamp: Option<Stamp>,
    content: Content,
    fault: Option<Fault>,
}

#[derive(Debug)]
enum Content {
    Text(Arc<SourceFile>),
    Other(OtherFile),
    Nothing,
}

/// What tells that a file was written: none of these alone is sure to change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Device, inode, and when the inode last changed, where there is such a thing.
    inode: (u64, u64, i64, i64),
}

impl Stamp {
    pub(super) fn of(metadata: &fs::Metadata) -> Stamp {
        #[cfg(unix)]
        let inode = {
            use std::os::unix::fs::MetadataExt;
            (metadata.dev(), metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
        };
        #[cfg(not(unix))]
        let inode = (0, 0, 0, 0);
        Stamp { length: metadata.len(), modified: metadata.modified().ok(), inode }
    }
}

/// A file that is there, before it is read.
struct Candidate {
    path: RelPath,
    stamp: Stamp,
}

impl Folder {
    /// Looks at a folder, or at parts of it, and returns the labels of what is there for the first time, is gone or
    /// says something else than before. A folder that does not exist is empty.
    pub fn look(&mut self, root: &Path, reading: &Reading<'_>, look: &Look) -> Vec<String> {
        let mut changed = Vec::new();
        for area in areas(root, look) {
            self.look_below(root, &area, reading, &mut changed);
        }
        changed
    }

    /// Returns the labels of the texts that it holds.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        self.entries.values().filter_map(|entry| match &entry.content {
            Content::Text(file) => Some(file.label.as_str()),
            _ => None,
        })
    }

    /// Returns what the folder holds, in the order of paths.
    pub fn tree(&self, reading: &Reading<'_>) -> Tree {
        let mut tree = Tree::default();
        for entry in self.entries.values() {
            match &entry.content {
                Content::Text(file) => tree.texts.push(Arc::clone(file)),
                Content::Other(file) => tree.others.push(file.clone()),
                Content::Nothing => {}
            }
            tree.faults.extend(entry.fault.clone());
        }
        tree.texts.sort_by(|a, b| a.path.cmp(&b.path));
        tree.others.sort_by(|a, b| a.path.cmp(&b.path));
        let twins = find_twins(&tree, reading);
        tree.faults.extend(twins);
        tree
    }

    fn look_below(&mut self, root: &Path, area: &Path, reading: &Reading<'_>, changed: &mut Vec<String>) {
        let mut found = walk(root, area, reading);
        add_unsaved(root, area, reading, &mut found);
        let gone: Vec<PathBuf> = self.below(area).filter(|place| !found.contains_key(*place)).cloned().collect();
        for place in gone {
            self.entries.remove(&place);
            changed.push(label(root, &place, reading));
        }
        let is_as_before = |place: &PathBuf, stamp: Stamp| {
            let is_overlaid = reading.overlays.get(place).is_some();
            !is_overlaid
                && self.entries.get(place).is_some_and(|entry| entry.stamp == Some(stamp) && entry.fault.is_none())
        };
        let (to_read, faults): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, found)| found.is_ok());
        let to_read: Vec<(PathBuf, Candidate)> = to_read
            .into_iter()
            .filter_map(|(place, found)| Some((place, found.ok()?)))
            .filter(|(place, candidate)| !is_as_before(place, candidate.stamp))
            .collect();
        let read: Vec<(PathBuf, Entry)> = to_read
            .into_par_iter()
            .map(|(place, candidate)| {
                let entry = read_entry(&place, candidate, reading);
                (place, entry)
            })
            .collect();
        let faults = faults.into_iter().filter_map(|(place, found)| Some((place, Entry::of_fault(found.err()?))));
        for (place, entry) in read.into_iter().chain(faults) {
            self.put(root, place, entry, reading, changed);
        }
    }

    fn put(&mut self, root: &Path, place: PathBuf, new: Entry, reading: &Reading<'_>, changed: &mut Vec<String>) {
        match self.entries.get_mut(&place) {
            // The very text stays, so that whoever made something of it need not make it again.
            Some(old) if old.says_the_same(&new) => old.stamp = new.stamp,
            _ => {
                changed.push(label(root, &place, reading));
                self.entries.insert(place, new);
            }
        }
    }

    fn below<'a>(&'a self, area: &'a Path) -> impl Iterator<Item = &'a PathBuf> {
        let range = (Bound::Included(area.to_owned()), Bound::Unbounded);
        self.entries.range(range).map(|(place, _)| place).take_while(move |place| place.starts_with(area))
    }
}

impl Entry {
    fn of_fault(fault: Fault) -> Entry {
        Entry { stamp: None, content: Content::Nothing, fault: Some(fault) }
    }

    fn says_the_same(&self, other: &Entry) -> bool {
        let is_same = match (&self.content, &other.content) {
            (Content::Text(a), Content::Text(b)) => a.text == b.text,
            // What is not read may be other bytes of the same number.
            (Content::Other(a), Content::Other(b)) => a == b && self.stamp == other.stamp,
            (Content::Nothing, Content::Nothing) => true,
            _ => false,
        };
        is_same && self.fault == other.fault
    }
}

/// Returns where to walk: nothing that is hidden, and nothing beyond a link.
fn areas(root: &Path, look: &Look) -> Vec<PathBuf> {
    let Look::Below(places) = look else { return vec![root.to_owned()] };
    let mut areas: Vec<PathBuf> = places.iter().filter_map(|place| area(root, place)).collect();
    areas.sort();
    areas.dedup_by(|later, earlier| later.starts_with(earlier));
    areas
}

fn area(root: &Path, place: &Path) -> Option<PathBuf> {
    let below = place.strip_prefix(root).ok()?;
    let mut area = root.to_owned();
    for part in below.components() {
        area.push(part);
        if !is_wanted(&part.as_os_str().to_string_lossy()) {
            return None;
        }
        if area.is_symlink() {
            break;
        }
    }
    Some(area)
}

type Found = BTreeMap<PathBuf, Result<Candidate, Fault>>;

fn walk(root: &Path, area: &Path, reading: &Reading<'_>) -> Found {
    let mut found = Found::new();
    if !area.exists() && !area.is_symlink() {
        return found;
    }
    let walk = WalkDir::new(area).follow_links(false).follow_root_links(area == root).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(is_wanted_entry) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                if let Some(examined) = examine(root, &entry, reading).transpose() {
                    found.insert(entry.into_path(), examined);
                }
            }
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                let reason = error.io_error().map_or_else(|| error.to_string(), in_words);
                // What vanishes while we look is not there.
                if path.exists() || path.is_symlink() {
                    let fault = Fault { label: label(root, &path, reading), kind: FaultKind::Unreadable(reason) };
                    found.insert(path, Err(fault));
                }
            }
        }
    }
    found
}

/// Returns the paths of all files of a folder but hidden ones and what editors leave, whatever the settings say of them.
pub fn paths(root: &Path) -> Vec<RelPath> {
    let walk = WalkDir::new(root).into_iter().filter_entry(is_wanted_entry).filter_map(Result::ok);
    let path = |entry: DirEntry| RelPath::new(entry.path().strip_prefix(root).ok()?.to_str()?);
    walk.filter(|entry| !entry.file_type().is_dir()).filter_map(path).collect()
}

/// Adds the files that are only in an editor so far.
fn add_unsaved(root: &Path, area: &Path, reading: &Reading<'_>, found: &mut Found) {
    for place in reading.overlays.below(area) {
        let Some(path) = place.strip_prefix(root).ok().and_then(|below| RelPath::new(below.to_str()?)) else {
            continue;
        };
        let is_meant = path.as_str().split('/').all(is_wanted) && !reading.ignore.covers(path.as_str());
        if is_meant && !found.contains_key(place) && !place.exists() {
            let stamp = Stamp { length: 0, modified: None, inode: (0, 0, 0, 0) };
            found.insert(place.clone(), Ok(Candidate { path, stamp }));
        }
    }
}

/// Tells whether to look at an entry; the folder itself may have any name.
fn is_wanted_entry(entry: &DirEntry) -> bool {
    entry.depth() == 0 || is_wanted(&entry.file_name().to_string_lossy())
}

/// Hidden files, and what editors and systems leave behind, are passed over without a word.
fn is_wanted(name: &str) -> bool {
    let is_debris = name.starts_with('.')
        // A document that is open in a word processor.
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || name.ends_with(".swp")
        || matches!(name, "4913" | "Thumbs.db" | "desktop.ini" | "node_modules");
    !is_debris
}

/// Returns what tells one state of a file from another; `None` for one that the settings leave out, or that vanished.
fn examine(root: &Path, entry: &DirEntry, reading: &Reading<'_>) -> Result<Option<Candidate>, Fault> {
    let place = entry.path();
    let fault = |kind| Fault { label: label(root, place, reading), kind };
    let below = place.strip_prefix(root).unwrap_or(place);
    let Some(name) = below.to_str() else { return Err(fault(FaultKind::Name)) };
    // macOS hands out names with accents apart from their letters; addresses must not depend on the system.
    let name = ComposingNormalizerBorrowed::new_nfc().normalize(name);
    let Some(path) = RelPath::new(&name).filter(|path| !path.as_str().contains(is_reserved)) else {
        return Err(fault(FaultKind::Name));
    };
    if reading.ignore.covers(path.as_str()) {
        return Ok(None);
    }
    let is_link = entry.file_type().is_symlink();
    if is_link && !leads_inside(root, place) {
        return Err(fault(FaultKind::Link));
    }
    let metadata = match fs::metadata(place) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(fault(FaultKind::Unreadable(in_words(&error)))),
    };
    if is_link && metadata.is_dir() {
        return Err(fault(FaultKind::Link));
    }
    // A pipe would keep whoever opens it waiting for ever.
    if !metadata.is_file() {
        return Err(fault(FaultKind::NoFile));
    }
    Ok(Some(Candidate { path, stamp: Stamp::of(&metadata) }))
}

/// Tells whether a link leads to somewhere in the folder.
fn leads_inside(root: &Path, link: &Path) -> bool {
    match (root.canonicalize(), link.canonicalize()) {
        (Ok(root), Ok(goal)) => goal.starts_with(root),
        _ => false,
    }
}

fn label(root: &Path, path: &Path, reading: &Reading<'_>) -> String {
    let below = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
    joined(reading.label, &below)
}

/// Files that some systems could not keep apart would have one address there.
fn find_twins(tree: &Tree, reading: &Reading<'_>) -> Vec<Fault> {
    let mut paths: Vec<&RelPath> = tree.texts.iter().map(|file| &file.path).collect();
    paths.extend(tree.others.iter().map(|file| &file.path));
    paths.sort_by_key(|path| path.as_str());
    let mut seen: FxHashMap<String, &RelPath> = FxHashMap::with_capacity_and_hasher(paths.len(), FxBuildHasher);
    let mut faults = Vec::new();
    for path in paths {
        if let Some(earlier) = seen.insert(path.as_str().to_lowercase(), path) {
            let kind = FaultKind::Twin(joined(reading.label, earlier.as_str()));
            faults.push(Fault { label: joined(reading.label, path.as_str()), kind });
        }
    }
    faults
}

#[expect(clippy::disallowed_methods, reason = "to tell whether a file was written just before it was read")]
fn read_entry(place: &Path, candidate: Candidate, reading: &Reading<'_>) -> Entry {
    let Candidate { path, stamp } = candidate;
    let age = stamp.modified.and_then(|modified| SystemTime::now().duration_since(modified).ok());
    let is_text = reading.text_extensions.contains(&path.extension().to_ascii_lowercase().as_str());
    if !is_text {
        // Better told now than when half of the site is written.
        if let Err(error) = File::open(place) {
            let label = joined(reading.label, path.as_str());
            return Entry::of_fault(Fault { label, kind: FaultKind::Unreadable(in_words(&error)) });
        }
        let (could_run, has_front_matter) = looked_through(place, stamp.length);
        let other = OtherFile { path, place: place.to_owned(), length: stamp.length, could_run, has_front_matter };
        return Entry { stamp: Some(stamp), content: Content::Other(other), fault: None };
    }
    if let Some(text) = reading.overlays.get(place) {
        let file = SourceFile::new(path.clone(), joined(reading.label, path.as_str()), text.to_owned());
        // What is on the disk is to be read again when the text stands in for it no more.
        return Entry { stamp: None, content: Content::Text(Arc::new(file)), fault: None };
    }
    let (file, fault) = read_text(path, place, stamp.length, reading);
    let content = file.map_or(Content::Nothing, |file| Content::Text(Arc::new(file)));
    Entry { stamp: Some(stamp).filter(|_| age.is_some_and(|age| age > UNSETTLED)), content, fault }
}

/// Tells whether a file that is not read would run programs in a browser, and whether it is a page with front matter. One that cannot be
/// looked through might run some.
fn looked_through(place: &Path, length: u64) -> (bool, bool) {
    if !active::is_document(place) {
        return (false, false);
    }
    match read_whole(place) {
        Ok(bytes) if bytes.len() as u64 <= LONGEST_TEXT => {
            let has_front_matter = is_web_page(place) && has_front_matter(&bytes);
            (active::could_run(bytes), has_front_matter)
        }
        // What is that long and begins like something else is no document, whatever its name leaves open.
        Ok(bytes) => (bytes.trim_ascii_start().starts_with(b"<"), false),
        // One that vanished cannot be published either.
        Err(_) => (length > 0, false),
    }
}

fn is_web_page(place: &Path) -> bool {
    let extension = place.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    matches!(extension.as_str(), "html" | "htm" | "xhtml")
}

/// Tells whether bytes begin with a line of three dashes, and another such line follows.
fn has_front_matter(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end);
    lines.next() == Some(b"---") && lines.any(|line| line == b"---")
}

/// Reads a file as it was at one moment: again, if it was written to meanwhile. Never more than what is no text any more.
fn read_whole(place: &Path) -> io::Result<Vec<u8>> {
    let mut before = Stamp::of(&fs::metadata(place)?);
    for _ in 0..MOST_READINGS {
        // One byte more, by which a reader is told that this is the end.
        let mut bytes = Vec::with_capacity(usize::try_from(before.length.min(LONGEST_TEXT) + 1).unwrap_or_default());
        File::open(place)?.take(LONGEST_TEXT + 1).read_to_end(&mut bytes)?;
        let after = Stamp::of(&fs::metadata(place)?);
        if after == before {
            return Ok(bytes);
        }
        before = after;
    }
    // Somebody writes to it without end: this is as good as any other moment.
    let mut bytes = Vec::new();
    File::open(place)?.take(LONGEST_TEXT + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn read_text(path: RelPath, place: &Path, length: u64, reading: &Reading<'_>) -> (Option<SourceFile>, Option<Fault>) {
    let label = joined(reading.label, path.as_str());
    let fault = |kind| Some(Fault { label: label.clone(), kind });
    if length > LONGEST_TEXT {
        return (None, fault(FaultKind::TooLong));
    }
    let bytes = match read_whole(place) {
        Ok(bytes) if bytes.len() as u64 > LONGEST_TEXT => return (None, fault(FaultKind::TooLong)),
        Ok(bytes) => bytes,
        Err(error) => return (None, fault(FaultKind::Unreadable(in_words(&error)))),
    };
    match decode(bytes) {
        None => (None, fault(FaultKind::NoText)),
        Some((text, encoding)) => {
            let fault = encoding.and_then(|encoding| fault(FaultKind::Guessed(encoding)));
            (Some(SourceFile::new(path, label, text)), fault)
        }
    }
}
