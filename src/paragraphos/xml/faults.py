"""Why a document could not be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One reason why a document is not well-formed, or is refused: `kind` is the code without its layer."""

    kind: str
    message: str
    line: int
    column: int
    hint: str | None = None
    subject: str | None = None


class NotWellFormed(Exception):
    """The document could not be read; `fault` tells why and where."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.line}:{fault.column}: {fault.message}")
        self.fault = fault
