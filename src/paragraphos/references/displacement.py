"""Which references stand elsewhere than they did: out of the order in which their neighbours kept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from paragraphos.references.snapshot import Snapshot


def displaced(old: Snapshot, new: Snapshot) -> frozenset[str]:
    """The references of both states that changed their tree, their parent, or their place among their siblings.

    Among siblings the longest series that kept its order counts as having stayed.
    """
    before, after = old.by_reference, new.by_reference
    common = [reference for reference in after if reference in before]
    moved = {
        reference
        for reference in common
        if (before[reference].tree, before[reference].parent) != (after[reference].tree, after[reference].parent)
    }
    siblings: dict[tuple[str, str], list[str]] = {}
    for reference in common:
        if reference not in moved:
            siblings.setdefault((after[reference].tree, after[reference].parent), []).append(reference)
    rank = {reference: index for index, reference in enumerate(before)}
    for family in siblings.values():
        kept = _longest_ascending([rank[reference] for reference in family])
        moved.update(reference for index, reference in enumerate(family) if index not in kept)
    return frozenset(moved)


def _longest_ascending(ranks: Sequence[int]) -> frozenset[int]:
    """The indices of a longest ascending series (patience sorting, O(n log n))."""
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for index, rank in enumerate(ranks):
        place = bisect_left(tails, rank)
        previous.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(rank)
            ends.append(index)
        else:
            tails[place] = rank
            ends[place] = index
    found: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        found.add(index)
        index = previous[index]
    return frozenset(found)
