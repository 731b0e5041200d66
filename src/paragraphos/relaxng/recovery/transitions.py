"""Transitions and states that the schema does not have, taken so that validation can go on behind a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.states import State, Transition

if TYPE_CHECKING:
    from paragraphos.relaxng.states import Automaton


class SkippingTransition(Transition):
    """Into an element that has no place here; behind it the parent goes on as if it had not been there."""

    __slots__ = ("_resume",)

    def __init__(self, automaton: Automaton, child: State, resume: State) -> None:
        super().__init__(automaton, child, (), 0)
        self._resume = resume

    def after(self, complete: int) -> State:
        return self._resume


class UnknownContent(State):
    """Inside an element that the schema does not know: text and attributes pass, elements are looked at one by one."""

    __slots__ = ()

    def __init__(self, automaton: Automaton) -> None:
        super().__init__(automaton, (automaton.patterns.empty,))

    def closed(self) -> State:
        return self

    def text(self) -> State:
        return self
