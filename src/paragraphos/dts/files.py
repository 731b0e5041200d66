"""Level 0: the answers as files, for a web server that knows of nothing but files, or for a disk.

What is written grows with the text and no faster: every unit of every tree, every tree and every unit with parts to
each depth, and of the endless ranges those that are asked for most (`_ranges`). docs/dts.md lists it for readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import quote

from paragraphos.dts import answers
from paragraphos.dts.addresses import PathAddresses
from paragraphos.dts.catalogue import ROOT, Catalogue
from paragraphos.dts.passages import Span, passage
from paragraphos.dts.relocation import relocated
from paragraphos.dts.resource import Resource
from paragraphos.dts.trees import Place, Tree
from paragraphos.faults import Unusable
from paragraphos.publication.file import File

LONGEST_RANGE = 3
"""Units of the first level in a range of neighbours."""

_SAFE = re.compile(r"[\w(),@=+\-][\w.(),@=+\-]*")


def files(catalogue: Catalogue, address: str | None) -> Iterator[File]:
    """The folder `dts`; `address` is that of the site that holds it, with its final slash, where it is published.

    A unit whose reference cannot be the name of a file (it holds a slash or a colon, or begins with a full stop) is
    left out.
    Raises Unusable when the identifier of a text cannot.
    """
    for identifier in catalogue.resources:
        if not _SAFE.fullmatch(identifier):
            raise Unusable(
                f"the identifier “{identifier}” of the edition (publicationStmt/idno of its header) cannot be the name "
                "of a file; use letters, digits and hyphens."
            )
    here = f"{address}dts/" if address else None
    yield _json("entry.jsonld", answers.entry_point(_own("entry.jsonld", here), _addresses("entry.jsonld", here)))
    for entry in catalogue.entries.values():
        for nav, chosen in (("children", None), ("parents", "parents")):
            names = [f"collection/{entry.identifier}{_choice('nav', chosen)}.jsonld"]
            if entry.identifier == ROOT:
                names.append(f"collection{_choice('nav', chosen)}.jsonld")
            for name in names:
                yield _json(name, answers.collection(catalogue, entry, nav, _addresses(name, here)))
    for resource in catalogue.resources.values():
        yield from _documents(resource, address)
        yield from _navigation(resource, here)


def _navigation(resource: Resource, here: str | None) -> Iterator[File]:
    for tree in resource.trees:
        units = [answers.encoded(answers.citable_unit(place, resource)) for place in tree.places]
        for down in (*range(1, tree.depth + 1), -1):
            members = [units[place.index] for place in tree.from_root(down)]
            yield _navigated(resource, tree, down, None, units, members, here)
        for place in tree.places:
            if not _SAFE.fullmatch(place.unit.reference):
                continue
            yield _navigated(resource, tree, None, place, units, None, here)
            for down in _downs(tree, place):
                members = [units[member.index] for member in tree.from_unit(place, down)]
                yield _navigated(resource, tree, down, place, units, members, here)


def _downs(tree: Tree, place: Place) -> Iterator[int]:
    """The depths that are written for a unit: those of its parts, where it has any."""
    if place.after > place.index + 1:
        yield from range(1, tree.depth - place.unit.level + 1)
        yield -1


def _navigated(
    resource: Resource,
    tree: Tree,
    down: int | None,
    place: Place | None,
    units: list[bytes],
    members: list[bytes] | None,
    here: str | None,
) -> File:
    name = f"navigation/{resource.identifier}{_choice('tree', tree.identifier)}{_choice('down', down)}"
    name += f"/{place.unit.reference}.jsonld" if place else ".jsonld"
    described = answers.encoded(answers.navigated_resource(resource, _addresses(name, here)))
    queried = [("ref", units[place.index])] if place else []
    body = answers.navigation(_own(name, here), described, queried, members)
    return File(PurePosixPath("dts", name), body + b"\n")


def _documents(resource: Resource, address: str | None) -> Iterator[File]:
    for path, tei in _texts(resource):
        yield File(path, relocated(tei, address or "../" * (len(path.parts) - 1)))


def _texts(resource: Resource) -> Iterator[tuple[PurePosixPath, bytes]]:
    """The whole and its passages, as they are cut, each with the path of its file."""
    yield PurePosixPath("dts", "document", f"{resource.identifier}.xml"), resource.document
    for number, tree in enumerate(resource.trees):
        folder = PurePosixPath("dts", "document", f"{resource.identifier}{_choice('tree', tree.identifier)}")
        for place in tree.places:
            if _SAFE.fullmatch(place.unit.reference):
                yield folder / f"{place.unit.reference}.xml", passage(resource.document, place.span)
        for start, end in _ranges(tree) if number == 0 else ():
            if _SAFE.fullmatch(start.unit.reference) and _SAFE.fullmatch(end.unit.reference):
                span = Span(start.span.begin, end.span.end)
                yield folder / start.unit.reference / f"{end.unit.reference}.xml", passage(resource.document, span)


def _ranges(tree: Tree) -> Iterator[tuple[Place, Place]]:
    """Ranges of first-level units: neighbours, and from the first to the last that an element holds."""
    first = [place for place in tree.places if place.unit.level == 1]
    found = {
        (place.index, first[last].index): (place, first[last])
        for number, place in enumerate(first)
        for last in range(number + 1, min(number + LONGEST_RANGE, len(first)))
    }
    held: dict[int, list[Place]] = {}
    for place in first:
        for element in place.span.begin.around:
            held.setdefault(element.offset, []).append(place)
    for places in held.values():
        if len(places) > 1:
            found[places[0].index, places[-1].index] = (places[0], places[-1])
    yield from (found[key] for key in sorted(found))


def _choice(name: str, value: object) -> str:
    """A path-style parameter (RFC 6570, 3.2.7); nothing where it is not given."""
    return "" if value is None else f";{name}={value}"


def _addresses(name: str, here: str | None) -> PathAddresses:
    return PathAddresses(here if here is not None else "../" * name.count("/"))


def _own(name: str, here: str | None) -> str:
    """The address of a file: absolute where the edition has one, else relative to the file itself."""
    if here is not None:
        return here + quote(name, safe="/;=,:@()+")
    return "./" + quote(name.rpartition("/")[2], safe=";=,:@()+")


def _json(name: str, content: dict[str, object]) -> File:
    return File(PurePosixPath("dts", name), answers.encoded(content) + b"\n")
