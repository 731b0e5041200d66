"""Nothing in the documentation leads nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.docs.pages import PAGES, ROOT, anchors, links, spans

_FOLDERS = ("src", "docs", "tests", "benchmarks", "schema", "xslt", "edition", "seeds", ".ci")
_INSIDE_SOURCE = ("checks", "outputs", "cli", "report", "references", "conformance")
_MADE = {"schema/edition-manual/index.html"}  # by a command that the page shows
_FILE = re.compile(rf"(?:{'|'.join(map(re.escape, _FOLDERS))})/[\w./-]*")


@pytest.mark.parametrize("page", PAGES)
def test_links_resolve(page: str) -> None:
    """A link within the repository leads to a file that is there, and to a heading in it."""
    for link in links(page):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (ROOT / page).parent / name if name else ROOT / page
        assert target.exists(), f"{page}: {link}"
        if anchor:
            assert anchor in anchors(target.resolve().relative_to(ROOT).as_posix()), f"{page}: {link}"


@pytest.mark.parametrize("page", PAGES)
def test_files_that_are_named_are_there(page: str) -> None:
    """A path in code that begins with a folder of the repository, or of its source, is that of a file."""
    for span in spans(page):
        if "NAME" in span or span in _MADE:
            continue
        if _FILE.fullmatch(span):
            assert (ROOT / span).exists(), f"{page}: {span}"
        elif re.fullmatch(rf"(?:{'|'.join(_INSIDE_SOURCE)})/\w+\.py", span):
            assert (ROOT / "src" / "paragraphos" / span).exists(), f"{page}: {span}"


def test_pages_that_the_program_names_are_there() -> None:
    """Messages, files of the edition and comments send nobody to a page that does not exist."""
    folders = [ROOT / name for name in ("src", "edition", "xslt", ".ci")]
    read = [path for folder in folders for path in folder.rglob("*") if path.suffix in {".py", ".toml", ".xml", ".xsl"}]
    named = {name for path in read for name in re.findall(r"docs/[\w/-]+\.md", path.read_text(encoding="utf-8"))}
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []


def test_every_page_can_be_reached() -> None:
    """From the README, link by link."""
    seen: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        for link in links(page.relative_to(ROOT).as_posix()):
            target = (page.parent / link.partition("#")[0]).resolve()
            target = target / "README.md" if target.is_dir() else target
            if target.suffix == ".md" and target.is_file():
                waiting.append(target)
    unreached = {ROOT / page for page in PAGES} - seen
    assert not unreached
