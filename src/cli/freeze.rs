//! `rapporteur freeze`: records what is published.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;

use super::{Loudness, check_root, report, today};
use crate::archive::resolve::Show;
use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Look;
use crate::permanence::{Growth, RECORD, Record};
use crate::project::Project;
use crate::publish;
use crate::text::words::counted;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    /// The folder of the site, which holds content/ and rapporteur.yaml
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
}

/// What version control reads of how to merge files.
const ATTRIBUTES: &str = ".gitattributes";
/// Each line of a record stands for itself, so that two records are merged by keeping the lines of both.
const MERGE: &str = "rapporteur.frozen merge=union";

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let root = &arguments.root;
    check_root(root)?;
    // Only what everybody sees is published.
    let show = Show { drafts: false, future: false, today: today() };
    let mut project = Project::new(root.clone(), show);
    let site = project.load(&Look::Everything).site;
    let (record, problems) = project.record();
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        report::problems(problems, loudness);
        report::warn(&format!("nothing was frozen, so that nothing of {RECORD} is lost"));
        return Ok(ExitCode::from(1));
    }
    anyhow::ensure!(
        !site.archive.texts.is_empty(),
        "there is nothing to freeze in {}; give the folder of the site with --root",
        root.join(&site.config.content).display()
    );
    let former = record.map_or_else(Record::empty, |record| record.as_ref().clone());
    let (grown, growth) = former.grown(site.archive.to_freeze());
    let path = root.join(RECORD);
    let text = grown.to_text();
    // Before the record, which tells that this was done.
    if record.is_none() {
        attributes(root, loudness)?;
    }
    publish::write_text(&path, &text).context("what is published could not be recorded")?;
    report::say(loudness, &in_words(growth, &grown));
    let vanished: Vec<Diagnostic> =
        site.problems.iter().filter(|problem| is_about_vanishing(problem)).cloned().collect();
    report::problems(&vanished, loudness);
    Ok(ExitCode::from(u8::from(!vanished.is_empty())))
}

fn is_about_vanishing(problem: &Diagnostic) -> bool {
    const CODES: [&str; 5] =
        ["vanished-address", "vanished-paragraph", "vanished-decision", "paragraph-moved-nowhere", "moved-nowhere"];
    CODES.contains(&problem.code)
}

/// Tells version control how to merge records, at the first time; in a file that somebody wrote already, they must.
#[expect(clippy::disallowed_methods, reason = "the command lays down a file beside the record that it begins")]
fn attributes(root: &Path, loudness: Loudness) -> anyhow::Result<()> {
    let path = root.join(ATTRIBUTES);
    match std::fs::read_to_string(&path) {
        Ok(text) if text.lines().any(|line| line.trim_start().starts_with(RECORD)) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            publish::write_file(&path, format!("{MERGE}\n").as_bytes())
                .with_context(|| format!("{ATTRIBUTES} could not be written"))?;
        }
        // One that cannot be read as text (UTF-16, Latin-1) is still somebody's.
        _ => report::say(loudness, &format!("To merge records without a conflict, add to {ATTRIBUTES}: {MERGE}")),
    }
    Ok(())
}

fn in_words(growth: Growth, record: &Record) -> String {
    let n_paragraphs: usize = record.pages().iter().map(|page| page.paragraphs.len()).sum();
    let all = format!("{} and {}", counted(record.pages().len(), "page"), counted(n_paragraphs, "paragraph"));
    if growth == Growth::default() {
        return format!("Nothing is new: {all} are frozen in {RECORD}");
    }
    let mut new = vec![counted(growth.n_pages, "new page"), counted(growth.n_paragraphs, "new paragraph")];
    new.extend((growth.n_decisions > 0).then(|| counted(growth.n_decisions, "new decision")));
    new.extend((growth.n_edited > 0).then(|| format!("{} that read otherwise now", growth.n_edited)));
    format!("Frozen: {}; {all} in all. Keep {RECORD} with the reports, and commit it if you use git", new.join(", "))
}
