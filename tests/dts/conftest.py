"""Two small editions, one with releases, behind a service; and the published schemas of all answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from paragraphos.dts.catalogue import Catalogue, catalogue
from paragraphos.dts.release import from_snapshot
from paragraphos.dts.resource import Work, work
from paragraphos.dts.service import Answer, Service
from paragraphos.publication.edition import Publication, publication
from paragraphos.publication.header import read_header
from paragraphos.references.ledger import Ledger
from paragraphos.references.present import present_with_markup
from paragraphos.references.releasing import recorded
from paragraphos.source import read_edition

HOST = "http://reader.invalid:8000"

Ask = Callable[..., Answer]
Read = Callable[..., Any]


@pytest.fixture(scope="session")
def treatise() -> Publication:
    """The small edition of a treatise, with a tree of three levels and one of pages."""
    return publication(read_edition(Path(__file__).parent / "edition"))


@pytest.fixture(scope="session")
def ledger(treatise: Publication) -> Ledger:
    """Its ledger: release 2.0.0 is as it stands, in 1.0.0 the tide had not turned yet."""
    now = present_with_markup(treatise)
    then = tuple(
        replace(unit, text=unit.text.replace("turns", "stands")) if unit.reference.startswith("c2") else unit
        for unit in now.units
    )
    first = recorded(Ledger("treatise"), replace(now, version="1.0.0", date="2020-02-03", units=then), ())
    return recorded(first, now, ())


@pytest.fixture(scope="session")
def treatise_work(treatise: Publication, ledger: Ledger) -> Work:
    """The treatise as it stands, and its two releases."""
    header = read_header(treatise.source.text.root)
    releases = (from_snapshot(ledger.at(version), "treatise", header, "en") for version in ("2.0.0", "1.0.0"))
    current = work(treatise)
    return replace(current, resources=(*current.resources, *releases))


@pytest.fixture(scope="session")
def texts(treatise_work: Work) -> Catalogue:
    """The treatise, and a leaf without citation trees."""
    leaf = work(publication(read_edition(Path(__file__).parent / "without-trees")))
    return catalogue((treatise_work, leaf))


@pytest.fixture(scope="session")
def service(texts: Catalogue) -> Service:
    """The endpoints of a Level 1 server over both editions."""
    return Service(texts)


@pytest.fixture(scope="session")
def ask(service: Service) -> Ask:
    """Asks an endpoint with parameters, or with a query as it stands."""

    def asks(endpoint: str, query: str | None = None, **given: object) -> Answer:
        written = urlencode(given) if query is None else query
        address = f"{HOST}/dts/{endpoint}" + (f"?{written}" if written else "")
        return service.answer(endpoint, written.encode("latin-1"), address)

    return asks


@pytest.fixture(scope="session")
def schemas(repository: Path) -> dict[str, Draft202012Validator]:
    """The schema of each kind of answer."""
    contents = [json.loads(path.read_text("utf-8")) for path in sorted((repository / "schema/json/dts").glob("*.json"))]
    registry: Registry[Any] = Registry().with_resources(
        (content["$id"], Resource.from_contents(content)) for content in contents
    )
    for content in contents:
        Draft202012Validator.check_schema(content)
    return {content["$id"].rpartition(":")[2]: Draft202012Validator(content, registry=registry) for content in contents}


@pytest.fixture(scope="session")
def read(ask: Ask, schemas: dict[str, Draft202012Validator]) -> Read:
    """Asks, and gives the JSON of an answer that must be 200, of the right media type and valid."""

    def reads(endpoint: str, query: str | None = None, **given: object) -> Any:
        answer = ask(endpoint, query, **given)
        assert answer.status == 200, answer.body
        assert answer.media_type == "application/ld+json"
        content = json.loads(answer.body)
        schemas[endpoint or "entry"].validate(content)
        return content

    return reads


@pytest.fixture(scope="session")
def refusal(ask: Ask, schemas: dict[str, Draft202012Validator]) -> Callable[..., int]:
    """Asks what must be refused, and gives the status; the refusal must be valid and say something."""

    def refuses(endpoint: str, query: str | None = None, **given: object) -> int:
        answer = ask(endpoint, query, **given)
        assert answer.media_type == "application/ld+json"
        content = json.loads(answer.body)
        schemas["status"].validate(content)
        assert content["statusCode"] == answer.status
        return answer.status

    return refuses
