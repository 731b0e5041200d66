"""What changed between two states of an edition, reference by reference, words and markup told apart."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from paragraphos.publication.units import Unit
from paragraphos.references.displacement import displaced
from paragraphos.references.snapshot import Fingerprint, Snapshot
from paragraphos.references.versions import Step


class Status(StrEnum):
    """What happened to a reference as such."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"


class Kind(StrEnum):
    """What of a unit changed. ENCODING: other elements; MARKUP: the same elements with other attributes or places."""

    WORDS = "words"
    PUNCTUATION = "punctuation"
    PLACE = "place"
    ENCODING = "encoding"
    MARKUP = "markup"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a comparison: `operation` is equal, delete or insert."""

    operation: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What changed at one reference; `before` and `after` are its words, "" where it did not stand."""

    reference: str
    tree: str
    level: int
    parent: str
    label: str
    editorial: bool
    status: Status
    kinds: tuple[Kind, ...]
    before: str
    after: str

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The comparison of the words, deletions before insertions."""
        return compared(self.before, self.after)

    @property
    def step(self) -> Step:
        """How far a release goes that brings this change."""
        if self.editorial:
            wording = {Kind.WORDS, Kind.PUNCTUATION, Kind.PLACE, Kind.ENCODING}
            minor = self.status is not Status.CHANGED or wording.intersection(self.kinds)
            return Step.MINOR if minor else Step.PATCH
        if self.status is Status.GONE or {Kind.WORDS, Kind.PUNCTUATION, Kind.PLACE}.intersection(self.kinds):
            return Step.MAJOR
        if self.status is Status.ADDED or Kind.ENCODING in self.kinds:
            return Step.MINOR
        return Step.PATCH


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changed between two versions; `header` names the parts of the header, as `fileDesc/titleStmt`."""

    old: str
    new: str
    changes: tuple[Change, ...]
    header: tuple[str, ...]

    @property
    def step(self) -> Step:
        """The step that a release with these changes has to take."""
        steps = [change.step for change in self.changes]
        return max([*steps, Step.PATCH if self.header else Step.NONE])


def difference(old: Snapshot, new: Snapshot) -> Difference:
    """What changed from one state to another, in the order of the new one, the gone last."""
    return Difference(old.version, new.version, tuple(_innermost(list(_changes(old, new)))), _header(old, new))


def compared(before: str, after: str) -> tuple[Segment, ...]:
    """Two wordings side by side, word by word."""
    left, right = _pieces(before), _pieces(after)
    found: list[Segment] = []
    for operation, i1, i2, j1, j2 in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if operation == "equal":
            found.append(Segment("equal", "".join(left[i1:i2])))
            continue
        if i2 > i1:
            found.append(Segment("delete", "".join(left[i1:i2])))
        if j2 > j1:
            found.append(Segment("insert", "".join(right[j1:j2])))
    return tuple(found)


def only_words(text: str) -> list[str]:
    """The words of a text, without the punctuation between them; case counts."""
    return re.findall(r"\w+", text)


def _pieces(text: str) -> list[str]:
    return re.findall(r"\w+|\s+|[^\w\s]", text)


def _changes(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    before, after = old.by_reference, new.by_reference
    moved = displaced(old, new)
    for reference, unit in after.items():
        earlier = before.get(reference)
        if earlier is None:
            yield _change(unit, Status.ADDED, (), "", unit.text)
            continue
        kinds = tuple(_kinds(earlier, unit, reference in moved, old.markup.get(reference), new.markup.get(reference)))
        if kinds:
            yield _change(unit, Status.CHANGED, kinds, earlier.text, unit.text)
    for reference, unit in before.items():
        if reference not in after:
            yield _change(unit, Status.GONE, (), unit.text, "")


def _change(unit: Unit, status: Status, kinds: tuple[Kind, ...], before: str, after: str) -> Change:
    return Change(
        unit.reference, unit.tree, unit.level, unit.parent, unit.label, unit.editorial, status, kinds, before, after
    )


def _kinds(before: Unit, after: Unit, moved: bool, old: Fingerprint | None, new: Fingerprint | None) -> Iterator[Kind]:
    if before.text != after.text:
        yield Kind.WORDS if only_words(before.text) != only_words(after.text) else Kind.PUNCTUATION
    if moved:
        yield Kind.PLACE
    if old is not None and new is not None:
        if old.elements != new.elements:
            yield Kind.ENCODING
        elif old.attributes != new.attributes or (before.text == after.text and old.whole != new.whole):
            yield Kind.MARKUP
    if before.number != after.number:
        yield Kind.NUMBER


def _innermost(changes: list[Change]) -> Iterator[Change]:
    """A unit whose change is that of its parts is left out, unless it tells something that they do not, or is graver:
    a new sentence takes nothing from anybody, but the words of its paragraph are others now.
    """
    told: dict[str, set[Kind]] = {}
    steps: dict[str, Step] = {}
    for change in changes:
        if change.parent:
            steps[change.parent] = max(change.step, steps.get(change.parent, Step.NONE))
            alike = {Kind.WORDS, Kind.ENCODING} if change.status is not Status.CHANGED else set(change.kinds)
            told.setdefault(change.parent, set()).update(alike)
    for change in changes:
        below = told.get(change.reference, set())
        covered = set(change.kinds) <= below and change.step <= steps.get(change.reference, Step.NONE)
        if change.status is not Status.CHANGED or not covered:
            yield change


def _header(old: Snapshot, new: Snapshot) -> tuple[str, ...]:
    parts = [*new.header, *(part for part in old.header if part not in new.header)]
    return tuple(part for part in parts if old.header.get(part) != new.header.get(part))
