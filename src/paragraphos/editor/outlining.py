"""The outline of a file: divisions and paragraphs of a text, entries of a register."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from paragraphos.checks.register import ENTRIES
from paragraphos.checks.tei import TEI, XML_ID, local
from paragraphos.editor.labels import named

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.editor.buffer import Buffer
    from paragraphos.xml import Document

_KINDS = {
    "teiHeader": types.SymbolKind.Namespace,
    "front": types.SymbolKind.Namespace,
    "body": types.SymbolKind.Namespace,
    "back": types.SymbolKind.Namespace,
    "standOff": types.SymbolKind.Namespace,
    "div": types.SymbolKind.Class,
    "listPerson": types.SymbolKind.Class,
    "listPlace": types.SymbolKind.Class,
    "listOrg": types.SymbolKind.Class,
    "listEvent": types.SymbolKind.Class,
    "listBibl": types.SymbolKind.Class,
    "head": types.SymbolKind.String,
    "salute": types.SymbolKind.String,
    "p": types.SymbolKind.String,
    "ab": types.SymbolKind.String,
    "note": types.SymbolKind.Object,
    **dict.fromkeys(ENTRIES, types.SymbolKind.Object),
}
_CLOSED = frozenset({"teiHeader", "p", "ab", "note", *ENTRIES})
"""Elements whose inside is no part of the outline."""

_DEEP = 50
"""So deep an outline goes: further, nobody follows it."""


def outline(document: Document, buffer: Buffer) -> list[types.DocumentSymbol]:
    """The symbols of a document, nested as its elements are."""
    return list(_symbols(document, buffer, document.root, _DEEP))


def _symbols(
    document: Document, buffer: Buffer, element: etree._Element, deeper: int
) -> Iterator[types.DocumentSymbol]:
    for child in element.iterchildren(TEI + "*"):
        name = local(child)
        if name not in _KINDS:
            yield from _symbols(document, buffer, child, deeper - 1) if deeper else ()
            continue
        inside = [] if name in _CLOSED or not deeper else list(_symbols(document, buffer, child, deeper - 1))
        start, end = document.place(child), document.end_place(child)
        begin, stop = buffer.offset(start.line, start.column), buffer.offset(end.line, end.column)
        close = _behind(buffer.text, max(begin, stop))
        identity = child.get(XML_ID)
        yield types.DocumentSymbol(
            name=identity or f"<{name}>",
            detail=name if inside else named(document, child),
            kind=_KINDS[name],
            range=buffer.range(begin, close),
            selection_range=buffer.range(begin, min(begin + 1 + len(name), close)),
            children=inside,
        )


def _behind(text: str, tag: int) -> int:
    close = text.find(">", tag)
    return close + 1 if close >= 0 else len(text)
