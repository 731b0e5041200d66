"""Notes of the source that have lost their calls: the signs in the text at which a reader is sent to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from paragraphos.checks.locating import finding_at
from paragraphos.checks.pointers import identifiers
from paragraphos.checks.tei import TEI, XML_ID, elements, first, words
from paragraphos.checks.witness import Piece, blocks
from paragraphos.findings import Facts

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source
    from paragraphos.xml import Document


# To look through the text takes time, and nobody mends so many in one go.
_LOOKED_FOR = 100


@dataclass(frozen=True, slots=True)
class LostCall:
    """A note that names its call, which is not there: `identity` is the call's xml:id, `sign` what calls."""

    note: etree._Element
    identity: str
    sign: str

    @property
    def tagged(self) -> str:
        """The call as it should be."""
        return f"{self.start}{self.sign}</ref>"

    @property
    def start(self) -> str:
        """Its start tag."""
        return f'<ref type="note-marker" target="#{self.note.get(XML_ID, "")}" xml:id="{self.identity}">'


@lru_cache(maxsize=2)
def lost_calls(document: Document) -> tuple[LostCall, ...]:
    """The notes with @corresp and a label that name a call which is not there, and which nothing calls."""
    text = first(document.root, "text")
    return tuple(_lost(document, text)) if text is not None else ()


def _lost(document: Document, text: etree._Element) -> Iterator[LostCall]:
    known = identifiers(document)
    calling = {ref.get("target", "").removeprefix("#") for ref in elements(text, "ref", "ptr")}
    for note in elements(text, "note"):
        mark, identity = note.get("corresp", "")[:1], note.get("corresp", "")[1:]
        label = note.find(TEI + "label")
        if mark != "#" or not identity or identity in known or label is None or not words(label):
            continue
        if note.get(XML_ID, identity) not in calling:
            yield LostCall(note, identity, words(label))


def calls(source: Source) -> Iterator[Finding]:
    """Tell of each lost call where its sign stands in the text, else at its note; and of calls that lead elsewhere."""
    yield from _astray(source.text)
    missing = lost_calls(source.text)
    pieces = [piece for block in blocks(source.text) for piece in block] if missing else []
    for number, lost in enumerate(missing):
        name = lost.note.get(XML_ID, "")
        found = _untagged(pieces, lost) if number < _LOOKED_FOR else None
        if found is None:
            yield finding_at(
                source.text,
                lost.note,
                "note.call-missing",
                f"The call of the note “{name}” is gone: nothing in the text has the xml:id “{lost.identity}”.",
                subject=lost.identity,
                hint=f"Write {lost.tagged} where the note is called.",
                facts=Facts(call=lost.identity),
            )
            continue
        piece, within = found
        yield finding_at(
            source.text,
            piece.element,
            "note.call-missing",
            f"“{lost.sign}” calls the note “{name}”, but is not tagged as its call.",
            place=source.text.text_place(piece.holder, piece.offset + within, piece.tail),
            subject=lost.sign,
            hint=f"Tag it: {lost.tagged}",
            facts=Facts(start_tag=lost.start, call=lost.identity),
        )


def _astray(document: Document) -> Iterator[Finding]:
    """Calls to which a note leads, but which do not lead to it."""
    known = identifiers(document)
    text = first(document.root, "text")
    for note in elements(text, "note") if text is not None else ():
        name, call = note.get(XML_ID, ""), known.get(note.get("corresp", "").removeprefix("#"))
        target = call.get("target", "") if call is not None else ""
        if call is None or not name or not target.startswith("#") or f"#{name}" in target.split():
            continue
        yield finding_at(
            document,
            call,
            "note.call-astray",
            f"The note “{name}” says that “{words(call)}” calls it, which leads to “{target[1:]}”.",
            attribute="target",
            subject=target,
            expected=(name,),
            hint=f'Write target="#{name}", or correct @corresp of the note.',
        )


def _untagged(pieces: Iterable[Piece], lost: LostCall) -> tuple[Piece, int] | None:
    """Where the sign stands in the text outside of the note, if it does: the piece, and how far within it."""
    inside = set(lost.note.iter())
    for piece in pieces:
        if lost.sign in piece.text and piece.element not in inside:
            return piece, piece.text.index(lost.sign)
    return None
