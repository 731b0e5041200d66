"""The schema of the edition, read once."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.encoding.fragments import of_any_element

from paragraphos import schematron


@pytest.fixture(scope="session")
def grammar(repository: Path) -> etree._ElementTree:
    """The generated RELAX NG."""
    return etree.parse(repository / "schema" / "edition.rng")


@pytest.fixture(scope="session")
def fragment_grammar(grammar: etree._ElementTree) -> etree.RelaxNG:
    """The grammar, for examples of any element."""
    return of_any_element(grammar)


@pytest.fixture(scope="session")
def rules(repository: Path) -> schematron.Schematron:
    """The generated Schematron."""
    return schematron.compile(repository / "schema" / "edition.sch")


@pytest.fixture(scope="session")
def manual(repository: Path) -> etree._ElementTree:
    """The ODD."""
    return etree.parse(repository / "schema" / "edition.odd")
