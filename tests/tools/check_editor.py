"""Writes in an editor that we did not write: the client of pygls speaks with the language server over its pipes.

    check_editor.py PROGRAM SITE

SITE is a copy of the example archive, in which what the editor changes is saved, so that it can be built afterwards.
Prints what was done; an assertion says what went wrong.
"""

import asyncio
import sys
import time
from pathlib import Path
from urllib.parse import unquote

from lsprotocol import types
from pygls.lsp.client import LanguageClient

program, site = sys.argv[1], Path(sys.argv[2]).resolve()
MEETING = site / "content/meetings/2017-02-09-second-meeting/index.md"


class Editor:
    """The documents on the screen, and what is told of them."""

    def __init__(self, encoding):
        self.encoding = encoding
        self.client = LanguageClient("editor", "1")
        self.problems = {}
        self.texts = {}
        self.registered = []

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params):
            self.problems[params.uri] = params.diagnostics

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params):
            self.registered += [registration.method for registration in params.registrations]

    async def start(self, folders):
        await self.client.start_io(program, "lsp")
        capabilities = types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=[self.encoding]),
            text_document=types.TextDocumentClientCapabilities(
                publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
                document_symbol=types.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True),
                completion=types.CompletionClientCapabilities(
                    completion_item=types.ClientCompletionItemOptions(snippet_support=True)
                ),
            ),
            workspace=types.WorkspaceClientCapabilities(
                workspace_edit=types.WorkspaceEditClientCapabilities(
                    document_changes=True,
                    resource_operations=[types.ResourceOperationKind.Create, types.ResourceOperationKind.Rename],
                ),
                did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
            ),
        )
        folders = [types.WorkspaceFolder(uri=folder.as_uri(), name=folder.name) for folder in folders]
        result = await self.client.initialize_async(
            types.InitializeParams(capabilities=capabilities, workspace_folders=folders)
        )
        assert result.capabilities.position_encoding == self.encoding, result.capabilities.position_encoding
        self.client.initialized(types.InitializedParams())

    def open(self, path):
        self.texts[path] = [1, path.read_text()]
        document = types.TextDocumentItem(uri=path.as_uri(), language_id="markdown", version=1, text=path.read_text())
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=document))

    def type(self, path, text):
        self.texts[path] = [self.texts[path][0] + 1, text]
        identifier = types.VersionedTextDocumentIdentifier(uri=path.as_uri(), version=self.texts[path][0])
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=identifier, content_changes=[types.TextDocumentContentChangeWholeDocument(text=text)]
            )
        )

    def close(self, path):
        del self.texts[path]
        identifier = types.TextDocumentIdentifier(uri=path.as_uri())
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(text_document=identifier))

    def tell_of_files(self, kind, *paths):
        changes = [types.FileEvent(uri=path.as_uri(), type=kind) for path in paths]
        self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes=changes))

    def text(self, path):
        return self.texts[path][1] if path in self.texts else path.read_text()

    def units(self, text):
        return len(text.encode("utf-16-le")) // 2 if self.encoding == "utf-16" else len(text.encode())

    def position(self, path, words, within=0):
        """The place `within` characters behind the beginning of the first of some words."""
        before = self.text(path)[: self.text(path).index(words) + within]
        line = before.rsplit("\n", 1)[-1]
        return types.Position(line=before.count("\n"), character=self.units(line))

    def at(self, path, words, within=0):
        return {
            "text_document": types.TextDocumentIdentifier(uri=path.as_uri()),
            "position": self.position(path, words, within),
        }

    def offset(self, text, position):
        lines = text.split("\n")
        line, n_units = lines[position.line], position.character
        encoded = line.encode("utf-16-le")[: 2 * n_units].decode("utf-16-le") if self.encoding == "utf-16" else line.encode()[:n_units].decode()
        return sum(len(line) + 1 for line in lines[: position.line]) + len(encoded)

    def apply(self, edit):
        """Does to the files on the disk what an edit says, and returns how many pieces of text it changes."""
        n_edits = 0
        for change in edit.document_changes:
            if isinstance(change, types.CreateFile):
                path_of(change.uri).parent.mkdir(parents=True, exist_ok=True)
                path_of(change.uri).write_text("")
            elif isinstance(change, types.RenameFile):
                path_of(change.old_uri).rename(path_of(change.new_uri))
            else:
                path = path_of(change.text_document.uri)
                if path in self.texts:
                    assert change.text_document.version == self.texts[path][0], "the edit is of another version"
                text = self.text(path)
                for one in sorted(change.edits, key=lambda one: self.offset(text, one.range.start), reverse=True):
                    start, end = self.offset(text, one.range.start), self.offset(text, one.range.end)
                    text = text[:start] + one.new_text + text[end:]
                    n_edits += 1
                path.write_text(text)
                if path in self.texts:
                    self.type(path, text)
                else:
                    self.tell_of_files(types.FileChangeType.Changed, path)
        return n_edits

    async def until(self, what, condition):
        for _ in range(600):
            if condition():
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"never happened: {what}; {self.problems}")

    def codes(self, path):
        return [problem.code for problem in self.problems.get(path.as_uri(), [])]

    async def stop(self):
        await self.client.shutdown_async(None)
        self.client.exit(None)
        server = self.client._server
        code = await asyncio.wait_for(server.wait(), 10)
        assert code == 0, code


