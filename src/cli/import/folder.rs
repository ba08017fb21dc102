//! A folder of documents as one of texts: each document becomes plain Markdown of the same name, at the same path, which is then
//! read like any minutes. Nothing is overwritten.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Context;
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use super::{Arguments, document, pandoc};
use crate::adopt::{is_convertible, is_of_meeting};
use crate::cli::{Loudness, adopt, archive_above, report, shell};
use crate::files::{Fault, FaultKind, Tree};
use crate::import;
use crate::project::SETTINGS;
use crate::publish::{self, PublishError};
use crate::source::{FORMS, RelPath, form_of};
use crate::text::words::counted;

/// Each run of pandoc may take half a gigabyte.
const MOST_AT_ONCE: usize = 4;

/// A text that is to be made.
struct Job {
    /// Its path.
    text: RelPath,
    /// The text that is there already.
    there: Option<PathBuf>,
    /// The document of which it is made, and others that are called like it: the first that can be read is.
    documents: Vec<Source>,
}

/// A document.
struct Source {
    path: RelPath,
    place: PathBuf,
}

/// The text that is made of each document, by their paths.
type Texts<'a> = BTreeMap<&'a RelPath, &'a RelPath>;

/// What became of a job.
enum Outcome {
    /// The text was made of this one of the documents.
    Made(usize),
    /// It was there.
    There,
    /// It was there, and the document says something else.
    Other,
    /// It could not be made.
    Refused(anyhow::Error),
}

/// Makes texts of the documents of a folder, and returns whether all could be read.
pub(super) fn import_folder(folder: &Path, arguments: &Arguments, loudness: Loudness) -> anyhow::Result<bool> {
    let tree = adopt::tree(folder);
    let output = arguments.output.as_deref();
    let (jobs, left_out) = jobs(&tree, output, arguments.all);
    if jobs.is_empty() {
        anyhow::bail!("{}", nothing(folder, &left_out));
    }
    let place = output.unwrap_or(folder);
    if arguments.dry_run {
        let line = |job: &Job| match job.there {
            Some(_) => format!("{} is there already\n", job.text),
            None => format!("{} -> {}\n", job.documents[0].path, job.text),
        };
        report::print_text(&jobs.iter().map(line).collect::<String>())?;
        return Ok(true);
    }
    pandoc::is_there()?;
    let bar = report::progress(jobs.len(), "documents", loudness);
    let n_at_once = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_AT_ONCE);
    let pool = ThreadPoolBuilder::new().num_threads(n_at_once).build().context("no threads can be started")?;
    let documents = jobs.iter().flat_map(|job| job.documents.iter().map(|source| (&source.path, &job.text)));
    let texts: Texts<'_> = documents.collect();
    let make = |job: &Job| {
        let outcome = make(job, place, &texts);
        bar.inc(1);
        outcome
    };
    let outcomes: Vec<Outcome> = pool.install(|| jobs.par_iter().map(make).collect());
    bar.finish_and_clear();
    let done: Vec<(&Job, &Outcome)> = jobs.iter().zip(&outcomes).collect();
    tell(&done, output, loudness);
    let faults = faults(&tree.faults);
    let told = [
        refused(&done, loudness),
        others(&done, loudness),
        adopt::named(&faults, "file", "could not be looked at", "could not be looked at", loudness),
        twins(&done, loudness),
        unlike_minutes(&left_out, loudness),
    ];
    told.iter().flatten().for_each(|told| report::warn(told));
    report::say(loudness, &format!("then: {}", next(place)));
    Ok(faults.is_empty() && !outcomes.iter().any(|outcome| matches!(outcome, Outcome::Refused(_))))
}

/// Returns the command by which the texts are then read.
fn next(place: &Path) -> String {
    let root = if place.join(SETTINGS).is_file() { Some(place.to_owned()) } else { archive_above(place) };
    match root {
        Some(root) => format!("rapporteur check{}", shell::root_option(&root)),
        None => format!("rapporteur adopt {}", shell::path_in_shell(place)),
    }
}

