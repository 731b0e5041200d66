"""The schema that the published TEI names: the ODD and what is compiled from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication


def make(publication: Publication) -> Iterator[File]:
    """ODD, RELAX NG and Schematron as they are, in `schema/`, where `schemaRef` of the published TEI leads.

    Raises OSError when one cannot be read.
    """
    settings = publication.source.settings
    for path in (settings.odd, settings.schema, settings.schematron):
        if path is not None:
            yield File(PurePosixPath("schema", path.name), path.read_bytes())
