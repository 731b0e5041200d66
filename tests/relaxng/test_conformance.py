"""The specification, clause by clause: each case is a small schema, right or wrong, with documents, valid or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree
from tests.relaxng import jing as jings

from paragraphos.relaxng import WrongSchema, load

CASES = "{urn:paragraphos:relaxng-cases}"
DECLARED = ' xmlns:r="http://relaxng.org/ns/structure/1.0"'


@dataclass(frozen=True)
class Case:
    title: str
    right: bool
    schema: str
    files: tuple[tuple[str, str], ...]
    documents: tuple[tuple[bool, str], ...]


def _schema(text: str) -> str:
    """The schema with the prefix `r` declared on its outermost element."""
    text = text.strip()
    end = min(text.find(mark) for mark in (" ", ">", "/>") if mark in text)
    return text[:end] + DECLARED + text[end:]


def _cases() -> Iterator[Case]:
    for path in sorted((Path(__file__).parent / "conformance").glob("*.xml")):
        for case in etree.parse(str(path)).getroot():
            yield Case(
                case.get("title", ""),
                case.get("schema") == "right",
                _schema(case.text or ""),
                tuple((each.get("name", ""), _schema(each.text or "")) for each in case.findall(f"{CASES}file")),
                tuple((each.tag == f"{CASES}valid", each.text or "") for each in case if not each.tag.endswith("file")),
            )


ALL = list(_cases())


def _written(case: Case, folder: Path) -> Path:
    for name, text in (("schema.rng", case.schema), *case.files):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "schema.rng"


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.title.replace(" ", "-"))
def test_the_engine_agrees_with_the_specification(case: Case, tmp_path: Path) -> None:
    """A wrong schema is refused with place and clause; against a right one, documents are judged as the case says."""
    path = _written(case, tmp_path)
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
        path = _written(case, tmp_path / str(number))
        assert jing.schema(path.read_bytes(), path.as_uri()) == case.right, case.title
        if case.right:
            for valid, document in case.documents:
                assert jing.document(document) == valid, f"{case.title}: {document}"
