"""Content models as they are written, in pure ODD or in RELAX NG, read into patterns."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd import relaxng_content
from paragraphos.odd.diagnostics import Diagnostics
from paragraphos.odd.documentation import sentence
from paragraphos.odd.inspecting import look_at_attributes
from paragraphos.odd.patterns import (
    EXPANSIONS,
    AnyElement,
    Choice,
    Data,
    Empty,
    Interleave,
    Kind,
    Pattern,
    Reference,
    Text,
    Value,
    group,
    repeat,
)

_KINDS: dict[str, Kind] = {"elementRef": "element", "classRef": "class", "macroRef": "macro", "dataRef": "data"}
_ALLOWED = {
    "elementRef": {"key", "minOccurs", "maxOccurs"},
    "classRef": {"key", "expand", "include", "except", "minOccurs", "maxOccurs"},
    "macroRef": {"key"},
    "dataRef": {"key", "name", "ref", "restriction", "minOccurs", "maxOccurs"},
    "sequence": {"preserveOrder", "minOccurs", "maxOccurs"},
    "alternate": {"minOccurs", "maxOccurs"},
    "anyElement": {"require", "except", "minOccurs", "maxOccurs"},
    "textNode": set(),
    "empty": set(),
    "valList": {"type", "mode"},
}
_GLOBAL = {"rend", "n", "corresp", "resp", "source", "cert"}


def read(content: etree._Element, diagnostics: Diagnostics) -> Pattern:
    """The pattern of a `content` (or `datatype`) element; several children are a sequence."""
    return group(tuple(one(child, diagnostics) for child in content.iterchildren(etree.Element)))


def one(node: etree._Element, diagnostics: Diagnostics) -> Pattern:
    """The pattern of one element of a content model.

    What is not known is reported, and read as empty.
    """
    name = etree.QName(node)
    if name.namespace == ns.RELAXNG:
        return relaxng_content.read(node, diagnostics)
    if name.namespace != ns.TEI or name.localname not in _ALLOWED:
        diagnostics.error(
            "construct-unknown",
            node,
            "this cannot stand in a content model.",
            hint=f"A content model is made of {', '.join(sorted(_ALLOWED))}, or of RELAX NG.",
        )
        return Empty()
    look_at_attributes(node, _ALLOWED[name.localname] | _GLOBAL, diagnostics)
    pattern = (
        _READERS[name.localname](node, diagnostics) if name.localname in _READERS else _reference(node, diagnostics)
    )
    return repeat(pattern, *occurrences(node, diagnostics))


def occurrences(node: etree._Element, diagnostics: Diagnostics) -> tuple[int, int | None]:
    """@minOccurs and @maxOccurs, each 1 where it is not written; None stands for `unbounded`."""
    minimum = _count(node, "minOccurs", diagnostics)
    maximum = None if node.get("maxOccurs", "").strip() == "unbounded" else _count(node, "maxOccurs", diagnostics)
    if maximum is not None and maximum < minimum:
        if node.get("maxOccurs") is None:
            return minimum, minimum
        diagnostics.error(
            "occurrences", node, f"at most {maximum} cannot be fewer than at least {minimum}.", attribute="maxOccurs"
        )
    return minimum, maximum


def _count(node: etree._Element, attribute: str, diagnostics: Diagnostics) -> int:
    written = node.get(attribute, "1").strip()
    if written.isascii() and written.isdigit():
        return int(written)
    diagnostics.error(
        "occurrences",
        node,
        f"“{written}” is not a number.",
        attribute=attribute,
        hint='Write a whole number, or maxOccurs="unbounded".',
    )
    return 1


def _members(node: etree._Element, diagnostics: Diagnostics) -> tuple[Pattern, ...]:
    return tuple(one(child, diagnostics) for child in node.iterchildren(etree.Element))


def _sequence(node: etree._Element, diagnostics: Diagnostics) -> Pattern:
    members = _members(node, diagnostics)
    return Interleave(members) if node.get("preserveOrder") in ("false", "0") and len(members) > 1 else group(members)


def _alternate(node: etree._Element, diagnostics: Diagnostics) -> Pattern:
    return Choice(_members(node, diagnostics))


def _reference(node: etree._Element, diagnostics: Diagnostics) -> Pattern:
    kind = _KINDS[etree.QName(node).localname]
    key = node.get("key")
    if key is None:
        diagnostics.error("key-missing", node, "it does not say what it refers to.", hint="Add @key.")
        return Empty()
    expansion = node.get("expand", "alternation")
    if expansion not in EXPANSIONS:
        diagnostics.error(
            "expansion-unknown",
            node,
            f"“{expansion}” is no way to expand a class.",
            attribute="expand",
            expected=EXPANSIONS,
        )
        expansion = "alternation"
    known = next(way for way in EXPANSIONS if way == expansion)
    include, excluded = tuple(node.get("include", "").split()), tuple(node.get("except", "").split())
    return Reference(kind, key, known, include, excluded, node=node)


def _data(node: etree._Element, diagnostics: Diagnostics) -> Pattern:
    if node.get("ref") is not None:
        diagnostics.error(
            "unsupported",
            node,
            "a datatype in another document cannot be used.",
            attribute="ref",
            hint="Declare it with dataSpec, and name it with @key.",
        )
        return Text()
    facets = tuple((facet.get("name", ""), facet.get("value", "")) for facet in node.iterchildren(ns.tei("dataFacet")))
    restriction = node.get("restriction")
    if restriction is not None:
        facets = (*facets, ("pattern", restriction))
    if (name := node.get("name")) is not None:
        return Text() if name == "text" and not facets else Data(name, facets)
    reference = _reference(node, diagnostics)
    return replace(reference, facets=facets) if isinstance(reference, Reference) else reference


def _values(node: etree._Element, _diagnostics: Diagnostics) -> Pattern:
    values = tuple(Value(item.get("ident", ""), sentence(item)) for item in node.iterchildren(ns.tei("valItem")))
    if node.get("type") in ("open", "semi"):
        return Choice((*values, Data("token", (("pattern", r"[^\p{C}\p{Z}]+"),))))
    return Choice(values)


def _any(node: etree._Element, diagnostics: Diagnostics) -> Pattern:
    return AnyElement(tuple(node.get("require", "").split()), tuple(names(node, node.get("except"), diagnostics)))


def names(node: etree._Element, written: str | None, diagnostics: Diagnostics) -> list[str]:
    """Namespaces and prefixed names as URIs and Clark names (the prefixes are those in force at the node)."""
    found = []
    for token in (written or "").split():
        prefix, colon, local = token.partition(":")
        if colon and prefix in node.nsmap and not local.startswith("/"):
            found.append(f"{{{node.nsmap[prefix]}}}{local}")
        elif colon:
            found.append(token)
        else:
            diagnostics.error(
                "name-without-namespace",
                node,
                f"“{token}” is neither a namespace nor a prefixed name.",
                attribute="except",
            )
    return found


_READERS = {
    "sequence": _sequence,
    "alternate": _alternate,
    "textNode": lambda _node, _diagnostics: Text(),
    "empty": lambda _node, _diagnostics: Empty(),
    "dataRef": _data,
    "valList": _values,
    "anyElement": _any,
}
