"""The characters of a schema in compact syntax, and where they stand in its file (Compact Syntax, A.2.1 to A.2.4)."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import SchemaFault, WrongSchema
from paragraphos.xml.encoding import text_of
from paragraphos.xml.faults import NotWellFormed
from paragraphos.xml.limits import TREE

if TYPE_CHECKING:
    from pathlib import Path

ESCAPED_NEWLINE = "\x00"
"""Stands for `\\x{A}`: unlike the end of a line it may stand in any literal. (No file holds this character itself.)"""

_NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPE = re.compile(r"\\x+\{(?:([0-9A-Fa-f]+)\})?")
_LAST = 0x10FFFF


class Characters:
    """The text of a schema with its escapes interpreted.

    Raises WrongSchema for bytes that are no text, characters that XML does not have, and escapes that mean none.
    """

    __slots__ = ("_gaps", "_lines", "_path", "_replaced", "text")

    def __init__(self, path: Path, data: bytes) -> None:
        self._path = path
        self._lines = [0]
        self._replaced: list[int] = []  # offsets in `text` behind each escape
        self._gaps = [0]  # by how much what follows an escape is shorter than in the file
        if len(data) > TREE.size:
            raise self._wrong(1, 1, f"the schema is larger than {TREE.size:,} bytes; divide it with “include”", "2.1")
        try:
            written = text_of(data)
        except NotWellFormed as error:
            fault = error.fault
            raise self._wrong(max(fault.line, 1), max(fault.column, 1), fault.message, "2.1") from error
        self._lines.extend(match.end() for match in re.finditer("\n", written))
        self.text = written
        stray = _NO_CHARACTER.search(written)
        if stray is not None:
            message = f"the character U+{ord(stray[0]):04X} may not stand in a schema: remove it"
            raise self._wrong(*self.place(stray.start()), message, "2.5")
        if _ESCAPE.search(written):
            self.text = self._interpreted(written)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, from 1, of an offset in `text`."""
        offset += self._gaps[bisect_right(self._replaced, offset)]
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def _interpreted(self, written: str) -> str:
        """The text with every escape replaced; where they stood is remembered once all are."""
        replaced: list[int] = []
        gaps = [0]

        def character(escape: re.Match[str]) -> str:
            meant = self._meant(escape)
            replaced.append(escape.end() - gaps[-1] - len(escape[0]) + 1)
            gaps.append(gaps[-1] + len(escape[0]) - 1)
            return meant

        text = _ESCAPE.sub(character, written)
        self._replaced, self._gaps = replaced, gaps
        return text

    def _meant(self, escape: re.Match[str]) -> str:
        """The character that an escape means (A.2.4)."""
        place = self.place(escape.start())
        if escape[1] is None:
            raise self._wrong(*place, f"“{escape[0]}” begins an escape: write \\x{{…}}, a hexadecimal number", "2.4")
        digits = escape[1].lstrip("0") or "0"
        number = int(digits, 16) if len(digits) <= 6 else _LAST + 1
        if number == 0 or number > _LAST or _NO_CHARACTER.match(chr(number)):
            raise self._wrong(*place, f"“{escape[0]}” means no character that XML has: remove it", "2.4")
        return ESCAPED_NEWLINE if number == 0xA else chr(number)

    def _wrong(self, line: int, column: int, message: str, clause: str) -> WrongSchema:
        return WrongSchema((SchemaFault(str(self._path), line, column, message, f"Compact Syntax A.{clause}"),))
