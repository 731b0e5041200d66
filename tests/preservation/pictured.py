"""An edition with pictures of its own, and a schema in more than one file: all that a package must not leave behind."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from tests.checks.miniature import DEFAULTS, miniature

PICTURES = ("images/013.png", "../scans/the cover.png")
_GRAMMAR = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="parts/names.rng"/></grammar>'


def png(width: int, height: int, grey: int) -> bytes:
    """A picture of one shade (PNG, 8 bits of grey; RFC 2083)."""
    rows = b"".join(b"\0" + bytes([grey]) * width for _ in range(height))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    parts = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def pictured(folder: Path, *, missing: bool = False) -> Path:
    """Make it in a folder; without one of its pictures, if wanted."""
    breaks = '<pb n="13" facs="images/013.png"/><pb n="14" facs="../scans/the%20cover.png"/>'
    edition = miniature(folder, text=f"{breaks}{DEFAULTS['text']}")
    for number, name in enumerate(PICTURES[missing:]):
        path = edition / "edition" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(png(120, 160, 90 + 60 * number))
    grammar = edition / "schema" / "edition.rng"
    (grammar.parent / "parts").mkdir()
    grammar.rename(grammar.parent / "parts" / "names.rng")
    grammar.write_text(_GRAMMAR, encoding="utf-8")
    return edition
