"""What an output is: a name, and a function from the published edition to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from paragraphos.publication.edition import Publication


@dataclass(frozen=True, slots=True)
class File:
    """One file of `dist/`: its path from there, and its bytes."""

    path: PurePosixPath
    data: bytes


@dataclass(frozen=True, slots=True)
class Output:
    """One output: `make` gives its files; `after` names the outputs whose files it must see (`make` then gets them)."""

    name: str
    make: Callable[[Publication], Iterable[File]]
    over_all: Callable[[Publication, tuple[File, ...]], Iterable[File]] | None = None
