"""Which element may stand in which: read off the content models of a schema."""

from __future__ import annotations

from dataclasses import dataclass

from paragraphos.odd import namespaces as ns
from paragraphos.odd.patterns import AnyElement, Data, Listed, Pattern, Reference, Text, Value, Verbatim, walk
from paragraphos.odd.schema import Schema


@dataclass(frozen=True, slots=True)
class Inside:
    """What may stand in an element: elements of the schema, in its order; text; elements that it does not know."""

    elements: tuple[str, ...]
    text: bool
    others: bool


def inside(schema: Schema) -> dict[str, Inside]:
    """For each element that can occur, what it may hold."""
    return {
        ident: _inside(schema, schema.elements[ident].content) for ident in schema.elements if ident in schema.reachable
    }


def around(held: dict[str, Inside]) -> dict[str, tuple[str, ...]]:
    """For each element that can occur, the elements that may hold it, in the order of the schema."""
    holders: dict[str, list[str]] = {ident: [] for ident in held}
    for holder, found in held.items():
        for ident in found.elements:
            holders[ident].append(holder)
    return {ident: tuple(found) for ident, found in holders.items()}


def _inside(schema: Schema, pattern: Pattern) -> Inside:
    elements: set[str] = set()
    text = others = False
    waiting, met = [pattern], set()
    while waiting:
        for part in walk(waiting.pop()):
            match part:
                case Text() | Data() | Value() | Listed():
                    text = True
                case AnyElement():
                    others = True
                case Verbatim(node):
                    others = others or node.tag == ns.rng("element")
                    names = [inner.get("name", "") for inner in node.iter(ns.rng("ref"))]
                    elements.update(name for name in names if name in schema.elements)
                case Reference("element", name):
                    elements.add(name)
                case Reference("class", name):
                    elements.update(schema.elements_of(name))
                case Reference(_, name) if name not in met:
                    met.add(name)
                    waiting.append(schema.macros[name].content)
    return Inside(tuple(ident for ident in schema.elements if ident in elements), text, others)
