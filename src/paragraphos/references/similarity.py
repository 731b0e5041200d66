"""How far one wording is another: what proposals about splits, merges and moves rest on."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Mapping, Sequence

from paragraphos.publication.units import Unit
from paragraphos.references.changes import only_words


def share(part: str, whole: str) -> float:
    """The share of the words of `part` that stand in `whole` in the same order, from 0 to 1; 0 for no words."""
    if part and part in whole:
        return 1.0
    left, right = only_words(part), only_words(whole)
    if not left or not set(left) & set(right):
        return 0.0
    blocks = difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(left)


def similarity(one: str, other: str) -> float:
    """How alike two wordings are as wholes, from 0 to 1: the smaller of the two shares."""
    return min(share(one, other), share(other, one))


class Wordings:
    """Units by the words that they hold, so that only those that can be alike are compared word by word."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._sizes: list[int] = []
        self._holders: dict[str, list[tuple[int, int]]] = {}
        for index, unit in enumerate(units):
            counts = Counter(only_words(unit.text))
            self._sizes.append(counts.total())
            for word, count in counts.items():
                self._holders.setdefault(word, []).append((index, count))

    def alike(self, unit: Unit, least: float) -> list[Unit]:
        """Those whose similarity to a unit is at least this, the most similar first."""
        size, common = self._common(unit)
        near = [self._units[index] for index, held in common.items() if held >= least * max(size, self._sizes[index])]
        found = [(similarity(unit.text, other.text), other) for other in near]
        return [other for how, other in sorted(found, key=lambda pair: -pair[0]) if how >= least]

    def holding(self, unit: Unit, least: float) -> list[Unit]:
        """Those that hold at least this share of the words of a unit."""
        size, common = self._common(unit)
        near = [self._units[index] for index, held in common.items() if held >= least * size]
        return [other for other in near if share(unit.text, other.text) >= least]

    def held_by(self, unit: Unit, least: float) -> list[Unit]:
        """Those of whose words a unit holds at least this share."""
        _, common = self._common(unit)
        near = [self._units[index] for index, held in common.items() if held >= least * self._sizes[index]]
        return [other for other in near if share(other.text, unit.text) >= least]

    def _common(self, unit: Unit) -> tuple[int, Mapping[int, int]]:
        """How many words a unit has, and how many of them, in any order, each of the others has, itself left out.

        Units without a word, such as ornaments, have all of them in common.
        """
        counts = Counter(only_words(unit.text))
        common: dict[int, int] = {} if counts else {index: 0 for index, size in enumerate(self._sizes) if not size}
        for word, count in counts.items():
            for index, held in self._holders.get(word, ()):
                common[index] = common.get(index, 0) + min(count, held)
        others = {index: common[index] for index in sorted(common) if self._units[index].reference != unit.reference}
        return counts.total(), others
