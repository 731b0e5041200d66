"""A large document of which few places will be asked for: hardened as any other, its places noted only on demand."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat

from paragraphos.xml.document import Document, tree_of
from paragraphos.xml.encoding import encoding_of, text_of
from paragraphos.xml.faults import Fault, NotWellFormed
from paragraphos.xml.files import content
from paragraphos.xml.gate import Gate
from paragraphos.xml.limits import TREE, Limits
from paragraphos.xml.lines import Lines
from paragraphos.xml.places import Places
from paragraphos.xml.reader import read
from paragraphos.xml.syntax import fault_of

if TYPE_CHECKING:
    from lxml import etree

_CHUNK = 1 << 20
_EVENTS = ("StartElement", "EndElement", "CharacterData", "StartNamespaceDecl", "Comment", "ProcessingInstruction")


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
        _prove(data, places, bounds)
        text = text_of(data)
        tree = tree_of(data)
        _check_depth(tree, bounds)
    except NotWellFormed as error:
        raise NotWellFormed(error.fault, path=path) from error
    return Document(path, data, tree, text, Lines(text), places)


def _prove(data: bytes, places: Places, limits: Limits) -> None:
    """Let expat read the whole, the gate hearing of everything that it refuses but not of single elements."""
    encoding_of(data[:1024])
    parser = expat.ParserCreate(namespace_separator="}")
    mark = int(data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)))
    gate = Gate(parser, places, limits, mark)
    for event in _EVENTS:
        setattr(parser, f"{event}Handler", None)
    try:
        for start in range(0, len(data), _CHUNK):
            piece = data[start : start + _CHUNK]
            gate.taking(start + len(piece))
            parser.Parse(piece, False)
            gate.waiting(start + len(piece))
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise NotWellFormed(fault_of(error, mark)) from error


def _check_depth(tree: etree._ElementTree, limits: Limits) -> None:
    """Refuse elements nested deeper than the bound, as the gate would have done."""
    if tree.xpath(f"boolean({'/*' * (limits.depth + 1)})"):
        fault = f"Elements are nested more than {limits.depth:,} deep."
        raise NotWellFormed(Fault("too-deep", fault, 1, 1))
