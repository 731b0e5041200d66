"""The encoding manual in the site: the prose of the edition's ODD, and a page for each element of its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from unicodedata import normalize

from lxml import etree

from paragraphos import saxon
from paragraphos.odd import explanation_json
from paragraphos.odd.manual import handed_over
from paragraphos.odd.parts import parts
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.xml import parse


def make(publication: Publication) -> Iterator[File]:
    """The files under `manual/`; none where the edition names no ODD, or where the ODD was not compiled.

    What the compiler knows of the elements lies beside the ODD, under its name, as JSON. Raises Unusable when the ODD
    has a part that is not there or lies outside the edition, NotWellFormed when one is no XML.
    """
    settings = publication.source.settings
    odd = settings.odd
    if odd is None or not odd.with_suffix(".json").is_file():
        return
    parts(odd, settings.boundary)  # prose is taken from nowhere else
    explained = explanation_json.loaded(odd.with_suffix(".json").read_bytes())
    document = etree.tostring(handed_over(parse(odd.read_bytes(), odd), explained), encoding="unicode")
    parameters: dict[str, object] = {"edition": publication.node, "address": settings.address or ""}
    pages: dict[str, str] = json.loads(saxon.to_text(saxon.package("manual"), saxon.parse(document), parameters))
    for path in sorted(pages):
        # TEI's own examples hold characters that are not composed; pages are in Unicode normal form C.
        yield File(PurePosixPath("manual", path), normalize("NFC", pages[path]).encode("utf-8"))
