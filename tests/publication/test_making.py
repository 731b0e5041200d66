"""Outputs are made in their order; pages count on files that are still to be made only where they will be."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from tests.references.letter import MODEL, published

from paragraphos.outputs import OUTPUTS
from paragraphos.outputs.making import make
from paragraphos.publication.edition import Publication
from paragraphos.publication.ready import Ready


@pytest.fixture(scope="module")
def letter() -> Publication:
    return published(MODEL)


@pytest.mark.parametrize("beside", ["manifest", "conformance"])
def test_the_site_offers_what_will_be_made(letter: Publication, beside: str) -> None:
    """A page links to the manifest and to the passport when they are made too, and not otherwise."""
    (announced,) = (output.announced for output in OUTPUTS if output.name == beside)
    offered = announced[-1].encode("utf-8")
    made = {str(file.path): file.data for file in make(Ready(letter, ()), frozenset({"site", beside}))}
    alone = {str(file.path): file.data for file in make(Ready(letter, ()), frozenset({"site"}))}
    assert set(announced) <= set(made) - set(alone)
    assert f'href="{announced[-1]}"'.encode() in made["about.html"]
    assert offered not in alone["about.html"]


def test_what_is_announced_is_made(built_site: Path) -> None:
    """In a whole build every announced file is there."""
    announced = [path for output in OUTPUTS for path in output.announced]
    assert announced
    assert [path for path in announced if not (built_site / PurePosixPath(path)).is_file()] == []
