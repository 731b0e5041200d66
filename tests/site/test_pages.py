"""Each page works alone, says which version it is and how to cite it, and leads nowhere that is not."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from tests.site.pages import pages, read, words
from tests.xpath import by_id, elements, strings

# Relations that name something, and load nothing.
_NAMED = {"canonical", "license", "schema"}
_LINKS = "//@href | //@src | //@action | //*[@*[name()='xlink:href']]/@*[name()='xlink:href']"


def links(path: Path) -> list[str]:
    """Where a page links to."""
    return strings(read(path), _LINKS)


def test_no_link_is_dead(built_site: Path) -> None:
    """Every link inside the site leads to a file that is there, and every fragment to an element that is."""
    anchors: dict[Path, set[str]] = {}
    dead: list[str] = []
    for page in pages(built_site):
        for link in links(page):
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if not target.is_file():
                dead.append(f"{page.relative_to(built_site)}: {link}")
            elif parts.fragment and target.suffix == ".html":
                if target not in anchors:
                    anchors[target] = set(strings(read(target), "//@id"))
                if unquote(parts.fragment) not in anchors[target]:
                    dead.append(f"{page.relative_to(built_site)}: {link}")
    assert dead == []


def test_nothing_is_asked_of_another_host(built_site: Path) -> None:
    """Styles, scripts, fonts, pictures come from the site; only links a reader follows lead elsewhere."""
    for page in pages(built_site):
        root = read(page)
        loading = [link for link in elements(root, "//link") if link.get("rel", "").split(".")[0] not in _NAMED]
        loaded = [*strings(root, "//script/@src | //img/@src"), *(link.get("href", "") for link in loading)]
        assert [link for link in loaded if urlsplit(link).scheme] == [], page
    for style in built_site.glob("css/*.css"):
        assert "http" not in style.read_text(encoding="utf-8")


def test_no_address_has_a_query(built_site: Path) -> None:
    """A page has one address, without a question mark."""
    asked = {link for page in pages(built_site) for link in links(page) if not urlsplit(link).scheme and "?" in link}
    assert asked == set()


def test_every_page_says_what_it_is(built_site: Path) -> None:
    """One heading, a title, a language, the version and its date, how to cite it if it is one; no identifier twice."""
    for page in pages(built_site):
        root = read(page)
        assert len(elements(root, "//h1")) == 1, page
        assert root.findtext(".//title"), page
        assert root.get("lang"), page
        footer = words(elements(root, "//footer[@class='colophon']")[0])
        assert "Version 1." in footer, page
        assert root.xpath("//footer//time/@datetime"), page
        assert ("Cite this page:" in footer) == (page.name != "404.html"), page
        ids = strings(root, "//@id")
        assert len(ids) == len(set(ids)), page


def test_every_paragraph_has_its_number_and_its_permalink(built_site: Path) -> None:
    """The number stands before the paragraph, outside the sentence, and leads to it."""
    root = read(built_site / "index.html")
    units = elements(root, "//div[@class='body']//div[contains(@class, 'unit')]")
    assert len(units) == 23
    for unit in units:
        (mark,) = elements(unit, "div[@class='mark']")
        assert strings(mark, "a[@class='number']/@href") == [f"#{unit.get('id')}"]
        assert elements(mark, "following-sibling::*")[0].tag in {"p", "h2"}
        assert unit.xpath("./*[not(@class='mark')]//a[@class='number']") == []


def test_notes_lead_both_ways(built_site: Path) -> None:
    """Each call leads to its note, each note back to its call."""
    root = read(built_site / "index.html")
    calls = elements(root, "//sup[contains(@class, 'call')]/a")
    assert len(calls) > 50
    for call in calls:
        note = by_id(root, call.get("href", "").removeprefix("#"))
        assert f"#{call.get('id')}" in strings(note, ".//a[@class='back']/@href")


@pytest.mark.parametrize(
    ("name", "limit"), [("index.html", 40_000), ("css/paragraphos.css", 10_000), ("js/paragraphos.js", 10_000)]
)
def test_the_page_is_light(built_site: Path, name: str, limit: int) -> None:
    """The reading page, its style, its script stay within their weight, as they go over the wire."""
    import gzip

    assert len(gzip.compress((built_site / name).read_bytes(), 9)) <= limit


def test_the_fonts_are_light(built_site: Path) -> None:
    """All faces together weigh 60 KB at most, and their licence lies beside them."""
    assert sum(path.stat().st_size for path in built_site.glob("fonts/*.woff2")) <= 61_440
    assert "Open Font License" in (built_site / "fonts" / "OFL.txt").read_text(encoding="utf-8")
