"""The pictures of the edition, those that the text shows and those of its pages: their files, under `pictures/`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from paragraphos.faults import Unusable
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.source import Source

_TEI = {"tei": "http://www.tei-c.org/ns/1.0"}
_NAMED = "//tei:text//tei:graphic/@url | //tei:facsimile//tei:graphic/@url | //tei:text//@facs"
_ALL = "//tei:graphic/@url | //@facs"
_ON_THE_WEB = re.compile(r"(https?://[A-Za-z0-9.\-]+(?::[0-9]{1,5})?)(?=[/?#]|$)", re.ASCII | re.IGNORECASE)
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|[/#?]|$")
_UPWARDS = re.compile(r"^(\.\./)+")


def make(publication: Publication) -> Iterator[File]:
    """`pictures/…` for each file of the edition that a `graphic/@url` or a `pb/@facs` names; the web stays the web.

    The assembled TEI names them where they are published. Raises Unusable when two would have one name there, OSError
    when a file cannot be read.
    """
    published_as: dict[PurePosixPath, Path] = {}
    for name, path in _files(publication.source):
        other = published_as.setdefault(name, path)
        if other != path:
            raise Unusable(f"{path} and {other} would both be published as {name}; give one of them another name.")
        yield File(name, path.read_bytes())


def paths(source: Source) -> tuple[Path, ...]:
    """The files of the pictures, each once, where they lie in the edition."""
    return tuple(dict.fromkeys(path for _, path in _files(source)))


def hosts(source: Source) -> tuple[str, ...]:
    """Where on the web the edition has pictures, as origins (`https://HOST`, perhaps with a port), sorted."""
    trees: tuple[Any, ...] = tuple(document.tree for document in source.documents)
    found = (value for tree in trees for value in tree.xpath(_ALL, namespaces=_TEI))
    addresses = (address for value in found for address in str(value).split())
    return tuple(sorted({origin[1].lower() for address in addresses if (origin := _ON_THE_WEB.match(address))}))


def _files(source: Source) -> Iterator[tuple[PurePosixPath, Path]]:
    """Where each picture is published, and its file as the text names it, a symbolic link not followed.

    One that is not there, or lies outside the edition, `validate` tells (`link.no-such-file`, `link.leads-out`).
    """
    boundary, documents = source.settings.boundary, {document.path for document in source.documents}
    found: Any = source.text.tree.xpath(_NAMED, namespaces=_TEI)
    for address in sorted({address for value in found for address in str(value).split()}):
        name = published(address)
        path = Path(os.path.normpath(source.text.path.parent / unquote(address.partition("#")[0])))
        within = path.is_relative_to(boundary) and path.resolve().is_relative_to(boundary)
        if name is not None and within and path.is_file() and path not in documents:
            yield name, path


def published(address: str) -> PurePosixPath | None:
    """Where a picture is published that the text names so; None for one on the web, or named in a roundabout way."""
    if _ELSEWHERE.match(address):
        return None
    name = PurePosixPath("pictures", unquote(_UPWARDS.sub("", address.partition("#")[0])))
    return None if ".." in name.parts or name.is_absolute() else name
