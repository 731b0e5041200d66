"""Parts of a schema may stand in other files of its folder, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from paragraphos import schematron, xml
from paragraphos.schematron import SchemaRefused

RULE = '<pattern><rule context="b"><assert test="false()">{}</assert></rule></pattern>'
NS = 'xmlns="http://purl.oclc.org/dsdl/schematron"'
Write = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Write:
    """Writes files, given by their paths, into a folder of their own."""

    def write(**files: str) -> Path:
        for name, text in files.items():
            path = tmp_path / "rules" / name.replace("__", "/").replace("_sch", ".sch")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "rules" / "main.sch"

    return write


def schema(body: str) -> str:
    return f'<schema {NS} queryBinding="xslt3">{body}</schema>'


def messages(path: Path) -> list[str]:
    return [result.message for result in schematron.compile(path).validate(xml.parse(b"<a><b/></a>"))]


def test_an_inclusion_is_replaced_by_the_file(folder: Write) -> None:
    """A pattern in another file, also in a folder below, is tested in its place."""
    path = folder(
        main_sch=schema(f'<include href="parts/one.sch"/>{RULE.format("last")}'),
        parts__one_sch=f'<pattern {NS}><rule context="b"><include href="two.sch"/></rule></pattern>',
        parts__two_sch=f'<assert {NS} test="false()">first</assert>',
    )
    assert messages(path) == ["first", "last"]


def test_an_inclusion_may_name_an_element(folder: Write) -> None:
    """What follows the # sign is the id of the element that is taken."""
    path = folder(
        main_sch=schema('<include href="one.sch#second"/>'),
        one_sch=schema('<pattern id="first"/>' + RULE.replace("<pattern", '<pattern id="second"').format("second")),
    )
    assert messages(path) == ["second"]


def test_extending_by_address_takes_the_content(folder: Write) -> None:
    """To extend by an address is to take in what the element there holds."""
    path = folder(
        main_sch=schema('<pattern><rule context="b"><extends href="one.sch"/></rule></pattern>'),
        one_sch=f'<rule {NS} abstract="true"><report test="true()">1</report><report test="true()">2</report></rule>',
    )
    assert messages(path) == ["1", "2"]


def test_a_fault_in_an_included_file_is_told_there(folder: Write) -> None:
    """The place of a wrong expression is in the file that holds it."""
    path = folder(
        main_sch=schema('\n\n<include href="one.sch"/>'),
        one_sch=f'<pattern {NS}>\n<rule context="b[">\n<report test="1">1</report></rule></pattern>',
    )
    with pytest.raises(SchemaRefused) as refusal:
        schematron.compile(path)
    (fault,) = refusal.value.faults
    assert (fault.path.name, fault.line, fault.column) == ("one.sch", 2, 7)


@pytest.mark.parametrize(
    ("href", "message"),
    [
        ("../outside.sch", "outside the folder"),
        ("/etc/hostname", "outside the folder"),
        ("file:///etc/hostname", "outside the folder"),
        ("http://www.tei-c.org/rules.sch", "outside the folder"),
        ("%2e%2e/outside.sch", "outside the folder"),
        ("link.sch", "outside the folder"),
        ("nothing.sch", "no file"),
        ("main.sch", "includes itself"),
        ("one.sch#nowhere", "Nothing has the id"),
    ],
)
def test_what_may_not_be_included_is_refused(folder: Write, href: str, message: str) -> None:
    """Nothing outside the folder is read, by no spelling of the address and by no link; nor a file by itself."""
    path = folder(
        main_sch=schema(f'<include href="{href}"/>'),
        one_sch=f"<pattern {NS}/>",
    )
    (path.parent.parent / "outside.sch").write_text(f"<pattern {NS}/>", encoding="utf-8")
    (path.parent / "link.sch").symlink_to(path.parent.parent / "outside.sch")
    with pytest.raises(SchemaRefused, match=message):
        schematron.compile(path)
