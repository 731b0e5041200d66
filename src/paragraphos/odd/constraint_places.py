"""Where the constraints of a schema stand, and so what those without a context speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.declarations import Attribute, Constraint
from paragraphos.odd.library import customised
from paragraphos.odd.prefixes import Prefixes
from paragraphos.odd.schema import Schema, SchemaElement


@dataclass(frozen=True, slots=True)
class ConstraintPlace:
    """A constraint, the name of its pattern, and the context for assertions without one ("": not to be inferred)."""

    constraint: Constraint
    ident: str
    context: str


def places(schema: Schema, prefixes: Prefixes) -> Iterator[ConstraintPlace]:
    """Every constraint that applies: the schema's, those of classes that some element belongs to, those of elements.

    A constraint of an attribute speaks of that attribute, one of a class of all its members. A constraint of a class
    that says itself what it speaks of is not repeated where an element changes the attribute.
    """
    for place in _all(schema, prefixes):
        if _is_spoken(place.constraint, schema.language):
            yield place


def _is_spoken(constraint: Constraint, language: str) -> bool:
    """Whether a constraint is in the language of the schema; TEI's specification repeats some in others."""
    spoken = constraint.language
    return spoken is None or spoken.partition("-")[0] == language.partition("-")[0] or customised(constraint.node)


def _all(schema: Schema, prefixes: Prefixes) -> Iterator[ConstraintPlace]:
    written: set[etree._Element] = set()
    for constraint in schema.constraints:
        yield ConstraintPlace(constraint, constraint.ident, "")
    yield from _classes(schema, prefixes, written)
    for ident, element in schema.elements.items():
        if ident in schema.reachable:
            yield from _element(ident, element, prefixes, written)
    for ident, macro in schema.macros.items():
        for constraint in macro.constraints:
            yield ConstraintPlace(constraint, f"{ident}-{constraint.ident}", "")


def _classes(schema: Schema, prefixes: Prefixes, written: set[etree._Element]) -> Iterator[ConstraintPlace]:
    for ident, model in schema.models.items():
        members = [schema.elements[name] for name in schema.elements_of(ident) if name in schema.reachable]
        context = prefixes.any_of(members)
        for constraint in model.declaration.constraints if members else ():
            yield ConstraintPlace(constraint, f"{ident}-{constraint.ident}", context)
    for ident, item in schema.attribute_classes.items():
        bearers = schema.bearers_of(ident)
        if not bearers:
            continue
        context = prefixes.any_of(bearers)
        for constraint in item.declaration.constraints:
            yield ConstraintPlace(constraint, f"{ident}-{constraint.ident}", context)
        for attribute in item.attributes:
            if attribute.origin not in (None, ident):
                continue
            for constraint in attribute.constraints:
                inherited = [
                    bearer for bearer in bearers if any(constraint in a.constraints for a in bearer.attributes)
                ]
                where = " | ".join(_attribute_context(bearer, attribute, prefixes) for bearer in inherited)
                if _says_itself(constraint) or inherited:
                    written.add(constraint.node)
                    yield ConstraintPlace(constraint, f"{ident}-{attribute.ident}-{constraint.ident}", where)


def _element(
    ident: str, element: SchemaElement, prefixes: Prefixes, written: set[etree._Element]
) -> Iterator[ConstraintPlace]:
    context = prefixes.element(element.declaration)
    for constraint in element.declaration.constraints:
        yield ConstraintPlace(constraint, f"{ident}-{constraint.ident}", context)
    for attribute in element.attributes:
        for constraint in attribute.constraints:
            if constraint.node not in written:
                yield ConstraintPlace(
                    constraint,
                    f"{ident}-{attribute.ident}-{constraint.ident}",
                    _attribute_context(element, attribute, prefixes),
                )


def _attribute_context(element: SchemaElement, attribute: Attribute, prefixes: Prefixes) -> str:
    return f"{prefixes.element(element.declaration)}/@{prefixes.attribute(attribute)}"


def _says_itself(constraint: Constraint) -> bool:
    """Whether a constraint states the context of all its rules."""
    held = [
        node
        for holder in constraint.node.iterchildren(ns.tei("constraint"))
        for node in holder.iterchildren(etree.Element)
    ]
    return not any(
        node.tag in (ns.sch("assert"), ns.sch("report")) or (node.tag == ns.sch("rule") and node.get("context") is None)
        for node in held
    )
