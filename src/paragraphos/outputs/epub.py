"""The e-book: the XSLT package `epub` makes its files, here they become one EPUB 3 (Open Container Format 3.3)."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import PurePosixPath

from paragraphos import resources, saxon
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication

# ZIP cannot tell an earlier time; the release's date stands in the package document.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def make(publication: Publication) -> Iterator[File]:
    """`epub/IDENTIFIER.epub`; the same edition gives the same bytes."""
    content: dict[str, str] = json.loads(saxon.to_text(saxon.package("epub"), publication.node))
    style = (resources.folder("xslt") / "epub" / "book.css").read_text(encoding="utf-8")
    data = container(content | {"EPUB/book.css": style})
    yield File(PurePosixPath("epub", f"{publication.identifier}.epub"), data)


def container(content: Mapping[str, str]) -> bytes:
    """The files of a publication as an OCF container: the media type first and uncompressed (4.3), the rest by path."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", _MOMENT), "application/epub+zip")
        for path in sorted(content):
            entry = zipfile.ZipInfo(path, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content[path], compresslevel=9)
    return buffer.getvalue()
