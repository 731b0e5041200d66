"""Which divisions of a text are letters: place, date and salutation stand above them, a signature below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from paragraphos.convert.footnotes import without_marks
from paragraphos.convert.parts import Kind, Part

_YEAR = re.compile(r"\b1[0-9]{3}\b|\b20[0-9]{2}\b")
_SENTENCE_ENDS = tuple('.!?…;:。！？"”»')
_SALUTATION = re.compile(
    r"(?i)(?:to|dear|comrades?|friends?|citizens?|fellow|workers|brothers|sisters|ladies|gentlemen|sir|madam|my|"
    r"an|liebe[rs]?|sehr|genoss\w+|werte[rs]?|bürger|freunde|aux?|à|chers?|chères?|camarades|citoyens|mes|a|al|queridos?|queridas?|"
    r"compañer\w+|estimad\w+|compagni|cari|cara|caro|companheiros|aan|beste|geachte|к|товарищи|дорог\w+|уважаем\w+)\b"
)
_LINES_ABOVE = 3
_OF_LETTERS = frozenset({Kind.SALUTE, Kind.SIGNED, Kind.DATELINE})


def is_salutation(text: str) -> bool:
    """Whether a block addresses somebody: “Dear Ada,”, “To the workers of all countries!”."""
    return len(text) <= 120 and text.endswith(("!", ",", ":")) and _SALUTATION.match(text) is not None


def is_dateline(text: str) -> bool:
    """Whether a block is a line with a year: “Enkhuizen, 3 March 1871”."""
    return _is_line(text) and _YEAR.search(text) is not None


def mark_letters(parts: list[Part], body: Sequence[int]) -> None:
    """Mark what opens and closes each letter; `body` counts the parts that are no notes, in order.

    A division is a letter when a salutation stands right under its heading, or under its date. Of every letter at
    least one block stays text.
    """
    for division in _divisions(parts, body):
        heading, inside = division[0], division[1:]
        above = _above(parts, inside)
        if above == 0 or above == len(inside):
            continue
        found = parts[heading].heading
        if found is not None:
            parts[heading] = replace(parts[heading], heading=replace(found, type="letter"))
        for number in inside[: above - 1]:
            parts[number] = replace(parts[number], kind=Kind.DATELINE)
        parts[inside[above - 1]] = replace(parts[inside[above - 1]], kind=Kind.SALUTE)
        _mark_closing(parts, inside[above:], lambda part: _is_line(part.text))


def mark_closing(parts: list[Part], inside: Sequence[int]) -> list[int]:
    """Mark lines of signature and date at the end of a text that is one letter; gives what is left before them."""
    return _mark_closing(parts, inside, lambda part: _is_line(part.text) and not part.text.endswith(","))


def around(parts: Sequence[Part], index: int) -> str:
    """The element around a line that opens or closes a letter; "" for any other block.

    It is `opener` where a salutation stands among the lines, `closer` where none does.
    """
    first = last = index
    if parts[index].kind not in _OF_LETTERS:
        return ""
    while first and parts[first - 1].kind in _OF_LETTERS:
        first -= 1
    while last + 1 < len(parts) and parts[last + 1].kind in _OF_LETTERS:
        last += 1
    return "opener" if any(part.kind is Kind.SALUTE for part in parts[first : last + 1]) else "closer"


def _mark_closing(parts: list[Part], inside: Sequence[int], is_line: Callable[[Part], bool]) -> list[int]:
    left = list(inside)
    lines: list[int] = []
    while len(left) > 1 and parts[left[-1]].kind is Kind.PARAGRAPH and is_line(parts[left[-1]]):
        lines.insert(0, left.pop())
    if lines and parts[left[-1]].kind in (Kind.HEADING, Kind.SUBHEADING):
        left.append(lines.pop(0))
    for number in lines:
        kind = Kind.DATELINE if _YEAR.search(parts[number].text) else Kind.SIGNED
        parts[number] = replace(parts[number], kind=kind)
    return left


def _divisions(parts: list[Part], body: Sequence[int]) -> Iterator[list[int]]:
    """Each heading with the blocks up to the next."""
    division: list[int] = []
    for number in body:
        if parts[number].kind is Kind.HEADING:
            if division:
                yield division
            division = [number]
        elif division:
            division.append(number)
    if division:
        yield division


def _above(parts: list[Part], inside: Sequence[int]) -> int:
    """How many lines open a letter, the salutation the last of them; 0 where there is none."""
    for count, number in enumerate(inside[:_LINES_ABOVE], 1):
        text = parts[number].text
        if parts[number].kind is Kind.PARAGRAPH and is_salutation(text):
            return count
        if not is_dateline(text):
            return 0
    return 0


def _is_line(text: str) -> bool:
    """Whether a block is short and no sentence."""
    short = len(text) <= 80 and len(text.split()) <= 6
    return short and not without_marks(text).endswith(_SENTENCE_ENDS)
