"""Citation trees: the units in document order, and the selection of members that a navigation request asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from paragraphos.dts.passages import Marked, Span, until
from paragraphos.publication.units import Unit

Structure = Mapping[str, object]
"""A CiteStructure of DTS 1.0: citeType, and citeStructure where there are parts."""

_MILESTONES = frozenset({b"pb", b"cb", b"gb", b"lb", b"milestone"})


@dataclass(frozen=True, slots=True)
class Place:
    """A citable unit in its tree.

    `index`: its place in document order (pre-order, depth first); `after`: the index after the last of its parts;
    `family`: the indexes of the units that share its parent, itself included.
    """

    unit: Unit
    span: Span
    index: int
    after: int
    family: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """A citation tree: `identifier` is None for the default one; `places` in document order, also by reference."""

    identifier: str | None
    structures: tuple[Structure, ...]
    places: tuple[Place, ...]
    by_reference: Mapping[str, Place]

    @property
    def depth(self) -> int:
        """The level of the deepest unit; 0 when there is none."""
        return max((place.unit.level for place in self.places), default=0)

    def from_root(self, down: int) -> tuple[Place, ...]:
        """The units down to a level (-1: all)."""
        return self._within(0, len(self.places), self._deepest(0, down))

    def from_unit(self, place: Place, down: int) -> tuple[Place, ...]:
        """A unit and its parts, so many levels down (-1: all; 0: the units that share its parent)."""
        if down == 0:
            return tuple(self.places[index] for index in place.family)
        return self._within(place.index, place.after, self._deepest(place.unit.level, down))

    def between(self, start: Place, end: Place, down: int) -> tuple[Place, ...]:
        """What begins from one unit to the end of another, so many levels below the deeper of the two (-1: all)."""
        return self._within(start.index, end.after, self._deepest(max(start.unit.level, end.unit.level), down))

    def _deepest(self, level: int, down: int) -> int:
        return self.depth if down == -1 else level + down

    def _within(self, first: int, after: int, deepest: int) -> tuple[Place, ...]:
        return tuple(place for place in self.places[first:after] if place.unit.level <= deepest)


def trees(
    named: Iterable[tuple[str, tuple[Structure, ...]]], units: tuple[Unit, ...], marked: Marked
) -> tuple[Tree, ...]:
    """The trees of a text, the first being the default one; `units` as they were numbered for the marks."""
    made: list[Tree] = []
    for name, structures in named:
        spans = {
            unit.reference: (unit, marked.spans[number])
            for number, unit in reversed(list(enumerate(units, 1)))
            if unit.tree == name and number in marked.spans
        }
        places = tuple(_places(_with_milestones(spans, marked)))
        made.append(
            Tree(
                identifier=name if made else None,
                structures=structures,
                places=places,
                by_reference={place.unit.reference: place for place in places},
            )
        )
    return tuple(made)


def _with_milestones(found: dict[str, tuple[Unit, Span]], marked: Marked) -> list[tuple[Unit, Span]]:
    """The units in the order of their beginnings; one that is an empty milestone reaches to the next of its rank."""
    ordered = sorted(found.values(), key=lambda item: (item[1].begin.offset, item[0].level))
    complete: list[tuple[Unit, Span]] = []
    for number, (unit, span) in enumerate(ordered):
        if _is_milestone(marked.document[span.begin.offset : span.end.offset]):
            following = (later.begin for other, later in ordered[number + 1 :] if other.level <= unit.level)
            span = replace(span, end=until(marked, span.begin, next(following, None)))
        complete.append((unit, span))
    return complete


def _is_milestone(fragment: bytes) -> bool:
    name = fragment[1:64].split(b">")[0].split(b"/")[0].split()[0]
    return fragment.count(b"<") == 1 and name.rpartition(b":")[2] in _MILESTONES


def _places(ordered: list[tuple[Unit, Span]]) -> Iterable[Place]:
    """The units with their places: a unit, then its parts, as their parents say and in the order of the document."""
    known = {unit.reference for unit, _ in ordered}
    parts: dict[str, list[tuple[Unit, Span]]] = {}
    for unit, span in ordered:
        parts.setdefault(unit.parent if unit.parent in known else "", []).append((unit, span))
    sequence: list[tuple[Unit, Span, int]] = []
    after: dict[str, int] = {}

    def walk(parent: str) -> None:
        for unit, span in parts.get(parent, ()):
            sequence.append((unit, span, len(sequence)))
            walk(unit.reference)
            after[unit.reference] = len(sequence)

    walk("")
    index = {unit.reference: number for unit, _, number in sequence}
    families = {parent: tuple(index[unit.reference] for unit, _ in family) for parent, family in parts.items()}
    for unit, span, number in sequence:
        family = families[unit.parent if unit.parent in known else ""]
        yield Place(unit, span, number, after[unit.reference], family)
