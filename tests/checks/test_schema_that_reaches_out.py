"""The schema of an edition reads nothing from outside the edition, and tells nothing of what is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.miniature import miniature

from paragraphos.checks.validation import validate_edition
from paragraphos.editor.remembering import Memory

SECRET = "the-secret-of-another-file"
PARTS = {
    "include": '<include href="{}"/>',
    "externalRef": '<start><externalRef href="{}"/></start>',
}


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
@pytest.mark.parametrize("remembering", [False, True])
def test_nothing_is_told_of_other_files(tmp_path: Path, part: str, remembering: bool) -> None:
    """In XML or compact syntax, by whatever way a schema draws in another file; in the editor too."""
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    edition = miniature(tmp_path / "edition-folder")
    (edition / "schema" / "edition.rng").write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0">' + part.format("../../secret.txt") + "</grammar>",
        encoding="utf-8",
    )
    report = validate_edition(edition, validators=Memory().validators if remembering else None)
    assert "rng.schema" in [finding.code for finding in report.findings]
    assert not any(SECRET in f"{finding.message} {finding.hint}" for finding in report.findings)
