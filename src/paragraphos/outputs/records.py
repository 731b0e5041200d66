"""Records for catalogues, repositories and vocabularies: `records/`, each made by an XSLT package of its own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from paragraphos import __version__, resources, saxon
from paragraphos.outputs import tei
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.publication.media_types import media_type

FOLDER = PurePosixPath("records")
_STAND_OFF = "{http://www.tei-c.org/ns/1.0}standOff"

RECORDS = {
    "dublin-core": "dublin-core.xml",
    "mods": "mods.xml",
    "marcxml": "marcxml.xml",
    "datacite-xml": "datacite.xml",
    "datacite-json": "datacite.json",
    "schema-org": "schema-org.jsonld",
    "skos": "register.ttl",
    "register-csv": "register.csv",
}
"""The packages in `xslt/records/` that say something of the edition alone, and the file that each makes."""


def make(publication: Publication) -> Iterator[File]:
    """Every record, PREMIS over the TEI, and a BEACON dump for each authority file when the address is known.

    Those of the register are made where there is one.
    """
    for name, file in RECORDS.items():
        if file.startswith("datacite") and not publication.date:
            continue  # DataCite registers what is published, and asks for the year
        if file.startswith("register") and not _has_register(publication):
            continue
        yield File(FOLDER / file, record(name, publication, addressed(publication)).encode("utf-8"))
    masters = [described(file) for file in tei.make(publication)]
    premis = record("premis", publication, {"files": masters, "program": __version__})
    yield File(FOLDER / "premis.xml", premis.encode("utf-8"))
    if publication.source.settings.address:
        dumps = json.loads(record("beacon", publication, addressed(publication)))
        for scheme in sorted(dumps):
            yield File(FOLDER / f"beacon-{scheme}.txt", dumps[scheme].encode("utf-8"))


def _has_register(publication: Publication) -> bool:
    standing: list[Any] = [document.tree.find(_STAND_OFF) for document in publication.source.documents]
    return any(found is not None for found in standing)


def record(name: str, publication: Publication, parameters: dict[str, object]) -> str:
    """What the package `xslt/records/NAME.xsl` makes of the edition.

    Raises TransformationFault.
    """
    stylesheet = saxon.compiled(resources.folder("xslt") / "records" / f"{name}.xsl")
    return saxon.to_text(stylesheet, publication.node, parameters).rstrip("\n") + "\n"


def addressed(publication: Publication) -> dict[str, object]:
    """The parameter `address`, where the edition has a published one."""
    address = publication.source.settings.address
    return {"address": address} if address else {}


def described(file: File) -> list[object]:
    """Path, size in bytes, SHA-256, media type of a file: the array that the packages `premis` and `mets` take."""
    return [str(file.path), len(file.data), hashlib.sha256(file.data).hexdigest(), media_type(file.path)]
