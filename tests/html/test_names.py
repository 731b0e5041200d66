"""Names lead to their entries; a name within a name is a link beside the outer one, never within it."""

from __future__ import annotations

from lxml import etree
from tests.html.rendering import rendered, words

_REGISTER = """<listPerson><person xml:id="person-a"><persName>A</persName></person></listPerson>
<listOrg><org xml:id="org-group"><orgName>Group</orgName></org>
<org xml:id="org-party"><orgName>Party</orgName></org></listOrg>"""
_NESTED = '<p>the <orgName ref="#org-group">Group of the <orgName ref="#org-party">Party</orgName> here</orgName>.</p>'


def links(page: etree._Element) -> list[tuple[str, str]]:
    """The links of a page: words and target."""
    return [(words(link), link.get("href", "")) for link in page.iter("a")]


def test_a_name_is_a_link() -> None:
    """To its entry, on the page of its kind."""
    page = rendered('<p><persName ref="#person-a">A.</persName></p>', register=_REGISTER)
    assert links(page) == [("A.", "persons.html#person-a")]
    assert page.find(".//span").get("class") == "name person"  # type: ignore[union-attr]


def test_a_name_within_a_name() -> None:
    """The words of the outer name lead to the outer entry, those of the inner to the inner; none is lost."""
    page = rendered(_NESTED, register=_REGISTER)
    outer, inner = "organisations.html#org-group", "organisations.html#org-party"
    assert links(page) == [("Group of the", outer), ("Party", inner), ("here", outer)]
    assert words(page) == "the Group of the Party here."
    assert page.findall(".//a//a") == []


def test_a_name_without_entry_is_no_link() -> None:
    """But still told as a name."""
    page = rendered("<p><persName>B.</persName></p>")
    assert links(page) == []
    assert page.find(".//span").get("class") == "name persName"  # type: ignore[union-attr]


def test_a_note_may_end_within_a_name() -> None:
    """Then call and name are links side by side."""
    note = '<div><note xml:id="note-x" n="1" target="#a" targetEnd="#b"><label type="lemma">G</label></note></div>'
    body = '<p xml:id="p1" n="1"><orgName ref="#org-group"><anchor xml:id="a"/>G<anchor xml:id="b"/>roup</orgName></p>'
    page = rendered(body, note, _REGISTER)
    assert [words(link) for link in page.findall(".//p//a")][:3] == ["G", "1", "roup"]
    assert page.findall(".//a//a") == []
