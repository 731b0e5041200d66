"""ISO Schematron (ISO/IEC 19757-3) with the XPath of XSLT 3.0: rules made a stylesheet, results with their places."""

from __future__ import annotations

from paragraphos.schematron.faults import SchemaFault, SchemaRefused
from paragraphos.schematron.results import Result
from paragraphos.schematron.rules import Schematron, compile  # noqa: A004 - as in re.compile

__all__ = ["Result", "SchemaFault", "SchemaRefused", "Schematron", "compile"]
