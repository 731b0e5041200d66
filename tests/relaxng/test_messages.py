"""Messages: every mistake is reported once, at its place, in words that help."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.relaxng.planted import MISTAKES, Mistake

from paragraphos.relaxng import Fault, load
from paragraphos.relaxng.schema import Schema

LETTER = (Path(__file__).parent / "data" / "letter.xml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def simple_print(reference_data: Path) -> Schema:
    return load(reference_data / "tei" / "odd" / "tei_simplePrint.rng")


def planted(text: str, mistake: Mistake) -> str:
    assert text.count(mistake.right) == 1
    return text.replace(mistake.right, mistake.wrong)


def place(text: str, mistake: Mistake) -> tuple[int, int]:
    """The line and column of the offender."""
    begin = text.index(mistake.wrong) if mistake.at in mistake.wrong else 0
    offset = text.index(mistake.at, begin)
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def told(fault: Fault) -> str:
    return f"{fault.message} {fault.hint or ''}"


def test_the_letter_itself_is_valid(simple_print: Schema) -> None:
    """Nothing is said of a valid document."""
    assert simple_print.validate(LETTER.encode()) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.title.replace(" ", "-"))
def test_one_mistake_gives_one_finding(simple_print: Schema, mistake: Mistake) -> None:
    """A mistake on its own: one finding, at the offender's line and column, with what is wrong and how to mend it."""
    text = planted(LETTER, mistake)
    faults = simple_print.validate(text.encode())
    assert [(fault.line, fault.column, fault.kind) for fault in faults] == [(*place(text, mistake), mistake.kind)], [
        told(fault) for fault in faults
    ]
    for words in mistake.words:
        assert words in told(faults[0])


def test_all_mistakes_are_reported_in_one_run(simple_print: Schema) -> None:
    """Twenty mistakes in one document give twenty findings, each at its place."""
    text = LETTER
    for mistake in MISTAKES:
        text = planted(text, mistake)
    found = [(fault.line, fault.column, fault.kind) for fault in simple_print.validate(text.encode())]
    assert found == sorted(((*place(text, mistake), mistake.kind) for mistake in MISTAKES), key=lambda each: each[:2])


def test_no_wall_of_names(simple_print: Schema) -> None:
    """What was expected is told by a few names; the others are counted."""
    text = LETTER
    for mistake in MISTAKES:
        text = planted(text, mistake)
    faults = simple_print.validate(text.encode())
    assert max(len(fault.expected) for fault in faults) <= 6
    assert max(len(told(fault)) for fault in faults) <= 320
