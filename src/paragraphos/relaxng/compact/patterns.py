"""Patterns (Compact Syntax, A.1): operators do not bind one stronger than another, so one level knows one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.compact.annotations import follow, lead
from paragraphos.relaxng.compact.file_references import reference
from paragraphos.relaxng.compact.name_classes import read_names
from paragraphos.relaxng.compact.tokens import DOCUMENTATION, END, IDENTIFIER, LITERAL, PREFIXED, WRONG
from paragraphos.relaxng.compact.values import typed, untyped
from paragraphos.relaxng.compact.wording import BEGINS_PATTERN, mixed, why_no_pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from paragraphos.relaxng.compact.reading import Reading
    from paragraphos.relaxng.nodes import Node

_CONNECTED = {",": "group", "&": "interleave", "|": "choice"}
_REPEATED = {"?": "optional", "*": "zeroOrMore", "+": "oneOrMore"}
_HOLDERS = ("element", "attribute", "list", "mixed")
_SIMPLE = ("empty", "text", "notAllowed")


class Patterns:
    """Reads patterns; `grammar` reads what stands in the brackets of a nested grammar, and the closing one."""

    def __init__(self, reading: Reading, grammar: Callable[[Node], None]) -> None:
        self._reading = reading
        self._grammar = grammar
        self._bare_except: Node | None = None  # the last data with an exception, while no bracket encloses it
        self.trailing: int | None = None
        """Where annotations stand behind the pattern that was read last, with nothing around both."""

    def pattern(self, led: bool = False) -> Node:
        """A pattern, or several with one operator between them; `led` when what stands before it has been read."""
        reading = self._reading
        offset = reading.offset
        first = self._particle(led)
        operator = reading.kind
        kind = _CONNECTED.get(operator)
        if kind is None:
            return first
        self._refuse_except(first, operator)
        node = reading.node(kind, offset)
        node.children.append(first)
        while reading.kind == operator:
            reading.advance()
            part = self._particle()
            self._refuse_except(part, operator)
            node.children.append(part)
        if reading.kind in _CONNECTED:
            reading.refuse(mixed(operator, reading.kind))
        self.trailing = None
        return node

    def _particle(self, led: bool = False) -> Node:
        """A pattern with what repeats it, and with its annotations."""
        reading = self._reading
        if not led:
            lead(reading)
        offset = reading.offset
        node = self._primary()
        self._follow()
        if reading.kind == "-":
            reading.refuse('“-” excepts something from a datatype only, as in xsd:token - "none"')
        kind = _REPEATED.get(reading.kind)
        if kind is None:
            return node
        self._refuse_except(node, reading.kind)
        repeated = reading.node(kind, offset)
        repeated.children.append(node)
        reading.advance()
        self.trailing = None
        self._follow()
        if reading.kind in _REPEATED:
            reading.refuse(f"“{reading.kind}” repeats what is repeated already: leave one out, or use brackets")
        return repeated

    def _follow(self) -> None:
        offset = self._reading.offset
        if follow(self._reading):
            self.trailing = offset

    def _refuse_except(self, node: Node, operator: str) -> None:
        if node is self._bare_except:
            self._reading.refuse(mixed("-", operator))

    def _primary(self) -> Node:
        """A pattern without operators, but for the `-` of data."""
        reading = self._reading
        kind, offset = reading.kind, reading.offset
        if kind == "(":
            reading.open("(")
            node = self.pattern()
            self._close(")")
            self._bare_except = None
            return node
        if kind in _HOLDERS:
            node = self._holder(kind, offset)
        elif kind == IDENTIFIER:
            node = reading.node("ref", offset)
            node.attributes["name"] = reading.take(IDENTIFIER, "")
            if reading.kind == "{":
                reading.refuse(f"“element” or “attribute” is missing before “{node.attributes['name']}”", offset)
        elif kind in _SIMPLE:
            node = reading.node(kind, offset)
            reading.advance()
        elif kind == LITERAL:
            node = untyped(reading)
        elif kind in (PREFIXED, "string", "token"):
            node = self._data()
        elif kind == "parent":
            node = reading.node("parentRef", offset)
            reading.advance()
            node.attributes["name"] = reading.take(IDENTIFIER, "parent")
        elif kind == "external":
            node = reference(reading, "externalRef")
        elif kind == "grammar":
            node = reading.node("grammar", offset)
            reading.advance()
            reading.open("{")
            self._grammar(node)
        else:
            if kind in (DOCUMENTATION, END, WRONG):
                reading.unexpected("a pattern is expected")
            reading.refuse(why_no_pattern(kind, reading.value))
        self.trailing = None
        return node

    def _holder(self, kind: str, offset: int) -> Node:
        """An element, attribute, list or mixed content, with the pattern in its brackets."""
        reading = self._reading
        node = reading.node(kind, offset)
        reading.advance()
        if kind in ("element", "attribute"):
            read_names(reading, node)
        reading.open("{")
        node.children.append(self.pattern())
        self._close("}")
        return node

    def _data(self) -> Node:
        """A datatype with what is excepted from it, or a value of one."""
        reading = self._reading
        node = typed(reading)
        if node.kind == "value" or reading.kind != "-":
            return node
        excepted = reading.node("except", reading.offset)
        reading.advance()
        lead(reading)
        part = self._primary()
        if part is self._bare_except or reading.kind == "-":
            reading.refuse(mixed("-", "-"))
        excepted.children.append(part)
        node.children.append(excepted)
        self._bare_except = node
        return node

    def _close(self, bracket: str) -> None:
        reading = self._reading
        if reading.defines:
            reading.refuse_unclosed(f"before the definition of “{reading.value}”")
        if reading.kind in BEGINS_PATTERN:
            reading.refuse(f"“,” “|” or “&” is missing before {reading.shown()}")
        reading.close(bracket)
