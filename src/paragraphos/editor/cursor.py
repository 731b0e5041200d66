"""What stands under the cursor, told from the text alone: it may be far from well-formed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_NAME = re.compile(r"[^\s<>/=\"'!?&;]*")
_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[^\s\"'<>]*")
_ASIDES = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"))
_MOST = 20_000


class Kind(Enum):
    """In what a cursor stands."""

    NAME = "the name of an element"
    ATTRIBUTE = "the name of an attribute, or where one may begin"
    VALUE = "the value of an attribute"
    TEXT = "text"
    ASIDE = "a comment, an instruction or the like"


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a cursor stands; `start` and `end` bound the name or the word of a value that it touches, as offsets.

    `element` is the name of the tag around it, `word` what it touches.
    """

    kind: Kind
    start: int
    end: int
    word: str = ""
    element: str | None = None
    attribute: str | None = None


def cursor_at(text: str, offset: int) -> Cursor:
    """The cursor at an offset of a text."""
    nowhere = Cursor(Kind.TEXT, offset, offset)
    if any(_within(text, offset, *aside) for aside in _ASIDES):
        return Cursor(Kind.ASIDE, offset, offset)
    begin = text.rfind("<", max(offset - _MOST, 0), offset)
    if begin < 0 or text.startswith(("<!", "<?"), begin):
        return nowhere
    at = begin + (2 if text.startswith("</", begin) else 1)
    name = _match(_NAME, text, at)
    if offset <= name.end():
        return Cursor(Kind.NAME, at, name.end(), name.group(), name.group()) if offset >= at else nowhere
    return _within_tag(text, name.end(), offset, name.group()) or nowhere


def _within_tag(text: str, at: int, offset: int, element: str) -> Cursor | None:
    """The cursor behind the name of a tag; None when the tag ends before it."""
    while True:
        at = _match(_SPACE, text, at).end()
        if offset < at or (offset == at and not text[at : at + 1].strip("<>/")):
            return Cursor(Kind.ATTRIBUTE, offset, offset, "", element)
        if text.startswith((">", "<"), at) or at >= len(text):
            return None if at < offset else Cursor(Kind.ATTRIBUTE, offset, offset, "", element)
        name = _match(_NAME, text, at)
        if name.start() == name.end():
            at += 1
            continue
        if offset <= name.end():
            return Cursor(Kind.ATTRIBUTE, name.start(), name.end(), name.group(), element, name.group())
        equals = _match(_SPACE, text, name.end()).end()
        if not text.startswith("=", equals):
            at = name.end()
            continue
        quoted = _match(_SPACE, text, equals + 1).end()
        if text[quoted : quoted + 1] not in ("'", '"'):
            at = equals + 1
            continue
        value = re.compile(rf"[^{text[quoted]}<]*").match(text, quoted + 1)
        end = value.end() if value else quoted + 1
        if quoted < offset <= end:
            return _within_value(text, quoted + 1, end, offset, element, name.group())
        if offset <= quoted:
            return Cursor(Kind.ATTRIBUTE, name.start(), name.end(), name.group(), element, name.group())
        at = end + 1


def _within_value(text: str, begin: int, end: int, offset: int, element: str, attribute: str) -> Cursor:
    """The word of a value at an offset: values of TEI are often several, with spaces between."""
    start = offset
    while start > begin and not text[start - 1].isspace():
        start -= 1
    word = _match(_WORD, text, start)
    stop = min(max(word.end(), offset), end)
    return Cursor(Kind.VALUE, start, stop, text[start:stop], element, attribute)


def _within(text: str, offset: int, opening: str, closing: str) -> bool:
    begun = text.rfind(opening, 0, offset)
    return begun >= 0 and text.find(closing, begun, offset) < 0


def _match(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str]:
    found = pattern.match(text, at)
    assert found is not None
    return found
