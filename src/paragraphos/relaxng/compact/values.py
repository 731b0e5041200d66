"""Datatypes and values (Compact Syntax, A.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.compact.annotations import lead
from paragraphos.relaxng.compact.tokens import LITERAL

if TYPE_CHECKING:
    from paragraphos.relaxng.compact.reading import Reading
    from paragraphos.relaxng.nodes import Node


def untyped(reading: Reading) -> Node:
    """A literal that stands alone: a value of the built-in datatype `token`."""
    node = reading.node("value", reading.offset)
    node.prefixes = reading.context
    node.text = reading.literal("")
    return node


def typed(reading: Reading) -> Node:
    """The name of a datatype with its parameters, or with the literal that is a value of it."""
    offset = reading.offset
    prefix, _, local = reading.value.rpartition(":")
    library = reading.libraries.get(prefix) if prefix else ""
    if library is None:
        reading.fault(f'no library of datatypes has the prefix “{prefix}”: write datatypes {prefix} = "…"', offset)
    name = reading.value
    reading.advance()
    node = reading.node("value" if reading.kind == LITERAL else "data", offset)
    node.attributes["type"] = local
    node.library = library or ""
    node.prefixes = reading.context
    if node.kind == "value":
        node.text = reading.literal(name)
    elif reading.kind == "{":
        _parameters(reading, node)
    return node


def _parameters(reading: Reading, data: Node) -> None:
    reading.open("{")
    while reading.kind != "}":
        lead(reading)
        node = reading.node("param", reading.offset)
        name = node.attributes["name"] = reading.name("{")
        reading.take("=", name)
        node.text = reading.literal("=")
        data.children.append(node)
    reading.close("}")
