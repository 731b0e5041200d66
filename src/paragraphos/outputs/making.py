"""From a publication to its files: every output in its turn, all in memory."""

from __future__ import annotations

from paragraphos.outputs import OUTPUTS, File
from paragraphos.publication.edition import Publication


def make(publication: Publication, only: frozenset[str] = frozenset()) -> tuple[File, ...]:
    """The files of all outputs, or of those that are named, in the order of the table."""
    files: list[File] = []
    for output in OUTPUTS:
        if only and output.name not in only:
            continue
        if output.make is not None:
            files.extend(output.make(publication))
        if output.over is not None:
            files.extend(output.over(publication, tuple(files)))
    return tuple(files)
