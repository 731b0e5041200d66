"""Elements that stand bare where something should stand around them: what they hold is taken as if it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.pattern_queries import needs
from paragraphos.relaxng.recovery.record import Note, Record, Wrapper
from paragraphos.relaxng.recovery.wording import FEW_NAMES

if TYPE_CHECKING:
    from paragraphos.relaxng.pending_faults import PendingFault
    from paragraphos.relaxng.states import Transition
    from paragraphos.relaxng.validator import Validator


class Wrapping:
    """Rule 4 for a start tag that does not fit, and the same for text: wrappers are opened and closed in thought."""

    def __init__(self, validator: Validator, record: Record) -> None:
        self._validator = validator
        self._record = record
        self._wording = record.wording

    def candidates(self, name: str | None) -> list[str]:
        """What may stand here and begin with an element, or with text.

        First what is needed, then what stands beside it already, then what demands no attributes.
        """
        state = self._validator.state
        needed = {each for pattern in state.alternatives for names in needs(pattern)[:1] for each in names}
        fitting: list[tuple[bool, int, bool, int, str]] = []
        for order, wrapper in enumerate(self._record.allowed()):
            transition = state.start(wrapper)
            if transition is None:
                continue
            inside = transition.child.closed_leniently()
            fits = not inside.text().dead if name is None else inside.start(name) is not None
            if fits:
                used = self._validator.counts.get(wrapper, 0)
                fitting.append((wrapper not in needed, -used, transition.child.closed().dead, order, wrapper))
        return [wrapper for *_, wrapper in sorted(fitting)]

    def _open(self, note: Note, wrapper: str, misfit: PendingFault, holds: set[str]) -> None:
        """Go on as if a wrapper had been opened."""
        outer = self._validator.state
        transition = outer.start(wrapper)
        assert transition is not None
        note.wrappers.append(Wrapper(wrapper, outer, transition, misfit, holds))
        self._validator.state = transition.child.closed_leniently()

    def around(self, note: Note, name: str, misfit: PendingFault, fitting: list[str]) -> Transition | None:
        """Take an element, and what follows it, as if it stood in the first of the wrappers that would fit."""
        if len(fitting) <= FEW_NAMES:
            misfit.hint = f"Put it into {self._wording.any_of(fitting)}."
        elif fitting[0] in self._validator.counts:
            misfit.hint = f"Put it into {self._wording.quoted(fitting[0])}."
        else:
            misfit.hint = f"It may stand in {self._wording.any_of(fitting, FEW_NAMES)}, which may stand here."
        self._record.excuse()
        self._open(note, fitting[0], misfit, {name})
        return self._validator.state.start(name)

    def around_text(self, note: Note, stray: PendingFault) -> None:
        """Take what follows stray text as if it stood, with the text, in something that may hold text."""
        fitting = self.candidates(None)
        siblings = self._validator.counts

        def hint() -> str | None:
            beside = [wrapper for wrapper in fitting if wrapper in siblings]
            return f"Put it into {self._wording.any_of((beside or fitting)[:FEW_NAMES])}." if fitting else None

        stray.hint = hint
        if fitting:
            self._open(note, fitting[0], stray, set())

    def leave(self, note: Note, name: str) -> Transition | None:
        """Leave wrappers when an element fits outside them; if it is the wrapper itself, that is where they belong."""
        validator = self._validator
        for depth in range(len(note.wrappers) - 1, -1, -1):
            wrapper = note.wrappers[depth]
            state = validator.state if depth == len(note.wrappers) - 1 else note.wrappers[depth + 1].outer
            behind = wrapper.transition.after(state.complete or state.alive)
            outside = wrapper.outer if name == wrapper.name or behind.start(name) is None else behind
            transition = outside.start(name)
            if transition is None:
                continue
            if name == wrapper.name and wrapper.holds:
                wrapper.misfit.hint = f"It belongs in {self._wording.quoted(name)}."
                self._record.notes[len(validator.stack) + 1] = Note(forgiven=set(wrapper.holds))
            validator.state = outside
            del note.wrappers[depth:]
            return transition
        return None

    def leave_all(self, note: Note) -> None:
        """Leave all wrappers: the parent ends, or text comes that none of them holds."""
        while note.wrappers:
            wrapper = note.wrappers.pop()
            state = self._validator.state
            self._validator.state = wrapper.transition.after(state.complete or state.alive)
