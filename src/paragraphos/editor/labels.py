"""In a few words, what an identifier of the edition stands for: an entry of the register, a note, a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.checks.register import ENTRIES, Entry
from paragraphos.checks.tei import TEI, local, words

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.xml import Document

_SHOWN = 120


def named(document: Document, element: etree._Element) -> str:
    """The name of an entry of the register, else the first words of an element, else its own name."""
    if local(element) in ENTRIES:
        forms = Entry(document, element).forms
        name = forms[0] if forms else element.get("n", "")
    else:
        label = element.find(f"{TEI}label")
        name = words(label if label is not None else element)
    return shortened(name) or f"<{local(element)}>"


def described(element: etree._Element) -> str:
    """What is said of an entry of the register: its identification, else its title; of other elements nothing."""
    for note in element.iterchildren(TEI + "note"):
        if note.get("type") == "identification":
            return words(note)
    title = next(element.iter(TEI + "title"), None)
    return words(title) if title is not None and local(element) in ENTRIES else ""


def shortened(text: str) -> str:
    """A text, or its beginning."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
