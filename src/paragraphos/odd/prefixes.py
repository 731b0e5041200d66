"""Prefixes for the namespaces that Schematron's expressions name."""

from __future__ import annotations

from collections.abc import Iterable

from paragraphos.odd import namespaces as ns
from paragraphos.odd.declarations import Attribute, Element
from paragraphos.odd.schema import Schema, SchemaElement


class Prefixes:
    """Gives each namespace a prefix: the one that the ODD declares with sch:ns, else one of its own."""

    def __init__(self, schema: Schema) -> None:
        self._uris: dict[str, str] = {"tei": ns.TEI}
        self._schema = schema
        nodes = [item.node for item in schema.constraints]
        nodes += [element.declaration.node for element in schema.elements.values() if element.declaration.namespace]
        for node in nodes:
            for found in node.iter(ns.sch("ns")):
                self.declare(found.get("prefix", ""), found.get("uri", ""))

    def declare(self, prefix: str, uri: str) -> None:
        """Take over a declaration of the ODD; the first of a prefix holds."""
        if prefix and uri:
            self._uris.setdefault(prefix, uri)

    def declared(self) -> tuple[tuple[str, str], ...]:
        """All prefixes with their namespaces, in the order in which they came."""
        return tuple(self._uris.items())

    def of(self, uri: str) -> str:
        """The prefix for a namespace, with its colon; nothing for no namespace."""
        if not uri:
            return ""
        if uri == ns.XML:
            return "xml:"
        for prefix, known in self._uris.items():
            if known == uri:
                return f"{prefix}:"
        prefix = f"ns{sum(name.startswith('ns') for name in self._uris) + 1}"
        self._uris[prefix] = uri
        return f"{prefix}:"

    def element(self, element: Element) -> str:
        """The name of an element, as an expression writes it."""
        return self.of(self._schema.namespace if element.namespace is None else element.namespace) + element.name

    def any_of(self, elements: Iterable[SchemaElement]) -> str:
        """Any of several elements, as the context of a rule writes it."""
        return " | ".join(self.element(element.declaration) for element in elements)

    def attribute(self, attribute: Attribute) -> str:
        """The name of an attribute, as an expression writes it, without the @."""
        namespace, local = attribute.key
        return self.of(namespace) + local
