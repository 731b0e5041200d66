"""What an ODD says of its declarations, as plain sentences."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.declarations import Documentation

_NAMED = {"gi": "<{}>", "att": "@{}", "tag": "<{}>", "val": "“{}”", "ident": "{}", "code": "{}"}


def read(node: etree._Element) -> Documentation:
    """The documentation among the children of a declaration."""
    return Documentation(
        tuple(node.iterchildren(ns.tei("altIdent"))),
        tuple(node.iterchildren(ns.tei("gloss"))),
        tuple(node.iterchildren(ns.tei("desc"))),
        tuple(node.iterchildren(ns.tei("exemplum"))),
        tuple(node.iterchildren(ns.tei("remarks"))),
        tuple(node.iterchildren(ns.tei("listRef"))),
    )


def alternative(node: etree._Element) -> str | None:
    """The name that documents write where it differs from @ident: altIdent, the one of no @type first."""
    found = [item for item in node.iterchildren(ns.tei("altIdent")) if item.get("type") in (None, "schema")]
    return (found[0].text or "").strip() or None if found else None


def merged(old: Documentation, new: Documentation) -> Documentation:
    """The old documentation, each part of which gives way to the new one where there is one."""
    return Documentation(
        new.alternatives or old.alternatives,
        new.glosses or old.glosses,
        new.descriptions or old.descriptions,
        new.examples or old.examples,
        new.remarks or old.remarks,
        new.references or old.references,
    )


def language(node: etree._Element) -> str | None:
    """The language of a node: its own or the nearest ancestor's @xml:lang."""
    current: etree._Element | None = node
    while current is not None:
        if (found := current.get(f"{{{ns.XML}}}lang")) is not None:
            return found
        current = current.getparent()
    return None


def in_language(nodes: Iterable[etree._Element], wanted: str) -> list[etree._Element]:
    """Those of the nodes that are in a language, else those in English, else those that name none."""
    candidates = [node for node in nodes if node.get("type") != "deprecationInfo"]
    by_language = [(language(node), node) for node in candidates]
    for prefix in (wanted.partition("-")[0], "en"):
        chosen = [node for tag, node in by_language if tag is not None and tag.partition("-")[0] == prefix]
        if chosen:
            return chosen
    return [node for tag, node in by_language if tag in (None, "und", "mul")] or candidates[:1]


def plain(node: etree._Element) -> str:
    """The words of a node in one line, names marked as one writes them (<p>, @type)."""
    return " ".join("".join(_pieces(node)).split())


def _pieces(node: etree._Element) -> Iterable[str]:
    yield node.text or ""
    for child in node:
        if isinstance(child.tag, str):
            yield _NAMED.get(etree.QName(child).localname, "{}").format("".join(_pieces(child)).strip())
        yield child.tail or ""


def message(node: etree._Element) -> str:
    """What an assertion says, in one line; what only a document can fill in is marked: the name, a value."""
    return " ".join("".join(_message_pieces(node)).split())


def _message_pieces(node: etree._Element) -> Iterable[str]:
    yield node.text or ""
    for child in node:
        if child.tag == ns.sch("name"):
            yield "(the element)"
        elif child.tag == ns.sch("value-of"):
            yield "(" + (child.get("select") or "") + ")"
        elif isinstance(child.tag, str):
            yield from _message_pieces(child)
        yield child.tail or ""


def sentence(node: etree._Element) -> str:
    """Gloss and description of a declaration in English, in one line; empty where there is none."""
    return described(read(node), "en")


def described(documentation: Documentation, wanted: str) -> str:
    """Gloss and description as one line: `(paragraph) marks paragraphs in prose.`"""
    gloss = in_language(documentation.glosses, wanted)[:1]
    description = in_language(documentation.descriptions, wanted)[:1]
    words = [f"({plain(gloss[0])})"] if gloss and plain(gloss[0]) else []
    words += [plain(description[0])] if description else []
    return " ".join(words)
