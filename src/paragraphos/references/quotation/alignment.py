"""Words laid against a running text so that as few as possible differ: what finds a quotation with a wrong word."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

GAP = ""
"""Stands in a pattern for any number of words that were left out."""

_FAR = 10_000.0
_SHORTEST = 4
"""Shorter words are other words when they are written differently."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where a pattern lies in a row of words (`begin` inclusive, `end` exclusive), and what it costs.

    A wrong, missing or added word costs 1, one that is merely misspelt a half; `same` words cost nothing.
    """

    begin: int
    end: int
    cost: float
    same: int


def aligned(pattern: Sequence[str], row: Sequence[str]) -> Alignment | None:
    """The cheapest place of a pattern within a row (Sellers' algorithm over words); None for an empty row or pattern.

    Memory and time are as the product of the lengths.
    """
    if not pattern or not row:
        return None
    width = len(row) + 1
    similar = _Similar(row)
    costs = [0.0] * width
    origins = list(range(width))
    hits = [0] * width
    for word in pattern:
        if word == GAP:
            costs, origins, hits = _skipped(costs, origins, hits)
            continue
        half = similar.to(word)
        left, start_left, count_left = costs[0] + 1.0, origins[0], hits[0]
        fresh, starts, counts = [left], [start_left], [count_left]
        before = costs[0]
        for column in range(1, width):
            other = row[column - 1]
            above = costs[column]
            if word == other:
                best, start, count = before, origins[column - 1], hits[column - 1] + 1
            else:
                best = before + (0.5 if other in half else 1.0)
                start, count = origins[column - 1], hits[column - 1]
            if above + 1.0 < best:
                best, start, count = above + 1.0, origins[column], hits[column]
            if left + 1.0 < best:
                best, start, count = left + 1.0, start_left, count_left
            before, left, start_left, count_left = above, best, start, count
            fresh.append(best)
            starts.append(start)
            counts.append(count)
        costs, origins, hits = fresh, starts, counts
    end = min(range(width), key=lambda column: (costs[column], -hits[column], column))
    while end + 1 < width and (costs[end + 1], origins[end + 1]) == (costs[end], origins[end]):
        end += 1  # A wrong word at the end stands for that of the text, and is none too many.
    return Alignment(origins[end], end, costs[end], hits[end])


def _skipped(costs: list[float], origins: list[int], hits: list[int]) -> tuple[list[float], list[int], list[int]]:
    """What was reached so far stays reached however many words are passed over."""
    best, start, count = _FAR, 0, 0
    fresh, starts, counts = [], [], []
    for cost, origin, hit in zip(costs, origins, hits, strict=True):
        if cost < best:
            best, start, count = cost, origin, hit
        fresh.append(best)
        starts.append(start)
        counts.append(count)
    return fresh, starts, counts


class _Similar:
    """The words of a row by their first and by their last letters, so that few have to be compared with another."""

    def __init__(self, row: Sequence[str]) -> None:
        self._words = frozenset(row)
        self._figures = frozenset(word for word in self._words if word[0].isdigit())
        self._ends: dict[tuple[int, str], set[str]] = {}
        for word in self._words - self._figures:
            if len(word) >= _SHORTEST:
                for place in (0, -1):
                    self._ends.setdefault((place, word[place]), set()).add(word)

    def to(self, word: str) -> frozenset[str]:
        """The words that are likely this one, written differently: misspelt, or a number in figures."""
        if word[0].isdigit():
            return self._words - self._figures
        if len(word) < _SHORTEST:
            return self._figures
        near = self._ends.get((0, word[0]), set()) | self._ends.get((-1, word[-1]), set())
        return self._figures.union(other for other in near if _misspelt(word, other))


def _misspelt(word: str, other: str) -> bool:
    """Whether two words that begin or end alike differ in no more than misspellings do."""
    if abs(len(word) - len(other)) > 2 or word == other or len(set(word) ^ set(other)) > 2:
        return False
    matcher = difflib.SequenceMatcher(None, word, other, autojunk=False)
    return matcher.real_quick_ratio() >= 0.75 and matcher.quick_ratio() >= 0.75 and matcher.ratio() >= 0.75
