//! `rapporteur people`: names that may be one person's, and what settles it.

use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::{Subcommand, ValueEnum};

use super::{Loudness, check_root, report, today};
use crate::archive::resolve::Show;
use crate::archive::{Archive, PersonIdx};
use crate::config::Config;
use crate::diagnostic::Edit;
use crate::files::Look;
use crate::mend;
use crate::people::settle::{self, Change};
use crate::people::wording::{Profile, profile, reason_in_words, resemblance_in_words};
use crate::people::{Cluster, Link, Strength, clusters, json};
use crate::project::Project;
use crate::publish;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Option<Action>,

    /// The folder of the site, which holds content/ and rapporteur.yaml
    #[arg(long, value_name = "DIR", default_value = ".", global = true)]
    root: PathBuf,

    /// How to tell of the names
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Subcommand, Debug)]
enum Action {
    /// Say that names are of one person: the first stays, the others become its other names
    Merge(Settling),
    /// Say that names are of different people, so that nobody asks again
    Distinct(Settling),
}

#[derive(clap::Args, Debug)]
struct Settling {
    /// The names, as the archive has them
    #[arg(value_name = "NAME", num_args = 2.., required = true)]
    names: Vec<String>,

    /// Write without asking
    #[arg(long, short)]
    yes: bool,

    /// Only show what would be written
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// A JSON document for your own programs
    Json,
}

/// How many clusters are shown, unless all are asked for: as many as somebody goes through at a sitting.
const MOST_SHOWN: usize = 20;

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let root = &arguments.root;
    check_root(root)?;
    // What is not to be seen yet is to be named rightly all the same.
    let site =
        Project::new(root.clone(), Show { drafts: true, future: true, today: today() }).load(&Look::Everything).site;
    let (archive, config) = (&site.archive, &site.config);
    match &arguments.action {
        None => list(archive, arguments, loudness)?,
        Some(Action::Merge(settling)) => settle(settling, root, archive, config, settle::merge, loudness)?,
        Some(Action::Distinct(settling)) => settle(settling, root, archive, config, settle::distinct, loudness)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn list(archive: &Archive, arguments: &Arguments, loudness: Loudness) -> anyhow::Result<()> {
    let clusters = clusters(archive);
    if arguments.format == Format::Json {
        return report::print(&json::json(archive, &clusters));
    }
    let is_whole = loudness == Loudness::Verbose;
    let (sure, possible): (Vec<&Cluster>, Vec<&Cluster>) =
        clusters.iter().partition(|cluster| is_whole || cluster.strength > Strength::Possible);
    let n_shown = if is_whole { sure.len() } else { sure.len().min(MOST_SHOWN) };
    let root = root_option(&arguments.root);
    for (position, cluster) in sure.iter().take(n_shown).enumerate() {
        report::print_text(&in_words(archive, cluster, position + 1, &root))?;
    }
    let mut left = Vec::new();
    left.extend((sure.len() > n_shown).then(|| format!("{} more", sure.len() - n_shown)));
    left.extend((!possible.is_empty()).then(|| format!("{} that are only possible", possible.len())));
    let n_people = report::plural(archive.people.len(), "name");
    let found = match clusters.len() {
        0 => format!("{n_people} looked at; none of them seem to be one person's"),
        n => format!("{n_people} looked at; {} to be settled", report::plural(n, "case")),
    };
    let more = if left.is_empty() { String::new() } else { format!("; -v shows {}", left.join(" and ")) };
    report::say(loudness, &format!("{found}{more}"));
    Ok(())
}

/// Returns the option that names the folder of the site, if it is not the one in which the program was started.
fn root_option(root: &Path) -> String {
    if root == Path::new(".") { String::new() } else { format!(" --root {}", in_shell(&root.to_string_lossy())) }
}

fn in_words(archive: &Archive, cluster: &Cluster, number: usize, root: &str) -> String {
    let head = match cluster.strength {
        Strength::VeryLikely => "very likely one person",
        Strength::Likely => "likely one person",
        Strength::Possible => "possibly one person",
    };
    let mut text = format!("{number}. {head}\n");
    let name = |person: &PersonIdx| archive.person(*person).name.as_str();
    let width = cluster.people.iter().map(|person| name(person).chars().count()).max().unwrap_or_default();
    for person in &cluster.people {
        let pad = " ".repeat(width - name(person).chars().count());
        text.push_str(&format!("     {}{pad}   {}\n", name(person), known_of(&profile(archive, *person))));
    }
    let part = |link: &Link, is_for: bool| -> Option<String> {
        let reasons = link.reasons.iter().filter(|reason| reason.is_for() == is_for);
        let reasons = reasons.map(|reason| reason_in_words(archive, reason));
        let resemblance = is_for.then(|| resemblance_in_words(archive, link));
        let parts: Vec<String> = resemblance.into_iter().chain(reasons).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    };
    for (label, is_for) in [("for:", true), ("against:", false)] {
        let lines: Vec<String> = cluster.links.iter().filter_map(|link| part(link, is_for)).collect();
        for (position, line) in lines.iter().enumerate() {
            text.push_str(&format!("   {:<9}{line}\n", if position == 0 { label } else { "" }));
        }
    }
    let names: Vec<String> = cluster.people.iter().map(|person| in_shell(name(person))).collect();
    let names = names.join(" ");
    text.push_str(&format!("   if one:  rapporteur people merge {names}{root}\n"));
    text.push_str(&format!("   if not:  rapporteur people distinct {names}{root}\n\n"));
    text
}

fn known_of(profile: &Profile) -> String {
    const MOST_AFFILIATIONS: usize = 2;
    let meetings = report::plural(profile.n_meetings, "meeting");
    let dates = match (profile.first, profile.last) {
        (Some(first), Some(last)) if first != last => Some(format!("{first} to {last}")),
        (first, _) => first.map(|first| first.to_string()),
    };
    let bodies = profile.affiliations.iter().take(MOST_AFFILIATIONS).cloned();
    std::iter::once(meetings).chain(dates).chain(bodies).collect::<Vec<_>>().join(", ")
}

/// Returns text as one word of a command: in single quotes if it holds what means something between double ones.
fn in_shell(text: &str) -> String {
    let is_plain =
        |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | ',' | '\'' | '’' | '-' | '(' | ')' | '/' | '_' | '@');
    match text.chars().all(is_plain) {
        true => format!("\"{text}\""),
        false => format!("'{}'", text.replace('\'', "'\\''")),
    }
}

