//! Small content trees for tests, written as one text, and what the stages make of them.

use std::sync::Arc;

use crate::archive::resolve::{Show, Sources, resolve};
use crate::archive::{Archive, Attachment};
use crate::config;
use crate::content::{Document, parse_document};
use crate::source::{MARKDOWN, RelPath, SourceFile};
use crate::text::date::Date;

/// Returns the files of a text in which a line `-- path --` begins each; those without an extension that is read as
/// text are attachments.
pub(crate) fn files(tree: &str) -> Vec<Arc<SourceFile>> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in tree.trim_start_matches('\n').split_inclusive('\n') {
        match line.trim_end().strip_prefix("-- ").and_then(|line| line.strip_suffix(" --")) {
            Some(path) => files.push((path.to_owned(), String::new())),
            None => files.last_mut().expect("a `-- path --` comes first").1.push_str(line),
        }
    }
    let file = |(path, text): (String, String)| {
        Arc::new(SourceFile::new(RelPath::new(&path).unwrap(), format!("content/{path}"), text))
    };
    files.into_iter().map(file).collect()
}

/// Parses one file.
pub(crate) fn document(path: &str, text: &str) -> Document {
    document_with("", path, text)
}

/// Parses one file of a site with settings.
pub(crate) fn document_with(settings: &str, path: &str, text: &str) -> Document {
    let file = |path: &str, text: &str| {
        Arc::new(SourceFile::new(RelPath::new(path).unwrap(), format!("content/{path}"), text.to_owned()))
    };
    let config = config::parse(&file("rapporteur.yaml", settings)).0;
    parse_document(&file(path, text), &config)
}

/// Makes the archive of a tree; `rapporteur.yaml` in it holds the settings.
pub(crate) fn archive(tree: &str) -> Archive {
    let (settings, others): (Vec<_>, Vec<_>) =
        files(tree).into_iter().partition(|file| file.path.as_str() == "rapporteur.yaml");
    let config = settings.first().map(|file| config::parse(file).0).unwrap_or_default();
    let (texts, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|file| file.path.has_extension(MARKDOWN));
    let documents: Vec<Arc<Document>> = texts.iter().map(|file| Arc::new(parse_document(file, &config))).collect();
    let attachments = others.iter().map(|file| Attachment {
        path: file.path.clone(),
        address: file.path.as_str().to_owned(),
        length: file.text.len() as u64,
    });
    let show = Show { drafts: false, future: false, today: Date::new(2026, Some(1), Some(1)).unwrap() };
    resolve(
        Sources { documents: &documents, attachments: attachments.collect(), config: &config, show, frozen: None },
        None,
    )
}
