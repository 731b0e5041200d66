"""The record of a validation: what was found, and what is remembered about the open elements."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from paragraphos.relaxng.names import split
from paragraphos.relaxng.pattern_queries import first_elements, names_of, needs
from paragraphos.relaxng.pending_faults import PendingFault
from paragraphos.relaxng.recovery.wording import FEW_NAMES, MOST_NAMES, Wording
from paragraphos.relaxng.spelling import ranked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from paragraphos.relaxng.faults import Kind
    from paragraphos.relaxng.pending_faults import Trail
    from paragraphos.relaxng.states import State, Transition
    from paragraphos.relaxng.validator import Validator
    from paragraphos.relaxng.vocabulary import Vocabulary

# An element that so few elements may hold was moved when it is missing in one place and stands wrong in another.
_FEW_HOMES = 3


@dataclass(slots=True)
class Lacking:
    """A required element (any one of `names`) that was reported as missing before `before`."""

    names: tuple[str, ...]
    fault: PendingFault
    before: str
    trail: Trail


@dataclass(slots=True)
class Wrapper:
    """An element opened in thought around what stands bare; `misfit` is the report of it."""

    name: str
    outer: State
    transition: Transition
    misfit: PendingFault
    holds: set[str]


@dataclass(slots=True)
class Note:
    """What is remembered about an open element in which something was wrong.

    `passed_over` is the state in which an element was passed over that may have stood for a required one; `barriers`
    are elements behind which others came too late, reported once; `forgiven` holds what is required here, but was
    reported already as misplaced. What stands directly in an element that has no place at all is `excused`: the element
    must go, or be another.
    """

    passed_over: State | None = None
    lacking: list[Lacking] = field(default_factory=list)
    wrappers: list[Wrapper] = field(default_factory=list)
    barriers: set[str] = field(default_factory=set)
    forgiven: set[str] = field(default_factory=set)
    text_reported: bool = False
    excused: bool = False


class Record:
    """What was found, in the order of finding; no more than `most` (0: nothing is kept, but all is followed)."""

    def __init__(self, validator: Validator, vocabulary: Vocabulary, most: int) -> None:
        self.faults: list[PendingFault] = []
        self.notes: dict[int, Note] = {}
        self.wording = Wording(next((split(name)[0] for name in vocabulary.roots), ""))
        self.misplaced: dict[str, PendingFault] = {}
        self.lacking: dict[str, PendingFault] = {}
        self._validator = validator
        self._vocabulary = vocabulary
        self._most = most
        self._cut: PendingFault | None = None

    def place(self) -> tuple[int, int]:
        """Line and column of the event at hand."""
        return self._validator.locator.line, self._validator.locator.column

    def trail(self, *inner: str) -> Trail:
        """The way from the root to the open element, and to a child of it that is about to begin."""
        validator = self._validator
        parents = [name for _, _, _, name, _ in validator.stack]
        names = [*parents[1:], validator.name] if parents else []
        siblings = [counts for _, _, counts, _, _ in validator.stack]
        trail = [(name, counts.get(name, 1), counts) for name, counts in zip(names, siblings, strict=True)]
        trail.extend((name, validator.counts.get(name, 1), validator.counts) for name in inner)
        return tuple(trail)

    def add(self, fault: PendingFault) -> PendingFault:
        """Record a fault, as long as there is room."""
        if len(self.faults) < self._most:
            self.faults.append(fault)
        elif self._cut is None:
            self._cut = fault
            if self._most:
                self._validator.leave_off()
        return fault

    def cut(self) -> list[PendingFault]:
        """The first fault that found no room, if there is one: its hint says that more were left out."""
        if self._cut is None:
            return []
        self._cut.hint = f"Only the first {self._most:,} faults are told before this one; there may be more behind it."
        return [self._cut]

    def report(self, kind: Kind, subject: str, message: str, *inner: str) -> PendingFault:
        """Record a fault of the event at hand."""
        line, column = self.place()
        return self.add(PendingFault(kind, line, column, self.trail(*inner), subject, message))

    def note(self) -> Note:
        """What is remembered about the open element."""
        return self.notes.setdefault(len(self._validator.stack), Note())

    @property
    def excused(self) -> bool:
        """Whether the open element has no place at all itself, or was guessed: of what it lacks nothing is said."""
        note = self.notes.get(len(self._validator.stack))
        return note is not None and note.excused

    def excuse(self) -> None:
        """What is about to begin has no place, or was guessed: it is not asked to hold what it should."""
        self.notes[len(self._validator.stack) + 1] = Note(excused=True)

    def allowed(self) -> list[str]:
        """The names of the elements that may begin here."""
        alternatives = self._validator.state.alternatives
        return list(dict.fromkeys(name for each in alternatives for name in names_of(first_elements(each))))

    def expected(self, fault: PendingFault, name: str) -> None:
        """Say what might have stood in place of an element: what holds text before what does not."""
        needed = next((list(lack[0]) for lack in map(needs, self._validator.state.alternatives) if lack), [])
        allowed = sorted(self.allowed(), key=lambda each: not self._vocabulary.holds_text(each))
        self.expect(fault, allowed, name, needed if len(needed) <= FEW_NAMES else [])

    def expect(self, fault: PendingFault, names: Iterable[str], subject: str, needed: Sequence[str] = ()) -> None:
        """Say what was expected: what is needed, what resembles the subject, what stands beside it, the rest."""
        beside = self._validator.counts
        rest = sorted((name for name in names if name not in needed), key=lambda name: name not in beside)
        order = [*needed, *ranked(split(subject)[1], rest)]
        shown = [self.wording.name(name) for name in order]
        fault.expected, fault.more = shown[:MOST_NAMES], max(0, len(shown) - MOST_NAMES)

    def same(self, name: str, left: Trail, right: Trail) -> bool:
        """Whether an element that stands wrong here is the one missing there: it has few homes, or they lie close."""
        return len(self._vocabulary.parents(name)) <= _FEW_HOMES or _close(left, right)


def _close(left: Trail, right: Trail) -> bool:
    """Whether the parents of both are the same, or one holds the other."""
    one, other = [step[:2] for step in left[:-1]], [step[:2] for step in right[:-1]]
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter] and abs(len(one) - len(other)) <= 2
