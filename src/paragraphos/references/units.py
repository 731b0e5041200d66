"""The citable units of an edition, as the XSLT package `citation` finds them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paragraphos import saxon

if TYPE_CHECKING:
    from saxonche import PyXdmNode


@dataclass(frozen=True, slots=True)
class Unit:
    """One citable unit: `tree` and `type` as refsDecl names them, `number` as printed, `address` from the site's root."""

    tree: str
    type: str
    level: int
    reference: str
    number: str
    parent: str
    address: str
    text: str

    @property
    def sha256(self) -> str:
        """The fixity of the words: SHA-256 of the normalised text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


def units(edition: PyXdmNode) -> tuple[Unit, ...]:
    """Every citable unit of an assembled edition, in document order within its tree.

    Raises TransformationFault when refsDecl cannot be followed.
    """
    return tuple(Unit(**entry) for entry in json.loads(saxon.to_text(saxon.package("references"), edition)))
