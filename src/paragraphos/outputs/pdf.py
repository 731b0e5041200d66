"""The printed book: the XSLT package `typst` writes its markup, Typst sets it (tagged, PDF/UA-1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import BrokenExecutor
from datetime import UTC, datetime
from pathlib import PurePosixPath

from paragraphos import extras, resources, saxon
from paragraphos.faults import Unusable
from paragraphos.other_process import other_process
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication


class TypesettingFault(Unusable):
    """Typst did not come to its end; the message says what to do."""


def make(publication: Publication) -> Iterator[File]:
    """`print/IDENTIFIER.pdf`; the same edition gives the same bytes.

    Raises MissingExtra without Typst, TypesettingFault when it is ended.
    """
    typst = extras.load("typst", "The PDF", "publish")
    markup = saxon.to_text(saxon.package("typst"), publication.node)
    style = (resources.folder("xslt") / "typst" / "book.typ").read_bytes()
    files = {"main.typ": markup.encode("utf-8"), "book.typ": style}
    data = _typeset(typst.compile, files, _moment(publication.date))
    yield File(PurePosixPath("print", f"{publication.identifier}.pdf"), data)


def _typeset(compiler: Callable[..., bytes], files: Mapping[str, bytes], moment: int) -> bytes:
    # Typst keeps what it has set, of a long edition half a gigabyte, until its process ends.
    with other_process() as process:
        work = process.submit(compiler, files, pdf_standards=["ua-1"], ignore_system_fonts=True, timestamp=moment)
        try:
            return work.result()
        except BrokenExecutor as error:
            raise TypesettingFault(
                "Typst was ended before it had set the PDF, most likely for want of memory. "
                "Make room for it, or leave the PDF out with --only."
            ) from error


def _moment(date: str) -> int:
    """The beginning of the release's day in seconds since 1970 (0 without one): a later build gives the same bytes."""
    try:
        return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp())
    except ValueError:
        return 0
