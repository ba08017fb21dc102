//! A site's folder on disk, and the [`Site`] that it makes.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::archive::resolve::{Show, Sources};
use crate::archive::{self, Attachment};
use crate::config::{self, Config};
use crate::content::{Document, Kind, kind, parse_document};
use crate::diagnostic::{Diagnostic, Place, Severity, catalogue};
use crate::files::{self, Fault, FaultKind, OtherFile, Reading, Tree};
use crate::site::Site;
use crate::source::{RelPath, SourceFile};
use crate::theme::{Theme, ThemeFile};

/// The name of the settings, in the site's folder.
pub const SETTINGS: &str = "rapporteur.yaml";

/// Where a site is, and what to show of it.
#[derive(Clone, Debug)]
pub struct Project {
    /// The site's folder.
    pub root: PathBuf,
    /// Which documents to leave out.
    pub show: Show,
}

/// A site, and the numbers of what was read for it.
pub struct Loaded {
    /// The site.
    pub site: Site,
    /// How many files of the content were read.
    pub n_read: usize,
}

impl Project {
    /// Reads everything and makes the site. Never fails: whatever cannot be read is a problem of the site.
    pub fn load(&self) -> Loaded {
        let mut problems = Vec::new();
        let (config, settings) = self.read_settings(&mut problems);
        let tree = self.read_content(&config, settings.as_ref(), &mut problems);
        let theme = self.read_theme(&config, &mut problems);
        let n_read = tree.texts.len() + tree.others.len();
        if tree.texts.is_empty() {
            problems.push(catalogue::no_content(&config.content));
        }
        let documents: Vec<Arc<Document>> =
            tree.texts.par_iter().map(|file| Arc::new(parse_document(file, &config))).collect();
        let (attachments, attachment_files) = attachments(tree.others, &config);
        let sources = Sources { documents: &documents, attachments, config: &config, show: self.show };
        let mut archive = archive::resolve(sources);
        problems.append(&mut archive.problems);
        problems.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        let cards = archive.meetings.iter().map(|_| OnceLock::new()).collect();
        Loaded { site: Site { config, archive, theme, attachment_files, problems, cards }, n_read }
    }

    /// Reads the settings alone, for those who only want to know where things are.
    pub fn settings(&self) -> (Config, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let (config, _) = self.read_settings(&mut problems);
        (config, problems)
    }

    /// Returns the settings, and their file if there is one.
    fn read_settings(&self, problems: &mut Vec<Diagnostic>) -> (Config, Option<Arc<SourceFile>>) {
        match files::read_file(&self.root.join(SETTINGS), SETTINGS) {
            Ok(Some(file)) => {
                let file = Arc::new(file);
                let (config, found) = config::parse(&file);
                problems.extend(found);
                (config, Some(file))
            }
            Ok(None) => (Config::default(), None),
            Err(kind) => {
                problems.push(fault_problem(&Fault { label: SETTINGS.to_owned(), kind }));
                (Config::default(), None)
            }
        }
    }

    fn read_content(
        &self,
        config: &Config,
        settings: Option<&Arc<SourceFile>>,
        problems: &mut Vec<Diagnostic>,
    ) -> Tree {
        let patterns: Vec<String> = config.ignore.iter().map(|pattern| pattern.value.clone()).collect();
        let ignore = files::patterns(&patterns).unwrap_or_else(|(position, reason)| {
            let place = settings.map(|file| Place::new(file, config.ignore[position].span));
            problems.extend(place.map(|place| catalogue::bad_pattern(place, &patterns[position], &reason)));
            files::patterns(&[]).expect("no pattern at all can be understood")
        });
        let extensions: &[&str] = if config.plain_text { &["md", "markdown", "txt"] } else { &["md", "markdown"] };
        let reading = Reading { label: &config.content, text_extensions: extensions, ignore: &ignore };
        let tree = files::read_tree(&self.root.join(&config.content), &reading);
        problems.extend(tree.faults.iter().map(fault_problem));
        tree
    }

    fn read_theme(&self, config: &Config, problems: &mut Vec<Diagnostic>) -> Theme {
        let nothing = files::patterns(&[]).expect("no pattern at all can be understood");
        let reading = Reading { label: &config.theme, text_extensions: &["hbs"], ignore: &nothing };
        let tree = files::read_tree(&self.root.join(&config.theme), &reading);
        problems.extend(tree.faults.iter().map(fault_problem));
        let templates = tree.texts.into_iter().map(ThemeFile::Template);
        let others = tree.others.into_iter().map(|file| ThemeFile::Other(file.path, file.place));
        let (theme, found) = Theme::new(&templates.chain(others).collect::<Vec<_>>());
        problems.extend(found);
        theme
    }
}

/// Returns the attachments, and where they lie.
fn attachments(others: Vec<OtherFile>, config: &Config) -> (Vec<Attachment>, Vec<PathBuf>) {
    let attachments = others.into_iter().map(|file| {
        let address = attachment_address(&file.path, config);
        (Attachment { path: file.path, address, length: file.length }, file.place)
    });
    attachments.unzip()
}

/// Returns the address of an attachment: as reports of its folder have theirs, so that it stays beside them.
fn attachment_address(path: &RelPath, config: &Config) -> String {
    let beside = path.parent().join("a-report.md").unwrap_or_else(|| path.clone());
    let (kind, id) = kind::kind_and_id(&beside, config);
    let folder = id.strip_suffix("a-report").unwrap_or_default();
    match kind {
        Kind::Page => path.as_str().to_owned(),
        kind => format!("{}/{folder}{}", kind.folder(), path.file_name()),
    }
}

/// Makes the problem of a file that cannot be read.
pub fn fault_problem(fault: &Fault) -> Diagnostic {
    let (severity, message, help) = match &fault.kind {
        FaultKind::Unreadable(reason) => (
            Severity::Error,
            format!("the file cannot be read: {reason}"),
            "check who may read it, and whether it is there",
        ),
        FaultKind::Link => (
            Severity::Error,
            "a link that leads out of the folder, or nowhere, is not followed".to_owned(),
            "put the file itself here",
        ),
        FaultKind::NoFile => (Severity::Error, "this is no ordinary file".to_owned(), "remove it from the folder"),
        FaultKind::Name => {
            (Severity::Error, "the name of the file cannot be read as text".to_owned(), "give it another name")
        }
        FaultKind::TooLong => (
            Severity::Error,
            format!("the file is longer than {} MB and is left out", files::LONGEST_TEXT / (1024 * 1024)),
            "is it a report? If so, cut it into several",
        ),
        FaultKind::NoText => (
            Severity::Error,
            "the file is not text in any encoding that can be told".to_owned(),
            "save it as UTF-8 in your editor, or give it another extension",
        ),
        FaultKind::Guessed(encoding) => (
            Severity::Note,
            format!("the file is not UTF-8; it was read as {encoding}"),
            "save it as UTF-8 to be sure of every letter",
        ),
        FaultKind::Twin(other) => (
            Severity::Warning,
            format!("the name differs from {other} only in capitals or accents"),
            "rename one of the two: some systems cannot keep them apart",
        ),
    };
    catalogue::unreadable(&fault.label, severity, message, help)
}
