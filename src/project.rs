//! A site's folder on disk, and the [`Site`] that it makes.

mod problems;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::archive::resolve::{Frozen, Show, Sources};
use crate::archive::{self, Archive, Attachment};
use crate::beside::Beside;
use crate::beside::judgements::{self, JUDGEMENTS};
use crate::beside::said::{self, SAID};
use crate::config::{self, Config, Level};
use crate::content::{Document, Kind, kind, parse_documents, problems_beside};
use crate::diagnostic::{Diagnostic, Location, catalogue};
use crate::files::{self, Fault, FaultKind, Folder, History, Look, OtherFile, Overlays, Reading, Single};
use crate::permanence::{self, RECORD, Record};
use crate::site::Site;
use crate::source::{Patterns, RelPath, SourceFile};
use crate::text::date::Date;
use crate::theme::{Theme, ThemeFile};
use problems::{
    distrusted, fault_problem, missing_logo, moved_nowhere, placed, unknown_citation_styles, unmet_beside,
    unmet_patterns,
};

/// The name of the settings, in the site's folder.
pub const SETTINGS: &str = "rapporteur.yaml";

/// A record of more bytes than this is none: that of 10,000 reports has some 7 MB.
const LONGEST_RECORD: u64 = 64 << 20;

/// Where a site is, what to show of it, and what was read of it so far: made once, and asked to [`load`](Project::load)
/// as often as something may have changed.
pub struct Project {
    root: PathBuf,
    show: Show,
    overlays: Overlays,
    settings: Settings,
    content: Folder,
    history: History,
    documents: FxHashMap<RelPath, Understood>,
    theme_files: Folder,
    record_file: Single,
    record: Option<Arc<Record>>,
    record_problems: Vec<Diagnostic>,
    judgements_file: Single,
    said_file: Single,
    beside: Arc<Beside>,
    beside_problems: Vec<Diagnostic>,
    theme: Option<(Arc<Theme>, Vec<Diagnostic>)>,
    archive: Option<Arc<Archive>>,
    levels: Vec<(String, Level)>,
}

/// The settings as they were read last.
#[derive(Default)]
struct Settings {
    /// `None` if there is no such file.
    file: Option<Arc<SourceFile>>,
    fault: Option<Fault>,
    config: Arc<Config>,
    /// The files that are left out.
    ignore: Patterns,
    problems: Vec<Diagnostic>,
}

/// A site, and the numbers of what was done for it.
pub struct Loaded {
    /// The site.
    pub site: Site,
    /// How many files the content has.
    pub n_files: usize,
    /// How many of them had to be understood again.
    pub n_parsed: usize,
    /// Whether it can be told which files the settings leave out.
    pub are_settings_clear: bool,
    /// Whether there is nothing to make pages of: the folder is another one than was meant, or not there yet.
    pub is_empty: bool,
    /// The paths, as messages show them, of what is new, gone, or says something else than at the last time.
    pub changed: Vec<String>,
}

impl Project {
    /// Makes a project of which nothing has been read.
    pub fn new(root: PathBuf, show: Show) -> Project {
        Project {
            root,
            show,
            overlays: Overlays::default(),
            settings: Settings::default(),
            content: Folder::default(),
            history: History::default(),
            documents: FxHashMap::default(),
            theme_files: Folder::default(),
            record_file: Single::default(),
            record: None,
            record_problems: Vec::new(),
            judgements_file: Single::default(),
            said_file: Single::default(),
            beside: Arc::default(),
            beside_problems: Vec::new(),
            theme: None,
            archive: None,
            levels: Vec::new(),
        }
    }

    /// Returns the project as it was before anything was read: what a fault left half done is not built upon.
    pub fn unread(&self) -> Project {
        let mut project = Project::new(self.root.clone(), self.show);
        project.levels.clone_from(&self.levels);
        project.overlays = self.overlays.clone();
        project
    }

    /// Says how much kinds of problems matter, whatever the settings say.
    pub fn ask_for_levels(&mut self, levels: Vec<(String, Level)>) {
        self.levels = levels;
    }

    /// Says what files are to be taken to say, by the paths that messages show, whatever is on the disk: what they would
    /// say if somebody saved them so.
    pub fn lay_over(&mut self, texts: BTreeMap<String, String>) {
        let mut overlays = Overlays::default();
        for (label, text) in texts {
            overlays.put(self.root.join(label), text);
        }
        self.set_overlays(overlays);
    }

    /// Returns the paths, as messages show them, of all texts that were read.
    pub fn labels(&self) -> Vec<&str> {
        let settings = self.settings.file.iter().map(|file| file.label.as_str());
        let mut labels: Vec<&str> = settings.chain(self.content.labels()).chain(self.theme_files.labels()).collect();
        labels.sort_unstable();
        labels
    }

