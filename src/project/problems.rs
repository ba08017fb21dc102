//! What is wrong with the files of a site and with what its settings say of them, which no stage sees by itself.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::is_distrusted;
use crate::archive::{Archive, Attachment};
use crate::beside::Beside;
use crate::beside::said::Said;
use crate::config::Config;
use crate::content::{Document, Kind};
use crate::diagnostic::{Diagnostic, Location, Place, catalogue};
use crate::files::{self, Fault, FaultKind, OtherFile};
use crate::source::{Patterns, RelPath, SourceFile, Span, Spanned};
use crate::theme::Theme;

/// Reports what is said of reports that are not there, and of words that they do not have.
pub(super) fn unmet_beside(beside: &Beside, documents: &[Arc<Document>]) -> Vec<Diagnostic> {
    if beside.is_empty() {
        return Vec::new();
    }
    let Beside { judgements, said } = beside;
    let reports = documents.iter().filter(|document| document.kind == Kind::Meeting);
    let own_paths: FxHashSet<&RelPath> = reports.clone().map(|document| &document.file.path).collect();
    let of_parts = reports.clone().filter(|document| document.file.path != *document.file.path_on_disk());
    let mut parted: FxHashMap<&RelPath, &RelPath> = FxHashMap::default();
    for document in of_parts {
        parted.entry(document.file.path_on_disk()).or_insert(&document.file.path);
    }
    let paths: FxHashSet<&RelPath> = own_paths.iter().chain(parted.keys()).copied().collect();
    let unmet = reports.flat_map(|document| document.unmet.iter().map(move |unmet| (&document.file, unmet)));
    let unmet = unmet.filter_map(|(file, unmet)| {
        let path = if unmet.is_of_whole { file.path_on_disk() } else { &file.path };
        judgements.unmet(path, unmet.position, unmet.near.as_deref(), unmet.is_in_front_matter)
    });
    let strangers = judgements.strangers(&paths).into_iter().chain(said.strangers(&own_paths, &parted));
    strangers.chain(unmet).collect()
}

/// Points at where it is said what is wrong with a value of a report that is said beside it, and so has no place there.
pub(super) fn placed(mut problem: Diagnostic, said: &Said) -> Diagnostic {
    if let Location::Text(place) = &mut problem.location
        && place.span == Span::default()
        && let Some(said) = said.place_of_quoted(&place.file.path, &problem.message)
    {
        *place = said;
    }
    problem
}

pub(super) fn unknown_citation_styles(
    config: &Config,
    file: Option<&Arc<SourceFile>>,
    theme: &Theme,
) -> Vec<Diagnostic> {
    let styles = &theme.citation_styles;
    // To ask for the title of a style is to read it.
    let unknown = config.citation_styles.par_iter().filter(|style| styles.title(&style.value).is_none());
    let known: Vec<&str> = styles.names().collect();
    let problem = |style: &Spanned<String>| {
        Some(catalogue::unknown_citation_style(Place::new(file?, style.span), &style.value, &known))
    };
    unknown.filter_map(problem).collect()
}

/// Reports patterns that mean no file: what was to be left out of an archive would be published.
pub(super) fn unmet_patterns(config: &Config, file: Option<&Arc<SourceFile>>, content: &Path) -> Vec<Diagnostic> {
    let Some(file) = file else { return Vec::new() };
    let keys = [
        ("ignore", &config.ignore),
        ("trusted", &config.trusted),
        ("reports", &config.reports),
        ("pages", &config.pages),
        ("split", &config.split),
    ];
    let written = keys.iter().flat_map(|(key, globs)| globs.written().iter().map(move |pattern| (*key, pattern)));
    let written: Vec<(&str, &Spanned<String>)> = written.collect();
    let paths = if written.is_empty() { Vec::new() } else { files::paths(content) };
    let is_unmet = |pattern: &str| {
        let (pattern, _) = Patterns::new([pattern]);
        !paths.iter().any(|path| pattern.covers(path.as_str()))
    };
    let unmet = written.into_iter().filter(|(_, pattern)| is_unmet(&pattern.value));
    let problem = |(key, pattern): (&str, &Spanned<String>)| {
        catalogue::unmet_pattern(Place::new(file, pattern.span), key, &pattern.value, &config.content)
    };
    unmet.map(problem).collect()
}

pub(super) fn moved_nowhere(config: &Config, file: Option<&Arc<SourceFile>>, archive: &Archive) -> Vec<Diagnostic> {
    let leads_nowhere = |to: &str| archive.entity_at(to).is_none() && archive.list_at(to).is_none();
    let moved = config.moved.iter().filter(|(_, to)| leads_nowhere(&to.value));
    let place = |span| Some(Place::new(file?, span));
    moved.filter_map(|(_, to)| Some(catalogue::moved_nowhere(place(to.span)?, &to.value))).collect()
}

pub(super) fn missing_logo(
    config: &Config,
    file: Option<&Arc<SourceFile>>,
    attachments: &[Attachment],
) -> Option<Diagnostic> {
    let logo = config.logo.as_ref()?;
    if attachments.iter().any(|attachment| attachment.address == logo.value) {
        return None;
    }
    Some(catalogue::no_logo(Place::new(file?, logo.span), &logo.value))
}

/// Reports files that are published only as the text that they are.
pub(super) fn distrusted(others: &[OtherFile], config: &Config) -> impl Iterator<Item = Diagnostic> {
    others.iter().filter(|file| is_distrusted(file, config)).map(|file| match file.has_front_matter {
        true => catalogue::unread_page(&config.content, file.path.as_str()),
        false => catalogue::active_attachment(&config.content, file.path.as_str()),
    })
}

/// Makes the problem of a file that cannot be read.
pub(super) fn fault_problem(fault: &Fault) -> Diagnostic {
    let label = &fault.label;
    match &fault.kind {
        FaultKind::Unreadable(reason) => catalogue::unreadable(label, reason),
        FaultKind::Link => catalogue::outside_link(label),
        FaultKind::NoFile => catalogue::no_file(label),
        FaultKind::Name => catalogue::unreadable_name(label),
        FaultKind::TooLong => catalogue::long_file(label, files::LONGEST_TEXT / (1024 * 1024)),
        FaultKind::NoText => catalogue::no_text(label),
        FaultKind::Guessed(encoding) => catalogue::guessed_encoding(label, encoding),
        FaultKind::Twin(other) => catalogue::twin_names(label, other),
    }
}
