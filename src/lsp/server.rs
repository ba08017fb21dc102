//! The conversation with an editor: messages in, answers out, in whatever order they come.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{
    CodeActionParams, CompletionParams, DidChangeTextDocumentParams, DidChangeWatchedFilesParams,
    DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, DocumentSymbolParams,
    GotoDefinitionParams, HoverParams, InitializeParams, MessageType, PublishDiagnosticsParams, ReferenceParams,
    RenameParams, ShowMessageParams, TextDocumentPositionParams, Uri, WorkspaceSymbolParams,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::capabilities::{capabilities, watches};
use super::client::Client;
use super::requests::{Asked, workspace_symbols};
use super::snapshot::Snapshot;
use super::workspace::{Read, Workspace, root_above};
use super::{diagnostics, uris};
use crate::files::{Look, Overlays};
use crate::project::SETTINGS;
use crate::text::date::Date;

/// Something that happened.
enum Event {
    /// The editor said something.
    Message(Message),
    /// The editor is gone.
    Gone,
    /// A site was read.
    Read(Read),
}

/// A request that waits until what was typed before it has been read.
struct Waiting {
    request: Request,
    /// The site that it is about, and how many of its changes have to be read.
    wanted: Vec<(PathBuf, u64)>,
}

/// The requests about sites. All others are answered at once.
const ANSWERED: &[&str] = &[
    "textDocument/completion",
    "textDocument/hover",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/documentSymbol",
    "textDocument/prepareRename",
    "textDocument/rename",
    "textDocument/codeAction",
    "workspace/symbol",
];

struct Server {
    connection: Connection,
    events: Sender<Event>,
    today: fn() -> Date,
    client: Client,
    workspaces: Vec<Workspace>,
    /// What is on the screen.
    open: Overlays,
    versions: BTreeMap<PathBuf, i32>,
    waiting: Vec<Waiting>,
    is_initialized: bool,
    is_shut_down: bool,
    n_asked: i32,
}

/// Speaks with an editor over standard input and output until it says good-bye, and tells whether it did so in order.
///
/// # Errors
///
/// The pipe to the editor is broken.
pub fn run(today: fn() -> Date) -> std::io::Result<bool> {
    let (connection, threads) = Connection::stdio();
    let is_orderly = talk(connection, today);
    match is_orderly {
        // The thread that reads may wait for ever for an editor that has gone without a word.
        true => threads.join().map(|()| true),
        false => Ok(false),
    }
}

/// Does what [`run`] does, over any connection.
pub(super) fn talk(connection: Connection, today: fn() -> Date) -> bool {
    let (events, happened) = mpsc::channel();
    let receiver = connection.receiver.clone();
    let of_editor = events.clone();
    std::thread::spawn(move || {
        for message in receiver {
            if of_editor.send(Event::Message(message)).is_err() {
                return;
            }
        }
        let _ = of_editor.send(Event::Gone);
    });
    let mut server = Server {
        connection,
        events,
        today,
        client: Client::default(),
        workspaces: Vec::new(),
        open: Overlays::default(),
        versions: BTreeMap::new(),
        waiting: Vec::new(),
        is_initialized: false,
        is_shut_down: false,
        n_asked: 0,
    };
    server.listen(&happened)
}

impl Server {
    fn listen(&mut self, happened: &Receiver<Event>) -> bool {
        while let Ok(event) = happened.recv() {
            match event {
                Event::Gone => return false,
                Event::Message(Message::Notification(note)) if note.method == "exit" => return self.is_shut_down,
                Event::Message(Message::Notification(note)) => {
                    // What cannot be understood of a notification is passed over: nobody waits for an answer.
                    let _ = catch_unwind(AssertUnwindSafe(|| self.note(note)));
                }
                Event::Message(Message::Request(request)) => self.request(request),
                Event::Message(Message::Response(_)) => {}
                Event::Read(read) => self.take(read),
            }
        }
        false
    }

    fn send(&self, message: impl Into<Message>) {
        // An editor that is gone is noticed where it is listened to.
        let _ = self.connection.sender.send(message.into());
    }

