"""The copy-text is the witness: a file that is no longer the one that was written down is told as such, and once."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.copies import copy_of_the_edition

from paragraphos.checks.validation import validate_edition
from paragraphos.source import read_settings


def test_an_edited_copy_text_is_told_once(repository: Path, tmp_path: Path) -> None:
    """A word changed in the copy-text is no fault of the TEI; the one finding says what to do."""
    edition = copy_of_the_edition(repository, tmp_path)
    path = read_settings(edition).copy_text
    assert path is not None
    edited = path.read_bytes().replace(b"calloused", b"callused", 1)
    path.write_bytes(edited)
    (found,) = validate_edition(edition).findings
    assert (found.code, found.path) == ("fidelity.copy-text", path)
    assert found.hint is not None
    assert found.hint.startswith("Restore the file")
    assert hashlib.sha256(edited).hexdigest() in found.hint


def test_without_a_sum_the_words_are_compared(repository: Path, tmp_path: Path) -> None:
    """What an edition has not written down is not asked for."""
    edition = copy_of_the_edition(repository, tmp_path)
    settings = edition / "edition" / "edition.toml"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    settings.write_text("".join(line for line in lines if "sha256" not in line), encoding="utf-8")
    path = read_settings(edition).copy_text
    assert path is not None
    path.write_bytes(path.read_bytes().replace(b"calloused", b"callused", 1))
    (found,) = validate_edition(edition).findings
    assert found.code == "fidelity.changed"
