"""What goes into a package: the site as published, and the sources that it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from paragraphos.publication.edition import Publication
from paragraphos.publication.file import File
from paragraphos.source.settings import Settings

SITE = PurePosixPath("site")
SOURCE = PurePosixPath("source")


def payload(publication: Publication, site: tuple[File, ...], included: Iterable[Path]) -> tuple[File, ...]:
    """The files of a package, sorted by path: `site/` as built, `source/` as edited.

    `included` are files that those of the edition name: pictures, the parts of its schema. In `source/` each file lies
    where the others look for it. Raises OSError when a source file cannot be read.
    """
    settings = publication.source.settings
    files = [File(SITE / file.path, file.data) for file in site]
    sources = {_place(path, settings): path for path in (*_files(settings), *included)}
    files.extend(File(place, path.read_bytes()) for place, path in sources.items())
    return tuple(sorted(files, key=lambda file: str(file.path)))


def _files(settings: Settings) -> Iterator[Path]:
    """The files in the folder of the edition, those elsewhere that `edition.toml` names, and what explains the ODD."""
    for path in sorted(settings.folder.iterdir()):
        if path.is_file() and not path.is_symlink() and not path.name.startswith("."):
            yield path
    named = (settings.text, settings.register, settings.copy_text, settings.odd, settings.schema, settings.schematron)
    if settings.fonts is not None:
        yield from (path for path in sorted(settings.fonts.rglob("*")) if path.is_file() and not path.is_symlink())
    explanations = None if settings.odd is None else settings.odd.with_suffix(".json")
    for file in (*named, settings.stylesheet, settings.style, explanations):
        if file is not None and file.is_file():
            yield file


def _place(path: Path, settings: Settings) -> PurePosixPath:
    """Where a file lies in the package: as in the edition, whose own folder is `edition`."""
    if path.is_relative_to(settings.folder):
        return SOURCE / "edition" / PurePosixPath(*path.relative_to(settings.folder).parts)
    return SOURCE / PurePosixPath(*path.relative_to(settings.boundary).parts)
