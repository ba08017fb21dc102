//! Mending files: what is certain is written into them, and not a byte beside it changes.
//!
//! Works in rounds, in memory: the certain fixes of all problems that do not touch one another are made, the site is looked
//! at again as if it were saved so, and so on until nothing certain is left. Only then are files written, each once, whole at
//! every moment; what is shown before is exactly what will be written.
//!
//! What cannot be changed without a doubt is refused, with the reason: a file in another encoding than UTF-8, one that
//! changed since it was read, one beyond the site's folder.
#![expect(clippy::disallowed_methods, reason = "this is one of the edges, where the disk is touched")]

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::files;
use crate::publish;
use crate::source::{SourceFile, Span};

#[cfg(test)]
mod tests;

/// No site that was seen needed more than two rounds; a fix that brings its own problem back would go on for ever.
const MOST_ROUNDS: usize = 10;

/// A file, before and after.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rewrite {
    /// Its path as messages show it.
    pub label: String,
    /// Where it lies; the goal, if it is a link.
    place: PathBuf,
    before: Vec<u8>,
    after: Vec<u8>,
}

/// What would be done, or is to be written.
#[derive(Debug, Default)]
pub struct Mended {
    /// The files that change, by label.
    pub rewrites: Vec<Rewrite>,
    /// How many fixes were made.
    pub n_fixes: usize,
    /// The files that cannot be changed although something in them is certain: by label, each with the reason.
    pub refused: Vec<(String, String)>,
    /// The problems that are left.
    pub problems: Vec<Diagnostic>,
}

/// Makes all certain fixes of problems, and of those that are there when they are made. `look_again` returns the problems of
/// a site of which some files, by their labels, say something else than on the disk.
pub fn mend(
    root: &Path,
    problems: Vec<Diagnostic>,
    mut look_again: impl FnMut(BTreeMap<String, String>) -> Vec<Diagnostic>,
) -> Mended {
    let mut files = OpenFiles { root, by_label: BTreeMap::new(), same: BTreeMap::new() };
    let mut mended = Mended { problems, ..Mended::default() };
    for _ in 0..MOST_ROUNDS {
        let n_fixes = files.make_fixes(&mended.problems);
        if n_fixes == 0 {
            break;
        }
        mended.n_fixes += n_fixes;
        mended.problems = look_again(files.texts());
    }
    for (label, file) in files.by_label {
        match file {
            Ok(rewrite) if rewrite.before != rewrite.after => mended.rewrites.push(rewrite),
            Ok(_) => {}
            Err(reason) => mended.refused.push((label, reason)),
        }
    }
    mended
}

/// Returns files with these edits made, none of which may be within another of the same file.
///
/// # Errors
///
/// The files that cannot be changed: by label, each with the reason.
pub fn rewrites(root: &Path, edits: &[Edit]) -> Result<Vec<Rewrite>, Vec<(String, String)>> {
    let mut files = OpenFiles { root, by_label: BTreeMap::new(), same: BTreeMap::new() };
    let mut by_file: BTreeMap<&str, Vec<(Span, &str)>> = BTreeMap::new();
    for edit in edits {
        files.open(&edit.place.file);
        by_file.entry(&edit.place.file.label).or_default().push((edit.place.span, &edit.text));
    }
    for (label, mut edits) in by_file {
        edits.sort_by_key(|(span, _)| *span);
        files.change(label, &edits);
    }
    let refused =
        |(label, file): (&String, &Result<Rewrite, String>)| Some((label.clone(), file.as_ref().err()?.clone()));
    let refused: Vec<(String, String)> = files.by_label.iter().filter_map(refused).collect();
    if !refused.is_empty() {
        return Err(refused);
    }
    Ok(files.by_label.into_values().flatten().filter(|rewrite| rewrite.before != rewrite.after).collect())
}

/// Returns a file that is not there yet, as a diff shows it.
pub fn diff_of_new(label: &str, text: &str) -> String {
    TextDiff::from_lines("", text).unified_diff().header("/dev/null", &format!("b/{label}")).to_string()
}

/// Tells whether something about a problem is certain.
pub fn certain_fix(problem: &Diagnostic) -> Option<&Fix> {
    problem.fixes.iter().find(|fix| fix.is_certain)
}

/// The files that are being mended.
struct OpenFiles<'a> {
    root: &'a Path,
    by_label: BTreeMap<String, Result<Rewrite, String>>,
    /// Other names of files that are among them, by which links lead there: each with the name that counts.
    same: BTreeMap<String, String>,
}

