"""METS and PREMIS: every file of the publication with its fixity, and what was done with the edition."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from paragraphos import __version__
from paragraphos.outputs.output import File
from paragraphos.outputs.records import FOLDER, addressed, record
from paragraphos.publication.edition import Publication
from paragraphos.publication.media_types import media_type


def make(publication: Publication, files: tuple[File, ...]) -> Iterator[File]:
    """`records/mets.xml` over all files made so far, `records/premis.xml` over the TEI."""
    described = [_described(file) for file in sorted(files, key=lambda file: str(file.path))]
    masters = [_described(file) for file in files if file.path.parts[0] == "tei"]
    premis = record("premis", publication, {"files": masters, "program": __version__})
    provenance = File(FOLDER / "premis.xml", premis.encode("utf-8"))
    yield provenance
    parameters = {**addressed(publication), "files": [*described, _described(provenance)]}
    yield File(FOLDER / "mets.xml", record("mets", publication, parameters).encode("utf-8"))


def _described(file: File) -> list[object]:
    """Path, size in bytes, SHA-256, media type: the array that the packages take."""
    return [str(file.path), len(file.data), hashlib.sha256(file.data).hexdigest(), media_type(file.path)]
