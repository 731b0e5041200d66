"""What is left of a text when everything is taken away in which quotations depart from their source without harm."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_APOSTROPHES = frozenset("'’ʼ`´")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_HYPHENS = frozenset("-‐‑\u00ad")


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters and digits of a text without case and diacritics, and nothing between them.

    `origins`: the place in the text of each; `starts`: for each whether a word begins there; one more of both for the
    end of the text. Letters are compared after compatibility decomposition (Unicode Standard Annex 15, NFKD) without
    combining marks, and case folding.
    """

    text: str
    origins: array[int]
    starts: bytearray


def letters(text: str) -> Letters:
    """The letters of a text."""
    kept: list[str] = []
    origins = array("l")
    starts = bytearray()
    inside = False
    for place, character in enumerate(text):
        folded = _folded(character)
        for letter in folded:
            kept.append(letter)
            origins.append(place)
            starts.append(not inside)
            inside = True
        if not folded and character not in _APOSTROPHES and not unicodedata.combining(character):
            inside = False
    origins.append(len(text))
    starts.append(1)
    return Letters("".join(kept), origins, starts)


def words(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a text as letters, each with its begin and end in the text; a hyphen joins, also before a line end.

    A hyphen with a space on both sides is a dash, and parts. Initials are one word: R.C.P. is RCP.
    """
    return tuple(_joined(text, _parted(text)))


def _joined(text: str, parted: Iterable[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """The words, those of one letter that only full stops part made one."""
    held: tuple[str, int, int] | None = None
    for word, begin, end in parted:
        if held is not None and end - begin == 1 and _INITIALS.fullmatch(text[held[1] : end]):
            held = (held[0] + word, held[1], end)
            continue
        if held is not None:
            yield held
        held = (word, begin, end)
    if held is not None:
        yield held


def _parted(text: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    word: list[str] = []
    begin = end = 0
    place = 0
    while place < len(text):
        character = text[place]
        folded = _folded(character)
        if folded:
            if not word:
                begin = place
            word.append(folded)
            end = place + 1
        elif word and character in _HYPHENS and not text[place - 1].isspace():
            while place + 1 < len(text) and text[place + 1].isspace():
                place += 1
        elif word and character not in _APOSTROPHES and not unicodedata.combining(character):
            found.append(("".join(word), begin, end))
            word = []
        place += 1
    if word:
        found.append(("".join(word), begin, end))
    return found


def _folded(character: str) -> str:
    if character.isascii():
        return character.lower() if character.isalnum() else ""
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(part for part in decomposed.casefold() if part.isalnum())
