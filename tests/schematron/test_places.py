"""A result leads to the line and column of what it is about."""

from __future__ import annotations

from pathlib import Path

from paragraphos import schematron, xml

SCHEMA = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern>
  <rule context="b"><report test="true()">b</report></rule>
  <rule context="@n"><report test="true()">n</report></rule></pattern></schema>"""


def test_the_place_is_that_of_the_tag_or_of_the_attribute(tmp_path: Path) -> None:
    """An element's place is where its tag begins, an attribute's where its name begins."""
    path = tmp_path / "schema.sch"
    path.write_text(SCHEMA, encoding="utf-8")
    document = xml.parse("<a>\n  <b/> é <b/>\n<c\n  n='1'/></a>".encode())
    places = [result.place(document) for result in schematron.compile(path).validate(document)]
    assert [(place.line, place.column) for place in places] == [(2, 3), (2, 10), (4, 3)]


def test_a_very_deep_document_is_walked(tmp_path: Path) -> None:
    """Depth is no obstacle: five hundred elements in each other give five hundred results."""
    path = tmp_path / "schema.sch"
    path.write_text(SCHEMA, encoding="utf-8")
    document = xml.parse(b"<b>" * 500 + b"</b>" * 500)
    assert len(schematron.compile(path).validate(document)) == 500
