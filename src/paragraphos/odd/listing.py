"""Examples (egXML) as one types them: tags, without the namespace that marks them as examples."""

from __future__ import annotations

import textwrap
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from paragraphos.odd import namespaces as ns

_PREFIXES = {ns.XML: "xml"}


def listing(example: etree._Element) -> str:
    """The source of an example, its common indentation taken away."""
    source = escape(example.text or "") + "".join(_source(child) for child in example)
    lines = source.expandtabs(8).strip("\n").rstrip().split("\n")
    first, rest = lines[0], textwrap.dedent("\n".join(lines[1:]))
    return f"{first.strip()}\n{rest}" if rest else first.strip()


def _source(node: etree._Element) -> str:
    tail = escape(node.tail or "")
    if not isinstance(node.tag, str):  # a comment or processing instruction
        return etree.tostring(node, encoding="unicode", with_tail=False) + tail
    name = _name(node, etree.QName(node))
    attributes = "".join(f" {_name(node, etree.QName(key))}={quoteattr(value)}" for key, value in _attributes(node))
    declared = "".join(f" xmlns{':' + prefix if prefix else ''}={quoteattr(uri)}" for prefix, uri in _declared(node))
    inside = escape(node.text or "") + "".join(_source(child) for child in node)
    return (
        f"<{name}{declared}{attributes}>{inside}</{name}>{tail}" if inside else f"<{name}{declared}{attributes}/>{tail}"
    )


def _attributes(node: etree._Element) -> list[tuple[str, str]]:
    return [(str(key), str(value)) for key, value in node.attrib.items()]


def _name(node: etree._Element, name: etree.QName) -> str:
    if name.namespace in (None, ns.EXAMPLES):
        return name.localname
    prefix = _PREFIXES.get(name.namespace) or next((p for p, uri in node.nsmap.items() if uri == name.namespace), None)
    return f"{prefix}:{name.localname}" if prefix else name.localname


def _declared(node: etree._Element) -> list[tuple[str | None, str]]:
    """The namespaces that an element of an example declares itself, those of examples and of TEI left out."""
    parent = node.getparent()
    outer = parent.nsmap if parent is not None else {}
    return [
        (p, uri)
        for p, uri in sorted(node.nsmap.items(), key=lambda item: item[0] or "")
        if outer.get(p) != uri and uri not in (ns.EXAMPLES, ns.TEI)
    ]
