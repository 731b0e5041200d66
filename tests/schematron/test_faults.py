"""A schema that cannot be used is refused with every reason, each with its line and column."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from paragraphos import schematron, xml
from paragraphos.schematron import SchemaFault, SchemaRefused

SQF = "http://www.schematron-quickfix.com/validator/process"
ITSELF = '<rule abstract="true" id="x"><extends rule="x"/></rule>'
Refused = Callable[..., tuple[SchemaFault, ...]]
HEAD = '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">\n'


@pytest.fixture
def refused(tmp_path: Path) -> Refused:
    """Compiles a schema, given without its root element, that must be refused; returns the faults."""

    def compile_refused(body: str, phase: str = "#DEFAULT", head: str = HEAD) -> tuple[SchemaFault, ...]:
        path = tmp_path / "schema.sch"
        path.write_text(f"{head}{body}</schema>", encoding="utf-8")
        with pytest.raises(SchemaRefused) as refusal:
            schematron.compile(path, phase)
        assert all(fault.path == path for fault in refusal.value.faults)
        return refusal.value.faults

    return compile_refused


def rule(content: str, context: str = "b") -> str:
    return f'<pattern><rule context="{context}">{content}</rule></pattern>'


@pytest.mark.parametrize(
    ("line", "column", "body"),
    [
        (3, 9, rule('\n<assert test="count(">x</assert>')),
        (3, 3, '<pattern><rule\n  context="b["><assert test="1">x</assert></rule></pattern>'),
        (4, 3, rule('\n<assert test="1">x <value-of\n  select="$unknown"/></assert>')),
        (2, 15, '<let name="x" value="1 +"/>' + rule('<assert test="1">x</assert>')),
        (
            3,
            19,
            '<pattern>\n<let name="names" value="nothing("/>'
            + rule('<assert test="$names"/>').removeprefix("<pattern>"),
        ),
        (5, 9, rule('\n<assert test="1">x\ny</assert>\n<report test="z:z">x</report>')),
        (3, 9, rule('\n<assert subject="((" test="1"/>')),
    ],
    ids=["test", "context", "value-of", "let", "let-of-a-pattern", "after-a-broken-line", "subject"],
)
def test_a_wrong_expression_is_shown_where_it_stands(refused: Refused, line: int, column: int, body: str) -> None:
    """A wrong expression is a fault at the attribute that holds it, told before any that follow from it."""
    fault = refused(body)[0]
    assert (fault.line, fault.column) == (line, column)


def test_an_expression_cannot_reach_beyond_its_attribute(refused: Refused) -> None:
    """Brackets that close more than was opened are a fault, not a way into the stylesheet."""
    (fault,) = refused(rule('<assert test="true()) or (false()">x</assert>'))
    assert fault.line == 2


def test_all_wrong_expressions_are_told_at_once(refused: Refused) -> None:
    """Two wrong tests are two faults."""
    faults = refused(rule('<assert test="(">x</assert>\n<assert test=")">x</assert>'))
    assert [fault.line for fault in faults] == [2, 3]


@pytest.mark.parametrize(
    ("message", "body"),
    [
        ("No abstract rule has the id “x”", rule('<extends rule="x"/>')),
        ("extends itself", f'<pattern>{ITSELF}<rule context="b"><extends rule="x"/></rule></pattern>'),
        ("No abstract pattern has the id “x”", '<pattern is-a="x"/>'),
        ("Nothing has the id “d”", rule('<assert test="1" diagnostics="d">x</assert>')),
        ("Nothing has the id “d”", rule('<assert test="1" properties="d">x</assert>')),
        ("No quick fix has the id “d”", rule(f'<assert test="1" xmlns:sqf="{SQF}" sqf:fix="d">x</assert>')),
        ("has no @context", "<pattern><rule><assert test='1'>x</assert></rule></pattern>"),
        ("has no @test", rule("<assert>x</assert>")),
        ("@documents is not understood", rule("<assert test='1'/>").replace("<pattern", "<pattern documents='x'")),
        ("“group” is not understood", "<group/>"),
        ("cannot hold the element “i”", rule("<assert test='1'><i xmlns=''/></assert>")),
    ],
)
def test_what_has_no_meaning_is_named(refused: Refused, message: str, body: str) -> None:
    """What refers to nothing, or is not understood, is a fault that names it, never passed over."""
    (fault,) = refused(body)
    assert message in fault.message
    assert fault.line == 2


def test_an_unknown_phase_is_a_fault_that_lists_the_phases(refused: Refused) -> None:
    """Asking for a phase that is not there tells which ones are."""
    (fault,) = refused('<phase id="early"/><phase id="late"/>', phase="never")
    assert "“never”" in fault.message
    assert "early, late" in fault.message


def test_a_phase_that_activates_nothing_known_is_a_fault(refused: Refused) -> None:
    """A phase must name patterns that exist."""
    (fault,) = refused('<phase id="early"><active pattern="x"/></phase>', phase="early")
    assert "“x”" in fault.message


@pytest.mark.parametrize(
    "head",
    [
        "<schema>\n",
        '<schema xmlns="http://www.ascc.net/xml/schematron">\n',
        HEAD.replace(' queryBinding="xslt3"', ""),
        HEAD.replace("xslt3", "stx"),
    ],
    ids=["no-namespace", "old-schematron", "xslt-1-by-default", "other-language"],
)
def test_only_iso_schematron_with_xpath_2_or_3_is_taken(refused: Refused, head: str) -> None:
    """Another vocabulary or query language is refused with a hint, not run with another meaning."""
    (fault,) = refused("", head=head)
    assert fault.hint


def test_a_schema_that_is_not_well_formed_is_a_fault(refused: Refused) -> None:
    """The XML fault is told with its place."""
    (fault,) = refused("<pattern>")
    assert (fault.line, fault.column) == (2, 10)


def test_a_variable_that_cannot_be_evaluated_is_told(tmp_path: Path) -> None:
    """A variable of the schema that fails for this document is told where a test uses it, with the reason."""
    path = tmp_path / "schema.sch"
    body = '<let name="x" value="xs:integer(//@n)"/>' + rule('<assert test="$x">x</assert>')
    path.write_text(f"{HEAD}{body}</schema>", encoding="utf-8")
    (result,) = schematron.compile(path).validate(xml.parse(b'<a n="x"><b/></a>'))
    assert result.kind == "error"
    assert "Cannot convert" in result.message


def test_a_context_that_has_no_value_for_some_element_is_told(tmp_path: Path) -> None:
    """XSLT takes it that such a context does not match; nobody would know that the element was not tested."""
    path = tmp_path / "schema.sch"
    rules = (
        '<rule context="a"><assert test="*"/></rule>',
        '<rule context="b[xs:integer(@n) gt 1]"><report test="1"/></rule>',
    )
    body = "\n".join(("<pattern>", *rules, "</pattern>"))
    path.write_text(f"{HEAD}{body}</schema>", encoding="utf-8")
    verdict = schematron.compile(path).verdict(xml.parse(b'<a><b n="x"/><b n="2"/><b n="y"/></a>'))
    assert len(verdict.results) == 1
    assert {(fault.line, fault.column) for fault in verdict.untested} == {(4, 7)}
    assert 'Cannot convert string "x" to an integer' in {fault.message for fault in verdict.untested}


def test_saxon_says_nothing_itself(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What it would write on the standard error is told as a result or as a fault."""
    path = tmp_path / "schema.sch"
    body = '<let name="x" value="xs:integer(//@n)"/>' + rule('<assert test="$x">x</assert>')
    path.write_text(f"{HEAD}{body}</schema>", encoding="utf-8")
    assert len(schematron.compile(path).validate(xml.parse(b'<a n="x"><b/></a>'))) == 1
    assert capfd.readouterr().err == ""
