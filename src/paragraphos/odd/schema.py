"""A schema with nothing left to look up: what an ODD comes to, from which every output is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from paragraphos.odd.declarations import Attribute, AttributeGroup, Class, Constraint, Element, Macro
from paragraphos.odd.patterns import Pattern


@dataclass(frozen=True, slots=True)
class AllOf:
    """All attributes of a class, its own and those that it inherits."""

    class_ident: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """One attribute that a class declares itself."""

    class_ident: str
    ident: str


Bearing: TypeAlias = AllOf | OneOf | Attribute | AttributeGroup


@dataclass(frozen=True, slots=True)
class SchemaElement:
    """An element with its content and attributes in terms of what the schema has."""

    declaration: Element
    content: Pattern
    bearings: tuple[Bearing, ...]
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class AttributeClass:
    """A class of attributes: what it bears itself or through others."""

    declaration: Class
    bearings: tuple[Bearing, ...]
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class ModelClass:
    """A class of elements: its members, elements and classes, in the order in which they are declared."""

    declaration: Class
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """The whole; `start` are the elements that a document may begin with, `reachable` those that can occur in one."""

    ident: str
    namespace: str
    prefix: str
    language: str
    start: tuple[str, ...]
    exceptions: tuple[str, ...]
    edition: str | None
    elements: dict[str, SchemaElement]
    models: dict[str, ModelClass]
    attribute_classes: dict[str, AttributeClass]
    macros: dict[str, Macro]
    constraints: tuple[Constraint, ...]
    declarations: tuple[etree._Element, ...]
    node: etree._Element
    reachable: frozenset[str] = field(default_factory=frozenset)

    def elements_of(self, class_ident: str) -> tuple[str, ...]:
        """The elements that belong to a class of elements, directly or through its classes, each once."""
        found: dict[str, None] = {}
        waiting = list(reversed(self.models[class_ident].members)) if class_ident in self.models else []
        seen = {class_ident}
        while waiting:
            member = waiting.pop()
            if member in self.elements:
                found[member] = None
            elif member in self.models and member not in seen:
                seen.add(member)
                waiting += reversed(self.models[member].members)
        return tuple(found)

    def bearers_of(self, class_ident: str) -> tuple[SchemaElement, ...]:
        """The elements that can occur and belong to a class of attributes, directly or through others."""
        classes = {class_ident}
        grown = True
        while grown:
            more = {
                ident
                for ident, item in self.attribute_classes.items()
                if ident not in classes and classes & set(item.declaration.memberships)
            }
            classes |= more
            grown = bool(more)
        return tuple(
            element
            for ident, element in self.elements.items()
            if ident in self.reachable and classes & set(element.declaration.memberships)
        )
