"""ODDs spoilt at random: the compiler tells what is wrong, or makes a schema that validators take; it never breaks."""

from __future__ import annotations

import copy
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from paragraphos.findings import Finding
from paragraphos.odd import OddFault, compile_odd, explanations

CASES = sorted((Path(__file__).parent / "cases").glob("*.xml"))
SPECIFICATION = Path(__file__).parent / "specification.xml"
T = "{urn:paragraphos:tests}"
TEI = "http://www.tei-c.org/ns/1.0"
WORDS = ("", "x", "p", "delete", "change", "att.global", "model.block", "hi", "0", "unbounded", "#outer", "-1", "text")


def _odd(case: Path) -> etree._Element:
    found = etree.parse(case).getroot().find(T + "odd")
    assert found is not None
    root = etree.fromstring(f'<TEI xmlns="{TEI}"><teiHeader/><text><body/></text></TEI>')
    body = root[1][0]
    if found.find(f"{{{TEI}}}schemaSpec") is None:
        body = etree.SubElement(body, f"{{{TEI}}}schemaSpec", ident="case", start="text")
        for key in ("tei", "core"):
            etree.SubElement(body, f"{{{TEI}}}moduleRef", key=key)
    body.extend(copy.deepcopy(child) for child in found)
    return root


def _spoil(root: etree._Element, chance: Random) -> None:
    nodes = list(root.iter(etree.Element))
    node, other = chance.choice(nodes), chance.choice(nodes)
    parent = node.getparent()
    what = chance.choice(("remove", "forget", "change", "insert", "rename", "words"))
    if what == "remove" and parent is not None:
        parent.remove(node)
    elif what == "forget" and node.attrib:
        del node.attrib[chance.choice(list(node.attrib))]
    elif what == "change" and node.attrib:
        node.set(chance.choice(list(node.attrib)), chance.choice(WORDS))
    elif what == "insert" and other is not root:
        node.append(copy.deepcopy(other))
    elif what == "rename":
        node.tag = other.tag
    elif what == "words":
        node.text = chance.choice(WORDS)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=st.sampled_from(CASES), chance=st.randoms(use_true_random=False))
def test_it_tells_or_compiles(tmp_path: Path, case: Path, chance: Random) -> None:
    """Whatever is taken away, doubled, renamed or changed in a case."""
    root = _odd(case)
    for _time in range(chance.randint(1, 3)):
        _spoil(root, chance)
    odd = tmp_path / "case.odd"
    odd.write_bytes(etree.tostring(root))
    faults: tuple[Finding, ...] = ()
    try:
        compiled = compile_odd(odd, SPECIFICATION)
    except OddFault as fault:
        faults = fault.findings
    if faults:
        assert all(finding.line > 0 for finding in faults)
        return
    etree.RelaxNG(etree.fromstring(compiled.relaxng))
    etree.fromstring(compiled.schematron)
    explanations(compiled.schema)
