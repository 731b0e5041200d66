"""METS and PREMIS describe the files that are there, with their fixity, and events that bear the header's dates."""

from __future__ import annotations

import hashlib

from lxml import etree
from tests.xpath import strings

from paragraphos.publication.edition import Publication

from .conftest import ADDRESS, Records

_METS = {"m": "http://www.loc.gov/METS/", "x": "http://www.w3.org/1999/xlink", "t": "http://www.tei-c.org/ns/1.0"}
_PREMIS = {"p": "http://www.loc.gov/premis/v3"}


def test_every_file_is_there_with_its_fixity(plain: Records) -> None:
    """What METS says of a file is true of it: where it is, its size, its SHA-256."""
    root = etree.fromstring(plain["records/mets.xml"])
    files = root.findall(".//m:file", _METS)
    assert {f"../{path}" for path in plain if path != "records/mets.xml"} == {
        file[0].get(f"{{{_METS['x']}}}href") for file in files
    }
    for file in files:
        data = plain[str(file[0].get(f"{{{_METS['x']}}}href")).removeprefix("../")]
        assert int(str(file.get("SIZE"))) == len(data)
        assert file.get("CHECKSUM") == hashlib.sha256(data).hexdigest()


def test_identifiers_are_names_and_differ(plain: Records) -> None:
    """No two files share an ID."""
    identifiers = strings(etree.fromstring(plain["records/mets.xml"]), "//m:file/@ID", _METS)
    assert len(set(identifiers)) == len(identifiers)


def test_the_header_is_inside_word_for_word(plain: Records, edition: Publication) -> None:
    """MDTYPE is TEIHDR; the header in the wrapper is that of the TEI, space for space."""
    root = etree.fromstring(plain["records/mets.xml"])
    (wrap,) = root.findall(".//m:mdWrap", _METS)
    assert wrap.get("MDTYPE") == "TEIHDR"
    header = wrap.find("m:xmlData/t:teiHeader", _METS)
    original = etree.fromstring(edition.tei).find("t:teiHeader", _METS)
    assert header is not None
    assert original is not None
    assert etree.tostring(header, method="c14n", exclusive=True, with_tail=False) == etree.tostring(
        original, method="c14n", exclusive=True, with_tail=False
    )


def test_with_an_address_files_are_absolute(published: Records) -> None:
    """Every location starts with the published address."""
    places = strings(etree.fromstring(published["records/mets.xml"]), "//@x:href", _METS)
    assert all(place.startswith(f"{ADDRESS}/") for place in places)


def test_provenance_links_resolve(plain: Records) -> None:
    """No PREMIS schema is at hand; this is its shape: objects, events, agents in this order; every link resolves."""
    root = etree.fromstring(plain["records/premis.xml"])
    kinds = [etree.QName(child).localname for child in root]
    assert kinds == sorted(kinds, key=["object", "event", "agent"].index)
    assert root.get("version") == "3.0"
    for kind in ("Object", "Agent"):
        known = {node.text for node in root.iterfind(f".//p:{kind.lower()}IdentifierValue", _PREMIS)}
        linked = {node.text for node in root.iterfind(f".//p:linking{kind}IdentifierValue", _PREMIS)}
        assert linked
        assert linked <= known
    children = {"eventIdentifier", "eventType", "eventDateTime"}
    for event in root.iterfind("p:event", _PREMIS):
        assert children <= {etree.QName(child).localname for child in event}


def test_events_are_the_header_s_and_the_build(plain: Records, edition: Publication) -> None:
    """Each version that the header tells of, with its date, and a build, dated with the release."""
    root = etree.fromstring(plain["records/premis.xml"])
    events = [
        (event.findtext("p:eventType", namespaces=_PREMIS), event.findtext("p:eventDateTime", namespaces=_PREMIS))
        for event in root.iterfind("p:event", _PREMIS)
    ]
    versions = etree.fromstring(edition.tei).iterfind("{*}teiHeader/{*}revisionDesc/{*}change")
    assert events == [*(("publication", version.get("when")) for version in versions), ("creation", edition.date)]
    assert ("publication", edition.date) in events


def test_the_fixity_of_the_master_is_told(plain: Records) -> None:
    """The TEI file is an object of its own."""
    root = etree.fromstring(plain["records/premis.xml"])
    digest = root.findtext(".//p:messageDigest", namespaces=_PREMIS)
    assert digest == hashlib.sha256(plain["tei/manifesto.xml"]).hexdigest()


def test_the_structure_leads_into_the_tei(plain: Records, edition: Publication) -> None:
    """The structural map names every first unit of the text in its order, and the element of the TEI that holds it."""
    root = etree.fromstring(plain["records/mets.xml"])
    (whole,) = root.findall("m:structMap/m:div", _METS)
    identifiers = set(strings(etree.fromstring(edition.tei), "//@xml:id"))
    parts = [part.find("m:fptr/m:area", _METS) for part in whole.findall("m:div", _METS)]
    begun = [str(part.get("BEGIN")) for part in parts if part is not None]
    assert begun[:3] == ["title", "salute", "p1"]
    assert set(begun) <= identifiers
    (master,) = {str(part.get("FILEID")) for part in parts if part is not None}
    assert root.xpath("//m:file[@ID=$name]/@MIMETYPE", namespaces=_METS, name=master) == ["application/tei+xml"]
