"""A schema ready for use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paragraphos import saxon
from paragraphos.schematron import confinement, preparation, reading
from paragraphos.schematron.compilation import Stylesheet, stylesheet, unmatched
from paragraphos.schematron.faults import SchemaFault, SchemaRefused
from paragraphos.schematron.results import Result, result

if TYPE_CHECKING:
    from paragraphos.xml import Document

_DEFAULT = "#DEFAULT"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What rules say of a document: its first 10,000 results, and what kept a rule from being tested everywhere.

    The results are in document order, for one node in the order of the schema; `untested` are at the contexts.
    """

    results: tuple[Result, ...]
    untested: tuple[SchemaFault, ...]


@dataclass(frozen=True, slots=True)
class Schematron:
    """The rules of a schema, or of one of its phases."""

    path: Path
    phase: str
    _stylesheet: Stylesheet = field(repr=False)

    def validate(self, document: Document) -> list[Result]:
        """The results alone of `verdict`."""
        return list(self.verdict(document).results)

    def verdict(self, document: Document) -> Verdict:
        """What the rules say about a document.

        Raises SchemaRefused when a variable of the schema cannot be evaluated for this document.
        """
        source = confinement.processor().parse_xml(xml_text=_without_doctype(document))
        aside: list[str] = []
        try:
            text = saxon.to_text(self._stylesheet.executable, source, aside=aside)
        except saxon.TransformationFault as stop:
            message = f"The rules cannot be run: {' '.join(str(stop).split())}"
            raise SchemaRefused((SchemaFault(message, self.path, 1, 1),)) from stop
        return Verdict(tuple(self._results(document, json.loads(text))), tuple(self._untested("".join(aside))))

    def _results(self, document: Document, found: list[dict[str, Any]]) -> Iterator[Result]:
        if found:
            facts, elements = self._stylesheet.facts(), list(document.root.iter("*"))
            yield from (result(raw, facts[raw["number"]], elements) for raw in found)

    def _untested(self, aside: str) -> Iterator[SchemaFault]:
        """The contexts that could not be evaluated, for which XSLT (6.3.1) takes no notice of a node."""
        places = list(unmatched(self._stylesheet, aside))
        if places:
            schema = reading.read(self.path)
            yield from (schema.fault(place, reason) for place, reason in places)

    def prepared(self, schema: bytes) -> bytes:
        """What stands in `X.sch.xsl` beside `X.sch`, whose bytes `schema` are, to spare others the compilation.

        It is for a schema that includes no other file, and for its default phase.
        """
        return preparation.preparation(self.path, schema, self._stylesheet)


def _without_doctype(document: Document) -> str:
    """The document with its leading and trailing comments and processing instructions, but no document type."""
    from lxml import etree

    root = document.root
    before = reversed(list(root.itersiblings(preceding=True)))
    nodes = (*before, root, *root.itersiblings())
    return "\n".join(etree.tostring(node, encoding="unicode", with_tail=False) for node in nodes)


def compile(path: Path, phase: str = _DEFAULT, data: bytes | None = None) -> Schematron:  # noqa: A001 - as in re.compile
    """Compile the rules of a schema, or those of a phase (`#ALL`: every pattern), unless they were prepared.

    `data` are the bytes of a schema that is not written yet. Raises SchemaRefused with every fault that was found;
    OSError when the file cannot be read.
    """
    ready = preparation.prepared(path) if phase == _DEFAULT and data is None else None
    return Schematron(path, phase, ready or stylesheet(reading.read(path, data), phase))
