//! The site at one moment, and one of its files as it is in an editor: what all features are functions of.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::archive::{Archive, Entity, Text, TextIdx};
use crate::beside;
use crate::beside::judgements::JUDGEMENTS;
use crate::beside::said::SAID;
use crate::content::{Document, front_matter, parse_document};
use crate::diagnostic::Diagnostic;
use crate::keys::slots::{Slot, slots};
use crate::keys::{Subject, shape};
use crate::output;
use crate::project::{Loaded, SETTINGS};
use crate::site::Site;
use crate::source::{RelPath, SourceFile, Span};
use crate::yaml::{self, Entry};

/// The files beside the content, and which keys they have.
const BESIDE_CONTENT: [(&str, Subject); 3] =
    [(SETTINGS, Subject::Settings), (SAID, Subject::Reports), (JUDGEMENTS, Subject::Outcomes)];

/// The site at one moment.
pub(super) struct Snapshot {
    /// The folder of the site.
    pub(super) root: PathBuf,
    /// Everything that was read.
    pub(super) site: Site,
    /// All problems, as a build would find them but for those of templates.
    pub(super) problems: Vec<Diagnostic>,
    by_path: FxHashMap<RelPath, TextIdx>,
}

impl Snapshot {
    /// Makes a snapshot of what was read.
    pub(super) fn new(root: PathBuf, loaded: Loaded) -> Snapshot {
        let site = loaded.site;
        let (_, found) = output::routes(&site);
        let problems = site.all_problems(found);
        let texts = TextIdx::each(&site.archive.texts);
        let by_path = texts.map(|(idx, text)| (text.document.file.path.clone(), idx)).collect();
        Snapshot { root, site, problems, by_path }
    }

    /// Returns what the reports say.
    pub(super) fn archive(&self) -> &Archive {
        &self.site.archive
    }

    /// Returns the text of a file of the content.
    pub(super) fn text(&self, path: &RelPath) -> Option<&Text> {
        self.by_path.get(path).map(|idx| self.archive().text(*idx))
    }

    /// Returns where a file lies that messages call so.
    pub(super) fn place_of(&self, label: &str) -> PathBuf {
        self.root.join(label)
    }

    /// Returns what messages call a file.
    pub(super) fn label_of(&self, place: &Path) -> Option<String> {
        Some(place.strip_prefix(&self.root).ok()?.to_str()?.replace('\\', "/"))
    }

    /// Understands one file as it is in an editor; `None` for what is neither content nor one of the files beside it.
    pub(super) fn sheet(&self, label: &str, text: &str) -> Option<Sheet> {
        if let Some((_, subject)) = BESIDE_CONTENT.iter().find(|(name, _)| *name == label) {
            let file = Arc::new(SourceFile::new(RelPath::new(label)?, label.to_owned(), text.to_owned()));
            return Some(Sheet::beside_content(file, *subject));
        }
        let config = &self.site.config;
        let path = RelPath::new(RelPath::new(label)?.strip_prefix(config.content_path())?)?;
        if !path.has_extension(config.text_extensions()) {
            return None;
        }
        let known = self.text(&path).filter(|known| known.document.file.text == text);
        let document = known.map(|known| Arc::clone(&known.document)).unwrap_or_else(|| {
            let file = SourceFile::new(path.clone(), label.to_owned(), text.to_owned());
            Arc::new(parse_document(&Arc::new(file), config))
        });
        Some(Sheet::of(document))
    }

    /// Returns the files in which something is said of reports beside them.
    pub(super) fn sheets_beside(&self) -> impl Iterator<Item = Sheet> {
        self.site.beside.files().filter_map(|file| self.sheet(&file.label, &file.text))
    }

    /// Returns what the file of a sheet describes.
    pub(super) fn entity_of(&self, sheet: &Sheet) -> Option<Entity> {
        let path = &sheet.document.as_ref()?.file.path;
        self.text(path).map(|text| text.entity)
    }
}

/// One file as it is in an editor, understood as far as it can be alone.
pub(super) struct Sheet {
    /// Its text.
    pub(super) file: Arc<SourceFile>,
    /// Which keys it may have.
    pub(super) subject: Subject,
    /// A file of the content, understood.
    pub(super) document: Option<Arc<Document>>,
    /// What the front matter or the settings hold; nothing, if it cannot be read.
    entries: Vec<Entry>,
    /// The pieces of the text that are YAML.
    pub(super) blocks: Vec<Span>,
}

impl Sheet {
    /// Makes the sheet of a document.
    pub(super) fn of(document: Arc<Document>) -> Sheet {
        let file = Arc::clone(&document.file);
        let blocks = front_matter::split(&file.text).yaml;
        let entries = entries(&file, &blocks);
        Sheet { file, subject: Subject::FrontMatter(document.kind), document: Some(document), entries, blocks }
    }

    /// Makes the sheet of a file that is YAML and nothing else.
    pub(super) fn beside_content(file: Arc<SourceFile>, subject: Subject) -> Sheet {
        let blocks = match subject {
            Subject::Reports | Subject::Outcomes => beside::pieces(&file.text),
            _ => vec![Span::new(0, file.text.len())],
        };
        let entries = entries(&file, &blocks);
        Sheet { file, subject, document: None, entries, blocks }
    }

    /// Returns all keys and values, in the order of the text.
    pub(super) fn slots(&self) -> Vec<Slot<'_>> {
        slots(shape(self.subject), &self.entries)
    }

    /// Tells whether its keys at the top are the paths of reports.
    pub(super) fn is_by_path(&self) -> bool {
        matches!(self.subject, Subject::Reports | Subject::Outcomes)
    }

    /// Returns the entries at the top.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the piece of YAML in which a place lies, its borders included. A block that is not closed yet reaches to
    /// the next dashes, or the end of the text.
    pub(super) fn block_at(&self, offset: usize) -> Option<Span> {
        let is_in = |span: &&Span| (span.start as usize..=span.end as usize).contains(&offset);
        let closed = self.blocks.iter().find(is_in).copied();
        closed.or_else(|| {
            // A block whose first key has no colon yet is none, nor is one that is not closed; and yet somebody writes there.
            let text = &self.file.text;
            let start = text.strip_prefix("---").and_then(|rest| Some(rest.find('\n')? + "---\n".len()))?;
            let end = text[start - 1..].find("\n---").map_or(text.len(), |at| start + at);
            (start..=end).contains(&offset).then(|| Span::new(start, end))
        })
    }
}

fn entries(file: &SourceFile, blocks: &[Span]) -> Vec<Entry> {
    let mut entries = Vec::new();
    for block in blocks {
        if let Ok(yaml::Node { value: yaml::Value::Map(found), .. }) = yaml::parse(file, *block) {
            entries.extend(found);
        }
    }
    entries
}
