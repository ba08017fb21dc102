//! Changes of files, as they are thought up and as an editor takes them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use lsp_types::{
    CreateFile, DocumentChangeOperation, DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, Position,
    Range, RenameFile, ResourceOp, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use super::client::Client;
use super::snapshot::Snapshot;
use super::uris;
use crate::diagnostic::Place;

/// What is to be done to files.
#[derive(Default)]
pub(super) struct Change {
    /// Pieces of text to replace.
    pub(super) edits: Vec<(Place, String)>,
    /// A file to make, by its path from the site's folder, with its text.
    pub(super) create: Option<(String, String)>,
    /// A file to give another path, both from the site's folder.
    pub(super) rename: Option<(String, String)>,
}

/// Returns a change as an editor takes it. `version` tells that of a file that is open.
pub(super) fn workspace_edit(
    snapshot: &Snapshot,
    change: &Change,
    client: &Client,
    version: impl Fn(&Path) -> Option<i32>,
) -> Option<WorkspaceEdit> {
    let mut by_file: Vec<(PathBuf, Vec<TextEdit>)> = Vec::new();
    for (place, text) in &change.edits {
        let path = snapshot.place_of(&place.file.label);
        let edit = TextEdit { range: client.encoding.range(&place.file, place.span), new_text: text.clone() };
        match by_file.iter_mut().find(|(known, _)| *known == path) {
            Some((_, edits)) => edits.push(edit),
            None => by_file.push((path, vec![edit])),
        }
    }
    if !client.has_document_changes {
        // Changes of files cannot be said in this way; whoever offers them asks first.
        #[expect(clippy::mutable_key_type, reason = "the type of the protocol; no address changes while it is a key")]
        let changes: HashMap<Uri, Vec<TextEdit>> =
            by_file.into_iter().filter_map(|(path, edits)| Some((uris::uri(&path)?, edits))).collect();
        return Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() });
    }
    let mut operations = Vec::new();
    if let Some((path, text)) = &change.create {
        let uri = uris::uri(&snapshot.place_of(path))?;
        let create = CreateFile { uri: uri.clone(), options: None, annotation_id: None };
        operations.push(DocumentChangeOperation::Op(ResourceOp::Create(create)));
        let start = Position::new(0, 0);
        let edit = TextEdit { range: Range::new(start, start), new_text: text.clone() };
        operations.push(text_edits(uri, None, vec![edit]));
    }
    for (path, edits) in by_file {
        operations.push(text_edits(uris::uri(&path)?, version(&path), edits));
    }
    // Last, so that the edits before it name the file as it was.
    if let Some((old, new)) = &change.rename {
        let (old_uri, new_uri) = (uris::uri(&snapshot.place_of(old))?, uris::uri(&snapshot.place_of(new))?);
        let rename = RenameFile { old_uri, new_uri, options: None, annotation_id: None };
        operations.push(DocumentChangeOperation::Op(ResourceOp::Rename(rename)));
    }
    let document_changes = Some(DocumentChanges::Operations(operations));
    Some(WorkspaceEdit { document_changes, ..WorkspaceEdit::default() })
}

fn text_edits(uri: Uri, version: Option<i32>, edits: Vec<TextEdit>) -> DocumentChangeOperation {
    let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
    let edits = edits.into_iter().map(OneOf::Left).collect();
    DocumentChangeOperation::Edit(TextDocumentEdit { text_document, edits })
}
