"""Letters and chapters: what opens and closes them stands in the measure of the text, under a name of its own."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree
from tests.html.rendering import rendered, words

_STRUCTURE = """<citeStructure unit="letter" match="//body//*[self::salute or self::dateline or self::signed][@xml:id]"
  use="@xml:id"/>"""
_LETTER = """<div type="letter"><head xml:id="h{0}">{0}</head>
  <opener><dateline xml:id="date{0}">May 187{0}</dateline><salute xml:id="salute{0}">Dear Ada,</salute></opener>
  <p>So it is.</p>
  <closer><salute>Yours</salute> <signed xml:id="signed{0}">Ben</signed></closer></div>"""


@pytest.fixture(scope="module")
def letters() -> etree._Element:
    """The page of two letters whose openings and closings can be cited."""
    return rendered(_LETTER.format(1) + _LETTER.format(2), structures=_STRUCTURE)


def texts(page: etree._Element, path: str) -> list[str]:
    """The words of what a path finds."""
    found: Any = page.xpath(path)
    return [words(each) for each in found]


def test_each_line_has_a_mark_in_the_margin(letters: etree._Element) -> None:
    """Whatever can be cited is a unit, with its anchor once, and a name that no other unit has."""
    units: Any = letters.xpath("//div[starts-with(@class, 'unit')]/@id")
    assert units == ["date1", "salute1", "signed1", "date2", "salute2", "signed2"]
    ids: Any = letters.xpath("//@id")
    assert len(ids) == len(set(ids))
    names: Any = letters.xpath("//a[@class='number']/@aria-label")
    assert names == ["Dateline 1", "Salutation 1", "Signature 1", "Dateline 2", "Salutation 2", "Signature 2"]


def test_what_cannot_be_cited_stays_where_it_is(letters: etree._Element) -> None:
    """A closing without a reference is a line of its closer, without a mark."""
    assert texts(letters, "//div[@class='closer']/p[@class='salute']") == ["Yours", "Yours"]


def test_the_only_one_needs_no_number() -> None:
    """One salutation is the salutation."""
    page = rendered(
        '<opener><salute xml:id="salute">Dear Ada,</salute></opener><p>So it is.</p>', structures=_STRUCTURE
    )
    assert page.xpath("//a[@class='cite']/@aria-label") == ["Cite salutation"]


def test_the_heading_of_a_table_is_no_heading_of_the_text() -> None:
    """It is a caption, with its anchor, and has no mark; what heads a verse has one."""
    structure = '<citeStructure unit="heading" match="//body//head[@xml:id]" use="@xml:id"/>'
    page = rendered(
        '<table><head xml:id="t">Prices</head><row><cell>a</cell></row></table><lg><head xml:id="v">Song</head></lg>',
        structures=structure,
    )
    assert page.xpath("//table/caption/@id") == ["t"]
    assert page.xpath("//div[starts-with(@class, 'unit')]/@id") == ["v"]


def test_directions_within_a_line_stay_in_it() -> None:
    """Between speeches a stage direction is a block, within words it is not."""
    page = rendered("<sp><stage>He bows.</stage><p><stage>aside</stage> So it is.</p></sp>")
    assert [each.tag for each in page.iter() if each.get("class") == "stage"] == ["div", "i"]


def test_chapters_stand_below_the_title() -> None:
    """Where the text bears a title itself, the headings of its chapters are one level deeper than it."""
    page = rendered("<head>Walks</head><div><head>One</head><div><head>First</head></div></div>")
    assert [(each.tag, words(each)) for each in page.iter("h1", "h2", "h3", "h4")] == [
        ("h1", "Walks"),
        ("h2", "One"),
        ("h3", "First"),
    ]
