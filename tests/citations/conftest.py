"""The letter as published, with its citations; and the pages of an edition that was released twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest
from tests.references.letter import BURNT, GONE, MODEL, copy, edit, published, release

from paragraphos.outputs import changes, reference_pages
from paragraphos.publication.edition import Publication
from paragraphos.references.citations.citing import Citation, citations, citations_of, target_of, whole

Pages = Callable[[str], str]


@pytest.fixture(scope="session")
def letter() -> Publication:
    return published(MODEL)


@pytest.fixture(scope="session")
def cited(letter: Publication) -> dict[str, Citation]:
    """The citation of every unit, and under "" that of the whole."""
    targets = [whole(letter.version, letter.date)]
    targets += [target_of(unit, letter.version, letter.date) for unit in letter.units]
    return {one.reference: one for one in citations(letter.node, targets, "https://edition.test/letter/")}


@pytest.fixture(scope="session")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition released as 1.0.0 and, with words corrected and a sentence moved, as 2.0.0."""
    edition = copy(tmp_path_factory.mktemp("citations"))
    release(edition, "1.0.0")
    moved = '<p xml:id="p5" n="4"><s xml:id="p5.s1" n="1">A light asks nothing of those whom it saves.</s></p>'
    lost = '<ab type="slogan" xml:id="p4" n="4"><s xml:id="p4.s1" n="1">Keep the light!</s></ab>'
    edit(edition, BURNT, GONE, (lost, moved))
    release(edition, "2.0.0", "2031-01-01", "Compared with the copy in the tin box.")
    return edition


@pytest.fixture(scope="session")
def pages(twice: Path) -> dict[PurePosixPath, str]:
    """What the outputs make of it, with an address and a contact."""
    publication = published(twice)
    settings = replace(
        publication.source.settings, address="https://edition.test/letter/", contact="keeper@edition.test"
    )
    publication = replace(publication, source=replace(publication.source, settings=settings))
    made = [*reference_pages.make(publication, citations_of(publication)), *changes.make(publication)]
    return {file.path: file.data.decode("utf-8") for file in made}
