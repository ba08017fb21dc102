//! Problems as editors show them.

use std::collections::BTreeMap;

use lsp_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location as EditorLocation,
    NumberOrString, Position, Range,
};

use super::client::Client;
use super::snapshot::Snapshot;
use super::uris;
use crate::diagnostic::{self, Location, Place, Severity, catalogue};
use crate::project::SETTINGS;

/// Returns all problems, by the path of the file as messages show it.
pub(super) fn by_file(snapshot: &Snapshot, client: &Client) -> BTreeMap<String, Vec<Diagnostic>> {
    let mut files: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for problem in &snapshot.problems {
        files.entry(label(problem).to_owned()).or_default().push(diagnostic(snapshot, problem, client));
    }
    files
}

/// Returns the file at which a problem is shown; the settings stand for the site as a whole.
pub(super) fn label(problem: &diagnostic::Diagnostic) -> &str {
    match &problem.location {
        Location::Text(place) => &place.file.label,
        Location::File(path) => path,
        Location::Site => SETTINGS,
    }
}

/// Returns a problem as an editor shows it.
pub(super) fn diagnostic(snapshot: &Snapshot, problem: &diagnostic::Diagnostic, client: &Client) -> Diagnostic {
    let range = match &problem.location {
        Location::Text(place) => client.encoding.range(&place.file, place.span),
        Location::File(_) | Location::Site => Range::new(Position::new(0, 0), Position::new(0, 0)),
    };
    let severity = match problem.severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Note => DiagnosticSeverity::INFORMATION,
    };
    let message = std::iter::once(&problem.message).chain(&problem.help).cloned().collect::<Vec<_>>().join("\n");
    // Only the first of two counts.
    let is_idle = matches!(problem.code, catalogue::DUPLICATE_KEY | catalogue::KEY_IN_TWO_BLOCKS);
    let fixes: Vec<_> = problem.fixes.iter().map(|fix| fix.title.as_str()).collect();
    Diagnostic {
        range,
        severity: Some(severity),
        code: Some(NumberOrString::String(problem.code.to_owned())),
        source: Some("rapporteur".to_owned()),
        message,
        related_information: client.shows_related.then(|| related(snapshot, problem, client)).flatten(),
        tags: is_idle.then(|| vec![DiagnosticTag::UNNECESSARY]),
        data: (!fixes.is_empty()).then(|| serde_json::json!({ "fixes": fixes })),
        ..Diagnostic::default()
    }
}

fn related(
    snapshot: &Snapshot,
    problem: &diagnostic::Diagnostic,
    client: &Client,
) -> Option<Vec<DiagnosticRelatedInformation>> {
    let related = problem.also.iter().filter_map(|(place, message)| {
        let location = location(snapshot, place, client)?;
        Some(DiagnosticRelatedInformation { location, message: message.clone() })
    });
    let related: Vec<_> = related.collect();
    (!related.is_empty()).then_some(related)
}

/// Returns a place as an editor names it.
pub(super) fn location(snapshot: &Snapshot, place: &Place, client: &Client) -> Option<EditorLocation> {
    let uri = uris::uri(&snapshot.place_of(&place.file.label))?;
    Some(EditorLocation { uri, range: client.encoding.range(&place.file, place.span) })
}
