"""From a schema that was read in to a stylesheet that Saxon can run."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from paragraphos import saxon, xml
from paragraphos.schematron.confinement import confined
from paragraphos.schematron.faults import SchemaFault, SchemaRefused
from paragraphos.schematron.reading import Schema

if TYPE_CHECKING:
    from saxonche import PyXsltExecutable

_FAULT = re.compile(r'<s:fault[^>]*? s:at="([^"]*)"[^>]*>([^<]*)</s:fault>')
_PLACE = re.compile(r' s:at="([^"]*)"')
_ERROR = re.compile(r"^\s*(?:Static error|Error)[^\n]*? on line (\d+)[^\n]*:?\n(.*?)(?=^\s*(?:Static error|Error) |\Z)", re.M | re.S)


def executable(schema: Schema, phase: str) -> PyXsltExecutable:
    """The schema's rules, compiled; the same rules are compiled once a process.

    Raises SchemaRefused with every fault that was found.
    """
    from lxml import etree

    source = saxon.parse(etree.tostring(schema.root, encoding="unicode", with_tail=False))
    stylesheet = saxon.to_text(saxon.package("schematron"), source, {"phase": phase})
    faults = tuple(schema.fault(at, _words(text)) for at, text in _FAULT.findall(stylesheet))
    if faults:
        raise SchemaRefused(faults)
    # Each place begins a line of its own, so that the line that Saxon complains of tells the place.
    numbered = _PLACE.sub(r'\n s:at="\1"', stylesheet)
    try:
        return _compiled(numbered)
    except saxon.TransformationFault as refusal:
        raise SchemaRefused(_static_faults(schema, numbered, str(refusal))) from refusal


@cache
def _compiled(stylesheet: str) -> PyXsltExecutable:
    compiler = saxon.processor().new_xslt30_processor()
    with confined():
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
    return tuple(dict.fromkeys(faults)) or (schema.fault("", f"The schema cannot be compiled: {' '.join(report.split())}"),)


def _words(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
