"""What XPath finds, with the type that the one who asks knows it to have."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

Tree = etree._Element | etree._ElementTree


def elements(start: Tree, path: str, namespaces: Mapping[str, str] | None = None) -> list[etree._Element]:
    """The elements (or comments, or instructions) at a path, which leads to nothing else."""
    found = start.xpath(path, namespaces=dict(namespaces or {}))
    assert isinstance(found, list)
    return [_element(node, path) for node in found]


def strings(start: Tree, path: str, namespaces: Mapping[str, str] | None = None) -> list[str]:
    """The attributes or texts at a path, which leads to nothing else."""
    found = start.xpath(path, namespaces=dict(namespaces or {}))
    assert isinstance(found, list)
    return [_string(node, path) for node in found]


def by_id(start: Tree, identifier: str) -> etree._Element:
    """The one element of HTML with this identifier."""
    (found,) = elements(start, f"//*[@id='{identifier}']")
    return found


def text_of(element: etree._Element) -> str:
    """All text in an element."""
    return "".join(map(str, element.itertext()))


def take_away(element: etree._Element) -> None:
    """The element without the tree that it stood in, and the tree without it."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _element(node: object, path: str) -> etree._Element:
    assert isinstance(node, etree._Element), f"{path} leads to {node!r}"
    return node


def _string(node: object, path: str) -> str:
    assert isinstance(node, str), f"{path} leads to {node!r}"
    return str(node)
