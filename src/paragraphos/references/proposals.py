"""What seems to have become of a reference: the statement that an editor would most likely make."""

from __future__ import annotations

from paragraphos.publication.units import Unit
from paragraphos.references.displacement import displaced
from paragraphos.references.ledger import State, Statement
from paragraphos.references.similarity import Wordings, share, similarity
from paragraphos.references.snapshot import Snapshot

_ALIKE = 0.8
_OTHER = 0.5  # less similar words are others
_CONTAINED = 0.9
_COVERED = 0.6
_NONE = Wordings(())


class Proposals:
    """Compares the last release with the present state and proposes statements, without reasons."""

    def __init__(self, old: Snapshot, new: Snapshot) -> None:
        self._before = old.by_reference
        self._after = new.by_reference
        self._moved = displaced(old, new)
        fresh = [unit for unit in self._after.values() if unit.reference not in self._before]
        reworded = [unit for name, unit in self._after.items() if name in self._before and self.is_reworded(name)]
        self._fresh = _by_level(fresh)
        self._touched = _by_level([*reworded, *fresh])
        self._published = {(unit.level, unit.text): unit.reference for unit in reversed(self._before.values())}

    @property
    def needed(self) -> tuple[str, ...]:
        """The references that a statement is needed for: gone, with other words, or elsewhere."""
        return tuple(reference for reference in self._before if self.is_needed(reference))

    def is_needed(self, reference: str) -> bool:
        """Whether a reference of the last release is gone, has other words, or stands elsewhere."""
        after = self._after.get(reference)
        return after is None or after.text != self._before[reference].text or reference in self._moved

    def is_reworded(self, reference: str) -> bool:
        """Whether a reference that stands has other words than at the last release."""
        return self._after[reference].text != self._before[reference].text

    def is_displaced(self, reference: str) -> bool:
        """Whether a reference stands elsewhere than at the last release."""
        return reference in self._moved

    def reused_from(self, reference: str) -> str | None:
        """The published reference whose words this one has now, when its own are gone from it."""
        before, after = self._before.get(reference), self._after.get(reference)
        if (
            before is None
            or after is None
            or before.text == after.text
            or similarity(before.text, after.text) >= _OTHER
        ):
            return None
        if share(before.text, after.text) >= _CONTAINED or share(after.text, before.text) >= _CONTAINED:
            return None
        return self._published.get((before.level, after.text))

    def of(self, reference: str) -> Statement:
        """The statement proposed for a reference of the last release that needs one."""
        before, after = self._before[reference], self._after.get(reference)
        state, successors = self._gone(before) if after is None else self._standing(before, after)
        return Statement(reference, state, successors, "")

    def _standing(self, before: Unit, after: Unit) -> tuple[State, tuple[str, ...]]:
        if before.text == after.text:
            return State.MOVED, (before.reference,)
        parts = self._parts(before, self._fresh.get(before.level, _NONE))
        if parts and share(after.text, before.text) >= _CONTAINED:
            return State.SPLIT, (before.reference, *parts)
        return State.CORRECTED, ()

    def _gone(self, before: Unit) -> tuple[State, tuple[str, ...]]:
        for level in (before.level, *range(before.level - 1, 0, -1)):
            places = self._touched.get(level, _NONE)
            for unit in places.alike(before, _ALIKE):
                return State.MOVED, (unit.reference,)
            if level == before.level:
                parts = self._parts(before, places)
                if len(parts) > 1:
                    return State.SPLIT, parts
            for unit in places.holding(before, _CONTAINED):
                return State.MERGED, (unit.reference,)
        return State.WITHDRAWN, ()

    def _parts(self, before: Unit, places: Wordings) -> tuple[str, ...]:
        """The units of the same level that were made of a unit's words, when they hold most of what it lost."""
        found = places.held_by(before, _CONTAINED)
        kept = self._after.get(before.reference)
        words = " ".join([*([kept.text] if kept else []), *(unit.text for unit in found)])
        return tuple(unit.reference for unit in found) if share(before.text, words) >= _COVERED else ()


def _by_level(units: list[Unit]) -> dict[int, Wordings]:
    levels: dict[int, list[Unit]] = {}
    for unit in units:
        levels.setdefault(unit.level, []).append(unit)
    return {level: Wordings(row) for level, row in levels.items()}
