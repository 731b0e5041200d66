"""How a customisation alters attributes, value lists and their values, one by one."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from paragraphos.odd import attributes, constraints, documentation
from paragraphos.odd import namespaces as ns
from paragraphos.odd.declarations import (
    Attribute,
    AttributeGroup,
    AttributeMember,
    AttributeReference,
    ValueItem,
    ValueList,
)
from paragraphos.odd.diagnostics import Diagnostics, meant
from paragraphos.odd.library import customised


def declares(group: AttributeGroup, ident: str) -> bool:
    """Whether a group declares an attribute of this name."""
    return any(attribute.ident == ident for attribute in group.attributes())


def changed(old: AttributeGroup, node: etree._Element, diagnostics: Diagnostics) -> AttributeGroup:
    """A declaration's own attributes after a customisation.

    An attribute that the group does not declare is left to the classes, unless it is added.
    """
    group, whole = old, _new_groups(node, old)
    for item in node.iterfind(f"{ns.tei('attList')}//{ns.tei('attDef')}"):
        ident, mode = item.get("ident", ""), item.get("mode", "add")
        if item.getparent() in whole:
            continue
        if mode == "delete":
            group = _mapped(group, ident, None)
        elif declares(group, ident):
            before = next(attribute for attribute in group.attributes() if attribute.ident == ident)
            after = (
                changed_attribute(before, item, diagnostics)
                if mode == "change"
                else attributes.attribute(item, diagnostics)
            )
            group = _mapped(group, ident, after)
        elif mode == "add":
            group = replace(group, members=(*group.members, attributes.attribute(item, diagnostics)))
    for item in node.iterfind(f"{ns.tei('attList')}/{ns.tei('attRef')}"):
        group = _referring(group, attributes.reference(item, diagnostics), item.get("mode", "add"))
    added = tuple(attributes.group(item, diagnostics) for item in whole)
    return replace(group, members=(*group.members, *added)) if added else group


def _new_groups(node: etree._Element, old: AttributeGroup) -> tuple[etree._Element, ...]:
    """The lists of a customisation that are taken over whole: a choice, or a list in a list, its attributes new."""
    return tuple(
        item
        for item in node.iterfind(f".//{ns.tei('attList')}")
        if (item.get("org") == "choice" or item.getparent() is not node)
        and all(
            attribute.get("mode", "add") == "add" and not declares(old, attribute.get("ident", ""))
            for attribute in item.iterchildren(ns.tei("attDef"))
        )
        and item.find(ns.tei("attDef")) is not None
    )


def _mapped(group: AttributeGroup, ident: str, new: Attribute | None) -> AttributeGroup:
    """The group with one of its attributes replaced, or left out."""
    members: list[AttributeMember] = []
    for member in group.members:
        if isinstance(member, AttributeGroup):
            members.append(_mapped(member, ident, new))
        elif not isinstance(member, Attribute) or member.ident != ident:
            members.append(member)
        elif new is not None:
            members.append(new)
    return replace(group, members=tuple(members))


def _referring(group: AttributeGroup, reference: AttributeReference, mode: str) -> AttributeGroup:
    kept = tuple(
        member
        for member in group.members
        if not (
            isinstance(member, AttributeReference)
            and (member.class_ident, member.name) == (reference.class_ident, reference.name)
        )
    )
    return replace(group, members=kept if mode == "delete" else (*kept, reference))


def changed_attribute(old: Attribute, node: etree._Element, diagnostics: Diagnostics) -> Attribute:
    """One attribute after an attDef of mode `change`: what the attDef says replaces what was said, the rest stays."""
    new = attributes.attribute(node, diagnostics)
    written = node.find(ns.tei("valList"))
    return replace(
        old,
        name=new.name if new.documentation.alternatives else old.name,
        namespace=node.get("ns", old.namespace),
        usage=attributes.usage(node, diagnostics) or old.usage,
        datatype=new.datatype or old.datatype,
        values=old.values if written is None else changed_values(old.values, written, diagnostics),
        default=new.default if new.default is not None else old.default,
        documentation=documentation.merged(old.documentation, new.documentation),
        constraints=constraints.changed(old.constraints, node, diagnostics),
        valid_until=node.get("validUntil", old.valid_until),
        node=node,
    )


def changed_values(old: ValueList | None, node: etree._Element, diagnostics: Diagnostics) -> ValueList | None:
    """A list of values after a valList: mode `change` works on the old one, `delete` removes it, others replace it.

    A specification that is not a customisation (TEI's own) may change an attribute of a class and give values without
    a mode; the schemas that TEI publishes let these values be suggestions, and so do ours.
    """
    mode = node.get("mode", "add")
    if node.get("mode") is None and not customised(node):
        return old or replace(attributes.value_list(node, diagnostics), type="open")
    if mode == "delete":
        return None
    if mode != "change" or old is None:
        return attributes.value_list(node, diagnostics)
    items = list(old.items)
    for item in node.iterchildren(ns.tei("valItem")):
        items = _changed_items(items, item, diagnostics)
    return replace(old, type=attributes.list_type(node, diagnostics) or old.type, items=tuple(items), node=node)


def _changed_items(items: list[ValueItem], node: etree._Element, diagnostics: Diagnostics) -> list[ValueItem]:
    ident, mode = node.get("ident", ""), node.get("mode", "add")
    place = next((index for index, item in enumerate(items) if item.ident == ident), None)
    if place is None and mode in ("delete", "change"):
        diagnostics.warning(
            f"nothing-to-{mode}",
            node,
            f"there is no value “{ident}” to {mode}.",
            attribute="ident",
            hint=meant(ident, [item.ident for item in items]),
            subject=ident,
        )
        return items
    new = attributes.value(node)
    if place is None:
        return [*items, new]
    if mode == "delete":
        return items[:place] + items[place + 1 :]
    if mode != "replace":
        new = replace(new, documentation=documentation.merged(items[place].documentation, new.documentation))
    return [*items[:place], new, *items[place + 1 :]]
