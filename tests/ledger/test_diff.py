"""Two releases compared: words, punctuation, markup, notes and header are told apart, without git."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from tests.references.letter import BURNT, GONE, copy, edit, ledger_of, published, release

from paragraphos.references.changes import Difference, compared, difference
from paragraphos.references.comparison import Group, as_record, as_text, grouped
from paragraphos.references.present import present_with_markup

SCHEMA = json.loads(
    (Path(__file__).resolve().parents[2] / "schema" / "json" / "diff.schema.json").read_text(encoding="utf-8")
)
PUNCTUATION = ("took its turn, and", "took its turn; and")
MARKUP = ('ref="register.xml#person-ada">Ada', 'ref="register.xml#person-ada" cert="high">Ada')
NOTE = ("The tower was built", "This tower was built")
HEADER = ("English</language>", "British English</language>")


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    folder = copy(tmp_path)
    release(folder, "1.0.0")
    return folder


def changed(edition: Path) -> Difference:
    """The difference between the release and the files."""
    return difference(ledger_of(edition).at("1.0.0"), present_with_markup(published(edition)))


def groups(edition: Path) -> dict[str, list[str]]:
    """The references in each group that is not empty."""
    return {
        str(group): [change.reference for change in changes]
        for group, changes in grouped(changed(edition)).items()
        if changes
    }


def test_nothing_changed(edition: Path) -> None:
    """A release agrees with the files that it was made of."""
    assert changed(edition).changes == ()
    assert changed(edition).header == ()


def test_each_in_its_group(edition: Path) -> None:
    """A change of each kind, told once, at the innermost reference."""
    edit(edition, BURNT, PUNCTUATION, NOTE, HEADER)
    assert groups(edition) == {"words": ["p1.s1"], "punctuation": ["p3.s2"], "notes": ["note-steps"]}
    assert changed(edition).header == ("profileDesc/langUsage",)


def test_markup_alone(edition: Path) -> None:
    """An attribute changes no word."""
    edit(edition, MARKUP)
    assert groups(edition) == {"markup": ["p1.s1"]}


def test_a_tag_at_another_word_is_markup(edition: Path) -> None:
    """The elements are the same, the words too, their meeting is not."""
    edit(edition, ("A light asks", "A <hi>light</hi> asks"))
    release(edition, "1.1.0")
    edit(edition, ("A <hi>light</hi> asks", "A light <hi>asks</hi>"))
    now = present_with_markup(published(edition))
    found = difference(ledger_of(edition).at("1.1.0"), now)
    assert [(change.reference, [str(kind) for kind in change.kinds]) for change in found.changes] == [
        ("p2.s2", ["markup"])
    ]


def test_a_commentary_anchor_is_no_change_of_the_text(edition: Path) -> None:
    """Where a note takes hold of the text is the note's matter."""
    edit(edition, ('<anchor xml:id="note-steps.start"/>ninety-one', 'ninety-one<anchor xml:id="note-steps.start"/>'))
    assert groups(edition) == {}


def test_what_was_released_is_compared_without_its_files(edition: Path) -> None:
    """Two releases of the ledger; the reason stands with the change."""
    edit(edition, BURNT, GONE)
    release(edition, "2.0.0", "2031-01-01", "Misprints.")
    ledger = ledger_of(edition)
    found = difference(ledger.at("1.0.0"), ledger.at("2.0.0"))
    told = as_text(found, ledger, "2.0.0")
    assert "The lamp has [-burned-]{+burnt+} since Ada" in told
    assert "p2.s2 was withdrawn in release 2.0.0. Reason: Misprints." in told
    jsonschema.validate(as_record(found, ledger, "2.0.0"), SCHEMA)


def test_every_group_has_its_heading(edition: Path) -> None:
    """The groups are those that the command promises."""
    assert [str(group) for group in Group] == ["words", "punctuation", "markup", "notes"]


def test_words_side_by_side() -> None:
    """A comparison is made word by word and loses no character."""
    before, after = "One, two - three.", "One; two and three."
    segments = compared(before, after)
    assert "".join(one.text for one in segments if one.operation != "insert") == before
    assert "".join(one.text for one in segments if one.operation != "delete") == after
