"""Where the tags of a document stand: collected while it is read, looked up when somebody asks."""

from __future__ import annotations

from array import array
from bisect import bisect_right
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

    __slots__ = ("_elements", "_index", "_locator", "_open", "_places")

    def __init__(self) -> None:
        self._places = array("L")
        self._open: list[int] = []
        self._elements: list[etree._Element] = []
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
            self._elements = list(element.getroottree().getroot().iter("*"))
            self._index = {each: number for number, each in enumerate(self._elements)}
        return self._index[element]

    def element_at(self, root: etree._Element, line: int, column: int) -> etree._Element:
        """The innermost element that is open at a place, or whose tag stands there."""
        self.number(root)
        at = bisect_right(range(len(self._elements)), (line, column), key=self._start) - 1
        element = self._elements[max(at, 0)]
        while (parent := element.getparent()) is not None:
            end = self.end_of(element)
            if (end.line, end.column) >= (line, column):
                break
            element = parent
        return element

    def _start(self, number: int) -> tuple[int, int]:
        return self._places[4 * number], self._places[4 * number + 1]

    def start_of(self, element: etree._Element) -> Place:
        """Where the start tag begins."""
        at = 4 * self.number(element)
        return Place(self._places[at], self._places[at + 1])

    def end_of(self, element: etree._Element) -> Place:
        """Where the end tag begins; the start of an empty-element tag."""
        at = 4 * self.number(element)
        return Place(self._places[at + 2], self._places[at + 3])
