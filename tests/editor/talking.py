"""A client of the language server: pygls's own, over stdin and stdout of a real process, made to be called plainly."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

T = TypeVar("T")
PATIENCE = 60


class Talk:
    """One conversation with a server of its own."""

    def __init__(self, encodings: list[types.PositionEncodingKind] | None = None) -> None:
        self._loop = asyncio.new_event_loop()
        self._client = LanguageClient("tests", "1")
        self._told: dict[str, list[types.Diagnostic]] = {}
        self._news = asyncio.Event()

        @self._client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def _hear(params: types.PublishDiagnosticsParams) -> None:
            self._told[params.uri] = list(params.diagnostics)
            self._news.set()

        general = types.GeneralClientCapabilities(position_encodings=encodings) if encodings else None
        self.run(self._client.start_io(sys.executable, "-m", "paragraphos", "lsp"))
        parameters = types.InitializeParams(capabilities=types.ClientCapabilities(general=general))
        self.abilities = self.run(self._client.initialize_async(parameters)).capabilities
        self._client.initialized(types.InitializedParams())

    def run(self, doing: Coroutine[Any, Any, T]) -> T:
        """Let the conversation go on until something is done."""
        return self._loop.run_until_complete(asyncio.wait_for(doing, PATIENCE))

    def open(self, path: Path, text: str | None = None) -> list[types.Diagnostic]:
        """Show a file, or a text that is not saved, and hear what is found in it."""
        shown = path.read_text(encoding="utf-8") if text is None else text
        item = types.TextDocumentItem(path.as_uri(), "xml", 1, shown)
        return self._hear(path, lambda: self._client.text_document_did_open(types.DidOpenTextDocumentParams(item)))

    def change(self, path: Path, text: str) -> list[types.Diagnostic]:
        """Write, without saving, and hear what is found."""
        identifier = types.VersionedTextDocumentIdentifier(uri=path.as_uri(), version=2)
        change = types.DidChangeTextDocumentParams(identifier, [types.TextDocumentContentChangeWholeDocument(text)])
        return self._hear(path, lambda: self._client.text_document_did_change(change))

    def save(self, path: Path) -> list[types.Diagnostic]:
        """Say that the file was saved, and hear what is found."""
        said = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(path.as_uri()))
        return self._hear(path, lambda: self._client.text_document_did_save(said))

    def close(self, path: Path) -> None:
        """Show the file no more."""
        said = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(path.as_uri()))
        self._client.text_document_did_close(said)

    def told(self, path: Path) -> list[types.Diagnostic]:
        """What was last told of a file."""
        return self._told.get(path.as_uri(), [])

    def ask(self, method: str, parameters: Any) -> Any:
        """The answer to a request."""
        return self.run(self._client.protocol.send_request_async(method, parameters))

    def hover(self, path: Path, position: types.Position) -> str:
        """What is told at a position; empty when nothing is."""
        asked = types.HoverParams(types.TextDocumentIdentifier(path.as_uri()), position)
        answer = self.run(self._client.text_document_hover_async(asked))
        return answer.contents.value if answer is not None else ""  # type: ignore[union-attr]

    def complete(self, path: Path, position: types.Position) -> list[types.CompletionItem]:
        """What may be written at a position."""
        asked = types.CompletionParams(types.TextDocumentIdentifier(path.as_uri()), position)
        answer = self.run(self._client.text_document_completion_async(asked))
        assert isinstance(answer, types.CompletionList)
        return list(answer.items)

    def definition(self, path: Path, position: types.Position) -> types.Location | None:
        """Where the reference at a position leads."""
        asked = types.DefinitionParams(types.TextDocumentIdentifier(path.as_uri()), position)
        answer = self.run(self._client.text_document_definition_async(asked))
        assert answer is None or isinstance(answer, types.Location)
        return answer

    def fixes(self, path: Path, diagnostic: types.Diagnostic) -> list[types.CodeAction]:
        """The repairs that are offered for a finding."""
        asked = types.CodeActionParams(
            types.TextDocumentIdentifier(path.as_uri()), diagnostic.range, types.CodeActionContext([diagnostic])
        )
        return list(self.run(self._client.text_document_code_action_async(asked)) or [])  # type: ignore[arg-type]

    def symbols(self, path: Path) -> list[types.DocumentSymbol]:
        """The outline of a file."""
        asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(path.as_uri()))
        return list(self.run(self._client.text_document_document_symbol_async(asked)) or [])  # type: ignore[arg-type]

    def end(self) -> int | None:
        """Say goodbye; gives the exit code of the server."""
        self.run(self._client.shutdown_async(None))
        self._client.exit(None)
        process = self._client._server
        assert process is not None
        code = self.run(process.wait())
        self.run(self._client.stop())  # type: ignore[no-untyped-call]
        self._loop.close()
        return code

    def _hear(self, path: Path, say: Any) -> list[types.Diagnostic]:
        self._told.pop(path.as_uri(), None)

        async def hearing() -> None:
            say()
            while path.as_uri() not in self._told:
                self._news.clear()
                await self._news.wait()

        self.run(hearing())
        return self._told[path.as_uri()]


def at(text: str, words: str, within: int = 0, encoding: str = "utf-16") -> types.Position:
    """The position of so many characters behind the beginning of some words, as a client counts."""
    offset = text.index(words) + within
    line = text.count("\n", 0, offset)
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    size = {"utf-16": len(before.encode("utf-16-le")) // 2, "utf-8": len(before.encode()), "utf-32": len(before)}
    return types.Position(line, size[encoding])


def applied(text: str, edits: list[types.TextEdit]) -> str:
    """A text after edits, applied as the protocol says: all to the text as it was (columns in UTF-16)."""
    lines = text.split("\n")

    def offset(position: types.Position) -> int:
        before = lines[position.line].encode("utf-16-le")[: 2 * position.character].decode("utf-16-le")
        return sum(len(line) + 1 for line in lines[: position.line]) + len(before)

    for edit in sorted(edits, key=lambda each: offset(each.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text
