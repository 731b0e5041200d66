"""Macros and datatypes that a chosen declaration names although no module took them in."""

from __future__ import annotations

from collections.abc import Iterator

from paragraphos.odd.declarations import Attribute, AttributeGroup, Class, Declaration, Element, Macro, Specification
from paragraphos.odd.patterns import Pattern, Reference, references


def supplied(chosen: dict[str, Declaration], base: Specification, deleted: set[str]) -> None:
    """Add to a choice the macros and datatypes of its source that it needs, except those deleted on purpose."""
    waiting = list(chosen.values())
    while waiting:
        for reference in mentioned(waiting.pop()):
            if reference.kind not in ("macro", "data") or reference.name in chosen or reference.name in deleted:
                continue
            found = base.declarations.get(reference.name)
            if isinstance(found, Macro):
                chosen[found.ident] = found
                waiting.append(found)


def mentioned(declared: Declaration) -> Iterator[Reference]:
    """The declarations that a declaration names in its content and in the datatypes of its attributes."""
    for pattern in _patterns(declared):
        yield from references(pattern)


def _patterns(declared: Declaration) -> Iterator[Pattern]:
    if isinstance(declared, Element | Macro):
        yield declared.content
    if isinstance(declared, Element | Class):
        yield from datatypes(declared.attributes)


def datatypes(group: AttributeGroup) -> Iterator[Pattern]:
    """The patterns of the datatypes of all attributes of a group."""
    for member in group.members:
        if isinstance(member, Attribute):
            if member.datatype is not None:
                yield member.datatype.content
        elif isinstance(member, AttributeGroup):
            yield from datatypes(member)
