"""The rules that TEI's own processor makes of TEI's customisations can be run."""

from __future__ import annotations

from pathlib import Path

import pytest

from paragraphos import schematron, xml

NAMES = ("bare", "drama", "lite", "minimal", "simplePrint")

DOCUMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>
  <p><ref target="#x" cRef="y">z</ref> <date when="1923" notBefore="1922">1923</date></p>
  <p>outside<p>a paragraph in a paragraph</p></p><lg><head>no line</head></lg></body></text></TEI>"""


@pytest.mark.parametrize("name", NAMES)
def test_it_compiles_and_a_sound_document_passes(reference_data: Path, name: str) -> None:
    """Each compiles, and finds nothing in a document without any of the things that it forbids."""
    rules = schematron.compile(reference_data / "tei" / "odd" / f"tei_{name}.isosch")
    sound = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>Words.</p></body></text></TEI>'
    assert rules.validate(xml.parse(sound)) == []


def test_simple_print_finds_what_it_forbids(reference_data: Path) -> None:
    """Of a document with five faults, each is found where it stands."""
    rules = schematron.compile(reference_data / "tei" / "odd" / "tei_simplePrint.isosch")
    document = xml.parse(DOCUMENT.encode())
    found = [(result.place(document).line, result.message, result.severity) for result in rules.validate(document)]
    assert found == [
        (2, 'Error: Every local pointer in "#x" must point to an ID in this document (true)', "error"),
        (2, "Only one of the attributes @target' and @cRef' may be supplied on ref", "error"),
        (2, "The @when attribute cannot be used with any other att.datable.w3c attributes.", "warning"),
        (3, "Abstract model violation: Paragraphs may not occur inside other paragraphs or ab elements.", "error"),
        (3, "An lg element must contain at least one child l, lg, or gap element.", "error"),
    ]
