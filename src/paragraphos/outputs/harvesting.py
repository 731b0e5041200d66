"""What harvesters look for at the root: `robots.txt`, and `oai.xml` where address and contact are known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos import saxon
from paragraphos.outputs.output import File
from paragraphos.outputs.records import addressed, record
from paragraphos.publication.edition import Publication

_FORMATS = (
    (
        "oai_dc",
        "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
        "http://www.openarchives.org/OAI/2.0/oai_dc/",
        "dublin-core",
    ),
    ("mods", "http://www.loc.gov/standards/mods/v3/mods-3-7.xsd", "http://www.loc.gov/mods/v3", "mods"),
    (
        "marc21",
        "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
        "http://www.loc.gov/MARC21/slim",
        "marcxml",
    ),
)


def make(publication: Publication) -> Iterator[File]:
    """`robots.txt` always; `oai.xml` (OAI-PMH static repository) when there is an address, a contact and a date.

    The protocol asks for the address of a person, so the setting `contact` must be one of e-mail.
    """
    settings = publication.source.settings
    lines = ["User-agent: *", "Disallow:"]
    if settings.address:
        lines += ["", f"Sitemap: {settings.address}sitemap.xml"]
    yield File(PurePosixPath("robots.txt"), "".join(f"{line}\n" for line in lines).encode("utf-8"))
    contact = settings.mail
    if settings.address and publication.date and contact is not None:
        yield File(PurePosixPath("oai.xml"), _repository(publication, contact).encode("utf-8"))


def unharvested(publication: Publication) -> str | None:
    """What to tell of an edition with an address that has no `oai.xml` since its contact is none of e-mail."""
    settings = publication.source.settings
    if not settings.address or not settings.contact or settings.mail is not None:
        return None
    return (
        f"oai.xml was not made: harvesters ask for an address of e-mail, and contact in edition.toml is "
        f"{settings.contact}."
    )


def _repository(publication: Publication, contact: str) -> str:
    formats = [
        [prefix, schema, namespace, saxon.parse(record(name, publication, addressed(publication)))]
        for prefix, schema, namespace, name in _FORMATS
    ]
    return record("oai", publication, {**addressed(publication), "contact": contact, "formats": formats})
