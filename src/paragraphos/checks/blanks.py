"""Elements that hold words, of headers, registers and texts, and were left blank."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.locating import finding_at
from paragraphos.checks.tei import elements, local

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source

_WORDED = (
    *("addName", "addrLine", "author", "authority", "biblScope", "catDesc", "change", "country", "desc", "distributor"),
    *("edition", "editor", "email", "eventName", "extent", "forename", "funder", "genName", "geogName", "head", "idno"),
    *("item", "label", "language", "licence", "name", "nameLink", "note", "occupation", "orgName", "p", "persName"),
    *("placeName", "principal", "pubPlace", "publisher", "quote", "ref", "region", "resp", "roleName", "settlement"),
    *("sponsor", "street", "surname", "term", "title"),
)
"""What says nothing by its attributes alone."""
_IN_TEXT = ("note", "quote", "ref", "said")
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_WITHOUT_UNSEEN = dict.fromkeys(map(ord, _UNSEEN))


def blanks(source: Source) -> Iterator[Finding]:
    """Look for elements without words and without other elements in them."""
    for document in source.documents:
        for part in elements(document.root, "teiHeader", "standOff", "text"):
            for element in elements(part, *(_IN_TEXT if local(part) == "text" else _WORDED)):
                if _is_blank(element):
                    name, held = local(element), ": it holds nothing but white space" if element.text else ""
                    yield finding_at(
                        document,
                        element,
                        "placeholder.blank",
                        f"<{name}> is empty{held}.",
                        subject=name,
                        hint=f"Write what belongs between <{name}> and </{name}>, or remove the element.",
                    )


def _is_blank(element: etree._Element) -> bool:
    begins = (element.text or "").lstrip()
    if begins and begins[0] not in _UNSEEN:
        return False
    if next(element.iterchildren("*"), None) is not None:
        return False
    return not "".join(map(str, element.itertext())).translate(_WITHOUT_UNSEEN).strip()
