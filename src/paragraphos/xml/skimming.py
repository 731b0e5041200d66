"""A large document of which few places will be asked for: hardened as any other, its places noted only on demand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from paragraphos.xml.document import Document, tree_of
from paragraphos.xml.encoding import text_of
from paragraphos.xml.faults import Fault, NotWellFormed
from paragraphos.xml.files import content
from paragraphos.xml.gate import Gate
from paragraphos.xml.limits import TREE, Limits
from paragraphos.xml.lines import Lines
from paragraphos.xml.places import Places
from paragraphos.xml.reader import read

if TYPE_CHECKING:
    from lxml import etree

_CHUNK = 1 << 20


class LatePlaces(Places):
    """Places that are noted when the first of them is asked for."""

    __slots__ = ("_data", "_limits")

    def __init__(self, data: bytes, limits: Limits) -> None:
        super().__init__()
        self._data = data
        self._limits = limits

    def number(self, element: etree._Element) -> int:
        """The how-manieth element of its document this is, from 0."""
        if not self._places:
            read(self._data, self, self._limits)
        return super().number(element)


def skim(path: Path, limits: Limits | None = None) -> Document:
    """Read a document from a file, some times faster than `parse`, which tells more of what is wrong with it.

    Raises NotWellFormed with the first fault; OSError when the file cannot be read.
    """
    bounds = limits or TREE
    try:
        data = content(path, bounds)
        places = LatePlaces(data, bounds)
        gate = Gate(data, None, bounds)
        gate.take(data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK))
        text = text_of(data)
        tree = tree_of(data)
        _check_depth(tree, bounds)
    except NotWellFormed as error:
        raise NotWellFormed(error.fault, path=path) from error
    return Document(path, data, tree, text, Lines(text), places)


def _check_depth(tree: etree._ElementTree, limits: Limits) -> None:
    """Refuse elements nested deeper than the bound, as the gate would have done."""
    if tree.xpath(f"boolean({'/*' * (limits.depth + 1)})"):
        fault = f"Elements are nested more than {limits.depth:,} deep."
        raise NotWellFormed(Fault("too-deep", fault, 1, 1))
