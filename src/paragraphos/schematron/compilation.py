"""From a schema that was read in to a stylesheet that Saxon can run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from paragraphos import saxon
from paragraphos.schematron import confinement
from paragraphos.schematron.faults import SchemaFault, SchemaRefused
from paragraphos.schematron.reading import Schema

if TYPE_CHECKING:
    from lxml import etree
    from saxonche import PyXsltExecutable

_NAMESPACE = "{urn:paragraphos:schematron}"
_PLACE = re.compile(r' s:at="([^"]*)"')
_ERROR = re.compile(r"^\s*Error[^\n]*? on line (\d+)[^\n]*\n(.*?)(?=^\s*Error |\Z)", re.MULTILINE | re.DOTALL)

Facts = dict[int, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """The rules as XSLT: `text` is the stylesheet, `executable` the same as Saxon runs it."""

    text: str
    executable: PyXsltExecutable

    def facts(self) -> Facts:
        """What the schema says of each assertion, by the number that its results bear."""
        return dict(map(_facts, _parsed(self.text).iter(f"{_NAMESPACE}facts")))


def stylesheet(schema: Schema, phase: str) -> Stylesheet:
    """The schema's rules, compiled; the same rules are compiled once a process.

    Raises SchemaRefused with every fault that was found.
    """
    from lxml import etree as lxml

    source = saxon.parse(lxml.tostring(schema.root, encoding="unicode", with_tail=False))
    try:
        text = saxon.to_text(saxon.package("schematron"), source, {"phase": phase})
    except saxon.TransformationFault as stop:
        raise SchemaRefused((_unplaced(schema, stop),)) from stop
    found = _parsed(text).iter(f"{_NAMESPACE}fault")
    faults = tuple(schema.fault(fault.get(f"{_NAMESPACE}at", ""), fault.text or "") for fault in found)
    if faults:
        raise SchemaRefused(faults)
    # Each place begins a line of its own, so that the line that Saxon complains of tells the place.
    numbered = _PLACE.sub(r'\n s:at="\1"', text)
    try:
        return Stylesheet(_PLACE.sub("", text), executable(numbered))
    except saxon.TransformationFault as refusal:
        raise SchemaRefused(_static_faults(schema, numbered, str(refusal))) from refusal


def _parsed(text: str) -> etree._Element:
    from lxml import etree as lxml

    # A namespace may be named by an IRI, which libxml2 takes for a fault unless it is told to go on.
    return lxml.fromstring(text, lxml.XMLParser(recover=True, resolve_entities=False, no_network=True))


def _facts(element: etree._Element) -> tuple[int, dict[str, str]]:
    facts = {str(name): str(value) for name, value in element.items()}
    return int(facts["number"]), facts


@lru_cache(maxsize=32)
def executable(stylesheet: str) -> PyXsltExecutable:
    """A stylesheet that was made from rules, as Saxon runs it, shut in.

    Raises TransformationFault when it does not compile.
    """
    compiler = confinement.processor().new_xslt30_processor()
    try:
        return compiler.compile_stylesheet(stylesheet_text=stylesheet)
    except Exception as error:
        raise saxon.TransformationFault(str(error)) from error


def _static_faults(schema: Schema, stylesheet: str, report: str) -> tuple[SchemaFault, ...]:
    """What Saxon found wrong, each at the attribute of the schema in which the expression stands."""
    lines = stylesheet.split("\n")
    faults = []
    for number, text in _ERROR.findall(report):
        places = (_PLACE.match(line) for line in reversed(lines[: int(number)]))
        at = next((place.group(1) for place in places if place), "")
        faults.append(schema.fault(at, f"This cannot be evaluated: {' '.join(text.split())}"))
    return tuple(dict.fromkeys(faults)) or (_unplaced(schema, report),)


def _unplaced(schema: Schema, report: object) -> SchemaFault:
    return schema.fault("", f"The schema cannot be compiled: {' '.join(str(report).split())}")
