"""Register and views tell the same as the TEI: every mention of every name, once, with its place."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from tests.site.pages import read, words
from tests.xpath import by_id, elements, strings

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
_LISTS = {"persons": "person", "places": "place", "organisations": "org", "events": "event"}
_SVG = {"s": "http://www.w3.org/2000/svg"}


@pytest.fixture(scope="module")
def published(built_site: Path) -> etree._ElementTree:
    """The published TEI, text and register in one."""
    return etree.parse(built_site / "tei" / "manifesto.xml")


@pytest.fixture(scope="module")
def mentions(published: etree._ElementTree) -> Counter[str]:
    """How often the text and the source's own note name each entry."""
    references = strings(published, "//t:body//@ref | //t:back//t:note[@type='source']//@ref", _TEI)
    return Counter(reference.removeprefix("#") for value in references for reference in value.split())


@pytest.mark.parametrize("page", _LISTS)
def test_every_entry_is_on_its_page(
    built_site: Path, published: etree._ElementTree, mentions: Counter[str], page: str
) -> None:
    """With all its mentions, each linked to its sentence."""
    root = read(built_site / f"{page}.html")
    entries = strings(published, f"//t:standOff/t:*/t:{_LISTS[page]}/@xml:id", _TEI)
    assert entries
    for entry in entries:
        told = strings(by_id(root, entry), "./ul[@class='mentions']/li/a/@href")
        assert len(told) == mentions[entry], entry
        assert all(link.startswith("index.html#") for link in told)


def test_a_mention_is_shown_in_its_words(built_site: Path) -> None:
    """Some words before, the name, some words after."""
    entry = by_id(read(built_site / "persons.html"), "person-cuno")
    (mention,) = elements(entry, ".//ul[@class='mentions']/li")
    assert words(mention) == (
        "p9.s10 … for Poincaré to come to an understanding with Cuno and the fascists; but a Germany run by …"
    )


def test_the_picture_of_names_has_a_mark_for_each_mention(built_site: Path, mentions: Counter[str]) -> None:
    """Each mark is a link with a name, and the table beside has the same numbers."""
    root = etree.HTML((built_site / "views.html").read_bytes())
    marks = elements(root, "//*[@id='mentions']//*[local-name()='a'][*[local-name()='circle']]")
    rows = elements(root, "//*[@id='mentions']//tbody/tr")
    named = {
        entry: count for entry, count in mentions.items() if entry.split("-")[0] in {"person", "place", "org", "event"}
    }
    assert len(marks) == sum(named.values())
    assert all(mark.get("aria-label") and mark.get("href", "").startswith("index.html#") for mark in marks)
    assert {strings(row, ".//th/a/@href")[0].split("#")[1]: int(row.findtext("td") or "") for row in rows} == named


def test_the_time_line_shows_the_composition_as_a_range(built_site: Path, published: etree._ElementTree) -> None:
    """Between the limits that the header argues for, among the events from 1914 to 1938."""
    root = etree.HTML((built_site / "views.html").read_bytes())
    assert root.xpath("string(//*[@id='time-line']/h2)") == "Time line, 1914–1938"
    (row,) = elements(root, "//*[@id='time-line']//tr[contains(th, 'Composition')]")
    assert row.findtext("td") == "between 17 April 1923 and 12 August 1923"
    events = strings(published, "//t:standOff/t:listEvent/t:event/@xml:id", _TEI)
    linked = {link.split("#")[-1] for link in strings(root, "//*[@id='time-line']//th/a/@href")}
    assert set(events) <= linked
