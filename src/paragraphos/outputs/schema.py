"""The schema that the published TEI names: the ODD and what is compiled from it, with the files that they include."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from paragraphos import relaxng
from paragraphos.faults import Unusable
from paragraphos.odd.parts import parts as odd_parts
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.schematron.reading import read
from paragraphos.source.settings import Settings

_FOLDER = PurePosixPath("schema")


def make(publication: Publication) -> Iterator[File]:
    """ODD, RELAX NG and Schematron as they are, in `schema/`, where `schemaRef` of the published TEI leads.

    What they include lies where they look for it. Raises Unusable when that would be outside the site, or when a part
    of the ODD cannot be had, WrongSchema, SchemaRefused and NotWellFormed when a schema is none, OSError when a file
    cannot be read.
    """
    settings = publication.source.settings
    places = {_place(part, whole, settings): part for whole, part in _files(settings)}
    for name, path in places.items():
        yield File(name, path.read_bytes())


def paths(settings: Settings) -> tuple[Path, ...]:
    """The files of which the schema of an edition consists, each once; raises as `make` does."""
    return tuple(dict.fromkeys(part for _, part in _files(settings)))


def _files(settings: Settings) -> Iterator[tuple[Path, Path]]:
    """Each file of the schema, after the one that `edition.toml` names."""
    if settings.odd is not None:
        for part in odd_parts(settings.odd, settings.boundary):
            yield settings.odd, part
    if settings.schema is not None:
        for part in relaxng.parts(settings.schema, settings.boundary):
            yield settings.schema, part
    if settings.schematron is not None:
        yield settings.schematron, settings.schematron
        for document, _ in read(settings.schematron).origins:
            if document.path != settings.schematron:
                yield settings.schematron, document.path


def _place(part: Path, whole: Path, settings: Settings) -> PurePosixPath:
    """Where a file is published: as far from the one that includes it as in the edition."""
    written = os.path.relpath(part, whole.parent)
    place = PurePosixPath(os.path.normpath(_FOLDER / Path(written).as_posix()))
    if ".." in place.parts or not part.is_relative_to(settings.boundary):
        raise Unusable(
            f"{whole}: the schema includes {written}, which would lie outside the published site; move that file into "
            f"the folder of the schema, {whole.parent}."
        )
    return place