    fn notify(&self, method: &str, params: impl Serialize) {
        self.send(Notification::new(method.to_owned(), params));
    }

    // Requests.

    fn request(&mut self, request: Request) {
        if let Some(refusal) = self.refusal(&request) {
            return self.send(refusal);
        }
        match request.method.as_str() {
            "initialize" => self.initialize(request),
            "shutdown" => {
                self.is_shut_down = true;
                for waiting in std::mem::take(&mut self.waiting) {
                    self.send(error(waiting.request.id, ErrorCode::RequestCanceled, "the server is shut down"));
                }
                self.send(Response::new_ok(request.id, Json::Null));
            }
            _ => {
                let wanted = self.wanted(&request);
                self.waiting.push(Waiting { request, wanted });
                self.answer_waiting();
            }
        }
    }

    /// Returns the answer to a request that cannot be served, whatever it says.
    fn refusal(&self, request: &Request) -> Option<Response> {
        let id = request.id.clone();
        let is_initialize = request.method == "initialize";
        if self.is_shut_down {
            Some(error(id, ErrorCode::InvalidRequest, "the server is shut down"))
        } else if !self.is_initialized && !is_initialize {
            Some(error(id, ErrorCode::ServerNotInitialized, "the first request has to be `initialize`"))
        } else if self.is_initialized && is_initialize {
            Some(error(id, ErrorCode::InvalidRequest, "the server is initialized already"))
        } else {
            None
        }
    }

    /// Returns what has to be read before a request can be answered: the site, once; and for what edits files or names places
    /// in many, everything that was typed.
    fn wanted(&self, request: &Request) -> Vec<(PathBuf, u64)> {
        if !ANSWERED.contains(&request.method.as_str()) {
            return Vec::new();
        }
        let is_of_now = matches!(
            request.method.as_str(),
            "textDocument/rename"
                | "textDocument/prepareRename"
                | "textDocument/references"
                | "textDocument/codeAction"
                | "workspace/symbol"
        );
        let of_workspace =
            |workspace: &Workspace| (workspace.root.clone(), if is_of_now { workspace.n_changes() } else { 0 });
        match asked_of(request) {
            Some(path) => self.workspace_of(&path).map(of_workspace).into_iter().collect(),
            None => self.workspaces.iter().map(of_workspace).collect(),
        }
    }

    fn answer_waiting(&mut self) {
        let is_ready = |waiting: &Waiting| {
            waiting.wanted.iter().all(|(root, n_changes)| {
                // A site that was closed meanwhile keeps nobody waiting.
                self.workspaces
                    .iter()
                    .find(|workspace| workspace.root == *root)
                    .is_none_or(|workspace| workspace.has_read(*n_changes))
            })
        };
        let (ready, waiting): (Vec<_>, Vec<_>) = std::mem::take(&mut self.waiting).into_iter().partition(is_ready);
        self.waiting = waiting;
        for waiting in ready {
            let id = waiting.request.id.clone();
            let answer = catch_unwind(AssertUnwindSafe(|| self.answer(waiting.request)));
            self.send(answer.unwrap_or_else(|_| {
                error(id, ErrorCode::InternalError, "this is a fault in Rapporteur, please report it")
            }));
        }
    }

