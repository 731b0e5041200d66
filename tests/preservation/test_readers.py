"""What others wrote to read packages finds ours valid, without the network: bagit, roc-validator, ocfl-py."""

from __future__ import annotations

import io
import json
import logging
import tarfile
import zipfile
from importlib import resources
from pathlib import Path
from typing import Any

import bagit
import ocfl
import pytest
from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter, HTTPAdapter
from requests_cache import CachedSession
from rocrate_validator.models import Severity, ValidationSettings
from rocrate_validator.services import validate
from urllib3 import HTTPResponse

from paragraphos.outputs import schema
from paragraphos.outputs.making import make
from paragraphos.preservation import package
from paragraphos.publication.edition import Publication, publication
from paragraphos.publication.file import File
from paragraphos.publication.ready import Ready
from paragraphos.source import read_edition

_CONTEXT = "https://w3id.org/ro/crate/1.1/context"
_PARTS = frozenset({"tei", "text", "references", "records", "harvesting", "inventory", "manifest"})


@pytest.fixture(scope="module")
def edition(repository: Path) -> Publication:
    """The edition of this repository."""
    return publication(read_edition(repository))


@pytest.fixture(scope="module")
def files(edition: Publication) -> tuple[File, ...]:
    """Its package, with the parts that are quickly made."""
    return package.packaged(edition, make(Ready(edition, ()), _PARTS), schema.paths(edition.source.settings))


@pytest.fixture(scope="module")
def bag(files: tuple[File, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as a folder."""
    return package.write_folder("manifesto", files, tmp_path_factory.mktemp("packages"))


class _AtHand(BaseAdapter):
    """Answers with the context that the package `rocrate` brings, instead of the network."""

    def send(self, request: PreparedRequest, *args: Any, **options: Any) -> Response:
        data = (resources.files("rocrate") / "data" / "ro-crate.jsonld").read_bytes()
        assert json.loads(data)["@id"] == request.url == _CONTEXT
        answer = HTTPResponse(
            io.BytesIO(data), headers={"Content-Type": "application/ld+json"}, status=200, preload_content=False
        )
        return HTTPAdapter().build_response(request, answer)

    def close(self) -> None:
        """There is nothing to close."""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of roc-validator that holds the context, so that it can work without the network."""
    path = tmp_path_factory.mktemp("cache") / "http"
    with CachedSession(str(path), backend="sqlite", expire_after=-1) as session:
        session.mount("https://w3id.org/", _AtHand())
        session.get(_CONTEXT)
    return path


def issues(crate: Path, cache: Path) -> set[str]:
    """What roc-validator has to say against a crate: the requirements and recommendations of RO-Crate 1.1."""
    settings = ValidationSettings(
        rocrate_uri=str(crate),
        profile_identifier="ro-crate-1.1",
        requirement_severity=Severity.RECOMMENDED,
        offline=True,
        cache_path=cache,
    )
    return {str(issue.message) for issue in validate(settings).get_issues()}


@pytest.mark.filterwarnings("ignore")
def test_roc_validator_finds_the_crate_valid(bag: Path, cache: Path) -> None:
    """Nothing required is missing; of what is recommended only addresses of organisations: the header has none."""
    assert issues(bag / "data", cache) <= {"The organization SHOULD have a URL."}


@pytest.mark.filterwarnings("ignore")
def test_roc_validator_does_look(bag: Path, cache: Path, tmp_path: Path) -> None:
    """Without its date the same crate is not valid: the validator saw what it was shown."""
    content = json.loads((bag / "data" / "ro-crate-metadata.json").read_text(encoding="utf-8"))
    for entity in content["@graph"]:
        entity.pop("datePublished", None)
        entity.pop("hasPart", None)
    content["@graph"] = [entity for entity in content["@graph"] if entity["@type"] != "File"]
    (tmp_path / "ro-crate-metadata.json").write_text(json.dumps(content), encoding="utf-8")
    assert any("datePublished" in message for message in issues(tmp_path, cache))


def test_the_crate_does_not_license_the_whole(bag: Path) -> None:
    """The licence of the editors' additions is not said of the translation; all statements on rights are quoted."""
    graph = json.loads((bag / "data" / "ro-crate-metadata.json").read_text(encoding="utf-8"))["@graph"]
    named = {entity["@id"]: entity for entity in graph}
    rights = named[named["./"]["license"]["@id"]]
    assert rights["@id"] == "#rights"
    assert "The rights in the English translation are undetermined." in rights["description"]
    assert rights["url"] == "https://creativecommons.org/licenses/by/4.0/"


def test_bagit_finds_the_bag_valid(bag: Path) -> None:
    """The reader of the Library of Congress recomputes every sum."""
    logging.disable(logging.INFO)
    try:
        bagit.Bag(str(bag)).validate()
    finally:
        logging.disable(logging.NOTSET)


def test_ocfl_finds_the_object_valid(edition: Publication, files: tuple[File, ...], tmp_path: Path) -> None:
    """ocfl-py validates the object, digests and all."""
    path = package.write_ocfl(edition, files, tmp_path)
    passed, validator = ocfl.Object().validate(str(path), log_warnings=False)
    assert passed, str(validator)


def test_all_kinds_hold_the_same(files: tuple[File, ...], tmp_path: Path) -> None:
    """Folder, .zip and .tar.gz have the same files with the same bytes, and are the same on the next day."""
    expected = {f"manifesto/{file.path}": file.data for file in files}
    zipped, tarred = (package.write_archive(kind, "manifesto", files, tmp_path) for kind in ("zip", "tar"))
    with zipfile.ZipFile(zipped) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == expected
    with tarfile.open(tarred) as unpacked:
        members = {member.name: unpacked.extractfile(member) for member in unpacked.getmembers()}
        assert {name: stream.read() for name, stream in members.items() if stream} == expected
    again = [package.write_archive(kind, "manifesto", files, tmp_path / "again") for kind in ("zip", "tar")]
    assert [path.read_bytes() for path in (zipped, tarred)] == [path.read_bytes() for path in again]
