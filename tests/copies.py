"""Copies of the edition of this repository, to be changed."""

from __future__ import annotations

import shutil
from pathlib import Path

_NOT_NEEDED = shutil.ignore_patterns("*-manual", "json")


def copy_of_the_edition(repository: Path, folder: Path) -> Path:
    """The edition with its copy-text and all that validates it, copied into a folder, which is given back."""
    for name in ("edition", "seeds"):
        shutil.copytree(repository / name, folder / name)
    shutil.copytree(repository / "schema", folder / "schema", ignore=_NOT_NEEDED)
    return folder


def put(folder: Path, file: str, old: str, new: str) -> None:
    """Replace words of a file of the edition in a folder; they must be there, and the first are meant."""
    path = folder / "edition" / file
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
