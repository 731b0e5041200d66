"""Comments of a document that hold words of the text: what was taken out for a while, and forgotten."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from paragraphos.checks.tei import collapsed

if TYPE_CHECKING:
    from paragraphos.xml import Document

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_BEGINNING = 40


def comment_with(document: Document, words: str) -> str | None:
    """The place, `31:14`, of the first comment that holds the beginning of some words; None when there is none."""
    wanted = words[:_BEGINNING].rstrip()
    begin = next((begin for begin, said in _comments(document) if wanted in said), None)
    return None if begin is None else _place(document, begin)


def comment_declaring(document: Document, identity: str) -> str | None:
    """File and place of the first comment that holds an element with an xml:id; None when there is none."""
    declared = f'xml:id="{identity}"'
    if declared not in document.text:
        return None
    found = next((each for each in _COMMENT.finditer(document.text) if declared in each.group()), None)
    return None if found is None else f"{document.path.name}:{_place(document, found.start())}"


def _place(document: Document, begin: int) -> str:
    line = document.text.count("\n", 0, begin) + 1
    return f"{line}:{begin - document.text.rfind(chr(10), 0, begin)}"


@lru_cache(maxsize=2)
def _comments(document: Document) -> tuple[tuple[int, str], ...]:
    """Where each comment begins, and its words without tags."""
    return tuple(
        (comment.start(), collapsed(_TAG.sub("", comment.group(1)))) for comment in _COMMENT.finditer(document.text)
    )
