"""A grammar in compact syntax is taken wherever a schema is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.miniature import miniature

from paragraphos.checks.validation import validate_edition, validate_files

GRAMMAR = "start = element text { element note { attribute id { xsd:ID } }* }\n"
TEI = """default namespace = "http://www.tei-c.org/ns/1.0"
start = element TEI { attribute xml:id { text }?, attribute xml:lang { text }?, any* }
any = element * - seg { (attribute * { text } | text | any)* }
"""


@pytest.fixture
def grammar(tmp_path: Path) -> Path:
    """A grammar in compact syntax."""
    path = tmp_path / "grammar.rnc"
    path.write_text(GRAMMAR, encoding="utf-8")
    return path


def document(folder: Path, text: str) -> Path:
    """A document in a folder."""
    path = folder / "document.xml"
    path.write_text(text, encoding="utf-8")
    return path


def test_on_the_command_line(grammar: Path, tmp_path: Path) -> None:
    """Named with --schema."""
    report = validate_files([document(tmp_path, "<text>\n<note/></text>")], schema=grammar)
    assert [(each.code, each.line, each.column) for each in report.findings] == [("rng.attribute-missing", 2, 1)]
    assert validate_files([document(tmp_path, "<text><note id='n'/></text>")], schema=grammar).findings == ()


def test_wrong(grammar: Path, tmp_path: Path) -> None:
    """Its faults are findings, each with its place in it and what to do."""
    grammar.write_text("start = element text { a, b | c }\na = b:c\n", encoding="utf-8")
    findings = validate_files([document(tmp_path, "<text/>")], schema=grammar).findings
    assert [(each.code, each.path, each.line, each.column) for each in findings] == [
        ("rng.schema", grammar, 1, 29),
        ("rng.schema", grammar, 2, 5),
    ]
    assert "put one of them in brackets" in findings[0].message
    assert "write datatypes b = " in findings[1].message


@pytest.mark.parametrize(
    ("name", "instruction"),
    [
        ("grammar.rnc", '<?xml-model href="grammar.rnc"?>'),
        ("grammar.rnc", '<?xml-model href="grammar.rnc" type="application/relax-ng-compact-syntax"?>'),
        ("grammar", '<?xml-model href="grammar" type="application/relax-ng-compact-syntax"?>'),
    ],
)
def test_named_by_the_document(tmp_path: Path, name: str, instruction: str) -> None:
    """With an xml-model instruction, whatever the file is called."""
    (tmp_path / name).write_text(GRAMMAR, encoding="utf-8")
    report = validate_files([document(tmp_path, f"{instruction}<text><note/></text>")])
    assert [each.code for each in report.findings] == ["rng.attribute-missing"]


def test_of_an_edition(tmp_path: Path) -> None:
    """Named in edition.toml."""
    folder = miniature(tmp_path)
    settings = folder / "edition" / "edition.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("edition.rng", "edition.rnc"), encoding="utf-8")
    (folder / "schema" / "edition.rnc").write_text(TEI, encoding="utf-8")
    assert validate_edition(folder).findings == ()
    (folder / "schema" / "edition.rnc").write_text(TEI.replace("seg", "hi"), encoding="utf-8")
    assert {each.code for each in validate_edition(folder).findings} == {"rng.element-not-known"}
