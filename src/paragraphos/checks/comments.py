"""Comments of a document that hold words of the text: what was taken out for a while, and forgotten."""

from __future__ import annotations

import re
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
    for comment in _COMMENT.finditer(document.text):
        if wanted in collapsed(_TAG.sub("", comment.group(1))):
            begin = comment.start()
            line = document.text.count("\n", 0, begin) + 1
            return f"{line}:{begin - document.text.rfind(chr(10), 0, begin)}"
    return None
