"""The built pages, and what the tests ask of them."""

from __future__ import annotations

from itertools import pairwise
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


def unlike(paths: list[Path]) -> list[Path]:
    """The pages that each show something that none before has: an element of another make, a heading after another.

    What looks at the make of a page, and not at its words, sees all that there is in these.
    """
    seen: set[tuple[object, ...]] = set()
    kept = []
    for path in paths:
        elements = list(read(path).iter(etree.Element))
        headings = [element.tag for element in elements if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
        makes = {_make(element) for element in elements} | set(pairwise(headings))
        if not makes <= seen:
            kept.append(path)
            seen |= makes
    return kept


def _make(element: etree._Element) -> tuple[object, ...]:
    """What an element is made of: where it stands, name, class, which attributes."""
    parent = element.getparent()
    return (parent.tag if parent is not None else "", element.tag, element.get("class"), *sorted(element.keys()))


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
