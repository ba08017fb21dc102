//! Each request of an editor: its features' answers in the words of the protocol.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CompletionItem, CompletionItemKind, CompletionList,
    CompletionTextEdit, DocumentSymbol, DocumentSymbolResponse, Documentation, Hover, HoverContents, InsertTextFormat,
    Location, MarkupContent, MarkupKind, Position, PrepareRenameResponse, Range, SymbolInformation, TextEdit,
    WorkspaceEdit,
};

use super::actions::actions;
use super::changes::workspace_edit;
use super::client::Client;
use super::completion::{ItemKind, complete};
use super::diagnostics;
use super::places::{Goal, Way, definition, reference_at, references_to};
use super::snapshot::{Sheet, Snapshot};
use super::symbols::{self, Symbol, SymbolKind};
use super::{hover, places, rename, uris};
use crate::archive::Entity;
use crate::source::Span;

/// More symbols nobody looks through.
const MOST_SYMBOLS: usize = 500;

/// A request about one file, with all that an answer needs.
pub(super) struct Asked<'a> {
    /// The site.
    pub(super) snapshot: &'a Arc<Snapshot>,
    /// The file as it is in the editor.
    pub(super) sheet: &'a Sheet,
    /// Where it lies.
    pub(super) path: PathBuf,
    /// What the editor can do.
    pub(super) client: &'a Client,
}

impl Asked<'_> {
    fn offset(&self, position: Position) -> usize {
        self.client.encoding.offset(&self.sheet.file, position)
    }

    fn range(&self, span: Span) -> Range {
        self.client.encoding.range(&self.sheet.file, span)
    }

    pub(super) fn completion(&self, position: Position) -> CompletionList {
        let offer = complete(self.snapshot, self.sheet, self.offset(position), self.client);
        let range = self.range(offer.span);
        let items = offer.items.into_iter().enumerate().map(|(position, item)| {
            let markup = MarkupContent { kind: MarkupKind::Markdown, value: item.about };
            CompletionItem {
                label: item.label,
                kind: Some(match item.kind {
                    ItemKind::Key => CompletionItemKind::PROPERTY,
                    ItemKind::Word => CompletionItemKind::ENUM_MEMBER,
                    ItemKind::Name => CompletionItemKind::REFERENCE,
                    ItemKind::File => CompletionItemKind::FILE,
                    ItemKind::Anchor => CompletionItemKind::CONSTANT,
                }),
                detail: Some(item.detail).filter(|detail| !detail.is_empty()),
                documentation: (!markup.value.is_empty()).then_some(Documentation::MarkupContent(markup)),
                sort_text: Some(format!("{position:04}")),
                filter_text: Some(item.filter),
                insert_text_format: item.is_snippet.then_some(InsertTextFormat::SNIPPET),
                text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: item.text })),
                ..CompletionItem::default()
            }
        });
        CompletionList { is_incomplete: offer.is_cut, items: items.collect() }
    }

    pub(super) fn hover(&self, position: Position) -> Option<Hover> {
        let (value, span) = hover::hover(self.snapshot, self.sheet, self.offset(position))?;
        let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
        Some(Hover { contents, range: Some(self.range(span)) })
    }

    pub(super) fn definition(&self, position: Position) -> Option<Location> {
        match definition(self.snapshot, self.sheet, self.offset(position))? {
            Goal::Place(place) => diagnostics::location(self.snapshot, &place, self.client),
            Goal::File(path) => {
                let label = self.snapshot.site.config.label_of(path.as_str());
                let uri = uris::uri(&self.snapshot.place_of(&label))?;
                Some(Location { uri, range: Range::default() })
            }
        }
    }

    pub(super) fn references(&self, position: Position, with_declaration: bool) -> Vec<Location> {
        let Some(reference) = reference_at(self.snapshot, self.sheet, self.offset(position)) else { return Vec::new() };
        let found = references_to(self.snapshot, reference.entity);
        let found = found.iter().filter(|found| with_declaration || found.reference.way != Way::Title);
        found.filter_map(|found| diagnostics::location(self.snapshot, &found.place, self.client)).collect()
    }

    pub(super) fn symbols(&self) -> DocumentSymbolResponse {
        let parts = symbols::parts(self.sheet);
        if self.client.nests_symbols {
            return DocumentSymbolResponse::Nested(parts.iter().map(|part| self.symbol(part)).collect());
        }
        let mut flat = Vec::new();
        if let Some(uri) = uris::uri(&self.path) {
            parts.iter().for_each(|part| self.flat_symbols(part, &uri, &mut flat));
        }
        DocumentSymbolResponse::Flat(flat)
    }

    #[expect(deprecated, reason = "a field that the type of the protocol still has")]
    fn symbol(&self, symbol: &Symbol) -> DocumentSymbol {
        let parts: Vec<DocumentSymbol> = symbol.parts.iter().map(|part| self.symbol(part)).collect();
        DocumentSymbol {
            name: symbol.name.clone(),
            detail: None,
            kind: symbol_kind(symbol.kind),
            tags: None,
            deprecated: None,
            range: self.range(symbol.span),
            selection_range: self.range(symbol.name_span),
            children: (!parts.is_empty()).then_some(parts),
        }
    }

    #[expect(deprecated, reason = "a field that the type of the protocol still has")]
    fn flat_symbols(&self, symbol: &Symbol, uri: &lsp_types::Uri, flat: &mut Vec<SymbolInformation>) {
        flat.push(SymbolInformation {
            name: symbol.name.clone(),
            kind: symbol_kind(symbol.kind),
            tags: None,
            deprecated: None,
            location: Location { uri: uri.clone(), range: self.range(symbol.span) },
            container_name: None,
        });
        symbol.parts.iter().for_each(|part| self.flat_symbols(part, uri, flat));
    }

    pub(super) fn prepare_rename(&self, position: Position) -> Result<PrepareRenameResponse, String> {
        let (span, placeholder) = rename::prepare(self.snapshot, self.sheet, self.offset(position))?;
        Ok(PrepareRenameResponse::RangeWithPlaceholder { range: self.range(span), placeholder })
    }

    pub(super) fn rename(
        &self,
        position: Position,
        new: &str,
        version: impl Fn(&Path) -> Option<i32>,
    ) -> Result<Option<WorkspaceEdit>, String> {
        let change = rename::rename(self.snapshot, self.sheet, self.offset(position), new, self.client)?;
        Ok(workspace_edit(self.snapshot, &change, self.client, version))
    }

    pub(super) fn actions(&self, range: Range, version: impl Fn(&Path) -> Option<i32>) -> Vec<CodeActionOrCommand> {
        let span = self.client.encoding.span(&self.sheet.file, range);
        let actions = actions(self.snapshot, self.sheet, span, self.client);
        let actions = actions.into_iter().filter_map(|action| {
            let edit = workspace_edit(self.snapshot, &action.change, self.client, &version)?;
            let mends = action.mends.map(|problem| vec![diagnostics::diagnostic(self.snapshot, problem, self.client)]);
            let kind = if mends.is_some() { CodeActionKind::QUICKFIX } else { CodeActionKind::REFACTOR };
            Some(CodeActionOrCommand::CodeAction(CodeAction {
                title: action.title,
                kind: Some(kind),
                diagnostics: mends,
                edit: Some(edit),
                is_preferred: action.is_certain.then_some(true),
                ..CodeAction::default()
            }))
        });
        actions.collect()
    }
}

