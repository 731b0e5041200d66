"""A schema as it is written, whichever its syntax: what inherits has been written on every node.

RELAX NG specification, sections 3 (full syntax) and 4.1 to 4.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import SchemaFault

if TYPE_CHECKING:
    from pathlib import Path


class Node:
    """An element of the schema: its kind, its own attributes, what it inherits, and where it stands."""

    __slots__ = (
        "attributes",
        "base",
        "children",
        "column",
        "kind",
        "library",
        "line",
        "path",
        "prefixes",
        "text",
        "uri",
    )

    def __init__(self, kind: str, path: Path, line: int, column: int) -> None:
        self.kind = kind
        self.path = path
        self.line = line
        self.column = column
        self.attributes: dict[str, str] = {}
        self.children: list[Node] = []
        self.text = ""
        self.uri = ""
        self.library = ""
        self.base = ""
        self.prefixes: dict[str, str] = {}

    def fault(self, message: str, clause: str) -> SchemaFault:
        """A fault that stands here."""
        return SchemaFault(str(self.path), self.line, self.column, message, clause)
