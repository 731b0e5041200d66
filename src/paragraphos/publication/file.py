"""One file of a publication."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class File:
    """A file to be written: its path from the folder that is published, and its bytes."""

    path: PurePosixPath
    data: bytes
