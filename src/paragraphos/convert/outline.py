"""A text understood: title, salutation, divisions, paragraphs, closing lines, notes; every block is one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from paragraphos.convert.blocks import Block, blocks
from paragraphos.convert.footnotes import paired, without_marks
from paragraphos.convert.headings import PLAIN, Heading, heading, subtitle
from paragraphos.convert.letters import is_dateline, is_salutation, mark_closing, mark_letters
from paragraphos.convert.parts import Kind, Part

_DAY = re.compile(r"\b[0-3]?[0-9](?:st|nd|rd|th|er|º)?\b")
_ORNAMENT = re.compile(r"(?:[*\u2042\u2217·•#~_=—–-]\s*)+")
_ENDS = tuple('.!?…,;:。！？"”»')


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a text, in its order; a Call counts them from 0."""

    parts: tuple[Part, ...]

    @property
    def title(self) -> str | None:
        """The title that the text bears; None when it has none."""
        return next((part.text.removeprefix("# ") for part in self.parts if part.kind is Kind.TITLE), None)


def outline(text: str) -> Outline:
    """Understand a text (line feeds as line ends); every word of it stands in exactly one part."""
    given = blocks(text)
    texts = [block.text for block in given]
    calls = paired(texts)
    parts = [
        Part(Kind.NOTE, each, call=calls[number]) if number in calls else Part(Kind.PARAGRAPH, each)
        for number, each in enumerate(texts)
    ]
    body = [number for number in range(len(parts)) if number not in calls]
    start = _opening(parts, given, body)
    _headings(parts, given, body[start:])
    mark_letters(parts, body[start:])
    _closing(parts, body[start:])
    return Outline(tuple(parts))


def _opening(parts: list[Part], given: tuple[Block, ...], body: list[int]) -> int:
    """Mark title, subtitle, date and salutation; gives how many blocks they take."""
    marked = 0
    for kind, fits in _OPENING:
        if marked + 1 >= len(body) or (kind is Kind.SUBHEADING and marked == 0):
            continue
        number, following = body[marked], body[marked + 1]
        if fits(parts[number].text, parts[following].text, len(given[number].lines)):
            parts[number] = replace(parts[number], kind=kind)
            marked += 1
    return marked


def _is_title(text: str, following: str, lines: int) -> bool:
    if _is_date(text, following, lines):
        return False
    text = without_marks(text)
    short = len(text) <= 200 and lines <= 4 and not text.endswith(_ENDS) and not _ORNAMENT.fullmatch(text)
    return short and (text.startswith("# ") or not _is_numbered(heading(text, following, lines)))


def _is_subtitle(text: str, following: str, lines: int) -> bool:
    if _is_date(text, following, lines):
        return False
    text = without_marks(text)
    short = len(text) <= 80 and lines <= 2 and not text.endswith(_ENDS) and not _ORNAMENT.fullmatch(text)
    return short and not _is_numbered(heading(text, following, lines))


def _is_numbered(found: Heading | None) -> bool:
    return found is not None and found.rank < PLAIN


def _is_date(text: str, following: str, _lines: int) -> bool:
    """The place and day of a letter, which stand above whom it addresses; with the year alone it may be a title."""
    return is_dateline(text) and _DAY.search(text) is not None and is_salutation(following)


def _is_salutation(text: str, _following: str, _lines: int) -> bool:
    return is_salutation(text)


_OPENING = (
    (Kind.TITLE, _is_title),
    (Kind.SUBHEADING, _is_subtitle),
    (Kind.DATELINE, _is_date),
    (Kind.SALUTE, _is_salutation),
)


def _headings(parts: list[Part], given: tuple[Block, ...], body: list[int]) -> None:
    """Mark headings, and the lines that go on with them."""
    under = False
    for at, number in enumerate(body):
        text = parts[number].text
        following = parts[body[at + 1]].text if at + 1 < len(body) else None
        lines = len(given[number].lines)
        if _ORNAMENT.fullmatch(text):
            parts[number] = replace(parts[number], kind=Kind.ORNAMENT)
            under = False
            continue
        if under and following is not None and subtitle(text, lines):
            parts[number] = replace(parts[number], kind=Kind.SUBHEADING)
            under = False
            continue
        found = heading(text, following, lines)
        under = found is not None and found.rank < PLAIN
        if found is not None:
            parts[number] = replace(parts[number], kind=Kind.HEADING, heading=found)


def _closing(parts: list[Part], body: list[int]) -> None:
    """Mark, from the end, lines of signature and date, then exclamations; at least one paragraph stays before them."""
    left = mark_closing(parts, body)
    while len(left) > 1 and _is_slogan(parts[left[-1]]):
        number = left.pop()
        parts[number] = replace(parts[number], kind=Kind.SLOGAN)


def _is_slogan(part: Part) -> bool:
    return part.kind is Kind.PARAGRAPH and len(part.text) <= 120 and part.text.endswith("!")
