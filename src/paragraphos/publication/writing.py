"""Files into a folder: all are written beside it first, then one swap."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from paragraphos.publication.file import File


def write(files: Iterable[File], target: Path) -> None:
    """Replace a folder by these files, all or nothing: whatever goes wrong, the old folder stays as it was.

    Raises OSError.
    """
    target = target.absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        for file in files:
            path = fresh / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
        fresh.chmod(0o755)
        swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def swap(fresh: Path, target: Path) -> None:
    """Put a finished folder in the place of another; the other is moved away before it is deleted.

    Raises OSError, and then the other is where it was.
    """
    if not target.exists():
        fresh.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        target.replace(old)
        try:
            fresh.replace(target)
        except OSError:
            old.replace(target)
            raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
