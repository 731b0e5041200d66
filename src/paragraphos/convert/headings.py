"""Which blocks are headings, and of what rank: by their numbering, their shape and what follows them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from paragraphos.convert.footnotes import without_marks

_LEAD = "_*\"'“‘„«‹¡¿([ "
_LONGEST = 100
_LONGEST_PLAIN = 80
_NUMBER = r"(?:[0-9]+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|the\s+\w+|\w+)"
_PART = re.compile(
    rf"(?i)(?:book|part|volume|buch|teil|band|livre|partie|tome|parte|libro|deel|книга|часть|том)\s+{_NUMBER}\b"
)
_CHAPTER = re.compile(
    rf"(?i)(?:chapter|chap\.|kapitel|chapitre|capítulo|capitolo|hoofdstuk|глава|letter|brief|lettre|carta|письмо)\s+{_NUMBER}\b"
)
_SECTION = re.compile(rf"(?i)(?:§|(?:section|abschnitt|sección|sezione|seção|paragraaf|раздел)\s)\s*{_NUMBER}\b")
_ROMAN = re.compile(r"[IVXLC]+[.)]?(?=$|[ \u2013\u2014-])")
_ARABIC = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})*)[.)]?(?=$| \S)")
_FRAME = re.compile(
    r"(?i)(?:preface|foreword|introduction|conclusion|epilogue|prologue|afterword|appendix|postscript|vorwort|einleitung|"
    r"schluss|nachwort|anhang|préface|avant-propos|conclusion|annexe|prefacio|introducción|prólogo|prefazione|introduzione|"
    r"предисловие|введение|заключение|послесловие|приложение)\b"
)
_MARKDOWN = re.compile(r"(#{1,6}) +\S")
_WIDE = re.compile(r"第[一二三四五六七八九十百零〇0-9]+([部篇卷章回节節])")
_ENDS = tuple('.!?…,;:。！？"”»')
PART, CHAPTER, SECTION, ROMAN, ARABIC, PLAIN = 0, 1, 2, 3, 4, 9


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: a smaller rank is that of a larger division; `type` as TEI's div/@type."""

    rank: int
    type: str


def heading(text: str, following: str | None, lines: int) -> Heading | None:
    """What kind of heading a block is; None when it is none. `following` is the next block."""
    marked = _MARKDOWN.match(text) if lines == 1 else None
    if marked is not None and following is not None:
        return Heading(len(marked.group(1)), "section")
    candidate = _candidate(text, lines)
    if candidate is None or following is None:
        return None
    after = _candidate(following, 1)
    if candidate.rank >= ROMAN and after is not None and after.rank == candidate.rank:
        return None
    if candidate.rank == PLAIN and len(following) < max(_LONGEST, len(text)):
        return None
    return candidate


def subtitle(text: str, lines: int) -> bool:
    """Whether a block under a heading goes on with it: the name of a chapter under its number."""
    candidate = _candidate(text, lines)
    return candidate is not None and candidate.rank == PLAIN


def _candidate(text: str, lines: int) -> Heading | None:
    text = without_marks(text)
    if len(text) > _LONGEST or lines > 2:
        return None
    wide = _WIDE.match(text)
    if wide and not text.endswith(_ENDS):
        return Heading(PART, "part") if wide.group(1) in "部篇卷" else Heading(CHAPTER, "chapter")
    for rank, kind, pattern in ((PART, "part", _PART), (CHAPTER, "chapter", _CHAPTER), (SECTION, "section", _SECTION)):
        if pattern.match(text):
            return Heading(rank, kind) if len(text) <= _LONGEST_PLAIN or not text.endswith(_ENDS) else None
    bare = re.sub(r"[.)]$", "", text)
    closed = text.endswith((".", ",", ";", ":")) and not (_ROMAN.fullmatch(bare) or _ARABIC.fullmatch(bare))
    if closed:
        return None
    if _ROMAN.match(text):
        return Heading(ROMAN, "section")
    numbered = _ARABIC.match(text)
    if numbered and not text.endswith(("!", "…")):
        return Heading(ARABIC + min(numbered.group(1).count("."), PLAIN - ARABIC - 1), "section")
    if text.endswith(_ENDS) or len(text) > _LONGEST_PLAIN or lines > 1 or not text.lstrip(_LEAD)[:1].isupper():
        return None
    return Heading(CHAPTER if _FRAME.match(text) else PLAIN, "section")
