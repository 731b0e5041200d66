"""The page for scholars shows what is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from paragraphos import xml
from paragraphos.schematron import Schematron

PAGE = Path(__file__).parents[2] / "docs" / "scholars" / "encoding.md"
EXAMPLES = re.findall(r"```xml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_valid(example: str, fragment_grammar: etree.RelaxNG, rules: Schematron) -> None:
    """Each example satisfies grammar and rules."""
    document = xml.parse(re.sub(r"^<(\w+)", r'<\1 xmlns="http://www.tei-c.org/ns/1.0"', example).encode())
    assert fragment_grammar(document.tree), fragment_grammar.error_log
    # The mark of a note stands in another part of the text than the note.
    found = [result for result in rules.validate(document) if result.assertion != "source-note.note"]
    assert found == []
