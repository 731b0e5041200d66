"""Releases as Resources: the words that the ledger kept, citable by the same references."""

from __future__ import annotations

from pathlib import Path

from lxml import etree
from tests.dts.conftest import Ask, Read
from tests.xpath import text_of

from paragraphos.dts.resource import Work
from paragraphos.publication.edition import Publication
from paragraphos.publication.words import normalised
from paragraphos.references.ledger import Ledger
from paragraphos.relaxng import load


def told(body: bytes) -> str:
    return normalised("".join(str(piece) for piece in etree.fromstring(body).itertext()))


def test_a_release_says_what_it_said_then(ask: Ask) -> None:
    """The words of a passage are those of its release, not today's."""
    assert told(ask("document", resource="treatise@1.0.0", ref="c2.p1").body) == "The tide 🌊 stands."
    assert told(ask("document", resource="treatise@2.0.0", ref="c2.p1").body) == "The tide 🌊 turns."


def test_every_unit_of_a_release_has_the_words_of_the_ledger(treatise_work: Work, ledger: Ledger, ask: Ask) -> None:
    """Whatever the ledger has of a release can be read there."""
    for version in ledger.versions:
        for unit in ledger.at(version).units:
            tree = {} if unit.tree == "text" else {"tree": unit.tree}
            answer = ask("document", resource=f"treatise@{version}", ref=unit.reference, **tree)
            assert told(answer.body) == unit.text, unit.reference


def test_a_release_has_the_trees_of_its_units(read: Read) -> None:
    """Trees, kinds and order are those of the release."""
    then = read("navigation", resource="treatise@1.0.0", down=-1)
    now = read("navigation", resource="treatise", down=-1)
    assert {unit["identifier"]: unit for unit in then["member"]} == {unit["identifier"]: unit for unit in now["member"]}
    assert [tree.get("identifier") for tree in then["resource"]["citationTrees"]] == [None, "pages"]


def test_a_release_is_a_document_with_a_header(ask: Ask) -> None:
    """The whole names title, release and date, and that its markup was not kept."""
    whole = ask("document", resource="treatise@1.0.0").body
    for said in (b"<title>On Tides</title>", b'n="1.0.0"', b'when="2020-02-03"', b"markup was not kept"):
        assert said in whole


def test_a_release_is_valid_tei(treatise_work: Work, reference_data: Path, tmp_path: Path) -> None:
    """The document of a release is valid against TEI All."""
    schema = load(reference_data / "tei" / "tei_all.rng")
    for release in treatise_work.resources[1:]:
        path = tmp_path / "release.xml"
        path.write_bytes(release.document)
        assert list(schema.validate(path)) == []


def test_characters_of_markup_in_words(treatise_work: Work) -> None:
    """What looks like markup in the words of a release is words."""
    release = treatise_work.resources[1]
    assert "Luna <trahit> mare." in text_of(etree.fromstring(release.document))


def test_no_ledger_no_releases(treatise: Publication) -> None:
    """An edition that was never released has its current text alone."""
    from paragraphos.dts.resource import work

    assert [text.identifier for text in work(treatise).resources] == ["treatise"]
