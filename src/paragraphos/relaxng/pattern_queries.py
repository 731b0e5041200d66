"""Queries about patterns: which elements, attributes and values they admit, and which they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from paragraphos.relaxng.names import finite
from paragraphos.relaxng.patterns import (
    ATTRIBUTE,
    Attribute,
    Choice,
    Data,
    Element,
    Group,
    Interleave,
    List,
    OneOrMore,
    Pattern,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from paragraphos.relaxng.interning import PatternInterner

Held = TypeVar("Held", Element, Attribute)

# What must still come: one entry for each thing, holding the names of which any one will do.
Needs: TypeAlias = tuple[tuple[str, ...], ...]

# Stands for a string of characters among the names of elements.
CHARACTERS = "\x00characters"


def first_elements(pattern: Pattern) -> Iterator[Element]:
    """The elements that may come first."""
    match pattern:
        case Element():
            yield pattern
        case Choice(members=members) | Interleave(members=members):
            for member in members:
                yield from first_elements(member)
        case Group():
            for member in pattern.chain():
                yield from first_elements(member)
                if not member.nullable and member.holds & ~ATTRIBUTE:
                    return
        case OneOrMore(item=item):
            yield from first_elements(item)


def all_elements(pattern: Pattern) -> Iterator[Element]:
    """The elements that may come anywhere."""
    return _held(pattern, Element)


def attributes(pattern: Pattern) -> Iterator[Attribute]:
    """The attributes that may stand."""
    return _held(pattern, Attribute)


def _held(pattern: Pattern, kind: type[Held]) -> Iterator[Held]:
    """The patterns of a kind, outside the contents of elements and attributes."""
    if isinstance(pattern, kind):
        yield pattern
        return
    match pattern:
        case Choice(members=members) | Interleave(members=members):
            for member in members:
                yield from _held(member, kind)
        case Group():
            for member in pattern.chain():
                yield from _held(member, kind)
        case OneOrMore(item=item):
            yield from _held(item, kind)


def names_of(found: Iterable[Element | Attribute]) -> list[str]:
    """Their names, each once; those of open name classes are left out."""
    return list(dict.fromkeys(name for each in found for name in finite(each.names)))


def needs(pattern: Pattern) -> Needs:
    """The least that must still come before the element may end."""
    if pattern.nullable:
        return ()
    match pattern:
        case Element():
            return (tuple(finite(pattern.names)) or ("*",),)
        case Data() | Value() | List():
            return ((CHARACTERS,),)
        case Group():
            return tuple(need for member in pattern.chain() for need in needs(member))
        case Interleave(members=members):
            return tuple(need for member in members for need in needs(member))
        case OneOrMore(item=item):
            return needs(item)
        case Choice(members=members):
            return least([needs(member) for member in members])
        case _:
            return ()


def needed_attributes(pattern: Pattern) -> Needs:
    """The attributes that must still come."""
    match pattern:
        case Attribute():
            return (tuple(finite(pattern.names)) or ("*",),)
        case Group():
            return tuple(need for member in pattern.chain() for need in needed_attributes(member))
        case Interleave(members=members):
            return tuple(need for member in members for need in needed_attributes(member))
        case OneOrMore(item=item):
            return needed_attributes(item)
        case Choice(members=members):
            return least([needed_attributes(member) for member in members])
        case _:
            return ()


def least(options: list[Needs]) -> Needs:
    """The shortest of several; where each asks for one thing, any of these things."""
    if not options:
        return ()
    shortest = min(map(len, options))
    best = [option for option in options if len(option) == shortest]
    if shortest != 1:
        return best[0]
    return (tuple(dict.fromkeys(name for option in best for name in option[0])),)


Insertion: TypeAlias = tuple[Element, Pattern, Needs]


def insertions(pattern: Pattern, name: str, make: PatternInterner) -> list[Insertion]:
    """Elements that could begin if what is required before them had come, with what follows and what lacks."""
    match pattern:
        case Element():
            return [(pattern, make.empty, ())] if pattern.names.contains(name) else []
        case Choice(members=members):
            return [insertion for member in members for insertion in insertions(member, name, make)]
        case Group():
            return _group_insertions(pattern, name, make)
        case Interleave(members=members):
            return [
                (element, make.interleave([*members[:index], after, *members[index + 1 :]]), lack)
                for index, member in enumerate(members)
                for element, after, lack in insertions(member, name, make)
            ]
        case OneOrMore(item=item):
            again = make.optional(pattern)
            return [(element, make.group(after, again), lack) for element, after, lack in insertions(item, name, make)]
        case _:
            return []


def _group_insertions(group: Group, name: str, make: PatternInterner) -> list[Insertion]:
    found: list[Insertion] = []
    lacking: Needs = ()
    rest: Pattern = group
    while isinstance(rest, Group):
        for element, after, lack in insertions(rest.first, name, make):
            found.append((element, make.group(after, rest.rest), lacking + lack))
        lacking += needs(rest.first)
        rest = rest.rest
    return [*found, *((element, after, lacking + lack) for element, after, lack in insertions(rest, name, make))]


def strings(pattern: Pattern) -> list[str]:
    """The values that a pattern lists, in the schema's order as far as it is known."""
    match pattern:
        case Value():
            return [pattern.literal]
        case Choice(members=members):
            return [value for member in members for value in strings(member)]
        case List(item=item) | OneOrMore(item=item):
            return strings(item)
        case Group():
            return [value for member in pattern.chain() for value in strings(member)]
        case _:
            return []


def forms(pattern: Pattern) -> list[str]:
    """In words, what values look like that a pattern does not list."""
    match pattern:
        case Data():
            return [pattern.datatype.form]
        case Choice(members=members):
            return list(dict.fromkeys(form for member in members for form in forms(member)))
        case List(item=item) | OneOrMore(item=item):
            return forms(item)
        case Group():
            return list(dict.fromkeys(form for member in pattern.chain() for form in forms(member)))
        case _:
            return []


def is_listed(pattern: Pattern) -> bool:
    """Whether a value is a list cut at white space."""
    match pattern:
        case List():
            return True
        case Choice(members=members):
            return any(map(is_listed, members))
        case _:
            return False
