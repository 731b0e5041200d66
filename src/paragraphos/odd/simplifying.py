"""Patterns without what says nothing: empty members, choices of one, what can never be satisfied."""

from __future__ import annotations

from paragraphos.odd.patterns import (
    Choice,
    Empty,
    Group,
    Interleave,
    Listed,
    NotAllowed,
    Pattern,
    Repeat,
)

_SIMPLE = ((0, 1), (0, None), (1, None))


def simplified(pattern: Pattern) -> Pattern:
    """An equivalent pattern, as short as these rules make it (RELAX NG, clauses 4.20 and 4.21, among them)."""
    match pattern:
        case Choice(members):
            return _choice(members)
        case Group(members):
            return _together(tuple(map(simplified, members)), Group)
        case Interleave(members):
            return _together(tuple(map(simplified, members)), Interleave)
        case Repeat():
            return _repeat(simplified(pattern.member), pattern.minimum, pattern.maximum)
        case Listed(member):
            inner = simplified(member)
            return inner if isinstance(inner, NotAllowed) else Listed(inner)
        case _:
            return pattern


def _choice(members: tuple[Pattern, ...]) -> Pattern:
    found: dict[Pattern, None] = {}
    optional = False
    for member in map(simplified, members):
        parts = member.members if isinstance(member, Choice) else (member,)
        for part in parts:
            if isinstance(part, Empty):
                optional = True
            elif not isinstance(part, NotAllowed):
                found[part] = None
    if not found:
        return Empty() if optional else NotAllowed()
    only = next(iter(found))
    choice = only if len(found) == 1 else Choice(tuple(found))
    return _repeat(choice, 0, 1) if optional else choice


def _together(members: tuple[Pattern, ...], kind: type[Group] | type[Interleave]) -> Pattern:
    if any(isinstance(member, NotAllowed) for member in members):
        return NotAllowed()
    found: list[Pattern] = []
    for member in members:
        if isinstance(member, kind):
            found += member.members
        elif not isinstance(member, Empty):
            found.append(member)
    return Empty() if not found else found[0] if len(found) == 1 else kind(tuple(found))


def _repeat(member: Pattern, minimum: int, maximum: int | None) -> Pattern:
    if isinstance(member, NotAllowed):
        return Empty() if minimum == 0 else member
    if isinstance(member, Empty) or maximum == 0:
        return Empty()
    if (minimum, maximum) == (1, 1):
        return member
    if isinstance(member, Repeat) and (minimum, maximum) in _SIMPLE and (member.minimum, member.maximum) in _SIMPLE:
        unbounded = maximum is None or member.maximum is None
        return Repeat(member.member, minimum * member.minimum, None if unbounded else 1)
    return Repeat(member, minimum, maximum)
