//! What is asked about sentences that may tell an outcome, and what is kept of an answer, and of what else somebody says of a report: the same
//! in a terminal and in a browser.
//!
//! Input: a site, and what somebody says. Output: what is asked, judgements, and the files that keep them.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::beside::judgements::{self, JUDGEMENTS, Judgement};
use crate::beside::said::{self, SAID};
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::content::{Document, Possible, Sign, Strength, possible};
use crate::files::{LONGEST_TEXT, Overlays, read_file};
use crate::publish;
use crate::site::Site;
use crate::source::{RelPath, SourceFile};
use crate::text::name::term_key;
use crate::text::words::clipped;

/// A report with the sentences that are asked about, in the order in which they stand there; at least one.
#[derive(Debug)]
pub struct Offers {
    /// The report.
    pub document: Arc<Document>,
    /// The sentences.
    pub sentences: Vec<Possible>,
}

/// Returns what reports offer, but for what was judged already.
pub fn offers(site: &Site, documents: &[&Arc<Document>], least: Strength) -> Vec<Offers> {
    documents.par_iter().filter_map(|document| of_report(site, document, least)).collect()
}

/// Returns what a report offers, but for what was judged already; `None` if that is nothing.
pub fn of_report(site: &Site, document: &Arc<Document>, least: Strength) -> Option<Offers> {
    let of_whole = site.beside.judgements.of(document.file.path_on_disk()).iter();
    let judged =
        of_whole.chain(site.beside.judgements.of(&document.file.path)).map(|judgement| term_key(&judgement.words));
    // What an edited report says instead of what was judged is told of by `check`.
    let edited = document.unmet.iter().filter_map(|unmet| unmet.near.as_deref()).map(term_key);
    let judged: FxHashSet<String> = judged.chain(edited).collect();
    let is_asked = |sentence: &Possible| sentence.strength >= least && !judged.contains(&term_key(&sentence.words));
    let mut sentences: Vec<Possible> = possible(document, &site.config).into_iter().filter(is_asked).collect();
    sentences.sort_by_key(|sentence| sentence.span.start);
    (!sentences.is_empty()).then(|| Offers { document: Arc::clone(document), sentences })
}

/// What a sentence tells, as somebody says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    /// What it seems to.
    AsItSeems,
    /// A decision or a task, whatever it seems to.
    Outcome(DecisionKind),
    /// A decision that something is not to be.
    Rejection,
    /// Neither a decision nor a task.
    Nothing,
}

/// Returns what is to be kept of an answer; `by` is who is to act, if somebody said so, and empty if they said that it is nobody.
pub fn judgement(sentence: &Possible, told: Told, by: Option<&str>) -> Judgement {
    let (kind, status) = match told {
        Told::Nothing => (None, None),
        // Whoever is named has something to do.
        Told::AsItSeems if by.is_some_and(|by| !by.is_empty()) => (Some(DecisionKind::Action), None),
        Told::AsItSeems => (Some(sentence.kind), sentence.state),
        Told::Outcome(kind) => (Some(kind), None),
        Told::Rejection => (Some(DecisionKind::Decision), Some(DecisionStatus::Dropped)),
    };
    let seeming = || sentence.by.clone().filter(|_| kind == Some(DecisionKind::Action));
    let by = by.map(str::to_owned).or_else(seeming).filter(|_| kind.is_some());
    Judgement { kind, words: sentence.words.clone(), by, status }
}

/// A file of what is said beside reports, before an answer was written into it and after.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept {
    /// The name of the file.
    file: &'static str,
    /// `None` if there was no file.
    before: Option<String>,
    after: String,
}

/// Adds judgements about the report at `path` to the file in the site's folder.
///
/// # Errors
///
/// Why nothing was written, in words that say what to do.
pub fn keep(root: &Path, path: &RelPath, new: &[Judgement]) -> Result<Kept, String> {
    rewrite(root, JUDGEMENTS, path, |file| {
        judgements::with(file, path, new).map(|after| Some(after).filter(|after| judgements::is_readable(after)))
    })
}

