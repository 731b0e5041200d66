"""What `find` and `check-quote` share: the index of an edition, and a hit as text and as JSON."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from paragraphos.references.quotation.index import Hit
    from paragraphos.references.quotation.search import Quotations


def quotations(folder: Path) -> Quotations:
    """The words of the edition in a folder, ready to be searched.

    Raises EditionFault, NotWellFormed and Unusable.
    """
    from paragraphos.publication.edition import publication
    from paragraphos.references.integrity import trusted_ledger
    from paragraphos.references.present import present
    from paragraphos.references.quotation.search import Quotations
    from paragraphos.source import read_edition

    source = read_edition(folder)
    return Quotations(present(publication(source)), trusted_ledger(source.settings.ledger))


def as_text(hit: Hit, quotation: str) -> str:
    """A hit in lines: reference, kind of agreement, name; then the text's words, or what differs."""
    from paragraphos.references.comparison import marked

    version = f", as in {hit.version}" if hit.version else ""
    head = f"{hit.reference}  {hit.likeness}  {hit.label}{version}"
    if hit.likeness == "near":
        return f"{head}\n    {marked(hit.differences(quotation))}"
    return f"{head}\n    {hit.words}"


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
