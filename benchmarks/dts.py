"""Distributed Text Services: requests a second beside a peer, and 10,000 hostile requests.

    python benchmarks/dts.py [--peer PYTHON] [--seconds 5] [--hostile 10000]

Both servers read the same text of 220 units (20 chapters of 10 paragraphs) and are asked in turn, one request after the
other, each on a connection of its own, as long each. The peer is MyDapytains (PyPI: dapytains) on Flask's development
server; --peer names the Python of an environment that has it, since its pinned Saxon is not ours:

    python -m venv peer && peer/bin/pip install dapytains
"""

from __future__ import annotations

import argparse
import contextlib
import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from tests.dts.hostile import queries  # noqa: E402
from tests.dts.running import Server, asked, serving  # noqa: E402

CHAPTERS, PARAGRAPHS, ROUNDS = 20, 10, 5

_HEADER = """<teiHeader><fileDesc>
<titleStmt><title>A text to be read quickly</title></titleStmt>
<publicationStmt><publisher>The paragraphos project</publisher><idno>benchmark</idno></publicationStmt>
<sourceDesc><p>Made by the benchmark.</p></sourceDesc></fileDesc>
<encodingDesc><refsDecl default="true">
<citeStructure unit="chapter" match="//body/div" use="@n">
<citeStructure unit="paragraph" match="p" use="@n" delim="."/></citeStructure>
</refsDecl></encodingDesc></teiHeader>"""

_PEER = """
import sys
from flask import Flask
from dapytains.app.app import create_app
from dapytains.app.ingest import store_catalog
from dapytains.metadata.xml_parser import parse
application = Flask("peer")
application, db = create_app(application)
application.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///" + sys.argv[2]
db.init_app(application)
with application.app_context():
    db.create_all()
    store_catalog(parse(sys.argv[1])[0])
import logging
logging.getLogger("werkzeug").setLevel(logging.ERROR)
application.run(host="127.0.0.1", port=int(sys.argv[3]))
"""

_CATALOGUE = """<collection identifier="texts"><title>Texts</title><members>
<resource identifier="benchmark" filepath="text.xml"><title>A text to be read quickly</title></resource>
</members></collection>"""

_REQUESTS: dict[str, tuple[str, Mapping[str, object]]] = {
    "navigation, a unit": ("navigation", {"resource": "benchmark", "ref": "7.3"}),
    "navigation, whole tree": ("navigation", {"resource": "benchmark", "down": -1}),
    "document, a unit": ("document", {"resource": "benchmark", "ref": "7.3"}),
    "document, a range": ("document", {"resource": "benchmark", "start": "7.3", "end": "7.9"}),
    "collection": ("collection", {"id": "benchmark"}),
}


def text() -> str:
    words = "Either the sea comes or it goes, and whoever stands on the shore has to know which. " * 4
    chapters = "".join(
        f'<div n="{chapter}">'
        + "".join(f'<p n="{number}">{words}</p>' for number in range(1, PARAGRAPHS + 1))
        + "</div>"
        for chapter in range(1, CHAPTERS + 1)
    )
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en" xml:id="benchmark">'
        f"{_HEADER}<text><body>{chapters}</body></text></TEI>"
    )


@contextlib.contextmanager
def ours(folder: Path) -> Iterator[Server]:
    """Our server over the texts alone: the site plays no part here."""
    script = folder / "ours.py"
    script.write_text(_OURS, "utf-8")
    with _process([sys.executable, str(script), str(folder)], _free()) as server:
        yield server


_OURS = """
import asyncio, sys
from pathlib import Path
from paragraphos.dts.application import application
from paragraphos.dts.preview import Edition, Preview, shelf
from paragraphos.dts.serving import listening, serve
from paragraphos.dts.watching import prepared

def prepare(folder):
    from paragraphos.dts.resource import work
    from paragraphos.publication.edition import publication
    from paragraphos.source import read_edition
    found = publication(read_edition(folder))
    return Edition(found.identifier, work(found), ())

async def running():
    served = shelf(prepared(prepare, [Path(sys.argv[1])]))
    listener = listening("127.0.0.1", int(sys.argv[2]))
    await serve(application(Preview(served)), listener, asyncio.sleep(86400), lambda: None)

if __name__ == "__main__":
    asyncio.run(running())
"""