/// Returns what of an archive is called so.
#[expect(deprecated, reason = "a field that the type of the protocol still has")]
pub(super) fn workspace_symbols(snapshot: &Snapshot, query: &str, client: &Client) -> Vec<SymbolInformation> {
    let archive = snapshot.archive();
    let found = symbols::find(archive, query).filter_map(|entity| {
        let place = places::origin(archive, entity)?;
        Some(SymbolInformation {
            name: archive.title(entity).to_owned(),
            kind: match entity {
                Entity::Meeting(_) => lsp_types::SymbolKind::EVENT,
                Entity::Person(_) => lsp_types::SymbolKind::OBJECT,
                Entity::Topic(_) => lsp_types::SymbolKind::KEY,
                Entity::Organisation(_) => lsp_types::SymbolKind::NAMESPACE,
                Entity::Group(_) => lsp_types::SymbolKind::PACKAGE,
                Entity::Page(_) => lsp_types::SymbolKind::FILE,
            },
            tags: None,
            deprecated: None,
            location: diagnostics::location(snapshot, &place, client)?,
            container_name: Some(entity.kind().in_words().to_owned()),
        })
    });
    found.take(MOST_SYMBOLS).collect()
}

fn symbol_kind(kind: SymbolKind) -> lsp_types::SymbolKind {
    match kind {
        SymbolKind::Agenda => lsp_types::SymbolKind::ARRAY,
        SymbolKind::Session => lsp_types::SymbolKind::EVENT,
        SymbolKind::Section => lsp_types::SymbolKind::STRING,
    }
}
