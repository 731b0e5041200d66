"""A schema that breaks the compact syntax is refused, with its place and in words that help."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.relaxng.compact.refused import OVERLOOKED, REFUSED, Refused
from tests.relaxng.jing import Jing

from paragraphos.relaxng import WrongSchema, load


@pytest.mark.parametrize("refused", [*REFUSED, *OVERLOOKED], ids=lambda refused: refused.schema)
def test_a_wrong_schema_is_refused_at_its_place(refused: Refused, tmp_path: Path) -> None:
    """With line and column, what is wrong, what to do, and the clause that says so."""
    path = tmp_path / "schema.rnc"
    path.write_text(refused.schema, encoding="utf-8")
    with pytest.raises(WrongSchema) as wrong:
        load(path)
    (fault,) = wrong.value.faults
    assert (fault.line, fault.column) == refused.place
    assert refused.words in fault.message
    assert fault.path == str(path)
    assert fault.clause.startswith("Compact Syntax A.")


def test_jing_refuses_them_too(jing: Jing) -> None:
    """All but those of which it is known that it does not look."""
    assert [refused.schema for refused in REFUSED if jing.compact_schema(refused.schema)] == []
    assert [refused.schema for refused in OVERLOOKED if not jing.compact_schema(refused.schema)] == []


def test_faults_that_do_not_hide_the_rest_are_told_together(tmp_path: Path) -> None:
    """What is not declared does not keep the rest from being read, and neither does what breaks a constraint."""
    path = tmp_path / "schema.rnc"
    path.write_text("namespace xmlns = ''\nstart = element x:a {\n  y:b, z:c }\nd = a, b | c\n", encoding="utf-8")
    with pytest.raises(WrongSchema) as wrong:
        load(path)
    assert [(fault.line, fault.column) for fault in wrong.value.faults] == [(1, 11), (2, 17), (3, 3), (3, 8), (4, 10)]


def test_each_definition_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Reading goes on with the next definition, further left than any parameter or annotation."""
    path = tmp_path / "schema.rnc"
    path.write_text(
        "start = element a { b, c | d }\n"
        "b = element b { xsd:string {\n  pattern = 1\n  minLength = '1' } }\n"
        "c = element c { text\n"
        "d &= element d { 'e }\n"
        "list = e\n"
        "[ x [ y = 'z'\n  z = ' ]\n"
        "e = element { f }\n"
        "f = text\n",
        encoding="utf-8",
    )
    with pytest.raises(WrongSchema) as wrong:
        load(path)
    assert [(fault.line, fault.column) for fault in wrong.value.faults] == [
        *((1, 26), (3, 13), (6, 1), (6, 18), (7, 1), (10, 13)),
    ]


def test_hopeless_schemas(tmp_path: Path) -> None:
    """Of a file in which nothing is right, fifty faults are told."""
    path = tmp_path / "schema.rnc"
    path.write_text("a = }\n" * 1_000, encoding="utf-8")
    with pytest.raises(WrongSchema) as wrong:
        load(path)
    assert len(wrong.value.faults) == 50


def test_what_simplification_finds_is_told_with_places_in_the_compact_schema(tmp_path: Path) -> None:
    """The restrictions of RELAX NG are checked as for XML syntax."""
    path = tmp_path / "schema.rnc"
    path.write_text("start = element a { b,\n  list { element c { empty } } }\nb = d\nb = e\n", encoding="utf-8")
    with pytest.raises(WrongSchema) as wrong:
        load(path)
    assert [(fault.line, fault.column, fault.clause) for fault in wrong.value.faults] == [
        (3, 5, "4.18"),
        (4, 1, "4.17"),
        (4, 5, "4.18"),
    ]