@contextlib.contextmanager
def peer(python: str, folder: Path) -> Iterator[Server]:
    """The peer's server over the same file."""
    (folder / "catalogue.xml").write_text(_CATALOGUE, "utf-8")
    command = [python, "-c", _PEER, str(folder / "catalogue.xml"), str(folder / "peer.db")]
    with _process(command, _free()) as server:
        yield server


@contextlib.contextmanager
def _process(command: list[str], port: int) -> Iterator[Server]:
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen([*command, str(port)], stdout=said, stderr=said, text=True)
        server = Server(process, port)
        try:
            for _ in range(300):
                with contextlib.suppress(OSError):
                    server.connection().close()
                    break
                if process.poll() is not None:
                    said.seek(0)
                    raise SystemExit(said.read())
                time.sleep(0.1)
            yield server
        finally:
            process.terminate()
            process.wait()


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def rate(request: Callable[[], object], seconds: float) -> float:
    """Requests a second, one after the other."""
    done, begun = 0, time.perf_counter()
    while (now := time.perf_counter()) - begun < seconds:
        request()
        done += 1
    return done / (now - begun)


def once(server: Server, path: str) -> bytes:
    """One request on a connection of its own, read to its end."""
    with contextlib.closing(server.connection()) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        read = b""
        while piece := connection.recv(65536):
            read += piece
    assert read.split(None, 2)[1] == b"200", (path, read[:300])
    return read


def compare(python: str | None, seconds: float) -> None:
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as running:
        folder = Path(name)
        (folder / "text.xml").write_text(text(), "utf-8")
        (folder / "edition.toml").write_text('text = "text.xml"\n', "utf-8")
        mine = running.enter_context(ours(folder))
        other = running.enter_context(peer(python, folder)) if python else None
        print(f"{'requests a second':26}{'paragraphos':>12}{'kept open':>12}{'peer':>8}{'ratio':>8}")
        for label, (endpoint, given) in _REQUESTS.items():
            query = urlencode(given)
            here, there, kept = [], [], []
            for _ in range(ROUNDS):
                here.append(rate(partial(once, mine, f"/dts/{endpoint}?{query}"), seconds / ROUNDS))
                with contextlib.closing(mine.connection()) as connection:
                    kept.append(rate(partial(asked, connection, f"/dts/{endpoint}?{query}"), seconds / ROUNDS))
                if other is not None:
                    there.append(rate(partial(once, other, f"/{endpoint}/?{query}"), seconds / ROUNDS))
            beside = (
                f"{statistics.median(there):8.0f}{statistics.median(here) / statistics.median(there):8.1f}"
                if there
                else ""
            )
            print(f"{label:26}{statistics.median(here):12.0f}{statistics.median(kept):12.0f}{beside}")


def hostile(count: int) -> None:
    """Mixed and hostile requests to the edition itself as `paragraphos serve` serves it."""
    with contextlib.ExitStack() as running:
        server = running.enter_context(serving("-C", REPOSITORY, "serve", "--only", "dts"))
        connection = running.enter_context(contextlib.closing(server.connection()))
        status, body = asked(connection, "/dts/navigation?resource=manifesto&down=-1")
        assert status == 200
        references = [unit["identifier"] for unit in json.loads(body)["member"]]
        seen: Counter[int] = Counter()
        sizes = []
        begun = time.perf_counter()
        for part in range(10):
            for endpoint, query in queries(references, ["manifesto", "manifesto.work", "texts"], count // 10, part):
                seen[asked(connection, f"/dts/{endpoint}?{query}")[0]] += 1
            sizes.append(server.resident / 2**20)
        print(
            f"\n{count} mixed and hostile requests in {time.perf_counter() - begun:.1f} s: {dict(sorted(seen.items()))}"
        )
        print("memory (MiB) after each tenth:", " ".join(f"{size:.1f}" for size in sizes))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--peer", metavar="PYTHON")
    options.add_argument("--seconds", type=float, default=5)
    options.add_argument("--hostile", type=int, default=10_000)
    given = options.parse_args()
    compare(given.peer, given.seconds)
    hostile(given.hostile)


if __name__ == "__main__":
    main()
