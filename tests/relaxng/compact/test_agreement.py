"""Agreement with Trang and Jing: what Trang writes in compact syntax is read as it was meant."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.relaxng.cases import ALL, Case, written
from tests.relaxng.compact.spoiling import SOUND, spoiled
from tests.relaxng.compact.trang import Trang
from tests.relaxng.damage import DAMAGES, damaged
from tests.relaxng.generated import pair
from tests.relaxng.jing import Jing

from paragraphos.relaxng import SchemaFault, WrongSchema, load
from paragraphos.relaxng.schema import Schema

LETTER = (Path(__file__).parents[1] / "data" / "letter.xml").read_text(encoding="utf-8")
SCHEMAS = ("tei_all.rng", "odd/tei_simplePrint.rng", "odd/tei_lite.rng", "odd/tei_minimal.rng", "odd/tei_bare.rng")
QUIET = [HealthCheck.function_scoped_fixture]


def loaded(path: Path) -> Schema | None:
    """A schema; None when it is wrong."""
    try:
        return load(path)
    except WrongSchema:
        return None


@pytest.mark.parametrize("name", SCHEMAS)
def test_tei_in_compact_syntax(trang: Trang, tmp_path: Path, reference_data: Path, name: str) -> None:
    """TEI All and its customisations, converted: the same faults in the same words, for good and damaged documents."""
    path, converted = reference_data / "tei" / name, tmp_path / "schema.rnc"
    assert trang.converted(path, converted)
    in_xml, in_compact = load(path), load(converted)
    assert in_compact.validate(LETTER.encode()) == in_xml.validate(LETTER.encode())
    chance = Random(name)
    for kind in DAMAGES * 3:
        mutant = damaged(LETTER, kind, chance).encode()
        assert in_compact.validate(mutant) == in_xml.validate(mutant), mutant


@settings(max_examples=100, deadline=None, suppress_health_check=QUIET)
@given(seed=st.integers(0, 2**32))
def test_random_schemas_in_compact_syntax(trang: Trang, tmp_path: Path, seed: int) -> None:
    """A random schema is right in both syntaxes or in neither, and judges documents alike."""
    text, documents = pair(Random(seed), 3)
    path, converted = tmp_path / "schema.rng", tmp_path / "schema.rnc"
    path.write_text(text, encoding="utf-8")
    if not trang.converted(path, converted):
        return
    in_xml, in_compact = loaded(path), loaded(converted)
    assert (in_xml is None) == (in_compact is None)
    if in_xml is not None and in_compact is not None:
        for document in documents:
            verdict = in_xml.validate(document.encode()) == []
            assert (in_compact.validate(document.encode()) == []) == verdict, document


@pytest.mark.parametrize("case", [case for case in ALL if case.right], ids=lambda case: case.title.replace(" ", "-"))
def test_the_cases_of_the_specification_in_compact_syntax(trang: Trang, tmp_path: Path, case: Case) -> None:
    """Every right schema of the conformance suite, with all its files, judges its documents as it did."""
    converted = tmp_path / "compact" / "schema.rnc"
    converted.parent.mkdir()
    assert trang.converted(written(case, tmp_path / "xml"), converted)
    schema = load(converted)
    for valid, document in case.documents:
        assert (schema.validate(document.encode()) == []) == valid, document


# The same schemas every time: of ten thousand there is one that Jing takes though it departs from the specification.
@settings(max_examples=300, derandomize=True, deadline=None, suppress_health_check=QUIET)
@given(seed=st.integers(0, 2**32))
def test_spoilt_schemas(jing: Jing, tmp_path: Path, seed: int) -> None:
    """A schema with a token too many, too few or in the wrong place is taken or refused as Jing does."""
    text = spoiled(Random(seed))
    path = tmp_path / "schema.rnc"
    path.write_text(text, encoding="utf-8")
    faults: tuple[SchemaFault, ...] = ()
    try:
        load(path)
    except WrongSchema as wrong:
        faults = wrong.faults
    if not any(fault.message.endswith("is declared twice") for fault in faults):  # which Jing overlooks
        assert (faults == ()) == jing.compact_schema(text), text


def test_the_schemas_that_are_spoilt_are_sound(jing: Jing, tmp_path: Path) -> None:
    """Otherwise little would be learnt from spoiling them."""
    for text in SOUND:
        path = tmp_path / "schema.rnc"
        path.write_text(text, encoding="utf-8")
        assert loaded(path) is not None
        assert jing.compact_schema(text)
