"""What the text says when everything editorial is taken away: the words of the copy-text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from paragraphos.checks.tei import first, local

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.xml import Document, Place

_WORD = re.compile(r"[^ \t\r\n]+")
_EDITORIAL = frozenset(["corr", "reg", "expan", "ex", "supplied", "rdg", "figDesc", "teiHeader", "standOff"])
_EDITORIAL_DIVISIONS = frozenset({"introduction", "commentary", "notes", "bibliography", "register"})
_HOLDERS = frozenset({"text", "group", "front", "back", "choice", "app", "subst"})
_BLOCKS = frozenset(
    [
        "ab",
        "argument",
        "body",
        "byline",
        "castItem",
        "cell",
        "closer",
        "dateline",
        "div",
        "docAuthor",
        "docDate",
        "docEdition",
        "docImprint",
        "epigraph",
        "head",
        "item",
        "l",
        "lg",
        "opener",
        "p",
        "postscript",
        "row",
        "salute",
        "signed",
        "speaker",
        "stage",
        "titlePart",
        "trailer",
    ]
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a word: its characters, and the text node that holds them (of `holder`, or following it)."""

    text: str
    holder: etree._Element
    offset: int
    tail: bool

    @property
    def element(self) -> etree._Element:
        """The element that directly holds these characters."""
        parent = self.holder.getparent()
        return parent if self.tail and parent is not None else self.holder


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the witness; `begins` when it is the first of its block."""

    pieces: tuple[Piece, ...]
    begins: bool

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def element(self) -> etree._Element:
        """The element in which the word begins."""
        return self.pieces[0].element

    def place(self, document: Document) -> Place:
        """Line and column of the first character."""
        piece = self.pieces[0]
        return document.text_place(piece.holder, piece.offset, piece.tail)


def witness(document: Document, most: int | None = None) -> tuple[Word, ...]:
    """The words that stand for the copy-text, in document order: of the body, and of the source's own notes.

    Of many words the first, if `most` says how many.
    """
    text = first(document.root, "text")
    return tuple(islice(_words(_pieces(text)), most)) if text is not None else ()


def blocks(document: Document) -> Iterator[list[Piece]]:
    """The same text, block by block, as the pieces that it is made of."""
    text = first(document.root, "text")
    block: list[Piece] = []
    for piece in _pieces(text) if text is not None else ():
        if piece is not None:
            block.append(piece)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _words(pieces: Iterator[Piece | None]) -> Iterator[Word]:
    """Join pieces (None: the border of a block) to words."""
    current: list[Piece] = []
    begins = True
    for piece in pieces:
        if piece is None:
            if current:
                yield Word(tuple(current), begins)
                current = []
            begins = True
            continue
        at = 0
        for found in _WORD.finditer(piece.text):
            if current and found.start() > at:
                yield Word(tuple(current), begins)
                current, begins = [], False
            current.append(Piece(found.group(), piece.holder, piece.offset + found.start(), piece.tail))
            at = found.end()
        if current and at < len(piece.text):
            yield Word(tuple(current), begins)
            current, begins = [], False
    if current:
        yield Word(tuple(current), begins)


def _pieces(element: etree._Element) -> Iterator[Piece | None]:
    """The text nodes below an element that belong to the witness; None at the border of a block."""
    # A stack of our own: elements may be nested deeper than calls.
    open_elements = [_inside(element)]
    while open_elements:
        for found in open_elements[-1]:
            if found is not None and not isinstance(found, Piece):
                open_elements.append(_inside(found))
                break
            yield found
        else:
            open_elements.pop()


def _inside(element: etree._Element) -> Iterator[Piece | etree._Element | None]:
    """The text nodes of an element and, in their places, the elements in it that belong to the witness."""
    block = local(element) in _BLOCKS or _is_source_note(element)
    if block:
        yield None
    silent = _silent(element)
    if element.text and not silent:
        yield Piece(element.text, element, 0, False)
    before, offset = element, len(element.text or "")
    for child in element:
        inside = isinstance(child.tag, str)
        if inside and _spoken(child):
            yield child
        if inside:
            before, offset = child, 0
        if child.tail and not silent:
            yield Piece(child.tail, before, offset, before is not element)
        offset += len(child.tail or "")
    if block:
        yield None


def _silent(element: etree._Element) -> bool:
    """Whether words directly inside are none of the witness's: those of elements that only hold others."""
    return local(element) in _HOLDERS or element.get("type") == "source-notes"


def _spoken(element: etree._Element) -> bool:
    """Whether an element belongs to the witness at all."""
    name, parent = local(element), element.getparent()
    if name in _EDITORIAL:
        return False
    if name == "note" or (parent is not None and parent.get("type") == "source-notes"):
        return _is_source_note(element)
    return not (name == "div" and element.get("type") in _EDITORIAL_DIVISIONS)


def _is_source_note(element: etree._Element) -> bool:
    return local(element) == "note" and element.get("type") == "source"
