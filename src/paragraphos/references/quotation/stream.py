"""The running text of one citation tree, ready to be searched, and the way back from a place to its reference."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from paragraphos.publication.units import Unit
from paragraphos.references.quotation.letters import Letters, letters, words


@dataclass(frozen=True, slots=True)
class Span:
    """Where the smallest unit that holds some words stands in the running text."""

    begin: int
    end: int
    unit: Unit
    outer: Unit


@dataclass(frozen=True, slots=True)
class Stream:
    """A tree's words in order, its units of the first level joined by a space.

    `places`: for each word, as letters, where among `words` it stands.
    """

    tree: str
    text: str
    spans: tuple[Span, ...]
    letters: Letters
    words: tuple[tuple[str, int, int], ...]
    places: Mapping[str, tuple[int, ...]]

    def spans_of(self, begin: int, end: int) -> tuple[Span, ...]:
        """The smallest units that the words from `begin` to `end` stand in."""
        first = self._at(begin)
        after = bisect_right(self.spans, end - 1, key=lambda span: span.begin)
        return tuple(span for span in self.spans[first:after] if span.end > begin)

    def is_whole(self, spans: Sequence[Span], begin: int, end: int) -> bool:
        """Whether the words from `begin` to `end` are all of the unit of the first level that these spans are of."""
        before, after = self._at(spans[0].begin) - 1, self._at(spans[-1].begin) + 1
        outer = spans[0].outer
        alone = (before < 0 or self.spans[before].outer is not outer) and (
            after == len(self.spans) or self.spans[after].outer is not outer
        )
        return alone and begin <= spans[0].begin and end >= spans[-1].end

    def _at(self, begin: int) -> int:
        """The index of the last span that begins at a place or before it, 0 where there is none."""
        return max(bisect_right(self.spans, begin, key=lambda span: span.begin) - 1, 0)


def stream_of(tree: str, units: Iterable[Unit]) -> Stream:
    """The running text of a tree's units, given in document order."""
    rows = list(units)
    outer = [unit for unit in rows if unit.level == 1]
    parts: dict[str, list[Unit]] = {}
    for unit in rows:
        parts.setdefault(unit.parent, []).append(unit)
    text: list[str] = []
    spans: list[Span] = []
    length = 0
    for unit in outer:
        spans.extend(_spans(unit, length, parts.get(unit.reference, [])))
        text.append(unit.text)
        length += len(unit.text) + 1
    running = " ".join(text)
    found = words(running)
    places: dict[str, list[int]] = {}
    for index, (word, _, _) in enumerate(found):
        places.setdefault(word, []).append(index)
    return Stream(
        tree, running, tuple(spans), letters(running), found, {word: tuple(rows) for word, rows in places.items()}
    )


def _spans(outer: Unit, offset: int, parts: list[Unit]) -> list[Span]:
    """The parts of a unit where its text has them, one after the other; the unit itself for what is in no part."""
    found: list[Span] = []
    cursor = 0
    for part in parts:
        place = outer.text.find(part.text, cursor) if part.text else -1
        if place < 0:
            continue
        if outer.text[cursor:place].strip():
            found.append(Span(offset + cursor, offset + place, outer, outer))
        found.append(Span(offset + place, offset + place + len(part.text), part, outer))
        cursor = place + len(part.text)
    if outer.text[cursor:].strip():
        found.append(Span(offset + cursor, offset + len(outer.text), outer, outer))
    return found
