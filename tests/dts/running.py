"""A server as a process of its own, talked to over sockets."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from tests.interrupting import HEED_INTERRUPTS


@contextmanager
def serving(*arguments: str | Path) -> Iterator[Server]:
    """`paragraphos serve` on a free port, until the end of the block; it must end cleanly when interrupted."""
    command = [sys.executable, "-m", "paragraphos", *map(str, arguments), "--port", "0"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=HEED_INTERRUPTS
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    if not first:
        raise AssertionError(process.communicate()[1])
    process.stdout.readline()
    try:
        yield Server(process, urlsplit(first.strip()).port or 0)
        running = process.poll() is None
    finally:
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert running, said
    assert process.returncode == 0, said
    assert "Traceback" not in said


class Server:
    """A running server."""

    def __init__(self, process: subprocess.Popen[str], port: int) -> None:
        self.process = process
        self.port = port

    def connection(self) -> socket.socket:
        """A new connection."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def get(self, path: str) -> tuple[int, bytes]:
        """Status and body of one request on a connection of its own."""
        with closing(self.connection()) as connection:
            return asked(connection, path, close=True)

    @property
    def resident(self) -> int:
        """Its memory in bytes, as far as it is its own (Linux)."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()
        return (int(pages[1]) - int(pages[2])) * 4096


def asked(connection: socket.socket, path: str, *, close: bool = False) -> tuple[int, bytes]:
    """Send a request, and read the answer whole."""
    ending = "Connection: close\r\n" if close else ""
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{ending}\r\n".encode())
    return answered(connection)


def answered(connection: socket.socket) -> tuple[int, bytes]:
    """Status and body of an answer that states its length."""
    head, _, body = _until(connection, b"\r\n\r\n").partition(b"\r\n\r\n")
    length = next(
        int(line.partition(b":")[2]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
    )
    while len(body) < length:
        piece = connection.recv(65536)
        assert piece, "the answer ends too early"
        body += piece
    return int(head.split(maxsplit=2)[1]), body


def _until(connection: socket.socket, mark: bytes) -> bytes:
    read = b""
    while mark not in read:
        piece = connection.recv(65536)
        assert piece, f"the answer ends in {read!r}"
        read += piece
    return read
