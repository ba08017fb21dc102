//! `rapporteur people`: names that may be one person's, and what settles it.

mod review;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::Subcommand;

use super::report::ListForm;
use super::shell::{in_shell, root_option};
use super::{Loudness, check_root, report, whole_project};
use crate::archive::{Archive, PersonIdx};
use crate::config::Config;
use crate::diagnostic::Edit;
use crate::files::Look;
use crate::mend;
use crate::people::settle::{self, Change};
use crate::people::wording::{Profile, profile, reason_in_words, resemblance_in_words};
use crate::people::{Cluster, Link, Strength, clusters, json};
use crate::publish;
use crate::text::words::counted;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Option<Action>,

    /// The folder of the site, which holds content/ and rapporteur.yaml
    #[arg(long, value_name = "DIR", default_value = ".", global = true)]
    root: PathBuf,

    /// The form of the list
    #[arg(long, value_enum, default_value_t = ListForm::Human)]
    format: ListForm,
}

#[derive(Subcommand, Debug)]
enum Action {
    /// Go through the names case by case, and settle each with a letter
    Review,
    /// Record that names belong to one person: the first stays, the others become its other names
    Merge(Settling),
    /// Record that names belong to different people, so that you are not asked again
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

/// How many clusters are shown, unless all are asked for: as many as somebody goes through at a sitting.
const MOST_SHOWN: usize = 20;

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let root = &arguments.root;
    check_root(root)?;
    if let Some(Action::Review) = &arguments.action {
        return review::run(root, loudness);
    }
    let site = whole_project(root).load(&Look::Everything).site;
    let (archive, config) = (&site.archive, &site.config);
    match &arguments.action {
        None | Some(Action::Review) => list(archive, arguments, loudness)?,
        Some(Action::Merge(settling)) => settle(settling, root, archive, config, settle::merge, loudness)?,
        Some(Action::Distinct(settling)) => settle(settling, root, archive, config, settle::distinct, loudness)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn list(archive: &Archive, arguments: &Arguments, loudness: Loudness) -> anyhow::Result<()> {
    let clusters = clusters(archive);
    if arguments.format == ListForm::Json {
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
    let n_people = counted(archive.people.len(), "name");
    let found = match clusters.len() {
        0 => format!("{n_people} looked at; none of them seem to be one person's"),
        n => format!(
            "{n_people} looked at; {} to be settled; `rapporteur people review{root}` asks about each",
            counted(n, "case")
        ),
    };
    let more = if left.is_empty() { String::new() } else { format!("; -v shows {}", left.join(" and ")) };
    report::say(loudness, &format!("{found}{more}"));
    Ok(())
}

fn in_words(archive: &Archive, cluster: &Cluster, number: usize, root: &str) -> String {
    let mut text = format!("{number}. {}\n", strength_in_words(cluster.strength));
    text.push_str(&names_in_words(archive, cluster, |_| "     ".to_owned()));
    text.push_str(&evidence_in_words(archive, cluster));
    let names: Vec<String> = cluster.people.iter().map(|person| in_shell(&archive.person(*person).name)).collect();
    let names = names.join(" ");
    text.push_str(&format!("   if one:  rapporteur people merge {names}{root}\n"));
    text.push_str(&format!("   if not:  rapporteur people distinct {names}{root}\n\n"));
    text
}

fn strength_in_words(strength: Strength) -> &'static str {
    match strength {
        Strength::VeryLikely => "very likely one person",
        Strength::Likely => "likely one person",
        Strength::Possible => "possibly one person",
    }
}

/// Returns a line for each name with what is known of it; `mark` makes what stands before the one at a place.
fn names_in_words(archive: &Archive, cluster: &Cluster, mark: impl Fn(usize) -> String) -> String {
    let name = |person: &PersonIdx| archive.person(*person).name.as_str();
    let width = cluster.people.iter().map(|person| name(person).chars().count()).max().unwrap_or_default();
    let line = |(position, person): (usize, &PersonIdx)| {
        let pad = " ".repeat(width - name(person).chars().count());
        format!("{}{}{pad}   {}\n", mark(position), name(person), known_of(&profile(archive, *person)))
    };
    cluster.people.iter().enumerate().map(line).collect()
}

/// Returns what speaks for one person, and what against it.
fn evidence_in_words(archive: &Archive, cluster: &Cluster) -> String {
    let part = |link: &Link, is_for: bool| -> Option<String> {
        let reasons = link.reasons.iter().filter(|reason| reason.is_for() == is_for);
        let reasons = reasons.map(|reason| reason_in_words(archive, reason));
        let resemblance = is_for.then(|| resemblance_in_words(archive, link));
        let parts: Vec<String> = resemblance.into_iter().chain(reasons).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    };
    let mut text = String::new();
    for (label, is_for) in [("for:", true), ("against:", false)] {
        let lines: Vec<String> = cluster.links.iter().filter_map(|link| part(link, is_for)).collect();
        for (position, line) in lines.iter().enumerate() {
            text.push_str(&format!("   {:<9}{line}\n", if position == 0 { label } else { "" }));
        }
    }
    text
}

fn known_of(profile: &Profile) -> String {
    const MOST_AFFILIATIONS: usize = 2;
    let meetings = counted(profile.n_meetings, "meeting");
    let dates = match (profile.first, profile.last) {
        (Some(first), Some(last)) if first != last => Some(format!("{first} to {last}")),
        (first, _) => first.map(|first| first.to_string()),
    };
    let bodies = profile.affiliations.iter().take(MOST_AFFILIATIONS).cloned();
    std::iter::once(meetings).chain(dates).chain(bodies).collect::<Vec<_>>().join(", ")
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
    let writing = Writing::new(root, &changes)?;
    report::print_text(&writing.diff())?;
    if settling.dry_run || !(settling.yes || is_wanted()?) {
        report::say(loudness, "nothing was written");
        return Ok(());
    }
    report::say(loudness, &format!("wrote {}", writing.write(root)?));
    Ok(())
}

/// What is to be written so that changes are made.
struct Writing<'c> {
    rewrites: Vec<mend::Rewrite>,
    new: Vec<(&'c String, &'c String)>,
}

impl<'c> Writing<'c> {
    fn new(root: &Path, changes: &'c [Change]) -> anyhow::Result<Writing<'c>> {
        let edits: Vec<Edit> = changes.iter().flat_map(edits_of).cloned().collect();
        let rewrites = mend::rewrites(root, &edits).map_err(|refused| {
            let reasons: Vec<String> = refused.iter().map(|(label, reason)| format!("{label}: {reason}")).collect();
            anyhow::anyhow!("nothing is written; {}", reasons.join("; "))
        })?;
        Ok(Writing { rewrites, new: changes.iter().filter_map(new_file).collect() })
    }

    fn diff(&self) -> String {
        let new = self.new.iter().map(|(label, text)| mend::diff_of_new(label, text));
        self.rewrites.iter().map(mend::Rewrite::diff).chain(new).collect()
    }

    /// Writes each file whole, and returns their names.
    fn write(&self, root: &Path) -> anyhow::Result<String> {
        for rewrite in &self.rewrites {
            rewrite.write().with_context(|| format!("cannot write {}", rewrite.label))?;
        }
        for (label, text) in &self.new {
            publish::write_new(&root.join(label), text)?;
        }
        let edited = self.rewrites.iter().map(|rewrite| rewrite.label.as_str());
        let written: Vec<&str> = edited.chain(self.new.iter().map(|(label, _)| label.as_str())).collect();
        Ok(written.join(" and "))
    }
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
    let answer = report::answer("Write this? [y/N] ")?
        .context("nothing was written, since nobody answered; add --yes to write without being asked")?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}
