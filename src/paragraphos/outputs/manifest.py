"""`manifest.json`: every file of the publication with its size and fixity."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos.outputs.output import File, Made
from paragraphos.publication.edition import Publication

NAME = PurePosixPath("manifest.json")


def make(publication: Publication, made: Made) -> Iterator[File]:
    """The manifest, its files sorted by path; valid against `schema/json/manifest.schema.json`."""
    content = {
        "edition": publication.identifier,
        "version": publication.version,
        "date": publication.date,
        "files": [
            {"path": str(file.path), "size": len(file.data), "sha256": hashlib.sha256(file.data).hexdigest()}
            for file in sorted(made.files, key=lambda file: str(file.path))
        ],
    }
    yield File(NAME, json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8") + b"\n")
