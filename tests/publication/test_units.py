"""The citation trees of an edition give its units, with words that are neither lost nor fused."""

from __future__ import annotations

import pytest
from tests.references.letter import MODEL, published

from paragraphos.publication.units import Unit


@pytest.fixture(scope="module")
def units() -> dict[str, Unit]:
    return {unit.reference: unit for unit in published(MODEL).units}


def test_every_tree_speaks(units: dict[str, Unit]) -> None:
    """Each refsDecl is a tree, the default one first."""
    assert list(dict.fromkeys(unit.tree for unit in units.values())) == ["text", "introduction", "notes", "register"]


def test_parts_follow_their_whole(units: dict[str, Unit]) -> None:
    """A unit stands before its parts, in document order."""
    names = [unit.reference for unit in units.values() if unit.tree == "text"]
    assert names[:6] == ["title", "salute", "p1", "p1.s1", "p1.s2", "p1.s3"]


def test_notes_and_their_markers_are_no_words_of_the_text(units: dict[str, Unit]) -> None:
    """The marker [1] is silent."""
    assert units["p2.s1"].text == "Ships pass without knowing our names, and that is as it should be."


def test_blocks_do_not_fuse(units: dict[str, Unit]) -> None:
    """Two paragraphs of a note without a space between them keep their words apart; so do the parts of a name."""
    assert "eighty-eight. Three were" in units["note-steps"].text
    assert units["person-ada"].text.startswith("Ada Merrow 1840 First keeper")


@pytest.mark.parametrize(
    ("reference", "label"),
    [
        ("title", "Heading"),
        ("salute", "Salutation"),
        ("p1", "Paragraph 1"),
        ("p1.s2", "Paragraph 1, sentence 2"),
        ("p4", "Paragraph 4"),
        ("n1", "Note of the source 1"),
        ("intro.p1", "Introduction, paragraph 1"),
        ("note-steps", "Note 1: “ninety-one steps”"),
        ("person-ada", "Ada Merrow"),
    ],
)
def test_labels(units: dict[str, Unit], reference: str, label: str) -> None:
    """A unit is called as a reader would call it."""
    assert units[reference].label == label


def test_addresses(units: dict[str, Unit]) -> None:
    """A unit of the first level has a page, its parts are anchors on it."""
    assert units["p1"].address == "ref/p1/"
    assert units["p1.s2"].address == "ref/p1/#p1.s2"


def test_the_editors_words_are_told_apart(units: dict[str, Unit]) -> None:
    """The body and the source's own note are the text's; introduction, commentary and register are the editors'."""
    assert {unit.reference for unit in units.values() if unit.editorial} == {
        "intro.p1",
        "note-steps",
        "person-ada",
        "org-keepers",
    }
