"""Every file is of a size that can be read, and speaks of the project alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 400
SUFFIXES = {".py", ".xsl", ".css", ".js", ".typ"}
TOLD = {*SUFFIXES, ".md", ".toml", ".xml", ".odd", ".json", ".cff", ".txt"}
ROOMS = ("src", "xslt", "tests", "benchmarks", "docs", "schema", "edition", ".ci", ".github")
NO_MATTER_OF_READERS = re.compile(
    r"(?<![\w.~:])/(?:root|home/\w|Users/\w|farm)/|(?:#|<!--|//|/\*)\s*(?:TODO|FIXME|XXX)\b"
)
"""Paths of one machine, and notes to oneself."""


def files(suffixes: set[str]) -> Iterator[Path]:
    """The files of the project that people write."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*")):
            if path.suffix in suffixes and not {"__pycache__", "node_modules"} & {*path.parts} and path.is_file():
                yield path
    yield from (path for path in sorted(ROOT.iterdir()) if path.suffix in suffixes and path.is_file())


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_no_file_is_long(suffix: str) -> None:
    """A file that grows longer does two things."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files({suffix})}
    assert lengths
    assert {str(path.relative_to(ROOT)): length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_nothing_is_left_undone_or_lying_about() -> None:
    """Neither a note to oneself nor a place that exists on one machine only."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in files(TOLD)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if NO_MATTER_OF_READERS.search(line)
    ]
    assert found == []
