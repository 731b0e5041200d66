"""An edition's words at one moment, searched for a quotation: exactly, normalised, nearly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from paragraphos.publication.units import Unit, range_label, range_reference
from paragraphos.publication.words import normalised
from paragraphos.references.changes import Segment, compared
from paragraphos.references.quotation.alignment import GAP, aligned
from paragraphos.references.quotation.letters import letters, words
from paragraphos.references.quotation.parsing import readings
from paragraphos.references.quotation.stream import Stream, stream_of
from paragraphos.references.snapshot import Snapshot

_FARTHEST = 4_000
"""How many letters an ellipsis may leave out."""
_SKIPPED = 300
"""The same in words, where the words around it are not quite right."""
_LEAST = 4
"""A quotation of fewer words is not looked for nearly."""
_ENOUGH = 0.75
"""The share of its words that a near quotation must have right."""
_SIGNS = 0.4
"""The share of the words of its longest piece that must stand about where they should, for a place to be looked at."""
_TRIED = 6
"""How many places are looked at closely for a near quotation."""


class Likeness(StrEnum):
    """How a quotation agrees with the text."""

    EXACT = "exact"
    NORMALISED = "normalised"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the quoted words stand.

    `reference` is that of the smallest unit, or a range (`p10.s3-p11.s1`), `units` all that are touched; `words` the
    text's own; `score` the share of the quotation's words that agree; `begin` and `end` the place in its tree's text.
    """

    likeness: Likeness
    tree: str
    reference: str
    label: str
    units: tuple[Unit, ...]
    words: str
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
                yield self._hit(stream, Likeness.NORMALISED, begin, end, 1.0)
            if found:
                return

    def _near(self, stream: Stream, quotation: str) -> Iterator[Hit]:
        best: dict[tuple[int, int], float] = {}
        for pieces in readings(quotation):
            pattern: list[str] = []
            for piece in pieces:
                pattern += [*([GAP] if pattern else []), *(word for word, _, _ in words(piece))]
            for begin, end, score in _nearest(stream, pattern):
                best[begin, end] = max(score, best.get((begin, end), 0.0))
        for (begin, end), score in sorted(best.items()):
            yield self._hit(stream, Likeness.NEAR, stream.words[begin][1], stream.words[end - 1][2], score)

    def _hit(self, stream: Stream, likeness: Likeness, begin: int, end: int, score: float) -> Hit:
        spans = stream.spans_of(begin, end)
        units = tuple(dict.fromkeys(span.unit for span in spans))
        outer = tuple(dict.fromkeys(span.outer for span in spans))
        first, last = units[0], units[-1]
        siblings = [span for span in stream.spans if span.outer == outer[0]]
        if len(outer) == 1 and len(siblings) > 1 and begin <= siblings[0].begin and end >= siblings[-1].end:
            first = last = outer[0]
        reference, label = range_reference(first, last), range_label(first, last)
        text = stream.text[begin:end]
        return Hit(likeness, stream.tree, reference, label, units, text, score, self.version, begin, end)


def _whole_words(text: str, begin: int, end: int) -> bool:
    """Whether neither end cuts through a word."""
    before = begin > 0 and text[begin - 1].isalnum() and text[begin].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not (before or after)


def _chains(stream: Stream, pieces: list[str]) -> Iterator[tuple[int, int]]:
    """The places where all pieces follow one another, no farther apart than an ellipsis may reach."""
    row = stream.letters
    for begin in _occurrences(stream, pieces[0], 0, len(row.text)):
        end = begin + len(pieces[0])
        for piece in pieces[1:]:
            following = next(_occurrences(stream, piece, end, min(len(row.text), end + _FARTHEST)), -1)
            if following < 0:
                break
            end = following + len(piece)
        else:
            yield row.origins[begin], row.origins[end - 1] + 1


def _occurrences(stream: Stream, piece: str, begin: int, end: int) -> Iterator[int]:
    row = stream.letters
    place = row.text.find(piece, begin, end)
    while place >= 0:
        if row.starts[place] and row.starts[place + len(piece)]:
            yield place
        place = row.text.find(piece, place + 1, end)


def _nearest(stream: Stream, pattern: list[str]) -> Iterator[tuple[int, int, float]]:
    """Places (as numbers of words) where enough of the pattern's words stand in order; of two that meet the best."""
    taken: list[tuple[int, int]] = []
    for begin, end, score in sorted(_candidates(stream, pattern), key=lambda one: (-one[2], one[0], one[1])):
        if not any(begin < other_end and other_begin < end for other_begin, other_end in taken):
            taken.append((begin, end))
            yield begin, end, score


def _candidates(stream: Stream, pattern: list[str]) -> Iterator[tuple[int, int, float]]:
    size = sum(word != GAP for word in pattern)
    if size < _LEAST:
        return
    gaps = len(pattern) - size
    row = [word for word, _, _ in stream.words]
    examined: list[tuple[int, int]] = []
    for middle, offset in _likely(stream, pattern, _TRIED // (gaps + 1) or 1):
        reach = gaps * _SKIPPED + 4
        low = max(0, middle - offset - reach)
        high = min(len(row), middle - offset + len(pattern) + reach)
        begin = middle - offset
        if any(first <= begin and begin + len(pattern) <= last for first, last in examined):
            continue
        examined.append((low, high))
        found = aligned(pattern, row[low:high])
        if found is None or found.end <= found.begin:
            continue
        score = 1.0 - found.cost / size
        if score >= _ENOUGH and found.same >= max(3, size * 0.6):
            yield low + found.begin, low + found.end, score


def _likely(stream: Stream, pattern: list[str], most: int) -> Iterator[tuple[int, int]]:
    """Places where many of the pattern's words, the rare ones above all, stand as they stand in its longest piece.

    Yields the place of a word in the text and its offset in the pattern.
    """
    piece, offset = _longest(pattern)
    votes: dict[int, float] = {}
    counts: dict[int, int] = {}
    for index, word in enumerate(piece):
        places = stream.places.get(word, ())
        for place in places:
            bucket = (place - index) // 3
            votes[bucket] = votes.get(bucket, 0.0) + 1.0 / len(places) ** 0.5
            counts[bucket] = counts.get(bucket, 0) + 1
    needed = max(2, len(piece) * _SIGNS)
    shared = {
        bucket: vote + votes.get(bucket + 1, 0.0)
        for bucket, vote in votes.items()
        if counts[bucket] + counts.get(bucket + 1, 0) + counts.get(bucket - 1, 0) >= needed
    }
    for bucket in sorted(shared, key=lambda bucket: (-shared[bucket], bucket))[:most]:
        yield max(0, bucket * 3), offset


def _longest(pattern: list[str]) -> tuple[list[str], int]:
    """The longest piece between gaps, and where in the pattern it begins."""
    best: tuple[list[str], int] = ([], 0)
    current: list[str] = []
    for index, word in enumerate([*pattern, GAP]):
        if word != GAP:
            current.append(word)
            continue
        if len(current) > len(best[0]):
            best = (current, index - len(current))
        current = []
    return best
