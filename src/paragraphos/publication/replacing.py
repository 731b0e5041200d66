"""Single files: all replaced or none, whatever goes wrong on the way."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def replace_files(files: Mapping[Path, bytes]) -> None:
    """Write all the files or none, in the order given: who is killed in between finds the last as it was.

    Raises OSError.
    """
    before = {path: path.read_bytes() if path.exists() else None for path in files}
    fresh: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            fresh[path] = _beside(path, data)
        for path, temporary in fresh.items():
            temporary.replace(path)
    except BaseException:
        _put_back({path: data for path, data in before.items() if path.exists() and path.read_bytes() != data})
        raise
    finally:
        for temporary in fresh.values():
            temporary.unlink(missing_ok=True)


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    for path, data in before.items():
        if data is None:
            path.unlink(missing_ok=True)
        else:
            _beside(path, data).replace(path)


def _beside(path: Path, data: bytes) -> Path:
    """A temporary file in the same folder, with the permissions of the file that it will replace."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(mode)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary
