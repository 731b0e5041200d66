"""How a customisation (mode `change`) alters a declaration that it takes over."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from lxml import etree

from paragraphos.odd import attribute_changes, constraints, documentation, reading
from paragraphos.odd import namespaces as ns
from paragraphos.odd.declarations import Class, Declaration, Element, Macro
from paragraphos.odd.diagnostics import Diagnostics, meant

_Member = TypeVar("_Member", Element, Class)
_KIND = {"elementSpec": Element, "classSpec": Class, "macroSpec": Macro, "dataSpec": Macro}


def changed(old: Declaration, node: etree._Element, diagnostics: Diagnostics) -> Declaration:
    """The declaration with what a specification element of mode `change` says put in its place."""
    if not isinstance(old, _KIND[etree.QName(node).localname]):
        diagnostics.error(
            "kind-differs",
            node,
            f"“{old.ident}” is not declared by this kind of element.",
            attribute="ident",
            hint=f"It is declared by {etree.QName(old.node).localname}.",
        )
        return old
    match old:
        case Element():
            return _element(old, node, diagnostics)
        case Class():
            return _class(old, node, diagnostics)
        case Macro():
            return _macro(old, node, diagnostics)


def _element(old: Element, node: etree._Element, diagnostics: Diagnostics) -> Element:
    own = attribute_changes.changed(old.attributes, node, diagnostics)
    inherited = tuple(
        change
        for change in reading.inherited_changes(node)
        if not attribute_changes.declares(old.attributes, change.ident)
    )
    model = reading.content_of(node, diagnostics)
    return replace(
        _membership(old, node, diagnostics),
        name=documentation.alternative(node) or old.name,
        namespace=node.get("ns", old.namespace),
        documentation=documentation.merged(old.documentation, documentation.read(node)),
        content=old.content if model is None else model,
        attributes=own,
        changes=(*old.changes, *inherited),
        constraints=constraints.changed(old.constraints, node, diagnostics),
        valid_until=node.get("validUntil", old.valid_until),
    )


def _class(old: Class, node: etree._Element, diagnostics: Diagnostics) -> Class:
    for change in reading.inherited_changes(node):
        if not attribute_changes.declares(old.attributes, change.ident):
            diagnostics.warning(
                f"nothing-to-{change.mode}",
                change.node,
                f"the class {old.ident} has no attribute “{change.ident}” to {change.mode}.",
                attribute="ident",
                hint=meant(change.ident, [attribute.ident for attribute in old.attributes.attributes()]),
                subject=change.ident,
            )
    return replace(
        _membership(old, node, diagnostics),
        documentation=documentation.merged(old.documentation, documentation.read(node)),
        attributes=attribute_changes.changed(old.attributes, node, diagnostics),
        constraints=constraints.changed(old.constraints, node, diagnostics),
        valid_until=node.get("validUntil", old.valid_until),
    )


def _macro(old: Macro, node: etree._Element, diagnostics: Diagnostics) -> Macro:
    model = reading.content_of(node, diagnostics)
    return replace(
        old,
        documentation=documentation.merged(old.documentation, documentation.read(node)),
        content=old.content if model is None else model,
        constraints=constraints.changed(old.constraints, node, diagnostics),
        valid_until=node.get("validUntil", old.valid_until),
    )


def _membership(old: _Member, node: etree._Element, diagnostics: Diagnostics) -> _Member:
    """The declaration with the classes that the change leaves it."""
    return replace(old, memberships=_memberships(old.ident, old.memberships, node, diagnostics))


def _memberships(ident: str, old: tuple[str, ...], node: etree._Element, diagnostics: Diagnostics) -> tuple[str, ...]:
    """The classes after the change: `classes` of mode `change` adds and deletes, any other replaces."""
    written = node.find(ns.tei("classes"))
    if written is None:
        return old
    stated = reading.memberships(node)
    if written.get("mode") != "change":
        return stated
    deleted = set()
    for member in written.iterchildren(ns.tei("memberOf")):
        key = member.get("key", "")
        if member.get("mode") == "delete":
            deleted.add(key)
            if key not in old:
                diagnostics.warning(
                    "nothing-to-delete",
                    member,
                    f"{ident} is no member of “{key}”.",
                    attribute="key",
                    hint=meant(key, old),
                    subject=key,
                )
    return (*stated, *(key for key in old if key not in deleted and key not in stated))
