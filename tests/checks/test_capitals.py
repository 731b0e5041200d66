"""References that differ in capitals only are told, with both places."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.miniature import DEFAULTS, miniature

from paragraphos.checks.capitals import capitals
from paragraphos.checks.validation import validate_edition
from paragraphos.findings import Finding
from paragraphos.references.publishing import Plan, plan
from paragraphos.references.versions import Version
from paragraphos.source import read_edition


def named(folder: Path, first: str, second: str) -> Path:
    """The miniature, its two paragraphs with these references."""
    paragraph = DEFAULTS["paragraph"].replace('"p1', f'"{first}')
    return miniature(folder, paragraph=paragraph, text=DEFAULTS["text"].replace('"p2', f'"{second}'))


def found(folder: Path, first: str, second: str) -> tuple[Finding, ...]:
    """What the check alone finds; the miniature's rules want references in plain letters."""
    return tuple(capitals(read_edition(named(folder, first, second))))


def test_told_once(tmp_path: Path) -> None:
    """A paragraph in capitals and one in small letters: one finding, at the later, with the place of the earlier."""
    (finding,) = validate_edition(named(tmp_path, "pa", "PA")).findings
    assert finding.code == "reference.capitals"
    assert finding.subject == "PA"
    assert "“PA” and “pa”, at speech.xml:" in finding.message
    assert "folder" in str(finding.hint)


@pytest.mark.parametrize(("first", "second"), [("straße", "STRASSE"), ("caf\u00e9", "CAF\u00c9"), ("i1", "I1")])
def test_every_script(tmp_path: Path, first: str, second: str) -> None:
    """Capitals of every alphabet count, those of several letters too."""
    assert [finding.code for finding in found(tmp_path, first, second)] == ["reference.capitals"]


def test_accents(tmp_path: Path) -> None:
    """A letter with its accent, and the same as two characters, look the same and are told."""
    (finding,) = found(tmp_path, "caf\u00e9", "cafe\u0301")
    assert "how their accents are stored" in finding.message


def test_unlike(tmp_path: Path) -> None:
    """References that differ in more than capitals are none of its business."""
    assert found(tmp_path, "p1", "P20") == ()


def released(folder: Path) -> str:
    """The ledger of the miniature, released once."""
    made = plan(read_edition(miniature(folder)), Version(1, 0, 0), "2030-01-01")
    assert isinstance(made, Plan)
    return made.files[folder.resolve() / "edition" / "references.json"].decode()


def test_new_one_is_told(tmp_path: Path) -> None:
    """Of two references that of the two is told which was never published, also where it stands first."""
    ledger = released(tmp_path / "released")
    new = '<p xml:id="P2" n="1"><s xml:id="P2.s1" n="1">It is</s></p>'
    paragraph = f"{new}{DEFAULTS['paragraph']}"
    findings = validate_edition(miniature(tmp_path / "edited", paragraph=paragraph, ledger=ledger)).findings
    assert "P2" in [finding.subject for finding in findings if finding.code == "reference.capitals"]
