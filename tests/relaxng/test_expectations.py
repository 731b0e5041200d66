"""What an editor is told about a place in a document that is being written."""

from __future__ import annotations

from pathlib import Path

import pytest

from paragraphos.relaxng import load
from paragraphos.relaxng.expectations import Expectation
from paragraphos.relaxng.schema import Schema

LETTER = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"
  ns="urn:letter">
  <start><element name="letter"><attribute name="year"><data type="gYear"/></attribute>
    <optional><attribute name="kind"><choice><value>private</value><value>open</value></choice></attribute></optional>
    <element name="greeting"><text/></element>
    <oneOrMore><element name="p"><mixed>
      <zeroOrMore><element name="hi"><text/></element></zeroOrMore></mixed></element></oneOrMore>
    <optional><element name="signed"><text/></element></optional></element></start>
</grammar>"""


@pytest.fixture
def schema(tmp_path: Path) -> Schema:
    path = tmp_path / "letter.rng"
    path.write_text(LETTER, encoding="utf-8")
    return load(path)


def at(schema: Schema, text: str) -> Expectation:
    """What is expected at the stroke in a text."""
    before, _, behind = text.partition("|")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return schema.expected_at((before + behind).encode(), line, column)


def test_the_beginning(schema: Schema) -> None:
    """A document begins with what the schema says."""
    found = at(schema, "|")
    assert (found.parent, found.elements, found.may_end) == (None, ("letter",), False)


def test_children(schema: Schema) -> None:
    """Between tags: the elements that may begin, whether text may stand, whether the element may end."""
    head = '<letter xmlns="urn:letter" year="1923">\n  <greeting>Dear</greeting>'
    assert at(schema, head + "|").elements == ("p",)
    assert not at(schema, head + "|").may_end
    found = at(schema, head + "<p/>\n  |</letter>")
    assert (found.parent, found.elements, found.text, found.may_end) == ("letter", ("p", "signed"), False, True)
    inside = at(schema, head + "<p>So |")
    assert (inside.parent, inside.elements, inside.text) == ("p", ("hi",), True)


def test_attributes(schema: Schema) -> None:
    """Within a start tag: the attributes that are not there yet, required ones first, with their values."""
    found = at(schema, '<letter xmlns="urn:letter" |')
    assert [(each.name, each.required, each.values) for each in found.attributes] == [
        ("year", True, ()),
        ("kind", False, ("private", "open")),
    ]
    assert "a year of four digits" in found.attributes[0].forms[0]
    assert [each.name for each in at(schema, '<letter xmlns="urn:letter" year="1923" |>').attributes] == ["kind"]


def test_values(schema: Schema) -> None:
    """Within the value of an attribute: that attribute alone."""
    found = at(schema, '<letter xmlns="urn:letter" year="1923" kind="pri|"')
    assert [(each.name, each.values) for each in found.attributes] == [("kind", ("private", "open"))]


def test_a_faulty_beginning_is_no_hindrance(schema: Schema) -> None:
    """What went before may be wrong; the place is judged by what was probably meant."""
    found = at(schema, '<letter xmlns="urn:letter"><greting>Dear</greting><p>|')
    assert found.elements == ("hi",)


def test_a_prefix_of_the_document_is_used(schema: Schema) -> None:
    """Names are given as the document writes them."""
    assert at(schema, '<l:letter xmlns:l="urn:letter" year="1923"><l:greeting/>|').elements == ("l:p",)
    assert at(schema, '<l:letter xmlns:l="urn:letter" year="1923"><l:greeting |').attributes == ()
