"""The language server (Language Server Protocol 3.17): a thin layer between pygls and what knows the edition."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from pathlib import Path
from typing import BinaryIO, cast
from urllib.parse import quote

from lsprotocol import types
from pygls.exceptions import FeatureRequestError, JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from paragraphos import __version__
from paragraphos.editor.buffer import UNITS, Buffer
from paragraphos.editor.completing import complete
from paragraphos.editor.conversing import Conversation, NotUnderstood
from paragraphos.editor.defining import definition
from paragraphos.editor.desk import Desk
from paragraphos.editor.diagnosing import diagnostic
from paragraphos.editor.hovering import hover
from paragraphos.editor.outlining import outline
from paragraphos.editor.quick_fixes import Fix, fixes
from paragraphos.editor.transport import Incoming
from paragraphos.faults import Unusable
from paragraphos.findings import Finding
from paragraphos.xml import Limits, NotWellFormed

QUIET_SECONDS = 0.1
"""How long the keyboard rests before what was written is checked."""


class Server(LanguageServer):
    """The server, with the desk of its client."""

    def __init__(self, limits: Limits | None = None) -> None:
        # The whole text with each change: with changes alone, client and server may come to differ about line ends.
        super().__init__(
            "paragraphos",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
            protocol_cls=Conversation,
        )
        self.desk = Desk(limits=limits)
        self._uris: dict[Path, str] = {}
        self._findings: dict[Path, tuple[Finding, ...]] = {}
        self._waiting: dict[Path, asyncio.TimerHandle] = {}

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Tell the client, in its log, of what was passed over; a request has had its answer."""
        if source is FeatureRequestError or (isinstance(error, NotUnderstood) and error.answered):
            return
        if isinstance(error, NotUnderstood):
            said = str(error)
        elif source is JsonRpcException and isinstance(error, (AttributeError, ValueError)):
            said = "The editor sent something that is no message (JSON). It was passed over."
        else:
            said = f"A message could not be dealt with: {type(error).__name__}: {error}. Please report this."
        self.window_log_message(types.LogMessageParams(types.MessageType.Warning, said))

    def path(self, uri: str) -> Path:
        """The file that an address of the client stands for; what is no file has a name in the current folder."""
        name = to_fs_path(uri) if uri.startswith("file:") else None
        if name is None or "\0" in name:
            return Path.cwd() / quote(uri, safe="", errors="replace")[:200]
        return Path(os.path.realpath(name))

    def uri(self, path: Path) -> str:
        """The address by which the client knows a file."""
        return self._uris.get(path) or from_fs_path(str(path)) or path.as_uri()

    def show(self, uri: str, text: str) -> None:
        """The client shows a text; it is checked as soon as the keyboard rests."""
        path = self.path(uri)
        self._uris[path] = uri
        self.desk.show(path, text)
        self._check_soon(path)

    def put_away(self, uri: str) -> None:
        """The client shows a file no more."""
        path = self.path(uri)
        self.desk.put_away(path)
        waiting = self._waiting.pop(path, None)
        if waiting is not None:
            waiting.cancel()
        self._publish(path, ())
        self._uris.pop(path, None)

    def _check_soon(self, path: Path) -> None:
        waiting = self._waiting.pop(path, None)
        if waiting is not None:
            waiting.cancel()
        self._waiting[path] = asyncio.get_running_loop().call_later(QUIET_SECONDS, self.check, path)

    def check(self, path: Path) -> None:
        """Validate a file with its edition, and tell the client what is found in each of its files."""
        self._waiting.pop(path, None)
        try:
            report = self.desk.report(path)
        except (Unusable, OSError, NotWellFormed) as refusal:
            self._refuse(path, str(refusal))
            return
        except Exception as error:  # whatever a check stumbles over, the editor goes on
            self._refuse(path, f"This could not be checked: {type(error).__name__}: {error}. Please report this.")
            return
        found: dict[Path, list[Finding]] = {each: [] for each in (*self.desk.files(path), *report.files)}
        for finding in report.findings:
            found.setdefault(Path(os.path.realpath(finding.path)), []).append(finding)
        others = [file for file in {**dict.fromkeys(self._findings), **found} if file != path]
        # What was told of files that nobody shows any more, and that belong to none of these, is taken back.
        for file in (*(each for each in others if each in found or each not in self.desk.buffers), path):
            self._publish(file, tuple(found.get(file, ())))

    def _publish(self, path: Path, findings: tuple[Finding, ...]) -> None:
        """Tell the findings of a file; nothing, where nothing was told before and nothing is to tell."""
        if not findings and not self._findings.pop(path, ()) and path not in self.desk.buffers:
            return
        if findings:
            self._findings[path] = findings
        buffer = self.desk.buffer(path)
        self._tell(path, [diagnostic(finding, buffer) for finding in findings])

    def _refuse(self, path: Path, reason: str) -> None:
        """Tell why nothing could be checked."""
        start = types.Range(types.Position(0, 0), types.Position(0, 0))
        self._tell(path, [types.Diagnostic(start, reason, types.DiagnosticSeverity.Error, source="paragraphos")])

    def _tell(self, path: Path, diagnostics: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(self.uri(path), diagnostics))

    def fixes(self, path: Path, wanted: types.Range) -> list[types.CodeAction]:
        """The repairs that can be made at once for what was found in a range."""
        buffer = self.desk.buffer(path)
        start, end = buffer.from_client(wanted.start), buffer.from_client(wanted.end)
        actions = []
        for finding in self._findings.get(path, ()):
            shown = diagnostic(finding, buffer)
            if buffer.from_client(shown.range.start) <= end and buffer.from_client(shown.range.end) >= start:
                actions += [self._action(path, buffer, shown, fix) for fix in fixes(finding, buffer)]
        return actions

    def _action(self, path: Path, buffer: Buffer, shown: types.Diagnostic, fix: Fix) -> types.CodeAction:
        edits = [types.TextEdit(buffer.range(edit.start, edit.end), edit.text) for edit in fix.edits]
        return types.CodeAction(
            title=fix.title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[shown],
            edit=types.WorkspaceEdit(changes={self.uri(path): edits}),
        )


