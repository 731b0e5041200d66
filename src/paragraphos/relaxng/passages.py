"""What was met in documents, kept so that it need not be worked out again: where tags, characters and values lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from paragraphos.relaxng.datatypes.datatype import no_context
from paragraphos.relaxng.tags import Tag

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


class Level:
    """A state of the automaton, with what has come in it.

    Where an attribute is an identifier, whose value comes but once, the value is left out of the key in `passages`;
    `identifiers` tells for the name of an element which attribute that is.
    """

    __slots__ = ("behind_text", "identifiers", "passages", "reads_values", "state", "values")

    def __init__(self, state: State) -> None:
        self.state = state
        self.reads_values = state.reads_values
        self.behind_text: Level | None = None
        self.passages: dict[Key, Passage] = {}
        self.identifiers: dict[str, tuple[str, Step]] = {}
        self.values: dict[str, Level] = {}

    def keep(self, name: str, attributes: list[str], identities: list[tuple[int, Step]], passage: Passage) -> None:
        """Remember where a start tag leads; `identities` are its attributes that identify or refer, by their index."""
        match identities:
            case []:
                self.passages[(name, *attributes) if attributes else name] = passage
            case [(index, step)] if step.identity == "ID" and len(step.attributes) == 1:
                identifier, known = self.identifiers.setdefault(name, (attributes[index], step))
                if identifier == attributes[index] and known.attributes == step.attributes:
                    self.passages[_without_value(name, attributes, index)] = passage

    def identified(self, name: str, attributes: list[str], note: Note) -> Passage | None:
        """The passage of a start tag that was met with another identifier."""
        identifier, step = self.identifiers.get(name, ("", None))
        if step is None or identifier not in attributes[::2]:
            return None
        index = 2 * attributes[::2].index(identifier)
        passage = self.passages.get(_without_value(name, attributes, index))
        if passage is None or step.value(attributes[index + 1], no_context) is None:
            return None
        note("ID", attributes[index + 1])
        return passage

    def forget(self) -> None:
        """Drop what came in documents."""
        self.passages.clear()
        self.identifiers.clear()
        self.values.clear()


class Passage:
    """From a start tag to behind its end tag: the level inside, and what follows each level at which it may end."""

    __slots__ = ("behind", "inside", "transition")

    def __init__(self, transition: Transition, inside: Level) -> None:
        self.transition = transition
        self.inside = inside
        self.behind: dict[Level, Level] = {}


class Passages:
    """All levels and passages of a schema. What documents made up is dropped when it has become too much."""

    def __init__(self, automaton: Automaton) -> None:
        self.age = automaton.age
        self._automaton = automaton
        self._kept = 0
        self.start = Level(automaton.start)
        self._levels: dict[State, Level] = {automaton.start: self.start}
        self._passages: dict[tuple[Transition, State], Passage] = {}

    def passage(self, level: Level, name: str, attributes: list[str], note: Note) -> Passage:
        """The passage of a start tag that was not met before in this form; raises Doubt when it may be wrong."""
        known = level.identified(name, attributes, note)
        if known is not None:
            return known
        transition = level.state.start(name)
        if transition is None or self._automaton.is_full:
            raise Doubt
        tag = Tag(self._automaton, transition.child.phase)
        identities: list[tuple[int, Step]] = []
        for index in range(0, len(attributes), 2):
            name_of_attribute, value = attributes[index : index + 2]
            steps = tag.steps(name_of_attribute)
            if not steps or not tag.take(steps, value, no_context):
                raise Doubt
            identities += [(index, step) for _, _, step in steps if step.identity is not None]
            if steps[0][2].identity is not None:
                note(steps[0][2].identity, value)
        passage = self._between(transition, tag.close())
        if len(attributes) <= 2 * WIDEST and max(map(len, attributes[1::2]), default=0) <= _LONGEST:
            self._count()
            level.keep(name, attributes, identities, passage)
        return passage

    def _between(self, transition: Transition, inside: State) -> Passage:
        known = self._passages.get((transition, inside))
        if known is None:
            self._count()
            known = self._passages[transition, inside] = Passage(transition, self._level(inside))
        return known

    def behind(self, passage: Passage, level: Level) -> Level:
        """The level behind an element that ends at a level; raises Doubt when it is not complete."""
        complete = level.state.complete
        if not complete:
            raise Doubt
        self._count()
        following = passage.behind[level] = self._level(passage.transition.after(complete))
        return following

    def behind_text(self, level: Level) -> Level:
        """The level behind characters; raises Doubt when none may stand here."""
        following = level.behind_text = self._level(level.state.text())
        return following

    def behind_value(self, level: Level, value: str) -> Level:
        """The level behind the only characters of an element; raises Doubt when they are not its value."""
        known = level.values.get(value)
        if known is None:
            known = self._level(level.state.value(value, no_context, alone=True))
            if len(value) <= _LONGEST:
                self._count()
                level.values[value] = known
        return known

    def _level(self, state: State) -> Level:
        known = self._levels.get(state)
        if known is None:
            if state.dead:
                raise Doubt
            known = self._levels[state] = Level(state)
        return known

    def _count(self) -> None:
        """One more thing is kept; a hostile document may make up millions."""
        self._kept += 1
        if self._kept > _MOST:
            for level in self._levels.values():
                level.forget()
            self._passages.clear()
            self._kept = 0


def _without_value(name: str, attributes: list[str], index: int) -> Key:
    """The key of a start tag less the value of the attribute at `index`."""
    return (name, *attributes[: index + 1], *attributes[index + 2 :])
