//! JSON: a document of our own, for whoever writes a program that reads it.
//!
//! Its schema is `docs/check.schema.json`, made from the structs here. A change that a reader of the former form would
//! stumble over gets another [`VERSION`]; fields may be added at any time.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Region, Report, severity_word};
use crate::diagnostic::{Diagnostic, Edit, Fix, Place, Severity, explain};

/// The version of the form.
const VERSION: u32 = 1;

/// What `rapporteur check` found in an archive.
#[derive(Serialize, JsonSchema)]
pub struct Document {
    /// The version of this form: 1. Fields may be added to it; whatever else changes makes it another version.
    version: u32,
    /// The version of Rapporteur.
    rapporteur: &'static str,
    /// How many files were checked.
    files: usize,
    /// How many of the problems are errors.
    errors: usize,
    /// How many of the problems are warnings.
    warnings: usize,
    /// How many of the problems are notes.
    notes: usize,
    /// The problems, in the order of files and places.
    problems: Vec<Problem>,
}

/// A problem.
#[derive(Serialize, JsonSchema)]
struct Problem {
    /// What kind of problem it is: a name that stays the same.
    code: &'static str,
    /// `error`: a page would be missing or false; `warning`: something was probably meant otherwise; `note`: nothing is wrong.
    severity: &'static str,
    /// What is wrong, in one line.
    message: String,
    /// The file, as seen from the folder in which the program was started; null if it is the site as a whole.
    file: Option<String>,
    /// The place in the file; left out if it is the file as a whole.
    #[serde(flatten)]
    place: Option<Range>,
    /// What to do; may be several, the best first.
    help: Vec<String>,
    /// Second places that belong to it.
    related: Vec<Related>,
    /// What a program can do about it, the best first.
    fixes: Vec<Change>,
    /// Where it is explained, in the documentation of Rapporteur.
    url: String,
}

/// A piece of a file. Lines count from 1, columns in characters (Unicode code points) from 1.
#[derive(Serialize, JsonSchema)]
struct Range {
    /// The line in which it begins.
    line: usize,
    /// The column of its first character.
    column: usize,
    /// The line in which it ends.
    end_line: usize,
    /// The column behind its last character.
    end_column: usize,
}

/// A second place.
#[derive(Serialize, JsonSchema)]
struct Related {
    /// What is there.
    message: String,
    /// The file.
    file: String,
    /// The place.
    #[serde(flatten)]
    place: Range,
}

/// A change of files that mends a problem.
#[derive(Serialize, JsonSchema)]
struct Change {
    /// What it does, in the imperative.
    title: String,
    /// Whether nothing else can have been meant: `rapporteur check --fix` makes such changes.
    certain: bool,
    /// The pieces to replace, none within another.
    edits: Vec<Replacement>,
}

/// A piece of a file, and what is to stand there.
#[derive(Serialize, JsonSchema)]
struct Replacement {
    /// The file.
    file: String,
    /// The piece; empty where something is to be inserted.
    #[serde(flatten)]
    place: Range,
    /// The new text.
    text: String,
}

/// Returns the document; it ends with a newline.
pub fn json(report: &Report<'_>) -> String {
    let count = |severity| report.problems.iter().filter(|problem| problem.severity == severity).count();
    let document = Document {
        version: VERSION,
        rapporteur: env!("CARGO_PKG_VERSION"),
        files: report.files.len(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        problems: report.problems.iter().map(|problem| problem_of(report, problem)).collect(),
    };
    let text = serde_json::to_string_pretty(&document).expect("a document of texts and numbers can be written");
    format!("{text}\n")
}

fn problem_of(report: &Report<'_>, problem: &Diagnostic) -> Problem {
    let related = |(place, message): &(Place, String)| Related {
        message: message.clone(),
        file: report.path(&place.file.label),
        place: Range::from(Region::of(place)),
    };
    Problem {
        code: problem.code,
        severity: severity_word(problem.severity),
        message: problem.message.clone(),
        file: report.file(problem),
        place: Region::of_problem(problem).map(Range::from),
        help: problem.help.clone(),
        related: problem.also.iter().map(related).collect(),
        fixes: problem.fixes.iter().map(|fix| change(report, fix)).collect(),
        url: explain::url(problem.code),
    }
}

fn change(report: &Report<'_>, fix: &Fix) -> Change {
    let replacement = |edit: &Edit| Replacement {
        file: report.path(&edit.place.file.label),
        place: Range::from(Region::of(&edit.place)),
        text: edit.text.clone(),
    };
    Change { title: fix.title.clone(), certain: fix.is_certain, edits: fix.edits.iter().map(replacement).collect() }
}

impl From<Region> for Range {
    fn from(region: Region) -> Range {
        let Region { line, column, end_line, end_column } = region;
        Range { line, column, end_line, end_column }
    }
}
