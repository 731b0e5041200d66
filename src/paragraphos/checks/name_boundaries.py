"""The tags of names fit their words: none begins or ends within a word or takes a space in, none is there twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.locating import finding_at
from paragraphos.checks.names import NAMED
from paragraphos.checks.tei import elements, first, local, words
from paragraphos.findings import Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source


def fitting(source: Source) -> Iterator[Finding]:
    """Check every name that is tagged in the text."""
    text = first(source.text.root, "text")
    for element in elements(text, *NAMED) if text is not None else ():
        held = "".join(map(str, element.itertext()))
        if held.strip():
            yield from _borders(source, element, held)
            yield from _twice(source, element)


def _borders(source: Source, element: etree._Element, held: str) -> Iterator[Finding]:
    """A border of the name that is none of its words."""
    name, spoken = local(element), words(element)
    before, behind = _before(element), element.tail or ""
    if held[0].isspace() or held[-1].isspace():
        side = "before" if held[0].isspace() else "behind"
        message = f"<{name}> takes in the space {side} “{spoken}”."
        hint = f"Put the space outside of the tags, {side} them."
    elif before[-1:].isalpha() and held[0].isalpha():
        part = before.split()[-1]
        message = f"The name “{spoken}” begins within a word: “{part}” stands before <{name}>."
        hint = f"Move the tag to the beginning of the word, <{name} …>{part}{spoken}</{name}>, or remove it."
    elif held[-1].isalpha() and behind[:1].isalpha():
        part = behind.split()[0]
        message = f"The name “{spoken}” ends within a word: “{part}” stands behind </{name}>."
        hint = f"Move </{name}> to the end of the word, if it belongs to the name; else waive this in waivers.toml."
    else:
        return
    yield finding_at(source.text, element, "name.border", message, severity=Severity.WARNING, subject=name, hint=hint)


def _before(element: etree._Element) -> str:
    """The characters directly before an element, over empty ones such as anchors."""
    previous = element.getprevious()
    while previous is not None:
        if previous.tail or len(previous) or previous.text:
            return previous.tail or ""
        previous = previous.getprevious()
    parent = element.getparent()
    return (parent.text or "") if parent is not None else ""


def _twice(source: Source, element: etree._Element) -> Iterator[Finding]:
    """A name whose words are all of the name around it, and which leads to the same entry."""
    parent = element.getparent()
    if parent is None or local(parent) not in NAMED or words(parent) != words(element):
        return
    if parent.get("ref") == element.get("ref"):
        name = local(element)
        yield finding_at(
            source.text,
            element,
            "name.doubled",
            f"“{words(element)}” is tagged twice: <{name}> within <{local(parent)}>, and both lead to one entry.",
            subject=name,
            hint="Remove one of the two, its start tag and its end tag.",
        )
