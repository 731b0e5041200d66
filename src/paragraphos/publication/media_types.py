"""The media type of each kind of file that is published; a table of our own, since systems' tables differ."""

from __future__ import annotations

from pathlib import PurePosixPath

_TYPES = {
    ".bib": "application/x-bibtex",
    ".css": "text/css",
    ".csv": "text/csv",
    ".epub": "application/epub+zip",
    ".gif": "image/gif",
    ".html": "text/html",
    ".jp2": "image/jp2",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".odd": "application/tei+xml",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ris": "application/x-research-info-systems",
    ".rnc": "application/relax-ng-compact-syntax",
    ".rng": "application/xml",
    ".sch": "application/xml",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".toml": "application/toml",
    ".ttl": "text/turtle",
    ".txt": "text/plain",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}

_OF_TEI = frozenset({"tei", "document"})
"""The folders whose XML is TEI: the whole, and the passages of `dts/document/`."""


def media_type(path: PurePosixPath) -> str:
    """The media type by the ending of the name; `application/octet-stream` for one that the table does not know.

    TEI is told apart from other XML by its folder, or by `.tei.xml` (RFC 6129).
    """
    if path.suffix == ".xml" and (path.name.endswith(".tei.xml") or _OF_TEI.intersection(path.parts[:-1])):
        return "application/tei+xml"
    return _TYPES.get(path.suffix.lower(), "application/octet-stream")
