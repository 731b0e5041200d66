"""METS: the files of the edition with their fixity."""

from __future__ import annotations

from collections.abc import Iterator

from paragraphos.outputs.output import File, Made
from paragraphos.outputs.records import FOLDER, addressed, described, record
from paragraphos.publication.edition import Publication

_OF_PARTS = frozenset({"ref", "dts", "search"})
"""The folders of what is made for single passages or for a service; METS leaves them to `manifest.json`."""


def make(publication: Publication, made: Made) -> Iterator[File]:
    """`records/mets.xml` over the files that hold the edition as a whole."""
    whole = [file for file in made.files if file.path.parts[0] not in _OF_PARTS]
    listed = [described(file) for file in sorted(whole, key=lambda file: str(file.path))]
    mets = record("mets", publication, {**addressed(publication), "files": listed})
    yield File(FOLDER / "mets.xml", mets.encode("utf-8"))
