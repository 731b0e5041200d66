"""The text as plain text with the characters of the source, the same led by its references, and what both are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.publication.units import Unit

_ABOUT = """\
{name}.txt
    The text with the characters of the source: its straight quotation marks and spaced hyphens are kept, nothing is
    typeset. One paragraph a block, blocks parted by an empty line; no numbers, no notes.

{name}.numbered.txt
    The same, each block led by its reference and two spaces.

Version {version}, {date}. Both files are UTF-8. How to cite: name the version, and the reference of the passage.
"""


def make(publication: Publication) -> Iterator[File]:
    """`text/IDENTIFIER.txt`, one paragraph a block; `text/IDENTIFIER.numbered.txt`; `text/README.txt` about both."""
    folder, name = PurePosixPath("text"), publication.identifier
    about = _ABOUT.format(name=name, version=publication.version, date=publication.date)
    yield File(folder / f"{name}.txt", _text(unit.text for unit in publication.blocks))
    yield File(folder / f"{name}.numbered.txt", _text(map(_numbered, publication.blocks)))
    yield File(folder / "README.txt", about.encode("utf-8"))


def _numbered(unit: Unit) -> str:
    return f"{unit.reference}  {unit.text}"


def _text(blocks: Iterable[str]) -> bytes:
    return "\n\n".join(blocks).encode("utf-8") + b"\n"
