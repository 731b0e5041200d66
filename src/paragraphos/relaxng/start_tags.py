"""Start tags: which attributes an element may carry, and what they leave to its content.

The attributes of an element stand in any order, and most of them leave its content alone. So the pattern of an
element is taken apart into factors, those parts of its groups and interleaves that hold attributes; an attribute
concerns one factor, and no state is made for every set of attributes that documents use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from paragraphos.relaxng.pattern_queries import attributes, least, needed_attributes
from paragraphos.relaxng.patterns import ATTRIBUTE, Group, Interleave, Pattern

if TYPE_CHECKING:
    from paragraphos.relaxng.datatypes.datatype import Context
    from paragraphos.relaxng.pattern_queries import Needs
    from paragraphos.relaxng.patterns import Attribute
    from paragraphos.relaxng.states import Automaton, State, Step

# The shape of an element's pattern: a part without attributes, the number of a factor, or parts put together.
Shape: TypeAlias = "Pattern | int | tuple[type[Group | Interleave], tuple[Shape, ...]]"

# For an attribute: the factors that it may concern, with the alternatives that these belong to, as bits.
Offers: TypeAlias = "tuple[tuple[int, int], ...]"

# Where an attribute may be taken: in which factor, for which alternative (as a bit), and what it leads to there.
Steps: TypeAlias = "list[tuple[int, int, Step]]"

# So many names of attributes are remembered at an element.
_MOST_NAMES = 1_000


class Factoring:
    """The start tag of an element in a state: its factors, and the states behind the tag that were met."""

    __slots__ = ("_automaton", "_offers", "_shapes", "behind", "everything", "factors", "state")

    def __init__(self, automaton: Automaton, state: State) -> None:
        self.state = state
        self.factors: list[State] = []
        self.everything = (1 << len(state.alternatives)) - 1
        self.behind: dict[tuple[object, ...], State] = {}
        self._automaton = automaton
        self._offers: dict[str, Offers] = {}
        self._shapes: list[tuple[Shape, range]] = []
        for pattern in state.alternatives:
            begin = len(self.factors)
            shape = self._shape(pattern)
            self._shapes.append((shape, range(begin, len(self.factors))))

    def _shape(self, pattern: Pattern) -> Shape:
        if not pattern.holds & ATTRIBUTE:
            return pattern
        if isinstance(pattern, Group):
            return Group, tuple(map(self._shape, pattern.chain()))
        if isinstance(pattern, Interleave):
            return Interleave, tuple(map(self._shape, pattern.members))
        self.factors.append(self._automaton.state((pattern,)))
        return len(self.factors) - 1

    def offers(self, name: str) -> Offers:
        """The factors in which an attribute of this name has a place before any other came."""
        known = self._offers.get(name)
        if known is None:
            if len(self._offers) >= _MOST_NAMES:
                self._offers.clear()
            known = self._offers[name] = tuple(
                (factor, 1 << alternative)
                for alternative, (_, factors) in enumerate(self._shapes)
                for factor in factors
                if self.factors[factor].attribute(name) is not None
            )
        return known

    def pattern(self, alternative: int, factors: dict[int, Pattern]) -> Pattern:
        """The pattern of an alternative with its factors put in."""
        return self._put_together(self._shapes[alternative][0], factors)

    def _put_together(self, shape: Shape, factors: dict[int, Pattern]) -> Pattern:
        if isinstance(shape, Pattern):
            return shape
        if isinstance(shape, int):
            return factors[shape]
        kind, parts = shape
        make = self._automaton.patterns
        made = [self._put_together(part, factors) for part in parts]
        return make.interleave(made) if kind is Interleave else make.sequence(made)

    def forget(self) -> None:
        """Drop what was learnt of documents."""
        self.behind.clear()
        self._offers.clear()


class StartTag:
    """One start tag: the factors that its attributes have changed, and the alternatives that they have ruled out."""

    __slots__ = ("_automaton", "_changed", "_failed", "factoring")

    def __init__(self, automaton: Automaton, factoring: Factoring) -> None:
        self.factoring = factoring
        self._automaton = automaton
        self._changed: dict[int, State] = {}
        self._failed = 0

    def steps(self, name: str) -> Steps:
        """Where an attribute of this name has a place; empty when it has none."""
        found: Steps = []
        for factor, alternative in self.factoring.offers(name):
            if alternative & self._failed:
                continue
            step = self._changed.get(factor, self.factoring.factors[factor]).attribute(name)
            if step is not None:
                found.append((factor, alternative, step))
        return found

    def take(self, steps: Steps, value: str, context: Context) -> bool:
        """Go on behind an attribute; False, and nothing changed, when its value has no place."""
        accepted = 0
        for factor, alternative, step in steps:
            following = step.value(value, context)
            if following is not None:
                self._changed[factor] = following
                accepted |= alternative
        if not accepted:
            return False
        self._failed |= self.factoring.everything & ~accepted
        return True

    def force(self, steps: Steps) -> None:
        """Go on behind an attribute whatever its value."""
        for factor, _, step in steps:
            self._changed[factor] = step.forgiven()

    def close(self) -> State:
        """The state behind the start tag; dead when required attributes are missing."""
        if not self._changed and not self._failed:
            return self.factoring.state.closed()
        make = self._automaton.patterns
        changed: dict[int, Pattern] = {}
        for factor, state in self._changed.items():
            closed = state.alternatives[0].closed(make)
            if closed is not self.factoring.factors[factor].alternatives[0].closed(make):
                changed[factor] = closed
        key = (self._failed, *(item for factor in sorted(changed) for item in (factor, changed[factor])))
        known = self.factoring.behind.get(key)
        if known is None:
            known = self.factoring.behind[key] = self._closed(changed)
        return known

    def _closed(self, changed: dict[int, Pattern], lenient: bool = False) -> State:
        make = self._automaton.patterns
        factors = {
            number: changed[number] if number in changed else factor.alternatives[0].closed(make, lenient)
            for number, factor in enumerate(self.factoring.factors)
        }
        return self._automaton.state(
            tuple(
                make.not_allowed if self._failed >> alternative & 1 else self.factoring.pattern(alternative, factors)
                for alternative in range(len(self.factoring.state.alternatives))
            )
        )

    def close_leniently(self) -> State:
        """The state behind the start tag, missing attributes forgiven."""
        make = self._automaton.patterns
        changed = {number: state.alternatives[0].closed(make, lenient=True) for number, state in self._changed.items()}
        return self._closed(changed, lenient=True)

    def patterns(self) -> list[Pattern]:
        """The patterns of the alternatives that are left, as the attributes so far leave them."""
        factors = {
            number: self._changed.get(number, factor).alternatives[0]
            for number, factor in enumerate(self.factoring.factors)
        }
        return [
            self.factoring.pattern(alternative, factors)
            for alternative in range(len(self.factoring.state.alternatives))
            if not self._failed >> alternative & 1
        ]

    def attributes(self) -> list[Attribute]:
        """The attributes that may still come."""
        return [attribute for pattern in self.patterns() for attribute in attributes(pattern)]

    def lacking(self) -> Needs:
        """The attributes that must still come."""
        return least([need for need in map(needed_attributes, self.patterns()) if need])
