//! `rapporteur init`: a small archive that builds at once.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;

use super::{Loudness, report};

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

#[expect(clippy::disallowed_methods, reason = "laying down the files of a new archive is this command's work")]
pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let folder = &arguments.folder;
    if let Some((path, _)) = FILES.iter().find(|(path, _)| folder.join(path).exists()) {
        anyhow::bail!(
            "{} exists already, and nothing is overwritten; choose an empty folder",
            folder.join(path).display()
        );
    }
    for (path, text) in FILES {
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
