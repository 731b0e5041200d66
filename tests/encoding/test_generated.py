"""What is generated from the manual is fresh, quick to load, and fits the edition."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lxml import etree
from tests.conftest import Run
from tests.xpath import elements

from paragraphos import xml
from paragraphos.schematron import Schematron

EDITION = sorted((Path(__file__).parents[2] / "edition").glob("*.xml"))


@pytest.mark.parametrize("path", EDITION, ids=lambda path: path.stem)
def test_the_edition_is_valid(path: Path, grammar: etree._ElementTree, rules: Schematron) -> None:
    """The text and the register keep to the grammar and to the rules."""
    document = xml.parse(path)
    relaxng = etree.RelaxNG(grammar)
    assert relaxng(document.tree), relaxng.error_log
    assert [result.message for result in rules.validate(document) if result.severity == "error"] == []


def test_the_edition_names_its_schema(repository: Path) -> None:
    """Editors find grammar and rules by the instructions at the top of each file."""
    for path in EDITION:
        named = [
            node.get("href", "") for node in elements(xml.parse(path).tree, "/processing-instruction('xml-model')")
        ]
        assert [(path.parent / href).resolve().name for href in named] == ["edition.rng", "edition.sch"]
        assert all((path.parent / href).is_file() for href in named)


def test_the_generated_files_are_those_that_the_manual_makes(
    run: Run, repository: Path, reference_data: Path, tmp_path: Path
) -> None:
    """Compiled anew, grammar, rules and explanations are the same to the byte."""
    source = os.fspath(reference_data / "tei" / "p5subset.xml")
    done = run("schema", "compile", "schema/edition.odd", "--tei", source, "-o", os.fspath(tmp_path))
    assert done.returncode == 0, done.stderr
    for name in ("edition.rng", "edition.sch", "edition.sch.xsl", "edition.json"):
        assert (tmp_path / name).read_bytes() == (repository / "schema" / name).read_bytes(), f"compile {name} anew"


def test_the_published_document_is_valid(built_site: Path, grammar: etree._ElementTree, rules: Schematron) -> None:
    """The self-contained document, with the register taken in, keeps to the same grammar and rules."""
    (path,) = (built_site / "tei").glob("*.xml")
    document = xml.parse(path)
    relaxng = etree.RelaxNG(grammar)
    assert relaxng(document.tree), relaxng.error_log
    assert [result.message for result in rules.validate(document) if result.severity == "error"] == []
