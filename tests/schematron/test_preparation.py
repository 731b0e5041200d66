"""Rules that were made a stylesheet beforehand say what the schema says, and only as long as they are its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from paragraphos import schematron, xml
from paragraphos.schematron import reading

SCHEMA = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern>
  <rule context="b"><assert id="numbered" test="@n" role="warning">No <name/> without its number’s @n.</assert></rule>
</pattern></schema>"""
DOCUMENT = xml.parse(b"<a><b/></a>")


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    """A schema with its stylesheet beside it."""
    path = tmp_path / "rules.sch"
    path.write_text(SCHEMA, encoding="utf-8")
    stylesheet = path.with_name("rules.sch.xsl")
    stylesheet.write_bytes(schematron.compile(path).prepared(path.read_bytes()))
    return path


def _told(path: Path) -> list[tuple[str | None, str, str]]:
    return [(one.assertion, one.severity, one.message) for one in schematron.compile(path).validate(DOCUMENT)]


def test_it_takes_the_place_of_the_schema(prepared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The results are the same, with all that the schema says of the assertion, and the schema is not read."""

    def refuse(*_: object) -> reading.Schema:
        raise AssertionError("The schema was read.")

    monkeypatch.setattr(reading, "read", refuse)
    assert _told(prepared) == [("numbered", "warning", "No b without its number’s @n.")]


def test_a_schema_that_was_edited_is_compiled(prepared: Path) -> None:
    """What was prepared from other rules is passed over."""
    prepared.write_text(SCHEMA.replace("No <name/>", "Never a <name/>"), encoding="utf-8")
    assert _told(prepared) == [("numbered", "warning", "Never a b without its number’s @n.")]


@pytest.mark.parametrize("content", [b"", b"\xff", b"<!-- made from rules.sch -->\n<x/>"])
def test_what_is_no_such_stylesheet_is_passed_over(prepared: Path, content: bytes) -> None:
    """A file that is empty, not UTF-8, or says nothing of what it was made from changes nothing."""
    prepared.with_name("rules.sch.xsl").write_bytes(content)
    assert len(_told(prepared)) == 1


def test_a_spoilt_stylesheet_is_passed_over(prepared: Path) -> None:
    """One that no longer compiles leaves the word to the schema."""
    stylesheet = prepared.with_name("rules.sch.xsl")
    stylesheet.write_text(stylesheet.read_text("utf-8").replace("@n", "@@n"), encoding="utf-8")
    assert len(_told(prepared)) == 1


def test_a_phase_is_compiled(prepared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the default phase is prepared; another is taken from the schema."""
    read: list[Path] = []

    def parse(path: Path, _: bytes | None = None) -> xml.Document:
        read.append(path)
        return xml.parse(path)

    monkeypatch.setattr(reading, "_parse", parse)
    assert len(schematron.compile(prepared, "#ALL").validate(DOCUMENT)) == 1
    assert read == [prepared]


def test_the_same_schema_gives_the_same_bytes(prepared: Path) -> None:
    """What is prepared depends on nothing but the schema."""
    again = schematron.compile(prepared).prepared(prepared.read_bytes())
    assert again == prepared.with_name("rules.sch.xsl").read_bytes()
