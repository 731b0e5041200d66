"""pymarc reads the MARCXML record back, and finds what the crosswalk promises."""

from __future__ import annotations

import io
import json

import pymarc
import pytest
from lxml import etree
from tests.xpath import elements, take_away

from paragraphos.outputs.records import record as made
from paragraphos.publication.edition import Publication

from .conftest import ADDRESS, Records, altered

_TEI = "http://www.tei-c.org/ns/1.0"


def read(records: Records) -> pymarc.Record:
    """The one record, as pymarc understands it."""
    return the_one(records["records/marcxml.xml"])


def the_one(content: bytes) -> pymarc.Record:
    """The record in MARCXML that holds one."""
    (found,) = pymarc.parse_xml_to_array(io.BytesIO(content))
    return found


@pytest.fixture
def record(plain: Records) -> pymarc.Record:
    """The record of the edition without an address."""
    return read(plain)


def test_main_entry_and_title(record: pymarc.Record) -> None:
    """The body that the header names as author is the main entry; title, subtitle and responsibility follow."""
    assert record["110"]["a"] == "Workers’ Group of the Russian Communist Party (Bolsheviks)"
    assert record["110"]["4"] == "aut"
    assert record["245"].indicators == pymarc.Indicators("1", "0")
    assert record["245"]["a"] == "To the communist comrades of every country!"
    assert record["245"]["c"] == "edited, encoded and annotated by the editors of paragraphos"


def test_the_fixed_field_has_forty_characters(record: pymarc.Record, edition: Publication) -> None:
    """Field 008: date entered, single date, language at 35–37, source of cataloguing at the end."""
    fixed = record["008"].data
    assert len(fixed) == 40
    assert fixed[:11] == f"{edition.date[2:].replace('-', '')}s{edition.date[:4]}"
    assert (fixed[32], fixed[35:38], fixed[39]) == (" ", "eng", "d")


def test_the_leader_has_twenty_four_characters(record: pymarc.Record) -> None:
    """Language material, monograph, Unicode."""
    leader = str(record.leader)
    assert len(leader) == 24
    assert (leader[6:8], leader[9]) == ("am", "a")


def test_fields_stand_in_the_order_of_their_hundreds(record: pymarc.Record) -> None:
    """Cataloguers read a record from 0XX to 8XX."""
    hundreds = [field.tag[0] for field in record.fields]
    assert hundreds == sorted(hundreds)


def test_names_and_years_are_parted(record: pymarc.Record) -> None:
    """A person's years of life stand in a subfield of their own, with the hyphen of authority files."""
    (myasnikov,) = [field for field in record.get_fields("700") if field["a"].startswith("Myasnikov")]
    assert (myasnikov["a"], myasnikov["d"]) == ("Myasnikov, Gavriil Il’ich", "1889-1945")


def test_a_carrier_is_named_only_where_there_is_an_address(record: pymarc.Record, published: Records) -> None:
    """Without a published address nothing says “online”."""
    assert record.get_fields("338", "856") == []
    assert (record["006"].data[6], record.get_fields("007")) == ("|", [])
    online = read(published)
    assert online["338"]["b"] == "cr"
    assert online["300"]["a"] == "1 online resource"
    assert (online["856"]["u"], online["856"]["q"]) == (f"{ADDRESS}/", "text/html")
    assert (online["008"].data[23], online["006"].data[6], online["007"].data[:2]) == ("o", "o", "cr")
    assert (len(online["006"].data), len(online["007"].data)) == (18, 14)


def test_the_language_of_cataloguing_is_told(record: pymarc.Record) -> None:
    """Field 040 has the language of the header; no library has made the record, so none is named."""
    assert [(subfield.code, subfield.value) for subfield in record["040"].subfields] == [("b", "eng")]


def test_a_translation_says_from_what_language(record: pymarc.Record, edition: Publication) -> None:
    """Field 041: first indicator 1, the language of the original in h; where no original is named, neither."""
    assert record["041"].indicators == pymarc.Indicators("1", " ")
    assert [(subfield.code, subfield.value) for subfield in record["041"].subfields] == [("a", "eng"), ("h", "rus")]

    def orphan(root: etree._Element) -> None:
        (item,) = elements(root, "//*[local-name()='relatedItem'][@type='original']")
        take_away(item)

    found = the_one(made("marcxml", altered(edition, orphan), {}).encode())
    assert found["041"].indicators == pymarc.Indicators(" ", " ")
    assert [subfield.code for subfield in found["041"].subfields] == ["a"]


