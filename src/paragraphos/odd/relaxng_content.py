"""Content models written in RELAX NG inside an ODD, read into patterns."""

from __future__ import annotations

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.diagnostics import Diagnostics
from paragraphos.odd.patterns import (
    EXPANSIONS,
    Choice,
    Data,
    Empty,
    Interleave,
    Kind,
    Listed,
    NotAllowed,
    Pattern,
    Reference,
    Repeat,
    Text,
    Value,
    Verbatim,
    group,
)


def read(node: etree._Element, diagnostics: Diagnostics) -> Pattern:
    """The pattern of a RELAX NG element; what cannot stand in an ODD is reported."""
    match etree.QName(node).localname:
        case "empty":
            return Empty()
        case "notAllowed":
            return NotAllowed()
        case "text":
            return Text()
        case "ref":
            return _reference(node)
        case "data":
            return _data(node)
        case "value":
            return Value((node.text or "").strip(), type=node.get("type"))
        case "element" | "attribute":
            return Verbatim(node)
        case "list":
            return Listed(_inside(node, diagnostics))
        case "optional":
            return Repeat(_inside(node, diagnostics), 0, 1)
        case "zeroOrMore":
            return Repeat(_inside(node, diagnostics), 0, None)
        case "oneOrMore":
            return Repeat(_inside(node, diagnostics), 1, None)
        case "mixed":
            return Interleave((Text(), _inside(node, diagnostics)))
        case "choice":
            return Choice(_members(node, diagnostics))
        case "interleave":
            return Interleave(_members(node, diagnostics))
        case "group" | "div":
            return _inside(node, diagnostics)
        case name:
            diagnostics.error(
                "unsupported",
                node,
                f"RELAX NG’s {name} cannot stand in a content model of an ODD.",
                hint="Name declarations with ref, or say it in pure ODD.",
            )
            return Empty()


def _members(node: etree._Element, diagnostics: Diagnostics) -> tuple[Pattern, ...]:
    found = []
    for child in node.iterchildren(etree.Element):
        if etree.QName(child).namespace == ns.RELAXNG:
            found.append(read(child, diagnostics))
        elif etree.QName(child).namespace == ns.TEI:
            diagnostics.error(
                "construct-unknown",
                child,
                "pure ODD cannot stand within RELAX NG.",
                hint="Say all of it in one of the two.",
            )
    return tuple(found)


def _inside(node: etree._Element, diagnostics: Diagnostics) -> Pattern:
    return group(_members(node, diagnostics))


def _data(node: etree._Element) -> Pattern:
    if node.find(ns.rng("except")) is not None:
        return Verbatim(node)
    facets = tuple((facet.get("name", ""), facet.text or "") for facet in node.iterchildren(ns.rng("param")))
    return Data(node.get("type", "string"), facets, node.get("datatypeLibrary"))


def _reference(node: etree._Element) -> Reference:
    name = node.get("name", "").strip()
    base, _, suffix = name.rpartition("_")
    expansion = next((way for way in EXPANSIONS if way == suffix), None)
    if expansion is not None and base.startswith("model."):
        return Reference("class", base, expansion, node=node)
    return Reference(kind_of(name), name, node=node)


def kind_of(name: str) -> Kind:
    """The kind of declaration that a name in RELAX NG means, by TEI's manner of naming."""
    if name.startswith(("model.", "att.")):
        return "class"
    if name.startswith("macro."):
        return "macro"
    if name.startswith(("teidata.", "data.")):
        return "data"
    return "element"
