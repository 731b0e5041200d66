"""Each folder is a constraint: a document that keeps it, and one that breaks it and says where."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.xpath import elements

from paragraphos import xml
from paragraphos.schematron import Schematron

FOLDERS = sorted(folder for folder in Path(__file__).parent.iterdir() if (folder / "invalid.xml").is_file())
SCH = "{http://purl.oclc.org/dsdl/schematron}"
TEI = "{http://www.tei-c.org/ns/1.0}"


def expected(document: xml.Document) -> list[tuple[str, etree._Element | None]]:
    """The findings that a document announces: the assertion, and the element in which the announcement stands."""
    return [
        (str(node.text), node.getparent()) for node in elements(document.tree, "//processing-instruction('finding')")
    ]


def observed(rules: Schematron, document: xml.Document) -> list[tuple[str, etree._Element | None]]:
    return [(str(result.assertion), result.element) for result in rules.validate(document)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_keeps_the_rule_passes(folder: Path, rules: Schematron, fragment_grammar: etree.RelaxNG) -> None:
    """The good document is valid in every respect."""
    document = xml.parse(folder / "valid.xml")
    assert fragment_grammar.validate(document.tree), fragment_grammar.error_log
    assert observed(rules, document) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_breaks_the_rule_is_found_where_it_says(
    folder: Path, rules: Schematron, fragment_grammar: etree.RelaxNG
) -> None:
    """The bad document satisfies the grammar; the rule finds what is announced, there, and nothing else of its kind."""
    document = xml.parse(folder / "invalid.xml")
    assert fragment_grammar.validate(document.tree), fragment_grammar.error_log
    found = [finding for finding in observed(rules, document) if finding[0].split(".")[0] == folder.name]
    announced = expected(document)
    assert announced
    assert sorted(found, key=str) == sorted(announced, key=str)


def test_every_constraint_has_a_folder(manual: etree._ElementTree) -> None:
    """A constraint without an example of each kind is not proved."""
    assert sorted(spec.get("ident", "") for spec in manual.iter(f"{TEI}constraintSpec")) == [
        folder.name for folder in FOLDERS
    ]


def test_every_assertion_is_broken_somewhere(manual: etree._ElementTree) -> None:
    """Each assertion of each constraint is announced in the invalid document of its folder."""
    announced = {name for folder in FOLDERS for name, _ in expected(xml.parse(folder / "invalid.xml"))}
    assert {element.get("id") for element in manual.iter(f"{SCH}assert", f"{SCH}report")} == announced
