"""What an output is: a name, and a function from the published edition to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from paragraphos.publication.edition import Publication
from paragraphos.publication.file import File

__all__ = ["File", "Make", "MakeOver", "Output"]


Make = Callable[[Publication], Iterable[File]]
"""Makes the files of an output from the edition alone."""

MakeOver = Callable[[Publication, tuple[File, ...]], Iterable[File]]
"""Makes the files of an output that is about the others' files: a search index, a site map, a manifest."""


@dataclass(frozen=True, slots=True)
class Output:
    """One output: `make` for what comes from the edition, or `over` for what is made of the files made so far."""

    name: str
    make: Make | None = None
    over: MakeOver | None = None
