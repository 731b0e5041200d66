"""`sitemap.xml` (sitemaps.org, protocol 0.9): every page by its published address, dated with the release."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import quote
from xml.sax.saxutils import escape

from paragraphos.outputs.output import File, Made
from paragraphos.publication.edition import Publication
from paragraphos.publication.file import NOT_FOUND

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_INDEX = re.compile(r"(?<![^/])index\.html$")
_LEADS_AWAY = re.compile(rb"<meta[^>]*(http-equiv=\W?refresh|noindex)", re.IGNORECASE)


def make(publication: Publication, made: Made) -> Iterator[File]:
    """The site map when the published address is known; pages that redirect or ask not to be indexed are left out."""
    address = publication.source.settings.address
    if not address:
        return
    dated = f"<lastmod>{publication.date}</lastmod>" if publication.date else ""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{_NAMESPACE}">']
    for path in sorted(str(file.path) for file in made.files if _is_page(file)):
        place = escape(f"{address}{quote(re.sub(_INDEX, '', path))}")
        lines.append(f"<url><loc>{place}</loc>{dated}</url>")
    lines.append("</urlset>")
    yield File(PurePosixPath("sitemap.xml"), "".join(f"{line}\n" for line in lines).encode("utf-8"))


def _is_page(file: File) -> bool:
    return file.path.suffix == ".html" and str(file.path) != NOT_FOUND and not _LEADS_AWAY.search(file.data)
