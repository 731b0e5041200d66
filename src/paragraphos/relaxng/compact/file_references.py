"""What refers to another file: `external` and `include` (Compact Syntax, A.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.full_syntax import complaint_about

if TYPE_CHECKING:
    from paragraphos.relaxng.compact.reading import Reading
    from paragraphos.relaxng.nodes import Node


def reference(reading: Reading, kind: str) -> Node:
    """A node that names a file; it bears the namespace that this file inherits."""
    node = reading.node(kind, reading.offset)
    behind = reading.value
    reading.advance()
    offset = reading.offset
    address = node.attributes["href"] = reading.literal(behind)
    if complaint_about(kind, "href", address) is not None:
        reading.fault(f"“{address}” names no file: an address here has no “#”", offset)
    if reading.kind == "inherit":
        reading.advance()
        reading.take("=", "inherit")
        offset = reading.offset
        node.uri = reading.uri_of(reading.name("="), offset)
    return node
