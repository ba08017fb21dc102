//! `rapporteur build`.

use std::io;
use std::mem;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use rayon::prelude::*;

use super::{Loudness, SiteArguments, check_root, report};
use crate::config::Machine;
use crate::diagnostic::{Diagnostic, render};
use crate::files::Look;
use crate::output::{self, Rendered, Routes};
use crate::permanence::RECORD;
use crate::project::Loaded;
use crate::publish::{self, Digest, Made, Outcome, Publisher};
use crate::site::Site;
use crate::text::words::counted;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    #[command(flatten)]
    site: SiteArguments,

    /// The folder to write into [default: public, or the setting `output`]
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,

    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
}

/// What a site without an address is told; that is no problem of one that nobody else will see.
const NO_BASE_URL: &str = "No feeds and no sitemap: they need the address at which the archive will be published; write it in \
                           rapporteur.yaml, as in `base_url: https://example.org/archive/`";

const UNCLEAR_SETTINGS: &str =
    "nothing was written: until rapporteur.yaml can be read, it is not known which files it leaves out";

/// A folder that was moved or misspelled must not take the published site with it.
const NO_CONTENT: &str = "nothing was written, and nothing that is published was removed";

/// What a build did.
struct Summary {
    n_written: usize,
    n_unchanged: usize,
    n_removed: usize,
    problems: Vec<Diagnostic>,
}

#[expect(clippy::disallowed_methods, reason = "the time that a build took is told to its user and goes nowhere else")]
pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let root = &arguments.site.root;
    check_root(root)?;
    let Loaded { site, n_files, are_settings_clear, is_empty, .. } = arguments.site.project()?.load(&Look::Everything);
    if !are_settings_clear || is_empty {
        let problems = site.all_problems(std::iter::empty());
        report::problems(&problems, loudness);
        report::explain(&problems, loudness);
        report::warn(if are_settings_clear { NO_CONTENT } else { UNCLEAR_SETTINGS });
        return Ok(ExitCode::FAILURE);
    }
    let output = arguments.output.clone().unwrap_or_else(|| root.join(&site.config.output));
    check_folders(&output, &root.join(&site.config.theme), "theme")?;
    // Where the content is the whole folder, what the settings call the output is no content.
    let is_apart =
        site.config.is_content_at_root() && real_path(&output)? == real_path(&root.join(&site.config.output))?;
    if !is_apart {
        check_folders(&output, &root.join(&site.config.content), "content")?;
    }

    let (routes, found) = output::routes(&site);
    let mut summary = publish(&site, &routes, &output, loudness)?;
    summary.problems = site.all_problems(summary.problems.into_iter().chain(found));

    report::problems(&summary.problems, loudness);
    report::explain(&summary.problems, loudness);
    if site.config.lacks_base_url() {
        report::say(loudness, NO_BASE_URL);
    }
    let n_unfrozen = if arguments.site.shows_public_alone() { site.archive.n_unfrozen() } else { 0 };
    if n_unfrozen > 0 {
        let line = format!(
            "{} not wholly in {RECORD} yet; run `rapporteur freeze` before you publish",
            counted(n_unfrozen, "page")
        );
        report::say(loudness, &line);
    }
    let has_meetings = site.archive.originals().next().is_some();
    if !has_meetings {
        let folders: Vec<String> =
            site.config.folders.meetings.iter().map(|folder| site.config.label_of(folder)).collect();
        report::warn(&format!(
            "no meeting is published: the reports are expected in {}{WHAT_TO_DO}",
            folders.join(", ")
        ));
    }
    report::say(loudness, &in_words(&summary, n_files, &output, start.elapsed().as_secs_f64(), has_meetings));
    let code = report::exit_code(&summary.problems, arguments.strict);
    // The program ends here, and the system takes all memory back at once rather than piece by piece.
    mem::forget((site, routes, summary));
    Ok(code)
}

/// Refuses to read what is written, or to write among what is read.
fn check_folders(output: &Path, source: &Path, what: &str) -> anyhow::Result<()> {
    let (output_path, source_path) = (real_path(output)?, real_path(source)?);
    anyhow::ensure!(
        !output_path.starts_with(&source_path) && !source_path.starts_with(&output_path),
        "the site would be written to {}, and its {what} lies in {}: neither may be within the other; choose another \
         folder with --output",
        output.display(),
        source.display()
    );
    Ok(())
}

