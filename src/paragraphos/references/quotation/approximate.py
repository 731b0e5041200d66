"""Where a quotation with wrong, missing, added or transposed words stands in a running text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from paragraphos.references.quotation.alignment import GAP, aligned
from paragraphos.references.quotation.stream import Stream

_SKIPPED = 200
"""How many words an ellipsis may leave out, where the words around it are not quite right."""
LEAST = 4
"""A quotation of fewer words is not looked for nearly."""
_ENOUGH = 0.75
"""The share of its words that a near quotation must have right."""
_RIGHT = 0.6
"""The share of its words, three at least, that must be right to the letter."""
_MARGIN = 4
"""How many words more than the quotation has are looked at to either side: the text may have some that it lacks."""
_SIGNS = 0.4
"""The share of the words of its longest piece that must stand about where they should, for a place to be looked at."""
_MANY = 20
"""So many of its words, the rarest, say where a quotation stands, however long it is."""
_TRIED = 6
"""How many places are looked at closely for a near quotation."""

_LEAST_DISORDERED = 7
"""A quotation of fewer words is not looked for in another order."""
_DISORDERED = 0.85
"""The share of its words that must stand together where their order is not the text's."""
_IN_ORDER = 0.4
"""The share of them that must keep their order nevertheless."""


def nearest(stream: Stream, pattern: list[str]) -> Iterator[tuple[int, int, float]]:
    """Places (as numbers of words) where enough of the pattern's words stand in order; of two that meet the best."""
    taken: list[tuple[int, int]] = []
    for begin, end, score in sorted(_candidates(stream, pattern), key=lambda one: (-one[2], one[0], one[1])):
        if not any(begin < other_end and other_begin < end for other_begin, other_end in taken):
            taken.append((begin, end))
            yield begin, end, score


def _candidates(stream: Stream, pattern: list[str]) -> Iterator[tuple[int, int, float]]:
    size = sum(word != GAP for word in pattern)
    if size < LEAST:
        return
    gaps = len(pattern) - size
    row = stream.words
    examined: list[tuple[int, int]] = []
    for middle, offset in _likely(stream, pattern, _TRIED // (gaps + 1) or 1):
        reach = gaps * _SKIPPED + _MARGIN
        low = max(0, middle - offset - reach)
        high = min(len(row), middle - offset + len(pattern) + reach)
        begin = middle - offset
        if any(first <= begin and begin + len(pattern) <= last for first, last in examined):
            continue
        examined.append((low, high))
        near = [word for word, _, _ in row[low:high]]
        found = aligned(pattern, near)
        if found is None or found.end <= found.begin:
            continue
        score = 1.0 - found.cost / size
        if score >= _ENOUGH and found.same >= max(3, size * _RIGHT):
            yield low + found.begin, low + found.end, score
        elif not gaps and size >= _LEAST_DISORDERED and found.same >= size * _IN_ORDER:
            first, last, shared = _together(pattern, near)
            if shared >= size * _DISORDERED:
                yield low + first, low + last, (shared + found.same) / (2 * size)


def _together(pattern: Sequence[str], row: Sequence[str]) -> tuple[int, int, int]:
    """Where in a row most of a pattern's words stand close together in any order, and how many do.

    The place begins and ends with one of the words; one word in five may be another.
    """
    wanted = Counter(pattern)
    reach = len(pattern) + len(pattern) // 5
    best = (0, 0, 0)
    for first, word in enumerate(row):
        if word not in wanted:
            continue
        window = row[first : first + reach]
        left = wanted.copy()
        last = shared = 0
        for place, other in enumerate(window, first + 1):
            if left[other] > 0:
                left[other] -= 1
                shared += 1
                last = place
        if shared > best[2]:
            best = (first, last, shared)
    return best


def _likely(stream: Stream, pattern: list[str], most: int) -> Iterator[tuple[int, int]]:
    """Places where many of the pattern's words, the rare ones above all, stand as they stand in its longest piece.

    Yields the place of a word in the text and its offset in the pattern.
    """
    piece, offset = _longest(pattern)
    votes: dict[int, float] = {}
    counts: dict[int, int] = {}
    for index, places in _telling(stream, piece):
        for place in places:
            bucket = (place - index) // 3
            votes[bucket] = votes.get(bucket, 0.0) + 1.0 / len(places) ** 0.5
            counts[bucket] = counts.get(bucket, 0) + 1
    needed = max(2, min(len(piece), _MANY) * _SIGNS)
    shared = {
        bucket: vote + votes.get(bucket + 1, 0.0)
        for bucket, vote in votes.items()
        if counts[bucket] + counts.get(bucket + 1, 0) + counts.get(bucket - 1, 0) >= needed
    }
    for bucket in sorted(shared, key=lambda bucket: (-shared[bucket], bucket))[:most]:
        yield max(0, bucket * 3), offset


def _telling(stream: Stream, piece: list[str]) -> list[tuple[int, tuple[int, ...]]]:
    """The rarest words of a piece, which tell most of where it stands: their places in the piece and in the text."""
    known = [(index, stream.places[word]) for index, word in enumerate(piece) if word in stream.places]
    known.sort(key=lambda one: len(one[1]))
    return known[:_MANY]


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
