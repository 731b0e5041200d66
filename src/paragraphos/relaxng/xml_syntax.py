"""Reading a schema in XML syntax into nodes: annotations dropped, what is inherited written on every node.

RELAX NG specification, sections 3 (full syntax) and 4.1 to 4.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import SchemaFault, WrongSchema
from paragraphos.relaxng.full_syntax import check_attributes, check_children
from paragraphos.relaxng.names import RELAXNG, XML, split
from paragraphos.relaxng.nodes import Node
from paragraphos.xml.faults import NotWellFormed
from paragraphos.xml.reader import Locator, read

if TYPE_CHECKING:
    from pathlib import Path

_BASE = f"{XML}}}base"
_HOLDS_STRING = ("value", "param", "name")


class _Reading:
    """Receives the events of one schema document."""

    def __init__(self, path: Path, uri: str, faults: list[SchemaFault]) -> None:
        self.path = path
        self.faults = faults
        self.root: Node | None = None
        self._uri = uri
        self._open: list[Node] = []
        self._foreign = 0
        self._prefixes: dict[str, str] = {"xml": XML}
        self._declared: dict[str, str] = {}

    def begin(self, locator: Locator) -> None:
        self._locator = locator

    def namespace(self, prefix: str, uri: str) -> None:
        self._declared[prefix] = uri

    def start(self, name: str, attributes: list[str]) -> None:
        declared, self._declared = self._declared, {}
        if self._foreign:
            self._foreign += 1
            return
        uri, kind = split(name)
        parent = self._open[-1] if self._open else None
        if uri != RELAXNG and parent is not None:
            self._foreign = 1
            if parent.kind in _HOLDS_STRING:
                self._fault(f"“{parent.kind}” holds characters only", "3")
            return
        node = Node(kind if uri == RELAXNG else "", self.path, self._locator.line, self._locator.column)
        if parent is None:
            self.root = node
            node.uri = self._uri
            node.prefixes = {**self._prefixes, **declared}
            if uri != RELAXNG:
                self._fault(f"a schema in XML syntax begins with an element of the namespace {RELAXNG}", "3")
        else:
            node.uri, node.library, node.base = parent.uri, parent.library, parent.base
            node.prefixes = {**parent.prefixes, **declared} if declared else parent.prefixes
            parent.children.append(node)
        if attributes:
            self._attributes(node, attributes)
        self._open.append(node)

    def _attributes(self, node: Node, attributes: list[str]) -> None:
        for index in range(0, len(attributes), 2):
            name, value = attributes[index], attributes[index + 1]
            if "}" not in name:
                node.attributes[name] = value if name == "ns" else value.strip(" \t\n\r")
            elif name == _BASE:
                node.base = f"{node.base}\n{value}"
            elif split(name)[0] == RELAXNG:
                self._fault(f"the attribute “{split(name)[1]}” is written without a prefix", "3")
        node.uri = node.attributes.get("ns", node.uri)
        node.library = node.attributes.get("datatypeLibrary", node.library)

    def text(self, data: str) -> None:
        if self._foreign:
            return
        node = self._open[-1]
        if node.kind in _HOLDS_STRING:
            node.text += data
        elif data.strip(" \t\n\r"):
            self._fault(f"no text may stand in “{node.kind}”", "3")

    def end(self, name: str) -> None:
        if self._foreign:
            self._foreign -= 1
            return
        node = self._open.pop()
        if node.kind:
            check_attributes(node, self.faults)
            check_children(node, self.faults)

    def _fault(self, message: str, clause: str) -> None:
        self.faults.append(SchemaFault(str(self.path), self._locator.line, self._locator.column, message, clause))


def read_xml(path: Path, data: bytes, uri: str) -> Node:
    """The root node of a schema in XML syntax; `uri` is the namespace that it inherits from where it is referred to.

    Raises WrongSchema with every departure from the full syntax of section 3.
    """
    faults: list[SchemaFault] = []
    reading = _Reading(path, uri, faults)
    try:
        read(data, reading)
    except NotWellFormed as error:
        fault = error.fault
        raise WrongSchema((SchemaFault(str(path), fault.line, fault.column, fault.message, "3"),)) from error
    if faults or reading.root is None:
        raise WrongSchema(tuple(sorted(faults, key=lambda fault: (fault.line, fault.column))))
    return reading.root
