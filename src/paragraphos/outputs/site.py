"""The site: the pages that the XSLT package `site` makes, and the files that they are dressed in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from paragraphos import resources, saxon
from paragraphos.outputs.output import File, Made
from paragraphos.publication.edition import Publication


def make(publication: Publication, made: Made) -> Iterator[File]:
    """Every page by its path, then styles, scripts and fonts.

    Raises TransformationFault when the edition holds an element that no rule renders.
    """
    settings = publication.source.settings
    stylesheet = saxon.compiled(settings.stylesheet) if settings.stylesheet else saxon.package("site")
    told = json.dumps(
        {
            "address": settings.address or "",
            "files": [*(str(file.path) for file in made.files), *sorted(made.to_come)],
        }
    )
    made_pages = saxon.string_of(stylesheet, "{urn:paragraphos:site}pages", [publication.node, told])
    pages: dict[str, str] = json.loads(made_pages)
    for path in sorted(pages):
        yield File(PurePosixPath(path), pages[path].encode("utf-8"))
    yield from _assets(settings.style)


def _assets(style: Path | None) -> Iterator[File]:
    folder = resources.folder("xslt") / "frame" / "assets"
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = PurePosixPath(*path.relative_to(folder).parts)
        replaced = style is not None and name == PurePosixPath("css/properties.css")
        yield File(name, (style if replaced and style else path).read_bytes())
