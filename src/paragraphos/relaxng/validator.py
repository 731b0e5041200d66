"""Drives the automaton along the events of a document; everything that goes wrong is handed to the recovery."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from paragraphos.relaxng.datatypes.datatype import WHITE
from paragraphos.relaxng.names import XML
from paragraphos.relaxng.recovery import Recovery
from paragraphos.relaxng.start_tags import StartTag

if TYPE_CHECKING:
    from paragraphos.relaxng.pending_faults import PendingFault
    from paragraphos.relaxng.states import State, Transition
    from paragraphos.relaxng.vocabulary import Vocabulary
    from paragraphos.xml.reader import Locator


# Of an element in which another one is open: its state, its transition, how many children of each name it has, its
# name, and the state behind its start tag. (A tuple, since one is made for every element.)
Frame: TypeAlias = "tuple[State, Transition | None, dict[str, int], str, State]"

# So many names of children are counted in an element; a path to one of another name has no number.
_MOST_NAMES = 10_000


class Validator:
    """Receives the events of one document. `faults` holds what was found so far."""

    def __init__(self, vocabulary: Vocabulary, most_faults: int, *, with_prefixes: bool = False) -> None:
        self.automaton = vocabulary.automaton
        self.state: State = self.automaton.start
        self.opened: State = self.state
        self.transition: Transition | None = None
        self.name = ""
        self.counts: dict[str, int] = {}
        self.stack: list[Frame] = []
        self.pieces: list[str] = []
        self.locator: Locator
        self.recovery = Recovery(self, vocabulary, most_faults)
        self._notes = self.recovery.notes
        self._context = self.context
        self._scopes: list[tuple[int, dict[str, str]]] = []
        self._declared: dict[str, str] = {}
        self._needs_context = with_prefixes or self.automaton.needs_context

    def leave_off(self) -> None:
        """Follow the document no more: so much is wrong with it that the rest would not be told."""
        for event in ("start", "text", "end", "namespace"):
            setattr(self, event, _ignored)

    @property
    def faults(self) -> list[PendingFault]:
        """What was found so far; of identifiers nothing, when the document was not followed to its end."""
        cut = self.recovery.record.cut()
        return [*self.recovery.record.faults, *([] if cut else self.recovery.identities.dangling()), *cut]

    def context(self, prefix: str) -> str | None:
        """The namespace of a prefix at this place; the default one for `""`."""
        for declared in (self._declared, *(scope for _, scope in reversed(self._scopes))):
            if prefix in declared:
                return declared[prefix]
        return XML if prefix == "xml" else None

    def begin(self, locator: Locator) -> None:
        self.locator = locator

    def namespace(self, prefix: str, uri: str) -> None:
        self.recovery.record.wording.declare(prefix, uri)
        if self._needs_context:
            self._declared[prefix] = uri

    def start(self, name: str, attributes: list[str]) -> None:
        if self.pieces:
            self._value(alone=False)
        counts = self.counts
        if name in counts:
            counts[name] += 1
        elif len(counts) < _MOST_NAMES:
            counts[name] = 1
        transition = self.state.start(name)
        if transition is None or self._notes:
            transition = self.recovery.start(name)
        self.stack.append((self.state, self.transition, self.counts, self.name, self.opened))
        self.transition = transition
        self.name = name
        self.counts = {}
        if self._declared:
            self._scopes.append((len(self.stack), self._declared))
            self._declared = {}
        tag = StartTag(self.automaton, transition.child.factoring)
        for index in range(0, len(attributes), 2):
            steps = tag.steps(attributes[index])
            if not steps:
                self.recovery.attributes.without_place(tag, attributes, index)
                continue
            if not tag.take(steps, attributes[index + 1], self._context):
                self.recovery.attributes.wrong_value(tag, steps, attributes[index], attributes[index + 1])
            identity = steps[0][2].identity
            if identity is not None:
                self.recovery.identify(identity, attributes[index], attributes[index + 1])
        closed = tag.close()
        if closed.dead:
            closed = self.recovery.attributes.missing(tag)
        self.state = self.opened = closed

    def text(self, data: str) -> None:
        state = self.state
        if state.reads_values:
            self.pieces.append(data)
            return
        following = state.text()
        if following is not state and data.strip(WHITE):
            self.state = self.recovery.text.without_place(data) if following.dead else following

    def _value(self, alone: bool) -> None:
        """Match the characters that were collected."""
        value = "".join(self.pieces)
        self.pieces.clear()
        following = self.state.value(value, self.context, alone)
        self.state = self.recovery.text.wrong_value(value, alone) if following.dead else following

    def end(self, name: str) -> None:
        if self.pieces or (self.state.reads_values and not self.counts):
            self._value(alone=not self.counts)
        if self._notes:
            self.recovery.unwrapped(len(self.stack))
        complete = self.state.complete or self.recovery.incomplete()
        transition = self.transition
        assert transition is not None
        if self._scopes and self._scopes[-1][0] == len(self.stack):
            self._scopes.pop()
        self.state, self.transition, self.counts, self.name, self.opened = self.stack.pop()
        self.state = transition.after(complete)
        if self._notes:
            self.recovery.leave(len(self.stack))
        self.automaton.forget_if_full()


def _ignored(*_: object) -> None:
    """Stands for the events of a document that is followed no more."""
