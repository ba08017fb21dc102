//! `rapporteur outcomes`: sentences that may tell a decision or a task and that no rule tells, and what somebody says of them.

mod asking;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Subcommand;
use serde::Serialize;

use super::explain_report::find;
use super::report::ListForm;
use super::shell::root_option;
use super::{Loudness, check_root, report, whole_project};
use crate::beside::judgements::JUDGEMENTS;
use crate::content::{Document, Kind, Possible, Strength};
use crate::diagnostic::Severity;
use crate::files::Look;
use crate::project::Project;
use crate::review::{self, Offers, heading, seeming, signs};
use crate::site::Site;
use crate::source::SourceFile;
use crate::text::date::in_words;
use crate::text::words::counted;

#[derive(clap::Args, Debug)]
#[command(after_help = "With -v, sentences that are less likely to tell an outcome are listed and asked about too.")]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Option<Action>,

    /// Only these reports
    #[arg(value_name = "REPORT")]
    reports: Vec<String>,

    /// The folder of the site, which holds content/ and rapporteur.yaml
    #[arg(long, value_name = "DIR", default_value = ".", global = true)]
    root: PathBuf,

    /// The form of the list
    #[arg(long, value_enum, default_value_t = ListForm::Human)]
    format: ListForm,
}

#[derive(Subcommand, Debug)]
enum Action {
    /// Go through the reports, the latest first, and say which sentences tell an outcome
    Review {
        /// Only these reports
        #[arg(value_name = "REPORT")]
        reports: Vec<String>,
    },
}

