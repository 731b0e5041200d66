"""Name classes: what stands between `element` or `attribute` and its bracket (Compact Syntax, A.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.compact.annotations import follow, lead
from paragraphos.relaxng.compact.tokens import IDENTIFIER, KEYWORDS, NAMESPACE, PREFIXED
from paragraphos.relaxng.compact.wording import mixed

if TYPE_CHECKING:
    from paragraphos.relaxng.compact.reading import Reading
    from paragraphos.relaxng.nodes import Node


def read_names(reading: Reading, owner: Node) -> None:
    """Give an `element` or `attribute` its name as an attribute, or its class of names as the first child."""
    node = _name_class(reading, owner.kind)
    if node.kind == "name":
        owner.attributes["name"] = node.text
    else:
        owner.children.append(node)


def _name_class(reading: Reading, owner: str) -> Node:
    """One class, or several with `|` between them; a class with an exception stands alone."""
    offset = reading.offset
    node, bare_except = _simple(reading, owner, except_allowed=True)
    if reading.kind != "|":
        return node
    if bare_except:
        reading.refuse(mixed("-", "|"))
    choice = reading.node("choice", offset)
    choice.children.append(node)
    while reading.kind == "|":
        reading.advance()
        choice.children.append(_simple(reading, owner, except_allowed=False)[0])
    return choice


def _simple(reading: Reading, owner: str, except_allowed: bool) -> tuple[Node, bool]:
    """A class without `|`, and whether it has an exception that no bracket encloses."""
    lead(reading)
    open_ended = reading.kind in ("*", NAMESPACE)
    node = _primary(reading, owner)
    bare_except = False
    if reading.kind == "-":
        if not except_allowed:
            reading.refuse(mixed("|", "-"))
        if not open_ended:
            reading.refuse("“-” excepts names from “*” or “prefix:*” only")
        node.children.append(_excepted(reading, owner))
        bare_except = True
    follow(reading)
    return node, bare_except


def _excepted(reading: Reading, owner: str) -> Node:
    node = reading.node("except", reading.offset)
    reading.advance()
    lead(reading)
    node.children.append(_primary(reading, owner))
    if reading.kind == "-":
        reading.refuse(mixed("-", "-"))
    return node


def _primary(reading: Reading, owner: str) -> Node:
    kind, value, offset = reading.kind, reading.value, reading.offset
    if kind == "(":
        reading.open("(")
        node = _name_class(reading, owner)
        reading.close(")")
        return node
    if kind == "*":
        node = reading.node("anyName", offset)
    elif kind == NAMESPACE:
        node = reading.node("nsName", offset)
        node.uri = reading.uri_of(value.partition(":")[0], offset)
    elif kind == PREFIXED:
        reading.uri_of(value.partition(":")[0], offset)
        node = reading.node("name", offset)
        node.text = value
    elif kind == IDENTIFIER or kind in KEYWORDS:
        node = reading.node("name", offset)
        node.text = value
        if owner == "attribute":
            node.uri = ""
    else:
        reading.unexpected(f"a name is expected behind “{owner}”")
    reading.advance()
    return node
