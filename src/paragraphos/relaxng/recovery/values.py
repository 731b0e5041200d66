"""What is said of a value that its attribute or element does not admit: which are listed, and what others look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.pattern_queries import forms, is_listed, strings
from paragraphos.relaxng.recovery.wording import listed
from paragraphos.relaxng.spelling import foreign, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paragraphos.relaxng.patterns import Pattern
    from paragraphos.relaxng.pending_faults import PendingFault
    from paragraphos.relaxng.recovery.record import Record

# More forms of a value than this (and one) are counted.
_MOST_FORMS = 3


def listed_values(contents: Iterable[Pattern]) -> list[str]:
    """The values that patterns list, each once; the empty one, which nobody would propose, is left out."""
    return list(dict.fromkeys(value for content in contents for value in strings(content) if value))


def expect_value(record: Record, fault: PendingFault, value: str, values: list[str], form: str) -> None:
    """Say what a value must be, at the end of the message: one of those listed, or of a form, or either.

    Where one of those listed was probably meant, the hint names it.
    """
    meant = nearest(value.strip(), values)
    record.expect(fault, values, value, [] if meant is None else [meant])
    if meant is not None or not values:
        fault.message += f": {form}." if form else "."
        fault.hint = None if meant is None else f"Did you mean “{meant}”?{with_foreign(value)}"
        return
    fault.message += f". It is one of: {listed([f'“{each}”' for each in fault.expected], 'or')}"
    fault.message += f", or {fault.more} others" if fault.more else ""
    fault.message += f"; else {form}." if form else "."


def must_be(contents: Iterable[Pattern]) -> str:
    """What form a value has, as a clause; empty where all values are listed."""
    patterns = list(contents)
    found = list(dict.fromkeys(form for pattern in patterns for form in forms(pattern)))
    if not found:
        return ""
    if len(found) > _MOST_FORMS + 1:
        found[_MOST_FORMS:] = [f"of one of {len(found) - _MOST_FORMS} other forms"]
    several = ", or several of these with spaces between" if any(map(is_listed, patterns)) else ""
    return f"it must be {listed(found, 'or')}{several}"


def with_foreign(word: str) -> str:
    """The end of a hint on a word that looks right, and has a letter of another alphabet."""
    letter = foreign(word)
    return "" if letter is None else f" Here it has a letter of another alphabet, {letter}."
