"""The printed book: the XSLT package `typst` writes its markup, Typst sets it (tagged, PDF/UA-1)."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import PurePosixPath

from paragraphos import extras, resources, saxon
from paragraphos.other_process import other_process
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication


def make(publication: Publication) -> Iterator[File]:
    """`print/IDENTIFIER.pdf`; the same edition gives the same bytes.

    Raises MissingExtra without Typst.
    """
    typst = extras.load("typst", "The PDF", "publish")
    markup = saxon.to_text(saxon.package("typst"), publication.node)
    style = (resources.folder("xslt") / "typst" / "book.typ").read_bytes()
    # Typst keeps what it has set, of a long edition half a gigabyte, until its process ends.
    with other_process() as process:
        set_by_typst: Future[bytes] = process.submit(
            typst.compile,
            {"main.typ": markup.encode("utf-8"), "book.typ": style},
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
            timestamp=_moment(publication.date),
        )
        data = set_by_typst.result()
    yield File(PurePosixPath("print", f"{publication.identifier}.pdf"), data)


def _moment(date: str) -> int:
    """The beginning of the release's day in seconds since 1970 (0 without one): a later build gives the same bytes."""
    try:
        return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp())
    except ValueError:
        return 0
