"""The whole report on the real edition: k faults planted, k findings, each with code, line and remedy."""

from __future__ import annotations

import random
from itertools import takewhile
from pathlib import Path

import pytest
from tests.copies import copy_of_the_edition, put
from tests.planted.faults import FAULTS, MALFORMED, REGISTER, TEXT, Fault

from paragraphos.checks.validation import Report, validate_edition
from paragraphos.checks.validators import Validators
from paragraphos.editor.remembering import Memory

_ALONE = ("rng.", "date.", "placeholder.")
"""What is found in the register without the text; where its pointers lead is not judged by half an edition."""

AFAR = 1
"""So many lines beside its own a finding may stand: words that are gone are told at the word before them."""


@pytest.fixture(scope="session")
def validators() -> Validators:
    """Schemas are loaded once for all tests."""
    return Memory().validators


@pytest.fixture
def edition(tmp_path: Path, repository: Path) -> Path:
    """A copy of the edition; its schema is that of the repository."""
    return copy_of_the_edition(repository, tmp_path)


def plant(edition: Path, faults: tuple[Fault, ...]) -> None:
    """Put faults into the files."""
    for fault in faults:
        put(edition, fault.file, fault.old, fault.new)


def line_of(edition: Path, fault: Fault) -> int:
    """The line on which the sound edition is changed."""
    text = (edition / "edition" / fault.file).read_text(encoding="utf-8")
    same = (one == other for one, other in zip(fault.old, fault.new, strict=False))
    changed = text.index(fault.old) + sum(takewhile(bool, same))
    return text.count("\n", 0, changed) + 1


def told(report: Report) -> list[str]:
    """What was found, to be read when a test fails."""
    return [f"{each.path.name}:{each.line}:{each.column} [{each.code}] {each.message}" for each in report.findings]


@pytest.mark.parametrize("fault", [*FAULTS, *MALFORMED], ids=lambda fault: fault.name)
def test_one(edition: Path, validators: Validators, fault: Fault) -> None:
    """One fault, one finding: its code, its file, its line, and a message or hint that names the remedy."""
    line = line_of(edition, fault)
    plant(edition, (fault,))
    report = validate_edition(edition, validators=validators)
    assert len(report.findings) == 1, told(report)
    (found,) = report.findings
    assert found.code.startswith(fault.code), told(report)
    assert found.path.name == fault.file
    # A tag that is not closed is missed where others close around it; the message says where it was opened.
    assert abs(found.line - line) <= AFAR or f"opened at {line}:" in found.message, told(report)
    assert fault.words in f"{found.message} {found.hint} {' '.join(found.expected)}", told(report)
    assert found.hint or found.expected or "must" in found.message


@pytest.mark.parametrize("seed", range(12))
def test_several(edition: Path, validators: Validators, seed: int) -> None:
    """Two to eight faults at a time, of all layers: as many findings, with the same codes."""
    chance = random.Random(seed)
    # A count is wrong too when elements are missing or too many, and then it is not told by itself.
    counted = [fault for fault in FAULTS if fault.code != "header.count"]
    chosen = _compatible(chance.sample(counted, chance.randint(2, 8)))
    plant(edition, chosen)
    report = validate_edition(edition, validators=validators)
    assert len(report.findings) == len(chosen), [*(fault.name for fault in chosen), *told(report)]
    for fault in chosen:
        assert any(each.code.startswith(fault.code) and each.path.name == fault.file for each in report.findings)


@pytest.mark.parametrize("seed", range(6))
def test_malformed_beside_others(edition: Path, validators: Validators, seed: int) -> None:
    """A text that is no XML, and faults of the register that grammar and rules see: the one is told, the others too."""
    chance = random.Random(seed)
    broken = chance.choice([fault for fault in MALFORMED if fault.file == TEXT])
    others = chance.sample([fault for fault in FAULTS if fault.file == REGISTER and fault.code.startswith(_ALONE)], 3)
    plant(edition, (broken, *others))
    report = validate_edition(edition, validators=validators)
    assert len(report.findings) == 4, [broken.name, *(fault.name for fault in others), *told(report)]


@pytest.mark.parametrize("seed", range(6))
def test_several_malformed(edition: Path, validators: Validators, seed: int) -> None:
    """Several places of one file that are no XML: each is told."""
    chance = random.Random(seed)
    apart = ("ampersand alone", "attribute twice", "end tag forgotten", "prefix not declared", "words behind the end")
    chosen = tuple(chance.sample([fault for fault in MALFORMED if fault.name in apart], 3))
    plant(edition, chosen)
    report = validate_edition(edition, validators=validators)
    assert sorted(each.code for each in report.findings) == sorted(fault.code for fault in chosen), told(report)


def _compatible(faults: list[Fault]) -> tuple[Fault, ...]:
    """The faults that leave each other's places as they are."""
    chosen: list[Fault] = []
    for fault in faults:
        if not any(
            fault.file == other.file and (fault.old in other.old or other.old in fault.old or _near(fault, other))
            for other in chosen
        ):
            chosen.append(fault)
    return tuple(chosen)


def _near(fault: Fault, other: Fault) -> bool:
    """Whether both change the same words of the edition."""
    words = {"What will happen?", "exploitation, oppression", "<opener>", "p9.s"}
    return any(each in fault.old and each in other.old for each in words)
