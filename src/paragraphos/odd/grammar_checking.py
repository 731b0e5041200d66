"""The last step: the grammar is read as RELAX NG, so that what makes no sense is told to the author of the ODD."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.diagnostics import Diagnostics
from paragraphos.odd.schema import Schema

_DEFINE = re.compile(r'<define name="([^"]*)"')


def check_grammar(grammar: bytes, schema: Schema, diagnostics: Diagnostics) -> None:
    """Report, at the declarations that they come from, all restrictions of RELAX NG that the grammar breaks."""
    from paragraphos import relaxng

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schema.rng"
        path.write_bytes(grammar)
        try:
            relaxng.load(path)
        except relaxng.WrongSchema as wrong:
            lines = grammar.decode().split("\n")
            for fault in wrong.faults:
                name = _definition(lines, fault.line).removeprefix(schema.prefix)
                diagnostics.error(
                    "grammar",
                    _declaration(name, schema, diagnostics),
                    f"what is said of “{name}” makes no grammar: {fault.message} (RELAX NG, section {fault.clause}).",
                    subject=name,
                    hint="Look at the content and the attributes that the ODD gives it.",
                )


def _definition(lines: list[str], line: int) -> str:
    """The name of the definition that a line of the grammar stands in; `start` where it stands in none."""
    for text in reversed(lines[:line]):
        if (found := _DEFINE.search(text)) is not None:
            return found.group(1)
    return "start"


def _declaration(name: str, schema: Schema, diagnostics: Diagnostics) -> etree._Element:
    """The specification in the ODD that a definition comes from, else the schemaSpec."""
    owner = name.partition(".attribute")[0]
    root = diagnostics.document(schema.node).root
    for node in root.iter(*map(ns.tei, ns.SPECIFICATIONS)):
        if node.get("ident") in (name, owner):
            return node
    return schema.node
