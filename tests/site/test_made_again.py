"""Pages and search index are the same when made again, and every citable unit can be found."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from paragraphos.outputs import search, site
from paragraphos.outputs.output import Made
from paragraphos.publication.edition import Publication, publication
from paragraphos.source import read_edition


@pytest.fixture(scope="module")
def edition(repository: Path) -> Publication:
    """The edition, ready to be published."""
    return publication(read_edition(repository))


def test_the_search_index_is_the_same_again(edition: Publication, built_site: Path) -> None:
    """File by file, byte by byte."""
    made = {file.path: file.data for file in search.make(edition)}
    kept = {
        path.relative_to(built_site): path.read_bytes() for path in (built_site / "search").rglob("*") if path.is_file()
    }
    assert {Path(path): data for path, data in made.items()} == kept


def test_every_unit_has_a_record(edition: Publication, built_site: Path) -> None:
    """A record for each unit of the first level, which knows its reference and the address where it is shown."""
    fragments = (path.read_bytes() for path in (built_site / "search" / "fragment").iterdir())
    records = [json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))["meta"] for data in fragments]
    units = [unit.reference for unit in edition.units if unit.level == 1]
    assert sorted(record["reference"] for record in records) == sorted(units)
    assert all(record["address"].endswith(f"#{record['reference']}") for record in records)


def test_pages_are_the_same_again(edition: Publication) -> None:
    """The same edition gives the same pages."""
    assert list(site.make(edition, Made())) == list(site.make(edition, Made()))
