"""`sitemap.xml` (sitemaps.org, protocol 0.9): every page by its published address, dated with the release."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import quote

from lxml import etree

from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NOT_FOUND = "404.html"
_LEADS_AWAY = re.compile(rb"<meta[^>]*(http-equiv=\W?refresh|noindex)", re.IGNORECASE)


def make(publication: Publication, files: tuple[File, ...]) -> Iterator[File]:
    """The site map when the published address is known; pages that redirect or ask not to be indexed are left out."""
    address = publication.source.settings.address
    if not address:
        return
    root = etree.Element(f"{{{_NAMESPACE}}}urlset", nsmap={None: _NAMESPACE})
    for path in sorted(str(file.path) for file in files if _is_page(file)):
        entry = etree.SubElement(root, f"{{{_NAMESPACE}}}url")
        place = quote(re.sub(r"(^|/)index\.html$", r"\1", path))
        etree.SubElement(entry, f"{{{_NAMESPACE}}}loc").text = f"{address.rstrip('/')}/{place}"
        if publication.date:
            etree.SubElement(entry, f"{{{_NAMESPACE}}}lastmod").text = publication.date
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    yield File(PurePosixPath("sitemap.xml"), content)


def _is_page(file: File) -> bool:
    return file.path.suffix == ".html" and file.path.name != _NOT_FOUND and not _LEADS_AWAY.search(file.data)
