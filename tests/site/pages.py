"""The built pages, and what the tests ask of them."""

from __future__ import annotations

from pathlib import Path

from lxml import etree, html


def pages(site: Path) -> list[Path]:
    """Every page of a site, the main ones first."""
    return sorted(site.rglob("*.html"), key=lambda path: (len(path.relative_to(site).parts), path))


def main_pages(site: Path) -> list[Path]:
    """The pages at the root."""
    return sorted(site.glob("*.html"))


def read(path: Path) -> etree._Element:
    """A page, parsed as HTML."""
    return html.document_fromstring(path.read_bytes())


def words(element: etree._Element, *silent: str) -> str:
    """The words of an element without those of the classes that are silent; white space as single spaces."""
    pieces: list[str] = []

    def walk(node: etree._Element) -> None:
        if set(node.get("class", "").split()) & set(silent):
            return
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        if node.tag in {"p", "div", "h1", "h2", "h3", "li", "section"}:
            pieces.append(" ")

    walk(element)
    return " ".join("".join(pieces).split())
