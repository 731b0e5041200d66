"""What an output is: a name, and a function from the published edition to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from paragraphos.findings import Finding
from paragraphos.publication.edition import Publication
from paragraphos.publication.file import File
from paragraphos.references.citations.citing import Citation

__all__ = ["File", "Made", "Make", "MakeBeside", "MakeCiting", "MakeOver", "Output"]


@dataclass(frozen=True, slots=True)
class Made:
    """The files made so far, and the paths of those that other outputs will make: pages may link to both.

    `findings` is what validation found in the edition before anything was made.
    """

    files: tuple[File, ...] = ()
    to_come: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()


Make = Callable[[Publication], Iterable[File]]
"""Makes the files of an output from the edition alone."""

MakeBeside = Callable[[Publication], AbstractContextManager[Callable[[], Iterable[File]]]]
"""Begins the work of an output in another process, which ends with the context; the files are asked for later."""

MakeCiting = Callable[[Publication, Sequence[Citation]], Iterable[File]]
"""Makes the files of an output that cites the units; their citations are given, in the order of the units."""

MakeOver = Callable[[Publication, Made], Iterable[File]]
"""Makes the files of an output that is about the others' files: pages that offer them, a site map, a manifest."""


@dataclass(frozen=True, slots=True)
class Output:
    """One output: `make` for what comes from the edition alone, `beside` for such that another process makes meanwhile,
    `citing` for what cites every unit of it, or `over` for what is made of the files made so far.

    `announced` are the paths of files that what is made before may count upon.
    """

    name: str
    make: Make | None = None
    beside: MakeBeside | None = None
    citing: MakeCiting | None = None
    over: MakeOver | None = None
    announced: tuple[str, ...] = ()
