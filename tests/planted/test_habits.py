"""What people really do, planted in the real edition: told once, with the remedy; several at a time, each of them."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.planted.habits import TEXT, Habit
from tests.planted.habits_of_annotating import ANNOTATING
from tests.planted.habits_of_characters import CHARACTERS
from tests.planted.habits_of_describing import DESCRIBING
from tests.planted.habits_of_editing import EDITING
from tests.planted.habits_of_typing import TYPING

from paragraphos.checks.validation import Report, validate_edition
from paragraphos.checks.validators import Validators
from paragraphos.editor.remembering import Memory

HABITS = (*CHARACTERS, *EDITING, *ANNOTATING, *DESCRIBING, *TYPING)
ALONE = (
    "xml.",
    "ledger.",
    "header.",
    "note.",
    "sch.",
    "reference.",
    "rng.element-",
    "fidelity.missing",
    "link.no-such",
)
"""What keeps others from being seen, or is many at once, and so is planted alone."""


@pytest.fixture(scope="module")
def validators() -> Validators:
    """Schemas are loaded once for all tests."""
    return Memory().validators


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """A copy of the edition; its schema is that of the repository."""
    folder = tmp_path_factory.mktemp("edition")
    for name in ("edition", "seeds"):
        shutil.copytree(repository / name, folder / name)
    shutil.copytree(repository / "schema", folder / "schema", ignore=shutil.ignore_patterns("*-manual", "json"))
    return folder


@pytest.fixture
def edition(copied: Path) -> Iterator[Path]:
    """The copy, which is afterwards what it was."""
    before = {path: path.read_bytes() for path in (copied / "edition").glob("*.xml")}
    yield copied
    for path, content in before.items():
        if path.read_bytes() != content:
            path.write_bytes(content)


def plant(edition: Path, habit: Habit) -> None:
    """Do what people do."""
    path = edition / "edition" / habit.file
    before = path.read_text(encoding="utf-8")
    after = re.sub(habit.pattern, habit.put, before, count=0 if habit.everywhere else 1)
    assert after != before
    path.write_text(after, encoding="utf-8")


def told(report: Report) -> list[str]:
    """What was found, to be read when a test fails."""
    return [f"{each.path.name}:{each.line}:{each.column} [{each.code}] {each.message}" for each in report.findings]


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: f"{habit.name} ({habit.file})")
def test_told_once(edition: Path, validators: Validators, habit: Habit) -> None:
    """One thing done, one finding, in the file where it was done; message or hint name the remedy."""
    plant(edition, habit)
    report = validate_edition(edition, validators=validators)
    assert len(report.findings) == 1, told(report)
    (found,) = report.findings
    assert found.code.startswith(habit.code), told(report)
    assert found.path.name in habit.told_in
    assert habit.says in f"{found.message} {found.hint} {' '.join(found.expected)}", (found.message, found.hint)


@pytest.mark.parametrize("seed", range(12))
def test_several(edition: Path, validators: Validators, seed: int) -> None:
    """Two to six things done to one edition: each is told, and nothing else."""
    chance = random.Random(seed)
    chosen: list[Habit] = []
    for habit in chance.sample(HABITS, len(HABITS)):
        apart = all(_apart(edition, habit, other) for other in chosen)
        if apart and not habit.everywhere and not habit.code.startswith(ALONE):
            chosen.append(habit)
    chosen = chosen[: chance.randint(2, 6)]
    for habit in chosen:
        plant(edition, habit)
    report = validate_edition(edition, validators=validators)
    assert len(report.findings) == len(chosen), [*(habit.name for habit in chosen), *told(report)]
    for found in report.findings:
        assert any(found.code.startswith(habit.code) and found.path.name in habit.told_in for habit in chosen)


def _apart(edition: Path, one: Habit, other: Habit) -> bool:
    """Whether two habits leave each other's places as they are."""
    (begin, end), (start, stop) = _changed(edition, one), _changed(edition, other)
    if one.file == other.file and begin < stop and start < end:
        return False
    places = (
        "same bag",
        "immobile",
        "counter-",
        "happen",
        "Cuno",
        "cuno",
        "1876",
        "Poincar",
        "é",
        "allusion",
        "p4",
        "p7",
        "climate",
        "Climate",
        "angus",
        "leader-of",
        "bibl-db",
        "birth",
        "person",
    )
    return not any(place in one.pattern and place in other.pattern for place in places)


def _changed(edition: Path, habit: Habit) -> tuple[int, int]:
    """From where to where a habit changes its file."""
    found = re.search(habit.pattern, (edition / "edition" / habit.file).read_text(encoding="utf-8"))
    assert found
    return found.span()


def test_harmless(edition: Path, validators: Validators) -> None:
    """What means nothing in XML is nothing to tell: line ends, runs of space, comments, CDATA, instructions."""
    path = edition / "edition" / TEXT
    words = path.read_text(encoding="utf-8").replace("same bag", "same \t <![CDATA[b]]>a<!-- a -->g<?note?>")
    path.write_bytes(words.replace("\n", "\r\n").encode())
    assert validate_edition(edition, validators=validators).findings == ()
