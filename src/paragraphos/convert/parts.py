"""The blocks of a text by what each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from paragraphos.convert.footnotes import Call
from paragraphos.convert.headings import Heading


class Kind(Enum):
    """What a block of the text is."""

    TITLE = "title"
    SALUTE = "salute"
    HEADING = "heading"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    SLOGAN = "slogan"
    ORNAMENT = "ornament"
    SIGNED = "signed"
    DATELINE = "dateline"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Part:
    """One block: what it is, its words, for a heading its rank and type, for a note where it is called."""

    kind: Kind
    text: str
    heading: Heading | None = None
    call: Call | None = None
