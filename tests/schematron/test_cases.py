"""Each file in `cases` is a feature: a label, a schema, a document, and the results expected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from tests.xpath import elements

from paragraphos import schematron, xml
from paragraphos.schematron import Result

CASES = sorted((Path(__file__).parent / "cases").glob("*.xml"))
N = {"c": "urn:paragraphos:case", "sch": "http://purl.oclc.org/dsdl/schematron"}


def observed(result: Result, name: str) -> Any:
    """What a result says under one of the names used in the cases."""
    if name in ("diagnostics", "properties"):
        return "|".join(getattr(result, name))
    if name == "at":
        return result.element
    return getattr(result, name)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    """The results are those that the case lists, in this order, each with the properties that the case gives."""
    case = etree.parse(path).getroot()
    schema = tmp_path / "schema.sch"
    (written,), (content,) = elements(case, "sch:schema", N), elements(case, "c:document/*[1]", N)
    schema.write_bytes(etree.tostring(written, with_tail=False))
    document = xml.parse(etree.tostring(content, with_tail=False).replace(b' xmlns="urn:paragraphos:case"', b""))

    results = schematron.compile(schema, case.get("phase", "#DEFAULT")).validate(document)

    expected = case.findall("c:results/c:result", N)
    assert len(results) == len(expected), results
    for result, wanted in zip(results, expected, strict=True):
        for name, value in wanted.attrib.items():
            target = elements(document.tree, str(value), {"x": "urn:x"})[0] if name == "at" else value
            assert observed(result, name) == target


def test_every_case_has_a_label() -> None:
    """A case says in a sentence what it shows."""
    assert all(etree.parse(path).findtext("c:label", namespaces=N) for path in CASES)
