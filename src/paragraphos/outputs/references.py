"""`references.json`: every citable unit with its words and their fixity."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import PurePosixPath

from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication


def make(publication: Publication) -> Iterator[File]:
    """The list as JSON, valid against `schema/json/references.schema.json`."""
    content = {
        "edition": publication.identifier,
        "version": publication.version,
        "references": [asdict(unit) | {"sha256": unit.sha256} for unit in publication.units],
    }
    yield File(
        PurePosixPath("references.json"), json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"
    )
