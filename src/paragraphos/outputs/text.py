"""The reading text as plain text, and the same led by its references."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.references.units import Unit


def make(publication: Publication) -> Iterator[File]:
    """`text/IDENTIFIER.txt`, one paragraph a block, and `text/IDENTIFIER.numbered.txt`."""
    blocks = [unit for unit in publication.units if unit.tree == publication.units[0].tree and unit.level == 1]
    folder = PurePosixPath("text")
    yield File(folder / f"{publication.identifier}.txt", _text(unit.text for unit in blocks))
    yield File(folder / f"{publication.identifier}.numbered.txt", _text(map(_numbered, blocks)))


def _numbered(unit: Unit) -> str:
    return f"{unit.reference}  {unit.text}"


def _text(blocks: Iterator[str] | map[str]) -> bytes:
    return "\n\n".join(blocks).encode("utf-8") + b"\n"