/// Returns where a path leads when all links are followed, also for one of which only the beginning is there.
fn real_path(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let there = path.ancestors().find_map(|ancestor| Some((ancestor, ancestor.canonicalize().ok()?)));
    let Some((ancestor, real)) = there else { return Ok(path) };
    Ok(real.join(path.strip_prefix(ancestor).unwrap_or(Path::new(""))))
}

fn publish(site: &Site, routes: &Routes, folder: &Path, loudness: Loudness) -> anyhow::Result<Summary> {
    let has_checksums = site.config.publishes(Machine::Checksums) && !routes.has(publish::CHECKSUMS);
    let publisher = Publisher::open(folder, routes.paths().chain(has_checksums.then_some(publish::CHECKSUMS)))?;
    // A file that cannot be read cannot be written either, which is then told.
    let digest = |of: &dyn Fn() -> io::Result<Digest>| has_checksums.then(|| of().ok()).flatten();
    let keys = routes.keys(site, PROGRAM);
    let paths: Vec<&str> = routes.paths().collect();
    let bar = report::progress(routes.len(), "writing", loudness);
    let is_wanted = |place: usize| !keys[place].is_some_and(|key| publisher.has(paths[place], key));
    let results = routes.render_where(site, is_wanted, |path, rendered| {
        bar.inc(1);
        match rendered {
            // A page that cannot be rendered keeps what it was before; the others are not held up.
            Err(problem) => (digest(&|| Digest::of_file(&folder.join(path))), Ok(Err(problem))),
            // Of a file the digest is that of the copy: the file may be written to meanwhile.
            Ok(rendered @ Rendered::File(_)) => {
                let outcome = publisher.write(path, &rendered).map(Ok);
                (digest(&|| Digest::of_file(&folder.join(path))), outcome)
            }
            Ok(rendered) => (digest(&|| Digest::of(&rendered)), publisher.write(path, &rendered).map(Ok)),
        }
    });
    bar.finish_and_clear();
    // What was kept counts in the checksums like all else.
    let kept = |path: &&str| (digest(&|| publisher.digest(path)), Ok(Ok(Outcome::Unchanged)));
    let results: Vec<_> =
        results.into_par_iter().zip(&paths).map(|(result, path)| result.unwrap_or_else(|| kept(path))).collect();
    let mut summary = Summary { n_written: 0, n_unchanged: 0, n_removed: 0, problems: Vec::new() };
    let mut digests: Vec<(&str, Digest)> = Vec::with_capacity(paths.len());
    let mut made: Vec<Made<'_>> = Vec::with_capacity(paths.len());
    for ((&path, key), (digest, outcome)) in paths.iter().zip(keys).zip(results) {
        digests.extend(digest.map(|digest| (path, digest)));
        match outcome.context("the site could not be written completely")? {
            Ok(outcome) => {
                summary.n_written += usize::from(outcome == Outcome::Written);
                summary.n_unchanged += usize::from(outcome == Outcome::Unchanged);
                made.push(Made { path, key, digest });
            }
            Err(problem) => summary.problems.push(problem),
        }
    }
    if has_checksums {
        match publisher.write(publish::CHECKSUMS, &publish::checksums(digests.into_iter()))? {
            Outcome::Written => summary.n_written += 1,
            Outcome::Unchanged => summary.n_unchanged += 1,
        }
        made.push(Made { path: publish::CHECKSUMS, key: None, digest: None });
    }
    summary.n_removed = publisher.finish(&made)?;
    Ok(summary)
}

/// What helps whoever builds an archive in which there is no meeting.
const WHAT_TO_DO: &str = "\n  Where the minutes are there already, `rapporteur adopt` finds them and writes the settings; `rapporteur new` begins \
                          a report.";

/// Tells this program from one that was built of anything else.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("RAPPORTEUR_SOURCES"));

fn in_words(summary: &Summary, n_files: usize, output: &Path, seconds: f64, has_meetings: bool) -> String {
    let site = if has_meetings { "The site" } else { "A site without a meeting" };
    format!(
        "{} read, {} written, {} unchanged, {} removed in {seconds:.2} s; {}\n{site} is in {}",
        counted(n_files, "file"),
        counted(summary.n_written, "file"),
        summary.n_unchanged,
        summary.n_removed,
        render::summary_counts(&summary.problems),
        output.display(),
    )
}
