"""The edition with its site, made once and looked at; and the same with something changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest
from lxml import etree

from paragraphos import saxon
from paragraphos.conformance.criteria import Answer, Verdict
from paragraphos.conformance.subject import Subject, subject
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication, publication
from paragraphos.source import read_edition

_LATER = frozenset(
    {"about/conformance.html", "about/conformance.json", "sitemap.xml", "records/mets.xml", "manifest.json"}
)
"""The passport, and what is made after it."""


@pytest.fixture(scope="session")
def edition(repository: Path) -> Publication:
    """The edition of this repository."""
    return publication(read_edition(repository))


@pytest.fixture(scope="session")
def site(built_site: Path) -> tuple[File, ...]:
    """Its files as built, without the passport and what is made after it."""
    paths = sorted(path for path in built_site.rglob("*") if path.is_file())
    files = [File(PurePosixPath(path.relative_to(built_site).as_posix()), path.read_bytes()) for path in paths]
    return tuple(file for file in files if str(file.path) not in _LATER)


@pytest.fixture(scope="session")
def whole(edition: Publication, site: tuple[File, ...]) -> Subject:
    """All of it, read."""
    return subject(edition, site, (), _LATER)


Change = Callable[[Subject, str, Callable[[str], str]], Subject]


@pytest.fixture(scope="session")
def with_file(edition: Publication, site: tuple[File, ...]) -> Callable[[str, Callable[[str], str]], Subject]:
    """The publication with one file rewritten; an empty result takes the file away."""

    def changed(path: str, rewrite: Callable[[str], str]) -> Subject:
        old = next((file.data.decode("utf-8") for file in site if str(file.path) == path), "")
        rewritten = rewrite(old)
        assert rewritten != old
        others = [file for file in site if str(file.path) != path]
        added = [File(PurePosixPath(path), rewritten.encode("utf-8"))] if rewritten else []
        return subject(edition, (*others, *added), (), _LATER)

    return changed


@pytest.fixture(scope="session")
def with_tei(edition: Publication, whole: Subject) -> Callable[[Callable[[etree._Element], None]], Subject]:
    """The publication with something else in its TEI."""

    def changed(change: Callable[[etree._Element], None]) -> Subject:
        root = etree.fromstring(edition.tei)
        change(root)
        tei = etree.tostring(root)
        assert tei != etree.tostring(etree.fromstring(edition.tei))
        altered = replace(edition, tei=tei, node=saxon.parse(tei))
        return replace(subject(altered, (), ()), files=whole.files, pages=whole.pages)

    return changed


def verdict(look: Callable[[Subject], Answer], seen: Subject) -> Verdict:
    """The verdict of a look."""
    return look(seen).verdict
