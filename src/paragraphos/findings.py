"""What a check has to say: a fault or a doubt, with its place and its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """How grave a finding is: an error stops a build, a warning asks for a look, information only tells."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found.

    `code` is `layer.what-is-wrong`; `line` and `column` count from 1 (columns in characters; 0 where a whole file is
    meant). `subject` is the name that the message is about, `reference` the citable unit it stands in (`p10.s3`),
    `expected` what could have stood there (nearest first), `hint` what to do, `see` where the rule is explained.
    """

    code: str
    severity: Severity
    path: Path
    line: int
    column: int
    message: str
    subject: str | None = None
    xpath: str | None = None
    reference: str | None = None
    expected: tuple[str, ...] = ()
    hint: str | None = None
    see: str | None = None
    end_line: int | None = None
    end_column: int | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key that sorts findings by place, then by code."""
        return (str(self.path), self.line, self.column, self.code, self.message)