    fn answer(&self, request: Request) -> Response {
        let id = request.id.clone();
        match request.method.as_str() {
            "textDocument/completion" => self.about(request, |asked, params: CompletionParams| {
                Ok(asked.completion(params.text_document_position.position))
            }),
            "textDocument/hover" => self.about(request, |asked, params: HoverParams| {
                Ok(asked.hover(params.text_document_position_params.position))
            }),
            "textDocument/definition" => self.about(request, |asked, params: GotoDefinitionParams| {
                Ok(asked.definition(params.text_document_position_params.position))
            }),
            "textDocument/references" => self.about(request, |asked, params: ReferenceParams| {
                let with_declaration = params.context.include_declaration;
                Ok(asked.references(params.text_document_position.position, with_declaration))
            }),
            "textDocument/documentSymbol" => self.about(request, |asked, _: DocumentSymbolParams| Ok(asked.symbols())),
            "textDocument/prepareRename" => {
                self.about(request, |asked, params: TextDocumentPositionParams| asked.prepare_rename(params.position))
            }
            "textDocument/rename" => self.about(request, |asked, params: RenameParams| {
                let position = params.text_document_position.position;
                asked.rename(position, &params.new_name, |path| self.version(path))
            }),
            "textDocument/codeAction" => self.about(request, |asked, params: CodeActionParams| {
                Ok(asked.actions(params.range, |path| self.version(path)))
            }),
            "workspace/symbol" => match serde_json::from_value::<WorkspaceSymbolParams>(request.params) {
                Ok(params) => {
                    let sites = self.workspaces.iter().filter_map(|workspace| workspace.current.as_ref());
                    let found = sites.flat_map(|site| workspace_symbols(site, &params.query, &self.client));
                    Response::new_ok(id, found.collect::<Vec<_>>())
                }
                Err(fault) => error(id, ErrorCode::InvalidParams, &fault.to_string()),
            },
            method => error(id, ErrorCode::MethodNotFound, &format!("nothing here answers `{method}`")),
        }
    }

