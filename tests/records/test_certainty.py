"""No record says more than the header: doubt stays doubt, and what is not known is not said."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from tests.xpath import elements, strings, take_away, text_of

from paragraphos.publication.edition import Publication

from .conftest import Records, altered, made

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
_DOUBTED = ("Myasnikov", "Kuznetsov", "Moiseev")


@pytest.mark.parametrize("name", _DOUBTED)
def test_doubtful_contributors_bear_no_coded_role(name: str, plain: Records) -> None:
    """With medium certainty nobody becomes author or translator by code; the words of the header stay."""
    mods = etree.fromstring(plain["records/mods.xml"])
    names = {"m": "http://www.loc.gov/mods/v3"}
    (entry,) = elements(mods, f"m:name[starts-with(m:namePart, '{name}')]", names)
    assert strings(entry, "m:role/m:roleTerm/@type", names) == ["text"]
    assert "not attested (certainty: medium)" in text_of(elements(entry, "m:role", names)[0])
    marc = etree.fromstring(plain["records/marcxml.xml"])
    slim = {"m": "http://www.loc.gov/MARC21/slim"}
    (field,) = elements(marc, f"m:datafield[@tag='700'][starts-with(m:subfield[@code='a'], '{name}')]", slim)
    assert elements(field, "m:subfield[@code='4']", slim) == []


def test_doubtful_contributors_are_no_creators(plain: Records) -> None:
    """Neither in Dublin Core, nor in DataCite, nor in schema.org."""
    core = etree.fromstring(plain["records/dublin-core.xml"])
    assert core.xpath("count(*[local-name()='creator'])") == 1
    attributes = json.loads(plain["records/datacite.json"])["data"]["attributes"]
    assert [creator["name"] for creator in attributes["creators"]] == [
        "Workers’ Group of the Russian Communist Party (Bolsheviks)"
    ]
    kinds = {entry["name"].split(",")[0]: entry["contributorType"] for entry in attributes["contributors"]}
    assert {kinds[name] for name in _DOUBTED} == {"Other"}
    work = json.loads(plain["records/schema-org.jsonld"])
    assert len(work["author"]) == 1
    assert {role["contributor"]["name"].split(",")[0] for role in work["contributor"]} >= set(_DOUBTED)


def test_the_date_of_writing_is_called_inferred(plain: Records) -> None:
    """The range keeps its two ends and its certainty."""
    mods = etree.fromstring(plain["records/mods.xml"])
    dates = elements(mods, "//m:dateCreated", {"m": "http://www.loc.gov/mods/v3"})
    assert [(date.text, date.get("point"), date.get("qualifier")) for date in dates] == [
        ("1923-04-17", "start", "inferred"),
        ("1923-08-12", "end", "inferred"),
    ]


def test_the_licence_is_not_said_of_the_whole(plain: Records) -> None:
    """The header licenses what the editors have added; the translation's rights are undetermined, and stay so."""
    work: dict[str, Any] = json.loads(plain["records/schema-org.jsonld"])
    assert "license" not in work
    licensed = {part["identifier"] for part in work["hasPart"] if "license" in part}
    assert "intro.p1" in licensed
    assert not licensed & {"title", "salute", "p1", "p21", "n1"}


def test_no_page_and_no_service_licenses_the_whole(built_site: Path) -> None:
    """Nor do the pages link it as theirs, nor does DTS say it of the text."""
    assert 'rel="license"' not in (built_site / "index.html").read_text(encoding="utf-8")
    told = [path.read_text(encoding="utf-8") for path in sorted((built_site / "dts").rglob("*.jsonld"))]
    assert told
    assert not any('"license"' in content for content in told)


def test_a_licence_of_the_whole_is_said_of_the_whole(edition: Publication) -> None:
    """Where the header has a licence and no other statement on rights, it covers everything."""

    def alone(root: etree._Element) -> None:
        for statement in elements(root, "//t:fileDesc/t:publicationStmt/t:availability[1]/t:p", _TEI):
            take_away(statement)

    work = json.loads(made(altered(edition, alone))["records/schema-org.jsonld"])
    assert work["license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert all("license" in part for part in work["hasPart"])


def test_without_an_address_no_record_claims_one(plain: Records, published: Records) -> None:
    """What is linked from the address when there is one is linked from the folder when there is none."""
    for path, data in plain.items():
        assert b"edition.test" not in data, path
    for path in (
        "mods.xml",
        "marcxml.xml",
        "dublin-core.xml",
        "datacite.xml",
        "datacite.json",
        "register.ttl",
        "mets.xml",
    ):
        assert b"https://edition.test/manifesto/" in published[f"records/{path}"], path


def test_no_record_knows_the_clock(edition: Publication, plain: Records) -> None:
    """The same edition gives the same bytes; every date in a record is one of the header or the register."""
    assert made(edition) == plain
    known = set(re.findall(rb"\d{4}-\d{2}-\d{2}", edition.tei))
    for path, data in plain.items():
        assert set(re.findall(rb"\d{4}-\d{2}-\d{2}", data)) <= known, path
