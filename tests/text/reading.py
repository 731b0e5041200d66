"""The words of the edition, read from its TEI without any stylesheet: what every output is held against."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

_TEI = "{http://www.tei-c.org/ns/1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def blocks(edition: Path) -> list[tuple[str, str]]:
    """The blocks of the text, as reference and words, white space as single spaces; marks of notes are no words."""
    body = etree.parse(edition).getroot().find(f"{_TEI}text/{_TEI}body")
    assert body is not None
    kinds = {f"{_TEI}{name}" for name in ("head", "salute", "p", "ab")}
    return [(block.get(_XML_ID, ""), words(block)) for block in body.iter(*kinds)]


def source_note(edition: Path) -> str:
    """The words of the source's own note, with its mark."""
    (note,) = etree.parse(edition).getroot().iterfind(f".//{_TEI}back//{_TEI}note[@type='source']")
    return words(note)


def words(element: etree._Element) -> str:
    """The words of an element."""
    pieces: list[str] = []

    def walk(node: etree._Element) -> None:
        if node.tag == f"{_TEI}ref" and node.get("type") == "note-marker":
            return
        pieces.append(node.text or "")
        for child in node:
            if isinstance(child.tag, str):
                walk(child)
            pieces.append(child.tail or "")

    walk(element)
    return " ".join("".join(pieces).split())


def untypeset(text: str) -> str:
    """Typeset words with the characters of a typewriter."""
    return text.translate(str.maketrans("‘’“”–—", "''\"\"--")).replace("…", "...")
