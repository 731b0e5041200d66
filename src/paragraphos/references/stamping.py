"""Version and date of a release written into the header of a file, and nothing else of the file touched."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from paragraphos.faults import Unusable

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.xml import Document, Place

_TEI = {"tei": "http://www.tei-c.org/ns/1.0"}
_HEADER = "/tei:TEI/tei:teiHeader"
_EDITION = f"{_HEADER}/tei:fileDesc/tei:editionStmt/tei:edition"
_DATE = f"{_HEADER}/tei:fileDesc/tei:publicationStmt/tei:date"
_REVISIONS = f"{_HEADER}/tei:revisionDesc"

_Edit = tuple[int, int, str]
"""Where a replacement begins and ends in the text, and what comes there."""


def stamped(document: Document, version: str, date: str, change: str | None) -> bytes:
    """The file with this version, ISO date and, unless `change` is None, a change in revisionDesc that says so.

    Raises Unusable when the header has no place for them.
    """
    edits = sorted([*_version(document, version), *_date(document, date), *_revision(document, version, date, change)])
    text = document.text
    for begin, end, replacement in reversed(edits):
        text = text[:begin] + replacement + text[end:]
    if b"\r\n" in document.data:
        text = text.replace("\n", "\r\n")
    mark = codecs.BOM_UTF8 if document.data.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode(document.tree.docinfo.encoding or "utf-8", "xmlcharrefreplace")


def _version(document: Document, version: str) -> Iterator[_Edit]:
    edition = _one(document, _EDITION, "n", "editionStmt/edition with @n")
    old = edition.get("n", "")
    yield from _attribute(document, edition, "n", version)
    yield from _content(document, edition, old, version)


def _date(document: Document, date: str) -> Iterator[_Edit]:
    published = _one(document, _DATE, "when", "publicationStmt/date with @when")
    for element in (published, *_found(document, f"{_EDITION}/tei:date[@when]")):
        old = element.get("when", "")
        yield from _attribute(document, element, "when", date)
        yield from _content(document, element, old, date)


def _revision(document: Document, version: str, date: str, change: str | None) -> Iterator[_Edit]:
    if change is None:
        return
    changes = _found(document, f"{_REVISIONS}/tei:change")
    if not changes:
        raise Unusable(
            f"{document.path}: the header has no revisionDesc with a change; add one, so that it can tell of releases."
        )
    for element in changes:
        if element.get("n") == version:
            yield from _attribute(document, element, "when", date)
            return
    first = changes[0]
    who = f" who={quoteattr(first.get('who', ''))}" if first.get("who") else ""
    place = _offset(document, document.place(first))
    indent = re.search(r"[ \t]*$", document.text[:place])
    space = indent.group() if indent else ""
    yield place, place, f'<change n="{version}" when="{date}"{who}>{escape(change)}</change>\n{space}'


def _one(document: Document, path: str, attribute: str, name: str) -> etree._Element:
    found = _found(document, f"{path}[@{attribute}]")
    if not found:
        raise Unusable(f"{document.path}: the header has no {name}; add it, so that a release can write it.")
    return found[0]


def _found(document: Document, path: str) -> list[etree._Element]:
    nodes = document.root.xpath(path, namespaces=_TEI)
    return [node for node in nodes if not isinstance(node, str | bytes | tuple)] if isinstance(nodes, list) else []


def _attribute(document: Document, element: etree._Element, name: str, value: str) -> Iterator[_Edit]:
    begin = _offset(document, document.attribute_place(element, name))
    found = re.compile(r"[^=]*=\s*([\"'])(.*?)\1", re.DOTALL).match(document.text, begin)
    if found and found.group(2) != value:
        yield found.start(2), found.end(2), value


def _content(document: Document, element: etree._Element, old: str, new: str) -> Iterator[_Edit]:
    """The old value where it is also printed, as words of their own, in the element."""
    if not old or old == new:
        return
    begin, end = _offset(document, document.place(element)), _offset(document, document.end_place(element))
    tag = re.compile(r"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>").match(document.text, begin)
    if tag is None or end <= begin:
        return
    for found in re.finditer(rf"(?<![\w.]){re.escape(old)}(?![\w.])", document.text[tag.end() : end]):
        yield tag.end() + found.start(), tag.end() + found.end(), new


def _offset(document: Document, place: Place) -> int:
    return sum(len(line) + 1 for line in document.lines[: place.line - 1]) + place.column - 1
