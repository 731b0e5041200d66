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
_EDITORS = f"{_HEADER}/tei:fileDesc/tei:titleStmt/*[self::tei:editor or self::tei:respStmt]"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

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
    found = _found(document, f"{_EDITION}[@n]")
    if not found:
        raise Unusable(
            f"{document.path}: the header has no editionStmt/edition with @n; add it, so that a release can write it."
        )
    edition = found[0]
    old = edition.get("n", "")
    yield from _attribute(document, edition, "n", version)
    yield from _content(document, edition, old, version)


def _date(document: Document, date: str) -> Iterator[_Edit]:
    published = _found(document, _DATE)
    if not published:
        raise Unusable(
            f"{document.path}: the header has no publicationStmt/date; add it, so that a release can write it."
        )
    if published[0].get("when") is None:
        yield from _undated(document, published[0], date)
        published = []
    for element in (*published[:1], *_found(document, f"{_EDITION}/tei:date[@when]")):
        old = element.get("when", "")
        yield from _attribute(document, element, "when", date)
        yield from _content(document, element, old, date)


def _undated(document: Document, element: etree._Element, date: str) -> Iterator[_Edit]:
    """A date that says no day yet is written anew, whatever it said."""
    begin, end = _offset(document, document.place(element)), _offset(document, document.end_place(element))
    closing = re.compile(r"(?:</[^>]*>)?").match(document.text, end) if end > begin else None
    tag = re.compile(r"<[^>]*>").match(document.text, begin)
    assert tag is not None
    name = element.prefix + ":date" if element.prefix else "date"
    yield begin, closing.end() if closing else tag.end(), f'<{name} when="{date}">{date}</{name}>'


def _revision(document: Document, version: str, date: str, change: str | None) -> Iterator[_Edit]:
    if change is None:
        return
    changes = _found(document, f"{_REVISIONS}/tei:change")
    for element in changes:
        if element.get("n") == version:
            yield from _attribute(document, element, "when", date)
            return
    if not changes:
        yield from _first_revision(document, version, date, change)
        return
    first = changes[0]
    who = f" who={quoteattr(first.get('who', ''))}" if first.get("who") else ""
    place = _offset(document, document.place(first))
    indent = _indent(document.text, place)
    yield place, place, f'<change n="{version}" when="{date}"{who}>{escape(change)}</change>\n{indent}'


def _first_revision(document: Document, version: str, date: str, change: str) -> Iterator[_Edit]:
    """A revisionDesc at the end of a header that had none; who answers for it are the first editors with an xml:id."""
    header = _found(document, _HEADER)
    if not header:
        raise Unusable(f"{document.path}: there is no teiHeader, so that a release has no place to be told in.")
    for empty in _found(document, _REVISIONS):
        raise Unusable(
            f"{document.path}:{document.place(empty).line}: revisionDesc holds no change; write one, or remove it."
        )
    prefix = f"{header[0].prefix}:" if header[0].prefix else ""
    place = _offset(document, document.end_place(header[0]))
    indent = _indent(document.text, place)
    named = _found(document, f"{_EDITORS}[@xml:id]")
    who = f' who="#{named[0].get(_XML_ID)}"' if named else ""
    told = f'<{prefix}change n="{version}" when="{date}"{who}>{escape(change)}</{prefix}change>'
    lines = ["", f"<{prefix}revisionDesc>", f"  {told}", f"</{prefix}revisionDesc>"]
    yield place, place, f"\n{indent}  ".join(lines)[1 + len(indent) :] + f"\n{indent}"


def _indent(text: str, place: int) -> str:
    """The white space between the begin of its line and a place."""
    found = re.search(r"[ \t]*$", text[:place])
    return found.group() if found else ""


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
    return document.lines.offset(place.line, place.column)
