"""Conjectures: what was probably meant by a pointer that leads to nothing, and by an entry without its identifier."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from paragraphos.checks.names import NAMED
from paragraphos.checks.pointers import identifiers
from paragraphos.checks.register import ENTRIES, WORKS, Entry, by_form, entries_of
from paragraphos.checks.tei import elements, first, local, words

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.checks.pointers import Pointer, Targets
    from paragraphos.source import Source
    from paragraphos.xml import Document

_DOMAIN = re.compile(r"(?:[A-Za-z0-9\-]+\.)+(?:[a-z]{2,})/|www\.")
_DOI = re.compile(r"(?:doi\.org/|DOI:? ?)?(10\.[0-9]{4,9}/\S+)", re.IGNORECASE)
_ALIKE, _VERY_ALIKE = 0.5, 0.75
_BORDERS = (".start", ".end")
_OF_WORKS = frozenset(["bibl", "work"])
_IDENTIFIER = re.compile(r"[^\W\d][\w\-]*")

Advice = tuple[str, tuple[str, ...], str | None]
"""What to do, the identifier that is meant (if it can be known), and the whole pointer (if it can)."""


def identifier_meant(
    pointer: Pointer, known: Mapping[str, etree._Element], documents: Collection[Document]
) -> str | None:
    """The identifier of a file that a pointer probably means: of an entry of this name, or one that is spelt alike."""
    wanted = pointer.fragment
    if local(pointer.element) in NAMED:
        named = [each for document in documents for each in _by_form(document).get(words(pointer.element), ())]
        if len(named) == 1 and named[0].identity in known:
            return named[0].identity
    kind, mark, own = wanted.partition("-")
    works = kind in _OF_WORKS
    alike = [
        each
        for each, element in known.items()
        if mark and each.partition("-")[2] == own and (local(element) in WORKS) == works
    ]
    if len(alike) == 1:
        return alike[0]
    # The anchors of a note, note-x.start, are not the note.
    part = wanted.rpartition(".")[2] if wanted.endswith(_BORDERS) else ""
    others = [each for each in known if each.endswith(_BORDERS) == bool(part) and each.endswith(part)]
    near = next(iter(difflib.get_close_matches(wanted, others, 1)), None)
    if near is None or not mark:
        return near
    if near.startswith(f"{kind}-"):
        # Of one kind are many; what is alike must be what follows.
        bare = [_without_border(each) for each in (own, near.removeprefix(f"{kind}-"))]
        return near if difflib.get_close_matches(bare[0], bare[1:], 1, _ALIKE) else None
    return near if difflib.get_close_matches(wanted, [near], 1, _VERY_ALIKE) else None


def _without_border(identity: str) -> str:
    return identity.removesuffix(".start").removesuffix(".end")


@lru_cache(maxsize=4)
def _by_form(document: Document) -> Mapping[str, Sequence[Entry]]:
    return by_form(entries_of(document))


def identifier_lost(source: Source, document: Document, element: etree._Element) -> str | None:
    """The identifier that an entry had: names in the text that are its own point at it; None where none is known."""
    if local(element) not in ENTRIES:
        return None
    forms = Entry(document, element).forms
    astray = _astray(source.text, tuple(source.documents))
    return next((astray[form] for form in forms if form in astray), None)


@lru_cache(maxsize=2)
def _astray(text: Document, documents: tuple[Document, ...]) -> Mapping[str, str]:
    """The names of a text that lead to no entry, each with the identifier that it points at."""
    held = first(text.root, "text")
    known = {identity for document in documents for identity in identifiers(document)}
    found: dict[str, str] = {}
    for element in elements(held, *NAMED) if held is not None else ():
        for value in element.get("ref", "").split():
            wanted = value.rpartition("#")[2]
            if wanted and ":" not in value and wanted not in known:
                found.setdefault(words(element), wanted)
    return found


def file_meant(pointer: Pointer, known: Targets) -> Advice:
    """What was meant by a file that is not there: an identifier without its #, an address, or another file."""
    name = pointer.value.partition("#")[0]
    for path, declared in known.files.items():
        if name in declared:
            right = f"{'' if path == known.own(pointer) else path.name}#{name}"
            return f"To point at the element with this xml:id, write {right}.", (name,), right
    before = _address_before(pointer)
    if before is not None:
        return f"If it belongs to the address before it, remove the space: {before}{pointer.value}", (), None
    doi = _DOI.fullmatch(pointer.value)
    if doi or _DOMAIN.match(pointer.value):
        address = f"https://doi.org/{doi.group(1)}" if doi else f"https://{pointer.value}"
        return f"If {'a DOI' if doi else 'an address on the web'} is meant, write {address}", (), address
    near = difflib.get_close_matches(pointer.file.name, [path.name for path in known.files], 1)
    if not near and _IDENTIFIER.fullmatch(pointer.value):
        return f"If an element is meant, write #{name}, and give it this xml:id; if a file, put it there.", (), None
    if not near:
        return "Correct the file's name, or put the file there.", (), None
    right = f"{near[0]}#{pointer.fragment}"
    return f"Did you mean {right}?", (pointer.fragment,), right


def _address_before(pointer: Pointer) -> str | None:
    """The address before a pointer in the same attribute, of which it may be the rest behind a space."""
    values = pointer.element.get(pointer.attribute, "").split()
    at = values.index(pointer.value)
    return values[at - 1] if at and values[at - 1].lower().startswith(("http://", "https://")) else None
