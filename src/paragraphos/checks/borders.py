"""Where blocks begin in the TEI, and paragraphs in the copy-text: the borders are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from paragraphos.checks.copytext import CopyWord
from paragraphos.checks.locating import finding_at
from paragraphos.checks.pointers import identifiers
from paragraphos.checks.tei import XML_ID, local
from paragraphos.checks.witness import Word

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.xml import Document

_PARAGRAPHS = frozenset(["ab", "p"])
_NUMBERED = re.compile(r"(.*?)([0-9]{1,9})")


def border(document: Document, path: Path, theirs: CopyWord, ours: Word) -> Iterator[Finding]:
    """A block that begins in one file, with the same word, and not in the other."""
    where = f"{path.name}:{theirs.line}:{theirs.column}"
    expected: tuple[str, ...] = ()
    if theirs.gap == "blank" and not ours.begins:
        if _follows_a_stranger(ours.element):
            return  # the sentence before it was told to stand in the wrong paragraph
        message = f"The copy-text begins a new paragraph with “{theirs.text}” ({where}); the TEI does not."
        hint = "End the paragraph before this word and begin a new one."
        joined = _joined(document, ours.element)
        if joined is not None:
            around, gone = joined
            name, number = local(around), _NUMBERED.fullmatch(gone)
            printed = f' n="{number.group(2)}"' if number and around.get("n") else ""
            message = f"{around.get(XML_ID)} and {gone} have become one. {message}"
            hint = f'Part them {_before(document, around, ours)}: </{name}><{name} xml:id="{gone}"{printed}>.'
            expected = (gone,)
    elif theirs.gap == "space" and ours.begins:
        message = f"A new block begins with “{ours.text}”; in the copy-text the paragraph goes on ({where})."
        hint = "Join it with the block before."
        strayed = _strayed(ours.element)
        if strayed is not None:
            sentence, paragraph = strayed
            message = f"{sentence} stands in {paragraph}. {message}"
            hint = f"Move it back to the end of {sentence.rpartition('.')[0]}."
            expected = (paragraph,)
    else:
        return
    yield finding_at(
        document,
        ours.element,
        "fidelity.border",
        message,
        place=ours.place(document),
        subject=ours.text,
        expected=expected,
        hint=hint,
    )


def _strayed(element: etree._Element) -> tuple[str, str] | None:
    """The identifiers of a sentence and of the paragraph around it, where the one is not named after the other."""
    paragraph, named = _around(element)
    own = paragraph.get(XML_ID) if paragraph is not None else None
    if paragraph is None or named is None or own is None or "." not in named or named.rpartition(".")[0] == own:
        return None
    if not any(each.get(XML_ID, "").startswith(f"{own}.") for each in paragraph):
        return None  # the paragraph has no sentence of its own: it was parted from the one before
    return named, own


def _follows_a_stranger(element: etree._Element) -> bool:
    """Whether the paragraph that a word stands in begins with a sentence that is named after another."""
    paragraph, _ = _around(element)
    begins = next(iter(paragraph), None) if paragraph is not None else None
    return begins is not None and begins is not element and _strayed(begins) is not None


def _before(document: Document, around: etree._Element, word: Word) -> str:
    """Where a paragraph can be parted before a word: not within an element that it holds."""
    inner = word.element
    if inner is around:
        return "before this word"
    while (outer := inner.getparent()) is not None and outer is not around:
        inner = outer
    place = document.place(inner)
    return f"before the <{local(inner)}> at {place.line}:{place.column}"


def _joined(document: Document, element: etree._Element) -> tuple[etree._Element, str] | None:
    """The paragraph that a word stands in, and the identifier of that which was joined to it.

    The sentence in which the word stands says it, being named after its paragraph; else it is the next number, if no
    element has that.
    """
    paragraph, named = _around(element)
    own = paragraph.get(XML_ID) if paragraph is not None else None
    if paragraph is None or own is None:
        return None
    gone = named.rpartition(".")[0] if named and "." in named else own
    number = _NUMBERED.fullmatch(own)
    if gone == own and number:
        gone = f"{number.group(1)}{int(number.group(2)) + 1}"
    return None if gone in identifiers(document) else (paragraph, gone)


def _around(element: etree._Element) -> tuple[etree._Element | None, str | None]:
    """The paragraph around an element (or it itself), and the identifier of what is nearest within the paragraph."""
    named: str | None = None
    at: etree._Element | None = element
    while at is not None and local(at) not in _PARAGRAPHS:
        named = named or at.get(XML_ID)
        at = at.getparent()
    return at, named
