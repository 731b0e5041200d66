"""Targets for annotations: where the words of a reference stand, so that an annotation finds them again.

Web Annotation Data Model (W3C Recommendation of 23 February 2017), sections 4.2.4 and 4.2.5.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from paragraphos.publication.edition import Publication
    from paragraphos.references.leaves import Cited, Leaf

_CONTEXT = 32
"""How many characters before and after the words are given, in Unicode code points."""


def targets(publication: Publication, leaf: Leaf) -> str:
    """A unit and its parts as specific resources, in JSON-LD.

    The source of the text's words is the reading text as plain text, in which positions are counted in code points
    from 0; that of the editors' words, and of words that are gone, is the page of the reference.
    """
    text = _running(tuple(unit.text for unit in publication.blocks))
    content = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "@graph": [_target(publication, one, leaf.whole, text) for one in (leaf.whole, *leaf.parts)],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


@lru_cache(maxsize=1)
def _running(blocks: tuple[str, ...]) -> str:
    """The reading text, a blank line between its blocks, as the output `text` writes it."""
    return "\n\n".join(blocks)


def _target(publication: Publication, one: Cited, whole: Cited, text: str) -> dict[str, Any]:
    root = publication.source.settings.address or "../../"
    page = f"{root}ref/{whole.unit.reference}/index.html"
    begin = -1 if one.gone or one.unit.tree != publication.units[0].tree else _place(publication, one, whole)
    common = {"id": f"#{one.unit.reference}", "type": "SpecificResource"}
    if begin < 0:
        return common | {"source": page, "selector": [_quote(one.unit.text, "", "")]}
    end = begin + len(one.unit.text)
    return common | {
        "source": f"{root}text/{publication.identifier}.txt",
        "selector": [
            _quote(one.unit.text, text[max(0, begin - _CONTEXT) : begin], text[end : end + _CONTEXT]),
            {"type": "TextPositionSelector", "start": begin, "end": end},
        ],
    }


def _place(publication: Publication, one: Cited, whole: Cited) -> int:
    begin = 0
    for unit in publication.blocks:
        if unit.reference == whole.unit.reference:
            within = _within(whole.unit.text, one, publication) if one is not whole else 0
            return begin + within if within >= 0 else -1
        begin += len(unit.text) + 2
    return -1


def _within(words: str, one: Cited, publication: Publication) -> int:
    """Where a part begins in the words of its whole, after the parts before it."""
    cursor = 0
    for unit in publication.units:
        if unit.parent != one.unit.parent:
            continue
        place = words.find(unit.text, cursor)
        if unit.reference == one.unit.reference:
            return place
        cursor = place + len(unit.text) if place >= 0 else cursor
    return -1


def _quote(exact: str, prefix: str, suffix: str) -> dict[str, str]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}
