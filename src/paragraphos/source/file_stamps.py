"""Whether the files of an edition have changed: looked at, never opened, so that it costs next to nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path

from paragraphos.faults import Unusable
from paragraphos.source.settings import NAME, find, read_settings

Stamp = tuple[tuple[str, int, int, int], ...]
"""Path, size in bytes, time in nanoseconds and number of each file that can be seen; equal when nothing has changed."""


def stamp(folder: Path) -> Stamp:
    """The stamp of every file that an edition consists of, as far as they can be seen."""
    return stamp_of(_files(folder))


def stamp_of(paths: Iterable[Path]) -> Stamp:
    """The stamp of some files."""
    return tuple(seen for path in paths for seen in _seen(path))


def _files(folder: Path) -> Iterator[Path]:
    try:
        yield find(folder) / NAME
        settings = read_settings(folder)
    except Unusable:
        return
    for each in fields(settings):
        path = getattr(settings, each.name)
        if isinstance(path, Path) and each.name != "folder":
            yield path


def _seen(path: Path) -> Iterator[tuple[str, int, int, int]]:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return
    yield str(path), status.st_size, status.st_mtime_ns, status.st_ino
