"""The e-book: the XSLT package `epub` makes its files, here they become one EPUB 3 (Open Container Format 3.3)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos import resources, saxon
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.publication.zipping import zipped

_MEDIA_TYPE = ("mimetype", b"application/epub+zip")
"""The first file of an OCF container, uncompressed (OCF 4.3)."""


def make(publication: Publication) -> Iterator[File]:
    """`epub/IDENTIFIER.epub`; the same edition gives the same bytes."""
    content: dict[str, str] = json.loads(saxon.to_text(saxon.package("epub"), publication.node))
    style = (resources.folder("xslt") / "epub" / "book.css").read_text(encoding="utf-8")
    files = sorted((content | {"EPUB/book.css": style}).items())
    data = zipped([_MEDIA_TYPE, *((path, text.encode("utf-8")) for path, text in files)], frozenset({_MEDIA_TYPE[0]}))
    yield File(PurePosixPath("epub", f"{publication.identifier}.epub"), data)
