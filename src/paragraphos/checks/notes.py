"""Each note of the commentary still stands on the words that it explains, in their order, at a reader's length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.likeness import unlikeness
from paragraphos.checks.locating import finding_at
from paragraphos.checks.note_calls import calls
from paragraphos.checks.pointers import Targets, pointer_at, targets
from paragraphos.checks.span import span
from paragraphos.checks.tei import TEI, XML_ID, collapsed, elements, first, local, words
from paragraphos.findings import Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source

_SHORTEST, _LONGEST = 30, 150
_QUOTED = 16


def notes(source: Source) -> Iterator[Finding]:
    """Check the commentary: every note with a lemma; and that notes of the source are called."""
    yield from calls(source)
    text = first(source.text.root, "text")
    if text is None:
        return
    known = targets(source)
    order = {element: number for number, element in enumerate(text.iter("*"))}
    before, latest = -1, ""
    body = first(text, "body")
    apart = [note for note in elements(text, "note") if _has_lemma(note) and not _within(note, body)]
    for note in elements(text, "note"):
        if apart and _has_lemma(note) and _within(note, body):
            yield _in_text(source, note, apart[0])
            continue
        lemmata = [each for each in note.iterchildren(TEI + "label") if each.get("type") == "lemma"]
        if not lemmata:
            yield from _misplaced(source, note)
            continue
        label, *others = lemmata
        for other in others:
            yield _second(source, other)
        yield from _lemma(source, note, label, known)
        yield from _length(source, note, label)
        start = _target(source, note, "target", known)
        if start is not None and start in order:
            if order[start] < before:
                yield finding_at(
                    source.text,
                    note,
                    "note.order",
                    "This note explains words that stand before those of the note before it.",
                    subject=note.get(XML_ID),
                    expected=(latest,),
                    hint="Put the notes in the order of the words that they explain, and renumber @n.",
                )
            else:
                before, latest = order[start], note.get(XML_ID, "")


def _has_lemma(note: etree._Element) -> bool:
    return any(label.get("type") == "lemma" for label in note.iterchildren(TEI + "label"))


def _within(note: etree._Element, body: etree._Element | None) -> bool:
    return body is not None and body in note.iterancestors()


def _in_text(source: Source, note: etree._Element, other: etree._Element) -> Finding:
    """A note of the commentary that stands within the text, while others stand apart from it."""
    place = source.text.place(other)
    return finding_at(
        source.text,
        note,
        "note.misplaced",
        f"This note of the commentary stands in the text; the others stand apart, from {place.line}:{place.column} on.",
        subject=note.get(XML_ID),
        hint="Move it there, in the order of the words that it explains.",
    )


def _second(source: Source, label: etree._Element) -> Finding:
    """A lemma behind the first."""
    return finding_at(
        source.text,
        label,
        "note.lemma-doubled",
        f"This note has a second lemma, “{_shortened(words(label))}”.",
        subject="label",
        hint="Keep one; for other words write a note of their own.",
    )


def _misplaced(source: Source, note: etree._Element) -> Iterator[Finding]:
    """A lemma that stands deeper in its note than at its beginning."""
    for label in elements(note, "label"):
        parent = label.getparent()
        if label.get("type") == "lemma" and parent is not None and parent is not note:
            yield finding_at(
                source.text,
                note,
                "note.lemma-misplaced",
                f"The lemma “{words(label)}” stands inside <{local(parent)}>, not at the beginning of the note.",
                place=source.text.place(label),
                subject=words(label),
                hint=f'Move it out, before the <{local(parent)}>: <note …><label type="lemma">…</label> '
                f"<{local(parent)}>…</{local(parent)}></note>.",
            )


def _target(source: Source, note: etree._Element, attribute: str, known: Targets) -> etree._Element | None:
    values = note.get(attribute, "").split()
    return known.element(pointer_at(source.text, note, attribute, values[0])) if values else None


def _lemma(source: Source, note: etree._Element, label: etree._Element, known: Targets) -> Iterator[Finding]:
    if not note.get("target"):
        yield finding_at(
            source.text,
            note,
            "note.without-target",
            f"The note on “{words(label)}” does not say where these words stand.",
            subject=note.get(XML_ID),
            hint='Point at them: target="#…", or target="#….start" targetEnd="#….end".',
        )
        return
    start, end = _target(source, note, "target", known), _target(source, note, "targetEnd", known)
    if start is None or (end is None and note.get("targetEnd")):
        return  # the link check has told that the pointer leads nowhere
    pointed = collapsed(span(start, end)) if end is not None else words(start)
    if end is not None and not pointed:
        yield finding_at(
            source.text,
            note,
            "note.range-backwards",
            "@targetEnd does not come after @target: no words stand between them.",
            attribute="targetEnd",
            subject=note.get(XML_ID),
            hint="Both point at one element; point @targetEnd at the anchor behind the words."
            if start is end
            else "Exchange the two anchors.",
        )
    elif pointed != words(label):
        yield finding_at(
            source.text,
            label,
            "note.lemma",
            f"The lemma is “{words(label)}”, "
            + (f"the words pointed at are “{_shortened(pointed)}”." if pointed else "and @target points at no words."),
            subject=words(label),
            expected=(pointed,),
            hint=_advice(words(label), pointed, end is None),
        )


def _advice(lemma: str, pointed: str, whole: bool) -> str:
    """What to do about a lemma that is not the words pointed at (`whole`: all of one element)."""
    if whole and not pointed:
        return 'These words stand in no element: say where they end, targetEnd="#….end".'
    if whole and lemma in pointed:
        return 'Put anchors around these words, and point at them: target="#….start" targetEnd="#….end".'
    told = unlikeness(pointed, lemma, "the text", "the lemma")
    if told is not None:
        return f"Write the lemma as the text has it: {told}."
    if re.search("…|[.]{3}", lemma):
        return "A lemma is not shortened: write all its words, as they stand in the text."
    if _letters(lemma) == _letters(pointed):
        return "Write the lemma as the words stand in the text, with the same capitals and signs."
    return "Correct the lemma, or move the anchors."


def _letters(said: str) -> str:
    return "".join(filter(str.isalnum, said.casefold()))


def _shortened(said: str) -> str:
    """Words as they are quoted: their beginning where they are many."""
    several = said.split(" ")
    return said if len(several) <= _QUOTED else f"{' '.join(several[:_QUOTED])} …"


def _length(source: Source, note: etree._Element, label: etree._Element) -> Iterator[Finding]:
    count = len(words(note).split()) - len(words(label).split())
    if _SHORTEST <= count <= _LONGEST:
        return
    yield finding_at(
        source.text,
        note,
        "note.length",
        f"This note has {count} words; a note has {_SHORTEST} to {_LONGEST}.",
        severity=Severity.WARNING,
        subject=note.get(XML_ID),
        hint="Say more, or join it with another note."
        if count < _SHORTEST
        else "Shorten it, or move part of it to the introduction.",
    )
