"""The customisations of the TEI Consortium come to what TEI's own processor makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.odd.grammar_comparison import Grammar, differences
from tests.odd.rule_comparison import patterns, prefixes

from paragraphos.odd import Compiled, compile_odd

NAMES = ("tei_bare", "tei_minimal", "tei_lite", "tei_simplePrint", "tei_drama")
# The reference asserts something of @calendar although tei_lite deletes every @calendar: nothing valid breaks it.
BEYOND_REACH = {"tei_lite": ("tei:*[@calendar]", "calendar")}


@pytest.fixture(scope="module", params=NAMES)
def customisation(request: pytest.FixtureRequest, tei: Path) -> tuple[str, Compiled, Path]:
    """Each customisation, compiled, with the folder of what TEI's processor makes of it."""
    folder = tei.parent / "odd"
    return request.param, compile_odd(folder / f"{request.param}.odd", tei), folder


def test_the_grammars_admit_the_same(customisation: tuple[str, Compiled, Path]) -> None:
    """Same elements, attributes (optionality, datatypes, values), content and start."""
    name, compiled, folder = customisation
    ours, theirs = Grammar.read(compiled.relaxng), Grammar.read(folder / f"{name}.rng")
    assert len(theirs.elements) >= 10
    assert differences(ours, theirs) == []


def test_the_rules_assert_the_same(customisation: tuple[str, Compiled, Path]) -> None:
    """Same contexts, each with the same tests, roles and variables; the same prefixes."""
    name, compiled, folder = customisation
    ours, theirs = patterns(compiled.schematron), patterns(folder / f"{name}.isosch")
    assert len(theirs) >= 10
    assert ours - theirs == frozenset()
    missing = theirs - ours
    if name in BEYOND_REACH:
        context, attribute = BEYOND_REACH[name]
        assert f'name="{attribute}"' not in compiled.relaxng.decode()
        missing = frozenset(pattern for pattern in missing if pattern[0][0] != (context,))
    assert missing == frozenset()
    assert prefixes(folder / f"{name}.isosch").items() <= prefixes(compiled.schematron).items()


def test_no_definition_is_unused(customisation: tuple[str, Compiled, Path]) -> None:
    """Every definition is referred to by another one or by the start, and every reference has its definition."""
    _name, compiled, _folder = customisation
    root = etree.fromstring(compiled.relaxng)
    rng = "{http://relaxng.org/ns/structure/1.0}"
    defined = [node.get("name") for node in root.iter(rng + "define")]
    assert len(defined) == len(set(defined))
    assert set(defined) == {node.get("name") for node in root.iter(rng + "ref")}


def test_compiling_again_gives_the_same_bytes(customisation: tuple[str, Compiled, Path], tei: Path) -> None:
    """No time, no generated name, no order of chance."""
    name, compiled, folder = customisation
    again = compile_odd(folder / f"{name}.odd", tei)
    assert (again.relaxng, again.schematron) == (compiled.relaxng, compiled.schematron)


@pytest.mark.slow
def test_all_of_tei(tei: Path, tmp_path: Path) -> None:
    """All modules together come to TEI All, but for three elements, where TEI's processor passes over what they say.

    `anyElement` has attributes of which only one may stand; `content` and `datatype` admit elements of certain
    namespaces only, which TEI says in Schematron.
    """
    modules = sorted(
        {
            node.get("module", "")
            for node in etree.parse(tei, etree.XMLParser(huge_tree=True, collect_ids=False))
            .getroot()
            .iter("{http://www.tei-c.org/ns/1.0}elementSpec")
        }
        | {"tei"}
    )
    odd = tmp_path / "all.odd"
    references = "".join(f'<moduleRef key="{module}"/>' for module in modules)
    odd.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>'
        f'<schemaSpec ident="all" start="TEI teiCorpus">{references}</schemaSpec></body></text></TEI>'
    )
    found = differences(Grammar.read(compile_odd(odd, tei).relaxng), Grammar.read(tei.parent / "tei_all.rng"))
    elements = {sentence.partition(">")[0].partition("<")[2].rpartition("}")[2] for sentence in found}
    assert {name for name in elements if not name.startswith("any:")} <= {"anyElement", "content", "datatype"}
