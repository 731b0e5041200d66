"""Damages a well-formed document at one place, leaving it well-formed."""

from __future__ import annotations

from random import Random

from lxml import etree

DAMAGES = (
    "drop",
    "unwrap",
    "double",
    "swap",
    "move",
    "rename",
    "misspell",
    "insert",
    "text",
    "attribute-drop",
    "attribute-add",
    "attribute-value",
    "attribute-misspell",
    "namespace",
)


def damaged(text: str, kind: str, chance: Random) -> str:
    """The document with one damage of a kind; unchanged where there is nothing to damage so."""
    root = etree.fromstring(text.encode(), etree.XMLParser(collect_ids=False))
    elements = [element for element in root.iterdescendants() if isinstance(element.tag, str)]
    chance.shuffle(elements)
    for element in elements:
        if _damage(element, kind, chance, elements):
            break
    return etree.tostring(root, encoding="unicode")


def _damage(element: etree._Element, kind: str, chance: Random, elements: list[etree._Element]) -> bool:
    parent = element.getparent()
    if parent is None:
        return False
    local, uri = etree.QName(element).localname, etree.QName(element).namespace or ""
    match kind:
        case "drop":
            _without(parent, element)
        case "unwrap":
            if not len(element) or parent is None:
                return False
            at = parent.index(element)
            _without(parent, element)
            for child in list(element)[::-1]:
                parent.insert(at, child)
        case "double":
            copy = etree.fromstring(etree.tostring(element, with_tail=False))
            for each in copy.iter(etree.Element):
                each.attrib.pop("{http://www.w3.org/XML/1998/namespace}id", "")
            element.addnext(copy)
        case "swap":
            after = element.getnext()
            if after is None or not isinstance(after.tag, str) or after.tag == element.tag:
                return False
            after.addnext(element)
        case "move":
            target = next(
                (
                    each
                    for each in elements
                    if each is not parent and element not in each.iterancestors() and each is not element
                ),
                None,
            )
            if target is None:
                return False
            _without(parent, element)
            target.insert(0, element)
        case "rename":
            element.tag = chance.choice(elements).tag
        case "misspell":
            element.tag = f"{{{uri}}}{_misspelt(local, chance)}"
        case "insert":
            element.addnext(etree.Element(chance.choice(elements).tag))
        case "text":
            element.tail = f"{element.tail or ''}stray words"
        case "attribute-add":
            element.set(chance.choice(("foo", "type", "when", "target")), chance.choice(("x", "7", "")))
        case "namespace":
            element.tag = f"{{{chance.choice(('urn:other', 'http://www.w3.org/1999/xhtml'))}}}{local}"
        case _:
            return _damage_attribute(element, kind, chance)
    return True


def _damage_attribute(element: etree._Element, kind: str, chance: Random) -> bool:
    if not element.attrib:
        return False
    name = chance.choice(sorted(element.attrib))
    value = element.attrib.pop(name)
    match kind:
        case "attribute-value":
            element.set(name, chance.choice(("", "x y", "#", "7 8", "-", "9999-99-99")))
        case "attribute-misspell":
            element.set(_misspelt(etree.QName(name).localname, chance), value)
    return True


def _without(parent: etree._Element, element: etree._Element) -> None:
    """Remove an element but not the text behind it."""
    tail = element.tail or ""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
    element.tail = None


def _misspelt(name: str, chance: Random) -> str:
    at = chance.randrange(1, len(name)) if len(name) > 1 else 0
    return name[:at] + name[at + 1 :] if len(name) > 3 and chance.random() < 0.5 else f"{name[:at]}x{name[at:]}"
