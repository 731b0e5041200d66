"""The Schematron that is written: what a case cannot show in a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lxml import etree
from tests.odd.rule_comparison import assertions, prefixes

from paragraphos.odd import Compiled, compile_odd

SCH = "{http://purl.oclc.org/dsdl/schematron}"
MODULES = '<moduleRef key="tei"/><moduleRef key="core"/>'
Compile = Callable[..., Compiled]


def test_what_all_constraints_share_is_declared_once(compiled: Compile) -> None:
    """A constraintDecl names the language of the expressions, prefixes and variables, wherever it stands."""
    shared = (
        '<constraintDecl scheme="schematron" queryBinding="xslt3"><sch:ns prefix="q" uri="urn:q"/>'
        '<sch:let name="register" value="/tei:TEI"/></constraintDecl>'
    )
    for odd in (compiled(MODULES + shared), compiled(MODULES, beside=shared)):
        root = etree.fromstring(odd.schematron)
        assert root.get("queryBinding") == "xslt3"
        assert prefixes(odd.schematron) == {"tei": "http://www.tei-c.org/ns/1.0", "q": "urn:q"}
        assert [node.get("name") for node in root.iterchildren(SCH + "let")] == ["register"]


def test_the_binding_is_xslt2_where_none_is_declared(compiled: Compile) -> None:
    """As TEI's processor has it."""
    assert etree.fromstring(compiled(MODULES).schematron).get("queryBinding") == "xslt2"


def test_patterns_have_names_that_stay(compiled: Compile) -> None:
    """Made of the declaration and the constraint, never of a counter, and each of them once."""
    idents = [node.get("id") for node in etree.fromstring(compiled(MODULES).schematron).iter(SCH + "pattern")]
    assert {"att.typed-subtype-needs-type", "p-p-not-in-p", "deprecated-blot"} == set(idents)
    assert len(idents) == len(set(idents))


def test_a_constraint_of_a_model_class_speaks_of_its_members(compiled: Compile) -> None:
    """Those that belong to it through other classes too."""
    asserted = '<constraint><sch:assert test="node()">x</sch:assert></constraint>'
    rule = f'<constraintSpec ident="filled" scheme="schematron">{asserted}</constraintSpec>'
    odd = compiled(f'{MODULES}<classSpec ident="model.phrase" type="model" mode="change">{rule}</classSpec>')
    assert ("tei:hi | tei:term | tei:blot", "node()") in assertions(odd.schematron)


def test_constraints_that_tei_repeats_in_other_languages_are_left_out(tei: Path, written: Callable[..., Path]) -> None:
    """But for the language that the ODD asks for."""
    modules = '<moduleRef key="tei"/><moduleRef key="core" include="p"/><moduleRef key="transcr" include="addSpan"/>'
    for language, count in (("en", 1), ("fr", 2)):
        odd = compile_odd(written(modules, f'ident="a" start="p" docLang="{language}"'), tei)
        named = [n.get("id", "") for n in etree.fromstring(odd.schematron).iter(SCH + "pattern")]
        assert sum(ident.startswith("addSpan-addSpan-requires-spanTo") for ident in named) == count


def _of_p_and_hi(rule: str) -> str:
    """A constraint that two elements have in the same words."""
    constraint = f'<constraintSpec ident="x" scheme="schematron"><constraint>{rule}</constraint></constraintSpec>'
    return "".join(f'<elementSpec ident="{name}" mode="change">{constraint}</elementSpec>' for name in ("p", "hi"))


def test_a_rule_that_several_elements_repeat_is_written_once(compiled: Compile) -> None:
    """One fault is then one result; a rule that speaks of its own element stays with each."""
    repeated = '<sch:rule context="tei:*[@n]"><sch:assert test="node()">x</sch:assert></sch:rule>'
    own = '<sch:assert test="node()">x</sch:assert>'
    for rule, contexts in ((repeated, ["tei:*[@n]"]), (own, ["tei:p", "tei:hi"])):
        root = etree.fromstring(compiled(MODULES + _of_p_and_hi(rule)).schematron)
        written = [
            node.get("context") for node in root.iter(SCH + "rule") if node.find(f"{SCH}*[@test='node()']") is not None
        ]
        assert sorted(map(str, written)) == sorted(contexts)


def test_a_repeated_rule_that_a_phase_names_stays(compiled: Compile) -> None:
    """Or the phase would name nothing."""
    repeated = '<sch:rule context="tei:*[@n]"><sch:assert test="node()">x</sch:assert></sch:rule>'
    phase = '<sch:phase id="one"><sch:active pattern="hi-x"/></sch:phase>'
    root = etree.fromstring(
        compiled(
            MODULES + _of_p_and_hi(repeated) + f'<constraintDecl scheme="schematron">{phase}</constraintDecl>'
        ).schematron
    )
    assert {"p-x", "hi-x"} <= {node.get("id") for node in root.iter(SCH + "pattern")}