def serve(stdin: BinaryIO | None = None, stdout: BinaryIO | None = None, limits: Limits | None = None) -> None:
    """Speak with a client over stdin and stdout until it says goodbye; `limits` bound the files that are read."""
    # What goes wrong is answered to the client, in words; pygls would write every message it stumbles over to stderr.
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
    server(limits).start_io(cast("BinaryIO", Incoming(stdin or sys.stdin.buffer)), stdout)


def server(limits: Limits | None = None) -> Server:
    """A server that knows every feature."""
    made = Server(limits)

    @made.feature(types.INITIALIZE)
    def _initialize(_params: types.InitializeParams) -> None:
        encoding = str(getattr(made.workspace.position_encoding, "value", made.workspace.position_encoding))
        made.desk = Desk(encoding if encoding in UNITS else "utf-16", limits)

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _opened(params: types.DidOpenTextDocumentParams) -> None:
        made.show(params.text_document.uri, params.text_document.text)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _changed(params: types.DidChangeTextDocumentParams) -> None:
        for change in params.content_changes[-1:]:
            if not isinstance(change, types.TextDocumentContentChangePartial):
                made.show(params.text_document.uri, change.text)

    @made.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _saved(params: types.DidSaveTextDocumentParams) -> None:
        made.check(made.path(params.text_document.uri))

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _closed(params: types.DidCloseTextDocumentParams) -> None:
        made.put_away(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_HOVER)
    def _hover(params: types.HoverParams) -> types.Hover | None:
        return hover(made.desk, made.path(params.text_document.uri), params.position)

    @made.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["<", "/", " ", '"', "'", "#"])
    )
    def _complete(params: types.CompletionParams) -> types.CompletionList:
        return complete(made.desk, made.path(params.text_document.uri), params.position)

    @made.feature(types.TEXT_DOCUMENT_DEFINITION)
    def _definition(params: types.DefinitionParams) -> types.Location | None:
        found = definition(made.desk, made.path(params.text_document.uri), params.position)
        return types.Location(made.uri(found[0]), found[1]) if found else None

    @made.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))
    def _actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        return made.fixes(made.path(params.text_document.uri), params.range)

    @made.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def _symbols(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        path = made.path(params.text_document.uri)
        document = made.desk.document(path)
        return outline(document, made.desk.buffer(path)) if document else []

    return made
