"""Attributes that have no place, have a wrong value or are missing: what is said, and how to go on behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import Kind
from paragraphos.relaxng.names import name_of, split
from paragraphos.relaxng.pattern_queries import forms, names_of, strings
from paragraphos.relaxng.recovery.transitions import UnknownContent
from paragraphos.relaxng.recovery.values import expect_value, listed_values, must_be, with_foreign
from paragraphos.relaxng.recovery.wording import FEW_NAMES, MOST_NAMES, listed, shortened
from paragraphos.relaxng.spelling import nearest

if TYPE_CHECKING:
    from paragraphos.relaxng.recovery.record import Record
    from paragraphos.relaxng.start_tags import StartTag, Steps
    from paragraphos.relaxng.states import State
    from paragraphos.relaxng.validator import Validator
    from paragraphos.relaxng.vocabulary import Vocabulary


class AttributeRecovery:
    """Goes on behind the attributes of one start tag after the other."""

    def __init__(self, validator: Validator, vocabulary: Vocabulary, record: Record) -> None:
        self._validator = validator
        self._vocabulary = vocabulary
        self._record = record
        self._wording = record.wording
        self._skipped_in: StartTag | None = None  # the last tag in which an attribute was passed over

    def without_place(self, tag: StartTag, given: list[str], index: int) -> None:
        """Go on behind an attribute that has no place; `given` are all of the tag, name and value in turn."""
        if isinstance(tag.factoring.state, UnknownContent) or self._record.excused:
            return
        name = given[index]
        quoted, element = self._wording.quoted(name), self._wording.quoted(self._validator.name)
        fault = self._record.report(Kind.ATTRIBUTE_NOT_ALLOWED, self._wording.name(name), "")
        fault.attribute = name
        if tag.factoring.offers(name):
            others = [given[each] for each in range(0, index, 2)]
            fault.message = f"{quoted} may not stand beside {self._wording.any_of(others)} in {element}."
            return
        open_names = [each for each in names_of(tag.attributes()) if each not in given[::2]]
        self._record.expect(fault, open_names, name)
        holders = self._vocabulary.holders(name)
        if holders:
            fault.message = f"{element} has no attribute {quoted}."
            if len(holders) <= FEW_NAMES:
                fault.hint = f"It belongs to {self._wording.any_of(holders)}."
            self._skipped_in = tag
            return
        fault.kind = Kind.ATTRIBUTE_NOT_KNOWN
        fault.message = f"{element} has no attribute {quoted}; no element has."
        meant = _meant(name, open_names)
        if meant is None:
            self._skipped_in = tag
            return
        fault.hint = f"Did you mean {self._wording.quoted(meant)}?{with_foreign(split(name)[1])}"
        fault.expected, fault.more = [self._wording.name(meant)], 0
        tag.force(tag.steps(meant))

    def wrong_value(self, tag: StartTag, steps: Steps, name: str, value: str) -> None:
        """Go on behind an attribute whose value is wrong."""
        contents = [attribute.content for _, _, step in steps for attribute in step.attributes]
        fault = self._record.report(
            Kind.ATTRIBUTE_VALUE,
            self._wording.name(name),
            f"“{shortened(value)}” is not a value of {self._wording.quoted(name)}"
            if value.strip()
            else f"{self._wording.quoted(name)} is empty",
        )
        fault.attribute = name
        expect_value(self._record, fault, value, listed_values(contents), must_be(contents))
        tag.force(steps)

    def missing(self, tag: StartTag) -> State:
        """The state behind a start tag that lacks required attributes.

        One that was passed over in the tag may have been meant for the only one that is missing.
        """
        lacking = tag.lacking()
        if not self._record.excused and not (tag is self._skipped_in and len(lacking) == 1):
            for names in lacking:
                message = (
                    f"{self._wording.quoted(self._validator.name)} needs the attribute {self._wording.any_of(names)}."
                )
                fault = self._record.report(Kind.ATTRIBUTE_MISSING, self._wording.name(names[0]), message)
                self._record.expect(fault, (), "", names)
                if len(names) == 1:
                    fault.hint, fault.more = self._what_to_write(tag, names[0])
        return tag.close_leniently()

    def _what_to_write(self, tag: StartTag, name: str) -> tuple[str, int]:
        """What to write for an attribute that is missing: which values it may have, or of what form they are.

        Gives the sentence, and how many values it leaves out.
        """
        contents = [attribute.content for attribute in tag.attributes() if attribute.names.contains(name)]
        values = [f"“{each}”" for each in dict.fromkeys(each for content in contents for each in strings(content))]
        written = f"Write {self._wording.name(name)}="
        if len(values) == 1 and not any(map(forms, contents)):
            return f'{written}"{values[0][1:-1]}".', 0
        if values:
            shown, others = values[:MOST_NAMES], max(0, len(values) - MOST_NAMES)
            more = [f"one of {others} others"] if others else []
            return f'{written}"…" with one of these values: {listed([*shown, *more], "or")}.', others
        form = must_be(contents)
        return f'{written}"…": {form}.' if form else f'{written}"…".', 0


def _meant(name: str, candidates: list[str]) -> str | None:
    """The attribute that was probably meant: of another namespace, or spelt otherwise."""
    uri, local = split(name)
    for candidate in candidates:
        if split(candidate)[1] == local:
            return candidate
    near = nearest(local, [split(each)[1] for each in candidates if split(each)[0] == uri])
    return None if near is None else name_of(uri, near)