impl OpenFiles<'_> {
    /// Makes all certain fixes that do not touch an earlier one, and returns how many.
    fn make_fixes(&mut self, problems: &[Diagnostic]) -> usize {
        let mut taken: BTreeMap<&str, Vec<(Span, &str)>> = BTreeMap::new();
        let mut n_fixes = 0;
        for fix in problems.iter().filter_map(certain_fix) {
            let is_open = fix.edits.iter().all(|edit| self.open(&edit.place.file));
            let is_free = fix.edits.iter().all(|edit| {
                let others = taken.get(edit.place.file.label.as_str()).into_iter().flatten();
                others.into_iter().all(|(span, _)| !touch(*span, edit.place.span))
            });
            if !is_open || !is_free || fix.edits.is_empty() {
                continue;
            }
            for edit in &fix.edits {
                taken.entry(&edit.place.file.label).or_default().push((edit.place.span, &edit.text));
            }
            n_fixes += 1;
        }
        for (label, mut edits) in taken {
            edits.sort_by_key(|(span, _)| *span);
            self.change(label, &edits);
        }
        n_fixes
    }

    fn change(&mut self, label: &str, edits: &[(Span, &str)]) {
        let Some(Ok(rewrite)) = self.by_label.get_mut(label) else { return };
        match files::splice(&rewrite.after, edits) {
            Some(bytes) => rewrite.after = bytes,
            None => {
                let reason = "a place in it was not found again; this is a fault in Rapporteur, please report it";
                self.by_label.insert(label.to_owned(), Err(reason.to_owned()));
            }
        }
    }

    /// Takes a file in hand, unless it is already; tells whether it can be changed.
    fn open(&mut self, file: &SourceFile) -> bool {
        let root = self.root;
        if !self.by_label.contains_key(&file.label) && self.is_at_hand(file) {
            return false;
        }
        let opened = self.by_label.entry(file.label.clone()).or_insert_with(|| open(root, file));
        if opened.as_ref().is_ok_and(|rewrite| !says(&rewrite.after, file)) {
            *opened = Err("it changed while it was read; run the command again".to_owned());
        }
        opened.is_ok()
    }

    /// Tells whether a file is in hand by another name.
    fn is_at_hand(&mut self, file: &SourceFile) -> bool {
        let Ok(place) = self.root.join(&file.label).canonicalize() else { return false };
        let mut rewrites = self.by_label.values().filter_map(|file| file.as_ref().ok());
        let other = rewrites.find(|rewrite| rewrite.place == place).map(|rewrite| rewrite.label.clone());
        self.same.extend(other.clone().map(|other| (file.label.clone(), other)));
        other.is_some()
    }

    /// Returns what the files say now.
    fn texts(&self) -> BTreeMap<String, String> {
        let text = |rewrite: &Rewrite| Some(files::decode(rewrite.after.clone())?.0);
        let opened = self.by_label.iter().filter_map(|(label, file)| Some((label, file.as_ref().ok()?)));
        let mut texts: BTreeMap<String, String> =
            opened.filter_map(|(label, rewrite)| Some((label.clone(), text(rewrite)?))).collect();
        let same = self.same.iter().filter_map(|(label, other)| Some((label.clone(), texts.get(other)?.clone())));
        let same: Vec<(String, String)> = same.collect();
        texts.extend(same);
        texts
    }
}

/// Tells whether two edits are so near that the one could change what the other one means.
fn touch(a: Span, b: Span) -> bool {
    let is_empty = |span: Span| span.start == span.end;
    match is_empty(a) || is_empty(b) {
        true => a.start <= b.end && b.start <= a.end,
        false => a.start < b.end && b.start < a.end,
    }
}

/// Tells whether bytes read as the text of a file.
fn says(bytes: &[u8], file: &SourceFile) -> bool {
    files::decode(bytes.to_vec()).is_some_and(|(text, _)| text == file.text)
}

fn open(root: &Path, file: &SourceFile) -> Result<Rewrite, String> {
    let io_reason = |error: io::Error| format!("it cannot be read: {error}");
    let place = root.join(&file.label).canonicalize().map_err(io_reason)?;
    let root = root.canonicalize().map_err(io_reason)?;
    if !place.starts_with(root) {
        return Err("it is a link to a file beyond the folder of the site; change that file itself".to_owned());
    }
    if fs::metadata(&place).map_err(io_reason)?.permissions().readonly() {
        return Err("it is write-protected".to_owned());
    }
    let before = fs::read(&place).map_err(io_reason)?;
    if std::str::from_utf8(&before).is_err() {
        return Err("it is not UTF-8, and what was guessed must not be written back; save it as UTF-8 first".to_owned());
    }
    if !file.label.ends_with(file.path.as_str()) {
        return Err("it holds several meetings, each of which is read for itself; change it by hand".to_owned());
    }
    if !says(&before, file) {
        return Err("it changed while it was read; run the command again".to_owned());
    }
    Ok(Rewrite { label: file.label.clone(), place, after: before.clone(), before })
}

impl Rewrite {
    /// Writes the file: a new one beside it takes its place atomically, with the permissions that it has.
    ///
    /// # Errors
    ///
    /// The file changed since it was read; what the system does not allow.
    pub fn write(&self) -> io::Result<()> {
        publish::replace(&self.place, &self.before, &self.after)
    }

    /// Returns what changes in the form of `diff -u`, so that `patch -p1` understands it.
    pub fn diff(&self) -> String {
        let (before, after) = (String::from_utf8_lossy(&self.before), String::from_utf8_lossy(&self.after));
        let (old, new) = (format!("a/{}", self.label), format!("b/{}", self.label));
        TextDiff::from_lines(&*before, &*after).unified_diff().header(&old, &new).to_string()
    }
}
