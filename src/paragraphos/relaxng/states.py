"""States: what may come next at one level of the document, kept as an automaton that grows as documents are read.

A state holds one pattern for each alternative reading of the element that is open. Where an element ends, a transition
tells for each alternative that is complete what follows in the alternatives of the parent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.datatypes.datatype import WHITE, no_context
from paragraphos.relaxng.patterns import VALUE, Attribute, Choice, Data, Element, Pattern, Value
from paragraphos.relaxng.start_tags import Factoring

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paragraphos.relaxng.datatypes.datatype import Context
    from paragraphos.relaxng.interning import PatternInterner

# So many names are remembered in a state: a hostile document may make up millions.
_MOST_NAMES = 1_000
# Values seen at an attribute are remembered, so many and so long.
_MOST_VALUES = 2_000
_LONGEST_VALUE = 80


class Transition:
    """What a start tag leads to: the state inside, and what follows behind the end tag."""

    __slots__ = ("_after", "_automaton", "_returns", "child", "width")

    def __init__(
        self,
        automaton: Automaton,
        child: State,
        returns: tuple[tuple[tuple[int, Pattern], ...], ...],
        width: int,
    ) -> None:
        self.child = child
        self.width = width
        self._automaton = automaton
        self._returns = returns
        self._after: dict[int, State] = {}

    def after(self, complete: int) -> State:
        """The parent's state behind the element; the bits of `complete` say which alternatives ended well."""
        known = self._after.get(complete)
        if known is None:
            known = self._after[complete] = self._made(complete)
        return known

    def _made(self, complete: int) -> State:
        make = self._automaton.patterns
        options: list[list[Pattern]] = [[] for _ in range(self.width)]
        for index, returns in enumerate(self._returns):
            if complete >> index & 1:
                for parent, following in returns:
                    options[parent].append(following)
        return self._automaton.state(tuple(make.choice(option) for option in options))


class Step:
    """What an attribute leads to: the patterns that its value is tried against, the state for each outcome."""

    __slots__ = ("_automaton", "_next", "_options", "_seen", "attributes", "identity")

    def __init__(
        self,
        automaton: Automaton,
        attributes: tuple[Attribute, ...],
        options: tuple[tuple[tuple[int, Pattern], ...], ...],
    ) -> None:
        self.attributes = attributes
        self.identity = next(filter(None, (identity_of(attribute.content) for attribute in attributes)), None)
        self._automaton = automaton
        self._options = options
        self._next: dict[int, State | None] = {0: None}
        self._seen: dict[str, State | None] = {}

    def value(self, value: str, context: Context) -> State | None:
        """The state behind the attribute, or None when no pattern admits the value."""
        if value in self._seen:
            return self._seen[value]
        accepted = 0
        for index, attribute in enumerate(self.attributes):
            if attribute_value_matches(attribute.content, value, context, self._automaton.patterns):
                accepted |= 1 << index
        following = self._to(accepted)
        if len(value) <= _LONGEST_VALUE and not self._automaton.needs_context:
            if len(self._seen) >= _MOST_VALUES:
                self._seen.clear()
            self._seen[value] = following
        return following

    def forgiven(self) -> State:
        """The state behind the attribute, whatever its value."""
        following = self._to((1 << len(self.attributes)) - 1)
        assert following is not None
        return following

    def _to(self, accepted: int) -> State | None:
        if accepted in self._next:
            return self._next[accepted]
        options: list[list[Pattern]] = [[] for _ in self._options]
        for parent, returns in enumerate(self._options):
            for index, rest in returns:
                if accepted >> index & 1:
                    options[parent].append(rest)
        make = self._automaton.patterns
        following = self._next[accepted] = self._automaton.state(tuple(make.choice(option) for option in options))
        return following