    /// Says which day it is, for a project that is kept past midnight.
    pub fn set_today(&mut self, today: Date) {
        self.show.today = today;
    }

    /// Says which texts count rather than what is on the disk; what they stand in for is then to be looked at.
    pub fn set_overlays(&mut self, overlays: Overlays) {
        self.overlays = overlays;
    }

    /// Reads what changed where `look` says, and makes the site. Never fails: whatever cannot be read is a problem of the
    /// site.
    pub fn load(&mut self, look: &Look) -> Loaded {
        let changed = self.look(look);
        self.make(changed)
    }

    /// Does what [`load`](Project::load) does, unless nothing changed.
    pub fn load_if_changed(&mut self, look: &Look) -> Option<Loaded> {
        let changed = self.look(look);
        (!changed.is_empty()).then(|| self.make(changed))
    }

    /// Reads what changed where `look` says, and returns the paths of that, as messages show them.
    fn look(&mut self, look: &Look) -> Vec<String> {
        let mut changed = Vec::new();
        let is_first = self.theme.is_none();
        let are_settings_new = self.read_settings();
        let look = if is_first || are_settings_new { &Look::Everything } else { look };
        if are_settings_new {
            changed.push(SETTINGS.to_owned());
            // Settings may say that everything is to be read in another way.
            self.content = Folder::default();
            self.documents.clear();
            self.theme_files = Folder::default();
        }
        if self.read_record() {
            changed.push(RECORD.to_owned());
        }
        changed.extend(self.read_beside());
        let config = Arc::clone(&self.settings.config);
        let content = self.root.join(&config.content);
        let (overlays, theme_files) = (&self.overlays, &mut self.theme_files);
        // Making a theme takes longer than reading some reports, and the history is another program's to tell.
        let (content_changes, (theme_changes, theme)) = rayon::join(
            || {
                let reading = reading_of_content(&config, &self.settings.ignore, overlays);
                let mut changed = self.content.look(&content, &reading, look);
                if self.history.look(&content).1 {
                    changed.push(config.content.clone());
                }
                changed
            },
            || {
                let reading = reading_of_theme(&config, overlays);
                let changed = theme_files.look(&self.root.join(&config.theme), &reading, look);
                let is_new = !changed.is_empty() || are_settings_new || is_first;
                (changed, is_new.then(|| make_theme(theme_files, &reading)))
            },
        );
        self.theme = theme.or_else(|| self.theme.take());
        changed.extend(content_changes);
        changed.extend(theme_changes);
        changed
    }

    /// Makes the site of what was read.
    fn make(&mut self, changed: Vec<String>) -> Loaded {
        let config = Arc::clone(&self.settings.config);
        let mut problems = self.settings.problems.clone();
        let (theme, theme_problems) = self.theme.as_ref().expect("looking makes a theme");
        let theme = Arc::clone(theme);
        problems.extend(theme_problems.iter().cloned());
        if !theme.speaks(&config.lang) {
            problems.push(catalogue::no_words(&config.lang, Location::File(SETTINGS.to_owned())));
        }
        let tree = self.content.tree(&reading_of_content(&config, &self.settings.ignore, &self.overlays));
        problems.extend(tree.faults.iter().map(fault_problem));
        // Settings that cannot be read as a whole may have named the folder.
        let are_settings_whole = !self.settings.problems.iter().any(|problem| problem.code == catalogue::YAML_SYNTAX);
        let is_empty = tree.texts.is_empty();
        if is_empty && are_settings_whole {
            problems.push(catalogue::no_content(&config.content));
        }
        problems.extend(unmet_patterns(&config, self.settings.file.as_ref(), &self.root.join(&config.content)));
        let settings_file = self.settings.file.clone();
        // To make these takes as long as to understand some reports.
        let ((interface, unknown_styles), (documents, n_parsed)) = rayon::join(
            || {
                rayon::join(
                    || theme.interface(&config.lang, &config.lang),
                    || unknown_citation_styles(&config, settings_file.as_ref(), &theme),
                )
            },
            || self.parse(&tree.texts),
        );
        problems.extend(unknown_styles);
        let n_files = tree.texts.len() + tree.others.len();
        problems.extend(distrusted(&tree.others, &config));
        let (attachments, attachment_files) = attachments(tree.others, &config);
        problems.extend(missing_logo(&config, self.settings.file.as_ref(), &attachments));
        // Where no text is found at all, each page that was published would be told as gone, for the one reason.
        let record = self.record.as_ref().filter(|_| !is_empty);
        let frozen = record.map(|record| Frozen { record, settings: self.settings.file.as_ref() });
        let sources = Sources { documents: &documents, attachments, config: &config, show: self.show, frozen };
        let archive = Arc::new(archive::resolve(sources, self.archive.as_deref()));
        self.archive = Some(Arc::clone(&archive));
        problems.extend(archive.problems.iter().map(|problem| placed(problem.clone(), &self.beside.said)));
        problems.extend(self.record_problems.iter().cloned());
        problems.extend(self.beside_problems.iter().cloned());
        problems.extend(unmet_beside(&self.beside, &documents));
        problems.extend(moved_nowhere(&config, self.settings.file.as_ref(), &archive));
        problems.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        let (changes, _) = self.history.look(&self.root.join(&config.content));
        if changes.is_cut_off {
            problems.push(catalogue::history_cut_off(&config.content));
        }
        let beside = Arc::clone(&self.beside);
        let site = Site {
            config,
            settings: settings_file,
            archive,
            theme,
            interface,
            changes,
            beside,
            attachment_files,
            problems,
        };
        let are_settings_clear = are_settings_whole && !site.config.ignore.is_unclear();
        Loaded { site, n_files, n_parsed, are_settings_clear, is_empty, changed }
    }

