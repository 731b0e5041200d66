"""A document as a tree (lxml) of which every element, attribute and word knows its line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from paragraphos.xml.diagnosis import diagnose
from paragraphos.xml.encoding import text_of
from paragraphos.xml.faults import Fault, NotWellFormed
from paragraphos.xml.files import content
from paragraphos.xml.limits import TREE, Limits
from paragraphos.xml.lines import Lines
from paragraphos.xml.places import Place, Places
from paragraphos.xml.reader import read

_XML = "{http://www.w3.org/XML/1998/namespace}"
_TAG = re.compile(r"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_OTHER_VERSION = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s+version\s*=\s*[\"'](?!1\.[0-9])([^\"'<>]{0,20})[\"']")
_PIECE = re.compile(r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(.*?)\]\]>|(&[^;]+;)|(<)|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Document:
    """A well-formed document: its path, bytes, tree and text (line ends as line feeds, no byte order mark)."""

    path: Path
    data: bytes
    tree: etree._ElementTree
    text: str = field(repr=False)
    lines: Lines = field(repr=False)
    _places: Places = field(repr=False)

    @property
    def root(self) -> etree._Element:
        """The outermost element."""
        return self.tree.getroot()

    def place(self, element: etree._Element) -> Place:
        """Where the start tag of an element begins."""
        return self._places.start_of(element)

    def end_place(self, element: etree._Element) -> Place:
        """Where the end tag of an element begins (an empty-element tag is its own end)."""
        return self._places.end_of(element)

    def attribute_place(self, element: etree._Element, name: str) -> Place:
        """Where an attribute, named as lxml names it, begins; the element's place when it has no such attribute."""
        start = self.place(element)
        local = etree.QName(name).localname
        prefix = "xml:" if name.startswith(_XML) else r"[^\s=\"'<>/:]+:" if name.startswith("{") else ""
        tag = self._tag(start)
        values = [(found.start(), found.end()) for found in re.finditer(r"\"[^\"]*\"|'[^']*'", tag)]
        for found in re.finditer(rf"(?<=\s){prefix}{re.escape(local)}(?=\s*=)", tag):
            if not any(begin < found.start() < end for begin, end in values):
                return self._after(start, tag[: found.start()])
        return start

    def text_place(self, element: etree._Element, offset: int, tail: bool = False) -> Place:
        """Where the character at an offset of an element's text (`tail`: of the text after the element) stands."""
        start = self.end_place(element) if tail else self.place(element)
        begin = self.lines.offset(start.line, start.column)
        tag = _TAG.match(self.text, begin)
        counted = 0
        for piece in _PIECE.finditer(self.text, tag.end() if tag else begin):
            if piece.group(3):
                break
            inside = piece.group(1)
            if inside is not None and counted + len(inside) > offset:
                return self._after(start, self.text[begin : piece.start(1) + offset - counted])
            silent = inside is None and piece.group().startswith("<")
            width = len(inside) if inside is not None else 0 if silent else 1
            if not silent and counted + width > offset:
                return self._after(start, self.text[begin : piece.start()])
            counted += width
        return start

    def _tag(self, start: Place) -> str:
        """The text of the start tag at a place, up to its closing angle bracket."""
        begin = self.lines.offset(start.line, start.column)
        found = _TAG.match(self.text, begin)
        return found.group() if found else self.text[begin : begin + 1]

    def element_at(self, line: int, column: int) -> etree._Element:
        """The innermost element that is open at a place, or whose tag stands there; the outermost before it begins."""
        return self._places.element_at(self.root, line, column)

    @staticmethod
    def _after(start: Place, passed: str) -> Place:
        """The place that is reached when `passed` has been read from `start`."""
        breaks = passed.count("\n")
        if not breaks:
            return Place(start.line, start.column + len(passed))
        return Place(start.line + breaks, len(passed) - passed.rfind("\n"))


def parse(source: Path | bytes, path: Path | None = None, limits: Limits | None = None) -> Document:
    """Read a document from a file, or from bytes that stand for the file at `path`.

    Raises NotWellFormed with every fault that is found; OSError when the file cannot be read.
    """
    bounds = limits or TREE
    where = path or (source if isinstance(source, Path) else Path("document.xml"))
    data = b""
    places = Places()
    try:
        data = source if isinstance(source, bytes) else content(source, bounds)
        read(data, places, bounds)
        text = text_of(data)
        tree = tree_of(data)
    except NotWellFormed as error:
        raise NotWellFormed(*_explained(data, error.fault), path=where) from error
    return Document(where, data, tree, text, Lines(text), places)


_REFUSALS = (
    "too-",
    "entity-declared",
    "entity-external",
    "doctype-",
    "markup-",
    "encoding",
    "empty",
    "binary",
    "bytes",
)


def _explained(data: bytes, first: Fault) -> tuple[Fault, ...]:
    """All the faults that a diagnosis finds; what is refused by its nature stays alone."""
    return (first,) if first.kind.startswith(_REFUSALS) else diagnose(data, first)


def tree_of(data: bytes) -> etree._ElementTree:
    """The tree of a document that has been read and found harmless.

    Raises NotWellFormed where lxml is stricter than expat.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        collect_ids=False,
        remove_blank_text=False,
    )
    try:
        return etree.ElementTree(etree.fromstring(data, parser))
    except etree.XMLSyntaxError as error:
        line, column = error.position
        version = _OTHER_VERSION.match(data)
        fault = (
            Fault(
                "declaration", f"There is no XML of version {version.group(1).decode()}.", 1, 1, 'Write version="1.0".'
            )
            if version
            else Fault("syntax", f"This is not well-formed XML: {error.msg}.", line, max(column, 1))
        )
        raise NotWellFormed(fault) from error
