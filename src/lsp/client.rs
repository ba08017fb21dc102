//! What the editor at the other end can do.

use lsp_types::{ClientCapabilities, ResourceOperationKind};

use super::positions::Encoding;

/// What the editor at the other end can do.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Client {
    /// How it counts within lines.
    pub(super) encoding: Encoding,
    /// Whether what is inserted may have places to fill in.
    pub(super) has_snippets: bool,
    /// Whether symbols of a document may have symbols within them.
    pub(super) nests_symbols: bool,
    /// Whether it shows second places of a problem.
    pub(super) shows_related: bool,
    /// Whether edits may name versions of documents, and do things to files.
    pub(super) has_document_changes: bool,
    /// Whether an edit may create files.
    pub(super) creates_files: bool,
    /// Whether an edit may rename files.
    pub(super) renames_files: bool,
    /// Whether it tells of changes of files on the disk, if it is asked to.
    pub(super) watches_files: bool,
}

impl Client {
    /// Reads what an editor says of itself.
    pub(super) fn new(capabilities: &ClientCapabilities) -> Client {
        let general = capabilities.general.as_ref();
        let text = capabilities.text_document.as_ref();
        let workspace = capabilities.workspace.as_ref();
        let edits = workspace.and_then(|workspace| workspace.workspace_edit.as_ref());
        let has_document_changes = edits.and_then(|edits| edits.document_changes).unwrap_or(false);
        let operations = edits.and_then(|edits| edits.resource_operations.as_deref()).unwrap_or_default();
        let completion = text.and_then(|text| text.completion.as_ref()?.completion_item.as_ref());
        let symbols = text.and_then(|text| text.document_symbol.as_ref());
        let publish = text.and_then(|text| text.publish_diagnostics.as_ref());
        let watched = workspace.and_then(|workspace| workspace.did_change_watched_files.as_ref());
        Client {
            encoding: Encoding::choose(general.and_then(|general| general.position_encodings.as_deref())),
            has_snippets: completion.and_then(|item| item.snippet_support).unwrap_or(false),
            nests_symbols: symbols.and_then(|symbols| symbols.hierarchical_document_symbol_support).unwrap_or(false),
            shows_related: publish.and_then(|publish| publish.related_information).unwrap_or(false),
            has_document_changes,
            creates_files: has_document_changes && operations.contains(&ResourceOperationKind::Create),
            renames_files: has_document_changes && operations.contains(&ResourceOperationKind::Rename),
            watches_files: watched.and_then(|watched| watched.dynamic_registration).unwrap_or(false),
        }
    }
}