@pytest.mark.parametrize(
    ("language", "title", "passed_over"),
    [
        ("en", "The Voyage", "The "),
        ("en", "An Answer", "An "),
        ("en", "Theory of Colours", ""),
        ("en", "Die is cast", ""),
        ("de", "Die Räuber", "Die "),
        ("fr", "L’Étranger", "L’"),
        ("grc", "Ὁ λόγος", ""),
    ],
)
def test_an_article_is_passed_over(language: str, title: str, passed_over: str, edition: Publication) -> None:
    """Catalogues file a title after its article: MARC counts its letters, MODS sets it apart."""

    def entitle(root: etree._Element) -> None:
        (main,) = elements(root, "//*[local-name()='titleStmt']/*[@type='main']")
        main.text = title
        main.set("{http://www.w3.org/XML/1998/namespace}lang", language)

    planted = altered(edition, entitle)
    found = the_one(made("marcxml", planted, {}).encode())
    assert (found["245"]["a"], found["245"].indicator2) == (title, str(len(passed_over)))
    (info, *_) = etree.fromstring(made("mods", planted, {}).encode()).findall("{*}titleInfo")
    assert (info.findtext("{*}nonSort") or "") + str(info.findtext("{*}title")) == title
    assert (info.findtext("{*}nonSort") or "") == passed_over


def test_numbers_stand_where_their_kind_has_its_place(edition: Publication) -> None:
    """An ISBN in 020, a DOI bare in 024 under its code, a series with number and ISSN in 490 and 830."""

    def number(root: etree._Element) -> None:
        statement = root.find(".//{*}publicationStmt")
        assert statement is not None
        for kind, value in (("DOI", "https://doi.org/10.1234/x"), ("ISBN", "9780000000002"), ("Handle", "hdl:1/2")):
            idno = etree.SubElement(statement, f"{{{_TEI}}}idno", type=kind)
            idno.text = value
        series = etree.Element(f"{{{_TEI}}}seriesStmt")
        for name, words, kinds in (
            ("title", "Texts", {}),
            ("biblScope", "3", {}),
            ("idno", "1234-5679", {"type": "ISSN"}),
        ):
            etree.SubElement(series, f"{{{_TEI}}}{name}", kinds).text = words
        statement.addnext(series)

    planted = altered(edition, number)
    found = the_one(made("marcxml", planted, {}).encode())
    assert found["020"]["a"] == "9780000000002"
    assert [(field["a"], field["2"]) for field in found.get_fields("024")] == [("10.1234/x", "doi"), ("1/2", "hdl")]
    assert [[subfield.code for subfield in field.subfields] for field in found.get_fields("490", "830")] == [
        ["a", "x", "v"],
        ["a", "v", "x"],
    ]
    core = etree.fromstring(made("dublin-core", planted, {}).encode())
    identifiers = [node.text for node in core.findall("{*}identifier")]
    assert {"https://doi.org/10.1234/x", "https://hdl.handle.net/1/2", "9780000000002"} <= set(identifiers)
    draft = json.loads(made("datacite-json", planted, {}))["data"]["attributes"]
    assert draft["doi"] == "10.1234/x"
    assert {one["alternateIdentifierType"] for one in draft["alternateIdentifiers"]} == {"local", "ISBN", "Handle"}


def test_an_authority_and_a_thing_are_told_apart(edition: Publication) -> None:
    """The address of a record in an authority file stands in $0, that of the person or body itself in $1."""

    def identify(root: etree._Element) -> None:
        (entry,) = elements(root, "//*[@xml:id='org-workers-group']")
        for kind, value in (("GND", "1-1"), ("VIAF", "22")):
            etree.SubElement(entry, f"{{{_TEI}}}idno", type=kind).text = value

    content = made("marcxml", altered(edition, identify), {})
    found = the_one(content.encode())
    assert (found["110"]["0"], found["110"]["1"]) == ("https://d-nb.info/gnd/1-1", "https://viaf.org/viaf/22")


def test_it_survives_the_exchange_format(record: pymarc.Record) -> None:
    """The record can be written as ISO 2709 and read again."""
    again = pymarc.Record(data=record.as_marc())
    assert again["245"]["b"] == record["245"]["b"]
    assert len(again.fields) == len(record.fields)