type Settle = fn(&Archive, &Config, &[String]) -> Result<Vec<Change>, String>;

fn settle(
    settling: &Settling,
    root: &Path,
    archive: &Archive,
    config: &Config,
    settle: Settle,
    loudness: Loudness,
) -> anyhow::Result<()> {
    let changes = settle(archive, config, &settling.names).map_err(anyhow::Error::msg)?;
    if changes.is_empty() {
        report::say(loudness, "the files of the archive say so already; nothing is to be written");
        return Ok(());
    }
    let edits: Vec<Edit> = changes.iter().flat_map(edits_of).cloned().collect();
    let drafts = mend::drafts(root, &edits).map_err(|refused| {
        let reasons: Vec<String> = refused.iter().map(|(label, reason)| format!("{label}: {reason}")).collect();
        anyhow::anyhow!("nothing is written; {}", reasons.join("; "))
    })?;
    let new: Vec<(&String, &String)> = changes.iter().filter_map(new_file).collect();
    let diffs =
        drafts.iter().map(mend::Draft::diff).chain(new.iter().map(|(label, text)| mend::diff_of_new(label, text)));
    report::print_text(&diffs.collect::<String>())?;
    if settling.dry_run || !(settling.yes || is_wanted()?) {
        report::say(loudness, "nothing was written");
        return Ok(());
    }
    for draft in &drafts {
        draft.write().with_context(|| format!("cannot write {}", draft.label))?;
    }
    for (label, text) in &new {
        publish::write_new(&root.join(label), text)?;
    }
    let written = drafts.iter().map(|draft| draft.label.as_str()).chain(new.iter().map(|(label, _)| label.as_str()));
    report::say(loudness, &format!("wrote {}", written.collect::<Vec<_>>().join(" and ")));
    Ok(())
}

fn edits_of(change: &Change) -> &[Edit] {
    match change {
        Change::Edited(edits) => edits,
        Change::New { .. } => &[],
    }
}

fn new_file(change: &Change) -> Option<(&String, &String)> {
    match change {
        Change::New { label, text } => Some((label, text)),
        Change::Edited(_) => None,
    }
}

/// Asks whether to write. Where nobody answers, nobody has said so.
fn is_wanted() -> anyhow::Result<bool> {
    report::ask("Write this? [y/N] ");
    let mut answer = String::new();
    let n_bytes = std::io::stdin().lock().read_line(&mut answer).context("cannot read the answer")?;
    if n_bytes == 0 {
        report::ask("\n");
    }
    anyhow::ensure!(n_bytes > 0, "nothing was written, since nobody answered; add --yes to write without being asked");
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}
