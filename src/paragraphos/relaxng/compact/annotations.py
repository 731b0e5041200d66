"""Annotations and documentation: read for their form and dropped (Compact Syntax, 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.compact.tokens import DOCUMENTATION, IDENTIFIER, KEYWORDS, LITERAL, PREFIXED
from paragraphos.relaxng.names import RELAXNG, XMLNS

if TYPE_CHECKING:
    from paragraphos.relaxng.compact.reading import Reading


def lead(reading: Reading) -> bool:
    """Pass over what stands before a pattern, name class, parameter or component; gives whether anything did."""
    found = False
    while reading.kind == DOCUMENTATION:
        found = True
        reading.advance()
    if reading.kind != "[":
        return found
    reading.open("[")
    _attributes(reading, nested=False)
    while reading.kind != "]":
        element(reading)
    reading.close("]")
    if reading.kind == DOCUMENTATION:
        reading.refuse("“##” stands before the annotations in “[ ]”, and not behind them")
    return True


def follow(reading: Reading) -> bool:
    """Pass over the annotations behind a pattern or name class, each after `>>`; gives whether there were any."""
    found = False
    while reading.kind == ">>":
        found = True
        reading.advance()
        element(reading)
    return found


def begins_component(reading: Reading) -> bool:
    """Whether an annotation stands at hand as a component of a grammar: a name, no keyword, and a bracket."""
    return reading.kind in (IDENTIFIER, PREFIXED) and reading.ahead[0] == "["


def element(reading: Reading, nested: bool = False) -> None:
    """Pass over one annotation that becomes an element of another namespace."""
    if reading.kind == PREFIXED:
        uri = _uri(reading)
        if uri == RELAXNG and not nested:
            reading.fault("an annotation is no element of RELAX NG itself: use a prefix of its own", reading.offset)
    elif reading.kind != IDENTIFIER and reading.kind not in KEYWORDS:
        reading.unexpected("an annotation, name [ … ], is expected" if not nested else "“]” is expected")
    reading.advance()
    reading.open("[")
    _attributes(reading, nested=True)
    while reading.kind != "]":
        if reading.kind == LITERAL:
            reading.literal("[")
        else:
            element(reading, nested=True)
    reading.close("]")


def _attributes(reading: Reading, nested: bool) -> None:
    """The attributes at the beginning of an annotation; where it stands alone, each has a prefix."""
    found: set[tuple[str, str]] = set()
    while reading.ahead[0] == "=" and reading.kind != "]":
        value, offset = reading.value, reading.offset
        if reading.kind == PREFIXED:
            local = value.partition(":")[2]
            uri = _uri(reading)
            if not nested and uri in ("", RELAXNG):
                reading.fault(f"“{value}” is no annotation: it needs a prefix for a namespace of its own", offset)
            if uri == XMLNS:
                reading.fault(f"no attribute is in the namespace {XMLNS}", offset)
        elif nested:
            uri, local = "", reading.name("[")
            if local == "xmlns":
                reading.fault("“xmlns” declares a namespace and is no attribute", offset)
        else:
            reading.refuse(f"an attribute in an annotation has a prefix: write prefix:{value} = …")
        if (uri, local) in found:
            reading.fault(f"“{value}” stands twice in this annotation", offset)
        found.add((uri, local))
        if reading.kind == PREFIXED:
            reading.advance()
        reading.take("=", value)
        reading.literal("=")


def _uri(reading: Reading) -> str:
    """The namespace of the prefixed name at hand, which in an annotation is never that of another schema."""
    prefix = reading.value.partition(":")[0]
    if prefix in reading.inherited:
        reading.fault(f"“{prefix}” stands for an inherited namespace, in which no annotation can be", reading.offset)
    return reading.uri_of(prefix, reading.offset)
