"""A schema spoiled at random is used or refused; it never brings the program down."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from paragraphos import schematron, xml
from paragraphos.schematron import SchemaRefused

SCHEMA = "{http://purl.oclc.org/dsdl/schematron}schema"
CASES = sorted((Path(__file__).parent / "cases").glob("*.xml"))
SCHEMAS = [next(etree.parse(path).iter(SCHEMA)) for path in CASES]
ELEMENTS = [element for schema in SCHEMAS for element in schema.iter("*")]
VALUES = ("", "(", "$x", "a[", "1", "@", '"', "x:y", "{", "count(", "//b", "error()", "1 div 0", "#ALL", "é")
DOCUMENT = xml.parse(b'<a n="1"><b n="1" name="x"><c/></b><b/></a>')


def spoil(schema: etree._Element, random: Random) -> None:
    """Change one thing: a value, an attribute, an element's presence, place or name."""
    element = random.choice(list(schema.iter("*")))
    attributes = sorted(element.attrib)
    change = random.randrange(5)
    if change == 0 and attributes:
        element.set(random.choice(attributes), random.choice(VALUES))
    elif change == 1 and attributes:
        del element.attrib[random.choice(attributes)]
    elif change == 2:
        element.insert(random.randint(0, len(element)), deepcopy(random.choice(ELEMENTS)))
    elif change == 3 and (parent := element.getparent()) is not None:
        parent.remove(element)
    elif element is not schema:
        element.tag = random.choice(ELEMENTS).tag


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=150)
def test_a_spoiled_schema_is_used_or_refused(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    """Whatever was changed, there are results or there are faults with their places."""
    random = Random(seed)
    schema = deepcopy(random.choice(SCHEMAS))
    for _ in range(random.randint(1, 4)):
        spoil(schema, random)
    path = tmp_path_factory.mktemp("mutant") / "schema.sch"
    path.write_bytes(etree.tostring(schema))
    try:
        told = [result.message for result in schematron.compile(path).validate(DOCUMENT)]
    except SchemaRefused as refusal:
        told = [fault.message for fault in refusal.faults if fault.line > 0] or [""]
    assert all(told)
