"""The RO-Crate metadata file (RO-Crate 1.1): what is in the package, in JSON-LD that needs no network to be read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from paragraphos.publication.file import File
from paragraphos.publication.header import Header
from paragraphos.publication.media_types import media_type

NAME = PurePosixPath("ro-crate-metadata.json")
_CONTEXT = "https://w3id.org/ro/crate/1.1/context"
_PROFILE = "https://w3id.org/ro/crate/1.1"
_IN_PATHS = "/:@!$&'()*+,;="  # besides letters, digits and -._~ (RFC 3986, 3.3)


def crate(header: Header, files: Iterable[File]) -> File:
    """The metadata file of a crate that holds these files (RO-Crate 1.1, "Root Data Entity" and "Data Entities")."""
    held = sorted(files, key=lambda file: str(file.path))
    graph = [_descriptor(), _root(header, held), *_agents(header), *_licence(header), *(_file(file) for file in held)]
    content = {"@context": _CONTEXT, "@graph": graph}
    return File(NAME, json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8") + b"\n")


def _descriptor() -> dict[str, Any]:
    return {
        "@id": str(NAME),
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": _PROFILE},
    }


def _root(header: Header, files: list[File]) -> dict[str, Any]:
    said = {
        "@id": "./",
        "@type": "Dataset",
        "name": header.title,
        "description": header.abstract or header.subtitle or header.title,
        "identifier": header.identifier,
        "version": header.version,
        "datePublished": header.date,
        "inLanguage": list(header.languages),
        "keywords": list(header.keywords),
        "author": [{"@id": _agent(agent.name)} for agent in header.authors],
        "contributor": [{"@id": _agent(agent.name)} for agent in header.contributors],
        "publisher": {"@id": _agent(header.publisher)} if header.publisher else None,
        "license": {"@id": _licence_name(header)} if header.rights else None,
        "conditionsOfAccess": header.rights,
        "hasPart": [{"@id": _address(file)} for file in files],
    }
    return {name: _compact(value) for name, value in said.items() if value}


def _compact(value: Any) -> Any:
    """A list of one thing is that thing (RO-Crate 1.1, "JSON-LD")."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _agent(name: str) -> str:
    return "#" + "-".join("".join(letter if letter.isalnum() else " " for letter in name.lower()).split())


def _agents(header: Header) -> list[dict[str, Any]]:
    agents = {agent.name: agent.is_person for agent in (*header.contributors, *header.authors)}
    if header.publisher:
        agents.setdefault(header.publisher, False)
    return [
        {"@id": _agent(name), "@type": "Person" if is_person else "Organization", "name": name}
        for name, is_person in agents.items()
    ]


def _licence_name(header: Header) -> str:
    """The licence itself where it holds for the whole; else the statements on rights, of which it is one."""
    return header.licence if header.licence and header.covers_all else "#rights"


def _licence(header: Header) -> list[dict[str, Any]]:
    if not header.rights:
        return []
    said = {
        "@id": _licence_name(header),
        "@type": "CreativeWork",
        "name": "Rights",
        "description": header.rights,
        "url": header.licence,
    }
    return [{name: value for name, value in said.items() if value}]


def _address(file: File) -> str:
    """The path as a URI reference (RO-Crate 1.1, "Encoding file paths")."""
    return quote(str(file.path), safe=_IN_PATHS)


def _file(file: File) -> dict[str, Any]:
    return {
        "@id": _address(file),
        "@type": "File",
        "name": file.path.name,
        "contentSize": str(len(file.data)),
        "encodingFormat": media_type(file.path),
    }
