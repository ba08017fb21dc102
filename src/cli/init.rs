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
    report::say(loudness, &next_steps(folder));
    Ok(ExitCode::SUCCESS)
}

/// Says what to do with a new archive.
fn next_steps(folder: &Path) -> String {
    let is_here = folder == Path::new(".");
    let root = if is_here { String::new() } else { format!(" --root {}", folder.display()) };
    let place = if is_here { "this folder".to_owned() } else { folder.display().to_string() };
    let file = |path: &str| if is_here { path.to_owned() } else { folder.join(path).display().to_string() };
    let (public, settings) = (file("public"), file("rapporteur.yaml"));
    format!(
        "A new archive is in {place}.\n\n  \
         rapporteur serve{root} --open                   shows it in your browser while you write\n  \
         rapporteur new meeting \"Second meeting\"{root}   adds a report\n  \
         rapporteur build{root}                          makes the site in {public}\n\n\
         Edit {settings} to give the archive its name."
    )
}

/// Tells whether a file is not there, or is just what this command writes.
fn is_missing_or(path: &Path, text: &str) -> bool {
    files::read_file(path, "new", &Overlays::default()).is_ok_and(|file| file.is_none_or(|file| file.text == text))
}