    /// Returns the record of what was published as it was read last, with what is wrong with it.
    pub fn record(&self) -> (Option<&Arc<Record>>, &[Diagnostic]) {
        (self.record.as_ref(), &self.record_problems)
    }

    /// Reads the settings alone, for those who only want to know where things are.
    pub fn settings(&mut self) -> Arc<Config> {
        self.read_settings();
        Arc::clone(&self.settings.config)
    }

    /// Reads the settings and tells whether they changed.
    fn read_settings(&mut self) -> bool {
        let (file, fault) = match files::read_file(&self.root.join(SETTINGS), SETTINGS, &self.overlays) {
            Ok(file) => (file.map(Arc::new), None),
            Err(kind) => (None, Some(Fault { label: SETTINGS.to_owned(), kind })),
        };
        let text = |file: &Option<Arc<SourceFile>>| file.as_ref().map(|file| file.text.clone());
        if text(&file) == text(&self.settings.file) && fault == self.settings.fault {
            return false;
        }
        let (mut config, mut problems) = file.as_ref().map_or_else(Default::default, config::parse);
        config.levels.ask_for(&self.levels);
        problems.extend(fault.as_ref().map(fault_problem));
        let own: Vec<String> = own_files(&config).collect();
        let written = config.ignore.written().iter().map(|pattern| pattern.value.as_str());
        let (ignore, _) = Patterns::new(written.chain(own.iter().map(String::as_str)));
        self.settings = Settings { file, fault, config: Arc::new(config), ignore, problems };
        true
    }

    /// Reads the record of what was published and tells whether it changed.
    fn read_record(&mut self) -> bool {
        if !self.record_file.look(&self.root.join(RECORD), RECORD, LONGEST_RECORD, &self.overlays) {
            return false;
        }
        let (record, mut problems) = self.record_file.file().map_or_else(Default::default, permanence::parse);
        problems.extend(self.record_file.fault().map(|fault| match fault.kind {
            FaultKind::TooLong => catalogue::record_too_long(RECORD, LONGEST_RECORD >> 20),
            _ => fault_problem(fault),
        }));
        self.record = record.map(Arc::new);
        self.record_problems = problems;
        true
    }

    /// Returns what is wrong with a file of what is said beside reports, as it was read last.
    pub fn problems_beside<'p>(&'p self, file: &'p str) -> impl Iterator<Item = &'p Diagnostic> {
        self.beside_problems.iter().filter(move |problem| match &problem.location {
            Location::Text(place) => place.file.label == file,
            Location::File(label) => label == file,
            Location::Site => false,
        })
    }

    /// Reads what is said of reports beside them, and returns the files that changed. Reports of which something else is said are then to be
    /// understood again.
    fn read_beside(&mut self) -> Vec<String> {
        let files = [(&mut self.judgements_file, JUDGEMENTS), (&mut self.said_file, SAID)];
        let (root, overlays) = (&self.root, &self.overlays);
        let looked =
            files.map(|(file, name)| file.look(&root.join(name), name, files::LONGEST_TEXT, overlays).then_some(name));
        let changed: Vec<String> = looked.into_iter().flatten().map(str::to_owned).collect();
        if changed.is_empty() {
            return changed;
        }
        let (judgements, mut problems) = self.judgements_file.file().map_or_else(Default::default, judgements::parse);
        let (said, of_said) = self.said_file.file().map_or_else(Default::default, said::parse);
        problems.extend(of_said.into_iter().chain(problems_beside(&said)));
        let faults = [&self.judgements_file, &self.said_file].into_iter().filter_map(Single::fault);
        problems.extend(faults.map(fault_problem));
        let beside = Beside { judgements, said };
        let differing = beside.differing(&self.beside);
        self.documents.retain(|path, known| {
            let is_of_part = |document: &Arc<Document>| differing.contains(&document.file.path);
            !differing.contains(path) && !known.documents.iter().any(is_of_part)
        });
        (self.beside, self.beside_problems) = (Arc::new(beside), problems);
        changed
    }

