"""Of which files an ODD consists: its own, and those that it takes declarations or prose from.

TEI P5, chapter 23 (specGrpRef, @source); XInclude 1.0.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from paragraphos.faults import Unusable
from paragraphos.odd import namespaces as ns
from paragraphos.odd.library import LIMITS
from paragraphos.xml import Document, parse

if TYPE_CHECKING:
    from lxml import etree

_INCLUSION = f"{{{ns.XINCLUDE}}}include"
_SOURCED = tuple(ns.tei(name) for name in ("schemaSpec", "moduleRef", *ns.REFERENCES))
_SPECIFICATION = "p5subset.xml"


@dataclass(frozen=True, slots=True)
class _Reference:
    """An attribute of an ODD that names another file, as it is written."""

    document: Document
    element: etree._Element
    attribute: str
    written: str

    def refused(self, message: str) -> Unusable:
        """What to say when the file cannot be had."""
        place = self.document.attribute_place(self.element, self.attribute)
        name = f"{self.element.tag}".rpartition("}")[2]
        return Unusable(f"{self.document.path}:{place.line}:{place.column}: {name}/@{self.attribute}: {message}")


def parts(path: Path, within: Path) -> tuple[Path, ...]:
    """The file of an ODD, and every one that it refers to, each once.

    A path is that by which a file is referred to, a symbolic link not followed. What is on the network, and TEI's own
    specification, are no parts. Raises Unusable when a part is not there or lies outside `within`, NotWellFormed when
    one is no XML, OSError.
    """
    found = [path]
    for known in found:  # grows while it is walked
        for reference in _references(parse(known, limits=LIMITS)):
            part = _file(reference, within)
            if part is not None and part not in found:
                found.append(part)
    return tuple(found)


def _references(document: Document) -> Iterator[_Reference]:
    for element in document.root.iter(_INCLUSION, ns.tei("specGrpRef"), *_SOURCED):
        attribute = {_INCLUSION: "href", ns.tei("specGrpRef"): "target"}.get(str(element.tag), "source")
        written = element.get(attribute)
        is_document = element.get("xpointer") is None and element.get("parse", "xml") == "xml"
        if written is not None and (is_document or element.tag != _INCLUSION):
            yield _Reference(document, element, attribute, written)


def _file(reference: _Reference, within: Path) -> Path | None:
    """The file that is named; None where a reference stays in its document, or leads to the network or to TEI's own."""
    parts = urlsplit(reference.written)
    if parts.scheme not in ("", "file") or parts.netloc or not parts.path or parts.path.endswith(_SPECIFICATION):
        return None
    if parts.scheme or parts.path.startswith("/"):
        raise reference.refused(
            f"“{reference.written}” is a place on this machine alone. Name the file from the folder of the one that "
            "names it."
        )
    path = Path(os.path.normpath(reference.document.path.parent / unquote(parts.path)))
    if not (path.is_relative_to(within) and path.resolve().is_relative_to(within)):
        raise reference.refused(
            f"“{reference.written}” is outside the edition ({within}), of which the ODD is published and packaged with "
            "all its parts. Copy the file into the edition and name it there."
        )
    if not path.is_file():
        raise reference.refused(f"there is no file “{reference.written}”. Put it there, or correct the name.")
    return path
