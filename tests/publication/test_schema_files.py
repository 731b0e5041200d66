"""The schema is published whole: with the files that it includes, where it looks for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.miniature import miniature

from paragraphos import relaxng, schematron
from paragraphos.faults import Unusable
from paragraphos.outputs import encoding_manual, schema
from paragraphos.publication.edition import Publication, publication
from paragraphos.publication.writing import write
from paragraphos.source import read_edition

_GRAMMAR = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="{}"/></grammar>'
_RULES = '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><include href="{}"/></schema>'

_ODD = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader/>
<text><body><specGrp xml:id="own"/><xi:include href="{chapter}"/>
<schemaSpec ident="letters" source="https://www.tei-c.org/Vault/P5/4.8.0/xml/tei/odd/p5subset.xml">
<specGrpRef target="#own"/><specGrpRef target="{group}#names"/><specGrpRef target="https://schemas.invalid/a.odd#b"/>
<moduleRef key="core" source="{base}"/><moduleRef key="tei" source="tei/p5subset.xml"/>
<moduleRef key="drama" source="tei:4.8.0"/></schemaSpec></body></text></TEI>"""
_CHAPTER = """<div xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude">
<xi:include href="../letters.odd"/><xi:include href="deeper.odd"/></div>"""

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


def customised(folder: Path, **named: str) -> Publication:
    """An edition whose ODD consists of several files."""
    edition = miniature(folder)
    names = {"chapter": "odd/chapter.odd", "group": "odd/group%20of%20names.odd", "base": "base.odd"} | named
    files = {"letters.odd": _ODD.format(**names), "odd/chapter.odd": _CHAPTER, "base.odd": "<TEI/>"}
    files |= {"odd/deeper.odd": "<div/>", "odd/group of names.odd": "<specGrp/>", "odd/alone.odd": "<div/>"}
    for name, text in files.items():
        path = edition / "schema" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    settings = edition / "edition" / "edition.toml"
    settings.write_text(f'{settings.read_text("utf-8")}\nodd = "../schema/letters.odd"\n', encoding="utf-8")
    return publication(read_edition(edition))


def test_an_odd_in_parts(tmp_path: Path) -> None:
    """Groups, chapters and ODDs that it builds upon are published with it; nothing that it does not name is."""
    made = customised(tmp_path)
    found = {str(file.path) for file in schema.make(made) if file.path.suffix == ".odd"}
    names = {"letters.odd", "base.odd", "odd/chapter.odd", "odd/deeper.odd", "odd/group of names.odd"}
    assert found == {f"schema/{name}" for name in names}
    assert {path.relative_to(tmp_path) for path in schema.paths(made.source.settings)} >= {Path(name) for name in found}


@pytest.mark.parametrize(
    ("named", "refusal"),
    [
        ({"chapter": "odd/gone.odd"}, r"letters\.odd:2:\d+: include/@href: there is no file “odd/gone\.odd”"),
        ({"group": "../../secret.odd"}, r"letters\.odd:4:\d+: specGrpRef/@target: .* is outside the edition"),
        ({"base": "link.odd"}, r"letters\.odd:5:\d+: moduleRef/@source: “link\.odd” is outside the edition"),
        ({"base": "/etc/base.odd"}, r"“/etc/base\.odd” is a place on this machine alone"),
        ({"base": "file:///etc/base.odd"}, r"“file:///etc/base\.odd” is a place on this machine alone"),
    ],
)
def test_a_part_that_cannot_be_published(tmp_path: Path, named: dict[str, str], refusal: str) -> None:
    """What is not there, or lies outside the edition, is told where it is named; nothing from there is read."""
    (tmp_path / "secret.odd").write_text("<TEI/>", encoding="utf-8")
    made = customised(tmp_path / "edition", **named)
    (tmp_path / "edition" / "schema" / "link.odd").symlink_to(tmp_path / "secret.odd")
    with pytest.raises(Unusable, match=refusal):
        list(schema.make(made))


def test_the_manual_has_every_chapter(tmp_path: Path) -> None:
    """Those that an included chapter includes as well, one that includes the ODD itself only once."""
    paragraph = '<div xmlns="http://www.tei-c.org/ns/1.0"><head>Deeper</head><p>Below the surface.</p></div>'
    made = customised(tmp_path)
    (tmp_path / "schema" / "odd" / "deeper.odd").write_text(paragraph, encoding="utf-8")
    (tmp_path / "schema" / "letters.json").write_bytes((tmp_path / "schema" / "edition.json").read_bytes())
    pages = {str(file.path): file.data.decode("utf-8") for file in encoding_manual.make(made)}
    assert pages["manual/index.html"].count("Below the surface.") == 1


def test_the_manual_has_nothing_from_elsewhere(tmp_path: Path) -> None:
    """A chapter outside the edition is refused, also where the manual is made alone."""
    (tmp_path / "secret.odd").write_text("<div><p>Secret.</p></div>", encoding="utf-8")
    made = customised(tmp_path / "edition", chapter="../../secret.odd")
    (tmp_path / "edition" / "schema" / "edition.json").rename(tmp_path / "edition" / "schema" / "letters.json")
    with pytest.raises(Unusable, match="outside the edition"):
        list(encoding_manual.make(made))
