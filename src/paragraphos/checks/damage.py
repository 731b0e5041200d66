"""Characters that were damaged on their way here: lost, or read in a wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.associations import missing_models
from paragraphos.checks.locating import finding_at
from paragraphos.checks.tei import TEI, attribute_word, elements, local
from paragraphos.findings import Finding, Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.source import Source
    from paragraphos.xml import Document

_LOST = "\ufffd"
# What becomes of é, ’ or a space that does not break when UTF-8 is read as Windows-1252; not the end of «AMANHÃ».
_MISREAD = re.compile("(?:(?<![A-Z])[ÂÃ][\u00a0-\u00bf]|â€[\u0080-\u00ff\u0152-\u2122])+")
_SIGN = re.compile(f"{_LOST}|{_MISREAD.pattern}")
_BEGINNINGS = (_LOST, "Â", "Ã", "â€")
_UNENDED = re.compile(r"(<\?[\w.\-]+)(?:(?!\?>).)*?<\?", re.DOTALL)
_SPACE = re.compile(r"\s")
_REACH = 40


def damage(source: Source) -> Iterator[Finding]:
    """Look through all words and values; those transcribed are held against the copy-text, if there is one."""
    for document in source.documents:
        yield from _instructions(document)
        yield from missing_models(document)
        # One look at the whole spares the many at its parts.
        if not any(sign in document.text for sign in _BEGINNINGS):
            continue
        skipped: set[etree._Element] = set()
        if source.copy_text is not None:
            skipped = {inner for body in elements(document.root, "body") for inner in body.iter()}
        for element in elements(document.root):
            for name, value in element.attrib.items():
                for _, word in _damaged(str(value)):
                    yield _finding(document, element, word, attribute=str(name))
            if element not in skipped:
                yield from _words(document, element)


def _instructions(document: Document) -> Iterator[Finding]:
    """An instruction without its ?>, which therefore goes on to the end of the next."""
    start = document.text.find(f"<{local(document.root)}")
    for found in _UNENDED.finditer(document.text, 0, max(start, 0)):
        at = found.start()
        yield Finding(
            "xml.tag-unfinished",
            Severity.ERROR,
            document.path,
            document.text.count("\n", 0, at) + 1,
            at - document.text.rfind("\n", 0, at),
            f"The instruction {found.group(1)} does not end before the next one begins, and so takes it in.",
            subject=found.group(1).removeprefix("<?"),
            hint="Write ?> at its end, not >.",
        )


def _words(document: Document, element: etree._Element) -> Iterator[Finding]:
    pieces = [(element, element.text or "", False)]
    pieces += [(child, child.tail or "", True) for child in element.iterchildren(TEI + "*")]
    for holder, text, tail in pieces:
        for start, word in _damaged(text):
            yield _finding(document, element, word, offset=(holder, start, tail))


def _damaged(text: str) -> Iterator[tuple[int, str]]:
    """Each word that has such a sign, with its offset; of a word that is endless, what stands about the sign."""
    reached = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < reached:
            continue
        start = max(reached, sign.start() - _REACH)
        for space in _SPACE.finditer(text, start, sign.start()):
            start = space.end()
        behind = _SPACE.search(text, sign.end(), sign.end() + _REACH)
        reached = behind.start() if behind else min(sign.end() + _REACH, len(text))
        yield start, text[start:reached]


def _finding(
    document: Document,
    element: etree._Element,
    word: str,
    attribute: str | None = None,
    offset: tuple[etree._Element, int, bool] | None = None,
) -> Finding:
    where = "" if attribute is None else f" in @{attribute_word(attribute)}"
    meant = _MISREAD.sub(lambda found: _reread(found.group()), word)
    if _LOST in word:
        message = f"A character of “{word}”{where} was lost: U+FFFD stands for it."
        hint = "Look into the source, and write the word anew."
    else:
        message = f"“{word}”{where} was read in a wrong encoding; it should be “{meant}”."
        hint = f"Write “{meant}”; look for others like it where the words were copied from."
    return finding_at(
        document,
        element,
        "placeholder.damaged",
        message,
        attribute=attribute,
        place=None if offset is None else document.text_place(*offset),
        subject=word,
        expected=() if _LOST in word else (meant,),
        hint=hint,
    )


def _reread(piece: str) -> str:
    """What characters are that were UTF-8, read as Windows-1252."""
    try:
        return piece.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return _LOST
