"""The files beside the TEI, spoiled: the copy-text, the settings, the waivers, the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.miniature import miniature

from paragraphos.checks.validation import validate_edition
from paragraphos.findings import Finding
from paragraphos.source import EditionFault

CONFLICT = "<<<<<<< HEAD\n"
KEEP_ONE = "Keep one of the two versions"


def only(folder: Path) -> Finding:
    """The one finding."""
    (finding,) = validate_edition(folder).findings
    return finding


def test_copy_text_that_is_empty(tmp_path: Path) -> None:
    """Where the copy-text lost all its words, not every word of the TEI is too many."""
    finding = only(miniature(tmp_path, copy_text=""))
    assert (finding.code, finding.path.name) == ("fidelity.added", "speech.txt")
    assert "from a good copy" in str(finding.hint)


def test_conflict_in_the_waivers(tmp_path: Path) -> None:
    """The place of the conflict, and what to do."""
    finding = only(miniature(tmp_path, waivers=f"\n{CONFLICT}"))
    assert (finding.code, finding.line) == ("waiver.malformed", 2)
    assert KEEP_ONE in str(finding.hint)
    assert "(at line" not in finding.message


def test_conflict_in_the_ledger(tmp_path: Path) -> None:
    """The ledger is not restored where two versions of it could not be joined."""
    finding = only(miniature(tmp_path, ledger=f"{{\n{CONFLICT}"))
    assert finding.code == "ledger.unreadable"
    assert "not JSON any more, from line 2, column 1 on" in finding.message
    assert KEEP_ONE in finding.message


@pytest.mark.parametrize(
    ("line", "said"),
    [(CONFLICT, KEEP_ONE), ('registr = "register.xml"\n', "“registr” is not known. Did you mean register?")],
)
def test_settings(tmp_path: Path, line: str, said: str) -> None:
    """A conflict in the settings, and a key that is misspelt."""
    settings = miniature(tmp_path) / "edition" / "edition.toml"
    settings.write_text(line + settings.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(EditionFault, match=said):
        validate_edition(tmp_path)


def test_count_beside_other_faults(tmp_path: Path) -> None:
    """A count that no other fault explains is told, with the advice to mend the others first."""
    count = '<tagUsage gi="salute" occurs="0">The salutation.</tagUsage>'
    text = '<p xml:id="p2" n="2"><s xml:id="p2.s1" n="1">Cuno spoke.</s></p>'
    findings = {each.code: each for each in validate_edition(miniature(tmp_path, count=count, text=text)).findings}
    assert {"header.count", "fidelity.changed"} <= set(findings)
    assert "then count again" in str(findings["header.count"].hint)
