"""Start tags for which there is no place: what is said, and how to go on so that one mistake is reported once.

The rules, in the order in which they are tried:

1. a name that was probably meant for one that may stand here is taken for that one;
2. what would fit if something required had come before it is taken, and what lacks is reported;
3. what came too early, too late or too often is passed over;
4. what would fit inside something that may stand here is taken as if it stood there;
5. anything else is passed over, and its content checked by its own rules.

What was passed over may have stood for one required thing, which is then not reported as missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.detours import Detour, Lenient
from paragraphos.relaxng.faults import Kind
from paragraphos.relaxng.names import name_of, split
from paragraphos.relaxng.order import Order
from paragraphos.relaxng.record import Note, Record
from paragraphos.relaxng.speech import listed
from paragraphos.relaxng.spelling import foreign, near, nearest
from paragraphos.relaxng.wrapping import Wrapping

if TYPE_CHECKING:
    from paragraphos.relaxng.drafts import Draft
    from paragraphos.relaxng.states import Transition
    from paragraphos.relaxng.validator import Validator
    from paragraphos.relaxng.vocabulary import Vocabulary


class Misfits:
    """Finds a road behind a start tag that does not fit."""

    def __init__(self, validator: Validator, vocabulary: Vocabulary, record: Record) -> None:
        self.lenient = Lenient(vocabulary.automaton)
        self.order = Order(validator, record)
        self.wrapping = Wrapping(validator, record)
        self._validator = validator
        self._vocabulary = vocabulary
        self._record = record
        self._speech = record.speech
        self._mistaken: dict[str, str] = {}  # a namespace of the document: the one that was meant

    def start(self, name: str) -> Transition:
        """Where a start tag leads."""
        note = self._record.notes.get(len(self._validator.stack))
        fitting = self._fitting(note, name)
        if fitting is not None:
            return fitting
        note = note or self._record.note()
        if self._validator.state is self.lenient or note.excused:
            return self._inside_unknown(name)
        return (
            self._as_meant(name)
            or self.order.behind_what_lacks(note, name)
            or self.order.in_other_order(note, name)
            or self._wrapped(note, name)
            or self._passed_over(note, name)
        )

    def _fitting(self, note: Note | None, name: str) -> Transition | None:
        """The road of an element that fits after all: outside a wrapper, as always, or in another namespace."""
        fitting = self.wrapping.leave(note, name) if note is not None and note.wrappers else None
        fitting = fitting or self._validator.state.start(name) or self._mapped(name)
        if note is not None:
            note.text_reported = False
            if fitting is not None:
                self.order.late(note, name)
        return fitting

    def _mapped(self, name: str) -> Transition | None:
        """An element of a namespace that was found to be a mistake for another."""
        meant = self._mistaken.get(split(name)[0])
        return None if meant is None else self._validator.state.start(name_of(meant, split(name)[1]))

    def _as_meant(self, name: str) -> Transition | None:
        """Rule 1: only for a name that the schema does not know."""
        if name in self._vocabulary.named:
            return None
        local = split(name)[1]
        allowed = self._record.allowed()
        by_local = {split(each)[1]: each for each in reversed(allowed)}
        possible = near(local, sorted(by_local, key=lambda each: by_local[each] not in self._validator.counts))
        transition = self._validator.state.start(by_local[possible[0]]) if possible else None
        if transition is None:
            return None
        draft = self._record.draft(Kind.ELEMENT_NOT_KNOWN, self._speech.name(name), "", name)
        if split(name)[0] != split(by_local[possible[0]])[0]:
            self._in_another_namespace(draft, name, by_local[possible[0]])
            return transition
        if len(possible) > 1:
            self._record.excuse()
        same = possible[0].casefold() == local.casefold()
        letter = foreign(local)
        draft.message = f"“{local}” is not known: {_why(same, letter)}."
        draft.hint = f"Did you mean {listed([f'“{each}”' for each in possible[:3]], 'or')}?"
        self._record.expect(draft, allowed, name, [by_local[each] for each in possible[:3]])
        return transition

    def _in_another_namespace(self, draft: Draft, name: str, meant: str) -> None:
        uri, local = split(name)
        meant_uri, meant_local = split(meant)
        self._mistaken[uri] = meant_uri
        where = f"in the namespace “{uri}”" if uri else "in no namespace"
        right = f"in the namespace “{meant_uri}”" if meant_uri else "in no namespace"
        draft.message = f"“{local}” is {where}; expected is “{meant_local}” {right}."
        draft.hint = f'Did you forget xmlns="{meant_uri}"?' if meant_uri else "Did you declare a namespace too many?"
        draft.expected = [meant_local]

    def _wrapped(self, note: Note, name: str) -> Transition | None:
        """Rule 4: not for what the schema does not know, nor for the outermost element."""
        if not self._validator.name or name not in self._vocabulary.named:
            return None
        fitting = self.wrapping.candidates(name)
        return self.wrapping.around(note, name, self._misplaced(name), fitting) if fitting else None

    def _misplaced(self, name: str) -> Draft:
        """Report an element that may not stand in its parent at all."""
        validator = self._validator
        quoted = self._speech.quoted(name)
        place = (
            f"may not stand in {self._speech.quoted(validator.name)}"
            if validator.name
            else "cannot be the outermost element"
        )
        draft = self._record.draft(Kind.ELEMENT_NOT_ALLOWED, self._speech.name(name), f"{quoted} {place}.", name)
        self._record.expected(draft, name)
        missed = self._record.lacking.get(name)
        if missed is not None and self._record.same(name, missed.trail, draft.trail):
            missed.withdrawn = True
            del self._record.lacking[name]
        else:
            self._record.misplaced[name] = draft
        return draft

    def _passed_over(self, note: Note, name: str) -> Transition:
        """Rule 5: as if it were not there."""
        validator = self._validator
        known = tuple(self._vocabulary.named.get(name, ()))
        note.passed_over = validator.state
        self._record.excuse()
        if not known:
            self._unknown(name)
            return Detour(validator.automaton, self.lenient, (), validator.state)
        draft = self._misplaced(name)
        parents = self._vocabulary.parents(name)
        if parents and validator.name:
            homes = [step[0] for step in draft.trail if step[0] in parents] or parents
            verb = "It belongs in" if len(homes) == 1 else "It may stand in"
            draft.hint = f"{verb} {self._speech.any_of(homes)}."
        return Detour(validator.automaton, validator.automaton.inside(known), known, validator.state)

    def _unknown(self, name: str) -> None:
        local = split(name)[1]
        draft = self._record.draft(
            Kind.ELEMENT_NOT_KNOWN,
            self._speech.name(name),
            f"The schema knows no element {self._speech.quoted(name)}.",
            name,
        )
        self._record.expected(draft, name)
        meant = nearest(local, [split(each)[1] for each in self._vocabulary.named])
        if meant is not None:
            draft.hint = f"Did you mean “{meant}”?"

    def _inside_unknown(self, name: str) -> Transition:
        """In an element that is unknown or has no place at all, what is known is checked by its own rules.

        Of a foreign namespace, only the outermost element is reported.
        """
        validator = self._validator
        known = tuple(self._vocabulary.named.get(name, ()))
        if known:
            return Detour(validator.automaton, validator.automaton.inside(known), known, validator.state)
        uri = split(name)[0]
        if uri != split(validator.name)[0] or self._vocabulary.lists_namespace(uri):
            self._unknown(name)
        return Detour(validator.automaton, self.lenient, (), validator.state)


def _why(same: bool, letter: str | None) -> str:
    """Why a name is not known that looks much like one that is."""
    if letter is not None:
        return f"it has a letter of another alphabet, {letter}"
    return "names distinguish capitals" if same else "there is no such element"
