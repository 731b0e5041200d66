"""Matching a string against an XML Schema regular expression, by derivatives that are kept as a growing automaton."""

from __future__ import annotations

from paragraphos.relaxng.datatypes.datatype import Laborious
from paragraphos.relaxng.datatypes.expression import (
    END,
    NOTHING,
    Alternatives,
    Expression,
    One,
    Repeated,
    Sequence,
    either,
    in_sequence,
    repeated,
)
from paragraphos.relaxng.datatypes.expression_parser import parse

# Beyond this many states or arrows the automaton is thrown away and grown again: memory stays bounded.
_MOST_STATES = 2_000
_MOST_ARROWS = 50_000
_MOST_KEPT = 500_000
# So much work may a matcher do: once and for all, and for each character that it is shown.
_WORK = 1_000_000
_WORK_A_CHARACTER = 50
_SHOWN = 40


def _nullable(expression: Expression) -> bool:
    """Whether the expression matches the empty string."""
    match expression:
        case One():
            return False
        case Sequence(parts):
            return all(map(_nullable, parts))
        case Alternatives(options):
            return any(map(_nullable, options))
        case Repeated(part, least, _):
            return least == 0 or _nullable(part)


class _State:
    """What may still follow, with an arrow for each character that was met here."""

    __slots__ = ("accepts", "arrows", "expression")

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self.accepts = _nullable(expression)
        self.arrows: dict[str, _State] = {}


class Matcher:
    """A regular expression, ready to match whole strings; raises DatatypeFault when it is not one.

    Expressions that repeat what repeats can lead to more states than anybody can wait for: the work is counted, and
    what goes beyond the bound is given up.
    """

    __slots__ = ("_allowed", "_arrows", "_expression", "_forgotten", "_start", "_states", "_work", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._expression = parse(source)
        self._work, self._allowed = 0, _WORK
        self._forget()

    def _forget(self) -> None:
        self._arrows, self._forgotten = 0, self._work
        self._start = _State(self._expression)
        self._states: dict[Expression, _State] = {self._expression: self._start}

    def matches(self, value: str) -> bool:
        """Whether the whole string matches.

        Raises Laborious when that would take too long to find out.
        """
        if len(self._states) > _MOST_STATES or self._arrows > _MOST_ARROWS or self._work - self._forgotten > _MOST_KEPT:
            self._forget()
        self._allowed += _WORK_A_CHARACTER * len(value)
        state = self._start
        for character in value:
            state = state.arrows.get(character) or self._step(state, character, value)
        return state.accepts

    def _step(self, state: _State, character: str, value: str) -> _State:
        expression = self._after(state.expression, character)
        if self._work > self._allowed:
            shown, form = (each if len(each) <= _SHOWN else f"{each[:_SHOWN]}…" for each in (value, self.source))
            raise Laborious(f"whether “{shown}” has the form {form} would take too long to find out")
        following = self._states.get(expression)
        if following is None:
            following = self._states[expression] = _State(expression)
        state.arrows[character] = following
        self._arrows += 1
        return following

    def _after(self, expression: Expression, character: str) -> Expression:
        """What must follow once the character has been read; counts the work."""
        self._work += 1
        if self._work > self._allowed:
            return NOTHING
        match expression:
            case One(characters):
                return END if character in characters else NOTHING
            case Alternatives(options):
                self._work += len(options)
                return either(self._after(option, character) for option in options)
            case Repeated(part, least, most):
                rest = repeated(part, max(least - 1, 0), None if most is None else most - 1)
                return in_sequence((self._after(part, character), rest))
            case Sequence(parts):
                ways: list[Expression] = []
                for index, part in enumerate(parts):
                    self._work += len(parts) - index
                    ways.append(in_sequence((self._after(part, character), *parts[index + 1 :])))
                    if not _nullable(part):
                        break
                return either(ways)
