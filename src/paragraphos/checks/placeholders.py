"""No text that was meant to be replaced has stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from paragraphos.checks.blanks import blanks
from paragraphos.checks.locating import finding_at
from paragraphos.checks.tei import TEI, attribute_word, collapsed, elements, first, local

if TYPE_CHECKING:
    from paragraphos.findings import Finding
    from paragraphos.source import Source
    from paragraphos.xml import Document

_PLACEHOLDER = re.compile(
    r"\b[Ll]orem ipsum\b|\bTODO\b|\bFIXME\b|\bTBD\b|\bXXXX+|\bxxx+\b|\bFoo(?:bar)?\b|\bfoobar\b|\bJ(?:ohn|ane) Doe\b"
    r"|\bexample\.(?:org|com|net)\b|\?\?\?+|\[(?:insert|your|name of)\b[^\]]*\]",
)
# Words of which every placeholder holds one; "&#", for a character may be written as its number.
_SIGNS = (
    *("orem ipsum", "TODO", "FIXME", "TBD", "XXXX", "xxx", "Foo", "foobar", " Doe"),
    *("example.org", "example.com", "example.net", "???", "[insert", "[your", "[name of", "&#"),
)
_HINT = "Write what is true here; where it is not known, say that it is not known."
_UNPUBLISHED = "not yet published"
_PUBLISHER_HINT = "Say who publishes the edition: an institution, a series, or you yourself."
_TRANSCRIBED = frozenset({TEI + "body"})


def placeholders(source: Source) -> Iterator[Finding]:
    """Look through everything editorial: headers, register, introduction, commentary; not the transcribed text."""
    yield from _unpublished(source.text)
    yield from blanks(source)
    for document in source.documents:
        # One look at the whole spares the many at its parts.
        if not any(sign in document.text for sign in _SIGNS):
            continue
        skipped: set[etree._Element] = set()
        for element in elements(document.root):
            if element.tag in _TRANSCRIBED:
                skipped.update(element.iter())
            if element not in skipped:
                yield from _element(document, element)


def _unpublished(document: Document) -> Iterator[Finding]:
    """The publisher that a draft has not yet, where the version is none of a draft, which begin with 0."""
    edition = first(document.root, "teiHeader/fileDesc/editionStmt/edition")
    publisher = first(document.root, "teiHeader/fileDesc/publicationStmt/publisher")
    version = "0" if edition is None else edition.get("n", "0")
    if (
        publisher is None
        or version.startswith("0")
        or collapsed("".join(map(str, publisher.itertext()))) != _UNPUBLISHED
    ):
        return
    message = f"Version {version} is no draft, but its publisher is “{_UNPUBLISHED}”."
    yield finding_at(document, publisher, "placeholder.text", message, subject=_UNPUBLISHED, hint=_PUBLISHER_HINT)


def _element(document: Document, element: etree._Element) -> Iterator[Finding]:
    for name, value in element.attrib.items():
        found = _PLACEHOLDER.search(str(value))
        if found:
            message = f"@{attribute_word(str(name))} holds the placeholder “{found.group()}”."
            yield finding_at(
                document, element, "placeholder.text", message, attribute=str(name), subject=found.group(), hint=_HINT
            )
    if local(element) in ("egXML", "code", "eg"):
        return
    pieces = [
        (element, element.text or "", False),
        *((child, child.tail or "", True) for child in element.iterchildren(etree.Element)),
    ]
    for holder, text, tail in pieces:
        for found in _PLACEHOLDER.finditer(text):
            place = document.text_place(holder, found.start(), tail)
            message = f"The placeholder “{found.group()}” has stayed in the text."
            yield finding_at(
                document, element, "placeholder.text", message, place=place, subject=found.group(), hint=_HINT
            )
