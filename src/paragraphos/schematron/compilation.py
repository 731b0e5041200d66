"""From a schema that was read in to a stylesheet that Saxon can run."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_UNMATCHED = re.compile(r"^Warning [^\n]*?/@match on line (\d+)[^\n]*\n((?: +[^\n]*\n)*)", re.MULTILINE)
_ERROR = re.compile(r"^\s*Error[^\n]*? on line (\d+)[^\n]*\n(.*?)(?=^\s*Error |\Z)", re.MULTILINE | re.DOTALL)

Facts = dict[int, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """The rules as XSLT: `text` is the stylesheet, `executable` the same as Saxon runs it, shut in."""

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
    try:
        return made(text)
    except saxon.TransformationFault as refusal:
        raise SchemaRefused(_static_faults(schema, _lined(text), str(refusal))) from refusal


def made(text: str) -> Stylesheet:
    """A stylesheet that was made from rules, ready to run.

    Raises TransformationFault when it does not compile.
    """
    return Stylesheet(text, _executable(_lined(text)))


def _lined(text: str) -> str:
    """The stylesheet with each place of the schema on a line, so that the line that Saxon tells of leads to it."""
    return _PLACE.sub(r'\n s:at="\1"', text)


def _parsed(text: str) -> etree._Element:
    from lxml import etree as lxml

    # A namespace may be named by an IRI, which libxml2 takes for a fault unless it is told to go on.
    return lxml.fromstring(text, lxml.XMLParser(recover=True, resolve_entities=False, no_network=True))


def _facts(element: etree._Element) -> tuple[int, dict[str, str]]:
    facts = {str(name): str(value) for name, value in element.items()}
    return int(facts["number"]), facts


@lru_cache(maxsize=32)
def _executable(stylesheet: str) -> PyXsltExecutable:
    compiler = confinement.processor().new_xslt30_processor()
    try:
        return compiler.compile_stylesheet(stylesheet_text=stylesheet)
    except Exception as error:
        raise saxon.TransformationFault(str(error)) from error


def _static_faults(schema: Schema, stylesheet: str, report: str) -> tuple[SchemaFault, ...]:
    """What Saxon found wrong, each at the attribute of the schema in which the expression stands."""
    faults = (
        schema.fault(_place(stylesheet, int(line)), f"This cannot be evaluated: {' '.join(text.split())}")
        for line, text in _ERROR.findall(report)
    )
    return tuple(dict.fromkeys(faults)) or (_unplaced(schema, report),)


def unmatched(stylesheet: Stylesheet, said: str) -> Iterator[tuple[str, str]]:
    """The contexts of which Saxon said that they had no value for some node: place in the schema, and the reason."""
    for line, text in dict.fromkeys(_UNMATCHED.findall(said)):
        reason = re.sub(r"^\S+ An error occurred matching pattern \{.*\}: ", "", " ".join(text.split()))
        yield _place(_lined(stylesheet.text), int(line)), reason


def _place(stylesheet: str, line: int) -> str:
    """Where in the schema that was written which stands in a line of the stylesheet: number/attribute, or ""."""
    places = (_PLACE.match(each) for each in reversed(stylesheet.split("\n")[:line]))
    return next((place.group(1) for place in places if place), "")


def _unplaced(schema: Schema, report: object) -> SchemaFault:
    return schema.fault("", f"The schema cannot be compiled: {' '.join(str(report).split())}")
