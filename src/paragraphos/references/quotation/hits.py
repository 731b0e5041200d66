"""A hit as text and as JSON; and what to try where there is none."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from paragraphos.references.comparison import marked
from paragraphos.references.quotation.approximate import LEAST
from paragraphos.references.quotation.letters import words

if TYPE_CHECKING:
    from paragraphos.references.quotation.index import Hit

_FEW = 8
"""Fewer words are shown among those around them."""
_AROUND = 8
"""So many words are shown before and after, the one that the quotation begins or ends in being one of them."""


def as_text(hit: Hit, quotation: str) -> str:
    """A hit in lines: reference, kind of agreement, name; then the text's words, or what differs."""
    version = f", as in {hit.version}" if hit.version else ""
    head = f"{hit.reference}  {hit.likeness}  {hit.label}{version}"
    if hit.likeness == "near":
        return f"{head}\n    {marked(hit.differences(quotation))}"
    return f"{head}\n    {_in_context(hit) if len(hit.words.split()) < _FEW else hit.words}"


def _in_context(hit: Hit) -> str:
    """The words of a hit with those next to them in the same unit."""
    before, after = hit.before.split(" "), hit.after.split(" ")
    left = hit.before if len(before) <= _AROUND else f"… {' '.join(before[-_AROUND:])}"
    right = hit.after if len(after) <= _AROUND else f"{' '.join(after[:_AROUND])} …"
    return f"{left}{hit.words}{right}"


def advice(quotation: str) -> str:
    """What may find a quotation that was not found; "" where nothing is to be advised."""
    if len(words(quotation)) >= LEAST:
        return ""
    return f"Fewer than {LEAST} words are found only where each of them is right: try more of the sentence."


def as_record(hit: Hit, quotation: str) -> dict[str, Any]:
    """A hit as JSON values."""
    return {
        "likeness": str(hit.likeness),
        "reference": hit.reference,
        "references": [unit.reference for unit in hit.units],
        "label": hit.label,
        "tree": hit.tree,
        "address": hit.units[0].address,
        "version": hit.version,
        "score": round(hit.score, 3),
        "words": hit.words,
        "differences": list(map(asdict, hit.differences(quotation) if hit.likeness == "near" else ())),
    }
