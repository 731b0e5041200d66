"""Rules made a stylesheet beforehand, so that validation need not: `X.sch.xsl` beside `X.sch`, if it is still true."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from paragraphos import resources, saxon
from paragraphos.schematron import compilation
from paragraphos.schematron.compilation import Stylesheet

_FIRST = "<!-- made from {name}, never edited; it holds as long as this is so: {seal} -->\n"


def prepared(path: Path) -> Stylesheet | None:
    """The stylesheet prepared for a schema; None when there is none, or schema or compiler are not what they were."""
    try:
        first, _, text = path.with_name(f"{path.name}.xsl").read_text(encoding="utf-8").partition("\n")
        if f"{first}\n" != _first(path, path.read_bytes()):
            return None
        return compilation.made(text)
    except (OSError, ValueError, saxon.TransformationFault):
        return None  # The schema itself will do, or will say what is wrong.


def preparation(path: Path, schema: bytes, stylesheet: Stylesheet) -> bytes:
    """What `X.sch.xsl` must hold for a schema that includes no other file: the rules of its default phase."""
    return (_first(path, schema) + stylesheet.text).encode("utf-8")


def _first(path: Path, schema: bytes) -> str:
    return _FIRST.format(name=path.name, seal=hashlib.sha256(_compiler() + schema).hexdigest())


@cache
def _compiler() -> bytes:
    """The SHA-256 of all that decides how rules are made a stylesheet."""
    sources = sorted((resources.folder("xslt") / "schematron").rglob("*.xsl"))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).digest()
