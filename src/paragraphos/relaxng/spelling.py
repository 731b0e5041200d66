"""How near one name is to another."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаесԁһіјорѕухΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορ", "ABESIJKMHOPCTXYaecdhijopsyxABEZHIKMNOPTYXavop"
)
"""Letters of the Cyrillic and the Greek alphabet that readers take for Latin ones."""


def distance(left: str, right: str, most: int) -> int:
    """Letters to add, drop, change or exchange with their neighbour; `most + 1` when there are more than `most`."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def latin(word: str) -> str:
    """A word with Latin letters for those of other alphabets that look like them."""
    return word if word.isascii() else unicodedata.normalize("NFKC", word).translate(_LOOKALIKES)


def foreign(word: str) -> str | None:
    """The first letter of another alphabet in a word that is otherwise the same in Latin letters; None in others."""
    if word.isascii() or not latin(word).isascii():
        return None
    letter = next(each for each in word if not each.isascii())
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".rstrip()


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was probably meant, the first of several; or None."""
    return next(iter(near(word, candidates)), None)


def near(word: str, candidates: Iterable[str]) -> list[str]:
    """The candidates that are nearest: of other case, or with one letter wrong in three at most."""
    most = max(1, min(3, len(word) // 3))
    found: list[str] = []
    for candidate in dict.fromkeys(candidates):
        apart = 0 if candidate.casefold() == latin(word).casefold() else distance(word, candidate, most)
        if apart > most or apart >= max(len(candidate), len(word)):
            continue
        if apart < most:
            found.clear()
            most = apart
        found.append(candidate)
    return found


def ranked(word: str, candidates: Iterable[str]) -> list[str]:
    """The candidates with those first that share the most with the word; the others keep their order."""
    return sorted(candidates, key=lambda candidate: -_alike(word.casefold(), candidate.casefold()))


def _alike(left: str, right: str) -> int:
    """Letters shared at the beginning or the end, when they are enough to mean something."""
    head = 0
    while head < min(len(left), len(right)) and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < min(len(left), len(right)) and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    shared = max(head, tail)
    return shared if shared >= 3 else 0
