"""The page for an address that leads nowhere works at whatever address a server shows it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.references.letter import MODEL, published
from tests.site.pages import read, words
from tests.xpath import strings

from paragraphos.outputs import site
from paragraphos.outputs.output import Made

_ADDRESS = "https://edition.test/letters/"


def test_it_needs_nothing_beside_it(built_site: Path) -> None:
    """Neither style nor script nor a link is sought near the address that was asked for; it says what to do."""
    page = read(built_site / "404.html")
    assert strings(page, "//@href | //@src | //@action") == []
    assert strings(page, "//style/text()")
    assert "leave out what stands after its last slash" in words(page)


def test_it_leads_to_the_published_address(tmp_path: Path) -> None:
    """Where the address of the site is known, by whole addresses."""
    letter = published(MODEL)
    settings = replace(letter.source.settings, address=_ADDRESS)
    edition = replace(letter, source=replace(letter.source, settings=settings))
    (page,) = (file for file in site.make(edition, Made()) if str(file.path) == "404.html")
    (tmp_path / "404.html").write_bytes(page.data)
    links = strings(read(tmp_path / "404.html"), "//@href | //@src | //@action")
    assert links == [f"{_ADDRESS}sitemap.html", f"{_ADDRESS}index.html"]
