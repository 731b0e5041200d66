"""The contributors' page tells the truth: its example prints what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def test_the_example_prints_what_the_page_says(repository: Path, tmp_path: Path) -> None:
    """The first example of the page, run as it stands."""
    page = (repository / "docs" / "contributors" / "relaxng.md").read_text(encoding="utf-8")
    program, printed = re.findall(r"```(?:python|text)\n(.*?)```", page, re.DOTALL)[:2]
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={"PYTHONPATH": str(repository / "src"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == printed


def test_every_module_is_on_the_page(repository: Path) -> None:
    """The table of the steps names all modules that are there, and no others."""
    page = (repository / "docs" / "contributors" / "relaxng.md").read_text(encoding="utf-8")
    rows = [
        line.split("|")[2]
        for line in page.split("## How it works")[1].split("##")[0].splitlines()
        if "`" in line and "|" in line
    ]
    named = {name for row in rows for name in re.findall(r"`(\w+)/?`", row)}
    folder = repository / "src" / "paragraphos" / "relaxng"
    there = {place.stem for place in (*folder.glob("*.py"), *folder.glob("*/__init__.py"))}
    there |= {place.parent.name for place in folder.glob("*/__init__.py")}
    assert named | {"__init__", "schema"} == there
