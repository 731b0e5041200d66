"""The pointers of a document: which attributes hold them, and what each value leads to."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from paragraphos.checks.tei import TEI, XML_ID, elements

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.source import Source
    from paragraphos.xml import Document

NAMES = frozenset(
    [
        "active",
        "ana",
        "calendar",
        "change",
        "copyOf",
        "corresp",
        "datingMethod",
        "decls",
        "domains",
        "edRef",
        "exclude",
        "facs",
        "hand",
        "inst",
        "lemmaRef",
        "location",
        "mutual",
        "next",
        "nymRef",
        "origin",
        "parts",
        "passive",
        "period",
        "perf",
        "prev",
        "ref",
        "rendition",
        "resp",
        "sameAs",
        "scheme",
        "scribeRef",
        "select",
        "source",
        "spanTo",
        "synch",
        "target",
        "targetEnd",
        "uri",
        "url",
        "where",
        "who",
        "wit",
    ]
)
"""The attributes of TEI that hold pointers (teidata.pointer, one or several)."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")


@dataclass(frozen=True, slots=True)
class Pointer:
    """One pointer: the attribute of the element that holds it, its value, and the absolute path of the file meant."""

    document: Document
    element: etree._Element
    attribute: str
    value: str
    file: Path

    @property
    def scheme(self) -> str | None:
        """`https` of an address, `wd` of a prefixed identifier; None for a path or a fragment."""
        found = _SCHEME.match(self.value)
        return found.group(1) if found else None

    @property
    def fragment(self) -> str:
        """What follows the #, decoded."""
        return unquote(self.value.partition("#")[2])


def pointer_at(document: Document, element: etree._Element, attribute: str, value: str) -> Pointer:
    """The pointer that an attribute holds; an address leads to no other file than its own."""
    name = "" if _SCHEME.match(value) else value.partition("#")[0]
    return Pointer(document, element, attribute, value, _file(document, unquote(name)))


@lru_cache(maxsize=1_000)
def _file(document: Document, relative: str) -> Path:
    """The file that a name leads to, symbolic links followed: the document's own for no name."""
    # No file's name holds a NUL; asked for one, the operating system gives no answer.
    named = document.path.parent / relative.replace("\0", "\ufffd") if relative else document.path
    return Path(os.path.realpath(named))


@lru_cache(maxsize=4)
def pointers(document: Document) -> tuple[Pointer, ...]:
    """Every pointer of a document, in document order."""
    return tuple(_pointers(document))


def _pointers(document: Document) -> Iterator[Pointer]:
    for element in elements(document.root):
        if NAMES.isdisjoint(element.keys()):
            continue
        for name, value in element.attrib.items():
            if name in NAMES:
                for each in str(value).split():
                    yield pointer_at(document, element, str(name), each)


@dataclass(frozen=True, slots=True)
class Targets:
    """Where the pointers of an edition can lead: by file, the elements by identifier."""

    files: dict[Path, Mapping[str, etree._Element]]

    def own(self, pointer: Pointer) -> Path:
        """The path of the file that holds a pointer, as `files` has it."""
        return Path(os.path.realpath(pointer.document.path))

    def element(self, pointer: Pointer) -> etree._Element | None:
        """The element that a pointer names; None when it names none, or leads out of the edition's documents."""
        if pointer.scheme is not None or "\0" in pointer.value:
            return None
        return self.files.get(pointer.file, {}).get(pointer.fragment)


def targets(source: Source) -> Targets:
    """The identifiers of every document of the edition."""
    return Targets({Path(os.path.realpath(document.path)): identifiers(document) for document in source.documents})


@lru_cache(maxsize=4)
def identifiers(document: Document) -> Mapping[str, etree._Element]:
    """The elements of a document by xml:id, the first where one is doubled."""
    found: dict[str, etree._Element] = {}
    for element in document.root.iter(TEI + "*"):
        identity = element.get(XML_ID)
        if identity is not None:
            found.setdefault(identity, element)
    return found
