"""Records for catalogues, repositories and vocabularies: `records/`, each made by an XSLT package of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos import resources, saxon
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication

FOLDER = PurePosixPath("records")

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
    """Every record, and a BEACON dump for each authority file when the published address is known."""
    for name, file in RECORDS.items():
        yield File(FOLDER / file, record(name, publication, addressed(publication)).encode("utf-8"))
    if publication.source.settings.address:
        dumps = json.loads(record("beacon", publication, addressed(publication)))
        for scheme in sorted(dumps):
            yield File(FOLDER / f"beacon-{scheme}.txt", dumps[scheme].encode("utf-8"))


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
