"""The facets of XML Schema part 2 (section 4.3) as parameters of RELAX NG's `data`.

As its guidelines for that library have it, `whiteSpace` and `enumeration` are no parameters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from paragraphos.relaxng.datatypes.datatype import Datatype, DatatypeFault, collapse
from paragraphos.relaxng.datatypes.expression import example
from paragraphos.relaxng.datatypes.expression_parser import parse
from paragraphos.relaxng.datatypes.matching import Matcher

if TYPE_CHECKING:
    from paragraphos.relaxng.datatypes.datatype import Context

Test: TypeAlias = Callable[[str, "Context"], bool]


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a datatype can be asked: how long a value is, whether one precedes another, whether it has digits."""

    length: Callable[[str], int] | None = None
    precedes: Callable[[Any, Any], bool] | None = None
    digits: bool = False


def _number(name: str, text: str, least: int) -> int:
    value = collapse(text)
    if not (value.isascii() and value.removeprefix("+").isdigit()) or int(value) < least:
        raise DatatypeFault(f"the parameter “{name}” must be a whole number from {least}, not “{text}”")
    return int(value)


def _length_test(name: str, text: str, length: Callable[[str], int]) -> Test:
    bound = _number(name, text, 0)
    match name:
        case "length":
            return lambda value, _: length(value) == bound
        case "minLength":
            return lambda value, _: length(value) >= bound
        case _:
            return lambda value, _: length(value) <= bound


def _bound_test(name: str, text: str, base: Datatype, precedes: Callable[[Any, Any], bool], context: Context) -> Test:
    if not base.allows(text, context):
        raise DatatypeFault(f"the parameter “{name}” must be {base.form}, not “{text}”")
    bound = base.value(text, context)
    means = base.means
    match name:
        case "minExclusive":
            return lambda value, at: precedes(bound, means(value, at))
        case "maxExclusive":
            return lambda value, at: precedes(means(value, at), bound)
        case "minInclusive":
            return lambda value, at: (meant := means(value, at)) == bound or precedes(bound, meant)
        case _:
            return lambda value, at: (meant := means(value, at)) == bound or precedes(meant, bound)


def _digits_test(name: str, text: str) -> Test:
    if name == "totalDigits":
        bound = _number(name, text, 1)
        return lambda value, _: _digits(value)[0] <= bound
    bound = _number(name, text, 0)
    return lambda value, _: _digits(value)[1] <= bound


def _digits(value: str) -> tuple[int, int]:
    """Significant digits, and those behind the point, without zeros that mean nothing (sections 4.3.11 and 4.3.12)."""
    whole, _, part = value.lstrip("+-").partition(".")
    behind = len(part.rstrip("0"))
    return max(len(whole.lstrip("0")) + behind, 1), behind


_LENGTHS = ("length", "minLength", "maxLength")
_BOUNDS = ("minInclusive", "minExclusive", "maxInclusive", "maxExclusive")
_DIGITS = ("totalDigits", "fractionDigits")

_WORDS = {
    "length": "exactly {} long",
    "minLength": "at least {} long",
    "maxLength": "at most {} long",
    "minInclusive": "{} or more",
    "minExclusive": "more than {}",
    "maxInclusive": "{} or less",
    "maxExclusive": "less than {}",
    "totalDigits": "at most {} digits",
    "fractionDigits": "at most {} digits behind the point",
}

# Patterns that schemas use again and again.
_PLAIN = {r"\S+": "without spaces", r"[^\p{C}\p{Z}]+": "one word without spaces", ".+": "not empty"}


def _test(name: str, text: str, base: Datatype, can: Abilities, context: Context) -> Test:
    if name == "pattern":
        matches = Matcher(text).matches
        return lambda value, _: matches(value)
    if name in _LENGTHS and can.length is not None:
        return _length_test(name, text, can.length)
    if name in _BOUNDS and can.precedes is not None:
        return _bound_test(name, text, base, can.precedes, context)
    if name in _DIGITS and can.digits:
        return _digits_test(name, text)
    raise DatatypeFault(f"the datatype “{base.name}” takes no parameter “{name}”")


def restricted(base: Datatype, can: Abilities, parameters: Sequence[tuple[str, str]], context: Context) -> Datatype:
    """The datatype with every parameter applied; raises DatatypeFault for one that does not apply or is wrong."""
    tests = tuple(_test(name, text, base, can, context) for name, text in parameters)
    check = base.check

    def narrowed(value: str, at: Context) -> bool:
        if not check(value, at):
            return False
        return all(test(value, at) for test in tests)

    words = ", ".join(_words(name, text) for name, text in parameters)
    form = words if base.name in ("string", "token") else f"{base.form}, {words}"
    return replace(base, check=narrowed, form=form)


def _words(name: str, text: str) -> str:
    """A facet in words, a pattern with an example."""
    if text in _PLAIN:
        return _PLAIN[text]
    if name != "pattern":
        return _WORDS[name].format(text)
    sample = example(parse(text))
    return f"of the form {text}" + (f", such as “{sample}”" if sample else "")


def number_precedes(left: Decimal | float | str, right: Decimal | float | str) -> bool:
    """The order of numbers, in which not-a-number (a string here) is greater than all (section 3.2.5)."""
    if isinstance(left, str) or isinstance(right, str):
        return isinstance(right, str) and not isinstance(left, str)
    return left < right
