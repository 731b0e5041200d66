"""Which attributes and children each element of the XML syntax has (RELAX NG specification, section 3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paragraphos.relaxng.datatypes.lexical import NCNAME, QNAME

if TYPE_CHECKING:
    from paragraphos.relaxng.faults import SchemaFault
    from paragraphos.relaxng.nodes import Node

PATTERNS = frozenset(
    [
        "element",
        "attribute",
        "group",
        "interleave",
        "choice",
        "optional",
        "zeroOrMore",
        "oneOrMore",
        "list",
        "mixed",
        "ref",
        "parentRef",
        "empty",
        "value",
        "data",
        "notAllowed",
        "text",
        "externalRef",
        "grammar",
    ]
)
NAME_CLASSES = frozenset(("name", "anyName", "nsName", "choice"))
_COMPONENTS = frozenset(("start", "define", "div", "include"))
_OVERRIDES = frozenset(("start", "define", "div"))
_NONE: frozenset[str] = frozenset()

_REQUIRED = {
    "ref": "name",
    "parentRef": "name",
    "define": "name",
    "param": "name",
    "data": "type",
    "externalRef": "href",
    "include": "href",
}
_OPTIONAL = {
    "element": ("name",),
    "attribute": ("name",),
    "value": ("type",),
    "start": ("combine",),
    "define": ("combine",),
}
_COMMON = ("ns", "datatypeLibrary")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:.")

# kind: what may stand in it, how many at least, how many at most
_CHILDREN: dict[str, tuple[frozenset[str], int, int | None]] = {
    **dict.fromkeys(
        ("group", "interleave", "optional", "zeroOrMore", "oneOrMore", "list", "mixed"), (PATTERNS, 1, None)
    ),
    **dict.fromkeys(("define",), (PATTERNS, 1, None)),
    **dict.fromkeys(("ref", "parentRef", "empty", "notAllowed", "text", "externalRef"), (_NONE, 0, 0)),
    **dict.fromkeys(("value", "param", "name"), (_NONE, 0, 0)),
    "choice": (PATTERNS | NAME_CLASSES, 1, None),
    "except": (PATTERNS | NAME_CLASSES, 1, None),
    "start": (PATTERNS, 1, 1),
    "grammar": (_COMPONENTS, 0, None),
    "include": (_OVERRIDES, 0, None),
    "div": (_COMPONENTS, 0, None),
    "data": (frozenset(("param", "except")), 0, None),
    "anyName": (frozenset(("except",)), 0, 1),
    "nsName": (frozenset(("except",)), 0, 1),
}


def check_attributes(node: Node, faults: list[SchemaFault]) -> None:
    """Report missing, unknown and malformed attributes of a node."""
    required = _REQUIRED.get(node.kind)
    if required is not None and required not in node.attributes:
        faults.append(node.fault(f"“{node.kind}” needs the attribute “{required}”", "3"))
    for name, value in node.attributes.items():
        if name != required and name not in _COMMON and name not in _OPTIONAL.get(node.kind, ()):
            faults.append(node.fault(f"“{node.kind}” has no attribute “{name}”", "3"))
            continue
        complaint = complaint_about(node.kind, name, value)
        if complaint is not None:
            faults.append(node.fault(complaint, "3"))


def complaint_about(kind: str, name: str, value: str) -> str | None:
    """What is wrong with the value of an attribute; None when nothing is."""
    match name:
        case "name" if kind in ("element", "attribute"):
            return None if QNAME.fullmatch(value) else f"“{value}” is not a name"
        case "name" | "type":
            return None if NCNAME.fullmatch(value) else f"“{value}” is not a name without a colon"
        case "combine":
            return None if value in ("choice", "interleave") else "“combine” is “choice” or “interleave”"
        case "datatypeLibrary" if value and (not _SCHEME.match(value) or "#" in value):
            return "“datatypeLibrary” is an absolute URI without “#”"
        case "href" if "#" in value:
            return "“href” has no “#”"
    return None


def check_children(node: Node, faults: list[SchemaFault]) -> None:
    """Report children that may not stand in a node, and those it lacks."""
    children = node.children
    if node.kind in ("element", "attribute"):
        _check_named(node, faults)
        return
    rule = _CHILDREN.get(node.kind)
    if rule is None:
        faults.append(node.fault(f"RELAX NG has no element “{node.kind}”", "3"))
        return
    allowed, least, most = rule
    _check_kinds(node, children, allowed, faults)
    if len(children) < least:
        faults.append(node.fault(f"“{node.kind}” is empty, and must hold something", "3"))
    elif most is not None and len(children) > most and allowed:
        faults.append(node.fault(f"“{node.kind}” holds one “{children[0].kind}” only", "3"))
    _check_particulars(node, faults)


def _check_kinds(node: Node, children: list[Node], allowed: frozenset[str], faults: list[SchemaFault]) -> None:
    faults.extend(
        child.fault(f"“{child.kind}” may not stand in “{node.kind}”", "3")
        for child in children
        if child.kind not in allowed
    )


def _check_named(node: Node, faults: list[SchemaFault]) -> None:
    """An `element` or `attribute`: a name or name class, then one pattern or more (for `attribute`, one at most)."""
    patterns = node.children
    if "name" not in node.attributes:
        if not patterns or patterns[0].kind not in NAME_CLASSES:
            faults.append(
                node.fault(f"“{node.kind}” needs the attribute “name” or a name class as its first child", "3")
            )
            return
        _check_name_class(patterns[0], faults)
        patterns = patterns[1:]
    _check_kinds(node, patterns, PATTERNS, faults)
    if node.kind == "element" and not patterns:
        faults.append(node.fault("“element” holds no pattern; an empty one holds “empty”", "3"))
    if node.kind == "attribute" and len(patterns) > 1:
        faults.append(node.fault("“attribute” holds one pattern only", "3"))
    for pattern in patterns:
        _check_pattern_choice(pattern, faults)


def _check_name_class(node: Node, faults: list[SchemaFault]) -> None:
    if node.kind == "name" and not QNAME.fullmatch(node.text.strip(" \t\n\r")):
        faults.append(node.fault(f"“{node.text}” is not a name", "3"))
    for child in node.children:
        if child.kind == "except":
            _check_kinds(child, child.children, NAME_CLASSES, faults)
            for inner in child.children:
                _check_name_class(inner, faults)
        elif node.kind == "choice":
            _check_kinds(node, [child], NAME_CLASSES, faults)
            _check_name_class(child, faults)


def _check_pattern_choice(node: Node, faults: list[SchemaFault]) -> None:
    """A `choice` among patterns holds patterns; only among name classes does it hold name classes."""
    if node.kind == "choice":
        _check_kinds(node, node.children, PATTERNS, faults)


def _check_particulars(node: Node, faults: list[SchemaFault]) -> None:
    """What the table of children cannot say."""
    match node.kind:
        case "data":
            kinds = [child.kind for child in node.children]
            if "except" in kinds[:-1]:
                faults.append(node.fault("“except” is the last child of “data”, and there is one only", "3"))
            for child in node.children:
                if child.kind == "except":
                    _check_kinds(child, child.children, PATTERNS, faults)
        case "include":
            _check_overrides(node.children, faults)
    if node.kind not in ("element", "attribute", "anyName", "nsName", "choice", "except"):
        for child in node.children:
            _check_pattern_choice(child, faults)


def _check_overrides(components: list[Node], faults: list[SchemaFault]) -> None:
    for component in components:
        if component.kind == "include":
            faults.append(component.fault("an “include” may not stand inside an “include”", "3"))
        elif component.kind == "div":
            _check_overrides(component.children, faults)
