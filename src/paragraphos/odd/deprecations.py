"""Warnings about what a schema still admits but its source will drop (@validUntil)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from paragraphos.odd.declarations import Attribute
from paragraphos.odd.prefixes import Prefixes
from paragraphos.odd.schema import Schema


@dataclass(frozen=True, slots=True)
class Deprecation:
    """One report: where it looks, what it looks for, what it says."""

    ident: str
    context: str
    test: str
    message: str


def deprecations(schema: Schema, prefixes: Prefixes) -> Iterator[Deprecation]:
    """The deprecated elements, attributes (of elements and of classes) and values, in declaration order."""
    for ident, item in schema.attribute_classes.items():
        bearers = schema.bearers_of(ident)
        for attribute in item.attributes:
            if not _is_deprecated(attribute) or attribute.origin not in (None, ident):
                continue
            inheriting = [bearer for bearer in bearers if any(a.node is attribute.node for a in bearer.attributes)]
            if inheriting:
                yield from _attribute(ident, "these elements", prefixes.any_of(inheriting), attribute, prefixes)
    for ident, element in schema.elements.items():
        if ident not in schema.reachable:
            continue
        context = prefixes.element(element.declaration)
        if element.declaration.valid_until:
            yield Deprecation(
                ident,
                context,
                "true()",
                f"<{element.declaration.name}> is deprecated: TEI keeps it until {element.declaration.valid_until}.",
            )
        for attribute in element.attributes:
            if _is_deprecated(attribute) and _is_own(attribute, element.declaration.node):
                yield from _attribute(ident, f"<{element.declaration.name}>", context, attribute, prefixes)


def _is_deprecated(attribute: Attribute) -> bool:
    """Whether the attribute, or a value of it, is."""
    return bool(attribute.valid_until) or any(
        value.valid_until for value in (attribute.values.items if attribute.values else ())
    )


def _is_own(attribute: Attribute, element: etree._Element) -> bool:
    """Whether the element's declaration says it, and not a class."""
    return attribute.origin is None or element in attribute.node.iterancestors()


def _attribute(ident: str, owner: str, context: str, attribute: Attribute, prefixes: Prefixes) -> Iterator[Deprecation]:
    name = prefixes.attribute(attribute)
    if attribute.valid_until:
        yield Deprecation(
            f"{ident}-{attribute.ident}",
            context,
            f"@{name}",
            f"@{attribute.name} of {owner} is deprecated: TEI keeps it until {attribute.valid_until}.",
        )
    for value in attribute.values.items if attribute.values else ():
        if value.valid_until:
            yield Deprecation(
                f"{ident}-{attribute.ident}-{value.ident}",
                context,
                f"@{name} = '{value.name}'",
                f"The value “{value.name}” of @{attribute.name} is deprecated: TEI keeps it until {value.valid_until}.",
            )
