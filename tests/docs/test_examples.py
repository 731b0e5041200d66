"""Every example in the documentation is true: each command says what the page says that it does."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.docs.examples import begins_empty, steps, take

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
ELSEWHERE = {
    "docs/scholars/releases.md": "tests/references/test_documents.py",  # speaks of another edition
}


@pytest.mark.parametrize("page", [page for page in PAGES if page not in ELSEWHERE])
def test_examples_are_true(page: str, tmp_path: Path) -> None:
    """From the first example to the last, as a reader would go through them."""
    text = (ROOT / page).read_text(encoding="utf-8")
    folder = (tmp_path / "here").resolve()
    if begins_empty(text):
        folder.mkdir()
    else:
        for name in ("edition", "seeds", "schema"):
            shutil.copytree(ROOT / name, folder / name)
    for step in steps(text):
        take(step, folder)


@pytest.mark.parametrize("page", ELSEWHERE)
def test_other_pages_have_a_test_of_their_own(page: str) -> None:
    """Where the rules do not reach, a test of that area runs the examples of the page."""
    assert page.removeprefix("docs/") in (ROOT / ELSEWHERE[page]).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_commands_are_run_or_said_not_to_be(page: str) -> None:
    """A command after `$` stands in a block `console`, and only there."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```(\w*)[^\n]*\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    for language, body in blocks:
        assert language == "console" or not re.search(r"^\$ ", body, re.MULTILINE), body
