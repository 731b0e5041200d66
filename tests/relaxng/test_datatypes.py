"""Datatypes: XML Schema part 2 by its second edition, its facets and its regular expressions."""

from __future__ import annotations

import time
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from elementpath import datatypes as elementpath_types
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.relaxng.jing import Jing
from tests.relaxng.values import DEPARTURES, VALUES, WRONG_PARAMETERS, Values

from paragraphos.relaxng.datatypes import XSD, datatype
from paragraphos.relaxng.datatypes.datatype import DatatypeFault
from paragraphos.relaxng.datatypes.expression import example
from paragraphos.relaxng.datatypes.expression_parser import parse
from paragraphos.relaxng.datatypes.matching import Matcher

PREFIXES = {"p": "urn:p", "xml": "http://www.w3.org/XML/1998/namespace"}


def schema(name: str, parameters: tuple[tuple[str, str], ...]) -> str:
    params = "".join(f"<param name={quoteattr(each)}>{escape(text)}</param>" for each, text in parameters)
    return (
        f'<element xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="{XSD}" name="a">'
        f'<data type="{name}">{params}</data></element>'
    )


def document(value: str) -> str:
    return f'<a xmlns:p="urn:p">{escape(value)}</a>'


def label(values: Values) -> str:
    return "-".join([values.datatype, *(name for name, _ in values.parameters)])


@pytest.mark.parametrize("values", VALUES, ids=label)
def test_what_belongs_to_a_datatype(values: Values) -> None:
    """Strings are allowed and refused as the datatype and its facets say."""
    made = datatype(XSD, values.datatype, values.parameters, PREFIXES.get)
    assert [value for value in values.allowed if not made.allows(value, PREFIXES.get)] == []
    assert [value for value in values.refused if made.allows(value, PREFIXES.get)] == []


def test_jing_judges_the_values_alike(jing: Jing) -> None:
    """Every value of the table is judged so by Jing too."""
    for values in VALUES:
        assert jing.schema(schema(values.datatype, values.parameters)), label(values)
        assert [value for value in values.allowed if not jing.document(document(value))] == [], label(values)
        assert [value for value in values.refused if jing.document(document(value))] == [], label(values)


@pytest.mark.parametrize(("name", "parameters", "value", "allowed"), DEPARTURES)
def test_where_jing_departs_from_the_specification(
    jing: Jing, name: str, parameters: tuple[tuple[str, str], ...], value: str, allowed: bool
) -> None:
    """The list of differences is complete and true: the specification on our side, Jing on the other."""
    assert datatype(XSD, name, parameters).allows(value, PREFIXES.get) == allowed
    answered = bool(jing.schema(schema(name, parameters))) and jing.document(document(value))
    assert answered != allowed


@pytest.mark.parametrize(("name", "parameter", "text"), WRONG_PARAMETERS)
def test_wrong_parameters(jing: Jing, name: str, parameter: str, text: str) -> None:
    """A facet that the datatype does not have, or that has a wrong value, is a fault of the schema."""
    with pytest.raises(DatatypeFault):
        datatype(XSD, name, ((parameter, text),))
    assert not jing.schema(schema(name, ((parameter, text),)))


MEANINGS = (
    ("integer", "7", "007", "8"),
    ("decimal", "1.5", "+01.50", "1.51"),
    ("boolean", "true", "1", "0"),
    ("float", "0.1", "0.10000000149", "0.2"),
    ("double", "1e2", "100", "101"),
    ("hexBinary", "0A", "0a", "0b"),
    ("base64Binary", "YQ==", "Y Q = =", "Yg=="),
    ("duration", "P1Y", "P12M", "P365D"),
    ("dateTime", "2001-01-01T12:00:00Z", "2001-01-01T13:00:00+01:00", "2001-01-01T12:00:00"),
    ("date", "2001-01-01", " 2001-01-01 ", "2001-01-02"),
    ("time", "12:00:00Z", "11:00:00-01:00", "12:00:01Z"),
    ("token", "a b", " a  b ", "ab"),
    ("QName", "p:a", "p:a", "a"),
)


