"""What the documentation shows is so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from paragraphos.cli.schema import command
from paragraphos.odd import compile_odd

BASE = (
    '<moduleRef key="tei"/><moduleRef key="header" include="teiHeader fileDesc titleStmt publicationStmt sourceDesc"/>'
    '<moduleRef key="textstructure" include="TEI text body div"/>'
    '<moduleRef key="core" include="p hi list item note ref title"/>'
)


def _page(repository: Path) -> str:
    return (repository / "docs" / "scholars" / "schema.md").read_text(encoding="utf-8")


def test_every_specification_shown_compiles(repository: Path, tei: Path, written: Callable[..., Path]) -> None:
    """Each example, put into a small schema, compiles without a warning and changes it."""
    shown = re.findall(r"```xml\n(.*?)```", _page(repository), re.DOTALL)
    assert len(shown) == 6
    plain = compile_odd(written(BASE, 'ident="a" start="TEI"'), tei)
    for example in shown:
        base = re.sub(r'<moduleRef key="core"[^>]*>', "", BASE) if "moduleRef" in example else BASE
        compiled = compile_odd(written(base + example, 'ident="a" start="TEI"'), tei)
        assert compiled.findings == ()
        changed = (compiled.relaxng, compiled.schematron) != (plain.relaxng, plain.schematron)
        assert changed == ("moduleRef" not in example)


@pytest.mark.parametrize("name", ["compile", "explain"])
def test_every_option_shown_is_there(name: str, repository: Path) -> None:
    """Options that the page names are options of the commands; those of `validate` are held elsewhere."""
    page = _page(repository).replace("validate --explain", "")
    named = set(re.findall(r"(?<!-)(--[a-z][a-z-]*)", page))
    helped = "".join(CliRunner().invoke(command, [sub, "--help"]).output for sub in ("compile", "explain"))
    assert named <= set(re.findall(r"(?<!-)(--[a-z][a-z-]*)", helped))
    assert f"schema {name}" in _page(repository)
