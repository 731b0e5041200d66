"""From a publication to its files: every output in its turn, all in memory."""

from __future__ import annotations

from collections.abc import Iterator

from paragraphos.outputs import OUTPUTS, File, Made
from paragraphos.publication.edition import Publication


def make(publication: Publication, only: frozenset[str] = frozenset()) -> tuple[File, ...]:
    """The files of all outputs, or of those that are named, in the order of the table."""
    return tuple(file for _, files in each(publication, only) for file in files)


def each(publication: Publication, only: frozenset[str] = frozenset()) -> Iterator[tuple[str, tuple[File, ...]]]:
    """The name and the files of one output after the other, each made when it is asked for."""
    chosen = [output for output in OUTPUTS if not only or output.name in only]
    so_far: tuple[File, ...] = ()
    for number, output in enumerate(chosen, 1):
        files = tuple(output.make(publication)) if output.make is not None else ()
        if output.over is not None:
            to_come = frozenset(path for later in chosen[number:] for path in later.announced)
            files += tuple(output.over(publication, Made(so_far, to_come)))
        so_far += files
        yield output.name, files
