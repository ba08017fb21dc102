//! A folder as a value: walking it and reading its files.
//!
//! Never stops at the first fault: what cannot be read is one, and the rest is read.

mod active;
mod folder;
mod history;
mod offsets;
mod overlays;
mod single;
mod splice;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use folder::{Folder, Look, paths};
pub use history::{Changes, History};
pub use offsets::offsets_in_bytes;
pub use overlays::Overlays;
pub use single::Single;
pub use splice::{rewritten, splice};

use crate::source::{Patterns, RelPath, SourceFile};
use crate::text::reserved::{is_reserved, without_reserved};

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
    /// Whether it would run programs in the browser of whoever opens it.
    pub could_run: bool,
    /// Whether it is a web page that begins with front matter, as those do from which other programs make one.
    pub has_front_matter: bool,
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
    pub ignore: &'a Patterns,
    /// What counts rather than what is on the disk.
    pub overlays: &'a Overlays,
}

/// A text of more bytes than this is no report.
pub const LONGEST_TEXT: u64 = 16 * 1024 * 1024;

/// Reads a folder. One that does not exist is empty.
#[cfg(test)]
fn read_tree(root: &Path, reading: &Reading<'_>) -> Tree {
    let mut folder = Folder::default();
    folder.look(root, reading, &Look::Everything);
    folder.tree(reading)
}

fn joined(label: &str, path: &str) -> String {
    match (label, path) {
        ("", path) => path.to_owned(),
        (label, "") => label.to_owned(),
        (label, path) => format!("{}/{path}", label.trim_end_matches('/')),
    }
}

/// Reads one text file, such as the settings; `None` if there is none.
///
/// # Errors
///
/// What the system or the bytes of the file do not allow.
pub fn read_file(path: &Path, rel_path: &str, overlays: &Overlays) -> Result<Option<SourceFile>, FaultKind> {
    let file = |text| {
        let rel_path = RelPath::new(rel_path).ok_or(FaultKind::Name)?;
        let label = rel_path.as_str().to_owned();
        Ok(Some(SourceFile::new(rel_path, label, text)))
    };
    if let Some(text) = overlays.get(path) {
        return file(text.to_owned());
    }
    match read_regular(path) {
        Ok(None) => Err(FaultKind::NoFile),
        Ok(Some(bytes)) if bytes.len() as u64 > LONGEST_TEXT => Err(FaultKind::TooLong),
        Ok(Some(bytes)) => file(decode(bytes).ok_or(FaultKind::NoText)?.0),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FaultKind::Unreadable(in_words(&error))),
    }
}

/// Reads a file, and no more of it than shows that it is no text; `None` for what is none. A pipe would keep whoever opens it
/// waiting for ever, and a device may have no end.
fn read_regular(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST_TEXT + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
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
    without_reserved(&text).into_owned()
}

fn has_noncharacter(text: &str) -> bool {
    // In UTF-8 all that matter begin with the byte EF, which is rare enough in most texts to look for it first; those of
    // the other planes mark nothing.
    memchr::memchr(0xEF, text.as_bytes()).is_some() && text.contains(is_reserved)
}

/// Returns what the system says without its number: "permission denied".
fn in_words(error: &std::io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or(&text);
    words.to_lowercase()
}

#[cfg(test)]
mod tests;