class State:
    """The alternatives at one level; alternatives that have failed are kept as `notAllowed`, so that places stay."""

    __slots__ = (
        "_attributes",
        "_closed",
        "_factoring",
        "_starts",
        "_text",
        "alternatives",
        "automaton",
        "complete",
        "dead",
        "reads_values",
    )

    def __init__(self, automaton: Automaton, alternatives: tuple[Pattern, ...]) -> None:
        self.automaton = automaton
        self.alternatives = alternatives
        # Bit by bit, which alternatives could end here.
        self.complete = sum(1 << index for index, pattern in enumerate(alternatives) if pattern.nullable)
        self.dead = all(pattern is automaton.patterns.not_allowed for pattern in alternatives)
        self.reads_values = any(pattern.holds & VALUE for pattern in alternatives)
        self._starts: dict[str, Transition | None] = {}
        self._attributes: dict[str, Step | None] = {}
        self._closed: State | None = None
        self._text: State | None = None
        self._factoring: Factoring | None = None

    @property
    def factoring(self) -> Factoring:
        """What a start tag may carry whose element is in this state."""
        if self._factoring is None:
            self._factoring = Factoring(self.automaton, self)
        return self._factoring

    @property
    def alive(self) -> int:
        """Bit by bit, which alternatives have not failed."""
        return sum(
            1 << index
            for index, pattern in enumerate(self.alternatives)
            if pattern is not self.automaton.patterns.not_allowed
        )

    def start(self, name: str) -> Transition | None:
        """What a start tag leads to, or None when no such element may begin here."""
        try:
            return self._starts[name]
        except KeyError:
            if len(self._starts) >= _MOST_NAMES:
                self._starts.clear()
            transition = self._starts[name] = self._start(name)
            return transition

    def _start(self, name: str) -> Transition | None:
        make = self.automaton.patterns
        found: dict[Element, list[tuple[int, Pattern]]] = {}
        for index, pattern in enumerate(self.alternatives):
            for element, following in pattern.starts(name, make).items():
                if element.content is not make.not_allowed:
                    found.setdefault(element, []).append((index, following))
        return self.automaton.transition(found, len(self.alternatives)) if found else None

    def attribute(self, name: str) -> Step | None:
        """What an attribute leads to, or None when there is no place for it."""
        try:
            return self._attributes[name]
        except KeyError:
            if len(self._attributes) >= _MOST_NAMES:
                self._attributes.clear()
            step = self._attributes[name] = self._attribute(name)
            return step

    def _attribute(self, name: str) -> Step | None:
        make = self.automaton.patterns
        attributes: dict[Attribute, int] = {}
        options: list[tuple[tuple[int, Pattern], ...]] = []
        for pattern in self.alternatives:
            taken = pattern.takes(name, make)
            options.append(
                tuple((attributes.setdefault(attribute, len(attributes)), rest) for attribute, rest in taken.items())
            )
        return Step(self.automaton, tuple(attributes), tuple(options)) if attributes else None

    def closed(self) -> State:
        """The state behind the last attribute; dead when a required one is missing."""
        if self._closed is None:
            make = self.automaton.patterns
            self._closed = self.automaton.state(tuple(pattern.closed(make) for pattern in self.alternatives))
        return self._closed

    def closed_leniently(self) -> State:
        """The state behind the last attribute, missing ones forgiven."""
        make = self.automaton.patterns
        return self.automaton.state(tuple(pattern.closed(make, lenient=True) for pattern in self.alternatives))

    def text(self) -> State:
        """The state behind characters, where no value is read; dead when none may stand here."""
        if self._text is None:
            make = self.automaton.patterns
            self._text = self.automaton.state(
                tuple(pattern.text("x", no_context, make) for pattern in self.alternatives)
            )
        return self._text

    def value(self, value: str, context: Context, alone: bool) -> State:
        """The state behind a string; white space `alone` in an element may also count as nothing."""
        make = self.automaton.patterns
        white = not value.strip(WHITE)
        if white and not alone:
            return self
        after = tuple(pattern.text(value, context, make) for pattern in self.alternatives)
        if white:
            after = tuple(
                make.choice((pattern, matched)) for pattern, matched in zip(self.alternatives, after, strict=True)
            )
        return self.automaton.state(after)

    def forget(self) -> None:
        """Drop what was learnt here."""
        self._starts.clear()
        self._attributes.clear()
        self._closed = self._text = self._factoring = None


def attribute_value_matches(content: Pattern, value: str, context: Context, make: PatternInterner) -> bool:
    """Whether a pattern admits the value of an attribute (Clark's `valueMatch`)."""
    if content.nullable and not value.strip(WHITE):
        return True
    return content.text(value, context, make).nullable


def identity_of(content: Pattern) -> str | None:
    """ID, IDREF or IDREFS when an attribute of this content is one."""
    match content:
        case Data() | Value():
            return content.datatype.identity
        case Choice():
            return next(filter(None, map(identity_of, content.members)), None)
    return None


class Automaton:
    """Makes states, each once, over the patterns of one schema."""

    # Beyond this many states or patterns all is forgotten and learnt anew: memory stays bounded whatever the document.
    most_states = 20_000
    most_patterns = 100_000

    def __init__(self, patterns: PatternInterner, root: Pattern, needs_context: bool) -> None:
        self.patterns = patterns
        self.needs_context = needs_context
        # How often all was forgotten.
        self.generation = 0
        self._states: dict[tuple[Pattern, ...], State] = {}
        self._kept = patterns.kept
        self.start = self.state((root,))

    def state(self, alternatives: tuple[Pattern, ...]) -> State:
        """The state of these alternatives."""
        known = self._states.get(alternatives)
        if known is None:
            known = self._states[alternatives] = State(self, alternatives)
        return known

    def transition(self, found: dict[Element, list[tuple[int, Pattern]]], width: int) -> Transition:
        """The transition into any of several elements, those of equal content taken together."""
        contents: dict[Pattern, list[tuple[int, Pattern]]] = {}
        for element, behind in found.items():
            contents.setdefault(element.content, []).extend(behind)
        child = self.state(tuple(contents))
        returns = tuple(tuple(dict.fromkeys(each)) for each in contents.values())
        return Transition(self, child, returns, width)

    def inside(self, elements: Iterable[Element]) -> State:
        """The state inside any of several elements, wherever they stand."""
        return self.state(tuple(dict.fromkeys(element.content for element in elements)))

    @property
    def is_full(self) -> bool:
        """Whether so much was learnt that it is time to forget it."""
        return len(self._states) > self.most_states or self.patterns.kept > self._kept + self.most_patterns

    def forget_if_full(self) -> None:
        """Forget what was learnt when it has become too much; to be called between elements only."""
        if self.is_full:
            self.generation += 1
            self.patterns.forget()
            for state in self._states.values():
                state.forget()
            self._states = {self.start.alternatives: self.start}
            self._kept = 0
