"""Where in a start tag an attribute stands, and where stray text begins: looked up in the file, for only faults ask."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, BinaryIO

from paragraphos.xml.encoding import encoding_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from paragraphos.relaxng.pending_faults import PendingFault

# A start tag, and the text before a tag, are looked for in so many lines and characters.
_LINES = 200
_CHARACTERS = 100_000

_TAG = re.compile(r"""<[^\s<>/!?][^\s<>/]*((?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*/?>""")
_END_TAG = re.compile(r"</[^<>]*>")
_ATTRIBUTE = re.compile(r"""([^\s=<>]+)\s*=\s*("[^"]*"|'[^']*')""")
_SILENT = re.compile(r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[|\]\]>|\s+", re.DOTALL)


class _Cutting:
    """A piece of a document as one string, of which every offset has its line and column."""

    def __init__(self, pieces: Iterable[tuple[int, int, str]]) -> None:
        self._starts: list[tuple[int, int, int]] = []
        parts: list[str] = []
        length = 0
        for line, column, text in pieces:
            self._starts.append((length, line, column))
            parts.append(text)
            length += len(text)
        self.text = "".join(parts)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset."""
        start, line, column = max(each for each in self._starts if each[0] <= offset)
        return line, column + offset - start


def _forward(lines: dict[int, str], line: int, column: int) -> Iterator[tuple[int, int, str]]:
    """From a place on."""
    room = _CHARACTERS
    while line in lines and room > 0:
        text = lines[line][column - 1 : column - 1 + room]
        yield line, column, text
        room -= len(text)
        line, column = line + 1, 1


def _backward(lines: dict[int, str], line: int, column: int) -> list[tuple[int, int, str]]:
    """Up to a place."""
    pieces: list[tuple[int, int, str]] = []
    room = _CHARACTERS
    end = column - 1
    while line in lines and room > 0:
        start = max(0, end - room)
        pieces.append((line, start + 1, lines[line][start:end]))
        room -= end - start
        line -= 1
        end = len(lines.get(line, ""))
    return pieces[::-1]


def refine(faults: Iterable[PendingFault], stream: BinaryIO) -> None:
    """Give faults about attributes and text the place of the attribute or text itself; what cannot be found stays."""
    inexact = [fault for fault in faults if fault.attribute is not None or fault.characters]
    if not inexact:
        return
    wanted: set[int] = set()
    for fault in inexact:
        before, behind = (_LINES, 1) if fault.characters else (0, _LINES)
        wanted.update(range(fault.line - before, fault.line + behind))
    lines = _lines(stream, wanted)
    for fault in inexact:
        if fault.characters:
            cutting = _Cutting(_backward(lines, fault.line, fault.column))
            found = _text_at_end(cutting.text)
        else:
            cutting = _Cutting(_forward(lines, fault.line, fault.column))
            found = _attribute(cutting.text, fault.attribute or "")
        if found >= 0:
            fault.line, fault.column = cutting.place(found)


def _lines(stream: BinaryIO, wanted: set[int]) -> dict[int, str]:
    """The wanted lines of a document, numbered from 1, each with its end."""
    start = stream.tell()
    encoding = encoding_of(stream.read(1024))
    stream.seek(start)
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline=None)
    last = max(wanted)
    found: dict[int, str] = {}
    for number, line in enumerate(text, 1):
        if number in wanted:
            found[number] = line.removeprefix("\ufeff") if number == 1 else line
        if number >= last:
            break
    text.detach()
    return found


def _attribute(text: str, wanted: str) -> int:
    """The offset of an attribute in the start tag with which the text begins, or -1."""
    tag = _TAG.match(text)
    if tag is None:
        return -1
    uri, _, local = wanted.rpartition("}")
    for attribute in _ATTRIBUTE.finditer(text, tag.start(1), tag.end(1)):
        prefix, colon, name = attribute[1].rpartition(":")
        if name == local and bool(colon) == bool(uri) and prefix != "xmlns":
            return attribute.start()
    return -1


def _text_at_end(text: str) -> int:
    """The offset of the first character, white space aside, behind the last tag, or -1."""
    at = text.rfind("<")
    while at >= 0 and text.startswith(("<!", "<?"), at):
        at = text.rfind("<", 0, at)
    tag = (_TAG.match(text, at) or _END_TAG.match(text, at)) if at >= 0 else None
    if tag is None:
        return -1
    begin = tag.end()
    while silent := _SILENT.match(text, begin):
        begin = silent.end()
    return begin if begin < len(text) else -1
