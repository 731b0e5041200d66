"""What an output is: a name, and a function from the published edition to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from paragraphos.publication.edition import Publication
from paragraphos.publication.file import File

__all__ = ["File", "Made", "Make", "MakeOver", "Output"]


@dataclass(frozen=True, slots=True)
class Made:
    """The files made so far, and the paths of those that other outputs will make: pages may link to both."""

    files: tuple[File, ...] = ()
    to_come: frozenset[str] = frozenset()


Make = Callable[[Publication], Iterable[File]]
"""Makes the files of an output from the edition alone."""

MakeOver = Callable[[Publication, Made], Iterable[File]]
"""Makes the files of an output that is about the others' files: pages that offer them, a site map, a manifest."""


@dataclass(frozen=True, slots=True)
class Output:
    """One output: `make` for what comes from the edition, or `over` for what is made of the files made so far.

    `announced` are the paths of files that what is made before may count upon.
    """

    name: str
    make: Make | None = None
    over: MakeOver | None = None
    announced: tuple[str, ...] = ()
