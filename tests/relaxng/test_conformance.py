"""The specification, clause by clause: each case is a small schema, right or wrong, with documents, valid or not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.relaxng import jing as jings
from tests.relaxng.cases import ALL, Case, written

from paragraphos.relaxng import WrongSchema, load


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.title.replace(" ", "-"))
def test_the_engine_agrees_with_the_specification(case: Case, tmp_path: Path) -> None:
    """A wrong schema is refused with place and clause; against a right one, documents are judged as the case says."""
    path = written(case, tmp_path)
    if not case.right:
        with pytest.raises(WrongSchema) as wrong:
            load(path)
        assert all(fault.line >= 1 and fault.column >= 1 and fault.clause for fault in wrong.value.faults)
        return
    schema = load(path)
    for valid, document in case.documents:
        assert (schema.validate(document.encode()) == []) == valid, document


def test_jing_agrees_with_the_cases(jing: jings.Jing, tmp_path: Path) -> None:
    """The cases are no opinion of ours: Jing judges every schema and document alike."""
    for number, case in enumerate(ALL):
        path = written(case, tmp_path / str(number))
        assert jing.schema(path.read_bytes(), path.as_uri()) == case.right, case.title
        if case.right:
            for valid, document in case.documents:
                assert jing.document(document) == valid, f"{case.title}: {document}"
