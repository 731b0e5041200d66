"""Passages cut from a document by the places of its units: no parser and no query between request and text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

TEI = b"http://www.tei-c.org/ns/1.0"
WRAPPER = b"https://w3id.org/api/dts#"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'

_MARKUP = re.compile(
    rb"""<\?paragraphos-(?P<mark>begin|end)\ (?P<positions>[0-9 ]+)\?>
    | <!--.*?--> | <\?.*?\?> | <!\[CDATA\[.*?\]\]>
    | </(?P<close>[^\s>]+)\s*>
    | <(?P<name>[^\s/>!?]+)(?P<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*?)(?P<empty>/?)>""",
    re.DOTALL | re.VERBOSE,
)
_INHERITED = re.compile(rb"""\s(?P<name>xmlns(?::[^\s=]+)?|xml:(?:lang|base|space))\s*=\s*(?P<value>"[^"]*"|'[^']*')""")


@dataclass(frozen=True, slots=True)
class OpenElement:
    """An element that is open at some place: where its start tag begins, in bytes, its name, and the tag itself."""

    offset: int
    name: bytes
    tag: bytes


@dataclass(frozen=True, slots=True)
class Position:
    """A place between two nodes: its offset in bytes, and the elements open there, the outermost first."""

    offset: int
    around: tuple[OpenElement, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """From the place before a unit to the place after it."""

    begin: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Marked:
    """A document without its marks, the spans of its units by their position from 1, and where elements end.

    `ends`: the offset of an element's end tag by the offset of its start tag (elements with content alone).
    """

    document: bytes
    spans: Mapping[int, Span]
    ends: Mapping[int, int]


def unmarked(marked: bytes) -> Marked:
    """Read the places of units from a document that `xslt/dts/marked.xsl` made, and take the marks away.

    The input is our own serialisation: well-formed, without document type declaration.
    """
    pieces: list[bytes] = []
    around: list[OpenElement] = []
    begins: dict[int, Position] = {}
    spans: dict[int, Span] = {}
    ends: dict[int, int] = {}
    read = removed = 0
    for found in _MARKUP.finditer(marked):
        offset = found.start() - removed
        if found["mark"]:
            pieces.append(marked[read : found.start()])
            read = found.end()
            removed += len(found[0])
            position = Position(offset, tuple(around))
            for number in map(int, found["positions"].split()):
                if found["mark"] == b"begin":
                    begins[number] = position
                else:
                    spans[number] = Span(begins[number], position)
        elif found["close"]:
            ends[around.pop().offset] = offset
        elif found["name"] and not found["empty"]:
            around.append(OpenElement(offset, found["name"], found[0]))
    pieces.append(marked[read:])
    return Marked(b"".join(pieces), spans, ends)


def passage(document: bytes, span: Span) -> bytes:
    """The TEI document that holds what lies within a span, in a `dts:wrapper` (DTS 1.0, Document endpoint).

    Elements that the span enters or leaves are opened and closed, with their attributes; what holds the whole span
    (language, base address, white space, namespaces) is said on the wrapper.
    """
    begin, end = span.begin, span.end
    shared = 0
    for one, other in zip(begin.around, end.around, strict=False):
        if one.offset != other.offset:
            break
        shared += 1
    inherited = _inherited(begin.around[:shared])
    prefix = b"dts" if inherited.get(b"xmlns:dts", b'"%s"' % WRAPPER)[1:-1] == WRAPPER else b"dts-wrapper"
    inherited[b"xmlns:" + prefix] = b'"%s"' % WRAPPER
    if inherited.get(b"xmlns", b"")[1:-1] == TEI:
        del inherited[b"xmlns"]
    attributes = b"".join(b" %s=%s" % item for item in sorted(inherited.items()))
    return b"".join(
        (
            _DECLARATION,
            b'<TEI xmlns="%s"><%s:wrapper%s>' % (TEI, prefix, attributes),
            *(element.tag for element in begin.around[shared:]),
            document[begin.offset : end.offset],
            *(b"</%s>" % element.name for element in reversed(end.around[shared:])),
            b"</%s:wrapper></TEI>\n" % prefix,
        )
    )


def _inherited(around: tuple[OpenElement, ...]) -> dict[bytes, bytes]:
    """Attributes that speak of what an element holds, with their quoted values; the innermost decides."""
    found: dict[bytes, bytes] = {}
    for element in around:
        for attribute in _INHERITED.finditer(element.tag):
            found[attribute["name"]] = attribute["value"]
    return found


def until(marked: Marked, position: Position, following: Position | None) -> Position:
    """Where the text that a milestone begins ends: before the next one, or with the outermost part that holds it."""
    if following is not None:
        return following
    part = position.around[: 2 if len(position.around) > 1 else 1]
    return Position(marked.ends[part[-1].offset], part)
