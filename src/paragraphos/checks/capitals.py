"""No two references are one to systems that do not tell capitals from small letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.citation import Unit, units
from paragraphos.checks.locating import finding_at
from paragraphos.checks.tei import XML_ID
from paragraphos.faults import Unusable

if TYPE_CHECKING:
    from paragraphos.findings import Finding
    from paragraphos.source import Source
    from paragraphos.xml import Document

_HINT = (
    "Give the one that is new another xml:id: each reference has a folder of its own, and on Windows and macOS these "
    "two would be the same folder."
)


def capitals(source: Source) -> Iterator[Finding]:
    """Compare the references of all documents, and those that were published once and are gone.

    Of two units that are alike, the later is told, or that which was never published; of their parts nothing is said.
    """
    published, gone = _ledger(source)
    known: dict[str, tuple[Document | None, Unit | None, str]] = {
        _folded(reference): (None, None, reference) for reference in gone
    }
    told: set[str] = set()
    for document in source.documents:
        for unit in units(document):
            if not unit.reference or unit.fault is not None:
                continue
            other = known.setdefault(_folded(unit.reference), (document, unit, unit.reference))
            if other[2] == unit.reference or not told.isdisjoint((unit.parent, unit.reference)):
                told.update([unit.reference] if unit.parent in told else [])
                continue
            told.update((unit.reference, other[2]))
            earlier_is_new = unit.reference in published and other[2] not in published and other[1] is not None
            new, old = (other, (document, unit, unit.reference)) if earlier_is_new else ((document, unit, ""), other)
            if new[0] is not None and new[1] is not None:
                yield _finding(new[0], new[1], old)


def _finding(document: Document, unit: Unit, other: tuple[Document | None, Unit | None, str]) -> Finding:
    where = "which was published once"
    if other[0] is not None and other[1] is not None:
        place = other[0].attribute_place(other[1].element, XML_ID)
        where = f"at {other[0].path.name}:{place.line}:{place.column}"
    same = unit.reference.casefold() != other[2].casefold()
    how = "look the same, and differ in how their accents are stored only" if same else "differ in capitals only"
    return finding_at(
        document,
        unit.element,
        "reference.capitals",
        f"The reference “{unit.reference}” and “{other[2]}”, {where}, {how}.",
        attribute=XML_ID if unit.element.get(XML_ID) is not None else None,
        subject=unit.reference,
        hint=_HINT,
    )


def _folded(reference: str) -> str:
    """A reference as a file system sees it that folds capitals, and composes accented letters (Unicode, 3.13)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", reference).casefold())


def _ledger(source: Source) -> tuple[frozenset[str], tuple[str, ...]]:
    """All published references, and those of them that are gone for good; none when the ledger cannot be read."""
    from paragraphos.references.storage import read_ledger

    try:
        entries = read_ledger(source.settings.ledger).entries
    except (Unusable, OSError):
        return frozenset(), ()
    return frozenset(entries), tuple(name for name, entry in entries.items() if not entry.stands)
