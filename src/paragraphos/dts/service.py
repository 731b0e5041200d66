"""The four endpoints of a Level 1 server: what can be computed is computed when it starts, a request is a look-up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from paragraphos.dts import answers, pages, passages, queries
from paragraphos.dts.addresses import QueryAddresses
from paragraphos.dts.answers import JSON, XML
from paragraphos.dts.catalogue import ROOT, Catalogue
from paragraphos.dts.queries import Refusal
from paragraphos.dts.relocation import relocated
from paragraphos.dts.resource import Resource
from paragraphos.dts.trees import Place, Tree


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: HTTP status, media type, body.

    `link` is the address of the Collection that a document belongs to, `modified` the day since which it has stood.
    """

    status: int
    media_type: str
    body: bytes
    link: str | None = None
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Readable:
    """A Resource with its parts as they are sent: itself and its units as JSON, its passages and the whole as TEI.

    `site` is where what the text names lies: the address of the published site, else the path of the one served.
    """

    resource: Resource
    site: str
    described: bytes
    units: Mapping[str | None, tuple[bytes, ...]]
    passages: Mapping[str | None, tuple[bytes, ...]]
    document: bytes
    link: str


class Service:
    """Answers requests about a catalogue. `base` is the path of the entry point, `site` gives each text's site."""

    def __init__(self, catalogue: Catalogue, base: str = "/dts/", site: Callable[[str], str] = lambda _: "/") -> None:
        self._base = base
        self._collections: dict[tuple[str, str], dict[str, Any]] = {}
        self._texts: dict[str, Readable] = {}
        for entry in catalogue.entries.values():
            addresses = QueryAddresses(base, site(entry.identifier))
            for nav in ("children", "parents"):
                found = answers.collection(catalogue, entry, nav, addresses)
                self._collections[entry.identifier, nav] = found
            if isinstance(entry.held, Resource):
                self._texts[entry.identifier] = _readable(entry.held, addresses)
        self._collection_bodies = {key: answers.encoded(content) for key, content in self._collections.items()}
        self._endpoints = {
            "": self._entry,
            "collection": self._collection,
            "navigation": self._navigation,
            "document": self._document,
        }

    def answer(self, endpoint: str, query: bytes, address: str) -> Answer:
        """The answer to a request: `endpoint` is the path below the entry point, `address` the address asked."""
        try:
            answering = self._endpoints.get(endpoint.strip("/"))
            if answering is None:
                raise Refusal(404, "There is no such endpoint; there are collection, navigation and document.")
            return answering(queries.parameters(query), address)
        except Refusal as refusal:
            return refused(refusal.status, refusal.message)

    def _entry(self, given: Mapping[str, str], address: str) -> Answer:
        content = answers.entry_point(address.partition("?")[0], QueryAddresses(self._base, "/"))
        return Answer(200, JSON, answers.encoded(content))

    def _collection(self, given: Mapping[str, str], address: str) -> Answer:
        identifier = given.get("id", ROOT)
        nav, page = queries.nav(given), queries.page(given)
        key = identifier, nav
        if key not in self._collections:
            raise Refusal(404, f"There is no Collection or Resource “{queries.shown(identifier)}”.")
        if page is None:
            return Answer(200, JSON, self._collection_bodies[key])
        content = dict(self._collections[key])
        members = content.get("member", [])
        content["member"] = members[pages.slice_of(page, len(members))]
        content["view"] = pages.view(address, given, page, len(members))
        return Answer(200, JSON, answers.encoded(content))

    def _navigation(self, given: Mapping[str, str], address: str) -> Answer:
        text = self._text(given)
        if not text.resource.trees:
            return _of(text, JSON, answers.navigation(address, text.described, (), ()))
        asked, down, page = queries.passage(given), queries.down(given), queries.page(given)
        if asked.reference is None and (down is None or down == 0) and not (asked.start and down is None):
            raise Refusal(
                400, "“down” must be -1, 1 or more unless “ref” is given (or “start” and “end”, without “down”)."
            )
        tree = _tree(text.resource, asked.tree)
        units = text.units[tree.identifier]
        names = {"ref": asked.reference, "start": asked.start, "end": asked.end}
        queried = {name: _place(tree, reference) for name, reference in names.items() if reference is not None}
        members = _members(tree, queried, down)
        sent, view = None, None
        if members is not None:
            sent = [units[place.index] for place in members]
            if page is not None:
                view = pages.view(address, given, page, len(sent))
                sent = sent[pages.slice_of(page, len(sent))]
        told = ((name, units[place.index]) for name, place in queried.items())
        return _of(text, JSON, answers.navigation(address, text.described, told, sent, view))

    def _document(self, given: Mapping[str, str], address: str) -> Answer:
        text = self._text(given)
        asked = queries.passage(given)
        if given.get("mediaType", XML) != XML:
            raise Refusal(404, f"This text is offered as {XML} only.")
        if asked.reference is None and asked.start is None:
            return _of(text, XML, text.document)
        tree = _tree(text.resource, asked.tree)
        if asked.reference is not None:
            place = _place(tree, asked.reference)
            return _of(text, XML, text.passages[tree.identifier][place.index])
        assert asked.start is not None
        assert asked.end is not None
        start, end = _range(_place(tree, asked.start), _place(tree, asked.end))
        span = passages.Span(start.span.begin, end.span.end)
        return _of(text, XML, relocated(passages.passage(text.resource.document, span), text.site))

    def _text(self, given: Mapping[str, str]) -> Readable:
        identifier = queries.required(given, "resource")
        if identifier not in self._texts:
            raise Refusal(404, f"There is no Resource “{queries.shown(identifier)}”.")
        return self._texts[identifier]


