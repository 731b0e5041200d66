"""A BagIt bag, version 1.0 (RFC 8493), made in memory: payload, declaration, information, manifests."""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from paragraphos.publication.file import File

ALGORITHMS = ("sha256", "sha512")
PAYLOAD = PurePosixPath("data")
_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_WIDTH = 79


def bag(files: Iterable[File], information: Mapping[str, str]) -> tuple[File, ...]:
    """The files of a bag that holds the given ones as its payload (RFC 8493, 2.1 and 2.2).

    `information` becomes bag-info.txt; Payload-Oxum is added. Paths are from the bag's own folder.
    """
    held = sorted((File(PAYLOAD / file.path, file.data) for file in files), key=lambda file: str(file.path))
    size = sum(len(file.data) for file in held)
    lines = [*information.items(), ("Payload-Oxum", f"{size}.{len(held)}")]
    tags = [
        File(PurePosixPath("bagit.txt"), _DECLARATION),
        File(PurePosixPath("bag-info.txt"), "".join(_line(name, text) for name, text in lines).encode("utf-8")),
        *(File(PurePosixPath(f"manifest-{name}.txt"), _manifest(name, held)) for name in ALGORITHMS),
    ]
    last = [File(PurePosixPath(f"tagmanifest-{name}.txt"), _manifest(name, tags)) for name in ALGORITHMS]
    return (*held, *tags, *last)


def _line(name: str, text: str) -> str:
    words = " ".join(text.split())
    return "\n".join(textwrap.wrap(f"{name}: {words}", _WIDTH, subsequent_indent="  ", break_on_hyphens=False)) + "\n"


def _manifest(algorithm: str, files: Iterable[File]) -> bytes:
    return "".join(
        f"{hashlib.new(algorithm, file.data).hexdigest()}  {escape(str(file.path))}\n" for file in files
    ).encode("utf-8")


def escape(path: str) -> str:
    """A path as a manifest writes it (RFC 8493, 2.1.3: per cent, carriage return and line feed are encoded)."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def unescape(path: str) -> str:
    """The path that a manifest's line means."""
    return path.replace("%0D", "\r").replace("%0d", "\r").replace("%0A", "\n").replace("%0a", "\n").replace("%25", "%")