/// Says of the report at `path` what a key of its front matter would say, in the file in the site's folder.
///
/// # Errors
///
/// Why nothing was written, in words that say what to do.
pub fn say(root: &Path, path: &RelPath, key: &str, value: &str) -> Result<Kept, String> {
    rewrite(root, SAID, path, |file| said::with(file, path, key, value).map(Some))
}

/// Takes out of the file in the site's folder what is said of a key of the report at `path`.
///
/// # Errors
///
/// Why nothing was written, in words that say what to do.
pub fn unsay(root: &Path, path: &RelPath, key: &str) -> Result<Kept, String> {
    rewrite(root, SAID, path, |file| match file {
        Some(file) => said::without(file, path, key).map(Some),
        None => Err(format!("There is no {SAID} any more.")),
    })
}

/// Writes a file anew; `text_after` returns `None` for a text of which not all could be read.
fn rewrite(
    root: &Path,
    name: &'static str,
    path: &RelPath,
    text_after: impl FnOnce(Option<&Arc<SourceFile>>) -> Result<Option<String>, String>,
) -> Result<Kept, String> {
    let file = written(root, name)?;
    let after = text_after(file.as_ref())?.filter(|after| after.len() as u64 <= LONGEST_TEXT);
    let after = after.ok_or_else(|| {
        format!("{name} would be too long to be read; say what is left about {path} in its front matter")
    })?;
    write(root, name, &after)?;
    Ok(Kept { file: name, before: file.map(|file| file.text.clone()), after })
}

/// Makes the file again what it was before an answer.
///
/// # Errors
///
/// Why it stays as it is: it was edited since, say.
pub fn take_back(root: &Path, kept: &Kept) -> Result<(), String> {
    let name = kept.file;
    if written(root, name)?.is_none_or(|file| file.text != kept.after) {
        return Err(format!("{name} was edited since; take the answer out of it there"));
    }
    match &kept.before {
        Some(before) => write(root, name, before),
        None => std::fs::remove_file(root.join(name)).map_err(|error| format!("cannot remove {name}: {error}")),
    }
}

fn write(root: &Path, name: &str, text: &str) -> Result<(), String> {
    // What lies elsewhere, and is only linked to here, stays there.
    let path = root.join(name);
    let path = path.canonicalize().unwrap_or(path);
    publish::write_text(&path, text).map_err(|error| error.to_string())
}

/// Reads a file as it is now: somebody may edit it beside the review.
fn written(root: &Path, name: &str) -> Result<Option<Arc<SourceFile>>, String> {
    let file = read_file(&root.join(name), name, &Overlays::default());
    file.map(|file| file.map(Arc::new)).map_err(|_| format!("{name} cannot be read; `rapporteur check` says why"))
}

/// Returns what a sentence seems to tell, in words: "action of Speaker One".
pub fn seeming(sentence: &Possible) -> String {
    let by = sentence.by.as_deref().map(|by| format!(" of {by}")).unwrap_or_default();
    let state = match sentence.state {
        Some(DecisionStatus::Dropped) => ", rejected",
        Some(DecisionStatus::Open) => ", put off",
        _ => "",
    };
    format!("{}{by}{state}", sentence.kind.name())
}

/// Returns below what a sentence stands, in words: ", below “Garden”".
pub fn heading(sentence: &Possible) -> String {
    /// More of it says no more of the place.
    const LONGEST: usize = 40;
    let heading = sentence.heading.as_deref().map(|heading| clipped(heading, LONGEST));
    heading.map(|heading| format!(", below \u{201c}{heading}\u{201d}")).unwrap_or_default()
}

/// Returns what speaks most for a sentence, in words.
pub fn signs(sentence: &Possible) -> String {
    const MOST_SHOWN: usize = 3;
    // The words above it are shown as its place.
    let signs = sentence.signs.iter().filter(|sign| !matches!(sign, Sign::Below(_)));
    let signs: Vec<String> = signs.take(MOST_SHOWN).map(ToString::to_string).collect();
    if signs.is_empty() { "the words above it".to_owned() } else { signs.join("; ") }
}
