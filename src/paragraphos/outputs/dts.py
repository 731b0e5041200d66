"""`dts/`: the edition for clients of Distributed Text Services, as static files (Level 0)."""

from __future__ import annotations

from collections.abc import Iterator

from paragraphos.dts.catalogue import catalogue
from paragraphos.dts.files import files
from paragraphos.dts.resource import work
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication


def make(publication: Publication) -> Iterator[File]:
    """`dts/entry.jsonld` and all that it leads to; the text as it stands, not its earlier releases."""
    of = work(publication, releases=False)
    yield from files(catalogue((of,)), publication.source.settings.address)
