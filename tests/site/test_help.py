"""The help tells readers what the pages have, by the names that the pages give it, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree, html
from tests.references.letter import MODEL, copy, edit, published
from tests.site.pages import read, words
from tests.xpath import elements, strings

from paragraphos.outputs import site
from paragraphos.outputs.output import Made


def page(edition: Path, name: str) -> etree._Element:
    """A page of an edition of which nothing but the site is made."""
    made = {str(file.path): file.data for file in site.make(published(edition), Made())}
    return html.document_fromstring(made[name])


@pytest.mark.parametrize("name", ["Names", "Notes open", "Go to", "Cite these words", "cite"])
def test_what_it_names_is_called_so(built_site: Path, repository: Path, name: str) -> None:
    """A switch, a box, a button that was renamed is renamed here too."""
    assert name in [words(term) for term in elements(read(built_site / "help.html"), "//main//em")]
    text = words(elements(read(built_site / "index.html"), "//body")[0])
    script = (repository / "xslt" / "frame" / "assets" / "js" / "paragraphos.js").read_text(encoding="utf-8")
    assert name in text or f'"{name}"' in script


def test_every_page_leads_to_it(built_site: Path) -> None:
    """At its foot."""
    foot = elements(read(built_site / "ref" / "p1" / "index.html"), "//footer")[0]
    assert "../../help.html" in strings(foot, ".//a/@href")


def test_it_tells_of_nothing_that_is_not_there(tmp_path: Path) -> None:
    """Without commentary no raised numbers; without a page of the whole no link to one."""
    letter = copy(tmp_path)
    text = (letter / "letter.xml").read_text(encoding="utf-8")
    begin, end = text.index('<note type="historical"'), text.index("</note>", text.index('<note type="historical"'))
    edit(letter, (text[begin : end + len("</note>")], ""))
    assert "raised numbers" in words(page(MODEL, "help.html"))
    told = page(letter, "help.html")
    assert "raised numbers" not in words(told)
    assert not {"commentary.html", "ref/index.html"} & set(strings(told, "//a/@href"))
