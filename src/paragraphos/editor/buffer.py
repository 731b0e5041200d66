"""The text that an editor shows, and its places: offsets, lines and columns, and the editor's own way of counting."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from lsprotocol import types

from paragraphos.xml.encoding import encoding_of
from paragraphos.xml.faults import NotWellFormed

UNITS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
"""How many bytes a unit has in which clients may count the characters of a line (LSP 3.17, PositionEncodingKind)."""


@dataclass(frozen=True)
class Buffer:
    """A text with line feeds as its only line ends; `encoding` is what a client's columns count in.

    Offsets count from 0, lines and columns from 1, both in characters.
    """

    text: str
    encoding: str = "utf-16"
    _starts: list[int] = field(init=False, repr=False, default_factory=list)

    def __post_init__(self) -> None:
        text = self.text.replace("\r\n", "\n").replace("\r", "\n")
        object.__setattr__(self, "text", text)
        self._starts.extend([0, *accumulate(len(line) + 1 for line in text.split("\n"))][:-1])

    @cached_property
    def data(self) -> bytes:
        """The bytes that the editor would save: in the encoding that the text declares, where it can hold the text."""
        try:
            return self.text.encode(encoding_of(self.text[:1024].encode("utf-8", "replace")))
        except (NotWellFormed, UnicodeEncodeError):
            return self.text.encode("utf-8", "surrogatepass")

    def offset(self, line: int, column: int) -> int:
        """The offset of a place; one beyond the end of its line or of the text is taken for that end."""
        if line < 1:
            return 0
        if line > len(self._starts):
            return len(self.text)
        return min(self._starts[line - 1] + max(column - 1, 0) + self._mark(line), self._end(line))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, max(offset - self._starts[line - 1] + 1 - self._mark(line), 1)

    def line(self, number: int) -> str:
        """A line without its end; empty when there is none of this number."""
        return self.text[self._starts[number - 1] : self._end(number)] if 1 <= number <= len(self._starts) else ""

    def from_client(self, position: types.Position) -> int:
        """The offset of a client's position; what lies outside the text is taken for its nearest end."""
        number = position.line + 1
        if number > len(self._starts):
            return len(self.text)
        line = self.line(number)
        return self._starts[number - 1] + characters(line, position.character, self.encoding)

    def to_client(self, offset: int) -> types.Position:
        """A client's position of an offset."""
        number = bisect_right(self._starts, offset)
        start = self._starts[number - 1]
        return types.Position(number - 1, units(self.text[start:offset], self.encoding))

    def range(self, start: int, end: int) -> types.Range:
        """A client's range between two offsets."""
        return types.Range(self.to_client(start), self.to_client(end))

    def _end(self, number: int) -> int:
        return self._starts[number] - 1 if number < len(self._starts) else len(self.text)

    def _mark(self, line: int) -> int:
        """A byte order mark is a character of the editor's first line, but no column of it."""
        return int(line == 1 and self.text.startswith("\ufeff"))


def units(text: str, encoding: str) -> int:
    """How many units of an encoding a text has."""
    if encoding == "utf-32":
        return len(text)
    codec = "utf-16-le" if encoding == "utf-16" else "utf-8"
    return len(text.encode(codec, "surrogatepass")) // UNITS.get(encoding, 2)


def characters(line: str, count: int, encoding: str) -> int:
    """How many characters of a line the first units are; within a character, those before it."""
    passed = 0
    for number, character in enumerate(line):
        passed += 1 if encoding == "utf-32" or character < "\x80" else units(character, encoding)
        if passed > count:
            return number
    return len(line)
