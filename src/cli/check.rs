//! `rapporteur check`.

use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::ValueEnum;

use super::{Loudness, SiteArguments, check_root, external, report};
use crate::archive::web_links::web_links;
use crate::diagnostic::{Diagnostic, Location, formats, render};
use crate::files::Look;
use crate::mend::{self, Mended};
use crate::output;
use crate::project::{Loaded, Project};
use crate::text::words::counted;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    #[command(flatten)]
    site: SiteArguments,

    /// The form in which to report the problems
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,

    /// Fail on warnings too
    #[arg(long)]
    strict: bool,

    /// Fix in the files what can be fixed with certainty
    #[arg(long)]
    fix: bool,

    /// Only show what --fix would write, as a diff
    #[arg(long, requires = "fix")]
    dry_run: bool,

    /// Check links to other sites too, which takes a while and needs the program lychee
    #[arg(long, conflicts_with = "fix")]
    external: bool,

    /// Report only problems in these files and folders
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// A JSON document for your own programs
    Json,
    /// SARIF 2.1.0, for forges and editors
    Sarif,
    /// Workflow commands, which GitHub shows beside the lines
    Github,
    /// JUnit XML, for tools that show test results
    Junit,
}

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let root = &arguments.site.root;
    check_root(root)?;
    anyhow::ensure!(
        !arguments.dry_run || arguments.format == Format::Human,
        "--dry-run shows a diff; leave --format out, or leave --dry-run out"
    );
    let wanted = labels_of(root, &arguments.paths)?;
    let mut project = arguments.site.project()?;
    let dead_links = if arguments.external { dead_links(&mut project, root, loudness)? } else { Vec::new() };
    let look = |project: &mut Project| -> Vec<Diagnostic> {
        let found = find_problems(project, &dead_links);
        found.into_iter().filter(|problem| is_wanted(problem, &wanted)).collect()
    };
    let found = look(&mut project);
    let problems = if arguments.fix {
        let mended = mend::mend(root, found.clone(), |texts| {
            project.lay_over(texts);
            look(&mut project)
        });
        if arguments.dry_run {
            show_diff(&mended, loudness)?;
            return Ok(report::exit_code(&found, arguments.strict));
        }
        write(&mended, loudness)?;
        mended.problems
    } else {
        found
    };
    tell(arguments, &project, &problems, loudness)?;
    Ok(report::exit_code(&problems, arguments.strict))
}

/// Asks for all links to other sites, and returns those at which nothing is.
fn dead_links(project: &mut Project, root: &Path, loudness: Loudness) -> anyhow::Result<Vec<Diagnostic>> {
    let (links, local): (Vec<_>, Vec<_>) = web_links(&project.load(&Look::Everything).site.archive)
        .into_iter()
        .partition(|link| external::is_public(&link.url));
    if !local.is_empty() {
        let n_local = counted(external::n_addresses(&local), "address");
        report::warn(&format!(
            "{n_local} of this computer's own network {} not asked for",
            if n_local.starts_with("1 ") { "is" } else { "are" }
        ));
    }
    let asked = counted(external::n_addresses(&links), "address");
    report::say(loudness, &format!("asking for {asked} of other sites; this may take minutes"));
    external::check(&links, root)
}

/// Returns every problem that a build would tell of, and `more`. Templates of the site's own are tried on every page;
/// those of the program cannot fail.
fn find_problems(project: &mut Project, more: &[Diagnostic]) -> Vec<Diagnostic> {
    let Loaded { site, .. } = project.load(&Look::Everything);
    let (routes, found) = output::routes(&site);
    let faults = match site.theme.has_own_templates() {
        true => routes.render_all(&site, |_, rendered| rendered.err()),
        false => Vec::new(),
    };
    site.all_problems(found.into_iter().chain(faults.into_iter().flatten()).chain(more.iter().cloned()))
}

/// Returns paths as messages show them. They are seen from where the program was started, or else from the site. A folder of
/// the site may be a link, so they are first taken as they are written.
pub(super) fn labels_of(root: &Path, paths: &[PathBuf]) -> anyhow::Result<Vec<String>> {
    let written = std::path::absolute(root).with_context(|| format!("cannot read {}", root.display()))?;
    let real = root.canonicalize().with_context(|| format!("cannot read {}", root.display()))?;
    paths.iter().map(|path| label_of(path, [&written, &real])).collect()
}

