"""The pictures that the text shows: their files, under `pictures/`, where the assembled TEI points at them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication

_TEI = {"tei": "http://www.tei-c.org/ns/1.0"}
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|[/#?]|$")
_UPWARDS = re.compile(r"^(\.\./)+")


def make(publication: Publication) -> Iterator[File]:
    """`pictures/…` for each file of the edition that a `graphic/@url` names; what is on the web stays there.

    A file that is not there, or lies outside the edition, `validate` tells (`link.no-such-file`, `link.leads-out`).
    """
    source = publication.source
    boundary = source.settings.boundary.resolve()
    found: Any = source.text.tree.xpath("//tei:text//tei:graphic/@url", namespaces=_TEI)
    for address in sorted(set(map(str, found))):
        name = published(address)
        path = (source.text.path.parent / unquote(address)).resolve()
        if name is not None and path.is_relative_to(boundary) and path.is_file():
            yield File(name, path.read_bytes())


def published(address: str) -> PurePosixPath | None:
    """Where a picture is published that the text names so; None for one on the web, or named in a roundabout way."""
    if _ELSEWHERE.match(address):
        return None
    name = PurePosixPath("pictures", unquote(_UPWARDS.sub("", address)))
    return None if ".." in name.parts or name.is_absolute() else name
