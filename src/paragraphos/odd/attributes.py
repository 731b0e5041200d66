"""Attributes as they are written: attList, attDef, attRef, valList, datatype."""

from __future__ import annotations

from typing import Literal

from lxml import etree

from paragraphos.odd import content, documentation
from paragraphos.odd import namespaces as ns
from paragraphos.odd.constraints import read_constraints
from paragraphos.odd.declarations import (
    Attribute,
    AttributeGroup,
    AttributeMember,
    AttributeReference,
    Datatype,
    ValueItem,
    ValueList,
)
from paragraphos.odd.diagnostics import Diagnostics, meant
from paragraphos.odd.patterns import Text

_USAGES: tuple[Literal["opt", "rec", "req", "mwa"], ...] = ("opt", "rec", "req", "mwa")
_TYPES: tuple[Literal["closed", "semi", "open"], ...] = ("closed", "semi", "open")


def read_group(node: etree._Element, diagnostics: Diagnostics) -> AttributeGroup:
    """The attributes that a declaration makes itself (its changes of inherited ones are not among them)."""
    lists = list(node.iterchildren(ns.tei("attList")))
    if len(lists) == 1:
        return group(lists[0], diagnostics)
    return AttributeGroup(tuple(group(item, diagnostics) for item in lists))


def group(node: etree._Element, diagnostics: Diagnostics) -> AttributeGroup:
    """One attList, with the lists inside it."""
    members: list[AttributeMember] = []
    for child in node.iterchildren(etree.Element):
        match etree.QName(child).localname:
            case "attDef" if child.get("mode", "add") == "add":
                members.append(attribute(child, diagnostics))
            case "attRef":
                members.append(reference(child, diagnostics))
            case "attList":
                members.append(group(child, diagnostics))
            case "attDef" | "desc" | "gloss":
                pass
            case _:
                diagnostics.error("construct-unknown", child, "this cannot stand in a list of attributes.")
    return AttributeGroup(tuple(members), node.get("org") == "choice")


def reference(node: etree._Element, diagnostics: Diagnostics) -> AttributeReference:
    """An attRef: one attribute of a class, or all."""
    class_ident = node.get("class") or node.get("key") or ""
    if not class_ident:
        diagnostics.error(
            "key-missing", node, "it does not say which class.", hint="Add @class, and @name for one attribute of it."
        )
    return AttributeReference(class_ident, node.get("name"), node)


def attribute(node: etree._Element, diagnostics: Diagnostics) -> Attribute:
    """One attDef."""
    ident = node.get("ident", "")
    default = node.find(ns.tei("defaultVal"))
    return Attribute(
        ident=ident,
        name=documentation.alternative(node) or ident,
        namespace=node.get("ns"),
        usage=usage(node, diagnostics) or "opt",
        datatype=datatype(node, diagnostics),
        values=values(node, diagnostics),
        default=None if default is None else documentation.plain(default),
        documentation=documentation.read(node),
        constraints=read_constraints(node),
        valid_until=node.get("validUntil"),
        node=node,
    )


def usage(node: etree._Element, diagnostics: Diagnostics) -> Literal["opt", "rec", "req", "mwa"] | None:
    """@usage, or None where it is not written."""
    written = node.get("usage")
    if written is None:
        return None
    for known in _USAGES:
        if known == written:
            return known
    diagnostics.error(
        "usage-unknown",
        node,
        f"“{written}” is no usage.",
        attribute="usage",
        expected=_USAGES,
        hint=meant(written, _USAGES) or "Write req (required), rec (recommended) or opt (optional).",
    )
    return None


def datatype(node: etree._Element, diagnostics: Diagnostics) -> Datatype | None:
    """The datatype of an attribute, or None where none is given."""
    found = node.find(ns.tei("datatype"))
    if found is None:
        return None
    children = list(found.iterchildren(etree.Element))
    pattern = content.read(found, diagnostics) if children else Text()
    minimum, maximum = content.occurrences(found, diagnostics)
    return Datatype(pattern, minimum, maximum)


def values(node: etree._Element, diagnostics: Diagnostics) -> ValueList | None:
    """The list of values of an attribute, or None where none is given."""
    found = node.find(ns.tei("valList"))
    return None if found is None or found.get("mode") == "delete" else value_list(found, diagnostics)


def value_list(node: etree._Element, diagnostics: Diagnostics) -> ValueList:
    """One valList; open where it does not say."""
    items = tuple(value(item) for item in node.iterchildren(ns.tei("valItem")) if item.get("mode") != "delete")
    return ValueList(list_type(node, diagnostics) or "open", items, node)


def list_type(node: etree._Element, diagnostics: Diagnostics) -> Literal["closed", "semi", "open"] | None:
    """@type of a valList, or None where it is not written."""
    written = node.get("type")
    if written is None:
        return None
    for known in _TYPES:
        if known == written:
            return known
    diagnostics.error(
        "values-type", node, f"“{written}” is no type of a list of values.", attribute="type", expected=_TYPES
    )
    return None


def value(node: etree._Element) -> ValueItem:
    """One valItem."""
    ident = node.get("ident", "")
    return ValueItem(
        ident, documentation.alternative(node) or ident, documentation.read(node), node.get("validUntil"), node
    )
