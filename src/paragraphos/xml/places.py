"""Where the tags of a document stand: collected while it is read, looked up when somebody asks."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.xml.reader import Locator


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1, the column in characters."""

    line: int
    column: int


class Places:
    """A handler that notes where each element begins and where its end tag stands, in document order."""

    __slots__ = ("_index", "_locator", "_open", "_places")

    def __init__(self) -> None:
        self._places = array("L")
        self._open: list[int] = []
        self._index: dict[etree._Element, int] = {}

    def begin(self, locator: Locator) -> None:
        """Called once, before the first event."""
        self._locator = locator

    def namespace(self, prefix: str, uri: str) -> None:
        """Has no place of its own."""

    def start(self, name: str, attributes: list[str]) -> None:
        """A start tag."""
        self._open.append(len(self._places))
        self._places.extend((self._locator.line, self._locator.column, 0, 0))

    def text(self, data: str) -> None:
        """Has no place of its own."""

    def end(self, name: str) -> None:
        """An end tag."""
        at = self._open.pop()
        self._places[at + 2] = self._locator.line
        self._places[at + 3] = self._locator.column

    def number(self, element: etree._Element) -> int:
        """The how-manieth element of its document this is, from 0."""
        if not self._index:
            self._index.update((each, number) for number, each in enumerate(element.getroottree().getroot().iter("*")))
        return self._index[element]

    def start_of(self, element: etree._Element) -> Place:
        """Where the start tag begins."""
        at = 4 * self.number(element)
        return Place(self._places[at], self._places[at + 1])

    def end_of(self, element: etree._Element) -> Place:
        """Where the end tag begins; the start of an empty-element tag."""
        at = 4 * self.number(element)
        return Place(self._places[at + 2], self._places[at + 3])
