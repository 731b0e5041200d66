"""Whole declarations (elementSpec, classSpec, macroSpec, dataSpec) as they are written, read into values."""

from __future__ import annotations

from typing import Literal

from lxml import etree

from paragraphos.odd import content, documentation
from paragraphos.odd import namespaces as ns
from paragraphos.odd.attributes import read_group
from paragraphos.odd.constraints import read_constraints
from paragraphos.odd.declarations import Change, Class, Declaration, Element, Macro
from paragraphos.odd.diagnostics import Diagnostics
from paragraphos.odd.patterns import Empty, Pattern


def declaration(node: etree._Element, diagnostics: Diagnostics) -> Declaration:
    """The declaration that a complete specification element (mode `add` or `replace`) makes."""
    match etree.QName(node).localname:
        case "elementSpec":
            return _element(node, diagnostics)
        case "classSpec":
            return _class(node, diagnostics)
        case name:
            return _macro(node, "macro" if name == "macroSpec" else "data", diagnostics)


def _element(node: etree._Element, diagnostics: Diagnostics) -> Element:
    """An elementSpec."""
    ident = node.get("ident", "")
    described = documentation.read(node)
    return Element(
        ident=ident,
        name=documentation.alternative(node) or ident,
        namespace=node.get("ns"),
        module=node.get("module"),
        documentation=described,
        memberships=memberships(node),
        content=content_of(node, diagnostics) or Empty(),
        attributes=read_group(node, diagnostics),
        constraints=read_constraints(node),
        valid_until=node.get("validUntil"),
        node=node,
        changes=inherited_changes(node),
    )


def _class(node: etree._Element, diagnostics: Diagnostics) -> Class:
    """A classSpec."""
    kind: Literal["model", "atts"] = "model" if node.get("type") == "model" else "atts"
    if node.get("type") not in ("model", "atts"):
        diagnostics.error(
            "class-type",
            node,
            f"a class is of @type “model” or “atts”, not “{node.get('type', '')}”.",
            attribute="type",
        )
    return Class(
        ident=node.get("ident", ""),
        kind=kind,
        module=node.get("module"),
        documentation=documentation.read(node),
        memberships=memberships(node),
        attributes=read_group(node, diagnostics),
        constraints=read_constraints(node),
        valid_until=node.get("validUntil"),
        node=node,
    )


def _macro(node: etree._Element, kind: Literal["macro", "data"], diagnostics: Diagnostics) -> Macro:
    """A macroSpec or dataSpec."""
    if node.find(ns.tei("stringVal")) is not None:
        diagnostics.error(
            "unsupported",
            node,
            "stringVal (a parameter entity of a DTD) has no meaning in RELAX NG.",
            hint="Write a content element.",
        )
    return Macro(
        ident=node.get("ident", ""),
        kind=kind,
        module=node.get("module"),
        documentation=documentation.read(node),
        content=content_of(node, diagnostics) or Empty(),
        constraints=read_constraints(node),
        valid_until=node.get("validUntil"),
        node=node,
    )


def content_of(node: etree._Element, diagnostics: Diagnostics) -> Pattern | None:
    """The content model of a declaration, or None where it has none.

    A `valList` or `dataRef` that stands directly in the declaration counts as its content.
    """
    model = node.find(ns.tei("content"))
    if model is not None:
        return content.read(model, diagnostics)
    direct = [child for child in node if child.tag in (ns.tei("valList"), ns.tei("dataRef"))]
    return content.one(direct[0], diagnostics) if direct else None


def memberships(node: etree._Element) -> tuple[str, ...]:
    """The classes that a declaration says it belongs to."""
    return tuple(
        member.get("key", "")
        for member in node.iterfind(f"{ns.tei('classes')}/{ns.tei('memberOf')}")
        if member.get("mode") != "delete"
    )


def inherited_changes(node: etree._Element) -> tuple[Change, ...]:
    """The attributes that a declaration changes, replaces or deletes; those it does not declare are its classes'."""
    return tuple(
        Change(item.get("ident", ""), mode, item)
        for item in node.iterfind(f"{ns.tei('attList')}//{ns.tei('attDef')}")
        if (mode := _mode(item)) is not None
    )


def _mode(node: etree._Element) -> Literal["change", "delete", "replace"] | None:
    match node.get("mode"):
        case "change":
            return "change"
        case "delete":
            return "delete"
        case "replace":
            return "replace"
    return None