/// Finds what is to be made, in the order of paths, and the documents that are not named like minutes.
fn jobs(tree: &Tree, output: Option<&Path>, takes_all: bool) -> (Vec<Job>, Vec<String>) {
    let stem = |path: &RelPath| path.as_str().rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem).to_owned();
    // Beside a text of whatever ending none of the same name is needed.
    let texts: BTreeMap<String, &str> =
        tree.texts.iter().map(|file| (stem(&file.path).to_lowercase(), file.path.as_str())).collect();
    let documents = tree.others.iter().filter(|file| is_convertible(&file.path));
    let (chosen, left_out): (Vec<_>, Vec<_>) = documents.partition(|file| takes_all || is_of_meeting(&file.path));
    let mut jobs: BTreeMap<String, Job> = BTreeMap::new();
    for file in chosen {
        let stem = stem(&file.path);
        let key = stem.to_lowercase();
        let Some(text) = RelPath::new(&format!("{stem}.md")) else { continue };
        let there = match output {
            Some(output) => Some(output.join(text.as_str())).filter(|path| path.symlink_metadata().is_ok()),
            None => texts.get(&key).and_then(|name| Some(folder_of(&file.place, &file.path)?.join(name))),
        };
        let job = jobs.entry(key).or_insert_with(|| Job { text, there, documents: Vec::new() });
        job.documents.push(Source { path: file.path.clone(), place: file.place.clone() });
    }
    let rank = |source: &Source| FORMS.iter().position(|form| form_of(source.path.extension()) == Some(form));
    for job in jobs.values_mut() {
        job.documents.sort_by_key(rank);
    }
    let left_out = left_out.into_iter().filter(|file| !texts.contains_key(&stem(&file.path).to_lowercase()));
    (jobs.into_values().collect(), left_out.map(|file| file.path.as_str().to_owned()).collect())
}

/// Returns the folder of which a file lies at this path.
fn folder_of<'a>(place: &'a Path, path: &RelPath) -> Option<&'a Path> {
    place.ancestors().nth(path.as_str().split('/').count())
}

fn make(job: &Job, place: &Path, texts: &Texts<'_>) -> Outcome {
    if let Some(there) = &job.there {
        return beside(job, there, texts);
    }
    let mut refusal = None;
    for (at, source) in job.documents.iter().enumerate() {
        match read(source, texts) {
            Ok(text) => return write(&place.join(job.text.as_str()), &text, at),
            Err(error) => refusal = refusal.or(Some(error)),
        }
    }
    refusal.map_or(Outcome::There, Outcome::Refused)
}

/// Tells whether a text that is there is what its document says. Of one that is older nothing can have changed.
#[expect(clippy::disallowed_methods, reason = "the edge of the program, where documents come in")]
fn beside(job: &Job, there: &Path, texts: &Texts<'_>) -> Outcome {
    let modified = |path: &Path| path.metadata().and_then(|metadata| metadata.modified());
    let source = &job.documents[0];
    let is_newer = match (modified(&source.place), modified(there)) {
        (Ok(document), Ok(text)) => document > text,
        _ => false,
    };
    let is_same = |text: &String| std::fs::read_to_string(there).is_ok_and(|former| former == *text);
    match is_newer.then(|| read(source, texts)) {
        Some(Ok(text)) if !is_same(&text) => Outcome::Other,
        // What cannot be read any more has its text.
        _ => Outcome::There,
    }
}

fn read(source: &Source, texts: &Texts<'_>) -> anyhow::Result<String> {
    let text = document::read(&source.place)?;
    anyhow::ensure!(!text.trim().is_empty(), "{} holds no text; pictures are not read", source.place.display());
    Ok(import::relinked(&text, &source.path, |path| texts.get(path).map(|text| (*text).clone())) + "\n")
}

fn write(path: &Path, text: &str, at: usize) -> Outcome {
    match publish::write_new(path, text) {
        Ok(()) => Outcome::Made(at),
        Err(PublishError::Exists(_)) => Outcome::There,
        Err(error) => Outcome::Refused(error.into()),
    }
}

/// Says what was made.
fn tell(done: &[(&Job, &Outcome)], output: Option<&Path>, loudness: Loudness) {
    let made = done.iter().filter_map(|(job, outcome)| match outcome {
        Outcome::Made(at) => Some((&job.documents[*at].path, &job.text)),
        _ => None,
    });
    let made: Vec<(&RelPath, &RelPath)> = made.collect();
    if loudness == Loudness::Verbose {
        made.iter().for_each(|(document, text)| report::say(loudness, &format!("{document} -> {text}")));
    }
    let n_there = done.iter().filter(|(_, outcome)| matches!(outcome, Outcome::There | Outcome::Other)).count();
    let (n, first) = (counted(made.len(), "text"), made.first().map(|(_, text)| format!(", such as {text}")));
    let place = match (output, made.len()) {
        (Some(output), _) => format!("in {}", output.display()),
        (None, 1) => "beside its document".to_owned(),
        (None, _) => "each beside its document".to_owned(),
    };
    if let Some(first) = first {
        report::say(loudness, &format!("made {n}, {place}{first}"));
    }
    if n_there > 0 {
        report::say(loudness, &format!("{} there already", are(n_there, "text")));
    }
}

