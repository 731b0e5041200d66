"""Content models and datatypes in the manner of RELAX NG’s compact syntax (ISO/IEC 19757-2, Annex C)."""

from __future__ import annotations

from paragraphos.odd.declarations import Attribute
from paragraphos.odd.patterns import (
    AnyElement,
    Choice,
    Data,
    Empty,
    Group,
    Interleave,
    Listed,
    NotAllowed,
    Pattern,
    Reference,
    Repeat,
    Text,
    Value,
)

_SIGNS = {(0, 1): "?", (0, None): "*", (1, None): "+"}


def written(pattern: Pattern) -> str:
    """A pattern in one line; counted repetitions as {2,3}."""
    match pattern:
        case Empty():
            return "empty"
        case NotAllowed():
            return "notAllowed"
        case Text():
            return "text"
        case Reference():
            return pattern.name + ("" if pattern.expansion == "alternation" else f"_{pattern.expansion}")
        case Group(members):
            return ", ".join(_inner(member) for member in members)
        case Choice(members):
            return " | ".join(_inner(member) for member in members)
        case Interleave(members):
            return " & ".join(_inner(member) for member in members)
        case Repeat():
            return _inner(pattern.member) + _times(pattern.minimum, pattern.maximum)
        case Data():
            facets = " ".join(f'{name} = "{value}"' for name, value in pattern.facets)
            return f"xsd:{pattern.type}" + (f" {{ {facets} }}" if facets else "")
        case Value():
            return f'"{pattern.text}"'
        case Listed(member):
            return f"list {{ {written(member)} }}"
        case AnyElement():
            return "element * { any }"
        case _:
            return "element or attribute declared in place"


def _inner(pattern: Pattern) -> str:
    several = isinstance(pattern, Group | Choice | Interleave) and len(pattern.members) > 1
    return f"({written(pattern)})" if several else written(pattern)


def _times(minimum: int, maximum: int | None) -> str:
    bound = "" if maximum is None else str(maximum)
    return _SIGNS.get((minimum, maximum)) or (f"{{{minimum}}}" if minimum == maximum else f"{{{minimum},{bound}}}")


def datatype(attribute: Attribute) -> str:
    """The type of an attribute's value in words: `teidata.pointer, one or more, separated by spaces`."""
    if attribute.datatype is None:
        return "text"
    words = written(attribute.datatype.content)
    minimum, maximum = attribute.datatype.minimum, attribute.datatype.maximum
    if maximum == 1:
        return words if minimum else f"{words}, or nothing"
    most = "more" if maximum is None else str(maximum)
    return (
        f"{words}, {minimum} to {most}, separated by spaces"
        if maximum
        else f"{words}, {minimum} or {most}, separated by spaces"
    )
