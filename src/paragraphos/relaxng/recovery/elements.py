"""Start tags for which there is no place: what is said, and how to go on so that one mistake is reported once.

The rules, in the order in which they are tried:

1. a name that was probably meant for one that may stand here is taken for that one;
2. what would fit if something required had come before it is taken, and what lacks is reported;
3. what came too early, too late or too often is passed over;
4. what would fit inside something that may stand here is taken as if it stood there;
5. anything else is passed over, and its content checked by its own rules.

What was passed over may have stood for one required thing, which is then not reported as missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import Kind
from paragraphos.relaxng.names import name_of, split
from paragraphos.relaxng.recovery.record import Note, Record
from paragraphos.relaxng.recovery.transitions import SkippingTransition, UnknownContent
from paragraphos.relaxng.recovery.wording import FEW_NAMES, listed
from paragraphos.relaxng.spelling import foreign, near, nearest

if TYPE_CHECKING:
    from paragraphos.relaxng.pending_faults import PendingFault
    from paragraphos.relaxng.recovery.order import Order
    from paragraphos.relaxng.recovery.wrapping import Wrapping
    from paragraphos.relaxng.states import State, Transition
    from paragraphos.relaxng.validator import Validator
    from paragraphos.relaxng.vocabulary import Vocabulary


class ElementRecovery:
    """Finds a transition for a start tag that does not fit."""

    def __init__(
        self, validator: Validator, vocabulary: Vocabulary, record: Record, order: Order, wrapping: Wrapping
    ) -> None:
        self._unknown_content = UnknownContent(vocabulary.automaton)
        self._order = order
        self._wrapping = wrapping
        self._validator = validator
        self._vocabulary = vocabulary
        self._record = record
        self._wording = record.wording
        self._mistaken: dict[str, str] = {}  # a namespace of the document: the one that was meant

    def start(self, name: str) -> Transition:
        """Where a start tag leads."""
        note = self._record.notes.get(len(self._validator.stack))
        fitting = self._fitting(note, name)
        if fitting is not None:
            return fitting
        note = note or self._record.note()
        if self._validator.state is self._unknown_content or note.excused:
            return self._inside_unknown(name)
        return (
            self._as_meant(name)
            or self._order.behind_what_lacks(note, name)
            or self._order.in_other_order(note, name)
            or self._wrapped(note, name)
            or self._passed_over(note, name)
        )

    def _fitting(self, note: Note | None, name: str) -> Transition | None:
        """The transition into an element that fits after all: outside a wrapper, as always, or in another namespace."""
        fitting = self._wrapping.leave(note, name) if note is not None and note.wrappers else None
        fitting = fitting or self._validator.state.start(name) or self._mapped(name)
        if note is not None:
            note.text_reported = False
            if fitting is not None:
                self._order.late(note, name)
        return fitting

    def _mapped(self, name: str) -> Transition | None:
        """An element of a namespace that was found to be a mistake for another."""
        meant = self._mistaken.get(split(name)[0])
        return None if meant is None else self._validator.state.start(name_of(meant, split(name)[1]))

    def _as_meant(self, name: str) -> Transition | None:
        """Rule 1: only for a name that the schema does not know."""
        if name in self._vocabulary.named:
            return None
        local = split(name)[1]
        allowed = self._record.allowed()
        by_local = {split(each)[1]: each for each in reversed(allowed)}
        possible = near(local, sorted(by_local, key=lambda each: by_local[each] not in self._validator.counts))
        if not possible:
            return None
        meant = by_local[possible[0]]
        transition = self._validator.state.start(meant)
        if transition is None:
            return None
        fault = self._record.report(Kind.ELEMENT_NOT_KNOWN, self._wording.name(name), "", name)
        if split(name)[0] != split(meant)[0]:
            self._in_another_namespace(fault, name, meant)
            return transition
        if len(possible) > 1:
            self._record.excuse()
        same = possible[0].casefold() == local.casefold()
        letter = foreign(local)
        fault.message = f"“{local}” is not known: {_why(same, letter)}."
        proposed = possible[:FEW_NAMES]
        fault.hint = f"Did you mean {listed([f'“{each}”' for each in proposed], 'or')}?"
        self._record.expect(fault, allowed, name, [by_local[each] for each in proposed])
        return transition

    def _in_another_namespace(self, fault: PendingFault, name: str, meant: str) -> None:
        uri, local = split(name)
        meant_uri, meant_local = split(meant)
        self._mistaken[uri] = meant_uri
        where = f"in the namespace “{uri}”" if uri else "in no namespace"
        right = f"in the namespace “{meant_uri}”" if meant_uri else "in no namespace"
        fault.message = f"“{local}” is {where}; expected is “{meant_local}” {right}."
        fault.hint = f'Did you forget xmlns="{meant_uri}"?' if meant_uri else "Did you declare a namespace too many?"
        fault.expected = [meant_local]

    def _wrapped(self, note: Note, name: str) -> Transition | None:
        """Rule 4: not for what the schema does not know, nor for the outermost element."""
        if not self._validator.name or name not in self._vocabulary.named:
            return None
        fitting = self._wrapping.candidates(name)
        return self._wrapping.around(note, name, self._misplaced(name), fitting) if fitting else None

    def _misplaced(self, name: str) -> PendingFault:
        """Report an element that may not stand in its parent at all."""
        validator = self._validator
        quoted = self._wording.quoted(name)
        place = (
            f"may not stand in {self._wording.quoted(validator.name)}"
            if validator.name
            else "cannot be the outermost element"
        )
        fault = self._record.report(Kind.ELEMENT_NOT_ALLOWED, self._wording.name(name), f"{quoted} {place}.", name)
        self._record.expected(fault, name)
        missed = self._record.lacking.get(name)
        if missed is not None and self._record.same(name, missed.trail, fault.trail):
            missed.withdrawn = True
            del self._record.lacking[name]
        else:
            self._record.misplaced[name] = fault
        return fault

    def _passed_over(self, note: Note, name: str) -> Transition:
        """Rule 5: as if it were not there."""
        validator = self._validator
        known = tuple(self._vocabulary.named.get(name, ()))
        note.passed_over = validator.state
        self._record.excuse()
        if not known:
            self._unknown(name)
            return self._skip(self._unknown_content)
        fault = self._misplaced(name)
        parents = self._vocabulary.parents(name)
        if parents and validator.name:
            homes = [step[0] for step in fault.trail if step[0] in parents] or parents
            verb = "It belongs in" if len(homes) == 1 else "It may stand in"
            fault.hint = f"{verb} {self._wording.any_of(homes)}."
        return self._skip(validator.automaton.inside(known))

    def _skip(self, inside: State) -> Transition:
        """Into an element as if it were not there."""
        return SkippingTransition(self._validator.automaton, inside, self._validator.state)

    def _unknown(self, name: str) -> None:
        local = split(name)[1]
        fault = self._record.report(
            Kind.ELEMENT_NOT_KNOWN,
            self._wording.name(name),
            f"The schema knows no element {self._wording.quoted(name)}.",
            name,
        )
        self._record.expected(fault, name)
        meant = nearest(local, [split(each)[1] for each in self._vocabulary.named])
        if meant is not None:
            fault.hint = f"Did you mean “{meant}”?"

    def _inside_unknown(self, name: str) -> Transition:
        """In an element that is unknown or has no place at all, what is known is checked by its own rules.

        Of a foreign namespace, only the outermost element is reported.
        """
        validator = self._validator
        known = tuple(self._vocabulary.named.get(name, ()))
        if known:
            return self._skip(validator.automaton.inside(known))
        uri = split(name)[0]
        if uri != split(validator.name)[0] or self._vocabulary.lists_namespace(uri):
            self._unknown(name)
        return self._skip(self._unknown_content)


def _why(same: bool, letter: str | None) -> str:
    """Why a name is not known that looks much like one that is."""
    if letter is not None:
        return f"it has a letter of another alphabet, {letter}"
    return "names distinguish capitals" if same else "there is no such element"
