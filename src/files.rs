//! A folder as a value: walking it and reading its files.
//!
//! Never stops at the first fault: what cannot be read is one, and the rest is read.
#![expect(clippy::disallowed_methods, reason = "this is one of the edges, where the disk is touched")]

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::{Glob, GlobSet, GlobSetBuilder};
use icu_normalizer::ComposingNormalizerBorrowed;
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::source::{RelPath, SourceFile};

/// What a folder holds.
#[derive(Debug, Default)]
pub struct Tree {
    /// The text files, by path.
    pub texts: Vec<Arc<SourceFile>>,
    /// All other files, by path.
    pub others: Vec<OtherFile>,
    /// What could not be read, or only by guessing.
    pub faults: Vec<Fault>,
}

/// A file that is not read, only named.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OtherFile {
    /// Its path below the folder.
    pub path: RelPath,
    /// Where it lies.
    pub place: PathBuf,
    /// Its size in bytes.
    pub length: u64,
}

/// Something about a file that its author should know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The path as messages show it.
    pub label: String,
    /// What it is.
    pub kind: FaultKind,
}

/// What can be wrong with a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// The system does not let us read it, and says why.
    Unreadable(String),
    /// It is a link to something outside the folder, or to nothing.
    Link,
    /// It is a pipe, a device or a socket.
    NoFile,
    /// Its name is not Unicode.
    Name,
    /// It is a text of more than [`LONGEST_TEXT`] bytes.
    TooLong,
    /// It is no text in any encoding that we know.
    NoText,
    /// It is not UTF-8; this encoding was guessed.
    Guessed(&'static str),
    /// Its name differs from this one only in the case of letters or in how accents are encoded.
    Twin(String),
}

/// What to read of a folder.
pub struct Reading<'a> {
    /// What stands before the paths in messages: `content`.
    pub label: &'a str,
    /// Extensions of text files, in small letters.
    pub text_extensions: &'a [&'a str],
    /// Files to leave out.
    pub ignore: &'a GlobSet,
}

/// A text of more bytes than this is no report.
pub const LONGEST_TEXT: u64 = 16 * 1024 * 1024;

/// Makes a set of patterns, or says which one cannot be understood and why.
pub fn patterns(patterns: &[String]) -> Result<GlobSet, (usize, String)> {
    let mut set = GlobSetBuilder::new();
    for (position, pattern) in patterns.iter().enumerate() {
        // A pattern without a folder is meant for files in any of them, as in .gitignore.
        let anywhere = if pattern.contains('/') { pattern.clone() } else { format!("**/{pattern}") };
        set.add(Glob::new(&anywhere).map_err(|error| (position, error.kind().to_string()))?);
    }
    set.build().map_err(|error| (0, error.to_string()))
}

/// Reads a folder. One that does not exist is empty.
pub fn read_tree(root: &Path, reading: &Reading<'_>) -> Tree {
    let mut tree = Tree::default();
    if !root.exists() {
        return tree;
    }
    let mut found: Vec<(RelPath, PathBuf, u64)> = Vec::new();
    let walk = WalkDir::new(root).follow_links(false).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(|entry| entry.depth() == 0 || is_wanted(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => match examine(root, &entry, reading) {
                Ok(Some(file)) => found.push(file),
                Ok(None) => {}
                Err(fault) => tree.faults.push(fault),
            },
            Err(error) => {
                let path = error.path().unwrap_or(root);
                let reason = error.io_error().map_or_else(|| error.to_string(), in_words);
                tree.faults.push(Fault { label: label(root, path, reading), kind: FaultKind::Unreadable(reason) });
            }
        }
    }
    find_twins(&found, reading, &mut tree.faults);
    read_files(found, reading, &mut tree);
    tree
}

/// Hidden files, and what editors and systems leave behind, are passed over without a word.
fn is_wanted(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let is_debris = name.starts_with('.')
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || name.ends_with(".swp")
        || matches!(&*name, "4913" | "Thumbs.db" | "desktop.ini" | "node_modules");
    !is_debris
}

/// Returns path, place and length of a file; `None` for one that the settings leave out.
fn examine(root: &Path, entry: &DirEntry, reading: &Reading<'_>) -> Result<Option<(RelPath, PathBuf, u64)>, Fault> {
    let place = entry.path();
    let fault = |kind| Fault { label: label(root, place, reading), kind };
    let below = place.strip_prefix(root).unwrap_or(place);
    let Some(name) = below.to_str() else { return Err(fault(FaultKind::Name)) };
    // macOS hands out names with accents apart from their letters; addresses must not depend on the system.
    let name = ComposingNormalizerBorrowed::new_nfc().normalize(name);
    let Some(path) = RelPath::new(&name) else { return Err(fault(FaultKind::Name)) };
    if reading.ignore.is_match(path.as_str()) {
        return Ok(None);
    }
    let is_link = entry.file_type().is_symlink();
    if is_link && !leads_inside(root, place) {
        return Err(fault(FaultKind::Link));
    }
    let metadata = fs::metadata(place).map_err(|error| fault(FaultKind::Unreadable(in_words(&error))))?;
    if is_link && metadata.is_dir() {
        return Err(fault(FaultKind::Link));
    }
    // A pipe would keep whoever opens it waiting for ever.
    if !metadata.is_file() {
        return Err(fault(FaultKind::NoFile));
    }
    Ok(Some((path, place.to_owned(), metadata.len())))
}

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

