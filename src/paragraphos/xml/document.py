"""A document as a tree (lxml) of which every element and attribute knows its line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from paragraphos.xml.limits import Limits
from paragraphos.xml.reader import Locator, read


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1, the column in characters."""

    line: int
    column: int


class _Places:
    """Collects where each element begins and where its end tag stands, in document order."""

    def __init__(self) -> None:
        self.starts: list[Place] = []
        self.ends: dict[int, Place] = {}
        self._open: list[int] = []

    def begin(self, locator: Locator) -> None:
        self._locator = locator

    def namespace(self, prefix: str, uri: str) -> None:
        pass

    def start(self, name: str, attributes: list[str]) -> None:
        self._open.append(len(self.starts))
        self.starts.append(Place(self._locator.line, self._locator.column))

    def text(self, data: str) -> None:
        pass

    def end(self, name: str) -> None:
        self.ends[self._open.pop()] = Place(self._locator.line, self._locator.column)


@dataclass(frozen=True, slots=True)
class Document:
    """A well-formed document: its path, its bytes and its tree."""

    path: Path
    data: bytes
    tree: etree._ElementTree
    _starts: dict[etree._Element, Place] = field(repr=False)
    _ends: dict[etree._Element, Place] = field(repr=False)

    @property
    def root(self) -> etree._Element:
        """The outermost element."""
        return self.tree.getroot()

    def place(self, element: etree._Element) -> Place:
        """Where the start tag of an element begins."""
        return self._starts[element]

    def end_place(self, element: etree._Element) -> Place:
        """Where the end tag of an element begins (an empty-element tag is its own end)."""
        return self._ends[element]

    def attribute_place(self, element: etree._Element, name: str) -> Place:
        """Where an attribute, named as lxml names it, begins; the element's place when it has no such attribute."""
        start = self._starts[element]
        local = etree.QName(name).localname
        prefixed = (
            "xml:"
            if name.startswith("{http://www.w3.org/XML/1998/namespace}")
            else "(?:[^\\s=\"'<>/:]+:)?"
            if name.startswith("{")
            else ""
        )
        tag = _start_tag(self.lines, start)
        found = re.search(rf"\s({prefixed}{re.escape(local)})\s*=", tag)
        if not found:
            return start
        before = tag[: found.start(1)]
        breaks = before.count("\n")
        column = found.start(1) - before.rfind("\n") if breaks else start.column + found.start(1)
        return Place(start.line + breaks, column)

    @property
    def lines(self) -> list[str]:
        """The source, line by line, without the line ends."""
        return (
            self.data.decode(self.tree.docinfo.encoding or "UTF-8", "replace")
            .removeprefix("\ufeff")
            .replace("\r\n", "\n")
            .replace("\r", "\n")
            .split("\n")
        )


def _start_tag(lines: list[str], start: Place) -> str:
    """The text of the start tag at a place, up to its closing angle bracket."""
    text = "\n".join([lines[start.line - 1][start.column - 1 :], *lines[start.line : start.line + 50]])
    found = re.match(r"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", text)
    return found.group() if found else text


def parse(source: Path | bytes, path: Path | None = None, limits: Limits | None = None) -> Document:
    """Read a document from a file, or from bytes that stand for the file at `path`.

    Raises NotWellFormed; OSError when the file cannot be read.
    """
    data = source if isinstance(source, bytes) else source.read_bytes()
    where = path or (source if isinstance(source, Path) else Path("document.xml"))
    places = _Places()
    read(data, places, limits)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        collect_ids=False,
        remove_blank_text=False,
    )
    tree = etree.ElementTree(etree.fromstring(data, parser))
    elements = list(tree.getroot().iter(etree.Element))
    starts = dict(zip(elements, places.starts, strict=True))
    ends = {element: places.ends[index] for index, element in enumerate(elements)}
    return Document(where, data, tree, starts, ends)
