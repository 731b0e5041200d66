"""Says of a document no more than that it is valid, in a fraction of the time; all else is left to the Validator.

Most documents are valid. The automaton is followed along what was met before (`transition_cache`), with as little work
an event as may be, until the document ends or the first doubt arises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from paragraphos.relaxng.datatypes.datatype import WHITE, tokens
from paragraphos.relaxng.identities import MOST_IDENTIFIERS, MOST_OPEN
from paragraphos.relaxng.transition_cache import WIDEST, Doubt, TransitionCache
from paragraphos.xml.reader import read_quickly

if TYPE_CHECKING:
    from paragraphos.relaxng.states import Automaton
    from paragraphos.relaxng.transition_cache import CachedState, CachedTransition
    from paragraphos.xml.limits import Limits


class Acceptor:
    """Accepts valid documents of one schema, and grows quicker with them."""

    def __init__(self, automaton: Automaton) -> None:
        self._automaton = automaton
        self._cache = TransitionCache(automaton)

    def accepts(self, stream: BinaryIO, limits: Limits) -> bool:
        """Whether a document is certainly valid; False when only the Validator can tell.

        Raises NotWellFormed when the document cannot be read to its end.
        """
        if self._automaton.needs_context or limits.nodes is not None or limits.attributes < WIDEST:
            return False
        if self._cache.generation != self._automaton.generation:
            self._cache = TransitionCache(self._automaton)
        try:
            return _follow(self._cache, stream, limits)
        except Doubt:
            return False


class _Identifiers:
    """The identifiers of a document, and the references to those that have not come."""

    def __init__(self) -> None:
        self._declared: set[str] = set()
        self._open: set[str] = set()

    def note(self, identity: str, value: str) -> None:
        """Take note of an attribute whose datatype is ID, IDREF or IDREFS; raises Doubt."""
        pieces = tokens(value)
        if identity != "ID":
            self._open.update(piece for piece in pieces if piece not in self._declared)
        elif pieces[0] in self._declared:
            raise Doubt
        else:
            self._declared.add(pieces[0])
        if len(self._declared) > MOST_IDENTIFIERS or len(self._open) > MOST_OPEN:
            raise Doubt

    @property
    def are_whole(self) -> bool:
        """Whether every reference has found its identifier."""
        return self._open <= self._declared


def _follow(cache: TransitionCache, stream: BinaryIO, limits: Limits) -> bool:
    # Closures over local names, for here every look-up counts.
    here: CachedState = cache.start
    open_transitions: list[CachedTransition] = []
    enter, leave = open_transitions.append, open_transitions.pop
    deepest, widest = limits.depth, 2 * limits.attributes
    pieces: list[str] = []
    identifiers = _Identifiers()

    def start(name: str, attributes: list[str]) -> None:
        nonlocal here
        try:
            transition = here.transitions[(name, *attributes) if attributes else name]
        except KeyError:
            if len(attributes) > widest:
                raise Doubt from None
            transition = cache.transition(here, name, attributes, identifiers.note)
        if pieces:
            _expect_white(pieces)
        enter(transition)
        if len(open_transitions) > deepest:
            raise Doubt
        here = transition.inside

    def text(data: str) -> None:
        nonlocal here
        following = here.behind_text
        if following is here:
            return
        if here.reads_values:
            pieces.append(data)
        elif data.strip(WHITE):
            here = following or cache.behind_text(here)

    def end(_: str) -> None:
        nonlocal here
        transition = leave()
        if here.reads_values:
            if here is transition.inside:
                here = cache.behind_value(here, "".join(pieces))
                pieces.clear()
            else:
                _expect_white(pieces)
        try:
            here = transition.behind[here]
        except KeyError:
            here = cache.behind(transition, here)

    read_quickly(stream, start, end, text, limits)
    return identifiers.are_whole


def _expect_white(pieces: list[str]) -> None:
    """Beside elements no value is read: white space counts for nothing there, all else is wrong."""
    if "".join(pieces).strip(WHITE):
        raise Doubt
    pieces.clear()
