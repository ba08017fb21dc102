//! `rapporteur init`: a small archive that builds at once.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Loudness, report, schema};
use crate::files;
use crate::files::Overlays;
use crate::publish;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    /// The folder to make; it may exist already, and no file in it is touched
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// The files of a new archive. The people in it are plainly placeholders.
const FILES: &[(&str, &str)] = &[
    ("rapporteur.yaml", include_str!("init/rapporteur.yaml")),
    ("content/index.md", include_str!("init/index.md")),
    ("content/about.md", include_str!("init/about.md")),
    ("content/meetings/2026-01-15-first-meeting.md", include_str!("init/first-meeting.md")),
    ("content/groups/working-group.md", include_str!("init/working-group.md")),
    ("content/topics/rules-of-procedure.md", include_str!("init/rules-of-procedure.md")),
    ("public/.gitignore", "*\n!.gitignore\n"),
];

/// What helps an editor to help. What is there already stays.
const FOR_EDITORS: &[(&str, &str)] = &[
    (".vscode/settings.json", include_str!("init/vscode-settings.json")),
    (".vscode/extensions.json", include_str!("init/vscode-extensions.json")),
];

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let folder = &arguments.folder;
    anyhow::ensure!(!folder.is_file(), "{} is a file; choose an empty folder, or a new one", folder.display());
    let there: Vec<&str> = FILES.iter().map(|(path, _)| *path).filter(|path| folder.join(path).exists()).collect();
    let is_begun =
        there.len() < FILES.len() && FILES.iter().all(|(path, text)| is_missing_or(&folder.join(path), text));
    // What an interrupted `init` began is completed; anything else is somebody's own.
    if let Some(path) = there.first().filter(|_| !is_begun) {
        anyhow::bail!(
            "{} exists already, and nothing is overwritten; choose an empty folder",
            folder.join(path).display()
        );
    }
    let schemas = schema::all(&[]).map(|(name, text)| (format!(".rapporteur/schema/{name}"), text));
    let for_editors = FOR_EDITORS.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    for (path, text) in schemas.chain(for_editors).filter(|(path, _)| !folder.join(path).exists()) {
        publish::write_new(&folder.join(path), &text)?;
    }
    // These come last: once all of them are there, nothing is left to complete.
    for (path, text) in FILES.iter().filter(|(path, _)| !there.contains(path)) {
        publish::write_new(&folder.join(path), text)?;
    }
    let folder = folder.display();
    report::say(
        loudness,
        &format!(
            "A new archive is in {folder}.\n\n  \
             rapporteur serve --root {folder} --open                   shows it in your browser while you write\n  \
             rapporteur new meeting \"Second meeting\" --root {folder}   adds a report\n  \
             rapporteur build --root {folder}                          makes the site in {folder}/public\n\n\
             Edit {folder}/rapporteur.yaml to give the archive its name."
        ),
    );
    Ok(ExitCode::SUCCESS)
}

/// Tells whether a file is not there, or is just what this command writes.
fn is_missing_or(path: &Path, text: &str) -> bool {
    files::read_file(path, "new", &Overlays::default()).is_ok_and(|file| file.is_none_or(|file| file.text == text))
}
