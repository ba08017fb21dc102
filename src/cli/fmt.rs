//! `rapporteur fmt`: front matter in one form.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;

use super::check::{is_within, labels_of};
use super::{Loudness, check_root, report, whole_project};
use crate::content::Document;
use crate::diagnostic::{Edit, Place};
use crate::files::Look;
use crate::formatting;
use crate::mend::{self, Rewrite};
use crate::text::words::counted;

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
    let site = whole_project(root).load(&Look::Everything).site;
    let documents: Vec<&Document> = site.archive.texts.iter().map(|text| &*text.document).collect();
    let mut rewrites: Vec<Rewrite> = Vec::new();
    let mut n_looked_at = 0;
    for document in documents.iter().filter(|document| is_within(&document.file.label, &wanted)) {
        n_looked_at += 1;
        rewrites.extend(rewrite(document, arguments)?);
    }
    rewrites.sort_by(|a, b| a.label.cmp(&b.label));
    let (n_files, all) = (counted(rewrites.len(), "file"), counted(n_looked_at, "file"));
    if arguments.check || arguments.dry_run {
        report::print_text(&rewrites.iter().map(Rewrite::diff).collect::<String>())?;
        report::say(loudness, &format!("{all} looked at; {n_files} would change"));
        return Ok(ExitCode::from(u8::from(arguments.check && !rewrites.is_empty())));
    }
    for rewrite in &rewrites {
        rewrite.write().with_context(|| format!("cannot write {}", rewrite.label))?;
    }
    report::say(loudness, &format!("{all} looked at; {n_files} changed"));
    Ok(ExitCode::SUCCESS)
}

/// Returns a file with its front matter in form, if it has not, and says what stays as it is, and why.
fn rewrite(document: &Document, arguments: &Arguments) -> anyhow::Result<Vec<Rewrite>> {
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
    match mend::rewrites(&arguments.root, &[edit]) {
        Ok(rewrites) => Ok(rewrites),
        Err(refused) => {
            for (label, reason) in refused {
                report::warn(&format!("{label} stays as it is: {reason}"));
            }
            Ok(Vec::new())
        }
    }
}