    /// Answers a request about one document; `null` where nothing of a site is open.
    fn about<P: DeserializeOwned, R: Serialize>(
        &self,
        request: Request,
        answer: impl FnOnce(&Asked<'_>, P) -> Result<R, String>,
    ) -> Response {
        let path = asked_of(&request);
        let params: P = match serde_json::from_value(request.params) {
            Ok(params) => params,
            Err(fault) => return error(request.id, ErrorCode::InvalidParams, &fault.to_string()),
        };
        let nothing = Response::new_ok(request.id.clone(), Json::Null);
        let Some(path) = path else { return nothing };
        let Some(snapshot) = self.workspace_of(&path).and_then(|workspace| workspace.current.as_ref()) else {
            return nothing;
        };
        let Some(sheet) = snapshot.label_of(&path).and_then(|label| self.sheet(snapshot, &path, &label)) else {
            return nothing;
        };
        let asked = Asked { snapshot, sheet: &sheet, path, client: &self.client };
        match answer(&asked, params) {
            Ok(result) => Response::new_ok(request.id, result),
            Err(reason) => error(request.id, ErrorCode::RequestFailed, &reason),
        }
    }

    fn sheet(&self, snapshot: &Snapshot, path: &Path, label: &str) -> Option<super::snapshot::Sheet> {
        match self.open.get(path) {
            Some(text) => snapshot.sheet(label, text),
            // An editor may ask about a file that it does not show.
            None => {
                let content = snapshot.site.config.content_path();
                let below = crate::source::RelPath::new(label)?;
                let rel_path = crate::source::RelPath::new(below.strip_prefix(content)?)?;
                let text = snapshot.text(&rel_path)?;
                Some(super::snapshot::Sheet::of(Arc::clone(&text.document)))
            }
        }
    }

    fn version(&self, path: &Path) -> Option<i32> {
        self.versions.get(path).copied()
    }

    fn initialize(&mut self, request: Request) {
        let params: InitializeParams = match serde_json::from_value(request.params) {
            Ok(params) => params,
            Err(fault) => return self.send(error(request.id, ErrorCode::InvalidParams, &fault.to_string())),
        };
        self.client = Client::new(&params.capabilities);
        self.is_initialized = true;
        let info = serde_json::json!({"name": "rapporteur", "version": env!("CARGO_PKG_VERSION")});
        let result = serde_json::json!({"capabilities": capabilities(&self.client), "serverInfo": info});
        self.send(Response::new_ok(request.id, result));
        for folder in folders(&params) {
            self.open_site(&folder);
        }
    }

    // Notifications.

    fn note(&mut self, note: Notification) {
        if !self.is_initialized {
            return;
        }
        match note.method.as_str() {
            "initialized" => self.watch(),
            "$/cancelRequest" => self.cancel(&note.params),
            "textDocument/didOpen" => {
                if let Some(params) = read::<DidOpenTextDocumentParams>(note.params) {
                    let document = params.text_document;
                    self.typed(&document.uri, document.version, document.text);
                }
            }
            "textDocument/didChange" => {
                if let Some(mut params) = read::<DidChangeTextDocumentParams>(note.params)
                    && let Some(change) = params.content_changes.pop()
                {
                    self.typed(&params.text_document.uri, params.text_document.version, change.text);
                }
            }
            "textDocument/didClose" => {
                if let Some(params) = read::<DidCloseTextDocumentParams>(note.params)
                    && let Some(path) = uris::path(&params.text_document.uri)
                {
                    self.open.remove(&path);
                    self.versions.remove(&path);
                    self.look_at(&[path]);
                }
            }
            // Without watches, saving is the occasion on which to look at what else has changed.
            "textDocument/didSave" if !self.client.watches_files => self.look_at_everything(),
            "workspace/didChangeWatchedFiles" => {
                if let Some(params) = read::<DidChangeWatchedFilesParams>(note.params) {
                    let paths: Vec<PathBuf> =
                        params.changes.iter().filter_map(|change| uris::path(&change.uri)).collect();
                    self.look_at(&paths);
                }
            }
            "workspace/didChangeWorkspaceFolders" => {
                if let Some(params) = read::<DidChangeWorkspaceFoldersParams>(note.params) {
                    for folder in params.event.removed.iter().filter_map(|folder| uris::path(&folder.uri)) {
                        self.close_site(&folder);
                    }
                    for folder in params.event.added.iter().filter_map(|folder| uris::path(&folder.uri)) {
                        self.open_site(&folder);
                    }
                }
            }
            _ => {}
        }
    }

    /// Takes the text of a document as it is on the screen.
    fn typed(&mut self, uri: &Uri, version: i32, text: String) {
        let Some(path) = uris::path(uri) else { return };
        if self.workspace_of(&path).is_none()
            && let Some(folder) = path.parent()
        {
            self.open_site(folder);
        }
        self.open.put(path.clone(), text);
        self.versions.insert(path.clone(), version);
        self.look_at(&[path]);
    }

    fn look_at(&mut self, paths: &[PathBuf]) {
        // A file of settings makes a site of its folder.
        let settings = paths.iter().filter(|path| path.file_name().is_some_and(|name| name == SETTINGS));
        for folder in settings.filter_map(|path| path.parent()).map(Path::to_owned).collect::<Vec<_>>() {
            self.open_site(&folder);
        }
        let mut by_workspace: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
        for path in paths {
            if let Some(workspace) = self.workspace_of(path) {
                by_workspace.entry(workspace.root.clone()).or_default().push(path.clone());
            }
        }
        for (root, paths) in by_workspace {
            self.look(&root, &Look::Below(paths));
        }
    }

    fn look_at_everything(&mut self) {
        let roots: Vec<PathBuf> = self.workspaces.iter().map(|workspace| workspace.root.clone()).collect();
        roots.iter().for_each(|root| self.look(root, &Look::Everything));
    }

    fn look(&mut self, root: &Path, look: &Look) {
        let overlays = self.open.within(root);
        if let Some(workspace) = self.workspaces.iter_mut().find(|workspace| workspace.root == root) {
            workspace.look(overlays, look.clone());
        }
    }

    fn cancel(&mut self, params: &Json) {
        let Some(id) = params.get("id").and_then(|id| serde_json::from_value::<RequestId>(id.clone()).ok()) else {
            return;
        };
        if let Some(position) = self.waiting.iter().position(|waiting| waiting.request.id == id) {
            self.waiting.remove(position);
            self.send(error(id, ErrorCode::RequestCanceled, "cancelled"));
        }
    }

    /// Asks to be told of what changes on the disk.
    fn watch(&mut self) {
        if !self.client.watches_files {
            return;
        }
        self.n_asked += 1;
        let params = watches();
        self.send(Request::new(RequestId::from(self.n_asked), "client/registerCapability".to_owned(), params));
    }

    // Sites.

    /// Begins to work on the site that a folder belongs to, if there is one.
    fn open_site(&mut self, folder: &Path) {
        let Some(root) = root_above(folder) else { return };
        if self.workspaces.iter().any(|workspace| workspace.root == root) {
            return;
        }
        let events = self.events.clone();
        let tell = move |read| {
            // When the conversation is over, nobody wants to know.
            let _ = events.send(Event::Read(read));
        };
        self.workspaces.push(Workspace::open(root.clone(), self.today, tell));
        self.look(&root, &Look::Everything);
    }

    fn close_site(&mut self, folder: &Path) {
        let (closed, kept): (Vec<Workspace>, Vec<Workspace>) =
            std::mem::take(&mut self.workspaces).into_iter().partition(|workspace| workspace.root == folder);
        self.workspaces = kept;
        for workspace in closed {
            for label in workspace.shown.keys() {
                self.publish(&workspace.root.join(label), Vec::new());
            }
        }
        self.answer_waiting();
    }

    /// Returns the site that a file belongs to: the innermost of those that hold it.
    fn workspace_of(&self, path: &Path) -> Option<&Workspace> {
        let holding = self.workspaces.iter().filter(|workspace| path.starts_with(&workspace.root));
        holding.max_by_key(|workspace| workspace.root.components().count())
    }

    fn take(&mut self, read: Read) {
        if read.is_fault {
            let message = "the site could not be read; this is a fault in Rapporteur, please report it".to_owned();
            self.notify("window/showMessage", ShowMessageParams { typ: MessageType::ERROR, message });
        }
        let Some(position) = self.workspaces.iter().position(|workspace| workspace.root == read.root) else { return };
        let is_new = read.snapshot.is_some();
        self.workspaces[position].take(read);
        if let (true, Some(snapshot)) = (is_new, self.workspaces[position].current.clone()) {
            self.publish_all(position, &snapshot);
        }
        self.answer_waiting();
    }

    /// Shows the problems of a site, file by file where they are others than before.
    fn publish_all(&mut self, position: usize, snapshot: &Snapshot) {
        let now = diagnostics::by_file(snapshot, &self.client);
        let before = std::mem::replace(&mut self.workspaces[position].shown, now.clone());
        for (label, problems) in &now {
            if before.get(label) != Some(problems) {
                self.publish(&snapshot.place_of(label), problems.clone());
            }
        }
        for label in before.keys().filter(|label| !now.contains_key(*label)) {
            self.publish(&snapshot.place_of(label), Vec::new());
        }
    }

    fn publish(&self, path: &Path, diagnostics: Vec<lsp_types::Diagnostic>) {
        if let Some(uri) = uris::uri(path) {
            let params = PublishDiagnosticsParams { uri, diagnostics, version: None };
            self.notify("textDocument/publishDiagnostics", params);
        }
    }
}

/// Returns the file that a request is about.
fn asked_of(request: &Request) -> Option<PathBuf> {
    let uri = request.params.get("textDocument")?.get("uri")?;
    serde_json::from_value::<Uri>(uri.clone()).ok().and_then(|uri| uris::path(&uri))
}

/// Returns the folders that an editor has open: several, one, or none.
#[expect(deprecated, reason = "what older editors say")]
fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    let several = params.workspace_folders.iter().flatten().filter_map(|folder| uris::path(&folder.uri));
    let several: Vec<PathBuf> = several.collect();
    if !several.is_empty() {
        return several;
    }
    let one = params.root_uri.as_ref().and_then(uris::path);
    one.or_else(|| params.root_path.as_ref().map(PathBuf::from)).into_iter().collect()
}

fn read<P: DeserializeOwned>(params: Json) -> Option<P> {
    serde_json::from_value(params).ok()
}

fn error(id: RequestId, code: ErrorCode, message: &str) -> Response {
    Response::new_err(id, code as i32, message.to_owned())
}
