"""What the tests of the ODD compiler share: two specifications, and compiling what a test writes down."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from paragraphos.odd import Compiled, compile_odd

SPECIFICATION = Path(__file__).parent / "specification.xml"
TEI = "http://www.tei-c.org/ns/1.0"
Compile = Callable[..., Compiled]


@pytest.fixture(scope="session")
def small() -> Path:
    """The small specification."""
    return SPECIFICATION


@pytest.fixture(scope="session")
def tei(reference_data: Path) -> Path:
    """TEI's own specification."""
    return reference_data / "tei" / "p5subset.xml"


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Writes an ODD: what a schemaSpec holds, its attributes, and what stands beside it."""

    def write(
        content: str, attributes: str = 'ident="case" start="text"', beside: str = "", name: str = "case.odd"
    ) -> Path:
        path = tmp_path / name
        path.write_text(
            f'<TEI xmlns="{TEI}" xmlns:rng="http://relaxng.org/ns/structure/1.0"'
            ' xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples">'
            "<teiHeader><fileDesc><titleStmt><title>A case</title></titleStmt><publicationStmt><p/></publicationStmt>"
            "<sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
            f"<text><body>{beside}<schemaSpec {attributes}>{content}</schemaSpec></body></text></TEI>",
            encoding="utf-8",
        )
        return path

    return write


@pytest.fixture
def compiled(written: Callable[..., Path], small: Path) -> Compile:
    """Compiles what a schemaSpec holds, upon the small specification."""

    def compiles(content: str, attributes: str = 'ident="case" start="text"', beside: str = "") -> Compiled:
        return compile_odd(written(content, attributes, beside), small)

    return compiles
