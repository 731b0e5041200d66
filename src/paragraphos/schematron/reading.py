"""A schema read in: inclusions resolved, none outside its folder; each element numbered, so that its place is known."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from paragraphos import xml
from paragraphos.schematron.faults import SchemaFault, SchemaRefused

if TYPE_CHECKING:
    from lxml import etree

ISO = "http://purl.oclc.org/dsdl/schematron"
PLACE = "{urn:paragraphos:schematron}place"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
Origins = list[tuple[xml.Document, "etree._Element"]]
_BINDINGS = ("xslt2", "xslt3", "xpath2", "xpath3", "xpath31")


@dataclass(frozen=True, slots=True)
class Schema:
    """The schema as one tree, and where each of its numbered elements was written."""

    path: Path
    root: etree._Element
    origins: Origins = field(repr=False)

    def fault(self, at: str, message: str, hint: str | None = None) -> SchemaFault:
        """A fault at a place written as number/attribute (no number: the schema as a whole)."""
        number, _, attribute = at.partition("/")
        if not number:
            return SchemaFault(message, self.path, 1, 1, hint)
        document, element = self.origins[int(number)]
        place = document.attribute_place(element, attribute) if attribute else document.place(element)
        return SchemaFault(message, document.path, place.line, place.column, hint)


def read(path: Path, data: bytes | None = None) -> Schema:
    """Read a schema and what it includes; `data` are the bytes of one that is not written yet.

    Raises SchemaRefused when a file is not well-formed, is no ISO Schematron, asks for another query language or
    includes what is not there, is outside the schema's folder, or includes itself; OSError when `path` cannot be read.
    """
    document = _parse(path, data)
    if document.root.tag != f"{{{ISO}}}schema":
        raise SchemaRefused(
            (
                _at(
                    document,
                    document.root,
                    "This is no ISO Schematron schema.",
                    f"Its outermost element must be schema in the namespace {ISO}.",
                ),
            )
        )
    binding = document.root.get("queryBinding", "xslt")
    if binding.lower() not in _BINDINGS:
        raise SchemaRefused(
            (
                _at(
                    document,
                    document.root,
                    f"The query language “{binding}” is not understood here.",
                    'Say queryBinding="xslt3" on the schema, once its expressions are XPath 2 or 3.',
                ),
            )
        )
    origins: Origins = []
    root = _numbered(document, document.root, origins)
    _include(root, path.resolve().parent, (path.resolve(),), origins)
    return Schema(path, root, origins)


def _parse(path: Path, data: bytes | None = None) -> xml.Document:
    try:
        return xml.parse(path) if data is None else xml.parse(data, path)
    except xml.NotWellFormed as refusal:
        fault = refusal.fault
        raise SchemaRefused((SchemaFault(fault.message, path, fault.line, fault.column, fault.hint),)) from refusal


def _numbered(document: xml.Document, top: etree._Element, origins: Origins) -> etree._Element:
    """A copy, each element of which bears the number of the original, which stays where its place can be told."""
    for element in top.iter("*"):
        element.set(PLACE, str(len(origins)))
        origins.append((document, element))
    return deepcopy(top)


def _include(top: etree._Element, folder: Path, chain: tuple[Path, ...], origins: Origins) -> None:
    """Put in the place of each include the element that it names; of each extends with @href, what that one holds."""
    for element in list(top.iter(f"{{{ISO}}}include", f"{{{ISO}}}extends")):
        href = element.get("href")
        parent = element.getparent()
        if href is None or parent is None:
            continue
        document, original = origins[int(element.get(PLACE, "0"))]
        path = _inside(document, original, href, folder, chain)
        included = _parse(path)
        named = _numbered(included, _named(document, original, included, urlsplit(href).fragment), origins)
        _include(named, folder, (*chain, path), origins)
        contents = [named] if element.tag == f"{{{ISO}}}include" else list(named)
        position = parent.index(element)
        parent.remove(element)
        for offset, content in enumerate(contents):
            content.tail = None
            parent.insert(position + offset, content)


def _inside(document: xml.Document, element: etree._Element, href: str, folder: Path, chain: tuple[Path, ...]) -> Path:
    """The file that an inclusion names, if it may be read."""
    parts = urlsplit(href)
    path = (document.path.resolve().parent / unquote(parts.path)).resolve() if parts.path else document.path.resolve()
    if parts.scheme or parts.netloc or not path.is_relative_to(folder):
        raise SchemaRefused(
            (
                _at(
                    document,
                    element,
                    f"“{href}” is outside the folder of the schema and is not read.",
                    "Put the file beside the schema.",
                    "href",
                ),
            )
        )
    if not path.is_file():
        raise SchemaRefused((_at(document, element, f"There is no file “{href}”.", "Correct @href.", "href"),))
    if path in chain and parts.path:
        raise SchemaRefused((_at(document, element, f"“{href}” includes itself.", "Remove one of them.", "href"),))
    return path


def _named(document: xml.Document, element: etree._Element, included: xml.Document, fragment: str) -> etree._Element:
    """The outermost element of a file, or the one with the id after the # sign."""
    if not fragment:
        return included.root
    for candidate in included.root.iter("*"):
        if fragment in (candidate.get("id"), candidate.get(_ID)):
            return candidate
    raise SchemaRefused((_at(document, element, f"Nothing has the id “{fragment}” there.", "Correct @href.", "href"),))


def _at(
    document: xml.Document, element: etree._Element, message: str, hint: str, attribute: str | None = None
) -> SchemaFault:
    place = document.attribute_place(element, attribute) if attribute else document.place(element)
    return SchemaFault(message, document.path, place.line, place.column, hint)