fn are(n: usize, what: &str) -> String {
    format!("{} {}", counted(n, what), if n == 1 { "was" } else { "were" })
}

/// Says which documents could not be read, and why.
fn refused(done: &[(&Job, &Outcome)], loudness: Loudness) -> Option<String> {
    let errors = done.iter().filter_map(|(_, outcome)| match outcome {
        Outcome::Refused(error) => Some(format!("{error:#}")),
        _ => None,
    });
    adopt::named(&errors.collect::<Vec<_>>(), "document", "could not be read", "could not be read", loudness)
}

/// Says which documents say something else than the texts beside them.
fn others(done: &[(&Job, &Outcome)], loudness: Loudness) -> Option<String> {
    let others = done.iter().filter(|(_, outcome)| matches!(outcome, Outcome::Other));
    let paths: Vec<String> = others.map(|(job, _)| job.documents[0].path.to_string()).collect();
    let (is, are) = (
        "was changed since its text was made, or the text was",
        "were changed since their texts were made, or the texts were",
    );
    let text = adopt::named(&paths, "document", is, are, loudness)?;
    Some(text + "\n  Nothing is overwritten: delete a text to have it made anew.")
}

/// Says which documents were taken for other forms of one that was read.
fn twins(done: &[(&Job, &Outcome)], loudness: Loudness) -> Option<String> {
    let made = done.iter().filter_map(|(job, outcome)| match outcome {
        Outcome::Made(at) => Some((*job, *at)),
        _ => None,
    });
    let twins = made.flat_map(|(job, made)| {
        let others = job.documents.iter().enumerate().filter(move |(at, _)| *at != made);
        others.map(move |(_, other)| format!("{} (beside {})", other.path, job.documents[made].path.file_name()))
    });
    let (is, are) = ("is called like another, and was not read", "are called like others, and were not read");
    adopt::named(&twins.collect::<Vec<_>>(), "document", is, are, loudness)
}

fn unlike_minutes(left_out: &[String], loudness: Loudness) -> Option<String> {
    let (is, are) = ("is not named like minutes, and was left out", "are not named like minutes, and were left out");
    Some(adopt::named(left_out, "document", is, are, loudness)? + "\n  --all takes such documents, too.")
}

/// Says why there is nothing to do.
fn nothing(folder: &Path, left_out: &[String]) -> String {
    let shown = folder.display();
    if let Some(first) = left_out.first() {
        let n = counted(left_out.len(), "document");
        return format!("no document in {shown} is named like minutes; --all takes the {n} there, such as {first}");
    }
    let endings: BTreeSet<&str> = FORMS.iter().map(|form| form.ending).collect();
    let endings: Vec<String> = endings.into_iter().map(|ending| format!(".{ending}")).collect();
    format!(
        "{shown} holds no documents ({}); `rapporteur adopt` reads texts (.md, .txt) as they are",
        endings.join(", ")
    )
}

/// Returns the files that may be documents and could not be looked at, each with the reason.
fn faults(faults: &[Fault]) -> Vec<String> {
    let is_document =
        |fault: &&Fault| fault.label.rsplit_once('.').is_some_and(|(_, ending)| form_of(ending).is_some());
    let reason = |fault: &Fault| {
        let reason = match &fault.kind {
            FaultKind::Unreadable(reason) => reason,
            FaultKind::Link => "it is a link that leads out of the folder, or to nothing",
            FaultKind::NoFile => "it is no file",
            FaultKind::Name => "its name is not in Unicode (UTF-8); rename it",
            FaultKind::TooLong | FaultKind::NoText | FaultKind::Guessed(_) | FaultKind::Twin(_) => return None,
        };
        Some(format!("{}: {reason}", fault.label))
    };
    faults.iter().filter(is_document).filter_map(reason).collect()
}
