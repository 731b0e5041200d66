"""What is shown, and how: the report, the folder that paths count from, colour and width."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paragraphos.checks.validation import Report


@dataclass(frozen=True, slots=True)
class Shown:
    """A report to be written; `width` in columns, `colour` only for a terminal; there long advice `wraps`."""

    report: Report
    base: Path
    colour: bool = False
    width: int = 100
    wraps: bool = False

    @property
    def cut(self) -> str | None:
        """The sentence that says of which layers not everything is told; None when everything is."""
        if not self.report.cut:
            return None
        return f"Only the first 1,000 findings of a layer are told; there are more of: {', '.join(self.report.cut)}."

    def path(self, path: Path) -> str:
        """A path as it is shown: from the base where it lies below it, with slashes."""
        return _from(self.base, path, Path.cwd())


def from_here(path: Path) -> str:
    """A path as it is shown to whoever works in the current folder."""
    return _from(Path.cwd(), path, Path.cwd())


@lru_cache(maxsize=64)
def _from(base: Path, path: Path, here: Path) -> str:
    absolute = Path(os.path.normpath(here / path))
    shown = absolute.relative_to(base) if absolute.is_relative_to(base) else absolute
    return str(PurePosixPath(*shown.parts))
