"""The encoding manual keeps what it promises about itself."""

from __future__ import annotations

import re

import pytest
from lxml import etree
from tests.xpath import strings, text_of

from paragraphos import xml
from paragraphos.schematron import Schematron

EG = "http://www.tei-c.org/ns/Examples"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
TEI = "{http://www.tei-c.org/ns/1.0}"


def _line(element: etree._Element) -> int:
    assert isinstance(element.sourceline, int)
    return element.sourceline


@pytest.fixture(scope="module")
def examples(manual: etree._ElementTree) -> list[tuple[int, str, bytes]]:
    """The examples: the line, what they claim to be, and the outermost element, in TEI's own namespace."""
    return [
        (
            _line(example),
            example.get("valid", "true"),
            etree.tostring(child, with_tail=False).replace(EG.encode(), b"http://www.tei-c.org/ns/1.0"),
        )
        for example in manual.iter(f"{{{EG}}}egXML")
        for child in example.iterchildren("*")
    ]


def test_every_example_is_valid(examples: list[tuple[int, str, bytes]], fragment_grammar: etree.RelaxNG) -> None:
    """What the manual shows, the grammar takes (unless it says that something is left out)."""
    bad = [line for line, claim, text in examples if claim == "true" and not fragment_grammar(xml.parse(text).tree)]
    assert len(examples) > 20
    assert bad == []


def test_every_example_keeps_the_rules(examples: list[tuple[int, str, bytes]], rules: Schematron) -> None:
    """What the manual shows, the rules approve."""
    found = [
        (line, r.message) for line, claim, text in examples if claim == "true" for r in rules.validate(xml.parse(text))
    ]
    assert found == []


def test_every_chapter_has_an_example_and_is_in_the_schema(manual: etree._ElementTree) -> None:
    """A chapter gives prose and its part of the schema; each part is gathered at the end, once and in order."""
    chapters = [div for div in manual.iter(f"{TEI}div") if div.get("type") == "chapter"]
    groups = [group for chapter in chapters for group in chapter.iter(f"{TEI}specGrp")]
    targets = [reference.get("target") for reference in manual.iter(f"{TEI}specGrpRef")]
    assert targets == [f"#{group.get('{http://www.w3.org/XML/1998/namespace}id')}" for group in groups]
    assert all(chapter.find(f"{TEI}p") is not None for chapter in chapters)


def test_closed_lists_describe_every_value(manual: etree._ElementTree) -> None:
    """A value without a description leaves an encoder guessing."""
    items = list(manual.iter(f"{TEI}valItem"))
    assert len(items) > 100
    assert [item.get("ident") for item in items if not text_of(item).strip()] == []


def test_every_assertion_says_what_to_do_and_where_it_is_explained(manual: etree._ElementTree) -> None:
    """An assertion has an id that begins with its constraint's, a message, and a pointer to a chapter that exists."""
    ids = set(strings(manual, "//*/@xml:id"))
    for spec in manual.iter(f"{TEI}constraintSpec"):
        for assertion in spec.iter(f"{SCH}assert", f"{SCH}report"):
            assert assertion.get("id", "").startswith(f"{spec.get('ident')}.")
            assert re.match(r"edition\.odd#", assertion.get("see", ""))
            assert assertion.get("see", "").removeprefix("edition.odd#") in ids
            assert len(text_of(assertion)) > 20


def test_the_release_of_tei_is_pinned(manual: etree._ElementTree) -> None:
    """The schema names the release that it customises."""
    schema = manual.find(f".//{TEI}schemaSpec")
    assert schema is not None
    assert schema.get("source") == "https://www.tei-c.org/Vault/P5/4.8.0/xml/tei/odd/p5subset.xml"
