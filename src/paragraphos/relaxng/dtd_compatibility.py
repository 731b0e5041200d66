"""Whether a schema's use of ID, IDREF and IDREFS could be said by a DTD too (RELAX NG DTD Compatibility, section 5).

Validation does not ask for it: TEI schemas do not keep these rules (`xml:id` is an ID, but may also stand in elements
of any name), and yet identifiers can be checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.names import Name, NameChoice, finite, overlap, split
from paragraphos.relaxng.pattern_queries import attributes
from paragraphos.relaxng.patterns import Attribute, Choice, Data, Element, Group, List, OneOrMore, Pattern, Value
from paragraphos.relaxng.states import identity_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paragraphos.relaxng.faults import SchemaFault

_CLAUSE = "DTD Compatibility 5"


def incompatibilities(elements: Sequence[Element]) -> list[SchemaFault]:
    """Every departure of the elements of a schema from the rules for identifiers."""
    faults: dict[SchemaFault, None] = {}
    attributes_of = {element: list(dict.fromkeys(attributes(element.content))) for element in elements}
    for element, carried in attributes_of.items():
        for pattern in _values(element.content):
            faults[pattern.place.fault("an identifier is the value of an attribute", _CLAUSE)] = None
        for attribute in carried:
            identity = identity_of(attribute.content)
            if identity is None:
                continue
            faults.update(dict.fromkeys(_misnamed(element, attribute, identity)))
            if isinstance(attribute.names, Name):
                rivals = _rivals(element, attribute.names.name, identity, attributes_of)
                faults.update(dict.fromkeys(rivals))
    return sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column, fault.message))


def _values(pattern: Pattern) -> Iterator[Data | Value]:
    """Values of such a datatype that are not the whole value of an attribute."""
    match pattern:
        case Data() | Value() if pattern.datatype.identity is not None:
            yield pattern
        case Choice(members=members):
            for member in members:
                yield from _values(member)
        case Group():
            for member in pattern.chain():
                yield from _values(member)
        case OneOrMore(item=item) | List(item=item):
            yield from _values(item)
        case Attribute(content=content) if not isinstance(content, (Data, Value)):
            yield from _values(content)


def _misnamed(element: Element, attribute: Attribute, identity: str) -> Iterator[SchemaFault]:
    if not isinstance(attribute.names, Name):
        yield attribute.place.fault(f"an attribute that is an {identity} has one name", _CLAUSE)
    names = element.names
    if not isinstance(names, Name) and not (isinstance(names, NameChoice) and finite(names)):
        yield element.place.fault(f"an element with an attribute that is an {identity} lists its names", _CLAUSE)


def _rivals(
    element: Element, name: str, identity: str, attributes_of: dict[Element, list[Attribute]]
) -> Iterator[SchemaFault]:
    """Attributes of the same name, of elements of the same name, that are something else."""
    for other, carried in attributes_of.items():
        if not overlap(element.names, other.names):
            continue
        for rival in carried:
            if rival.names.contains(name) and identity_of(rival.content) != identity:
                local = split(name)[1]
                yield rival.place.fault(
                    f"the attribute “{local}” is an {identity} here and something else there", _CLAUSE
                )
