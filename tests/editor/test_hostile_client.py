"""Nothing that a client sends brings the language server down."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

INITIALIZE = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}
STILL_THERE = {"jsonrpc": "2.0", "id": "still there", "method": "shutdown"}


class Raw:
    """A server spoken to in bytes."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "paragraphos", "lsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        # A server that does not answer ends the test, not the patience of whoever runs it.
        self.deadline = threading.Timer(60, self.process.kill)
        self.deadline.daemon = True
        self.deadline.start()

    def send(self, message: Any) -> None:
        """Send a message that is JSON."""
        self.write(json.dumps(message).encode())

    def write(self, body: bytes) -> None:
        """Send a body with its header."""
        self.throw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def throw(self, data: bytes) -> None:
        """Send bytes as they are."""
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def hear(self, wanted: object) -> Any:
        """The answer to the request with this id, whatever else is told before."""
        assert self.process.stdout is not None
        while True:
            line = self.process.stdout.readline()
            assert line, "the server has gone"
            size = int(line.split(b":")[1])
            while self.process.stdout.readline().strip():
                pass
            message = json.loads(self.process.stdout.read(size))
            if message.get("id") == wanted:
                return message


@pytest.fixture
def raw() -> Iterator[Raw]:
    """A server that must still be there in the end, and leave quietly."""
    server = Raw()
    yield server
    server.send(STILL_THERE)
    assert server.hear("still there")["result"] is None
    server.send({"jsonrpc": "2.0", "method": "exit"})
    _, errors = server.process.communicate(timeout=30)
    server.deadline.cancel()
    assert server.process.returncode == 0
    assert errors == b""


def request(method: str, params: object, number: int = 2) -> dict[str, object]:
    """A request."""
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


DOCUMENT = {"textDocument": {"uri": "file:///nowhere/at/all.xml"}, "position": {"line": 0, "character": 0}}
BODIES = (
    b"",
    b"{",
    b"[]",
    b"null",
    b"17",
    b'"a"',
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"jsonrpc":"2.0"}',
    b'{"jsonrpc":"1.0","method":"x"}',
    b'{"jsonrpc":"2.0","id":5}',
    b'{"jsonrpc":"2.0","id":5,"error":{}}',
    b'{"jsonrpc":"2.0","id":{},"method":"initialize"}',
    b'{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":99}}',
    b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":7}',
    b'{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///x"}}}',
)


def test_bodies_of_every_kind(raw: Raw) -> None:
    """What is no message, before and after the greeting."""
    for body in BODIES:
        raw.write(body)
    raw.send(INITIALIZE)
    raw.hear(1)
    for body in BODIES:
        raw.write(body)


def test_headers_of_every_kind(raw: Raw) -> None:
    """Lengths that are absurd, missing or no numbers."""
    raw.send(INITIALIZE)
    raw.hear(1)
    for header in (b"99999999999999999999", b"999999999999", b"-1", b"0", b"x", b"1 1", b""):
        raw.throw(b"Content-Length: " + header + b"\r\n\r\n")
    raw.throw(b"A: b\r\n\r\n\r\n")
    raw.throw(b"x" * 100_000 + b"\r\n")


METHODS = ("hover", "completion", "definition", "documentSymbol", "codeAction", "rename")


def test_requests_out_of_turn(raw: Raw) -> None:
    """Questions before the greeting, and about files that are nowhere, are answered."""
    span = {"start": DOCUMENT["position"], "end": DOCUMENT["position"]}
    for number, method in enumerate(METHODS, 10):
        context: dict[str, object] = {"context": {"diagnostics": []}} if method == "codeAction" else {}
        parameters = {**DOCUMENT, "range": span, "newName": "x", **context}
        raw.send(request(f"textDocument/{method}", parameters, number))
        assert raw.hear(number)
        if method == METHODS[0]:
            raw.send(INITIALIZE)
            raw.hear(1)


ADDRESSES = (
    "",
    "untitled:Untitled-1",
    "file:///",
    "file:///dev/zero",
    "file:///a%00b.xml",
    "http://localhost/a.xml",
    "file:///" + "a" * 5_000,
    "file://host/share/a.xml",
    "\ud800",
    "file:///a/%FF.xml",
)


def test_addresses_of_every_kind(raw: Raw) -> None:
    """Whatever is shown under whatever address: it is checked, asked about and closed."""
    raw.send(INITIALIZE)
    raw.hear(1)
    for number, address in enumerate(ADDRESSES, 10):
        item = {"uri": address, "languageId": "xml", "version": 1, "text": "<a><b/></a>"}
        raw.send({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": item}})
        where = {"textDocument": {"uri": address}, "position": {"line": 2**31 - 1, "character": 2**31 - 1}}
        raw.send(request("textDocument/completion", where, number))
        assert "result" in raw.hear(number)
        raw.send({"jsonrpc": "2.0", "method": "textDocument/didSave", "params": where})
        raw.send({"jsonrpc": "2.0", "method": "textDocument/didClose", "params": where})


def test_changes_to_what_is_not_open(raw: Raw) -> None:
    """A change without a beginning, and one in pieces, though whole texts were agreed upon."""
    raw.send(INITIALIZE)
    raw.hear(1)
    span = {"start": {"line": 5, "character": 5}, "end": {"line": 1, "character": 0}}
    for change in ({"text": "<a/>"}, {"text": "b", "range": span}):
        parameters = {"textDocument": {"uri": "file:///nowhere.xml", "version": 3}, "contentChanges": [change]}
        raw.send({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": parameters})


def test_goodbye_without_a_word() -> None:
    """A client that dies leaves no server behind."""
    server = Raw()
    server.send(INITIALIZE)
    server.hear(1)
    assert server.process.stdin is not None
    server.process.stdin.close()
    assert server.process.wait(timeout=30) in (0, 1)
    server.deadline.cancel()
    for stream in (server.process.stdout, server.process.stderr):
        assert stream is not None
        stream.close()


@pytest.mark.parametrize(
    "params",
    [None, {"x": 1}, [1, 2], {"textDocument": {"uri": 5}, "position": {"line": "x", "character": 0}}],
    ids=["nothing", "something else", "a list", "values of the wrong kind"],
)
def test_request_not_understood_is_answered(raw: Raw, params: object) -> None:
    """A request that lacks something is answered in a sentence, under its own number: nobody waits for it."""
    raw.send(INITIALIZE)
    raw.send(request("textDocument/hover", params))
    error = raw.hear(2)["error"]
    assert error["code"] == -32602
    assert error["message"].startswith("The editor sent a message (textDocument/hover) that lacks something")
    assert "data" not in error


def test_message_not_understood_is_told_in_the_log(raw: Raw) -> None:
    """What asks for no answer is told in the editor's log; no window opens for it."""
    raw.send(INITIALIZE)
    raw.hear(1)
    for body in (b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":7}', b"{no"):
        raw.write(body)
        told = raw.hear(None)
        assert told["method"] == "window/logMessage"
        assert "passed over" in told["params"]["message"]
