"""Characters that may not stand where they do, or are not the value of their element: and how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import Kind
from paragraphos.relaxng.recovery.values import expect_value, listed_values, must_be
from paragraphos.relaxng.recovery.wording import shortened, visibly

if TYPE_CHECKING:
    from paragraphos.relaxng.recovery.record import Note, Record
    from paragraphos.relaxng.recovery.wrapping import Wrapping
    from paragraphos.relaxng.states import State
    from paragraphos.relaxng.validator import Validator


class TextRecovery:
    """Goes on behind characters."""

    def __init__(self, validator: Validator, record: Record, wrapping: Wrapping) -> None:
        self._validator = validator
        self._record = record
        self._wording = record.wording
        self._wrapping = wrapping

    def without_place(self, data: str) -> State:
        """The state behind characters that may not stand here."""
        note = self._record.note()
        if note.wrappers:
            self._wrapping.leave_all(note)
            following = self._validator.state.text()
            if not following.dead:
                return following
        if not note.text_reported and not note.excused:
            note.text_reported = True
            self._report(note, data.strip(" \t\r\n"))
        return self._validator.state

    def _report(self, note: Note, data: str) -> None:
        parent = self._wording.quoted(self._validator.name)
        words = visibly(shortened(data))
        fault = self._record.report(Kind.TEXT_NOT_ALLOWED, words, f"Text may not stand in {parent}: “{words}”.")
        fault.characters = True
        allowed = self._record.allowed()
        self._record.expect(fault, allowed, "")
        if words != shortened(data):
            fault.hint = "Remove it: nobody sees it."
        elif not allowed:
            fault.hint = f"Remove it: {parent} holds nothing more here."
        else:
            self._wrapping.around_text(note, fault)

    def wrong_value(self, value: str, alone: bool) -> State:
        """The state behind characters that are no value of their element; `alone` when it holds nothing else."""
        state = self._validator.state
        if not self._record.excused:
            self._report_value(value, state, alone)
        if not alone:
            return state
        empty = self._validator.automaton.patterns.empty
        return self._validator.automaton.state(tuple(empty for _ in state.alternatives))

    def _report_value(self, value: str, state: State, alone: bool) -> None:
        element = self._wording.quoted(self._validator.name)
        if not alone:
            message = f"Text may not stand here in {element}: “{shortened(value)}”"
        elif value.strip():
            message = f"“{shortened(value)}” is not a value of {element}"
        else:
            message = f"{element} is empty"
        kind = Kind.TEXT_VALUE if alone else Kind.TEXT_NOT_ALLOWED
        subject = shortened(value) or self._wording.name(self._validator.name)
        fault = self._record.report(kind, subject, message)
        fault.characters = bool(value.strip())
        form = must_be(state.alternatives) if alone else ""
        expect_value(self._record, fault, value, listed_values(state.alternatives), form)
