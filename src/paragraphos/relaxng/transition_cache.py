"""What was met in documents, kept so that it need not be worked out again: where tags, characters and values lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from paragraphos.relaxng.datatypes.datatype import no_context
from paragraphos.relaxng.start_tags import StartTag

if TYPE_CHECKING:
    from collections.abc import Callable

    from paragraphos.relaxng.states import Automaton, State, Step, Transition

    # Takes note of the datatype's identity (ID, IDREF, IDREFS) and the value of an attribute.
    Note: TypeAlias = Callable[[str, str], None]

# A start tag as it was met: the name, alone or with the attributes in their order.
Key: TypeAlias = "str | tuple[str, ...]"

# So much is kept, start tags and values together; no tags with more attributes, no longer values than these.
_MOST = 5_000
WIDEST = 16
_LONGEST = 80


class Doubt(Exception):
    """The document may be wrong, or has more than is followed here."""


class CachedState:
    """A state of the automaton, with what has come in it.

    Where an attribute is an identifier, whose value comes but once, the value is left out of the key in `transitions`;
    `identifiers` tells for the name of an element which attribute that is.
    """

    __slots__ = ("behind_text", "identifiers", "reads_values", "state", "transitions", "values")

    def __init__(self, state: State) -> None:
        self.state = state
        self.reads_values = state.reads_values
        self.behind_text: CachedState | None = None
        self.transitions: dict[Key, CachedTransition] = {}
        self.identifiers: dict[str, tuple[str, Step]] = {}
        self.values: dict[str, CachedState] = {}

    def keep(
        self, name: str, attributes: list[str], identities: list[tuple[int, Step]], cached: CachedTransition
    ) -> None:
        """Remember where a start tag leads; `identities` are its attributes that identify or refer, by their index."""
        match identities:
            case []:
                self.transitions[(name, *attributes) if attributes else name] = cached
            case [(index, step)] if step.identity == "ID" and len(step.attributes) == 1:
                identifier, known = self.identifiers.setdefault(name, (attributes[index], step))
                if identifier == attributes[index] and known.attributes == step.attributes:
                    self.transitions[_without_value(name, attributes, index)] = cached

    def identified(self, name: str, attributes: list[str], note: Note) -> CachedTransition | None:
        """The transition of a start tag that was met with another identifier."""
        identifier, step = self.identifiers.get(name, ("", None))
        if step is None or identifier not in attributes[::2]:
            return None
        index = 2 * attributes[::2].index(identifier)
        cached = self.transitions.get(_without_value(name, attributes, index))
        if cached is None or step.value(attributes[index + 1], no_context) is None:
            return None
        note("ID", attributes[index + 1])
        return cached

    def forget(self) -> None:
        """Drop what came in documents."""
        self.transitions.clear()
        self.identifiers.clear()
        self.values.clear()


class CachedTransition:
    """From a start tag to behind its end tag: the state inside, and what follows each state in which it may end."""

    __slots__ = ("behind", "inside", "transition")

    def __init__(self, transition: Transition, inside: CachedState) -> None:
        self.transition = transition
        self.inside = inside
        self.behind: dict[CachedState, CachedState] = {}


class TransitionCache:
    """The states and transitions that documents led to; dropped when they have become too many."""

    def __init__(self, automaton: Automaton) -> None:
        self.generation = automaton.generation
        self._automaton = automaton
        self._kept = 0
        self.start = CachedState(automaton.start)
        self._states: dict[State, CachedState] = {automaton.start: self.start}
        self._transitions: dict[tuple[Transition, State], CachedTransition] = {}

    def transition(self, here: CachedState, name: str, attributes: list[str], note: Note) -> CachedTransition:
        """The transition of a start tag that was not met before in this form; raises Doubt when it may be wrong."""
        known = here.identified(name, attributes, note)
        if known is not None:
            return known
        transition = here.state.start(name)
        if transition is None or self._automaton.is_full:
            raise Doubt
        tag = StartTag(self._automaton, transition.child.factoring)
        identities: list[tuple[int, Step]] = []
        for index in range(0, len(attributes), 2):
            attribute, value = attributes[index : index + 2]
            steps = tag.steps(attribute)
            if not steps or not tag.take(steps, value, no_context):
                raise Doubt
            identities += [(index, step) for _, _, step in steps if step.identity is not None]
            if steps[0][2].identity is not None:
                note(steps[0][2].identity, value)
        cached = self._between(transition, tag.close())
        if len(attributes) <= 2 * WIDEST and max(map(len, attributes[1::2]), default=0) <= _LONGEST:
            self._count()
            here.keep(name, attributes, identities, cached)
        return cached

    def _between(self, transition: Transition, inside: State) -> CachedTransition:
        known = self._transitions.get((transition, inside))
        if known is None:
            self._count()
            known = self._transitions[transition, inside] = CachedTransition(transition, self._cached(inside))
        return known

    def behind(self, cached: CachedTransition, here: CachedState) -> CachedState:
        """The state behind an element that ends in a state; raises Doubt when it is not complete."""
        complete = here.state.complete
        if not complete:
            raise Doubt
        self._count()
        following = cached.behind[here] = self._cached(cached.transition.after(complete))
        return following

    def behind_text(self, here: CachedState) -> CachedState:
        """The state behind characters; raises Doubt when none may stand here."""
        following = here.behind_text = self._cached(here.state.text())
        return following

    def behind_value(self, here: CachedState, value: str) -> CachedState:
        """The state behind the only characters of an element; raises Doubt when they are not its value."""
        known = here.values.get(value)
        if known is None:
            known = self._cached(here.state.value(value, no_context, alone=True))
            if len(value) <= _LONGEST:
                self._count()
                here.values[value] = known
        return known

    def _cached(self, state: State) -> CachedState:
        known = self._states.get(state)
        if known is None:
            if state.dead:
                raise Doubt
            known = self._states[state] = CachedState(state)
        return known

    def _count(self) -> None:
        """One more thing is kept; a hostile document may make up millions."""
        self._kept += 1
        if self._kept > _MOST:
            for state in self._states.values():
                state.forget()
            self._transitions.clear()
            self._kept = 0


def _without_value(name: str, attributes: list[str], index: int) -> Key:
    """The key of a start tag less the value of the attribute at `index`."""
    return (name, *attributes[: index + 1], *attributes[index + 2 :])
