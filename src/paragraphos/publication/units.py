"""The citable units of an edition, as the XSLT package `citation` finds them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paragraphos import saxon
from paragraphos.publication.words import fixity

if TYPE_CHECKING:
    from saxonche import PyXdmNode


@dataclass(frozen=True, slots=True)
class Unit:
    """One citable unit.

    `tree` and `type` as refsDecl names them; `number` as printed; `label` as a reader calls it (“Paragraph 10”);
    `parent` a reference or ""; `address` from the root of the published site; `text` the normalised words;
    `editorial` where the words are the editors' and not the text's.
    """

    tree: str
    type: str
    level: int
    reference: str
    number: str
    label: str
    parent: str
    address: str
    editorial: bool
    text: str

    @property
    def sha256(self) -> str:
        """The fixity of the words: SHA-256 of the normalised text in UTF-8, in hexadecimal."""
        return fixity(self.text)


def range_reference(first: Unit, last: Unit) -> str:
    """How the units from one to another are referred to: `p10-p12`; one that is both ends by its own reference."""
    return first.reference if first.reference == last.reference else f"{first.reference}-{last.reference}"


def range_label(first: Unit, last: Unit) -> str:
    """What a reader calls the units from one to another: “Paragraph 10 – Paragraph 12”."""
    return first.label if first.reference == last.reference else f"{first.label} – {last.label}"


def units(edition: PyXdmNode) -> tuple[Unit, ...]:
    """Every citable unit of an assembled edition, in document order within its tree, a unit before its parts.

    Raises TransformationFault when refsDecl cannot be followed.
    """
    return tuple(Unit(**entry) for entry in json.loads(saxon.to_text(saxon.package("references"), edition)))
