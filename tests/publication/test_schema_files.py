"""The schema is published whole: with the files that it includes, where it looks for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.miniature import miniature

from paragraphos import relaxng, schematron
from paragraphos.faults import Unusable
from paragraphos.outputs import schema
from paragraphos.publication.edition import Publication, publication
from paragraphos.publication.writing import write
from paragraphos.source import read_edition

_GRAMMAR = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="{}"/></grammar>'
_RULES = '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><include href="{}"/></schema>'

_PATTERN = """<pattern xmlns="http://purl.oclc.org/dsdl/schematron">
<rule context="*"><assert test="true()"/></rule></pattern>"""


def divided(folder: Path, part: str = "parts/names.rng") -> Publication:
    """An edition whose grammar and rules are each in two files."""
    edition = miniature(folder)
    whole = edition / "schema" / "edition.rng"
    moved = whole.parent / part
    moved.parent.mkdir(parents=True, exist_ok=True)
    whole.rename(moved)
    whole.write_text(_GRAMMAR.format(part), encoding="utf-8")
    rules = edition / "schema" / "edition.sch"
    (rules.parent / "rules").mkdir()
    (rules.parent / "rules" / "all.sch").write_text(_PATTERN, encoding="utf-8")
    rules.write_text(_RULES.format("rules/all.sch"), encoding="utf-8")
    return publication(read_edition(edition))


def test_it_can_be_used_where_it_is_published(tmp_path: Path) -> None:
    """Grammar and rules load from the published folder alone."""
    write(schema.make(divided(tmp_path / "edition")), tmp_path / "site")
    found = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.*")}
    assert found == {"schema/edition.rng", "schema/parts/names.rng", "schema/edition.sch", "schema/rules/all.sch"}
    relaxng.load(tmp_path / "site" / "schema" / "edition.rng", tmp_path / "site")
    schematron.compile(tmp_path / "site" / "schema" / "edition.sch")


def test_a_part_beside_the_folder(tmp_path: Path) -> None:
    """Lies beside the folder on the site too."""
    names = [str(file.path) for file in schema.make(divided(tmp_path, "../grammars/names.rng"))]
    assert "grammars/names.rng" in names


def test_a_part_above_the_site(tmp_path: Path) -> None:
    """What would lie outside the site is not written there; the message says which file to move, and where to."""
    edition = divided(tmp_path)
    grammar = tmp_path / "schema" / "deeper" / "edition.rng"
    grammar.parent.mkdir()
    grammar.write_text(_GRAMMAR.format("../../names.rng"), encoding="utf-8")
    (tmp_path / "schema" / "parts" / "names.rng").rename(tmp_path / "names.rng")
    settings = edition.source.settings.folder / "edition.toml"
    settings.write_text(settings.read_text("utf-8").replace("schema/edition.rng", "schema/deeper/edition.rng"), "utf-8")
    with pytest.raises(
        Unusable, match=r"includes \.\./\.\./names\.rng, which would lie outside .* folder of the schema"
    ):
        list(schema.make(publication(read_edition(tmp_path))))
