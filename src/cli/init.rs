//! `rapporteur init`: a small archive that builds at once.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;

use super::{Loudness, report, schema};

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

#[expect(clippy::disallowed_methods, reason = "laying down the files of a new archive is this command's work")]
pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let folder = &arguments.folder;
    if let Some((path, _)) = FILES.iter().find(|(path, _)| folder.join(path).exists()) {
        anyhow::bail!(
            "{} exists already, and nothing is overwritten; choose an empty folder",
            folder.join(path).display()
        );
    }
    let schemas = schema::all(&[]).map(|(name, text)| (format!(".rapporteur/schema/{name}"), text));
    let for_editors = FOR_EDITORS.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let for_editors = schemas.chain(for_editors).filter(|(path, _)| !folder.join(path).exists());
    let files = FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    for (path, text) in files.chain(for_editors) {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    let folder = folder.display();
    report::say(
        loudness,
        &format!(
            "A new archive is in {folder}.\n\n  \
             rapporteur build --root {folder}         makes the site in {folder}/public\n  \
             rapporteur new meeting --root {folder}   adds a report\n\n\
             Edit {folder}/rapporteur.yaml to give the archive its name."
        ),
    );
    Ok(ExitCode::SUCCESS)
}
