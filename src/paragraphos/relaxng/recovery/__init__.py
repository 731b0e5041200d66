"""Going on behind a fault, so that one mistake is reported once: what is said, and which state the automaton takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import Kind
from paragraphos.relaxng.identities import Identities
from paragraphos.relaxng.pattern_queries import CHARACTERS, least, needs
from paragraphos.relaxng.recovery.attributes import AttributeRecovery
from paragraphos.relaxng.recovery.elements import ElementRecovery
from paragraphos.relaxng.recovery.order import Order
from paragraphos.relaxng.recovery.record import Note, Record
from paragraphos.relaxng.recovery.text import TextRecovery
from paragraphos.relaxng.recovery.wrapping import Wrapping

if TYPE_CHECKING:
    from paragraphos.relaxng.pattern_queries import Needs
    from paragraphos.relaxng.states import Transition
    from paragraphos.relaxng.validator import Validator
    from paragraphos.relaxng.vocabulary import Vocabulary


class Recovery:
    """Goes on behind a fault; `record` holds what was found, `notes` what is remembered about open elements."""

    def __init__(self, validator: Validator, vocabulary: Vocabulary, most: int) -> None:
        self.record = Record(validator, vocabulary, most)
        self.notes = self.record.notes
        self.identities = Identities(self.record.place, self.record.trail)
        self._order = Order(validator, self.record)
        self._wrapping = Wrapping(validator, self.record)
        self._elements = ElementRecovery(validator, vocabulary, self.record, self._order, self._wrapping)
        self.attributes = AttributeRecovery(validator, vocabulary, self.record)
        self.text = TextRecovery(validator, self.record, self._wrapping)
        self._wording = self.record.wording
        self._validator = validator

    def start(self, name: str) -> Transition:
        """Where a start tag leads for which the state has no place."""
        return self._elements.start(name)

    def identify(self, identity: str, name: str, value: str) -> None:
        """Take note of an identifier, or of a reference to one."""
        fault = self.identities.note(identity, name, value)
        if fault is not None:
            self.record.add(fault)

    def unwrapped(self, depth: int) -> None:
        """Leave what was opened in thought in the element that ends."""
        note = self.notes.get(depth)
        if note is not None:
            self._wrapping.leave_all(note)

    def incomplete(self) -> int:
        """An element ends too early; all its alternatives that have not failed are taken for complete."""
        state = self._validator.state
        lacking = least([needs(pattern) for pattern in state.alternatives if needs(pattern)])
        note = self.notes.get(len(self._validator.stack)) or Note()
        if lacking and not note.excused and not self._order.explained(note, lacking, at_end=True):
            self._lacks(lacking)
        return state.alive

    def _lacks(self, lacking: Needs) -> None:
        element = self._wording.quoted(self._validator.name)
        if lacking[0] == (CHARACTERS,):
            subject = self._wording.name(self._validator.name)
            self.record.report(Kind.TEXT_MISSING, subject, f"{element} lacks its text.")
            return
        verb = "is" if len(lacking) == 1 else "are"
        message = f"{element} is not complete: {self._wording.needed(lacking)} {verb} missing."
        fault = self.record.report(Kind.ELEMENT_MISSING, self._wording.name(lacking[0][0]), message)
        self.record.expect(fault, (), "", [each for names in lacking for each in names])
        self._order.missed(fault, lacking)

    def leave(self, depth: int) -> None:
        """An element has ended: what was remembered about it is of no more use."""
        self.notes.pop(depth + 1, None)
        note = self.notes.get(depth)
        if note is not None:
            note.text_reported = False
