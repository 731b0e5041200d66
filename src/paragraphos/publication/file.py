"""One file of a publication."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

NOT_FOUND = "404.html"
"""The path of the page that servers show for an address that leads nowhere: no page of the edition."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to be written: its path from the folder that is published, and its bytes."""

    path: PurePosixPath
    data: bytes
