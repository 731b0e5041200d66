"""The self-contained TEI of the edition."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication


def make(publication: Publication) -> Iterator[File]:
    """`tei/IDENTIFIER.xml`."""
    yield File(PurePosixPath("tei", f"{publication.identifier}.xml"), publication.tei)
