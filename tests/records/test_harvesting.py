"""What lies at the root for harvesters and crawlers, and what is left out while the address is not known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from lxml import etree

from paragraphos.outputs import harvesting, sitemap
from paragraphos.outputs.output import File, Made
from paragraphos.publication.edition import Publication

from .conftest import ADDRESS, Records

_OAI = {
    "s": "http://www.openarchives.org/OAI/2.0/static-repository",
    "o": "http://www.openarchives.org/OAI/2.0/",
    "d": "http://www.openarchives.org/OAI/2.0/oai_dc/",
}
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def page(path: str, head: str = "") -> File:
    """A page with something in its head."""
    return File(PurePosixPath(path), f"<!DOCTYPE html><html><head>{head}</head></html>".encode())


def test_without_an_address_there_is_no_repository_and_no_map(plain: Records, edition: Publication) -> None:
    """Both consist of addresses; robots.txt allows everything and names no map."""
    assert "oai.xml" not in plain
    assert list(sitemap.make(edition, Made((page("index.html"),)))) == []
    assert plain["robots.txt"] == b"User-agent: *\nDisallow:\n"


@pytest.mark.parametrize("contact", [None, "https://edition.test/contact"])
def test_without_an_e_mail_there_is_no_repository(contact: str | None, addressed: Publication) -> None:
    """The protocol asks for adminEmail; nothing is made up for it."""
    settings = replace(addressed.source.settings, contact=contact)
    published = replace(addressed, source=replace(addressed.source, settings=settings))
    assert [str(file.path) for file in harvesting.make(published)] == ["robots.txt"]
    told = harvesting.unharvested(published)
    assert told is None if contact is None else told is not None and contact in told


def test_the_repository_is_static_oai_pmh(published: Records) -> None:
    """Identify, ListMetadataFormats, then a list of records for each format (static repository specification, 3)."""
    root = etree.fromstring(published["oai.xml"])
    assert root.tag == f"{{{_OAI['s']}}}Repository"
    assert [etree.QName(child).localname for child in root] == ["Identify", "ListMetadataFormats", *["ListRecords"] * 3]
    said = [etree.QName(child).localname for child in root[0]]
    assert said == [
        "repositoryName", "baseURL", "protocolVersion", "adminEmail",
        "earliestDatestamp", "deletedRecord", "granularity",
    ]  # fmt: skip
    assert root.findtext(".//o:adminEmail", namespaces=_OAI) == "editor@edition.test"
    formats = [node.text for node in root.iterfind(".//o:metadataPrefix", _OAI)]
    assert formats == [str(node.get("metadataPrefix")) for node in root.iterfind("s:ListRecords", _OAI)]


def test_its_records_are_the_records(published: Records, edition: Publication) -> None:
    """The Dublin Core in the repository is the Dublin Core beside it; datestamps are the release's."""
    root = etree.fromstring(published["oai.xml"])
    inside = root.find(".//d:dc", _OAI)
    beside = etree.fromstring(published["records/dublin-core.xml"])
    assert inside is not None
    assert [(node.tag, node.text) for node in inside] == [(node.tag, node.text) for node in beside]
    assert {node.text for node in root.iterfind(".//o:datestamp", _OAI)} == {edition.date}
    assert {node.text for node in root.iterfind(".//o:identifier", _OAI)} == {"oai:edition.test:manifesto"}


def test_the_map_has_the_pages_that_stay(addressed: Publication) -> None:
    """Pages by their shortest address; not the page for what is not found, nor pages that lead elsewhere."""
    files = (
        page("ref/p1/index.html"),
        page("about.html"),
        page("404.html"),
        page("ref/old/index.html", '<meta http-equiv="refresh" content="0; url=../p1/">'),
        page("draft.html", '<meta name="robots" content="noindex">'),
        File(PurePosixPath("records/mods.xml"), b"<mods/>"),
    )
    (made,) = sitemap.make(addressed, Made(files))
    root = etree.fromstring(made.data)
    assert [node.text for node in root.iter(f"{_MAP}loc")] == [f"{ADDRESS}/about.html", f"{ADDRESS}/ref/p1/"]
    assert {node.text for node in root.iter(f"{_MAP}lastmod")} == {addressed.date}


def test_robots_lead_to_the_map(published: Records) -> None:
    """The map is named where crawlers look for it."""
    assert published["robots.txt"].endswith(f"Sitemap: {ADDRESS}/sitemap.xml\n".encode())
