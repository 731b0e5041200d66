"""What is read and written is described: settings, bounds, extras, files, JSON."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.conftest import Run
from tests.docs.pages import PAGES, ROOT, text_of

from paragraphos.source import EditionFault, read_settings
from paragraphos.xml import TREE


def rows(page: str) -> dict[str, str]:
    """The second cell of each row of the tables of a page, by what stands in code in the first."""
    return dict(re.findall(r"^\| `([^`|]+)` \| ([^|\n]*) \|", text_of(page), re.MULTILINE))


def test_every_key_of_the_settings(tmp_path: Path) -> None:
    """The keys that `edition.toml` may have are those that the page on configuration has."""
    (tmp_path / "edition.toml").write_text('unknown = ""\n', encoding="utf-8")
    with pytest.raises(EditionFault) as refused:
        read_settings(tmp_path)
    known = str(refused.value).rpartition("Known are: ")[2].rstrip(".").split(", ")
    assert "text" in known
    assert set(rows("docs/scholars/configuration.md")) == set(known)


def test_every_bound() -> None:
    """The bounds stand in the page on validation with their values."""
    shown = {
        name: int(value.replace(",", ""))
        for name, value in rows("docs/scholars/validation.md").items()
        if value[:1].isdigit()
    }
    assert shown == asdict(TREE)


def test_every_extra() -> None:
    """The extras stand in the page of questions."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    shown = set(rows("docs/questions.md"))
    assert shown <= set(declared)
    assert shown == set(declared) - {"test"}  # is part of dev


@pytest.mark.parametrize("schema", sorted(path.name for path in (ROOT / "schema/json").glob("*.schema.json")))
def test_every_schema_of_json(schema: str) -> None:
    """Some page names the schema of every JSON that is written."""
    assert any(schema in text_of(page) for page in PAGES)


def test_every_schema_that_is_named_is_there() -> None:
    """In pages and in the source."""
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py")]
    named = {
        name
        for text in (*map(text_of, PAGES), *sources)
        for name in re.findall(r"schema/json/([\w/-]+\.schema\.json)", text)
    }
    assert [name for name in sorted(named) if not (ROOT / "schema/json" / name).is_file()] == []


def fits(document: object, schema: str) -> None:
    """Hold JSON against one of the schemas."""
    validator = Draft202012Validator(json.loads((ROOT / "schema/json" / schema).read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(document)] == []


def test_the_manifest_fits_its_schema(built_site: Path) -> None:
    """As it is published."""
    fits(json.loads((built_site / "manifest.json").read_text(encoding="utf-8")), "manifest.schema.json")


def test_what_verify_answers_fits_its_schema(run: Run, built_site: Path, tmp_path: Path) -> None:
    """Of a copy in which a file was altered, one is missing and one was added."""
    copy = shutil.copytree(built_site, tmp_path / "copy")
    (copy / "robots.txt").write_text("", encoding="utf-8")
    (copy / "404.html").unlink()
    (copy / "more.txt").write_text("", encoding="utf-8")
    done = run("-C", tmp_path, "verify", "--json", copy)
    assert done.returncode == 1
    answer = json.loads(done.stdout)
    fits(answer, "verify.schema.json")
    assert [(each["path"], each["state"]) for each in answer["differences"]] == [
        ("404.html", "missing"),
        ("more.txt", "added"),
        ("robots.txt", "altered"),
    ]
