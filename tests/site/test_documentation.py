"""What the documentation shows is what the tests build."""

from __future__ import annotations

import re
from pathlib import Path

_EDITION = Path(__file__).with_name("restyled")


def examples(page: Path, language: str) -> list[str]:
    """The listings of a language on a page of the documentation."""
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def test_listings_stand_in_the_small_edition(repository: Path) -> None:
    """Each listing of “Dress the edition as you like” is part of a file that is built by the tests."""
    page = repository / "docs" / "scholars" / "restyle.md"
    settings = (_EDITION / "edition.toml").read_text(encoding="utf-8")
    stylesheet = (_EDITION / "site.xsl").read_text(encoding="utf-8")
    assert [listing for listing in examples(page, "toml") if listing not in settings] == []
    assert [listing for listing in examples(page, "xml") if listing not in stylesheet] == []
    assert len(examples(page, "toml")) == 2
    assert len(examples(page, "xml")) == 1


def test_properties_are_told(repository: Path) -> None:
    """The page names every property that the rules use, and the file of ours sets each."""
    assets = repository / "xslt" / "frame" / "assets" / "css"
    used = set(re.findall(r"var\((--[a-z]+)\)", (assets / "paragraphos.css").read_text(encoding="utf-8")))
    told = set(
        re.findall(r"`(--[a-z]+)`", (repository / "docs" / "scholars" / "restyle.md").read_text(encoding="utf-8"))
    )
    ours = set(re.findall(r"(--[a-z]+):", (assets / "properties.css").read_text(encoding="utf-8")))
    assert used <= ours == told


def test_hooks_are_told(repository: Path) -> None:
    """The page names every hook, and every hook that it names is there."""
    page = (repository / "docs" / "scholars" / "restyle.md").read_text(encoding="utf-8")
    hooks: set[str] = set()
    for name in ("html/html.xsl", "frame/frame.xsl"):
        text = (repository / "xslt" / name).read_text(encoding="utf-8")
        hooks |= set(re.findall(r'<xsl:mode name="([a-z:-]+)" on-no-match="deep-skip"', text))
    told = set(re.findall(r"`((?:html|frame):[a-z-]+)`", page.split("## What is changed")[0]))
    assert told == hooks
