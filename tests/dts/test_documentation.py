"""docs/dts.md says what is so."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from paragraphos.dts.catalogue import catalogue
from paragraphos.dts.resource import Resource, resource, work
from paragraphos.dts.service import Service
from paragraphos.publication.edition import publication
from paragraphos.source import read_edition

ROW = re.compile(r"^\| `(\w+)\?([^`]*)` \| (\d{3}) \|", re.MULTILINE)


@pytest.fixture(scope="module")
def page(repository: Path) -> str:
    """The page for programmers."""
    return (repository / "docs" / "dts.md").read_text("utf-8")


@pytest.fixture(scope="module")
def manifesto(repository: Path) -> Resource:
    """The edition as DTS reads it."""
    return resource(publication(read_edition(repository)))


def test_every_request_in_the_table(page: str, repository: Path) -> None:
    """The table of refusals and decisions: each request gets the status that stands beside it."""
    service = Service(catalogue((work(publication(read_edition(repository))),)))
    rows = ROW.findall(page)
    assert len(rows) > 20
    answered = [service.answer(endpoint, query.encode(), "http://localhost/").status for endpoint, query, _ in rows]
    assert list(zip(rows, answered, strict=True)) == [(row, int(row[2])) for row in rows]


def test_the_program_runs(page: str, built_site: Path, manifesto: Resource, tmp_path: Path) -> None:
    """The program reads the built files, and prints every sentence."""
    (tmp_path / "dist").symlink_to(built_site, target_is_directory=True)
    (program,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    finished = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=False)
    assert finished.returncode == 0, finished.stderr.decode()
    sentences = [place.unit for place in manifesto.trees[0].places if place.unit.type == "sentence"]
    printed = finished.stdout.decode("utf-8").splitlines()
    assert [line.split(" ", 1)[0] for line in printed] == [unit.reference for unit in sentences]
    assert printed[0].startswith("p1.s1 The present state of the productive forces")


def test_the_trees_in_the_table(page: str, manifesto: Resource) -> None:
    """Every tree has its line, with its kinds of units and references that exist."""
    rows = {line.split("|")[1].strip(): line.split("|") for line in page.splitlines() if line.startswith("| ")}
    for tree in manifesto.trees:
        row = rows[f"`{tree.identifier}`" if tree.identifier else "the default one (leave `tree` out)"]
        assert re.findall(r"`([\w-]+)`", row[2]) == list(dict.fromkeys(place.unit.type for place in tree.places))
        for reference in re.findall(r"`([\w.-]+)`", row[3]):
            assert reference in tree.by_reference
