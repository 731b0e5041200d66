"""Matching a string against an XML Schema regular expression, by derivatives that are kept as a growing automaton."""

from __future__ import annotations

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
    parse,
    repeated,
)

# Beyond this many states or arrows the automaton is thrown away and grown again: memory stays bounded.
_MOST_STATES = 2_000
_MOST_ARROWS = 50_000


def _admits_nothing_more(expression: Expression) -> bool:
    """Whether the expression matches the empty string."""
    match expression:
        case One():
            return False
        case Sequence(parts):
            return all(map(_admits_nothing_more, parts))
        case Alternatives(options):
            return any(map(_admits_nothing_more, options))
        case Repeated(part, least, _):
            return least == 0 or _admits_nothing_more(part)


def _after(expression: Expression, character: str) -> Expression:
    """What must follow once the character has been read."""
    match expression:
        case One(characters):
            return END if character in characters else NOTHING
        case Alternatives(options):
            return either(_after(option, character) for option in options)
        case Repeated(part, least, most):
            rest = repeated(part, max(least - 1, 0), None if most is None else most - 1)
            return in_sequence((_after(part, character), rest))
        case Sequence(parts):
            ways: list[Expression] = []
            for index, part in enumerate(parts):
                ways.append(in_sequence((_after(part, character), *parts[index + 1 :])))
                if not _admits_nothing_more(part):
                    break
            return either(ways)


class _State:
    """What may still follow, with an arrow for each character that was met here."""

    __slots__ = ("accepts", "arrows", "expression")

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self.accepts = _admits_nothing_more(expression)
        self.arrows: dict[str, _State] = {}


class Matcher:
    """A regular expression, ready to match whole strings; raises DatatypeFault when it is not one."""

    __slots__ = ("_arrows", "_expression", "_start", "_states", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._expression = parse(source)
        self._forget()

    def _forget(self) -> None:
        self._arrows = 0
        self._start = _State(self._expression)
        self._states: dict[Expression, _State] = {self._expression: self._start}

    def matches(self, value: str) -> bool:
        """Whether the whole string matches."""
        if len(self._states) > _MOST_STATES or self._arrows > _MOST_ARROWS:
            self._forget()
        state = self._start
        for character in value:
            state = state.arrows.get(character) or self._step(state, character)
        return state.accepts

    def _step(self, state: _State, character: str) -> _State:
        expression = _after(state.expression, character)
        following = self._states.get(expression)
        if following is None:
            following = self._states[expression] = _State(expression)
        state.arrows[character] = following
        self._arrows += 1
        return following
