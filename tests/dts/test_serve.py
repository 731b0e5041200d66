"""`paragraphos serve` as a process: many clients, slow clients, an editor at work."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import pytest
from tests.conftest import Run
from tests.dts.running import Server, answered, asked, serving

from paragraphos.dts.serving import REQUEST_SECONDS

NAVIGATION = "/dts/navigation?resource=treatise&down=-1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The treatise, to be edited (in letters that every typeface has), with the picture of a page."""
    folder = tmp_path_factory.mktemp("served") / "treatise"
    shutil.copytree(Path(__file__).parent / "edition", folder)
    _edit(folder, "🌊", "now")
    _edit(folder, '<pb n="7"/>', '<pb n="7" facs="page.svg"/>')
    (folder / "page.svg").write_bytes(b"<svg/>")
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    """The treatise, served."""
    with serving("serve", folder, "--only", "site", "--only", "dts", "--only", "pictures") as server:
        yield server


def test_site_and_texts(server: Server) -> None:
    """The site and the endpoints are there."""
    assert server.get("/")[0] == 200
    status, body = server.get(NAVIGATION)
    assert status == 200
    assert len(json.loads(body)["member"]) == 11


def test_listens_to_this_machine_alone(server: Server) -> None:
    """Loopback by default: nothing listens on the machine's other addresses."""
    name = socket.gethostbyname(socket.gethostname())
    if name.startswith("127."):
        pytest.skip("this machine has no other address by its name")
    with pytest.raises(OSError):
        socket.create_connection((name, server.port), timeout=2)


def test_200_connections_at_once(server: Server) -> None:
    """200 clients connect, then all ask, then all are answered."""
    with ExitStack() as open_connections:
        connections = [open_connections.enter_context(closing(server.connection())) for _ in range(200)]
        for connection in connections:
            connection.sendall(f"GET {NAVIGATION} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        answers = {answered(connection) for connection in connections}
    assert {status for status, _ in answers} == {200}
    assert len(answers) == 1


def test_slow_clients(server: Server) -> None:
    """Clients that send a byte now and then keep nobody waiting, and are sent away in time."""
    with ExitStack() as open_connections:
        slow = [open_connections.enter_context(closing(server.connection())) for _ in range(100)]
        begun = time.monotonic()
        for byte in b"GET":
            for connection in slow:
                connection.sendall(bytes([byte]))
            assert server.get("/dts/")[0] == 200
        for connection in slow:
            connection.settimeout(REQUEST_SECONDS + 10)
            assert _ends(connection)
        assert time.monotonic() - begun < REQUEST_SECONDS + 10


def test_clients_that_do_not_read(server: Server) -> None:
    """Clients that ask again and again and take no answer keep nobody waiting, and fill no memory."""
    whole = b"GET /dts/document?resource=treatise HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with ExitStack() as open_connections:
        for _ in range(50):
            deaf = open_connections.enter_context(closing(server.connection()))
            deaf.setblocking(False)
            with suppress(BlockingIOError):
                while True:
                    deaf.send(whole * 100)
        begun = time.monotonic()
        assert server.get("/dts/")[0] == 200
        assert time.monotonic() - begun < 5
        if Path("/proc/self/statm").exists():
            assert server.resident < 150 * 2**20


def test_a_connection_serves_many_requests(server: Server) -> None:
    """Requests follow one another on one connection."""
    with closing(server.connection()) as connection:
        assert {asked(connection, NAVIGATION)[0] for _ in range(50)} == {200}


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /dts/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /\x00\xff HTTP/1.1\r\nHost: a\r\n\r\n",
        b"POST /dts/ HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello",
    ],
)
def test_what_is_no_request(server: Server, sent: bytes) -> None:
    """What is no HTTP, or too long, or not quite right, breaks nothing: the next client is served."""
    with closing(server.connection()) as connection:
        connection.sendall(sent)
        answer = connection.recv(65536)
    assert not answer or int(answer.split()[1]) < 500
    assert server.get("/dts/")[0] == 200


