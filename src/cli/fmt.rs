//! `rapporteur fmt`: front matter in one form.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;

use super::check::{is_within, labels_of};
use super::{Loudness, check_root, report, today};
use crate::archive::resolve::Show;
use crate::content::Document;
use crate::diagnostic::{Edit, Place};
use crate::files::Look;
use crate::formatting;
use crate::mend::{self, Draft};
use crate::project::Project;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    /// The files and folders; all of the site's if none is named
    #[arg(value_name = "FILE")]
    paths: Vec<PathBuf>,

    /// The folder of the site, which holds content/ and rapporteur.yaml
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,

    /// Write nothing, show what would change, and fail if anything would
    #[arg(long)]
    check: bool,

    /// Write nothing, and show what would change
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let root = &arguments.root;
    check_root(root)?;
    let wanted = labels_of(root, &arguments.paths)?;
    let show = Show { drafts: true, future: true, today: today() };
    let site = Project::new(root.clone(), show).load(&Look::Everything).site;
    let documents: Vec<&Document> = site.archive.texts.iter().map(|text| &*text.document).collect();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut n_looked_at = 0;
    for document in documents.iter().filter(|document| is_within(&document.file.label, &wanted)) {
        n_looked_at += 1;
        drafts.extend(draft(document, arguments)?);
    }
    drafts.sort_by(|a, b| a.label.cmp(&b.label));
    let (n_files, all) = (files(drafts.len()), files(n_looked_at));
    if arguments.check || arguments.dry_run {
        report::print_text(&drafts.iter().map(Draft::diff).collect::<String>())?;
        report::say(loudness, &format!("{all} looked at; {n_files} would change"));
        return Ok(ExitCode::from(u8::from(arguments.check && !drafts.is_empty())));
    }
    for draft in &drafts {
        draft.write().with_context(|| format!("cannot write {}", draft.label))?;
    }
    report::say(loudness, &format!("{all} looked at; {n_files} changed"));
    Ok(ExitCode::SUCCESS)
}

/// Returns a file with its front matter in form, if it has not, and says what stays as it is, and why.
fn draft(document: &Document, arguments: &Arguments) -> anyhow::Result<Vec<Draft>> {
    let file = &document.file;
    let formatted = match formatting::format(file, document.kind) {
        Ok(formatted) => formatted,
        Err(reason) => {
            report::warn(&format!("{} stays as it is: {reason}", file.label));
            return Ok(Vec::new());
        }
    };
    for span in formatted.left {
        let (line, _) = file.line_column(span.start);
        let label = &file.label;
        report::warn(&format!("{label}:{line}: the keys stay in their order, which cannot be changed for certain"));
    }
    let Some((span, text)) = formatted.change else { return Ok(Vec::new()) };
    let edit = Edit { place: Place::new(file, span), text };
    match mend::drafts(&arguments.root, &[edit]) {
        Ok(drafts) => Ok(drafts),
        Err(refused) => {
            for (label, reason) in refused {
                report::warn(&format!("{label} stays as it is: {reason}"));
            }
            Ok(Vec::new())
        }
    }
}

fn files(n: usize) -> String {
    if n == 1 { "1 file".to_owned() } else { format!("{n} files") }
}
