"""Where in a start tag an attribute stands, and where stray text begins: looked up in the file, for only faults ask."""

from __future__ import annotations

import codecs
import io
import re
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paragraphos.relaxng.drafts import Draft

# A start tag, and the text before a tag, are looked for in so many lines.
_REACH = 200

_TAG = re.compile(r"""<[^\s<>/!?][^\s<>/]*((?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*/?>""")
_ATTRIBUTE = re.compile(r"""([^\s=<>]+)\s*=\s*("[^"]*"|'[^']*')""")
_SILENT = re.compile(r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[|\]\]>|\s+", re.DOTALL)
_DECLARED = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._\-]*)["']""")


def encoding_of(head: bytes) -> str:
    """The encoding of a document by its first bytes: a byte order mark, a declaration, or UTF-8."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
        (b"<\x00", "utf-16-le"),
        (b"\x00<", "utf-16-be"),
    ):
        if head.startswith(mark):
            return name
    declared = _DECLARED.match(head)
    name = declared[1].decode("ascii") if declared else "utf-8"
    try:
        codecs.lookup(name)
    except LookupError:
        return "utf-8"
    return name


def _lines(stream: BinaryIO, wanted: set[int]) -> dict[int, str]:
    """The wanted lines of a document, numbered from 1, each with its end."""
    head = stream.read(200)
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding=encoding_of(head), errors="replace", newline=None)
    last = max(wanted)
    found: dict[int, str] = {}
    for number, line in enumerate(text, 1):
        if number in wanted:
            found[number] = line
        if number >= last:
            break
    text.detach()
    return found


class _Cutting:
    """Some lines of a document as one string, in which a line and column can be found."""

    def __init__(self, lines: dict[int, str], first: int, last: int) -> None:
        self._starts: list[tuple[int, int]] = []
        parts: list[str] = []
        length = 0
        for number in range(first, last + 1):
            if number in lines:
                self._starts.append((number, length))
                parts.append(lines[number])
                length += len(lines[number])
        self.text = "".join(parts)

    def offset(self, line: int, column: int) -> int:
        """Where a place is in the string, or -1."""
        return next((start + column - 1 for number, start in self._starts if number == line), -1)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset."""
        number, start = max((each for each in self._starts if each[1] <= offset), key=lambda each: each[1])
        return number, offset - start + 1


def refine(drafts: Iterable[Draft], stream: BinaryIO) -> None:
    """Give drafts about attributes and text the place of the attribute or text itself; what cannot be found stays."""
    inexact = [draft for draft in drafts if draft.attribute is not None or draft.characters]
    if not inexact:
        return
    wanted: set[int] = set()
    for draft in inexact:
        wanted.update(range(*_span(draft)))
    lines = _lines(stream, wanted)
    for draft in inexact:
        first, end = _span(draft)
        cutting = _Cutting(lines, first, end - 1)
        offset = cutting.offset(draft.line, draft.column)
        if offset < 0:
            continue
        found = _text_before(cutting.text, offset) if draft.characters else _attribute(cutting.text, offset, draft)
        if found >= 0:
            draft.line, draft.column = cutting.place(found)


def _span(draft: Draft) -> tuple[int, int]:
    if draft.characters:
        return max(1, draft.line - _REACH), draft.line + 1
    return draft.line, draft.line + _REACH


def _attribute(text: str, offset: int, draft: Draft) -> int:
    """The offset of an attribute in the start tag that begins at an offset, or -1."""
    tag = _TAG.match(text, offset)
    if tag is None or draft.attribute is None:
        return -1
    uri, _, local = draft.attribute.rpartition("}")
    for attribute in _ATTRIBUTE.finditer(text, tag.start(1), tag.end(1)):
        prefix, colon, name = attribute[1].rpartition(":")
        if name == local and bool(colon) == bool(uri) and prefix != "xmlns":
            return attribute.start()
    return -1


def _text_before(text: str, offset: int) -> int:
    """The offset of the first character, white space aside, between the last tag before an offset and it, or -1."""
    at = text.rfind("<", 0, offset)
    while at >= 0 and (text.startswith("<!", at) or text.startswith("<?", at)):
        at = text.rfind("<", 0, at)
    if at < 0:
        return -1
    tag = _TAG.match(text, at) or re.compile(r"</[^<>]*>").match(text, at)
    if tag is None:
        return -1
    begin = tag.end()
    while silent := _SILENT.match(text, begin):
        begin = silent.end()
    return begin if begin < offset else -1
