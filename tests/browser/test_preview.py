"""The preview: an open page shows what was saved, and nothing on a page is hindered by the server's headers."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.dts.running import Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the small treatise, to be edited (in letters that every typeface has)."""
    folder = tmp_path_factory.mktemp("preview") / "treatise"
    shutil.copytree(repository / "tests" / "dts" / "edition", folder)
    _save(folder, "🌊", "now")
    return folder


@pytest.fixture(scope="module")
def preview(folder: Path) -> Iterator[Server]:
    """The treatise, served."""
    with serving("serve", folder, "--only", "site") as server:
        yield server


def test_an_open_page_shows_what_was_saved(browser: Browser, preview: Server, folder: Path) -> None:
    """The page reloads by itself, and the browser refuses nothing that the page needs."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"http://127.0.0.1:{preview.port}/")
    assert page.get_by_text("So it is.").count() == 1
    _save(folder, "So it is.", "So it was.")
    page.get_by_text("So it was.").wait_for(timeout=30_000)
    assert [line for line in said if "Content Security Policy" in line or "Content-Security-Policy" in line] == []
    page.close()


def _save(folder: Path, old: str, new: str) -> None:
    path = folder / "treatise.xml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
