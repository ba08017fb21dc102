//! A site in a temporary folder, and the program run on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A site in a folder that is removed when the test ends.
pub(crate) struct Site {
    folder: tempfile::TempDir,
}

/// What the program did.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Site {
    /// Lays down files: `-- path --` on a line of its own begins each.
    pub(crate) fn new(files: &str) -> Site {
        let site = Site { folder: tempfile::tempdir().expect("a temporary folder can be made") };
        for (path, text) in sections(files) {
            site.write(&path, &text);
        }
        site
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn exists(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// Runs `rapporteur build` on the site.
    pub(crate) fn build(&self, arguments: &[&str]) -> Run {
        rapporteur(&[&["build", "--root", self.root().to_str().unwrap()], arguments].concat())
    }

    /// Runs `rapporteur build` and expects that nothing is wrong.
    pub(crate) fn build_clean(&self) -> Run {
        let run = self.build(&["--strict"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run
    }

    /// Returns every published file with its bytes, without what is the builder's own.
    pub(crate) fn published(&self) -> BTreeMap<String, Vec<u8>> {
        published(&self.path("public"))
    }
}

/// Returns every file below an output folder with its bytes, without what is the builder's own.
pub(crate) fn published(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        if entry.file_type().is_file() && !path.starts_with(".rapporteur/") && path != ".gitignore" {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    files
}

/// Runs the program.
pub(crate) fn rapporteur(arguments: &[&str]) -> Run {
    run(Command::new(env!("CARGO_BIN_EXE_rapporteur")).args(arguments))
}

/// Runs a command.
pub(crate) fn run(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Run { code: status.code().unwrap_or(-1), stdout: text(stdout), stderr: text(stderr) }
}

/// Returns the parts of a text that lines `-- name --` begin.
pub(crate) fn sections(text: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in text.trim_start_matches('\n').split_inclusive('\n') {
        let name = line.trim_end().strip_prefix("-- ").and_then(|name| name.strip_suffix(" --"));
        match (name, sections.last_mut()) {
            (Some(name), _) => sections.push((name.to_owned(), String::new())),
            (None, Some((_, text))) => text.push_str(line),
            (None, None) => panic!("a text stands before the first `-- path --`: {line:?}"),
        }
    }
    sections
}

/// The folder of the project itself.
pub(crate) fn project_root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
