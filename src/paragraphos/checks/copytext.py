"""The copy-text: whether it is still what it was, and its words, each with its place and what parts it from others."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paragraphos.findings import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

_WORD = re.compile(r"[^ \t\r\n\f\v]+")
_LINE_ENDS = dict.fromkeys((0x0D, 0x85, 0x2028, 0x2029), "\n")


@dataclass(frozen=True, slots=True)
class CopyWord:
    """A word with line and column from 1; `gap`, before it, is `start`, `space`, `line` or `blank` (an empty line)."""

    text: str
    line: int
    column: int
    gap: str


def with_line_feeds(text: str) -> str:
    """A text with a line feed for each line end of any kind: those of all systems, and Unicode's own (UAX 14)."""
    return text.replace("\r\n", "\n").translate(_LINE_ENDS)


def copy_words(data: bytes) -> tuple[CopyWord, ...]:
    """The words of a plain text.

    Raises UnicodeDecodeError when it is not UTF-8.
    """
    text = with_line_feeds(data.decode("utf-8-sig"))
    found: list[CopyWord] = []
    line, start, end = 1, 0, 0
    for word in _WORD.finditer(text):
        breaks = text.count("\n", end, word.start())
        if breaks:
            line += breaks
            start = text.rfind("\n", end, word.start()) + 1
        gap = "start" if not found else "blank" if breaks > 1 else "line" if breaks else "space"
        found.append(CopyWord(word.group(), line, word.start() - start + 1, gap))
        end = word.end()
    return tuple(found)


def edited(path: Path, copy_text: bytes, recorded: str | None) -> Finding | None:
    """That the copy-text is not the file whose sum was written down; None where it is, or none was."""
    found = hashlib.sha256(copy_text).hexdigest()
    if recorded in (None, found):
        return None
    return Finding(
        "fidelity.copy-text",
        Severity.ERROR,
        path,
        0,
        0,
        "The copy-text is not what it was: its SHA-256 is not the one in edition.toml.",
        hint="Restore the file from a good copy; it is never edited. If it was replaced on purpose, write "
        f'copy-text-sha256 = "{found}" in edition.toml.',
    )
