"""Where the source has a picture of a page, the number of the page leads to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.html.rendering import document, rendered, words
from tests.xpath import strings

from paragraphos import saxon

_OWN = "../pictures/images/013.jpg"
_WEB = "https://pictures.test/13.jpg"
_FACSIMILE = f"""<facsimile><graphic xml:id="cover" url="{_WEB}"/>
<surface xml:id="page-13"><graphic url="{_OWN}"/><zone xml:id="line-1"/></surface></facsimile>"""


def with_facsimile(facs: str) -> etree._Element:
    """What becomes of a page break that has this pointer, in a document that describes the pages of its source."""
    body = f'<p>the revo<pb xml:id="pb13" n="13" break="no" facs="{facs}"/>lution</p>'
    source = document(body).replace("<text>", f"{_FACSIMILE}<text>")
    html = saxon.to_text(saxon.compiled(Path(__file__).with_name("apply.xsl")), saxon.parse(source))
    return etree.fromstring(f"<page>{html}</page>")


@pytest.mark.parametrize(
    ("facs", "address"),
    [
        (_OWN, "pictures/images/013.jpg"),
        (_WEB, _WEB),
        ("#page-13", "pictures/images/013.jpg"),
        ("#line-1", "pictures/images/013.jpg"),
        ("#cover", _WEB),
        ("#pb13", None),
        ("#nothing-here", None),
        ("javascript:alert()", None),
        ("images/013.jpg", None),
    ],
)
def test_the_number_leads_to_the_picture(facs: str, address: str | None) -> None:
    """Of the edition, on the web, or described in the facsimile: the picture itself, its surface, a zone of it."""
    page = with_facsimile(facs)
    assert strings(page, "//@href") == ([address] if address else [])
    assert words(page) == ("the revo|13|lution" if address else "the revolution")
    assert strings(page, "//@id") == ["pb13"]


def test_the_link_says_where_it_leads() -> None:
    """For those who hear the page; and it counts as a mark, which is not copied with the words."""
    page = with_facsimile(_OWN)
    assert strings(page, "//@aria-label") == ["Page 13 of the source, its picture"]
    assert strings(page, "//*[*[@href]]/@class") == ["call page"]


def test_a_page_of_another_folder() -> None:
    """From each page of the site the way to the picture is its own."""
    page = rendered(f'<p>a<pb n="2" facs="{_OWN}"/>b</p>', path="ref/p1/index.html")
    assert strings(page, "//@href") == ["../../pictures/images/013.jpg"]


def test_no_link_within_a_link() -> None:
    """In a name the link stands between the halves of the name; in a reference there is none."""
    organisations = '<listOrg><org xml:id="org-group"><orgName>Group</orgName></org></listOrg>'
    broken = f'<pb n="2" facs="{_OWN}"/>'
    page = rendered(f'<p><orgName ref="#org-group">The {broken}Group</orgName></p>', register=organisations)
    entry = "organisations.html#org-group"
    assert strings(page, "//@href") == [entry, "pictures/images/013.jpg", entry]
    assert strings(page, "//a//a/@href") == []
    page = rendered(f'<p><ref target="{_WEB}">The {broken}Group</ref></p>')
    assert strings(page, "//@href") == [_WEB]