fn joined(label: &str, path: &str) -> String {
    match (label, path) {
        ("", path) => path.to_owned(),
        (label, "") => label.to_owned(),
        (label, path) => format!("{}/{path}", label.trim_end_matches('/')),
    }
}

/// Files that some systems could not keep apart would have one address there.
fn find_twins(found: &[(RelPath, PathBuf, u64)], reading: &Reading<'_>, faults: &mut Vec<Fault>) {
    let mut seen: HashMap<String, &RelPath> = HashMap::with_capacity(found.len());
    for (path, _, _) in found {
        if let Some(earlier) = seen.insert(path.as_str().to_lowercase(), path) {
            let kind = FaultKind::Twin(joined(reading.label, earlier.as_str()));
            faults.push(Fault { label: joined(reading.label, path.as_str()), kind });
        }
    }
}

fn read_files(found: Vec<(RelPath, PathBuf, u64)>, reading: &Reading<'_>, tree: &mut Tree) {
    let is_text = |path: &RelPath| reading.text_extensions.contains(&path.extension().to_ascii_lowercase().as_str());
    let (texts, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|(path, _, _)| is_text(path));
    tree.others = others.into_iter().map(|(path, place, length)| OtherFile { path, place, length }).collect();
    tree.others.sort_by(|a, b| a.path.cmp(&b.path));
    let read: Vec<(Option<SourceFile>, Option<Fault>)> =
        texts.into_par_iter().map(|(path, place, length)| read_text(path, &place, length, reading)).collect();
    for (file, fault) in read {
        tree.texts.extend(file.map(Arc::new));
        tree.faults.extend(fault);
    }
    tree.texts.sort_by(|a, b| a.path.cmp(&b.path));
}

fn read_text(path: RelPath, place: &Path, length: u64, reading: &Reading<'_>) -> (Option<SourceFile>, Option<Fault>) {
    let label = joined(reading.label, path.as_str());
    let fault = |kind| Some(Fault { label: label.clone(), kind });
    if length > LONGEST_TEXT {
        return (None, fault(FaultKind::TooLong));
    }
    let bytes = match fs::read(place) {
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

/// Reads one text file, such as the settings; `None` if there is none.
///
/// # Errors
///
/// What the system or the bytes of the file do not allow.
pub fn read_file(path: &Path, rel_path: &str) -> Result<Option<SourceFile>, FaultKind> {
    match fs::read(path) {
        Ok(bytes) => {
            let (text, _) = decode(bytes).ok_or(FaultKind::NoText)?;
            let rel_path = RelPath::new(rel_path).ok_or(FaultKind::Name)?;
            let label = rel_path.as_str().to_owned();
            Ok(Some(SourceFile::new(rel_path, label, text)))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FaultKind::Unreadable(in_words(&error))),
    }
}

/// Returns the text of a file and, if it is not UTF-8, the encoding that was guessed; `None` if it is no text.
pub fn decode(bytes: Vec<u8>) -> Option<(String, Option<&'static str>)> {
    match String::from_utf8(bytes) {
        Ok(text) => {
            // A text may hold a stray NUL; many of them are a sign of something else.
            let n_nul = memchr::memchr_iter(0, text.as_bytes()).count();
            (n_nul * 10 <= text.len()).then(|| (normalised(text), None))
        }
        Err(error) => decode_other(error.as_bytes()),
    }
}

fn decode_other(bytes: &[u8]) -> Option<(String, Option<&'static str>)> {
    let encoding = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if memchr::memchr(0, bytes).is_some() => return None,
        None => {
            let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
            detector.feed(bytes, true);
            detector.guess(None, chardetng::Utf8Detection::Deny)
        }
    };
    let (text, encoding, is_malformed) = encoding.decode(bytes);
    (!is_malformed).then(|| (normalised(text.into_owned()), Some(encoding.name())))
}

/// Returns text without byte order mark and with `\n` at the end of lines.
///
/// NUL and the noncharacters (Unicode 23.7) become U+FFFD: pages mark places with noncharacters, and no report may
/// forge such a mark.
fn normalised(text: String) -> String {
    let is_plain = !text.starts_with('\u{FEFF}') && !text.contains(['\r', '\0']) && !has_noncharacter(&text);
    if is_plain {
        return text;
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text).replace("\r\n", "\n").replace('\r', "\n");
    text.chars().map(|c| if c == '\0' || is_noncharacter(c) { '\u{FFFD}' } else { c }).collect()
}

fn has_noncharacter(text: &str) -> bool {
    // In UTF-8 all that matter begin with the byte EF, which is rare enough in most texts to look for it first; those of
    // the other planes mark nothing.
    memchr::memchr(0xEF, text.as_bytes()).is_some() && text.chars().any(is_noncharacter)
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Returns what the system says without its number: "permission denied".
fn in_words(error: &std::io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or(&text);
    words.to_lowercase()
}

#[cfg(test)]
mod tests;
