"""`references.json`: every citable unit with its words, their fixity, and its citation as CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import PurePosixPath

from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.publication.words import NORMALISATION
from paragraphos.references.citations.citing import Citation


def make(publication: Publication, cited: Sequence[Citation]) -> Iterator[File]:
    """The list as JSON, a line for each unit, valid against `schema/json/references.schema.json`."""
    lines = [
        _json(asdict(unit) | {"sha256": unit.sha256, "csl": citation.csl})
        for unit, citation in zip(publication.units, cited, strict=True)
    ]
    head = {
        "edition": publication.identifier,
        "version": publication.version,
        "date": publication.date,
        "normalisation": NORMALISATION,
    }
    fields = "".join(f"{_json(name)}: {_json(content)},\n" for name, content in head.items())
    rows = ",\n".join(lines)
    text = f'{{\n{fields}"references": [\n{rows}\n]\n}}\n'
    yield File(PurePosixPath("references.json"), text.encode("utf-8"))


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)
