"""Words of the copy-text that stand in an element for words of the editors, and so do not count as the source's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from paragraphos.checks.tei import TEI, elements, first, local, words

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.xml import Document

_EDITORS = {"corr": "sic", "ex": "abbr", "expan": "abbr", "rdg": "lem", "reg": "orig", "supplied": None}


def set_apart(document: Document, wanted: str) -> str | None:
    """What to do where the words that are missing stand in corr, reg, expan, ex, supplied or rdg; None elsewhere.

    They stand there when the words that are missing begin with all the words of the element.
    """
    for element, held in _editors_words(document):
        if f"{wanted} ".startswith(held):
            return _advice(local(element), f"{document.place(element).line}:{document.place(element).column}")
    return None


@lru_cache(maxsize=2)
def _editors_words(document: Document) -> tuple[tuple[etree._Element, str], ...]:
    """Each such element of the body that holds words, and these."""
    body = first(document.root, "text/body")
    found = ((element, words(element)) for element in (elements(body, *_EDITORS) if body is not None else ()))
    return tuple((element, held) for element, held in found if held)


def exchanged(element: etree._Element, wanted: str) -> str | None:
    """What to do where the words of the copy-text stand in corr, and other words in the sic beside it."""
    at: etree._Element | None = element
    while at is not None and local(at) not in _EDITORS.values():
        at = at.getparent()
    choice = at.getparent() if at is not None else None
    for other in choice.iterchildren(*(TEI + name for name in _EDITORS)) if choice is not None else ():
        if at is not None and _bare(wanted) in _bare(words(other)):
            return (
                f"The words of the copy-text stand in <{local(other)}>, those of the editors in <{local(at)}>: "
                "exchange them."
            )
    return None


def _bare(text: str) -> str:
    return text.strip(".,;:!?'\"’”)")


def _advice(name: str, place: str) -> str:
    other = _EDITORS[name]
    said = f"They stand in the <{name}> at {place}, which holds words of the editors"
    if other is None:
        return f"{said}: remove its tags."
    return f"{said}: what the copy-text has stands in <{other}>, both in one <{'app' if other == 'lem' else 'choice'}>."