@pytest.mark.parametrize(("name", "value", "same", "other"), MEANINGS)
def test_values_are_compared_by_what_they_mean(name: str, value: str, same: str, other: str) -> None:
    """Two spellings of one value are equal, and different values are not."""
    made = datatype(XSD, name)
    assert made.value(value, PREFIXES.get) == made.value(same, PREFIXES.get)
    assert made.value(value, PREFIXES.get) != made.value(other, PREFIXES.get)


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(("dateTime", "date", "time", "gYear", "gYearMonth", "gMonthDay", "gDay", "gMonth")),
    year=st.integers(-9999, 19999),
    rest=st.tuples(st.integers(0, 14), st.integers(0, 33), st.integers(0, 25), st.integers(0, 61)),
    zone=st.sampled_from(("", "Z", "+14:00", "-05:30")),
)
def test_dates_as_elementpath_has_them(name: str, year: int, rest: tuple[int, int, int, int], zone: str) -> None:
    """An implementation of its own kind, elementpath, judges dates and times alike."""
    month, day, hour, minute = rest
    sign = "-" if year < 0 else ""
    parts = {
        "dateTime": f"{sign}{abs(year):04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00",
        "date": f"{sign}{abs(year):04}-{month:02}-{day:02}",
        "time": f"{hour:02}:{minute:02}:30",
        "gYear": f"{sign}{abs(year):04}",
        "gYearMonth": f"{sign}{abs(year):04}-{month:02}",
        "gMonthDay": f"--{month:02}-{day:02}",
        "gDay": f"---{day:02}",
        "gMonth": f"--{month:02}",
    }
    theirs: Any = {
        "dateTime": elementpath_types.DateTime10,
        "date": elementpath_types.Date10,
        "time": elementpath_types.Time,
        "gYear": elementpath_types.GregorianYear10,
        "gYearMonth": elementpath_types.GregorianYearMonth10,
        "gMonthDay": elementpath_types.GregorianMonthDay,
        "gDay": elementpath_types.GregorianDay,
        "gMonth": elementpath_types.GregorianMonth,
    }[name]
    value = parts[name] + zone
    try:
        theirs.fromstring(value)
        allowed = True
    except (ValueError, OverflowError):
        allowed = False
    assert datatype(XSD, name).allows(value, PREFIXES.get) == allowed


EXPRESSIONS = (
    (r"a|bc*", ("a", "b", "bccc"), ("", "ac", "bcd")),
    (r"[a-c-[b]]+", ("ac",), ("b", "abc")),
    (r"[^a-z]", ("A", "é", "-"), ("a", "", "AA")),
    (r"\d{2,3}", ("12", "123", "\u0661\u0662"), ("1", "1234")),
    (r"\i\c*", ("a1", "_", ":a", "é"), ("1a", "")),
    (r"\w+", ("aé1",), ("a b", "a-b")),
    (r"\p{Lu}\P{Lu}", ("Ab", "É1"), ("AB", "ab")),
    (r"\p{IsGreek}+", ("αβ",), ("a",)),
    (r".", ("a", "\u00a0"), ("\n", "\r", "")),
    (r"(a?){3}b", ("b", "aaab"), ("aaaab",)),
    (r"[\-+]?\d+(\.\d+)?(cm|%)", ("1cm", "-1.5%"), ("cm", "1 cm")),
    (r"", ("",), ("a",)),
    (r"^a$", ("^a$",), ("a",)),
)


@pytest.mark.parametrize(("source", "matched", "not_matched"), EXPRESSIONS)
def test_regular_expressions(source: str, matched: tuple[str, ...], not_matched: tuple[str, ...]) -> None:
    """Expressions match whole strings, by XML Schema's rules and not by Python's."""
    matcher = Matcher(source)
    assert all(map(matcher.matches, matched))
    assert not any(map(matcher.matches, not_matched))


@pytest.mark.parametrize("source", ["(a+)+b", "(a|a)*b", "(a*)*b", "[a-z]+[a-z]*[a-z]*(x)?1", "(.*a){12}"])
def test_no_expression_runs_wild(source: str) -> None:
    """Matching takes time in proportion to the string, whatever the expression."""
    matcher = Matcher(source)
    began = time.perf_counter()
    matcher.matches("a" * 100_000 + "!")
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("source", [source for source, _, _ in EXPRESSIONS])
def test_an_example_matches_its_expression(source: str) -> None:
    """The example that a message gives is one."""
    sample = example(parse(source))
    assert sample is not None
    assert Matcher(source).matches(sample)
