"""What the engine finds: faults of a document, and faults of a schema."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What is wrong with a document; the value is the code under which it is reported."""

    ELEMENT_NOT_ALLOWED = "rng.element-not-allowed"
    ELEMENT_NOT_KNOWN = "rng.element-not-known"
    ELEMENT_MISSING = "rng.element-missing"
    ELEMENT_OUT_OF_ORDER = "rng.element-out-of-order"
    ATTRIBUTE_NOT_ALLOWED = "rng.attribute-not-allowed"
    ATTRIBUTE_NOT_KNOWN = "rng.attribute-not-known"
    ATTRIBUTE_MISSING = "rng.attribute-missing"
    ATTRIBUTE_VALUE = "rng.attribute-value"
    TEXT_NOT_ALLOWED = "rng.text-not-allowed"
    TEXT_VALUE = "rng.text-value"
    TEXT_MISSING = "rng.text-missing"
    ID_DUPLICATE = "rng.id-duplicate"
    IDREF_DANGLING = "rng.idref-dangling"

    @property
    def code(self) -> str:
        """The code under which findings of this kind are reported and explained."""
        return self.value


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a document.

    `line` and `column` count from 1, the column in characters; `path` is an XPath of the element that the fault
    concerns, by local names; `expected` holds names and values, nearest first, `more` how many were left out,
    there or in the hint.
    """

    kind: Kind
    line: int
    column: int
    path: str
    subject: str
    message: str
    expected: tuple[str, ...] = ()
    more: int = 0
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """One fault of a schema; `clause` names the section of the RELAX NG specification that it offends against."""

    path: str
    line: int
    column: int
    message: str
    clause: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class WrongSchema(Exception):
    """The schema cannot be used; `faults` says why, sorted by place."""

    def __init__(self, faults: tuple[SchemaFault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
