"""What the pages for scholars say of validation is so."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

from tests.checks.miniature import miniature

from paragraphos.checks.validation import validate_edition
from paragraphos.report.catalogue import LAYERS
from paragraphos.source import settings
from paragraphos.xml import TREE


def page(repository: Path, name: str) -> str:
    """A page of docs/scholars."""
    return (repository / "docs/scholars" / name).read_text(encoding="utf-8")


def rows(text: str) -> dict[str, str]:
    """The rows of its tables: what stands in the first cell, in code, and the second."""
    return dict(re.findall(r"^\| `([\w-]+)` \| ([^|]+?) \|", text, re.MULTILINE))


def test_limits(repository: Path) -> None:
    """The limits are those of the program."""
    told = {
        name: int(value.replace(",", ""))
        for name, value in rows(page(repository, "validation.md")).items()
        if value[0].isdigit()
    }
    assert told == {field.name: getattr(TREE, field.name) for field in fields(TREE)}


def test_layers(repository: Path) -> None:
    """Every layer is listed."""
    told = rows(page(repository, "validation.md"))
    assert [layer for layer in told if not told[layer][0].isdigit()] == list(LAYERS)


def test_settings(repository: Path) -> None:
    """Every key of edition.toml is listed, and no other."""
    text = page(repository, "configuration.md")
    known = {*settings._PATHS, *settings._WORDS}
    assert set(rows(text)) == known
    example = re.search(r"```toml\n(.*?)```", text, re.DOTALL)
    assert example
    assert set(tomllib.loads(example.group(1))) <= known


def test_waiver(repository: Path, tmp_path: Path) -> None:
    """The example of a waiver is well made: on another edition it is merely unused."""
    example = re.search(r"```toml\n(.*?)```", page(repository, "validation.md"), re.DOTALL)
    assert example
    found = validate_edition(miniature(tmp_path, waivers=example.group(1))).findings
    assert [finding.code for finding in found] == ["waiver.unused"]
