"""What is said where attributes, text or the end of an element are wrong, and how validation goes on behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.content import (
    CHARACTERS,
    attributes,
    first_elements,
    forms,
    is_listed,
    least,
    names_of,
    needs,
    strings,
)
from paragraphos.relaxng.faults import Kind
from paragraphos.relaxng.identities import Identities
from paragraphos.relaxng.misfits import Misfits
from paragraphos.relaxng.names import name_of, split
from paragraphos.relaxng.record import Note, Record
from paragraphos.relaxng.speech import MOST_NAMES, listed, shortened, visibly
from paragraphos.relaxng.spelling import foreign, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paragraphos.relaxng.drafts import Draft
    from paragraphos.relaxng.patterns import Attribute, Element, Pattern
    from paragraphos.relaxng.states import State, Step, Transition
    from paragraphos.relaxng.tags import Tag
    from paragraphos.relaxng.validator import Validator
    from paragraphos.relaxng.vocabulary import Vocabulary

# More forms of a value than this (and one) are counted.
_MOST_FORMS = 3


class Recovery:
    """Goes on after a fault; `record` holds what was found."""

    def __init__(self, validator: Validator, vocabulary: Vocabulary, most: int) -> None:
        self.record = Record(validator, vocabulary, most)
        self.notes = self.record.notes
        self.identities = Identities(self.record.place, self.record.trail)
        self._misfits = Misfits(validator, vocabulary, self.record)
        self._speech = self.record.speech
        self._validator = validator
        self._vocabulary = vocabulary
        self._unplaced = 0  # attributes of the open start tag that were passed over

    def start(self, name: str) -> Transition:
        """Where a start tag leads for which the state has no place."""
        return self._misfits.start(name)

    def leave(self, depth: int) -> None:
        """An element has ended: what was remembered about it is of no more use."""
        self.notes.pop(depth + 1, None)
        note = self.notes.get(depth)
        if note is not None:
            note.text_reported = False

    # Attributes

    def attribute(self, tag: Tag, given: list[str], index: int) -> None:
        """Go on behind an attribute that has no place."""
        if tag.phase.state is self._misfits.lenient or self._excused():
            return
        name = given[index]
        quoted, element = self._speech.quoted(name), self._speech.quoted(self._validator.name)
        draft = self.record.draft(Kind.ATTRIBUTE_NOT_ALLOWED, self._speech.name(name), "")
        draft.attribute = name
        if tag.phase.offers(name):
            others = [given[each] for each in range(0, index, 2)]
            draft.message = f"{quoted} may not stand beside {self._speech.any_of(others)} in {element}."
            return
        open_names = [each for each in _names(map(attributes, tag.patterns())) if each not in given[::2]]
        self.record.expect(draft, open_names, name)
        holders = self._vocabulary.holders(name)
        if holders:
            draft.message = f"{element} has no attribute {quoted}."
            if len(holders) <= 3:
                draft.hint = f"It belongs to {self._speech.any_of(holders)}."
            self._unplaced += 1
            return
        draft.kind = Kind.ATTRIBUTE_NOT_KNOWN
        draft.message = f"{element} has no attribute {quoted}; no element has."
        meant = _meant(name, open_names)
        if meant is None:
            self._unplaced += 1
            return
        draft.hint = f"Did you mean {self._speech.quoted(meant)}?{_with_foreign(split(name)[1])}"
        draft.expected, draft.more = [self._speech.name(meant)], 0
        tag.force(tag.steps(meant))

    def identify(self, identity: str, name: str, value: str) -> None:
        """Take note of an identifier, or of a reference to one."""
        draft = self.identities.note(identity, name, value)
        if draft is not None:
            self.record.add(draft)

    def attribute_value(self, tag: Tag, steps: list[tuple[int, int, Step]], name: str, value: str) -> None:
        """Go on behind an attribute whose value is wrong."""
        contents = [attribute.content for _, _, step in steps for attribute in step.attributes]
        values = list(dict.fromkeys(each for content in contents for each in strings(content) if each))
        draft = self.record.draft(
            Kind.ATTRIBUTE_VALUE,
            self._speech.name(name),
            f"“{shortened(value)}” is not a value of {self._speech.quoted(name)}"
            if value.strip()
            else f"{self._speech.quoted(name)} is empty",
        )
        draft.attribute = name
        self._expect_value(draft, value, values, _must_be(contents))
        tag.force(steps)

    def _expect_value(self, draft: Draft, value: str, values: list[str], form: str) -> None:
        """Say what a value must be: one of those listed, or of a form, or both."""
        meant = nearest(value.strip(), values)
        self.record.expect(draft, values, value, [] if meant is None else [meant])
        if meant is not None or not values:
            draft.message += f"{form}."
            draft.hint = None if meant is None else f"Did you mean “{meant}”?{_with_foreign(value)}"
            return
        draft.message += f". It is one of: {listed([f'“{each}”' for each in draft.expected], 'or')}"
        draft.message += f", or {draft.more} others" if draft.more else ""
        draft.message += f"; else {form.removeprefix(': ')}." if form else "."

    def missing_attributes(self, tag: Tag) -> State:
        """The state behind a start tag that lacks required attributes."""
        lacking = tag.lacking()
        if not self._excused() and not (self._unplaced and len(lacking) == 1):
            for names in lacking:
                message = (
                    f"{self._speech.quoted(self._validator.name)} needs the attribute {self._speech.any_of(names)}."
                )
                draft = self.record.draft(Kind.ATTRIBUTE_MISSING, self._speech.name(names[0]), message)
                self.record.expect(draft, (), "", names)
                if len(names) == 1:
                    draft.hint, draft.more = self._lacking_value(tag, names[0])
        return tag.close_leniently()

    def _lacking_value(self, tag: Tag, name: str) -> tuple[str, int]:
        """What to write for an attribute that is missing: which values it may have, or of what form they are.

        Gives the sentence, and how many values it leaves out.
        """
        found = [each for pattern in tag.patterns() for each in attributes(pattern) if each.names.contains(name)]
        contents = [attribute.content for attribute in found]
        values = [f"“{each}”" for each in dict.fromkeys(each for content in contents for each in strings(content))]
        written = f"Write {self._speech.name(name)}="
        if len(values) == 1 and not any(map(forms, contents)):
            return f'{written}"{values[0][1:-1]}".', 0
        if values:
            shown, others = values[:MOST_NAMES], max(0, len(values) - MOST_NAMES)
            more = [f"one of {others} others"] if others else []
            return f'{written}"…" with one of these values: {listed([*shown, *more], "or")}.', others
        return f'{written}"…"{_must_be(contents)}.', 0

    def _excused(self) -> bool:
        note = self.notes.get(len(self._validator.stack))
        return note is not None and note.excused

    def forget_attributes(self) -> None:
        """The start tag has been dealt with."""
        self._unplaced = 0

    # Text

    def text(self, data: str) -> State:
        """The state behind characters that may not stand here."""
        note = self.record.note()
        if note.wrappers:
            self._misfits.wrapping.leave_all(note)
            following = self._validator.state.text()
            if not following.dead:
                return following
        state = self._validator.state
        if not note.text_reported and not note.excused:
            note.text_reported = True
            self._stray(note, data, state)
        return self._validator.state

    def _stray(self, note: Note, data: str, state: State) -> None:
        parent = self._speech.quoted(self._validator.name)
        words = visibly(shortened(data.strip(" \t\r\n")))
        draft = self.record.draft(Kind.TEXT_NOT_ALLOWED, words, f"Text may not stand in {parent}: “{words}”.")
        draft.characters = True
        allowed = _names(first_elements(pattern) for pattern in state.alternatives)
        self.record.expect(draft, allowed, "")
        if words != shortened(data.strip(" \t\r\n")):
            draft.hint = "Remove it: nobody sees it."
            return
        if not allowed:
            draft.hint = f"Remove it: {parent} holds nothing more here."
            return
        self._misfits.wrapping.around_text(note, draft)

    def text_value(self, value: str, alone: bool) -> State:
        """The state behind the characters of an element whose value is wrong."""
        state = self._validator.state
        make = self._validator.automaton.patterns
        behind = self._validator.automaton.state(tuple(make.empty for _ in state.alternatives)) if alone else state
        if self._excused():
            return behind
        element = self._speech.quoted(self._validator.name)
        if not value.strip():
            message, form = f"{element} is empty", _must_be(state.alternatives)
        else:
            message, form = f"“{shortened(value)}” is not a value of {element}", _must_be(state.alternatives)
        if not alone:
            message, form = f"Text may not stand here in {element}: “{shortened(value)}”", ""
        draft = self.record.draft(
            Kind.TEXT_VALUE if alone else Kind.TEXT_NOT_ALLOWED,
            shortened(value) or self._speech.name(self._validator.name),
            message,
        )
        draft.characters = bool(value.strip())
        values = list(dict.fromkeys(each for pattern in state.alternatives for each in strings(pattern) if each))
        self._expect_value(draft, value, values, form)
        return behind

    # The end of an element

    def unwrapped(self, depth: int) -> None:
        """Leave what was opened in thought in the element that ends."""
        note = self.notes.get(depth)
        if note is not None:
            self._misfits.wrapping.leave_all(note)

    def incomplete(self) -> int:
        """An element ends too early; all its alternatives that have not failed are taken for complete."""
        state = self._validator.state
        lacking = least([needs(pattern) for pattern in state.alternatives if needs(pattern)])
        note = self.notes.get(len(self._validator.stack)) or Note()
        if lacking and not note.excused and not self._misfits.order.explained(note, lacking, at_end=True):
            self._lacks(lacking)
        return state.alive

    def _lacks(self, lacking: tuple[tuple[str, ...], ...]) -> None:
        element = self._speech.quoted(self._validator.name)
        if lacking[0] == (CHARACTERS,):
            self.record.draft(Kind.TEXT_MISSING, self._speech.name(self._validator.name), f"{element} lacks its text.")
            return
        verb = "is" if len(lacking) == 1 else "are"
        message = f"{element} is not complete: {self._speech.needed(lacking)} {verb} missing."
        draft = self.record.draft(Kind.ELEMENT_MISSING, self._speech.name(lacking[0][0]), message)
        self.record.expect(draft, (), "", [each for names in lacking for each in names])
        self._misfits.order.missed(draft, lacking)


def _names(groups: Iterable[Iterable[Element | Attribute]]) -> list[str]:
    return list(dict.fromkeys(name for group in groups for name in names_of(group)))


def _meant(name: str, candidates: list[str]) -> str | None:
    """The attribute that was probably meant: of another namespace, or spelt otherwise."""
    uri, local = split(name)
    for candidate in candidates:
        if split(candidate)[1] == local:
            return candidate
    near = nearest(local, [split(each)[1] for each in candidates if split(each)[0] == uri])
    return None if near is None else name_of(uri, near)


def _with_foreign(word: str) -> str:
    """The end of a hint on a word that looks right, and has a letter of another alphabet."""
    letter = foreign(word)
    return "" if letter is None else f" Here it has a letter of another alphabet, {letter}."


def _must_be(contents: Iterable[Pattern]) -> str:
    """What form a value has, as the end of a sentence."""
    found = list(dict.fromkeys(form for content in contents for form in forms(content)))
    several = any(map(is_listed, contents))
    if not found:
        return ""
    if len(found) > _MOST_FORMS + 1:
        found[_MOST_FORMS:] = [f"of one of {len(found) - _MOST_FORMS} other forms"]
    return f": it must be {listed(found, 'or')}" + (", or several of these with spaces between" if several else "")
