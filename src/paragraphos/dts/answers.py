"""The answers of DTS 1.0 as JSON-LD; valid against `schema/json/dts/*.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from paragraphos.dts.addresses import Addresses
from paragraphos.dts.catalogue import Catalogue, Entry
from paragraphos.dts.metadata import literal
from paragraphos.dts.resource import Resource, Work
from paragraphos.dts.trees import Place

JSON = "application/ld+json"
XML = "application/tei+xml"
CONTEXT = "https://dtsapi.org/context/v1.0.json"
VERSION = "1.0"


def encoded(content: Any) -> bytes:
    """JSON, as compact as it can be, in UTF-8."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def entry_point(address: str, addresses: Addresses) -> dict[str, Any]:
    """EntryPoint: the one address that a client must know."""
    return {
        "@context": CONTEXT,
        "@id": address,
        "@type": "EntryPoint",
        "dtsVersion": VERSION,
        **addresses.endpoints(),
    }


def collection(catalogue: Catalogue, entry: Entry, nav: str, addresses: Addresses) -> dict[str, Any]:
    """A Collection or Resource with its children or parents as members; a Resource has no children and no `member`."""
    answer: dict[str, Any] = {"@context": CONTEXT} | described(entry, addresses)
    if nav == "parents" or not isinstance(entry.held, Resource):
        names = entry.parents if nav == "parents" else entry.children
        answer["member"] = [described(catalogue.entries[name], addresses) for name in names]
    return answer


def described(entry: Entry, addresses: Addresses) -> dict[str, Any]:
    """What is said of a Collection or Resource wherever it is named."""
    common = {"@id": entry.identifier, "dtsVersion": VERSION}
    totals = {"totalParents": len(entry.parents), "totalChildren": len(entry.children)}
    if isinstance(entry.held, Resource):
        return {"@type": "Resource"} | common | totals | _resource(entry.held, addresses)
    return {"@type": "Collection"} | common | totals | _work(entry.held) | addresses.collection(entry.identifier)


def navigated_resource(resource: Resource, addresses: Addresses) -> dict[str, Any]:
    """The Resource as a Navigation names it, without what only a Collection tells."""
    return {
        "@id": resource.identifier,
        "@type": "Resource",
        **addresses.resource(resource.identifier),
        "citationTrees": citation_trees(resource),
        "mediaTypes": [XML],
    }


def citation_trees(resource: Resource) -> list[dict[str, Any]]:
    """The trees, the default one first and without identifier."""
    return [
        {"@type": "CitationTree"}
        | ({} if tree.identifier is None else {"identifier": tree.identifier})
        | {"citeStructure": list(tree.structures)}
        for tree in resource.trees
    ]


def citable_unit(place: Place, resource: Resource) -> dict[str, Any]:
    """A CitableUnit; its `@id` is its published address, where the edition has one."""
    unit = place.unit
    address = {"@id": f"{resource.address}{unit.address}"} if resource.address else {}
    return {
        "identifier": unit.reference,
        "@type": "CitableUnit",
        **address,
        "level": unit.level,
        "parent": unit.parent or None,
        "citeType": unit.type,
        "dublinCore": {"title": [literal(unit.label, "en")]},
    }


def navigation(
    address: str,
    resource: bytes,
    queried: Iterable[tuple[str, bytes]],
    members: Sequence[bytes] | None,
    view: dict[str, Any] | None = None,
) -> bytes:
    """A Navigation, put together from parts that are JSON already: `queried` are ref, or start and end."""
    parts = [
        b'{"@context":%s,"@id":%s,"@type":"Navigation","dtsVersion":"%s","resource":%s'
        % (encoded(CONTEXT), encoded(address), VERSION.encode(), resource)
    ]
    parts += [b',"%s":%s' % (name.encode(), unit) for name, unit in queried]
    if members is not None:
        parts.append(b',"member":[%s]' % b",".join(members))
    if view is not None:
        parts.append(b',"view":' + encoded(view))
    return b"".join((*parts, b"}"))


def _work(work: Work | None) -> dict[str, Any]:
    if work is None:
        return {"title": "Texts"}
    description = {"description": work.description} if work.description else {}
    return {"title": work.title} | description | {"dublinCore": dict(work.metadata)}


def _resource(resource: Resource, addresses: Addresses) -> dict[str, Any]:
    extensions = {"extensions": dict(resource.extensions)} if resource.extensions else {}
    download = {"download": addresses.download(resource.download)} if resource.download else {}
    return {
        "title": resource.title,
        "description": resource.description,
        "dublinCore": dict(resource.metadata),
        **extensions,
        **addresses.resource(resource.identifier),
        **download,
        "citationTrees": citation_trees(resource),
        "mediaTypes": [XML],
    }