def path_of(uri):
    return Path(unquote(uri.removeprefix("file://")))


def is_slip(problem):
    return problem.severity != types.DiagnosticSeverity.Information


async def write_a_report(encoding, person, new_person, new_topic):
    editor = Editor(encoding)
    await editor.start([site])
    editor.open(MEETING)
    original = editor.text(MEETING)

    # Problems come and go.
    slip = original.replace("---\n", "---\nattendee: [😀]\n", 1)
    editor.type(MEETING, slip)
    await editor.until("the problem appears", lambda: "unknown-key" in editor.codes(MEETING))
    problem = next(problem for problem in editor.problems[MEETING.as_uri()] if problem.code == "unknown-key")
    assert problem.range.start == types.Position(line=1, character=0), problem.range
    assert problem.source == "rapporteur"

    # A quick fix mends it.
    actions = await editor.client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=types.TextDocumentIdentifier(uri=MEETING.as_uri()),
            range=problem.range,
            context=types.CodeActionContext(diagnostics=[problem]),
        )
    )
    fix = next(action for action in actions if "attendees" in action.title)
    assert fix.kind == types.CodeActionKind.QuickFix and fix.is_preferred
    editor.apply(fix.edit)
    assert "\nattendees: [😀]\n" in editor.text(MEETING)
    editor.type(MEETING, original)
    MEETING.write_text(original)
    await editor.until("the problem vanishes", lambda: editor.codes(MEETING) == [])

    # Completion, in the middle of what cannot be read yet.
    editor.type(MEETING, original.replace("---\n", "---\nregrets: [jere\n", 1))
    offered = await editor.client.text_document_completion_async(
        types.CompletionParams(**editor.at(MEETING, "regrets: [jere", len("regrets: [jere")))
    )
    labels = [item.label for item in offered.items]
    assert labels == [person], labels
    assert offered.items[0].text_edit.new_text == person
    editor.type(MEETING, original.replace("---\n", "---\nrec\n", 1))
    offered = await editor.client.text_document_completion_async(
        types.CompletionParams(**editor.at(MEETING, "\nrec\n", len("\nrec")))
    )
    assert {"record", "recordings"} <= {item.label for item in offered.items}
    editor.type(MEETING, original)

    # Hover, definition, references, symbols.
    hover = await editor.client.text_document_hover_async(types.HoverParams(**editor.at(MEETING, person, 2)))
    assert f"**{person}**, a speaker" in hover.contents.value, hover.contents.value
    hover = await editor.client.text_document_hover_async(types.HoverParams(**editor.at(MEETING, "\nspeakers:", 3)))
    assert "who spoke" in hover.contents.value
    goal = await editor.client.text_document_definition_async(
        types.DefinitionParams(**editor.at(MEETING, person, 2))
    )
    assert goal.uri.endswith("/content/speakers/jeremy-england.md"), goal
    found = await editor.client.text_document_references_async(
        types.ReferenceParams(
            context=types.ReferenceContext(include_declaration=True), **editor.at(MEETING, person, 2)
        )
    )
    assert {"index.md", "jeremy-england.md"} <= {path_of(place.uri).name for place in found}, found
    symbols = await editor.client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=types.TextDocumentIdentifier(uri=MEETING.as_uri()))
    )
    assert symbols[0].name == "sessions" and len(symbols) > 1
    named = await editor.client.workspace_symbol_async(types.WorkspaceSymbolParams(query="engl jer"))
    assert [symbol.name for symbol in named] == [person], named

    # What happens on the disk is noticed.
    assert "workspace/didChangeWatchedFiles" in editor.registered
    new = site / "content/topics/new-topic.md"
    new.write_text("---\ntitle: A new topic\nslgu: x\n---\n")
    editor.tell_of_files(types.FileChangeType.Created, new)
    await editor.until("the new file has a problem", lambda: "unknown-key" in editor.codes(new))
    new.unlink()
    editor.tell_of_files(types.FileChangeType.Deleted, new)
    await editor.until("its problem is gone", lambda: editor.codes(new) == [])

    # What an editor shows and nobody saved is what counts, until it is closed.
    topic = site / "content/topics/cyber-warfare.md"
    editor.open(topic)
    editor.type(topic, editor.text(topic).replace("title:", "tilte:", 1).replace("\n", "\r\n"))
    await editor.until("what is typed counts", lambda: "unknown-key" in editor.codes(topic))
    editor.close(topic)
    await editor.until("what is saved counts", lambda: editor.codes(topic) == [])

    # So it is for what is said beside the reports.
    beside = site / "rapporteur.reports.yaml"
    beside.write_text("")
    editor.open(beside)
    report = str(MEETING.relative_to(site / "content"))
    editor.type(beside, f"{report}:\n  chiar: {person}\n")
    await editor.until("the slip in what is said is told", lambda: "unknown-key" in editor.codes(beside))
    editor.type(beside, "meetings/2017-02")
    offered = await editor.client.text_document_completion_async(
        types.CompletionParams(**editor.at(beside, "meetings/2017-02", len("meetings/2017-02")))
    )
    assert report in [item.label for item in offered.items], offered.items
    editor.type(beside, f"{report}:\n  chair: {person}\n")
    await editor.until("the slip is gone", lambda: editor.codes(beside) == [])
    goal = await editor.client.text_document_definition_async(
        types.DefinitionParams(**editor.at(beside, person, 2))
    )
    assert goal.uri.endswith("/content/speakers/jeremy-england.md"), goal
    editor.close(beside)
    beside.unlink()
    editor.tell_of_files(types.FileChangeType.Deleted, beside)

    # Nothing is there to be renamed, and that is said.
    try:
        await editor.client.text_document_prepare_rename_async(
            types.PrepareRenameParams(**editor.at(MEETING, "\nspeakers:", 3))
        )
        raise AssertionError("a key cannot be renamed")
    except Exception as error:
        assert "nothing of the archive is named here" in str(error), error

    # A person and a topic get other names, the topic's file another name too.
    await rename(editor, (MEETING, person), new_person)
    assert person not in editor.text(MEETING)
    topic = site / "content/topics/cyber-warfare.md"
    await rename(editor, (topic, title_of(topic)), new_topic)
    if "state-sovereignty" in editor.text(MEETING):
        await rename(editor, (MEETING, "state-sovereignty"), "sovereign-states")
        assert (site / "content/topics/sovereign-states.md").exists()
    await editor.until("nothing is wrong after all that", lambda: not any(is_slip(problem) for problems in editor.problems.values() for problem in problems))
    await editor.stop()


