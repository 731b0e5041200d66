"""An edition's words at one moment, searched for a quotation: exactly, normalised, nearly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from paragraphos.publication.units import Unit, range_label, range_reference
from paragraphos.publication.words import normalised
from paragraphos.references.changes import Segment, compared
from paragraphos.references.quotation.alignment import GAP
from paragraphos.references.quotation.approximate import nearest
from paragraphos.references.quotation.letters import letters, words
from paragraphos.references.quotation.parsing import readings
from paragraphos.references.quotation.stream import Stream, stream_of
from paragraphos.references.snapshot import Snapshot

_FARTHEST = 4_000
"""How many letters an ellipsis may leave out."""
_OTHER_CASE = 0.99
"""What words score that are right but for case or dress: those that are written alike come first."""


class Likeness(StrEnum):
    """How a quotation agrees with the text."""

    EXACT = "exact"
    NORMALISED = "normalised"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the quoted words stand.

    `reference` is that of the smallest unit, or a range (`p10.s3-p11.s1`), `units` all that are touched; `words` the
    text's own, `before` and `after` the others of the same units; `score` the share of the quotation's words that
    agree; `begin` and `end` the place in its tree's text.
    """

    likeness: Likeness
    tree: str
    reference: str
    label: str
    units: tuple[Unit, ...]
    words: str
    before: str
    after: str
    score: float
    version: str
    begin: int
    end: int

    def differences(self, quotation: str) -> tuple[Segment, ...]:
        """The text's words and the quotation's side by side: `delete` what only the text has, `insert` what only it."""
        return compared(self.words, normalised(quotation))


class Index:
    """The words of a snapshot, tree by tree."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.version = snapshot.version
        trees = dict.fromkeys(unit.tree for unit in snapshot.units)
        rows = {tree: [unit for unit in snapshot.by_reference.values() if unit.tree == tree] for tree in trees}
        self._streams = tuple(stream_of(tree, units) for tree, units in rows.items())

    def find(self, quotation: str) -> tuple[Hit, ...]:
        """The places of a quotation, the best kind of agreement alone, the text before the editors' words."""
        for search in (self._exact, self._normalised, self._near):
            hits = [hit for stream in self._streams for hit in search(stream, quotation)]
            if hits:
                hits.sort(key=lambda hit: -hit.score)
                return tuple(hits)
        return ()

    def _exact(self, stream: Stream, quotation: str) -> Iterator[Hit]:
        wanted = normalised(quotation)
        place = stream.text.find(wanted) if wanted else -1
        while place >= 0:
            end = place + len(wanted)
            if _whole_words(stream.text, place, end):
                yield self._hit(stream, Likeness.EXACT, place, end, 1.0)
            place = stream.text.find(wanted, place + 1)

    def _normalised(self, stream: Stream, quotation: str) -> Iterator[Hit]:
        for pieces in readings(quotation):
            found = list(_chains(stream, [letters(piece).text for piece in pieces]))
            for begin, end in found:
                same = stream.text.startswith(_bare(pieces[0]), begin)
                yield self._hit(stream, Likeness.NORMALISED, begin, end, 1.0 if same else _OTHER_CASE)
            if found:
                return

    def _near(self, stream: Stream, quotation: str) -> Iterator[Hit]:
        best: dict[tuple[int, int], float] = {}
        for pieces in readings(quotation):
            pattern: list[str] = []
            for piece in pieces:
                pattern += [*([GAP] if pattern else []), *(word for word, _, _ in words(piece))]
            for begin, end, score in nearest(stream, pattern):
                best[begin, end] = max(score, best.get((begin, end), 0.0))
        for (begin, end), score in sorted(best.items()):
            yield self._hit(stream, Likeness.NEAR, stream.words[begin][1], stream.words[end - 1][2], score)

    def _hit(self, stream: Stream, likeness: Likeness, begin: int, end: int, score: float) -> Hit:
        spans = stream.spans_of(begin, end)
        units = tuple(dict.fromkeys(span.unit for span in spans))
        outer = tuple(dict.fromkeys(span.outer for span in spans))
        first, last = units[0], units[-1]
        if len(outer) == 1 and len(spans) > 1 and stream.is_whole(spans, begin, end):
            first = last = outer[0]
        reference, label = range_reference(first, last), range_label(first, last)
        before, text, after = (
            stream.text[low:high] for low, high in ((spans[0].begin, begin), (begin, end), (end, spans[-1].end))
        )
        return Hit(likeness, stream.tree, reference, label, units, text, before, after, score, self.version, begin, end)


def _bare(piece: str) -> str:
    """A piece from its first letter to its last."""
    return re.sub(r"^\W+|\W+$", "", piece)


def _whole_words(text: str, begin: int, end: int) -> bool:
    """Whether neither end cuts through a word."""
    before = begin > 0 and text[begin - 1].isalnum() and text[begin].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not (before or after)


def _chains(stream: Stream, pieces: list[str]) -> Iterator[tuple[int, int]]:
    """The places where all pieces follow one another, no farther apart than an ellipsis may reach; of several places
    that end alike the shortest, since who leaves words out means those near by.
    """
    row = stream.letters
    shortest: dict[int, int] = {}
    for begin in _occurrences(stream, pieces[0], 0, len(row.text)):
        end = begin + len(pieces[0])
        for piece in pieces[1:]:
            following = next(_occurrences(stream, piece, end, min(len(row.text), end + _FARTHEST)), -1)
            if following < 0:
                break
            end = following + len(piece)
        else:
            shortest[end] = begin
    for end, begin in shortest.items():
        yield row.origins[begin], row.origins[end - 1] + 1


def _occurrences(stream: Stream, piece: str, begin: int, end: int) -> Iterator[int]:
    row = stream.letters
    place = row.text.find(piece, begin, end)
    while place >= 0:
        if row.starts[place] and row.starts[place + len(piece)]:
            yield place
        place = row.text.find(piece, place + 1, end)
