"""What a finding says may be said in other words: what is told once is told once all the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.copies import copy_of_the_edition

from paragraphos.checks import layers
from paragraphos.checks.echoes import without_echoes
from paragraphos.checks.joining import joined
from paragraphos.checks.validation import validate_edition
from paragraphos.checks.validators import Validators
from paragraphos.editor.remembering import Memory
from paragraphos.findings import Finding, Miscount

SLIPS = {
    "name that the header still counts": (r'<persName ref="register.xml#person-cuno">(.*?)</persName>', r"\1"),
    "identifiers that are counted": ('xml:id="editors"', 'xml:ld="editors"'),
    "file lost in many pointers": (r"register\.xml#", "#"),
    "publisher gone": (r"<publisher>.*?</publisher>", ""),
    "rules of citation emptied": (r'(?s)(<refsDecl xml:id="text-references"[^>]*>).*?</refsDecl>', r"\1</refsDecl>"),
    "lemma gone": (r'<label type="lemma">the bureaucratic degeneration of the NEP</label>', ""),
    "paragraph gone": (r'(?s)<p xml:id="p2".*?</p>', ""),
    "sentence doubled": (r'(?s)(<s xml:id="p7.s3".*?</s>)', r"\1 \1"),
}


@pytest.fixture(scope="module")
def validators() -> Validators:
    """Schemas are loaded once for all tests."""
    return Memory().validators


def raw(folder: Path, validators: Validators, monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """Everything that every layer finds, echoes too."""
    found: list[Finding] = []

    def noted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
        found.extend(findings)
        return without_echoes(findings)

    monkeypatch.setattr(layers, "without_echoes", noted)
    validate_edition(folder, validators=validators)
    return found


def told(findings: Iterable[Finding]) -> list[tuple[str, str, int, int]]:
    """What is left of findings once echoes are taken out and those of one cause are joined: codes and places."""
    left = joined(without_echoes(list(findings)))
    return sorted((each.code, each.path.name, each.line, each.column) for each in left)


@pytest.mark.parametrize(("pattern", "put"), SLIPS.values(), ids=SLIPS)
def test_other_words(
    repository: Path, tmp_path: Path, validators: Validators, monkeypatch: pytest.MonkeyPatch, pattern: str, put: str
) -> None:
    """With every message and every hint written backwards, the same is told of the same places."""
    folder = copy_of_the_edition(repository, tmp_path)
    path = folder / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, put, text)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    found = raw(folder, validators, monkeypatch)
    reworded = (replace(each, message=each.message[::-1], hint=each.hint and each.hint[::-1]) for each in found)
    assert len(told(found)) < len(found)
    assert told(reworded) == told(found)


@pytest.mark.parametrize(("stated", "missing"), [("12", 2), (" 12 ", 2), ("8", -2), ("many", 0), ("9" * 40, 0)])
def test_miscount(stated: str, missing: int) -> None:
    """How many are missing is known where a number is stated, and not where words or endless digits are."""
    assert Miscount("occurs", stated, 10).missing == missing
