"""From a publication to its files: every output in its turn, all in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache

from paragraphos.outputs import OUTPUTS, File, Made
from paragraphos.publication.ready import Ready
from paragraphos.references.citations.citing import Citation, citations_of


def make(ready: Ready, only: frozenset[str] = frozenset()) -> tuple[File, ...]:
    """The files of all outputs, or of those that are named, in the order of the table."""
    return tuple(file for _, files in each(ready, only) for file in files)


def each(ready: Ready, only: frozenset[str] = frozenset()) -> Iterator[tuple[str, tuple[File, ...]]]:
    """The name and the files of one output after the other, each made when it is asked for, or beside those before."""
    publication = ready.publication

    @cache
    def cited() -> tuple[Citation, ...]:
        return citations_of(publication)

    chosen = [output for output in OUTPUTS if not only or output.name in only]
    so_far: tuple[File, ...] = ()
    with ExitStack() as running:
        begun = {each: running.enter_context(each.beside(publication)) for each in chosen if each.beside is not None}
        for number, output in enumerate(chosen, 1):
            files: tuple[File, ...] = ()
            if output.make is not None:
                files += tuple(output.make(publication))
            if output in begun:
                files += tuple(begun[output]())
            if output.citing is not None:
                files += tuple(output.citing(publication, cited()))
            if output.over is not None:
                to_come = frozenset(path for later in chosen[number:] for path in later.announced)
                files += tuple(output.over(publication, Made(so_far, to_come, ready.findings)))
            so_far += files
            yield output.name, files
