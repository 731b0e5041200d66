"""DataCite: a draft that says what it lacks, and a whole record once a DOI is registered."""

from __future__ import annotations

import json

from lxml import etree

from paragraphos.publication.edition import Publication

from .conftest import ADDRESS, Records, altered, made

_KERNEL = {"d": "http://datacite.org/schema/kernel-4"}
_MANDATORY = {"creators", "titles", "publisher", "publicationYear", "types"}


def test_without_a_doi_it_is_a_draft(plain: Records) -> None:
    """The XML says “unassigned” in DataCite's own code; the JSON has no DOI and asks for no state."""
    assert etree.fromstring(plain["records/datacite.xml"]).findtext("d:identifier", namespaces=_KERNEL) == "(:unas)"
    resource = json.loads(plain["records/datacite.json"])["data"]
    assert resource["type"] == "dois"
    assert not {"doi", "event", "url"} & set(resource["attributes"])
    assert set(resource["attributes"]) >= _MANDATORY


def test_with_a_doi_it_has_it(edition: Publication) -> None:
    """A DOI of the header's publication statement is taken as it is, whether it is written as an address or not."""

    def registered(root: etree._Element) -> None:
        (statement,) = root.iterfind(".//{*}publicationStmt[{*}idno]")
        another = etree.SubElement(statement, "{http://www.tei-c.org/ns/1.0}idno", type="DOI")
        another.text = "https://doi.org/10.5072/manifesto"

    records = made(altered(edition, registered))
    record = etree.fromstring(records["records/datacite.xml"])
    assert record.findtext("d:identifier", namespaces=_KERNEL) == "10.5072/manifesto"
    assert not record.xpath("comment()")
    assert json.loads(records["records/datacite.json"])["data"]["attributes"]["doi"] == "10.5072/manifesto"


def test_both_forms_say_the_same(published: Records) -> None:
    """Names, titles, dates, rights and address agree between XML and JSON."""
    record = etree.fromstring(published["records/datacite.xml"])
    attributes = json.loads(published["records/datacite.json"])["data"]["attributes"]

    def texts(path: str) -> list[str]:
        return [node.text or "" for node in record.findall(path, _KERNEL)]

    assert texts("d:titles/d:title") == [title["title"] for title in attributes["titles"]]
    assert texts(".//d:contributorName") == [entry["name"] for entry in attributes["contributors"]]
    assert texts("d:dates/d:date") == [date["date"] for date in attributes["dates"]]
    assert texts("d:rightsList/d:rights") == [right["rights"] for right in attributes["rightsList"]]
    assert attributes["url"] == f"{ADDRESS}/"
    assert f"{ADDRESS}/" in texts(".//d:alternateIdentifier")


def test_the_year_is_a_number(plain: Records) -> None:
    """publicationYear: YYYY, the release's."""
    assert json.loads(plain["records/datacite.json"])["data"]["attributes"]["publicationYear"] == 2026