def refused(status: int, message: str) -> Answer:
    """An error in JSON-LD, as a Status of the Hydra Core Vocabulary."""
    content = {
        "@context": "http://www.w3.org/ns/hydra/context.jsonld",
        "@type": "Status",
        "statusCode": status,
        "description": message,
    }
    return Answer(status, JSON, answers.encoded(content))


def _of(text: Readable, media_type: str, body: bytes) -> Answer:
    """An answer about a text; a document leads to its Collection (DTS 1.0, Document, "Response")."""
    return Answer(200, media_type, body, text.link if media_type == XML else None, text.resource.modified)


def _readable(resource: Resource, addresses: QueryAddresses) -> Readable:
    site = resource.address or addresses.site
    return Readable(
        resource=resource,
        site=site,
        described=answers.encoded(answers.navigated_resource(resource, addresses)),
        units={
            tree.identifier: tuple(answers.encoded(answers.citable_unit(place, resource)) for place in tree.places)
            for tree in resource.trees
        },
        passages={
            tree.identifier: tuple(
                relocated(passages.passage(resource.document, place.span), site) for place in tree.places
            )
            for tree in resource.trees
        },
        document=relocated(resource.document, site),
        link=f'<{addresses.base}collection?id={quote(resource.identifier, safe="")}>; rel="collection"',
    )


def _tree(resource: Resource, identifier: str | None) -> Tree:
    tree = resource.tree(identifier)
    if tree is None:
        others = ", ".join(tree.identifier for tree in resource.trees if tree.identifier)
        raise Refusal(404, f"There is no such tree; leave “tree” out for the default one, or name one of: {others}.")
    return tree


def _place(tree: Tree, reference: str) -> Place:
    if reference not in tree.by_reference:
        raise Refusal(404, f"There is no unit “{queries.shown(reference)}” in this tree.")
    return tree.by_reference[reference]


def _range(start: Place, end: Place) -> tuple[Place, Place]:
    if end.index < start.index:
        raise Refusal(400, "“end” stands before “start” in the text; exchange them.")
    return start, end


def _members(tree: Tree, queried: Mapping[str, Place], down: int | None) -> tuple[Place, ...] | None:
    if "start" in queried:
        start, end = _range(queried["start"], queried["end"])
        return None if down is None else tree.between(start, end, down)
    if down is None:
        return None
    return tree.from_unit(queried["ref"], down) if "ref" in queried else tree.from_root(down)
