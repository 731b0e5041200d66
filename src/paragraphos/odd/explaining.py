"""What there is to say of each element of a schema, as plain data: for people, for programs, for the manual."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from paragraphos.odd import documentation, notation
from paragraphos.odd import namespaces as ns
from paragraphos.odd.declarations import Attribute, Constraint
from paragraphos.odd.listing import listing
from paragraphos.odd.relations import around, inside
from paragraphos.odd.schema import Schema


@dataclass(frozen=True, slots=True)
class ValueExplained:
    """One value of an attribute."""

    value: str
    description: str


@dataclass(frozen=True, slots=True)
class AttributeExplained:
    """An attribute of an element; `list` says whether the values are all there are (`closed`), or suggestions."""

    name: str
    description: str
    required: bool
    datatype: str
    list: str | None
    values: tuple[ValueExplained, ...]
    default: str | None
    source: str | None
    deprecated: str | None


@dataclass(frozen=True, slots=True)
class RuleExplained:
    """A constraint: its name and what it says to someone who breaks it."""

    ident: str
    message: str


@dataclass(frozen=True, slots=True)
class ElementExplained:
    """An element: what it is for, where it may stand, what it may hold, its attributes, its rules, an example."""

    name: str
    namespace: str
    gloss: str
    description: str
    module: str | None
    classes: tuple[str, ...]
    content: str
    may_hold: tuple[str, ...]
    may_hold_text: bool
    may_hold_any: bool
    may_stand_in: tuple[str, ...]
    begins_document: bool
    attributes: tuple[AttributeExplained, ...]
    rules: tuple[RuleExplained, ...]
    example: str | None
    remarks: tuple[str, ...]
    deprecated: str | None


def explanations(schema: Schema) -> dict[str, ElementExplained]:
    """The explanation of each element that can occur, by the name that documents write, in the order of the schema."""
    held = inside(schema)
    holders = around(held)
    names = {ident: element.declaration.name for ident, element in schema.elements.items()}
    found = {}
    for ident, contents in held.items():
        element = schema.elements[ident]
        declared, wanted = element.declaration, schema.language
        documented = declared.documentation
        glosses = documentation.in_language(documented.glosses, wanted)[:1]
        descriptions = documentation.in_language(documented.descriptions, wanted)[:1]
        found[declared.name] = ElementExplained(
            name=declared.name,
            namespace=schema.namespace if declared.namespace is None else declared.namespace,
            gloss=documentation.plain(glosses[0]) if glosses else "",
            description=documentation.plain(descriptions[0]) if descriptions else "",
            module=declared.module,
            classes=tuple(
                key for key in declared.memberships if key in schema.models or key in schema.attribute_classes
            ),
            content=notation.written(element.content),
            may_hold=tuple(names[name] for name in contents.elements),
            may_hold_text=contents.text,
            may_hold_any=contents.others,
            may_stand_in=tuple(names[name] for name in holders[ident]),
            begins_document=ident in schema.start,
            attributes=tuple(
                _attribute(attribute, wanted) for attribute in sorted(element.attributes, key=_attribute_order)
            ),
            rules=tuple(_rules(declared.constraints, element.attributes)),
            example=_example(schema, ident),
            remarks=tuple(documentation.plain(node) for node in documentation.in_language(documented.remarks, wanted)),
            deprecated=declared.valid_until,
        )
    return found


def _attribute_order(attribute: Attribute) -> tuple[bool, bool, str]:
    """Required ones first, then the element's own, then by name."""
    return (attribute.usage != "req", attribute.origin is not None, attribute.name)


def _attribute(attribute: Attribute, wanted: str) -> AttributeExplained:
    values = attribute.values
    return AttributeExplained(
        name=attribute.name,
        description=documentation.described(attribute.documentation, wanted),
        required=attribute.usage == "req",
        datatype=notation.datatype(attribute),
        list=values.type if values else None,
        values=tuple(
            ValueExplained(item.name, documentation.described(item.documentation, wanted))
            for item in (values.items if values else ())
        ),
        default=attribute.default,
        source=attribute.origin,
        deprecated=attribute.valid_until,
    )


def _rules(own: tuple[Constraint, ...], attributes: tuple[Attribute, ...]) -> Iterator[RuleExplained]:
    met: set[etree._Element] = set()
    for constraint in (*own, *(constraint for attribute in attributes for constraint in attribute.constraints)):
        if constraint.node in met:
            continue
        met.add(constraint.node)
        for assertion in constraint.node.iter(ns.sch("assert"), ns.sch("report")):
            yield RuleExplained(constraint.ident, documentation.message(assertion))


def _example(schema: Schema, ident: str) -> str | None:
    """An example: one of the ODD's own prose that holds the element, else the first of the element's declaration."""
    name = schema.elements[ident].declaration.name
    own = [
        node
        for node in schema.node.getroottree().iter(f"{{{ns.EXAMPLES}}}egXML")
        if node.find(f".//{{{ns.EXAMPLES}}}{name}") is not None
    ]
    fitting = sorted(own, key=lambda node: len(listing(node)))
    if fitting:
        return listing(fitting[0])
    declared = schema.elements[ident].declaration.documentation.examples
    for exemplum in documentation.in_language(declared, schema.language):
        for node in exemplum.iter(f"{{{ns.EXAMPLES}}}egXML"):
            return listing(node)
    return None
