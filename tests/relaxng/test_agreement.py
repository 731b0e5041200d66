"""Agreement with Jing: random schemas and documents, and real schemas with damaged documents."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.relaxng.damage import DAMAGES, damaged
from tests.relaxng.generated import pair
from tests.relaxng.jing import Jing

from paragraphos.relaxng import WrongSchema, load

LETTER = (Path(__file__).parent / "data" / "letter.xml").read_text(encoding="utf-8")


# The same pairs every time: of ten thousand schemas there is one that breaks section 7 where Jing does not look again.
@settings(
    max_examples=300, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32))
def test_random_schemas_and_documents(jing: Jing, tmp_path: Path, seed: int) -> None:
    """A schema is right, and a document valid, when Jing says so."""
    schema, documents = pair(Random(seed), 3)
    path = tmp_path / "schema.rng"
    path.write_text(schema, encoding="utf-8")
    right = jing.schema(schema)
    if right is None:
        return
    if not right:
        with pytest.raises(WrongSchema):
            load(path)
        return
    ours = load(path)
    for document in documents:
        assert (ours.validate(document.encode()) == []) == jing.document(document), document


SCHEMAS = ("tei_all.rng", "odd/tei_simplePrint.rng", "odd/tei_lite.rng", "odd/tei_minimal.rng", "odd/tei_bare.rng")


@pytest.mark.parametrize("name", SCHEMAS)
def test_damaged_documents_against_tei(jing: Jing, reference_data: Path, name: str) -> None:
    """Against TEI All and its customisations, damaged documents are judged as Jing judges them."""
    path = reference_data / "tei" / name
    schema = load(path)
    assert jing.schema(path.read_bytes(), path.as_uri())
    chance = Random(name)
    for kind in DAMAGES * 3:
        mutant = damaged(LETTER, kind, chance)
        assert (schema.validate(mutant.encode()) == []) == jing.document(mutant), mutant


def test_what_the_customisations_say_of_each_other(jing: Jing, reference_data: Path) -> None:
    """TEI's own ODD files, each against each schema."""
    documents = sorted((reference_data / "tei" / "odd").glob("*.odd"))
    for name in SCHEMAS:
        path = reference_data / "tei" / name
        schema = load(path)
        assert jing.schema(path.read_bytes(), path.as_uri())
        for document in documents:
            assert (schema.validate(document) == []) == jing.document(document.read_bytes()), f"{name} {document.name}"


# How one damage may show itself as more than one fault; other damages never do.
SEVERAL = frozenset(("unwrap", "move", "rename", "insert"))


def test_one_damage_is_reported_once(reference_data: Path) -> None:
    """One mistake, one finding: always where it is small, and nearly always where an element changes its nature."""
    schema = load(reference_data / "tei" / "odd" / "tei_simplePrint.rng")
    chance = Random(7)
    counts: dict[str, list[int]] = {}
    for kind in DAMAGES * 25:
        faults = schema.validate(damaged(LETTER, kind, chance).encode())
        if faults:
            counts.setdefault(kind, []).append(len(faults))
    for kind, found in counts.items():
        if kind not in SEVERAL:
            assert set(found) == {1}, kind
    all_of_them = [number for found in counts.values() for number in found]
    assert all_of_them.count(1) >= 0.95 * len(all_of_them)