def title_of(path):
    return next(line for line in path.read_text().split("\n") if line.startswith("title: ")).removeprefix("title: ")


async def rename(editor, place, new):
    prepared = await editor.client.text_document_prepare_rename_async(types.PrepareRenameParams(**editor.at(*place, 2)))
    edit = await editor.client.text_document_rename_async(types.RenameParams(new_name=new, **editor.at(*place, 2)))
    assert editor.apply(edit) > 1, "a name stands in more places than one"
    renamed = [change for change in edit.document_changes if isinstance(change, types.RenameFile)]
    for change in renamed:
        editor.tell_of_files(types.FileChangeType.Deleted, path_of(change.old_uri))
        editor.tell_of_files(types.FileChangeType.Created, path_of(change.new_uri))
    print(f"{editor.encoding}: {prepared.placeholder} is {new}")


async def open_a_file_of_no_folder():
    editor = Editor("utf-16")
    await editor.start([])
    editor.open(MEETING)
    editor.type(MEETING, editor.text(MEETING).replace("---\n", "---\nspeaker: [X]\n", 1))
    await editor.until("the site of the file is found", lambda: "unknown-key" in editor.codes(MEETING))
    await editor.stop()


async def open_and_close_a_folder():
    editor = Editor("utf-16")
    await editor.start([])
    slip = site / "content/topics/slip.md"
    slip.write_text("---\ntitle: A slip\nslgu: x\n---\n")
    folder = types.WorkspaceFolder(uri=site.as_uri(), name="site")

    def change(added, removed):
        event = types.WorkspaceFoldersChangeEvent(added=added, removed=removed)
        editor.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event=event))

    change([folder], [])
    await editor.until("the problems of the folder appear", lambda: "unknown-key" in editor.codes(slip))
    change([], [folder])
    await editor.until("they vanish with it", lambda: not any(is_slip(problem) for problems in editor.problems.values() for problem in problems))
    slip.unlink()
    await editor.stop()


async def everything():
    start = time.monotonic()
    await write_a_report("utf-16", "Jeremy England", "Jeremy Q. England", "Warfare in cyberspace")
    await write_a_report("utf-8", "Jeremy Q. England", "J. England", "Cyber war & peace: \"both\"")
    await open_a_file_of_no_folder()
    await open_and_close_a_folder()
    print(f"done in {time.monotonic() - start:.1f} s")


asyncio.run(everything())
