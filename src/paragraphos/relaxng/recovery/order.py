"""What lacks before an element, and what stands in another order than the schema's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import Kind
from paragraphos.relaxng.pattern_queries import all_elements, insertions
from paragraphos.relaxng.recovery.record import Lacking, Note, Record
from paragraphos.relaxng.recovery.transitions import SkippingTransition

if TYPE_CHECKING:
    from paragraphos.relaxng.pattern_queries import Needs
    from paragraphos.relaxng.patterns import Element, Pattern
    from paragraphos.relaxng.pending_faults import PendingFault, Trail
    from paragraphos.relaxng.states import Transition
    from paragraphos.relaxng.validator import Validator

# What lacks before an element is believed up to this many things; beyond, the element itself is out of place.
_MOST_LACKING = 3


class Order:
    """Rules 2 and 3 for a start tag that does not fit."""

    def __init__(self, validator: Validator, record: Record) -> None:
        self._validator = validator
        self._record = record
        self._wording = record.wording

    def behind_what_lacks(self, note: Note, name: str) -> Transition | None:
        """Rule 2: where it leads if what lacks is thought to have come."""
        validator = self._validator
        make = validator.automaton.patterns
        found = [
            (index, insertion)
            for index, pattern in enumerate(validator.state.alternatives)
            for insertion in insertions(pattern, name, make)
            if insertion[0].content is not make.not_allowed
        ]
        if not found:
            return None
        fewest = min(len(lack) for _, (_, _, lack) in found)
        if fewest > _MOST_LACKING:
            return None
        found_after: dict[Element, list[tuple[int, Pattern]]] = {}
        for index, (element, after, lack) in found:
            if len(lack) == fewest:
                found_after.setdefault(element, []).append((index, after))
        lacking = next(lack for _, (_, _, lack) in found if len(lack) == fewest)
        if not self.explained(note, lacking):
            self._lacks(note, name, lacking)
        return validator.automaton.transition(found_after, len(validator.state.alternatives))

    def _lacks(self, note: Note, name: str, lacking: Needs) -> None:
        message = f"{self._wording.needed(lacking)} must come before {self._wording.quoted(name)}, and is missing."
        fault = self._record.report(Kind.ELEMENT_MISSING, self._wording.name(lacking[0][0]), _capital(message))
        self._record.expect(fault, (), name, [each for names in lacking for each in names])
        self.missed(fault, lacking)
        trail = self._record.trail(name)
        note.lacking.extend(Lacking(names, fault, name, trail) for names in lacking)

    def explained(self, note: Note, lacking: Needs, at_end: bool = False) -> bool:
        """Whether what lacks is told by a fault that was reported: passed over in its place, or found elsewhere.

        Where several things would do, the place tells nothing: anything that was passed over may have stood for it.
        """
        in_place = note.passed_over is self._validator.state or (at_end and len(lacking[0]) > 1)
        if len(lacking) == 1 and note.passed_over is not None and in_place:
            note.passed_over = None
            return True
        here = self._record.trail("")
        for names in lacking:
            if not note.forgiven.intersection(names) and not any(self._stands_elsewhere(each, here) for each in names):
                return False
        for names in lacking:
            for each in names:
                fault = self._record.misplaced.pop(each, None)
                if fault is not None:
                    fault.hint = f"It belongs in {self._wording.quoted(self._validator.name)}."
        return True

    def _stands_elsewhere(self, name: str, here: Trail) -> bool:
        """Whether an element of this name, reported as having no place, may be the one that is missing here."""
        fault = self._record.misplaced.get(name)
        return fault is not None and self._record.same(name, fault.trail, here)

    def missed(self, fault: PendingFault, lacking: Needs) -> None:
        """Remember what was reported as missing: it may turn up where it does not belong."""
        if len(lacking) == 1:
            self._record.lacking.update(dict.fromkeys(lacking[0], fault))

    def in_other_order(self, note: Note, name: str) -> Transition | None:
        """Rule 3: past an element that its parent may hold, but not here."""
        validator = self._validator
        siblings = tuple(
            dict.fromkeys(
                element
                for pattern in validator.opened.alternatives
                for element in all_elements(pattern)
                if element.names.contains(name) and element.content is not validator.automaton.patterns.not_allowed
            )
        )
        if not siblings:
            return None
        skip = SkippingTransition(validator.automaton, validator.automaton.inside(siblings), validator.state)
        if self.late(note, name):
            return skip
        barrier = self._barrier(name)
        if barrier is None or barrier not in note.barriers:
            self._misplaced(note, name, barrier)
        return skip

    def _misplaced(self, note: Note, name: str, barrier: str | None) -> None:
        """Report an element that may stand in its parent, but not here: twice, behind its barrier, or wherever."""
        validator = self._validator
        fault = self._record.report(Kind.ELEMENT_NOT_ALLOWED, self._wording.name(name), "", name)
        parent, quoted = self._wording.quoted(validator.name), self._wording.quoted(name)
        if validator.counts.get(name, 1) > 1 and not self._repeats(name):
            fault.message = f"{quoted} may stand only once in {parent}."
            fault.hint = f"Remove one of the two {quoted}, or join them."
            self._record.excuse()
        elif barrier is not None:
            note.barriers.add(barrier)
            fault.kind = Kind.ELEMENT_OUT_OF_ORDER
            fault.message = f"{quoted} must come before {self._wording.quoted(barrier)} in {parent}."
            fault.hint = f"Move {quoted} before {self._wording.quoted(barrier)}."
        else:
            fault.message = f"{quoted} may stand in {parent}, but not at this place."
        self._record.expected(fault, name)
        note.passed_over = validator.state

    def late(self, note: Note, name: str) -> bool:
        """Whether the element was reported as missing; then the report is reworded."""
        for lacking in note.lacking:
            if name in lacking.names:
                note.lacking.remove(lacking)
                self._too_early(lacking, name)
                return True
        return False

    def _too_early(self, lacking: Lacking, late: str) -> None:
        """What seemed to be missing came after all: the one before which it was missed stands too early."""
        fault = lacking.fault
        early, late_one = self._wording.quoted(lacking.before), self._wording.quoted(late)
        fault.kind = Kind.ELEMENT_OUT_OF_ORDER
        fault.subject = self._wording.name(lacking.before)
        fault.trail = lacking.trail
        fault.message = f"{early} must come after {late_one}."
        fault.hint = f"Move {early} behind {late_one}."
        fault.expected, fault.more = [self._wording.name(late)], 0
        self._record.lacking.pop(late, None)

    def _repeats(self, name: str) -> bool:
        """Whether an element may follow itself in the parent."""
        first = self._validator.opened.start(name)
        return first is None or first.after(first.child.alive).start(name) is not None

    def _barrier(self, name: str) -> str | None:
        """The sibling behind which there was no more place for the element."""
        state = self._validator.opened
        if state.start(name) is None:
            return None
        for sibling in self._validator.counts:
            transition = state.start(sibling) if sibling != name else None
            if transition is None:
                continue
            state = transition.after(transition.child.alive)
            if state.start(name) is None:
                return sibling
        return None


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
