"""pymarc reads the MARCXML record back, and finds what the crosswalk promises."""

from __future__ import annotations

import io

import pymarc
import pytest

from .conftest import ADDRESS, Records


def read(records: Records) -> pymarc.Record:
    """The one record, as pymarc understands it."""
    (found,) = pymarc.parse_xml_to_array(io.BytesIO(records["records/marcxml.xml"]))
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


def test_the_fixed_field_has_forty_characters(record: pymarc.Record) -> None:
    """Field 008: date entered, single date, language at 35–37, source of cataloguing at the end."""
    fixed = record["008"].data
    assert len(fixed) == 40
    assert fixed[:11] == "261127s2026"
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
    """A person's years of life stand in a subfield of their own."""
    (myasnikov,) = [field for field in record.get_fields("700") if field["a"].startswith("Myasnikov")]
    assert (myasnikov["a"], myasnikov["d"]) == ("Myasnikov, Gavriil Il’ich", "1889–1945")


def test_a_carrier_is_named_only_where_there_is_an_address(record: pymarc.Record, published: Records) -> None:
    """Without a published address nothing says “online”."""
    assert record.get_fields("338", "856") == []
    online = read(published)
    assert online["338"]["b"] == "cr"
    assert online["856"]["u"] == f"{ADDRESS}/"
    assert online["008"].data[23] == "o"


def test_it_survives_the_exchange_format(record: pymarc.Record) -> None:
    """The record can be written as ISO 2709 and read again."""
    again = pymarc.Record(data=record.as_marc())
    assert again["245"]["b"] == record["245"]["b"]
    assert len(again.fields) == len(record.fields)
