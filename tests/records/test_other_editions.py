"""Editions of which little is known get records that are valid and say little."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from tests.conftest import Run
from tests.xpath import elements, take_away

from paragraphos.publication.edition import Publication, publication
from paragraphos.source import read_edition

from .conftest import Records, altered, made

_SCHEMAS = {"mods.xml": "mods-3-7.xsd", "marcxml.xml": "MARC21slim.xsd", "mets.xml": "mets.xsd"}


@pytest.fixture(scope="module")
def draft(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Records:
    """The records of an edition that was begun a moment ago: no author, no date, no licence."""
    folder = tmp_path_factory.mktemp("draft")
    (folder / "letter.txt").write_text("To a friend\n\nDear friend,\n\nI write. You read.\n", encoding="utf-8")
    finished = run("new", folder / "letter.txt", "--id", "letter", "-o", folder / "letter")
    assert finished.returncode == 0, finished.stderr
    return made(publication(read_edition(folder / "letter")))


@pytest.fixture(scope="module")
def bare(edition: Publication) -> Records:
    """The records of a TEI file whose header has a title and nothing else."""

    def strip(root: etree._Element) -> None:
        for path in (
            "*[not(self::t:fileDesc)] | t:fileDesc/*[not(self::t:titleStmt)]",
            "t:fileDesc/t:titleStmt/*[position() > 1]",
        ):
            for element in elements(root[0], path, _TEI):
                take_away(element)

    return made(altered(edition, strip))


_TEI = {"t": "http://www.tei-c.org/ns/1.0"}


@pytest.mark.parametrize("kind", ["draft", "bare"])
def test_records_are_valid(kind: str, schema: Callable[[str], etree.XMLSchema], request: pytest.FixtureRequest) -> None:
    """MODS, MARC and METS admit a record that says hardly anything."""
    records: Records = request.getfixturevalue(kind)
    for name, loaded in _SCHEMAS.items():
        schema(loaded).assertValid(etree.fromstring(records[f"records/{name}"]))


def test_without_a_register(repository: Path) -> None:
    """An edition that has none has no table of it, and no vocabulary of nothing."""
    records = made(publication(read_edition(repository / "tests" / "dts" / "edition")))
    assert "records/mods.xml" in records
    assert not [path for path in records if "register" in path]


def test_nobody_is_made_an_author(draft: Records) -> None:
    """“The author is not stated” is no name: neither creator nor contributor nor main entry."""
    core = etree.fromstring(draft["records/dublin-core.xml"])
    assert core.xpath("*[local-name()='creator']") == []
    assert all("not stated" not in (node.text or "") for node in elements(core, "*[local-name()='contributor']"))
    marc = etree.fromstring(draft["records/marcxml.xml"])
    slim = {"m": "http://www.loc.gov/MARC21/slim"}
    assert not marc.xpath("m:datafield[starts-with(@tag, '1')]", namespaces=slim)
    assert marc.xpath("m:datafield[@tag='245']/@ind1", namespaces=slim) == ["0"]


def test_what_is_not_dated_is_not_for_datacite(draft: Records) -> None:
    """DataCite registers what is published, and asks for the year."""
    assert not [path for path in draft if "datacite" in path]


def test_nothing_is_empty(draft: Records, bare: Records) -> None:
    """No record has an element with neither words nor parts."""
    for records in (draft, bare):
        for path in ("dublin-core.xml", "mods.xml", "marcxml.xml"):
            root = etree.fromstring(records[f"records/{path}"])
            hollow = elements(root, "//*[not(*)][not(normalize-space())]")
            assert [node.tag for node in hollow] == [], path