/// How many reports are shown, unless all are asked for.
const MOST_SHOWN: usize = 20;

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let root = &arguments.root;
    check_root(root)?;
    if let Some(Action::Review { reports }) = &arguments.action {
        return asking::run(root, reports, loudness);
    }
    let mut project = whole_project(root);
    let site = project.load(&Look::Everything).site;
    check_judgements(&project)?;
    let all = offers(&site, &arguments.reports, Strength::Maybe)?;
    match arguments.format {
        ListForm::Json => report::print(&serde_json::to_string_pretty(&json(&all))?)?,
        ListForm::Human => list(all, arguments, loudness)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Makes sure that it is known what was judged already.
///
/// # Errors
///
/// The file cannot be read as a whole, so that nobody knows what was.
fn check_judgements(project: &Project) -> anyhow::Result<()> {
    anyhow::ensure!(
        project.problems_beside(JUDGEMENTS).all(|problem| problem.severity < Severity::Error),
        "{JUDGEMENTS} cannot be read; `rapporteur check` says what is wrong with it"
    );
    Ok(())
}

/// Returns what the reports of a site offer, the latest first. `wanted` are the paths of those that are asked for, all if there are none.
fn offers(site: &Site, wanted: &[String], least: Strength) -> anyhow::Result<Vec<Offers>> {
    let reports =
        site.archive.texts.iter().map(|text| &text.document).filter(|document| document.kind == Kind::Meeting);
    // A file may hold several meetings.
    let labels = wanted.iter().map(|path| Ok(find(path, &site.archive, &site.config)?.document.file.label.as_str()));
    let labels: Vec<&str> = labels.collect::<anyhow::Result<_>>()?;
    let is_wanted = |document: &&Arc<Document>| labels.is_empty() || labels.contains(&document.file.label.as_str());
    let mut reports: Vec<&Arc<Document>> = reports.filter(is_wanted).collect();
    anyhow::ensure!(
        !reports.is_empty(),
        "there are no reports in {}; give the folder of the site with --root, or find its settings with `rapporteur adopt`",
        site.config.content
    );
    reports.sort_by(|one, other| other.date.cmp(&one.date).then_with(|| one.file.path.cmp(&other.file.path)));
    Ok(review::offers(site, &reports, least))
}

/// Returns how likely a sentence must be to be asked about.
pub(super) fn least(loudness: Loudness) -> Strength {
    if loudness == Loudness::Verbose { Strength::Maybe } else { Strength::Likely }
}

fn list(all: Vec<Offers>, arguments: &Arguments, loudness: Loudness) -> anyhow::Result<()> {
    let is_whole = loudness == Loudness::Verbose;
    let n_all: usize = all.iter().map(|report| report.sentences.len()).sum();
    let mut shown = all;
    if !is_whole {
        shown.iter_mut().for_each(|report| report.sentences.retain(|sentence| sentence.strength == Strength::Likely));
        shown.retain(|report| !report.sentences.is_empty());
    }
    let n_likely: usize = shown.iter().map(|report| report.sentences.len()).sum();
    let n_shown = if is_whole || !arguments.reports.is_empty() { shown.len() } else { shown.len().min(MOST_SHOWN) };
    for offers in shown.iter().take(n_shown) {
        report::print_text(&in_lines(offers))?;
    }
    let root = root_option(&arguments.root);
    let found = match n_likely {
        0 => "no sentence seems to tell an outcome that no rule tells".to_owned(),
        n => format!(
            "{} in {} may tell an outcome; `rapporteur outcomes review{root}` asks about each",
            counted(n, "sentence"),
            counted(shown.len(), "report")
        ),
    };
    let mut left = Vec::new();
    left.extend((shown.len() > n_shown).then(|| counted(shown.len() - n_shown, "more report")));
    left.extend((n_all > n_likely).then(|| format!("{} that are less likely", n_all - n_likely)));
    let more = if left.is_empty() { String::new() } else { format!("; -v shows {}", left.join(" and ")) };
    report::say(loudness, &format!("{found}{more}"));
    Ok(())
}

/// Returns the offers of a report as they are listed.
fn in_lines(offers: &Offers) -> String {
    let day = offers.document.date.map(|date| format!(", {}", in_words(date))).unwrap_or_default();
    let mut text = format!("{}{day}\n", offers.document.file.label);
    for sentence in &offers.sentences {
        let (line, _) = offers.document.file.line_column(sentence.span.start);
        let below = heading(sentence);
        text.push_str(&format!(
            "{line:>6}  {}\n        {}{below}: {}\n",
            sentence.words,
            seeming(sentence),
            signs(sentence)
        ));
    }
    text.push('\n');
    text
}

/// Returns where a sentence stands: "line 7, below “Garden”".
fn place(file: &SourceFile, sentence: &Possible) -> String {
    format!("line {}{}", file.line_column(sentence.span.start).0, heading(sentence))
}

/// The list as a document for programs.
#[derive(Serialize)]
struct Json<'o> {
    version: u32,
    reports: Vec<JsonReport<'o>>,
}

#[derive(Serialize)]
struct JsonReport<'o> {
    path: &'o str,
    offers: Vec<JsonOffer<'o>>,
}

#[derive(Serialize)]
struct JsonOffer<'o> {
    kind: &'static str,
    status: Option<&'static str>,
    words: &'o str,
    by: Option<&'o str>,
    below: Option<&'o str>,
    line: usize,
    paragraph: u32,
    likely: bool,
    signs: Vec<String>,
}

fn json(all: &[Offers]) -> Json<'_> {
    Json { version: 1, reports: all.iter().map(json_report).collect() }
}

fn json_report(offers: &Offers) -> JsonReport<'_> {
    let file = &offers.document.file;
    let sentences = offers.sentences.iter();
    let sentences = sentences.map(|sentence| json_offer(file.line_column(sentence.span.start).0, sentence));
    JsonReport { path: &file.label, offers: sentences.collect() }
}

fn json_offer(line: usize, sentence: &Possible) -> JsonOffer<'_> {
    JsonOffer {
        kind: sentence.kind.name(),
        status: sentence.state.map(|state| state.name()),
        words: &sentence.words,
        by: sentence.by.as_deref(),
        below: sentence.heading.as_deref(),
        line,
        paragraph: sentence.paragraph,
        likely: sentence.strength == Strength::Likely,
        signs: sentence.signs.iter().map(ToString::to_string).collect(),
    }
}