    /// Understands the files that were not understood before, and returns all documents and the number of new files.
    fn parse(&mut self, files: &[Arc<SourceFile>]) -> (Vec<Arc<Document>>, usize) {
        let (config, beside) = (&self.settings.config, &self.beside);
        let known = &self.documents;
        let is_known = |file: &Arc<SourceFile>| known.get(&file.path).filter(|known| Arc::ptr_eq(&known.file, file));
        let new: Vec<Understood> = files
            .par_iter()
            .filter(|file| is_known(file).is_none())
            .map(|file| Understood::new(file, config, beside))
            .collect();
        let n_parsed = new.len();
        if n_parsed > 0 || files.len() != self.documents.len() {
            let paths: FxHashSet<&RelPath> = files.iter().map(|file| &file.path).collect();
            self.documents.retain(|path, _| paths.contains(path));
            self.documents.extend(new.into_iter().map(|new| (new.file.path.clone(), new)));
        }
        let documents = files.iter().filter_map(|file| self.documents.get(&file.path));
        (documents.flat_map(|known| known.documents.iter().map(Arc::clone)).collect(), n_parsed)
    }
}

/// Makes the theme of a site's own files, and says what is wrong with them.
fn make_theme(files: &Folder, reading: &Reading<'_>) -> (Arc<Theme>, Vec<Diagnostic>) {
    let tree = files.tree(reading);
    let mut problems: Vec<Diagnostic> = tree.faults.iter().map(fault_problem).collect();
    let templates = tree.texts.into_iter().map(ThemeFile::Text);
    let others = tree.others.into_iter().map(|file| ThemeFile::Other(file.path, file.place));
    let (theme, found) = Theme::new(&templates.chain(others).collect::<Vec<_>>());
    problems.extend(found);
    (Arc::new(theme), problems)
}

/// A file, and the documents that it holds.
struct Understood {
    file: Arc<SourceFile>,
    documents: Vec<Arc<Document>>,
}

impl Understood {
    fn new(file: &Arc<SourceFile>, config: &Config, beside: &Beside) -> Understood {
        Understood {
            file: Arc::clone(file),
            documents: parse_documents(file, config, beside).into_iter().map(Arc::new).collect(),
        }
    }
}

/// Returns patterns of what lies beside the reports where the site's own folder is that of the content.
fn own_files(config: &Config) -> impl Iterator<Item = String> {
    let folders = [&config.output, &config.theme].map(|folder| Patterns::of_folder(folder));
    folders
        .into_iter()
        .chain([SETTINGS, RECORD, JUDGEMENTS, SAID].map(|file| format!("/{file}")))
        .filter(|_| config.is_content_at_root())
}

fn reading_of_content<'a>(config: &'a Config, ignore: &'a Patterns, overlays: &'a Overlays) -> Reading<'a> {
    let label = if config.is_content_at_root() { "" } else { &config.content };
    Reading { label, text_extensions: config.text_extensions(), ignore, overlays }
}

fn reading_of_theme<'a>(config: &'a Config, overlays: &'a Overlays) -> Reading<'a> {
    static NOTHING: LazyLock<Patterns> = LazyLock::new(Patterns::default);
    Reading { label: &config.theme, text_extensions: &["hbs", "yaml", "csl"], ignore: &NOTHING, overlays }
}

/// Tells whether a file may be published only as the text that it is.
fn is_distrusted(file: &OtherFile, config: &Config) -> bool {
    (file.could_run || file.has_front_matter) && !config.trusted.covers(&file.path)
}

/// Returns the attachments, and where they lie. One that is not trusted has an address by which every server and browser
/// takes it for plain text.
fn attachments(others: Vec<OtherFile>, config: &Config) -> (Vec<Attachment>, Vec<PathBuf>) {
    let attachments = others.into_iter().map(|file| {
        let suffix = if is_distrusted(&file, config) { ".txt" } else { "" };
        let address = format!("{}{suffix}", attachment_address(&file.path, config));
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
