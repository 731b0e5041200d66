"""Files into a folder: all are written beside it first, then one swap."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from paragraphos.faults import Unusable
from paragraphos.publication.file import File

_LEFT_BY_DESKTOPS = {".DS_Store", "Thumbs.db", "desktop.ini"}


class NotOurs(Unusable):
    """A folder holds what no build has written; the message names it and says what to do."""


def write(files: Iterable[File], target: Path) -> None:
    """Replace a folder by these files, all or nothing: whatever goes wrong, the old folder stays as it was.

    Raises NotOurs when something in the folder was not built, OSError when it cannot be written.
    """
    files = tuple(files)
    target = target.absolute()
    _refuse_what_is_not_ours(target, files)
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


def _refuse_what_is_not_ours(target: Path, files: Iterable[File]) -> None:
    """Whoever names the wrong folder loses nothing."""
    if not target.exists():
        return
    if not target.is_dir():
        raise NotOurs(f"{target}: this is a file; name a folder.")
    ours = {file.path.parts[0] for file in files} | _built_before(target) | _LEFT_BY_DESKTOPS
    for name in sorted(path.name for path in target.iterdir()):
        if name not in ours:
            raise NotOurs(
                f"{target}: “{name}” in it is not of this build, and would be lost; "
                "name another folder, or move it away."
            )


def _built_before(target: Path) -> set[str]:
    """What stands in a folder by its manifest, at the top; nothing where it has none."""
    try:
        listed = json.loads((target / "manifest.json").read_text(encoding="utf-8"))["files"]
        return {"manifest.json", *(PurePosixPath(each["path"]).parts[0] for each in listed)}
    except (OSError, ValueError, LookupError, TypeError):
        return set()


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
