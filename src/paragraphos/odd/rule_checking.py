"""The rules are compiled once, so that an expression that is none is told to the author of the ODD, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.compiling import Compiled
from paragraphos.odd.diagnostics import Diagnostics, OddFault
from paragraphos.xml import parse

if TYPE_CHECKING:
    from paragraphos.schematron.faults import SchemaFault
    from paragraphos.xml import Document

_EXPRESSIONS = ("test", "context", "value", "select", "path", "subject")


def check_rules(compiled: Compiled) -> None:
    """Compile the rules of a schema as validation will.

    Raises OddFault with a finding for each that cannot be compiled, at the rule of the ODD from which it comes.
    """
    from paragraphos import schematron

    try:
        schematron.compile(compiled.source.path.with_suffix(".sch"), "#ALL", compiled.schematron)
    except schematron.SchemaRefused as refused:
        diagnostics = Diagnostics()
        diagnostics.register(compiled.source)
        made = parse(compiled.schematron)
        for fault in refused.faults:
            _report(diagnostics, compiled.source, made, fault)
        raise OddFault(diagnostics.sorted()) from refused


def _report(diagnostics: Diagnostics, source: Document, made: Document, fault: SchemaFault) -> None:
    node, attribute = _origin(source, made.element_at(fault.line, fault.column) if fault.line else made.root)
    hint = fault.hint or "Correct the rule; its expressions are XPath 3.1, and TEI’s names have the prefix tei:."
    diagnostics.error("rule-wrong", node, fault.message, attribute=attribute, hint=hint)


def _origin(source: Document, element: etree._Element) -> tuple[etree._Element, str | None]:
    """The rule of the ODD that has the same expression, and the attribute with it; the root where none has."""
    for candidate in source.root.iter(ns.sch("*")):
        for name in _EXPRESSIONS:
            expression = element.get(name)
            if candidate.tag == element.tag and expression is not None and _same(candidate.get(name), expression):
                return candidate, name
    same = (node for node in source.root.iter(element.tag) if (node.text or "").split() == (element.text or "").split())
    return next(same, source.root), None


def _same(one: str | None, other: str) -> bool:
    return one is not None and one.split() == other.split()
