"""Why a document could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """One reason why a document is not well-formed, or is refused: `kind` is the code without its layer.

    Line and column count from 1; both are 0 where the file as a whole is meant.
    """

    kind: str
    message: str
    line: int
    column: int
    hint: str | None = None
    subject: str | None = None

    @property
    def order(self) -> tuple[int, int]:
        """The key that sorts faults by place."""
        return (self.line, self.column)


class NotWellFormed(Exception):
    """The document could not be read; `faults` tells why and where, `fault` is the first of them."""

    def __init__(self, *faults: Fault, path: Path | None = None) -> None:
        self.faults = faults
        self.fault = faults[0]
        self.path = path
        place = f"{self.fault.line}:{self.fault.column}" if self.fault.line else ""
        where = ":".join(part for part in (str(path) if path else "", place) if part)
        super().__init__(f"{where}: {self.fault.message}" if where else self.fault.message)
