"""On schemas and documents made at random, our verdicts are those of lxml's own, older Schematron."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, isoschematron  # type: ignore[attr-defined]
from tests import xpath

from paragraphos import schematron, xml

ISO = "http://purl.oclc.org/dsdl/schematron"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
# Expressions that mean the same in XPath 1.0, which is all that lxml has, and in XPath 3.1.
CONTEXTS = ("a", "b", "c", "a/b", "b//c", "b[@n]", "*[c]", "c[not(*)]", "/*", "a | c", "b[a or c]", "*")
TESTS = ("@n", "b", "not(c)", "count(*) > 1", "parent::a", "ancestor::b", "@n = '1'", "following-sibling::*", "true()")


def elements() -> st.SearchStrategy[str]:
    """Small documents of three kinds of elements and one attribute, nested at will."""
    tags = st.sampled_from("abc")
    numbers = st.sampled_from(("", ' n="1"', ' n="2"'))
    leaf = st.builds(lambda tag, n: f"<{tag}{n}/>", tags, numbers)
    return st.recursive(
        leaf,
        lambda inner: st.builds(
            lambda tag, n, content: f"<{tag}{n}>{''.join(content)}</{tag}>", tags, numbers, st.lists(inner, max_size=3)
        ),
        max_leaves=12,
    )


def schemas() -> st.SearchStrategy[list[list[tuple[str, str, bool]]]]:
    """Patterns of rules: a context, a test, and whether it is asserted or reported."""
    rule = st.tuples(st.sampled_from(CONTEXTS), st.sampled_from(TESTS), st.booleans())
    return st.lists(st.lists(rule, min_size=1, max_size=3), min_size=1, max_size=3)


def written(patterns: list[list[tuple[str, str, bool]]], binding: str) -> str:
    """The schema in XML; each assertion has an id of its own."""
    text = ""
    for number, rules in enumerate(patterns):
        text += "<pattern>"
        for place, (context, test, asserted) in enumerate(rules):
            kind = "assert" if asserted else "report"
            test = test.replace(">", "&gt;")
            text += f'<rule context="{context}"><{kind} id="r{number}-{place}" test="{test}">x</{kind}></rule>'
        text += "</pattern>"
    return f'<schema xmlns="{ISO}" queryBinding="{binding}">{text}</schema>'


@given(patterns=schemas(), document=elements())
@settings(max_examples=60)
def test_verdicts_agree(
    tmp_path_factory: pytest.TempPathFactory, patterns: list[list[tuple[str, str, bool]]], document: str
) -> None:
    """The same assertions fail at the same nodes."""
    path = tmp_path_factory.mktemp("agreement") / "schema.sch"
    path.write_text(written(patterns, "xslt3"), encoding="utf-8")
    parsed = xml.parse(document.encode())
    ours = sorted(
        (result.assertion, parsed.tree.getpath(result.element))
        for result in schematron.compile(Path(path)).validate(parsed)
    )

    theirs = isoschematron.Schematron(etree.fromstring(written(patterns, "xslt")), store_report=True)
    theirs.validate(parsed.tree)
    found = []
    for fired in theirs.validation_report.iter(f"{SVRL}failed-assert", f"{SVRL}successful-report"):
        (element,) = xpath.elements(parsed.tree, fired.get("location"))
        found.append((fired.get("id"), parsed.tree.getpath(element)))
    assert ours == sorted(found)