def test_a_change_reaches_readers_and_open_pages(server: Server, folder: Path) -> None:
    """A saved file is served, and pages that wait hear of it; the text in between is never half of each."""
    with closing(server.connection()) as page:
        page.sendall(b"GET /_preview/changes HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _edit(folder, "So it is.", "So it was.")
        assert _hears(page, b"event: change")
    assert b"So it was." in server.get("/dts/document?resource=treatise&ref=c1.p2")[1]


def test_a_change_of_a_picture_reaches_readers(server: Server, folder: Path) -> None:
    """A picture that the text names is a file of the edition; while it is not there, the one before is served."""
    (folder / "page.svg").unlink()
    time.sleep(2)
    assert server.get("/pictures/page.svg") == (200, b"<svg/>")
    (folder / "page.svg").write_bytes(b"<svg><title>Mended</title></svg>")
    assert _soon(lambda: b"Mended" in server.get("/pictures/page.svg")[1])


def test_a_faulty_edition_leaves_the_last_good_one(server: Server, folder: Path) -> None:
    """While a file is not well-formed, what was there before is served; when it is mended, the new."""
    _edit(folder, "</TEI>", "</TEI")
    time.sleep(3)
    assert b"So it was." in server.get("/dts/document?resource=treatise&ref=c1.p2")[1]
    _edit(folder, "</TEI", "</TEI>")
    _edit(folder, "So it was.", "So it will be.")
    assert _soon(lambda: b"So it will be." in server.get("/dts/document?resource=treatise&ref=c1.p2")[1])


def test_no_edition(run: Run, tmp_path: Path) -> None:
    """A folder without an edition: exit code 2, and what to do."""
    finished = run("serve", tmp_path)
    assert finished.returncode == 2
    assert "there is no edition here" in finished.stderr


def test_a_port_that_is_taken(run: Run, server: Server, folder: Path) -> None:
    """A port that is taken: exit code 2, and which option chooses another."""
    finished = run("serve", folder, "--port", str(server.port))
    assert finished.returncode == 2
    assert "--port" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_an_output_that_there_is_not(run: Run, folder: Path) -> None:
    """An output that does not exist: exit code 2, and those that do."""
    finished = run("serve", folder, "--only", "nothing")
    assert finished.returncode == 2
    assert "there is no output “nothing”; there are: tei, text" in finished.stderr


def test_a_faulty_edition_at_the_start(run: Run, folder: Path, tmp_path: Path) -> None:
    """An edition that cannot be read is not served: exit code 1."""
    shutil.copytree(folder, tmp_path / "broken")
    _edit(tmp_path / "broken", "</TEI>", "")
    finished = run("serve", tmp_path / "broken")
    assert finished.returncode == 1
    assert "treatise.xml" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_without_the_extra(folder: Path) -> None:
    """Where Starlette is not installed, the message names the extra that brings it."""
    blocked = (
        "import sys; sys.modules['starlette'] = None; sys.argv = ['paragraphos', 'serve', sys.argv[1]]\n"
        "from paragraphos.cli import run; run()"
    )
    command = [sys.executable, "-c", blocked, str(folder)]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert finished.returncode == 2
    assert "pip install 'paragraphos[serve]'" in finished.stderr


def _edit(folder: Path, old: str, new: str) -> None:
    path = folder / "treatise.xml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _soon(true: Callable[[], bool]) -> bool:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.2)
    return False


def _hears(connection: socket.socket, mark: bytes) -> bool:
    connection.settimeout(30)
    heard = b""
    while mark not in heard:
        piece = connection.recv(65536)
        if not piece:
            return False
        heard += piece
    return True


def _ends(connection: socket.socket) -> bool:
    try:
        return connection.recv(1) == b""
    except ConnectionResetError:
        return True
