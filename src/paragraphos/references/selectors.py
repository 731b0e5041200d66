"""Targets for annotations: where the words of a reference stand, so that an annotation finds them again.

Web Annotation Data Model (W3C Recommendation of 23 February 2017), sections 4.2.4 and 4.2.5.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from paragraphos.publication.edition import Publication
    from paragraphos.references.leaves import Cited, Leaf

_CONTEXT = 32
"""How many characters before and after the words are given, in Unicode code points."""
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class ReadingText:
    """The reading text as the output `text` writes it, a blank line between its blocks, and where each unit begins in
    it, in code points from 0.
    """

    text: str
    places: Mapping[str, int]


def reading_text(publication: Publication) -> ReadingText:
    """The reading text of an edition. A part is sought in its whole after the parts before it."""
    places: dict[str, int] = {}
    after: dict[str, int] = {}
    tree = publication.units[0].tree
    words = {unit.reference: unit.text for unit in publication.units if unit.tree == tree}
    begin = 0
    for unit in publication.units:
        if unit.tree != tree:
            continue
        if not unit.parent:
            places[unit.reference] = begin
            begin += len(unit.text) + len(_BETWEEN)
        elif unit.parent in places:
            found = words[unit.parent].find(unit.text, after.get(unit.parent, 0))
            if found >= 0:
                places[unit.reference] = places[unit.parent] + found
                after[unit.parent] = found + len(unit.text)
    return ReadingText(_BETWEEN.join(unit.text for unit in publication.blocks), places)


def targets(publication: Publication, leaf: Leaf, reading: ReadingText) -> str:
    """A unit and its parts as specific resources, in JSON-LD.

    The source of the text's words is the reading text as plain text; that of the editors' words, and of words that are
    gone, is the page of the reference.
    """
    content = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "@graph": [_target(publication, one, leaf.whole, reading) for one in (leaf.whole, *leaf.parts)],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _target(publication: Publication, one: Cited, whole: Cited, reading: ReadingText) -> dict[str, Any]:
    root = publication.source.settings.address or "../../"
    page = f"{root}ref/{whole.unit.reference}/index.html"
    begin = None if one.gone else reading.places.get(one.unit.reference)
    common = {"id": f"#{one.unit.reference}", "type": "SpecificResource"}
    if begin is None:
        return common | {"source": page, "selector": [_quote(one.unit.text, "", "")]}
    end = begin + len(one.unit.text)
    before, following = reading.text[max(0, begin - _CONTEXT) : begin], reading.text[end : end + _CONTEXT]
    return common | {
        "source": f"{root}text/{publication.identifier}.txt",
        "selector": [
            _quote(one.unit.text, before, following),
            {"type": "TextPositionSelector", "start": begin, "end": end},
        ],
    }


def _quote(exact: str, prefix: str, suffix: str) -> dict[str, str]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}
