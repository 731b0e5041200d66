"""Content models, whichever way they were written, as values: the patterns of RELAX NG (ISO/IEC 19757-2, clause 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from lxml import etree

Kind: TypeAlias = Literal["element", "class", "macro", "data"]
Expansion: TypeAlias = Literal[
    "alternation", "sequence", "sequenceOptional", "sequenceRepeatable", "sequenceOptionalRepeatable"
]
EXPANSIONS: tuple[Expansion, ...] = (
    "alternation",
    "sequence",
    "sequenceOptional",
    "sequenceRepeatable",
    "sequenceOptionalRepeatable",
)


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing."""


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """What no document can satisfy: a class that has no members."""


@dataclass(frozen=True, slots=True)
class Text:
    """Any characters."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A declaration named in a content model; a class may be expanded or cut down, a datatype restricted.

    `node` is where it is named, for messages; it does not count in comparisons.
    """

    kind: Kind
    name: str
    expansion: Expansion = "alternation"
    include: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    facets: tuple[tuple[str, str], ...] = ()
    node: etree._Element | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Group:
    """The members, in this order."""

    members: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the members."""

    members: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Interleave:
    """The members, in any order."""

    members: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """The member, at least `minimum` and at most `maximum` times (None: without bound)."""

    member: Pattern
    minimum: int
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Data:
    """A value of a datatype of XML Schema, with its facets as pairs of name and value."""

    type: str
    facets: tuple[tuple[str, str], ...] = ()
    library: str | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """Exactly this value (compared as a token); `meaning` is what the ODD says of it."""

    text: str
    meaning: str = field(default="", compare=False)
    type: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of tokens, separated by spaces, that the member describes."""

    member: Pattern


@dataclass(frozen=True, slots=True)
class AnyElement:
    """Any element: of one of the namespaces `required`, or of any but those `excepted` (URIs, or Clark names)."""

    required: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verbatim:
    """RELAX NG that says what pure ODD cannot (an element or attribute declared on the spot); kept as it stands."""

    node: etree._Element


Pattern: TypeAlias = (
    Empty
    | NotAllowed
    | Text
    | Reference
    | Group
    | Choice
    | Interleave
    | Repeat
    | Data
    | Value
    | Listed
    | AnyElement
    | Verbatim
)


def children(pattern: Pattern) -> tuple[Pattern, ...]:
    """The patterns directly inside a pattern."""
    match pattern:
        case Group(members) | Choice(members) | Interleave(members):
            return members
        case Repeat(member=member) | Listed(member):
            return (member,)
        case _:
            return ()


def walk(pattern: Pattern) -> Iterator[Pattern]:
    """A pattern and all that is inside it, in document order."""
    yield pattern
    for inner in children(pattern):
        yield from walk(inner)


def references(pattern: Pattern) -> Iterator[Reference]:
    """The declarations that a pattern names, in document order."""
    for part in walk(pattern):
        if isinstance(part, Reference):
            yield part


def transform(pattern: Pattern, change: Callable[[Pattern], Pattern | None]) -> Pattern | None:
    """The pattern with each leaf replaced by what `change` makes of it.

    A leaf that becomes None is left out; so is a container that loses all its members that way.
    """
    if isinstance(pattern, Group | Choice | Interleave):
        kept = tuple(new for member in pattern.members if (new := transform(member, change)) is not None)
        return type(pattern)(kept) if kept or not pattern.members else None
    if isinstance(pattern, Repeat):
        inner = transform(pattern.member, change)
        return None if inner is None else Repeat(inner, pattern.minimum, pattern.maximum)
    if isinstance(pattern, Listed):
        inner = transform(pattern.member, change)
        return None if inner is None else Listed(inner)
    return change(pattern)


def group(members: tuple[Pattern, ...]) -> Pattern:
    """A sequence: nothing, the one member itself, or a group."""
    return Empty() if not members else members[0] if len(members) == 1 else Group(members)


def repeat(member: Pattern, minimum: int, maximum: int | None) -> Pattern:
    """A repetition; the member itself where it stands exactly once."""
    return member if (minimum, maximum) == (1, 1) else Repeat(member, minimum, maximum)
