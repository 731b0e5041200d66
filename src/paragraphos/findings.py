"""What a check has to say: a fault or a doubt, with its place and its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_LONG = 10  # so many digits are no number of elements


class Severity(StrEnum):
    """How grave a finding is: an error stops a build, a warning asks for a look, information only tells."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Miscount:
    """A number of elements that an attribute states (`occurs`, `withId`), and how many there are."""

    attribute: str
    stated: str
    counted: int

    @property
    def missing(self) -> int:
        """How many there are fewer than is stated: below 0 where there are more, 0 where no number is stated."""
        stated = self.stated.strip()
        return int(stated) - self.counted if stated.isdecimal() and len(stated) < _LONG else 0


@dataclass(frozen=True, slots=True)
class Facts:
    """What a finding knows besides, for the parts of the program that act upon it; no report shows it.

    Sentences are for people, and may be written anew at any time: nobody reads them but people.

    `miscounts` are the numbers that are wrong; `start_tag` is the one that a name should have, as it is written in the
    file; `pointer` what a pointer should be, whole; `call` the xml:id of the call of a note that is missing; `tested`
    the names in the test of a rule.
    """

    miscounts: tuple[Miscount, ...] = ()
    start_tag: str | None = None
    pointer: str | None = None
    call: str | None = None
    tested: tuple[str, ...] = ()


NO_FACTS = Facts()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found.

    `code` is `layer.what-is-wrong`; `line` and `column` count from 1 (columns in characters; 0 where a whole file is
    meant). `subject` is the name that the message is about, `reference` the citable unit it stands in (`p10.s3`),
    `expected` what could have stood there (nearest first), `hint` what to do, `see` where the rule is explained,
    `facts` what only the program needs to know.
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
    facts: Facts = NO_FACTS

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key that sorts findings by place, then by code."""
        return (str(self.path), self.line, self.column, self.code, self.message)
