"""Places that have no number, and editions of which little is known yet, are cited as what they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.references.letter import published

from paragraphos.cli import main
from paragraphos.outputs import script
from paragraphos.publication.edition import Publication

TEXT = """A keeper's almanac

CHAPTER I

The tide came in before the lamp was lit. Nobody answered.

CHAPTER II

Ice closed the mouth of the river.
"""


@pytest.fixture(scope="module")
def almanac(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition of two chapters, as `new` makes it."""
    folder = tmp_path_factory.mktemp("almanac")
    (folder / "almanac.txt").write_text(TEXT, encoding="utf-8")
    arguments = ["new", str(folder / "almanac.txt"), "--id", "almanac", "-o", str(folder / "made")]
    assert CliRunner().invoke(main, arguments, standalone_mode=False).exception is None
    return folder / "made"


def cited(edition: Path, reference: str) -> str:
    """The citation in a note, by Chicago's rules."""
    done = CliRunner().invoke(main, ["-C", str(edition), "cite", reference], standalone_mode=False)
    return done.stdout.splitlines()[0]


@pytest.mark.parametrize(
    ("first", "last", "place"),
    [
        ("CHAPTER I", "", "heading “CHAPTER I”"),
        ("CHAPTER I", "CHAPTER II", "from heading “CHAPTER I” to heading “CHAPTER II”"),
        ("CHAPTER I", "Ice", "from heading “CHAPTER I” to paragraph"),
        ("The tide", "CHAPTER II", "to heading “CHAPTER II”"),
    ],
)
def test_headings_are_told_apart_by_their_words(almanac: Path, first: str, last: str, place: str) -> None:
    """A range from one kind to another is told in words, of which none is taken for the number of a page."""
    units = published(almanac).blocks
    ends = [next(unit.reference for unit in units if unit.text.startswith(words)) for words in (first, last) if words]
    note = cited(almanac, "-".join(ends))
    assert place in note
    assert "pp. " not in note


def test_the_one_heading_needs_no_words(letter: Publication) -> None:
    """There is no other with which it could be taken for the same."""
    assert [unit.label for unit in letter.units if unit.type == "heading"] == ["Heading"]


def test_what_is_not_known_is_not_cited(almanac: Path) -> None:
    """A publisher that is not known is none; the editors, who stand first, begin with a capital letter."""
    note = cited(almanac, published(almanac).blocks[-1].reference)
    assert "not yet published" not in note
    assert note.startswith("The editors of this edition, ed., ")


def test_the_box_leads_a_gone_reference_to_its_own_page(twice: Path) -> None:
    """And to no other paragraph that is printed with its number."""
    data = next(iter(script.make(published(twice)))).data.decode("utf-8")
    units = json.loads(data[data.index("(") + 1 : data.rindex(")")])["units"]
    assert ["p4", "ref/p4/", "", "", ""] in units
