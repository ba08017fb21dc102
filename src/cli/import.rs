//! `rapporteur import`: makes new reports out of documents that are none yet, and of a folder of documents one of texts.

mod document;
mod folder;
mod pandoc;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Loudness, check_root, report, whole_project};
use crate::archive::Archive;
use crate::config::Config;
use crate::content::front_matter;
use crate::files::Look;
use crate::import::{self, City, Draft, Known, Named};
use crate::publish::{self, PublishError};

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    /// Documents: Markdown, plain text, DOCX, ODT, RTF, HTML and more; or folders of documents; none of them is changed
    #[arg(value_name = "FILE|DIR", required = true)]
    files: Vec<PathBuf>,

    /// The folder of the site
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,

    /// The group of the meeting, whatever the text says
    #[arg(long)]
    group: Option<String>,

    /// The name of the new file, without `.md` [default: date and title]
    #[arg(long)]
    name: Option<String>,

    /// Where the texts of a folder go, at the same paths [default: beside the documents]
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,

    /// Of a folder, also take documents that are not named like minutes
    #[arg(long)]
    all: bool,

    /// Only show what would be written; write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let (folders, files): (Vec<&PathBuf>, Vec<&PathBuf>) = arguments.files.iter().partition(|file| file.is_dir());
    let is_of_file = arguments.name.is_some() || arguments.group.is_some();
    anyhow::ensure!(
        folders.is_empty() || !is_of_file,
        "--name and --group are for single documents, and a folder is given"
    );
    let is_of_folder = arguments.output.is_some() || arguments.all;
    anyhow::ensure!(
        files.is_empty() || !is_of_folder,
        "--output and --all are for folders, and a single document is given"
    );
    let mut is_any_refused = false;
    for folder in folders {
        is_any_refused |= !folder::import_folder(folder, arguments, loudness)?;
    }
    if !files.is_empty() {
        is_any_refused |= !import_each(&files, arguments, loudness)?;
    }
    Ok(if is_any_refused { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

/// Imports single documents, and returns whether all could be.
fn import_each(files: &[&PathBuf], arguments: &Arguments, loudness: Loudness) -> anyhow::Result<bool> {
    if let Some(name) = &arguments.name {
        anyhow::ensure!(files.len() == 1, "--name names one file, and {} are given", files.len());
        let is_name = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', '\0', '\n']);
        anyhow::ensure!(is_name, "--name cannot be \"{name}\": write the name of a file, without its folder");
    }
    check_root(&arguments.root)?;
    let mut project = whole_project(&arguments.root);
    let config = project.settings();
    let site = project.load(&Look::Everything).site;
    let known = known(&site.archive);
    let mut are_all_imported = true;
    for file in files {
        if let Err(error) = import(file, arguments, &known, &config, loudness) {
            report::error(&error);
            are_all_imported = false;
        }
    }
    Ok(are_all_imported)
}

/// Imports one document.
fn import(
    file: &Path,
    arguments: &Arguments,
    known: &Known,
    config: &Config,
    loudness: Loudness,
) -> anyhow::Result<()> {
    let text = document::read(file)?;
    anyhow::ensure!(!text.trim().is_empty(), "{} holds no text", file.display());
    anyhow::ensure!(
        front_matter::split(&text).yaml.is_empty(),
        "{} has front matter already, and needs no import; copy it into the reports",
        file.display()
    );
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = Path::new(&name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let draft = import::draft(&text, &stem, arguments.group.as_deref(), known, config);
    let new = draft.file_text(&name);
    if arguments.dry_run {
        return report::print_text(&new);
    }
    let folder = config.folders.meetings.first().map(String::as_str).unwrap_or_default();
    let stem = arguments.name.clone().unwrap_or_else(|| draft.stem());
    let path = arguments.root.join(&config.content).join(folder).join(format!("{stem}.md"));
    match publish::write_new(&path, &new) {
        Err(error @ PublishError::Exists(_)) => {
            anyhow::bail!("{}: {error}; give the new file another name with --name", file.display())
        }
        other => other?,
    }
    tell(file, &path, &draft, loudness);
    Ok(())
}

/// Says what became of a document.
fn tell(file: &Path, path: &Path, draft: &Draft, loudness: Loudness) {
    report::say(loudness, &format!("{} -> {}\n", file.display(), path.display()));
    let (lines, n_proposed) = draft.overview();
    for (label, value) in lines {
        report::say(loudness, &format!("  {label:<12} {}", visible(&value)));
    }
    if n_proposed > 0 {
        let line = match n_proposed {
            1 => "1 value stands in the file as a comment, because the text leaves it open".to_owned(),
            n => format!("{n} values stand in the file as comments, because the text leaves them open"),
        };
        report::say(loudness, &format!("  {:<12} {line}", "to look at"));
    }
    let next =
        "\nread the file through before you publish it: above each value stands the sentence that it was taken from";
    report::say(loudness, next);
}

/// Nothing of a document may move the cursor of a terminal.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Returns what the archive knows, for reading texts.
fn known(archive: &Archive) -> Known {
    let named = |id: &str, title: &str, short: Option<&String>, others: &[String]| Named {
        reference: id.to_owned(),
        names: std::iter::once(title.to_owned()).chain(short.cloned()).chain(others.iter().cloned()).collect(),
    };
    let topics = archive.topics.iter().map(|topic| named(&topic.id, &topic.title, None, &topic.also_known_as));
    let organisations = archive.organisations.iter().map(|organisation| {
        named(&organisation.id, &organisation.title, organisation.short.as_ref(), &organisation.also_known_as)
    });
    let groups = archive.groups.iter();
    let named_groups =
        groups.clone().map(|group| named(&group.id, &group.title, group.short.as_ref(), &group.also_known_as));
    let people: Vec<Named> =
        archive.people.iter().map(|person| named(&person.id, &person.name, None, &person.also_known_as)).collect();
    let cities = archive
        .meetings
        .iter()
        .filter_map(|meeting| Some(City { city: meeting.city.clone()?, country: meeting.country.clone() }));
    let bodies =
        groups.filter_map(|group| Some((group.id.clone(), archive.organisation(group.organisation?).id.clone())));
    Known::new(topics.collect(), organisations.collect(), named_groups.collect(), &people, cities.collect())
        .with_bodies(bodies)
}
