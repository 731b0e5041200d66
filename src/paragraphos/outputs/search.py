"""The search index: the XSLT package `search` makes a record for every citable unit, Pagefind indexes them."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from paragraphos import extras, saxon
from paragraphos.faults import Unusable
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication

# Of what Pagefind brings, the index and the engine are used; its own interfaces are not.
_KEPT = (
    "fragment/*",
    "index/*",
    "*.pf_meta",
    "pagefind-entry.json",
    "pagefind.js",
    "pagefind-worker.js",
    "wasm.*.pagefind",
)
_MAGIC = b"pagefind_dcd"


class IndexingFault(Unusable):
    """Pagefind stopped: the message is what it said."""


def make(publication: Publication) -> Iterator[File]:
    """The files under `search/`; the same edition gives the same bytes.

    `marks.json` names the records in the order of the edition, each with its kind and the entries that it names.

    Raises MissingExtra without Pagefind, IndexingFault when it stops.
    """
    service = extras.load("pagefind.service", "The search", "publish")
    records: list[str] = json.loads(saxon.to_text(saxon.package("search"), publication.node))
    with TemporaryDirectory(prefix="paragraphos-search-") as name:
        pages, index = Path(name, "pages"), Path(name, "index")
        pages.mkdir()
        for number, record in enumerate(records):
            (pages / f"{number:05}.html").write_text(record, encoding="utf-8")
        _run([str(service.get_executable()), "--site", str(pages), "--output-path", str(index), "--silent"])
        kept = {path for pattern in _KEPT for path in index.glob(pattern)}
        for path in sorted(kept):
            yield File(PurePosixPath("search", *path.relative_to(index).parts), path.read_bytes())
        fragments = {path.stem: _content(path.read_bytes()) for path in index.glob("fragment/*")}
    in_order = sorted(fragments, key=lambda name: fragments[name]["url"])
    marks = {name: fragments[name]["meta"]["marks"].split() for name in in_order}
    yield File(PurePosixPath("search", "marks.json"), json.dumps(marks, indent=0).encode("utf-8") + b"\n")


def _content(fragment: bytes) -> Any:
    """What Pagefind keeps of a record: `url`, which has the number of the record, and `meta`, with its marks."""
    return json.loads(gzip.decompress(fragment).removeprefix(_MAGIC))


def _run(command: list[str]) -> None:
    # A program of a dependency, with arguments of our own making.
    finished = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    if finished.returncode:
        said = finished.stderr.strip() or finished.stdout.strip() or f"it ended with {finished.returncode}"
        raise IndexingFault(
            f"Pagefind could not make the search index: {said}. "
            "See that there is room in the folder for temporary files, or leave the search out with --only."
        )
