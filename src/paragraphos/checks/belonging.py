"""Files that belong to an edition are checked with it: a text alone cannot say whether its links lead anywhere."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from paragraphos.faults import Unusable
from paragraphos.source import read_settings

if TYPE_CHECKING:
    from paragraphos.checks.validation import Report


def edition_of(paths: Sequence[Path]) -> Path | None:
    """The folder of the one edition of which all these files are text or register; None when there is none."""
    folders = {path.parent for path in paths}
    if len(folders) != 1:
        return None
    folder = folders.pop()
    try:
        settings = read_settings(folder)
    except Unusable:
        return None
    own = {settings.text, settings.register}
    return folder if all(Path(os.path.realpath(path)) in own for path in paths) else None


def only(report: Report, paths: Sequence[Path]) -> Report:
    """What a report says of these files."""
    wanted = {os.path.realpath(path) for path in paths}

    def kept(path: Path) -> bool:
        return os.path.realpath(path) in wanted

    return replace(
        report,
        findings=tuple(finding for finding in report.findings if kept(finding.path)),
        waived=tuple(finding for finding in report.waived if kept(finding.path)),
        files=tuple(path for path in report.files if kept(path)),
    )
