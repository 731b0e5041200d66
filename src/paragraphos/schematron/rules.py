"""A schema ready for use."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from paragraphos import saxon
from paragraphos.schematron import confinement, reading
from paragraphos.schematron.compilation import Stylesheet, stylesheet
from paragraphos.schematron.faults import SchemaRefused
from paragraphos.schematron.results import Result, result

if TYPE_CHECKING:
    from paragraphos.xml import Document


@dataclass(frozen=True, slots=True)
class Schematron:
    """The rules of a schema, or of one of its phases."""

    path: Path
    phase: str
    _schema: reading.Schema = field(repr=False)
    _stylesheet: Stylesheet = field(repr=False)

    def validate(self, document: Document) -> list[Result]:
        """What the rules say about a document, of it the first 10,000 results.

        They are in document order, for one node in the order of the schema.

        Raises SchemaRefused when a variable of the schema cannot be evaluated for this document.
        """
        source = confinement.processor().parse_xml(xml_text=_without_doctype(document))
        try:
            text = saxon.to_text(self._stylesheet.executable, source)
        except saxon.TransformationFault as stop:
            fault = self._schema.fault("", f"The rules cannot be run: {' '.join(str(stop).split())}")
            raise SchemaRefused((fault,)) from stop
        elements = list(document.root.iter("*"))
        return [result(raw, self._stylesheet.facts[raw["number"]], elements) for raw in json.loads(text)]


def _without_doctype(document: Document) -> str:
    """The document with its leading and trailing comments and processing instructions, but no document type."""
    from lxml import etree

    root = document.root
    before = reversed(list(root.itersiblings(preceding=True)))
    nodes = (*before, root, *root.itersiblings())
    return "\n".join(etree.tostring(node, encoding="unicode", with_tail=False) for node in nodes)


def compile(path: Path, phase: str = "#DEFAULT") -> Schematron:  # noqa: A001 - as in re.compile
    """Compile the rules of a schema, or those of a phase (`#ALL`: every pattern).

    Raises SchemaRefused with every fault that was found; OSError when the file cannot be read.
    """
    schema = reading.read(path)
    return Schematron(path, phase, schema, stylesheet(schema, phase))
