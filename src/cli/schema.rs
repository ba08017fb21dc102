//! `rapporteur schema`: JSON Schemas of front matter, settings and what is said beside reports.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;

use super::{Loudness, report};
use crate::keys::json_schema::schema;
use crate::keys::{SUBJECTS, Subject};
use crate::publish;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    /// What to print the schema of
    #[arg(value_parser = names(), required_unless_present = "output")]
    subject: Option<String>,

    /// Write all schemas into this folder
    #[arg(long, value_name = "DIR", conflicts_with = "subject")]
    output: Option<PathBuf>,

    /// The folder of the site, whose `extra_keys` are allowed
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
}

fn names() -> clap::builder::PossibleValuesParser {
    SUBJECTS.iter().map(|(name, _)| *name).collect::<Vec<_>>().into()
}

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let extra_keys = super::whole_project(&arguments.root).settings().extra_keys.clone();
    let subject = SUBJECTS.iter().find(|(name, _)| arguments.subject.as_deref() == Some(*name));
    if let Some((_, subject)) = subject {
        report::print(&text(*subject, &extra_keys))?;
    }
    if let Some(folder) = &arguments.output {
        write_all(folder, &extra_keys)?;
        report::say(loudness, &format!("wrote {} schemas into {}", SUBJECTS.len(), folder.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the schemas of a new archive, each with its file name.
pub(super) fn all(extra_keys: &[String]) -> impl Iterator<Item = (String, String)> {
    SUBJECTS.iter().map(|(name, subject)| (format!("{name}.json"), text(*subject, extra_keys)))
}

fn text(subject: Subject, extra_keys: &[String]) -> String {
    format!("{:#}\n", schema(subject, extra_keys))
}

#[expect(clippy::disallowed_methods, reason = "making a folder for the schemas is this command's work")]
fn write_all(folder: &Path, extra_keys: &[String]) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (name, text) in all(extra_keys) {
        publish::write_file(&folder.join(name), text.as_bytes())?;
    }
    Ok(())
}
