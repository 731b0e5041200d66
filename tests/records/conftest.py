"""What the tests of records share: the edition, with and without a published address; what others' schemas say."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from importlib import metadata
from pathlib import Path

import pytest
from lxml import etree

from paragraphos import saxon
from paragraphos.outputs import harvesting, inventory, records, tei
from paragraphos.outputs.output import File, Made
from paragraphos.publication.edition import Publication, publication
from paragraphos.source import read_edition

ADDRESS = "https://edition.test/manifesto"
CONTACT = "mailto:editor@edition.test"

Records = dict[str, bytes]


@pytest.fixture(scope="session")
def edition(repository: Path) -> Publication:
    """The edition as it is: no published address."""
    return publication(read_edition(repository))


@pytest.fixture(scope="session")
def addressed(edition: Publication) -> Publication:
    """The same with an address and a contact."""
    settings = replace(edition.source.settings, address=f"{ADDRESS}/", contact=CONTACT)
    return replace(edition, source=replace(edition.source, settings=settings))


def made(edition: Publication) -> Records:
    """Every record, METS and PREMIS over the TEI and the records, what lies at the root: by path."""
    files: tuple[File, ...] = (*tei.make(edition), *records.make(edition), *harvesting.make(edition))
    return {str(file.path): file.data for file in (*files, *inventory.make(edition, Made(files)))}


def altered(edition: Publication, change: Callable[[etree._Element], None]) -> Publication:
    """The edition with something else in its header."""
    root = etree.fromstring(edition.tei)
    change(root)
    return replace(edition, node=saxon.parse(etree.tostring(root)), tei=etree.tostring(root))


@pytest.fixture(scope="session")
def plain(edition: Publication) -> Records:
    """The records of the edition without an address."""
    return made(edition)


@pytest.fixture(scope="session")
def published(addressed: Publication) -> Records:
    """The records of the edition with an address."""
    return made(addressed)


class _Local(etree.Resolver):
    """Answers any address that ends in the name of a schema at hand with that schema."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    # The stubs of lxml know neither the context nor what is done with it.
    def resolve(self, address: str, public: str, context: object) -> object:  # type: ignore[override]
        path = self._folder / address.rsplit("/", 1)[-1]
        return self.resolve_filename(str(path), context) if path.is_file() else None  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def schema(reference_data: Path) -> Callable[[str], etree.XMLSchema]:
    """Loads a schema of the Library of Congress or of DataCite, without the network."""

    def load(name: str) -> etree.XMLSchema:
        parser = etree.XMLParser(no_network=True)
        folder = reference_data / "library"
        parser.resolvers.add(_Local(folder))
        return etree.XMLSchema(etree.parse(folder / name, parser))

    return load


@pytest.fixture(scope="session")
def oai_dc() -> etree.XMLSchema:
    """The schema of OAI-DC, as eulxml brings it, over that of simple Dublin Core, as GUPnP does (Debian)."""
    simple = Path("/usr/share/gupnp-av/simpledc20021212.xsd")
    if not simple.is_file():
        reason = f"needs {simple} (Debian: libgupnp-av-1.0-3)"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    (container,) = [file for file in metadata.files("eulxml") or () if file.name == "oai_dc.xsd"]
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local(simple.parent))
    return etree.XMLSchema(etree.parse(str(container.locate()), parser))
