"""What is wrong with a schema."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """One thing that keeps a schema from being used: what, where (line and column from 1), and what to do."""

    message: str
    path: Path
    line: int
    column: int
    hint: str | None = None


class SchemaRefused(Exception):
    """A schema that cannot be used; `faults` holds every reason that was found, in the schema's order."""

    def __init__(self, faults: tuple[SchemaFault, ...]) -> None:
        super().__init__("\n".join(f"{fault.path}:{fault.line}:{fault.column}: {fault.message}" for fault in faults))
        self.faults = faults
