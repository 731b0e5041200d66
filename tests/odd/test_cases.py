"""Each file in cases/ is a case: a sentence, a customisation of the small specification, and what must come of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.odd.rule_comparison import assertions

from paragraphos.odd import OddFault, compile_odd

CASES = sorted((Path(__file__).parent / "cases").glob("*.xml"))
T = "{urn:paragraphos:tests}"
MODULES = '<moduleRef key="tei"/><moduleRef key="core"/>'


@pytest.mark.parametrize("case", [pytest.param(path, id=path.stem) for path in CASES])
def test_case(case: Path, small: Path, tmp_path: Path) -> None:
    """What the schema admits, what it does not, which rules it has, and what the compiler had to say."""
    root = etree.parse(case).getroot()
    odd = tmp_path / "case.odd"
    odd.write_bytes(_odd(root))
    try:
        compiled = compile_odd(odd, small)
        findings = compiled.findings
    except OddFault as fault:
        findings, compiled = fault.findings, None
    told = sorted((f.code.removeprefix("odd."), f.subject or "") for f in findings if f.code != "odd.unreachable")
    assert told == sorted((f.get("code", ""), f.get("subject", "")) for f in root.iterchildren(T + "finding")), findings
    assert all(finding.line > 0 and finding.column > 0 for finding in findings)
    if compiled is None:
        assert root.find(T + "valid") is None, findings
        return
    grammar = etree.RelaxNG(etree.fromstring(compiled.relaxng))
    for document in root.iterchildren(T + "valid"):
        assert grammar.validate(etree.ElementTree(_only(document))), (etree.tostring(document), grammar.error_log)
    for document in root.iterchildren(T + "invalid"):
        assert not grammar.validate(etree.ElementTree(_only(document))), etree.tostring(document)
    made = assertions(compiled.schematron)
    for rule in root.iterchildren(T + "rule"):
        assert (rule.get("context"), rule.get("test")) in made, made
    for rule in root.iterchildren(T + "no-rule"):
        assert rule.get("test") not in [test for _context, test in made]


def _odd(root: etree._Element) -> bytes:
    """The ODD of a case: a whole schemaSpec, or what stands in one after the two modules."""
    odd = root.find(T + "odd")
    assert odd is not None
    inside = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in odd)
    whole = odd.find("{http://www.tei-c.org/ns/1.0}schemaSpec") is not None
    schema = inside if whole else f'<schemaSpec ident="case" start="text">{MODULES}{inside}</schemaSpec>'
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{schema}</body></text></TEI>'.encode()


def _only(holder: etree._Element) -> etree._Element:
    (document,) = holder
    document.tail = None
    return etree.fromstring(etree.tostring(document))
