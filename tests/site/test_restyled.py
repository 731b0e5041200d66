"""An edition dresses the site as it likes, without a fork: a package that overrides, hooks, one file of properties."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.conftest import Run
from tests.site.pages import pages, read, words
from tests.xpath import elements

_EDITION = Path(__file__).with_name("restyled")


@pytest.fixture(scope="module")
def site(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second edition, built."""
    target = tmp_path_factory.mktemp("restyled") / "dist"
    finished = run("-C", _EDITION, "build", "--only", "tei", "--only", "text", "--only", "site", "-o", target)
    assert finished.returncode == 0, finished.stderr
    return target


def test_a_rule_is_overridden(site: Path) -> None:
    """Speech is rendered as the edition's own package says, the rest as ever."""
    spoken = elements(read(site / "index.html"), "//i[@class='speech']")
    assert [words(speech) for speech in spoken] == [
        "“My dear Mr. Bennet,”",
        "“have you heard that Netherfield Park is let at last?”",
    ]


def test_hooks_add(site: Path) -> None:
    """What the hooks add stands after each chapter and at the foot of every page."""
    assert len(elements(read(site / "index.html"), "//p[@class='ornament']")) == 2
    assert all(read(page).xpath("//footer/p[@class='printer']") for page in pages(site))


def test_properties_are_the_edition_s(site: Path) -> None:
    """Its file of properties replaces ours whole, and sets every property that the rules use."""
    properties = (site / "css" / "properties.css").read_text(encoding="utf-8")
    assert properties == (_EDITION / "own.css").read_text(encoding="utf-8")
    used = set(re.findall(r"var\((--[a-z]+)\)", (site / "css" / "paragraphos.css").read_text(encoding="utf-8")))
    assert used <= set(re.findall(r"(--[a-z]+):", properties))


def test_chapters_stand_under_the_title(site: Path) -> None:
    """A text of several chapters has one title, and their headings below it."""
    root = read(site / "index.html")
    assert [words(heading) for heading in elements(root, "//h1 | //h2")] == [
        "Pride and Prejudice: the openings of its first two chapters",
        "Chapter 1",
        "Chapter 2",
    ]


def test_chapters_are_listed(site: Path) -> None:
    """A text of several chapters begins with the list of them, each a way to its chapter, in both views."""
    for page in ("index.html", "diplomatic.html"):
        links = elements(read(site / page), "//nav[@class='parts']//a")
        assert [(link.get("href"), words(link)) for link in links] == [
            ("#chapter1", "Chapter 1"),
            ("#chapter2", "Chapter 2"),
        ]


def test_sections_without_matter_are_left_out(site: Path) -> None:
    """No register, no commentary, no introduction: no page and no way to one; no switch for names."""
    assert read(site / "index.html").xpath("//*[@class='switches']//input") == []
    sections = [words(link) for link in elements(read(site / "index.html"), "//nav[@aria-label='Sections']//a")]
    assert sections == ["Text", "Search", "About"]
    assert sorted(page.name for page in pages(site)) == [
        "404.html",
        "about.html",
        "diplomatic.html",
        "help.html",
        "index.html",
        "search.html",
        "sitemap.html",
    ]
