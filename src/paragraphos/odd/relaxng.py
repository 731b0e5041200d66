"""The schema as a grammar in RELAX NG: its definitions, in a fixed order, none that nothing refers to."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.relaxng_patterns import Writer
from paragraphos.odd.schema import Schema

_NAMESPACES = ns.scope(ns.RELAXNG, a=ns.ANNOTATIONS)


def grammar(schema: Schema) -> etree._Element:
    """The grammar element.

    A definition is written when something that is written refers to it; the order is that of the schema's declarations.
    """
    writer = Writer(schema)
    root = etree.Element(ns.rng("grammar"), nsmap=_NAMESPACES, ns=schema.namespace, datatypeLibrary=ns.DATATYPES)
    start = etree.SubElement(root, ns.rng("start"))
    starts = etree.SubElement(start, ns.rng("choice")) if len(schema.start) != 1 else start
    for ident in schema.start:
        writer.reference(starts, schema.prefix + ident)
    written: dict[str, etree._Element] = {}
    while (name := writer.next_wanted()) is not None:
        written[name] = writer.definition(name)
    for name in sorted(written, key=writer.rank):
        root.append(written[name])
    _declare_prefixes(root)
    return root


def reached(root: etree._Element, schema: Schema) -> frozenset[str]:
    """The elements of a schema that its grammar defines: those that can occur in a document."""
    defined = {node.get("name") for node in root.iterchildren(ns.rng("define"))}
    return frozenset(ident for ident in schema.elements if schema.prefix + ident in defined)


def serialized(root: etree._Element) -> bytes:
    """The grammar as a file: indented, UTF-8, without the time of its making."""
    copy = deepcopy(root)
    etree.indent(copy, "  ")
    return etree.tostring(copy, xml_declaration=True, encoding="UTF-8") + b"\n"


def _declare_prefixes(root: etree._Element) -> None:
    etree.cleanup_namespaces(root, keep_ns_prefixes=["a"])