fn label_of(path: &Path, roots: [&Path; 2]) -> anyhow::Result<String> {
    let places: Vec<PathBuf> = std::path::absolute(path).into_iter().chain([roots[0].join(path)]).collect();
    let there: Vec<&PathBuf> = places.iter().filter(|place| place.exists()).collect();
    anyhow::ensure!(!there.is_empty(), "there is no {} in the site", path.display());
    let is_plain = |path: &Path| path.components().all(|part| part != Component::ParentDir);
    let as_written = there.iter().map(|place| (*place).clone()).filter(|place| is_plain(place));
    let real = there.iter().filter_map(|place| place.canonicalize().ok());
    let label = as_written.chain(real).find_map(|place| {
        let below = roots.iter().find_map(|root| place.strip_prefix(root).ok())?;
        Some(below.to_string_lossy().replace('\\', "/"))
    });
    label.with_context(|| format!("{} is not in the site", path.display()))
}

/// Tells whether a problem is in one of these files or folders; all are if there are none.
fn is_wanted(problem: &Diagnostic, labels: &[String]) -> bool {
    let label = match &problem.location {
        Location::Text(place) => place.file.label.as_str(),
        Location::File(label) => label,
        Location::Site => "",
    };
    is_within(label, labels)
}

/// Tells whether a file is one of these, or in one of these folders; all are if there are none.
pub(super) fn is_within(label: &str, labels: &[String]) -> bool {
    let label = label.trim_start_matches("./");
    let is_below = |folder: &String| {
        folder.is_empty()
            || label.strip_prefix(folder.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    labels.is_empty() || labels.iter().any(is_below)
}

fn show_diff(mended: &Mended, loudness: Loudness) -> anyhow::Result<()> {
    let diff: String = mended.rewrites.iter().map(mend::Rewrite::diff).collect();
    report::print_text(&diff)?;
    warn_of_refused(mended);
    let would =
        format!("{} in {} would be made", counted(mended.n_fixes, "change"), counted(mended.rewrites.len(), "file"));
    report::say(loudness, if mended.rewrites.is_empty() { "nothing is certain enough to be written" } else { &would });
    Ok(())
}

fn write(mended: &Mended, loudness: Loudness) -> anyhow::Result<()> {
    for rewrite in &mended.rewrites {
        rewrite.write().with_context(|| format!("cannot write {}", rewrite.label))?;
    }
    warn_of_refused(mended);
    if !mended.rewrites.is_empty() {
        let (n_fixes, n_files) = (counted(mended.n_fixes, "change"), counted(mended.rewrites.len(), "file"));
        report::say(loudness, &format!("{n_fixes} made in {n_files}\n"));
    }
    Ok(())
}

fn warn_of_refused(mended: &Mended) {
    for (label, reason) in &mended.refused {
        report::warn(&format!("{label} stays as it is: {reason}"));
    }
}

fn tell(arguments: &Arguments, project: &Project, problems: &[Diagnostic], loudness: Loudness) -> anyhow::Result<()> {
    let files = project.labels();
    let prefix = prefix(&arguments.site.root);
    let found = formats::Report { problems, files: &files, prefix: &prefix, is_strict: arguments.strict };
    let document = match arguments.format {
        Format::Human => {
            report::print(&report::problems_in_words(problems, loudness, report::Stream::Output))?;
            report::explain(problems, loudness);
            report::say(loudness, &in_words(problems, files.len()));
            return Ok(());
        }
        Format::Json => formats::json(&found),
        Format::Sarif => formats::sarif(&found),
        Format::Github => formats::github(&found),
        Format::Junit => formats::junit(&found),
    };
    report::print(&document)
}

fn in_words(problems: &[Diagnostic], n_files: usize) -> String {
    let counts = format!("{} checked; {}", counted(n_files, "file"), render::summary_counts(problems));
    match problems.iter().filter_map(mend::certain_fix).count() {
        0 => counts,
        n => format!("{counts}; `rapporteur check --fix` fixes {n} of them"),
    }
}

/// Returns what leads from here to the folder of the site: "" or a path that ends with `/`.
fn prefix(root: &Path) -> String {
    let parts = root.components().filter(|part| *part != Component::CurDir);
    let path = parts.collect::<PathBuf>().to_string_lossy().replace('\\', "/");
    if path.is_empty() || path.ends_with('/') { path } else { format!("{path}/") }
}
