"""What goes into a package: the site as published, and the sources that it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos.publication.edition import Publication
from paragraphos.publication.file import File

SITE = PurePosixPath("site")
SOURCE = PurePosixPath("source")


def payload(publication: Publication, site: tuple[File, ...]) -> tuple[File, ...]:
    """The files of a package, sorted by path: `site/` as built, `source/` as edited.

    Raises OSError when a source file cannot be read.
    """
    files = [File(SITE / file.path, file.data) for file in site]
    files.extend(_sources(publication))
    return tuple(sorted(files, key=lambda file: str(file.path)))


def _sources(publication: Publication) -> Iterator[File]:
    settings = publication.source.settings
    for path in sorted(settings.folder.iterdir()):
        if path.is_file() and not path.is_symlink() and not path.name.startswith("."):
            yield File(SOURCE / "edition" / path.name, path.read_bytes())
    named = (
        ("seeds", settings.copy_text),
        ("schema", settings.odd),
        ("schema", settings.schema),
        ("schema", settings.schematron),
    )
    for name, outside in named:
        if outside is not None and outside.is_file() and outside.parent != settings.folder:
            yield File(SOURCE / name / outside.name, outside.read_bytes())
